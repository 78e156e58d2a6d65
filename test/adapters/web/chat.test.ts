// POST /chat over real HTTP: what the bot is handed, what comes back, and what is said when it cannot be answered.
import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Fault, Mistake, Unavailable } from '../../../src/core/errors.js'
import { send, sendChat } from './send.js'
import { echo, type Site, startSite, tenant, texts } from './site.js'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())
beforeEach(() => {
  site.answer = echo
  site.inbounds.length = 0
  site.logged.length = 0
})

function question(more: object = {}): Record<string, unknown> {
  const ids = { id: randomUUID(), conversation: randomUUID() }
  return { ...ids, as: 'mette.krogh@havrelund.example', lang: 'da', text: 'Hvornår?', ...more }
}
function withoutText(more: object): Record<string, unknown> {
  const { text: _text, ...rest } = question(more)
  return rest
}

describe('A question', () => {
  it('reaches the bot as the person one is, and its reply comes back as HTML and text', async () => {
    const asked = question({ text: 'Hvornår er <lab>?' })
    const answer = await sendChat(site.port, asked)
    expect(site.inbounds).toEqual([
      {
        type: 'text',
        tenant,
        address: {
          platform: 'web',
          userId: 'mette.krogh@havrelund.example',
          verifiedEmail: 'mette.krogh@havrelund.example',
        },
        conversation: asked.conversation,
        eventId: asked.id,
        lang: 'da',
        text: 'Hvornår er <lab>?',
      },
    ])
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(JSON.parse(answer.body)).toEqual({
      html: '<div class="reply" lang="da"><p>Svar på: Hvornår er &lt;lab&gt;?</p></div>',
      lang: 'da',
      text: 'Svar på: Hvornår er <lab>?',
    })
  })

  it('of a guest has no e-mail, and two guests are two', async () => {
    await sendChat(site.port, question({ as: '' }))
    await sendChat(site.port, question({ as: '' }))
    const [one, two] = site.inbounds.map(each => each.address)
    expect(one).not.toHaveProperty('verifiedEmail')
    expect(one?.userId).not.toBe(two?.userId)
  })

  it('by a button carries its action, and what stood on it', async () => {
    await sendChat(site.port, withoutText({ action: { id: 'ask', q: 'Hvor?' }, label: 'Sted' }))
    expect(site.inbounds).toMatchObject([{ type: 'press', action: { id: 'ask', q: 'Hvor?' } }])
  })

  it('is cleaned of what cannot be seen', async () => {
    await sendChat(site.port, question({ text: ' Hvor\u200bna\u030ar\u202e?\r\n\u0000 ' }))
    expect(site.inbounds).toMatchObject([{ text: 'Hvornår?' }])
  })

  it('may have 4,000 characters', async () => {
    expect((await sendChat(site.port, question({ text: 'å'.repeat(4000) }))).status).toBe(200)
  })
})

