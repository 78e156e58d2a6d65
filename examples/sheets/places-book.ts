// `skoler-og-hold.xlsx` as the school administration keeps it: the schools by area with titles and merged cells, the areas with
// their leaders, and the hold as columns. Called by ../generate.ts.
import { personRows } from '../facts/people-table.js'
import { areas, holds, municipality, schoolId, schools } from '../facts/places.js'
import { type WrittenCell, writeXlsx } from '../office/write-xlsx.js'

export function writePlacesBook(schoolYear: number): Uint8Array {
  const year = `${schoolYear}/${(schoolYear + 1) % 100}`
  return writeXlsx([schoolsSheet(year), areasSheet(), holdSheet(year)], { isStored: true })
}

/** By area, whose name stands once in a merged cell. */
function schoolsSheet(year: string) {
  const rows: WrittenCell[][] = []
  const merges = ['A1:E1', 'A2:E2']
  for (const area of areas) {
    const inArea = schools.filter(school => school.area === area.id)
    const first = rows.length + 5
    merges.push(`A${first}:A${first + inArea.length - 1}`)
    inArea.forEach((school, index) => {
      const leader = personRows.find(row => row.leads?.some(name => schoolId(name) === school.id))
      rows.push([
        index === 0 ? area.name : null,
        school.name,
        school.aliases.join(', '),
        leader?.name ?? null,
        municipality,
      ])
    })
  }
  return {
    name: 'Skoler',
    merges,
    widths: [16, 24, 34, 26, 20],
    rows: [
      [`Skoler og børnebyer, skoleåret ${year}`],
      ['Rettelser sendes til skoleafdelingen'],
      [],
      ['Område', 'Skole', 'Andre navne', 'Skoleleder', 'Kommune'],
      ...rows,
    ],
  }
}

function areasSheet() {
  const rows = areas.map(area => {
    const leader = personRows.find(row => row.oversees === area.id)
    return [area.name, area.aliases.join(', '), leader?.name ?? null]
  })
  return {
    name: 'Områder',
    widths: [16, 24, 26],
    rows: [['Område', 'Andre navne', 'Områdeleder'], ...rows],
  }
}

/** Each hold a column with its schools below. */
function holdSheet(year: string) {
  const columns = holds.map(hold => schools.filter(school => school.hold === hold.id))
  const longest = Math.max(...columns.map(column => column.length))
  const rows = Array.from({ length: longest }, (_, at) =>
    columns.map(column => column[at]?.name ?? null),
  )
  return {
    name: 'Holddeling',
    merges: ['A1:C1'],
    widths: [24, 24, 24],
    rows: [[`Holddeling til læringslabs ${year}`], [], holds.map(hold => hold.name), ...rows],
  }
}
