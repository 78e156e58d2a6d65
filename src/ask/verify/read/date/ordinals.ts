// Days whose number is a word: "onsdag den niende december", "the ninth of December". Called by dates.ts, before anything else takes the month.
import { each, type Line, take } from '../line.js'
import { dayWord, edge, monthOf, monthWord, named } from './words.js'

const units =
  'første|anden|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende|ellevte|tolvte|trettende|fjortende|femtende|sekstende|syttende|attende|nittende|tyvende'.split(
    '|',
  )
const english =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth'.split(
    '|',
  )
const before = ['en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni']
const numbers: ReadonlyMap<string, number> = new Map([
  ...units.map((word, at) => [word, at + 1] as const),
  ...english.map((word, at) => [word, at + 1] as const),
  ...before.map((word, at) => [`${word}ogtyvende`, at + 21] as const),
  ...english.slice(0, 9).map((word, at) => [`twenty-${word}`, at + 21] as const),
  ...([
    ['tredivte', 30],
    ['enogtredivte', 31],
    ['thirtieth', 30],
    ['thirty-first', 31],
  ] as const),
])
const word = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|')
const pattern = new RegExp(
  `(?:${edge}(${dayWord})[\\s,]*)?${edge}(?:den |the )?(${word})\\s+(?:of\\s+)?(${monthWord})`,
  'giu',
)

export function readOrdinals(line: Line): void {
  each(line, pattern, ([, weekday, ordinal = '', month = ''], at) => {
    const day = numbers.get(ordinal.toLowerCase())
    if (day === undefined) return
    take(line, at, { slot: 'date', day: { ...named(weekday), day, months: [monthOf(month)] } })
  })
}
