// Slack keeps what every chat adapter promises of writing first and changing what was written; its own ways of saying no; and which room
// an event is from.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createClient } from '../../../adapters/slack/api/client.js'
import { createChat } from '../../../adapters/slack/chat.js'
import { textReply } from '../../../src/core/reply.js'
import { testWriting } from '../../contract/writing.js'
import { startSite } from './site.js'
import {
  type Api,
  type ApiCall,
  command,
  event,
  mention,
  message,
  mette,
  press,
  startApi,
  team,
} from './workspace.js'

const to = { platform: 'slack', userId: mette, ref: 'D0METTE' } as const
const room = { platform: 'slack', room: 'C0MATEMATIK' } as const
const reply = textReply('da', 'Aflyst')

async function startChat(answer: Api['answer']) {
  const api = Object.assign(await startApi(), { answer })
  const client = createClient({ botToken: 'xoxb-test', apiUrl: api.url, callMs: 3_000 })
  const sent: string[] = []
  return { api, sent, chat: createChat({ client, team, onSent: user => sent.push(user) }) }
}

const Blocks = z.array(z.unknown())

testWriting({
  name: 'Slack',
  hasRooms: true,
  async open() {
    const messages: { channel: string; ts: string; text: string }[] = []
    const { chat } = await startChat(({ method, args: { channel = '', ts, ...args } }) => {
      const text = `${args.text} ${JSON.stringify(Blocks.parse(JSON.parse(args.blocks ?? '[]')))}`
      if (method === 'chat.postMessage') {
        const made = { channel, ts: `17000000${10 + messages.length}.000100`, text }
        messages.push(made)
        return { ok: true, channel, ts: made.ts }
      }
      const old = messages.find(each => each.channel === channel && each.ts === ts)
      if (method !== 'chat.update' && method !== 'chat.delete') return undefined
      if (!old) return { ok: false, error: 'message_not_found' }
      if (method === 'chat.delete') {
        messages.splice(messages.indexOf(old), 1)
        return { ok: true, channel, ts }
      }
      old.text = text
      return { ok: true, channel, ts, text }
    })
    return {
      chat,
      to,
      room,
      read: async at =>
        messages
          .filter(({ channel }) => channel === ('room' in at ? at.room : at.ref))
          .map(({ text }) => text),
      lose: async (_, ref) => {
        messages.splice(
          messages.findIndex(({ channel, ts }) => `${channel}:${ts}` === ref),
          1,
        )
      },
    }
  },
})

const no = (method: string, error: string) => (call: ApiCall) =>
  call.method === method ? { ok: false, error } : undefined

describe('Changing a message in Slack', () => {
  it('is one call, for the message and its room, that keeps what it can be found by', async () => {
    const { api, chat, sent } = await startChat(() => undefined)
    await chat.edit(to, 'D0METTE:1700000000.000100', reply)
    expect(api.calls.map(({ method }) => method)).toEqual(['chat.update'])
    const [asked] = api.of('chat.update')
    expect(asked).toMatchObject({ channel: 'D0METTE', ts: '1700000000.000100', text: 'Aflyst' })
    expect(asked).toMatchObject({ parse: 'none', link_names: 'false' })
    expect(asked).not.toHaveProperty('metadata')
    expect(sent).toEqual([])
  })

  it.each<[string, object]>([
    ['message_not_found', { outcome: 'refused', why: 'message_not_found' }],
    ['cant_update_message', { outcome: 'refused', why: 'cant_update_message' }],
    ['edit_window_closed', { outcome: 'refused', why: 'edit_window_closed' }],
    ['ratelimited', { outcome: 'throttled', retryAfterMs: 1000 }],
    ['internal_error', { outcome: 'ambiguous', why: 'internal_error' }],
  ])('that it answers with %s is told as it is, after one call', async (error, result) => {
    const { api, chat } = await startChat(no('chat.update', error))
    expect(await chat.edit(to, 'D0METTE:1700000000.000100', reply)).toEqual(result)
    expect(api.of('chat.update')).toHaveLength(1)
  })

  it('whose line is cut may be done or not, and is not tried again', async () => {
    const { api, chat } = await startChat((_, res) => void res.socket?.resetAndDestroy())
    const edited = await chat.edit(to, 'D0METTE:1700000000.000100', reply)
    expect(edited).toMatchObject({ outcome: 'ambiguous' })
    expect(api.of('chat.update')).toHaveLength(1)
  })

  it('asks nothing where the reference is none of Slack’s, or the words are too many', async () => {
    const { api, chat } = await startChat(() => undefined)
    for (const ref of ['D0METTE', 'D0METTE:x', 'd:1.1', ':1.1']) {
      expect(await chat.edit(to, ref, reply)).toEqual({
        outcome: 'refused',
        why: 'message_not_found',
      })
    }
    const long = textReply('da', 'ord '.repeat(20_000))
    expect(await chat.edit(to, 'D0METTE:1700000000.000100', long)).toEqual({
      outcome: 'refused',
      why: 'too_long',
    })
    expect(api.calls).toEqual([])
  })
})

