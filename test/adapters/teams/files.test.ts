// Files that are dropped in somebody's own chat with Pejling: fetched from where Teams keeps them and from nowhere else, never with
// a token, never more than there is room for; and the message that follows them becomes the answer.
import type { RequestListener } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { isKept } from '../../../adapters/teams/api/files.js'
import { teamsTimes } from '../../../adapters/teams/limits.js'
import { fileLimits } from '../../../src/core/message.js'
import { textReply } from '../../../src/core/reply.js'
import { activity, serve, startSite, texts } from './site.js'

const contentType = 'application/vnd.microsoft.teams.file.download.info'
const local = { serviceUrl: 'http://127.0.0.1:9/_connector' }
const attach = (...urls: readonly string[]) =>
  urls.map((downloadUrl, at) => ({ contentType, name: `fil-${at}.ics`, content: { downloadUrl } }))

/** With the playground's address for Teams' calls, and a place where files are kept. */
async function siteWithFiles(handle: RequestListener, downloadMs = 30_000) {
  const asked: { url: string; authorization: string | undefined }[] = []
  const kept = await serve((req, res) => {
    asked.push({ url: req.url ?? '', authorization: req.headers.authorization })
    handle(req, res)
  })
  const posted: string[] = []
  const teams = await serve((req, res) => {
    let body = ''
    req.on('data', chunk => {
      body += chunk
    })
    req.on('end', () => {
      if (req.method !== 'GET') posted.push(`${req.method} ${body}`)
      res.setHeader('Content-Type', 'application/json')
      res.end(req.method === 'GET' ? '{}' : '{"id":"m-1"}')
    })
  })
  const times = { ...teamsTimes, progressMs: 5, downloadMs }
  const site = await startSite({ isPlayground: () => true, times })
  const drop = (attachments: object[], more: object = {}) =>
    site.send(activity({ serviceUrl: teams, text: undefined, attachments, ...more }), '')
  const until = async (words: string) => {
    for (let tries = 0; !posted.join().includes(words) && tries < 1_500; tries++) await sleep(20)
    expect(posted.join('\n')).toContain(words)
  }
  return { site, kept, asked, posted, drop, until }
}
const sends = (content: string | Buffer): RequestListener => {
  return (_req, res) => void res.end(content)
}

describe('Files in one’s own chat', () => {
  it('are handed to the bot together, fetched without a token', async () => {
    const { site, kept, asked, drop, until } = await siteWithFiles(sends('BEGIN:VCALENDAR æ'))
    expect(
      (await drop(attach(`${kept}/a`, `${kept}/b`), { text: 'Her er kalenderen' })).status,
    ).toBe(200)
    await until('Svar på: file')
    expect(site.inbounds).toMatchObject([
      { type: 'file', files: [{ name: 'fil-0.ics' }, { name: 'fil-1.ics' }] },
    ])
    const [inbound] = site.inbounds
    const bytes = inbound?.type === 'file' ? inbound.files[0]?.bytes : undefined
    expect(Buffer.from(bytes ?? []).toString()).toBe('BEGIN:VCALENDAR æ')
    expect(asked).toEqual(['/a', '/b'].map(url => ({ url, authorization: undefined })))
  })

  it('show that they are being read, and the message that says how far becomes the answer', async () => {
    const { site, kept, posted, drop, until } = await siteWithFiles(sends('x'))
    let go = () => {}
    site.tell = async (_inbound, following) => {
      following?.onProgress?.('Jeg læser fil-0.ics.')
      await new Promise<void>(resolve => {
        go = resolve
      })
      return { outcome: 'replied', reply: textReply('da', 'To møder er nye.') }
    }
    await drop(attach(`${kept}/a`))
    await until('Jeg læser fil-0.ics.')
    go()
    await until('To møder er nye.')
    expect(posted[0]).toContain('"type":"typing"')
    expect(posted.map(line => line.split(' ')[0])).toEqual(['POST', 'POST', 'PUT'])
  })

  it.each<[string, RequestListener, string]>([
    [
      'more than there is room for',
      (_req, res) => {
        res.writeHead(200, { 'Content-Length': fileLimits.bytes + 1 }).write('x')
      },
      texts.da.file.tooBig(25),
    ],
    [
      'more than they said',
      (_req, res) => {
        const more = () => {
          while (res.write(Buffer.alloc(1024 * 1024)) && !res.destroyed);
          if (!res.destroyed) res.once('drain', more)
        }
        more()
      },
      texts.da.file.tooBig(25),
    ],
    ['gone', (_req, res) => void res.writeHead(404).end(), texts.da.file.away],
    [
      'somewhere else',
      (_req, res) => void res.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      texts.da.file.away,
    ],
    [
      'cut off',
      (_req, res) => {
        res.writeHead(200, { 'Content-Length': 100 }).write('x', () => res.destroy())
      },
      texts.da.file.away,
    ],
    ['not to be had in time', () => undefined, texts.da.file.away],
  ])(
    'that are %s are answered with why, and the bot gets nothing',
    async (_what, handle, words) => {
      const { site, kept, drop, until } = await siteWithFiles(handle, 5_000)
      await drop(attach(`${kept}/a`))
      await until(words)
      expect(site.inbounds).toEqual([])
    },
  )

  it('that are more than a drop may hold are not even asked for', async () => {
    const { site, kept, asked, drop, until } = await siteWithFiles(sends('x'))
    await drop(attach(...Array.from({ length: fileLimits.files + 1 }, () => `${kept}/a`)))
    await until(texts.da.file.tooMany(fileLimits.files))
    expect([asked, site.inbounds]).toEqual([[], []])
  })

  it('of a real organisation are never fetched from this machine', async () => {
    const site = await startSite({ isPlayground: () => true })
    const asked: string[] = []
    const kept = await serve((req, res) => {
      asked.push(req.url ?? '')
      res.end('x')
    })
    await site.send(activity({ text: undefined, attachments: attach(kept) }))
    await site.seen(2)
    expect(site.called.at(-1)).toContain(texts.da.file.away)
    expect([asked, site.inbounds]).toEqual([[], []])
  })
})

describe('Where files are fetched from', () => {
  it.each([
    ['https://havrelund-my.sharepoint.com/personal/x/_layouts/15/download.aspx?tempauth=a', true],
    ['https://havrelund.sharepoint-df.com/x', true],
    ['http://havrelund.sharepoint.com/x', false],
    ['https://havrelund.sharepoint.com:8443/x', false],
    ['https://user:word@havrelund.sharepoint.com/x', false],
    ['https://sharepoint.com.evil.example/x', false],
    ['https://evilsharepoint.com/x', false],
    ['https://evil.example/.sharepoint.com', false],
    ['http://127.0.0.1:9/x', false],
    ['http://169.254.169.254/x', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('is %s: %s', (url, allowed) => {
    expect(isKept(url, false)).toBe(allowed)
  })

  it('is this machine alone in development', () => {
    expect(isKept('http://127.0.0.1:9/x', true)).toBe(true)
    expect(isKept('https://havrelund.sharepoint.com/x', true)).toBe(false)
    expect(isKept(local.serviceUrl.replace('127.0.0.1', '10.0.0.1'), true)).toBe(false)
  })
})
