// Places, people, deadlines and holidays that were read against those that are known: new, changed, gone. Called by diff.ts.
// Pure. What a calendar only proposes never changes what is known.
import type { RecordList } from '../../model/imports.js'
import type { Person } from '../../model/person.js'
import type { Programme } from '../../model/programme.js'
import type { RecordField } from '../../wording/da/import/importing.js'
import { entryFact, personLists, recordFact } from '../change/contents.js'
import type { Changed, KindChange, ProgrammeChange } from '../diff.js'
import type { Draft, Records } from '../draft.js'
import { compareHolidays } from './holidays.js'
import { compareKind, differing } from './kind.js'
import { goneDeadlines, mergeRecords, recordsOf } from './merge-records.js'
import { createStillUsed } from './still-used.js'

type RecordChanges = Pick<
  ProgrammeChange,
  'areas' | 'holds' | 'schools' | 'networks' | 'people' | 'deadlines' | 'holidays' | 'lost'
>

const recordFields: readonly RecordField[] = [
  'name',
  'aliases',
  'number',
  'area',
  'hold',
  'municipality',
  'subject',
  'nicknames',
  'posts',
  'functions',
  'address',
  'phone',
  'networks',
  'holds',
  'roles',
  'team',
  'staffGroup',
  'daysOff',
  'title',
  'audience',
  'due',
  'note',
  'link',
  'from',
  'to',
  'applies',
]

interface Before {
  readonly base: Programme | undefined
  /** What they may leave unsaid. */
  readonly last: Programme
  readonly prefersFiles: boolean
  /** Facts that stand in no file any longer (`lostFacts`). */
  readonly lost: ReadonlySet<string>
}

export function diffRecords(
  programme: Programme,
  drafts: readonly Draft[],
  before: Before,
): RecordChanges {
  const { base, last, lost } = before
  const records = recordsOf(drafts)
  const after = mergeRecords(last, records)
  const isUsed = createStillUsed(mergeRecords(programme, records))
  const comparing: Comparing = { ...before, records, isUsed }
  const compare = <Item extends { readonly id: string }>(
    list: Exclude<RecordList, 'meetings' | 'tools' | 'pages' | 'holidays'>,
    compared: Compared<Item>,
  ) => compareList(list, compared, comparing)
  const { areas, networks, holds, schools, deadlines } = programme
  const named = namedInProblems(drafts)
  const people = withoutNamed(
    compare('people', { known: programme.people, merged: after.people, last: base?.people }),
    named,
  )
  const gone = goneDeadlines(deadlines, drafts)
  const compared = { known: deadlines, merged: after.deadlines, last: base?.deadlines, gone }
  return {
    areas: compare('areas', { known: areas, merged: after.areas, last: base?.areas }),
    networks: compare('networks', {
      known: networks,
      merged: withProposed(
        after.networks,
        drafts.flatMap(draft => draft.networks),
      ),
      last: base?.networks,
    }),
    holds: compare('holds', {
      known: holds,
      merged: withProposed(
        after.holds,
        drafts.flatMap(draft => draft.holds),
      ),
      last: base?.holds,
    }),
    schools: compare('schools', {
      known: schools,
      merged: withProposed(
        after.schools,
        drafts.flatMap(draft => draft.schools),
      ),
      last: base?.schools,
    }),
    people,
    deadlines: compare('deadlines', compared),
    holidays: compareHolidays({
      known: programme.holidays,
      read: records.flatMap(one => one.holidays),
      base: base?.holidays,
      prefersFiles: before.prefersFiles,
      lost,
    }),
    lost: lostEntries(peopleAfter(programme.people, people), lost, named),
  }
}

interface Comparing extends Before {
  readonly records: readonly Records[]
  readonly isUsed: ReturnType<typeof createStillUsed>
}

interface Compared<Item> {
  readonly known: readonly Item[]
  /** As they would be after the files: those that no file names too. */
  readonly merged: readonly Item[]
  readonly last: readonly Item[] | undefined
  readonly gone?: readonly Item[]
}

function compareList<Item extends { readonly id: string }>(
  list: Exclude<RecordList, 'meetings' | 'tools' | 'pages' | 'holidays'>,
  { known, merged, last, gone }: Compared<Item>,
  { records, lost, isUsed, last: files, prefersFiles }: Comparing,
): KindChange<Item> {
  const ids = new Set<string>(
    records.flatMap((one): string[] =>
      list === 'deadlines'
        ? one.deadlines.map(({ id }) => id)
        : one[list].map(({ item }) => item.id),
    ),
  )
  const before = new Set<string>(files[list].map(({ id }) => id))
  const read = merged.filter(({ id }) => ids.has(id) || !before.has(id))
  const isGone = ({ id }: Item) =>
    lost.has(recordFact(list, id)) && list !== 'deadlines' && !isUsed(list, id)
  return compareKind<Item>({
    known,
    read,
    base: last,
    prefersFiles,
    fields: recordFields,
    gone: gone ?? known.filter(isGone),
  })
}

/** With what a calendar names clearly and nobody knows yet. */
function withProposed<Item extends { readonly id: string }>(
  items: readonly Item[],
  proposed: readonly Item[],
): Item[] {
  const ids = new Set<string>(items.map(({ id }) => id))
  return [...items, ...proposed.filter(({ id }) => !ids.has(id) && ids.add(id))]
}

/** The names in problems of these files: someone whose row only lacks its e-mail has not left. */
function namedInProblems(drafts: readonly Draft[]): ReadonlySet<string> {
  const names = drafts
    .flatMap(draft => draft.problems)
    .flatMap(({ args }) => ('name' in args && typeof args.name === 'string' ? [args.name] : []))
  return new Set(names.map(name => name.toLowerCase()))
}

function withoutNamed(change: KindChange<Person>, named: ReadonlySet<string>): KindChange<Person> {
  return { ...change, gone: change.gone.filter(({ name }) => !named.has(name.toLowerCase())) }
}

function peopleAfter(known: readonly Person[], change: KindChange<Person>): Person[] {
  const after = [...change.changed.map(one => one.after), ...change.same]
  const byId = new Map([...known, ...after].map(person => [person.id, person]))
  return [...byId.values()]
}

/** People who stay, without what no file says of them any longer. */
function lostEntries(
  people: readonly Person[],
  lost: ReadonlySet<string>,
  named: ReadonlySet<string>,
): Changed<Person>[] {
  if (lost.size === 0) return []
  return people.flatMap(before => {
    if (lost.has(recordFact('people', before.id)) || named.has(before.name.toLowerCase())) return []
    const lists = personLists.map((list): [string, unknown[]] => [
      list,
      before[list].filter(entry => !lost.has(entryFact(before, list, entry))),
    ])
    const after: Person = Object.assign({ ...before }, Object.fromEntries(lists))
    const fields = differing(before, after, recordFields)
    return fields.length > 0 ? [{ before, after, fields }] : []
  })
}
