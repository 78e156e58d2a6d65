// Questions that went unanswered or were voted down, put together by likeness, so that a coordinator reads each of them once. Called by
// list.ts. Pure, and the same whatever the order they come in.
import { wordsIn } from '../../ask/library/search/terms.js'
import { keyOf } from '../../ask/text/tokens.js'
import type { Instant } from '../../core/time.js'
import type { Miss } from '../../model/question.js'

/** Questions that are alike: the one asked most says what it is about. */
export interface MissGroup {
  readonly text: string
  readonly misses: readonly Miss[]
  readonly unanswered: number
  readonly helped: number
  readonly notHelped: number
  readonly lastAt: Instant
}

/** How much of the longer question's telling words two must share. */
const leastShared = 0.5

/** Questions with the same telling words, the one asked most first. */
interface Saying {
  readonly stems: ReadonlySet<string>
  readonly misses: Miss[]
}

/**
 * Each question in exactly one group, with the one that it is most like of those asked oftener; newest group first. Two are alike where
 * they share at least half of the telling words of the longer one; those without telling words only where they are the same.
 */
export function groupByLikeness(misses: readonly Miss[]): MissGroup[] {
  const groups: Saying[][] = []
  for (const one of sayingsOf(misses)) {
    const shares = groups.map(([lead]) => (lead ? likeness(lead.stems, one.stems) : 0))
    const best = Math.max(0, ...shares)
    const group = best >= leastShared ? groups[shares.indexOf(best)] : undefined
    if (group) group.push(one)
    else groups.push([one])
  }
  return groups.map(group => toGroup(group.flatMap(one => one.misses))).sort(newestFirst)
}

/** By their telling words, so that those that say the same stay together; what was asked most first. */
function sayingsOf(misses: readonly Miss[]): Saying[] {
  const sayings = new Map<string, Saying>()
  for (const miss of [...misses].sort(byCount)) {
    const stems = stemsOfText(miss.text)
    const key = [...stems].sort().join(' ')
    const saying = sayings.get(key) ?? { stems, misses: [] }
    saying.misses.push(miss)
    sayings.set(key, saying)
  }
  const total = ({ misses: all }: Saying) => all.reduce((sum, miss) => sum + countOf(miss), 0)
  // The sort is stable: of two as frequent the one with the first single question.
  return [...sayings.values()].sort((one, other) => total(other) - total(one))
}

/** 0 to 1: how much of the longer one they share. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(stem => other.has(stem)).length
  return shared / Math.max(one.size, other.size, 1)
}

/** The telling words of a question; without any, the question itself. */
export function stemsOfText(text: string): ReadonlySet<string> {
  const stems = wordsIn(text).map(({ stem }) => stem)
  return new Set(stems.length > 0 ? stems : [keyOf(text)])
}

/** What was asked most first; then by its words, so that the order they came in says nothing. */
function byCount(one: Miss, other: Miss): number {
  return (
    countOf(other) - countOf(one) ||
    compareText(one.text, other.text) ||
    compareText(one.lang, other.lang)
  )
}

function countOf({ unanswered, notHelped }: Miss): number {
  return unanswered + notHelped
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function toGroup(misses: readonly Miss[]): MissGroup {
  const sum = (of: (miss: Miss) => number) => misses.reduce((total, miss) => total + of(miss), 0)
  return {
    text: misses[0]?.text ?? '',
    misses,
    unanswered: sum(miss => miss.unanswered),
    helped: sum(miss => miss.helped),
    notHelped: sum(miss => miss.notHelped),
    lastAt: Math.max(...misses.map(miss => miss.lastAt)),
  }
}

function newestFirst(one: MissGroup, other: MissGroup): number {
  return other.lastAt - one.lastAt || compareText(one.text, other.text)
}
