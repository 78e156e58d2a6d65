// A preview as a card: what was read, what a yes would do, what it would not, the problems with their fixes, and the buttons. Called by
// preview.ts and press.ts. Pure; each button names the preview, so that it can do nothing else than what stands here.
import type { ImportAction } from '../core/action.js'
import type { Lang } from '../core/message.js'
import type { Block, Button, Field, Reply } from '../core/reply.js'
import type { Instant } from '../core/time.js'
import { applyChange } from '../import/apply.js'
import { type Notices, noticesIn } from '../import/preview/notices.js'
import { countSteps, offeredIn, reviewSections } from '../import/preview/review.js'
import {
  changedRows,
  countOf,
  countsOf,
  goneRows,
  rowLine,
  rowsOf,
} from '../import/preview/rows.js'
import type { Pending } from '../import/preview/weigh.js'
import { type ImportProblem, sayProblem } from '../import/problems.js'
import { wording } from '../wording/wording.js'
import { cutSection, type Section, sectionBlocks, sectionText, shownLines } from './lines.js'

export interface Card {
  /** Absent where there is nothing to choose. */
  readonly id: string | undefined
  readonly takesFixes: boolean
  readonly prefersFiles: boolean
  readonly takesGone: boolean
  readonly withoutNotices: boolean
  /** Business time: what is over concerns nobody. */
  readonly now: Instant
  /** Every change, not only the first ones. */
  readonly isWhole?: boolean
  readonly lead?: string | undefined
}

export function previewCard(lang: Lang, pending: Pending, card: Card): Reply {
  const { importChat, importing } = wording(lang)
  const { drafts, own } = pending
  // Without a button to ask for the rest, all of it is here.
  const most = card.isWhole || card.id === undefined ? shownLines.all : shownLines.few
  const read = importing.readFiles(drafts.length, countsOf(drafts))
  const { sections: all, button: notices } = sectionsOf(lang, pending, card)
  const sections = all.map(one => cutSection(lang, one, most))
  const problems = problemsOf(lang, own.problems, most)
  const buttons =
    card.id === undefined ? [] : buttonsOf(lang, pending, { ...card, id: card.id, notices })
  const verdict = verdictOf(lang, pending, card.takesGone)
  const last = buttons.length > 0 ? importChat.unchangedYet : undefined
  const text = [
    card.lead,
    verdict,
    read,
    ...sections.map(sectionText),
    problems && [problems.title, ...problems.fields.map(fieldText)].join('\n'),
    last,
  ]
  const blocks: (Block | undefined)[] = [
    card.lead === undefined ? undefined : { type: 'text', text: card.lead },
    { type: 'text', text: verdict, style: 'heading' },
    { type: 'text', text: read },
    ...sections.flatMap(sectionBlocks),
    problems && { type: 'fields', ...problems },
    last === undefined ? undefined : { type: 'text', text: last, style: 'note' },
    buttons.length > 0 ? { type: 'actions', buttons } : undefined,
  ]
  return {
    lang,
    text: text.filter(Boolean).join('\n\n'),
    blocks: blocks.filter(block => block !== undefined),
  }
}

function verdictOf(lang: Lang, { own, waiting, drafts }: Pending, takesGone: boolean): string {
  const { importChat } = wording(lang)
  const { added, changed, gone } = countOf(own)
  const rows = waiting ? countSteps(waiting) : 0
  if (added + changed + rows + (takesGone ? gone : 0) > 0) return importChat.heading
  if (offeredIn(drafts) > 0) return importChat.nothingAsIs
  const isNothing = Object.values(countsOf(drafts)).every(count => count === 0)
  return isNothing ? importChat.unreadable : importChat.nothing
}

/** In the order in which they matter to the one who says yes; and the button for who is told. */
function sectionsOf(
  lang: Lang,
  pending: Pending,
  card: Card,
): { sections: Section[]; button: Notices['button'] } {
  const { importChat, importing } = wording(lang)
  const { own, stored } = pending
  const programme = applyChange(stored.programme, own, { gone: false })
  const notes = {
    conflicts: importChat.conflictsNote(card.prefersFiles),
    waiting: importChat.waitingNote,
    roles: importChat.rolesNote,
  }
  const [added, changed, gone] = [rowsOf(own, 'added'), changedRows(own), goneRows(own)].map(rows =>
    rows.map(row => rowLine(lang, row)),
  )
  const named = (heading: (count: number) => string, lines: string[] = [], note?: string) => ({
    heading: heading(lines.length),
    lines,
    note,
  })
  const goneNote = card.takesGone ? importChat.goneTaken : importChat.goneNote
  const reviewed = reviewSections(lang, pending, programme)
  const listed = reviewed.find(({ kind }) => kind === 'notices')
  const notices = noticesIn(lang, pending, { ...card, listed })
  const sections = [
    named(importing.newOnes, added, card.takesFixes ? importChat.fixesTaken : undefined),
    named(importing.changed, changed, card.prefersFiles ? importChat.filesDecide : undefined),
    named(importing.gone, gone, goneNote),
    ...reviewed.flatMap(one => (one.kind === 'notices' ? [] : [{ ...one, note: notes[one.kind] }])),
    ...(notices.section ? [notices.section] : []),
  ].filter(({ lines }) => lines.length > 0)
  return { sections, button: notices.button }
}

