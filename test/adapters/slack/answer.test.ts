// Where answers go in Slack, and who is told what. When something is slow or away: slow.test.ts.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { slackTimes } from '../../../adapters/slack/limits.js'
import type { Inbound } from '../../../src/core/message.js'
import { textReply } from '../../../src/core/reply.js'
import { echo, type Site, startSite, texts } from './site.js'
import { command, event, mention, message, mette, press, team } from './workspace.js'

const failed = { outcome: 'failed', reply: textReply('da', 'Lageret er væk') } as const

async function whoOf(site: Site, text: string): Promise<Inbound['address'] | undefined> {
  await site.send(text)
  await site.seen('chat.postMessage')
  return site.inbounds[0]?.address
}

describe('A question', () => {
  it('in a direct message is answered there, without a preview of links and without mentions', async () => {
    const site = await startSite()
    await site.send(event(message('Hvornår &lt; 3?'), { event_id: 'Ev1' }))
    const [posted] = await site.seen('chat.postMessage')
    expect(posted).toMatchObject({
      ...{ channel: 'D0METTE', text: 'Svar på: Hvornår &lt; 3?' },
      ...{ unfurl_links: 'false', unfurl_media: 'false', parse: 'none', link_names: 'false' },
    })
    expect(posted).not.toHaveProperty('thread_ts')
    expect(site.inbounds).toEqual([
      {
        ...{ type: 'text', tenant: 'havrelund', text: 'Hvornår < 3?', conversation: 'D0METTE' },
        eventId: `${team}:Ev1`,
        address: {
          ...{ platform: 'slack', userId: mette },
          verifiedEmail: 'mette.krogh@havrelund.example',
          ref: 'D0METTE',
        },
      },
    ])
  })

  it('counts, as what is written first does not: that has been counted already', async () => {
    const rooms: string[] = []
    const site = await startSite({ onPosted: room => void rooms.push(room) })
    await site.send(event(message('hej')))
    await site.seen('chat.postMessage')
    await site.chat.send({ platform: 'slack', userId: mette }, textReply('da', 'Husk'), 'key')
    await site.seen('chat.postMessage', 2)
    expect(rooms).toEqual(['D0METTE'])
  })

  it('in a thread of a direct message is answered in the thread', async () => {
    const site = await startSite()
    await site.send(event(message('hej', { thread_ts: '1700000000.000100' })))
    expect(await site.seen('chat.postMessage')).toMatchObject([{ thread_ts: '1700000000.000100' }])
    expect(site.inbounds[0]?.conversation).toBe('D0METTE:1700000000.000100')
  })

  it('in a channel is answered in the thread, where everybody may hear it', async () => {
    const site = await startSite()
    const forAll = textReply('da', 'Åbent hus er d. 3. maj')
    site.answer = () => ({ outcome: 'replied', reply: textReply('da', 'med knap'), forAll })
    await site.send(event(mention('hvornår er åbent hus?')))
    const [posted] = await site.seen('chat.postMessage')
    expect(posted).toMatchObject({ channel: 'C0MATEMATIK', thread_ts: '1700000002.000300' })
    expect(posted?.text).toBe('Åbent hus er d. 3. maj')
    expect(site.inbounds[0]).toMatchObject({ text: 'hvornår er åbent hus?', shared: true })
    expect(site.api.of('chat.postEphemeral')).toEqual([])
  })

  it('in a channel about oneself is shown to the asker alone, and the thread says so and no more', async () => {
    const site = await startSite()
    await site.send(event(mention('hvornår er mit næste møde?')))
    const [whispered] = await site.seen('chat.postEphemeral')
    expect(whispered).toMatchObject({ user: mette, thread_ts: '1700000002.000300' })
    expect(whispered?.text).toBe('Svar på: hvornår er mit næste møde?')
    expect(site.api.of('chat.postMessage').map(each => each.text)).toEqual([texts.da.onlyForYou])
  })

  it('that Slack will not show to one in the channel comes as a direct message', async () => {
    const site = await startSite()
    site.api.answer = ({ method }) =>
      method === 'chat.postEphemeral' ? { ok: false, error: 'user_not_in_channel' } : undefined
    await site.send(event(mention('mit næste møde?')))
    expect(await site.seen('chat.postMessage', 2)).toMatchObject([
      { channel: 'C0MATEMATIK', text: texts.da.onlyForYou },
      { channel: mette, text: 'Svar på: mit næste møde?' },
    ])
  })

  it('by command is answered to the one who wrote it, by the address that Slack gave', async () => {
    const site = await startSite()
    const url = { response_url: `${site.api.origin}/hook/1` }
    expect(await site.send(command('hvornår?', url), { form: true })).toBe(200)
    const [said] = await site.seen('hook')
    expect(JSON.parse(said?.body ?? '')).toMatchObject({
      ...{ response_type: 'ephemeral', replace_original: false, text: 'Svar på: hvornår?' },
    })
  })

  it('by command is never answered to an address that is not Slack’s', async () => {
    const site = await startSite()
    const evil = { response_url: 'https://evil.example/hook' }
    await site.send(command('hvornår?', evil), { form: true })
    expect(await site.seen('chat.postMessage')).toMatchObject([{ channel: mette }])
  })

  it('by a command or a mention without words asks for help', async () => {
    const site = await startSite()
    await site.send(event(mention('')))
    await site.send(command(''), { form: true })
    await site.seen('chat.postMessage', 2)
    expect(site.inbounds.map(each => 'text' in each && each.text)).toEqual(['hjælp', 'hjælp'])
  })

  it('is read without mentions, and with links as their words', async () => {
    const site = await startSite()
    const text =
      'Kender <@U0ANDEN> <#C0X|matematik> <https://a.example/x|siden> <!here> &amp; <mailto:a@b.dk|a@b.dk>?'
    await site.send(event(message(text)))
    await site.seen('chat.postMessage')
    expect(site.inbounds[0]).toMatchObject({ text: 'Kender  matematik siden  & a@b.dk?' })
  })

  it.each([
    ['a bot', message('hej', { bot_id: 'B1', user: undefined })],
    ['a bot with a user', message('hej', { bot_id: 'B1' })],
    ['Pejling itself', message('hej', { user: 'U0PEJLING' })],
    ['an edit', message('hej', { subtype: 'message_changed' })],
    ['a deletion', message('hej', { subtype: 'message_deleted' })],
    ['somebody who joins', message('hej', { subtype: 'channel_join' })],
    ['a channel that is not asked for', message('hej', { channel_type: 'channel' })],
  ])('by %s is none', async (_, inner) => {
    const site = await startSite()
    expect(await site.send(event(inner))).toBe(200)
    await sleep(50)
    expect(site.inbounds).toEqual([])
  })

  it('by an account that Slack calls a bot is none', async () => {
    const site = await startSite()
    await site.send(event(message('hej', { user: 'U0BOT' })))
    await site.seen('users.info')
    await sleep(50)
    expect(site.inbounds).toEqual([])
  })
})

