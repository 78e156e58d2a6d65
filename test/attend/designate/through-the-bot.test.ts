// Choosing as a leader does it in the chat, through the bot and over real Redis: words, button, list, receipt; and what a CPR number in the
// words becomes.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TenantId } from '../../../src/core/ids.js'
import type { InboundForm, InboundPress, InboundText } from '../../../src/core/message.js'
import type { Handled } from '../../../src/core/ports.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { botAt, buttonIn } from '../../support/chatting.js'
import { forget, openRedis } from '../../support/redis.js'
import { openDesk, who } from './desk.js'

const opened: TenantId[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened)
  await connection.close()
})

type Event =
  | Pick<InboundText, 'type' | 'text'>
  | Pick<InboundPress, 'type' | 'action'>
  | Pick<InboundForm, 'type' | 'action' | 'values'>

async function open() {
  const world = await openDesk(connection)
  opened.push(world.tenant)
  const bot = botAt(connection, world.now)
  const address = { platform: 'web', userId: who.lone, verifiedEmail: who.lone }
  const base = { tenant: world.tenant, address, conversation: 'own', lang: 'da' } as const
  const handle = (event: Event) => bot.handle({ ...base, eventId: randomUUID(), ...event })
  return { world, handle }
}

function replied(handled: Handled) {
  if (handled.outcome !== 'replied') throw new Error(handled.outcome)
  return handled
}

describe('a leader in the chat', () => {
  it('writes, presses, ticks and is done: three steps', async () => {
    const { world, handle } = await open()
    const said = replied(await handle({ type: 'text', text: 'Vælg deltagere til lab 2' }))
    const { action } = buttonIn(said.reply, 'Vælg deltagere')
    const shown = await handle({ type: 'press', action })
    if (shown.outcome !== 'form') throw new Error(shown.outcome)
    const values = { people: [who.mette], tell: 'now' }
    const done = replied(await handle({ type: 'form', action: shown.form.action, values }))
    expect(done.instead).toBe(true)
    expect(done.reply.text).toContain('Én fra Nordskolen skal med')
    expect(await world.later(31)).toHaveLength(1)
  })

  it('whose words have a CPR number is told so, and nothing else happens', async () => {
    const { handle } = await open()
    const text = 'vælg deltagere til lab 2, 010190-1234'
    expect(replied(await handle({ type: 'text', text })).reply.text).toContain('CPR')
  })
})
