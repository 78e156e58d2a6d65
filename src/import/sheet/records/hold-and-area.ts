// The hold and the area that a cell names → their ids, drafted where they are new. Called by places.ts, place-finder.ts,
// lab-holds.ts and the readers of plans.
import { AreaId, type HoldId, HoldId as HoldIdSchema, slug } from '../../../core/ids.js'
import { createHoldReader } from '../../audience/holds.js'
import type { Drafted } from '../../draft.js'
import { limits } from '../../draft.js'
import { fold } from '../../words.js'
import { drafted, type TableContext } from '../table/context.js'
import { createNameFinder, isItem } from '../table/names.js'
import { cellIn, headerOf, type TableRow } from '../table/tables.js'
import type { Places } from './places.js'

/** Whether a cell says that there is none. */
export function isNone(text: string): boolean {
  return /^\s*(?:-|–|ingen|intet|nej|none)?\s*$/i.test(text)
}

/** "Hold 2", "2", "B": the hold's id, drafted where it is new; undefined where the text names none or several. */
export function readHold(context: TableContext, text: string, into: Places): HoldId | undefined {
  const ids = readHolds(context, text, into)
  return ids.length === 1 ? ids[0] : undefined
}

/** Every hold that a cell names: "Hold 1 og 2". */
export function readHolds(context: TableContext, text: string, into: Places): HoldId[] {
  const label = text.trim()
  if (isNone(label)) return []
  const known = { holds: [...context.known.holds, ...into.holds.map(({ item }) => item)] }
  const reader = createHoldReader(known)
  const find = createNameFinder(known.holds)
  const found = find(label)
  if (isItem(found)) {
    draftOnce(into.holds, found.item)
    return [found.item.id]
  }
  const ids = reader.find(toHoldText(label))
  const named = [...known.holds.filter(hold => ids.includes(hold.id)), ...reader.proposed()]
  for (const hold of named) draftOnce(into.holds, hold)
  return ids
}

/**
 * A list of schools says what its hold are: a name in its column that nobody knows is a new one, called by the column's word
 * where the cell does not say it ("Klynge" over "Nord" is Klynge Nord, "Spor" over "2" is Spor 2).
 */
export function defineHold(header: string, text: string, into: Places): HoldId | undefined {
  const label = text.trim()
  const word = /^\p{L}+/u.exec(header.trim())?.[0] ?? ''
  const stem = fold(word).replace(/(?<=[a-z]{3})(?:en|et|er|n|r)$/, '')
  const [, own = '', rest = ''] = /^(\p{L}+)[\s-]+(.+)$/u.exec(label) ?? []
  const last = /(\p{L}+)$/u.exec(label)?.[1] ?? ''
  const isFirst = own !== '' && (fold(own).startsWith(stem.slice(0, 4)) || holdWord.test(fold(own)))
  // "Rødt hold", "Nordklyngen": the word stands last in it, and it is called so.
  const isLast = isHoldWord(fold(last), stem)
  const isSaid = isFirst || isLast
  const isName = /^(?:\d{1,2}|\p{Lu}[\p{L}\d.-]*(?:\s+[\p{L}\d.-]+){0,2})$/u.test(label)
  if (!isName || label.length > 40 || /\b(?:og|and|til)\b/i.test(label)) return undefined
  const bare = isFirst ? rest : isLast ? withoutLast(label, last) : label
  const called = isSaid ? label : `${capital(singular(word))} ${label}`
  const number = /^\d{1,2}$/.test(bare) ? Number(bare) : undefined
  const id = HoldIdSchema.parse(slug(called))
  draftOnce(into.holds, {
    id,
    name: called,
    aliases: [
      ...(number === undefined && bare !== '' ? [bare] : []),
      ...(isLast && bare !== '' ? colourNames(bare, last.toLowerCase()) : []),
    ],
    ...(number === undefined || number === 0 ? {} : { number }),
  })
  return id
}

/** Whether a word is one for a hold, or ends in its column's own: "holdet", "nordklyngen". */
function isHoldWord(word: string, stem: string): boolean {
  const forms = [word, ...[/n$/, /en$/, /et$/].map(article => word.replace(article, ''))]
  return forms.some(one => holdWord.test(one) || (stem.length > 3 && one.endsWith(stem)))
}

/** What else a hold of a colour is called: "det røde hold", in English "the red group". */
function colourNames(label: string, last: string): string[] {
  const colour = colours.find(([stem]) => fold(label).startsWith(stem))
  return colour ? [`${colour[1]} ${last}`, `${colour[2]} group`] : []
}
const colours = [
  ['roed', 'røde', 'red'],
  ['blaa', 'blå', 'blue'],
  ['groen', 'grønne', 'green'],
  ['gul', 'gule', 'yellow'],
  ['hvid', 'hvide', 'white'],
  ['sort', 'sorte', 'black'],
  ['lilla', 'lilla', 'purple'],
  ['orange', 'orange', 'orange'],
] as const

/** "Rødt" of "Rødt hold"; of one word nothing. */
function withoutLast(label: string, last: string): string {
  return label.slice(0, -last.length).replace(/[\s-]+$/, '')
}

/** Words for a hold: "Kreds Nord" is called so, whatever its column is. */
const holdWord =
  /^(?:hold|klynge|kreds|spor|raekke|gruppe|kohorte|distrikt|omraade|team|zone|region|afdeling|cohort|cluster|track|group|district)$/

/** "Klynger" over a column is one klynge in each cell. */
function singular(word: string): string {
  return word
    .replace(/(?<=(?:klynge|række|raekke|gruppe|kohorte))[rn]$|(?<=kreds)e$/i, '')
    .replace(/^(hold)\p{L}+$/iu, '$1')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

/** The header of a hold's column says another word than hold. */
export function isOtherWord(header: string): boolean {
  return !/^(?:hold|l(?:æ|ae)ringslab|cohort)/i.test(header.trim())
}

/** Also what is known already: the first of two readings of a folder may be where it is known from. */
export function draftOnce<Item extends { readonly id: string }>(
  into: Drafted<Item>[],
  item: Item,
): void {
  if (!into.some(draft => draft.item.id === item.id)) into.push(drafted<Item>(item, []))
}

/** "2", "b", "1 og 2" in a column of hold, as a text that names them. */
export function toHoldText(text: string): string {
  const label = text.trim()
  const isBare =
    /^(?:\d{1,2}|[a-z]|[ivx]{1,4})(?:\s*(?:,|og|&|\+|\/|-|–)\s*(?:\d{1,2}|[a-z]))*$/i.test(label)
  return isBare ? `Hold ${label.toUpperCase().replace(/\bOG\b/g, 'og')}` : label
}

export function readArea(context: TableContext, row: TableRow, into: Places): AreaId | undefined {
  const text = cellIn(context.table, row, 'area')?.text.trim().slice(0, limits.name)
  if (!text || !/\p{L}/u.test(text)) return undefined
  const areas = [...context.known.areas, ...into.areas.map(({ item }) => item)]
  const bare = text.replace(/^(?:skole)?(?:område|distrikt)\s+/i, '')
  const word = /distrikt/i.test(headerOf(context.table, 'area') ?? '') ? 'Distrikt' : 'Område'
  const find = createNameFinder(areas)
  const found = [find(text), find(bare), find(`${word} ${bare}`)].find(isItem)
  const id = found?.item.id ?? AreaId.parse(slug(bare))
  const name = bare === text && bare.length < 8 ? `${word} ${text}` : text
  draftOnce(into.areas, found?.item ?? { id, name, aliases: name === bare ? [] : [bare] })
  return id
}
