// What a tool or a page is called, and the blocks without its heading. Called by tool.ts and page.ts.
import type { Block } from './blocks.js'
import { sayParts } from './lines.js'
import { keyPlace, type PageFile } from './page-file.js'
import { headingField, labelOf } from './pieces.js'

export interface Titled {
  readonly title: string
  readonly row: number
  /** The key or label that says it. */
  readonly label?: string
  readonly blocks: readonly Block[]
}

/**
 * The title in the front matter, else the first heading where it is above all others, else a "Værktøj:" line at the top, else
 * the file's name and a problem. The first heading is taken out of the blocks where it is the title.
 */
export function takeTitle(file: PageFile, isTool: boolean): Titled {
  const { front, blocks } = file
  const entry = front.get('title')
  const heading = blocks.find(block => block.kind === 'heading')
  const isAlone =
    heading?.level === 1 ||
    blocks.filter(block => block.kind === 'heading' && block.level === heading?.level).length === 1
  const isLabel = heading !== undefined && isTool && headingField(heading.parts) !== undefined
  const written = heading && isAlone && !isLabel ? said(heading.parts) : ''
  const named = entry?.values.join(', ') ?? ''
  if (written !== '' && heading && (named === '' || named === written)) {
    return { title: written, row: heading.row, blocks: blocks.filter(block => block !== heading) }
  }
  if (named !== '') return { title: named, ...keyPlace(entry), blocks }
  const labelled = isTool ? titleLine(blocks) : undefined
  if (labelled) return { ...labelled, blocks }
  const title = file.fallbackTitle
  file.add({ file: file.file, row: 1, code: 'page-no-title', args: { used: title } })
  return { title, row: 1, blocks }
}

function said(parts: Parameters<typeof sayParts>[0]): string {
  return sayParts(parts, undefined, () => undefined).replace(/\s+/g, ' ')
}

function titleLine([first]: readonly Block[]): { title: string; row: number } | undefined {
  if (first?.kind !== 'text') return undefined
  const [line] = first.lines
  const label = line && labelOf(line.parts)
  const title = label?.field === 'title' ? said(label.rest) : ''
  return line && title !== '' ? { title, row: line.row } : undefined
}