describe('Who asks', () => {
  it('is looked up once, and not again for a while', async () => {
    const site = await startSite()
    for (const text of ['en', 'to', 'tre']) await site.send(event(message(text)))
    await site.seen('chat.postMessage', 3)
    expect(site.api.of('users.info')).toHaveLength(1)
  })

  it.each([
    ['a guest account of the workspace', 'U0GUEST', {}],
    ['a guest account of one channel', 'U0CHANNEL', {}],
    ['a deactivated account', 'U0DELETED', {}],
    ['a stranger in a shared channel', 'U0STRANGER', {}],
    ['a member who has not confirmed the e-mail', 'U0UNCONFIRMED', {}],
    ['a member without an e-mail', 'U0NOMAIL', {}],
    ['a member of another workspace', 'U0OTHER', {}],
    ['somebody whom Slack does not know', 'U0NOBODY', {}],
    ['a member whose message comes from another workspace', mette, { user_team: 'T0OTHER' }],
  ])('is a guest when it is %s, whatever the e-mail says', async (_, user, more) => {
    const site = await startSite()
    expect(await whoOf(site, event(message('hej', { user, ...more })))).toEqual({
      platform: 'slack',
      userId: user,
      ref: 'D0METTE',
    })
  })

  it('is a member by the organisation, where the organisation is the tenant', async () => {
    const site = await startSite({ team: 'E0HAVRELUND' }, ({ method }) =>
      method === 'auth.test'
        ? { ok: true, team_id: 'T0SCHOOL', enterprise_id: 'E0HAVRELUND' }
        : undefined,
    )
    const authorizations = [{ team_id: 'T0SCHOOL', enterprise_id: 'E0HAVRELUND' }]
    const inner = message('hej', { user: 'U0GRID', team: 'T0SCHOOL' })
    const who = await whoOf(site, event(inner, { authorizations }))
    expect(who?.verifiedEmail).toBe('mette.krogh@havrelund.example')
  })

  it('in a shared channel is judged by the workspace that Pejling is installed in', async () => {
    const site = await startSite()
    site.answer = inbound => {
      const handled = echo(inbound)
      return handled.outcome === 'replied' ? { ...handled, forAll: handled.reply } : handled
    }
    const shared = mention('hej', { user: 'U0OTHER', team: 'T0OTHER', user_team: 'T0OTHER' })
    const who = await whoOf(
      site,
      event(shared, { team_id: 'T0OTHER', is_ext_shared_channel: true }),
    )
    expect(who).toEqual({ platform: 'slack', userId: 'U0OTHER' })
  })

  it('is not guessed when Slack does not say: the event comes again, and the last time gets a sentence', async () => {
    const site = await startSite()
    site.api.answer = ({ method }, res) => {
      if (method === 'users.info') res.writeHead(500).end()
      return undefined
    }
    const body = event(message('hej'))
    expect(await site.send(body)).toBe(503)
    expect(await site.send(body, { headers: { 'X-Slack-Retry-Num': '3' } })).toBe(200)
    expect(await site.seen('chat.postMessage')).toMatchObject([{ text: texts.da.whoAway }])
    expect(site.inbounds).toEqual([])
  })
})

