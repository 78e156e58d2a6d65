// A bot whose language model is at an endpoint of test/support/model-server.ts, beside the same bot without one: for the same question of the
// same person, what the one said, what the other says, and what was shown on the way. Used by test/ask/model/proof.
import { randomUUID } from 'node:crypto'
import type { TenantId } from '../../src/core/ids.js'
import type { Bot, Log } from '../../src/core/ports.js'
import type { Reply } from '../../src/core/reply.js'
import { type Instant, instantOf } from '../../src/core/time.js'
import { createLanguageModel, type ModelBudget, type OpenModel } from '../../src/llm/model.js'
import { noModel } from '../../src/llm/none.js'
import { defaultHosts, type ModelSettings } from '../../src/llm/settings.js'
import type { Programme } from '../../src/model/programme.js'
import { loadSample } from '../../src/sample.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { botAt } from './chatting.js'
import { createTestLog, forget, openRedis, randomTenant } from './redis.js'

/** A Monday in week 48. */
export const helpedNow: Instant = instantOf('2026-11-23T08:00', 'Europe/Copenhagen')
/** Of Skovvangskolen, hold 2 and the maths network. */
export const member = 'mads.iversen@havrelund.example'

export interface Asker {
  readonly as?: string
  readonly lang?: 'da' | 'en'
  /** The same one again is a conversation. */
  readonly conversation?: string
}

export interface Told {
  readonly reply: Reply
  /** What is told without a model. */
  readonly exact: Reply
  /** What was shown before the reply, in order. */
  readonly shown: readonly string[]
  /** What was said while that was waited for. */
  readonly looking: readonly string[]
  /** What became of the model. */
  readonly fate: string
}

export interface Room {
  readonly connection: RedisConnection
  readonly tenant: TenantId
  readonly log: ReturnType<typeof createTestLog>
  /** Asks both bots, each in a conversation of its own. */
  ask(text: string, asker?: Asker): Promise<Told>
  close(): Promise<void>
}

export interface RoomOptions {
  readonly turnMs?: number
  readonly programme?: Programme
  readonly budget?: ModelBudget
}

/** A tenant with the sample network, or another programme. `url`: of the model's endpoint. */
export async function openRoom(
  url: string,
  { turnMs, programme = loadSample(helpedNow).programme, budget }: RoomOptions = {},
): Promise<Room> {
  const connection = await openRedis()
  const tenant = randomTenant()
  const submission = randomUUID()
  await new ProgrammeStore(connection).save(tenant, programme, { expectedVersion: 0, submission })
  const log = createTestLog()
  const fates: string[] = []
  const model = modelAt(url, { log, ...(turnMs ? { turnMs } : {}), ...(budget ? { budget } : {}) })
  const helped = botAt(connection, helpedNow, {
    ...{ model, log },
    helped: fate => void fates.push(fate),
  })
  const alone = botAt(connection, helpedNow, { model: noModel })
  return {
    ...{ connection, tenant, log },
    async ask(text, asker = {}) {
      const shown: string[] = []
      const looking: string[] = []
      const reply = await say(helped, { tenant, text, asker }, { shown, looking })
      const fate = fates.at(-1) ?? 'none'
      const exact = await say(alone, { tenant, text, asker })
      return { reply, exact, shown, looking, fate }
    },
    async close() {
      await connection.close()
      await forget(tenant)
    },
  }
}

/** The program's own client, for any tenant. A breaker of its own. */
export function modelAt(
  url: string,
  parts: { log?: Log; turnMs?: number; budget?: ModelBudget } = {},
): OpenModel {
  const endpoint = { kind: 'openai', url, key: 'sk-canary-of-the-model' } as const
  const settings: ModelSettings = {
    ...{ model: 'scripted', endpoint, hosts: defaultHosts, tokensPerDay: 1_000_000 },
  }
  return createLanguageModel({ settingsOf: () => settings, log: createTestLog(), ...parts })
}

async function say(
  bot: Bot,
  { tenant, text, asker }: { tenant: TenantId; text: string; asker: Asker },
  { shown, looking }: { shown?: string[]; looking?: string[] } = {},
): Promise<Reply> {
  const { as = '', lang = 'da', conversation = randomUUID() } = asker
  const handled = await bot.handle(
    {
      ...{ type: 'text', tenant, text, lang, eventId: randomUUID() },
      // Nobody is asked more often in a minute than anybody types.
      conversation: `${conversation}`,
      address: {
        platform: 'web',
        userId: asker.conversation ? `${as}-${conversation}` : randomUUID(),
        ...(as ? { verifiedEmail: as } : {}),
      },
    },
    {
      onText: part => void shown?.push(part),
      onProgress: sentence => void looking?.push(sentence),
    },
  )
  if ('reply' in handled) return handled.reply
  throw new Error(`no reply: ${handled.outcome}`)
}
