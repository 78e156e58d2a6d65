// Whom a row of a plan is for, from its columns, its title and what stands over the table. Called by meetings.ts and
// deadlines.ts. A name in a column of schools, hold, areas or networks that nobody knows is told about; one that is near a
// known one is read as it, since the row is about a meeting and no person.
import type { Hold, Network } from '../../../model/programme.js'
import type { AudienceInput, AudienceReader, AudienceReading } from '../../audience/audience.js'
import { createNetworkReader } from '../../audience/networks.js'
import { short } from '../../ics/report.js'
import { everyoneWords, fold, functionWord, roleWords } from '../../words.js'
import type { Cell } from '../file/cell.js'
import { isNone, toHoldText } from '../records/hold-and-area.js'
import { report, reportUnknown, type TableContext } from '../table/context.js'
import type { Field } from '../table/headers.js'
import { createNameFinder, isItem, listIn } from '../table/names.js'
import { cellIn, type Table, type TableRow } from '../table/tables.js'
import { createCarried } from './carried.js'
import { toldInTitle } from './title-lines.js'

export interface WhomInput {
  readonly row: TableRow
  readonly title: string
  /** Further words that name whom it is for: what stands over the column of its date. */
  readonly labels: readonly string[]
  /** The file's own name: the last resort. */
  readonly names: readonly string[]
}

export type WhomReader = (input: WhomInput) => AudienceReading

/** A reader for one table. */
export function createWhomReader(context: TableContext, audience: AudienceReader): WhomReader {
  const { table, known } = context
  const schools = createNamesReader(context, 'school', known.schools)
  const areas = createNamesReader(context, 'area', known.areas)
  const networks = createNamesReader(context, 'network', known.networks)
  const find = createNameFinder(known.networks)
  // "Matematik" over a part of the table is the network.
  const labelText = (label: string) => {
    const found = find(label)
    return isItem(found) ? found.item.name : label
  }
  const networkNamed = createNetworkNames(known.networks)
  const findHold = createNameFinder(known.holds)
  // "Række Nord" in the column of networks is the hold of that name.
  const networkText = (name: string) => {
    if (name === allNetworks) return name
    const hold = findHold(name)
    return isItem(hold) && !isItem(find(name)) ? hold.item.name : toNetworkText(name)
  }
  // A bare subject in a column of whom it is for is that network too.
  const networksSaid = (row: TableRow) =>
    listIn(saidOf(table, row)?.text.slice(0, 1000) ?? '')
      .flatMap(networkNamed)
      .map(networkText)
  const carried = createCarried(context)
  return ({ row, title, labels, names }) => {
    const areaNames = areas(row)
    const said = saidOf(table, row)?.text
    const input: AudienceInput = {
      title,
      categories: [
        cellIn(table, row, 'kind')?.text ?? '',
        ...labels.map(labelText),
        toldInTitle(table, row).audience ?? '',
        holdText(context, row, audience),
        ...networks(row).map(networkText),
        ...networksSaid(row),
        schools(row).join(', '),
        areaNames.join(', '),
      ].filter(text => text !== ''),
      lists: [],
      said,
      fallback: [row.section ?? '', ...table.titles, table.sheet ?? '', ...names].filter(Boolean),
    }
    const over = carried.above(row)
    const ofAbove = over ? [...networks(over).map(networkText), ...networksSaid(over)] : []
    const above = ofAbove.length > 0 ? over : undefined
    const isOpen = above !== undefined && isForNobody(audience.read({ ...input, fallback: [] }))
    if (isOpen) carried.tell(row, above, title)
    const more = isOpen ? [...input.categories, ...ofAbove] : input.categories
    const read = audience.read({ ...input, categories: more })
    checkWhom(context, row, part => networkNamed(part).length > 0 || isRead(audience, part))
    const ids = known.areas.filter(({ name }) => areaNames.includes(name)).map(({ id }) => id)
    const own = [...new Set([...read.audience.areas, ...ids])]
    return { ...read, audience: { ...read.audience, areas: own } }
  }
}

/** The known network that a name in a cell means, by its name: "Maths" is Matematiknetværket where there is one. */
function createNetworkNames(networks: readonly Network[]): (name: string) => string[] {
  const find = createNameFinder(networks)
  const reader = createNetworkReader({ networks: [...networks] })
  return name => {
    const found = find(name)
    if (isItem(found)) return [found.item.name]
    const id = reader.exact(name)
    return networks.flatMap(network => (network.id === id ? [network.name] : []))
  }
}

/** Says of each part of the column of whom it is for that names nobody; all of the cell is asked first. */
function checkWhom(context: TableContext, row: TableRow, isKnown: (part: string) => boolean): void {
  const text = saidOf(context.table, row)?.text.slice(0, 1000) ?? ''
  if (isNone(text)) return
  // "Hold 1 og 2", "Håndværk og design-netværket": a part of these read alone would name something else.
  const isOne = (part: string) => /\d|netv/i.test(part) && isKnown(part)
  const unknown = listIn(text, isOne)
    // "Skole- og institutionsledere": the first word ends as the next one does.
    .filter(part => /\p{L}{3}/u.test(part) && !part.endsWith('-') && !isKnown(part))
  if (unknown.length === 0) return
  const args = { what: 'audience', value: short(unknown.join(', ')) } as const
  const field = cellIn(context.table, row, 'audience') ? 'audience' : 'applies'
  report(context, row, field, { code: 'unknown-word', args })
}