describe('A press', () => {
  it('is answered where the button stands, in the language of its message', async () => {
    const site = await startSite()
    const value = JSON.stringify({ id: 'ask', q: 'Where?' })
    const actions = [{ action_id: 'pejling-en:1:0', value }]
    expect(await site.send(press('', { actions }), { form: true })).toBe(200)
    expect(await site.seen('chat.postMessage')).toMatchObject([{ channel: 'D0METTE' }])
    expect(site.inbounds[0]).toMatchObject({
      ...{ type: 'press', lang: 'en', action: { id: 'ask', q: 'Where?' } },
      messageRef: '1700000003.000400',
    })
  })

  it('in a channel is answered to the one who pressed', async () => {
    const site = await startSite()
    const place = { channel: { id: 'C0X' }, message: { thread_ts: '1700000000.000100' } }
    await site.send(press('Hvor?', place), { form: true })
    expect(await site.seen('chat.postEphemeral')).toMatchObject([
      { channel: 'C0X', user: mette, thread_ts: '1700000000.000100' },
    ])
  })

  it('under words for one alone is answered the same way', async () => {
    const site = await startSite()
    const container = { type: 'message', is_ephemeral: true }
    const more = { container, channel: { id: 'C0X' }, response_url: `${site.api.origin}/hook/2` }
    await site.send(press('Hvor?', more), { form: true })
    await site.seen('hook')
  })

  it('on the App Home is answered in the direct message', async () => {
    const site = await startSite()
    await site.send(press('Hvor?', { channel: undefined, container: { type: 'view' } }), {
      form: true,
    })
    expect(await site.seen('chat.postMessage')).toMatchObject([{ channel: mette }])
  })

  it.each([
    ['a link', { action_id: 'pejling-da:1:0' }],
    ['a button of somebody else', { action_id: 'other', value: '{"id":"ask","q":"x"}' }],
    ['a value that is no JSON', { action_id: 'pejling-da:1:0', value: '{' }],
    ['an action that there is not', { action_id: 'pejling-da:1:0', value: '{"id":"delete-all"}' }],
  ])('on %s is taken, and nothing more', async (_, pressed) => {
    const site = await startSite()
    expect(await site.send(press('', { actions: [pressed] }), { form: true })).toBe(200)
    expect(site.inbounds).toEqual([])
  })
})

