// Answering check-ins: the tables of presses and forms. Called by ../desk.ts. An answer is always the presser's own, rights are those of the
// moment, and what was pressed or filled in is kept and repeated by nobody (A14).
import type { FormAction } from '../../core/action.js'
import type { CheckinAction } from '../../core/actions/checkin.js'
import type { InboundForm, InboundPress } from '../../core/message.js'
import { textReply } from '../../core/reply.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { factsReply } from '../make/facts.js'
import { whoSees } from '../make/who-sees.js'
import { openComment, submitComment } from './form/comment.js'
import { openContact, submitContact } from './form/contact.js'
import { openOwn, submitOwn } from './form/own.js'
import { askLater, askWhen } from './later.js'
import { isProblem, type Open, openRound } from './open.js'
import { showRound, skipRound, takeStep, undoAnswer } from './take.js'

export { composeCheckin } from './compose.js'
export { sayCheckin } from './typed/say.js'

export type CheckinForm = Extract<
  FormAction,
  { id: 'own-answer' | 'checkin-comment' | 'contact-me' }
>

/** The table of presses. */
export async function pressCheckin(
  asking: Asking,
  inbound: InboundPress,
  action: CheckinAction,
): Promise<Outcome> {
  return unkept(inbound, await pressed(asking, action))
}

async function pressed(asking: Asking, action: CheckinAction): Promise<Outcome> {
  switch (action.does) {
    case 'who-sees':
      return whoSeesOf(asking, action.round)
    case 'facts':
      return { reply: await factsReply(asking, action.round) }
    case 'contact':
      return openContact(asking, await asking.deps.rounds.load(asking.tenant, action.round))
    case 'answer':
    case 'see':
    case 'undo':
    case 'skip':
    case 'later':
    case 'half-hour':
    case 'tomorrow':
    case 'comment':
    case 'show': {
      const open = await openRound(asking, action.round)
      if (isProblem(open)) return { reply: open.problem, instead: true }
      return onOpen(asking, open, { ...action, does: action.does })
    }
    default:
      return action.does satisfies never
  }
}

type OnOpen = Omit<CheckinAction, 'does'> & {
  readonly does: Exclude<CheckinAction['does'], 'who-sees' | 'facts' | 'contact'>
}

async function onOpen(asking: Asking, open: Open, { does, nth, step }: OnOpen): Promise<Outcome> {
  switch (does) {
    case 'answer':
      return step === undefined
        ? showRound(asking, open)
        : takeStep(asking, open, { nth: nth ?? 0, step })
    case 'see':
      return openOwn(asking, open)
    case 'undo':
      return undoAnswer(asking, open)
    case 'skip':
      return skipRound(asking, open)
    case 'later':
      return askWhen(asking, open)
    case 'half-hour':
    case 'tomorrow':
      return askLater(asking, open, does)
    case 'comment':
      return openComment(asking, open)
    case 'show':
      return showRound(asking, open)
    default:
      return does satisfies never
  }
}

/** Of a closed one too: it says how long what is kept. */
async function whoSeesOf(asking: Asking, id: string): Promise<Outcome> {
  const { deps, tenant, viewer, lang } = asking
  const { problems } = wording(lang).checkin
  const round = viewer.person ? await deps.rounds.load(tenant, id) : undefined
  if (!round) return { reply: textReply(lang, viewer.person ? problems.gone : problems.guest) }
  return { reply: whoSees(asking, round, lang) }
}

/** The table of forms. */
export async function submitCheckin(
  asking: Asking,
  inbound: InboundForm,
  action: CheckinForm,
): Promise<Outcome> {
  return unkept(inbound, await submitted(asking, inbound, action))
}

async function submitted(
  asking: Asking,
  { values }: InboundForm,
  action: CheckinForm,
): Promise<Outcome> {
  if (action.id === 'contact-me') {
    const { round } = action
    const about =
      round === undefined ? undefined : await asking.deps.rounds.load(asking.tenant, round)
    return submitContact(asking, about, values)
  }
  const open = await openRound(asking, action.round)
  if (isProblem(open)) return { reply: open.problem, instead: true }
  switch (action.id) {
    case 'own-answer':
      return submitOwn(asking, open, values)
    case 'checkin-comment':
      return submitComment(asking, open, { values, isSure: action.isSure })
    default:
      return action satisfies never
  }
}

/** Nobody keeps what was pressed or filled in; what many read stays as it is for them. */
function unkept({ shared }: Pick<InboundPress, 'shared'>, said: Outcome): Outcome {
  if ('form' in said) return said
  const { reply, instead } = said
  return { reply, unkept: true, ...(instead && !shared ? { instead } : {}) }
}
