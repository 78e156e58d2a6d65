// Made-up facts for the tests that go there and back: names as people have them, days where calendars go wrong. Nothing of the
// readers is used here, not even to fold a letter or count a week.
import fc from 'fast-check'

/** A day of a school year, and what one says of it. */
export interface Day {
  /** `2026-12-01` */
  readonly date: string
  /** The first year of its school year. */
  readonly schoolYear: number
}

/** Of Windows-1252 alone, so that every encoding can hold them. */
const firstNames = [
  'Åse',
  'Ærling',
  'Øjvind',
  'Else Marie',
  'Hans-Åge',
  'Anne-Sofie Cæcilie',
  'Desirée',
  'Jürgen',
  'André',
  'D’Arcy',
  'Bo',
  'Anne',
  'Zoë',
]
const lastNames = [
  'Å',
  'Bøe',
  'Müller-Østergård',
  "O'Brien",
  'von der Lieth',
  'Skt. Clair',
  'af Ærø',
  'Friis',
  'Friis-Holm',
  'Holm',
  'Dam Jørgensen',
  'Sørensen den 3.',
]
const letters = 'abcdefghijklmnoprstuvyæøåéü'.split('')
const longName = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 30, maxLength: 55 })
  .map(text => text.charAt(0).toUpperCase() + text.slice(1))

/** First and last name. */
export const personName: fc.Arbitrary<readonly [string, string]> = fc.tuple(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...firstNames) }, longName),
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...lastNames) }, longName),
)
/** Schools whose names hold each other, numbers, hyphens, "og" and what is mostly shortened. Any of them may stand together. */
export const schoolNames = [
  'Søndre Skole',
  'Søndre Skole Vest',
  'Skt. Hans Skole',
  'Åskolen',
  'Åbrinkskolen',
  'Møllehøjskolen',
  'Ørum og Lind Friskole',
  'Skolen på Vej 7',
  'Børnehuset 4-kløveren',
  'Æblehaven',
  'Café-skolen',
  'Nørre Ålykke-Ø Børneby',
  'Bakken',
  'Bakkens Børnehus',
] as const

/** What is written and what it is known as. */
export const functionNames = [
  ['Matematikvejleder', 'matematikvejleder'],
  ['læsevejledere', 'læsevejleder'],
  ['IT-vejleder', 'IT-vejleder'],
  ['Lærer', 'lærer'],
  ['pædagog', 'pædagog'],
  ['Børnehaveklasseleder', 'børnehaveklasseleder'],
  ['PLC-medarbejder', 'PLC-medarbejder'],
] as const

/** A title that says nothing of kind, time or people. */
export const title: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Tal & tegn',
        'Brøker',
        'D’Hondt',
        'Læselyst',
        'é',
        'ß-prøve',
        'Øl/ål',
        '"Åbent"',
      ),
      fc.constantFrom(
        'pkt. 3',
        'CO₂'.replace('₂', '2'),
        'A',
        '100 %',
        'x – y',
        '(del)',
        'Ærø; Åle, Ø',
      ),
      fc
        .string({ unit: fc.constantFrom(...letters), minLength: 4, maxLength: 40 })
        .map(text => `q${text}`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(parts => `Emne ${parts.join(' ')}`)

export const place = fc.constantFrom(
  'Åbrinkskolen, lokale 3',
  'Medborgerhuset; sal 2',
  'Rådhuset "Øst", 2. sal',
  'Café Æ',
  'Skt. Hans Gade 7, 1. tv.',
)

const dayMilliseconds = 86_400_000

/** Any day of some school year; often one on which clocks, years or calendars turn. */
export const day: fc.Arbitrary<Day> = fc.integer({ min: 2023, max: 2031 }).chain(schoolYear =>
  fc
    .oneof(
      fc.constantFrom(...turningDays(schoolYear)),
      fc.integer({ min: 0, max: 364 }).map(offset => plusDays(`${schoolYear}-08-01`, offset)),
    )
    .map(date => ({ date, schoolYear })),
)

function turningDays(schoolYear: number): string[] {
  const leap = new Date(Date.UTC(schoolYear + 1, 1, 29)).getUTCDate() === 29
  return [
    lastSunday(schoolYear, 10),
    lastSunday(schoolYear + 1, 3),
    `${schoolYear}-12-31`,
    `${schoolYear + 1}-01-01`,
    `${schoolYear}-08-01`,
    `${schoolYear + 1}-07-31`,
    `${schoolYear + 1}-0${leap ? '2-29' : '3-01'}`,
  ]
}

/** The day on which clocks turn in the EU. */
export function lastSunday(year: number, month: 3 | 10): string {
  const last = new Date(Date.UTC(year, month, 0))
  return plusDays(last.toISOString().slice(0, 10), -last.getUTCDay())
}

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMilliseconds).toISOString().slice(0, 10)
}

/** `09:05`, in steps of five minutes; never one that clocks leave out on some night. */
export const clock: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 3, max: 22 }), fc.integer({ min: 0, max: 11 }))
  .map(([hour, fives]) => `${two(hour)}:${two(fives * 5)}`)

/** A start and a later end on one day; `24:00` now and then. */
export const hours: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(clock, clock)
  .map(([one, other]): readonly [string, string] =>
    one === other ? [one, '24:00'] : one < other ? [one, other] : [other, one],
  )

export function two(value: number): string {
  return String(value).padStart(2, '0')
}
