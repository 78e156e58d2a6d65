// What replies about somebody's own or a team's texts have in common: lines with buttons below, and nothing of it kept in the room. Used by
// reflect and team.
import type { Lang } from '../core/message.js'
import type { Block, Button, Reply } from '../core/reply.js'
import type { Said } from '../programme/asking.js'

/** Nothing of what is said is kept in the room. */
export function unkept(reply: Reply, instead?: true): Said {
  return { reply, unkept: true, ...(instead ? { instead } : {}) }
}

export function replyOf(
  lang: Lang,
  lines: readonly string[],
  buttons: readonly Button[] = [],
): Reply {
  const blocks: Block[] = lines.map(text => ({ type: 'text', text }))
  const row: Block[] = buttons.length > 0 ? [{ type: 'actions', buttons }] : []
  return { lang, text: lines.join('\n'), blocks: [...blocks, ...row] }
}
