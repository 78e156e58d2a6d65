// Changing a message that came to somebody on the page: what every chat adapter promises, and what open and later pages get of it.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createRooms } from '../../../../adapters/web/conversation/rooms.js'
import { textReply } from '../../../../src/core/reply.js'
import { testWriting } from '../../../contract/writing.js'
import { forget, randomTenant } from '../../../support/redis.js'
import { type Listening, listen } from '../listen.js'
import { type Site, startSite } from '../site.js'

const tenants: ReturnType<typeof randomTenant>[] = []
let base: Site
const sites: Site[] = []
const streams: Listening[] = []
beforeAll(async () => {
  base = await startSite()
})
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close()
  await Promise.all(sites.splice(0).map(site => site.close()))
})
afterAll(async () => {
  await base.close()
  await forget(...tenants)
})

async function open() {
  const tenant = randomTenant()
  tenants.push(tenant)
  const site = await startSite({ chat: { ...base.chat, tenant, rooms: createRooms() } })
  sites.push(site)
  const to = { platform: 'web', userId: `${randomUUID()}@havrelund.example` }
  const hear = async (query: { conversation: string; inbox?: number }) => {
    const stream = await listen(site.port, { as: to.userId, ...query })
    streams.push(stream)
    await expect.poll(() => stream.news().length, { timeout: 30_000 }).toBeGreaterThan(0)
    return stream
  }
  return { site, tenant, to, hear, chat: site.sender }
}

/** What a page that has heard this shows of its messages (take.js): each in its place, as it is now. */
function shownBy(stream: Listening): unknown[] {
  const shown = new Map<unknown, unknown>()
  for (const { kind, event, html } of stream.told()) {
    if (kind === 'removed') shown.delete(event)
    else if (kind === 'message' ? !shown.has(event) : shown.has(event)) shown.set(event, html)
  }
  return [...shown.values()]
}

testWriting({
  name: 'The web page',
  hasRooms: false,
  async open() {
    const { site, tenant, to, chat, hear } = await open()
    return {
      chat,
      to,
      room: { platform: 'web', room: 'x' },
      read: async () => shownBy(await hear({ conversation: randomUUID(), inbox: 0 })).map(String),
      // A person's data is deleted, or a month has gone by; what came since stands there still.
      lose: async () => {
        await forget(tenant)
        await site.sender.send(to, textReply('da', 'Kom siden'), 'since')
      },
    }
  },
})

const first = textReply('da', 'Mødet er torsdag')
const second = textReply('da', 'Mødet er aflyst')

describe('A message that is changed', () => {
  const shows = (stream: Listening, words: RegExp[]) =>
    expect
      .poll(() => shownBy(stream).map(String), { timeout: 30_000 })
      .toEqual(words.map(word => expect.stringMatching(word)))

  it('changes on every open page at once, where it stands', async () => {
    const { to, chat, hear } = await open()
    const pages = [
      await hear({ conversation: randomUUID() }),
      await hear({ conversation: randomUUID() }),
    ]
    await chat.send(to, first, 'k1')
    await chat.send(to, textReply('da', 'Siden'), 'k2')
    for (const page of pages) await shows(page, [/torsdag/, /Siden/])
    await chat.edit(to, 'k1', second)
    for (const page of pages) await shows(page, [/aflyst/, /Siden/])
  })

  it('is so in every conversation that it was read in, when that is opened again, and in no other', async () => {
    const { to, chat, hear } = await open()
    const [one, other] = [randomUUID(), randomUUID()]
    const pages = [await hear({ conversation: one }), await hear({ conversation: other })]
    await chat.send(to, first, 'k1')
    for (const page of pages) await shows(page, [/torsdag/])
    for (const page of pages) page.close()
    await chat.edit(to, 'k1', second)
    for (const conversation of [one, other]) await shows(await hear({ conversation }), [/aflyst/])
    const fresh = await hear({ conversation: randomUUID() })
    expect(fresh.told()).toEqual([])
  })

  it('before anybody has seen it is one message that nobody has read, as it is now', async () => {
    const { to, chat, hear, site } = await open()
    await chat.send(to, first, 'k1')
    await chat.edit(to, 'k1', second)
    const page = await hear({ conversation: randomUUID() })
    await shows(page, [/aflyst/])
    expect(await site.sender.lookup(to, 'k1', 0)).toEqual({ outcome: 'found', ref: 'k1' })
  })

  it('or taken away is so on every open page and in every conversation, and its words are nowhere', async () => {
    const { to, chat, hear, site, tenant } = await open()
    const conversation = randomUUID()
    const pages = [await hear({ conversation }), await hear({ conversation: randomUUID() })]
    await chat.send(to, first, 'k1')
    await chat.send(to, textReply('da', 'Siden'), 'k2')
    for (const page of pages) await shows(page, [/torsdag/, /Siden/])
    await chat.edit(to, 'k1', second)
    await chat.remove(to, 'k1')
    for (const page of pages) await shows(page, [/Siden/])
    const again = await hear({ conversation })
    await shows(again, [/Siden/])
    expect(JSON.stringify(again.told())).not.toMatch(/torsdag|aflyst/)
    const { history } = site.chat
    for (const room of [`inbox:web:${to.userId}`, `web:${to.userId}:${conversation}`]) {
      const kept = await history.readAfter(tenant, room, 0)
      expect(JSON.stringify(kept)).not.toMatch(/torsdag|aflyst/)
    }
    expect(await chat.isSeen(to, 'k1')).toBe(true)
  })

  it('or taken away before anybody has seen it is nothing that waits to be read', async () => {
    const { to, chat, hear } = await open()
    await chat.send(to, first, 'k1')
    await chat.remove(to, 'k1')
    const page = await hear({ conversation: randomUUID() })
    expect(page.told().filter(({ kind }) => kind === 'message')).toEqual([])
  })

  it('to another platform’s account is refused, and while the log cannot be reached nobody knows', async () => {
    const { to, chat, tenant } = await open()
    expect(await chat.edit({ platform: 'slack', userId: 'U1' }, 'k', first)).toEqual({
      outcome: 'refused',
      why: 'not-web',
    })
    const away = () => Promise.reject(new Error('x'))
    const history = { append: away, readAfter: away, amend: away, replace: away, forget: away }
    const cut = await startSite({ chat: { ...base.chat, tenant, history } })
    sites.push(cut)
    expect(await cut.sender.edit(to, 'k', first)).toEqual({
      outcome: 'ambiguous',
      why: 'unavailable',
    })
  })
})
