// A14: through the whole bot, an answer, a comment and a wish stand where they are kept and nowhere else: not in the log, not in what remembers
// a conversation or an event, not in a message's row, not in a reply, and not in an error. Sentinels are planted and every key is read.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Action, FormAction } from '../../../src/core/action.js'
import type { FormValues } from '../../../src/core/message.js'
import type { Bot, Handled } from '../../../src/core/ports.js'
import { createLog } from '../../../src/log.js'
import type { Round } from '../../../src/model/round.js'
import { roundAnswersKey } from '../../../src/store/checkin/checkin-keys.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { botAt } from '../../support/chatting.js'
import { forget, openRedis } from '../../support/redis.js'
import { type Answering, draft, mail, openAnswering } from './world.js'

const sentinels = ['KVIDRENDE-ZEBRAFINKE', 'SPANSK-SPÆTMEJSE', 'LILLA-LAPPEDYKKER'] as const
const [inForm, inText, inWish] = sentinels

let connection: RedisConnection
let client: Redis
let world: Answering
let round: Round
let bot: Bot
const lines: string[] = []
const handled: Handled[] = []
beforeAll(async () => {
  connection = await openRedis()
  client = new Redis({ path: inject('redisSocket') })
  world = await openAnswering(connection)
  round = await world.opened(draft())
  bot = botAt(connection, world.now, {
    log: createLog('debug', { write: line => void lines.push(line) }),
  })
})
afterAll(async () => {
  await forget(world.tenant)
  await client.quit()
  await connection.close()
})

let events = 0
function base(who: string) {
  events += 1
  const address = { platform: 'web', userId: who, verifiedEmail: who }
  const eventId = `event-${events}`
  return { tenant: world.tenant, address, conversation: 'own', eventId, lang: 'da' as const }
}
async function press(who: string, action: Action): Promise<Handled> {
  return keep(await bot.handle({ ...base(who), type: 'press', action }))
}
async function send(who: string, action: FormAction, values: FormValues): Promise<Handled> {
  return keep(await bot.handle({ ...base(who), type: 'form', action, values }))
}
async function say(who: string, text: string): Promise<Handled> {
  return keep(await bot.handle({ ...base(who), type: 'text', text }))
}
function keep(one: Handled): Handled {
  handled.push(one)
  return one
}

/** Every key of the tenant with all that stands in it. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const stream = client.scanStream({ match: `*{t:${world.tenant}}*`, count: 1000 })
  for await (const keys of stream) {
    for (const key of keys) {
      const type = await client.type(key)
      const call: Record<string, () => Promise<unknown>> = {
        string: () => client.get(key),
        hash: () => client.hgetall(key),
        zset: () => client.zrangebyscore(key, '-inf', '+inf', 'WITHSCORES'),
        set: () => client.smembers(key),
        list: () => client.lrange(key, 0, -1),
      }
      found.set(key, JSON.stringify(await call[type]?.()))
    }
  }
  return found
}

async function keysWith(text: string): Promise<string[]> {
  return [...(await everything())].flatMap(([key, body]) => (body.includes(text) ? [key] : []))
}

describe('A14: after answers, comments and wishes', () => {
  beforeAll(async () => {
    const about = { id: 'checkin', round: round.id } as const
    await press(mail.sofie, { ...about, does: 'answer', nth: 0, step: 4 })
    await send(
      mail.sofie,
      { id: 'checkin-comment', round: round.id },
      { text: inForm, keep: ['keep'] },
    )
    await say(mail.amira, `2 - ${inText}`)
    await press(mail.amira, { ...about, does: 'see' })
    await send(mail.amira, { id: 'own-answer', round: round.id }, { q0: '1' })
    await send(mail.sofie, { id: 'contact-me', round: round.id }, { who: mail.tove, text: inWish })
    await press(mail.amira, { ...about, does: 'half-hour' })
    await say(mail.amira, 'ret mit svar')
    await say(mail.sofie, 'godt')
  })

  it('they are where they belong, so that the scan can find anything at all', async () => {
    expect(await keysWith(inForm)).toEqual([roundAnswersKey(world.tenant, round.id)])
    expect((await world.own(round, mail.amira))?.steps).toEqual({ 0: 1 })
  })

  it('a comment stands among the answers alone', async () => {
    for (const text of [inForm, inText])
      expect(await keysWith(text)).toEqual([roundAnswersKey(world.tenant, round.id)])
  })

  it('a wish stands in its own record alone, which does not know the round', async () => {
    const keys = await keysWith(inWish)
    expect(keys).toHaveLength(1)
    expect(keys[0]).toContain(':contact:')
    expect((await everything()).get(keys[0] ?? '')).not.toContain(round.id)
  })

  it('no key ties a person to an answer without the round’s secret', async () => {
    const answers = (await everything()).get(roundAnswersKey(world.tenant, round.id)) ?? ''
    for (const who of [mail.sofie, mail.amira]) expect(answers).not.toContain(who)
  })

  it('nothing remembers which button was pressed', async () => {
    const keys = await keysWith('"step"')
    expect(keys).toEqual([])
    expect(await keysWith('"does":"answer"')).toEqual([])
  })

  it('no conversation remembers what was typed', async () => {
    const all = [...(await everything())].filter(([key]) => key.includes(':conversation:'))
    for (const [, body] of all) expect(body).not.toMatch(/godt|ret mit svar|SPÆTMEJSE/)
  })

  it('no message’s row knows who has answered, nor what', async () => {
    for (const row of await world.rows(round.id)) {
      expect(JSON.stringify(row.delivery.unless)).not.toContain('@')
      expect(JSON.stringify(row)).not.toMatch(/"step"|"answer"/)
    }
  })

  it('every reply is marked so that no surface keeps what it answers, and repeats none of it', () => {
    for (const one of handled) {
      if (one.outcome === 'form') expect(one.form.private).toBe(true)
      else expect(one).toMatchObject({ outcome: 'replied', unkept: true })
      const text = one.outcome === 'replied' ? JSON.stringify(one.reply) : ''
      for (const sentinel of sentinels) expect(text).not.toContain(sentinel)
    }
  })

  it('an answer that cannot be stored is thanked for by nobody, and the error tells nothing', async () => {
    const broken = roundAnswersKey(world.tenant, round.id)
    const before = await client.dumpBuffer(broken)
    await client.set(broken, 'no hash')
    const about = { id: 'checkin', round: round.id } as const
    const failed = await press(mail.amira, { ...about, does: 'answer', nth: 0, step: 5 })
    handled.pop()
    expect(failed.outcome).toBe('failed')
    expect('reply' in failed ? failed.reply.text : '').not.toMatch(/Gemt|Tak/)
    const comment = await send(
      mail.amira,
      { id: 'checkin-comment', round: round.id },
      { text: inText, keep: [] },
    )
    handled.pop()
    expect(JSON.stringify(comment)).not.toMatch(/"text":"(?:Din kommentar er gemt|Gemt)/)
    expect(lines.join('\n')).toContain('event failed')
    await client.del(broken)
    if (before) await client.restore(broken, 0, before)
  })

  it('the log holds no sentinel, no person and no step', () => {
    const log = lines.join('\n')
    for (const text of [...sentinels, mail.sofie, mail.amira, 'Sofie', '"step"']) {
      expect(log).not.toContain(text)
    }
  })
})
