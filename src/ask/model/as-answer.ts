// A model's reply as an answer like any other: says that a model wrote it, with sources, the likely next questions, and what a follow-up leans
// on. Called by turn.ts once all of it has passed the check.
import type { Block, Reply } from '../../core/reply.js'
import { wording } from '../../wording/wording.js'
import type { Answer } from '../answers/compose.js'
import type { Telling } from '../answers/say.js'
import { toldOf, turnOf } from './told.js'
import type { Found } from './tools/kit.js'

interface Parts {
  readonly exact: Answer
  /** All that was looked up, the exact answer to the whole among it. */
  readonly found: readonly Found[]
  readonly telling: Telling
}

/** What tells nothing of the programme's may say no more than this: a sentence or two. */
const longestTalk = 320
/** And only ask back, or say that it is not known: there is nothing to hold anything else against. */
const isOpenTalk =
  /\?|(?<!\p{L})(?:ikke|ingen|intet|desværre|cannot|can['’]?t|not|don['’]t|no|nothing|unfortunately)(?!\p{L})/iu

/**
 * What tells nothing of the programme's is as known, or not, as the exact answer was: then a person can still be asked. Undefined where it
 * says more than that it is not known.
 */
export function asAnswer(text: string, { exact, found, telling }: Parts): Answer | undefined {
  const { lang } = telling
  const sources = toldOf(text, found, telling)
  const isTold = sources.length > 0 || found.some(each => tells(each, text))
  if (!isTold && (text.length > longestTalk || !isOpenTalk.test(text))) return undefined
  const { wroteAnswer, wroteTalk } = wording(lang).model
  const note = isTold ? wroteAnswer : wroteTalk
  const turn = turnOf(sources, found, telling) ?? exact.turn
  const blocks: Block[] = [
    ...text.split(/\n{2,}/u).map(part => ({ type: 'text' as const, text: part })),
    { type: 'text', text: note, style: 'note' },
    ...buttonsOf(exact, found, sources),
  ]
  return {
    kind: isTold ? 'answer' : exact.kind,
    reply: { lang, text: `${text}\n\n${note}`, blocks },
    sources,
    ...(turn ? { turn } : {}),
  }
}

/** An exact answer without a source, as of holidays and counts, whose numbers the text has. */
function tells({ answer, sources, grounds }: Found, text: string): boolean {
  if (sources.length > 0 || (answer && answer.kind !== 'answer')) return false
  const said = new Set(text.match(/\d+/gu) ?? [])
  return grounds.texts.some(each => (each.match(/\d+/gu) ?? []).some(number => said.has(number)))
}

/** Those of the last exact answer that the text tells of; else those of the exact answer to the whole. */
function buttonsOf(
  exact: Answer,
  found: readonly Found[],
  sources: Answer['sources'],
): readonly Block[] {
  const told = found.findLast(
    ({ answer }) =>
      answer !== undefined &&
      actionsOf(answer.reply).length > 0 &&
      answer.sources.some(({ id }) => sources.some(source => source.id === id)),
  )
  return actionsOf((told?.answer ?? exact).reply)
}

function actionsOf({ blocks }: Reply): readonly Block[] {
  return blocks.filter(({ type }) => type === 'actions')
}
