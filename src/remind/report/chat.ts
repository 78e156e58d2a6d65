// What became of messages about a meeting, in plain words, with what can be done about it as buttons. Called by desk.ts. Read anew at
// every press, so that pressing "Opdatér" while a message goes out shows how far it has come.
import type { ReportAction } from '../../core/action.js'
import { MeetingId } from '../../core/ids.js'
import { type Block, type Button, type Reply, textReply } from '../../core/reply.js'
import { type Fate, fates, type ReportLine } from '../../deliver/report.js'
import { mayFor, type Outcome } from '../../programme/asking.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { fileLinks } from './file.js'
import { hurriedNotes, openHurry, waitsForHours } from './hurry.js'
import { mayFollow, meetingsNamed, nearestFirst } from './meetings.js'
import { asksForReport } from './recognise.js'
import { toldAbout } from './told.js'
import { meetingName, messageName, reasonsOf, receiverSaid, type Told } from './words.js'

/** Meetings of a list, and how many are looked at to find them. */
const mostListed = 6
const mostLooked = 40
/** Names that stand in a reply; the file has all. */
const mostNames = 30

export async function pressReport(asking: Asking, action: ReportAction): Promise<Outcome> {
  const { lang, snapshot } = asking
  const { report } = wording(lang)
  if (action.about === undefined) return { reply: await reportList(asking, '') }
  const id = MeetingId.safeParse(action.about).data
  const occurrence = id && snapshot.byId.get(id)
  if (!occurrence) return { reply: textReply(lang, report.gone) }
  if (!mayFollow(asking, occurrence)) return { reply: textReply(lang, report.mayNot) }
  switch (action.does) {
    case 'show':
      return { reply: await reportOn(asking, occurrence) }
    case 'names':
      return { reply: await namesOf(asking, occurrence) }
    case 'file':
      return { reply: await fileLinks(asking, { about: occurrence.id, list: 'told' }) }
    case 'again':
      return { reply: await sendAgain(asking, occurrence) }
    case 'hurry':
      return openHurry(asking, occurrence)
    default:
      return action.does satisfies never
  }
}

/** The report that these words ask for; else undefined, and they are a question. */
export async function sayReport(asking: Asking, text: string): Promise<Outcome | undefined> {
  if (!asksForReport(text)) return undefined
  if (!mayFor(asking.viewer, 'delivery.read', undefined)) return undefined
  return { reply: await reportList(asking, text) }
}

/** The meetings that something was sent about; of a single one, its report. */
async function reportList(asking: Asking, words: string): Promise<Reply> {
  const { lang } = asking
  const { report } = wording(lang)
  const near = nearestFirst(asking, meetingsNamed(asking, words)).slice(0, mostLooked)
  const looked = await Promise.all(
    near.map(async occurrence => ({ occurrence, told: await toldAbout(asking, occurrence.id) })),
  )
  const found = looked.filter(({ told }) => told.messages.length > 0)
  const [first] = found
  if (!first) return textReply(lang, report.nothingAtAll)
  if (found.length === 1) return sayTold(asking, first.occurrence, first.told)
  const shown = found.slice(0, mostListed)
  const lines = shown.map(({ occurrence, told }) => ({
    name: meetingName(asking, occurrence, lang),
    counts: report.counts(totalOf(told)),
    about: occurrence.id,
  }))
  const more = found.length - shown.length
  const note = more > 0 ? [report.list.more(more)] : []
  return {
    lang,
    text: [
      report.list.heading,
      ...lines.map(({ name, counts }) => report.list.line(name, counts)),
      ...note,
    ].join('\n'),
    blocks: [
      {
        type: 'fields',
        title: report.list.heading,
        fields: lines.map(({ name, counts }) => ({ label: name, value: { text: counts } })),
      },
      ...note.map((text): Block => ({ type: 'text', text, style: 'note' })),
      {
        type: 'actions',
        buttons: lines.map(({ name, about }) => ({
          label: name,
          action: { id: 'report', does: 'show', about },
        })),
      },
    ],
  }
}

async function reportOn(asking: Asking, occurrence: Occurrence): Promise<Reply> {
  return sayTold(asking, occurrence, await toldAbout(asking, occurrence.id))
}

