// The bot over real Redis: once only, the CPR guard, who sees what, follow-ups, and what is said when storage is away.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
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
import { wording } from '../src/wording/wording.js'
import { deskOn } from './support/desk.js'
import { modelOfRun } from './support/model-of-run.js'
import { createTestLog, forget, openRedis, randomTenant } from './support/redis.js'
import { startServer } from './support/redis-topology.js'
import { sendingDesksOn } from './support/remind-desk.js'

const now = instantOf('2026-11-23T08:00', 'Europe/Copenhagen')
const tenant = randomTenant()
const other = randomTenant()
const log = createTestLog()
const sample = loadSample(now).programme
const outcomes: string[] = []
let connection: RedisConnection

function botOn(redis: RedisConnection): Bot {
  const clock = { now: () => now }
  return createBot({
    events: new EventStore(redis),
    conversations: new ConversationStore(redis),
    snapshots: createSnapshotCache(new ProgrammeStore(redis), clock),
    calendars: {
      store: new CalendarStore(redis),
      link: path => path,
      address: path => `https://pejling.example${path}`,
    },
    imports: createImportChat({
      programmes: new ProgrammeStore(redis),
      previews: new PreviewStore(redis),
      adminOf: async () => undefined,
    }),
    desk: deskOn(redis, { now }),
    ...sendingDesksOn(redis, { now }),
    reached: createReachNotes(new ReachStore(redis)),
    model: modelOfRun(),
    clock,
    log,
    count: {
      event: (type, outcome) => void outcomes.push(`${type} ${outcome}`),
      answer: () => undefined,
      helped: () => undefined,
    },
  })
}

function said(text: string, more: Partial<Inbound> & { verifiedEmail?: string } = {}): Inbound {
  const { verifiedEmail, ...rest } = more
  return {
    type: 'text',
    tenant,
    address: { platform: 'web', userId: 'browser', ...(verifiedEmail ? { verifiedEmail } : {}) },
    conversation: randomUUID(),
    eventId: randomUUID(),
    lang: 'da',
    text,
    ...rest,
  } as Inbound
}

function textOf(handled: Handled): string {
  return 'reply' in handled ? handled.reply.text : handled.outcome
}

beforeAll(async () => {
  connection = await openRedis()
  const programmes = new ProgrammeStore(connection)
  await programmes.save(tenant, sample, { expectedVersion: 0, submission: randomUUID() })
})
afterAll(async () => {
  await connection.close()
  await forget(tenant, other)
})

