// Bakkeby Kommune: a small programme with what makes questions hard: meetings at the same time, a series with exceptions, names
// that several share, functions that are no network's. For the tests of this folder and of test/ask/people.
import type { Answer } from '../../../src/ask/answer.js'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import type { Turn } from '../../../src/model/turn.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, meeting, person, who } from '../../support/programme.js'

/** A Monday. */
export const monday = '2026-11-23T08:00'

const post = (school: string, ...functions: string[]) => [{ school, functions }]
const member = (...networks: string[]) => networks.map(network => ({ network }))
const grant = (role: string, kind: string, id: string) => ({
  role,
  scope: { kind, id },
  approved: true,
})

const meetings = [
  meeting('lab1-a@bakkeby', 'Læringslab 1 – Hold A', {
    day: '2026-09-15',
    hours: '9:00-15:00',
    kind: 'lab',
    number: 1,
    place: 'Kulturhuset',
    audience: { holds: ['a'] },
  }),
  meeting('lab2-a@bakkeby', 'Læringslab 2 – Hold A', {
    day: '2026-12-08',
    hours: '9:00-15:00',
    kind: 'lab',
    number: 2,
    place: 'Kulturhuset',
    audience: { holds: ['a'] },
    hosts: [{ name: 'Grethe Holm' }],
  }),
  meeting('lab2-b@bakkeby', 'Læringslab 2 – Hold B', {
    day: '2026-12-10',
    hours: '9:00-15:00',
    kind: 'lab',
    number: 2,
    place: 'Rådhuset',
    audience: { holds: ['b'] },
  }),
  meeting('sci1@bakkeby', 'Naturfagsnetværket: møde 1', {
    day: '2026-12-08',
    hours: '13:00-16:00',
    kind: 'network',
    number: 1,
    place: 'Havskolen',
    audience: { networks: ['natur'] },
  }),
  meeting('sci2@bakkeby', 'Naturfagsnetværket: møde 2', {
    day: '2027-02-09',
    hours: '13:00-14:30',
    kind: 'network',
    number: 2,
    place: 'Kulturhuset',
    audience: { networks: ['natur'] },
  }),
  meeting('sci3@bakkeby', 'Naturfagsnetværket: møde 3', {
    day: '2027-04-13',
    hours: '13:00-14:30',
    kind: 'network',
    number: 3,
    place: 'Havskolen',
    status: 'cancelled',
    audience: { networks: ['natur'] },
  }),
  meeting('plc@bakkeby', 'PLC-netværket', {
    day: '2026-12-02',
    hours: '8:30-10:00',
    kind: 'network',
    link: 'https://meet.example/plc',
    audience: { networks: ['plc'] },
    recurrence: { rrule: 'FREQ=MONTHLY;BYDAY=1WE;COUNT=5' },
  }),
  meeting('plc@bakkeby#2027-01-06T08:30', 'PLC-netværket', {
    day: '2027-01-07',
    hours: '10:00-11:30',
    kind: 'network',
    link: 'https://meet.example/plc',
    audience: { networks: ['plc'] },
    seriesId: 'plc@bakkeby',
    originalStart: '2027-01-06T08:30',
  }),
  meeting('leaders@bakkeby', 'Lederforum', {
    day: '2026-12-09',
    hours: '9:00-10:00',
    kind: 'leaders',
    place: 'Rådhuset',
    openToAll: false,
    audience: { people: ['ole.bech@nordlund.example'] },
  }),
]

const people = [
  person('Ida Falk', {
    posts: post('havskolen', 'naturfagsvejleder', 'lærer'),
    networks: member('natur'),
  }),
  person('Bo Krag', {
    posts: post('havskolen', 'PLC-medarbejder'),
    networks: member('plc', 'natur'),
  }),
  person('Mette Ahl', { posts: post('skovskolen', 'skolesekretær') }),
  person('Mette Bohr', { posts: post('havskolen', 'læsevejleder'), networks: member('plc') }),
  person('Ole Bech', {
    posts: post('skovskolen', 'skoleleder'),
    roles: [grant('leader', 'school', 'skovskolen')],
  }),
  person('Grethe Holm', { roles: [grant('coordinator', 'network', 'natur')] }),
  person('Vera Lund', { roles: [grant('overseer', 'area', 'kyst')] }),
  person('Jan Dam', { posts: post('jorgen-fri', 'naturfagsvejleder'), networks: member('natur') }),
]

export const bakkeby = Programme.parse({
  schemaVersion: 1,
  name: 'Bakkeby Kommune',
  areas: [{ id: 'kyst', name: 'Område Kyst', aliases: ['Kyst'] }],
  holds: [
    { id: 'a', name: 'Hold A' },
    { id: 'b', name: 'Hold B' },
  ],
  schools: [
    { id: 'havskolen', name: 'Havskolen', hold: 'a', area: 'kyst' },
    { id: 'skovskolen', name: 'Skovskolen', hold: 'b' },
    { id: 'jorgen', name: 'Sankt Jørgen Skole', aliases: ['Sankt Jørgen'], hold: 'a' },
    { id: 'jorgen-fri', name: 'Sankt Jørgen Friskole', aliases: ['Sankt Jørgen'], hold: 'b' },
  ],
  networks: [
    { id: 'natur', name: 'Naturfagsnetværket', subject: 'naturfag' },
    { id: 'plc', name: 'PLC-netværket', subject: 'PLC' },
  ],
  people,
  meetings,
})

const snapshot = createSnapshot({ version: 1, programme: bakkeby }, at(monday))

/** The answer to the last of the questions, asked in one room by a person of Bakkeby or by `guest`. */
export function askBakkeby(as: string, ...questions: string[]): Answer {
  const viewer = as === 'guest' ? guest : viewerOf(who(as, bakkeby), monday.slice(0, 10))
  let previous: Turn | undefined
  let answer: Answer | undefined
  for (const question of questions) {
    const context = { snapshot, viewer, now: at(monday), ...(previous ? { previous } : {}) }
    answer = answerQuestion(question, context)
    previous = answer.turn ?? previous
  }
  if (!answer) throw new Error('no question')
  return answer
}

/** What the buttons of an answer ask. */
export function questionsOf(answer: Answer): string[] {
  return answer.reply.blocks.flatMap(block =>
    block.type === 'actions'
      ? block.buttons.flatMap(button =>
          'action' in button && button.action.id === 'ask' ? button.action.q : [],
        )
      : [],
  )
}
