// Places, people, deadlines and holidays that were read against those that are known: new, changed, gone. Called by diff.ts.
// Pure. What a calendar only proposes never changes what is known.
import type { Holiday, Programme } from '../../model/programme.js'
import type { RecordField } from '../../wording/da/importing.js'
import type { Changed, KindChange, ProgrammeChange } from '../diff.js'
import type { Draft } from '../draft.js'
import { goneDeadlines, holidayName, mergeRecords, recordsOf } from '../records.js'
import { isEqual } from './equal.js'

type RecordChanges = Pick<
  ProgrammeChange,
  'areas' | 'holds' | 'schools' | 'networks' | 'people' | 'deadlines' | 'holidays'
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
  'networks',
  'holds',
  'roles',
  'team',
  'staffGroup',
  'daysOff',
  'due',
  'note',
  'from',
  'to',
  'applies',
]

export function diffRecords(programme: Programme, drafts: readonly Draft[]): RecordChanges {
  const after = mergeRecords(programme, recordsOf(drafts))
  return {
    areas: compare(programme.areas, after.areas),
    networks: compare(
      programme.networks,
      withNew(
        after.networks,
        drafts.flatMap(draft => draft.networks),
      ),
    ),
    holds: compare(
      programme.holds,
      withNew(
        after.holds,
        drafts.flatMap(draft => draft.holds),
      ),
    ),
    schools: compare(
      programme.schools,
      withNew(
        after.schools,
        drafts.flatMap(draft => draft.schools),
      ),
    ),
    people: compare(
      programme.people,
      withNew(
        after.people,
        drafts.flatMap(draft => draft.people),
      ),
    ),
    deadlines: {
      ...compare(programme.deadlines, after.deadlines),
      gone: goneDeadlines(programme.deadlines, drafts),
    },
    holidays: compareHolidays(programme.holidays, after.holidays),
  }
}

/** The list with what is proposed and not in it. */
function withNew<Item extends { readonly id: string }>(
  items: readonly Item[],
  proposed: readonly Item[],
): Item[] {
  const ids = new Set<string>(items.map(item => item.id))
  return [...items, ...proposed.filter(item => !ids.has(item.id) && ids.add(item.id))]
}

function compare<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): KindChange<Item> {
  const known = new Map<string, Item>(before.map(item => [item.id, item]))
  const added: Item[] = []
  const changed: Changed<Item>[] = []
  for (const item of after) {
    const old = known.get(item.id)
    if (!old) added.push(item)
    else if (!isEqual(old, item))
      changed.push({ before: old, after: item, fields: differing(old, item) })
  }
  return { added, changed, same: [], gone: [] }
}

function differing(before: object, after: object): RecordField[] {
  const [one, other] = [before, after].map(item => new Map<string, unknown>(Object.entries(item)))
  return recordFields.filter(field => !isEqual(one?.get(field), other?.get(field)))
}

/** A holiday is known by its municipality, name and school year; of several the order of their days tells them apart. */
function compareHolidays(
  before: readonly Holiday[],
  after: readonly Holiday[],
): KindChange<Holiday> {
  const left = before.filter(one => !after.some(other => isEqual(one, other)))
  const fresh = after.filter(one => !before.some(other => isEqual(one, other)))
  const added: Holiday[] = []
  const changed: Changed<Holiday>[] = []
  for (const holiday of fresh) {
    const at = left.findIndex(one => holidayName(one) === holidayName(holiday))
    const [old] = at === -1 ? [] : left.splice(at, 1)
    if (old) changed.push({ before: old, after: holiday, fields: differing(old, holiday) })
    else added.push(holiday)
  }
  return { added, changed, same: [], gone: left }
}
