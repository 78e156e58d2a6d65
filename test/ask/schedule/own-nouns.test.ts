// Networks that have words of their own for their meetings: what titles put numbers after is a noun for such a meeting, in every
// form, with its numbers; and a number that none has is not known, whatever lies near.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { datesIn, idsOf } from '../../support/asking.js'
import { at, meeting, person, who } from '../../support/programme.js'

const now = '2026-11-23T08:00'

const gathering = (id: string, title: string, day: string, hold: string) =>
  meeting(id, title, { day, hours: '9:00-15:00', kind: 'lab', audience: { holds: [hold] } })

const lundby = Programme.parse({
  schemaVersion: 1,
  name: 'Lundby Kommune',
  holds: [
    { id: 'rod', name: 'Række Rød' },
    { id: 'gron', name: 'Række Grøn' },
  ],
  schools: [{ id: 'aaskolen', name: 'Åskolen', hold: 'rod' }],
  people: [person('Kaja Fjord', { posts: [{ school: 'aaskolen', functions: ['lærer'] }] })],
  meetings: [
    gathering('v1-rod@lundby', 'Værkstedsdøgn 1, række rød', '2026-09-08', 'rod'),
    gathering('v2-rod@lundby', 'Værkstedsdøgn 2, række rød', '2026-12-08', 'rod'),
    gathering('v2-gron@lundby', 'Værkstedsdøgn 2, række grøn', '2026-12-10', 'gron'),
    meeting('f1@lundby', 'Fyrtårn 1: data', { day: '2026-10-01', hours: '13:00-15:00' }),
    meeting('f2@lundby', 'Fyrtårn 2: sprog', { day: '2027-02-04', hours: '13:00-15:00' }),
    meeting('tur@lundby', 'Studietur, lokale 3', { day: '2027-03-04', hours: '9:00-15:00' }),
  ],
})
const snapshot = createSnapshot({ version: 1, programme: lundby }, at(now))

function ask(question: string) {
  const viewer = viewerOf(who('Kaja Fjord', lundby), now.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(now) })
}

describe('a word of the calendar’s own', () => {
  it.each([
    ['hvornår er værkstedsdøgn 2?', ['v2-rod@lundby']],
    ['hvornår skal vi på værkstedsdøgn', ['v2-rod@lundby']],
    ['hvor er næste værkstedsdøgn for række grøn', ['v2-gron@lundby']],
    ['værkstedsdøgn nr. 1 dato', ['v1-rod@lundby']],
    ['hvornår var det første værkstedsdøgn', ['v1-rod@lundby']],
    ['vaerkstedsdoegnet for raekke groen hvornaar', ['v2-gron@lundby']],
    ['when is our next værkstedsdøgn', ['v2-rod@lundby']],
    ['hvornår er fyrtårn 2', ['f2@lundby']],
  ])('%s', (question, ids) => {
    expect(idsOf(ask(question))).toEqual(ids)
  })

  it.each([
    'hvornår er værkstedsdøgn 4?',
    'værkstedsdøgn 7 dato',
    'hvor er fyrtårn 3 henne',
    'when is fyrtårn 5?',
  ])('“%s” is not known, and gets no date', question => {
    const answer = ask(question)
    expect(answer.kind).toBe('unknown')
    expect(answer.sources).toEqual([])
    expect(datesIn(answer.reply.text)).toEqual([])
  })

  it('is no noun where the number counts something else', () => {
    expect(idsOf(ask('hvornår er studieturen'))).toEqual(['tur@lundby'])
    expect(ask('hvornår er lokale 4').kind).not.toBe('answer')
  })
})
