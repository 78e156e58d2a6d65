// A Markdown file as its readers share it: its fields, its blocks, and how what is wrong with it is reported. Every text goes
// through `guard`, so nothing with a CPR number comes further and nothing is longer than may be kept.

import type { TextField } from '../../wording/da/import/importing.js'
import type { PageTextField } from '../../wording/da/import/importing-pages.js'
import { limits } from '../draft.js'
import { hasCpr, short, type Trouble } from '../ics/report.js'
import type { ImportProblem } from '../problems.js'
import { httpsUrl } from '../text/links.js'
import type { Block } from './blocks.js'
import type { FrontEntry } from './front-matter.js'
import { isRelative, type Part, sayParts } from './lines.js'
import type { Piece } from './pieces.js'
import type { FieldName } from './words.js'

export interface PageFile {
  readonly file: string
  /** The front matter's known fields. */
  readonly front: ReadonlyMap<FieldName, FrontEntry>
  readonly blocks: readonly Block[]
  /** What the file is called, for want of a title. */
  readonly fallbackTitle: string
  add(problem: ImportProblem): void
}

/** Where a problem stands: the row and, where it stands under a label, a heading or a key, that word. */
export interface Place {
  readonly row: number
  readonly label?: string
}

/** The place of a key in the front matter. */
export function keyPlace(entry: FrontEntry | undefined): Place {
  return entry ? { row: entry.row, label: entry.key } : { row: 1 }
}

/** The file, as seen from one tool or page in it, which its problems name. */
export interface PageReader {
  readonly title: string
  report(place: Place, trouble: Trouble): void
  /** The text within its length; undefined, and a problem, when a CPR number stands in it. */
  guard(place: Place, field: TextField, text: string, limit?: number): string | undefined
  /** A piece as guarded text, '' where nothing is left. */
  say(piece: Place & { parts: readonly Part[] }, field: PageTextField): string
  readonly link: string | undefined
}

/** `link` is the page's own address, which relative links are seen from. */
export function createPageReader(
  { file, add }: Pick<PageFile, 'file' | 'add'>,
  title: string,
  link: string | undefined,
): PageReader {
  const report: PageReader['report'] = (place, trouble) =>
    add({ file, ...toColumn(place), ...trouble })
  const guard: PageReader['guard'] = (place, field, text, limit = limits.text) => {
    if (hasCpr(text)) {
      report(place, { code: 'cpr', args: { field } })
      return undefined
    }
    if (text.length > limit) {
      report(place, { code: 'text-too-long', args: { title: short(title), limit } })
    }
    return text.slice(0, limit)
  }
  return {
    title,
    link,
    report,
    guard,
    say: ({ parts, ...place }, field) => {
      const bad = () =>
        report(place, { code: 'bad-link', args: { title: short(title), reason: 'not-https' } })
      return guard(place, field, sayParts(parts, link, bad)) ?? ''
    },
  }
}

/** The address that a `link:` key or the pieces under a "Link:" label give; a problem where it is there and cannot be used. */
export function readLink(
  file: PageFile,
  title: string,
  pieces: readonly Piece[],
): string | undefined {
  const entry = file.front.get('link')
  const written = [
    ...(entry?.values ?? []).map(text => ({ text, place: keyPlace(entry) })),
    ...pieces.flatMap(({ parts, ...place }) =>
      parts.map(part => ({ text: addressIn(part), place })),
    ),
  ].filter(({ text }) => text.trim() !== '')
  for (const { text } of written) {
    const url = httpsUrl(text.trim().replace(/^<|>$/g, ''))
    if (url !== undefined && !hasCpr(url)) return url
  }
  const [first] = written
  if (!first) return undefined
  const reason = reasonOf(first.text.trim())
  file.add({
    file: file.file,
    ...toColumn(first.place),
    code: 'bad-link',
    args: { title: short(title), reason },
  })
  return undefined
}

/** The label as the problem's column; never one that could hold a CPR number. */
function toColumn({ row, label }: Place): { row: number; column?: string } {
  return { row, ...(label === undefined || hasCpr(label) ? {} : { column: short(label) }) }
}

/** A link's own address, or the first in a text. */
function addressIn(part: Part): string {
  if (typeof part !== 'string') return part.isPicture ? '' : part.href
  return /https?:\/\/[^\s<>"]+/i.exec(part)?.[0].replace(/[.,;)]+$/, '') ?? part
}

function reasonOf(text: string): 'not-https' | 'relative' | 'unreadable' {
  if (/\s/.test(text)) return 'unreadable'
  if (isRelative(text)) return 'relative'
  return /^https:/i.test(text) ? 'unreadable' : 'not-https'
}
