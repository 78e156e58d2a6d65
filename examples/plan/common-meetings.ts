// What the whole municipality meets about: kick-on, seminar, the nine labs, vidensdage, kursusdage, pædagogisk dag.
// Planned first, because everything else keeps clear of these days.
import type { PersonId } from '../../src/core/ids.js'
import { addDays } from '../../src/core/time.js'
import type { MeetingKind } from '../../src/model/meeting.js'
import { personId } from '../facts/people.js'
import { personRows } from '../facts/people-table.js'
import { networkOf, schools } from '../facts/places.js'
import { courseDays, type Day, knowledgeDays, type Lab, labs } from './common-table.js'
import { type Diary, enter, placeDay, type Wish } from './place-meetings.js'
import type { SampleMeeting } from './sample-meeting.js'

const calendar = 'laeringslabs-og-vidensdage'
const organizer = personId('Lone Thygesen Holt')

/** What the meetings of this calendar have in common unless a row says otherwise. */
const defaults = {
  calendar,
  networks: [],
  holds: [],
  attendees: [],
  from: '09:00',
  to: '15:00',
  organizer,
} as const

export function commonMeetings(diary: Diary): SampleMeeting[] {
  const plan = (wish: Wish, make: (date: string) => SampleMeeting): SampleMeeting =>
    enter(diary, make(placeDay(diary, wish)), true)
  return [
    plan({ week: 34, weekday: 4 }, kickOn),
    plan({ week: 36, weekday: 4, days: 2 }, seminar),
    pedagogicalDay(diary.calendar.pedagogicalDay),
    ...labs.flatMap(lab =>
      lab.weeks.map(([week, weekday], index) =>
        plan({ week, weekday }, date => labMeeting(lab, index + 1, date)),
      ),
    ),
    ...knowledgeDays.map((day, index) =>
      plan({ week: day.week, weekday: day.weekday }, date => knowledgeDay(day, index + 1, date)),
    ),
    ...courseDays.map((day, index) =>
      plan({ week: day.week, weekday: 4 }, date => courseDay(day, index + 1, date)),
    ),
    introduction(placeDay(diary, { week: 33, weekday: 3 })),
  ]
}

function kickOn(date: string): SampleMeeting {
  return {
    ...defaults,
    key: 'kick-on',
    title: 'Kick-on: et nyt år i netværkene',
    kind: 'kick-on',
    everyone: true,
    categories: ['Alle'],
    date,
    from: '13:00',
    to: '16:00',
    place: 'Havrelund Kulturhus, Salen',
    intro: 'For alle ressourcepersoner, skoleledere og konsulenter.',
    agenda: [
      'Velkommen til skoleåret',
      'Sådan hænger læringslabs, vidensdage og netværk sammen',
      'Find dit netværk: første møde ved bordene',
    ],
  }
}

function seminar(date: string): SampleMeeting {
  const { from: _, to: __, ...rest } = defaults
  return {
    ...rest,
    key: 'opstartsseminar',
    title: 'Opstartsseminar: Videre med PLF',
    kind: 'seminar',
    everyone: true,
    categories: ['Alle', 'Videre med PLF'],
    date,
    lastDate: addDays(date, 1),
    place: 'Kursuscenter Søhøj',
    intro:
      'To dage for ledere, ressourcepersoner og konsulenter. Middag og overnatning er bestilt.',
    agenda: [
      'Hvad vil vi med professionelle læringsfællesskaber?',
      'Skolerne tegner deres eget forløb',
      'Plan for de første møder hjemme på skolen',
    ],
    preparation: 'Tal i ledelsen om, hvad jeres skole allerede gør sammen i team.',
  }
}

function pedagogicalDay(date: string): SampleMeeting {
  return {
    ...defaults,
    key: 'paedagogisk-dag',
    title: 'Fælles pædagogisk dag for alle skoler',
    kind: 'other',
    everyone: true,
    categories: ['Alle'],
    date,
    from: '08:30',
    to: '14:30',
    place: 'Havrelundhallen',
    intro: 'Eleverne har fri.',
    agenda: ['Fælles oplæg: læringslyst og handlekraft', 'Værksteder på tværs af skolerne'],
  }
}

/** An hour at each school: no day that others must keep free. */
function introduction(date: string): SampleMeeting {
  return {
    ...defaults,
    key: 'introduktion',
    title: 'Introduktion til e-læringsmodulerne ved skolens ledelse',
    kind: 'other',
    everyone: true,
    categories: ['Alle'],
    date,
    from: '14:30',
    to: '15:30',
    place: 'Hjemme på egen skole',
    intro: 'Ledelsen fortæller, hvordan teamene løser de tre moduler i løbet af året.',
    agenda: ['Hvorfor tre moduler?', 'Sådan arbejder teamet', 'Frister og hjælp'],
  }
}

function labMeeting(lab: Lab, hold: number, date: string): SampleMeeting {
  const onHold = schools.filter(school => school.hold === `hold-${hold}`)
  return {
    ...defaults,
    key: `laeringslab-${lab.number}-hold-${hold}`,
    title: `Læringslab ${lab.number} – Hold ${hold}`,
    kind: 'lab',
    number: lab.number,
    holds: onHold.flatMap(school => school.hold ?? []).slice(0, 1),
    categories: ['Læringslab', `Hold ${hold}`],
    date,
    place: lab.place,
    attendees: [...leadersOf(onHold.map(school => school.name)), ...areaLeaders],
    intro: `Skoler på Hold ${hold}: ${onHold.map(school => school.name).join(', ')}. Skolelederen vælger, hvem der tager med.`,
    agenda: lab.agenda,
    preparation: lab.preparation,
  }
}

function leadersOf(schoolNames: readonly string[]): PersonId[] {
  return personRows
    .filter(row => row.leads?.some(school => schoolNames.includes(school)))
    .map(row => personId(row.name))
}

const areaLeaders = ['Henrik Aaberg', 'Ingelise Munkholm', 'Torben Skaarup'].map(personId)

function knowledgeDay(day: Day, number: number, date: string): SampleMeeting {
  return dayFor(day, date, {
    key: `vidensdag-${number}`,
    title: `Vidensdag ${number}: ${day.title}`,
    kind: 'knowledge-day',
    number,
    to: '15:30',
  })
}

function courseDay(day: Omit<Day, 'weekday'>, number: number, date: string): SampleMeeting {
  return dayFor(day, date, {
    key: `kursusdag-${number}`,
    title: `Kursusdag ${number}: ${day.title}`,
    kind: 'course',
    number,
    to: '15:30',
  })
}

interface DayTitle {
  readonly key: string
  readonly title: string
  readonly kind: MeetingKind
  readonly number: number
  readonly to: string
}

function dayFor(day: Omit<Day, 'weekday'>, date: string, title: DayTitle): SampleMeeting {
  const networks = (day.subjects ?? []).map(networkOf)
  return {
    ...defaults,
    ...title,
    date,
    networks: networks.map(network => network.id),
    everyone: networks.length === 0,
    categories: networks.length ? networks.map(network => network.name) : ['Alle'],
    place: day.place,
    agenda: day.agenda,
  }
}
