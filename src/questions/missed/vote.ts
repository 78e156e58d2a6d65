// 👍 and 👎 under an answer, what becomes of them, and what went unanswered; and the button that sends a question on. Called by bot.ts
// (under answers) and desk.ts (presses). A vote is kept by the question's words and never by who gave it.

import type { VoteAction } from '../../core/action.js'
import { idOf } from '../../core/content-id.js'
import { findCpr } from '../../core/cpr.js'
import type { Lang } from '../../core/message.js'
import type { Block, Button, Reply } from '../../core/reply.js'
import { textReply } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import type { Said } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Standing } from '../asking.js'
import { namedNetwork } from '../named-network.js'

/** As much of a question as a button carries. */
const mostQuestion = 500

/** The reply with 👍 and 👎 below it, for an answer to that question. */
export function withVote(reply: Reply, question: string): Reply {
  const q = shortQuestion(question)
  if (q === '') return reply
  const { helped, notHelped } = wording(reply.lang).questions.vote
  const button = (label: string, title: string, isHelp: boolean): Button => ({
    label,
    title,
    action: { id: 'vote', q, helped: isHelp },
  })
  const buttons = [button('👍', helped, true), button('👎', notHelped, false)]
  return { ...reply, blocks: [...reply.blocks, { type: 'actions', buttons }] }
}

/** The reply with the button that sends the question on. */
export function withAskButton(reply: Reply, question: string): Reply {
  const q = shortQuestion(question)
  const { askButton: label } = wording(reply.lang).questions
  return q === '' ? reply : withFirst(reply, { label, action: { id: 'ask-coordinator', q } })
}

/** The reply with the button with which a guest asks to be added. */
export function withMembershipButton(reply: Reply): Reply {
  const { button: label } = wording(reply.lang).membership
  return withFirst(reply, { label, action: { id: 'ask-membership' } })
}

/** Before the buttons that there are, or alone. */
function withFirst(reply: Reply, button: Button): Reply {
  const last = reply.blocks.at(-1)
  const blocks: Block[] =
    last?.type === 'actions'
      ? [...reply.blocks.slice(0, -1), { ...last, buttons: [button, ...last.buttons] }]
      : [...reply.blocks, { type: 'actions', buttons: [button] }]
  return { ...reply, blocks }
}

function shortQuestion(question: string): string {
  return cleanText(question).trim().slice(0, mostQuestion)
}

/** Takes a vote; of one voter on the same question the last counts. 👎 offers to ask somebody. */
export async function vote(asking: Asking, { q, helped }: VoteAction): Promise<Said> {
  const { deps, tenant, lang, now, address, viewer } = asking
  const { questions } = wording(lang)
  const text = cleanText(q).trim()
  if (text !== '' && findCpr(text).length === 0) {
    const network = namedNetwork(text, asking)
    const whose = viewer.person?.id ?? `${address.platform}:${address.userId}`
    await deps.questions.vote(tenant, {
      text,
      lang,
      at: now,
      ...(network === undefined ? {} : { network }),
      // Tells two voters apart, and nobody who they are.
      voter: idOf('voter', tenant, whose, text),
      helped,
    })
  }
  if (helped) return { reply: textReply(lang, questions.vote.thanks), quiet: true }
  return { reply: withAskButton(textReply(lang, questions.vote.sorry), text) }
}

/** Counts a question that got no answer, by its words alone. */
export async function missed(
  { deps, tenant, snapshot, now }: Standing,
  { text: raw, lang }: { text: string; lang: Lang },
): Promise<void> {
  const text = shortQuestion(raw)
  if (text === '' || findCpr(text).length > 0) return
  const network = namedNetwork(text, { snapshot, now })
  await deps.questions.miss(tenant, {
    text,
    lang,
    at: now,
    ...(network === undefined ? {} : { network }),
  })
}
