// Meeting plans as coordinators make them, from the bytes of a workbook or a CSV file to meetings and problems.
import { describe, expect, it } from 'vitest'
import { serialOf, type WrittenCell, writeXlsx } from '../../../examples/office/write-xlsx.js'
import { readSheet } from '../../../src/import/read-sheet.js'
import { Meeting } from '../../../src/model/meeting.js'
import { codes, csv, known, readCsvText, readRows } from './reading.js'

const header = ['Møde', 'Dato', 'Tid', 'Netværk']
function one(when: WrittenCell, time: WrittenCell = null) {
  return readRows([header, ['Opstart', when, time, 'Matematik']])
}
const times = (draft: ReturnType<typeof readSheet>) =>
  draft.meetings.map(({ startLocal, endLocal }) => [startLocal, endLocal])

describe('when a meeting is', () => {
  it.each<[WrittenCell, WrittenCell, string, string]>([
    ['tirsdag d. 1. december kl. 9-15', null, '2026-12-01T09:00', '2026-12-01T15:00'],
    ['3/12-26 13.30-15.30', null, '2026-12-03T13:30', '2026-12-03T15:30'],
    ['uge 5, onsdag kl. 14-16', null, '2027-02-03T14:00', '2027-02-03T16:00'],
    ['man 7. dec.', '9-12', '2026-12-07T09:00', '2026-12-07T12:00'],
    ['Tirsdag den 01-12-2026 9.00 - 15.00', null, '2026-12-01T09:00', '2026-12-01T15:00'],
    ['1.12', 'kl. 9.00-15.00', '2026-12-01T09:00', '2026-12-01T15:00'],
    ['Onsdag 02-12', '0900-1130', '2026-12-02T09:00', '2026-12-02T11:30'],
    ['20261201', '13:00 – 15:00', '2026-12-01T13:00', '2026-12-01T15:00'],
    [{ serial: serialOf('2026-12-01') }, '9-15', '2026-12-01T09:00', '2026-12-01T15:00'],
    [
      { serial: serialOf('2026-12-01'), format: 'long' },
      'ca. 9 til 15',
      '2026-12-01T09:00',
      '2026-12-01T15:00',
    ],
    [46357, '9-15', '2026-12-01T09:00', '2026-12-01T15:00'],
    [
      { formula: 'B1+7', value: 46357, isDate: true },
      '9-15',
      '2026-12-01T09:00',
      '2026-12-01T15:00',
    ],
    [{ rich: ['1. ', 'december'] }, '9-15', '2026-12-01T09:00', '2026-12-01T15:00'],
    ['1/12', null, '2026-12-01', '2026-12-02'],
    ['5.-6. november', null, '2026-11-05', '2026-11-07'],
  ])('is read from %j and %j', (when, time, start, end) => {
    const draft = one(when, time)
    expect(times(draft)).toEqual([[start, end]])
    expect(draft.problems).toEqual([])
    expect(Meeting.parse(draft.meetings[0])).toBeTruthy()
  })

  it.each<[WrittenCell, WrittenCell, string]>([
    ['onsdag d. 1. december', '9-15', 'row-weekday'],
    ['man 8. dec.', '9-15', 'row-weekday'],
    ['1/12 eller 8/12', '9-15', 'row-date-unclear'],
    ['uge 49', '9-15', 'row-date-unclear'],
    ['december', '9-15', 'row-date-unclear'],
    ['i foråret', '9-15', 'row-date-unclear'],
    ['31/2', '9-15', 'row-bad-time'],
    ['1/12', '25-27', 'row-bad-time'],
    ['1/12', 'efter skoletid 3', 'row-bad-time'],
    ['1/12', '15-9', 'row-ends-first'],
    ['28-03-2027 kl. 02:30-04', null, 'row-in-gap'],
    ['1/12-2062', '9-15', 'row-year'],
    [null, '9-15', 'row-no-date'],
  ])('is never guessed: %j %j is a problem and no meeting', (when, time, code) => {
    const draft = one(when, time)
    expect(draft.meetings).toEqual([])
    expect(codes(draft)).toEqual([code])
    expect(draft.whole).toBe(false)
  })

  it('can stand in columns of its own, as dates, times of Excel and weekdays', () => {
    const draft = readRows([
      ['Ugedag', 'Dato', 'Start', 'Slut', 'Aktivitet', 'Hold'],
      [
        'tirsdag',
        { serial: serialOf('2026-12-01') },
        { serial: 0.375, format: 'time' },
        15.3,
        'Læringslab 1',
        1,
      ],
      ['onsdag', { serial: serialOf('2026-12-01') }, 9, 15, 'Læringslab 1', 2],
    ])
    expect(times(draft)).toEqual([['2026-12-01T09:00', '2026-12-01T15:30']])
    expect(draft.meetings[0]?.audience.holds).toEqual(['hold-1'])
    expect(draft.problems).toMatchObject([
      { code: 'row-weekday', row: 3, column: 'Dato', sheet: 'Ark1' },
    ])
  })

  it('counts from 1904 in workbooks from old Macs', () => {
    const serial = serialOf('2026-12-01') - 1462
    const bytes = writeXlsx(
      [{ name: 'A', rows: [header, ['Opstart', { serial }, '9-15', 'Matematik']] }],
      { date1904: true },
    )
    expect(times(readSheet(bytes, 'a.xlsx', known))).toEqual([
      ['2026-12-01T09:00', '2026-12-01T15:00'],
    ])
  })

  it('takes the year from the heading, the file, dates that have one, or today, and else asks', () => {
    const rows = (title: string) => `${title}\n\nMøde;Dato;Tid\nOpstart;1/12;9-15\n`
    const start = (text: string, file: string, today?: string) =>
      readSheet(csv(text), file, known, today ? { today } : {}).meetings[0]?.startLocal.slice(0, 10)
    expect(start(rows('Mødeplan 2027/28'), 'a.csv')).toBe('2027-12-01')
    expect(start(rows('Mødeplan'), 'mødeplan 26-27.csv')).toBe('2026-12-01')
    expect(start(rows('Mødeplan'), 'a.csv', '2026-09-01')).toBe('2026-12-01')
    expect(start(rows('Mødeplan'), 'a.csv', '2027-05-01')).toBeUndefined()
    expect(codes(readSheet(csv(rows('Mødeplan')), 'a.csv', known))).toContain('row-no-year')
  })

  it('of a school holiday is taken and told about', () => {
    const draft = one('24/12', '9-12')
    expect(draft.meetings).toHaveLength(1)
    expect(draft.problems).toMatchObject([{ code: 'row-in-holiday', args: { date: '2026-12-24' } }])
  })
})

