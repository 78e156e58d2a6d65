// Tables of networks (with coordinator and deputy) and plans that say who coordinates them → records. Called by read-sheet.ts. Such a
// table is the word on what there is: a name in it that nobody knows is a new one, called as it is written.
import { NetworkId, slug } from '../../../core/ids.js'
import type { Network } from '../../../model/programme.js'
import { createNetworkReader } from '../../audience/networks.js'
import { limits } from '../../draft.js'
import { fold } from '../../words.js'
import { drafted, report, type TableContext } from '../table/context.js'
import { createNameFinder, isItem } from '../table/names.js'
import { cellIn, type TableRow } from '../table/tables.js'
import { grantOf, namedIn } from './named-in.js'
import { aliasesIn, type Places } from './places.js'

/** Rows of networks with who coordinates them. */
export function readNetworks(context: TableContext, into: Places): void {
  const { table } = context
  const seen = new Map<string, number>()
  for (const row of table.rows) {
    const text = networkName(context, row)
    if (text === undefined) continue
    const network = networkOf(context, row, text.slice(0, limits.name))
    const first = seen.get(network.id)
    if (first !== undefined)
      report(context, row, 'network', {
        code: 'row-twice',
        args: { name: network.name, first },
        fix: 'taken',
      })
    seen.set(network.id, first ?? row.row)
    into.networks.push(drafted<Network>(network, [], ['aliases']))
    for (const field of ['coordinator', 'deputy'] as const) {
      for (const who of namedIn(table, row, field)) {
        const grant = grantOf(context, field, { kind: 'network', id: network.id })
        into.named.push({ context, row, field, who, grant })
      }
    }
  }
}

/** A plan that says who coordinates each network: only where all the rows of a network agree on who. */
export function readPlanCoordinators(context: TableContext, into: Places): void {
  const { table, known } = context
  const find = createNameFinder(known.networks)
  const reader = createNetworkReader(known)
  const idOf = (name: string) => {
    const found = find(name)
    return isItem(found) ? found.item.id : reader.exact(name)
  }
  for (const field of ['coordinator', 'deputy'] as const) {
    const byNetwork = new Map<NetworkId, { row: TableRow; who: Set<string> }>()
    for (const row of table.rows) {
      const names = namedIn(table, row, field)
      const id = names.length > 0 ? idOf(cellIn(table, row, 'network')?.text ?? '') : undefined
      if (id === undefined) continue
      const before = byNetwork.get(id)?.who ?? []
      byNetwork.set(id, { row, who: new Set([...before, names.join('\n')]) })
    }
    for (const [id, { row, who }] of byNetwork) {
      const [only = '', ...others] = who
      const grant = grantOf(context, field, { kind: 'network', id })
      for (const name of others.length === 0 ? only.split('\n') : [])
        into.named.push({ context, row, field, who: name, grant })
    }
  }
  for (const network of reader.proposed()) into.networks.push(drafted<Network>(network, []))
}

/** Of "Netværk | Navn" the one that says network is the name: "Matematik | Matematiknetværket". */
function networkName({ table }: TableContext, row: TableRow): string | undefined {
  const texts = (['network', 'name', 'subject'] as const).flatMap(
    field => cellIn(table, row, field)?.text ?? [],
  )
  const [first, second = ''] = texts
  const isLonger = !/netv/i.test(first ?? '') && /netv/i.test(second)
  return isLonger ? second : first
}

/** The known network of that name, a usual subject's, or a new one called as it is written. */
function networkOf(context: TableContext, row: TableRow, text: string): Network {
  const { table, known } = context
  const bare = cellIn(table, row, 'network')?.text.slice(0, limits.name) ?? text
  const aliases = [...aliasesIn(context, row), ...(bare === text ? [] : [bare])]
  const subject = cellIn(table, row, 'subject')?.text.slice(0, limits.name)
  const found = createNameFinder(known.networks)(text)
  // What the first of two readings found out about its name is not lost in the second.
  if (isItem(found))
    return { ...found.item, aliases: [...new Set([...found.item.aliases, ...aliases])] }
  const reader = createNetworkReader(known)
  const id = reader.exact(subject ?? text) ?? reader.exact(text)
  const usual = [...known.networks, ...reader.proposed()].find(network => network.id === id)
  if (usual) {
    const isBare = !/netv/.test(fold(text))
    const isKnown = known.networks.some(network => network.id === usual.id)
    return {
      ...usual,
      name: isBare || isKnown ? usual.name : text,
      aliases: [...(isKnown ? [] : usual.aliases), ...aliases],
    }
  }
  const about =
    subject ??
    text.replace(/^netværk(?:et)? (?:for|om)\s+/i, '').replace(/-?s?netværk(?:et)?$/i, '')
  // "PLC/IT" is asked for by its halves too.
  const halves = /^[\p{L}\d-]{2,20}\/[\p{L}\d-]{2,20}$/u.test(about) ? about.split('/') : []
  const own = NetworkId.parse(slug(about || text))
  return { id: own, name: text, aliases: [...aliases, ...halves], subject: about || text }
}
