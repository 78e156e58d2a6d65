// A small programme of our own for tests, with other names than the sample network, and the builders it is made with.
// Used by test/ask; expected answers are worked out from its meetings there, never by the code under test.
import { PersonId } from '../../src/core/ids.js'
import { addDays, type Instant, instantOf } from '../../src/core/time.js'
import { Meeting } from '../../src/model/meeting.js'
import { Person } from '../../src/model/person.js'
import { Programme } from '../../src/model/programme.js'
import { createSnapshot, type Snapshot } from '../../src/programme/snapshot.js'

type Input<T> = Partial<Record<keyof T, unknown>>

const tz = 'Europe/Copenhagen'

/** The instant of a local time in the programme's zone. */
export function at(local: string): Instant {
  return instantOf(local, tz)
}

/** A meeting with the least that one needs; `day` and hours like `9:00-15:00`, or no hours for all day. */
export function meeting(
  id: string,
  title: string,
  more: Input<Meeting> & { day: string; hours?: string },
): Meeting {
  const { day, hours, audience = {}, ...rest } = more
  const [from = '', to = ''] = (hours ?? '').split('-')
  const times = hours
    ? { startLocal: `${day}T${from.padStart(5, '0')}`, endLocal: `${day}T${to.padStart(5, '0')}` }
    : { startLocal: day, endLocal: addDays(day, 1) }
  const plain = { kind: 'other', openToAll: true, status: 'planned', tz }
  return Meeting.parse({ id, title, ...plain, ...times, ...rest, audience })
}

/** A person; the e-mail is made from the name. */
export function person(name: string, more: Input<Person> = {}) {
  const mail = name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/[^a-z]+/g, '.')
  return { id: `${mail}@nordlund.example`, name, ...more }
}

const school = (id: string, name: string, hold: string, area: string) => ({ id, name, hold, area })
const post = (where: string, ...functions: string[]) => [{ school: where, functions }]
const member = (...networks: string[]) => networks.map(network => ({ network }))
const grant = (role: string, kind: string, id?: string) => ({
  role,
  scope: { kind, ...(id ? { id } : {}) },
  approved: true,
})

function labs() {
  const lab = (hold: number, number: number, day: string, place: string) =>
    meeting(`lab${number}-hold${hold}@nordlund`, `Læringslab ${number} – Hold ${hold}`, {
      day,
      hours: '9:00-15:00',
      kind: 'lab',
      number,
      place,
      audience: { holds: [`hold-${hold}`] },
    })
  return [
    lab(1, 1, '2026-09-22', 'Medborgerhuset'),
    lab(2, 1, '2026-09-24', 'Medborgerhuset'),
    lab(3, 1, '2026-09-29', 'Medborgerhuset'),
    lab(1, 2, '2026-11-26', 'Medborgerhuset'),
    lab(2, 2, '2026-12-01', 'Medborgerhuset'),
    lab(3, 2, '2026-12-08', 'Kulturværftet'),
    lab(1, 3, '2027-03-09', 'Kulturværftet'),
    lab(3, 3, '2027-03-16', 'Kulturværftet'),
  ]
}

function mathMeetings() {
  const mat = (number: number, day: string, place: string, more: Input<Meeting> = {}) =>
    meeting(`mat${number}@nordlund`, `Netværksmøde ${number} i matematik`, {
      day,
      hours: '13:00-16:00',
      kind: 'network',
      number,
      place,
      audience: { networks: ['matematik'] },
      ...more,
    })
  return [
    mat(1, '2026-09-08', 'Rådhuset'),
    mat(2, '2026-12-03', 'Engbæk Skole', {
      agenda: 'Problemløsning og hverdagsmatematik',
      preparation: 'Tag et elevprodukt med',
      link: 'https://teams.example/mat2',
    }),
    mat(3, '2027-01-14', 'Rådhuset', { status: 'cancelled' }),
    mat(4, '2027-02-04', 'Åbrinkskolen'),
    mat(5, '2027-04-15', 'Rådhuset'),
  ]
}

function otherNetworkMeetings() {
  const reading = (id: string, title: string, day: string) =>
    meeting(id, title, {
      day,
      hours: '12:30-15:30',
      kind: 'network',
      place: 'Biblioteket',
      audience: { networks: ['laesning'] },
    })
  const series = {
    day: '2026-09-02',
    hours: '14:00-15:30',
    kind: 'network',
    place: 'Online',
    audience: { networks: ['it'] },
  }
  return [
    reading('laes1@nordlund', 'Læsevejledernes opstartsmøde', '2026-09-15'),
    reading('laes2@nordlund', 'Temamøde om ordblindhed', '2026-12-09'),
    reading('laes3@nordlund', 'Læsevejledernes forårsmøde', '2027-03-17'),
    meeting('it@nordlund', 'IT-netværket', {
      ...series,
      recurrence: { rrule: 'FREQ=MONTHLY;BYDAY=1WE;COUNT=9' },
    }),
    meeting('it@nordlund#2027-01-06T14:00', 'IT-netværket', {
      ...series,
      day: '2027-01-13',
      seriesId: 'it@nordlund',
      originalStart: '2027-01-06T14:00',
    }),
    meeting('ink1@nordlund', 'Inklusionsvejlederne mødes', {
      day: '2026-12-16',
      hours: '9:00-11:30',
      kind: 'network',
      place: 'Lokale 4',
      openToAll: false,
      audience: { networks: ['inklusion'] },
    }),
    meeting('ink2@nordlund', 'Inklusionsvejlederne mødes', {
      day: '2027-02-25',
      hours: '9:00-11:30',
      kind: 'network',
      place: 'Lokale 4',
      openToAll: false,
      audience: { networks: ['inklusion'] },
    }),
  ]
}

