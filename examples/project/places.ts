// The second sample: a project across three municipalities that do not exist. Its schools by municipality, the local working
// groups, and each municipality's own holiday plan. Data for programme.ts; all invented.
import { AreaId, NetworkId, SchoolId, slug } from '../../src/core/ids.js'
import type { Area, Holiday, Network, School } from '../../src/model/programme.js'
import { createSchoolCalendar, type HolidayRules } from '../facts/school-calendar.js'

export const projectName = 'Teamet i centrum'

export interface Municipality extends HolidayRules {
  /** As it is called between colleagues. */
  readonly short: string
  readonly domain: string
  readonly schools: readonly string[]
}

export const municipalities: readonly Municipality[] = [
  {
    municipality: 'Ravnsø Kommune',
    short: 'Ravnsø',
    domain: 'ravnsoe.example',
    schools: ['Ravnsø Skole', 'Birkedalskolen', 'Mosehøj Skole'],
    winterWeek: 7,
    pedagogicalDay: [45, 1],
    hasDayCare: false,
  },
  {
    municipality: 'Elmevang Kommune',
    short: 'Elmevang',
    domain: 'elmevang.example',
    schools: ['Elmevangskolen', 'Kildeagerskolen', 'Lindholt Skole'],
    winterWeek: 7,
    pedagogicalDay: [11, 3],
    hasDayCare: true,
  },
  {
    municipality: 'Klitholm Kommune',
    short: 'Klitholm',
    domain: 'klitholm.example',
    schools: ['Klitholm Skole', 'Strandengskolen', 'Marehalmskolen'],
    winterWeek: 8,
    pedagogicalDay: [36, 5],
    hasDayCare: false,
  },
]

/** The schools of a municipality, as an area of the project: "Ravnsø-skolerne". */
export function areaOf({ short }: Municipality): Area {
  const name = `${short}-skolerne`
  return { id: AreaId.parse(slug(name)), name, aliases: [] }
}

/** The local working group of a municipality, kept as a network. */
export function groupOf({ short }: Municipality): Network {
  const name = `Arbejdsgruppen ${short}`
  return {
    id: NetworkId.parse(slug(name)),
    name,
    aliases: [`arbejdsgruppen i ${short}`],
    subject: name,
  }
}

export const projectSchools: School[] = municipalities.flatMap(own =>
  own.schools.map(name => ({
    id: SchoolId.parse(slug(name)),
    name,
    aliases: [],
    area: areaOf(own).id,
    municipality: own.municipality,
  })),
)

/** Every municipality's holiday plan, one after the other. */
export function projectHolidays(schoolYear: number): Holiday[] {
  return municipalities.flatMap(own => createSchoolCalendar(schoolYear, own).holidays)
}