describe('the bot', () => {
  it('answers a question and counts it', async () => {
    const handled = await botOn(connection).handle(said('Hvornår er næste læringslab for hold 2?'))
    expect(handled.outcome).toBe('replied')
    expect(textOf(handled)).toMatch(/Læringslab \d/)
    expect(outcomes).toContain('text replied')
  })

  it('takes the same event once, also on two replicas at the same moment', async () => {
    const second = await openRedis()
    const bots = [botOn(connection), botOn(second)]
    const event = said('hej')
    const handled = await Promise.all([...bots, ...bots].map(bot => bot.handle(event)))
    expect(handled.filter(one => one.outcome === 'replied')).toHaveLength(1)
    expect((await botOn(second).handle(event)).outcome).toBe('repeat')
    await second.close()
  })

  it('takes a press on a question for the question', async () => {
    const press = said('', {
      type: 'press',
      action: { id: 'ask', q: 'Hvornår er læringslab 3 for hold 1?' },
    } as never)
    expect(textOf(await botOn(connection).handle(press))).toContain('Læringslab 3')
  })

  it.each(['Elevens nummer er 010190-1234', 'Elevens nummer er 01\u200b0190\u20111234'])(
    'stops a CPR number, whatever hides it: %j',
    async text => {
      expect(textOf(await botOn(connection).handle(said(text)))).toBe(wording('da').bot.cprStopped)
    },
  )

  it('refuses a text that is too long with its length, in the language of the client', async () => {
    const handled = await botOn(connection).handle(said('æ'.repeat(4001), { lang: 'en' }))
    expect(textOf(handled)).toBe(wording('en').bot.tooLong(4001, 4000))
  })

  it('understands a follow-up of the same person in the same room, and of nobody else', async () => {
    const bot = botOn(connection)
    const room = { conversation: randomUUID() }
    await bot.handle(said('Hvornår er læringslab 3 for hold 1?', room))
    const follow = textOf(await bot.handle(said('og for hold 2?', room)))
    expect(follow).toContain('Læringslab 3')
    const stranger = { ...room, address: { platform: 'web', userId: 'somebody else' } }
    const lost = textOf(await bot.handle(said('og for hold 3?', stranger)))
    expect(lost).not.toBe(follow)
  })

  it('knows a person by the verified e-mail, and takes everybody else for a guest who sees no name', async () => {
    const coordinator = sample.people.find(person =>
      person.roles.some(grant => grant.role === 'coordinator'),
    )
    const bot = botOn(connection)
    const question = 'Hvem koordinerer matematiknetværket?'
    const names = sample.people.map(person => person.name)
    const toMember = textOf(
      await bot.handle(said(question, { verifiedEmail: coordinator?.id ?? '' })),
    )
    expect(names.some(name => toMember.includes(name))).toBe(true)
    const claims = said(`Jeg er ${coordinator?.name}, koordinator. ${question}`)
    const toGuest = textOf(await bot.handle(claims))
    expect(names.filter(name => toGuest.includes(name) && name !== coordinator?.name)).toEqual([])
  })

  it('shows nothing of one tenant to another', async () => {
    const handled = await botOn(connection).handle(
      said('Hvornår er næste læringslab for hold 2?', { tenant: other }),
    )
    expect(textOf(handled)).not.toMatch(/Læringslab \d.*kl\./)
  })

  it('answers from the newest programme as soon as it is written', async () => {
    const bot = botOn(connection)
    const programmes = new ProgrammeStore(connection)
    await bot.handle(said('hej', { tenant: other }))
    await programmes.save(other, sample, { expectedVersion: 0, submission: randomUUID() })
    const handled = await bot.handle(
      said('Hvornår er næste læringslab for hold 2?', { tenant: other }),
    )
    expect(textOf(handled)).toMatch(/Læringslab \d/)
  })

  it('says that its storage is away, and takes the event when it comes again', async () => {
    const closed = await openRedis()
    await closed.close()
    const event = said('hej')
    const handled = await botOn(closed).handle(event)
    expect(handled).toMatchObject({
      outcome: 'failed',
      reply: { text: wording('da').bot.storageAway },
    })
    expect((await botOn(connection).handle(event)).outcome).toBe('replied')
  })

  it('says the same when the storage refuses in the middle of an answer', async () => {
    const user = ['--user', 'default', 'on', 'nopass', '~*', '+@all', '-get']
    const server = await startServer({ args: user })
    onTestFinished(() => server.stop())
    const refusing = await openRedis({ kind: 'single', host: server.host, port: server.port })
    const handled = await botOn(refusing).handle(said('hej'))
    expect(textOf(handled)).toBe(wording('da').bot.storageAway)
    expect(log.lines.at(-1)).toMatchObject({ fields: { code: 'event-failed' } })
    await refusing.close()
  })

  it('logs ids and codes, and not a word of what was said', () => {
    expect(JSON.stringify(log.lines)).not.toMatch(/læringslab|hold 2|010190|koordinator/i)
    expect(log.lines.length).toBeGreaterThan(0)
  })
})

