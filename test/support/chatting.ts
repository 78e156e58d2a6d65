// A conversation with the bot over real Redis, as a test tells it: who writes, drops files and presses which button, and what came back.
// Replicas are bots on connections of their own; a restart is a new bot on a new connection.

import { randomUUID } from 'node:crypto'
import { createBot } from '../../src/bot.js'
import type { Action } from '../../src/core/action.js'
import type { TenantId } from '../../src/core/ids.js'
import type { Address, Inbound, Lang, SentFile } from '../../src/core/message.js'
import type { Bot, Handled, LanguageModel, Log } from '../../src/core/ports.js'
import type { Button, Reply } from '../../src/core/reply.js'
import type { Instant } from '../../src/core/time.js'
import { createImportChat } from '../../src/import-chat/chat.js'
import { createSnapshotCache } from '../../src/programme/snapshot-cache.js'
import { createReachNotes } from '../../src/reach-notes.js'
import { CalendarStore } from '../../src/store/calendar-store.js'
import { ConversationStore } from '../../src/store/conversation-store.js'
import { EventStore } from '../../src/store/event-store.js'
import { PreviewStore } from '../../src/store/preview-store.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { ReachStore } from '../../src/store/sending/reach-store.js'
import { TenantStore } from '../../src/store/tenant-store.js'
import { deskOn } from './desk.js'
import { modelOfRun } from './model-of-run.js'
import { createTestLog } from './redis.js'
import { sendingDesksOn } from './remind-desk.js'

/** A bot with every store real; business time stands still. */
export function botAt(
  connection: RedisConnection,
  now: Instant,
  {
    log = createTestLog(),
    model = modelOfRun(),
    helped = () => undefined,
  }: { log?: Log; model?: LanguageModel; helped?: (fate: string) => void } = {},
): Bot {
  const clock = { now: () => now }
  const programmes = new ProgrammeStore(connection)
  const tenants = new TenantStore(connection)
  return createBot({
    events: new EventStore(connection),
    conversations: new ConversationStore(connection),
    snapshots: createSnapshotCache(programmes, clock),
    calendars: {
      store: new CalendarStore(connection),
      link: path => path,
      address: path => `https://pejling.example${path}`,
    },
    imports: createImportChat({
      programmes,
      previews: new PreviewStore(connection),
      adminOf: async tenant => (await tenants.get(tenant))?.admin,
    }),
    desk: deskOn(connection, { now, model }),
    ...sendingDesksOn(connection, { now, model }),
    reached: createReachNotes(new ReachStore(connection)),
    model,
    clock,
    log,
    count: { event: () => undefined, answer: () => undefined, helped },
  })
}

/** A file as a test writes it. */
export function file(name: string, content: string | Uint8Array): SentFile {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
}

export interface Talker {
  ask(text: string): Promise<string>
  drop(...files: readonly SentFile[]): Promise<Reply>
  /** Presses the button whose label begins so, in that reply. */
  press(reply: Reply, label: string): Promise<Reply>
  act(action: Action): Promise<Reply>
  /** What was said on the way. */
  readonly progress: string[]
}

/** One person in one room; '' is a guest. */
export function talker(
  bot: Bot,
  { tenant, as, lang = 'da' }: { tenant: TenantId; as: string; lang?: Lang },
): Talker {
  const conversation = randomUUID()
  const address: Address = {
    platform: 'web',
    userId: as || `guest-${conversation}`,
    ...(as ? { verifiedEmail: as } : {}),
  }
  const base = { tenant, address, conversation, lang }
  const progress: string[] = []
  async function send(inbound: Inbound): Promise<Reply> {
    return replyOf(
      await bot.handle(inbound, { onProgress: sentence => void progress.push(sentence) }),
    )
  }
  const act = (action: Action) => send({ ...base, eventId: randomUUID(), type: 'press', action })
  return {
    progress,
    act,
    ask: async text => (await send({ ...base, eventId: randomUUID(), type: 'text', text })).text,
    drop: (...files) => send({ ...base, eventId: randomUUID(), type: 'file', files }),
    press: (reply, label) => act(buttonIn(reply, label).action),
  }
}

function replyOf(handled: Handled): Reply {
  if ('reply' in handled) return handled.reply
  throw new Error(`no reply: ${handled.outcome}`)
}

/** The labels of a reply's buttons, in order. */
export function labelsIn(reply: Reply): string[] {
  return buttonsIn(reply).map(({ label }) => label)
}

export function buttonIn(reply: Reply, label: string): Button {
  const found = buttonsIn(reply).find(one => one.label.startsWith(label))
  if (!found) throw new Error(`no button ${label} among ${labelsIn(reply).join(' | ')}`)
  return found
}

function buttonsIn(reply: Reply): Button[] {
  return reply.blocks
    .flatMap(block => (block.type === 'actions' ? block.buttons : []))
    .filter(button => 'action' in button)
}
