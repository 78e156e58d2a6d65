// The names of networks by their stems: those of the programme, the usual subjects', and those proposed while a file is read.
// Called by networks.ts alone. One network never becomes three by spelling: every spelling has the same stem.
import { NetworkId, slug } from '../../core/ids.js'
import type { Network } from '../../model/programme.js'
import { fold, kindWords, noSubject, roleWords, type Subject, subjects } from '../words.js'

export interface NetworkLexicon {
  /** Whether the programme had networks to begin with. */
  readonly isKnown: boolean
  /** The network whose name, alias or subject the phrase is, known or proposed before. */
  find(phrase: string): NetworkId | undefined
  /**
   * The networks a phrase names, whole or in parts ("matematik og læsning"); with `mayPropose` also a usual subject's, called
   * `written` where the text writes its whole name.
   */
  resolve(phrase: string, mayPropose: boolean, written?: string): NetworkId[]
  /** A new network from one word: `naturfagsnetværket`. Undefined when the word is no subject. */
  proposeCompound(subject: string, whole: string): NetworkId | undefined
  /** A new network from what stands after "netværk for". Undefined when that is no subject. */
  proposePhrase(phrase: string): NetworkId | undefined
  proposed(): Network[]
}

export function createNetworkLexicon(networks: readonly Network[]): NetworkLexicon {
  const known = stemsOf(networks)
  const proposals = new Map<NetworkId, Network>()
  function propose(
    network: Omit<Network, 'id' | 'aliases'> & Partial<Pick<Network, 'aliases'>>,
    stems: readonly string[],
  ): NetworkId {
    const id = NetworkId.parse(slug(network.subject ?? network.name))
    if (!proposals.has(id)) proposals.set(id, { id, aliases: [], ...network })
    for (const stem of stems) if (!known.has(stem)) known.set(stem, id)
    return id
  }
  const usual = (phrase: string) => subjects.find(({ stems }) => stems.includes(stemOf(phrase)))
  const proposeUsual = (found: Subject, phrase: string, written: string | undefined) =>
    propose({ ...namesOf(found, phrase, written), subject: found.subject }, found.stems)
  const find = (phrase: string) => known.get(stemOf(phrase))
  return {
    isKnown: networks.length > 0,
    find,
    resolve(phrase, mayPropose, written) {
      for (const parts of [[phrase], phrase.split(/\s+(?:og|and|&)\s+|\s*[/+&]\s*/i)]) {
        const all = parts.flatMap((part): (NetworkId | { subject: Subject; part: string })[] => {
          const id = find(part)
          if (id !== undefined) return [id]
          const subject = mayPropose ? usual(part) : undefined
          return subject ? [{ subject, part }] : []
        })
        if (all.length < parts.length) continue
        const name = parts.length === 1 ? written : undefined
        return all.map(one =>
          typeof one === 'string' ? one : proposeUsual(one.subject, one.part, name),
        )
      }
      return []
    },
    proposeCompound(subject, whole) {
      if (!/^\p{L}[\p{L} &-]{2,39}$/u.test(subject)) return undefined
      // The s that joins two words: naturfag+s+netværk.
      const bare = subject.length > 4 ? subject.replace(/(?<=[^su])s$/i, '') : subject
      const name = nameOf(subject, whole)
      return propose({ name, subject: capital(bare) }, [stemOf(bare), stemOf(subject)])
    },
    proposePhrase(phrase) {
      const stem = stemOf(phrase)
      return isSubject(phrase) && stem !== ''
        ? propose({ name: `Netværk for ${phrase}`, subject: capital(stemmed(phrase)) }, [stem])
        : undefined
    },
    proposed: () => [...proposals.values()],
  }
}

/**
 * A usual network's name, unless people call it otherwise: by an abbreviation ("DSA" is DSA-netværket) or another word
 * ("digitalisering" is Digitaliseringsnetværket and never IT-netværket).
 */
function namesOf(
  { network, stems }: Subject,
  phrase: string,
  written: string | undefined,
): Pick<Network, 'name'> & { aliases: string[] } {
  const short = phrase.trim().split(/\s+/).at(-1) ?? ''
  const [own, usual] = [fold(short), fold(network)]
  if (/^\p{Lu}{2,5}$/u.test(phrase.trim()) && !usual.includes(own))
    return { name: `${short}-netværket`, aliases: [short] }
  const letters = (name: string) => fold(name).replace(/[^a-z0-9]/g, '')
  // Without hyphens and æ, ø, å it is the usual name in a hurry.
  const [, subject = ''] = /^([\p{L}-]+?)-?netv(?:æ|ae)rk\p{L}*$/iu.exec(phrase.trim()) ?? []
  const whole = written ?? (subject === '' ? undefined : nameOf(subject, phrase))
  if (whole !== undefined)
    return { name: letters(whole) === letters(network) ? network : whole, aliases: [] }
  // "Netværket for digitalisering" is about that word alone, "IT og digitalisering" is not.
  const isAlone = stemOf(phrase) === own && !usual.startsWith(own.slice(0, 3))
  const isJoined = isAlone && stems.includes(`${own}s`)
  return { name: isJoined ? `${capital(short)}snetværket` : network, aliases: [] }
}

