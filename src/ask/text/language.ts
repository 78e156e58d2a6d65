// Which of the two languages a question is in, by its small words. Names and loan words do not count.
// A tie (one word, a name alone) is the client's language, else Danish.
import type { Lang } from '../../core/message.js'
import { bilingual } from '../library/search/bilingual.js'
import { keyOf, type Token } from './tokens.js'

const danish = new Set(
  `hvornar hvor hvad hvem hvilket hvilken hvilke hvordan er og det den de naste sidste forste vi jeg mig os mit min mine
  vores skal til pa af med ikke om mode moder modet moderne har kan vil igen nu lige fra ved bliver sker mange lange
  langt alle denne dette naste kommende tak hej hejsa godmorgen farvel deltager holdet skole skoler skolen uge dag
  dagen dato sted varer du som en et noget nogen der ogsa eller men mangler hjalp vis vise fortal goddag dav i frist fristen frister`
    .split(/\s+/)
    .map(keyOf),
)
const english = new Set(
  `when where what who which how is are was were the and next last first we i my our us me do does did many long meeting
  meetings of in with on at it there this that have has can should must will from again attend thanks thank hello please
  help school schools week month cohort upcoming you your any and hi hello network networks class maths math reading inclusion movement bilingual early years to show list a all be they them good night bye goodbye stupid useless busy free overlap am booked merry christmas happy thx cheers ferry lunch phone tool tools something anything from
  venue location address learning date dates bring prepare prepared deadlines due days holiday holidays break pupil pupils student students teacher teachers counsellor counsellors
  coordinator coordinates deputy leader leaders principal sign signing principals cancelled moved changed open pay pays paid substitute parking room rooms year yes no not only still hours hour email emails cluster clusters group groups members participants attendees also please need needs use know get going name names`
    .split(/\s+/)
    .map(keyOf),
)
/** The word that asks decides, where names and loan words stand around it. */
const asking = new Set(
  'hvornår hvor hvad hvem hvilket hvilken hvilke when where what who which'.split(' ').map(keyOf),
)
/** Words of both languages' lists, or too easily a name. */
const both = new Set([
  'i',
  'in',
  'at',
  'to',
  'it',
  'a',
  'on',
  'all',
  'en',
  'et',
  'de',
  'der',
  'for',
  'be',
  'me',
])

/** English nouns that Danes say too: "meeting i morgen?", "it link". */
const loans = new Set(['meeting', 'meetings', 'deadlines', 'it', 'tool', 'tools', 'lunch'])

/** The language of the question. */
export function languageOf(text: string, tokens: readonly Token[], fallback: Lang): Lang {
  // "Email of **Søren Holm**": a name is of no language.
  const isName = ({ start }: Token) => /\p{Lu}/u.test(text[start] ?? '')
  const plain = tokens.filter(token => !isName(token))
  const letters = plain.map(({ start, end }) => text.slice(start, end)).join(' ')
  let danishPoints = /[æøå]/.test(letters) ? 0.5 : 0
  let englishPoints = 0
  for (const [at, { key }] of tokens.entries()) {
    // A letter that ends a name, "klynge a", is no English word.
    if (key === 'a' && at === tokens.length - 1) continue
    if (key === 'it' && isItAlone(tokens)) continue
    if (key === 'i' && isDanishI(tokens, at)) {
      danishPoints += 1
      continue
    }
    const weight = asking.has(key) ? 2 : both.has(key) ? 0.4 : 1
    if (danish.has(key)) danishPoints += weight
    if (english.has(key)) englishPoints += weight
  }
  if (danishPoints + englishPoints === 0 && plain.length > 1 && plain.every(isForeign)) return 'en'
  if (danishPoints === englishPoints) return fallback
  return danishPoints > englishPoints ? 'da' : 'en'
}

/** "Mileage rate?": words that the tables have in English, and in no Danish row. */
function isForeign({ key }: Token): boolean {
  return english.has(key) || (englishWords.has(key) && !danishWords.has(key))
}
const wordsAt = (at: number) =>
  new Set(bilingual.flatMap(row => (row.at(at) ?? '').split(' ').map(keyOf)))
const englishWords = wordsAt(0)
const danishWords = wordsAt(-1)

/** "It link": the subject, where no other word is English. */
function isItAlone(tokens: readonly Token[]): boolean {
  return !tokens.some(({ key }) => isEnglish(key))
}

/** "Deadlines **i** december": beside no English word but a loan it is no "I". */
function isDanishI(tokens: readonly Token[], at: number): boolean {
  const around = [tokens[at - 1], tokens[at + 1]].flatMap(token => token ?? [])
  return around.length === 2 && !around.some(({ key }) => isEnglish(key))
}

function isEnglish(key: string): boolean {
  return english.has(key) && key !== 'i' && !loans.has(key) && !danish.has(key)
}
