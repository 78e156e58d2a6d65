// Payloads of Slack, bent 10,000 times: fields dropped, doubled, swapped, filled with what should not be there. Whatever comes,
// nothing breaks, nobody is told 500, nobody but the one who is named is asked about, and unsigned nothing happens at all.
import { Agent, createServer, request, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDoor, type Delivery } from '../../../adapters/slack/door/http.js'
import { readArrival } from '../../../adapters/slack/receive.js'
import { TenantId } from '../../../src/core/ids.js'
import {
  command,
  event,
  mention,
  message,
  mette,
  originOf,
  press,
  secret,
  signed,
  submission,
  team,
} from './workspace.js'

const rounds = 10_000
const workspace = { tenant: TenantId.parse('havrelund'), team }

/** Numbers that come again with the same seed (mulberry32), so that a failure can be looked at. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const strange: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  '\ud800',
  '\u202e',
  'e\u0301'.repeat(2000),
  '__proto__',
  '../../etc/passwd',
  'T0OTHER',
  'U0VICTIM',
  '<!channel>',
  '{"id":"ask"}',
  'https://evil.example/',
  [],
  {},
  [[[[]]]],
  { toString: 1 },
  { id: 'U0VICTIM', team_id: 'T0OTHER' },
  'x'.repeat(5000),
]

type Bend = (text: string, random: () => number) => string

/** One value somewhere inside becomes another, goes away, or is moved. */
function bendJson(value: unknown, random: () => number): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.12) {
    return strange[Math.floor(random() * strange.length)]
  }
  if (Array.isArray(value)) {
    if (random() < 0.2) return [...value, ...value]
    return value.map(each => (random() < 0.5 ? bendJson(each, random) : each))
  }
  const entries = Object.entries(value)
  const at = Math.floor(random() * entries.length)
  const dice = random()
  if (dice < 0.15) return Object.fromEntries(entries.filter((_, index) => index !== at))
  if (dice < 0.25) {
    const [first, last] = [entries[at], entries[Math.floor(random() * entries.length)]]
    return first && last ? { ...value, [first[0]]: last[1], [last[0]]: first[1] } : value
  }
  if (dice < 0.3) return { ...value, ['__proto__']: { team_id: 'T0OTHER' }, constructor: 1 }
  return Object.fromEntries(
    entries.map(([name, each], index) => [name, index === at ? bendJson(each, random) : each]),
  )
}

const bendBytes: Bend = (text, random) => {
  const at = Math.floor(random() * text.length)
  const dice = random()
  if (dice < 0.3) return text.slice(0, at)
  if (dice < 0.6)
    return `${text.slice(0, at)}${String.fromCharCode(random() * 65_536)}${text.slice(at + 1)}`
  return text.slice(0, at) + text.slice(at, at + 40) + text.slice(at)
}

const bendBody: Bend = (body, random) => {
  if (random() < 0.2) return bendBytes(body, random)
  if (body.startsWith('{')) return JSON.stringify(bendJson(JSON.parse(body), random))
  const form = new URLSearchParams(body)
  const payload = form.get('payload')
  if (payload !== null) {
    form.set('payload', JSON.stringify(bendJson(JSON.parse(payload), random)))
    return form.toString()
  }
  const names = [...form.keys()]
  const name = names[Math.floor(random() * names.length)] ?? ''
  form.set(name, JSON.stringify(strange[Math.floor(random() * strange.length)]))
  return form.toString()
}

const samples: readonly [string, boolean][] = [
  [event(message('Hvornår er mit næste møde?')), false],
  [event(mention('hvem koordinerer?')), false],
  [event({ type: 'app_home_opened', user: mette, channel: 'D0METTE', tab: 'home' }), false],
  [event({ type: 'app_uninstalled' }), false],
  [command('hjælp'), true],
  [press('Hvor er det?'), true],
  [
    submission({ a: { value: 'c' }, b: { selected_option: { value: 'd', text: { text: 'D' } } } }),
    true,
  ],
  [
    event(
      message('', {
        files: [{ id: 'F1', name: 'a.ics', url_private: 'https://files.slack.com/a' }],
      }),
    ),
    false,
  ],
]

