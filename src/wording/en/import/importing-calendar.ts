// What an import says of files and calendars, in English. The same sentences as ../da/importing-calendar.ts.
import { type LocalDate, weekdayOf } from '../../../core/time.js'
import type {
  FileContent,
  FileLook,
  FixState,
  ImportingWording,
  OddDayWhy,
  Said,
  TextField,
} from '../../da/import/importing.js'
import type { PageProblemArgs } from '../../da/import/importing-pages.js'
import type { ReadingProblemArgs } from '../../da/import/importing-readings.js'
import type { SheetProblemArgs } from '../../da/import/importing-sheets.js'
import { pageTextFields } from './importing-pages.js'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `Tue 01 Dec 2026 09:00`, always as wide. */
export function when(local: string): string {
  const day = weekdays[weekdayOf(local.slice(0, 10)) - 1]
  const month = months[Number(local.slice(5, 7)) - 1]
  const date = `${day} ${local.slice(8, 10)} ${month} ${local.slice(0, 4)}`
  return `${date} ${local.slice(11, 16)}`.padEnd(21)
}

function said(local: string): string {
  return when(local).trim()
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

const exportAgain = 'Export the calendar again from Outlook or Google.'

/** A fix that was taken: what is wrong and how it was read. One that is offered: what is wrong and waits, and the question. */
export function withFix(
  { state, meant, where }: { state: FixState | undefined; meant: string; where: string },
  [taken, waiting]: readonly [string, string],
): Said {
  if (state === 'taken') return { problem: `${taken} Read as ${meant}.` }
  return {
    problem: waiting,
    fix: `Should it be ${meant}? Say yes to the proposal, or correct it in the ${where}.`,
  }
}

/** What is odd about a day. Used for sheets too. */
export function oddDay(date: LocalDate, why: OddDayWhy, name: string | undefined): string {
  const reasons: Readonly<Record<OddDayWhy, string>> = {
    public: 'which is a public holiday or a customary day off',
    weekend: 'which is in a weekend',
    plan: `when the staff is off (${name ?? 'holiday'})`,
  }
  return `${said(date)}, ${reasons[why]}`
}

/** How files of other programs are saved so that Pejling can read them. */
const saveAs: Readonly<Record<FileContent, string>> = {
  sheet: 'Save the sheet as .xlsx.',
  text: 'Save the text as Markdown (.md). If it is a table, save it as .xlsx.',
  calendar: 'Save the calendar as .ics (in Outlook: File → Save Calendar).',
  other: 'Give Pejling calendars as .ics, sheets as .xlsx or .csv, and texts as .md.',
}

export const calendarProblems: Omit<
  ImportingWording['problems'],
  keyof PageProblemArgs | keyof ReadingProblemArgs | keyof SheetProblemArgs
> = {
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
  'file-empty': () => ({ problem: 'The file is empty.', fix: 'Save or export the file again.' }),
  'not-a-calendar': ({ looksLike }) => ({
    problem: `${looks[looksLike]} and cannot be read as a calendar.`,
    fix: 'Save the calendar as .ics (in Outlook: File → Save Calendar).',
  }),
  'kind-unknown': ({ ending, holds }) => ({
    problem: ending
      ? `Pejling cannot read ${ending} files.`
      : 'Pejling cannot read this sort of file.',
    fix: saveAs[holds],
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
  'end-before-start': ({ title, start, end, fix }, state) => {
    const what = `"${title}" ends (${said(end)}) before it starts (${said(start)})`
    if (!fix)
      return {
        problem: `${what} and was left out.`,
        fix: 'Correct its start or end in the calendar.',
      }
    const meant = `${said(fix.start)} to ${said(fix.end)}`
    return withFix({ state, meant, where: 'calendar' }, [`${what}.`, `${what} and was left out.`])
  },
  'time-in-gap': ({ title, local, fix }, state) => {
    const what = `"${title}" starts or ends at ${said(local)}, an hour that the clock skips.`
    return withFix({ state, meant: said(fix), where: 'calendar' }, [
      what,
      `${what} It was left out.`,
    ])
  },
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
  'off-in-sheet': ({ title }) => ({
    problem: `"${title}" is cancelled in the sheet but not in the calendar. It now stands as cancelled.`,
    fix: 'If it is held after all, remove "cancelled" in the sheet. If not, cancel it in the calendar too.',
  }),
  'moved-in-text': ({ title, start, moved }, state) => {
    const what = `"${title}" is on ${said(start)} in the calendar, but its text says that it was moved to ${said(moved)}.`
    const waiting = `${what} It stands as cancelled until that is settled, so that nobody turns up in vain.`
    return withFix({ state, meant: said(moved), where: 'calendar' }, [what, waiting])
  },
  'moved-unclear': ({ title, value }) => ({
    problem: `"${title}" was moved, but the new time cannot be read from "${value}". It stands as cancelled until that is settled.`,
    fix: 'Move the meeting in the calendar, or write the new date in its text.',
  }),
  'maybe-off': ({ title, value }) => ({
    problem: `"${value}" is written on "${title}", but it is not clear that it is the meeting itself. It was not read as cancelled.`,
    fix: 'Write CANCELLED first in its title if it is the meeting.',
  }),
  'in-holiday': ({ title, date, why, name }) => ({
    problem: `"${title}" is on ${oddDay(date, why, name)}. It is included.`,
    fix: 'Check the date.',
  }),
  'no-holiday-plan': ({ year, municipality }) => ({
    problem: `There is no holiday plan for ${municipality ? `${municipality} in ` : ''}the school year ${year}. Pejling does not guess holidays and counts weekends and public holidays only.`,
    fix: 'Import the plan as a sheet with the columns kommune, fra, til, navn and gælder.',
  }),
  'in-series': ({ title, start }) => ({
    problem: `"${title}" (${when(start).trim()}) is one time of a series in the calendar and stands there already. What else the row says was not taken.`,
    fix: 'Leave the row out of the sheet, or move the meeting out of the series in the calendar.',
  }),
  'older-version': ({ title }) => ({
    problem: `"${title}" is older in the file than what Pejling knows. It was not changed.`,
  }),
}
