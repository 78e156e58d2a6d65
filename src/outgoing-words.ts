// Who makes the words of what is sent: questions and what belongs to them at one desk, reminders and changes at the other. Made by
// outgoing.ts, asked by src/deliver just before each message goes.
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
  readonly programmes: ProgrammeStore
  readonly clock: Clock
}

/** The words of one message, whatever it is about. A message that may have come already (`again`) says so first. */
export function createComposer({ desk, reminders, programmes, clock }: Composing) {
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
      case 'alarm': {
        const { reply, ...words } = await reminders.compose(tenant, deliveries, clock.now())
        return reply ? { ...words, reply: again ? opened(reply) : reply } : words
      }
      default:
        return kind satisfies never
    }
  }
}

function opened(reply: Reply): Reply {
  const text = wording(reply.lang).delivery.again
  const blocks = [{ type: 'text' as const, text }, ...reply.blocks]
  return { ...reply, text: `${text}\n${reply.text}`, blocks }
}
