// What is said after a yes: what was saved, what waits for others, and the way back. Called by press.ts and waiting.ts.
import type { Block, Button, Reply } from '../core/reply.js'
import { openFor } from '../import/change/waiting.js'
import { countSteps } from '../import/preview/review.js'
import { countOf } from '../import/preview/rows.js'
import type { Pending } from '../import/preview/weigh.js'
import { peopleOf, type Telling } from '../programme/changes-between.js'
import { wording } from '../wording/wording.js'
import type { Importer } from './asking.js'
import { undoButton } from './undo.js'

interface Saved {
  /** Which import it was: the preview's. */
  readonly id: string
  /** Absent where it was saved before this press. */
  readonly pending?: Pending
  readonly takesGone?: boolean
  /** The notices that wait now. */
  readonly tellings?: readonly Telling[]
  readonly lead?: string
}

/** `importer.stored` is what stands after it. */
export function savedReply(
  importer: Importer,
  { id, pending, takesGone, tellings = [], lead }: Saved,
): Reply {
  const { lang, stored } = importer
  const { importChat } = wording(lang)
  const isUndoable = stored.imports?.log.some(one => one.id === id)
  const said = pending ? savedLines(importer, pending, takesGone ?? false) : []
  const told = peopleOf(tellings).length
  const noticed = told > 0 ? [importChat.noticed(told)] : []
  const lines = [...(lead === undefined ? [] : [lead]), ...said, ...noticed]
  return withWaiting(importer, {
    lang,
    text: lines.join('\n'),
    blocks: [
      ...lines.map((text): Block => ({ type: 'text', text })),
      ...(isUndoable ? [undoButton(importChat.undo, id)] : []),
    ],
  })
}

function savedLines({ lang }: Importer, pending: Pending, takesGone: boolean): string[] {
  const { importChat } = wording(lang)
  const { added, changed, gone } = countOf(pending.own)
  const rows = pending.waiting ? countSteps(pending.waiting) : 0
  const isAny = added + changed > 0 || takesGone
  return [
    ...(isAny ? [importChat.saved(added, changed, takesGone ? gone : 0)] : []),
    ...(rows > 0 ? [importChat.sentOn(rows)] : []),
    ...(gone > 0 && !takesGone ? [importChat.goneLeft(gone)] : []),
  ]
}

/** The reply, and below it what waits for this person's own yes, as one line with its button, where anything does. */
export function withWaiting({ lang, viewer, stored }: Importer, reply: Reply): Reply {
  const { importChat } = wording(lang)
  const { rows, roles } = openFor(viewer, stored.programme, stored.imports)
  const number = rows.reduce((sum, { part }) => sum + countSteps(part.own), 0) + roles.length
  if (number === 0) return reply
  const line = importChat.waits(number)
  const button: Button = { label: importChat.showWaiting, action: { id: 'waiting', does: 'show' } }
  return {
    ...reply,
    text: `${reply.text}\n\n${line}`,
    blocks: [
      ...reply.blocks,
      { type: 'divider' },
      { type: 'text', text: line },
      { type: 'actions', buttons: [button] },
    ],
  }
}
