// Whether a deadline is one for what a question asks by when: "hvornår skal prøverne være **rettet**?" is not told by "Indberetning af
// prøver". Called by ../read.ts. What both share is a thing; a date is shown only where the deed is the same as well.
import type { Due } from '../../../programme/deadlines.js'
import { leaderNouns, memberNouns, schoolNouns } from '../../people/words.js'
import { nounAt } from '../../text/nouns.js'
import { createPhrases } from '../../text/phrases.js'
import { keyOf, type Token, tokenise } from '../../text/tokens.js'
import type { Action } from '../words.js'
import { actionsIn } from './actions.js'
import { deedPhrases } from './deed-words.js'

export type Deed = Action | keyof typeof deedPhrases

const phrases = createPhrases(
  keysOf(deedPhrases).map((deed): [Deed, readonly string[]] => [deed, deedPhrases[deed]]),
)

const articles = new Set(
  'den det en et de min mit mine vores om efter the a an my our for'.split(' ').map(keyOf),
)
const people = new Set([...memberNouns, ...leaderNouns, ...schoolNouns].map(keyOf))
/** What becomes of it before or after: beside one of these the rest of the question only says of what. */
const outer: readonly Deed[] = ['cancel', 'open', 'receive', 'treat', 'pay']
/** Done with what a title only names: a deadline for "Læseprøver" is by when they are held, marked or reported. */
const ofBareTitle: readonly Deed[] = [
  'hold',
  'mark',
  'report',
  'enrol',
  'order',
  'apply',
  'wish',
  'evaluate',
  'propose',
]

/** What the words ask to be done, and the places of the words that say so. */
export function deedsIn(tokens: readonly Token[]): {
  deeds: ReadonlySet<Deed>
  at: ReadonlySet<number>
} {
  const { actions, at } = actionsIn(tokens)
  const others = phrases.findAll(tokens)
  const found = new Set<Deed>([...actions, ...others.map(({ value }) => value)])
  const own = outer.filter(deed => found.has(deed))
  return {
    deeds: own.length > 0 ? new Set(own) : found,
    at: new Set([...at, ...others.flatMap(each => each.at)]),
  }
}

/** Whether the deadline is one for what is asked to be done; a question that says nothing of it takes any. */
export function isForDeed(due: Due, asked: ReadonlySet<Deed>): boolean {
  const told = deedsOf(due)
  // Handing in is what nearly every deadline is about, unless the question says what it is that is handed in.
  const telling = [...asked].filter(deed => deed !== 'hand-in')
  if (telling.length === 0) return true
  if (told.length === 0) return telling.every(deed => ofBareTitle.includes(deed))
  return telling.some(deed => told.some(each => isSame(each, deed)))
}

/** What is reported is handed in. */
function isSame(one: Deed, other: Deed): boolean {
  const isSent = (deed: Deed) => deed === 'hand-in' || deed === 'report'
  return one === other || (isSent(one) && isSent(other))
}

const known = new WeakMap<Due['deadline'], readonly Deed[]>()

/** What the deadline's title tells to do; answering a meeting is to sign up. */
function deedsOf({ deadline, meeting }: Due): readonly Deed[] {
  if (meeting) return ['enrol']
  const before = known.get(deadline)
  if (before) return before
  const deeds = [...deedsIn(tokenise(deadline.title)).deeds]
  known.set(deadline, deeds)
  return deeds
}

/** "Fristen for at aflevere **tøj**": what is handed in, though the word is common elsewhere. */
export function isObject(key: string, tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(token => token.key === key)
  const verb = tokens.findLastIndex((token, nth) => nth < at && !articles.has(token.key))
  return actionsIn(tokens).at.has(verb) && !people.has(key) && nounAt(key) === undefined
}

/** Whether its title says that number of that kind of meeting: "5. klasse" is no "lab 5". */
export function isOfNumbered(
  { deadline, meeting }: Due,
  {
    number,
    kinds,
    said,
  }: {
    readonly number: number
    readonly kinds: readonly string[]
    readonly said: readonly Token[]
  },
): boolean {
  const tokens = tokenise(deadline.title)
  const isKind = (at: number) => {
    const key = tokens[at]?.key ?? ''
    return kinds.includes(nounAt(key)?.kind ?? '') || said.some(each => each.key === key)
  }
  const isOwn = meeting === undefined || kinds.includes(meeting.meeting.kind)
  return (
    isOwn && tokens.some(({ key }, at) => key === `${number}` && (isKind(at - 1) || isKind(at + 1)))
  )
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  // Object.keys forgets the type that the table was written with.
  const names: string[] = Object.keys(table)
  return names.filter((name): name is Key => name in table)
}
