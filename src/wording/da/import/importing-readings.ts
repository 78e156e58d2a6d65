// What an import says of a sheet that it read by more than its words: columns known by what they hold, meetings without a clock,
// people at no school, days off of some weeks. A part of importing.ts; the facts of each are typed here.
import type { FixState, Said } from './importing.js'

/** What a column was taken for. */
export type GuessedField =
  | 'name'
  | 'email'
  | 'function'
  | 'school'
  | 'network'
  | 'role'
  | 'daysOff'
  | 'phone'
  | 'coordinator'
  | 'deputy'
  | 'leader'
  | 'nickname'
  | 'alias'
  | 'audience'
  | 'host'
  | 'preparation'
  | 'bring'
  | 'materials'
  | 'remark'
  | 'place'
  | 'link'
  | 'agenda'
  | 'theme'
  | 'time'
  | 'date'
  | 'start'
  | 'end'
  | 'hold'

export interface ReadingProblemArgs {
  'columns-guessed': { columns: readonly { header: string; field: GuessedField }[] }
  'row-time-unknown': { title: string }
  'at-no-school': { names: readonly string[]; people: number }
  'days-off-some-weeks': { value: string }
}

const headers: Readonly<Record<GuessedField, string>> = {
  name: 'Navn',
  email: 'Mail',
  function: 'Funktion',
  school: 'Skole',
  network: 'Netværk',
  role: 'Rolle',
  daysOff: 'Fridage',
  phone: 'Telefon',
  coordinator: 'Tovholder',
  deputy: 'Stedfortræder',
  leader: 'Skoleleder',
  nickname: 'Kaldenavn',
  alias: 'Kaldes også',
  audience: 'Målgruppe',
  host: 'Vært',
  preparation: 'Forberedelse',
  bring: 'Medbring',
  materials: 'Materialer',
  remark: 'Bemærkninger',
  place: 'Sted',
  link: 'Link',
  agenda: 'Dagsorden',
  theme: 'Tema',
  time: 'Tid',
  date: 'Dato',
  start: 'Start',
  end: 'Slut',
  hold: 'Hold',
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`
}

export const readingProblems: {
  readonly [Code in keyof ReadingProblemArgs]: (
    args: ReadingProblemArgs[Code],
    fix?: FixState,
  ) => Said
} = {
  'columns-guessed': ({ columns }) => {
    const read = columns.map(({ header, field }) => `“${header}” er læst som “${headers[field]}”`)
    return {
      problem: `${columns.length === 1 ? 'Kolonnen' : 'Kolonnerne:'} ${listed(read)}.`,
      fix: 'Er det ikke rigtigt, så ret overskriften i arket.',
    }
  },
  'row-time-unknown': ({ title }) => ({
    problem: `Der står ikke noget klokkeslæt ved "${title}". Datoen er taget med, og spørger nogen, svarer Pejling, at tidspunktet ikke er oplyst.`,
    fix: 'Skriv tiden, når den er på plads. Varer det hele dagen, så skriv "hele dagen".',
  }),
  'at-no-school': ({ names, people }) => ({
    problem: `${listed(names.map(name => `“${name}”`))} er ikke læst som ${names.length === 1 ? 'en skole' : 'skoler'}. ${
      people === 1
        ? 'Personen, der hører til der, har sin funktion, men ingen skole.'
        : `De ${people} personer, der hører til der, har deres funktion, men ingen skole.`
    }`,
    fix: `Er det ${names.length === 1 ? 'en skole' : 'skoler'}, så skriv ${names.length === 1 ? 'den' : 'dem'} i listen over skoler.`,
  }),
  'days-off-some-weeks': ({ value }) => ({
    problem: `"${value}" er ikke en hel fridag hver uge, og andre fridage kan Pejling ikke holde styr på. Den er ikke taget med; resten af rækken er.`,
    fix: 'Er den det alligevel, så skriv kun ugedagen.',
  }),
}
