// Which network the words of an order name: its name, an alias or its subject, whole or begun. Called by order.ts. Pure. Unlike a question's
// words these must be nothing but the name, so that no order is taken out of another sentence.
import type { NetworkId } from '../../core/ids.js'
import type { Network } from '../../model/programme.js'
import { foldTitle } from '../../programme/indexes.js'

/** Folded, with single spaces and no signs. */
export function plainOf(text: string): string {
  // Before folding: in "faaet" it would take the wrong two letters together.
  return foldTitle(text.toLowerCase().replaceAll('aa', 'å'))
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What every network is called beside its subject. */
const plain =
  /(?:s?netvark(?:et|ets|s|ene)?|s?networks?|(?:s?vejleder)(?:ne|nes|e|s)?|koordinatorer(?:ne)?)(?=\s|$)/g
const fillers = /\b(?:netvarket for|the|for|og|and|i|de)\b/g

function core(text: string): string {
  return plainOf(text).replace(plain, ' ').replace(fillers, ' ').replace(/\s+/g, ' ').trim()
}

/** Subjects as they are called in English, by the beginning of the Danish word. */
const english: Readonly<Record<string, string>> = {
  maths: 'matematik',
  math: 'matematik',
  mathematics: 'matematik',
  reading: 'las',
  literacy: 'las',
  inclusion: 'inklusion',
  movement: 'bevagelse',
  bilingual: 'tosprog',
  music: 'musik',
  science: 'naturfag',
  day: 'dagtilbud',
  digitalisation: 'digitalisering',
}

/** Those that the words name; none where they say anything else. */
export function networksNamed(
  words: readonly string[],
  networks: readonly Network[],
): readonly NetworkId[] {
  const said = core(words.join(' '))
  if (said === '') return []
  const meant = english[said] ?? said
  const coresOf = ({ name, aliases, subject = '' }: Network) =>
    [name, subject, ...aliases].map(core).filter(Boolean)
  const exact = networks.filter(network => coresOf(network).includes(meant))
  const begun = networks.filter(network =>
    coresOf(network).some(name => meant.length >= 3 && name.startsWith(meant)),
  )
  return (exact.length > 0 ? exact : begun).map(({ id }) => id)
}

const others = new Set(
  'andre ovrige moder moderne modet laringslab laringslabbene lab labs labbene seminarer falles fallesmoder uden netvark netvarkene netvarket other meetings common shared labs without network'.split(
    ' ',
  ),
)

/** "De andre møder", "læringslabbene": what is no network's. */
export function isOthers(words: readonly string[]): boolean {
  const telling =
    /^(?:andre|ovrige|laringslab\w*|labs?|labbene|seminarer|falles\w*|uden|other|common|without)$/
  return (
    words.length > 0 &&
    words.every(word => others.has(word)) &&
    words.some(word => telling.test(word))
  )
}
