// A question that is asked again within the hour is read once; what its meaning depends on is never shared.
import { describe, expect, it } from 'vitest'
import { holidaysFor } from '../../src/ask/answers/holidays.js'
import { lexiconOf } from '../../src/ask/lexicon.js'
import { understandOnce } from '../../src/ask/remembered.js'
import { type Understanding, understand } from '../../src/ask/understand.js'
import { guest } from '../../src/people/rights.js'
import { nordlundAt } from '../support/programme.js'

const snapshot = nordlundAt('2026-11-22T10:00')
const other = nordlundAt('2026-11-22T10:00')
const question = 'Hvilke møder er der i næste uge?'
const context: Understanding = {
  lexicon: lexiconOf(snapshot),
  holidays: holidaysFor(guest, snapshot),
  now: '2026-11-22T10:00',
  fallback: 'da',
}

describe('A question that was read before', () => {
  it('is read as it would be anew', () => {
    understandOnce(question, context)
    expect(understandOnce(question, context)).toEqual(understand(question, context))
  })

  it('is not read again within the hour', () => {
    const first = understandOnce(question, context)
    expect(understandOnce(question, { ...context, now: '2026-11-22T10:59' })).toBe(first)
  })

  it.each([
    ['in another hour', { now: '2026-11-22T11:00' }],
    ['to another programme', { lexicon: lexiconOf(other) }],
    ['under another plan of holidays', { holidays: [...context.holidays] }],
    ['of somebody who is set to another language', { fallback: 'en' }],
    ['with the words of agendas', { isDeep: true }],
  ] as const)('is read anew %s', (_, change) => {
    const first = understandOnce(question, context)
    expect(understandOnce(question, { ...context, ...change })).not.toBe(first)
  })

  it('has another day when the day is another', () => {
    const { query } = understandOnce('Er der møde i morgen?', context)
    const later = understandOnce('Er der møde i morgen?', { ...context, now: '2026-12-01T10:00' })
    expect(query.periods[0]?.from).toBe('2026-11-23')
    expect(later.query.periods[0]?.from).toBe('2026-12-02')
  })

  it('is not remembered when it is long', () => {
    const long = `${question} ${'Tak! '.repeat(50)}`
    expect(understandOnce(long, context)).not.toBe(understandOnce(long, context))
  })
})
