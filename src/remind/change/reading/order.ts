// Reads a sentence that tells to move, cancel or change a meeting: what is to be done, the words that say which meeting, and what it
// becomes. Called by chat.ts before a text is answered as a question. Pure. What asks, doubts or tells a condition is never an order.
import { keyOf, type Token, tokenise } from '../../../ask/text/tokens.js'
import type { Lang } from '../../../core/message.js'
import type { LocalDateTime } from '../../../core/time.js'
import type { Holiday } from '../../../model/programme.js'
import { readPlaceOrder } from './place-order.js'
import { readTarget, type Target } from './target.js'
import {
  afterAll,
  asking,
  askingAnywhere,
  askingFirst,
  atOnce,
  english,
  heldAfterAll,
  indefinite,
  openings,
  passives,
  reason,
  verbs,
} from './words.js'

/** `which`: the words that say which meeting; empty where none do. */
export interface Order {
  readonly which: string
  readonly lang: Lang
  readonly isAtOnce: boolean
  readonly wants: Wanted
}
export type Wanted =
  | { readonly does: 'cancel' }
  | { readonly does: 'revive' }
  | { readonly does: 'place'; readonly place: string }
  | { readonly does: 'link'; readonly link: string }
  | { readonly does: 'move'; readonly to: Target | undefined }

export interface Reading {
  readonly now: LocalDateTime
  readonly holidays: readonly Holiday[]
}

/** More words than this say more than that. */
const mostWords = 45

/** The order that the text is; undefined of everything else. */
export function readOrder(text: string, reading: Reading): Order | undefined {
  const line = text.replace(/\s+/g, ' ').trim()
  const tokens = tokenise(line)
  if (tokens.length === 0 || tokens.length > mostWords) return undefined
  const placed = readPlaceOrder(line, isAsking(line, tokens))
  if (placed) return { ...placed, lang: langOf(tokens), isAtOnce: false }
  if (tokens.some(({ key }) => askingAnywhere.has(key))) return undefined
  const spoken = readVerb(line, tokens)
  if (!spoken) return undefined
  const { does, verb } = spoken
  const isAtOnce = does !== 'revive' && atOnce.test(withoutDates(spoken.rest))
  const rest = cleaned(isAtOnce ? spoken.rest.replace(atOnce, ' ') : spoken.rest)
  const said = spoken.before === '' ? rest : `${spoken.before} ${rest}`
  const lang = langOf(tokens)
  if (does !== 'move') {
    const which =
      does === 'revive' ? said.replace(/(?<!\p{L})(?:alligevel|after all)(?!\p{L})/iu, ' ') : said
    return certain({ which: which.trim(), lang, isAtOnce, wants: { does } }, spoken.isAsked)
  }
  const target = readTarget(said, { ...reading, verb })
  const wants: Wanted =
    target.place === undefined ? { does, to: target.to } : { does: 'place', place: target.place }
  const order = certain({ which: target.which, lang, isAtOnce, wants }, spoken.isAsked)
  // "Kan du flytte mødet?" asks what can be done.
  return spoken.isAsked && wants.does === 'move' && wants.to === undefined ? undefined : order
}

function certain(order: Order, isAsked: boolean): Order | undefined {
  const isOpen = order.which === '' || indefinite.test(order.which)
  return isOpen && (isAsked || indefinite.test(order.which)) ? undefined : order
}

interface Spoken {
  readonly does: 'move' | 'cancel' | 'revive'
  readonly verb: string
  /** What stands before and after the verb. */
  readonly before: string
  readonly rest: string
  /** It is put as a question: "kan du aflyse mødet på torsdag?". */
  readonly isAsked: boolean
}

function readVerb(line: string, tokens: readonly Token[]): Spoken | undefined {
  const from = afterOpenings(tokens)
  const verb = tokens[from]
  const isAsked = /\?\s*$/.test(line) || tokens.slice(0, from).some(({ key }) => asking.has(key))
  const does = verb && doesOf(verb.key, tokens)
  if (verb && does) {
    const rest = line.slice(verb.end)
    return { does, verb: verb.key, before: '', rest, isAsked }
  }
  if (isAsking(line, tokens)) return undefined
  const at = tokens.findIndex(({ key }) => passives.cancel.has(key) || passives.move.has(key))
  const passive = tokens[at]
  if (!passive || at <= from) return undefined
  return {
    does: passives.cancel.has(passive.key) ? 'cancel' : 'move',
    verb: passive.key,
    before: line.slice(tokens[from]?.start ?? 0, passive.start).trim(),
    rest: line.slice(passive.end),
    isAsked: false,
  }
}

function doesOf(key: string, tokens: readonly Token[]): Spoken['does'] | undefined {
  if (verbs.cancel.has(key)) return 'cancel'
  if (verbs.move.has(key)) return 'move'
  if (verbs.revive.has(key)) return 'revive'
  const isAfterAll =
    tokens.some(one => afterAll.has(one.key)) ||
    tokens.some((one, at) => one.key === 'after' && tokens[at + 1]?.key === 'all')
  return heldAfterAll.has(key) && isAfterAll ? 'revive' : undefined
}

function afterOpenings(tokens: readonly Token[]): number {
  let at = 0
  for (;;) {
    const found = openings.find(phrase => phrase.every((key, nth) => tokens[at + nth]?.key === key))
    if (!found) return at
    at += found.length
  }
}

function isAsking(line: string, tokens: readonly Token[]): boolean {
  const first = tokens[0]?.key ?? ''
  return (
    /\?/.test(line) || askingFirst.has(first) || tokens.some(({ key }) => askingAnywhere.has(key))
  )
}

/** "Flyt mødet til nu på torsdag": a day beside it takes the hurry out of the word. */
function withoutDates(text: string): string {
  return text.replace(/(?:nu|now)\s+(?:på|on|i|til|to)\s/giu, ' ')
}

function cleaned(text: string): string {
  const [kept = ''] = text.split(reason)
  return kept
    .replace(/(?<!\p{L})(?:desværre|unfortunately|please|venligst|tak|thanks)(?!\p{L})/giu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,–-]+|[\s?!.,;:]+$/g, '')
}

function langOf(tokens: readonly Token[]): Lang {
  const foreign = tokens.filter(({ key }) => english.has(key)).length
  const danish = tokens.filter(({ text }) => /[æøå]/i.test(text) || danishWords.has(keyOf(text)))
  return foreign > danish.length ? 'en' : 'da'
}

const danishWords: ReadonlySet<string> = new Set(
  'aflys aflyse flyt flytte ryk rykke udsæt gennemfør alligevel til på er i stedet nyt for af den d det kl mødet'
    .split(' ')
    .map(keyOf),
)
