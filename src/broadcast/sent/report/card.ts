// What became of a message to many, in plain words, with what can be done about it as buttons. Called by ../chat.ts. Read anew at every
// press, so that pressing "Opdatér" while it goes out shows how far it has come.
import type { Block, Button, Field, Reply } from '../../../core/reply.js'
import type { Broadcast } from '../../../model/broadcast.js'
import type { DeliveryRow } from '../../../model/delivery-row.js'
import { reasonsOf, receiverSaid } from '../../../remind/report/words.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { isAuthor } from '../allowed.js'
import { copyButton, sentButton } from '../card.js'
import { excerptOf, momentSaid, nameOf } from '../said.js'
import { changesOf, landedOf, type SentTo, sentTo, silentOf } from './told.js'

/** Names that stand in a reply; the file has all. */
const mostNames = 30

export async function reportReply(asking: Asking, broadcast: Broadcast): Promise<Reply> {
  const { lang } = asking
  const { sentMessages, report } = wording(lang)
  const told = await sentTo(asking, broadcast)
  const silent = await silentOf(asking, broadcast, told.rows)
  const recalls = broadcast.recalled ? await changesOf(asking, broadcast, 'recall') : []
  const isRewritten = broadcast.edits.length > 0 && !broadcast.recalled
  const rewrites = isRewritten ? await changesOf(asking, broadcast, 'rewrite') : []
  const heading = sentMessages.report.heading(excerptOf(broadcast))
  const { message } = told
  const fields: Field[] = [
    ...(message
      ? [{ label: sentMessages.report.message, value: { text: report.counts(message.counts) } }]
      : []),
    ...(message ? reasonsOf(lang, message.lines) : []),
    ...takenBackField(asking, recalls),
  ]
  const notes = notesOf(asking, broadcast, { told, silent: silent.length, recalls, rewrites })
  const rows = buttonRows(asking, broadcast, { told, silent: silent.length })
  const lines = fields.map(({ label, value }) => `${label}: ${value.text}`)
  return {
    lang,
    text: [heading, ...lines, ...notes].join('\n'),
    blocks: [
      ...(fields.length > 0
        ? [{ type: 'fields' as const, title: heading, fields }]
        : [{ type: 'text' as const, text: heading }]),
      ...notes.map((text): Block => ({ type: 'text', text, style: 'note' })),
      ...rows.map((buttons): Block => ({ type: 'actions', buttons })),
    ],
  }
}

interface Known {
  readonly told: SentTo
  /** Who got it and has not reacted. */
  readonly silent: number
}

/** Rows that change it where it lies. */
interface Changes {
  readonly recalls: readonly DeliveryRow[]
  readonly rewrites: readonly DeliveryRow[]
}

/** Taken back, on its way back, and where it could not be; what never came needs none. */
function takenBackField({ lang }: Asking, recalls: readonly DeliveryRow[]): Field[] {
  const { report } = wording(lang).sentMessages
  const done = recalls.filter(({ state }) => state === 'sent').length
  const under = recalls.filter(({ state }) => state === 'waiting' || state === 'sending').length
  const counts = { done, under, failed: notDone(recalls).length }
  const said = report.takenBackCounts(counts)
  return said === '' ? [] : [{ label: report.takenBack, value: { text: said } }]
}

/** What never came needs no change, and what lies there has the newest words. */
const fine: ReadonlySet<string | undefined> = new Set(['never-sent', 'newer'])

function notDone(changes: readonly DeliveryRow[]): readonly DeliveryRow[] {
  return changes.filter(
    ({ state, history }) =>
      state === 'failed' || state === 'unknown' || (state === 'dropped' && !fine.has(history.why)),
  )
}

function notesOf(
  asking: Asking,
  broadcast: Broadcast,
  { told, silent, recalls, rewrites }: Known & Changes,
): string[] {
  const { lang } = asking
  const { report } = wording(lang).sentMessages
  const { state, receivers, room, sendAt, edits, stopped, recalled } = broadcast
  const landed = told.rows.filter(
    ({ state, delivery }) => state === 'sent' && delivery.receiver.kind === 'person',
  ).length
  const edit = edits.at(-1)
  const isPlanned = state === 'confirmed' && sendAt !== undefined && sendAt > asking.now
  const names = (changes: readonly DeliveryRow[], say: typeof report.notTakenBack) => {
    const all = notDone(changes).map(({ delivery }) => receiverSaid(asking, delivery, lang))
    const more = Math.max(0, all.length - mostNames)
    return all.length > 0 && say(all.slice(0, mostNames), more)
  }
  return [
    report.to(receivers.length, room !== undefined),
    isPlanned && report.planned(momentSaid(asking, sendAt, lang)),
    landed > 0 && report.reacted(landed - silent, landed),
    edit && report.edited(momentSaid(asking, edit.at, lang)),
    stopped && !recalled && report.stopped(nameOf(asking, stopped.by)),
    recalled && report.recalled(nameOf(asking, recalled.by)),
    names(recalls, report.notTakenBack),
    names(rewrites, report.notRewritten),
    state === 'late' && report.late,
    state === 'asked' && report.asked,
    (told.message?.counts.unknown ?? 0) > 0 && wording(lang).report.unknownNote,
  ].filter(note => typeof note === 'string')
}

/** What can be done with the message itself, and below it what can be seen of it. */
function buttonRows(asking: Asking, broadcast: Broadcast, { told, silent }: Known): Button[][] {
  const { lang } = asking
  const { sentMessages, report } = wording(lang)
  const { id, state, recalled } = broadcast
  const counts = told.message?.counts
  const { landed, flying } = landedOf(told.rows)
  const isOut = landed + flying > 0
  const isLate = state === 'late'
  const isComing = state === 'asked' || (state === 'confirmed' && (counts?.coming ?? 0) > 0)
  const isTheirs = isAuthor(asking, broadcast) && !recalled && broadcast.approvals.length === 0
  const button = (is: boolean, ...[label, does]: [string, Parameters<typeof sentButton>[1]]) =>
    is ? [sentButton(label, does, id)] : []
  const unknown = counts?.unknown ?? 0
  const missed = (counts?.notSent ?? 0) + unknown + (counts?.waits ?? 0)
  const { stop, edit, recall, repeat, late, correct } = sentMessages
  const rows = [
    [
      ...button(isLate, late.send, 'send-late'),
      ...button(isLate, late.drop, 'cancel'),
      ...button(isComing, stop.label, 'cancel'),
      ...button(isTheirs && (isOut || isComing), edit.label, 'edit'),
      ...button(isOut && !recalled, recall.label, 'recall'),
      ...button(isOut && silent > 0 && !recalled, repeat.label(silent), 'repeat'),
      ...button(isOut, correct, 'correct'),
      ...button(!isOut && state === 'stopped', sentMessages.rewrite, 'correct'),
    ],
    [
      ...button(state !== 'stopped' && unknown > 0, report.again(unknown), 'again'),
      ...button(missed > 0, report.names, 'names'),
      ...button(told.rows.length > 0, report.file, 'file'),
      copyButton(lang, broadcast),
      ...button(true, report.refresh, 'refresh'),
    ],
  ]
  return rows.filter(row => row.length > 0)
}
