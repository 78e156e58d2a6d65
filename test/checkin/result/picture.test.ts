// The picture that a message about a result shows in Slack and Teams: asked for over HTTP as those do, without any login. It is a PNG of what was
// released, the link opens nothing else, and it says nothing of who looks.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderReply as renderInSlack } from '../../../adapters/slack/show/render.js'
import { renderReply as renderInTeams } from '../../../adapters/teams/card/render.js'
import { createWebServer, type WebServer } from '../../../adapters/web/server.js'
import { type CheckinDesk, createCheckinDesk } from '../../../src/checkin/desk.js'
import type { Reply } from '../../../src/core/reply.js'
import { toSvg } from '../../../src/insight/drawing/svg.js'
import { toPng } from '../../../src/insight/picture.js'
import { narrow, resultPicture } from '../../../src/insight/result/picture.js'
import type { Delivery } from '../../../src/model/delivery.js'
import { Question } from '../../../src/model/round.js'
import { createReportPages } from '../../../src/report-pages.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { ReportLink } from '../../../src/store/sending/report-link-store.js'
import { reportLinkKey } from '../../../src/store/sending/sending-keys.js'
import { wording } from '../../../src/wording/wording.js'
import { replyIn } from '../../support/desk.js'
import { createTestLog, forget, openRedis } from '../../support/redis.js'
import { seriesOf } from '../anonymity/asked.js'
import { id, karen, openShowing, type Showing } from './showing.js'

const address = 'https://pejling.example'
let connection: RedisConnection
let world: Showing
let desk: CheckinDesk
let server: WebServer
let local: string

beforeAll(async () => {
  connection = await openRedis()
  world = await openShowing(connection, '2026-11-19T20:00')
  desk = createCheckinDesk({ ...world.deps, link: path => `${address}${path}` })
  const clock = { now: () => world.now }
  server = createWebServer({
    texts: { da: wording('da').page, en: wording('en').page },
    log: createTestLog(),
    ready: async () => ({ ready: true, reasons: [], storage: 'D2' }),
    metrics: async () => ({ contentType: 'text/plain', body: '' }),
    report: createReportPages({ desks: [world.desk, desk], clock }),
  })
  local = `http://127.0.0.1:${await server.listen({ host: '127.0.0.1', port: 0 })}`
})
afterAll(async () => {
  await server.close()
  await forget(world.tenant)
  await connection.close()
})

type Held = Awaited<ReturnType<Showing['held']>>['result']

/** The message about it that goes to one of its readers by itself. */
async function messageTo(name: string, result: Held, by = desk): Promise<Reply> {
  const row: Delivery = {
    ...{ source: { kind: 'result', id: result.id }, receiver: { kind: 'person', id: id(name) } },
    ...{ notBefore: world.now, expiresAt: world.now + 1 },
  }
  const { reply } = await by.compose(world.tenant, [row], world.now)
  if (!reply) throw new Error('nothing to send')
  return reply
}

function imageIn({ blocks }: Reply) {
  return blocks.flatMap(block => (block.type === 'image' ? [block] : []))
}

async function pictureIn(reply: Reply): Promise<string> {
  const [image] = imageIn(reply)
  if (!image?.url) throw new Error('no address')
  return image.url.replace(address, local)
}

