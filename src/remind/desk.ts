// The desk for reminders and changes of meetings: presses, forms and sentences about them, the words of what is sent, and what is due.
// Made by src/outgoing.ts, called by bot.ts and by whoever sends. Rights are those of the moment, every time.
import type { Action } from '../core/action.js'
import type { TenantId } from '../core/ids.js'
import type { InboundForm, InboundPress, InboundText } from '../core/message.js'
import type { Reply } from '../core/reply.js'
import type { Instant } from '../core/time.js'
import type { Outcome } from '../programme/asking.js'
import { type Asking, type RemindDeps, standingOf } from './asking.js'
import { pressChange, sayChange, submitChange } from './change/chat.js'
import { composeReminders } from './compose.js'
import { pressReport, sayReport } from './report/chat.js'
import { reportFile } from './report/file.js'
import { submitHurry } from './report/hurry.js'
import { raiseAlarm } from './run/alarm.js'
import { runReminders } from './run.js'
import { askingAt, createSendingDesk, type SendingDesk } from './sending-desk.js'
import { pressReminders, sayReminders, submitReminders } from './settings/chat.js'
import { sayMine } from './settings/mine.js'
import { withReminderOffer } from './settings/offer.js'

/** The actions that belong here. */
export type RemindAction = Extract<Action, { id: 'change-meeting' | 'reminders' | 'report' }>
export interface RemindPress extends InboundPress {
  readonly action: RemindAction
}

type Speaker = Pick<InboundText, 'tenant' | 'address' | 'lang'>

export interface ReminderDesk extends SendingDesk<RemindPress> {
  /** The reply with the way to reminders that a coordinator has not said yes to yet, where there are any. */
  offer(inbound: Speaker, reply: Reply, now: Instant): Promise<Reply>
  /** Tells the administrators that messages go out late, once a day. */
  alarm(tenant: TenantId, now: Instant): Promise<void>
}

export function createReminderDesk(deps: RemindDeps): ReminderDesk {
  const desk = createSendingDesk<RemindDeps, RemindPress>(deps, {
    ...{ submit, words: composeReminders, file: reportFile, run: runReminders },
    press: (asking, { action }) => press(asking, action),
    say: async (asking, inbound) =>
      // Of "flyt påmindelserne" and "flyt mødet" the first knows its own by a word.
      (await sayReminders(asking, inbound.text, inbound)) ??
      (await sayMine(asking, inbound.text)) ??
      (await sayChange(asking, inbound.text, inbound)) ??
      sayReport(asking, inbound.text),
  })
  return {
    ...desk,
    async offer(inbound, reply, now) {
      const version = await deps.programmes.version(inbound.tenant)
      return withReminderOffer(await askingAt(deps, inbound, { now, version }), reply)
    },
    async alarm(tenant, now) {
      const version = await deps.programmes.version(tenant)
      await raiseAlarm(await standingOf(deps, tenant, { now, version }))
    },
  }
}

/** The table of forms. */
async function submit(asking: Asking, inbound: InboundForm): Promise<Outcome | undefined> {
  const { action } = inbound
  switch (action.id) {
    case 'edit-meeting':
      return submitChange(asking, inbound, action)
    case 'hurry':
      return submitHurry(asking, inbound, action)
    case 'reminder-times':
      return submitReminders(asking, inbound, action)
    default:
      return undefined
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
