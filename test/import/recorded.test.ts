// The calendars in test/recorded/ics, as Outlook, Exchange, Outlook.com, Google and careless scripts write them, each read to
// the exact facts.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyChange } from '../../src/import/apply.js'
import { diffProgramme } from '../../src/import/diff.js'
import { readIcs } from '../../src/import/read-ics.js'
import { Meeting } from '../../src/model/meeting.js'
import { emptyProgramme } from '../../src/model/programme.js'

const empty = emptyProgramme('Havrelund Kommune')
const folder = new URL('../recorded/ics/', import.meta.url)

function read(name: string, known = empty) {
  const draft = readIcs(readFileSync(new URL(name, folder)), name, known)
  for (const meeting of draft.meetings) expect(Meeting.parse(meeting)).toEqual(meeting)
  return draft
}
const outlookUid = (byte: string) =>
  `040000008200E00074C5B7101A82E00800000000${byte}D3E4F5DC010000000000000000100000`

describe('Outlook on the desktop', () => {
  const draft = read('outlook-desktop.ics')
  const [lab, series, moved, days, cancelled] = draft.meetings

  it('is read without a problem', () => {
    expect(draft).toMatchObject({ problems: [], calendarName: 'Kalender', whole: true })
    expect(draft.meetings).toHaveLength(5)
  })

  it('gives a læringslab with everything in its description where it belongs', () => {
    expect(lab).toEqual({
      id: `${outlookUid('B0A1C2')}00A1B2C3D4E5F60718293A4B5C6D7E8F90`,
      source: {
        uid: `${outlookUid('B0A1C2')}00A1B2C3D4E5F60718293A4B5C6D7E8F90`,
        file: 'outlook-desktop.ics',
        sequence: 2,
      },
      title: 'Læringslab 2 – Hold 1',
      kind: 'lab',
      number: 2,
      audience: {
        everyone: false,
        networks: [],
        holds: ['hold-1'],
        schools: [],
        areas: [],
        functions: [],
        roles: [],
        people: [],
      },
      hosts: [{ person: 'mette.holm@havrelund.example', name: 'Mette Holm' }],
      openToAll: true,
      startLocal: '2026-12-01T09:00',
      endLocal: '2026-12-01T15:00',
      tz: 'Europe/Copenhagen',
      place: 'Medborgerhuset, Sal 2',
      agenda:
        'Kære alle\nVi glæder os til at se jer.\n\n1. Velkommen\n2. Skolens data: kapacitetsinterview, kvalitetsrapport; hvad ser vi?\n3. Indsatsteori',
      preparation: 'Læs jeres egen kvalitetsrapport.\n\nMedbring: to eksempler fra undervisningen',
      materials: [
        { title: 'Analyseramme', url: 'https://netvaerk.havrelund.example/analyseramme' },
        { title: 'Skabelon til indsatsteori' },
      ],
      status: 'planned',
      revision: 2,
      answerRevision: 0,
    })
  })

  it('gives the series with its rule and what is left out, in local time', () => {
    expect(series).toMatchObject({
      title: 'Matematiknetværket',
      kind: 'network',
      audience: { networks: ['matematik'] },
      startLocal: '2026-09-08T13:00',
      recurrence: {
        rrule: 'FREQ=MONTHLY;UNTIL=20270209T120000Z;BYDAY=2TU',
        exdates: ['2026-10-13T13:00'],
        rdates: [],
      },
    })
  })

  it('gives the occurrence that was moved under the start it had', () => {
    expect(moved).toMatchObject({
      id: `${series?.id}#2026-11-10T13:00`,
      seriesId: series?.id,
      originalStart: '2026-11-10T13:00',
      startLocal: '2026-11-11T14:00',
      endLocal: '2026-11-11T16:00',
      title: 'Matematiknetværket',
    })
  })

  it('gives whole days with the day after the last as their end', () => {
    expect(days).toMatchObject({
      kind: 'knowledge-day',
      startLocal: '2026-10-28',
      endLocal: '2026-10-30',
      place: 'Kulturværftet',
      audience: { roles: ['leader'], functions: ['læsevejleder'] },
    })
  })

  it('takes "Aflyst:" out of the title and "private" as not open to all', () => {
    expect(cancelled).toMatchObject({
      title: 'Netværksmøde – inklusion',
      status: 'cancelled',
      openToAll: false,
      audience: { networks: ['inklusion'] },
    })
  })

  it('proposes the hold and the networks that it names', () => {
    expect(draft.networks.map(network => network.name)).toEqual([
      'Matematiknetværket',
      'Inklusionsnetværket',
    ])
    expect(draft.holds).toEqual([{ id: 'hold-1', name: 'Hold 1', aliases: [], number: 1 }])
  })
})

