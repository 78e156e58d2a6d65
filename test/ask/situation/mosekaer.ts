// Mosekær Kommune: two schools on a hold each and one on none, a network with meetings at several places and in several ways. Used by
// the specifications beside this file.
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import type { Turn } from '../../../src/model/turn.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, meeting, person, who } from '../../support/programme.js'

const friday = '2026-11-20T08:00'
const leader = (school: string) => ({
  posts: [{ school, functions: ['skoleleder'] }],
  roles: [{ role: 'leader', scope: { kind: 'school', id: school }, approved: true }],
})
const holiday = (name: string, from: string, to: string) => ({
  municipality: 'Mosekær Kommune',
  name,
  from,
  to,
  applies: [{ group: 'skole', off: 'staff' }],
})
const natur = { networks: ['natur'] }

export const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Mosekær Kommune',
  holds: [
    { id: 'nord', name: 'Hold Nord' },
    { id: 'syd', name: 'Hold Syd' },
  ],
  schools: [
    { id: 'ask', name: 'Askhøjskolen', aliases: ['Askhøj'], hold: 'nord' },
    {
      id: 'birk',
      name: 'Birkelyskolen',
      aliases: ['Birkely'],
      hold: 'nord',
      address: 'Birkevej 4',
    },
    { id: 'elle', name: 'Ellekrattet', hold: 'syd' },
    { id: 'gran', name: 'Granbakkeskolen' },
  ],
  networks: [{ id: 'natur', name: 'Naturnetværket', subject: 'natur' }],
  people: [
    person('Mads Kjær', {
      posts: [{ school: 'ask', functions: ['naturvejleder'] }],
      networks: [{ network: 'natur' }],
    }),
    person('Inge Ravn', leader('ask')),
    person('Bodil Lund', leader('birk')),
    person('Tage Holm', {
      posts: [{ school: 'elle', functions: ['inklusionsvejleder'] }],
    }),
    person('Ella Moos', {
      networks: [{ network: 'natur' }],
      roles: [{ role: 'coordinator', scope: { kind: 'network', id: 'natur' }, approved: true }],
    }),
  ],
  holidays: [
    holiday('Efterårsferie', '2026-10-10', '2026-10-18'),
    holiday('Juleferie', '2026-12-23', '2027-01-03'),
  ],
  meetings: [
    meeting('lab2-nord', 'Læringslab 2 – Hold Nord', {
      day: '2026-12-08',
      hours: '9:00-15:00',
      kind: 'lab',
      number: 2,
      place: 'Mosekær Bibliotek',
      preparation: 'Læs planen.',
      audience: { holds: ['nord'] },
    }),
    meeting('natur1', 'Netværksmøde', {
      day: '2026-12-02',
      hours: '13:00-15:00',
      kind: 'network',
      agenda: 'Vi ses på nettet.',
      materials: [{ title: 'Deltag her', url: 'https://video.mosekaer.example/rum/7' }],
      audience: natur,
    }),
    meeting('natur2', 'Netværksmøde', {
      day: '2027-01-13',
      hours: '13:00-15:00',
      kind: 'network',
      place: 'Birkelyskolen, biblioteket',
      materials: [{ title: 'Feltguide', url: 'https://mosekaer.example/guide.pdf' }],
      audience: natur,
    }),
    meeting('natur3', 'Netværksmøde', {
      day: '2027-02-10',
      hours: '13:00-15:00',
      kind: 'network',
      place: 'Mosekærhallen',
      audience: natur,
    }),
    meeting('kursus', 'Kursus i feltarbejde', {
      day: '2027-01-13',
      hours: '14:00-16:00',
      kind: 'course',
      place: 'Granbakkeskolen',
      audience: { everyone: true },
    }),
  ],
  deadlines: [
    {
      id: 'tilmelding',
      title: 'Tilmelding til Kursus i feltarbejde',
      due: '2027-01-06',
      audience: { everyone: true },
    },
  ],
  pages: [
    {
      id: 'mad',
      title: 'Forplejning',
      aliases: ['mad'],
      passages: [{ heading: '', text: 'Er du syg, så husk at melde afbud til maden.' }],
      source: {},
    },
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(friday))

/** The answer to the last of some questions that were asked in a row; without a name a guest's. */
export function ask(questions: string | readonly string[], as: string | undefined = 'Mads Kjær') {
  const viewer = as ? viewerOf(who(as, programme), friday.slice(0, 10)) : guest
  const rows = typeof questions === 'string' ? [questions] : questions
  let previous: Turn | undefined
  let answer = answerQuestion(rows[0] ?? '', { snapshot, viewer, now: at(friday) })
  for (const question of rows.slice(1)) {
    previous = answer.turn
    answer = answerQuestion(question, {
      snapshot,
      viewer,
      now: at(friday),
      ...(previous ? { previous } : {}),
    })
  }
  return answer
}
