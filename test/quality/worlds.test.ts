// The worlds that golds are derived from say the same as the calendars: read here with ical.js alone, not with the importer.
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { sampleFiles } from '../../examples/generate.js'
import { homeZone, instantOf, localOf } from '../../src/core/time.js'
import { qualitySet } from './set.js'
import { sampleWorld } from './world/sample-world.js'

/** `id start` of every event in a calendar file, each time of a series of its own; ids as in DESIGN: `UID#originalStart`. */
function eventsIn(text: string): string[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const all = events.map(component => new ICAL.Event(component))
  const masters = all.filter(event => !event.isRecurrenceException())
  return masters.flatMap(event => {
    for (const exception of all.filter(one => one.isRecurrenceException() && one.uid === event.uid))
      event.relateException(exception)
    return event.isRecurring() ? occurrencesOf(event) : [said(event.uid, event.startDate, event)]
  })
}

function occurrencesOf(event: ICAL.Event): string[] {
  const found: string[] = []
  const iterator = event.iterator()
  for (let next = iterator.next(); next; next = iterator.next()) {
    const { item, startDate } = event.getOccurrenceDetails(next)
    found.push(said(`${event.uid}#${next.toString().slice(0, 16)}`, startDate, item))
  }
  return found
}

function said(id: string, start: ICAL.Time, item: ICAL.Event): string {
  const isCancelled = item.component.getFirstPropertyValue('status') === 'CANCELLED'
  return `${id} ${start.toString().slice(0, 16)}${isCancelled ? ' cancelled' : ''}`
}

describe('the sample as a world', () => {
  it.each([2025, 2026, 2027])('has the times of the calendar files of %i', year => {
    const files = sampleFiles(year).filter(({ name }) => name.endsWith('.ics'))
    const read = files.flatMap(({ bytes }) => eventsIn(new TextDecoder().decode(bytes)))
    const held = sampleWorld(year).gatherings.map(
      ({ id, start, cancelled }) => `${id} ${start}${cancelled ? ' cancelled' : ''}`,
    )
    expect(held.sort()).toEqual(read.sort())
    expect(held.length).toBeGreaterThan(100)
  })
})

describe('the invented networks', () => {
  const invented = qualitySet(2026).worlds.filter(({ id }) => id !== 'sample')

  it.each(invented)(
    'lay the series of $id on the days of their rules',
    ({ programme, gatherings }) => {
      const series = programme.meetings.filter(({ recurrence }) => recurrence)
      expect(series.length).toBeGreaterThan(1)
      for (const { id, recurrence, startLocal } of series) {
        const iterator = ICAL.Recur.fromString(recurrence?.rrule ?? '').iterator(
          ICAL.Time.fromDateTimeString(`${startLocal}:00`),
        )
        const days: string[] = []
        for (let next = iterator.next(); next; next = iterator.next())
          days.push(next.toString().slice(0, 16))
        const standing = days.filter(day => !recurrence?.exdates.includes(day))
        const held = gatherings
          .filter(one => one.id.startsWith(`${id}#`))
          .map(one => one.id.slice(id.length + 1))
        expect(held, id).toEqual(standing)
      }
    },
  )

  it.each(invented)(
    'write single meetings of $id at the times that golds hold',
    ({ programme, gatherings }) => {
      for (const { id, startLocal, tz, seriesId, recurrence } of programme.meetings) {
        if (seriesId || recurrence) continue
        const local =
          startLocal.length > 10 ? localOf(instantOf(startLocal, tz), homeZone) : startLocal
        expect(gatherings.find(one => one.id === id)?.start, id).toBe(local)
      }
    },
  )
})
