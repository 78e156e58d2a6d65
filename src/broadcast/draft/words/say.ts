// A sentence becomes a draft: the people and the meeting it names, its text, and the preview of it. Called by chat.ts. Nothing is ever sent
// by a sentence; whoever may not write to anybody is shown the way to ask the coordinator.
import { canDraft } from '../../../ask/model/draft.js'
import type { InboundText } from '../../../core/message.js'
import { type Button, type Reply, textReply } from '../../../core/reply.js'
import { dateOf, instantOf, localOf } from '../../../core/time.js'
import type { AudienceExpression, Broadcast } from '../../../model/broadcast.js'
import type { Outcome } from '../../../programme/asking.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { gathering } from '../../../remind/change/reading/words.js'
import { parseDates } from '../../../wording/parse-dates.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { withButtons } from '../confirm.js'
import { beginDraft, newDraft } from '../draft.js'
import { mayWriteSome } from '../rights.js'
import { meetingSaid } from '../said.js'
import { type FreeOrder, needsWords, readFreeOrder } from './free.js'
import { meetingNamed } from './meeting.js'
import { readWriteOrder, type WriteOrder } from './order.js'
import { withSuggestion } from './suggest.js'
import { readWhom, type Whom } from './whom.js'

/** When it goes on a day that is named without an hour. */
const morning = '08:00'
const noon = '12:00'
/** Letters that the question for the coordinator carries. */
const mostAsked = 400
const nobody: AudienceExpression = { anyOf: [], except: [] }

export async function sayBroadcast(
  asking: Asking,
  inbound: InboundText,
): Promise<Outcome | undefined> {
  const order = readWriteOrder(inbound.text) ?? readFree(asking, inbound.text)
  if (!order) return undefined
  const here = { ...asking, lang: order.lang }
  const { broadcast: say } = wording(order.lang)
  const { whom, sendAt } = partWhen(here, order.whom)
  if (!mayWriteSome(here.viewer)) return mayNotReply(here, inbound.text, whom)
  if (whom === '') return { reply: writeReply(here) }
  const about = aboutOf(here, order, whom)
  if (about === 'unknown') return { reply: withWrite(here, say.which) }
  const meant = whomOf(here, whom, about)
  const isUnknown = 'unknown' in meant
  if (isUnknown && order.text === undefined) return { reply: withWrite(here, say.whom) }
  const draft = newDraft(here, inbound, {
    text: textOf(here, order, about),
    audience: isUnknown ? nobody : meant.audience,
    ...(about ? { about: about.id } : {}),
    ...(sendAt === undefined ? {} : { sendAt }),
  })
  if (!draft) return undefined
  const wants = 'isClear' in order || needsWords(order, inbound.text)
  const made = wants && canDraft(here) ? await withSuggestion(here, draft, inbound.text) : draft
  return { reply: await (isUnknown ? keptReply(here, made) : beginDraft(here, made)) }
}

/** Where a language model can write the message, and its author may send one. */
function readFree(asking: Asking, text: string): FreeOrder | undefined {
  if (!canDraft(asking) || !mayWriteSome(asking.viewer)) return undefined
  const order = readFreeOrder(text)
  if (!order || order.isClear) return order
  return 'audience' in readWhom({ ...asking, lang: order.lang }, order.whom) ? order : undefined
}

/** Nobody is known by the words: what is to be written is kept, and stands in the form that is left to fill in. */
async function keptReply(asking: Asking, draft: Broadcast): Promise<Reply> {
  const { deps, tenant, lang } = asking
  const { whom, buttons } = wording(lang).broadcast
  await deps.broadcasts.save(tenant, draft, [])
  const choose: Button = {
    label: buttons.choose,
    action: { id: 'broadcast', does: 'edit', broadcast: draft.id },
  }
  return withButtons(textReply(lang, whom), [choose])
}

