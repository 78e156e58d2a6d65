// What the bot puts under an answer, and the way from a question without one to a person who has it and back: over real Redis, through
// the bot's own door.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Action, FormAction } from '../src/core/action.js'
import type { TenantId } from '../src/core/ids.js'
import type { Address, FormValues, Inbound } from '../src/core/message.js'
import type { Bot, Handled } from '../src/core/ports.js'
import type { Reply } from '../src/core/reply.js'
import { QuestionStore } from '../src/store/question-store.js'
import type { RedisConnection } from '../src/store/redis/redis.js'
import { botAt } from './support/chatting.js'
import { chatNow as now, storeNetwork, who } from './support/chatting-network.js'
import { actionsIn } from './support/desk.js'
import { forget, openRedis, randomTenant } from './support/redis.js'

const unknown = 'Er der vegetarmad i kantinen?'

let connection: RedisConnection
let bot: Bot
let tenant: TenantId
const tenants: TenantId[] = []

beforeAll(async () => {
  connection = await openRedis()
  bot = botAt(connection, now)
})
beforeEach(async () => {
  tenant = randomTenant()
  tenants.push(tenant)
  await storeNetwork(connection, tenant)
})
afterAll(async () => {
  await connection.close()
  await forget(...tenants)
})

type What =
  | { readonly text: string }
  | { readonly action: Action }
  | { readonly form: FormAction; readonly values: FormValues }

function send(as: string, what: What, more: Partial<Inbound> = {}): Promise<Handled> {
  const address: Address = {
    platform: 'slack',
    userId: as || 'U-guest',
    ...(as ? { verifiedEmail: as } : {}),
  }
  const base = { tenant, address, conversation: 'own', eventId: randomUUID(), lang: 'da' as const }
  const { shared } = more
  const all = { ...base, ...(shared ? { shared } : {}) }
  if ('text' in what) return bot.handle({ ...all, type: 'text', text: what.text })
  if ('action' in what) return bot.handle({ ...all, type: 'press', action: what.action })
  return bot.handle({ ...all, type: 'form', action: what.form, values: what.values })
}

async function reply(as: string, what: What, more: Partial<Inbound> = {}): Promise<Reply> {
  const handled = await send(as, what, more)
  if (handled.outcome !== 'replied') throw new Error(handled.outcome)
  return handled.reply
}

function idsIn(said: Reply): string[] {
  return actionsIn(said).map(({ action }) => action.id)
}

describe('under what the bot says', () => {
  it('stand a thumb up and one down, where it is an answer', async () => {
    const text = 'Hvem koordinerer matematiknetværket?'
    const said = await reply(who.member, { text })
    const votes = actionsIn(said).filter(({ action }) => action.id === 'vote')
    expect(votes.map(({ action }) => action)).toEqual([
      { id: 'vote', q: text, helped: true },
      { id: 'vote', q: text, helped: false },
    ])
  })

  it.each(['hej', 'tak', 'hjælp'])('stands no thumb under small talk: %s', async text => {
    expect(idsIn(await reply(who.member, { text }))).not.toContain('vote')
  })

  it('stands the way to a person, where there is no answer, and the question is counted', async () => {
    const said = await reply(who.member, { text: unknown })
    expect(actionsIn(said)[0]).toEqual({
      label: 'Spørg koordinatoren',
      action: { id: 'ask-coordinator', q: unknown },
    })
    expect(idsIn(said)).not.toContain('vote')
    expect(await new QuestionStore(connection).misses(tenant)).toMatchObject([
      { text: unknown, unanswered: 1 },
    ])
  })

  it('stands the way in, where a guest may not see it', async () => {
    const said = await reply(who.guest, { text: 'Hvem koordinerer matematiknetværket?' })
    expect(idsIn(said)).toContain('ask-membership')
  })

  it('stands the same for all where others read along', async () => {
    const handled = await send(who.member, { text: unknown }, { shared: true })
    expect(handled).toMatchObject({ outcome: 'replied', forAll: { lang: 'da' } })
    if (!('forAll' in handled) || !handled.forAll) throw new Error('nothing for all')
    expect(idsIn(handled.forAll)).toContain('ask-coordinator')
  })
})

describe('a question without an answer', () => {
  it('goes to the coordinator by a form, is answered by a form, becomes a page, and is answered', async () => {
    const opened = await send(who.member, { action: { id: 'ask-coordinator', q: unknown } })
    expect(opened).toMatchObject({ outcome: 'form', form: { action: { id: 'ask-coordinator' } } })
    const values = { question: unknown, network: 'matematik' }
    await reply(who.member, { form: { id: 'ask-coordinator' }, values })
    const list = await reply(who.soeren, { text: 'hvilke spørgsmål mangler svar?' })
    const [first] = actionsIn(list)
    if (first?.action.id !== 'question') throw new Error('nothing to answer')
    const { question } = first.action
    expect((await send(who.soeren, { action: first.action })).outcome).toBe('form')
    const answer = 'Ja, skriv til Materialesamlingen.'
    const form = { id: 'answer-question', question } as const
    const thanks = await reply(who.soeren, { form, values: { answer } })
    const [keep] = actionsIn(thanks)
    if (!keep) throw new Error('no way to keep it')
    await reply(who.soeren, { action: keep.action })
    const next = await reply(who.leader, { text: 'kan man få vegetarmad i kantinen' })
    expect(next.text).toContain(answer)
    expect((await reply(who.guest, { text: unknown })).text).toContain(answer)
  })

  it('is taken once, also when the form comes twice with the same event', async () => {
    const inbound = {
      type: 'form',
      tenant,
      address: { platform: 'slack', userId: who.member, verifiedEmail: who.member },
      conversation: 'own',
      eventId: randomUUID(),
      action: { id: 'ask-coordinator' },
      values: { question: unknown, network: 'matematik' },
    } as const
    const handled = await Promise.all([bot.handle(inbound), bot.handle(inbound)])
    expect(handled.filter(({ outcome }) => outcome === 'replied')).toHaveLength(1)
    expect(await new QuestionStore(connection).open(tenant)).toHaveLength(1)
  })

  it('is an answer as ever to who may not have the list', async () => {
    const said = await reply(who.member, { text: 'hvilke spørgsmål mangler svar?' })
    expect(said.text).not.toContain('koordinerer et netværk')
  })
})
