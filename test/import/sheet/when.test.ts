// The words in a cell of dates: every date that comes of them stands there, and what is vague or contradicts itself is none.
import { describe, expect, it } from 'vitest'
import { codes, known, readCsvText } from './reading.js'

const dates = (cell: string) => {
  const draft = readCsvText(`Møde;Dato;Netværk\nTal;"${cell}";Matematik\n`)
  return { days: draft.meetings.map(({ startLocal }) => startLocal.slice(5, 10)), draft }
}
const times = (cell: string) => {
  const draft = readCsvText(`Møde;Dato;Tid;Netværk\nTal;1/9;${cell};Matematik\n`)
  return draft.meetings.map(({ startLocal, endLocal }) => [startLocal, endLocal].join(' '))
}

describe('a cell of dates', () => {
  it.each<[string, string[]]>([
    ['1/9 (tirsdag)', ['09-01']],
    ['1/9, tirsdag', ['09-01']],
    ['Uge 36 (onsdag)', ['09-02']],
    ['2026/09/01', ['09-01']],
    ['1.9 og 2.9', ['09-01', '09-02']],
    ['1/9+8/9', ['09-01', '09-08']],
    ['1., 8. og 15. september', ['09-01', '09-08', '09-15']],
    ['Ons. 2/9 og tors. 3/9', ['09-02', '09-03']],
    ['10.-11. september', ['09-10']],
  ])('%s is %j', (cell, days) => expect(dates(cell).days).toEqual(days))

  it.each([
    ['1/9 (onsdag)', 'row-weekday'],
    ['1/9 onsdag', 'row-weekday'],
    ['man-tirs uge 37', 'row-weekday'],
    ['mandag og tirsdag i uge 37', 'row-weekday'],
    ['ca. 1/9', 'row-date-unclear'],
    ['evt. 1/9', 'row-date-unclear'],
    ['medio september', 'row-date-unclear'],
    ['10/12 (før 3/12)', 'row-date-unclear'],
    ['Ny dato: 10/12 (oprindeligt 3/12)', 'row-date-unclear'],
    ['uge 37-38', 'row-date-unclear'],
    ['september-oktober', 'row-date-unclear'],
    ['1/9-8/9-15/9', 'row-date-unclear'],
    ['1+2/9', 'row-bad-time'],
  ])('%s is no date', (cell, code) => {
    const { days, draft } = dates(cell)
    expect(days).toEqual([])
    expect(codes(draft)).toEqual([code])
  })
})

describe('a table that writes the month first', () => {
  const table = (...cells: string[]) => {
    const rows = cells.map((cell, at) => `M${at};${cell};Matematik`)
    return readCsvText(`Meeting;Date;Network\n${rows.join('\n')}\n`)
  }

  it('is read so where one of its dates is nothing else', () => {
    const draft = table('9/24/2026', '9/8/2026', '12/1/2026')
    expect(draft.meetings.map(({ startLocal }) => startLocal)).toEqual([
      '2026-09-08',
      '2026-09-24',
      '2026-12-01',
    ])
  })

  it('and the day first is read only where the day comes first beyond doubt', () => {
    const draft = table('9/24/2026', '24/9/2026', '9/8/2026')
    expect(draft.meetings.map(({ startLocal }) => startLocal)).toEqual(['2026-09-24'])
    expect(codes(draft)).toEqual(['row-date-unclear', 'row-date-unclear'])
  })

  it('is Danish where nothing says so', () => {
    expect(table('9/8/2026', '24/9/2026').meetings[0]?.startLocal).toBe('2026-08-09')
  })
})

describe('a cell of times', () => {
  it.each([
    ['1:30 PM', '2026-09-01T13:30 2026-09-01T13:30'],
    ['9 am - 12 pm', '2026-09-01T09:00 2026-09-01T12:00'],
    ['Hele dagen', '2026-09-01 2026-09-02'],
    ['-', '2026-09-01 2026-09-02'],
  ])('%s is %s', (cell, time) => expect(times(cell)).toEqual([time]))

  it.each(['13-15 og 16-18', 'formiddag', '25-26'])('%s is no time', cell =>
    expect(times(cell)).toEqual([]),
  )

  it.each(['?', 'følger', 'TBA'])('%s leaves the day, and its hours unknown', cell =>
    expect(times(cell)).toEqual(['2026-09-01 2026-09-02']),
  )
})

describe('a deadline', () => {
  it.each([
    ['senest d. 1/10', '2026-10-01'],
    ['Frist: 1/10', '2026-10-01'],
    ['inden 1/10', undefined],
    ['uge 40', undefined],
  ])('%s is %s', (cell, due) => {
    const draft = readCsvText(`Opgave;Frist\nTilmelding;${cell}\n`, known)
    expect(draft.records?.deadlines[0]?.due).toBe(due)
    expect(draft.problems).toHaveLength(due === undefined ? 1 : 0)
  })
})
