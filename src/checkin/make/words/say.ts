// What a sentence about making or ending check-ins asks for. Called by ../chat.ts. A sentence never asks anybody anything: it becomes a draft with
// its preview, or a question back.
import { canDraft } from '../../../ask/model/draft.js'
import type { NetworkId } from '../../../core/ids.js'
import type { InboundText } from '../../../core/message.js'
import { type Reply, textReply } from '../../../core/reply.js'
import { cleanText } from '../../../core/text.js'
import { checkinLimits, type Question, type Round } from '../../../model/round.js'
import type { Outcome } from '../../../programme/asking.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { meetingMoments } from '../../close/open.js'
import { findCadence } from '../cadence/read.js'
import { newRound, newSeries } from '../draft/draft.js'
import { previewRound, previewSeries } from '../draft/preview.js'
import { type Begun, suggestionOf } from '../draft/suggested.js'
import { factsReply } from '../facts.js'
import { type Asked, usualAddressees } from '../form/fields.js'
import { usualSendsTo } from '../form/round-form.js'
import { justHeld, mayMakeSome, mayNotReply, ownMeetings } from '../rights.js'
import { listCard, managedRounds, managedSeries } from '../run/list.js'
import { askToEnd, turnSeries } from '../run/manage.js'
import { told } from '../said.js'
import { chooseCard, seriesButton } from './choose.js'
import { meetingIn, networkIn, nextMeetingOf } from './find.js'
import { type FreeOrder, readFreeRound } from './free.js'
import { type Order, readOrder } from './order.js'
import { scaleFor } from './scale.js'
import { suggestQuestion } from './suggest.js'

/** `begun`: of a freer order, the question that was put for it; `isPast`: it is about what has just been. */
type Make = Extract<Order, { does: 'make' }> & {
  readonly begun?: Begun
  readonly isPast?: boolean
}

export async function sayOrder(asking: Asking, inbound: InboundText): Promise<Outcome | undefined> {
  const free = canDraft(asking) && mayMakeSome(asking.viewer) && readFreeRound(inbound.text)
  if (free) return sayFree({ ...asking, lang: free.lang }, inbound, free)
  const order = readOrder(inbound.text)
  if (!order) return undefined
  const here = { ...asking, lang: order.lang }
  // What waits for one's own answer is not said where others read.
  if (order.does === 'list' && inbound.shared)
    return { reply: textReply(here.lang, wording(here.lang).rounds.list.shared) }
  if (order.does === 'list') return { reply: await listCard(here) }
  if (!mayMakeSome(here.viewer))
    return order.does === 'make' && order.isClear ? { reply: mayNotReply(here) } : undefined
  if (order.does === 'make') return make(here, inbound, order)
  const { does } = order
  switch (does) {
    case 'close':
    case 'stop':
      return { reply: await end(here, does) }
    case 'pause':
    case 'resume':
    case 'end':
      return turn(here, does)
    case 'facts':
      return { reply: await facts(here) }
    default:
      return does satisfies never
  }
}

/** What was wished to be known becomes a question, by a language model or as it was said. */
async function sayFree(
  asking: Asking,
  inbound: InboundText,
  { lang, whom, question: own, isPast }: FreeOrder,
): Promise<Outcome | undefined> {
  const put = await suggestQuestion(asking, own)
  const begun: Begun = put === undefined ? { asks: own } : { asks: put, own }
  const question = put ?? own
  return make(asking, inbound, {
    ...{ does: 'make', lang, whom, question, isClear: true, begun, isPast },
  })
}

async function make(
  asking: Asking,
  inbound: InboundText,
  order: Make,
): Promise<Outcome | undefined> {
  const { lang } = asking
  const { rounds: say } = wording(lang)
  const found = findCadence(order.whom)
  if (found) {
    const words = `${order.whom.slice(0, found.start)} ${order.whom.slice(found.end)}`
    const network = networkIn(asking, words.replace(/\s+/g, ' ').trim())
    const { begun } = order
    if (network === 'unknown') return order.isClear ? { reply: mayNotReply(asking) } : undefined
    if (network === undefined)
      return { reply: told(lang, say.whichNetwork, [seriesButton(asking, undefined, begun)]) }
    if ('problem' in found) {
      const problem = say.form.problems.rhythm[found.problem]
      return { reply: told(lang, problem, [seriesButton(asking, network, begun)]) }
    }
    return series(asking, inbound, { order, network, cadence: found.cadence })
  }
  const occurrence = meetingOf(asking, order)
  if (occurrence) return round(asking, inbound, { order, occurrence })
  if (!order.isClear) return undefined
  if (order.begun) return { reply: chooseCard(asking, begunSaid(asking, order.begun), order.begun) }
  return { reply: order.whom === '' ? chooseCard(asking) : chooseCard(asking, say.noMeeting) }
}

/** What the language model put. */
function begunSaid({ lang }: Asking, { asks, own }: Begun): string | undefined {
  return own === undefined || asks === undefined ? undefined : wording(lang).model.draft.put(asks)
}

