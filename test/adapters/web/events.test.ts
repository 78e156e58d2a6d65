// GET /chat/events over real HTTP: a conversation that one can leave and come back to, and nobody else's.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { webLimits } from '../../../adapters/web/limits.js'
import { renderReply } from '../../../adapters/web/markup/render.js'
import { type Reply, textReply } from '../../../src/core/reply.js'
import { type Listening, listen } from './listen.js'
import { send, sendChat } from './send.js'
import { everything, type Site, startSite, texts } from './site.js'

const mette = 'mette.krogh@havrelund.example'
const open: (Site | Listening)[] = []
async function start(...options: Parameters<typeof startSite>): Promise<Site> {
  const site = await startSite(...options)
  open.unshift(site)
  return site
}
async function hear(...asked: Parameters<typeof listen>): Promise<Listening> {
  const listening = await listen(...asked)
  open.unshift(listening)
  return listening
}
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

function question(conversation: string, more: object = {}): Record<string, unknown> {
  return { id: randomUUID(), conversation, as: mette, lang: 'da', text: 'Hvornår?', ...more }
}

describe('A conversation that is listened to', () => {
  it('gives each question and its answer, as it was shown, as they come', async () => {
    const { port } = await start()
    const conversation = randomUUID()
    const stream = await hear(port, { conversation, as: mette })
    const asked = question(conversation)
    const answer = JSON.parse((await sendChat(port, asked)).body)
    await stream.until(2)
    expect(stream.entries()).toEqual([
      { kind: 'question', event: asked.id, shown: 'Hvornår?' },
      { kind: 'answer', event: asked.id, ...answer },
    ])
    expect(stream.response.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    expect(stream.response.headers['cache-control']).toBe('no-store')
    expect(stream.text()).toMatch(/^retry: 1000\n\n/)
  })

  it('gives all that was said to one who comes later, buttons with what they carry', async () => {
    const site = await start()
    const conversation = randomUUID()
    const reply: Reply = { lang: 'en', text: 'x', blocks: everything }
    site.answer = () => ({ outcome: 'replied', reply })
    const { text: _text, ...press } = question(conversation)
    const action = { id: 'ask', q: 'Hvor?' }
    await sendChat(site.port, { ...press, action, label: 'Sted' })
    const stream = await hear(site.port, { conversation, as: mette })
    await stream.until(2)
    expect(stream.entries()).toMatchObject([
      { kind: 'question', shown: 'Sted', action },
      { kind: 'answer', lang: 'en', html: renderReply(reply, texts.en) },
    ])
  })

  it.each([
    ['the number of its last entry', (id: string) => [{ after: Number(id) }, {}] as const],
    [
      'the header of a browser that reconnects',
      (id: string) => [{}, { 'Last-Event-ID': id }] as const,
    ],
  ])('goes on, with %s, where the reader was', async (_name, by) => {
    const { port } = await start()
    const conversation = randomUUID()
    await sendChat(port, question(conversation, { text: 'Første' }))
    const before = await hear(port, { conversation, as: mette })
    await before.until(2)
    before.close()
    await sendChat(port, question(conversation, { text: 'Anden' }))
    const [query, headers] = by(before.ids().at(-1) ?? '')
    const after = await hear(port, { conversation, as: mette, ...query }, headers)
    await after.until(2)
    expect(after.entries()[0]).toMatchObject({ shown: 'Anden' })
  })

  it('comes whole and once, in order, to one who is cut off again and again while much is said', async () => {
    const { port } = await start()
    const conversation = randomUUID()
    const asked = Array.from({ length: 40 }, () => question(conversation))
    const saying = Promise.all(asked.map(each => sendChat(port, each)))
    const heard: string[] = []
    for (let after = 0; heard.length < 80; ) {
      const stream = await hear(port, { conversation, as: mette, after })
      await sleep(Math.random() * 30)
      heard.push(...stream.entries().map(each => `${each.kind} ${each.event}`))
      after = Number(stream.ids().at(-1) ?? after)
      stream.close()
    }
    await saying
    expect(new Set(heard).size).toBe(80)
    for (const { id } of asked)
      expect(heard.indexOf(`question ${id}`)).toBeLessThan(heard.indexOf(`answer ${id}`))
  })

  it('comes whole to one who does not read for a while', async () => {
    const site = await start()
    const conversation = randomUUID()
    const stream = await hear(site.port, { conversation, as: mette })
    await expect.poll(() => stream.typing()).toEqual([[]])
    stream.response.pause()
    const long = textReply('da', 'x'.repeat(50_000))
    site.answer = () => ({ outcome: 'replied', reply: long })
    for (let at = 0; at < 40; at++) await sendChat(site.port, question(conversation))
    stream.response.resume()
    await stream.until(80)
    expect(stream.ids()).toEqual([...stream.ids()].sort())
  })

  it('survives the server: another one with the same Redis gives it on', async () => {
    const [first, second] = [await start(), await start()]
    const conversation = randomUUID()
    await sendChat(first.port, question(conversation))
    await first.close()
    const stream = await hear(second.port, { conversation, as: mette })
    await stream.until(2)
  })

  it('says what is being worked on, until it is answered or has failed', async () => {
    const site = await start()
    const conversation = randomUUID()
    const stream = await hear(site.port, { conversation, as: mette })
    await expect.poll(() => stream.typing()).toEqual([[]])
    let fail = (): void => {}
    site.answer = () =>
      new Promise((_resolve, reject) => {
        fail = () => reject(new Error('x'))
      })
    const asked = question(conversation)
    const failing = sendChat(site.port, asked)
    await expect.poll(() => stream.typing()).toEqual([[], [asked.id]])
    const later = await hear(site.port, { conversation, as: mette })
    await expect.poll(() => later.typing()).toEqual([[asked.id]])
    fail()
    expect((await failing).status).toBe(500)
    await expect.poll(() => stream.typing()).toEqual([[], [asked.id], []])
    // What was typed is kept with its answer, which says whether it may be; those who listen hear of it meanwhile.
    expect(stream.entries()).toEqual([])
    for (const { text } of [stream, later])
      expect(text()).toContain(
        `event: asked\ndata: ${JSON.stringify([{ kind: 'question', event: asked.id, shown: 'Hvornår?' }])}\n\n`,
      )
  })

  it('is kept alive with comments, in which an entry that nobody rang for is found too', async () => {
    const limits = { ...webLimits, eventsBeatMs: 30 }
    const [here, elsewhere] = [await start({ limits }), await start()]
    const conversation = randomUUID()
    const stream = await hear(here.port, { conversation, as: mette })
    await expect.poll(() => stream.text().match(/^: $/gm)?.length ?? 0).toBeGreaterThan(1)
    await sendChat(elsewhere.port, question(conversation))
    await stream.until(2)
  })

  it('ends when the server closes, which does not wait for it', async () => {
    const site = await start()
    const stream = await hear(site.port, { conversation: randomUUID() })
    const before = performance.now()
    await site.close()
    await stream.ended
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})

describe('A conversation is', () => {
  it.each([
    ['another person', { as: 'anders.lund@havrelund.example' }],
    ['a guest', { as: '' }],
    ['another conversation of the same person', { conversation: randomUUID() }],
  ])('not read by %s', async (_name, other) => {
    const { port } = await start()
    const conversation = randomUUID()
    const stream = await hear(port, { conversation, as: mette, ...other })
    await sendChat(port, question(conversation))
    const own = await hear(port, { conversation, as: mette })
    await own.until(2)
    await sleep(50)
    expect(stream.entries()).toEqual([])
    expect(stream.typing()).toEqual([[]])
  })

  it.each<[string, object]>([
    ['what is typed', { text: 'Hvornår skal 020304-9876 til møde?' }],
    [
      'what a button asks',
      { text: undefined, label: 'Hvornår?', action: { id: 'ask', q: '0203049876?' } },
    ],
    [
      'the words on a button',
      { text: undefined, label: '020304 9876', action: { id: 'ask', q: '?' } },
    ],
  ])('kept without its words where a CPR number is in %s', async (_name, more) => {
    const site = await start()
    site.answer = () => ({ outcome: 'replied', reply: textReply('da', 'Nej.') })
    const conversation = randomUUID()
    const stream = await hear(site.port, { conversation, as: mette })
    const asked = question(conversation, more)
    await sendChat(site.port, asked)
    await stream.until(2)
    expect(stream.entries()[0]).toEqual({ kind: 'question', event: asked.id })
  })

  it('not asked for without a number, or as somebody who cannot be', async () => {
    const { port } = await start()
    for (const query of ['', 'conversation=1&as=', `conversation=${randomUUID()}&as=admin`]) {
      const answer = await send(port, { path: `/chat/events?${query}` })
      expect([answer.status, JSON.parse(answer.body).error]).toEqual([400, 'invalid'])
    }
  })
})

describe('A question that was answered before', () => {
  it('gets that answer again where the log has it, so a lost reply is no lost answer', async () => {
    const site = await start()
    const asked = question(randomUUID())
    const first = await sendChat(site.port, asked)
    site.answer = () => ({ outcome: 'repeat' })
    const again = await sendChat(site.port, asked)
    expect([again.status, again.body]).toEqual([200, first.body])
  })

  it('is answered all the same when the log cannot be written, and that is told once per entry', async () => {
    const append = () => Promise.reject(new Error('x'))
    const away = {
      append,
      replace: () => Promise.reject(new Error('x')),
      amend: append,
      forget: () => Promise.reject(new Error('x')),
      readAfter: async () => [],
    }
    const site = await start()
    const withoutLog = await start({ chat: { ...site.chat, history: away } })
    const answer = await sendChat(withoutLog.port, question(randomUUID(), { text: 'hemmelig' }))
    expect(answer.status).toBe(200)
    expect(withoutLog.logged).toHaveLength(2)
    expect(JSON.stringify(withoutLog.logged)).not.toContain('hemmelig')
  })
})

describe('A conversation that is to be forgotten', () => {
  it('has nothing in it but that, for whoever comes later; other conversations stay', async () => {
    const site = await start()
    const [conversation, another] = [randomUUID(), randomUUID()]
    await sendChat(site.port, question(conversation, { text: 'hemmelig' }))
    await sendChat(site.port, question(another, { text: 'en anden' }))
    site.answer = () => ({
      outcome: 'replied',
      reply: textReply('da', 'Slettet.'),
      forgets: true,
    })
    await sendChat(site.port, question(conversation, { text: 'slet mine data' }))
    const stream = await hear(site.port, { conversation, as: mette })
    await stream.until(2)
    expect(stream.entries()).not.toContainEqual(expect.objectContaining({ shown: 'hemmelig' }))
    expect(stream.entries()).toContainEqual(expect.objectContaining({ text: 'Slettet.' }))
    const other = await hear(site.port, { conversation: another, as: mette })
    await other.until(2)
    expect(other.entries()[0]).toMatchObject({ shown: 'en anden' })
  })
})
