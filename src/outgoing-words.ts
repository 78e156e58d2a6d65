// Who makes the words of what is sent: questions and what belongs to them at one desk, reminders and changes at the other. Made by
// outgoing.ts, asked by src/deliver just before each message goes.
import type { AttendDesk } from './attend/desk.js'
import type { BroadcastDesk } from './broadcast/desk.js'
import type { TenantId } from './core/ids.js'
import type { Clock } from './core/ports.js'
import type { Reply } from './core/reply.js'
import type { Words } from './deliver/context.js'
import type { Delivery } from './model/delivery.js'
import type { QuestionDesk } from './questions/desk.js'
import type { ReminderDesk } from './remind/desk.js'
import type { ProgrammeStore } from './store/programme-store.js'
import { wording } from './wording/wording.js'

interface Composing {
  readonly desk: QuestionDesk
  readonly reminders: ReminderDesk
  readonly attend: AttendDesk
  readonly broadcasts: BroadcastDesk
  readonly programmes: ProgrammeStore
  readonly clock: Clock
}

/** The words of one message, whatever it is about. A message that may have come already (`again`) says so first. */
export function createComposer({ desk, programmes, clock, ...desks }: Composing) {
  return async (
    tenant: TenantId,
    deliveries: readonly Delivery[],
    { again }: { readonly again: boolean },
  ): Promise<Words> => {
    const [first] = deliveries
    if (!first) return { stale: [], version: 0 }
    const { kind } = first.source
    switch (kind) {
      case 'question':
      case 'reply':
      case 'membership':
      case 'welcome': {
        const version = await programmes.version(tenant)
        const source = { ...first.source, kind }
        const made = await desk.compose(tenant, source, first.receiver, clock.now())
        if ('stale' in made) return { stale: [{ index: 0, why: made.stale }], version }
        return { reply: again ? opened(made) : made, stale: [], version }
      }
      case 'reminder':
      case 'change':
      case 'edit':
      case 'alarm':
        return said(desks.reminders)
      case 'invitation':
      case 'designation':
      case 'chosen':
      case 'declined':
      case 'substitute':
      case 'nudge':
      case 'coverage':
        return said(desks.attend)
      case 'broadcast':
      case 'rewrite':
      case 'recall':
      case 'approval':
      case 'held':
        return said(desks.broadcasts)
      default:
        return kind satisfies never
    }
    async function said({ compose }: Pick<ReminderDesk, 'compose'>): Promise<Words> {
      const { reply, ...words } = await compose(tenant, deliveries, clock.now())
      return reply ? { ...words, reply: again ? opened(reply) : reply } : words
    }
  }
}

function opened(reply: Reply): Reply {
  const text = wording(reply.lang).delivery.again
  const blocks = [{ type: 'text' as const, text }, ...reply.blocks]
  return { ...reply, text: `${text}\n${reply.text}`, blocks }
}
