// The deadlines of a school year out of deadlines-table.ts, with the day and the hour that each is due. The list that the
// administration keeps (../sheets/deadlines-csv.ts) is written from the same rows.
import { HoldId, MeetingId, slug } from '../../src/core/ids.js'
import { addDays, type LocalDate } from '../../src/core/time.js'
import { Deadline } from '../../src/model/meeting.js'
import { type DeadlineRow, deadlineRows } from './deadlines-table.js'
import { networkOf } from './places.js'
import { createSchoolCalendar, dayOf } from './school-calendar.js'
import { addressOf } from './tools.js'

export interface SampleDeadline extends DeadlineRow {
  readonly date: LocalDate
}

export const deadlinesFile = 'frister.csv'

/** The rows with their dates, in the order of the table. */
export function deadlinesOf(schoolYear: number): SampleDeadline[] {
  const { isSchoolDay } = createSchoolCalendar(schoolYear)
  return deadlineRows.map(row => {
    let date = dayOf(schoolYear, row.week, row.weekday)
    while (!isSchoolDay(date)) date = addDays(date, -1)
    return { ...row, date }
  })
}

/** The same as the programme has them. A deadline is known by whom it is for and its title. */
export function sampleDeadlines(schoolYear: number): Deadline[] {
  return deadlinesOf(schoolYear).map(row => {
    const networks = (row.subjects ?? []).map(subject => networkOf(subject).id)
    const holds = row.hold ? [HoldId.parse(`hold-${row.hold}`)] : []
    return Deadline.parse({
      id: MeetingId.parse(slug([...holds, ...networks, row.title].join(' '))),
      source: { file: deadlinesFile },
      title: row.title,
      audience: {
        everyone: row.everyone ?? false,
        networks,
        holds,
        roles: row.leaders ? ['leader'] : [],
      },
      due: row.at ? `${row.date}T${row.at}` : row.date,
      note: row.note,
      link: row.path && addressOf(row.path),
    })
  })
}