/** Kinds of arrival that came through, bent as they were. */
const seen = new Set<string>()
const id = /^[A-Z][A-Z0-9]{1,30}$/

/** Whether what the receiver made of it is fit to act on: ids that are ids, a tenant that is ours, the one person it names. */
function isFit(delivery: Delivery): boolean {
  const arrival = readArrival(delivery, workspace)
  if (!arrival || !('inbound' in arrival)) return true
  const { inbound, user, place } = arrival
  seen.add(arrival.type)
  return (
    inbound.tenant === workspace.tenant &&
    inbound.eventId !== '' &&
    id.test(user) &&
    (inbound.type !== 'text' || typeof inbound.text === 'string') &&
    (!('channel' in place) || id.test(place.channel)) &&
    (!('user' in place) || place.user === user)
  )
}

let server: Server
let taken = 0
const unfit: unknown[] = []
beforeAll(async () => {
  const door = createDoor({
    signingSecret: secret,
    now: Date.now,
    accept: async delivery => {
      taken++
      if (!isFit(delivery)) unfit.push(delivery.body)
      return readArrival(delivery, workspace) ? 'accepted' : 'wrong'
    },
  })
  server = createServer((req, res) => void door(req, res)).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const agent = new Agent({ keepAlive: true, maxSockets: 8 })
afterAll(() => agent.destroy())

function post(body: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(originOf(server.address()), { agent, method: 'POST', headers })
    sent.once('error', reject)
    sent.once('response', response => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0))
    })
    sent.end(body)
  })
}

describe('Ten thousand bent payloads', () => {
  it('break nothing: each is taken, dropped or refused, and none is a 500', async () => {
    const random = seeded(20_261_122)
    const statuses = new Map<number, number>()
    const lanes = Array.from({ length: 8 }, async (_, lane) => {
      for (let round = lane; round < rounds; round += 8) {
        const [sample, form] = samples[round % samples.length] ?? ['', false]
        const body = Buffer.from(bendBody(sample, random)).toString()
        const status = await post(body, signed(body, { form }))
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    })
    await Promise.all(lanes)
    expect([...statuses.keys()].filter(status => ![200, 400, 413].includes(status))).toEqual([])
    expect(unfit).toEqual([])
    expect([...seen].sort()).toEqual(['dropped', 'inbound', 'submitted'])
    expect(statuses.get(200)).toBeGreaterThan(rounds / 10)
    expect(statuses.get(400)).toBeGreaterThan(100)
  }, 60_000)

  it('do nothing at all when they are not signed', async () => {
    const random = seeded(7)
    taken = 0
    for (let round = 0; round < 500; round++) {
      const [sample, form] = samples[round % samples.length] ?? ['', false]
      const body = Buffer.from(bendBody(sample, random)).toString()
      const headers = signed(body, { form, key: 'another' })
      if (round % 3 === 0) delete headers['X-Slack-Signature']
      expect(await post(body, headers)).toBe(401)
    }
    expect(taken).toBe(0)
  })

  it('of a hundred thousand combining marks are read in a moment', async () => {
    const body = event(message(`e${'\u0301'.repeat(100_000)}`))
    expect(body.length).toBeLessThan(256 * 1024)
    const started = performance.now()
    expect(await post(body, signed(body))).toBe(200)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('sent a byte at a time keep nobody else waiting', async () => {
    const body = event(message('hej'))
    let sent = 0
    const slow = new ReadableStream({
      async pull(controller) {
        await sleep(20)
        controller.enqueue(Buffer.from(body[sent++] ?? ''))
        if (sent > 20) controller.error(new Error('gone'))
      },
    })
    const url = originOf(server.address())
    const dripping = fetch(url, {
      method: 'POST',
      headers: signed(body),
      body: slow,
      duplex: 'half',
    } as never)
      .then(response => response.status)
      .catch(() => 'gone')
    expect(await post(body, signed(body))).toBe(200)
    expect(await dripping).toBe('gone')
  })
})
