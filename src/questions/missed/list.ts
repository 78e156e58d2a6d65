// The coordinator's list: questions that wait for an answer, what Pejling could not answer, and where its answer did not help, put
// together by likeness. Called by desk.ts. Only what concerns the viewer's own networks, or none; never who asked.
import { answerQuestion } from '../../ask/answer.js'
import { type Block, type Button, type Cell, type Reply, textReply } from '../../core/reply.js'
import { type Instant, localOf } from '../../core/time.js'
import type { Question } from '../../model/question.js'
import { mayFor } from '../../programme/asking.js'
import type { MissSaid } from '../../wording/da/send/questions.js'
import { sayDate } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { networkName } from '../receivers.js'
import { groupByLikeness, type MissGroup } from './likeness.js'

/** Lines of each part. */
const mostOpen = 5
const mostGroups = 8
/** So many are looked at to find those that are still unanswered. */
const mostTried = 24
/** Letters of a question in the list. */
const mostText = 160

/** The list; a friendly no for who may not. */
export async function questionsList(asking: Asking): Promise<Reply> {
  const { deps, tenant, lang, viewer } = asking
  const { list } = wording(lang).questions
  if (!mayFor(viewer, 'question.answer', undefined)) return textReply(lang, list.mayNot)
  const isOwn = ({ network }: Pick<Question, 'network'>) =>
    mayFor(viewer, 'question.answer', network)
  const open = (await deps.questions.open(tenant)).filter(isOwn)
  const groups = groupByLikeness((await deps.questions.misses(tenant)).filter(isOwn))
  const unanswered = groups.filter(group => group.unanswered > 0)
  const parts = [
    openPart(asking, open),
    missPart(
      asking,
      list.unanswered,
      stillUnanswered(asking, unanswered).map(toSaid('unanswered')),
    ),
    missPart(
      asking,
      list.notHelped,
      groups.filter(({ notHelped }) => notHelped > 0).map(toSaid('notHelped')),
    ),
  ].filter(part => part !== undefined)
  if (parts.length === 0) return textReply(lang, list.nothing)
  // What waits has its asker's name with it; the rest has nobody's.
  const notes = groups.length > 0 ? [list.note] : []
  return {
    lang,
    text: [list.heading, ...parts.map(({ text }) => text), ...notes].join('\n\n'),
    blocks: [
      { type: 'text', text: list.heading, style: 'heading' },
      ...parts.flatMap(({ blocks }) => blocks),
      ...notes.map((text): Block => ({ type: 'text', text, style: 'note' })),
    ],
  }

  function toSaid(which: 'unanswered' | 'notHelped') {
    return ({ text, misses, lastAt, ...counts }: MissGroup): MissSaid => ({
      text: shortText(text),
      others: misses.length - 1,
      times: counts[which],
      lastAt: sayDay(asking, lastAt),
    })
  }
}

interface Part {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Without those that have an answer by now: a page may have come of them. */
function stillUnanswered(asking: Asking, groups: readonly MissGroup[]): MissGroup[] {
  const { snapshot, viewer, now } = asking
  return groups
    .slice(0, mostTried)
    .filter(({ text, misses: [first] }) => {
      const lang = first?.lang ?? asking.lang
      return answerQuestion(text, { snapshot, viewer, now, lang }).kind !== 'answer'
    })
    .concat(groups.slice(mostTried))
}

function openPart(asking: Asking, open: readonly Question[]): Part | undefined {
  if (open.length === 0) return undefined
  const { lang, programme } = asking
  const { list } = wording(lang).questions
  const shown = open.slice(0, mostOpen)
  const rest = open.length - shown.length
  const heading = list.waiting(open.length)
  const rows = shown.map(({ text, at, network }, index) => ({
    label: `${index + 1}. ${shortText(text)}`,
    value: { text: list.waitingSince(sayDay(asking, at), networkName(programme, network)) },
  }))
  const more = rest > 0 ? [list.more(rest)] : []
  const buttons = shown.map(
    ({ id }, index): Button => ({
      label: list.answerNo(index + 1),
      action: { id: 'question', question: id, does: 'answer' },
    }),
  )
  return {
    text: [heading, ...rows.map(({ label, value }) => `  ${label} (${value.text})`), ...more].join(
      '\n',
    ),
    blocks: [
      { type: 'fields', title: heading, fields: rows },
      ...more.map((text): Block => ({ type: 'text', text, style: 'note' })),
      { type: 'actions', buttons },
    ],
  }
}

function missPart(asking: Asking, heading: string, misses: readonly MissSaid[]): Part | undefined {
  if (misses.length === 0) return undefined
  const { list } = wording(asking.lang).questions
  const shown = misses.slice(0, mostGroups)
  const rest = misses.length - shown.length
  const more = rest > 0 ? [list.more(rest)] : []
  const rows = shown.map((miss): Cell[] => [
    { text: list.like(miss.text, miss.others) },
    { text: list.times(miss) },
    { text: miss.lastAt },
  ])
  return {
    text: [heading, ...shown.map(miss => `  ${list.line(miss)}`), ...more].join('\n'),
    blocks: [
      { type: 'text', text: heading },
      { type: 'table', columns: list.columns, rows },
      ...more.map((text): Block => ({ type: 'text', text, style: 'note' })),
    ],
  }
}

function sayDay({ lang, snapshot, today }: Asking, at: Instant): string {
  return sayDate(lang, localOf(at, snapshot.zone).slice(0, 10), today)
}

function shortText(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > mostText ? `${line.slice(0, mostText - 2).trim()} …` : line
}
