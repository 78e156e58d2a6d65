// Whether a number stands in a text that is about the same thing, or in a name. Called by verify.ts.
import { isCommon } from '../../text/common.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, writtenWords } from '../../text/tokens.js'
import type { Basis } from '../bear/basis.js'
import type { Bearer } from '../bear/bearers.js'
import { bearsAll } from '../bear/bears.js'
import type { Mention } from '../mention.js'
import { fits } from '../read/date/fits.js'
import type { Count } from './counts.js'

/** A few of something that nothing here is counted by: "de tre første", "fire idéer". */
export function isIdle({ value, unit, said }: Count, { bearers }: Basis): boolean {
  if (unit === 'question' || unit === 'part')
    return !bearers.some(({ mentions }) =>
      mentions.some(each => each.slot === 'count' && each.unit === unit),
    )
  return unit === '' && value <= 12 && !/^\d/.test(said)
}

/** A number that a text of the grounds counts the same things with, or that stands in a name. */
export function isToldNumber(mention: Count, basis: Basis): boolean {
  if (isNumberOfName(mention, basis)) return true
  return basis.bearers.some(bearer => bearsAll(bearer, [mention], basis))
}

/** "9. klasse", "2026/27": a number without anything counted, which stands in a text as it is. */
function isNumberOfName({ value, unit, said }: Count, { all, asked }: Basis): boolean {
  if (asked.some(each => each.slot === 'count' && each.value === value)) return true
  const isBare = unit === '' || unit === 'grade' || unit === 'module'
  const digits = /^\d+(?:[.,]\d+)?/.exec(said)?.[0]
  return (
    isBare &&
    digits !== undefined &&
    new RegExp(`(?<![\\d.,])${digits.replace('.', '\\.')}(?!\\d)`).test(all)
  )
}

/** "Gadekæret 11", "Bus 4", where the texts give that name another number. */
export function isOtherNumber({ unit, start, said }: Count, text: string, { all }: Basis): boolean {
  const name = /(?<!\p{L})(\p{Lu}\p{L}{2,})\s$/u.exec(
    text.slice(Math.max(0, start - 40), start),
  )?.[1]
  if (name === undefined || unit !== '' || !/^\d+$/.test(said)) return false
  const told = [...all.matchAll(new RegExp(`(?<!\\p{L})${name}\\s(\\d+)`, 'giu'))]
  return told.length > 0 && told.every(([, number]) => number !== said)
}

/** "Om 16 dage, torsdag d. 29. oktober": two words for one day, which are not the same day. */
export function isOtherDay(mention: Mention, before: Mention | undefined, text: string): boolean {
  if (mention.slot !== 'date' || before?.slot !== 'date') return false
  if (
    !/^[\s,(:*_–—-]*(?:altså|nemlig|dvs\.?|that is|i\.e\.)?[\s,*_]*$/iu.test(
      text.slice(before.end, mention.start),
    )
  )
    return false
  const pair = [before.day, mention.day]
  const soon = pair.find(({ from, to, until }) => from !== undefined && from === to && !until)
  const named = pair.find(({ day, months, until, moved }) => day && months && !until && !moved)
  if (!soon?.from || !named) return false
  return !fits(named, soon.from)
}

/** Whether the words that say what a clause is about stand in the text too; `besides`: and not in what was spoken of before. */
export function overlaps(text: string, { keys }: Bearer, besides: readonly Bearer[] = []): boolean {
  return writtenWords(text)
    .map(keyOf)
    .some(key => {
      if (key.length < 4 || isCommon(key) || /^\d/.test(key)) return false
      const stems = stemsOf(key).filter(stem => stem.length > 3)
      return (
        stems.some(stem => keys.has(stem)) &&
        !besides.some(each => stems.some(stem => each.keys.has(stem)))
      )
    })
}