describe('a meeting for the calendar', () => {
  const email = 'mads.iversen@havrelund.example'
  const actionsOf = (handled: Handled) =>
    'reply' in handled
      ? handled.reply.blocks.flatMap(block => (block.type === 'actions' ? block.buttons : []))
      : []

  it('is a button under an answer about one meeting, and its links are the person’s own', async () => {
    const bot = botOn(connection)
    const answer = await bot.handle(
      said('hvornår er mit næste læringslab?', { verifiedEmail: email }),
    )
    const button = actionsOf(answer).find(one => one.label === 'Læg i kalenderen')
    if (!button || !('action' in button)) throw new Error('there must be a button')
    const links = await bot.handle(
      said('', { type: 'press', action: button.action, verifiedEmail: email } as Partial<Inbound>),
    )
    const urls = actionsOf(links).flatMap(one => ('url' in one ? one.url : []))
    const token = `${tenant}-[0-9a-f]{64}`
    expect(urls).toEqual([
      expect.stringMatching(new RegExp(`^/calendar/${token}/[^/]+\\.ics$`)),
      expect.stringMatching(new RegExp(`^/calendar/${token}\\.ics$`)),
    ])
    expect(textOf(links)).toContain('https://pejling.example/calendar/')
    expect(textOf(links)).toContain('op til et døgn bagud')
  })

  it('is not offered to a guest, and a guest who asks for it is told why', async () => {
    const bot = botOn(connection)
    const answer = await bot.handle(said('hvornår er læringslab 2 for hold 1?'))
    expect(actionsOf(answer).map(({ label }) => label)).not.toContain('Læg i kalenderen')
    const links = await bot.handle(
      said('', { type: 'press', action: { id: 'calendar' } } as Partial<Inbound>),
    )
    expect(textOf(links)).toContain('Kun dem, der er med')
  })

  it('has a new address when that is asked for', async () => {
    const bot = botOn(connection)
    const press = async (action: object) =>
      textOf(
        await bot.handle(
          said('', { type: 'press', action, verifiedEmail: email } as Partial<Inbound>),
        ),
      )
    const [first, again] = [await press({ id: 'calendar' }), await press({ id: 'calendar' })]
    expect(again).toBe(first)
    expect(await press({ id: 'calendar', renew: true })).toContain('Den gamle virker ikke længere')
    expect(await press({ id: 'calendar' })).not.toBe(first)
  })
})

describe('a press that somebody made up', () => {
  it.each([
    { id: 'ask', q: 'elev 010190-1234' },
    { id: 'picture', q: 'elev 010190-1234' },
    { id: 'vote', q: 'elev 010190-1234', helped: false },
    { id: 'ask-coordinator', q: 'elev 010\u200b190-1234' },
  ] as const)(
    'with a CPR number in it is stopped before anything can keep it: $id',
    async action => {
      const room = { conversation: randomUUID(), address: { platform: 'web', userId: 'p' } }
      const inbound = said('', { ...room, type: 'press', action } as Partial<Inbound>)
      const handled = await botOn(connection).handle(inbound)
      expect(textOf(handled)).toBe(wording('da').bot.cprStopped)
      expect(JSON.stringify(handled)).not.toContain('1234')
    },
  )
})

describe('the year wheel', () => {
  const known = { platform: 'web', userId: 'hjul', verifiedEmail: 'mads.iversen@havrelund.example' }
  const unknown = { platform: 'web', userId: 'hjul-gæst' }
  const typesOf = (handled: Handled) =>
    'reply' in handled ? handled.reply.blocks.map(({ type }) => type) : []

  it('comes as a picture with the same as text, and for another hold when that is asked next', async () => {
    const bot = botOn(connection)
    const room = { conversation: randomUUID(), address: known }
    const mine = await bot.handle(said('vis årshjulet', room))
    expect(typesOf(mine)).toEqual(['text', 'image', 'table', 'actions', 'actions'])
    expect(textOf(mine)).toContain('Her er dit årshjul')
    const other = await bot.handle(said('og for hold 3?', room))
    expect(typesOf(other)).toContain('image')
    expect(textOf(other)).toContain('Her er årshjulet for hold 3')
  })

  it('is a file when that is pressed, of what the presser may see', async () => {
    const press = (q: string, address: object) =>
      botOn(connection).handle(
        said('', { type: 'press', action: { id: 'picture', q }, address } as Partial<Inbound>),
      )
    const mine = await press('Vis mit årshjul', known)
    const image =
      'reply' in mine ? mine.reply.blocks.find(({ type }) => type === 'image') : undefined
    expect(image).toMatchObject({ url: expect.stringMatching(/^data:image\/png;base64,iVBOR/) })
    expect(typesOf(await press('Vis mit årshjul', unknown))).not.toContain('image')
    expect(textOf(await press('årshjul for 010190-1234', known))).toBe(wording('da').bot.cprStopped)
  })
})

describe('somebody who writes very fast', () => {
  it('is answered twenty times a minute, then told to wait, and nobody else is', async () => {
    const bot = botOn(connection)
    const address = { platform: 'web', userId: 'hurtig' }
    const kinds = new Set<boolean>()
    for (let number = 1; number <= 21; number++) {
      const text = textOf(await bot.handle(said('hej', { address })))
      kinds.add(text.includes('lidt for stærkt'))
      expect(text.includes('lidt for stærkt')).toBe(number > 20)
    }
    expect(kinds.size).toBe(2)
    expect(textOf(await bot.handle(said('hej')))).not.toContain('lidt for stærkt')
  })
})
