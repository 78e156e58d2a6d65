// Who did not get a message to many, and once more to those of whom nobody knows. Called by ../chat.ts.
import { type Block, type Reply, textReply } from '../../../core/reply.js'
import type { Broadcast } from '../../../model/broadcast.js'
import { receiverSaid } from '../../../remind/report/words.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { sentButton } from '../card.js'
import { sentTo } from './told.js'

/** Names that stand in a reply; the file has all. */
const mostNames = 30

/** Who did not get it, and why; never who did. */
export async function namesReply(asking: Asking, broadcast: Broadcast): Promise<Reply> {
  const { lang } = asking
  const { report } = wording(lang)
  const { message } = await sentTo(asking, broadcast)
  const missed = (message?.lines ?? []).filter(
    ({ fate }) => fate === 'notSent' || fate === 'unknown' || fate === 'waits',
  )
  if (missed.length === 0) return textReply(lang, report.everyone)
  const rows = missed.map(line => [
    receiverSaid(asking, line, lang),
    line.fate === 'notSent' ? report.why(line.why, line.platform) : report.fate(line.fate),
  ])
  const shown = rows.slice(0, mostNames)
  const more = rows.length - shown.length
  const note = more > 0 ? [wording(lang).sentMessages.report.more(more)] : []
  return {
    lang,
    text: [report.namesHeading, ...shown.map(row => row.join(' · ')), ...note].join('\n'),
    blocks: [
      { type: 'text', text: report.namesHeading },
      {
        type: 'table',
        columns: [report.columns.name, report.columns.fate],
        rows: shown.map(row => row.map(text => ({ text }))),
      },
      ...note.map((text): Block => ({ type: 'text', text, style: 'note' })),
      {
        type: 'actions',
        buttons: [
          sentButton(report.file, 'file', broadcast.id),
          sentButton(wording(lang).sentMessages.report.open, 'report', broadcast.id),
        ],
      },
    ],
  }
}

/** What nobody knows of, once more: each at most once. */
export async function sendAgain(asking: Asking, broadcast: Broadcast): Promise<Reply> {
  const { lang, deps, tenant, now } = asking
  const { report } = wording(lang)
  const { message } = await sentTo(asking, broadcast)
  const keys = (message?.lines ?? []).flatMap(({ fate, key }) => (fate === 'unknown' ? [key] : []))
  const done = await Promise.all(keys.map(key => deps.deliveries.again(tenant, key, now)))
  const count = done.filter(outcome => outcome === 'again').length
  if (count === 0) return textReply(lang, report.againNone)
  deps.wake(tenant)
  return textReply(lang, report.againDone(count))
}
