// Schools asked about by the word that their names share: one of them is asked back, all of them are all of them.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { idsOf } from '../../support/asking.js'
import { at, person, who } from '../../support/programme.js'
import { questionsOf } from '../schedule/bakkeby.js'

const monday = '2026-11-23T08:00'
const leader = (id: string) => [
  { role: 'leader', scope: { kind: 'school', id }, approved: true } as const,
]
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Egesund Kommune',
  schools: [
    { id: 'elm', name: 'Elme Børneby' },
    { id: 'ask', name: 'Aske Børneby' },
    { id: 'by', name: 'Byskolen' },
  ],
  people: [
    person('Nanna Skov', { posts: [{ school: 'by', functions: ['lærer'] }] }),
    person('Elin Elm', { roles: leader('elm') }),
    person('Asta Ask', { roles: leader('ask') }),
    person('Bodil By', { roles: leader('by') }),
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(monday))

function ask(question: string) {
  const viewer = viewerOf(who('Nanna Skov', programme), monday.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(monday) })
}

describe('schools by a shared word', () => {
  it.each([
    'hvem er skoleleder på de to børnebyer?',
    'hvem er leder på børnebyerne',
    'skoleledere børnebyerne',
    'who is the principal at børnebyerne',
  ])('"%s" asks about each of them, and not one’s own', question => {
    expect(idsOf(ask(question))).toEqual(['elin.elm@nordlund.example', 'asta.ask@nordlund.example'])
  })

  it('asks back which one is meant by the word alone', () => {
    const answer = ask('hvem er leder på børnebyen?')
    expect(answer.kind).toBe('clarify')
    expect(questionsOf(answer)).toHaveLength(2)
  })

  it('leaves a word that no two names end with to be unknown', () => {
    expect(ask('hvem er leder på friskolerne?').kind).toBe('unknown')
  })
})