/** The cell that says whom it is for: "Målgruppe", "Hvem", "Gælder". */
function saidOf(table: Table, row: TableRow): Cell | undefined {
  return cellIn(table, row, 'audience') ?? cellIn(table, row, 'applies')
}

function isForNobody({ audience }: AudienceReading): boolean {
  const { everyone, ...lists } = audience
  return !everyone && Object.values(lists).every(list => list.length === 0)
}

/** Whether the words by themselves name anybody. */
function isRead(audience: AudienceReader, said: string): boolean {
  const input = { title: '', categories: [], lists: [], said, fallback: [] }
  const places = Object.values(audience.read(input).audience)
  return places.some(list => (Array.isArray(list) ? list.length > 0 : list))
}

/** The names in a cell as they are known. What is said of everybody, a hold or people by function stays as it is. */
function createNamesReader(
  context: TableContext,
  field: Field & ('school' | 'area' | 'network'),
  items: readonly { id: string; name: string; aliases: readonly string[] }[],
): (row: TableRow) => string[] {
  const find = createNameFinder(items, { byWord: field === 'school' })
  return row => {
    const text = cellIn(context.table, row, field)?.text.slice(0, 1000) ?? ''
    if (isNone(text)) return []
    if (field === 'network' && isEveryNetwork(text, name => isItem(find(name))))
      return [allNetworks]
    if (items.length === 0) return [text]
    return listIn(text, one => isItem(find(one)))
      .slice(0, 100)
      .map(name => {
        const found = find(name)
        if (isItem(found)) return found.item.name
        const near = found?.near.name
        if (near === undefined && (field === 'network' || saysOther(name))) return name
        const unknown = { what: field, name, near, about: 'neither' } as const
        return reportUnknown(context, row, field, unknown) && near !== undefined ? near : name
      })
  }
}

const allNetworks = 'Alle netværk'

/** "Alle", "Alle grupper og fora", "Samtlige teams" in the column of networks is every one of them, whatever they are called there. */
function isEveryNetwork(text: string, isKnown: (name: string) => boolean): boolean {
  const [, rest] = /^\s*(?:alle|samtlige|all|every)\b\s*(.*)$/i.exec(text) ?? []
  if (rest === undefined || isKnown(text)) return false
  const words = fold(rest).split(/\W+/).filter(Boolean)
  return words.every(word => groupWord.test(word))
}
const groupWord =
  /^(?:de|vores|faglige|fag|og|samt|eller|i|the|and|our|netvaerk(?:ene)?|grupper(?:ne)?|fora(?:ene)?|forum(?:mer(?:ne)?|s)?|udvalg(?:ene)?|teams?(?:ene)?|kredse(?:ne)?|ringe(?:ne)?|erfagrupper(?:ne)?|arbejdsgrupper(?:ne)?|networks?|groups?)$/

/** "Alle skoler", "Hold 2", "skoleledere" in a column of schools. */
function saysOther(name: string): boolean {
  const folded = fold(name)
  return (
    everyoneWords.test(folded) ||
    /\b(?:hold|netvaerk|omraade)/.test(folded) ||
    name.toLowerCase().search(functionWord) !== -1 ||
    roleWords.some(([, expression]) => expression.test(folded))
  )
}

/** "1 og 2" is two hold, "begge" both of two; what is no hold is told about. */
function holdText(context: TableContext, row: TableRow, audience: AudienceReader): string {
  const text = cellIn(context.table, row, 'hold')?.text ?? ''
  if (isNone(text)) return ''
  const { holds } = context.known
  const isBoth = /^\s*(?:begge|both)(?: hold)?\s*$/i.test(text) && holds.length === 2
  if (isBoth) return holds.map(({ name }: Hold) => name).join(', ')
  if (/^\s*(?:alle|all)\s*$/i.test(text)) return 'alle hold'
  const find = createNameFinder(holds)
  const named = listIn(text).map(find)
  if (named.length > 0 && named.every(isItem)) return named.map(({ item }) => item.name).join(', ')
  const said = toHoldText(text)
  const read = audience.read({
    title: said,
    categories: [],
    lists: [],
    said,
    fallback: [],
  }).audience
  const isRead = read.holds.length > 0 || read.everyone || saysOther(text)
  const unknown = { what: 'hold', name: text, near: undefined, about: 'neither' } as const
  if (!isRead) reportUnknown(context, row, 'hold', unknown)
  return said
}

/** A bare subject in the column of networks is a network; "Ledelse" there is the heads, as no network has that name. */
function toNetworkText(name: string): string {
  if (/netv/i.test(name)) return name
  return leaders.test(fold(name)) ? 'Skoleledere' : `Netværk: ${name}`
}
const leaders = /^\s*(?:skole)?(?:ledelse[nr]?|leder(?:e|ne)?|ledelsesteam(?:et)?)\s*$/
