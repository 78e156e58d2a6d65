// Files dropped in Slack: fetched from Slack alone, within what one drop may hold, and answered in a thread under them.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { slackTimes } from '../../../adapters/slack/limits.js'
import { fileLimits, type Inbound } from '../../../src/core/message.js'
import { textReply } from '../../../src/core/reply.js'
import { echo, startSite, texts } from './site.js'
import { event, mention, message, mette, originOf } from './workspace.js'

const bytes = new TextEncoder().encode('BEGIN:VCALENDAR')

/** A place for files beside the Web API, which counts what was asked of it. */
async function startFiles(answer: (req: IncomingMessage, res: ServerResponse) => void) {
  const asked: (string | undefined)[] = []
  const server = createServer((req, res) => {
    asked.push(req.headers.authorization)
    answer(req, res)
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { origin: originOf(server.address()), asked }
}

/** The site whose files lie beside its API, at `/api/files/<name>`. */
async function startSiteWithFiles(
  options = {},
  answer?: (res: ServerResponse, name: string) => void,
) {
  const site = await startSite(options)
  const fetched: string[] = []
  site.api.answer = ({ method }, res) => {
    if (!method.startsWith('files/')) return undefined
    const name = method.slice('files/'.length)
    fetched.push(name)
    if (answer) answer(res, name)
    else res.writeHead(200, { 'Content-Type': 'text/calendar' }).end(bytes)
    return undefined
  }
  const file = (name: string, more: object = {}) => ({
    ...{
      id: `F0${name.toUpperCase().replace(/\W/g, '')}`,
      name,
      mimetype: 'text/calendar',
      size: bytes.length,
    },
    ...{ url_private_download: `${site.api.url}files/${name}`, ...more },
  })
  return { site, fetched, file }
}

function dropped(files: readonly object[], text = '', more: object = {}): string {
  return event(message(text, { subtype: 'file_share', files, ...more }))
}

function contentsOf(inbound: Inbound | undefined): [string, string][] {
  const files = inbound?.type === 'file' ? inbound.files : []
  return files.map(one => [one.name, new TextDecoder().decode(one.bytes)])
}

describe('Files in the direct chat', () => {
  it('are fetched with the token, handed over as one drop, and answered in the thread under them', async () => {
    const { site, file } = await startSiteWithFiles()
    expect(await site.send(dropped([file('plan.ics'), file('årsplan.ics')]))).toBe(200)
    const [posted] = await site.seen('chat.postMessage')
    expect(posted).toMatchObject({
      channel: 'D0METTE',
      thread_ts: '1700000001.000200',
      text: 'Svar på: file',
    })
    expect(site.inbounds).toMatchObject([
      {
        type: 'file',
        conversation: 'D0METTE:1700000001.000200',
        address: { userId: mette, ref: 'D0METTE' },
      },
    ])
    const [inbound] = site.inbounds
    expect(contentsOf(inbound)).toEqual([
      ['plan.ics', 'BEGIN:VCALENDAR'],
      ['årsplan.ics', 'BEGIN:VCALENDAR'],
    ])
  })

  it('are fetched once, however often Slack tells of them', async () => {
    const { site, fetched, file } = await startSiteWithFiles()
    const body = dropped([file('plan.ics')])
    await Promise.all([1, 2, 3].map(() => site.send(body)))
    await site.seen('chat.postMessage')
    expect(fetched).toEqual(['plan.ics'])
    expect(site.inbounds).toHaveLength(1)
  })

  it('come again while nothing can be kept', async () => {
    const { site, file } = await startSiteWithFiles()
    site.answer = () => ({ outcome: 'failed', reply: textReply('da', 'Lageret er væk') })
    const body = dropped([file('plan.ics')])
    expect(await site.send(body)).toBe(503)
    site.answer = echo
    expect(await site.send(body)).toBe(200)
    expect(await site.seen('chat.postMessage')).toMatchObject([{ text: 'Svar på: file' }])
  })

  it('of somebody whose e-mail is not known are not fetched: the bot says why by itself', async () => {
    const { site, fetched, file } = await startSiteWithFiles()
    await site.send(dropped([file('plan.ics')], '', { user: 'U0GUEST' }))
    await site.send(dropped([file('plan.ics')], '', { user_team: 'T0OTHER' }))
    await site.seen('chat.postMessage', 2)
    expect(fetched).toEqual([])
    expect(site.inbounds).toMatchObject([{ files: [] }, { files: [] }])
  })

  it('with a question beside them are read, and the question is answered; other words are the files’ own', async () => {
    const { site, file } = await startSiteWithFiles()
    await site.send(dropped([file('a.ics')], 'her er den nye plan'))
    await site.send(dropped([file('b.ics')], 'hvornår er næste lab?'))
    const posted = await site.seen('chat.postMessage', 3)
    expect(posted.map(each => each.text).sort()).toEqual([
      'Svar på: file',
      'Svar på: file',
      'Svar på: hvornår er næste lab?',
    ])
  })
})

describe('Files that cannot be had', () => {
  it('because they lie elsewhere get no token, and the drop is not read by halves', async () => {
    const elsewhere = await startFiles((_, res) => res.end('x'))
    const { site, file } = await startSiteWithFiles()
    const there = file('drive.ics', { url_private_download: `${elsewhere.origin}/x` })
    await site.send(dropped([file('plan.ics'), there]))
    expect(await site.seen('chat.postMessage')).toMatchObject([
      { text: texts.da.filesNotGot(['drive.ics']) },
    ])
    expect(elsewhere.asked).toEqual([])
    expect(site.inbounds).toEqual([])
  })

  it.each<[string, (res: ServerResponse) => void]>([
    [
      'Slack asks to sign in',
      res => res.writeHead(200, { 'Content-Type': 'text/html' }).end('<form>'),
    ],
    ['Slack says no', res => res.writeHead(403).end()],
    [
      'Slack leads elsewhere',
      res => res.writeHead(302, { Location: 'https://evil.example/' }).end(),
    ],
    ['the line is cut', res => res.destroy()],
  ])('because %s are told about by name', async (_, answer) => {
    const { site, file } = await startSiteWithFiles({}, answer)
    await site.send(dropped([file('plan.ics')]))
    expect(await site.seen('chat.postMessage')).toMatchObject([
      { text: texts.da.filesNotGot(['plan.ics']) },
    ])
    expect(site.inbounds).toEqual([])
  })

  it('because there is no address are told about by their id', async () => {
    const { site } = await startSiteWithFiles()
    await site.send(dropped([{ id: 'F1', file_access: 'check_file_info' }]))
    expect(await site.seen('chat.postMessage')).toMatchObject([
      { text: texts.da.filesNotGot(['F1']) },
    ])
  })
})

describe('Files that are too big', () => {
  const tooBig = texts.da.filesTooBig(25)

  it('are not even asked for', async () => {
    const { site, fetched, file } = await startSiteWithFiles()
    const half = { size: fileLimits.bytes / 2 + 1 }
    await site.send(dropped([file('a.ics', half), file('b.ics', half)]))
    expect(await site.seen('chat.postMessage')).toMatchObject([{ text: tooBig }])
    expect(fetched).toEqual([])
  })

  it('are left where they are as soon as it shows, whatever Slack said of their size', async () => {
    let sent = 0
    const { site, file } = await startSiteWithFiles({}, res => {
      const chunk = Buffer.alloc(2 ** 20)
      const more = () => {
        while (!res.destroyed && sent++ < 200)
          if (!res.write(chunk)) return void res.once('drain', more)
        res.end()
      }
      more()
    })
    await site.send(dropped([file('plan.ics')]))
    expect(await site.seen('chat.postMessage')).toMatchObject([{ text: tooBig }])
    expect(sent).toBeLessThan(200)
    expect(site.inbounds).toEqual([])
  })
})

describe('A long import', () => {
  it('says how far it has come in one message, edited now and then, which is gone with the answer', async () => {
    const { site, file } = await startSiteWithFiles({
      times: { ...slackTimes, acknowledgeMs: 300, progressMs: 200 },
    })
    site.answer = async (inbound, following) => {
      for (let at = 0; at < 30; at++) {
        following?.onProgress?.(`Læser række ${at}`)
        await sleep(30)
      }
      return echo(inbound)
    }
    await site.send(dropped([file('plan.ics')]))
    const posted = await site.seen('chat.postMessage', 2)
    expect(posted[0]).toMatchObject({ thread_ts: '1700000001.000200', text: /^Læser række/ })
    expect(posted[1]?.text).toBe('Svar på: file')
    expect(site.api.of('chat.update').length).toBeGreaterThan(0)
    expect(site.api.of('chat.update').length).toBeLessThan(30)
    expect(site.api.of('chat.delete')).toMatchObject([
      { channel: 'D0METTE', ts: '1700000000.000100' },
    ])
    expect(site.api.of('chat.postMessage')).toHaveLength(2)
  })

  it('that is soon over says nothing of it', async () => {
    const { site, file } = await startSiteWithFiles()
    site.answer = (inbound, following) => {
      following?.onProgress?.('Læser')
      return echo(inbound)
    }
    await site.send(dropped([file('plan.ics')]))
    expect(await site.seen('chat.postMessage')).toMatchObject([{ text: 'Svar på: file' }])
    expect(site.api.of('chat.delete')).toEqual([])
  })
})

describe('A file in a channel', () => {
  it('is sent on to the direct chat, once, and a question beside it is answered', async () => {
    const { site, fetched, file } = await startSiteWithFiles()
    const body = event(mention('se her', { files: [file('plan.ics')] }))
    for (let times = 0; times < 3; times++) expect(await site.send(body)).toBe(200)
    const [posted] = await site.seen('chat.postMessage')
    expect(posted).toMatchObject({ thread_ts: '1700000002.000300', text: texts.da.filesInRoom })
    await site.send(event(mention('hvad er det?', { files: [file('plan.ics')] })))
    await site.seen('chat.postMessage', 2)
    expect(site.inbounds).toMatchObject([{ type: 'text', text: 'hvad er det?' }])
    expect(fetched).toEqual([])
  })
})
