// What sheets say of places, people, deadlines and holidays → how the programme's own would be after it, and what that
// changes. Called by diff.ts, read-sheet.ts and read-all.ts. Pure: the same drafts twice give the same, and change nothing.
import { schoolYearOf } from '../../core/time.js'
import type { Deadline } from '../../model/meeting.js'
import type { Holiday, Programme } from '../../model/programme.js'
import type { Draft, Drafted, Records } from '../draft.js'
import { unite } from '../sheet/records/join.js'

/** The programme with the records in it, as if they had been said yes to. Meetings are diff.ts' own. */
export function mergeRecords(programme: Programme, records: readonly Records[]): Programme {
  const all = <Kind extends keyof Records>(kind: Kind) => records.map(one => one[kind])
  return {
    ...programme,
    areas: mergeKind(programme.areas, all('areas').flat()),
    holds: mergeKind(programme.holds, all('holds').flat()),
    schools: mergeKind(programme.schools, all('schools').flat()),
    networks: mergeKind(programme.networks, all('networks').flat()),
    people: mergeKind(programme.people, all('people').flat()),
    deadlines: mergeById(programme.deadlines, all('deadlines').flat()),
    holidays: mergeHolidays(programme.holidays, all('holidays').flat()),
  }
}

/** The records of drafts. */
export function recordsOf(drafts: readonly Draft[]): Records[] {
  return drafts.flatMap(draft => draft.records ?? [])
}

function mergeKind<Item extends { readonly id: string }>(
  known: readonly Item[],
  drafted: readonly Drafted<Item>[],
): Item[] {
  const before = new Map<string, Item>(known.map(item => [item.id, item]))
  const joined = new Map<string, Drafted<Item>>()
  for (const draft of drafted) {
    const other = joined.get(draft.item.id)
    joined.set(draft.item.id, other ? joinListed(other, draft) : draft)
  }
  const merged = new Map(before)
  for (const [id, draft] of joined) merged.set(id, mergeOne(before.get(id), draft))
  return [...merged.values()]
}

/** A list's own row comes before what only rows of something else named: "Læsevejledernetværket" before a usual name. */
function joinListed<Item extends object>(one: Drafted<Item>, other: Drafted<Item>): Drafted<Item> {
  const isListed = ({ says, adds }: Drafted<Item>) => says.length + adds.length > 0
  return !isListed(one) && isListed(other) ? joinDrafts(other, one) : joinDrafts(one, other)
}

/** Two tables' word on one record: each for the fields it speaks for, and lists joined where both do. */
function joinDrafts<Item extends object>(one: Drafted<Item>, other: Drafted<Item>): Drafted<Item> {
  const mine = new Set<PropertyKey>([...one.says, ...one.adds])
  const spoken = new Set<PropertyKey>([...other.says, ...other.adds])
  const said = Object.entries(other.item).filter(([key]) => spoken.has(key) || !(key in one.item))
  const shared = said.map(([key, value]): [string, unknown] => {
    const own: unknown = Object.entries(one.item).find(([name]) => name === key)?.[1]
    // Where the other is the word on a list and this one is not, what stands here is only what was known.
    const isOthers = !mine.has(key) && other.says.some(field => field === key)
    const isJoined = !isOthers && Array.isArray(own) && Array.isArray(value)
    return [key, isJoined ? unite(own, value) : value]
  })
  const item: Item = Object.assign({ ...one.item }, Object.fromEntries(shared))
  const says = [...new Set([...one.says, ...other.says])]
  const adds = [...new Set([...one.adds, ...other.adds])].filter(field => !says.includes(field))
  return { item, says, adds }
}

function mergeOne<Item extends object>(known: Item | undefined, draft: Drafted<Item>): Item {
  if (!known) return draft.item
  const before = new Map<PropertyKey, unknown>(Object.entries(known))
  const fields = Object.entries(draft.item).flatMap(([key, value]): [string, unknown][] => {
    if (draft.says.some(field => field === key)) return [[key, value]]
    const own = before.get(key)
    const isAdded = draft.adds.some(field => field === key)
    return isAdded && Array.isArray(value) && Array.isArray(own) ? [[key, unite(own, value)]] : []
  })
  return Object.assign({ ...known }, Object.fromEntries(fields))
}

function mergeById<Item extends { readonly id: string }>(
  known: readonly Item[],
  drafted: readonly Item[],
): Item[] {
  return [...new Map<string, Item>([...known, ...drafted].map(item => [item.id, item])).values()]
}

/**
 * A municipality's holiday plan for a school year is the word on that year: what it names is as it says, and what is known
 * under another name stays. Two holidays of one name in a year are told apart by their days.
 */
function mergeHolidays(known: readonly Holiday[], drafted: readonly Holiday[]): Holiday[] {
  const said = new Map<string, Holiday[]>()
  for (const holiday of drafted) {
    const key = holidayName(holiday)
    said.set(key, [...(said.get(key) ?? []), holiday])
  }
  const kept = known.filter(holiday => !said.has(holidayName(holiday)))
  const unique = new Map(
    [...said.values()]
      .flat()
      .map(holiday => [JSON.stringify([holidayName(holiday), holiday.from]), holiday]),
  )
  // Where nothing differs, nothing moves either.
  const same = [...unique].every(([, one]) => known.some(other => isSame(one, other)))
  const isAll = known.length === kept.length + unique.size
  return same && isAll ? [...known] : [...kept, ...unique.values()]
}

/** What a holiday is known by: its municipality, name and school year. */
export function holidayName({ municipality, name, from }: Holiday): string {
  return JSON.stringify([municipality.toLowerCase(), name.toLowerCase(), schoolYearOf(from)])
}

function isSame(one: Holiday, other: Holiday): boolean {
  return (
    holidayName(one) === holidayName(other) &&
    one.from === other.from &&
    one.to === other.to &&
    JSON.stringify(one.applies) === JSON.stringify(other.applies)
  )
}

/** Deadlines that came from a file of the same name and are no longer in it. A proposal. */
export function goneDeadlines(known: readonly Deadline[], drafts: readonly Draft[]): Deadline[] {
  return drafts.flatMap(({ file, records, problems }) => {
    const present = new Set(records?.deadlines.map(({ id }) => id))
    if (present.size === 0 || problems.some(({ code }) => code.startsWith('row-'))) return []
    return known.filter(({ id, source }) => source.file === file && !present.has(id))
  })
}
