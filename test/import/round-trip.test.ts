// There and back: facts → a calendar written by an independent writer → the same facts. And two thousand ways to break one.

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/time.js'
import { readIcs } from '../../src/import/read-ics.js'
import { Meeting } from '../../src/model/meeting.js'
import { emptyProgramme } from '../../src/model/programme.js'
import { writeIcs } from './write-ics.js'

const empty = emptyProgramme('Havrelund Kommune')

const letters = 'abcæøåÆØÅéüß ,;\\"–…“”😀\n'.split(/(?:)/u)
const words = fc
  .array(fc.constantFrom(...letters), { maxLength: 200 })
  .map(parts => parts.join('').replace(/\s+/g, ' ').trim())
const title = words.map(text => `Netværksmøde x${text}`)
// Lines that no heading or link can be made of.
const description = fc
  .array(words, { maxLength: 6 })
  .map(lines => lines.map(line => `– ${line}.`).join('\n'))
const place = words.map(text => `Sal x${text.replaceAll(';', '')}x`)
const day = fc.integer({ min: 0, max: 3000 }).map(offset => addDays('2024-01-01', offset))
const meeting = fc
  .record({
    title,
    description,
    place,
    day,
    hour: fc.integer({ min: 4, max: 21 }),
    minute: fc.constantFrom(0, 15, 30, 45),
    length: fc.integer({ min: 1, max: 36 }),
    zone: fc.constantFrom('Romance Standard Time', 'Europe/Copenhagen', 'Europe/London', undefined),
    sequence: fc.integer({ min: 0, max: 40 }),
  })
  .map(facts => ({ ...facts, start: `${facts.day}T${pad(facts.hour)}:${pad(facts.minute)}` }))

const pad = (number: number) => String(number).padStart(2, '0')
const basic = (local: string) => `${local.replace(/[-:]/g, '')}00`
function later(local: string, hours: number): string {
  return new Date(Date.parse(`${local}Z`) + hours * 3_600_000).toISOString().slice(0, 16)
}

describe('a calendar that was written', () => {
  it('is read to the same facts', () => {
    fc.assert(
      fc.property(
        fc.array(meeting, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\r\n', '\n'),
        (facts, eol) => {
          const events = facts.map((fact, at) => ({
            uid: `uid-${at}@havrelund.example`,
            title: fact.title,
            description: fact.description,
            place: fact.place,
            start: basic(fact.start),
            end: basic(later(fact.start, fact.length)),
            sequence: fact.sequence,
            ...(fact.zone === undefined ? {} : { zone: fact.zone }),
          }))
          const draft = readIcs(writeIcs(events, { eol }), 'plan.ics', empty)
          expect(draft.meetings).toHaveLength(facts.length)
          for (const [at, fact] of facts.entries()) {
            expect(draft.meetings[at]).toMatchObject({
              id: `uid-${at}@havrelund.example`,
              title: fact.title,
              startLocal: fact.start,
              endLocal: later(fact.start, fact.length),
              tz: fact.zone === 'Europe/London' ? 'Europe/London' : 'Europe/Copenhagen',
              revision: fact.sequence,
            })
            expect(draft.meetings[at]?.place ?? '').toBe(fact.place)
            expect(draft.meetings[at]?.agenda ?? '').toBe(fact.description)
          }
        },
      ),
      { numRuns: 200, seed: 20261122 },
    )
  })
})

describe('a calendar that was damaged', () => {
  const folder = new URL('../recorded/ics/', import.meta.url)
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.ics'))
    .sort()
  const originals = files.map(name => readFileSync(new URL(name, folder)))

  it('2,000 times in different ways never throws, takes no time, and gives only meetings that the model takes', () => {
    const random = mulberry(42)
    for (let round = 0; round < 2000; round++) {
      const original = originals[round % originals.length] ?? Buffer.alloc(0)
      const bytes = damage(original, random)
      const started = performance.now()
      const draft = readIcs(bytes, 'plan.ics', empty)
      expect(performance.now() - started).toBeLessThan(1500)
      for (const read of draft.meetings) {
        const checked = Meeting.safeParse(read)
        if (!checked.success) expect.fail(`round ${round}: ${checked.error.message}`)
      }
      const ids = draft.meetings.map(read => read.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  }, 120_000)

  it.each([
    ['brackets without end', `DESCRIPTION:${'<'.repeat(90_000)}`],
    ['quotes without end', `ATTENDEE;CN="${'"'.repeat(50_000)}:mailto:a@b.dk`],
    ['dashes', `SUMMARY:${'- '.repeat(40_000)}`],
    ['underscores', `DESCRIPTION:Microsoft Teams\\n${'_'.repeat(80_000)}`],
    ['empty lines', `DESCRIPTION:${'\\n'.repeat(80_000)}`],
    ['networks', `SUMMARY:${'netværk for a og '.repeat(4_000)}`],
    ['letters before nothing', `SUMMARY:${'a-'.repeat(40_000)}`],
    ['hold', `SUMMARY:${'hold 1, '.repeat(8_000)}`],
    ['links', `DESCRIPTION:${'https://a.dk/'.repeat(7_000)}`],
    ['digits', `DESCRIPTION:${'1'.repeat(90_000)}`],
    ['spaces', `SUMMARY:x${' '.repeat(90_000)}x`],
    ['parameters', `DTSTART${';A=B'.repeat(20_000)}:20261201T090000`],
    ['dates', `EXDATE:${'20261201T090000,'.repeat(20_000)}`],
  ])('with a hundred thousand %s is read in a moment', (_, line) => {
    const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART:20261201T090000\nDTEND:20261201T100000\nRRULE:FREQ=DAILY;COUNT=9\n${line}\nEND:VEVENT\nEND:VCALENDAR\n`
    const started = performance.now()
    readIcs(Buffer.from(text), 'plan.ics', empty)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})

function damage(original: Uint8Array, random: () => number): Uint8Array {
  const bytes = Buffer.from(original)
  const place = () => Math.floor(random() * bytes.length)
  switch (Math.floor(random() * 5)) {
    case 0: {
      for (let flips = 1 + random() * 20; flips > 0; flips--)
        bytes[place()] = Math.floor(random() * 256)
      return bytes
    }
    case 1:
      return bytes.subarray(0, place())
    case 2:
      return bytes.subarray(place())
    case 3: {
      const [from, to] = [place(), place()].sort((a, b) => a - b)
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
    }
    default: {
      const lines = bytes.toString('latin1').split('\r\n')
      const at = Math.floor(random() * lines.length)
      lines.splice(
        at,
        Math.floor(random() * 3),
        ...Array(1 + Math.floor(random() * 4)).fill(lines[at] ?? ''),
      )
      return Buffer.from(lines.join('\r\n'), 'latin1')
    }
  }
}

/** A small seeded generator, so that a failure can be run again. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
