// The bot where others read along, and its first words to somebody new. Over real Redis, with the sample network.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBot } from '../src/bot.js'
import type { Inbound } from '../src/core/message.js'
import type { Bot, Handled } from '../src/core/ports.js'
import { instantOf } from '../src/core/time.js'
import { createImportChat } from '../src/import-chat/chat.js'
import { createSnapshotCache } from '../src/programme/snapshot-cache.js'
import { createReachNotes } from '../src/reach-notes.js'
import { loadSample } from '../src/sample.js'
import { CalendarStore } from '../src/store/calendar-store.js'
import { ConversationStore } from '../src/store/conversation-store.js'
import { EventStore } from '../src/store/event-store.js'
import { PreviewStore } from '../src/store/preview-store.js'
import { ProgrammeStore } from '../src/store/programme-store.js'
import type { RedisConnection } from '../src/store/redis/redis.js'
import { ReachStore } from '../src/store/sending/reach-store.js'
import { deskOn } from './support/desk.js'
import { modelOfRun } from './support/model-of-run.js'
import { createTestLog, forget, openRedis, randomTenant } from './support/redis.js'
import { sendingDesksOn } from './support/remind-desk.js'

const now = instantOf('2026-11-23T08:00', 'Europe/Copenhagen')
const tenant = randomTenant()
const sample = loadSample(now).programme
const member = sample.people.find(one => one.networks.length > 0)
let connection: RedisConnection
let bot: Bot

beforeAll(async () => {
  connection = await openRedis()
  const submission = randomUUID()
  const programmes = new ProgrammeStore(connection)
  await programmes.save(tenant, sample, { expectedVersion: 0, submission })
  const clock = { now: () => now }
  const address = (path: string) => `https://pejling.example${path}`
  bot = createBot({
    events: new EventStore(connection),
    conversations: new ConversationStore(connection),
    snapshots: createSnapshotCache(programmes, clock),
    calendars: { store: new CalendarStore(connection), link: address, address },
    imports: createImportChat({
      programmes,
      previews: new PreviewStore(connection),
      adminOf: async () => undefined,
    }),
    desk: deskOn(connection, { now }),
    ...sendingDesksOn(connection, { now }),
    reached: createReachNotes(new ReachStore(connection)),
    model: modelOfRun(),
    clock,
    log: createTestLog(),
    count: { event: () => undefined, answer: () => undefined, helped: () => undefined },
  })
})
afterAll(async () => {
  await connection.close()
  await forget(tenant)
})

function inbound(verifiedEmail: string | undefined) {
  const address = {
    platform: 'slack',
    userId: randomUUID(),
    ...(verifiedEmail ? { verifiedEmail } : {}),
  }
  return { tenant, address, conversation: randomUUID(), eventId: randomUUID() } as const
}

/** Asked where others read along. */
async function askInRoom(text: string, email?: string) {
  const asked: Inbound = { ...inbound(email), type: 'text', text, shared: true }
  return said(await bot.handle(asked))
}

function said(handled: Handled) {
  if (handled.outcome !== 'replied') throw new Error(handled.outcome)
  return handled
}

describe('Where others read along', () => {
  it.each([
    'Hvornår er mit næste møde?',
    'Hvem koordinerer matematiknetværket?',
    'Hvilket hold er vi på?',
    'Hvornår skal min skole på læringslab?',
  ])('what is for a member alone is not for all: %s', async question => {
    const { forAll, reply } = await askInRoom(question, member?.id)
    expect(reply.text).not.toBe('')
    expect(forAll).toBeUndefined()
  })

  it('what any guest is told is for all, and carries nothing of the asker’s own', async () => {
    const { forAll, reply } = await askInRoom('Hvad er aktionslæring?', member?.id)
    expect(forAll?.text).toBe(reply.text)
    expect(JSON.stringify(forAll)).not.toContain('calendar')
  })

  it('a guest’s answer is for all', async () => {
    const { forAll, reply } = await askInRoom('Hvilke møder er åbne for alle?')
    expect(forAll).toEqual(reply)
  })

  it.each([
    ['a CPR number', 'Elevens nummer er 010190-1234'],
    ['a text that is too long', 'æ'.repeat(4001)],
  ])('what is said about %s is for its writer', async (_, text) => {
    expect((await askInRoom(text)).forAll).toBeUndefined()
  })

  it('no name of a person is ever for all, whatever is asked', async () => {
    const names = sample.people.map(person => person.name)
    const questions = [
      ...['Hvem er med i matematiknetværket?', 'Hvem er skoleleder på Skovvangskolen?'],
      ...['Hvem kender til sparring?', 'Hvad skal jeg i næste uge?', 'hvem er jeg?'],
      ...names.slice(0, 5).map(name => `Hvem er ${name}?`),
    ]
    for (const question of questions) {
      const { forAll } = await askInRoom(question, member?.id)
      for (const name of names) {
        if (!question.includes(name)) expect(JSON.stringify(forAll ?? '')).not.toContain(name)
      }
    }
  })

  it('elsewhere nothing is said twice', async () => {
    const alone: Inbound = { ...inbound(undefined), type: 'text', text: 'hjælp' }
    expect(said(await bot.handle(alone))).not.toHaveProperty('forAll')
  })
})

describe('The first words', () => {
  it('are three lines with a member’s first name, and questions to press', async () => {
    const { reply } = said(await bot.handle({ ...inbound(member?.id), type: 'joined' }))
    expect(reply.text.split('\n')).toHaveLength(3)
    expect(reply.text).toContain(`Hej ${member?.name.split(' ')[0]}!`)
    const [, actions] = reply.blocks
    expect(actions).toMatchObject({ type: 'actions' })
  })

  it('to a guest offer what a guest may ask, and every example is answered', async () => {
    for (const email of [member?.id, undefined]) {
      const { reply } = said(await bot.handle({ ...inbound(email), type: 'joined' }))
      const buttons = reply.blocks.flatMap(block => (block.type === 'actions' ? block.buttons : []))
      for (const button of buttons) {
        if (!('action' in button) || button.action.id !== 'ask') continue
        const pressed = await bot.handle({
          ...inbound(email),
          type: 'press',
          action: button.action,
        })
        expect(said(pressed).reply.text).not.toMatch(/ved jeg ikke|kender dig ikke|forstod/i)
      }
    }
  })
})