describe('What cannot be read', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

  it.each<[string, unknown, number, string, string]>([
    [
      '4,001 characters',
      question({ text: 'å'.repeat(4001) }),
      413,
      'too-long',
      texts.da.tooLong(4001, 4000),
    ],
    [
      '100,000 characters',
      question({ text: 'x'.repeat(100_000) }),
      413,
      'too-long',
      texts.da.tooBig(98, 4000),
    ],
    ['nothing but spaces', question({ text: ' \n\u200b ' }), 422, 'empty', texts.da.problem.empty],
    ['broken JSON', '{"id": ', 400, 'invalid', texts.da.problem.invalid],
    ['JSON that is no object', '"hej"', 400, 'invalid', texts.da.problem.invalid],
    ['nothing', '', 400, 'invalid', texts.da.problem.invalid],
    ['a list', [question()], 400, 'invalid', texts.da.problem.invalid],
    [
      'JSON 21 deep',
      question({ text: JSON.parse(nested(20)) }),
      400,
      'invalid',
      texts.da.problem.invalid,
    ],
    ['JSON 30,000 deep', nested(30_000), 400, 'invalid', texts.da.problem.invalid],
    ['an unknown field', question({ admin: true }), 400, 'invalid', texts.da.problem.invalid],
    ['a prototype', `{"__proto__": {"admin": true}}`, 400, 'invalid', texts.da.problem.invalid],
    ['an id that is no UUID', question({ id: '1' }), 400, 'invalid', texts.da.problem.invalid],
    [
      'a person that is no e-mail',
      question({ as: 'admin' }),
      400,
      'invalid',
      texts.da.problem.invalid,
    ],
    ['an unknown language', question({ lang: 'fr' }), 400, 'invalid', texts.da.problem.invalid],
    [
      'an unknown action',
      withoutText({ action: { id: 'x' }, label: 'x' }),
      400,
      'invalid',
      texts.da.problem.invalid,
    ],
    [
      'a button without its words',
      withoutText({ action: { id: 'ask', q: 'x' } }),
      400,
      'invalid',
      texts.da.problem.invalid,
    ],
    [
      'text and action',
      question({ action: { id: 'ask', q: 'x' } }),
      400,
      'invalid',
      texts.da.problem.invalid,
    ],
  ])('%s is refused with a sentence, and the bot hears nothing', async (...row) => {
    const [, body, status, error, message] = row
    const answer = await sendChat(site.port, body)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toEqual({ error, message, lang: 'da' })
    expect(site.inbounds).toEqual([])
  })

  it.each([
    ['text/plain', JSON.stringify(question())],
    ['application/x-www-form-urlencoded', 'text=hej'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/json; charset=latin1', JSON.stringify(question())],
  ])('a body of type %s is refused', async (type, body) => {
    const answer = await sendChat(site.port, body, { 'Content-Type': type })
    expect(answer.status).toBe(415)
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'not-json' })
  })

  it('a compressed body is refused, however small it looks', async () => {
    const body = gzipSync('x'.repeat(1_000_000)).toString('latin1')
    const answer = await sendChat(site.port, body, { 'Content-Encoding': 'gzip' })
    expect(answer.status).toBe(415)
  })

  it('is said in the language of the page', async () => {
    const headers = { 'Accept-Language': 'en' }
    const answer = await sendChat(site.port, '{', headers)
    expect(JSON.parse(answer.body)).toMatchObject({ message: texts.en.problem.invalid, lang: 'en' })
  })

  it.each(['GET', 'PUT', 'DELETE'])('%s /chat is no page', async method => {
    expect((await send(site.port, { method, path: '/chat' })).status).toBe(404)
  })

  it('a preflight from another site is told nothing that helps it', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' }
    const answer = await send(site.port, { method: 'OPTIONS', path: '/chat', headers })
    expect(Object.keys(answer.headers).filter(name => name.startsWith('access-'))).toEqual([])
  })
})

describe('When the bot', () => {
  it.each([
    ['has answered it before, it is a conflict', 'repeat', 409],
    ['is busy with it, it may come again', 'busy', 503],
  ] as const)('%s', async (_name, outcome, status) => {
    site.answer = () => ({ outcome })
    const answer = await sendChat(site.port, question({ lang: 'en' }))
    expect(answer.status).toBe(status)
    expect(answer.headers['retry-after']).toBe(status === 503 ? '1' : undefined)
    expect(JSON.parse(answer.body)).toMatchObject({
      error: outcome,
      message: texts.en.problem[outcome],
      lang: 'en',
    })
  })

  it.each([
    [new Mistake('Datoen findes ikke.'), 422, 'mistake', 'Datoen findes ikke.', 0],
    [
      new Unavailable('redis on 10.0.0.7 is gone', 69),
      503,
      'unavailable',
      texts.da.problem.unavailable,
      1,
    ],
    [new Fault('script-failed', { cause: 'hemmelig' }), 500, 'failed', texts.da.problem.failed, 1],
    [new TypeError('hemmelig'), 500, 'failed', texts.da.problem.failed, 1],
    ['hemmelig', 500, 'failed', texts.da.problem.failed, 1],
  ])('throws %s, one gets a sentence and never its insides', async (...row) => {
    const [thrown, status, error, message, logged] = row
    site.answer = () => {
      throw thrown
    }
    const answer = await sendChat(site.port, question())
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toEqual({ error, message, lang: 'da' })
    expect(answer.body).not.toMatch(/hemmelig|10\.0\.0\.7|at .*\.ts/)
    expect(site.logged).toHaveLength(logged)
  })

  it("throws a fault, its code and the event's id are logged, and nothing that was said", async () => {
    site.answer = () => {
      throw new Fault('script-failed')
    }
    const asked = question({ text: 'en hemmelighed' })
    await sendChat(site.port, asked)
    const [line] = site.logged
    expect(line?.fields).toMatchObject({ code: 'script-failed', event: asked.id, tenant })
    expect(JSON.stringify(line)).not.toMatch(/hemmelighed|mette/)
  })
})
