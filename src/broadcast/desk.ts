// The desk for messages to many: writing them, saying yes to the preview, and what can be done with them once they are under way. Made by
// src/outgoing.ts, called by bot.ts and by whoever sends. Rights are those of the moment, every time: at the draft, at the yes and at the
// claim.
import type { Action } from '../core/action.js'
import type { InboundForm, InboundPress } from '../core/message.js'
import type { Delivery } from '../model/delivery.js'
import type { Outcome } from '../programme/asking.js'
import type { Words } from '../remind/compose.js'
import { createSendingDesk, type SendingDesk } from '../remind/sending-desk.js'
import type { Asking, BroadcastDeps, Standing } from './asking.js'
import { composeApproval } from './draft/approve.js'
import { pressBroadcast, submitBroadcast } from './draft/chat.js'
import { sayBroadcast } from './draft/words/say.js'
import { pressSent, saySent, submitSent } from './sent/chat.js'
import { broadcastFile } from './sent/file.js'
import { runBroadcasts } from './sent/late.js'
import { composeSent } from './sent/words.js'

/** The actions that belong here. */
export type BroadcastPressed = Extract<Action, { id: 'broadcast' | 'sent' }>
export interface BroadcastPress extends InboundPress {
  readonly action: BroadcastPressed
}

export type BroadcastDesk = SendingDesk<BroadcastPress>

export function createBroadcastDesk(deps: BroadcastDeps): BroadcastDesk {
  return createSendingDesk(deps, {
    ...{ press, submit, words, file: broadcastFile },
    say: async (asking, inbound) =>
      (await saySent(asking, inbound)) ?? sayBroadcast(asking, inbound),
    async run(standing) {
      await runBroadcasts(standing)
      await deps.broadcasts.forget(standing.tenant, standing.now)
    },
  })
}

/** The table of forms. */
async function submit(asking: Asking, inbound: InboundForm): Promise<Outcome | undefined> {
  const { action } = inbound
  switch (action.id) {
    case 'write-broadcast':
    case 'override-limit':
      return submitBroadcast(asking, inbound, action)
    case 'edit-sent':
      return submitSent(asking, inbound, action)
    default:
      return undefined
  }
}

/** The table of presses. */
function press(asking: Asking, inbound: BroadcastPress): Promise<Outcome> {
  const { action } = inbound
  switch (action.id) {
    case 'broadcast':
      return pressBroadcast(asking, inbound, action)
    case 'sent':
      return pressSent(asking, inbound, action)
    default:
      return action satisfies never
  }
}

/** The table of what is sent. */
async function words(standing: Standing, deliveries: readonly Delivery[]): Promise<Words> {
  const [first] = deliveries
  if (!first) return { stale: [] }
  return first.source.kind === 'approval'
    ? composeApproval(standing, first)
    : composeSent(standing, first)
}
