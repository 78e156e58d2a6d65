// Making check-ins: the forms and the sentences, the preview, the yes, and what can be done with those that are under way. Called by ../desk.ts.
// Rights are those of the moment, for every press, form and sentence.
import type { FormAction } from '../../core/action.js'
import type { RoundAction } from '../../core/actions/checkin.js'
import { NetworkId } from '../../core/ids.js'
import type { InboundForm, InboundPress, InboundText } from '../../core/message.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Delivery } from '../../model/delivery.js'
import type { Round, Series } from '../../model/round.js'
import type { Outcome } from '../../programme/asking.js'
import type { Words } from '../../remind/compose.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Standing } from '../asking.js'
import { newRound, newSeries, openRound, openSeries } from './draft/draft.js'
import { previewRound, previewSeries } from './draft/preview.js'
import {
  discardRound,
  discardSeries,
  overRound,
  overSeries,
  startRound,
  startSeries,
  undoRound,
  undoSeries,
} from './draft/start.js'
import { suggestionOf } from './draft/suggested.js'
import { factsReply } from './facts.js'
import { readRoundForm, roundForm } from './form/round-form.js'
import { readSeriesForm, seriesForm } from './form/series-form.js'
import {
  isReply,
  laterMs,
  mayAskNetwork,
  mayMakeSome,
  mayNotReply,
  meetingToAsk,
  ownNetworks,
} from './rights.js'
import { codeCard } from './run/code.js'
import { listCard } from './run/list.js'
import { endRound, turnSeries } from './run/manage.js'
import { noteWords } from './run/notes.js'
import { promisedBy, whoSees } from './who-sees.js'
import { chooseCard, meetingsCard, networksCard } from './words/choose.js'
import { sayOrder } from './words/say.js'
import { pressOwn, pressSuggest } from './words/suggest.js'

export type RoundForm = Extract<FormAction, { id: 'make-round' | 'make-series' }>

/** The table of presses. */
export async function pressRound(
  asking: Asking,
  _inbound: InboundPress,
  action: RoundAction,
): Promise<Outcome> {
  if (action.does === 'list') return { reply: await listCard(asking) }
  if (!mayMakeSome(asking.viewer)) return { reply: mayNotReply(asking) }
  switch (action.does) {
    case 'choose':
      return { reply: chooseCard(asking) }
    case 'meeting':
      return askInMeeting(asking, action)
    case 'series':
      return askInSeries(asking, action)
    default:
      return action.series === undefined
        ? pressOne(asking, await openRound(asking, action.round), action)
        : pressSeries(asking, await openSeries(asking, action.series), action)
  }
}

function askInMeeting(asking: Asking, action: RoundAction): Outcome {
  const { meeting } = action
  if (meeting === undefined) return { reply: meetingsCard(asking, action) }
  const occurrence = meetingToAsk(asking, meeting)
  if (isReply(occurrence)) return { reply: occurrence }
  if (occurrence.end + laterMs <= asking.now || occurrence.allDay)
    return { reply: textReply(asking.lang, wording(asking.lang).rounds.tooLate) }
  return { form: roundForm(asking, occurrence, { begun: action }) }
}

function askInSeries(asking: Asking, action: RoundAction): Outcome {
  const { network } = action
  const own = ownNetworks(asking, asking.viewer)
  const named = NetworkId.safeParse(network).data
  if (named !== undefined)
    return mayAskNetwork(asking.viewer, named)
      ? { form: seriesForm(asking, named, { begun: action }) }
      : { reply: mayNotReply(asking) }
  const [only, another] = own
  if (only === undefined) return { reply: mayNotReply(asking) }
  return another === undefined
    ? { form: seriesForm(asking, only, { begun: action }) }
    : { reply: networksCard(asking, action) }
}

async function pressOne(
  asking: Asking,
  round: Round | Reply,
  { does, revision }: RoundAction,
): Promise<Outcome> {
  if (isReply(round)) return { reply: round }
  const { lang, snapshot } = asking
  switch (does) {
    case 'start':
      return startRound(asking, round, revision)
    case 'undo':
      return undoRound(asking, round)
    case 'discard':
      return discardRound(asking, round)
    case 'close':
    case 'stop':
      return endRound(asking, round, { does, revision })
    case 'code':
      return { reply: await codeCard(asking, round) }
    case 'preview':
      return { reply: overRound(asking, round) ?? (await previewRound(asking, round)) }
    case 'change': {
      const over = overRound(asking, round)
      const occurrence = round.about && snapshot.byId.get(round.about)
      if (over || !occurrence)
        return { reply: over ?? textReply(lang, wording(lang).rounds.meetingGone) }
      return { form: roundForm(asking, occurrence, { draft: round }) }
    }
    case 'suggest':
    case 'own':
      return wordsOf(asking, overRound(asking, round) ?? round, does)
    case 'who-sees':
      return { reply: whoSees(asking, round, lang) }
    case 'facts':
      return { reply: await factsReply(asking, round.id) }
    default:
      return { reply: textReply(lang, wording(lang).rounds.gone) }
  }
}

