// Whether an amount is reckoned out of what was told, where the sentence says that it is: "to ekstra klip bliver altså 2.300 kr.", at 1.150 each.
// Called by verify.ts.
import type { Basis } from '../bear/basis.js'
import type { Mention } from '../mention.js'

interface Amount {
  readonly value: number
  readonly unit: string
}

const reckons =
  /(?<!\p{L})(?:altså|i alt|svarer til|bliver|giver|hvis|makes|that is|in all|in total|altogether|would|gives|if)(?!\p{L})/iu

/** Whether it is a product, a part or a sum of amounts that one text has, or that the sentence has and a text tells. */
export function isReckoned(
  mention: Mention,
  { text, sentence, basis }: { text: string; sentence: readonly Mention[]; basis: Basis },
): boolean {
  const [amount] = amountsOf([mention])
  if (!amount || !reckons.test(text)) return false
  const said = amountsOf(sentence.filter(each => each !== mention))
  const before = amountsOf(sentence.filter(each => each.start < mention.start))
  const after = amountsOf(sentence.filter(each => each.start > mention.start))
  const told = basis.bearers.flatMap(({ of, mentions }) =>
    of === 'passage' || of === 'text' ? [amountsOf(mentions)] : [],
  )
  const all = told.flat()
  const isTold = (one: Amount) =>
    all.some(other => other.value === one.value && (one.unit === '' || other.unit === one.unit))
  const known = said.filter(isTold)
  if (told.some(of => isMade(amount, of, of)) || isMade(amount, known, known)) return true
  // "To ekstra klip bliver 2.300 kr.": how many is supposed first, and what comes of it after.
  const tellsOf = ({ unit }: Amount) => all.filter(other => other.unit === unit)
  if (isMade(amount, before.filter(isFew), tellsOf(amount))) return true
  return isFew(amount) && after.some(one => isMade(one, [amount], tellsOf(one)))
}

function amountsOf(mentions: readonly Mention[]): Amount[] {
  return mentions.flatMap(each => {
    if (each.slot === 'length' && each.min === each.max)
      return [{ value: each.min / 60, unit: 'hour' }]
    return each.slot === 'count' && each.max === undefined
      ? [{ value: each.value, unit: each.unit }]
      : []
  })
}

/** So many of something as one supposes. */
function isFew({ value }: Amount): boolean {
  return Number.isInteger(value) && value > 0 && value <= 12
}

function isMade(
  { value, unit }: Amount,
  ones: readonly Amount[],
  others: readonly Amount[],
): boolean {
  return ones.some(one =>
    others.some(other => {
      if (one === other) return false
      const isOfUnit = one.unit === unit || other.unit === unit
      if (isOfUnit && one.unit !== other.unit && one.value * other.value === value) return true
      if (one.unit !== other.unit && one.unit !== '') return false
      if (one.unit === unit || one.unit === '') return one.value + other.value === value
      return one.value > other.value && one.value / other.value === value
    }),
  )
}