describe('Taking a message of Slack’s away', () => {
  const at = 'D0METTE:1700000000.000100'

  it('is one call, for the message and its room', async () => {
    const { api, chat } = await startChat(() => undefined)
    expect(await chat.remove(to, at)).toEqual({ outcome: 'accepted', ref: at })
    expect(api.calls.map(({ method }) => method)).toEqual(['chat.delete'])
    expect(api.of('chat.delete')).toEqual([{ channel: 'D0METTE', ts: '1700000000.000100' }])
  })

  it.each<[string, object]>([
    ['message_not_found', { outcome: 'accepted', ref: at }],
    ['cant_delete_message', { outcome: 'refused', why: 'cant_delete_message' }],
    ['compliance_exports_prevent_deletion', { outcome: 'refused' }],
    ['ratelimited', { outcome: 'throttled', retryAfterMs: 1000 }],
    ['internal_error', { outcome: 'ambiguous', why: 'internal_error' }],
  ])('that it answers with %s is told as it is, after one call', async (error, result) => {
    const { api, chat } = await startChat(no('chat.delete', error))
    expect(await chat.remove(to, at)).toMatchObject(result)
    expect(api.of('chat.delete')).toHaveLength(1)
  })

  it('asks nothing where the reference is none of Slack’s', async () => {
    const { api, chat } = await startChat(() => undefined)
    for (const ref of ['D0METTE', 'D0METTE:x', 'd:1.1', ':1.1']) {
      const gone = { outcome: 'refused', why: 'message_not_found' }
      expect(await chat.remove(to, ref)).toEqual(gone)
    }
    expect(api.calls).toEqual([])
  })
})

describe('A message in a channel', () => {
  it('is one call, carries its key, and is looked for in that channel', async () => {
    const { api, chat, sent } = await startChat(() => undefined)
    const ref = 'C0MATEMATIK:1700000000.000100'
    expect(await chat.send(room, reply, 'k')).toEqual({ outcome: 'accepted', ref })
    expect(api.calls.map(({ method }) => method)).toEqual(['chat.postMessage'])
    expect(api.of('chat.postMessage')[0]?.metadata).toContain('"key":"k"')
    expect(await chat.lookup(room, 'k', 0)).toEqual({ outcome: 'absent' })
    expect(api.of('conversations.history')[0]).toMatchObject({ channel: 'C0MATEMATIK' })
    // It is nobody's in particular.
    expect(sent).toEqual([])
  })

  it.each(['not_in_channel', 'channel_not_found', 'is_archived'])(
    'that Slack refuses with %s is refused',
    async error => {
      const { chat } = await startChat(no('chat.postMessage', error))
      expect(await chat.send(room, reply, 'k')).toEqual({ outcome: 'refused', why: error })
    },
  )

  it('whose history Pejling may not read cannot be looked up', async () => {
    const { chat } = await startChat(no('conversations.history', 'missing_scope'))
    expect(await chat.lookup(room, 'k', 0)).toEqual({ outcome: 'unsupported' })
  })
})

describe('The room of an event', () => {
  /** As Slack sends a press on a button in a channel. */
  const inChannel = (name?: string) => ({
    channel: { id: 'C0MATEMATIK', ...(name === undefined ? {} : { name }) },
    container: {
      type: 'message',
      message_ts: '1700000003.000400',
      channel_id: 'C0MATEMATIK',
      thread_ts: '1700000002.000300',
      is_ephemeral: false,
    },
  })

  it.each([
    ['a mention', event(mention('hjælp')), false, room],
    ['a mention in a thread', event(mention('hjælp', { thread_ts: '1.1' })), false, room],
    [
      'a press in a channel',
      press('x', inChannel('matematik')),
      true,
      { ...room, name: 'matematik' },
    ],
    ['a press in a private channel', press('x', inChannel('privategroup')), true, room],
    ['a press in a chat of some', press('x', inChannel('mpdm-a--b-1')), true, room],
    ['a direct message', event(message('hjælp')), false, undefined],
    ['a press in a direct message', press('x'), true, undefined],
    // Whoever writes a command may do so where Pejling is not, and could not write.
    ['a command', command('hjælp'), true, undefined],
  ] as const)('is the channel, not its thread, for %s', async (_what, body, form, expected) => {
    const site = await startSite()
    await site.send(body, { form })
    await expect.poll(() => site.inbounds.length, { timeout: 30_000 }).toBe(1)
    expect(site.inbounds[0]?.room).toEqual(expected)
  })
})