function commonMeetings() {
  return [
    meeting('kickon@nordlund', 'Kick-on', {
      day: '2026-08-13',
      kind: 'kick-on',
      place: 'Nordlundhallen',
      audience: { everyone: true },
    }),
    meeting('viden@nordlund', 'Vidensdag om mellemformer', {
      day: '2027-03-10',
      hours: '8:30-14:30',
      kind: 'knowledge-day',
      place: 'Nordlundhallen',
      audience: { everyone: true },
    }),
    meeting('styre@nordlund', 'Styregruppemøde', {
      day: '2027-01-20',
      hours: '15:00-16:30',
      kind: 'steering-group',
      place: 'Rådhuset',
      openToAll: false,
      audience: { people: ['else.krog@nordlund.example'] },
    }),
  ]
}

/** All meetings as they are put in, for tests to work out what to expect. */
export const nordlundMeetings = [
  ...labs(),
  ...mathMeetings(),
  ...otherNetworkMeetings(),
  ...commonMeetings(),
]

const people = [
  person('Sofie Bruun', {
    posts: post('aabrinkskolen', 'matematikvejleder'),
    networks: member('matematik'),
  }),
  person('Jonas Lind', {
    posts: post('engbaek-skole', 'skoleleder'),
    roles: [grant('leader', 'school', 'engbaek-skole')],
  }),
  person('Karen Toft', { roles: [grant('coordinator', 'network', 'matematik')] }),
  person('Peter Hauge', { roles: [grant('coordinator', 'network', 'laesning')] }),
  person('Lone Vad', {
    posts: post('birkelundskolen', 'læsevejleder'),
    networks: member('laesning'),
    roles: [grant('deputy', 'network', 'laesning')],
  }),
  person('Mette Dahl', {
    posts: post('birkelundskolen', 'læsevejleder'),
    networks: member('laesning'),
  }),
  person('Mette Kjær', {
    posts: post('klintholmskolen', 'inklusionsvejleder'),
    networks: member('inklusion'),
  }),
  person('Amira Haddad', {
    posts: post('sct-annae-skole', 'matematikvejleder', 'IT-vejleder'),
    networks: member('matematik', 'it', 'inklusion'),
  }),
  person('Else Krog', { roles: [grant('admin', 'tenant')] }),
]

/** Nordlund Kommune, school year 2026/27. */
export const nordlund: Programme = Programme.parse({
  schemaVersion: 1,
  name: 'Nordlund Kommune',
  areas: [
    { id: 'oest', name: 'Område Øst' },
    { id: 'vest', name: 'Område Vest' },
  ],
  holds: [1, 2, 3].map(number => ({ id: `hold-${number}`, name: `Hold ${number}`, number })),
  schools: [
    school('birkelundskolen', 'Birkelundskolen', 'hold-1', 'oest'),
    school('soendermarkskolen', 'Søndermarkskolen', 'hold-1', 'vest'),
    school('aabrinkskolen', 'Åbrinkskolen', 'hold-2', 'oest'),
    school('engbaek-skole', 'Engbæk Skole', 'hold-2', 'vest'),
    school('klintholmskolen', 'Klintholmskolen', 'hold-3', 'oest'),
    school('sct-annae-skole', 'Sct. Annæ Skole', 'hold-3', 'vest'),
  ],
  networks: [
    { id: 'matematik', name: 'Matematiknetværket', subject: 'matematik' },
    { id: 'laesning', name: 'Læsning', aliases: ['læsevejledernetværket'], subject: 'læsning' },
    { id: 'it', name: 'IT og digitalisering', subject: 'IT' },
    { id: 'inklusion', name: 'Inklusionsnetværket', subject: 'inklusion' },
  ],
  people,
  meetings: nordlundMeetings,
})

/** The snapshot of Nordlund at a moment. */
export function nordlundAt(now: string): Snapshot {
  return createSnapshot({ version: 1, programme: nordlund }, at(now))
}

/** A person of Nordlund by name. Throws on a name that is not there. */
export function who(name: string, programme: Programme = nordlund): Person {
  const found = programme.people.find(each => each.name === name)
  if (!found) throw new Error(`no such person: ${name}`)
  return Person.parse({ ...found, id: PersonId.parse(found.id) })
}
