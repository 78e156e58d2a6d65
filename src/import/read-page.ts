// A Markdown file → a draft with the tools in it, or the page that it is. Called by read-files and the sample.
// Never throws on what a file holds: each thing wrong is a problem with file and row, and all that can be read is read.
import { basename } from 'node:path'
import { slug } from '../core/ids.js'
import { cleanText } from '../core/text.js'
import type { Page, Tool } from '../model/page.js'
import type { Programme } from '../model/programme.js'
import { type Draft, limits, unreadableDraft } from './draft.js'
import { hasCpr, short } from './ics/report.js'
import { readBlocks } from './markdown/blocks.js'
import { type FrontEntry, readFrontMatter } from './markdown/front-matter.js'
import { readPageIn } from './markdown/page.js'
import type { PageFile } from './markdown/page-file.js'
import { countSigns, readTools } from './markdown/tool.js'
import { type FieldName, fieldOf, kindOf } from './markdown/words.js'
import type { ImportProblem } from './problems.js'
import { decodeText, signatureOf } from './text/decode.js'

/** Reads tools or a page; `known` says what a text was the last time, where the text itself does not. */
export function readPage(bytes: Uint8Array, file: string, known: Programme): Draft {
  if (hasCpr(file)) {
    const named = { file: '…', code: 'cpr', args: { field: 'file-name' } } as const
    return unreadableDraft(named.file, named)
  }
  if (bytes.length > limits.pageBytes) {
    const args = { kilobytes: Math.ceil(bytes.length / 1024), limit: limits.pageBytes / 1024 }
    return unreadableDraft(file, { file, code: 'page-too-big', args })
  }
  const { text, badRow } = decodeText(bytes)
  if (signatureOf(bytes) || text.includes('\0') || /^\s*(?:<!doctype|<html)\b/i.test(text)) {
    return unreadableDraft(file, { file, code: 'not-a-page', args: {} })
  }
  const clean = cleanText(text)
  if (clean.trim() === '')
    return unreadableDraft(file, { file, code: 'page-empty', args: { title: file } })
  const problems: ImportProblem[] = []
  if (badRow !== undefined) problems.push({ file, row: badRow, code: 'bad-characters', args: {} })
  const { tools, pages } = readText(clean, file, known, problem => problems.push(problem))
  return {
    file,
    meetings: [],
    networks: [],
    holds: [],
    schools: [],
    people: [],
    tools,
    pages,
    problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    whole: true,
    unreadable: false,
  }
}

function readText(
  text: string,
  file: string,
  known: Programme,
  add: (problem: ImportProblem) => void,
): { tools: Tool[]; pages: Page[] } {
  const { entries, body, linesBefore, badRow } = readFrontMatter(text)
  if (badRow !== undefined) add({ file, row: badRow, code: 'front-matter-unreadable', args: {} })
  const pageFile: PageFile = {
    file,
    front: knownFields(entries, file, add),
    blocks: readBlocks(body, linesBefore),
    fallbackTitle: titleFromName(file),
    add,
  }
  if (kindIn(pageFile, known) === 'tool') return { tools: readTools(pageFile), pages: [] }
  const page = readPageIn(pageFile)
  return { tools: [], pages: page ? [page] : [] }
}

/** The first of each field; a key that means nothing here is told about. */
function knownFields(
  entries: readonly FrontEntry[],
  file: string,
  add: (problem: ImportProblem) => void,
): Map<FieldName, FrontEntry> {
  const fields = new Map<FieldName, FrontEntry>()
  for (const entry of entries) {
    const field = fieldOf(entry.key)
    if (field && !fields.has(field)) fields.set(field, entry)
    const key = hasCpr(entry.key) ? '…' : short(entry.key)
    if (!field) add({ file, row: entry.row, column: key, code: 'unknown-key', args: { key } })
  }
  return fields
}

/** `type:` says it, else the nearest folder, else what the file was the last time, else the parts that it has. */
function kindIn(file: PageFile, known: Programme): 'tool' | 'page' {
  const said = file.front.get('kind')?.values.map(kindOf).find(Boolean)
  const path = file.file
    .replace(/\.\w+$/, '')
    .split('/')
    .reverse()
  const named = said ?? path.map(kindOf).find(Boolean)
  if (named) return named
  if (known.tools.some(tool => tool.source.file === file.file)) return 'tool'
  if (known.pages.some(page => page.source.file === file.file)) return 'page'
  return countSigns(file) >= 2 ? 'tool' : 'page'
}

/** `sider/hvem-betaler-vikaren.md` → "Hvem betaler vikaren". */
function titleFromName(file: string): string {
  const words = basename(file)
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  const title = words === '' ? slug(file) : words
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`.slice(0, limits.name)
}
