// Files and folders that a coordinator names → drafts, one per file, each read by what fits its ending and content.
// Called by the command line. A file that cannot be read is a draft with a problem; the others are read all the same.
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { cleanText } from '../core/text.js'
import type { Programme } from '../model/programme.js'
import type { FileContent } from '../wording/da/import/importing.js'
import { type Draft, limits, unreadableDraft } from './draft.js'
import { hasCpr } from './ics/report.js'
import type { ImportProblem, ReadOptions } from './problems.js'
import { readIcs } from './read-ics.js'
import { readPage } from './read-page.js'
import { readSheet } from './read-sheet.js'

/** A file to read: where it is, or its content, and what problems and `Meeting.source` call it. */
export type FoundFile = FileAt | { readonly bytes: Uint8Array; readonly name: string }
interface FileAt {
  readonly path: string
  readonly name: string
}

const calendarEndings = ['.ics', '.ical', '.icalendar', '.ifb', '.vcs']
/** Those of sheets; the old and the macro ones too, for the one sentence that says what to do with them. */
const sheetEndings = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.csv', '.tsv']
const pageEndings = ['.md', '.markdown', '.mdown', '.mkd']

/** Every file that is meant: the named ones, and those of folders with all they hold, in order; hidden ones are passed over. */
export async function findFiles(
  paths: readonly string[],
): Promise<{ files: FoundFile[]; missing: Draft[] }> {
  const files = new Map<string, FileAt>()
  const missing: Draft[] = []
  for (const path of paths) {
    try {
      const found = (await stat(path)).isDirectory()
        ? await listFolder(path, path)
        : [{ path, name: basename(path) }]
      for (const file of found) {
        const name = cleanText(file.name)
        if (hasCpr(name)) missing.push(namedByCpr)
        else files.set(await realpath(file.path), { ...file, name })
      }
    } catch {
      const file = cleanText(path)
      missing.push(
        hasCpr(file) ? namedByCpr : unreadableDraft(file, { file, code: 'file-missing', args: {} }),
      )
    }
  }
  return { files: [...files.values()], missing }
}

/** Files that were sent rather than named: the same, of which the content is in hand. */
export function sentFiles(sent: readonly { readonly name: string; readonly bytes: Uint8Array }[]): {
  files: FoundFile[]
  missing: Draft[]
} {
  const named = sent.map(({ name, bytes }) => ({ name: basename(cleanText(name)) || '…', bytes }))
  const files = named.filter(({ name }) => !hasCpr(name))
  return { files, missing: files.length < named.length ? [namedByCpr] : [] }
}

/** A name is shown and stored wherever its file is: one with a CPR number in it is never read. */
const namedByCpr = unreadableDraft('…', { file: '…', code: 'cpr', args: { field: 'file-name' } })

async function listFolder(root: string, folder: string): Promise<FileAt[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: FileAt[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    // `programme.json` is what an import writes; a folder may hold both.
    if (entry.name.startsWith('.') || entry.name === 'programme.json') continue
    if (entry.isDirectory()) found.push(...(await listFolder(root, path)))
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFileIn(root, path)))) {
      found.push({ path, name: relative(root, path).split(sep).join('/') })
    }
  }
  return found
}

/** A link is followed to a file inside the folder that was named, never out of it and never to a folder. */
async function leadsToFileIn(root: string, path: string): Promise<boolean> {
  try {
    const [inside, target] = [await realpath(root), await realpath(path)]
    return target.startsWith(inside + sep) && (await lstat(target)).isFile()
  } catch {
    return false
  }
}

/** Reads one file; its size is looked at before its content. */
export async function readDraft(
  file: FoundFile,
  known: Programme,
  options: ReadOptions = {},
): Promise<Draft> {
  const { name } = file
  if ('bytes' in file) return readBytes(file.bytes, name, known, options)
  try {
    const { size, isPlain } = await look(file.path)
    if (!isPlain) return unreadableDraft(name, { file: name, code: 'file-unreadable', args: {} })
    if (size > limits.fileBytes) {
      const args = { megabytes: Math.ceil(size / 2 ** 20), limit: limits.fileBytes / 2 ** 20 }
      return unreadableDraft(name, { file: name, code: 'file-too-big', args })
    }
    return readBytes(await readFile(file.path), name, known, options)
  } catch {
    return unreadableDraft(name, { file: name, code: 'file-unreadable', args: {} })
  }
}

/** A pipe or a device has no end: it is not read. */
async function look(path: string): Promise<{ size: number; isPlain: boolean }> {
  const found = await stat(path)
  return { size: found.size, isPlain: found.isFile() }
}

/** Reads what a file holds by its ending; one of an ending that says nothing as a calendar, if it is one. */
export function readBytes(
  bytes: Uint8Array,
  name: string,
  known: Programme,
  options: ReadOptions = {},
): Draft {
  const ending = extname(name).toLowerCase()
  if (pageEndings.includes(ending)) return readPage(bytes, name, known)
  if (isSheet(name)) return readSheet(bytes, name, known, options)
  const draft = readIcs(bytes, name, known, options)
  return draft.unreadable && !calendarEndings.includes(ending)
    ? unreadableDraft(
        name,
        problemOf(draft, {
          file: name,
          code: 'kind-unknown',
          args: { ending, holds: contentOf(ending) },
        }),
      )
    : draft
}

/** What the files of other programs hold, so that people can be told what to save them as. */
function contentOf(ending: string): FileContent {
  if (/^\.(?:ods|fods|numbers|gsheet|wk\d)$/.test(ending)) return 'sheet'
  if (/^\.(?:docx?|docm|odt|pdf|pages|rtf|txt|html?|gdoc|pptx?)$/.test(ending)) return 'text'
  return /^\.(?:msg|pst|ost|eml|oft|olm)$/.test(ending) ? 'calendar' : 'other'
}

/** Whether a file is read as a sheet, by its ending. */
export function isSheet(name: string): boolean {
  return sheetEndings.includes(extname(name).toLowerCase())
}

/** A file of another ending that is nothing we know is not a bad calendar, unless it is empty. */
function problemOf(draft: Draft, otherwise: ImportProblem): ImportProblem {
  const [problem] = draft.problems
  return problem?.code === 'file-empty' ? problem : otherwise
}
