// Two questions in one, "hvornår er studieturen, og hvornår kører bussen?", where the whole was not understood: each half by itself, the
// second leaning on the first. Called by src/ask/answer.ts. Pure. The first half must be answered; of a second that is not, it is said so.
import type { Lang } from '../../core/message.js'
import type { Turn } from '../../model/turn.js'
import { wording } from '../../wording/wording.js'
import type { Answer } from '../answers/compose.js'

const between =
  /,?\s+(?:og|samt|and)\s+(?=(?:hvornår|hvornar|hvor|hvad|hvem|hvordan|hvilke[nt]?|when|where|what|who|how|which)(?!\p{L}))/iu
/** Words that each half has at least. */
const leastWords = 3

/** The two questions; undefined where it is one. */
export function halvesOf(question: string): readonly [first: string, second: string] | undefined {
  const [first = '', second = '', another] = question.split(between)
  const isLong = (text: string) => text.trim().split(/\s+/u).length >= leastWords
  return another === undefined && isLong(first) && isLong(second) ? [first, second] : undefined
}

/** Both answers as one; undefined where the first half has none. */
export function answerHalves(
  question: string,
  ask: (half: string, previous?: Turn) => Answer,
): Answer | undefined {
  const halves = halvesOf(question)
  const first = halves && ask(halves[0])
  if (!halves || first?.kind !== 'answer' || first.year) return undefined
  const second = ask(halves[1], first.turn)
  const isNew = second.kind === 'answer' && !first.reply.text.includes(second.reply.text)
  const text = isNew ? second.reply.text : restUnknown(halves[1], first.reply.lang)
  return joined(first, text, isNew ? second : undefined)
}

function restUnknown(half: string, lang: Lang): string {
  return wording(lang).ask.untoldHalf(half.replace(/[?!.\s]+$/u, ''))
}

function joined(first: Answer, text: string, second: Answer | undefined): Answer {
  const { blocks } = first.reply
  const actions = blocks.findIndex(({ type }) => type === 'actions')
  const at = actions < 0 ? blocks.length : actions
  const added = [{ type: 'text' as const, text }]
  const known = new Set(first.sources.map(({ id }) => id))
  return {
    ...first,
    reply: {
      ...first.reply,
      text: `${first.reply.text}\n${text}`,
      blocks: [...blocks.slice(0, at), ...added, ...blocks.slice(at)],
    },
    sources: [...first.sources, ...(second?.sources ?? []).filter(({ id }) => !known.has(id))],
  }
}
