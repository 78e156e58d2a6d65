// Who makes the words of what is sent: questions and what belongs to them at one desk, reminders and changes at the other. Made by
// outgoing.ts, asked by src/deliver just before each message goes.
import type { AttendDesk } from './attend/desk.js'
import type { BroadcastDesk } from './broadcast/desk.js'
import type { CheckinDesk } from './checkin/desk.js'
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
  readonly checkins: CheckinDesk
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
    if (isAsked(kind)) {
      const version = await programmes.version(tenant)
      const source = { ...first.source, kind }
      const made = await desk.compose(tenant, source, first.receiver, clock.now())
      if ('stale' in made) return { stale: [{ index: 0, why: made.stale }], version }
      return { reply: again ? opened(made) : made, stale: [], version }
    }
    const { compose } = desks[deskOf[kind]]
    const { reply, ...words } = await compose(tenant, deliveries, clock.now())
    return reply ? { ...words, reply: again ? opened(reply) : reply } : words
  }
}

type Kind = Delivery['source']['kind']
/** What the question desk writes. */
const asked = ['question', 'reply', 'membership', 'welcome'] as const
type AskedKind = (typeof asked)[number]

function isAsked(kind: Kind): kind is AskedKind {
  return asked.some(one => one === kind)
}

/** Who writes what else there is. */
const deskOf: Readonly<
  Record<Exclude<Kind, AskedKind>, 'reminders' | 'attend' | 'broadcasts' | 'checkins'>
> = {
  reminder: 'reminders',
  change: 'reminders',
  edit: 'reminders',
  alarm: 'reminders',
  invitation: 'attend',
  designation: 'attend',
  chosen: 'attend',
  declined: 'attend',
  substitute: 'attend',
  nudge: 'attend',
  coverage: 'attend',
  broadcast: 'broadcasts',
  rewrite: 'broadcasts',
  recall: 'broadcasts',
  approval: 'broadcasts',
  held: 'broadcasts',
  checkin: 'checkins',
  'checkin-nudge': 'checkins',
  result: 'checkins',
  doing: 'checkins',
  'doing-wanted': 'checkins',
  'round-note': 'checkins',
  contact: 'checkins',
  reflection: 'checkins',
  'reflection-reply': 'checkins',
  'team-question': 'checkins',
  'team-answer': 'checkins',
}

function opened(reply: Reply): Reply {
  const text = wording(reply.lang).delivery.again
  const blocks = [{ type: 'text' as const, text }, ...reply.blocks]
  return { ...reply, text: `${text}\n${reply.text}`, blocks }
}
