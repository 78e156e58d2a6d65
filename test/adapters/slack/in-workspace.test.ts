// Writing, finding and changing messages in a Slack workspace of others (emulate), which keeps what was posted.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createClient } from '../../../adapters/slack/api/client.js'
import { createChat } from '../../../adapters/slack/chat.js'
import { textReply } from '../../../src/core/reply.js'
import { emulatedTeam, startWorkspace, token } from '../../support/slack-emulator.js'

const History = z.object({ messages: z.array(z.object({ text: z.string(), ts: z.string() })) })

async function open() {
  const workspace = await startWorkspace('mette.krogh@havrelund.example')
  const client = createClient({ botToken: token, apiUrl: workspace.api.url })
  const chat = createChat({ client, team: emulatedTeam, onSent: () => undefined })
  const said = async (channel: string) => {
    const history = History.parse(await workspace.ask('conversations.history', { channel }))
    return history.messages.map(({ text }) => text).reverse()
  }
  return { ...workspace, chat, said }
}

describe('A message in somebody’s own room and in a channel', () => {
  it('is changed where it stands', async () => {
    const { chat, said, mette, channel, direct } = await open()
    const to = { platform: 'slack', userId: mette }
    const room = { platform: 'slack', room: channel }
    for (const [where, at] of [
      [to, direct],
      [room, channel],
    ] as const) {
      const before = await said(at)
      const sent = await chat.send(where, textReply('da', 'Mødet er torsdag'), `k:${at}`)
      await chat.send(where, textReply('da', 'Noget andet'), `k2:${at}`)
      const ref = sent.outcome === 'accepted' ? sent.ref : ''
      expect(await said(at)).toEqual([...before, 'Mødet er torsdag', 'Noget andet'])
      expect(await chat.edit(where, ref, textReply('da', 'Mødet er aflyst'))).toEqual(sent)
      expect(await said(at)).toEqual([...before, 'Mødet er aflyst', 'Noget andet'])
    }
  })

  it('is taken away, and the others stay', async () => {
    const { chat, said, mette, channel, direct } = await open()
    const to = { platform: 'slack', userId: mette }
    const room = { platform: 'slack', room: channel }
    for (const [where, at] of [
      [to, direct],
      [room, channel],
    ] as const) {
      const before = await said(at)
      const sent = await chat.send(where, textReply('da', 'Forkert besked'), `k:${at}`)
      await chat.send(where, textReply('da', 'Noget andet'), `k2:${at}`)
      const ref = sent.outcome === 'accepted' ? sent.ref : ''
      for (let times = 0; times < 2; times++) expect(await chat.remove(where, ref)).toEqual(sent)
      expect(await said(at)).toEqual([...before, 'Noget andet'])
    }
  })

  it('that is not there cannot be changed, and nothing is posted', async () => {
    const { chat, said, channel } = await open()
    const room = { platform: 'slack', room: channel }
    const before = await said(channel)
    const edited = await chat.edit(room, `${channel}:1.1`, textReply('da', 'Mødet er aflyst'))
    expect(edited).toEqual({ outcome: 'refused', why: 'message_not_found' })
    expect(await said(channel)).toEqual(before)
  })
})
