// What an import says, in English, of a sheet that it read by more than its words. A part of importing.ts.
import type { FixState, Said } from '../../da/import/importing.js'
import type { GuessedField, ReadingProblemArgs } from '../../da/import/importing-readings.js'

const headers: Readonly<Record<GuessedField, string>> = {
  name: 'Name',
  email: 'E-mail',
  function: 'Function',
  school: 'School',
  network: 'Network',
  role: 'Role',
  daysOff: 'Days off',
  phone: 'Phone',
  coordinator: 'Coordinator',
  deputy: 'Deputy',
  leader: 'School leader',
  nickname: 'Nickname',
  alias: 'Aliases',
  audience: 'Audience',
  host: 'Host',
  preparation: 'Preparation',
  bring: 'Bring',
  materials: 'Materials',
  remark: 'Remarks',
  place: 'Place',
  link: 'Link',
  agenda: 'Agenda',
  theme: 'Topic',
  time: 'Time',
  date: 'Date',
  start: 'Start',
  end: 'End',
  hold: 'Hold',
}

function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

export const readingProblems: {
  readonly [Code in keyof ReadingProblemArgs]: (
    args: ReadingProblemArgs[Code],
    fix?: FixState,
  ) => Said
} = {
  'columns-guessed': ({ columns }) => {
    const read = columns.map(({ header, field }) => `“${header}” was read as “${headers[field]}”`)
    return {
      problem: `${columns.length === 1 ? 'The column' : 'The columns:'} ${listed(read)}.`,
      fix: 'If that is wrong, change the header in the sheet.',
    }
  },
  'row-time-unknown': ({ title }) => ({
    problem: `There is no time of day for "${title}". The date was taken, and anyone who asks is told that the time has not been given.`,
    fix: 'Write the time once it is settled. If it lasts all day, write "all day".',
  }),
  'at-no-school': ({ names, people }) => ({
    problem: `${listed(names.map(name => `“${name}”`))} ${names.length === 1 ? 'was not read as a school' : 'were not read as schools'}. ${
      people === 1
        ? 'The person there has a function, but no school.'
        : `The ${people} people there have their functions, but no school.`
    }`,
    fix: `If ${names.length === 1 ? 'it is a school' : 'they are schools'}, put ${names.length === 1 ? 'it' : 'them'} in the list of schools.`,
  }),
  'days-off-some-weeks': ({ value }) => ({
    problem: `"${value}" is not a whole day off every week, and Pejling cannot keep track of others. It was left out; the rest of the row was taken.`,
    fix: 'If it is one after all, write the weekday alone.',
  }),
}
