// "Det gør vi nu": what is done about a result. The form, and what it becomes: it stands in the picture, goes to everybody who was asked, and
// opens the next round. Called by chat.ts.
import { findCpr } from '../../core/cpr.js'
import { Fault } from '../../core/errors.js'
import type { FormValues, Lang } from '../../core/message.js'
import { type Form, textReply } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import type { Result } from '../../model/result.js'
import { checkinLimits, type Series } from '../../model/round.js'
import { pupilNote } from '../../people/guard/reminder.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { mayDo, openResult } from './allowed.js'
import { doingRows } from './rows.js'
import { resultCard } from './show/card.js'

/** Rounds of a series that are looked through for what was done about them. */
const mostRounds = 20

export async function openDoing(asking: Asking, round: string | undefined): Promise<Outcome> {
  const result = await doable(asking, round)
  if ('said' in result) return result.said
  return { form: doingForm(asking.lang, result.id, { value: result.doing?.text ?? '' }) }
}

interface Typed {
  readonly value: string
  readonly problem?: string
}

function doingForm(lang: Lang, round: string, typed: Typed): Form {
  const { doing } = wording(lang).results
  const { value, problem } = typed
  return {
    action: { id: 'doing', round },
    lang,
    title: doing.title,
    text: doing.text,
    submit: doing.submit,
    fields: [
      {
        ...{ id: 'doing', label: doing.field, hint: doing.hint, kind: 'text', required: true },
        maxLength: checkinLimits.doing,
        ...(value === '' ? {} : { value }),
        ...(problem === undefined ? {} : { problem }),
      },
    ],
  }
}

/** Nothing that was typed is lost, also where nothing can be stored. */
export async function submitDoing(
  asking: Asking,
  round: string,
  values: FormValues,
): Promise<Outcome> {
  const { lang } = asking
  const value = cleanText([values.doing ?? ''].flat().join(' ')).trim()
  try {
    return await takeDoing(asking, round, value)
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'store.unreachable')) throw error
    const problem = wording(lang).results.doing.notSaved
    return { form: doingForm(lang, round, { value, problem }) }
  }
}

async function takeDoing(asking: Asking, round: string, value: string): Promise<Outcome> {
  const { lang } = asking
  const { doing: words } = wording(lang).results
  const result = await doable(asking, round)
  if ('said' in result) return result.said
  const problem = problemOf(value, lang)
  if (problem !== undefined) return { form: doingForm(lang, round, { value, problem }) }
  if (result.doing?.text === value) return { reply: textReply(lang, words.same) }
  const saved = await saveDoing(asking, result, value)
  if (!saved) return { form: doingForm(lang, round, { value, problem: words.notSaved }) }
  const lead = [words.saved, pupilNote(value, lang)].filter(Boolean).join('\n')
  return { reply: await resultCard(asking, saved, { ...asking, lead }) }
}

function problemOf(value: string, lang: Lang): string | undefined {
  const { doing } = wording(lang).results
  if (value === '') return doing.empty
  if (findCpr(value).length > 0) return doing.cpr
  return value.length > checkinLimits.doing ? doing.tooLong(checkinLimits.doing) : undefined
}

async function doable(asking: Asking, round: string | undefined) {
  const { lang, viewer } = asking
  const { doing } = wording(lang).results
  const result = await openResult(asking, round)
  if ('said' in result) return result
  if (!mayDo(viewer, result)) return { said: { reply: textReply(lang, doing.mayNot) } }
  if (result.outcome === 'too-few') return { said: { reply: textReply(lang, doing.tooFew) } }
  return result
}

/** Undefined where somebody else has just written. */
async function saveDoing(
  asking: Asking,
  result: Result,
  text: string,
): Promise<Result | undefined> {
  const { deps, tenant, viewer, today, now } = asking
  if (!viewer.person) return undefined
  const next: Result = {
    ...result,
    revision: result.revision + 1,
    doing: { text, by: viewer.person.id, on: today },
  }
  const series = await seriesAfter(asking, result)
  const rows = { deliveries: doingRows(asking, next), ...(series ? { series } : {}), now }
  if ((await deps.results.save(tenant, next, rows)) === 'stale') return undefined
  deps.wake(tenant)
  return next
}

/** Its series, one revision on, with how many rounds in a row still have nothing said about them; undefined where that is as it was. */
async function seriesAfter({ deps, tenant }: Asking, result: Result): Promise<Series | undefined> {
  const series = result.series && (await deps.series.load(tenant, result.series))
  if (!series) return undefined
  const all = await deps.results.list(tenant, { series: series.id }, mostRounds)
  const released = all.filter(({ outcome }) => outcome === 'released')
  const said = released.findIndex(({ id, doing }) => doing || id === result.id)
  const silentRounds = said < 0 ? series.silentRounds : said
  if (silentRounds === series.silentRounds) return undefined
  return { ...series, revision: series.revision + 1, silentRounds }
}
