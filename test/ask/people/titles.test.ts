// Who leads what, in Fjordby: a head is no answer to who leads the area or stands for the head, nobody is told their own name where
// they ask whom to tell; and "række", a common word, is a hold where every hold is called so.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, meeting, person, who } from '../../support/programme.js'

const monday = '2026-11-23T08:00'
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Fjordby Kommune',
  holds: [
    { id: 'vest', name: 'Række Vest', aliases: ['Vest'] },
    { id: 'syd', name: 'Række Syd', aliases: ['Syd'] },
  ],
  schools: [
    { id: 'eng', name: 'Engtoftskolen', hold: 'vest' },
    { id: 'odde', name: 'Oddeskolen', hold: 'syd' },
    { id: 'center', name: 'Specialcenter Rønnen', hold: 'syd' },
  ],
  networks: [{ id: 'musik', name: 'Musiknetværket', subject: 'musik' }],
  people: [
    person('Asta Holt', {
      posts: [{ school: 'eng', functions: ['skoleleder'] }],
      roles: [{ role: 'leader', scope: { kind: 'school', id: 'eng' }, approved: true }],
    }),
    person('Ib Krog', {
      posts: [{ school: 'eng', functions: ['musikvejleder'] }],
      networks: [{ network: 'musik' }],
    }),
    person('Eva Damm', {
      posts: [{ school: 'odde', functions: ['musikvejleder'] }],
      networks: [{ network: 'musik' }],
    }),
    person('Rut Vang', { functions: ['områdeleder'] }),
    person('Karl Bro', { posts: [{ school: 'center', functions: ['centerleder'] }] }),
  ],
  meetings: [
    meeting('lab-syd', 'Læringslab 2 – Række Syd', {
      day: '2026-12-03',
      hours: '9:00-14:00',
      kind: 'lab',
      number: 2,
      audience: { holds: ['syd'] },
    }),
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(monday))

function ask(question: string): string {
  const viewer = viewerOf(who('Ib Krog', programme), monday.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(monday) }).reply.text
}

describe('a title that is not the head’s', () => {
  it.each([
    ['hvem er områdeleder', 'Rut Vang'],
    ['who is the area leader', 'Rut Vang'],
    ['hvem leder specialcenteret', 'Karl Bro'],
    ['hvem er skoleleder på Engtoftskolen', 'Asta Holt'],
  ])('%s: %s', (question, name) => {
    expect(ask(question)).toContain(name)
  })

  it.each(['hvem er viceskoleleder', 'who is the deputy head'])('%s: nobody known', question => {
    expect(ask(question)).not.toContain('Asta Holt')
  })
})

it.each(['jeg er allergisk, hvem skal have det at vide', 'hvem kan jeg ringe til'])(
  '%s: is never the asker',
  question => {
    expect(ask(question)).not.toContain('Ib Krog')
  },
)

it('tells people with a function on a hold by name', () => {
  const text = ask('hvem er musikvejledere på række syd')
  expect(text).toContain('Eva Damm')
  expect(text).not.toContain('Ib Krog')
})

describe('a common word for a hold', () => {
  it.each([
    ['hvilken række er vi på', 'Række Vest'],
    ['when is lab 2 for row south', '3 December'],
  ])('%s: %s', (question, fact) => {
    expect(ask(question)).toContain(fact)
  })

  it('is no other hold where the one named is not known', () => {
    expect(ask('hvornår er der læringslab for række øst')).not.toContain('december')
  })
})
