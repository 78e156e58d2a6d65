// The answer that goes back to the one who asked: by whom, what they asked, what was answered. Called by desk.ts when it is sent, and
// where the same is asked again. A guest reads the role of the one who answered, never the name.
import type { Lang } from '../../core/message.js'
import type { Block, Reply } from '../../core/reply.js'
import type { Receiver } from '../../model/delivery.js'
import type { Question } from '../../model/question.js'
import type { Directory } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Composed, Standing } from '../asking.js'
import { answererOf } from '../receivers.js'

/** The words of a delivery `reply`. */
export async function composeReply(
  standing: Standing,
  id: string,
  receiver: Receiver,
): Promise<Composed> {
  const question = await standing.deps.questions.load(standing.tenant, id)
  if (!question) return { stale: 'question-gone' }
  if (!question.answer) return { stale: 'no-answer' }
  const { lang } = question
  const isMember =
    receiver.kind === 'person' && standing.programme.people.some(one => one.id === receiver.id)
  return replyBlocks(standing, question, { lang, isGuest: !isMember })
}

/** The question and its answer; the question alone where there is none. */
export function replyBlocks(
  directory: Directory,
  question: Question,
  { lang, isGuest }: { lang: Lang; isGuest: boolean },
): Reply {
  const { questions } = wording(lang)
  const asked = questions.youAsked(question.text)
  if (!question.answer) return { lang, text: asked, blocks: [{ type: 'text', text: asked }] }
  const { text, by } = question.answer
  const { name, ...role } = answererOf(by, directory, question.network)
  const lead = questions.answers(isGuest || name === undefined ? role : { ...role, name })
  const blocks: Block[] = [
    { type: 'text', text: asked, style: 'note' },
    { type: 'text', text: lead },
    { type: 'text', text },
  ]
  return { lang, text: [asked, lead, text].join('\n'), blocks }
}