async function bytesAt(url: string): Promise<Buffer> {
  const response = await fetch(url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/png')
  return Buffer.from(await response.arrayBuffer())
}

/** What a PNG says of its own size. */
function sizeOf(png: Buffer) {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

const [question, other, third, fourth] = ['Hvad?', 'Hvordan?', 'Hvornår?', 'Hvorfor?'].map(text =>
  Question.parse({ text, scale: 'useful' }),
)

describe('the message about a result', () => {
  it('shows its picture in Slack and in Teams, with the same words beside it', async () => {
    const { result } = await world.held()
    const reply = await messageTo('bo', result)
    const [image] = imageIn(reply)
    const [slack, ...noMore] = renderInSlack(reply)
    expect(noMore).toEqual([])
    expect(slack?.blocks).toContainEqual({
      ...{ type: 'image', image_url: image?.url, alt_text: image?.alt },
    })
    const [teams] = renderInTeams(reply)
    expect(teams?.card.body).toContainEqual(
      expect.objectContaining({ type: 'Image', url: image?.url, altText: image?.alt }),
    )
    for (const shown of [slack, teams])
      expect(JSON.stringify(shown)).toMatch(/5-9 svarede.*de fleste.*mindst 5 svarede/s)
  })

  it('has the drawing itself beside the address, for the page', async () => {
    const { result } = await world.held()
    const [image] = imageIn(await messageTo('bo', result))
    expect(image && 'drawing' in image && image.drawing.narrow).toContain('<svg ')
  })

  it('has no address where there is no public one', async () => {
    const { result } = await world.held()
    for (const link of [(path: string) => path, (path: string) => `http://127.0.0.1:3978${path}`]) {
      const here = createCheckinDesk({ ...world.deps, link })
      expect(imageIn(await messageTo('bo', result, here)).map(({ url }) => url)).toEqual([
        undefined,
      ])
    }
  })

  it('A2: of too few has no picture and no link to one', async () => {
    const { result } = await world.held({ steps: [[5], [5], [5], [5]] })
    const reply = await messageTo('bo', result)
    expect(imageIn(reply)).toEqual([])
    expect(JSON.stringify(reply)).not.toContain('/reports/')
  })
})

describe('the picture behind the link', () => {
  it('is that of the released result, dot for dot', async () => {
    const { result } = await world.held({ steps: [[5], [5], [5], [4], [1]] })
    const { result: another } = await world.held({ steps: [[1], [1], [1], [1], [2]] })
    const got = await bytesAt(await pictureIn(await messageTo('bo', result)))
    const drawn = async ({ questions }: Held) => {
      const days = 'torsdag d. 12. november – torsdag d. 19. november'
      const notes = ['Vises, fordi mindst 5 svarede.']
      const picture = resultPicture(questions, { lang: 'da', days, notes }, narrow)
      return Buffer.from(await toPng(toSvg(picture), sizeOf(got).width))
    }
    expect(got.equals(await drawn(result))).toBe(true)
    expect(got.equals(await drawn(another))).toBe(false)
  })

  it('says what is done about it when somebody has written it', async () => {
    const { result } = await world.held()
    const url = await pictureIn(await messageTo('bo', result))
    const before = await bytesAt(url)
    await world.at('karen.toft').write(result, 'Vi begynder ti minutter senere.')
    const after = await bytesAt(url)
    expect(sizeOf(after).height / sizeOf(after).width).toBeGreaterThan(
      sizeOf(before).height / sizeOf(before).width,
    )
  })

  it.each([
    ['one question', [question]],
    ['as many as there can be', [question, other, third, fourth]],
  ])('is no larger than Teams shows, with %s', async (_, asked) => {
    const questions = asked.flatMap(one => (one ? [one] : []))
    const steps = [1, 2, 3, 4, 5].map(() => questions.map(() => 4))
    const { result } = await world.held({ round: { questions }, steps })
    const png = await bytesAt(await pictureIn(await messageTo('bo', result)))
    const { width, height } = sizeOf(png)
    expect(Math.max(width, height)).toBeLessThanOrEqual(1024)
    expect(width).toBeGreaterThanOrEqual(320)
    expect(png.length).toBeLessThan(1024 * 1024)
  })

  it('may be looked at by HEAD too', async () => {
    const { result } = await world.held()
    const url = await pictureIn(await messageTo('bo', result))
    const head = await fetch(url, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(Number(head.headers.get('content-length'))).toBe((await bytesAt(url)).length)
  })

  it('needs the secret alone, also when its reader has left, and goes with the result', async () => {
    const { result } = await world.held()
    const url = await pictureIn(await messageTo('dina', result))
    await world.write(programme => ({
      ...programme,
      people: programme.people.filter(one => one.id !== id('dina')),
    }))
    await bytesAt(url)
    await world.deps.results.forget(world.tenant, world.now + 3 * 365 * 24 * 60 * 60 * 1000)
    expect((await fetch(url)).status).toBe(404)
  })
})

describe('the picture of rounds side by side', () => {
  it('is of the rounds in its message, dot for dot, and not of those that come', async () => {
    const series = seriesOf({ revision: 1, author: karen })
    await world.deps.series.save(world.tenant, series)
    const first = await world.held({ series, closed: '2026-10-01' })
    const few = await world.held({ series: first.series, steps: [[1]], closed: '2026-10-08' })
    const last = await world.held({ series: few.series, closed: '2026-10-29' })
    const reply = await desk.press(
      {
        ...{ type: 'press', tenant: world.tenant, conversation: 'own', eventId: randomUUID() },
        ...{ address: { platform: 'web', userId: id('bo'), verifiedEmail: id('bo') }, lang: 'da' },
        action: { id: 'result', does: 'series', series: series.id },
      },
      { now: world.now, version: await world.deps.programmes.version(world.tenant) },
    )
    const message = replyIn(reply)
    const [image] = imageIn(message)
    if (!image || !('drawing' in image)) throw new Error('no drawing')
    const url = await pictureIn(message)
    const got = await bytesAt(url)
    const drawn = await toPng(image.drawing.narrow ?? '', sizeOf(got).width)
    expect(got.equals(Buffer.from(drawn))).toBe(true)
    expect(JSON.stringify(renderInSlack(message))).toContain(String(image.url))
    await world.held({ series: last.series, closed: '2026-11-19' })
    expect((await bytesAt(url)).equals(got)).toBe(true)
  })
})

describe('the link', () => {
  it('opens nothing but the picture', async () => {
    const { result } = await world.held()
    const url = await pictureIn(await messageTo('bo', result))
    const token = url.replace(`${local}/reports/`, '').replace('.png', '')
    for (const path of ['x.csv', 'x.xlsx', 'x.png', 'x.html'])
      expect((await fetch(`${local}/reports/${token}/${path}`)).status).toBe(404)
    const guessed = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`
    expect((await fetch(`${local}/reports/${guessed}.png`)).status).toBe(404)
  })

  it('is none of those that open a list or a page', async () => {
    const { result } = await world.held()
    const about = ReportLink.shape.about.parse(result.id)
    for (const list of ['result', 'facts', 'told'] as const) {
      const link = { person: id('bo'), about, lang: 'da' as const, list }
      const token = await world.deps.reportLinks.make(world.tenant, link)
      expect((await fetch(`${local}/reports/${token}.png`)).status).toBe(404)
    }
  })

  it('A14: says nothing of who looks: each has another, and none names its reader', async () => {
    const { result } = await world.held()
    const urls = await Promise.all(
      ['bo', 'eva'].map(async name => pictureIn(await messageTo(name, result))),
    )
    expect(new Set(urls).size).toBe(2)
    for (const url of urls) {
      const token = url.replace(`${local}/reports/`, '').replace('.png', '')
      const link = await world.deps.reportLinks.read(token)
      expect(link).toMatchObject({ person: karen, about: result.id, list: 'result-picture' })
    }
  })

  it('holds as long as people look back at the message: 90 days', async () => {
    const { result } = await world.held()
    const secret = /([0-9a-f]{64})\.png$/.exec(await pictureIn(await messageTo('bo', result)))?.[1]
    const left = await connection.send('pttl', reportLinkKey(world.tenant, secret ?? ''))
    const days = Number(left) / (24 * 60 * 60 * 1000)
    expect(days).toBeGreaterThan(89)
    expect(days).toBeLessThanOrEqual(90)
  })
})