describe('Opening Pejling', () => {
  const opened = (tab: string) =>
    event({ type: 'app_home_opened', user: mette, channel: 'D0METTE', tab })

  it('shows the bot’s own answer on my next meetings, and questions to press', async () => {
    const site = await startSite()
    await site.send(opened('home'))
    const [published] = await site.seen('views.publish')
    const view = JSON.parse(published?.view ?? '')
    expect(view.type).toBe('home')
    const shown = JSON.stringify(view.blocks)
    expect(shown).toContain(`Svar på: ${texts.da.home.question}`)
    for (const example of texts.da.home.examples) expect(shown).toContain(example)
    expect(published?.user_id).toBe(mette)
  })

  it('shows the questions that wait for somebody on their App Home, and no word where there are none', async () => {
    const site = await startSite()
    const waiting = { id: 'question', question: randomUUID(), does: 'answer' } as const
    const buttons = [{ label: 'Svar på nr. 1', action: waiting }]
    let reply = textReply('da', 'Der er ikke noget.')
    site.answer = inbound =>
      inbound.type === 'press' ? { outcome: 'replied', reply } : echo(inbound)
    await site.send(opened('home'))
    await site.seen('views.publish')
    reply = { lang: 'da', text: 'Hvor?', blocks: [{ type: 'actions', buttons }] }
    await site.send(opened('home'))
    const [without, withThem] = await site.seen('views.publish', 2)
    expect(site.inbounds[1]).toMatchObject({ type: 'press', action: { id: 'questions' } })
    expect(without?.view).not.toContain('Der er ikke noget')
    expect(withThem?.view).toContain('Svar på nr. 1')
    expect(withThem?.view).toContain(waiting.question)
  })

  it('keeps the App Home within what Slack takes, also with very much to show', async () => {
    const site = await startSite()
    const blocks = Array.from({ length: 300 }, () => ({ type: 'divider' }) as const)
    site.answer = () => ({ outcome: 'replied', reply: { lang: 'da', text: 'x', blocks } })
    await site.send(opened('home'))
    const [published] = await site.seen('views.publish')
    expect(JSON.parse(published?.view ?? '').blocks).toHaveLength(100)
    expect(published?.view).toContain(texts.da.home.more)
  })

  it('keeps the App Home current for whoever has looked at it: after what they do, and after what they are sent', async () => {
    const site = await startSite({ times: { ...slackTimes, homeMs: 100 } })
    await site.send(opened('home'))
    await site.seen('views.publish', 1)
    for (const text of ['en', 'to', 'tre']) await site.send(event(message(text)))
    await site.seen('views.publish', 2)
    await site.chat.send({ platform: 'slack', userId: mette }, textReply('da', 'Svar'), 'k1')
    expect((await site.seen('views.publish', 3)).map(each => each.user_id)).toEqual(
      Array.from({ length: 3 }, () => mette),
    )
    const homes = site.inbounds.filter(each => each.conversation === 'home')
    expect(new Set(homes.map(each => each.eventId)).size).toBe(homes.length)
  })

  it('makes no App Home for somebody who does not look at one', async () => {
    const site = await startSite({ times: { ...slackTimes, homeMs: 1, homeOpenMs: 0 } })
    await site.send(event(message('hej')))
    await site.send(opened('home'))
    await site.seen('views.publish')
    await site.send(event(message('hej')))
    await site.seen('chat.postMessage', 2)
    await sleep(100)
    expect(site.api.of('views.publish')).toHaveLength(1)
  })

  it('greets somebody to whom nothing has been said, once', async () => {
    const site = await startSite()
    for (let times = 0; times < 3; times++) await site.send(opened('messages'))
    await site.seen('chat.postMessage')
    await sleep(50)
    expect(site.inbounds).toMatchObject([{ type: 'joined', eventId: `joined:${mette}` }])
  })

  it('says nothing when it cannot greet now, and greets the next time', async () => {
    const site = await startSite()
    site.answer = () => failed
    await site.send(opened('messages'))
    for (let tries = 0; site.inbounds.length === 0 && tries < 100; tries++) await sleep(20)
    await sleep(50)
    expect(site.api.of('chat.postMessage')).toEqual([])
    site.answer = echo
    await site.send(opened('messages'))
    await site.seen('chat.postMessage')
  })

  it('does not greet where something has been said before', async () => {
    const site = await startSite()
    site.api.answer = ({ method }) =>
      method === 'conversations.history' ? { ok: true, messages: [{ ts: '1.1' }] } : undefined
    await site.send(opened('messages'))
    await site.seen('conversations.history')
    await sleep(50)
    expect(site.inbounds).toEqual([])
  })
})
