// The log carries ids, codes and counts, and never what a person wrote or is called.
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Fault } from '../src/core/errors.js'
import type { Log, LogFields } from '../src/core/ports.js'
import { createLog, type LogLevel } from '../src/log.js'

function logged(
  write: (log: Log) => void,
  level: LogLevel = 'debug',
): {
  text: string
  entry: Record<string, unknown>
} {
  let text = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  write(createLog(level, sink))
  return { text, entry: JSON.parse(text.split('\n')[0] || '{}') }
}

describe('the log', () => {
  it('writes one JSON object with time, level, message and fields', () => {
    const { entry } = logged(log => log.info('event handled', { tenant: 'havrelund', ms: 3 }))
    expect(entry).toMatchObject({ level: 'info', msg: 'event handled', tenant: 'havrelund', ms: 3 })
    expect(entry.time).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it('drops every field that is not on the list', () => {
    const sneaky = { code: 'x', text: 'hemmelig', email: 'ida@havrelund.example' } as LogFields
    const { text } = logged(log => log.child(sneaky).warn('something', sneaky))
    expect(text).not.toMatch(/hemmelig|ida@/)
  })

  it('writes of an error its name, code, place and cause, never its message', () => {
    const error = new Fault('not-saved', { cause: new TypeError('Idas hemmelige refleksion') })
    const { text, entry } = logged(log => log.error('event failed', { error }))
    expect(entry.error).toMatchObject({
      name: 'Fault',
      code: 'not-saved',
      cause: { name: 'TypeError' },
    })
    expect(text).not.toContain('hemmelige')
  })

  it('writes nothing below its level', () => {
    const { text } = logged(log => log.debug('shown'), 'debug')
    expect(text).toContain('shown')
    expect(logged(log => log.info('hidden'), 'warn').text).toBe('')
  })
})
