// The meetings of the networks one by one, from network-table.ts, and those that several networks hold together.
// Planned after the common days and the series: no network meets twice in one week.
import { addDays } from '../../src/core/time.js'
import type { Network } from '../../src/model/programme.js'
import { personId } from '../facts/people.js'
import { personRows } from '../facts/people-table.js'
import { networkOf } from '../facts/places.js'
import { type NetworkDay, type NetworkYear, networkYears } from './network-table.js'
import { type Diary, enter, placeDay } from './place-meetings.js'
import type { SampleMeeting } from './sample-meeting.js'

export const teamsPlace = 'Microsoft Teams-møde'

export function networkMeetings(diary: Diary): SampleMeeting[] {
  return [
    course(diary),
    transition(diary),
    ...networkYears.flatMap(year =>
      year.meetings.map((day, index) => networkMeeting(diary, year, day, index + 1)),
    ),
  ]
}

function networkMeeting(
  diary: Diary,
  year: NetworkYear,
  day: NetworkDay,
  number: number,
): SampleMeeting {
  const network = networkOf(year.subject)
  const date = placeDay(diary, { week: day.week, weekday: year.weekday, networks: [network.id] })
  const title = year.title.replace('{n}', String(number)).replace('{topic}', day.topic)
  const meeting: SampleMeeting = {
    key: `${network.id}-${number}`,
    calendar: year.calendar,
    title: day.cancelled ? `Aflyst: ${title}` : title,
    kind: 'network',
    ...(year.numbered && { number }),
    networks: [network.id],
    holds: [],
    categories: [network.name],
    date,
    from: year.from,
    to: year.to,
    place: day.place ?? teamsPlace,
    online: !day.place,
    organizer: personId(year.organizer),
    attendees: year.invites ? membersOf(network) : [],
    agenda: day.agenda,
    ...(day.preparation && { preparation: day.preparation }),
    ...(day.cancelled && { cancelled: true, sequence: 1 }),
  }
  return enter(diary, meeting, false)
}

/** Those who are in the network all year, its coordinator not counted. */
function membersOf(network: Network): SampleMeeting['attendees'] {
  const subject = network.subject ?? ''
  return personRows
    .filter(row => row.networks?.includes(subject) && !row.coordinates?.includes(subject))
    .map(row => personId(row.name))
}

/** Two whole days for one network: an all-day entry in the calendar. */
function course(diary: Diary): SampleMeeting {
  const network = networkOf('Inklusion')
  const date = placeDay(diary, { week: 6, weekday: 2, days: 2, networks: [network.id] })
  const meeting: SampleMeeting = {
    key: 'kursus-vitaliseringsmodel',
    calendar: 'netvaerk-inklusion',
    title: 'Kursus for inklusionsvejledere: vitaliseringsmodellen i praksis',
    kind: 'course',
    networks: [network.id],
    holds: [],
    categories: [network.name],
    date,
    lastDate: addDays(date, 1),
    place: 'Kursuscenter Søhøj',
    organizer: personId('Gitte Rosendal Nors'),
    attendees: [...membersOf(network)],
    intro: 'To dage uden overnatning. Vi begynder begge dage med morgenmad kl. 8.30.',
    agenda: ['Tønnesvangs vitaliseringsmodel', 'Relationsarbejde i klassen', 'Egne eksempler'],
    preparation: 'Tænk på en relation til en elev, som du gerne vil arbejde med.',
  }
  return enter(diary, meeting, false)
}

function transition(diary: Diary): SampleMeeting {
  const together = ['Børnehaveklasse', 'Daginstitutioner', 'Spirebørn'].map(networkOf)
  const networks = together.map(network => network.id)
  const meeting: SampleMeeting = {
    key: 'overgangsmoede',
    calendar: 'netvaerk-de-yngste',
    title: 'Fælles netværksmøde: den gode overgang til skole',
    kind: 'network',
    networks,
    holds: [],
    categories: together.map(network => network.name),
    date: placeDay(diary, { week: 16, weekday: 3, networks }),
    from: '13:00',
    to: '15:30',
    place: 'Lindeskov Børneby, salen',
    organizer: personId('Mette Nordahl Skipper'),
    attendees: [],
    agenda: [
      'Overgangen set med børnenes øjne',
      'Hvad fortæller vi hinanden?',
      'Aftaler for foråret',
    ],
  }
  return enter(diary, meeting, false)
}
