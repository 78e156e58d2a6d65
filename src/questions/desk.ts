// The desk where questions go from one person to another: presses and forms about them, and the words of what is sent. Made by main,
// called by bot.ts (press, submit, list, missed) and by whoever sends (compose). Rights are those of the moment, every time.
import type { Action } from '../core/action.js'
import type { TenantId } from '../core/ids.js'
import type { Address, InboundForm, InboundPress, Lang } from '../core/message.js'
import type { Reply } from '../core/reply.js'
import type { Instant } from '../core/time.js'
import type { Receiver, Source } from '../model/delivery.js'
import { askingOf, mayFor, type Outcome } from '../programme/asking.js'
import { type Asking, type Composed, type QuestionDeps, standingOf } from './asking.js'
import { askMembership, openMembership } from './membership/ask.js'
import { composeMembership } from './membership/card.js'
import { composeWelcome, decideMembership } from './membership/decide.js'
import { questionsList } from './missed/list.js'
import { asksForList } from './missed/recognise.js'
import { missed, vote } from './missed/vote.js'
import {
  answerQuestion,
  composeQuestion,
  openAnswer,
  passQuestion,
} from './sent/answer-question.js'
import { keepAnswer, unkeepAnswer } from './sent/keep.js'
import { draftPage, openPage, submitPage } from './sent/page.js'
import { composeReply } from './sent/reply.js'
import { openSendOn, sendOn } from './sent/send-on.js'

const deskActions = [
  'vote',
  'ask-coordinator',
  'question',
  'questions',
  'ask-membership',
  'membership',
] as const

/** The actions that belong here. */
export type DeskAction = Extract<Action, { id: (typeof deskActions)[number] }>
export interface DeskPress extends InboundPress {
  readonly action: DeskAction
}

/** What belongs here of all that is sent. */
type AskedSource = Source & { readonly kind: 'question' | 'reply' | 'membership' | 'welcome' }

/** When it happens (business time), and the programme's version as the claim told it. */
interface At {
  readonly now: Instant
  readonly version: number
}
interface Sender {
  readonly tenant: TenantId
  readonly address: Address
  readonly lang?: Lang
}

export interface QuestionDesk {
  press(inbound: DeskPress, at: At): Promise<Outcome>
  /** Undefined where the form is none of its own. */
  submit(inbound: InboundForm, at: At): Promise<Outcome | undefined>
  /** The coordinator's list, where these words of somebody who may have it ask for it; else undefined, and it is a question. */
  list(text: string, sender: Sender, at: At): Promise<Reply | undefined>
  /** Counts a question without an answer, by its words and never by who asked. */
  missed(
    tenant: TenantId,
    said: { readonly text: string; readonly lang: Lang },
    at: At,
  ): Promise<void>
  /** The words of a message that is about to be sent, or why it is not to be sent any longer. */
  compose(
    tenant: TenantId,
    source: AskedSource,
    receiver: Receiver,
    now: Instant,
  ): Promise<Composed>
}

export function createQuestionDesk(deps: QuestionDeps): QuestionDesk {
  async function asking({ tenant, address, lang = 'da' }: Sender, at: At): Promise<Asking> {
    return askingOf(await standingOf(deps, tenant, at), address, lang)
  }
  return {
    press: async (inbound, at) => press(await asking(inbound, at), inbound.action),
    submit: async (inbound, at) => submit(await asking(inbound, at), inbound),
    async list(text, sender, at) {
      if (!asksForList(text)) return undefined
      const who = await asking(sender, at)
      return mayFor(who.viewer, 'question.answer', undefined) ? questionsList(who) : undefined
    },
    missed: async (tenant, said, at) => missed(await standingOf(deps, tenant, at), said),
    async compose(tenant, source, receiver, now) {
      const version = await deps.programmes.version(tenant)
      const standing = await standingOf(deps, tenant, { now, version })
      const { kind, id } = source
      switch (kind) {
        case 'question':
          return composeQuestion(standing, id, receiver)
        case 'reply':
          return composeReply(standing, id, receiver)
        case 'membership':
          return composeMembership(standing, id, receiver)
        case 'welcome':
          return composeWelcome(standing, id)
        default:
          return kind satisfies never
      }
    },
  }
}

/** The table of presses. */
async function press(asking: Asking, action: DeskAction): Promise<Outcome> {
  switch (action.id) {
    case 'vote':
      return vote(asking, action)
    case 'ask-coordinator':
      return { form: openSendOn(asking, action.q) }
    case 'question':
      return pressQuestion(asking, action)
    case 'questions':
      return { reply: await questionsList(asking) }
    case 'ask-membership':
      return openMembership(asking)
    case 'membership':
      return { reply: await decideMembership(asking, action) }
    default:
      return action satisfies never
  }
}

async function pressQuestion(
  asking: Asking,
  { does, question }: Extract<DeskAction, { id: 'question' }>,
): Promise<Outcome> {
  switch (does) {
    case 'answer':
      return openAnswer(asking, question)
    case 'pass':
      return passQuestion(asking, question)
    case 'keep':
      return { reply: await keepAnswer(asking, question) }
    case 'unkeep':
      return { reply: await unkeepAnswer(asking, question) }
    case 'suggest':
      return { reply: await draftPage(asking, question) }
    case 'page':
      return openPage(asking, question)
    default:
      return does satisfies never
  }
}

/** The table of forms. */
async function submit(asking: Asking, inbound: InboundForm): Promise<Outcome | undefined> {
  const { action } = inbound
  switch (action.id) {
    case 'ask-coordinator':
      return sendOn(asking, inbound)
    case 'answer-question':
      return answerQuestion(asking, inbound, action.question)
    case 'answer-page':
      return submitPage(asking, inbound, action.question)
    case 'ask-membership':
      return askMembership(asking, inbound)
    default:
      return undefined
  }
}
