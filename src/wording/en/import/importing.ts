// What an import says, in English. The same sentences as ../da/importing.ts.
import {
  countedLists,
  type ImportingWording,
  type ReadCounts,
  type RecordKind,
} from '../../da/import/importing.js'
import { calendarProblems, when } from './importing-calendar.js'
import { pageProblems } from './importing-pages.js'
import { readingProblems } from './importing-readings.js'
import { sheetProblems } from './importing-sheets.js'

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

const counted: Readonly<Record<keyof ReadCounts, readonly [string, string]>> = {
  meetings: ['meeting', 'meetings'],
  deadlines: ['deadline', 'deadlines'],
  schools: ['school', 'schools'],
  networks: ['network', 'networks'],
  people: ['person', 'people'],
  holidays: ['holiday', 'holidays'],
  tools: ['tool', 'tools'],
  pages: ['page', 'pages'],
}

function countAll(counts: ReadCounts): string {
  const said = countedLists.filter(list => counts[list] > 0)
  const lists = said.length > 0 ? said : (['meetings'] as const)
  return lists.map(list => count(counts[list], ...counted[list])).join(', ')
}

export const importing: ImportingWording = {
  problems: { ...calendarProblems, ...pageProblems, ...readingProblems, ...sheetProblems },
  fix: 'Proposed fix:',
  where: (file, row, column, sheet) => {
    const line = /\.(?:xlsx|csv|tsv)$/i.test(file) ? 'row' : 'line'
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
    movedFrom: 'moved from',
    recurrence: 'repetition',
    startLocal: 'start',
    endLocal: 'end',
    timeUnknown: 'whether the time is given',
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
    functions: 'function',
    address: 'address',
    phone: 'telephone',
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
  importsDamaged: (path, detail) =>
    `${path} cannot be read (${detail}). The file remembers what imports changed. Bring back a copy that works, or delete it; then the earlier imports can no longer be undone.`,
  folderUnwritable: path =>
    `${path} cannot be saved to. Check that it is a folder, that you may write in it, and that the disk is not full.`,
  folderUnreadable: path => `${path} cannot be opened. Check that you may read it.`,
}
