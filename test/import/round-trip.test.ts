// There and back: facts → a calendar written by an independent writer → the same facts. And lines that take a bad reader long;
// proof/spoilt/mutated.test.ts has the files that were spoilt by chance.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/time.js'
import { readIcs } from '../../src/import/read-ics.js'
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

describe('a calendar with one enormous line', () => {
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
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