function sayTold(asking: Asking, occurrence: Occurrence, told: Told): Reply {
  const { lang } = asking
  const { report } = wording(lang)
  const name = meetingName(asking, occurrence, lang)
  if (told.messages.length === 0) return textReply(lang, report.nothing(name))
  const heading = report.heading(name)
  const fields = told.messages.flatMap(message => [
    {
      label: messageName(message, told.changes, lang),
      value: { text: report.counts(message.counts) },
    },
    ...reasonsOf(lang, message.lines),
  ])
  const unknown = totalOf(told).unknown > 0 ? [report.unknownNote] : []
  const notes = [...unknown, ...hurriedNotes(asking, told)]
  return {
    lang,
    text: [heading, ...fields.map(({ label, value }) => `${label}: ${value.text}`), ...notes].join(
      '\n',
    ),
    blocks: [
      { type: 'fields', title: heading, fields },
      ...notes.map((text): Block => ({ type: 'text', text, style: 'note' })),
      { type: 'actions', buttons: buttonsOf(asking, occurrence, told) },
    ],
  }
}

function buttonsOf({ lang, now }: Asking, { id }: Occurrence, told: Told): Button[] {
  const { report } = wording(lang)
  const again = sendable(told).length
  const waiting = told.rows.filter(row => waitsForHours(row, now)).length
  const button = (label: string, does: ReportAction['does']): Button => ({
    label,
    action: { id: 'report', does, about: id },
  })
  return [
    ...(again > 0 ? [button(report.again(again), 'again')] : []),
    ...(waiting > 0 ? [button(report.hurry(waiting), 'hurry')] : []),
    ...(missed(told).length > 0 ? [button(report.names, 'names')] : []),
    button(report.file, 'file'),
    button(report.refresh, 'show'),
  ]
}

function totalOf({ messages }: Told): Record<Fate, number> {
  const total = { sent: 0, waits: 0, notSent: 0, unknown: 0, coming: 0 }
  for (const { counts } of messages) {
    for (const fate of fates) total[fate] += counts[fate]
  }
  return total
}

function missed({ messages }: Told): readonly ReportLine[] {
  return messages
    .flatMap(({ lines }) => lines)
    .filter(({ fate }) => fate === 'notSent' || fate === 'unknown' || fate === 'waits')
}

/** What may be sent again: what nobody knows about. What was refused would be refused again. */
function sendable({ messages }: Told): readonly ReportLine[] {
  return messages.flatMap(({ lines }) => lines).filter(({ fate }) => fate === 'unknown')
}

async function namesOf(asking: Asking, occurrence: Occurrence): Promise<Reply> {
  const { lang } = asking
  const { report } = wording(lang)
  const told = await toldAbout(asking, occurrence.id)
  const rows = told.messages.flatMap(message =>
    message.lines
      .filter(({ fate }) => fate === 'notSent' || fate === 'unknown' || fate === 'waits')
      .map(line => [
        receiverSaid(asking, line, lang),
        messageName(message, told.changes, lang),
        line.fate === 'notSent' ? report.why(line.why, line.platform) : report.fate(line.fate),
      ]),
  )
  if (rows.length === 0) return textReply(lang, report.everyone)
  const shown = rows.slice(0, mostNames)
  const { name, message, fate } = report.columns
  const text = [report.namesHeading, ...shown.map(row => row.join(' · '))].join('\n')
  return {
    lang,
    text,
    blocks: [
      { type: 'text', text: report.namesHeading },
      {
        type: 'table',
        columns: [name, message, fate],
        rows: shown.map(row => row.map(cell => ({ text: cell }))),
      },
      { type: 'actions', buttons: buttonsOf(asking, occurrence, told) },
    ],
  }
}

async function sendAgain(asking: Asking, occurrence: Occurrence): Promise<Reply> {
  const { lang, deps, tenant, now } = asking
  const { report } = wording(lang)
  const lines = sendable(await toldAbout(asking, occurrence.id))
  const done = await Promise.all(lines.map(({ key }) => deps.deliveries.again(tenant, key, now)))
  const count = done.filter(outcome => outcome === 'again').length
  if (count === 0) return textReply(lang, report.againNone)
  deps.wake(tenant)
  return textReply(lang, report.againDone(count))
}
