// Kobbersund Kommune: a small programme with deadlines whose titles are nouns for what people ask with verbs, notes that tell how much
// and to whom, a meeting to be answered by a day, and agendas with what to bring inside them. For the tests of this folder.
import { type Answer, answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import type { Turn } from '../../../src/model/turn.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, meeting, person, who } from '../../support/programme.js'

/** A Monday. */
export const monday = '2027-01-11T08:00'

const deadline = (id: string, title: string, due: string, more: object = {}) => ({
  id,
  title,
  due,
  audience: { everyone: true },
  ...more,
})

const reading = { audience: { networks: ['laesning'] } }
export const kobbersund = Programme.parse({
  schemaVersion: 1,
  name: 'Kobbersund Kommune',
  schools: [{ id: 'fyrskolen', name: 'Fyrskolen' }],
  networks: [
    { id: 'laesning', name: 'Læsenetværket', subject: 'læsning' },
    { id: 'kor', name: 'Kornetværket', subject: 'kor' },
  ],
  people: [
    person('Tove Ring', {
      posts: [{ school: 'fyrskolen', functions: ['læsevejleder'] }],
      networks: [{ network: 'laesning' }],
    }),
    person('Aksel Winge', {
      posts: [{ school: 'fyrskolen', functions: ['skoleleder', 'formand for styregruppen'] }],
      roles: [{ role: 'leader', scope: { kind: 'school', id: 'fyrskolen' }, approved: true }],
    }),
  ],
  deadlines: [
    deadline('pulje', 'Ansøgning til Lyspuljen', '2027-01-20T12:00', {
      note: 'Højst 8.000 kr. pr. skole',
    }),
    deadline('tal', 'Indberetning af sprogtal', '2027-01-29', { note: 'Sendes til Gry Holt' }),
    deadline('lab2', 'Valg af deltagere til Værksted 2', '2027-02-05', {
      audience: { roles: ['leader'] },
      note: 'Højst 5 deltagere',
    }),
    deadline('forslag', 'Forslag til Ungdomsrådet', '2027-02-12'),
    deadline('sange', 'Ønsker til børnekorets sange', '2027-03-01'),
    deadline('gammel', 'Status på læseplaner', '2027-01-04'),
    deadline('vak', 'Retning af VAK-prøver', '2027-04-09'),
    deadline('uden', 'Evaluering af forløbet', '2027-05-14', { audience: {} }),
  ],
  meetings: [
    meeting('styr@kobbersund', 'Styregruppemøde', {
      day: '2027-03-02',
      hours: '8:30-10:00',
      kind: 'steering-group',
      audience: { everyone: true },
    }),
    meeting('v2@kobbersund', 'Værksted 2', { day: '2027-02-18', hours: '9:00-15:00' }),
    meeting('raad@kobbersund', 'Ungdomsråd for alle', {
      day: '2027-03-10',
      hours: '9:00-12:00',
      answerBy: '2027-02-26',
      audience: { everyone: true },
    }),
    meeting('l1@kobbersund', 'Læsenetværket: møde 1', {
      day: '2027-01-13',
      hours: '13:00-15:00',
      kind: 'network',
      place: 'Fyrskolen',
      agenda: 'Tema: Lydbøger. Medbring: en elevtekst.\nKaffe fra 12.45.',
      ...reading,
    }),
    meeting('l2@kobbersund', 'Læsenetværket: møde 2', {
      day: '2027-02-10',
      hours: '13:00-15:00',
      kind: 'network',
      place: 'Fyrskolen',
      agenda: 'Nye prøver; Eventuelt',
      preparation: 'Medbring: bærbar computer',
      ...reading,
    }),
    meeting('l3@kobbersund', 'Læsenetværket: møde 3', {
      day: '2027-03-17',
      hours: '13:00-15:00',
      kind: 'network',
      place: 'Fyrskolen',
      agenda: 'Rykket. Dagsorden:\n\n1. Prøver\n2. Bøger',
      ...reading,
    }),
  ],
})

const snapshot = createSnapshot({ version: 1, programme: kobbersund }, at(monday))

/** The answer to the last of the questions, asked in one room by a person of Kobbersund or by `guest`. */
export function askKobbersund(as: string, ...questions: string[]): Answer {
  const viewer = as === 'guest' ? guest : viewerOf(who(as, kobbersund), monday.slice(0, 10))
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