/** "Matematik i morgen kl. 9": whom, and when. */
function partWhen(
  { now, snapshot }: Asking,
  words: string,
): { whom: string; sendAt?: number | undefined } {
  // A day beside a meeting is the meeting's.
  if (gathering.test(words.replace(/\p{L}*dag(?:en)?/giu, ''))) return { whom: words }
  const { periods, times } = parseDates(words, localOf(now, snapshot.zone), [])
  const [period, another] = periods
  const [clock] = times
  const found = period ?? clock
  if (!found || another || (period && period.from !== period.to)) return { whom: words }
  const whom = [...periods, ...times]
    .sort((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, words)
    .replace(/\s+/g, ' ')
    .replace(/(?:\s+(?:på|on|d\.?|den|kl\.?|at))+\s*$/iu, '')
    .trim()
  const day = period?.from ?? dateOf(localOf(now, snapshot.zone))
  return { whom, sendAt: instantOf(`${day}T${hourOf(period, clock)}`, snapshot.zone) }
}

/** The hour that is named goes before the part of the day, which says whether it is in the morning: "i aften kl. 8" is 20. */
function hourOf(period: { time?: string } | undefined, clock: { time?: string } | undefined) {
  const [part, hour] = [period?.time, clock?.time]
  if (hour === undefined) return part ?? morning
  const isLate = part !== undefined && part >= noon && hour < noon
  return isLate ? `${Number(hour.slice(0, 2)) + 12}${hour.slice(2)}` : hour
}

/** The meeting that it is about, where it is about one. */
function aboutOf(
  asking: Asking,
  { about }: WriteOrder,
  whom: string,
): Occurrence | 'unknown' | undefined {
  // "… om at sende tallene før mødet" is something to do.
  if (about === undefined || !gathering.test(about) || /^(?:at|that|to)\s/iu.test(about)) {
    return undefined
  }
  const meant = readWhom(asking, whom)
  const parts = 'audience' in meant ? meant.audience.anyOf : []
  const networks = parts.flatMap(part => (part.everyone ? [] : (part.networks ?? [])))
  return meetingNamed(asking, about, networks) ?? 'unknown'
}

/** "Alle" of a meeting are those it is for. */
function whomOf(asking: Asking, whom: string, about: Occurrence | undefined): Whom {
  const isAll =
    /^(?:alle(?: sammen)?|allesammen|dem|deltagerne|everyone|everybody|all|them)$/iu.test(whom)
  if (about && isAll) return { audience: { anyOf: [{ meeting: { about: about.id } }], except: [] } }
  const silent =
    /^(?:alle|dem|de|those|everyone)?,?\s*(?:der|som|who)\s+(?:endnu\s+)?(?:ikke har svaret|have not answered|has not answered|haven't answered)(?:\s+(?:endnu|yet))?$/iu
  if (about && silent.test(whom)) {
    const meeting = { about: about.id, answered: 'silent' as const }
    return { audience: { anyOf: [{ meeting }], except: [] } }
  }
  return readWhom(asking, whom)
}

/** As it was typed; of a meeting alone a line that reminds of it. */
function textOf(asking: Asking, { text, about }: WriteOrder, meeting: Occurrence | undefined) {
  const { broadcast: say } = wording(asking.lang)
  if (text !== undefined) return text
  if (meeting) return say.remind(meetingSaid(asking, meeting))
  return about === undefined ? '' : say.remindOf(about)
}

/** A member is shown the way to the coordinator; where one person alone is meant, it is no order of this kind. */
function mayNotReply(asking: Asking, text: string, whom: string): Outcome | undefined {
  const { broadcast: say } = wording(asking.lang)
  const meant = whom === '' ? undefined : readWhom(asking, whom)
  const isGroup =
    meant === undefined ||
    /^(?:alle|everyone|everybody|all)/iu.test(whom) ||
    /netværk|network/iu.test(whom) ||
    ('audience' in meant && meant.audience.anyOf.some(({ people }) => people === undefined))
  if (!isGroup) return undefined
  if (!asking.viewer.person) return { reply: textReply(asking.lang, say.guestMayNot) }
  return { reply: askCoordinatorReply(asking, say.askFor(text.slice(0, mostAsked))) }
}

/** With the form that asks the coordinator. */
export function askCoordinatorReply({ lang }: Asking, q: string): Reply {
  const { broadcast: say } = wording(lang)
  return withButtons(textReply(lang, say.mayNot), [
    { label: say.buttons.askCoordinator, action: { id: 'ask-coordinator', q } },
  ])
}

/** The button that opens the form. */
function writeReply(asking: Asking): Reply {
  return withWrite(asking, wording(asking.lang).broadcast.open)
}

function withWrite({ lang }: Asking, text: string): Reply {
  const write: Button = {
    label: wording(lang).broadcast.buttons.write,
    action: { id: 'broadcast', does: 'write' },
  }
  return withButtons(textReply(lang, text), [write])
}