/** A language model's question, or one's own. */
async function wordsOf(
  asking: Asking,
  draft: Round | Series | Reply,
  does: 'suggest' | 'own',
): Promise<Outcome> {
  if (isReply(draft)) return { reply: draft }
  return does === 'suggest' ? pressSuggest(asking, draft) : pressOwn(asking, draft)
}

async function pressSeries(
  asking: Asking,
  series: Series | Reply,
  { does, revision }: RoundAction,
): Promise<Outcome> {
  if (isReply(series)) return { reply: series }
  const { lang } = asking
  switch (does) {
    case 'start':
      return startSeries(asking, series, revision)
    case 'undo':
      return undoSeries(asking, series)
    case 'discard':
      return discardSeries(asking, series)
    case 'pause':
    case 'resume':
    case 'end':
      return turnSeries(asking, series, does)
    case 'preview':
      return { reply: overSeries(asking, series) ?? (await previewSeries(asking, series)) }
    case 'change': {
      const over = overSeries(asking, series)
      return over
        ? { reply: over }
        : { form: seriesForm(asking, series.network, { draft: series }) }
    }
    case 'suggest':
    case 'own':
      return wordsOf(asking, overSeries(asking, series) ?? series, does)
    case 'who-sees':
      return { reply: whoSees(asking, promisedBy(series), lang) }
    case 'facts':
      return { reply: await factsReply(asking, series.id) }
    default:
      return { reply: textReply(lang, wording(lang).rounds.gone) }
  }
}

/** The table of forms. */
export async function submitRound(
  asking: Asking,
  inbound: InboundForm,
  action: RoundForm,
): Promise<Outcome> {
  if (!mayMakeSome(asking.viewer)) return { reply: mayNotReply(asking) }
  return action.id === 'make-round'
    ? submitMeeting(asking, inbound, action)
    : submitSeries(asking, inbound, action)
}

async function submitMeeting(
  asking: Asking,
  inbound: InboundForm,
  action: Extract<RoundForm, { id: 'make-round' }>,
): Promise<Outcome> {
  const { deps, tenant, lang } = asking
  const { rounds: say } = wording(lang)
  const draft = action.round === undefined ? undefined : await openRound(asking, action.round)
  if (draft && isReply(draft)) return { reply: draft }
  const over = draft && overRound(asking, draft)
  if (over) return { reply: over }
  const occurrence = meetingToAsk(asking, draft?.about ?? action.meeting)
  if (isReply(occurrence)) return { reply: occurrence }
  const { values } = inbound
  const made = readRoundForm(asking, occurrence, { values, draft, begun: action })
  if ('form' in made) return made
  const suggested = suggestionOf(action)
  const next: Round | undefined = draft
    ? { ...draft, ...made.read, revision: draft.revision + 1 }
    : newRound(asking, inbound, { occurrence, read: made.read, suggested })
  if (!next) return { reply: mayNotReply(asking) }
  const saved = await deps.rounds.save(tenant, next)
  // The same form sent again shows what became of it.
  const kept = saved === 'saved' ? next : await deps.rounds.load(tenant, next.id)
  if (!kept || (draft && saved === 'stale')) return { reply: textReply(lang, say.overtaken) }
  const reply = overRound(asking, kept) ?? (await previewRound(asking, kept))
  return { reply, ...(draft ? { instead: true } : {}) }
}

async function submitSeries(
  asking: Asking,
  inbound: InboundForm,
  action: Extract<RoundForm, { id: 'make-series' }>,
): Promise<Outcome> {
  const { deps, tenant, lang } = asking
  const { rounds: say } = wording(lang)
  const draft = action.series === undefined ? undefined : await openSeries(asking, action.series)
  if (draft && isReply(draft)) return { reply: draft }
  const over = draft && overSeries(asking, draft)
  if (over) return { reply: over }
  const made = readSeriesForm(asking, { values: inbound.values, draft, begun: action })
  if ('form' in made) return made
  const { isThinned, ...read } = made.read
  const next: Series | undefined = draft
    ? { ...draft, ...read, revision: draft.revision + 1 }
    : newSeries(asking, inbound, { ...made.read, suggested: suggestionOf(action) })
  if (!next) return { reply: mayNotReply(asking) }
  const saved = await deps.series.save(tenant, next)
  const kept = saved === 'saved' ? next : await deps.series.load(tenant, next.id)
  if (!kept || (draft && saved === 'stale')) return { reply: textReply(lang, say.overtaken) }
  const reply = overSeries(asking, kept) ?? (await previewSeries(asking, kept, { isThinned }))
  return { reply, ...(draft ? { instead: true } : {}) }
}

/** Clear orders; else undefined. */
export function sayRound(asking: Asking, inbound: InboundText): Promise<Outcome | undefined> {
  return sayOrder(asking, inbound)
}

/** The words of what is sent: round-note. */
export function composeRound(standing: Standing, delivery: Delivery): Promise<Words> {
  return noteWords(standing, delivery)
}
