// Lists in the import's replies: a heading with its lines, the first few of many unless all are asked for, as a block and as text.
// Used by the rest of this folder. Pure.
import type { Lang } from '../core/message.js'
import type { Block, Field } from '../core/reply.js'
import { wording } from '../wording/wording.js'

/** Lines of a list before "and 12 more", and where one asks for all of them. */
export const shownLines = { few: 6, all: 400 } as const

export interface Section {
  readonly heading: string
  readonly lines: readonly string[]
  /** What one should know about these lines. */
  readonly note?: string | undefined
}

/** A section cut to the first `most` lines, with one that says how many there are besides. */
export function cutSection(lang: Lang, section: Section, most: number = shownLines.few): Section {
  const rest = section.lines.length - most
  // One line more takes no more room than the line that says that there is one.
  if (rest <= 1) return section
  const more = wording(lang).importChat.more(rest)
  return { ...section, lines: [...section.lines.slice(0, most), more] }
}

/** The lines under their heading, each by its day, its kind or its name; and the note below them. */
export function sectionBlocks({ heading, lines, note }: Section): Block[] {
  return [
    { type: 'fields', title: heading, fields: lines.map(toField) },
    ...(note === undefined ? [] : [{ type: 'text', text: note, style: 'note' } as const]),
  ]
}

/** `to 21.01.2027 13.00  Talcafé`, `Person: Ea Lund`, `… og 4 mere`: what stands first is what one looks for. */
function toField(line: string): Field {
  const [, label = '–', text = line] = /^(.+?)(?: {2,}|: |(?<=^…) )(.+)$/s.exec(line) ?? []
  return { label, value: { text } }
}

export function sectionText({ heading, lines, note }: Section): string {
  const listed = lines.map(line => `  ${line}`)
  return [heading, ...listed, ...(note === undefined ? [] : [note])].join('\n')
}
