// Teams keeps what every chat adapter promises of writing first and changing what was written, against a connector on loopback that keeps
// what it takes; and which room an event is from.
import type { RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createChat } from '../../../adapters/teams/chat.js'
import { createConnector } from '../../../adapters/teams/connector.js'
import { textReply } from '../../../src/core/reply.js'
import { testWriting } from '../../contract/writing.js'
import { activity, organisation, serve, serviceUrl, startSite } from './site.js'

const reply = textReply('da', 'Aflyst')
const channel = '19:abc@thread.tacv2'

async function chatWith(handle: RequestListener) {
  const seen: string[] = []
  const url = await serve((req, res) => {
    seen.push(`${req.method} ${decodeURIComponent(req.url ?? '')}`)
    handle(req, res)
  })
  const connector = createConnector({ now: Date.now, login: undefined, callMs: 3_000 })
  const own = { serviceUrl: url, conversation: 'a:1', user: '29:anne', bot: '28:p' }
  const many = { serviceUrl: url, conversation: channel, bot: '28:p' }
  return {
    seen,
    chat: createChat(connector.reach),
    to: { platform: 'teams', userId: 'aad-anne', ref: JSON.stringify(own) },
    room: { platform: 'teams', room: channel, ref: JSON.stringify(many) },
  }
}
const says = (status: number, headers = {}): RequestListener => {
  return (_req, res) => void res.writeHead(status, headers).end('{}')
}
const Sent = z.object({ recipient: z.object({ id: z.string() }).optional() })

testWriting({
  name: 'Teams',
  hasRooms: true,
  async open() {
    const messages: { room: string; id: string; text: string }[] = []
    const written = await chatWith(async (req, res) => {
      const body = await text(req)
      const [, , , room = '', , id] = (req.url ?? '').split('/').map(decodeURIComponent)
      const old = messages.find(each => each.room === room && each.id === id)
      // Nobody in particular is written to in a room of many.
      const isOwn = Sent.parse(JSON.parse(body || '{}')).recipient !== undefined
      if (req.method === 'POST' && isOwn === (room === 'a:1')) {
        const made = { room, id: `m-${messages.length + 1}`, text: body }
        messages.push(made)
        res.writeHead(201).end(JSON.stringify({ id: made.id }))
      } else if (req.method === 'PUT' && old) {
        old.text = body
        res.writeHead(200).end(JSON.stringify({ id }))
      } else if (req.method === 'DELETE' && old) {
        messages.splice(messages.indexOf(old), 1)
        res.writeHead(200).end()
      } else res.writeHead(404).end('{"error":{"code":"ActivityNotFoundInConversation"}}')
    })
    return {
      ...written,
      read: async at =>
        messages
          .filter(({ room }) => room === ('room' in at ? at.room : 'a:1'))
          .map(each => each.text),
      lose: async (_, ref) => {
        messages.splice(
          messages.findIndex(({ id }) => id === ref),
          1,
        )
      },
    }
  },
})

describe('Changing a message in Teams', () => {
  it('is one request, for the message in its chat', async () => {
    const { chat, seen, to } = await chatWith(says(200))
    expect(await chat.edit(to, 'm-1', reply)).toEqual({ outcome: 'accepted', ref: 'm-1' })
    expect(seen).toEqual(['PUT /v3/conversations/a:1/activities/m-1'])
  })

  it.each([
    [404, {}, { outcome: 'refused', why: 'message_not_found' }],
    [403, {}, { outcome: 'refused', why: '403' }],
    [412, {}, { outcome: 'notSent', why: '412' }],
    [429, { 'Retry-After': '7' }, { outcome: 'throttled', retryAfterMs: 7000 }],
    [502, {}, { outcome: 'ambiguous', why: '502' }],
  ] as const)('that meets %i %j is %j after one request', async (status, headers, outcome) => {
    const { chat, seen, to } = await chatWith(says(status, headers))
    expect(await chat.edit(to, 'm-1', reply)).toEqual(outcome)
    expect(seen).toHaveLength(1)
  })

  it('whose line is cut may be done or not, and is not tried again', async () => {
    const { chat, seen, to } = await chatWith(req => {
      req.resume().once('end', () => req.socket.resetAndDestroy())
    })
    expect(await chat.edit(to, 'm-1', reply)).toMatchObject({ outcome: 'ambiguous' })
    expect(seen).toHaveLength(1)
  })

  it('asks nothing where the address is not Teams’ or the words take several cards', async () => {
    const { chat, seen, to } = await chatWith(says(200))
    const evil = JSON.stringify({ ...JSON.parse(to.ref), serviceUrl: 'https://evil.example/' })
    const [nobody, elsewhere] = [
      { ...to, ref: '' },
      { ...to, ref: evil },
    ]
    for (const at of [nobody, elsewhere]) {
      expect(await chat.edit(at, 'm-1', reply)).toEqual({ outcome: 'refused', why: 'no-address' })
    }
    const long = textReply('da', 'ord '.repeat(8000))
    expect(await chat.edit(to, 'm-1', long)).toEqual({ outcome: 'refused', why: 'too_long' })
    expect(seen).toEqual([])
  })
})

