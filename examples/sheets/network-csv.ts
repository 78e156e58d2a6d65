// `netvaerk.csv`: the nine networks with coordinator and deputy, saved from an old Excel (semicolons, Windows-1252).
// Called by ../generate.ts. Somebody whose name that alphabet cannot write stands there by e-mail.
import { personId } from '../facts/people.js'
import { personRows } from '../facts/people-table.js'
import { networks } from '../facts/places.js'
import { writeCsv } from '../office/write-csv.js'

export function writeNetworks(): Uint8Array {
  const rows = networks.map(({ name, aliases, subject = '' }) => {
    const coordinator = personRows.find(row => row.coordinates?.includes(subject))
    const deputy = personRows.find(row => row.deputyOf === subject)
    return [name, aliases.join(', '), said(coordinator?.name), said(deputy?.name)]
  })
  // Mistake 1: a name that nobody has. Her post as coordinator stands in the list of people too.
  const misspelt = rows.map(row =>
    row.map(cell => cell.replace('Trine Skovsgaard', 'Trine Skovgård')),
  )
  return writeCsv([['Netværk', 'Andre navne', 'Koordinator', 'Stedfortræder'], ...misspelt], {
    encoding: 'windows-1252',
  })
}

function said(name = ''): string {
  return /^[\x20-\xff]*$/.test(name) ? name : personId(name)
}
