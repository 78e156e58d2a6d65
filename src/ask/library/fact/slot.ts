// The sort of value that a question leaves open, "hvor mange **sider**", and whether a sentence fills it: a number beside that very
// noun, a length, how often, an hour. Called by fact.ts. Pure. A number beside another noun fills nothing, however near it stands.
import { createPhrases } from '../../text/phrases.js'
import { keyOf, type Token, tokenise } from '../../text/tokens.js'
import { list, numerals } from '../../words.js'
import { tellsOften } from '../question/tells.js'
import { isEveryday } from '../search/everyday.js'
import { isAcross, isStop, meaningsOf, stemOf } from '../search/terms.js'
import { minuteUnits, roundNumbers, wordsOfLength } from '../words.js'

export interface Slot {
  readonly kind: 'amount' | 'length' | 'often' | 'clock'
  /** The noun that is counted, and words for the same; of the other kinds none. */
  readonly nouns: readonly string[]
  /** People are counted: "hvor mange må vi tage med?" */
  readonly isOfPeople?: boolean
  /** Places of the words that make the slot. */
  readonly at: ReadonlySet<number>
}

const asked = createPhrases<Slot['kind']>([
  [
    'often',
    list('hvor tit | hvor ofte | hvor hyppigt | hvor mange gange | how often | how many times'),
  ],
  ['amount', list('hvor mange | hvor meget | hvor stort | hvor stor | how many | how much')],
  [
    'length',
    list(
      'hvor længe | hvor lang tid | hvor lang | hvor langt | hvor meget tid | how long | how much time',
    ),
  ],
  ['clock', list('hvad tid | hvilken tid | hvilket klokkeslæt | hvilket tidspunkt | what time')],
])
/** Who is counted where no noun is: "hvor mange må vi tage med?" */
const people = list(
  'deltagere | personer | pladser | vejledere | ressourcepersoner | kolleger | participants | people',
).map(keyOf)
const adults =
  /^(?:kolleg|larer|padagog|vejleder|ressourceperson|medarbejder|person|folk|colleague|teacher|counsell|people|participant)/
const money = list('penge | beløb | kroner | kr | money').map(keyOf)
const moneyUnits = ['kr', 'kroner'].map(keyOf)
const articles = new Set(['en', 'et'].map(keyOf))
const numbers = new Set([...Object.keys(numerals), ...Object.keys(roundNumbers)].map(keyOf))
const longUnits = list(
  'dag | dage | uge | uger | måned | måneder | kvartal | day | days | week | weeks | month | months',
)
const lengthUnits = new Set(
  [...Object.keys(minuteUnits), ...wordsOfLength, ...longUnits].map(keyOf),
)
/** A paper is so and so many pages long. */
const paperUnits = new Set(
  list('side | sider | linje | linjer | ord | page | pages | words').map(keyOf),
)
/** A counted noun stands at most so many words after its number: "ti sæt waders". */
const reach = 3
const clock = /(?<![\p{L}\d])(?:kl\.?|klokken)\s*\d|(?<![\d.,])\d{1,2}[.:]\d{2}(?!\d|\.?\d*\s*kr)/iu

/** What is left open; undefined where no such value is asked for. */
export function slotOf(tokens: readonly Token[]): Slot | undefined {
  const [found] = asked.findAll(tokens)
  if (!found) return undefined
  const at = new Set(found.at)
  if (found.value !== 'amount') return { kind: found.value, nouns: [], at }
  const next = nounAfter(tokens, found.to)
  const isCount =
    tokens[found.to - 1]?.key === keyOf('mange') || tokens[found.to - 1]?.key === 'many'
  if (next === undefined)
    return isCount ? { kind: 'amount', nouns: people, isOfPeople: true, at } : undefined
  at.add(next)
  const noun = tokens[next]?.key ?? ''
  // "Hvor mange kolleger må vi tage med?" is told of those who take part.
  const isOfPeople = adults.test(noun)
  const same = money.includes(noun) ? moneyUnits : isOfPeople ? people : []
  return { kind: 'amount', nouns: [noun, ...same], isOfPeople, at }
}

/** "3d **printere**", "nye **kasser**": the first word that is no number, letter or description before another. */
function nounAfter(tokens: readonly Token[], from: number): number | undefined {
  const keyAt = (at: number) => tokens[at]?.key ?? ''
  const isWord = (at: number) => keyAt(at) !== '' && !isStop(keyAt(at))
  const isBefore = (key: string) => key.length < 3 || /\d/.test(key) || isEveryday(key)
  let at = from
  while (isWord(at) && isBefore(keyAt(at)) && isWord(at + 1) && at - from < reach) at++
  return isWord(at) ? at : undefined
}

/** Whether the sentence has such a value; `isEnglish`: the noun is sought by what it means in Danish too. */
export function fills(text: string, { kind, nouns }: Slot, isEnglish: boolean): boolean {
  switch (kind) {
    case 'amount':
      return isCounted(text, key => nouns.some(noun => isAlike(key, noun, isEnglish)))
    case 'length':
      return isCounted(text, key => isUnit(key) || paperUnits.has(key), true)
    case 'often':
      return tellsOften(text)
    case 'clock':
      return clock.test(text)
    default:
      return kind satisfies never
  }
}

/** "Fem uger", and "fem ugers ventetid". */
function isUnit(key: string): boolean {
  return lengthUnits.has(key) || lengthUnits.has(key.replace(/s$/, ''))
}

/** A number stands before such a noun, or after it and a colon: "deltagere: højst 6". `withArticle`: "en uge" is one too. */
function isCounted(text: string, isNoun: (key: string) => boolean, withArticle = false): boolean {
  const tokens = tokenise(text)
  // "Én side" is counted, "en side" is not.
  const isNumber = ({ key, text: written }: Token) =>
    /^\d[\d.,]*$/.test(key) ||
    (numbers.has(key) && (withArticle || !articles.has(key) || /é/iu.test(written)))
  return tokens.some((token, at) => {
    if (!isNumber(token)) return false
    const after = tokens.slice(at + 1, at + 1 + reach)
    const end = after.findIndex(({ key }) => isStop(key) && !isNoun(key))
    const near = end < 0 ? after : after.slice(0, end)
    const label = tokens.slice(Math.max(0, at - reach), at).find(({ key }) => isNoun(key))
    const isLabel = label !== undefined && /^[^.!?]*:/u.test(text.slice(label.end, token.start))
    return isLabel || near.some(({ key }) => isNoun(key))
  })
}

/** The same noun in another form, as the end of a compound, or by its meaning. */
function isAlike(key: string, noun: string, isEnglish: boolean): boolean {
  const [stem, other] = [stemOf(key), stemOf(noun)]
  if (stem === other || (other.length >= 4 && stem.endsWith(other))) return true
  const own = meaningsOf(other).filter(meaning => isEnglish || !isAcross(meaning))
  return meaningsOf(stem).some(meaning => own.includes(meaning))
}
