// `pejling ask`: one question, or lines of them, answered from a programme folder or the sample network. Needs no Redis. With `--model` the
// environment's language model helps as it does in the chat, and each line tells what became of it: how models are judged (test/quality).
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Answer } from '../ask/answer.js'
import { answerWithModel, type Helped } from '../ask/model/turn.js'
import { readySample } from '../built-sample.js'
import type { Config } from '../config.js'
import { findCpr } from '../core/cpr.js'
import { Mistake } from '../core/errors.js'
import { TenantId } from '../core/ids.js'
import type { Lang } from '../core/message.js'
import type { LanguageModel } from '../core/ports.js'
import { cleanText, maxTextLength } from '../core/text.js'
import { homeZone, type Instant, localOf, schoolYearOf } from '../core/time.js'
import { loadProgramme } from '../import/folder/programme-folder.js'
import { noModel } from '../llm/none.js'
import { guest } from '../people/rights.js'
import { createSnapshot, type Snapshot } from '../programme/snapshot.js'
import { wording } from '../wording/wording.js'
import { instantIn } from './instant.js'
import { viewerNamed } from './viewer.js'

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  q: z.string(),
  as: z.string().optional(),
  now: z.string().optional(),
  history: z.array(z.string()).default([]),
})

interface Question {
  readonly text: string
  readonly as: string | undefined
  readonly now: Instant
  readonly history: readonly string[]
}

/** Runs the command; exit code 1 when a line of `--jsonl` could not be read. */
export async function askCommand(
  args: readonly string[],
  lang: Lang,
  { config, now: clock }: { config: () => Config; now: () => Instant },
): Promise<number> {
  const { command } = wording(lang)
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      now: { type: 'string' },
      programme: { type: 'string' },
      lang: { type: 'string' },
      jsonl: { type: 'boolean', default: false },
      model: { type: 'boolean', default: false },
    },
  })
  const asked = values.lang
  if (asked !== undefined && asked !== 'da' && asked !== 'en')
    throw new Mistake(command.badLanguage(asked))
  const snapshots = await snapshotSource(values.programme, lang)
  const now = values.now === undefined ? clock() : readNow(values.now, lang)
  const model = values.model ? await openHelp(config().model, lang) : undefined
  const answer = async (question: Question) =>
    answerOne(question, await snapshots(question.now), { lang, asked, model })
  if (values.jsonl) return answerLines({ as: values.as, now, lang, answer })
  const text = positionals.join(' ').trim()
  if (!text) throw new Mistake(command.askWhat)
  const { answer: given } = await answer({ text, as: values.as, now, history: [] })
  process.stdout.write(`${given.reply.text}\n`)
  return 0
}

/** Names nobody's municipality: on the command line there is but one. */
const tenant = TenantId.parse('ask')

/** Loaded only where it is wanted: most who ask have no model. */
async function openHelp(settings: Config['model'], lang: Lang): Promise<LanguageModel> {
  const { helpingModel } = await import('./ask/helping-model.js')
  return helpingModel(settings, tenant, lang)
}

interface Lines {
  readonly as: string | undefined
  readonly now: Instant
  readonly lang: Lang
  answer(question: Question): Promise<Given>
}

/** `help`: what the model did, and cost in tokens and time. */
interface Given {
  readonly answer: Answer
  readonly help: undefined | (Pick<Helped, 'fate' | 'tokens'> & { readonly ms: number })
}

async function answerLines({ as, now, lang, answer }: Lines): Promise<number> {
  let number = 0
  let failed = false
  for await (const line of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1
    if (!line.trim()) continue
    let id: string | number = number
    try {
      const entry = readLine(line, number, lang)
      id = entry.id ?? number
      const { answer: given, help } = await answer({
        text: entry.q,
        as: entry.as ?? as,
        now: entry.now === undefined ? now : readNow(entry.now, lang),
        history: entry.history,
      })
      const { kind, reply, sources } = given
      print({ id, text: reply.text, kind, sources, ...(help ? { model: help } : {}) })
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      failed = true
      print({ id, text: error.sentence, kind: 'refused', sources: [] })
    }
  }
  return failed ? 1 : 0
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

function readLine(line: string, number: number, lang: Lang): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(line.replace(/^\ufeff/, '')))
  } catch (error) {
    throw new Mistake(wording(lang).command.badLine(number), { cause: error })
  }
}

interface Asking {
  readonly lang: Lang
  /** The language to answer in, whatever the question's is. */
  readonly asked: Lang | undefined
  readonly model: LanguageModel | undefined
}

/** The last question's answer, after the earlier ones have been asked in turn. */
async function answerOne(
  question: Question,
  snapshot: Snapshot,
  { lang, asked, model }: Asking,
): Promise<Given> {
  const { programme } = snapshot
  const viewer = question.as
    ? viewerNamed(question.as, { programme, now: question.now, lang })
    : guest
  const context = {
    ...{ snapshot, viewer, now: question.now, ...(asked ? { lang: asked } : {}) },
    ...{ model: model ?? noModel, tenant, account: 'ask' },
  }
  let previous: Answer['turn']
  for (const earlier of question.history) {
    const said = await answerWithModel(readable(earlier, lang), {
      ...{ ...context, ...(previous ? { previous } : {}) },
    })
    previous = said.answer.turn ?? previous
  }
  const began = performance.now()
  const { answer, fate, tokens } = await answerWithModel(readable(question.text, lang), {
    ...{ ...context, ...(previous ? { previous } : {}) },
  })
  const ms = Math.round(performance.now() - began)
  return { answer, help: model && { fate, tokens, ms } }
}

function readable(raw: string, lang: Lang): string {
  const text = cleanText(raw)
  const { bot } = wording(lang)
  if (text.length > maxTextLength) throw new Mistake(bot.tooLong(text.length, maxTextLength))
  if (findCpr(text).length > 0) throw new Mistake(bot.cprStopped)
  return text
}

/** A folder's programme, or the sample laid around the time of each question; either is read once and kept. */
async function snapshotSource(
  folder: string | undefined,
  lang: Lang,
): Promise<(now: Instant) => Promise<Snapshot>> {
  const stored =
    folder === undefined ? undefined : await loadProgramme(folder, wording(lang).importing)
  const made = new Map<string, Snapshot>()
  return async now => {
    const key = `${schoolYearOf(localOf(now, homeZone).slice(0, 10))}`
    const snapshot = made.get(key) ?? createSnapshot(stored ?? (await readySample(now)), now)
    made.set(key, snapshot)
    return snapshot
  }
}

function readNow(text: string, lang: Lang): Instant {
  const now = instantIn(text)
  if (now === undefined) throw new Mistake(wording(lang).command.badNow(text))
  return now
}
