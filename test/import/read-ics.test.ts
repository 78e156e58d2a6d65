// What one calendar can throw at the reader, written in the test: times, ids, copies, links, texts, files that are none.
import { describe, expect, it } from 'vitest'
import { limits } from '../../src/import/draft.js'
import { readIcs } from '../../src/import/read-ics.js'
import { emptyProgramme } from '../../src/model/programme.js'
import { type WrittenEvent, writeIcs } from './write-ics.js'

const empty = emptyProgramme('Havrelund Kommune')
const base: WrittenEvent = {
  uid: 'a@havrelund.example',
  title: 'Læringslab 1 – Hold 1',
  start: '20261201T090000',
  end: '20261201T150000',
  zone: 'Europe/Copenhagen',
}

function read(events: readonly Partial<WrittenEvent>[], header: readonly string[] = []) {
  const written = events.map(event => ({ ...base, ...event }))
  return readIcs(writeIcs(written, { header }), 'plan.ics', empty)
}
function readText(text: string) {
  return readIcs(Buffer.from(text), 'plan.ics', empty)
}
const codes = (draft: ReturnType<typeof read>) => draft.problems.map(problem => problem.code)

describe('a time', () => {
  it.each([
    ['a Windows name', { zone: 'Romance Standard Time' }, 'Europe/Copenhagen', '2026-12-01T09:00'],
    [
      'Berlin, which keeps the same time',
      { zone: 'Europe/Berlin' },
      'Europe/Copenhagen',
      '2026-12-01T09:00',
    ],
    [
      'Windows in Berlin',
      { zone: 'W. Europe Standard Time' },
      'Europe/Copenhagen',
      '2026-12-01T09:00',
    ],
    ['London, which does not', { zone: 'Europe/London' }, 'Europe/London', '2026-12-01T09:00'],
    ['New York', { zone: 'Eastern Standard Time' }, 'America/New_York', '2026-12-01T09:00'],
    ['Microsoft’s UTC', { zone: 'tzone://Microsoft/Utc' }, 'UTC', '2026-12-01T09:00'],
    [
      'a display name with its city in Danish',
      { zone: '(UTC+01:00) København' },
      'Europe/Copenhagen',
      '2026-12-01T09:00',
    ],
  ])('in %s is kept on its own clock', (_, event, tz, startLocal) => {
    expect(read([event]).meetings[0]).toMatchObject({ tz, startLocal })
  })

  it('without a zone is the calendar’s, and UTC is shown on the calendar’s clock', () => {
    const floating: Partial<WrittenEvent> = { start: '20261201T090000', end: '20261201T100000' }
    const { zone: _, ...plain } = base
    const draft = readIcs(
      writeIcs(
        [
          { ...plain, ...floating },
          { ...plain, uid: 'b', start: '20261201T090000Z', end: '20261201T100000Z' },
        ],
        { header: ['X-WR-TIMEZONE:Europe/London'] },
      ),
      'plan.ics',
      empty,
    )
    expect(draft.meetings).toMatchObject([
      { tz: 'Europe/London', startLocal: '2026-12-01T09:00' },
      { tz: 'Europe/London', startLocal: '2026-12-01T09:00' },
    ])
  })

  it('in UTC is the programme’s where the calendar says nothing, or says UTC', () => {
    const { zone: _, ...plain } = base
    for (const header of [[], ['X-WR-TIMEZONE:UTC']]) {
      const bytes = writeIcs([{ ...plain, start: '20260701T070000Z', end: '20260701T080000Z' }], {
        header,
      })
      expect(readIcs(bytes, 'plan.ics', empty).meetings).toMatchObject([
        { tz: 'Europe/Copenhagen', startLocal: '2026-07-01T09:00', endLocal: '2026-07-01T10:00' },
      ])
    }
  })

  it('in a zone of the calendar’s own making follows its rules', () => {
    const header = [
      'BEGIN:VTIMEZONE',
      'TZID:Custom',
      'BEGIN:STANDARD',
      'DTSTART:16011104T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010311T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ]
    const draft = read([{ zone: 'Custom' }], header)
    expect(codes(draft)).toEqual([])
    expect(draft.meetings[0]?.tz).toMatch(/^America\//)
  })

  it.each([
    ['DURATION:PT1H30M', '2026-12-01T10:30'],
    ['DURATION:P1D', '2026-12-02T09:00'],
    ['DURATION:PT45M', '2026-12-01T09:45'],
  ])('with %s ends at %s', (line, endLocal) => {
    const { end: _, ...open } = base
    const draft = readIcs(writeIcs([{ ...open, lines: [line] }]), 'plan.ics', empty)
    expect(draft.meetings).toMatchObject([{ endLocal }])
    expect(codes(draft)).toEqual([])
  })

  it('without an end, or with the start as its end, is kept as a start alone', () => {
    const { end: _, ...open } = base
    const drafts = [readIcs(writeIcs([open]), 'plan.ics', empty), read([{ end: base.start }])]
    for (const draft of drafts) {
      expect(draft.meetings).toMatchObject([{ endLocal: '2026-12-01T09:00' }])
      expect(codes(draft)).toEqual(['no-end'])
    }
  })

  it.each([
    [{ start: '20261201', end: '20261203' }, '2026-12-01', '2026-12-03'],
    [{ start: '20261201', end: '20261201' }, '2026-12-01', '2026-12-02'],
    [{ start: '20261201', lines: ['DURATION:P3D'] }, '2026-12-01', '2026-12-04'],
    [{ start: '20261201' }, '2026-12-01', '2026-12-02'],
  ])('of whole days %j is from %s until %s', (event, startLocal, endLocal) => {
    const { end: _, ...open } = base
    expect(readIcs(writeIcs([{ ...open, ...event }]), 'plan.ics', empty).meetings).toMatchObject([
      { startLocal, endLocal },
    ])
  })

  it.each([
    [{ start: '18991201T090000' }, 'year-out-of-range'],
    [{ start: '21011201T090000', end: '21011201T100000' }, 'year-out-of-range'],
    [{ start: '20261301T090000' }, 'bad-time'],
    [{ start: '20261201T250000' }, 'bad-time'],
    [{ end: '20261131T090000' }, 'bad-time'],
    [{ end: '20261201T080000' }, 'end-before-start'],
    [{ start: '20261205', end: '20261201' }, 'end-before-start'],
    [{ start: '20270328T023000', end: '20270328T040000' }, 'time-in-gap'],
  ])('%j leaves the meeting out: %s', (event, code) => {
    const draft = read([event])
    expect(draft.meetings).toEqual([])
    expect(codes(draft)).toEqual([code])
  })
})

describe('the identity', () => {
  it('without a UID is audience, title and number, and from the second on the place in the series', () => {
    const { uid: _, ...plain } = base
    const draft = readIcs(
      writeIcs([
        {
          ...plain,
          title: 'Netværksmøde, hold 2',
          start: '20261202T090000',
          end: '20261202T100000',
        },
        {
          ...plain,
          title: 'Netværksmøde, hold 2',
          start: '20261101T090000',
          end: '20261101T100000',
        },
        plain,
      ]),
      'plan.ics',
      empty,
    )
    expect(draft.meetings.map(({ id, startLocal }) => [id, startLocal])).toEqual([
      ['hold-2-netvaerksmoede-hold-2', '2026-11-01T09:00'],
      ['hold-1-laeringslab-1-hold-1-1', '2026-12-01T09:00'],
      ['hold-2-netvaerksmoede-hold-2-2', '2026-12-02T09:00'],
    ])
    expect(draft.meetings.every(meeting => meeting.source.uid === undefined)).toBe(true)
  })

  it('twice in a file is the higher SEQUENCE, else the last modified', () => {
    expect(
      read([
        { sequence: 5, title: 'Ny, hold 1' },
        { sequence: 4, title: 'Gammel, hold 1' },
      ]).meetings,
    ).toMatchObject([{ title: 'Ny, hold 1', revision: 5 }])
    const modified = (stamp: string) => ({ lines: [`LAST-MODIFIED:${stamp}`] })
    const draft = read([
      { ...modified('20261002T080000Z'), title: 'Ny, hold 1' },
      { ...modified('20261001T080000Z'), title: 'Gammel, hold 1' },
    ])
    expect(draft.meetings).toMatchObject([{ title: 'Ny, hold 1' }])
    expect(codes(draft)).toEqual(['duplicate-uid'])
  })

  it('that is the same to the letter twice is said nothing about', () => {
    expect(read([{}, {}])).toMatchObject({ meetings: [{ id: base.uid }], problems: [] })
  })

  it('that a program gave to all its meetings is no identity: none of them is lost', () => {
    const draft = read([
      { title: 'Læringslab 1, hold 1', start: '20261201T090000' },
      { title: 'Læringslab 2, hold 1', start: '20261211T090000', end: '20261211T100000' },
    ])
    expect(draft.meetings.map(meeting => meeting.id)).toEqual([
      'hold-1-laeringslab-1-hold-1-1',
      'hold-1-laeringslab-2-hold-1-2',
    ])
    expect(codes(draft)).toEqual(['shared-uid'])
  })

  it('is never a text with a CPR number in it', () => {
    const draft = read([{ uid: '010203-1234' }])
    expect(draft.meetings.map(meeting => meeting.id)).toEqual(['hold-1-laeringslab-1-hold-1-1'])
    expect(JSON.stringify(draft)).not.toContain('010203')
  })
})

describe('texts and links', () => {
  const one = (event: Partial<WrittenEvent>) => read([event]).meetings[0]

  it.each([
    ['AFLYST: Læringslab 1', 'Læringslab 1'],
    ['Aflyst Læringslab 1', 'Læringslab 1'],
    ['Læringslab 1 – AFLYST', 'Læringslab 1'],
    ['Læringslab 1 (aflyst)', 'Læringslab 1'],
    ['Cancelled: Lab 1', 'Lab 1'],
    ['VS: Aflyst: Læringslab 1', 'Læringslab 1'],
  ])('"%s" is the cancelled "%s"', (title, expected) => {
    expect(one({ title })).toMatchObject({ title: expected, status: 'cancelled' })
  })

  it('only says so where it does', () => {
    expect(one({ title: 'Hvad gør vi, når noget bliver aflyst midt i det hele?' })?.status).toBe(
      'planned',
    )
    expect(one({ status: 'CANCELLED' })?.status).toBe('cancelled')
    expect(one({ status: 'TENTATIVE' })?.status).toBe('planned')
  })

  it.each([
    [
      'in the place',
      { place: 'https://meet.google.com/abc-defg-hij' },
      'https://meet.google.com/abc-defg-hij',
      undefined,
    ],
    [
      'beside the room',
      {
        place: 'Microsoft Teams-møde; Rådhuset',
        lines: ['X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/1'],
      },
      'https://teams.microsoft.com/l/meetup-join/1',
      'Rådhuset',
    ],
    [
      'in the text',
      { description: 'Vi ses på https://whereby.com/havrelund.' },
      'https://whereby.com/havrelund',
      undefined,
    ],
    [
      'in SafeLinks',
      {
        description:
          'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F1&data=x',
      },
      'https://teams.microsoft.com/l/meetup-join/1',
      undefined,
    ],
    [
      'as CONFERENCE',
      { lines: ['CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://zoom.us/j/1'] },
      'https://zoom.us/j/1',
      undefined,
    ],
    [
      'as URL',
      { lines: ['URL:https://netvaerk.havrelund.example/lab'] },
      'https://netvaerk.havrelund.example/lab',
      undefined,
    ],
    [
      'after the words that one joins by it, whatever program it is of',
      { description: 'Kort møde.\n\nDeltag i mødet:\n https://moede.havrelund.example/lab4' },
      'https://moede.havrelund.example/lab4',
      undefined,
    ],
    ['nowhere', { description: 'Se https://netvaerk.havrelund.example/lab' }, undefined, undefined],
  ])('the link is found %s', (_, event, link, place) => {
    const meeting = one(event)
    expect(meeting?.link).toBe(link)
    expect(meeting?.place).toBe(place)
  })

  it.each(['?', 'Følger', 'Sted følger', 'Lokale meldes ud senere', 'TBA', 'n/a'])(
    'of «%s» nobody knows the place yet',
    place => {
      expect(one({ place })).not.toHaveProperty('place')
      expect(one({ description: `Sted: ${place}` })).not.toHaveProperty('place')
    },
  )

  it.each(['http://teams.example/1', 'javascript:alert(1)', 'https://user:pass@zoom.us/j/1'])(
    '%s is no link and is told about',
    address => {
      const draft = read([{ lines: [`X-MICROSOFT-SKYPETEAMSMEETINGURL:${address}`] }])
      expect(draft.meetings[0]).not.toHaveProperty('link')
      expect(codes(draft)).toEqual(['link-left-out'])
    },
  )

  it('keeps what people wrote around the block of a meeting program', () => {
    const rule = '_'.repeat(80)
    const description = `Husk kage\n${rule}\nMicrosoft Teams-møde\nDeltag på din computer eller mobilapp\nKlik her for at deltage i mødet<https://teams.microsoft.com/l/meetup-join/1>\nMøde-id: 123 456 789\nAdgangskode: abc\nHent Teams<https://www.microsoft.com/teams> | Deltag på internettet<https://www.microsoft.com/x>\nFå mere at vide<https://aka.ms/JoinTeamsMeeting> | Mødeindstillinger<https://teams.microsoft.com/meetingOptions/?x=1>\n${rule}\nVi ses!`
    const meeting = one({ description })
    expect(meeting?.agenda).toBe('Husk kage\nVi ses!')
    expect(meeting?.link).toBe('https://teams.microsoft.com/l/meetup-join/1')
  })

  it('reads the description’s markup where there is no plain text', () => {
    const html =
      '<html><head><style>p {color:red\\;}</style></head><body><p>Dagsorden:</p><ol><li>Data &amp\\; tegn</li></ol><p>Medbring: &oslash\\;vehæfte<br>og blyant</p><script>alert(1)</script></body></html>'
    expect(one({ lines: [`X-ALT-DESC;FMTTYPE=text/html:${html}`] })).toMatchObject({
      agenda: '- Data & tegn',
      preparation: 'Medbring: øvehæfte\nog blyant',
    })
  })

  it('takes who it is for and where from the description', () => {
    expect(
      one({ title: 'Temadag', description: 'Målgruppe: skoleledere\nSted: Åhuset\n\nVelkommen' }),
    ).toMatchObject({ audience: { roles: ['leader'] }, place: 'Åhuset', agenda: 'Velkommen' })
  })

  it('cuts what is too long, and says so', () => {
    const draft = read([
      { title: `Læringslab, hold 1 ${'x'.repeat(4096)}`, description: 'y'.repeat(30_000) },
    ])
    expect(draft.meetings[0]?.title).toHaveLength(limits.title)
    expect(draft.meetings[0]?.agenda).toHaveLength(limits.text)
    expect(codes(draft)).toEqual(['text-too-long'])
  })
})

describe('a file that is no calendar', () => {
  it.each([
    ['', 'file-empty', undefined],
    ['\r\n \r\n', 'file-empty', undefined],
    ['PK\u0003\u0004xxxx', 'not-a-calendar', 'zip'],
    ['%PDF-1.7', 'not-a-calendar', 'pdf'],
    ['<!DOCTYPE html><html></html>', 'not-a-calendar', 'web-page'],
    ['BEGIN:VCARD\r\nEND:VCARD', 'not-a-calendar', 'contacts'],
    ['Kære alle', 'not-a-calendar', 'other'],
    ['\u0000\u0001\u0002', 'not-a-calendar', 'other'],
  ])('%j is one clear problem', (text, code, looksLike) => {
    expect(readText(text)).toMatchObject({
      meetings: [],
      unreadable: true,
      problems: [{ file: 'plan.ics', code, args: looksLike ? { looksLike } : {} }],
    })
  })

  it('but an answer to an invitation is not a plan', () => {
    const bytes = writeIcs([base], { header: ['METHOD:REPLY'] })
    expect(readIcs(bytes, 'svar.ics', empty)).toMatchObject({
      unreadable: true,
      problems: [{ code: 'not-a-plan', args: { method: 'REPLY' } }],
    })
  })

  it('nor is one with nothing but free and busy time', () => {
    expect(
      codes(readText('BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nEND:VFREEBUSY\nEND:VCALENDAR')),
    ).toEqual(['no-events'])
  })

  it('over the limits is refused or cut, and said', () => {
    expect(codes(readIcs(new Uint8Array(limits.fileBytes + 1), 'stor.ics', empty))).toEqual([
      'file-too-big',
    ])
    const event = 'BEGIN:VEVENT\nUID:u\nEND:VEVENT\n'
    const draft = readText(`BEGIN:VCALENDAR\n${event.repeat(limits.events + 1)}END:VCALENDAR`)
    expect(codes(draft)).toContain('too-many-events')
  })
})
