// `personer.xlsx`: everybody with where they work and what they do, as the secretary keeps it. One row to a person, more where
// something changes at New Year or differs between two schools; several values in a cell. Called by ../generate.ts.
import { personId } from '../facts/people.js'
import { type PersonRow, personRows } from '../facts/people-table.js'
import { areas, municipality, networkOf } from '../facts/places.js'
import { serialOf, type WrittenCell, writeXlsx } from '../office/write-xlsx.js'
import { weekdayName } from './say-dates.js'

const headers = [
  'Navn',
  'Kaldes',
  'E-mail',
  'Kommune',
  'Skole(r)',
  'Funktion',
  'Netværk',
  'Rolle',
  'Område',
  'Hold',
  'Team',
  'Personalegruppe',
  'Fridage',
  'Fra',
  'Til',
] as const
type Line = Partial<Record<(typeof headers)[number], WrittenCell>>

export function writePeopleBook(schoolYear: number): Uint8Array {
  const lines = [...personRows.flatMap(row => linesOf(row, schoolYear)), ...mistakes()]
  const title = `Ressourcepersoner, ledere og konsulenter ${schoolYear}-${schoolYear + 1}`
  const sheet = {
    name: 'Personer',
    merges: ['A1:O1'],
    widths: [24, 12, 38, 20, 24, 30, 24, 26, 12, 22, 22, 16, 18, 12, 12],
    rows: [
      [title],
      ['Fortroligt: kun til brug i netværkene'],
      [...headers],
      ...lines.map(line => headers.map(header => line[header] ?? null)),
    ],
  }
  return writeXlsx([sheet], { isStored: true })
}

function linesOf(row: PersonRow, schoolYear: number): Line[] {
  const { posts = [] } = row
  const newYear: WrittenCell = { serial: serialOf(`${schoolYear + 1}-01-01`) }
  const halves = { autumn: { Til: `31.12.${schoolYear}` }, spring: { Fra: newYear } } as const
  const who = { Navn: row.name, 'E-mail': personId(row.name) }
  const isSame = posts.every(
    post => !post.half && String(post.functions) === String(posts[0]?.functions),
  )
  const groups = isSame ? [posts] : posts.map(post => [post])
  const lines = groups.map((group, index): Line => {
    const half = group[0]?.half
    return {
      ...(index === 0 || half ? detailsOf(row) : {}),
      ...who,
      'Skole(r)': group.map(post => post.school).join('\n'),
      Funktion: (group[0]?.functions ?? []).join(', '),
      ...(half && halves[half]),
    }
  })
  const joins = row.joinsInJanuary && { ...who, Netværk: row.joinsInJanuary, Fra: newYear }
  return [...lines, ...(joins ? [joins] : [])]
}

/** What stands in the first row of a person. */
function detailsOf(row: PersonRow): Line {
  return {
    Kaldes: (row.nicknames ?? []).join(', '),
    Kommune: row.email ? null : municipality,
    Netværk: (row.networks ?? []).join('; '),
    Rolle: roleOf(row),
    Område: areas.find(area => area.id === row.oversees)?.name ?? null,
    Hold: row.lab2With ? `Hold ${row.lab2With} (kun Læringslab 2)` : null,
    Team: row.team ?? null,
    Personalegruppe: groups[row.group ?? 'skole'],
    Fridage: (row.daysOff ?? []).map(day => weekdayName(`2026-06-0${day}`)).join(' og '),
  }
}

const groups = {
  skole: 'Skole',
  sfo: 'SFO',
  daginstitution: 'Daginstitution',
  administration: 'Forvaltning',
} as const

/** A leader is known by the function; who coordinates stands in `netvaerk.csv` too, and only the first of these says it twice. */
function roleOf(row: PersonRow): string | null {
  if (row.coordinates) return 'Koordinator'
  if (row.coordinatesAll) return 'Programkoordinator'
  if (row.admin) return 'Administrator'
  if (row.delegateOf) return 'Lederens sekretær'
  if (row.oversees === 'tenant') return 'Styregruppen'
  if (row.oversees) return 'Områdeleder'
  return row.deputyOf ? `Stedfortræder i ${networkOf(row.deputyOf).name}` : null
}

/** Rows that somebody has put below the others without looking whether they stood there. */
function mistakes(): Line[] {
  return [
    // Mistake 2: a school with a letter too few. She stands above, with the school as it is called.
    {
      Navn: 'Helle Ømark',
      'E-mail': personId('Helle Ømark'),
      'Skole(r)': 'Søbakkeskoln',
      Funktion: 'PLC-medarbejder',
    },
    // Mistake 3: no e-mail. He stands above with it.
    { Navn: 'Jonas Krabbe', 'Skole(r)': 'Søbakkeskolen', Funktion: 'bevægelsesvejleder' },
    // Mistake 4: the same row twice.
    {
      Navn: 'Amina Warsame',
      'E-mail': personId('Amina Warsame'),
      'Skole(r)': 'Sankt Mikkels Skole',
      Funktion: 'lærer, tosprogsvejleder',
    },
  ]
}
