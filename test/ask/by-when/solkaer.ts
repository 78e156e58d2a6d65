// Solkær Kommune: deadlines for things that more is done with than their titles say, a lab and a knowledge day where one also eats, pays
// and parks, and a network that people call after those who are in it. For the tests of deeds and of other things than meetings.
import { type Answer, answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import type { Turn } from '../../../src/model/turn.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, meeting, person, who } from '../../support/programme.js'

/** A Monday. */
const monday = '2026-11-23T08:00'
const natur = { networks: ['natur'] }
const deadline = (
  id: string,
  title: string,
  due: string,
  audience: object = { everyone: true },
) => ({
  id,
  title,
  due,
  audience,
})
const holiday = (name: string, from: string, to: string) => ({
  municipality: 'Solkær Kommune',
  name,
  from,
  to,
  applies: [{ group: 'skole', off: 'pupils' }],
})

export const solkaer = Programme.parse({
  schemaVersion: 1,
  name: 'Solkær Kommune',
  schools: [
    { id: 'aks', name: 'Akseltorvets Skole', aliases: ['Akseltorvet'] },
    { id: 'bro', name: 'Broageskolen', aliases: ['Broage'] },
  ],
  networks: [{ id: 'natur', name: 'Naturnetværket', subject: 'natur' }],
  people: [
    person('Silje Munk', {
      posts: [{ school: 'aks', functions: ['naturvejleder'] }],
      networks: [{ network: 'natur' }],
    }),
    person('Jes Lorentz', {
      roles: [{ role: 'coordinator', scope: { kind: 'network', id: 'natur' }, approved: true }],
    }),
    person('Ea Bruun', {
      posts: [{ school: 'bro', functions: ['naturvejleder'] }],
      networks: [{ network: 'natur' }],
      roles: [{ role: 'deputy', scope: { kind: 'network', id: 'natur' }, approved: true }],
    }),
  ],
  holidays: [
    holiday('Efterårsferie', '2026-10-10', '2026-10-18'),
    holiday('Juleferie', '2026-12-19', '2027-01-03'),
    holiday('Vinterferie', '2027-02-13', '2027-02-21'),
  ],
  deadlines: [
    deadline('proever', 'Indberetning af naturprøver', '2026-12-18', natur),
    deadline('rette', 'Retning af ORD-prøver', '2027-01-29'),
    deadline('klip', 'Evaluering af klippekort', '2027-04-30'),
    deadline('data', 'Send trivselsdata til Læringslab 2', '2026-12-02'),
    deadline('trivsel', 'Trivselsvurdering', '2026-11-30'),
    deadline('teori', 'Upload af indsatsteori', '2026-12-15'),
    deadline('dag', 'Tilmelding til vidensdagen', '2027-01-08'),
    deadline('midler', 'Ansøgning om kompetencemidler', '2026-12-01', { roles: ['leader'] }),
  ],
  meetings: [
    meeting('lab2@solkaer', 'Læringslab 2', {
      day: '2026-12-09',
      hours: '9:00-15:00',
      kind: 'lab',
      place: 'Kornkammeret',
      preparation: 'Medbring jeres trivselsdata',
      audience: { everyone: true },
    }),
    meeting('test@solkaer', 'Ordblindetest i 3. klasse', {
      day: '2026-11-26',
      hours: '13:00-15:00',
      kind: 'network',
      answerBy: '2026-11-24',
      audience: natur,
    }),
    meeting('dag@solkaer', 'Vidensdag om mellemformer', {
      day: '2027-01-28',
      hours: '9:00-15:00',
      kind: 'knowledge-day',
      audience: { everyone: true },
    }),
  ],
})

const snapshot = createSnapshot({ version: 1, programme: solkaer }, at(monday))

/** The answer to the last of the questions, asked in one room by Silje Munk. */
export function askSolkaer(...questions: string[]): Answer {
  const viewer = viewerOf(who('Silje Munk', solkaer), monday.slice(0, 10))
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