interface Problems {
  readonly title: string
  readonly fields: readonly Field[]
}

/** Each problem by file, row and column, with its fix; those that can be mended first. */
function problemsOf(
  lang: Lang,
  problems: readonly ImportProblem[],
  most: number,
): Problems | undefined {
  const { importChat, importing } = wording(lang)
  if (problems.length === 0) return undefined
  const sorted = [...problems].sort((one, other) => rank(one) - rank(other))
  const rest = sorted.length - most
  const fields = sorted.slice(0, rest > 1 ? most : undefined).map((problem): Field => {
    const { file, row, column, sheet } = problem
    const said = sayProblem(importing, problem)
    const fix = said.fix === undefined ? [] : [`${importing.fix} ${said.fix}`]
    const value = { text: [said.problem, ...fix].join('\n') }
    return { label: importing.where(file, row, column, sheet), value }
  })
  const more = {
    label: importChat.more(rest),
    value: { text: most === shownLines.all ? importChat.mendFirst : importChat.moreProblems },
  }
  return {
    title: importing.problemsFound(problems.length),
    fields: rest > 1 ? [...fields, more] : fields,
  }
}

function rank({ fix }: ImportProblem): number {
  return fix === 'offered' ? 0 : 1
}

function fieldText({ label, value }: Field): string {
  return `  ${label}: ${value.text}`
}

interface Buttons extends Card {
  readonly id: string
  readonly notices: Notices['button']
}

/** OK first; what looks at it again with another choice after it; the way out last. */
function buttonsOf(lang: Lang, pending: Pending, card: Buttons): Button[] {
  const { importChat } = wording(lang)
  const { own, drafts, conflicts } = pending
  const { added, changed, gone } = countOf(own)
  const rows = pending.waiting ? countSteps(pending.waiting) : 0
  const taken = card.takesGone ? gone : 0
  const button = (
    label: string,
    does: ImportAction['does'],
    choices?: ImportAction['choices'],
  ): Button => ({
    label,
    action: { id: 'import', preview: card.id, does, ...(choices ? { choices } : {}) },
  })
  const offered = offeredIn(drafts)
  const isAny = added + changed + taken > 0
  return [
    ...(isAny ? [button(importChat.take(added, changed, taken), 'take')] : []),
    ...(!isAny && rows > 0 ? [button(importChat.takeWaiting(rows), 'take')] : []),
    ...(offered > 0 ? [button(importChat.fix(offered), 'choose', { takesFixes: true })] : []),
    ...(card.takesFixes ? [button(importChat.unfix, 'choose', { takesFixes: false })] : []),
    ...(gone > 0 && !card.takesGone
      ? [button(importChat.takeGone(gone), 'choose', { takesGone: true })]
      : []),
    ...(card.takesGone ? [button(importChat.keepGone, 'choose', { takesGone: false })] : []),
    ...(conflicts.length > 0 && !card.prefersFiles
      ? [button(importChat.preferFiles(conflicts.length), 'choose', { prefersFiles: true })]
      : []),
    ...(card.prefersFiles
      ? [button(importChat.preferPejling, 'choose', { prefersFiles: false })]
      : []),
    ...(card.notices ? [button(card.notices.label, 'choose', card.notices.choices)] : []),
    ...(card.isWhole || !isLong(pending) ? [] : [button(importChat.showAll, 'all')]),
    button(importChat.cancel, 'cancel'),
  ]
}

/** Whether the card leaves anything out. */
function isLong({ own, waiting, conflicts, roles, notices }: Pending): boolean {
  const { added, changed, gone } = countOf(own)
  const rows = waiting ? countSteps(waiting) : 0
  const lists = [added, changed, gone, rows, own.problems.length]
  const others = [conflicts.length, roles.length, notices.length]
  return [...lists, ...others].some(count => count > shownLines.few + 1)
}
