// POST /chat/files/<id> over HTTP: what reaches the bot, the answer line by line, and every body that is none of ours. The bot is the
// test's; what becomes of the files is the core's own tests.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileLimits } from '../../../src/core/message.js'
import { textReply } from '../../../src/core/reply.js'
import { send } from './send.js'
import { type Site, startSite, texts } from './site.js'

let site: Site

beforeAll(async () => {
  site = await startSite()
})
beforeEach(() => {
  site.inbounds.length = 0
  site.answer = () => ({ outcome: 'replied', reply: textReply('da', 'Læst') })
})
afterAll(() => site.close())

interface Sending {
  readonly id?: string
  readonly fields?: Readonly<Record<string, string | undefined>>
  readonly files?: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[]
}

async function post(sending: Sending = {}, headers = {}) {
  const { id = randomUUID(), fields = {}, files = [] } = sending
  const form = new FormData()
  const all = {
    conversation: randomUUID(),
    as: 'sofie.brandt@havrelund.example',
    lang: 'da',
    label: 'plan.csv',
    ...fields,
  }
  for (const [name, value] of Object.entries(all)) if (value !== undefined) form.append(name, value)
  for (const [name, content] of files) form.append('file', new Blob([content]), name)
  const url = `${site.url}/chat/files/${id}`
  const response = await fetch(url, { method: 'POST', body: form, headers })
  const text = await response.text()
  const lines = text.split('\n').filter(Boolean)
  return { status: response.status, type: response.headers.get('content-type'), lines }
}

