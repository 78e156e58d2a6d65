// What is new, changed, the same and gone; revisions as REMINDERS section 1 counts them; taking it twice changes nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersonId } from '../../src/core/ids.js'
import { applyChange } from '../../src/import/apply.js'
import { diffProgramme } from '../../src/import/diff.js'
import { readIcs } from '../../src/import/read-ics.js'
import { emptyProgramme, Programme } from '../../src/model/programme.js'
import { type WrittenEvent, writeIcs } from './write-ics.js'

const empty = emptyProgramme('Havrelund Kommune')
const lab: WrittenEvent = {
  uid: 'lab',
  title: 'Læringslab 1 – Hold 1',
  start: '20261201T090000',
  end: '20261201T150000',
  zone: 'Europe/Copenhagen',
  place: 'Medborgerhuset',
  sequence: 1,
}
const network: WrittenEvent = {
  uid: 'net',
  title: 'Netværksmøde – matematik',
  start: '20270112T130000',
  end: '20270112T150000',
  zone: 'Europe/Copenhagen',
}

function draftOf(
  events: readonly WrittenEvent[],
  known = empty,
  file = 'plan.ics',
  header: string[] = [],
) {
  return readIcs(writeIcs(events, { header }), file, known)
}
function importInto(
  programme: Programme,
  events: readonly WrittenEvent[],
  gone = false,
): Programme {
  return applyChange(programme, diffProgramme(programme, [draftOf(events, programme)]), { gone })
}
const first = importInto(empty, [lab, network])
const diffOf = (events: readonly WrittenEvent[], known = first) =>
  diffProgramme(known, [draftOf(events, known)]).meetings
const nothing = { added: [], changed: [], gone: [] }

describe('an import', () => {
  it('finds everything new in an empty programme, once for a network that two files name', () => {
    const drafts = [
      draftOf([lab, network]),
      draftOf([{ ...network, uid: 'b', title: 'Matematiknetværket' }], empty, 'b.ics'),
    ]
    const change = diffProgramme(empty, drafts)
    expect(change.meetings.added).toHaveLength(3)
    expect(change.networks.added.map(({ id }) => id)).toEqual(['matematik'])
    expect(Programme.parse(applyChange(empty, change, { gone: false }))).toBeTruthy()
  })

  it('of the same file twice changes nothing', () => {
    expect(diffOf([lab, network])).toMatchObject(nothing)
    expect(importInto(first, [lab, network])).toEqual(first)
  })

  it('knows the same meeting in two files as one', () => {
    const drafts = [
      draftOf([lab]),
      draftOf([{ ...lab, sequence: 2, place: 'Åhuset' }], empty, 'b.ics'),
    ]
    expect(diffProgramme(empty, drafts).meetings.added).toMatchObject([
      { id: 'lab', place: 'Åhuset' },
    ])
  })
})

describe('a change in the calendar', () => {
  it.each([
    [
      'another day',
      { start: '20261202T090000', end: '20261202T150000' },
      ['startLocal', 'endLocal'],
      2,
      1,
    ],
    ['two hours later', { start: '20261201T110000', end: '20261201T150000' }, ['startLocal'], 2, 1],
    ['an hour later', { start: '20261201T100000' }, ['startLocal'], 2, 0],
    ['shorter', { end: '20261201T140000' }, ['endLocal'], 2, 0],
    ['another place', { place: 'Åhuset' }, ['place'], 2, 0],
    ['cancelled', { status: 'CANCELLED' }, ['status'], 2, 0],
    ['another name', { title: 'Læringslab 1 – Hold 1 (data)' }, ['title'], 1, 0],
  ])('%s counts as it should', (_, event, fields, revision, answerRevision) => {
    const { changed } = diffOf([{ ...lab, ...event }, network])
    expect(changed).toMatchObject([{ fields, after: { id: 'lab', revision, answerRevision } }])
  })

  it('in a lower SEQUENCE is ignored, and said', () => {
    const change = diffProgramme(first, [
      draftOf([{ ...lab, sequence: 0, place: 'Gammel sal' }, network], first),
    ])
    expect(change.meetings).toMatchObject(nothing)
    expect(change.problems).toMatchObject([{ code: 'older-version', args: { title: lab.title } }])
  })

  it('is known by the SEQUENCE that was read last, also when nothing else changed then', () => {
    const bumped = importInto(first, [{ ...lab, sequence: 7 }, network])
    expect(diffOf([{ ...lab, sequence: 5, place: 'Gammel sal' }, network], bumped)).toMatchObject(
      nothing,
    )
  })

  it('leaves alone what a calendar says nothing of', () => {
    const ours = {
      seats: 24,
      reminders: ['-60m'],
      openForAnswers: true,
      attendance: [PersonId.parse('ida@havrelund.example')],
      minutes: 'https://havrelund.example/referat',
      agreements: [{ what: 'Prøv makkerpar', who: [], by: '2027-02-01' }],
    }
    const known = { ...first, meetings: first.meetings.map(meeting => ({ ...meeting, ...ours })) }
    const { changed } = diffOf([{ ...lab, place: 'Åhuset' }, network], known)
    expect(changed).toMatchObject([{ after: { place: 'Åhuset', ...ours } }])
  })
})