describe('a plan', () => {
  it('has its header anywhere near the top, headings between its rows, and repeated headers', () => {
    const draft = readRows([
      ['Mødeplan for matematiknetværket'],
      [],
      [null, 'ret gerne til'],
      ['Dato', 'Tid', 'Emne', 'Sted'],
      ['Efterår 2026'],
      ['8/9', '13-15', 'Opstart', 'Medborgerhuset'],
      [],
      ['Dato', 'Tid', 'Emne', 'Sted'],
      ['Forår 2027'],
      ['2/2', '13-15', 'Tal', null],
    ])
    expect(draft.meetings.map(({ title, audience }) => [title, audience.networks])).toEqual([
      ['Opstart', ['matematik']],
      ['Tal', ['matematik']],
    ])
    expect(draft.problems).toEqual([])
  })

  it('with a column for each hold, or for each meeting of a network, is a meeting per date', () => {
    const holds = readRows([
      ['', 'Hold 1', 'Hold 2'],
      ['Læringslab 1', '1/10 kl. 9-15', '2/10 kl. 9-15'],
      ['Læringslab 2', '3/3 kl. 9-15', null],
    ])
    expect(
      holds.meetings.map(({ title, number, audience }) => [title, number, audience.holds]),
    ).toEqual([
      ['Læringslab 1 – Hold 1', 1, ['hold-1']],
      ['Læringslab 1 – Hold 2', 1, ['hold-2']],
      ['Læringslab 2 – Hold 1', 2, ['hold-1']],
    ])
    const networks = readCsvText('Netværk;1. møde;2. møde\nMatematik;8/9 kl. 13-15;2/2 kl. 13-15\n')
    expect(networks.meetings.map(({ audience }) => audience.networks)).toEqual([
      ['matematik'],
      ['matematik'],
    ])
  })

  it('may list several days in a cell, and merge a cell over rows', () => {
    const several = readCsvText('Møde;Dato;Netværk\nSparring;27/8, 1/10 og 3/12;Matematik\n')
    expect(several.meetings.map(({ startLocal }) => startLocal)).toEqual([
      '2026-08-27',
      '2026-10-01',
      '2026-12-03',
    ])
    const bytes = writeXlsx([
      {
        name: 'A',
        rows: [
          ['Netværk', 'Emne', 'Dato'],
          ['Matematik', 'Et', '8/9-2026'],
          [null, 'To', '9/9-2026'],
        ],
        merges: ['A2:A3'],
      },
      {
        name: 'Skjult',
        isHidden: true,
        rows: [
          ['Emne', 'Dato'],
          ['Hemmeligt', '1/1-2027'],
        ],
      },
    ])
    const draft = readSheet(bytes, 'a.xlsx', known)
    expect(draft.meetings.map(({ title, audience }) => [title, ...audience.networks])).toEqual([
      ['Et', 'matematik'],
      ['To', 'matematik'],
    ])
  })

  it('says place, link, preparation, materials, reminders and the day to answer by', () => {
    const draft = readRows([
      [
        'Titel',
        'Dato',
        'Tid',
        'Sted',
        'Link',
        'Forberedelse',
        'Medbring',
        'Materialer',
        'Påmindelser',
        'Svarfrist',
        'Ansvarlig',
      ],
      [
        'Matematiknetværket: Tal',
        '8/9',
        '13-15',
        'Medborgerhuset',
        'https://teams.microsoft.com/meet/1',
        'Læs kap. 1',
        'En opgave',
        'Kap. 1 https://havrelund.example/1',
        '5 skoledage 09:00; samme dag 07:00',
        '1/9',
        'Karin Friis (karin.friis@havrelund.example)',
      ],
    ])
    expect(draft.meetings).toMatchObject([
      {
        place: 'Medborgerhuset',
        link: 'https://teams.microsoft.com/meet/1',
        preparation: 'Læs kap. 1\n\nMedbring: En opgave',
        materials: [{ title: 'Kap. 1', url: 'https://havrelund.example/1' }],
        reminders: ['-5sd@09:00', '-0d@07:00'],
        answerBy: '2026-09-01',
        hosts: [{ name: 'Karin Friis', person: 'karin.friis@havrelund.example' }],
      },
    ])
    expect(draft.problems).toEqual([])
  })

  it.each([
    ['AFLYST', '2026-12-01T09:00', 'cancelled'],
    ['Mødet er aflyst pga. sygdom', '2026-12-01T09:00', 'cancelled'],
    ['Flyttet til 8. december kl. 10-12', '2026-12-08T10:00', 'planned'],
    ['flyttet til d. 8/12', '2026-12-08T09:00', 'planned'],
    ['flyttet fra 1/12 til 8/12', '2026-12-08T09:00', 'planned'],
    ['flyttet til lokale 3', '2026-12-01T09:00', 'planned'],
    ['flyttet fra 24/11', '2026-12-01T09:00', 'planned'],
    ['flyttet til kl. 13-15', '2026-12-01T13:00', 'planned'],
    ['udskudt, ny dato følger', '2026-12-01T09:00', 'cancelled'],
    ['Husk frokost', '2026-12-01T09:00', 'planned'],
  ])('is read with its remark: %s', (remark, start, status) => {
    const draft = readRows([
      ['Møde', 'Dato', 'Tid', 'Hold', 'Bemærkninger'],
      ['Læringslab 1', '1/12', '9-12', 1, remark],
    ])
    expect(draft.meetings).toMatchObject([{ startLocal: start, status }])
  })

  it('keeps every good row beside the bad ones', () => {
    const draft = readCsvText(
      'Møde;Dato;Tid;Netværk\nEt;1/9;9-10;Matematik\nTo;31/2;9-10;Matematik\n;3/9;9-10;\nFire;4/9;9-10;Matematik\nFire;4/9;9-10;Matematik\n',
    )
    expect(draft.meetings.map(({ title }) => title)).toEqual(['Et', 'Fire'])
    expect(draft.problems.map(({ code, row }) => [code, row])).toEqual([
      ['row-bad-time', 3],
      ['row-no-title', 4],
      ['row-twice', 6],
    ])
  })
})
