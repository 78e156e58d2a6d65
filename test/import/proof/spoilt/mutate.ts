// Ways to spoil a file: as bytes, as lines, as cells, as numbers, as an encoding. Pure but for the random numbers handed in.
// Used by mutated.test.ts. The pieces put in are those that hurt readers of such files.
import type { Random } from './random.js'

type Mutation = (text: string, random: Random, pieces: Pieces) => string
export type Pieces = readonly [string, ...string[]]

const separators = /[;,\t:|=]/

/** On the file's bytes as Latin-1 text, so that every byte is one letter. */
const mutations: Readonly<Record<string, Mutation>> = {
  flip(text, random) {
    const letters = text.split('')
    for (let flips = 1 + random.below(12); flips > 0; flips--)
      letters[random.below(letters.length)] = String.fromCharCode(random.below(256))
    return letters.join('')
  },
  'cut the end': (text, random) => text.slice(0, random.below(text.length)),
  'cut the start': (text, random) => text.slice(random.below(text.length)),
  'take a piece out': (text, random) => {
    const [from, to] = span(text, random)
    return text.slice(0, from) + text.slice(to)
  },
  'repeat a piece': (text, random) => {
    const [from, to] = span(text, random, 300)
    return text.slice(0, to) + text.slice(from, to).repeat(1 + random.below(8)) + text.slice(to)
  },
  'swap two pieces': (text, random) => {
    const [from, to] = span(text, random)
    const middle = from + random.below(to - from + 1)
    return text.slice(0, from) + text.slice(middle, to) + text.slice(from, middle) + text.slice(to)
  },
  'put something in': (text, random, pieces) => {
    const at = random.below(text.length)
    return text.slice(0, at) + random.pick(pieces) + text.slice(at)
  },
  'put much of it in': (text, random, pieces) => {
    const at = random.below(text.length)
    return text.slice(0, at) + random.pick(pieces).repeat(2 ** random.below(9)) + text.slice(at)
  },
  'swap lines': (text, random) => {
    const lines = text.split('\n')
    for (let swaps = 1 + random.below(5); swaps > 0; swaps--) {
      const [one, other] = [random.below(lines.length), random.below(lines.length)]
      ;[lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? '']
    }
    return lines.join('\n')
  },
  'repeat a line': (text, random) => {
    const lines = text.split('\n')
    const at = random.below(lines.length)
    lines.splice(at, 0, ...Array<string>(1 + random.below(60)).fill(lines[at] ?? ''))
    return lines.join('\n')
  },
  'lose a line': (text, random) => {
    const lines = text.split('\n')
    lines.splice(random.below(lines.length), 1 + random.below(2))
    return lines.join('\n')
  },
  'swap cells': (text, random) => {
    const lines = text.split('\n')
    const at = random.below(lines.length)
    const line = lines[at] ?? ''
    const separator = separators.exec(line)?.[0] ?? ' '
    const cells = line.split(separator)
    const [one, other] = [random.below(cells.length), random.below(cells.length)]
    ;[cells[one], cells[other]] = [cells[other] ?? '', cells[one] ?? '']
    lines[at] = cells.join(separator)
    return lines.join('\n')
  },
  'another number': (text, random) => {
    const numbers = [...text.matchAll(/\d+/g)]
    const found = numbers[random.below(numbers.length)]
    if (!found) return text
    const number = random.pick(oddNumbers)
    return text.slice(0, found.index) + number + text.slice(found.index + found[0].length)
  },
  'other line ends': (text, random) => text.replace(/\r?\n/g, random.pick(lineEnds)),
  'double quotes': text => text.replaceAll('"', '""'),
  'one long line': text => text.replace(/\r?\n/g, ' '),
}

const oddNumbers = [
  '0',
  '-1',
  '99999999999999999999999999',
  '1e308',
  '2958466',
  '0.5',
  '20260230',
  '010190-1234',
  '0101901234',
  '٣',
  '００',
] as const
const lineEnds = ['\r', '\n\n', '\r\r\n', '\u0085', '\u2028', ''] as const

function span(text: string, random: Random, most = 2000): [number, number] {
  const from = random.below(text.length)
  return [from, Math.min(text.length, from + 1 + random.below(most))]
}

const names = Object.keys(mutations)

/** The bytes after one to four mutations, at times in another encoding; and what was done to them. */
export function mutate(
  bytes: Uint8Array,
  random: Random,
  pieces: Pieces,
): { bytes: Uint8Array; done: string[] } {
  let text = Buffer.from(bytes).toString('latin1')
  const done: string[] = []
  for (let count = 1 + random.below(4); count > 0; count--) {
    const name = names[random.below(names.length)] ?? ''
    text = mutations[name]?.(text, random, pieces).slice(0, 20_000) ?? text
    done.push(name)
  }
  const encoding = random.below(25)
  if (encoding > 2) return { bytes: latin(text), done }
  const as = (['utf-16', 'utf-16be', 'bom'] as const)[encoding] ?? 'bom'
  return { bytes: encode(text, as), done: [...done, as] }
}

/** Letters beyond Latin-1 (of the odd numbers) as UTF-8, every other one as its byte. */
function latin(text: string): Uint8Array {
  const isLatin = ![...text].some(letter => letter > '\u00ff')
  if (isLatin) return new Uint8Array(Buffer.from(text, 'latin1'))
  return new Uint8Array(
    Buffer.concat([...text].map(one => Buffer.from(one, one <= '\u00ff' ? 'latin1' : 'utf8'))),
  )
}

function encode(text: string, as: 'utf-16' | 'utf-16be' | 'bom'): Uint8Array {
  if (as === 'bom') return new Uint8Array(Buffer.concat([Buffer.from('\ufeff'), latin(text)]))
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
  return new Uint8Array(as === 'utf-16' ? wide : wide.swap16())
}
