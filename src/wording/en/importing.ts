// What an import says, in English. The same sentences as ../da/importing.ts.
import { weekdayOf } from '../../core/time.js'
import type {
  FileLook,
  ImportingWording,
  ReadCounts,
  RecordKind,
  TextField,
} from '../da/importing.js'
import { pageProblems, pageTextFields } from './importing-pages.js'
import { sheetProblems } from './importing-sheets.js'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function when(local: string): string {
  const day = weekdays[weekdayOf(local.slice(0, 10)) - 1]
  const month = months[Number(local.slice(5, 7)) - 1]
  const date = `${day} ${local.slice(8, 10)} ${month} ${local.slice(0, 4)}`
  return `${date} ${local.slice(11, 16)}`.padEnd(21)
}

function said(local: string): string {
  return when(local).trim()
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

const looks: Readonly<Record<FileLook, string>> = {
  zip: 'The file is a zip archive or an Office document',
  pdf: 'The file is a PDF',
  office: 'The file is an Office document or an Outlook message',
  image: 'The file is a picture',
  'web-page': 'The file is a web page',
  contacts: 'The file is a contact card',
  other: 'The file does not look like a calendar',
}

const textFields: Readonly<Record<TextField, string>> = {
  title: 'the title',
  description: 'the description',
  place: 'the place',
  category: 'a category',
  name: 'a name',
  'calendar-name': "the calendar's name",
  ...pageTextFields,
}

function countAll({ meetings, tools, pages }: ReadCounts): string {
  const said = [
    ...(meetings > 0 || tools + pages === 0 ? [count(meetings, 'meeting', 'meetings')] : []),
    ...(tools > 0 ? [count(tools, 'tool', 'tools')] : []),
    ...(pages > 0 ? [count(pages, 'page', 'pages')] : []),
  ]
  return said.join(', ')
}

const exportAgain = 'Export the calendar again from Outlook or Google.'

const problems: ImportingWording['problems'] = {
  ...pageProblems,
  ...sheetProblems,
  'file-missing': () => ({
    problem: 'The file or folder does not exist.',
    fix: 'Check the path.',
  }),
  'file-unreadable': () => ({
    problem: 'The file cannot be opened.',
    fix: 'Check that you may read it and that no other program has it open.',
  }),
  'file-too-big': ({ megabytes, limit }) => ({
    problem: `The file is ${megabytes} MB, and Pejling reads ${limit} MB at most.`,
    fix: 'Export a shorter period, such as one school year.',
  }),
  'file-empty': () => ({ problem: 'The file is empty.', fix: exportAgain }),
  'not-a-calendar': ({ looksLike }) => ({
    problem: `${looks[looksLike]} and cannot be read as a calendar.`,
    fix: 'Save the calendar as .ics (in Outlook: File → Save Calendar).',
  }),
  'kind-unknown': ({ ending }) => ({
    problem: ending
      ? `Pejling cannot read ${ending} files.`
      : 'Pejling cannot read this sort of file.',
    fix: 'Give Pejling the calendar as .ics.',
  }),
  'no-events': () => ({
    problem: 'There are no meetings in the calendar.',
    fix: 'Export it with full details, not only free/busy.',
  }),
  'not-a-plan': ({ method }) => ({
    problem: `The file is an answer to an invitation (${method}), not a calendar.`,
    fix: 'Export the calendar itself as .ics.',
  }),
  'too-many-events': ({ limit }) => ({
    problem: `Pejling reads at most ${limit} meetings in a file. The rest were not read.`,
    fix: 'Export a shorter period.',
  }),
  'bad-characters': () => ({
    problem: 'Some characters cannot be read and are shown as �.',
    fix: 'Save the file as UTF-8.',
  }),
  'event-cut-off': () => ({
    problem: 'The meeting is cut off in the file and was left out.',
    fix: exportAgain,
  }),
  'line-unreadable': ({ title }) => ({
    problem: `A line of "${title}" cannot be read. The rest of the meeting is included.`,
  }),
  'no-start': ({ title }) => ({
    problem: `"${title}" has no start and was left out.`,
    fix: 'Give it a start in the calendar.',
  }),
  'bad-time': ({ title, value }) => ({
    problem: `"${title}" has the time "${value}", which does not exist. It was left out.`,
    fix: 'Correct the time in the calendar.',
  }),
  'end-before-start': ({ title, start, end, fix }) => ({
    problem: `"${title}" ends (${said(end)}) before it starts (${said(start)}) and was left out.`,
    fix: fix
      ? `Should it be ${said(fix.start)} to ${said(fix.end)}? Correct it in the calendar.`
      : 'Correct its start or end in the calendar.',
  }),
  'time-in-gap': ({ title, local, fix }) => ({
    problem: `"${title}" starts or ends at ${said(local)}, an hour that the clock skips. It was left out.`,
    fix: `Should it be ${said(fix)}? Correct it in the calendar.`,
  }),
  'year-out-of-range': ({ title, year }) => ({
    problem: `"${title}" is in the year ${year} and was left out.`,
    fix: 'Correct the year in the calendar.',
  }),
  'no-end': ({ title }) => ({
    problem: `"${title}" has no end. Only its start is included.`,
    fix: 'Give it an end in the calendar.',
  }),
  'no-title': () => ({
    problem: 'The meeting has no title.',
    fix: 'Give it one in the calendar, with its hold or network.',
  }),
  'unknown-zone': ({ title, zone, used }) => ({
    problem: `"${title}" has the time zone "${zone}", which Pejling does not know. The time was read as ${used}.`,
    fix: 'Check the time.',
  }),
  'duplicate-uid': ({ title }) => ({
    problem: `"${title}" is in the file more than once. The newest is included.`,
  }),
  'shared-uid': ({ title }) => ({
    problem: `"${title}" has the same UID as another meeting in the file. Both are included.`,
  }),
  'rule-unreadable': ({ title }) => ({
    problem: `How "${title}" repeats cannot be read. Only the first time is included.`,
    fix: 'Enter the others as single meetings.',
  }),
  'rule-never': ({ title }) => ({
    problem: `The series "${title}" ends before it starts. Only the first time is included.`,
    fix: 'Correct when the series ends in the calendar.',
  }),
  'this-and-future': ({ title }) => ({
    problem: `"${title}" was changed from one date onwards. Only that one time is changed here.`,
    fix: 'Check the ones after it.',
  }),
  'text-too-long': ({ title, limit }) => ({
    problem: `A text of "${title}" is over ${limit} characters and was shortened.`,
  }),
  cpr: ({ field }) => ({
    problem: `There seems to be a CPR number in ${textFields[field]}. That text was left out.`,
    fix: 'Remove the number in the calendar or the file.',
  }),
  'link-left-out': ({ title }) => ({
    problem: `"${title}" has a meeting link that is not https. The link was left out.`,
  }),
  'no-audience': ({ title }) => ({
    problem: `It is not clear whom "${title}" is for.`,
    fix: 'Write the hold, network or school in its title or as a category.',
  }),
  'older-version': ({ title }) => ({
    problem: `"${title}" is older in the file than what Pejling knows. It was not changed.`,
  }),
}

export const importing: ImportingWording = {
  problems,
  fix: 'Proposed fix:',
  where: (file, row, column, sheet) => {
    const line = /\.(?:xlsx|csv)$/i.test(file) ? 'row' : 'line'
    const parts = [sheet && `sheet ${sheet}`, row === undefined ? undefined : `${line} ${row}`]
    return [file, ...parts, column].filter(Boolean).join(', ')
  },
  fields: {
    title: 'title',
    kind: 'kind',
    number: 'number',
    audience: 'whom it is for',
    hosts: 'host',
    openToAll: 'open to all',
    seriesId: 'series',
    originalStart: 'place in the series',
    recurrence: 'repetition',
    startLocal: 'start',
    endLocal: 'end',
    tz: 'time zone',
    place: 'place',
    link: 'link',
    agenda: 'agenda',
    preparation: 'preparation',
    materials: 'materials',
    answerBy: 'answer by',
    seats: 'seats',
    reminders: 'reminders',
    status: 'cancelled or not',
    area: 'area',
    hold: 'hold',
    municipality: 'municipality',
    subject: 'subject',
    nicknames: 'nickname',
    posts: 'school and function',
    networks: 'networks',
    holds: 'hold of their own',
    roles: 'roles',
    team: 'team',
    staffGroup: 'staff group',
    daysOff: 'days off',
    due: 'due',
    note: 'note',
    from: 'from',
    to: 'to',
    applies: 'for whom',
    name: 'name',
    aliases: 'other names',
    themes: 'themes',
    length: 'length',
    when: 'when to use it',
    summary: 'description',
    steps: 'steps',
    passages: 'text',
  },
  when,
  series: 'repeats',
  noFiles: 'There are no files to read in the folder. Write where the calendar or the sheet is.',
  reading: (file, number, of) => `Reading file ${number} of ${of}: ${file} ...`,
  readFiles: (files, counts) => `Read: ${count(files, 'file', 'files')}, ${countAll(counts)}`,
  fileLine: countAll,
  newOnes: number => `New: ${number}`,
  changed: number => `Changed: ${number}`,
  same: number => `Unchanged: ${number}`,
  gone: number => `No longer in the files: ${number}`,
  goneLater: 'They stay until you say yes to removing them.',
  problemsFound: number => `Problems: ${number}`,
  record: (kind, name) => {
    const kinds: Readonly<Record<RecordKind, string>> = {
      meeting: 'Meeting',
      deadline: 'Deadline',
      area: 'Area',
      network: 'Network',
      hold: 'Hold',
      school: 'School',
      person: 'Person',
      holiday: 'Holiday',
      tool: 'Tool',
      page: 'Page',
    }
    return `${kinds[kind]}: ${name}`
  },
  cancelled: 'cancelled',
  more: number => `... and ${number} more (--json shows all)`,
  nothing: 'Nothing is new or changed.',
  askWrite: (added, changed) => `Save ${added} new and ${changed} changed? (y/n)`,
  askGone: number =>
    `Remove ${number === 1 ? 'the one that is' : `the ${number} that are`} no longer in the files? (y/n)`,
  written: (added, changed, gone) =>
    `Saved: ${added} new, ${changed} changed${gone > 0 ? `, ${gone} removed` : ''}.`,
  notWritten: 'Nothing was saved.',
  dryRun: 'That was a trial (--dry-run). Nothing was saved.',
  needsYes: 'Nothing was saved. Run again with --yes to save what is new and changed.',
  conflict: 'Someone else changed the programme at the same time, so nothing was saved. Try again.',
  folderMissing: path =>
    `There is no programme.json in ${path}. Make it with "npx pejling import calendar.ics --programme ${path}".`,
  folderDamaged: (path, detail) =>
    `${path} cannot be read (${detail}). Bring back a copy that works, or delete the file and import again.`,
  folderUnreadable: path => `${path} cannot be opened. Check that you may read it.`,
}
