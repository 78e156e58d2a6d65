// The desk for messages to many: writing them, saying yes to the preview, and what can be done with them once they are under way. Made by
// src/outgoing.ts, called by bot.ts and by whoever sends. Rights are those of the moment, every time: at the draft, at the yes and at the
// claim.
import type { Action } from '../core/action.js'
import type { TenantId } from '../core/ids.js'
import type { InboundForm, InboundPress, InboundText } from '../core/message.js'
import type { Instant } from '../core/time.js'
import type { Delivery } from '../model/delivery.js'
import { askingOf, type Outcome } from '../programme/asking.js'
import { standingOf } from '../remind/asking.js'
import type { Words } from '../remind/compose.js'
import type { ReportFile } from '../remind/report/file.js'
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

/** When it happens (business time), and the programme's version as the claim told it. */
interface At {
  readonly now: Instant
  readonly version: number
}

export interface BroadcastDesk {
  press(inbound: BroadcastPress, at: At): Promise<Outcome>
  /** Undefined where the form is none of its own. */
  submit(inbound: InboundForm, at: At): Promise<Outcome | undefined>
  /** What these words ask for, where they are about this; else undefined, and they are a question. */
  say(inbound: InboundText, at: At): Promise<Outcome | undefined>
  /** The words of one message, and the programme's version that they hold for. */
  compose(
    tenant: TenantId,
    deliveries: readonly Delivery[],
    now: Instant,
  ): Promise<Words & { readonly version: number }>
  /** The list that a secret link opens; undefined where the link, or the right to it, is no more. */
  report(token: string, now: Instant): Promise<ReportFile | undefined>
  /** What was to go at a certain time and is late is held, and its author asked; what is older than it may be is forgotten. */
  run(tenant: TenantId, now: Instant): Promise<void>
}

export function createBroadcastDesk(deps: BroadcastDeps): BroadcastDesk {
  const standing = (tenant: TenantId, at: At) => standingOf(deps, tenant, at)
  const asking = async (
    { tenant, address, lang }: InboundText | InboundPress | InboundForm,
    at: At,
  ) => askingOf(await standing(tenant, at), address, lang ?? 'da')
  return {
    press: async (inbound, at) => press(await asking(inbound, at), inbound),
    async submit(inbound, at) {
      const { action } = inbound
      switch (action.id) {
        case 'write-broadcast':
        case 'override-limit':
          return submitBroadcast(await asking(inbound, at), inbound, action)
        case 'edit-sent':
          return submitSent(await asking(inbound, at), inbound, action)
        default:
          return undefined
      }
    },
    async say(inbound, at) {
      const who = await asking(inbound, at)
      return (await saySent(who, inbound)) ?? sayBroadcast(who, inbound)
    },
    async compose(tenant, deliveries, now) {
      const version = await deps.programmes.version(tenant)
      return { ...(await words(await standing(tenant, { now, version }), deliveries)), version }
    },
    async report(token, now) {
      const link = await deps.reportLinks.read(token)
      if (!link) return undefined
      const version = await deps.programmes.version(link.tenant)
      return broadcastFile(await standing(link.tenant, { now, version }), link)
    },
    async run(tenant, now) {
      const version = await deps.programmes.version(tenant)
      await runBroadcasts(await standing(tenant, { now, version }))
      await deps.broadcasts.forget(tenant, now)
    },
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
