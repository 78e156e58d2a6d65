// What a column holds, whatever stands over it: e-mails, people's names, functions, schools, networks, weekdays, hours. Called by
// guess.ts and kinds.ts. A column is of a sort when most of its cells are, never by one cell alone. Pure.
import { isGroupName } from '../../audience/group-names.js'
import { fold, functionWord } from '../../words.js'
import type { Cell } from '../file/cell.js'
import type { Field } from '../table/headers.js'

/** The field that the cells are of, where they say it by themselves; undefined where they may be anything. */
export function fieldHeld(cells: readonly Cell[]): Field | undefined {
  if (cells.length < 2) return undefined
  return sorts.find(([, isOne]) => isMost(cells, isOne))?.[0]
}

/** Whether nearly every cell is the name of a person. */
export function holdsNames(cells: readonly Cell[]): boolean {
  return cells.length >= 2 && isMost(cells, isPersonName)
}

/** Whether they are names of people, and hardly two the same: a list of people has each once. */
export function holdsPeople(cells: readonly Cell[]): boolean {
  const names = new Set(cells.map(({ text }) => fold(text)))
  return names.size * 4 >= cells.length * 3 && holdsNames(cells)
}

/** The same few again and again, as where each person's school stands beside the person: at least half, and three. */
export function holdsRepeats(cells: readonly Cell[]): boolean {
  const again = cells.length - new Set(cells.map(({ text }) => fold(text).trim())).size
  return again >= 3 && again * 2 >= cells.length
}

const school = /skole|gymnasi|boerneby|boernehus|institution|friskole|centret?\b/
const network = /netvaerk|(?:^|[a-z-])forum(?:met)?$|kreds(?:en)?$|udvalg(?:et)?$|fagteam(?:et)?$/
const weekdays = /^(?:(?:hver|fast)\s+)?(?:man|tirs|ons|tors|fre|loer|soen)(?:dag(?:e)?)?\.?$/

const sorts: readonly (readonly [Field, (cell: Cell) => boolean])[] = [
  ['email', ({ text }) => /^\S+@\S+\.\S+$/.test(text.trim())],
  ['link', ({ text }) => /^https?:\/\/\S+$/i.test(text.trim())],
  ['phone', ({ text }) => /^(?:\+\d{2}\s*)?(?:\d\s*){8}$/.test(text.trim())],
  [
    'time',
    ({ text }) =>
      /^(?:kl\.?\s*)?\d{1,2}(?:[.:]\d\d)?\s*[-–]\s*\d{1,2}(?:[.:]\d\d)?$/i.test(text.trim()),
  ],
  [
    'daysOff',
    ({ text }) => text.split(/,|\/|\bog\b/).every(day => weekdays.test(fold(day).trim())),
  ],
  ['function', ({ text }) => isFunction(text)],
  ['network', ({ text }) => text.length < 80 && network.test(fold(text).trim())],
  ['school', ({ text }) => text.length < 80 && school.test(fold(text)) && !isFunction(text)],
]

function isMost(cells: readonly Cell[], isOne: (cell: Cell) => boolean): boolean {
  return cells.filter(isOne).length * 4 >= cells.length * 3
}

function isFunction(text: string): boolean {
  const [first = ''] = text.split(/[,;/\n]/)
  return (
    text.length < 120 &&
    (first.toLowerCase().search(functionWord) !== -1 ||
      /(?:leder|laerer|paedagog|sekretaer|chef|koordinator)(?:e|r)?\s*$/.test(fold(first)))
  )
}

/** "Karen Marie (Kamma) Holm", "Yde Kok, Signe": two words or more with capitals, no digit, and no word of a place or a job. */
function isPersonName({ text }: Cell): boolean {
  const name = text.replace(/[("“”'][^)"“”']*[)"“”']/g, ' ').trim()
  if (name.length > 60 || /\d|@/.test(text)) return false
  const words = name.split(/[\s,]+/).filter(Boolean)
  const isName = (word: string) =>
    /^(?:\p{Lu}[\p{L}'’.-]*|af|de|den|der|el|la|van|von|da|bin|ibn)$/u.test(word)
  if (words.length < 2 || words.length > 6 || !words.every(isName)) return false
  const folded = fold(name)
  if (isGroupName(name)) return false
  return !notPeople.test(folded) && !school.test(folded) && !network.test(folded)
}
const notPeople =
  /\b(?:alle|hold|netvaerk|skoler?|lokale|hal(?:len)?|biblioteket?|raadhus(?:et)?|forvaltning(?:en)?|kommune|omraade|distrikt|klynge|teams|online|lab|moede|vej|gade)\b|\b\w+(?:vejlederne?|laererne?|lederne?|biblioteket|salen|huset)\b/
