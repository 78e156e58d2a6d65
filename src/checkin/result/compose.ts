// The words of what is sent about a result, made when it is sent, with the rights of that moment. Called by chat.ts. In the language that the
// round was held in. Whoever has paused check-ins is not written to about them, unless the result was to go to them.
import type { Lang } from '../../core/message.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Delivery } from '../../model/delivery.js'
import type { Result } from '../../model/result.js'
import { viewerAt } from '../../programme/asking.js'
import type { Words } from '../../remind/compose.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { mayDo, mayRead } from './allowed.js'
import { resultCard } from './show/card.js'
import { doingSaid, resultSaid } from './show/said.js'

export async function resultWords(standing: Standing, delivery: Delivery): Promise<Words> {
  const made = await wordsOf(standing, delivery)
  return 'stale' in made ? { stale: [{ index: 0, why: made.stale }] } : { reply: made, stale: [] }
}

async function wordsOf(
  standing: Standing,
  { source, receiver }: Delivery,
): Promise<Reply | { readonly stale: string }> {
  const { deps, tenant, snapshot, now } = standing
  const [id = '', revision] = source.id.split(':')
  const result = await deps.results.load(tenant, id)
  if (!result) return { stale: 'gone' }
  const person = receiver.kind === 'person' ? snapshot.people.get(receiver.id) : undefined
  const viewer = viewerAt(person, standing)
  if (!person || !mayRead(viewer, result)) return { stale: 'no-right' }
  const isTold = result.addressees.includes(person.id) || source.kind === 'doing-wanted'
  if (!isTold && (await deps.pauses.of(tenant, [person.id], now)).has(person.id))
    return { stale: 'paused' }
  const { lang } = result
  switch (source.kind) {
    case 'result':
      return resultCard(standing, result, { lang, viewer })
    case 'doing':
      // Written again since: that one tells.
      if (!result.doing || String(result.revision) !== revision) return { stale: 'changed' }
      return toldCard(standing, result, lang)
    case 'doing-wanted':
      if (result.doing) return { stale: 'answered' }
      return mayDo(viewer, result) ? wantedCard(standing, result, lang) : { stale: 'no-right' }
    default:
      return { stale: 'unreadable' }
  }
}

/** What is done about it, to everybody who was asked, with the result one press away. */
function toldCard(standing: Standing, result: Result, lang: Lang): Reply {
  const { doing, buttons } = wording(lang).results
  const author = result.doing && standing.snapshot.people.get(result.doing.by)?.name
  const lead = doing.told(resultSaid(standing, result, lang), author)
  const [said = ''] = doingSaid(standing, result, lang)
  return {
    lang,
    text: `${lead}\n${said}`,
    blocks: [
      { type: 'text', text: lead },
      { type: 'text', text: said, style: 'heading' },
      {
        type: 'actions',
        buttons: [
          { label: buttons.show, action: { id: 'result', does: 'show', round: result.id } },
        ],
      },
    ],
  }
}

function wantedCard(standing: Standing, result: Result, lang: Lang): Reply {
  const { doing, buttons } = wording(lang).results
  const reply = textReply(lang, doing.wanted(resultSaid(standing, result, lang)))
  const { id: round } = result
  return {
    ...reply,
    blocks: [
      ...reply.blocks,
      {
        type: 'actions',
        buttons: [
          { label: buttons.doing, action: { id: 'result', does: 'doing', round } },
          { label: buttons.show, action: { id: 'result', does: 'show', round } },
        ],
      },
    ],
  }
}