/** The meeting that is named, the next of the network that is, or with a question alone the next of all. */
function meetingOf(asking: Asking, order: Make): Occurrence | undefined {
  const { whom, question, isClear, isPast, begun } = order
  if (isPast || (begun && whom === '')) {
    const [only, another] = isPast ? justHeld(asking) : []
    return another ? undefined : only
  }
  const named = meetingIn(asking, whom)
  if (named) return named
  if (whom === '') return isClear && question !== undefined ? ownMeetings(asking)[0] : undefined
  const network = networkIn(asking, whom)
  return network === undefined || network === 'unknown' ? undefined : nextMeetingOf(asking, network)
}

async function round(
  asking: Asking,
  inbound: InboundText,
  { order, occurrence }: { order: Make; occurrence: Occurrence },
): Promise<Outcome> {
  const { deps, tenant, lang, snapshot } = asking
  const { rounds: say } = wording(lang)
  const asked = askedIn(asking, order, {
    kind: 'meeting',
    networks: occurrence.meeting.audience.networks,
  })
  if ('blocks' in asked) return { reply: asked }
  const read = {
    ...{ ...asked, sendsTo: usualSendsTo(occurrence) },
    ...meetingMoments(occurrence, snapshot.zone),
  }
  const suggested = order.begun && suggestionOf(order.begun)
  const draft = newRound(asking, inbound, { occurrence, read, suggested })
  if (!draft) return { reply: textReply(lang, say.guestMayNot) }
  const saved = await deps.rounds.save(tenant, draft)
  const kept = saved === 'saved' ? draft : await deps.rounds.load(tenant, draft.id)
  return { reply: await previewRound(asking, kept ?? draft) }
}

async function series(
  asking: Asking,
  inbound: InboundText,
  {
    order,
    network,
    cadence,
  }: {
    readonly order: Make
    readonly network: NetworkId
    readonly cadence: { readonly rule: string; readonly time: string; readonly isThinned?: true }
  },
): Promise<Outcome> {
  const { deps, tenant, lang, today } = asking
  const { rounds: say } = wording(lang)
  const asked = askedIn(asking, order, { kind: 'series', networks: [network] })
  if ('blocks' in asked) return { reply: asked }
  const { rule, time, isThinned = false } = cadence
  const suggested = order.begun && suggestionOf(order.begun)
  const read = { ...asked, network, rule, time, from: today, isThinned, suggested }
  const draft = newSeries(asking, inbound, read)
  if (!draft) return { reply: textReply(lang, say.guestMayNot) }
  const saved = await deps.series.save(tenant, draft)
  const kept = saved === 'saved' ? draft : await deps.series.load(tenant, draft.id)
  return { reply: await previewSeries(asking, kept ?? draft, { isThinned }) }
}

/** The question that was typed, with the scale that its words ask for; where none was, one that is ready. */
function askedIn(
  asking: Asking,
  { question }: Make,
  { kind, networks }: { kind: Round['kind']; networks: readonly NetworkId[] },
): Asked | Reply {
  const { lang } = asking
  const { rounds: say } = wording(lang)
  const [usual] = say.ready.filter(({ fits }) => fits === kind)
  const typed = question === undefined ? undefined : questionOf(question, lang)
  const most = checkinLimits.question
  if (typed && typed.text.length > most)
    return textReply(lang, say.form.problems.long(typed.text.length, most))
  const asks = typed ?? (usual && { text: usual.text, scale: usual.scale })
  return {
    ...{ lang, questions: asks ? [asks] : [], takesComments: true, split: undefined },
    addressees: [...usualAddressees(asking, networks)],
  }
}

function questionOf(text: string, lang: Asking['lang']): Question {
  const said = cleanText(text).replace(/\s+/g, ' ').trim()
  const { ready } = wording(lang).rounds
  const known = ready.find(one => one.text.toLowerCase() === said.toLowerCase())
  return known
    ? { text: known.text, scale: known.scale }
    : { text: said, scale: scaleFor(said) ?? 'mood' }
}

async function end(asking: Asking, does: 'close' | 'stop'): Promise<Reply> {
  const open = (await managedRounds(asking)).filter(({ state }) => state === 'open')
  const [only, another] = open
  if (!only) return textReply(asking.lang, wording(asking.lang).rounds.noneOpen)
  return another ? listCard(asking) : askToEnd(asking, only, does)
}

async function turn(asking: Asking, does: 'pause' | 'resume' | 'end'): Promise<Outcome> {
  const all = await managedSeries(asking)
  const wanted = all.filter(({ state }) =>
    does === 'resume' ? state === 'paused' : state === 'running' || state === 'paused',
  )
  const [only, another] = wanted
  if (!only) return { reply: textReply(asking.lang, wording(asking.lang).rounds.noSeries) }
  return another ? { reply: await listCard(asking) } : turnSeries(asking, only, does)
}

/** Of the only one that they have. */
async function facts(asking: Asking): Promise<Reply> {
  const [rounds, all] = await Promise.all([managedRounds(asking), managedSeries(asking)])
  const [only, another] = [...all, ...rounds]
  return only && !another ? factsReply(asking, only.id) : listCard(asking)
}
