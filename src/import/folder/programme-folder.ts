// A programme as a folder: DIR/programme.json, which people may read and keep in git. Called by the command line.
// Written whole or not at all (a new file renamed over the old one), in an order that does not depend on the imports'.
// What imports left behind lies in DIR/.imports, in the file that programme.json names: written before it, so that one whose
// programme never came is nobody's.
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { Fault, Mistake } from '../../core/errors.js'
import { Imports } from '../../model/imports.js'
import { emptyProgramme, Programme, type StoredProgramme } from '../../model/programme.js'
import type { ImportingWording } from '../../wording/da/import/importing.js'
import { asOneWriter } from './one-writer.js'

const fileName = 'programme.json'
const importsFolder = '.imports'
const recordPattern = /^(\d+)-[\da-f]{8}\.json$/
const waitingPattern = /^programme\.json\.(\d+)-[\da-f-]{36}\.tmp$/
const recordName = z.string().regex(recordPattern)
const Pointer = z.object({ imports: recordName.optional() })
const FolderFile = z.object({ version: z.number().int().nonnegative(), programme: Programme })

/**
 * The folder's programme. Without a file in it: an empty one of version 0, called as the folder, when `orEmpty`, else a
 * `Mistake`; a damaged file is always one, and is never overwritten by what was made of nothing.
 */
export async function loadProgramme(
  dir: string,
  wording: ImportingWording,
  options: { readonly orEmpty?: boolean } = {},
): Promise<StoredProgramme> {
  const path = join(dir, fileName)
  const text = await readText(path, wording)
  if (text === undefined) {
    if (options.orEmpty) return { version: 0, programme: emptyProgramme(basename(resolve(dir))) }
    throw new Mistake(wording.folderMissing(dir))
  }
  const stored = parse(text)
  if (!('problem' in stored)) return stored
  throw new Mistake(wording.folderDamaged(path, stored.problem))
}

/** What imports left behind, or undefined where nothing did, or somebody has taken it away: then no import can be undone. */
export async function loadImports(
  dir: string,
  wording: ImportingWording,
): Promise<Imports | undefined> {
  const name = Pointer.safeParse(toJson((await readText(join(dir, fileName), wording)) ?? '')).data
    ?.imports
  if (name === undefined) return undefined
  const path = join(dir, importsFolder, name)
  const text = await readText(path, wording)
  if (text === undefined) return undefined
  const parsed = Imports.safeParse(toJson(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Mistake(wording.importsDamaged(path, issue?.path.join('.') || '?'))
}

export interface Saving {
  readonly expectedVersion: number
  /** Of an import; without it the last import's stays. */
  readonly imports?: Imports
}

/** Writes the programme as the version after `expectedVersion`, unless another one was written meanwhile. */
export async function saveProgramme(
  dir: string,
  programme: Programme,
  { expectedVersion, imports }: Saving,
): Promise<'saved' | 'conflict'> {
  const path = join(dir, fileName)
  await mkdir(dir, { recursive: true })
  const record = imports
    ? await writeImports(dir, imports, expectedVersion + 1)
    : await recordOf(dir)
  const text = `${JSON.stringify({ version: expectedVersion + 1, imports: record, programme: inOrder(programme) }, null, 2)}\n`
  const waiting = `${path}.${expectedVersion + 1}-${crypto.randomUUID()}.tmp`
  try {
    await writeDurably(waiting, text)
    const outcome = await asOneWriter(dir, async () => {
      if ((await versionIn(path)) !== expectedVersion) return 'conflict'
      await rename(waiting, path)
      await dropLeftovers(dir, expectedVersion + 1, record)
      return 'saved'
    })
    if (outcome === 'conflict' && imports && record)
      await rm(join(dir, importsFolder, record), { force: true })
    return outcome
  } finally {
    await rm(waiting, { force: true })
  }
}

/** Writes the record under a name that no other import can take, and gives it. */
async function writeImports(dir: string, imports: Imports, version: number): Promise<string> {
  const name = `${version}-${crypto.randomUUID().slice(0, 8)}.json`
  await mkdir(join(dir, importsFolder), { recursive: true })
  await writeDurably(join(dir, importsFolder, name), `${JSON.stringify(imports)}\n`)
  return name
}

async function recordOf(dir: string): Promise<string | undefined> {
  const text = await readFile(join(dir, fileName), 'utf8').catch(() => '')
  return Pointer.safeParse(toJson(text)).data?.imports
}

/** What this version and those before it have left beside the record that programme.json names. Later ones are being written. */
async function dropLeftovers(dir: string, version: number, record: string | undefined) {
  const isLeft = (name: string, pattern: RegExp) => Number(pattern.exec(name)?.[1]) <= version
  const records = await readdir(join(dir, importsFolder)).catch(() => [])
  for (const name of records.filter(one => one !== record && isLeft(one, recordPattern)))
    await rm(join(dir, importsFolder, name), { force: true })
  const files = await readdir(dir).catch(() => [])
  for (const name of files.filter(one => isLeft(one, waitingPattern)))
    await rm(join(dir, name), { force: true })
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON is nothing the schema accepts: the caller says so.
    return undefined
  }
}

async function readText(path: string, wording: ImportingWording): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return undefined
    throw new Mistake(wording.folderUnreadable(path), { cause })
  }
}

function parse(text: string): StoredProgramme | { problem: string } {
  try {
    const parsed = FolderFile.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    return { problem: `${issue?.path.join('.') || fileName}: ${issue?.message ?? '?'}` }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

async function versionIn(path: string): Promise<number> {
  try {
    const stored = parse(await readFile(path, 'utf8'))
    // Damaged since it was loaded: not ours to write over.
    return 'problem' in stored ? -1 : stored.version
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return 0
    throw new Fault('programme-folder-unreadable', { cause })
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The fields in the schema's order, the lists by what people look them up by. */
function inOrder(programme: Programme): Programme {
  const ordered = Programme.parse(programme)
  return {
    ...ordered,
    areas: ordered.areas.sort(by(area => area.id)),
    holds: ordered.holds.sort(by(hold => hold.id)),
    schools: ordered.schools.sort(by(school => school.id)),
    networks: ordered.networks.sort(by(network => network.id)),
    people: ordered.people.sort(by(person => person.id)),
    meetings: ordered.meetings.sort(by(meeting => `${meeting.startLocal} ${meeting.id}`)),
    deadlines: ordered.deadlines.sort(by(deadline => `${deadline.due} ${deadline.id}`)),
    tools: ordered.tools.sort(by(tool => tool.id)),
    pages: ordered.pages.sort(by(page => page.id)),
    holidays: ordered.holidays.sort(by(holiday => `${holiday.from} ${holiday.municipality}`)),
  }
}

function by<Item>(key: (item: Item) => string): (one: Item, other: Item) => number {
  return (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0)
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
