// There and back in calendars: meetings on the days where clocks, months and years turn, whole days, several days, midnight and
// series → .ics as Outlook, Exchange and Google write times → the same local times. round-trip.test.ts beside this folder has the texts.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readIcs } from '../../../src/import/read-ics.js'
import { emptyProgramme } from '../../../src/model/programme.js'
import { writeIcs } from '../write-ics.js'
import { day, hours, lastSunday, place, plusDays, title, two } from './made/facts.js'

const empty = emptyProgramme('Havrelund Kommune')
/** No title here says whom it is for, and a day off is taken and told about. */
const harmless = ['no-audience', 'in-holiday']
const zones = ['Romance Standard Time', 'Europe/Copenhagen', 'floating', 'UTC'] as const

const meeting = fc.record({
  title,
  place,
  day,
  hours: fc.option(hours, { freq: 3 }),
  days: fc.constantFrom(1, 1, 2, 5, 40),
  zone: fc.constantFrom(...zones),
})
type Facts = typeof meeting extends fc.Arbitrary<infer T> ? T : never

/** Start and end as the facts say: local times, or of whole days the day after the last. */
function localsOf({ day: { date }, hours: span, days }: Facts): [string, string] {
  if (!span) return [date, plusDays(date, days)]
  const last = plusDays(date, days - 1)
  return [
    `${date}T${span[0]}`,
    span[1] === '24:00' ? `${plusDays(last, 1)}T00:00` : `${last}T${span[1]}`,
  ]
}

function written(local: string, zone: Facts['zone']): string {
  if (local.length === 10) return local.replaceAll('-', '')
  const at = zone === 'UTC' ? toUtc(local) : local
  return `${at.replace(/[-:]/g, '')}00${zone === 'UTC' ? 'Z' : ''}`
}

/** By the EU's rule: summer time from 01:00 UTC on the last Sunday of March to that of October. */
function toUtc(local: string): string {
  const year = Number(local.slice(0, 4))
  const at = Date.parse(`${local}Z`)
  const [from, to] = [lastSunday(year, 3), lastSunday(year, 10)]
  const isSummer = at >= Date.parse(`${from}T03:00Z`) && at < Date.parse(`${to}T03:00Z`)
  return new Date(at - (isSummer ? 2 : 1) * 3_600_000).toISOString().slice(0, 16)
}

vi.setConfig({ testTimeout: 120_000 })

describe('meetings that were written into a calendar', () => {
  it('have the same days and times when they are read, whatever the zone they were written in', () => {
    const all = fc.array(meeting, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(all, facts => {
        const events = facts.map((fact, at) => {
          const [start, end] = localsOf(fact).map(local => written(local, fact.zone))
          const zone = fact.zone === 'floating' || fact.zone === 'UTC' ? {} : { zone: fact.zone }
          return {
            uid: `${at}@havrelund.example`,
            title: fact.title,
            place: fact.place,
            start: start ?? '',
            end: end ?? '',
            ...zone,
          }
        })
        const bytes = writeIcs(events, { header: ['X-WR-TIMEZONE:Europe/Copenhagen'] })
        const draft = readIcs(bytes, 'plan.ics', empty)
        const read = new Map(draft.meetings.map(one => [one.id.split('@')[0], one]))
        expect(draft.problems.filter(({ code }) => !harmless.includes(code))).toEqual([])
        for (const [at, fact] of facts.entries()) {
          const [startLocal, endLocal] = localsOf(fact)
          expect(read.get(String(at))).toMatchObject({
            title: fact.title,
            place: fact.place,
            startLocal,
            endLocal,
            tz: 'Europe/Copenhagen',
          })
        }
      }),
      { seed: 20261122, numRuns: 250 },
    )
  })

  it('keep the hour of a series on both sides of the night when clocks turn', () => {
    const series = fc.record({
      year: fc.integer({ min: 2024, max: 2031 }),
      month: fc.constantFrom<3 | 10>(3, 10),
      weeks: fc.integer({ min: 1, max: 6 }),
      hour: fc.integer({ min: 6, max: 20 }),
    })
    fc.assert(
      fc.property(series, ({ year, month, weeks, hour }) => {
        const date = plusDays(lastSunday(year, month), -10)
        const start = `${date.replaceAll('-', '')}T${two(hour)}0000`
        const end = `${date.replaceAll('-', '')}T${two(hour + 2)}0000`
        const rule = `FREQ=WEEKLY;COUNT=${weeks + 1}`
        const out = plusDays(date, 7 * weeks)
        const without = `EXDATE;TZID=Europe/Copenhagen:${out.replaceAll('-', '')}T${two(hour)}0000`
        const zone = 'Europe/Copenhagen'
        const event = {
          uid: 'a',
          title: 'Emne',
          zone,
          start,
          end,
          lines: [`RRULE:${rule}`, without],
        }
        const [meeting] = readIcs(writeIcs([event]), 'plan.ics', empty).meetings
        expect(meeting).toMatchObject({
          startLocal: `${date}T${two(hour)}:00`,
          endLocal: `${date}T${two(hour + 2)}:00`,
          recurrence: { exdates: [`${out}T${two(hour)}:00`] },
        })
        expect(meeting?.recurrence?.rrule).toContain(`COUNT=${weeks + 1}`)
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })

  it('are the same meetings when the same file is read again, with or without a UID', () => {
    const all = fc.array(meeting, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(all, fc.boolean(), (facts, isNamed) => {
        const events = facts.map((fact, at) => {
          const [start, end] = localsOf(fact).map(local => written(local, 'floating'))
          const uid = isNamed ? { uid: `${at}@havrelund.example` } : {}
          return { ...uid, title: fact.title, start: start ?? '', end: end ?? '' }
        })
        const bytes = writeIcs(events)
        const first = readIcs(bytes, 'plan.ics', empty)
        expect(readIcs(bytes, 'plan.ics', empty)).toEqual(first)
        expect(new Set(first.meetings.map(({ id }) => id)).size).toBe(first.meetings.length)
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })
})
