// Names of persons as P1, P2, … on the way to a model, and back again. Made for each turn by turn.ts, and by whoever lets a model draft a
// text. What comes back is never more of a name than what was put away: who wrote "Mette" reads "Mette", until a result had all of it.
import type { PersonId } from '../../core/ids.js'
import { wordNames } from '../../people/guard/first-names.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { lexiconOf } from '../lexicon.js'
import { keyOf, tokenise } from '../text/tokens.js'
import { personsIn } from './persons-in.js'

export interface Aliases {
  /** The text with every name, nickname and e-mail of a person of the programme put away; the same person has the same alias all through. */
  hide(text: string): string
  /** The text with the names back; an alias that was never given stays as it is, and `unknownIn` names it. */
  show(text: string): string
  /** Aliases in the text that stand for nobody. */
  unknownIn(text: string): string[]
}

/** Whom or what an alias stands for. */
interface Entry {
  readonly number: number
  /** How many persons have the name. */
  readonly among: number
  name?: string
  /** What the person is called from the second time on. */
  first?: string
  mail?: string
}

interface Given {
  readonly byKey: Map<string, Entry>
  readonly all: Entry[]
}

/** A stretch of a text and what stands for it. */
interface Put {
  readonly start: number
  readonly end: number
  readonly alias: string
}

const address = /https?:\/\/[^\s<>"]+/giu
const mail = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,190}[\p{L}\p{N}]/gu
/** What looks like an alias in what people wrote. */
const lookalike = /\bP\d+(?:of\d+)?(?:@mail)?/gu
const alias = /\bP(\d+)(of\d+)?(@mail)?(?:(['’]s|s|['’])?(?![\p{L}\p{N}@]))/gu
const anyAlias = /\bP\d+[\p{L}\p{N}@]*/gu

/** For one turn. */
export function aliasesOf(snapshot: Snapshot): Aliases {
  const given: Given = { byKey: new Map(), all: [] }
  return {
    hide: text => hidden(text, snapshot, given),
    show(text) {
      const told = new Set<Entry>()
      return text.replace(alias, (...[said, number, , isMail, own = '']) => {
        const entry = given.all[Number(number) - 1]
        return (entry && shown(entry, { isMail: isMail !== undefined, own, told })) ?? said
      })
    },
    unknownIn: text =>
      [...text.matchAll(anyAlias)]
        .map(([said]) => said)
        .filter(said => {
          const [found] = [...said.matchAll(alias)]
          const entry = found && given.all[Number(found[1]) - 1]
          return !entry || (found[3] ? entry.mail : entry.name) === undefined
        }),
  }
}

function hidden(text: string, snapshot: Snapshot, given: Given): string {
  const fixed = fixedIn(text, snapshot, given)
  const persons = personsIn(text, snapshot, fixed.places).map(({ start, end, ids }) => ({
    ...{ start, end },
    alias: aliasOf(given, { ids, written: text.slice(start, end) }, snapshot),
  }))
  const all = [...fixed.puts, ...persons].sort((a, b) => a.start - b.start)
  let out = ''
  let from = 0
  for (const { start, end, alias: put } of all) {
    if (start < from) continue
    out += text.slice(from, start) + put
    from = end
  }
  return out + text.slice(from)
}

/** E-mails, addresses that have a name in them, and what only looks like an alias. */
function fixedIn(
  text: string,
  snapshot: Snapshot,
  given: Given,
): { puts: Put[]; places: { start: number; end: number }[] } {
  const placesOf = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 0: said, index }) => ({
      ...{ said, start: index, end: index + said.length },
    }))
  const addresses = placesOf(address)
  const isInAddress = (at: number) => addresses.some(({ start, end }) => start <= at && at < end)
  const mails = placesOf(mail).filter(({ start }) => !isInAddress(start))
  const lookalikes = placesOf(lookalike).filter(({ start }) => !isInAddress(start))
  const puts = [
    ...mails.map(({ said, ...place }) => ({ ...place, alias: mailAlias(given, said, snapshot) })),
    ...[...addresses.filter(({ said }) => hasName(said, snapshot)), ...lookalikes].map(
      ({ said, ...place }) => ({ ...place, alias: writtenAlias(given, said) }),
    ),
  ]
  return { puts, places: [...addresses, ...mails] }
}

function hasName(url: string, snapshot: Snapshot): boolean {
  return (
    url.search(mail) >= 0 || personsIn(url.replace(/[^\p{L}]+/gu, ' '), snapshot, []).length > 0
  )
}

function entryOf({ byKey, all }: Given, key: string, among: number): Entry {
  const known = byKey.get(key)
  if (known) return known
  const entry: Entry = { number: all.length + 1, among }
  byKey.set(key, entry)
  all.push(entry)
  return entry
}

function written({ number, among }: Entry): string {
  return among > 1 ? `P${number}of${among}` : `P${number}`
}

function writtenAlias(given: Given, said: string): string {
  const entry = entryOf(given, `as ${said}`, 1)
  entry.name = said
  return written(entry)
}

function mailAlias(given: Given, said: string, snapshot: Snapshot): string {
  const person = snapshot.programme.people.find(({ id }) => id === said.toLowerCase())
  const entry = entryOf(given, person ? person.id : `as ${said.toLowerCase()}`, 1)
  entry.mail = said
  return `${written(entry)}@mail`
}

function aliasOf(
  given: Given,
  { ids, written: said }: { ids: readonly PersonId[]; written: string },
  snapshot: Snapshot,
): string {
  const [id, another] = ids
  if (!id) return writtenAlias(given, said)
  const entry = entryOf(given, [...ids].sort().join(' '), ids.length)
  const person = snapshot.people.get(id)
  const name = asRecorded(said, another ? '' : (person?.name ?? ''))
  if (name.length > (entry.name ?? '').length) entry.name = name
  if (!another && person) entry.first = firstOf(entry.name ?? name, snapshot)
  return written(entry)
}

/** "mette" as the sheets write it; what the sheets do not have, a nickname, begins with a capital. */
function asRecorded(said: string, name: string): string {
  const parts = tokenise(name)
  return said.replace(/\p{L}[\p{L}\p{M}]*/gu, word => {
    const part = parts.find(({ key }) => key === keyOf(word))
    return part?.text ?? word.charAt(0).toUpperCase() + word.slice(1)
  })
}

/** A first name that nobody else has and that is no word; else all of the name each time. */
function firstOf(name: string, snapshot: Snapshot): string {
  const [first = name] = name.split(' ')
  const isOne = lexiconOf(snapshot).find(keyOf(first)).length === 1
  return isOne && !wordNames.has(first.toLowerCase()) ? first : name
}

/** Undefined where nothing of the kind was ever put away. */
function shown(
  entry: Entry,
  { isMail, own, told }: { isMail: boolean; own: string; told: Set<Entry> },
): string | undefined {
  if (isMail) return entry.mail === undefined ? undefined : entry.mail + own
  const name = told.has(entry) ? (entry.first ?? entry.name) : entry.name
  if (name === undefined) return undefined
  told.add(entry)
  return own !== '' && /[sxz]$/iu.test(name) ? `${name}'` : name + own
}
