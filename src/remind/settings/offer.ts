// Where a coordinator's networks have meetings ahead and nobody has said yes to reminding of them: the buttons that show the first month.
// Put under the greeting and under what an import became, by desk.ts and bot.ts.
import { type Block, type Button, type Reply, textReply } from '../../core/reply.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { groupOf } from '../plan/offsets.js'
import { remindedBetween } from '../plan/reminded.js'
import { remindersAction } from './card.js'
import { type Group, groupsOf, mayDecideSome, nameOf } from './group.js'

/** So far ahead a meeting is one to remind of. */
const aheadMs = 120 * 86_400_000
/** More than these are too many buttons under something else. */
const most = 3

/** The reply with them; as it was for whoever decides nothing, or has said yes to all. */
export async function withReminderOffer(asking: Asking, reply: Reply): Promise<Reply> {
  if (!mayDecideSome(asking)) return reply
  const groups = await unstartedOf(asking)
  if (groups.length === 0) return reply
  const { reminderTimes: say } = wording(reply.lang)
  const [only, another] = groups
  const buttons = groups.slice(0, most).map(
    (group): Button => ({
      label: group === only && !another ? say.offer : say.offerOf(nameOf(asking, group)),
      action: remindersAction(group, 'show'),
    }),
  )
  const blocks: readonly Block[] =
    reply.blocks.length > 0 ? reply.blocks : textReply(reply.lang, reply.text).blocks
  return { ...reply, blocks: [...blocks, { type: 'actions', buttons }] }
}

/** Networks alone: what is no network's nobody waits for. */
async function unstartedOf(asking: Asking): Promise<Group[]> {
  const { deps, tenant, snapshot, now } = asking
  const settings = await deps.reminders.settings(tenant)
  const ahead = new Set(
    remindedBetween(snapshot, now, now + aheadMs).flatMap(({ networks }) => networks),
  )
  return groupsOf(asking).filter(
    group => group !== undefined && ahead.has(group) && groupOf(settings, group).yes === undefined,
  )
}
