// `moedeplan.xlsx`: the meeting plan of the year beside the calendars, with what those do not say. The common days as Excel
// keeps dates, formulas among them; the networks' meetings as people type them. Called by ../generate.ts.

import type { LocalDate } from '../../src/core/time.js'
import { networks } from '../facts/places.js'
import { createSchoolCalendar, dayOf } from '../facts/school-calendar.js'
import { serialOf, type WrittenCell, writeXlsx } from '../office/write-xlsx.js'
import { type Extras, extrasOf, isInPlan } from '../plan/extras.js'
import type { SampleMeeting } from '../plan/sample-meeting.js'
import { samplePlan } from '../plan/sample-plan.js'
import { dotted, sayMeetingTime, shortDate, weekdayName } from './say-dates.js'

export function writePlanBook(schoolYear: number): Uint8Array {
  const { isSchoolDay } = createSchoolCalendar(schoolYear)
  const meetings = samplePlan(schoolYear)
    .filter(isInPlan)
    .map(meeting => ({ meeting, extras: extrasOf(meeting, isSchoolDay) }))
    .sort((a, b) => (a.meeting.date < b.meeting.date ? -1 : 1))
  const isCommon = ({ meeting }: Planned) => meeting.calendar === 'laeringslabs-og-vidensdage'
  const year = `${schoolYear}/${(schoolYear + 1) % 100}`
  const sheets = [
    commonSheet(year, meetings.filter(isCommon)),
    networkSheet(
      schoolYear,
      meetings.filter(one => !isCommon(one)),
    ),
  ]
  return writeXlsx(sheets, { isStored: true })
}

interface Planned {
  readonly meeting: SampleMeeting
  readonly extras: Extras
}

const commonHeaders = [
  'Dato',
  'Slutdato',
  'Ugedag',
  'Kl.',
  'Aktivitet',
  'Hold',
  'Netværk',
  'Målgruppe',
  'Sted',
  'Forberedelse',
  'Påmindelser',
  'Svarfrist',
  'Pladser',
]

function commonSheet(year: string, planned: readonly Planned[]) {
  const titles: WrittenCell[][] = [[`Mødeplan ${year}: fælles dage`], ['Skoleafdelingen'], []]
  const rows = planned.map(({ meeting, extras }, index) =>
    commonRow(meeting, extras, titles.length + 2 + index),
  )
  // Mistake 6: the first row once more at the end.
  const again = rows.slice(0, 1)
  return {
    name: 'Fælles dage',
    merges: ['A1:M1', 'A2:M2'],
    widths: [12, 12, 10, 12, 44, 8, 26, 10, 28, 40, 32, 12, 8],
    rows: [...titles, commonHeaders, ...rows, ...again],
  }
}

function commonRow(meeting: SampleMeeting, extras: Extras, row: number): WrittenCell[] {
  const { date, lastDate } = meeting
  const hold = meeting.holds[0]?.replace('hold-', '')
  return [
    { serial: serialOf(date) },
    lastDate ? { formula: `A${row}+1`, value: serialOf(lastDate), isDate: true } : null,
    { formula: `TEXT(A${row},"dddd")`, value: weekdayName(date) },
    hoursOf(meeting),
    hold ? meeting.title.replace(/ – .*/, '') : meeting.title,
    hold === undefined ? null : Number(hold),
    subjectsOf(meeting),
    meeting.everyone ? 'Alle' : null,
    meeting.place,
    extras.preparation ?? null,
    extras.reminders?.said ?? null,
    answerCell(date, extras, row),
    extras.seats ?? null,
  ]
}

function hoursOf({ key, from, to }: SampleMeeting): string | null {
  if (from === undefined || to === undefined) return null
  // Mistake 7: the hours of one course day stand the wrong way round. The calendar has them right.
  return key === 'kursusdag-3' ? `${dotted(to)}-${dotted(from)}` : `${dotted(from)}-${dotted(to)}`
}

function answerCell(date: LocalDate, { answerBy }: Extras, row: number): WrittenCell {
  if (answerBy === undefined) return null
  const value = serialOf(answerBy)
  return { formula: `A${row}-${serialOf(date) - value}`, value, isDate: true }
}

const networkHeaders = [
  'Netværk',
  'Møde',
  'Hvornår',
  'Sted',
  'Forberedelse',
  'Påmindelser',
  'Antal pladser',
  'Bemærkninger',
]

/** Network by network, whose name stands once in a merged cell. */
function networkSheet(schoolYear: number, planned: readonly Planned[]) {
  const rows: WrittenCell[][] = []
  const merges = ['A1:H1']
  const keys = new Set(planned.map(({ meeting }) => String(meeting.networks)))
  for (const key of keys) {
    const own = planned.filter(({ meeting }) => String(meeting.networks) === key)
    const first = rows.length + 4
    if (own.length > 1) merges.push(`A${first}:A${first + own.length - 1}`)
    own.forEach(({ meeting, extras }, index) => {
      const name = index === 0 ? subjectsOf(meeting) : null
      rows.push([name, ...networkRow(schoolYear, meeting, extras, rows.length)])
    })
  }
  return {
    name: 'Netværk',
    merges,
    widths: [30, 44, 36, 30, 40, 28, 10, 44],
    rows: [
      [`Netværkenes møder ${schoolYear}/${(schoolYear + 1) % 100}`],
      ['Bevægelse, Spirebørn og åben time står kun i Outlook'],
      networkHeaders,
      ...rows,
    ],
  }
}

function networkRow(
  schoolYear: number,
  meeting: SampleMeeting,
  extras: Extras,
  index: number,
): WrittenCell[] {
  const { when, remark } = whenOf(schoolYear, meeting, index)
  return [
    meeting.number === undefined ? meeting.title : `Netværksmøde ${meeting.number}`,
    when,
    meeting.online ? 'Teams' : meeting.place,
    extras.preparation ?? null,
    extras.reminders?.said ?? null,
    extras.seats ?? null,
    remark,
  ]
}

function whenOf(
  schoolYear: number,
  meeting: SampleMeeting,
  index: number,
): { when: WrittenCell; remark: WrittenCell } {
  const said = sayMeetingTime(meeting, index)
  if (meeting.lastDate)
    return { when: `${shortDate(meeting.date)} - ${shortDate(meeting.lastDate)}`, remark: null }
  if (meeting.cancelled) return { when: said, remark: 'AFLYST – vi samler op på næste møde' }
  if (meeting.key === 'laesning-2') {
    // Mistake 8: planned in the autumn holiday, and moved in the remark.
    const holiday = dayOf(schoolYear, 42, 4)
    const remark = `Lå i efterårsferien. Flyttet til ${shortDate(meeting.date)}, samme tid og sted`
    return { when: sayMeetingTime({ ...meeting, date: holiday }, 0), remark }
  }
  if (meeting.key === 'matematik-4') {
    // Mistake 9: a weekday that the date is not.
    const right = weekdayName(meeting.date)
    return { when: sayMeetingTime(meeting, 0).replace(right, 'fredag'), remark: null }
  }
  // Mistake 10: another hour than the calendar's.
  if (meeting.key === 'tosprogede-3')
    return { when: sayMeetingTime({ ...meeting, from: '13:00' }, 0), remark: null }
  return { when: said, remark: null }
}

function subjectsOf({ networks: ids }: SampleMeeting): string {
  return ids.map(id => networks.find(one => one.id === id)?.subject ?? '').join(', ')
}
