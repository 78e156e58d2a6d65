// Deletes what somebody has written and answered, from the records and then from the database's own log on the disk. Called by desk.ts.
import type { Reply } from '../core/reply.js'
import type { Said } from '../programme/asking.js'
import { wording } from '../wording/wording.js'
import type { Owner } from './asking.js'
import { eraseAll, going, tellAll } from './parts.js'
import { actions } from './show.js'

/** It is done when the reply comes, in the records; on the disk as the reply says. */
export async function eraseOwn(owner: Owner): Promise<Said> {
  const { lang, deps } = owner
  const say = wording(lang).ownData
  const count = going(await tellAll(owner)).reduce((sum, { lines }) => sum + lines.length, 0)
  if (count === 0)
    return { reply: { lang, text: say.nothing, blocks: [{ type: 'text', text: say.nothing }] } }
  await eraseAll(owner)
  deps.wake(owner.tenant)
  const ticket = await deps.erasures.want()
  // Whoever is the first in ten minutes sees it done at once; nobody waits longer than for that.
  await deps.erasures.work()
  const reply = await goneReply(owner, ticket, say.erased(count))
  return { reply, forgets: true }
}

/** Whether it is gone from the disk. */
export async function goneReply(owner: Owner, ticket: number, first?: string): Promise<Reply> {
  const { lang, deps } = owner
  const say = wording(lang).ownData
  const state = await deps.erasures.state(ticket)
  const second = { done: say.gone, waiting: say.soon, impossible: say.cannot }[state]
  const texts = [...(first === undefined ? [] : [first]), second]
  const again = {
    label: say.buttons.gone,
    action: { id: 'own-data', does: 'gone', ticket },
  } as const
  return {
    lang,
    text: texts.join('\n'),
    blocks: [
      ...texts.map(text => ({ type: 'text', text }) as const),
      ...(state === 'waiting' ? [actions([again])] : []),
    ],
  }
}
