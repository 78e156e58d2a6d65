// What imports leave behind: taking one, undoing the last one, taking or dropping what waits. Each gives the record of imports as
// it then is, to be saved together with the programme. Called by the command line and the chat. Pure.
import type { PersonId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import {
  type Changes,
  type ImportRecord,
  type Imports,
  importsKept,
  type WaitingRows,
} from '../../model/imports.js'
import type { Programme } from '../../model/programme.js'
import { holidayName } from '../compare/merge-records.js'
import { isEqual } from '../compare/three-way/equal.js'
import type { ProgrammeChange } from '../diff.js'
import type { Draft } from '../draft.js'
import { changesOf, inverse, isNothing, mapLists, takeChanges } from './changes.js'
import { contentsAfter } from './contents.js'

export interface TakenImport {
  readonly drafts: readonly Draft[]
  readonly change: ProgrammeChange
  /** What is gone is taken too. */
  readonly gone: boolean
  /** What tells this import from others. */
  readonly id: string
  readonly at: Instant
  /** Absent where the one who runs Pejling did it. */
  readonly by?: PersonId | undefined
  /** Rows that are not the importer's to take. */
  readonly waiting?: Changes
  /** When it was said yes to, where people are told of it. */
  readonly told?: Instant | undefined
}

/** What is remembered of an import that was said yes to; the programme after it is `applyChange`'s. */
export function afterImport(imports: Imports, taken: TakenImport): Imports {
  const { drafts, change, gone, id, at, by, waiting, told } = taken
  const changes = changesOf(change, { gone })
  const files = drafts.filter(draft => !draft.unreadable).map(draft => draft.file)
  const contents = Object.fromEntries(files.map(file => [file, imports.contents[file] ?? []]))
  const whose = by === undefined ? {} : { by }
  const record: ImportRecord = {
    ...{ id, at, files, changes, contents },
    ...whose,
    ...(told === undefined ? {} : { told }),
  }
  const rows =
    by === undefined || !waiting || isNothing(waiting)
      ? undefined
      : { id, at, by, files, changes: waiting }
  return {
    read: readAfter(imports.read, change, changes),
    contents: contentsAfter(imports.contents, drafts, { gone }),
    log: isNothing(changes) ? imports.log : [record, ...imports.log].slice(0, importsKept),
    waiting: rows ? withWaiting(imports.waiting, rows) : imports.waiting,
  }
}

/** Every record of the files as they have it, and none that was said yes to as gone. */
function readAfter(read: Programme, change: ProgrammeChange, changes: Changes): Programme {
  return mapLists(read, (list, items) => {
    const byKey = new Map(items.map(item => [keyOf(item), item]))
    for (const { before, after } of changes[list]) if (before && !after) byKey.delete(keyOf(before))
    // Holidays have no ids: a plan's word on a holiday takes the place of all that was said of it.
    if (list === 'holidays') {
      const named = new Set(change.holidays.read.map(holidayName))
      for (const one of read.holidays) if (named.has(holidayName(one))) byKey.delete(keyOf(one))
    }
    const said: readonly object[] = change[list].read
    for (const item of said) byKey.set(keyOf(item), item)
    return [...byKey.values()]
  })
}

/** The same files dropped again by the same person: the newer rows take the older ones' place. */
function withWaiting(waiting: readonly WaitingRows[], rows: WaitingRows): WaitingRows[] {
  const files = new Set(rows.files)
  const others = waiting.filter(
    one => one.by !== rows.by || !one.files.every(file => files.has(file)),
  )
  return [rows, ...others].slice(0, importsKept)
}

export interface Undone {
  readonly programme: Programme
  readonly imports: Imports
  readonly record: ImportRecord
  /** Names of records that were changed since, and stand as they are. */
  readonly kept: readonly string[]
}

/** The last import undone, or undefined where there is none left to undo. */
export function undoLast(programme: Programme, imports: Imports): Undone | undefined {
  const [record, ...log] = imports.log
  if (!record) return undefined
  const back = inverse(record.changes)
  const { programme: after, kept } = takeChanges(programme, back)
  const contents = { ...imports.contents, ...record.contents }
  // Rows of the same files that wait were part of it.
  const waiting = imports.waiting.filter(
    ({ id, at, by }) => id !== record.id || at !== record.at || by !== record.by,
  )
  return {
    programme: after,
    imports: { read: patch(imports.read, back), contents, log, waiting },
    record,
    kept,
  }
}

export interface Decision {
  readonly rows: WaitingRows
  /** The part of the rows that is decided on; the rest goes on waiting. */
  readonly part: { readonly own: Changes; readonly rest: Changes }
  readonly takes: boolean
  readonly at: Instant
  /** Who says yes or no; absent where it is the one who runs Pejling. */
  readonly by?: PersonId | undefined
}

/** Rows that waited, taken or dropped. */
export function decideWaiting(
  programme: Programme,
  imports: Imports,
  { rows, part, takes, at, by }: Decision,
): Omit<Undone, 'record'> {
  const waiting = imports.waiting.flatMap(one => {
    if (one !== rows) return [one]
    return isNothing(part.rest) ? [] : [{ ...one, changes: part.rest }]
  })
  if (!takes) return { programme, imports: { ...imports, waiting }, kept: [] }
  const { programme: after, kept } = takeChanges(programme, part.own)
  const whose = by === undefined ? {} : { by }
  const record: ImportRecord = { at, files: rows.files, changes: part.own, contents: {}, ...whose }
  const log = [record, ...imports.log].slice(0, importsKept)
  const read = patch(imports.read, part.own)
  return { programme: after, imports: { ...imports, read, log, waiting }, kept }
}

/** What the files said, with these changes: only the fields that they are about, as the others may differ from Pejling's. */
function patch(read: Programme, changes: Changes): Programme {
  return mapLists(read, (list, items) => {
    const byKey = new Map(items.map(item => [keyOf(item), item]))
    const steps: readonly { before?: object | undefined; after?: object | undefined }[] =
      changes[list]
    for (const { before, after } of steps) {
      const known = byKey.get(keyOf(after ?? before ?? {}))
      if (before && (!after || list === 'holidays')) byKey.delete(keyOf(before))
      if (after) byKey.set(keyOf(after), known && before ? patchOne(known, before, after) : after)
    }
    return [...byKey.values()]
  })
}

function patchOne(item: object, before: object, after: object): object {
  const from = new Map<string, unknown>(Object.entries(before))
  const to = new Map<string, unknown>(Object.entries(after))
  const next = new Map<string, unknown>(Object.entries(item))
  for (const field of new Set([...from.keys(), ...to.keys()])) {
    if (isEqual(from.get(field), to.get(field))) continue
    if (to.has(field)) next.set(field, to.get(field))
    else next.delete(field)
  }
  return Object.fromEntries(next)
}

function keyOf(item: object): string {
  return 'id' in item ? String(item.id) : JSON.stringify(item)
}
