// What the sample's makers meant is what the importer reads from their Outlook files: every meeting, every fact, in every
// year, with no problem reported and nothing proposed that the programme already has.
import { describe, expect, it } from 'vitest'
import { sampleFiles, sampleProgramme } from '../../examples/generate.js'
import { teamsLink } from '../../examples/outlook/text.js'
import { uidOf } from '../../examples/outlook/uid.js'
import type { SampleMeeting, SampleSlot } from '../../examples/plan/sample-meeting.js'
import { samplePlan } from '../../examples/plan/sample-plan.js'
import { addDays } from '../../src/core/time.js'
import { readIcs } from '../../src/import/read-ics.js'
import type { Meeting } from '../../src/model/meeting.js'

function readSample(year: number) {
  const known = sampleProgramme(year)
  const calendars = sampleFiles(year).filter(file => file.name.endsWith('.ics'))
  return calendars.map(file => readIcs(file.bytes, file.name, known))
}

const drafts = readSample(2026)
const read = new Map<string, Meeting>(
  drafts.flatMap(draft => draft.meetings).map(meeting => [meeting.id, meeting]),
)
const plan = samplePlan(2026)

describe('the calendars of 2026/27, read back', () => {
  it('give no problems', () => {
    expect(drafts.flatMap(draft => draft.problems)).toEqual([])
  })

  it('name no network, hold or school that the programme does not have', () => {
    const proposed = drafts.flatMap(({ networks, holds, schools }) => [networks, holds, schools])
    expect(proposed.flat()).toEqual([])
  })

  it('give as many meetings as were planned, exceptions of series among them', () => {
    const exceptions = plan.flatMap(meeting => meeting.series?.exceptions ?? [])
    expect(read.size).toBe(plan.length + exceptions.length)
  })

  it.each(plan.map(meeting => [meeting.title, meeting] as const))(
    'say of «%s» what was meant',
    (_, meeting) => {
      const found = read.get(uidOf(2026, meeting.key))
      expect(factsOf(found)).toEqual(meaningOf(2026, meeting))
      expect(textsOf(found)).toEqual({
        agenda: agendaOf(meeting),
        preparation: meeting.preparation,
        hosts: [meeting.organizer],
        people: meeting.attendees.filter(id => id !== meeting.organizer),
      })
    },
  )

  it.each(
    plan.flatMap(meeting =>
      (meeting.series?.exceptions ?? []).map(
        slot => [meeting.title, slot.original, meeting, slot] as const,
      ),
    ),
  )('know the exception of «%s» on %s', (_, original, meeting, slot) => {
    const id = uidOf(2026, meeting.key)
    const found = read.get(`${id}#${original}T${meeting.from}`)
    expect(factsOf(found)).toEqual({
      ...meaningOf(2026, meeting),
      ...slotMeaning(meeting, slot),
      revision: (meeting.sequence ?? 0) + 1,
      exdates: undefined,
    })
    expect(found?.seriesId).toBe(id)
    expect(found?.originalStart).toBe(`${original}T${meeting.from}`)
  })
})

describe.each(Array.from({ length: 17 }, (_, n) => 2024 + n))(
  'the calendars of the school year %i',
  year => {
    it('are read without a problem to exactly what was meant', () => {
      const own = readSample(year)
      expect(own.flatMap(draft => draft.problems)).toEqual([])
      const byId = new Map<string, Meeting>(
        own.flatMap(draft => draft.meetings).map(meeting => [meeting.id, meeting]),
      )
      const planned = samplePlan(year)
      expect(planned.map(meeting => factsOf(byId.get(uidOf(year, meeting.key))))).toEqual(
        planned.map(meeting => meaningOf(year, meeting)),
      )
    })
  },
)

function meaningOf(year: number, meeting: SampleMeeting) {
  const { series } = meeting
  return {
    title: meeting.title.replace(/^Aflyst: /, ''),
    kind: meeting.kind,
    number: meeting.number,
    everyone: meeting.everyone ?? false,
    networks: [...meeting.networks].sort(),
    holds: meeting.holds,
    schools: [],
    functions: [],
    tz: 'Europe/Copenhagen',
    link: meeting.online ? teamsLink(meeting.key) : undefined,
    openToAll: !meeting.private,
    revision: meeting.sequence ?? 0,
    exdates: series?.without.map(date => `${date}T${meeting.from}`),
    file: `${meeting.calendar}.ics`,
    uid: uidOf(year, meeting.key),
    ...slotMeaning(meeting, meeting),
  }
}

/** An online meeting has a link and no place; an all-day one ends on the day after the last. */
function slotMeaning(meeting: SampleMeeting, slot: SampleSlot) {
  return {
    startLocal: slot.from ? `${slot.date}T${slot.from}` : slot.date,
    endLocal: slot.to ? `${slot.date}T${slot.to}` : addDays(slot.lastDate ?? slot.date, 1),
    place: meeting.online ? undefined : slot.place,
    status: slot.cancelled ? 'cancelled' : 'planned',
  }
}

function factsOf(found: Meeting | undefined) {
  if (!found) return undefined
  const { title, kind, number, tz, link, openToAll, revision, startLocal, endLocal } = found
  const { everyone, networks, holds, schools, functions } = found.audience
  return {
    title,
    kind,
    number,
    everyone,
    networks: [...networks].sort(),
    holds,
    schools,
    functions,
    tz,
    link,
    openToAll,
    revision,
    exdates: found.recurrence?.exdates,
    file: found.source.file,
    uid: found.source.uid,
    startLocal,
    endLocal,
    place: found.place,
    status: found.status,
  }
}

/** The model has one field for what a meeting is about, so the words before the agenda stand in it too. */
function agendaOf(meeting: SampleMeeting): string | undefined {
  const items = meeting.agenda.map((item, index) => `${index + 1}. ${item}`).join('\n')
  return [meeting.intro, items].filter(Boolean).join('\n\n') || undefined
}

function textsOf(found: Meeting | undefined) {
  return {
    agenda: found?.agenda,
    preparation: found?.preparation,
    hosts: found?.hosts.map(host => host.person),
    people: found?.audience.people,
  }
}
