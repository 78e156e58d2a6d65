// The first year of the project: the opening seminar, six course days, aktionslæring in each municipality, the steering group
// and the working groups. Days are school days in all three municipalities, or in the one that meets. Deterministic.
import type { PersonId } from '../../src/core/ids.js'
import { addDays, type LocalDate } from '../../src/core/time.js'
import { createSchoolCalendar, dayOf } from '../facts/school-calendar.js'
import type { ProjectMeeting } from './meeting.js'
import { projectPeople } from './people.js'
import { areaOf, groupOf, type Municipality, municipalities } from './places.js'

/** Every meeting of a school year (2026 is 2026/27), calendar by calendar. */
export function projectPlan(schoolYear: number): ProjectMeeting[] {
  return [
    seminar(schoolYear),
    ...courses.map((course, at) => courseDay(schoolYear, course, at + 1)),
    ...municipalities.flatMap((own, index) =>
      [40, 48, 10].map((week, at) => actionLearning(schoolYear, own, { week, index, at })),
    ),
    openHour(schoolYear),
    ...[36, 49, 6, 20].map((week, at) => steeringGroup(schoolYear, week, at + 1)),
    ...municipalities.flatMap(own =>
      [37, 46, 4, 17].map((week, at) => workingGroup(schoolYear, own, { week, at })),
    ),
  ]
}

/** The day of the wish, or of the nearest week in which every one of these municipalities has school. */
function place(
  schoolYear: number,
  [week, weekday]: readonly [number, number],
  among: readonly Municipality[] = municipalities,
): LocalDate {
  const calendars = among.map(own => createSchoolCalendar(schoolYear, own))
  const wanted = dayOf(schoolYear, week, weekday)
  for (const weeks of [0, 1, -1, 2, -2]) {
    const date = addDays(wanted, weeks * 7)
    if (calendars.every(({ isSchoolDay }) => isSchoolDay(date))) return date
  }
  throw new RangeError(`no school day near week ${week} of ${schoolYear}`)
}

function seminar(schoolYear: number): ProjectMeeting {
  const date = place(schoolYear, [35, 4])
  return {
    key: 'opstartsseminar',
    calendar: 'projektkalender',
    title: 'Opstartsseminar',
    kind: 'seminar',
    whom: 'Alle',
    everyone: true,
    date,
    from: '10:00',
    to: '15:00',
    lastDate: addDays(date, 1),
    place: 'Hotel Fjordblik, Elmevang',
    agenda: [
      'Tre kommuner, ét projekt',
      'Skolerne tegner deres eget forløb',
      'De første møder hjemme på skolen',
    ],
    attendees: [],
    answerBy: addDays(date, -10),
    bring: 'jeres skoles plan for teamsamarbejdet',
  }
}

const courses = [
  { week: 39, title: 'Hvad er et fagligt fællesskab?', town: 'Ravnsø Kulturstation' },
  {
    week: 45,
    title: 'Teamets data',
    town: 'Elmevang Bibliotek',
    bring: 'et uddrag af jeres egne data',
  },
  { week: 3, title: 'At stille gode spørgsmål', town: 'Klitholmhallens mødesal' },
  {
    week: 9,
    title: 'Tegn på læring',
    town: 'Ravnsø Kulturstation',
    bring: 'tre elevprodukter uden navne',
  },
  { week: 15, title: 'Ledelse af læring', town: 'Elmevang Bibliotek' },
  { week: 22, title: 'Det gør vi fra nu af', town: 'Klitholmhallens mødesal' },
] as const

function courseDay(
  schoolYear: number,
  course: (typeof courses)[number],
  number: number,
): ProjectMeeting {
  const date = place(schoolYear, [course.week, 2])
  return {
    key: `kursusdag-${number}`,
    calendar: 'projektkalender',
    title: `${number}. kursusdag – ${course.title}`,
    kind: 'course',
    number,
    whom: 'Alle',
    everyone: true,
    date,
    from: '09:00',
    to: '15:30',
    place: course.town,
    agenda: ['Siden sidst', course.title, 'Aftaler til næste gang'],
    attendees: [],
    answerBy: addDays(date, -14),
    ...('bring' in course && { bring: course.bring }),
  }
}

function actionLearning(
  schoolYear: number,
  own: Municipality,
  { week, index, at }: { week: number; index: number; at: number },
): ProjectMeeting {
  const host = own.schools[at % own.schools.length]
  return {
    key: `aktionslaering-${own.short}-${at + 1}`,
    calendar: 'projektkalender',
    title: `Aktionslæring runde ${at + 1} for ${areaOf(own).name}`,
    kind: 'other',
    whom: areaOf(own).name,
    area: areaOf(own).id,
    date: place(schoolYear, [week, 3 + (index % 2)], [own]),
    from: '14:00',
    to: '16:00',
    place: `${host}, personalerummet`,
    agenda: ['Hvad prøvede vi?', 'Hvad så vi?', 'Næste aktion'],
    attendees: [],
    // Off in the plan alone: nobody has taken it out of the calendar yet.
    ...(own.short === 'Klitholm' && at === 2 && { isOffInPlan: true }),
  }
}

/** A series, with the dates taken out on which one of the municipalities has no school. */
function openHour(schoolYear: number): ProjectMeeting {
  const first = place(schoolYear, [38, 5])
  const dates = Array.from({ length: 9 }, (_, at) => addDays(first, at * 28))
  const calendars = municipalities.map(own => createSchoolCalendar(schoolYear, own))
  const without = dates.filter(date => !calendars.every(({ isSchoolDay }) => isSchoolDay(date)))
  return {
    key: 'aaben-sparring',
    calendar: 'projektkalender',
    title: 'Åben sparring på Meet',
    kind: 'other',
    whom: 'Alle',
    everyone: true,
    date: first,
    from: '14:30',
    to: '15:30',
    online: true,
    agenda: ['Kom med det, I sidder fast i'],
    attendees: [],
    series: { weeks: 4, count: dates.length, without },
  }
}

function steeringGroup(schoolYear: number, week: number, number: number): ProjectMeeting {
  return {
    key: `styregruppe-${number}`,
    calendar: 'styregruppe-og-arbejdsgrupper',
    title: `Styregruppen, møde ${number}`,
    kind: 'steering-group',
    number,
    whom: 'Styregruppen',
    steering: true,
    date: place(schoolYear, [week, 1]),
    from: '13:00',
    to: '15:00',
    online: true,
    agenda: ['Status fra de tre kommuner', 'Økonomi', 'Beslutninger'],
    attendees: emails(one => one.role === 'steering'),
    private: true,
  }
}

function workingGroup(
  schoolYear: number,
  own: Municipality,
  { week, at }: { week: number; at: number },
): ProjectMeeting {
  const group = groupOf(own)
  return {
    key: `arbejdsgruppe-${own.short}-${at + 1}`,
    calendar: 'styregruppe-og-arbejdsgrupper',
    title: `${group.name}: ${['opstart', 'midtvejs', 'forår', 'evaluering'][at]}`,
    kind: 'network',
    whom: group.name,
    network: group.id,
    date: place(schoolYear, [week, 4], [own]),
    from: '08:30',
    to: '10:00',
    place: `Rådhuset i ${own.short}`,
    agenda: ['Siden sidst', 'Skolernes ønsker', 'Til styregruppen'],
    attendees: emails(one => one.own === own && one.inGroup === true),
  }
}

function emails(isIn: (one: (typeof projectPeople)[number]) => boolean): PersonId[] {
  return projectPeople.filter(isIn).map(({ email }) => email)
}
