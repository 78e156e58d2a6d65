// For whom a tool is wanted and how long it may take, out of a question's words; what is read is marked as used. Part of ../read.ts.
import { createPhrases } from '../../text/phrases.js'
import { keyOf, type Token } from '../../text/tokens.js'
import { numerals } from '../../words.js'
import { isStop } from '../search/terms.js'
import {
  audiences,
  forWhom,
  minuteUnits,
  roundNumbers,
  shortTimes,
  type ToolAudience,
  toolAudiences,
  useVerbs,
} from '../words.js'

const times = createPhrases(Object.entries(shortTimes).map(([words, value]) => [value, [words]]))
const and = new Set(['og', 'eller', 'and', 'or'])
const beforeWhom = new Set(forWhom.map(keyOf))
const audienceOf = new Map(
  toolAudiences.flatMap(name => audiences[name].map(word => [keyOf(word), name] as const)),
)
const units = new Map(Object.entries(minuteUnits).map(([word, value]) => [keyOf(word), value]))
const numbers = new Map(
  Object.entries({ ...numerals, ...roundNumbers }).map(([word, value]) => [keyOf(word), value]),
)
const useKeys = new Set(useVerbs.map(keyOf))
const canKeys = new Set(['kan', 'can'])

/** "Til teamet", "for vores ledere", "noget, ledelsen kan bruge". */
export function readAudience(
  tokens: readonly Token[],
  used: Set<number>,
): { name: ToolAudience; key: string }[] {
  const found: { name: ToolAudience; key: string }[] = []
  tokens.forEach(({ key }, at) => {
    const audience = audienceOf.get(key)
    const before = [tokens[at - 1]?.key ?? '', tokens[at - 2]?.key ?? '']
    const isOfSchool = before[0] === 'school'
    const isFor =
      beforeWhom.has(before[0] ?? '') ||
      (beforeWhom.has(before[1] ?? '') && (isOfSchool || isStop(before[0] ?? ''))) ||
      canKeys.has(tokens[at + 1]?.key ?? '') ||
      (canKeys.has(before[0] ?? '') && useKeys.has(tokens[at + 1]?.key ?? ''))
    const isNext = and.has(before[0] ?? '') && audienceOf.has(before[1] ?? '') && used.has(at - 2)
    if (!audience || !(isFor || isNext) || used.has(at)) return
    found.push({ name: audience, key })
    used.add(at)
    if (isOfSchool) used.add(at - 1)
  })
  return found
}

/** "På en halv time", "under 20 minutter". */
export function readMinutes(tokens: readonly Token[], used: Set<number>): number | undefined {
  const [said] = times.findAll(tokens)
  if (said) {
    for (const at of said.at) used.add(at)
    return said.value
  }
  for (let at = 1; at < tokens.length; at++) {
    const unit = units.get(tokens[at]?.key ?? '')
    const before = tokens[at - 1]?.key ?? ''
    const number = /^\d{1,3}$/.test(before) ? Number(before) : numbers.get(before)
    if (!unit || !number) continue
    used.add(at).add(at - 1)
    return unit * number
  }
  return undefined
}
