// What a turn may tell: the records behind exact answers, and no more of them than the asker may see. On the sample network.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { groundsOf, joinGrounds, noGrounds, recordsOf } from '../../../src/ask/verify/grounds.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { loadSample } from '../../../src/sample.js'
import { at } from '../../support/programme.js'

const now = at('2026-11-25T12:05')
const stored = loadSample(now)
const snapshot = createSnapshot(stored, now)
const mads = stored.programme.people.find(({ name }) => name === 'Mads Tved Iversen')
const member = { snapshot, viewer: viewerOf(mads, '2026-11-25'), now }
const stranger = { snapshot, viewer: guest, now }

function asked(question: string, seeing: typeof member) {
  return groundsOf(answerQuestion(question, seeing), seeing)
}

describe('the grounds of an exact answer', () => {
  it('are its words, the meeting and the period that was looked in', () => {
    const { texts, meetings, periods } = asked('Hvilke møder har jeg i december?', member)
    expect(texts).toHaveLength(1)
    expect(meetings.map(({ meeting }) => meeting.title)).toContain('Læringslab 2 – Hold 2')
    expect(periods).toEqual([{ from: '2026-12-01', to: '2026-12-31' }])
  })

  it('give a member the whole of a meeting, and a guest its time and place', () => {
    const question = 'Hvornår er læringslab 2 for hold 2?'
    const [whole] = asked(question, member).meetings
    const [part] = asked(question, stranger).meetings
    expect(whole?.meeting.agenda).toMatch(/indsatsteori/)
    expect(part?.startLocal).toBe(whole?.startLocal)
    expect(part?.meeting.place).toBe(whole?.meeting.place)
    expect(part?.meeting).not.toHaveProperty('agenda')
    expect(part?.meeting.audience.people).toEqual([])
    expect(part?.meeting.hosts).toEqual([])
  })

  it('have no person for a guest, whatever source is named', () => {
    const sources = stored.programme.people.map(({ id }) => ({ kind: 'person' as const, id }))
    expect(recordsOf(sources, member).people.length).toBe(stored.programme.people.length)
    expect(recordsOf(sources, stranger).people).toEqual([])
  })

  it('leave out what is gone, and what the viewer may not see', () => {
    const steering = snapshot.occurrences.find(({ meeting }) => meeting.kind === 'steering-group')
    const sources = [
      { kind: 'meeting' as const, id: 'gone' },
      { kind: 'meeting' as const, id: '' },
      { kind: 'meeting' as const, id: steering?.id ?? '' },
    ]
    expect(recordsOf(sources, member).meetings).toEqual([])
  })

  it('are joined with each record once, and the question of the first that has one', () => {
    const one = asked('Hvornår er læringslab 2 for hold 2?', member)
    const joined = joinGrounds([noGrounds('hvornår er lab 2?'), one, one])
    expect(joined.meetings).toHaveLength(1)
    expect(joined.texts).toHaveLength(1)
    expect(joined.question).toBe('hvornår er lab 2?')
  })
})