describe('files that are sent', () => {
  it('reach the bot as they are, whatever they are called, all in one event', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
    const { status, type, lines } = await post({
      files: [
        ['mødeplan æøå "1".csv', 'Dato;Tid\r\n'],
        ['kalender.ics', bytes],
      ],
    })
    expect(status).toBe(200)
    expect(type).toMatch(/^application\/x-ndjson/)
    expect(lines).toHaveLength(1)
    const [inbound] = site.inbounds
    if (inbound?.type !== 'file') throw new Error('no file came')
    expect(inbound.files.map(({ name }) => name)).toEqual(['mødeplan æøå "1".csv', 'kalender.ics'])
    expect(new TextDecoder().decode(inbound.files[0]?.bytes)).toBe('Dato;Tid\r\n')
    expect([...(inbound.files[1]?.bytes ?? [])]).toEqual([...bytes])
    expect(inbound.address).toEqual({
      platform: 'web',
      userId: 'sofie.brandt@havrelund.example',
      verifiedEmail: 'sofie.brandt@havrelund.example',
    })
  })

  it('are answered line by line: first how far it is, then the reply as HTML', async () => {
    site.answer = (_, following) => {
      following?.onProgress?.('Læser fil 1 af 2: a.csv …')
      following?.onProgress?.('Læser fil 2 af 2: b.csv …')
      return { outcome: 'replied', reply: textReply('da', 'Læst <b>') }
    }
    const { lines } = await post({ files: [['a.csv', 'a']] })
    const said = lines.map(line => JSON.parse(line))
    expect(said.slice(0, 2)).toEqual([
      { progress: 'Læser fil 1 af 2: a.csv …' },
      { progress: 'Læser fil 2 af 2: b.csv …' },
    ])
    expect(said[2].html).toContain('Læst &lt;b&gt;')
  })

  it('that the bot could not take are a line that says why', async () => {
    site.answer = () => ({ outcome: 'failed', reply: textReply('da', 'Prøv igen om lidt.') })
    const { lines } = await post({ files: [['a.csv', 'a']] })
    expect(JSON.parse(lines[0] ?? '')).toEqual({ error: 'failed', message: 'Prøv igen om lidt.' })
  })

  it('are read no further when their page says so, and nobody else can', async () => {
    const id = randomUUID()
    site.answer = (_, following) =>
      new Promise(resolve => {
        following?.signal?.addEventListener('abort', () =>
          resolve({ outcome: 'replied', reply: textReply('da', 'Afbrudt') }),
        )
      })
    const stop = (which: string) => fetch(`${site.url}/chat/files/${which}`, { method: 'DELETE' })
    const posted = post({ id, files: [['a.csv', 'a']] })
    while (site.inbounds.length === 0) await new Promise(resolve => setTimeout(resolve, 10))
    expect((await stop(randomUUID())).status).toBe(404)
    expect((await stop(id)).status).toBe(204)
    expect((await posted).lines.join('')).toContain('Afbrudt')
    expect((await stop(id)).status).toBe(404)
  })

  it('are not read when they are stopped before the last of them has come', async () => {
    const id = randomUUID()
    site.answer = (_, following) => ({
      outcome: 'replied',
      reply: textReply('da', following?.signal?.aborted ? 'Afbrudt' : 'Læst'),
    })
    const boundary = 'halvvejs'
    const field = (name: string, value: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const head = [
      field('conversation', randomUUID()),
      field('as', ''),
      field('lang', 'da'),
      field('label', 'plan.csv'),
    ].join('')
    const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` }
    const path = `/chat/files/${id}`
    const sending = request({ port: site.port, path, method: 'POST', headers })
    const answered = once(sending, 'response')
    sending.write(head)
    const stop = () => fetch(`${site.url}${path}`, { method: 'DELETE' })
    // The first bytes are on their way; stopping more than once does no harm.
    for (let tries = 0; tries < 100; tries++) expect((await stop()).status).toBe(404)
    sending.end(`--${boundary}--\r\n`)
    const [response] = await answered
    expect((await response.toArray()).join('')).toContain('Afbrudt')
  })

  it('10 MB come through', async () => {
    const { status } = await post({ files: [['stor.csv', new Uint8Array(10 * 2 ** 20)]] })
    expect(status).toBe(200)
    const [inbound] = site.inbounds
    expect(inbound?.type === 'file' && inbound.files[0]?.bytes.length).toBe(10 * 2 ** 20)
  })

  it('over the limit are refused with a sentence, and never reach the bot', async () => {
    const { status, lines } = await post({
      files: [['stor.csv', new Uint8Array(fileLimits.bytes + 2 ** 20)]],
    })
    expect(status).toBe(413)
    expect(JSON.parse(lines.join('')).message).toBe(texts.da.filesTooBig(27, 25))
    expect(site.inbounds).toEqual([])
  })
})

describe('what is not a drop of files', () => {
  it.each<[string, Sending]>([
    ['an id that is none', { id: '1' }],
    ['a second id', { fields: { id: randomUUID() } }],
    ['no label', { fields: { label: '' } }],
    ['a person that is none', { fields: { as: 'nobody' } }],
    ['a field of its own', { fields: { tenant: 'other' } }],
    ['another language', { fields: { lang: 'sv' } }],
  ])('%s is 400', async (_, sending) => {
    expect((await post({ ...sending, files: [['a.csv', 'a']] })).status).toBe(400)
    expect(site.inbounds).toEqual([])
  })

  it.each([
    ['JSON', 'application/json', '{}'],
    ['a form without its boundary', 'multipart/form-data', 'x'],
    ['a form that is cut off', 'multipart/form-data; boundary=x', '--x\r\nContent-Disp'],
    ['nothing', 'multipart/form-data; boundary=x', ''],
  ])('%s is 400 and no trace of anything', async (_, type, body) => {
    const { port } = site
    const headers = { 'Content-Type': type, Accept: 'application/json' }
    const path = `/chat/files/${randomUUID()}`
    const received = await send(port, { method: 'POST', path, headers, body })
    expect(received.status).toBe(400)
    expect(JSON.parse(received.body)).toMatchObject({ error: 'invalid' })
  })

  it('from another website is 403', async () => {
    const { status } = await post({ files: [['a.csv', 'a']] }, { Origin: 'https://evil.example' })
    expect(status).toBe(403)
    expect(site.inbounds).toEqual([])
  })
})
