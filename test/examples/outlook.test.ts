// The sample's calendar files look like those that Outlook for Windows saves, down to the octet.
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { sampleFiles } from '../../examples/generate.js'
import { escapeText, foldLine } from '../../examples/outlook/text.js'
import { uidOf } from '../../examples/outlook/uid.js'
import { samplePlan } from '../../examples/plan/sample-plan.js'

const files = sampleFiles(2026)
  .filter(file => file.name.endsWith('.ics'))
  .map(file => ({
    name: file.name,
    text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes),
  }))

describe.each(files)('$name', ({ text }) => {
  const lines = text.split('\r\n')

  it('is said to come from Outlook and carries its own zone', () => {
    expect(lines.slice(0, 3)).toEqual([
      'BEGIN:VCALENDAR',
      'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
      'VERSION:2.0',
    ])
    expect(lines).toContain('TZID:Romance Standard Time')
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
  })

  it('ends every line with CRLF alone and has no line over 75 octets', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  })

  it('is a calendar without faults to a parser that knows nothing of it', () => {
    const calendar = new ICAL.Component(ICAL.parse(text))
    for (const event of calendar.getAllSubcomponents('vevent'))
      for (const name of ['uid', 'dtstart', 'dtend', 'dtstamp', 'summary', 'location', 'organizer'])
        expect(event.getFirstPropertyValue(name), name).toBeTruthy()
  })

  it('has no address outside the reserved names, and no links but those of Teams', () => {
    const unfolded = text.replaceAll('\r\n\t', '')
    for (const [, domain] of unfolded.matchAll(/mailto:[^@\s]+@(\S+)/g))
      expect(domain).toMatch(/\.example$/)
    for (const [, host] of unfolded.matchAll(/https?:\/\/([^/\s]+)/g))
      expect(['teams.microsoft.com', 'aka.ms']).toContain(host)
  })
})

describe('a series', () => {
  it.each([2026, 2028, 2031])('gives, read by ical.js, the dates that were meant in %i', year => {
    const expected = samplePlan(year).flatMap(meeting =>
      meeting.series ? [[uidOf(year, meeting.key), meeting.series.dates] as const] : [],
    )
    const masters = sampleFiles(year)
      .filter(file => file.name.endsWith('.ics'))
      .map(file => new ICAL.Component(ICAL.parse(new TextDecoder().decode(file.bytes))))
      .flatMap(calendar => calendar.getAllSubcomponents('vevent'))
      .filter(event => event.hasProperty('rrule'))
      .map(event => new ICAL.Event(event))
    expect(new Map(masters.map(event => [event.uid, datesOf(event)]))).toEqual(new Map(expected))
  })
})

function datesOf(event: ICAL.Event): string[] {
  const dates: string[] = []
  const occurrences = event.iterator()
  for (let next = occurrences.next(); next; next = occurrences.next())
    dates.push(next.toString().slice(0, 10))
  return dates
}

describe('lines', () => {
  it('are folded without cutting a letter in two', () => {
    const line = `SUMMARY:${'æøå😀'.repeat(40)}`
    const folded = foldLine(line).split('\r\n')
    expect(folded.every(piece => Buffer.byteLength(piece) <= 75)).toBe(true)
    expect(folded.join('\r\n').replaceAll('\r\n\t', '')).toBe(line)
  })

  it('have their commas, semicolons, backslashes and line breaks escaped', () => {
    expect(escapeText('a, b; c\\d\ne')).toBe('a\\, b\\; c\\\\d\\ne')
  })
})

describe('a UID', () => {
  it('has the shape of Outlook’s, is the same each time, and another in another year', () => {
    const uid = uidOf(2026, 'laeringslab-1-hold-1')
    expect(uid).toMatch(/^040000008200E00074C5B7101A82E00800000000[0-9A-F]{72}$/)
    expect(uidOf(2026, 'laeringslab-1-hold-1')).toBe(uid)
    expect(uidOf(2027, 'laeringslab-1-hold-1')).not.toBe(uid)
  })
})