describe('an invitation from Exchange with a Teams meeting', () => {
  const draft = read('exchange-teams.ics')

  it('is read with its letters whole, its link found and the Teams block cut', () => {
    expect(draft.problems).toEqual([])
    expect(draft.meetings).toMatchObject([
      {
        title: 'Læsning; fælles møde',
        kind: 'network',
        agenda:
          'Vi øver os på at læse højt for børnene, så alle får mod på det – også når ordene er svære, lange og mærkelige: blåbærgrød på ø.',
        link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_NjQ0YzQ5%40thread.v2/0?context=%7b%22Tid%22%3a%22aa11%22%2c%22Oid%22%3a%22bb22%22%7d',
        place: 'Rådhuset lokale 3',
        materials: [],
        startLocal: '2027-01-13T13:30',
        endLocal: '2027-01-13T15:00',
        revision: 3,
      },
    ])
  })

  it('keeps people as whom it is for, and neither room nor list nor host among them', () => {
    expect(draft.meetings[0]?.audience).toMatchObject({
      networks: ['laesning'],
      people: ['karen.boegh@havrelund.example', 'ole.soendergaard@havrelund.example'],
    })
    expect(draft.people).toEqual([])
  })

  it('is a letter and not a whole calendar', () => {
    expect(draft.whole).toBe(false)
  })
})

describe('a calendar published by Exchange', () => {
  const draft = read('exchange-published.ics')

  it('gives series and exception, whole days written as midnights, and a zone of its own', () => {
    expect(draft.problems).toEqual([])
    expect(draft.meetings).toMatchObject([
      {
        startLocal: '2026-09-16T09:00',
        recurrence: {
          rrule: 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20261118T080000Z;BYDAY=WE;WKST=MO',
          exdates: ['2026-10-14T09:00', '2026-10-28T09:00'],
        },
      },
      { originalStart: '2026-11-11T09:00', startLocal: '2026-11-12T12:30' },
      { startLocal: '2026-08-27', endLocal: '2026-08-29', audience: { everyone: true } },
      {
        startLocal: '2027-04-27T14:00',
        tz: 'Europe/Copenhagen',
        openToAll: false,
        audience: { roles: ['overseer'] },
      },
    ])
  })

  it('is for the network that the calendar is named after, where a title names none', () => {
    expect(draft.meetings[0]?.audience.networks).toEqual(['it-og-digitalisering'])
  })
})

describe('zones by their display names', () => {
  const draft = read('display-names.ics')

  it('are known with and without quotes, in English and Danish, and by a city', () => {
    expect(
      draft.meetings.map(meeting => [meeting.startLocal, meeting.endLocal, meeting.tz]),
    ).toEqual([
      ['2027-03-02T09:00', '2027-03-02T12:00', 'Europe/Copenhagen'],
      ['2027-03-09T09:00', '2027-03-09T12:00', 'Europe/Copenhagen'],
      ['2027-03-10T09:00', '2027-03-10T12:00', 'Europe/Copenhagen'],
      ['2027-03-11T09:00', '2027-03-11T11:00', 'Europe/London'],
      ['2027-03-12T09:00', '2027-03-12T11:30', 'Europe/Copenhagen'],
      ['2027-03-15T09:00', '2027-03-15T10:00', 'Europe/Copenhagen'],
    ])
  })

  it('that nobody knows are told about, and read as the programme’s', () => {
    expect(draft.problems).toEqual([
      {
        file: 'display-names.ics',
        row: 41,
        column: 'DTSTART',
        code: 'unknown-zone',
        args: {
          title: 'Kick-on for alle skoler',
          zone: 'Havrelund Time',
          used: 'Europe/Copenhagen',
        },
      },
    ])
  })
})

describe('Google', () => {
  const draft = read('google.ics')

  it('writes UTC: the times are those of the calendar’s zone, on both sides of the turn of the clock', () => {
    expect(draft.problems).toEqual([])
    expect(draft.meetings[0]).toMatchObject({
      startLocal: '2026-10-23T09:00',
      endLocal: '2026-10-23T11:00',
      tz: 'Europe/Copenhagen',
      number: 1,
      place: 'Søbakkeskolen, Bakkevej 1, 9999 Havrelund',
      agenda: '- Velkommen\n- Problembehandling & ræsonnement\n\nOpgaver',
      materials: [{ title: 'Opgaver', url: 'https://netvaerk.havrelund.example/opgaver' }],
    })
    expect(draft.meetings[1]).toMatchObject({
      startLocal: '2026-10-26T09:00',
      link: 'https://meet.google.com/abc-defg-hij',
      agenda: 'Vi mødes online.',
    })
  })

  it('cancels an occurrence as an exception of its own', () => {
    expect(draft.meetings[2]?.recurrence).toEqual({
      rrule: 'FREQ=WEEKLY;INTERVAL=4;UNTIL=20270408T215900Z;BYDAY=TH;WKST=MO',
      exdates: ['2027-04-08T14:30'],
      rdates: [],
    })
    expect(draft.meetings[3]).toMatchObject({
      originalStart: '2027-02-11T14:30',
      status: 'cancelled',
    })
  })
})