describe('Taking a message of Teams’ away', () => {
  it('is one request, for the message in its chat', async () => {
    const { chat, seen, to } = await chatWith(says(200))
    expect(await chat.remove(to, 'm-1')).toEqual({ outcome: 'accepted', ref: 'm-1' })
    expect(seen).toEqual(['DELETE /v3/conversations/a:1/activities/m-1'])
  })

  it.each([
    [404, {}, { outcome: 'accepted', ref: 'm-1' }],
    [403, {}, { outcome: 'refused', why: '403' }],
    [405, {}, { outcome: 'refused', why: '405' }],
    [501, {}, { outcome: 'refused', why: '501' }],
    [412, {}, { outcome: 'notSent', why: '412' }],
    [429, { 'Retry-After': '7' }, { outcome: 'throttled', retryAfterMs: 7000 }],
    [502, {}, { outcome: 'ambiguous', why: '502' }],
  ] as const)('that meets %i %j is %j after one request', async (status, headers, outcome) => {
    const { chat, seen, to } = await chatWith(says(status, headers))
    expect(await chat.remove(to, 'm-1')).toEqual(outcome)
    expect(seen).toHaveLength(1)
  })

  it('asks nothing where the address is not Teams’', async () => {
    const { chat, seen, to } = await chatWith(says(200))
    const evil = JSON.stringify({ ...JSON.parse(to.ref), serviceUrl: 'https://evil.example/' })
    for (const ref of ['', evil]) {
      const refused = { outcome: 'refused', why: 'no-address' }
      expect(await chat.remove({ ...to, ref }, 'm-1')).toEqual(refused)
    }
    expect(seen).toEqual([])
  })
})

describe('The room of an event', () => {
  const mentioned = {
    text: '<at>Pejling</at> hjælp',
    entities: [
      {
        type: 'mention',
        mentioned: { id: '28:pejling', name: 'Pejling' },
        text: '<at>Pejling</at>',
      },
      { type: 'clientInfo', locale: 'da-DK', country: 'DK', platform: 'Web' },
    ],
  }
  /** As Teams sends a mention in a channel: the thread is part of the conversation's id. */
  const inChannel = activity({
    ...mentioned,
    conversation: {
      isGroup: true,
      conversationType: 'channel',
      tenantId: organisation,
      id: `${channel};messageid=1700000000000`,
    },
    channelData: {
      teamsChannelId: channel,
      teamsTeamId: '19:team@thread.tacv2',
      channel: { id: channel, name: 'Matematik' },
      team: { id: '19:team@thread.tacv2', name: 'Netværk' },
      tenant: { id: organisation },
    },
  })
  const inGroup = activity({
    ...mentioned,
    conversation: {
      isGroup: true,
      conversationType: 'groupChat',
      tenantId: organisation,
      id: '19:group@thread.v2',
    },
  })

  it.each([
    ['a channel', inChannel, { room: channel, name: 'Matematik' }],
    ['a group chat', inGroup, { room: '19:group@thread.v2' }],
  ])('is %s, not its thread, and brings a message there', async (_what, body, expected) => {
    const site = await startSite()
    await site.send(body)
    await expect.poll(() => site.inbounds.length, { timeout: 30_000 }).toBe(1)
    const room = site.inbounds[0]?.room
    expect(room).toEqual({ platform: 'teams', ref: expect.any(String), ...expected })
    expect(JSON.parse(room?.ref ?? '')).toEqual({
      serviceUrl,
      conversation: expected.room,
      bot: '28:pejling',
    })
    await site.seen(2)
    if (room) await site.chat.send(room, reply, 'k')
    expect(site.called.at(-1)).toContain(`post ${expected.room} `)
  })

  it('is none for what somebody does in their own chat', async () => {
    const site = await startSite()
    await site.send(activity())
    await expect.poll(() => site.inbounds.length, { timeout: 30_000 }).toBe(1)
    expect(site.inbounds[0]).not.toHaveProperty('room')
  })
})
