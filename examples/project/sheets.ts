// The project's sheets, kept by three municipalities in three ways: a workbook with schools, groups and tasks, a list of people
// exported with commas, the plan by weeks from an old Excel, and the holiday plans. Called by programme.ts.
import { weekdayOf, weekOf } from '../../src/core/time.js'
import { type CsvEncoding, writeCsv } from '../office/write-csv.js'
import { serialOf, type WrittenCell, writeXlsx } from '../office/write-xlsx.js'
import { danishDate, writeHolidays } from '../sheets/holidays-csv.js'
import { dotted, shortDate, weekdayName } from '../sheets/say-dates.js'
import { projectDeadlines } from './deadlines.js'
import type { ProjectMeeting } from './meeting.js'
import { type ProjectPerson, projectPeople } from './people.js'
import { areaOf, groupOf, municipalities, projectHolidays, projectName } from './places.js'
import { projectPlan } from './plan.js'

/** Schools by municipality, the working groups, and the tasks of the year. */
export function writeBook(schoolYear: number): Uint8Array {
  const schools = municipalities.flatMap(own =>
    own.schools.map(name => [own.municipality, areaOf(own).name, name, leaderOf(name)]),
  )
  const groups = municipalities.map(own => {
    const lead = projectPeople.find(one => one.role === 'coordinator' && one.own === own)
    return [groupOf(own).name, groupOf(own).aliases.join(', '), lead?.email ?? null]
  })
  const tasks = projectDeadlines(schoolYear).map(({ title, date, whom, note }): WrittenCell[] => [
    title,
    { serial: serialOf(date), format: 'long' },
    whom,
    note ?? null,
  ])
  const widths = [36, 30, 28, 44]
  const sheets = [
    { name: 'Skoler', widths, rows: [['Kommune', 'Område', 'Skole', 'Skoleleder'], ...schools] },
    { name: 'Grupper', widths, rows: [['Arbejdsgruppe', 'Andre navne', 'Tovholder'], ...groups] },
    {
      name: 'Opgaver',
      widths,
      merges: ['A1:D1'],
      rows: [
        [`${projectName}: opgaver ${schoolYear}-${schoolYear + 1}`],
        ['Hvad skal gøres', 'Senest', 'Hvem', 'Noter'],
        ...tasks,
      ],
    },
  ]
  return writeXlsx(sheets, { isStored: true })
}

function leaderOf(school: string): string | null {
  const leader = projectPeople.find(one => one.role === 'leader' && one.schools.includes(school))
  return leader?.name ?? null
}

const headers = ['Fornavn', 'Efternavn', 'Mailadresse', 'Kommune', 'Arbejdssted', 'Stilling']
const more = ['Arbejdsgruppe', 'Rolle', 'Faste fridage', 'Fra og med', 'Til']

/** Everybody, as a registration form gives it: commas, UTF-8. */
export function writePeople(schoolYear: number): Uint8Array {
  const rows = projectPeople.flatMap(one => personRows(one, schoolYear))
  // Mistake 1: an address without its end. He stands above with the right one.
  const typo = ['Bjarke', 'Strandvad', 'bjarke.strandvad@klitholm', '', 'Strandengskolen']
  return writeCsv([[...headers, ...more], ...rows, typo], { encoding: 'utf-8', separator: ',' })
}

function personRows(one: ProjectPerson, schoolYear: number): string[][] {
  const [first = '', ...names] = one.name.split(' ')
  const row = (school: string, from = '', to = '') => [
    first,
    names.join(' '),
    one.email,
    one.own?.municipality ?? '',
    school,
    one.function ?? '',
    one.inGroup && one.own ? groupOf(one.own).name : '',
    roleOf(one),
    (one.daysOff ?? []).map(day => weekdayName(`2026-06-0${day}`)).join(', '),
    from,
    to,
  ]
  if (!one.moves) return [row(one.schools.join(' / '))]
  const [before = '', after = ''] = one.schools
  return [row(before, '', `31/12-${schoolYear}`), row(after, `1/1-${schoolYear + 1}`)]
}

function roleOf({ role }: ProjectPerson): string {
  switch (role) {
    case 'project':
      return 'Projektleder'
    case 'steering':
      return 'Styregruppen'
    case 'coordinator':
      return 'Tovholder'
    default:
      return ''
  }
}

const planHeaders = ['Uge', 'Dag', 'Kl.', 'Slutdato', 'Hvad', 'Hvem', 'Sted', 'Medbring']
const planMore = ['Tilmelding senest', 'Obs']

/** The plan by weeks, with a line between autumn and spring. */
export function writePlan(schoolYear: number): Uint8Array {
  const meetings = projectPlan(schoolYear)
    .filter(meeting => !meeting.series && !meeting.private)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  const isSpring = ({ date }: ProjectMeeting) => date >= `${schoolYear + 1}-01-01`
  const rows = [
    [`Plan for ${projectName}, skoleåret ${schoolYear}/${schoolYear + 1}`],
    [],
    [...planHeaders, ...planMore],
    [`Efterår ${schoolYear}`],
    ...meetings.filter(one => !isSpring(one)).map(planRow),
    [`Forår ${schoolYear + 1}`],
    ...meetings.filter(isSpring).map(planRow),
  ]
  return writeCsv(rows, { encoding: 'windows-1252' })
}

function planRow(meeting: ProjectMeeting): string[] {
  const { date, lastDate, from, to } = meeting
  // Mistake 2: on one row somebody has written the day before.
  const weekday = meeting.key === 'arbejdsgruppe-Ravnsø-2' ? weekdayOf(date) - 1 : weekdayOf(date)
  return [
    String(weekOf(date).week),
    weekdayName(`2026-06-0${weekday}`),
    `${dotted(from)}-${dotted(to)}`,
    lastDate ? danishDate(lastDate) : '',
    meeting.title,
    meeting.whom,
    meeting.place ?? 'Online',
    meeting.bring ?? '',
    meeting.answerBy ? shortDate(meeting.answerBy) : '',
    // Mistake 3: off in the plan, and still in the calendar.
    meeting.isOffInPlan ? 'AFLYST, skolerne holder den selv' : '',
  ]
}

/** Two municipalities in one file, the third in its own, each as its office saves it. */
export function writeHolidayPlans(schoolYear: number): { name: string; bytes: Uint8Array }[] {
  const [own = '', ...others] = municipalities.map(one => one.municipality).reverse()
  const rows = projectHolidays(schoolYear)
  const file = (names: readonly string[], encoding: CsvEncoding, danishFrom: number) =>
    writeHolidays(
      rows.filter(row => names.includes(row.municipality)),
      { encoding, danishFrom },
    )
  return [
    { name: 'ferieplan.csv', bytes: file(others, 'windows-1252', 0) },
    { name: 'ferieplan-klitholm.csv', bytes: file([own], 'utf-8-bom', Infinity) },
  ]
}