describe('the two Sundays when the clock turns', () => {
  const draft = read('dst.ics')

  it.each([
    ['before-autumn', '2026-10-24T09:00', '2026-10-24T10:00'],
    ['after-autumn', '2026-10-25T09:00', '2026-10-25T10:00'],
    ['utc-before-autumn', '2026-10-24T09:00', '2026-10-24T10:00'],
    ['utc-after-autumn', '2026-10-25T09:00', '2026-10-25T10:00'],
    ['twice-first', '2026-10-25T02:30', '2026-10-25T03:00'],
    ['over-autumn', '2026-10-24T22:00', '2026-10-25T06:00'],
    ['before-spring', '2027-03-27T09:00', '2027-03-27T10:00'],
    ['after-spring', '2027-03-28T09:00', '2027-03-28T10:00'],
    ['utc-before-spring', '2027-03-27T09:00', '2027-03-27T10:00'],
    ['utc-after-spring', '2027-03-28T09:00', '2027-03-28T10:00'],
    ['duration-over-spring', '2027-03-27T22:00', '2027-03-28T07:00'],
  ])('%s is %s to %s', (id, startLocal, endLocal) => {
    expect(draft.meetings.find(meeting => meeting.id === id)).toMatchObject({
      startLocal,
      endLocal,
    })
  })

  it('have a time that does not exist: it is left out, and what it may be is proposed', () => {
    expect(draft.meetings.some(meeting => meeting.id === 'gap')).toBe(false)
    const wrong = draft.problems.filter(({ code }) => code !== 'in-holiday')
    expect(wrong).toMatchObject([
      { code: 'time-in-gap', args: { local: '2027-03-28T02:30', fix: '2027-03-28T03:30' } },
    ])
  })
})

describe('other encodings', () => {
  it.each(['windows-1252.ics', 'utf-16.ics', 'bom-lf-tabs.ics'])('%s says the same', name => {
    const draft = read(name)
    expect(draft.problems).toEqual([])
    expect(draft.calendarName).toBe('Bevægelsesnetværket')
    expect(draft.meetings).toMatchObject([
      {
        title: 'Bevægelse på skoleskemaet – hvordan?',
        place: 'Åhuset',
        startLocal: '2027-01-19T09:00',
        audience: { networks: ['bevaegelse'] },
      },
    ])
  })
})

describe('a cancellation from Exchange', () => {
  it('cancels the meeting that is known from the calendar, and is a new revision of it', () => {
    const plan = applyChange(empty, diffProgramme(empty, [read('outlook-desktop.ics')]), {
      gone: false,
    })
    const change = diffProgramme(plan, [read('cancel.ics', plan)])
    expect(change.meetings.changed).toMatchObject([
      {
        after: {
          title: 'Læringslab 2 – Hold 1',
          status: 'cancelled',
          revision: 3,
          answerRevision: 0,
        },
      },
    ])
    expect(change.meetings.gone).toEqual([])
  })
})

describe('a broken file', () => {
  const draft = read('broken.ics')

  it('loses no good meeting', () => {
    expect(draft.meetings.map(meeting => [meeting.id.replace(/@.*/, ''), meeting.title])).toEqual([
      ['good-1', 'Læringslab 1 - hold 1'],
      ['raw-line-break', 'Netværksmøde for læsevejledere'],
      ['bad-rule', 'Netværksmøde for inklusionsvejledere'],
      ['twice', 'Styregruppemøde'],
      ['no-end', 'Skoleledermøde'],
      ['good-2', 'Møde uden titel'],
    ])
  })

  it('says line by line what is wrong', () => {
    expect(draft.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [14, 'DTEND', 'end-before-start'],
      [19, 'DTSTART', 'bad-time'],
      [22, 'DTSTART', 'no-start'],
      [29, 'DTSTART', 'bad-time'],
      [36, undefined, 'line-unreadable'],
      [45, 'RRULE', 'rule-unreadable'],
      [47, 'VEVENT', 'event-cut-off'],
      [51, 'UID', 'duplicate-uid'],
      [67, 'DTSTART', 'no-end'],
      [69, 'SUMMARY', 'no-title'],
      [74, 'VEVENT', 'event-cut-off'],
    ])
  })

  it('proposes the one change that makes sense of an end before the start', () => {
    expect(draft.problems[0]?.args).toMatchObject({
      fix: { start: '2026-09-16T09:00', end: '2026-09-16T15:00' },
    })
  })
})

describe('a CPR number', () => {
  const draft = read('cpr.ics')

  it('takes the text it stands in out, and nothing else of the meeting', () => {
    expect(draft.meetings).toMatchObject([
      { title: 'Møde uden titel', agenda: 'trivsel', audience: { holds: ['hold-2'] } },
      { title: 'Læringslab 2 - hold 2', startLocal: '2027-01-20T09:00' },
    ])
    expect(draft.meetings[1]).not.toHaveProperty('agenda')
    expect(draft.meetings[1]).not.toHaveProperty('place')
  })

  it('is told about by its field, and never repeated', () => {
    expect(draft.problems.map(({ row, code, args }) => [row, code, args])).toEqual([
      [7, 'cpr', { field: 'title' }],
      [17, 'cpr', { field: 'description' }],
      [19, 'cpr', { field: 'place' }],
    ])
    expect(JSON.stringify(draft)).not.toMatch(/010203/)
  })
})
