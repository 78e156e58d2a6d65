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
const isOpen =
  /\?|(?<!\p{L})(?:ikke|ingen|intet|desværre|cannot|can['’]?t|not|couldn['’]t|don['’]t|no|nothing|unfortunately)(?!\p{L})/iu
/** What was looked up did not tell it. */
const isNotFound =
  /(?:kan|kunne|har) (?:jeg )?(?:desværre )?ikke (?:finde|fundet|se|svare)|ikke (?:finde|fundet|svare)|ved (?:jeg )?(?:desværre )?ikke|står (?:der )?(?:desværre )?(?:ikke|intet)|(?:can(?:no|['’])t|could(?:n['’]t| not)) (?:find|see|answer)|(?:don['’]t|do not) know|not find/iu

/** "Mener du matematiknetværket?" */
const asksBack = /^[^\d.!?:\n]*\?\s*$/u

/**
 * What tells nothing of the programme's is as known, or not, as the exact answer was: then a person can still be asked. Undefined where
 * nothing was found and it says more than that.
 */
export function asAnswer(text: string, { exact, found, telling }: Parts): Answer | undefined {
  const { lang } = telling
  const named = asksBack.test(text) ? [] : toldOf(text, found, telling)
  const isNone = named.length === 0 && (isNotFound.test(text) || asksBack.test(text))
  // "Begge møder begynder klokken halv to" tells of what was looked up last.
  const last = found.findLast(each => isLookedUp(each) && each.sources.length > 0)
  const sources = named.length > 0 || isNone ? named : (last?.sources ?? [])
  const isTold = sources.length > 0 || (!isNone && found.some(isWithoutSource))
  if (!isTold && (text.length > longestTalk || !isOpen.test(text))) return undefined
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

/** Neither what the conversation was about nor what the rules only guessed. */
function isLookedUp({ answer, isEarlier }: Found): boolean {
  return !isEarlier && (answer === undefined || answer.kind === 'answer')
}

/** As of holidays and counts. */
function isWithoutSource(each: Found): boolean {
  return isLookedUp(each) && each.sources.length === 0 && each.grounds.texts.length > 0
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
