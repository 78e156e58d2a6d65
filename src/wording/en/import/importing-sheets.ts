// What an import says of sheets (Excel and CSV), in English. The same sentences as ../da/importing-sheets.ts.
import { weekdayOf } from '../../../core/time.js'
import type { FixState, Said } from '../../da/import/importing.js'
import type {
  NamedThing,
  SheetLook,
  SheetProblemArgs,
  SheetTable,
  WordThing,
} from '../../da/import/importing-sheets.js'
import { oddDay, withFix } from './importing-calendar.js'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function said(local: string): string {
  const day = (weekdays[weekdayOf(local.slice(0, 10)) - 1] ?? '').slice(0, 3)
  const date = `${Number(local.slice(8, 10))} ${months[Number(local.slice(5, 7)) - 1]} ${local.slice(0, 4)}`
  return `${day} ${date} ${local.slice(11, 16)}`.trim()
}

const looks: Readonly<Record<SheetLook, string>> = {
  zip: 'The file is a zip archive',
  pdf: 'The file is a PDF',
  office: 'The file is a document of an older Office program',
  image: 'The file is a picture',
  'web-page': 'The file is a web page',
  contacts: 'The file is a contact card',
  other: 'The file does not look like a sheet',
}

const unknownNames: Readonly<Record<NamedThing, string>> = {
  school: 'The school',
  network: 'The network',
  hold: 'The hold',
  area: 'The area',
  person: 'The person',
}

const words: Readonly<Record<WordThing, { what: string; fix: string }>> = {
  reminders: {
    what: 'a reminder',
    fix: 'Write "5 skoledage 09:00; samme dag 07:00" for instance, or "ingen" for none.',
  },
  'days-off': { what: 'a day off', fix: 'Write weekdays, such as "onsdag, fredag".' },
  'staff-group': {
    what: 'a staff group',
    fix: 'Write skole, SFO, daginstitution or administration.',
  },
  applies: {
    what: 'whom the holiday is for',
    fix: 'Write "skole: elever fri" or "skole: personale fri".',
  },
  role: { what: 'a role', fix: 'Write skoleleder, koordinator, stedfortræder or områdeleder.' },
  audience: {
    what: 'whom it is for',
    fix: 'Write a hold, network, school or function such as "vejledere", or "alle".',
  },
}

/** Headers that Pejling knows, by what the table is about. */
const headersOf: Readonly<Record<SheetTable, string>> = {
  meetings:
    'Meeting, Lab, Theme, Date, Time, Place, Link, Network, Hold, School, Audience, Agenda, Preparation, Bring, Materials, Host, Answer by, Seats, Reminders and Remarks',
  deadlines: 'Task, Deadline, Audience, Network, Hold, School, Link and Remark',
  people:
    'Name, E-mail, School, Function, Network, Hold, Role, Nickname, Team, Staff group, Days off, Municipality, From and To',
  schools: 'School, Aliases, Hold, Area, Head, Delegate, Adresse, Phone and Municipality',
  networks: 'Network, Aliases, Subject, Coordinator, Deputy and E-mail',
  areas: 'Area, Aliases and Area leader',
  holidays: 'Holiday, From, To, Applies to and Municipality',
  'hold-columns': 'Hold 1, Hold 2 and so on',
}

const lacksFix = {
  school: 'Write the school in a column called School.',
  network:
    'Write the network beside each role, such as "coordinator for German, deputy for music".',
  area: 'Write the area in a column called Area.',
} as const

const saveAgain = 'Open the file in Excel and save it as .xlsx.'

