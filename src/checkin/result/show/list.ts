// The results that somebody may read, newest first, and the newest of them. Called by ../chat.ts.
import type { Button, Reply } from '../../../core/reply.js'
import { textReply } from '../../../core/reply.js'
import type { Result } from '../../../model/result.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { mayRead } from '../allowed.js'
import { resultSaid } from './said.js'

/** As many as a card has room to press. */
const mostListed = 8
/** Letters of a button. */
const mostLabel = 75

/** Those that hold for the asker this moment. */
export async function ownResults({ deps, tenant, viewer }: Asking): Promise<readonly Result[]> {
  if (!viewer.person) return []
  const all = await deps.results.list(tenant, { reader: viewer.person.id }, mostListed)
  return all.filter(result => mayRead(viewer, result))
}

export async function listResults(asking: Asking): Promise<Reply> {
  const { lang } = asking
  const { list } = wording(lang).results
  const all = await ownResults(asking)
  if (all.length === 0) return textReply(lang, list.none)
  const lines = all.map(result => lineOf(asking, result))
  const buttons = all.map(
    (result, nth): Button => ({
      label: (lines[nth] ?? '').slice(0, mostLabel),
      action: { id: 'result', does: 'show', round: result.id },
    }),
  )
  return {
    lang,
    text: [list.heading, ...lines].join('\n'),
    blocks: [
      { type: 'text', text: list.heading, style: 'heading' },
      { type: 'text', text: lines.join('\n') },
      { type: 'actions', buttons },
    ],
  }
}

function lineOf(asking: Asking, result: Result): string {
  const { lang } = asking
  const [question] = result.questions
  const said = resultSaid(asking, result, lang)
  return wording(lang).results.list.line(question?.text ?? '', said, result.outcome === 'released')
}
