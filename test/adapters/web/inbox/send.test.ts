// Writing to somebody who did not just ask: `Chat` for the page, and how an open stream and the next one take it in.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createRooms } from '../../../../adapters/web/conversation/rooms.js'
import type { Address } from '../../../../src/core/message.js'
import { textReply } from '../../../../src/core/reply.js'
import { homeZone, instantOf } from '../../../../src/core/time.js'
import { forget, randomTenant } from '../../../support/redis.js'
import { type Listening, listen } from '../listen.js'
import { sendChat } from '../send.js'
import { type Site, startSite } from '../site.js'

const mette = 'mette.krogh@havrelund.example'
const sofie = 'sofie.brandt@havrelund.example'
const tenant = randomTenant()
const since = instantOf('2026-11-22T10:00', homeZone)
let base: Site
let site: Site
const streams: Listening[] = []
beforeAll(async () => {
  base = await startSite()
  site = await startSite({ chat: { ...base.chat, tenant, rooms: createRooms() } })
})
afterAll(async () => {
  await Promise.all([base.close(), site.close()])
  await forget(tenant)
})
let to: Address
beforeEach(() => {
  to = { platform: 'web', userId: `${randomUUID()}@havrelund.example` }
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})

async function hear(
  query: { conversation?: string; as?: string; after?: number; inbox?: number } = {},
): Promise<Listening> {
  const stream = await listen(site.port, { conversation: randomUUID(), as: to.userId, ...query })
  streams.push(stream)
  await expect.poll(() => stream.news().length, { timeout: 30_000 }).toBeGreaterThan(0)
  return stream
}
const write = (text: string, key: string = randomUUID()) =>
  site.sender.send(to, textReply('da', text), key)
const textsIn = (stream: Listening): unknown[] => stream.told().map(({ text }) => text)
const until = (stream: Listening, texts: unknown[]) =>
  expect.poll(() => textsIn(stream), { timeout: 30_000 }).toEqual(texts)

describe('A message', () => {
  it('comes to every open page of the person at once, in each conversation, and to nobody else', async () => {
    const [here, there, other] = [await hear(), await hear(), await hear({ as: sofie })]
    expect(await write('Hej', 'k1')).toEqual({ outcome: 'accepted', ref: 'k1' })
    await Promise.all([until(here, ['Hej']), until(there, ['Hej'])])
    expect(here.told()).toEqual([
      {
        kind: 'message',
        event: 'k1',
        lang: 'da',
        text: 'Hej',
        html: '<div class="reply" lang="da"><p>Hej</p></div>',
      },
    ])
    await write('Og igen')
    await until(there, ['Hej', 'Og igen'])
    expect(textsIn(other)).toEqual([])
  })

  it('comes to the next page that is opened where none was, in the order it came, and to no later one', async () => {
    await write('Første')
    await write('Anden')
    await until(await hear(), ['Første', 'Anden'])
    expect(textsIn(await hear())).toEqual([])
  })

  it('stands in the conversation in the order things came, and is there again after a reload', async () => {
    const conversation = randomUUID()
    const stream = await hear({ conversation })
    const ask = (text: string) =>
      sendChat(site.port, { id: randomUUID(), conversation, as: to.userId, lang: 'da', text })
    await ask('Et')
    await write('Imens')
    await until(stream, [undefined, 'Svar på: Et', 'Imens'])
    await ask('To')
    await until(await hear({ conversation }), [
      undefined,
      'Svar på: Et',
      'Imens',
      undefined,
      'Svar på: To',
    ])
  })

  it('that came while a page was away is there when it comes back, also when another has read it', async () => {
    const conversation = randomUUID()
    const stream = await hear({ conversation })
    const [news] = stream.news()
    stream.close()
    const other = await hear()
    await write('Imens')
    await until(other, ['Imens'])
    await until(await hear({ conversation, inbox: news?.at ?? 0 }), ['Imens'])
  })

  it('is one, however often it is sent with the same key', async () => {
    const stream = await hear()
    await Promise.all([write('Hej', 'k2'), write('Hej', 'k2'), write('Hej', 'k2')])
    expect(await write('Hej', 'k2')).toEqual({ outcome: 'accepted', ref: 'k2' })
    await write('Slut')
    await until(stream, ['Hej', 'Slut'])
  })

  it('comes to a guest in the conversation they wrote from', async () => {
    const conversation = randomUUID()
    to = { platform: 'web', userId: `guest-${conversation}` }
    await write('Velkommen')
    await until(await hear({ conversation, as: '' }), ['Velkommen'])
  })

  it('that comes while many pages come and go is in each conversation once', async () => {
    const conversation = randomUUID()
    const texts = Array.from({ length: 20 }, (_, at) => `Nr. ${at}`)
    const writing = (async () => {
      for (const text of texts) await write(text)
    })()
    for (let at = 0; at < 5; at++) (await hear({ conversation })).close()
    await writing
    await until(await hear({ conversation }), texts)
    await until(await hear({ conversation }), texts)
  })
})

describe('Who has not read', () => {
  const unread = (stream: Listening): unknown => stream.news().at(-1)?.unread

  it('is told to every open page as it changes, and one who reads is not among them', async () => {
    const stream = await hear({ as: mette })
    const toSofie = { platform: 'web', userId: sofie }
    await site.sender.send(toSofie, textReply('da', 'Et'), 'u1')
    await site.sender.send(toSofie, textReply('da', 'To'), 'u2')
    await expect.poll(() => unread(stream), { timeout: 30_000 }).toEqual({ [sofie]: 2 })
    expect(unread(await hear({ as: mette }))).toEqual({ [sofie]: 2 })
    await hear({ as: sofie })
    await expect.poll(() => unread(stream), { timeout: 30_000 }).toEqual({})
  })
})

describe('The platform', () => {
  it('knows a message by its key, and says where there is none', async () => {
    await write('Hej', 'k3')
    expect(await site.sender.lookup(to, 'k3', since)).toEqual({ outcome: 'found', ref: 'k3' })
    expect(await site.sender.lookup(to, 'k4', since)).toEqual({ outcome: 'absent' })
  })

  it.each([
    [
      'an e-mail is an account',
      ' Mette.Krogh@havrelund.example',
      { platform: 'web', userId: mette, verifiedEmail: mette },
    ],
    ['anything else is none', 'mette', undefined],
  ])('%s', async (_name, email, found) => {
    expect(await site.sender.find(email)).toEqual(found)
  })

  it('does not write to an account of another platform', async () => {
    const elsewhere = { platform: 'slack', userId: 'U1' }
    expect(await site.sender.send(elsewhere, textReply('da', 'x'), 'k')).toEqual({
      outcome: 'refused',
      why: 'not-web',
    })
  })

  it('says that it does not know, while its log cannot be reached', async () => {
    const away = () => Promise.reject(new Error('x'))
    const history = { append: away, amend: away, replace: away, readAfter: away, forget: away }
    const cut = await startSite({ chat: { ...base.chat, tenant, history } })
    expect(await cut.sender.send(to, textReply('da', 'x'), 'k')).toEqual({
      outcome: 'ambiguous',
      why: 'unavailable',
    })
    expect(await cut.sender.lookup(to, 'k', since)).toEqual({
      outcome: 'failed',
      why: 'unavailable',
    })
    await cut.close()
  })
})
