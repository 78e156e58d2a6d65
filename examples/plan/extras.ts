// What only the meeting plan (../sheets/plan-book.ts) says of a meeting that stands in a calendar too: reminders, when to answer,
// seats, and preparation where the invitation has none. The demonstration takes it from here without reading the workbook.
import type { MeetingId } from '../../src/core/ids.js'
import { addDays, type LocalDate } from '../../src/core/time.js'
import type { Meeting } from '../../src/model/meeting.js'
import { networkOf } from '../facts/places.js'
import { createSchoolCalendar } from '../facts/school-calendar.js'
import { uidOf } from '../outlook/uid.js'
import type { SampleMeeting } from './sample-meeting.js'
import { samplePlan } from './sample-plan.js'

/** As the cells say it; `reminders` beside the offsets that it means. */
export interface Extras {
  readonly reminders?: { readonly said: string; readonly offsets: readonly string[] }
  readonly answerBy?: LocalDate
  readonly seats?: number
  readonly preparation?: string
}

const early = { said: '10 skoledage 09:00; samme dag 07:00', offsets: ['-10sd@09:00', '-0d@07:00'] }
const usual = { said: '5 skoledage kl. 9', offsets: ['-5sd@09:00'] }
const online = { said: '1 skoledag 08:30, 60 minutter', offsets: ['-1sd@08:30', '-60m'] }
const none = { said: 'ingen', offsets: [] }

/** Preparation of meetings whose invitation says nothing of it. */
const preparations: Readonly<Record<string, string>> = {
  'vidensdag-2': 'Tag en tekst med fra et andet fag end dansk.',
  'kursusdag-2': 'Aftal med en kollega, hvad I vil prøve af sammen.',
  'daginstitutioner-2': 'Spørg jeres team, hvad der fylder i overgangen til skole.',
}

/** What the plan says more of a meeting; nothing of one that it does not have. */
export function extrasOf(
  meeting: SampleMeeting,
  isSchoolDay: (date: LocalDate) => boolean,
): Extras {
  if (!isInPlan(meeting) || meeting.cancelled) return {}
  const preparation = preparations[meeting.key]
  const more = preparation === undefined ? {} : { preparation }
  const before = (days: number) => schoolDayBefore(meeting.date, days, isSchoolDay)
  switch (meeting.kind) {
    case 'lab':
      return { reminders: early, answerBy: before(14), seats: 48, ...more }
    case 'seminar':
      return { answerBy: before(7), ...more }
    case 'knowledge-day':
      return { reminders: usual, answerBy: before(7), seats: meeting.everyone ? 120 : 40, ...more }
    case 'course':
      return meeting.networks.length > 0 ? { seats: 24, ...more } : more
    case 'network':
      return networkExtras(meeting, more)
    default:
      return more
  }
}

function networkExtras(meeting: SampleMeeting, more: Extras): Extras {
  if (meeting.online) return { reminders: online, ...more }
  if (meeting.networks.includes(networkOf('Inklusion').id)) return { reminders: usual, ...more }
  return meeting.key === 'boernehaveklasse-1' ? { reminders: none, ...more } : more
}

/** The plan has the common days and the networks' single meetings; series and the leaders' meetings stand in Outlook alone. */
export function isInPlan(meeting: SampleMeeting): boolean {
  return !meeting.private && !meeting.series
}

function schoolDayBefore(
  date: LocalDate,
  days: number,
  isSchoolDay: (date: LocalDate) => boolean,
): LocalDate {
  let day = addDays(date, -days)
  while (!isSchoolDay(day)) day = addDays(day, -1)
  return day
}

export type PlanFields = Partial<Pick<Meeting, 'reminders' | 'answerBy' | 'seats' | 'preparation'>>

/** The same by the meetings' ids, as the model has it. */
export function sampleExtras(schoolYear: number): Map<MeetingId, PlanFields> {
  const { isSchoolDay } = createSchoolCalendar(schoolYear)
  return new Map(
    samplePlan(schoolYear).map(meeting => {
      const { reminders, ...fields } = extrasOf(meeting, isSchoolDay)
      const offsets = reminders && { reminders: [...reminders.offsets] }
      return [uidOf(schoolYear, meeting.key), { ...fields, ...offsets }]
    }),
  )
}