export const sheetProblems: {
  readonly [Code in keyof SheetProblemArgs]: (args: SheetProblemArgs[Code], fix?: FixState) => Said
} = {
  'wrong-ending': ({ ending, really }) => ({
    problem: `The file is called ${ending}, but what is in it is ${really}.`,
    fix: `Give it the ending ${really}.`,
  }),
  'not-a-sheet': ({ looksLike }) => ({
    problem: `${looks[looksLike]} and cannot be read as a sheet.`,
    fix: 'Save the sheet as .xlsx or .csv.',
  }),
  'workbook-locked': () => ({
    problem: 'The workbook is locked with a password.',
    fix: 'Save a copy without a password.',
  }),
  'workbook-old': () => ({
    problem: 'The workbook has the old Excel format (.xls).',
    fix: saveAgain,
  }),
  'workbook-macros': () => ({
    problem: 'The workbook holds macros, and Pejling does not open those.',
    fix: 'Save it as .xlsx without macros.',
  }),
  'workbook-damaged': () => ({
    problem: 'The workbook is damaged and cannot be read.',
    fix: saveAgain,
  }),
  'workbook-too-big': () => ({
    problem: 'The workbook is too big when it is unpacked.',
    fix: 'Save only the sheets to be read in a new file.',
  }),
  'sheet-too-long': ({ limit }) => ({
    problem: `Pejling reads at most ${limit} rows of a sheet, and 50 sheets. The rest were not read.`,
    fix: 'Split the file.',
  }),
  'no-tables': () => ({
    problem: 'There is no table here that Pejling can read.',
    fix: 'Write headers over the columns, such as Name, E-mail and School, or Date, Time and Meeting.',
  }),
  'table-unknown': ({ headers }) => ({
    problem: `It is not clear what the table with "${headers}" is about. It was not read.`,
    fix: 'Use headers such as Name, E-mail, School, Date, Time and Meeting.',
  }),
  'columns-unread': ({ headers, kind }) => ({
    problem:
      headers.length === 1
        ? `The column “${headers[0]}” was not read.`
        : `The columns ${headers.map(header => `“${header}”`).join(', ')} were not read.`,
    fix: `If it is needed, use a header that Pejling knows in such a table: ${headersOf[kind]}.`,
  }),
  'row-named-by-network': ({ title }) => ({
    problem: `It does not say what happens. The meeting was read and is called "${title}" after its network.`,
    fix: 'Write a topic in the row if it should be called something else.',
  }),
  'row-no-title': () => ({
    problem: 'The row has a date, but not what happens. It was left out.',
    fix: 'Write what the meeting is called.',
  }),
  'row-off-no-date': ({ title }) => ({
    problem: `"${title}" is cancelled, but it has no date, so it was left out.`,
    fix: 'Leave the date beside the word, such as "9/3 AFLYST". Then Pejling can tell those who ask.',
  }),
  'row-no-date': ({ title }) => ({
    problem: `"${title}" has no date and was left out.`,
    fix: 'Give it a date.',
  }),
  'row-no-year': ({ title, value }) => ({
    problem: `"${title}" has the date "${value}" without a year. It was left out.`,
    fix: 'Write the year with the date, or the school year over the table, such as 2026/27.',
  }),
  'row-date-unclear': ({ title, value }) => ({
    problem: `When "${title}" is cannot be read from "${value}". The row was left out.`,
    fix: 'Write one date, such as 1.12.2026.',
  }),
  'row-bad-time': ({ title, value }) => ({
    problem: `"${title}" has the time "${value}", which does not exist. The row was left out.`,
    fix: 'Correct the time in the sheet.',
  }),
  'row-weekday': ({ title, value, date, weekday }) => ({
    problem: `"${title}" has the date "${value}", but ${said(date).slice(4)} is not a ${weekdays[weekday - 1] ?? 'such day'}. The row was left out.`,
    fix: 'Correct the weekday or the date in the sheet.',
  }),
  'row-ends-first': ({ title, start, end, fix }, state) => {
    const what = `"${title}" ends (${said(end)}) before it starts (${said(start)})`
    if (!fix)
      return { problem: `${what} and was left out.`, fix: 'Correct its start or end in the sheet.' }
    const meant = `${said(fix.start)} to ${said(fix.end)}`
    return withFix({ state, meant, where: 'sheet' }, [`${what}.`, `${what} and was left out.`])
  },
  'row-in-gap': ({ title, local, fix }, state) => {
    const what = `"${title}" starts or ends at ${said(local)}, an hour that the clock skips.`
    const waiting = `${what} The row was left out.`
    return withFix({ state, meant: said(fix), where: 'sheet' }, [what, waiting])
  },
  'row-year': ({ title, year }) => ({
    problem: `"${title}" is in the year ${year} and was left out.`,
    fix: 'Correct the year in the sheet.',
  }),
  'row-other-year': ({ title, date, year }) => ({
    problem: `"${title}" is on ${said(date)}, but the sheet is for the school year ${year}/${String((year + 1) % 100).padStart(2, '0')}. It is included.`,
    fix: 'Check the year.',
  }),
  'row-no-end': ({ title }) => ({
    problem: `"${title}" has no end. Only its start is included.`,
    fix: 'Give it an end in the sheet.',
  }),
  'row-no-audience': ({ title }) => ({
    problem: `It is not clear whom "${title}" is for.`,
    fix: 'Write the hold, network or school in a column, such as Audience.',
  }),
  'row-moved': ({ title, value }) => ({
    problem: `"${title}" was moved, but the new time cannot be read from "${value}". It stands as cancelled until that is settled.`,
    fix: 'Write the new date in the column of dates.',
  }),
  'row-maybe-off': ({ title, value }) => ({
    problem: `"${value}" is written on "${title}", but it is not clear that it is the meeting itself. It was not read as cancelled.`,
    fix: 'Write nothing but CANCELLED in the remark if it is the meeting.',
  }),
  'row-whom-above': ({ title, whom }) => ({
    problem: `It does not say whom "${title}" is for. "${whom}" of the row above was used, further down too where nothing stands.`,
    fix: 'Write it in each row if that is wrong.',
  }),
  'holidays-for-pupils': () => ({
    problem:
      'It does not say whom the holidays are for. They were read as days on which pupils are off.',
    fix: 'Make a column called Applies to, such as "skole: elever fri" or "skole: personale fri".',
  }),
  'row-in-holiday': ({ title, date, why, name }) => ({
    problem: `"${title}" is on ${oddDay(date, why, name)}. It is included.`,
    fix: 'Check the date.',
  }),
  'row-twice': ({ name, first }) => ({
    problem: `"${name}" is also in row ${first}. It is included once.`,
    fix: 'Delete one of the rows.',
  }),
  'row-differs': ({ name, first }) => ({
    problem: `"${name}" is also in row ${first}, and they differ. Row ${first} is used.`,
    fix: 'Correct the one that is wrong.',
  }),
  'row-link': ({ title }) => ({
    problem: `"${title}" has a link that is not https. The link was left out.`,
  }),
  'row-too-long': ({ title, limit }) => ({
    problem: `A text of "${title}" is over ${limit} characters and was shortened.`,
  }),
  'unknown-name': ({ what, name, near }, state) => {
    const start = `${unknownNames[what]} "${name}" is not known`
    const waiting = `${start} and was left out of the row.`
    if (near === undefined) return { problem: waiting }
    return withFix({ state, meant: near, where: 'sheet' }, [`${start}.`, waiting])
  },
  'unknown-word': ({ what, value }) => ({
    problem: `"${value}" cannot be read as ${words[what].what}. ${what === 'applies' ? 'The row was left out.' : 'The rest of the row is included.'}`,
    fix: words[what].fix,
  }),
  'role-of-nothing': ({ value, lacks, rows }) => ({
    problem: `It is not clear which ${lacks} the role "${value}" is about${rows > 1 ? ` (${rows} rows)` : ''}. It was not given; the rest of the row${rows > 1 ? 's' : ''} was read.`,
    fix: lacksFix[lacks],
  }),
  'no-email': ({ name, known }, state) => {
    const waiting = `${name} has no e-mail address and was left out.`
    if (!known) return { problem: waiting, fix: 'Write the work e-mail in the sheet.' }
    const taken = `${name} has no e-mail address.`
    return withFix({ state, meant: known, where: 'sheet' }, [taken, waiting])
  },
  'bad-email': ({ name, value }) => ({
    problem: `${name} has the e-mail address "${value}", which cannot be right. The row was left out.`,
    fix: 'Correct the address in the sheet.',
  }),
  'school-above': ({ name, school }, fix) => ({
    problem:
      fix === 'taken'
        ? `No school is given for ${name}. ${school} from the row above is used.`
        : `No school is given for ${name}. Is it ${school}, which stands further up?`,
    fix: `Write ${school} in the row if that is right.`,
  }),
  'shared-email': ({ name, other }) => ({
    problem: `${name} has the same e-mail address as ${other} and was left out.`,
    fix: 'Give each an address.',
  }),
  'places-differ': ({ title, calendar, sheet }) => ({
    problem: `"${title}" is at ${calendar} in the calendar and at ${sheet} in the sheet. The calendar's place is used.`,
    fix: 'Correct the one that is wrong.',
  }),
  'times-differ': ({ title, calendar, sheet }) => ({
    problem: `"${title}" is ${said(calendar)} in the calendar and ${said(sheet)} in the sheet. The calendar's time is used.`,
    fix: 'Correct the one that is wrong.',
  }),
  'cpr-cell': () => ({
    problem: 'There seems to be a CPR number in the cell. It was not read.',
    fix: 'Remove the number in the sheet.',
  }),
}
