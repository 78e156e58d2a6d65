// The desk for reminders and changes of meetings: presses, forms and sentences about them, the words of what is sent, and what is due.
// Made by src/outgoing.ts, called by bot.ts and by whoever sends. Rights are those of the moment, every time.
import type { Action } from '../core/action.js'
import type { TenantId } from '../core/ids.js'
import type { InboundForm, InboundPress, InboundText } from '../core/message.js'
import type { Reply } from '../core/reply.js'
import type { Instant } from '../core/time.js'
import type { Delivery } from '../model/delivery.js'
import { askingOf, type Outcome } from '../programme/asking.js'
import { type Asking, type RemindDeps, standingOf } from './asking.js'
import { pressChange, sayChange, submitChange } from './change/chat.js'
import { composeReminders, type Words } from './compose.js'
import { pressReport, sayReport } from './report/chat.js'
import { type ReportFile, reportFile } from './report/file.js'
import { submitHurry } from './report/hurry.js'
import { raiseAlarm } from './run/alarm.js'
import { runReminders } from './run.js'
import { pressReminders, sayReminders, submitReminders } from './settings/chat.js'
import { sayMine } from './settings/mine.js'
import { withReminderOffer } from './settings/offer.js'

/** The actions that belong here. */
export type RemindAction = Extract<Action, { id: 'change-meeting' | 'reminders' | 'report' }>
export interface RemindPress extends InboundPress {
  readonly action: RemindAction
}

/** When it happens (business time), and the programme's version as the claim told it. */
interface At {
  readonly now: Instant
  readonly version: number
}

type Speaker = Pick<InboundText, 'tenant' | 'address' | 'lang'>

export interface ReminderDesk {
  press(inbound: RemindPress, at: At): Promise<Outcome>
  /** Undefined where the form is none of its own. */
  submit(inbound: InboundForm, at: At): Promise<Outcome | undefined>
  /** What these words ask for, where they are about this; else undefined, and they are a question. */
  say(inbound: InboundText, at: At): Promise<Outcome | undefined>
  /** The reply with the way to reminders that a coordinator has not said yes to yet, where there are any. */
  offer(inbound: Speaker, reply: Reply, now: Instant): Promise<Reply>
  /** The words of one message that says all of these to one receiver, and the programme's version that they hold for. */
  compose(
    tenant: TenantId,
    deliveries: readonly Delivery[],
    now: Instant,
  ): Promise<Words & { readonly version: number }>
  /** The list that a secret link opens; undefined where the link, or the right to it, is no more. */
  report(token: string, now: Instant): Promise<ReportFile | undefined>
  /** Plans, and writes the rows of what is due. */
  run(tenant: TenantId, now: Instant): Promise<void>
  /** Tells the administrators that messages go out late, once a day. */
  alarm(tenant: TenantId, now: Instant): Promise<void>
}

export function createReminderDesk(deps: RemindDeps): ReminderDesk {
  async function asking({ tenant, address, lang }: Speaker, at: At) {
    return askingOf(await standingOf(deps, tenant, at), address, lang ?? 'da')
  }
  return {
    press: async (inbound, at) => press(await asking(inbound, at), inbound.action),
    async submit(inbound, at) {
      const { action } = inbound
      switch (action.id) {
        case 'edit-meeting':
          return submitChange(await asking(inbound, at), inbound, action)
        case 'hurry':
          return submitHurry(await asking(inbound, at), inbound, action)
        case 'reminder-times':
          return submitReminders(await asking(inbound, at), inbound, action)
        default:
          return undefined
      }
    },
    async say(inbound, at) {
      const who = await asking(inbound, at)
      const { text } = inbound
      return (
        // Of "flyt påmindelserne" and "flyt mødet" the first knows its own by a word.
        (await sayReminders(who, text, inbound)) ??
        (await sayMine(who, text)) ??
        (await sayChange(who, text, inbound)) ??
        sayReport(who, text)
      )
    },
    async offer(inbound, reply, now) {
      const version = await deps.programmes.version(inbound.tenant)
      return withReminderOffer(await asking(inbound, { now, version }), reply)
    },
    async compose(tenant, deliveries, now) {
      const version = await deps.programmes.version(tenant)
      const standing = await standingOf(deps, tenant, { now, version })
      return { ...(await composeReminders(standing, deliveries)), version }
    },
    async report(token, now) {
      const link = await deps.reportLinks.read(token)
      if (!link) return undefined
      const version = await deps.programmes.version(link.tenant)
      return reportFile(await standingOf(deps, link.tenant, { now, version }), link)
    },
    async run(tenant, now) {
      const version = await deps.programmes.version(tenant)
      await runReminders(await standingOf(deps, tenant, { now, version }))
    },
    async alarm(tenant, now) {
      const version = await deps.programmes.version(tenant)
      await raiseAlarm(await standingOf(deps, tenant, { now, version }))
    },
  }
}

/** The table of presses. */
function press(asking: Asking, action: RemindAction): Promise<Outcome> {
  switch (action.id) {
    case 'change-meeting':
      return pressChange(asking, action)
    case 'reminders':
      return pressReminders(asking, action)
    case 'report':
      return pressReport(asking, action)
    default:
      return action satisfies never
  }
}
