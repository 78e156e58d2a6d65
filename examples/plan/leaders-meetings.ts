// The private calendar of the school administration: steering group, school leaders' meetings, ledelsesspor, talks.
// Marked private in Outlook, so that nothing of it may ever be shown to a guest.
import type { MeetingKind } from '../../src/model/meeting.js'
import { personId } from '../facts/people.js'
import { personRows } from '../facts/people-table.js'
import { areas, schoolId, schools } from '../facts/places.js'
import { type Diary, placeDay } from './place-meetings.js'
import type { SampleMeeting } from './sample-meeting.js'
import { inSeries, nthOfMonth, untilUtc } from './series-meetings.js'

const defaults = {
  calendar: 'ledelse-og-styregruppe',
  networks: [],
  holds: [],
  organizer: personId('Susanne Kornerup Bach'),
  private: true,
} as const

const leaders = personRows.filter(row => row.leads)
const everyLeader = leaders.map(row => personId(row.name))
const overseers = personRows.filter(row => row.oversees).map(row => personId(row.name))

export function leadersMeetings(diary: Diary): SampleMeeting[] {
  return [
    ...steeringWeeks.map((week, index) => steeringGroup(diary, week, index + 1)),
    leadersSeries(diary),
    ...leadersTrack.map((day, index) => trackDay(diary, day, index + 1)),
    ...[43, 14].flatMap((week, round) => areas.map((_, area) => talks(diary, week, round, area))),
  ]
}

const steeringWeeks = [35, 46, 2, 10, 22]

function steeringGroup(diary: Diary, week: number, number: number): SampleMeeting {
  return {
    ...defaults,
    key: `styregruppe-${number}`,
    title: `Styregruppemøde ${number}`,
    kind: 'steering-group',
    number,
    categories: ['Styregruppen'],
    date: placeDay(diary, { week, weekday: 1 }),
    from: '10:00',
    to: '12:00',
    place: 'Rådhuset, mødelokale 3',
    attendees: [...overseers, personId('Lone Thygesen Holt')],
    agenda: ['Status på læringslabs', 'Dækning pr. skole', 'Økonomi', 'Næste skridt'],
  }
}

/** The first Thursday of each month from September to June; holidays are taken out. */
function leadersSeries(diary: Diary): SampleMeeting {
  const months = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6]
  const dates = months.map(month => nthOfMonth(diary.calendar.schoolYear, month, 1, 4))
  return inSeries(diary, {
    meeting: {
      ...defaults,
      key: 'skoleledermoede',
      title: 'Skoleledermøde',
      kind: 'leaders',
      categories: ['Skoleledere'],
      attendees: [...everyLeader, ...overseers],
      agenda: ['Siden sidst', 'Fælles tema', 'Orientering fra forvaltningen'],
    },
    rrule: `FREQ=MONTHLY;UNTIL=${untilUtc(dates, '08:30')};INTERVAL=1;BYDAY=1TH`,
    dates,
    from: '08:30',
    to: '11:30',
    place: 'Rådhuset, Byrådssalen',
    moved: { index: 2, place: 'Skovvangskolen, biblioteket' },
  })
}

const leadersTrack = [
  { week: 39, title: 'At lede professionelle læringsfællesskaber' },
  { week: 48, title: 'Elevcentreret ledelse', cancelled: true },
  { week: 8, title: 'Strategisk refleksion i forandringsteamet' },
] as const

function trackDay(diary: Diary, day: (typeof leadersTrack)[number], number: number): SampleMeeting {
  const cancelled = 'cancelled' in day
  const kind: MeetingKind = 'leaders'
  return {
    ...defaults,
    key: `ledelsesspor-${number}`,
    title: `${cancelled ? 'Aflyst: ' : ''}Ledelsesspor ${number}: ${day.title}`,
    kind,
    number,
    categories: ['Skoleledere'],
    date: placeDay(diary, { week: day.week, weekday: 5 }),
    from: '09:00',
    to: '12:00',
    place: 'Havrelund Kulturhus, Sal B',
    attendees: everyLeader,
    agenda: ['Oplæg', 'Refleksion i grupper', 'Aftaler'],
    ...(cancelled && { cancelled: true, sequence: 1 }),
  }
}

/** One morning of development talks per area, twice a year. */
function talks(diary: Diary, week: number, round: number, index: number): SampleMeeting {
  const area = areas[index]
  if (!area) throw new RangeError(`no area ${index}`)
  const inArea = schools.filter(school => school.area === area.id).map(school => school.id)
  const areaLeader = personRows.find(row => row.oversees === area.id)?.name ?? ''
  return {
    ...defaults,
    key: `lus-${round + 1}-${area.id}`,
    title: `Lederudviklingssamtaler (LUS), ${area.name}`,
    kind: 'leaders',
    categories: ['Skoleledere', area.name],
    date: placeDay(diary, { week, weekday: index + 1 }),
    from: '08:30',
    to: '12:30',
    place: 'Rådhuset, mødelokale 3',
    organizer: personId(areaLeader),
    attendees: leaders
      .filter(row => row.leads?.some(school => inArea.includes(schoolId(school))))
      .map(row => personId(row.name)),
    agenda: ['Skolens indsatser', 'Elevernes udbytte', 'Din egen udvikling som leder'],
  }
}
