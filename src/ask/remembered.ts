// The same question understood once: an example's button, a meeting that everybody asks about. answer.ts asks here. What a question
// means depends on its words, the programme, the day and the plan's holidays, and on nobody who asks it; so whose it was is not kept.
// The words themselves are, in memory alone and until the first question of another hour: a few hundred, and no long ones.
import type { Holiday } from '../model/programme.js'
import type { Lexicon } from './lexicon.js'
import { type Understanding, type Understood, understand } from './understand.js'

interface Memory {
  /** Local time to the hour, which holds the day. */
  readonly hour: string
  readonly byText: Map<string, Understood>
}
const memories = new WeakMap<Lexicon, WeakMap<readonly Holiday[], Memory>>()
/** A question that many ask is short. */
const longest = 200
const most = 500
const toHour = 13

/** As `understand`; of one question in the same hour the very same object. */
export function understandOnce(text: string, context: Understanding): Understood {
  if (text.length > longest) return understand(text, context)
  const { byText } = memoryFor(context)
  const key = `${context.fallback} ${context.isDeep ?? false} ${text}`
  const known = byText.get(key)
  if (known) return known
  if (byText.size >= most) byText.clear()
  const understood = understand(text, context)
  byText.set(key, understood)
  return understood
}

function memoryFor({ lexicon, holidays, now }: Understanding): Memory {
  const hour = now.slice(0, toHour)
  const ofPlans = memories.get(lexicon) ?? new WeakMap<readonly Holiday[], Memory>()
  memories.set(lexicon, ofPlans)
  const known = ofPlans.get(holidays)
  if (known?.hour === hour) return known
  const fresh = { hour, byText: new Map<string, Understood>() }
  ofPlans.set(holidays, fresh)
  return fresh
}
