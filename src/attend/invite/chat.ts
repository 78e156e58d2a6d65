// Opening meetings for answers, and answering: the tables of presses and forms. Called by the desk. Rights are those of the moment, for
// every press and form; an answer is always the presser's own.
import type { FormAction } from '../../core/action.js'
import type { InvitationAction } from '../../core/actions/invitation.js'
import type { InboundForm, InboundPress } from '../../core/message.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Opening } from '../../model/answer.js'
import type { Outcome } from '../../programme/asking.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { mayChangeSome } from '../../remind/change/allowed.js'
import { mayNotReply } from '../../remind/change/open.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { noteForm, submitNote } from './answering/note.js'
import { submitSubstitute, substituteForm } from './answering/substitute.js'
import { type Answerable, answerable, takeAnswer } from './answering/take.js'
import { answerAll, askedIn, submitTerm, termForm, termReply } from './answering/term.js'
import { noneReply, openingCard, planFor, unreachedReply } from './opening/card.js'
import { openingForm, readOpening } from './opening/form.js'
import { markOf, openable, wantedAmong } from './opening/plan.js'
import { closeMeetings, takeOpening, undoOpening } from './opening/take.js'
import { applyAnswers, pasteForm, submitPaste } from './paste/chat.js'

export { sayInvitation } from './say.js'
export { composeInvitation } from './words.js'

/** The table of presses. */
export async function pressInvitation(
  asking: Asking,
  inbound: InboundPress,
  action: InvitationAction,
): Promise<Outcome> {
  const said = await pressed(asking, action)
  // What many read stays as it is for them.
  return inbound.shared && 'reply' in said ? { reply: said.reply } : said
}

async function pressed(asking: Asking, action: InvitationAction): Promise<Outcome> {
  switch (action.does) {
    case 'open':
    case 'ask':
    case 'names':
    case 'take':
    case 'undo':
    case 'close':
      return pressOpening(asking, action, action.does)
    case 'paste':
      return pasteForm(asking, action.meeting)
    case 'apply':
      return applyAnswers(asking, action)
    case 'answer':
      return action.opening === undefined
        ? pressAnswer(asking, action)
        : withOpening(asking, action.opening, async opening => ({
            reply: await answerAll(asking, opening),
            ...aloneIn(action),
          }))
    case 'term':
      return withOpening(asking, action.opening, opening => pressTerm(asking, opening))
    case 'note':
      return withMeeting(asking, action, found => ({ form: noteForm(asking, found) }))
    case 'substitute':
      return withMeeting(asking, action, found => substituteForm(asking, found))
    default:
      return action.does satisfies never
  }
}

/** A coordinator's. */
async function pressOpening(
  asking: Asking,
  action: InvitationAction,
  does: 'open' | 'ask' | 'names' | 'take' | 'undo' | 'close',
): Promise<Outcome> {
  if (!mayChangeSome(asking.viewer)) return { reply: mayNotReply(asking, undefined) }
  const { invitation: say } = wording(asking.lang)
  switch (does) {
    case 'open': {
      const form = openingForm(asking, { ...marked(asking, action), ...action.wanted })
      return form ? { form } : told(asking, say.noneToOpen)
    }
    case 'ask': {
      const found = chosenBy(asking, action)
      return found.length > 0
        ? { reply: await openingCard(asking, found, bare(action.wanted)) }
        : { reply: noneReply(asking, action) }
    }
    case 'names': {
      const found = chosenBy(asking, action)
      return {
        reply: await unreachedReply(asking, await planFor(asking, found, action.wanted ?? {})),
      }
    }
    case 'take':
      return takeOpening(asking, action)
    case 'undo':
      return undoOpening(asking, action)
    case 'close':
      return closeMeetings(asking, action)
    default:
      return does satisfies never
  }
}

function marked(asking: Asking, { meeting }: InvitationAction): { meetings?: string[] } {
  const found = openable(asking).find(({ id }) => id === meeting)
  return found ? { meetings: [markOf(found.id)] } : {}
}

/** By their marks, or the one that is named. */
function chosenBy(asking: Asking, { wanted, meeting }: InvitationAction): Occurrence[] {
  const all = openable(asking)
  return wanted ? wantedAmong(all, wanted) : all.filter(({ id }) => id === meeting)
}

function bare(wanted: InvitationAction['wanted']) {
  return {
    ...(wanted?.by === undefined ? {} : { by: wanted.by }),
    ...(wanted?.maybe ? { maybe: wanted.maybe } : {}),
  }
}

async function pressAnswer(asking: Asking, action: InvitationAction): Promise<Outcome> {
  const { said } = action
  if (said === undefined) return told(asking, wording(asking.lang).invitation.problems.gone)
  return withMeeting(asking, action, async found => ({
    reply: await takeAnswer(asking, found, { said }),
    ...aloneIn(action),
  }))
}

async function pressTerm(asking: Asking, opening: Opening): Promise<Outcome> {
  const person = asking.viewer.person?.id
  const found = person === undefined ? [] : await askedIn(asking, opening, person)
  return found.length > 0
    ? { form: termForm(asking, opening.id, found) }
    : { reply: await termReply(asking, opening) }
}

async function withMeeting(
  asking: Asking,
  { meeting, revision, alone }: Pick<InvitationAction, 'meeting' | 'revision' | 'alone'>,
  then: (found: Answerable) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const found = await answerable(asking, meeting, revision)
  return 'problem' in found ? { reply: found.problem, ...aloneIn({ alone }) } : then(found)
}

async function withOpening(
  asking: Asking,
  id: string | undefined,
  then: (opening: Opening) => Promise<Outcome>,
): Promise<Outcome> {
  const { problems } = wording(asking.lang).invitation
  if (!asking.viewer.person) return told(asking, problems.guest)
  const opening = id && (await asking.deps.openings.load(asking.tenant, id))
  return opening ? then(opening) : told(asking, problems.gone)
}

/** A form of this subject was sent. */
export async function submitInvitation(
  asking: Asking,
  inbound: InboundForm,
  action: FormAction,
): Promise<Outcome> {
  const said = await submitted(asking, inbound, action)
  return inbound.shared && 'reply' in said ? { reply: said.reply } : said
}

async function submitted(
  asking: Asking,
  inbound: InboundForm,
  action: FormAction,
): Promise<Outcome> {
  const { values } = inbound
  switch (action.id) {
    case 'open-meetings': {
      if (!mayChangeSome(asking.viewer)) return { reply: mayNotReply(asking, undefined) }
      const read = readOpening(asking, values)
      if (read === 'none') return told(asking, wording(asking.lang).invitation.noneToOpen)
      if ('form' in read) return read
      return { reply: await openingCard(asking, read.occurrences, read) }
    }
    case 'answer-term':
      return withOpening(asking, action.opening, opening => submitTerm(asking, opening, values))
    case 'answer-note':
      return withMeeting(asking, action, found => submitNote(asking, found, inbound))
    case 'substitute':
      return withMeeting(asking, action, found => submitSubstitute(asking, found, values))
    case 'paste-answers':
      return submitPaste(asking, action.meeting, values)
    default:
      throw new Error(`a form of another desk: ${action.id}`)
  }
}

/** The reply takes the place of a message that is about nothing else. */
function aloneIn({ alone }: Pick<InvitationAction, 'alone'>): { readonly instead?: true } {
  return alone ? { instead: true } : {}
}

function told({ lang }: Asking, text: string): { readonly reply: Reply } {
  return { reply: textReply(lang, text) }
}