describe('what is gone', () => {
  it('is proposed, and only taken when that is said yes to', () => {
    expect(diffOf([lab]).gone).toMatchObject([{ id: 'net' }])
    expect(importInto(first, [lab]).meetings).toHaveLength(2)
    expect(importInto(first, [lab], true).meetings.map(({ id }) => id)).toEqual(['lab'])
  })

  it('is nothing where the file is another one, a letter, another calendar of that name, or of a later time', () => {
    const gone = (draft: ReturnType<typeof draftOf>) => diffProgramme(first, [draft]).meetings.gone
    expect(gone(draftOf([lab], first, 'anden.ics'))).toEqual([])
    expect(gone(draftOf([lab], first, 'plan.ics', ['METHOD:REQUEST']))).toEqual([])
    expect(gone(draftOf([{ ...lab, uid: 'fremmed' }], first))).toEqual([])
    expect(gone(draftOf([network], first))).toEqual([])
  })
})

describe('meetings without a UID', () => {
  const { uid: _, ...plain } = network
  const at = (date: string) => ({ ...plain, start: `${date}T130000`, end: `${date}T150000` })
  const known = importInto(empty, [at('20261006'), at('20261103'), at('20261201')])

  it('are the same by audience, title and start', () => {
    expect(diffOf([at('20261201'), at('20261103'), at('20261006')], known)).toMatchObject(nothing)
  })

  it('are found again when one is moved, and when one comes in between', () => {
    const moved = diffOf([at('20261006'), at('20261104'), at('20261201')], known)
    expect(moved).toMatchObject({
      added: [],
      gone: [],
      changed: [
        { before: { startLocal: '2026-11-03T13:00' }, after: { startLocal: '2026-11-04T13:00' } },
      ],
    })
    const between = diffOf([at('20261006'), at('20261020'), at('20261103'), at('20261201')], known)
    expect(between).toMatchObject({
      changed: [],
      gone: [],
      added: [{ startLocal: '2026-10-20T13:00' }],
    })
    expect(known.meetings.map(({ id }) => id)).not.toContain(between.added[0]?.id)
  })
})

describe('exceptions', () => {
  const series = { ...network, lines: ['RRULE:FREQ=WEEKLY;COUNT=4'] }
  const exception = {
    ...network,
    start: '20270120T090000',
    end: '20270120T100000',
    lines: ['RECURRENCE-ID;TZID=Europe/Copenhagen:20270119T130000'],
  }

  it('stand by themselves without their series, and belong to it when it comes', () => {
    const alone = importInto(empty, [exception])
    expect(alone.meetings).toHaveLength(1)
    expect(alone.meetings[0]).not.toHaveProperty('seriesId')
    const both = importInto(alone, [series, exception])
    expect(both.meetings.find(({ id }) => id.includes('#'))).toMatchObject({ seriesId: 'net' })
    expect(importInto(both, [exception])).toEqual(both)
  })
})

describe('any calendar', () => {
  const event = fc.record({
    uid: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }),
    title: fc.constantFrom(
      'Læringslab 1 – Hold 1',
      'Netværksmøde – matematik',
      'Skoleledermøde',
      'Kaffe',
    ),
    day: fc.integer({ min: 10, max: 28 }),
    sequence: fc.integer({ min: 0, max: 3 }),
  })
  const calendar = fc.array(event, { maxLength: 8 }).map(events =>
    events.map(({ uid, day, ...rest }) => ({
      ...rest,
      ...(uid === undefined ? {} : { uid }),
      start: `202611${day}T090000`,
      end: `202611${day}T100000`,
    })),
  )

  it('taken twice is as taken once, whatever was known before', () => {
    fc.assert(
      fc.property(calendar, calendar, (before, events) => {
        const known = importInto(empty, before)
        const once = importInto(known, events)
        const change = diffProgramme(once, [draftOf(events, once)])
        expect(change.meetings).toMatchObject({ added: [], changed: [] })
        expect(applyChange(once, change, { gone: false })).toEqual(once)
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})
