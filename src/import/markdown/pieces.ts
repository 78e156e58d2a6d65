// The blocks of a tool, sorted by the part that their heading or label names; what stands under none is the summary.
// Called by tool.ts and page.ts.
import type { Block, List, TextBlock } from './blocks.js'
import { joinLines, type Part } from './lines.js'
import { type FieldName, fieldOf } from './words.js'

/** A paragraph or an item of a list. */
export interface Piece {
  readonly parts: readonly Part[]
  readonly row: number
  readonly isItem: boolean
  /** The label or heading that it stands under, as it is written. */
  readonly label?: string
  /** Its label stands in the same line: "Formål: læselyst". */
  readonly isLabelled?: boolean
  /** A heading that names no part: it says what the text below is about. */
  readonly isHeading?: boolean
}
export type Pieces = ReadonlyMap<FieldName, readonly Piece[]>

/** "Varighed: 45 min" → the part that the label names, and what stands after it. */
export function labelOf(
  parts: readonly Part[],
):
  | { readonly field: FieldName; readonly label: string; readonly rest: readonly Part[] }
  | undefined {
  const [first, ...others] = parts
  const found =
    typeof first === 'string' ? /^\s*([^:：\n]{2,60})[:：](?!\/\/)\s*/.exec(first) : null
  const field = found?.[1] === undefined ? undefined : fieldOf(found[1])
  if (!found || field === undefined || typeof first !== 'string') return undefined
  const rest = first.slice(found[0].length)
  const label = found[1]?.trim() ?? ''
  // "Adresse: Tangvej 3" says where a house is, not where a page is.
  const isStreet = /^(?:adresse|address)$/i.test(label) && rest.trim() !== '' && !isWebAddress(rest)
  if (isStreet) return undefined
  return { field, label, rest: rest.trim() === '' ? others : [rest, ...others] }
}

function isWebAddress(text: string): boolean {
  return /:\/\/|\bwww\.|^\s*[\w./-]+\.\w+\s*$/i.test(text)
}

/** A heading is a label too: "## Sådan gør du". */
export function headingField(parts: readonly Part[]): FieldName | undefined {
  const [first, ...others] = parts
  return typeof first === 'string' && others.length === 0 ? fieldOf(first) : undefined
}

export function collectPieces(blocks: readonly Block[]): Pieces {
  const pieces = new Map<FieldName, Piece[]>()
  const add = (field: FieldName, piece: Piece) => {
    const known = pieces.get(field)
    if (known) known.push(piece)
    else pieces.set(field, [piece])
  }
  let current: Under = { field: 'summary' }
  /** The label at the end of the block before, with nothing after its colon: what follows is its own. */
  let pending: Under | undefined
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading': {
        const field = headingField(block.parts)
        const [label] = block.parts
        current = field && typeof label === 'string' ? { field, label } : { field: 'summary' }
        pending = undefined
        if (!field) add('summary', { ...block, isItem: false, isHeading: true })
        break
      }
      case 'text':
        pending = addText(block, pending ?? current, add)
        break
      case 'list': {
        const isSteps = current.field === 'summary' && block.ordered && !pieces.has('steps')
        addList(block, pending ?? (isSteps ? { field: 'steps' } : current), add)
        pending = undefined
        break
      }
      default:
        block satisfies never
    }
  }
  return pieces
}

/** The part that what comes belongs to, and the label that says so. */
interface Under {
  readonly field: FieldName
  readonly label?: string
}
type Add = (field: FieldName, piece: Piece) => void

/** Each label begins a piece, and so does the text before the first. Returns a label that nothing stands after. */
function addText({ lines }: TextBlock, into: Under, add: Add): Under | undefined {
  let under = into
  let open: (typeof lines)[number][] = []
  let isWaiting = false
  const close = () => {
    const [first] = open
    const own = { ...piece(under), ...(under === into ? {} : { isLabelled: true }) }
    if (first) add(under.field, { ...own, parts: joinLines(open), row: first.row })
    open = []
  }
  for (const line of lines) {
    const label = labelOf(line.parts)
    if (!label) {
      open.push(line)
      isWaiting = false
      continue
    }
    close()
    under = { field: label.field, label: label.label }
    isWaiting = label.rest.length === 0
    if (!isWaiting) open.push({ ...line, parts: label.rest })
  }
  close()
  return isWaiting ? under : undefined
}

/** A paragraph under its label. */
function piece({ label }: Under): { isItem: false; label?: string } {
  return { isItem: false, ...(label === undefined ? {} : { label }) }
}

function addList({ items }: List, into: Under, add: Add): void {
  for (const { parts, row } of items) {
    const label = into.field === 'steps' ? undefined : labelOf(parts)
    if (label) add(label.field, { ...piece(label), isLabelled: true, parts: label.rest, row })
    else add(into.field, { ...piece(into), parts, row, isItem: true })
  }
}
