// English words of a question as the plan's own Danish ones: "language network" is the sprognetværk, "development workshop" the
// udviklingsværksted. Called by src/ask/names.ts where no name or noun was found. A word counts only where the plan has it.
import type { Lexicon, Named } from '../lexicon.js'
import { bilingual } from '../library/search/bilingual.js'
import type { OwnNoun } from '../schedule/own-nouns.js'
import { isCommon } from '../text/common.js'
import { nounAt, tellingNoun } from '../text/nouns.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, type Token } from '../text/tokens.js'

/** What English words turned out to be: the name of a network or hold, a noun of the calendar's own, or a word of titles. */
export type Bridged =
  | { readonly size: number; readonly kind: 'name'; readonly named: readonly Named[] }
  | { readonly size: number; readonly kind: 'noun'; readonly noun: OwnNoun; readonly word: string }
  | { readonly size: number; readonly kind: 'word'; readonly word: string }

/** Parts that titles are made of, "field" of "feltdag": here alone, as the words are too common to search texts by. */
const parts = `
field | fields | felt | mark
market | markets | marked
work | arbejde
week | uge
evening | aften
cafe | café | café | cafe
storytelling | story | stories | fortælling | fortællinger | historier
play | leg | lege
game | games | spil
adventure | eventyr
inspiration | inspirational | inspiration
planning | planlægning
exchange | exchanges | udveksling | udvekslinger
sharing | share | deling | videndeling
method | methods | metode | metoder
writing | written | skrivning | skriftlig | skriftlighed | skrive
listening | lytning | lytte
dictionary | dictionaries | ordbog | ordbøger
word | words | ord
geometry | geometri
statistics | statistik
algebra | equation | equations | algebra | ligninger
energy | energi
space | universe | rummet | universet
plant | plants | plante | planter
bird | birds | fugl | fugle
lake | lakes | sø | søen
river | stream | å | åen
coast | coastal | kyst | kysten
body | krop | kroppen
health | healthy | sundhed
media | medie | medier
source | sources | kilde | kilder
walk | walking | vandring | gåtur
run | race | løb
open house | åbent hus
refresher | refresher course | genopfriskning | opfriskning
lecture | lectures | forelæsning | foredrag
jubilee | anniversary | jubilæum
`
  .trim()
  .split('\n')
  .map(row => row.split('|').map(word => word.trim()))

const others = new Map<string, Set<string>>()
for (const row of [...bilingual, ...parts]) {
  const keys = row.map(word => keyOf(word))
  for (const key of keys) {
    const known = others.get(key) ?? new Set()
    for (const each of keys) if (each !== key) known.add(each)
    others.set(key, known)
  }
}
/** What Danish puts between the parts of a compound. */
const links = ['', 's', 'e', 'es']
const longest = 2

/** The Danish words that the words may be, as keys: themselves in the table, or each of them and the two joined. */
export function danishFor(tokens: readonly Token[]): string[] {
  const keys = tokens.map(({ key }) => key)
  const whole = [...(others.get(keys.join('')) ?? [])]
  const [first = '', last = ''] = keys
  if (keys.length !== 2) return whole
  const lasts = last === 'day' ? ['dag', 'dagen'] : [...(others.get(last) ?? [])]
  const joined = [...(others.get(first) ?? [])].flatMap(a =>
    lasts.flatMap(b => links.map(link => a + link + b)),
  )
  return [...whole, ...joined]
}

/** What the words that begin here are in the plan; undefined where it has none of their Danish ones. */
export function bridgeAt(
  tokens: readonly Token[],
  at: number,
  { lexicon, isFree }: { lexicon: Lexicon; isFree: (at: number) => boolean },
): Bridged | undefined {
  if (verbs.has(tokens[at]?.key ?? '')) return undefined
  for (let size = Math.min(longest, tokens.length - at); size > 0; size--) {
    const span = tokens.slice(at, at + size)
    const isSpoken = ({ key }: Token) => isCommon(key) && nounAt(key) === undefined
    // "Leadership track" stands in the table as it is, "leadership" alone is a word of questions.
    const isWritten = size > 1 && others.has(span.map(({ key }) => key).join(''))
    // "Development day"
    const said = size > 1 && span.at(-1)?.key === 'day' ? span.slice(0, -1) : span
    // "Field **work**": the head of a compound may be an everyday word.
    const first = size > 1 ? said.slice(0, 1) : said
    if ((first.some(isSpoken) && !isWritten) || !span.every((_, nth) => isFree(at + nth))) continue
    const found = inPlan(danishFor(span), lexicon)
    if (found) return { size, ...found }
  }
  return undefined
}

/** "When is the desk **open**?" asks what, and names no "Åbne opgaver". */
const verbs = new Set(['open', 'opens', 'close', 'closes', 'closed'])

type Found =
  | { readonly kind: 'name'; readonly named: readonly Named[] }
  | { readonly kind: 'noun'; readonly noun: OwnNoun; readonly word: string }
  | { readonly kind: 'word'; readonly word: string }

function inPlan(keys: readonly string[], lexicon: Lexicon): Found | undefined {
  for (const key of keys) {
    const noun = lexicon.ownNouns.at(key)
    if (noun) return { kind: 'noun', word: key, noun: { ...noun, plural: false, definite: false } }
  }
  for (const key of keys.flatMap(stemsOf)) {
    const named = lexicon.find(key).filter(({ kind }) => kind === 'network' || kind === 'hold')
    if (named.length > 0) return { kind: 'name', named }
  }
  const isTelling = (key: string) => nounAt(key) === undefined || tellingNoun(key) !== undefined
  const word = keys.find(key => isTelling(key) && lexicon.meetingsWith(key))
  return word === undefined ? undefined : { kind: 'word', word }
}
