// What must be done by a deadline, by verb or noun: "tilmelde" and "tilmelding", "søge" and "ansøgning". Read by read.ts of this
// folder: a sign-up is no answer to who asks by when to hand in a proposal.
import { createPhrases } from '../../text/phrases.js'
import type { Token } from '../../text/tokens.js'
import { type Action, actionPhrases } from '../words.js'

const phrases = createPhrases(
  keysOf(actionPhrases).map((action): [Action, readonly string[]] => [
    action,
    actionPhrases[action],
  ]),
)
/** The ends of nouns in titles: "bogansøgning", "frivilligtilmeldingen". */
const nouns: readonly (readonly [Action, RegExp])[] = [
  ['enrol', /(?:tilmelding|registration)(?:en|er|erne)?$/],
  ['apply', /ansogning(?:en|er|erne)?$/],
  ['report', /indberetning(?:en|er|erne)?$/],
  ['order', /bestilling(?:en|er|erne)?$/],
  ['wish', /(?<=.{3})onsker(?:ne)?$/],
  ['evaluate', /evaluering(?:en|er|erne)?$/],
  ['propose', /forslag(?:et|ene)?$/],
]

/** The actions that some words name, and the places of the words. */
export function actionsIn(tokens: readonly Token[]): {
  actions: ReadonlySet<Action>
  at: ReadonlySet<number>
} {
  // "Komme for sent" hands nothing in.
  const found = phrases.findAll(
    tokens,
    at => tokens[at]?.key === 'sent' && tokens[at - 1]?.key === 'for',
  )
  const actions = new Set(found.map(({ value }) => value))
  const at = new Set(found.flatMap(each => each.at))
  tokens.forEach(({ key }, place) => {
    const noun = nouns.find(([, ending]) => ending.test(key))
    if (!noun) return
    actions.add(noun[0])
    at.add(place)
  })
  return { actions, at }
}

/** What stands before an action in one word, as a key: "ferie" of "ferieønsker"; undefined where nothing that tells does. */
export function beforeAction(key: string): string | undefined {
  const at = nouns.map(([, ending]) => ending.exec(key)?.index ?? 0).find(index => index > 0)
  const first = key.slice(0, at ?? 0)
  return first.length >= 3 ? first.replace(/(?<=.{4})[s-]$/, '') : undefined
}

/** Handing in is what every deadline is about; the rest tell one from another. */
export function isTelling(action: Action): boolean {
  return action !== 'hand-in'
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  // Object.keys forgets the type that the table was written with.
  const names: string[] = Object.keys(table)
  return names.filter((name): name is Key => name in table)
}