/** "digitaliserings" and the whole word as it stands ("IT-netværksmøde") as the network is called. */
export function nameOf(subject: string, whole: string): string {
  return `${capital(subject)}${/-netv/i.test(whole) ? '-' : ''}netværket`
}

const people = /(?:vejleder|konsulent|lærer|laerer)(?:e|en|ne|ene|erne|er|nes|es|s)?$/i

/** `netværksmøde for matematikvejledere` → `matematik`: what is left when the words around a subject are taken away. */
function stemOf(phrase: string): string {
  return fold(phrase)
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .map(part => part.replace(/s?netvaerk(?:et|ets|s?moede\w*|s?dag\w*|sgruppe\w*)?$/, ''))
    .map(part => part.replace(people, ''))
    .filter(part => !around.test(part))
    .join(' ')
}
const around = /^(?:for|af|i|om|de|den|det|alle|vores|faget|omraadet|inden|the|moede\w*|)$/

/** The subject as written: `kostvejledere` is about kost. */
function stemmed(phrase: string): string {
  return phrase.replace(people, '').replace(/-$/, '').trim() || phrase
}

function isSubject(phrase: string): boolean {
  const folded = fold(phrase)
  if (!/^[\p{L} &-]{3,40}$/u.test(phrase) || phrase.split(/\s+/).length > 4) return false
  // A hold that nobody knows is no network.
  if (/^(?:hold|klynge|kreds|raekke|distrikt|omraade)(?:n|en|et)?\s+[a-z]+$/.test(folded))
    return false
  if ([...roleWords, ...kindWords].some(([, expression]) => expression.test(folded))) return false
  return !folded.split(/\s+/).some(part => noSubject.test(part))
}

function stemsOf(networks: readonly Network[]): Map<string, NetworkId> {
  const stems = new Map<string, NetworkId>()
  for (const network of networks) {
    for (const name of [network.name, network.subject ?? '', ...network.aliases]) {
      const stem = stemOf(name)
      if (stem !== '' && !stems.has(stem)) stems.set(stem, network.id)
    }
  }
  // A subject's other spellings belong to the network that has one of them.
  for (const subject of subjects) {
    const owner = subject.stems.map(stem => stems.get(stem)).find(id => id !== undefined)
    if (owner === undefined) continue
    for (const stem of subject.stems) if (!stems.has(stem)) stems.set(stem, owner)
  }
  return stems
}

/** "Læseforum", "Inklusionskredsen": other words for a network end a word of their own; the bare word alone is anything. */
const circle = /^[a-z][a-z -]*[a-z-]{3}(?:forum|kreds|udvalg|fagteam)(?:m?et|en)?$/

/** A network's name without its article, as a title has it: "Naturkreds" is Naturkredsen. On the text as written. */
export function withoutArticle(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/(?<=(?:forum|kreds|udvalg|team|netvaerk|gruppe))(?:m?et|en|n)$/, '')
}

const leadersName =
  /^(?:skole|omraade|afdelings|institutions|dagtilbuds?|daginstitutions)?(?:leder|ledelses?)(?:e|ne|s|nes)?-? ?(?:netvaerk|forum|kreds|udvalg|team|gruppe|moede)/

/** Whether a network by its name is that of the heads: what they meet about is not open to all. */
export function isOfLeaders({ name }: Network): boolean {
  return leadersName.test(fold(name))
}

/** Whether a name can stand anywhere in a text: a bare subject cannot ("Vidensdag om matematik" is no network's). */
export function isTelling(name: string): boolean {
  const folded = fold(name)
  if (folded.includes('netvaerk') || circle.test(folded)) return true
  return folded.includes(' ') && folded.length >= 8 && !isUsualSubject(name)
}

/** Whether it is a subject as schools have them, which a day may be about without being a network's. */
export function isUsualSubject(name: string): boolean {
  return !/netv/i.test(name) && subjects.some(({ stems }) => stems.includes(stemOf(name)))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
