// What must be done by when in the project. Data for programme.ts and for the list in the workbook (sheets.ts).
import { MeetingId, slug } from '../../src/core/ids.js'
import type { LocalDate } from '../../src/core/time.js'
import { Deadline } from '../../src/model/meeting.js'
import { createSchoolCalendar, dayOf } from '../facts/school-calendar.js'
import { areaOf, groupOf, municipalities } from './places.js'

export interface ProjectDeadline {
  readonly title: string
  readonly date: LocalDate
  readonly whom: string
  readonly audience: Partial<Deadline['audience']>
  readonly note?: string
}

/** The book that the list stands in. */
export const bookFile = 'overblik.xlsx'

export function projectDeadlines(schoolYear: number): ProjectDeadline[] {
  const due = (week: number) => dayOf(schoolYear, week, 5)
  const leaders = { whom: 'Skoleledere', audience: { roles: ['leader' as const] } }
  return [
    {
      ...leaders,
      title: 'Skolens lokale plan er sendt',
      date: due(38),
      note: 'En side er nok. Brug skabelonen fra opstartsseminaret.',
    },
    ...municipalities.map(own => ({
      title: 'Aktionslæring: første aktion er i gang',
      date: reachable(schoolYear, own),
      whom: areaOf(own).name,
      audience: { areas: [areaOf(own).id] },
    })),
    ...municipalities.map(own => ({
      title: 'Halvårsstatus er skrevet',
      date: due(47),
      whom: groupOf(own).name,
      audience: { networks: [groupOf(own).id] },
    })),
    {
      title: 'Spørgeskema om samarbejdet i teamet',
      date: due(5),
      whom: 'Alle',
      audience: { everyone: true },
      note: 'Svarene er anonyme.',
    },
    { ...leaders, title: 'Ønsker til projektets andet år', date: due(16) },
  ]
}

/** A week later where the municipality's own pædagogiske dag is that week's Friday. */
function reachable(schoolYear: number, own: (typeof municipalities)[number]): LocalDate {
  const date = dayOf(schoolYear, 43, 5)
  return createSchoolCalendar(schoolYear, own).isSchoolDay(date) ? date : dayOf(schoolYear, 44, 5)
}

/** The same as the programme has them. A deadline is known by whom it is for and its title. */
export function toDeadlines(schoolYear: number): Deadline[] {
  return projectDeadlines(schoolYear).map(({ title, date, audience, note }) => {
    const { networks = [], areas = [] } = audience
    return Deadline.parse({
      id: MeetingId.parse(slug([...networks, ...areas, title].join(' '))),
      source: { file: bookFile },
      title,
      audience,
      due: date,
      note,
    })
  })
}
