// A list of schools with a column for each job or network and the one who has it under it ("Skole | Læsevejleder | Matematik") → the
// schools, and a list of those people. Called by read-sheet.ts before anything else is made of such a column. Pure.
import { createNetworkReader } from '../../audience/networks.js'
import { functionWord } from '../../words.js'
import type { Cell } from '../file/cell.js'
import type { Field } from '../table/headers.js'
import { listIn } from '../table/names.js'
import { type Column, hasField, type Table, type TableRow } from '../table/tables.js'
import { holdsNames } from './holds.js'

const address = /[\p{L}\d._+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u

/** The schools without such columns, and the people of them; a table without any comes back alone. */
export function splitJobs(table: Table): Table[] {
  const school = table.columns.find(({ field }) => field === 'school')
  if (!school || hasField(table, 'name', 'firstName', 'email', 'date', 'week', 'time'))
    return [table]
  const jobs = table.columns.filter(column => isJob(column) && holdsOnlyNames(table, column))
  if (jobs.length === 0) return [table]
  const rest = { ...table, columns: table.columns.filter(column => !jobs.includes(column)) }
  return [rest, peopleOf(table, school, jobs)]
}

/** Somebody's function, or a subject that networks are of. */
function isJob({ field, header }: Column): boolean {
  if (field !== undefined) return false
  return isFunction(header) || createNetworkReader({ networks: [] }).exact(header) !== undefined
}

function isFunction(header: string): boolean {
  return header.toLowerCase().search(functionWord) !== -1
}

/** One name is enough. */
function holdsOnlyNames(table: Table, column: Column): boolean {
  const names = namesIn(table, column)
  return holdsNames([...names, ...names])
}

function namesIn({ rows }: Table, { at }: Column): Cell[] {
  return rows
    .flatMap(({ cells }) => listIn(cells[at]?.text.slice(0, 1000) ?? ''))
    .map(text => ({ text: nameOf(text) }))
    .filter(({ text }) => text !== '')
}

function nameOf(text: string): string {
  return text
    .replace(address, ' ')
    .replace(/[()<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function peopleOf(table: Table, school: Column, jobs: readonly Column[]): Table {
  const rows = table.rows.flatMap(row =>
    jobs.flatMap(({ at, header }) =>
      listIn(row.cells[at]?.text.slice(0, 1000) ?? '').map((said): TableRow => {
        const email = address.exec(said)?.[0]
        const name = { text: nameOf(said) || said }
        const job = isFunction(header) ? [{ text: header }] : [undefined, { text: header }]
        const cells = [row.cells[school.at], name, ...job]
        cells[mailAt] = email === undefined ? undefined : { text: email }
        return { ...row, cells }
      }),
    ),
  )
  const hasMail = rows.some(({ cells }) => cells[mailAt] !== undefined)
  const fields: readonly Field[] = ['school', 'name', 'function', 'network', 'email']
  const columns = fields.map((field, at): Column => ({ at, header: school.header, field }))
  return { ...table, columns: hasMail ? columns : columns.slice(0, mailAt), rows }
}
const mailAt = 4
