// What comes of what people do in Teams: which event the bot is handed, and where its answer is shown.
import { describe, expect, it } from 'vitest'
import { toAddress } from '../../../adapters/teams/api/people.js'
import { textReply } from '../../../src/core/reply.js'
import { activity, echo, impatient, member, organisation, startSite, texts } from './site.js'

const channel = {
  conversation: { id: '19:room;messageid=1', conversationType: 'channel', tenantId: organisation },
  text: '<at>Pejling</at> hvornår mødes vi med <at>Bo</at> &amp; co?',
  entities: [
    { type: 'mention', mentioned: { id: '28:pejling' }, text: '<at>Pejling</at>' },
    { type: 'mention', mentioned: { id: '29:bo' }, text: '<at>Bo</at>' },
  ],
}
const press = (data: unknown, more: object = {}) =>
  activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'card-1',
    value: { action: { type: 'Action.Execute', verb: 'pejling', data } },
    ...more,
  })
const asked = { action: { id: 'ask', q: 'Hvor er det?' }, lang: 'en' }
const alone = { outcome: 'replied', reply: textReply('da', 'Kun til dig') } as const

describe('A message in Teams', () => {
  it('is asked in the writer’s name and answered in the same chat with a card', async () => {
    const site = await startSite()
    const sent = activity()
    await site.send(sent)
    expect(site.inbounds).toMatchObject([
      {
        type: 'text',
        tenant: 'havrelund',
        text: 'Hvornår er mit næste møde?',
        eventId: `${organisation}:a:personal:${sent.id}`,
        address: { platform: 'teams', userId: 'aad-anne', verifiedEmail: 'anne@havrelund.example' },
      },
    ])
    const [who, answer] = await site.seen(2)
    expect(who).toBe('member a:personal 29:anne')
    expect(answer).toMatch(/^post a:personal .*AdaptiveCard.*Svar på: Hvornår er mit næste møde\?/)
  })

  it('whose answer takes long shows that it is being written, now and then, in the asker’s own chat alone', async () => {
    const site = await startSite()
    site.tell = (inbound, following) => {
      for (const text of ['Dit', 'Dit næste', 'Dit næste lab']) following?.onText?.(text)
      return echo(inbound)
    }
    await site.send(activity())
    const [, first, second] = await site.seen(3)
    expect(first).toMatch(/^post a:personal .*"type":"typing"/)
    expect(second).toMatch(/^post a:personal .*AdaptiveCard/)
    await site.send(activity(channel))
    expect((await site.seen(4))[3]).toMatch(/^post 19:room.*AdaptiveCard/)
  })

  it('counts against what Teams lets through', async () => {
    const conversations: string[] = []
    const site = await startSite({ onPosted: one => void conversations.push(one) })
    await site.send(activity())
    await site.seen(2)
    expect(conversations).toEqual(['a:personal'])
  })

  it('in a channel is read when it mentions the bot, without the mention, and answered in its thread', async () => {
    const site = await startSite()
    await site.send(activity(channel))
    expect(site.inbounds).toMatchObject([{ text: 'hvornår mødes vi med Bo & co?', shared: true }])
    expect((await site.seen(2))[1]).toMatch(/^post 19:room;messageid=1 /)
  })

  it('in a channel is nothing when it mentions others alone', async () => {
    const site = await startSite()
    await site.send(activity({ ...channel, entities: channel.entities.slice(1) }))
    expect([site.inbounds, site.called]).toEqual([[], []])
  })

  it('whose answer is for the asker alone is answered in their own chat, which the thread is told', async () => {
    const site = await startSite()
    site.answer = () => alone
    await site.send(activity(channel))
    const [, opened, own, thread] = await site.seen(4)
    expect(opened).toMatch(/^open .*"29:anne"/)
    expect(own).toMatch(/^post a:own .*Kun til dig/)
    expect(thread).toContain(texts.da.inYourChat)
    expect(thread).not.toContain('Kun til dig')
  })

  it('whose answer cannot be brought to the asker’s chat says how to get it, and not what it is', async () => {
    const site = await startSite()
    site.answer = () => alone
    site.opened = { outcome: 'refused', why: '403' }
    await site.send(activity(channel))
    const all = await site.seen(3)
    expect(all[2]).toContain(texts.da.askInYourChat)
    expect(all.join()).not.toContain('Kun til dig')
  })

  it.each([
    ['a file in a channel', texts.da.file.elsewhere, { ...channel, text: '<at>Pejling</at>' }],
    ['a picture', texts.da.file.unreadable, { text: undefined }],
  ])('with %s and no words is answered with a kind sentence, once', async (_what, words, more) => {
    const site = await startSite()
    const sent = activity({ ...more, attachments: [{ contentType: 'image/png' }] })
    await site.send(sent)
    await site.send(sent)
    await site.send(activity())
    const posted = (await site.seen(3)).filter(line => line.includes(words))
    expect(posted).toHaveLength(1)
    expect(site.inbounds).toHaveLength(1)
  })

  it('that is being handled somewhere comes again, and one that was handled is quiet', async () => {
    const site = await startSite()
    site.answer = () => ({ outcome: 'busy' })
    expect((await site.send(activity())).status).toBe(503)
    site.answer = () => ({ outcome: 'repeat' })
    expect((await site.send(activity())).status).toBe(200)
    expect(site.called).toEqual(['member a:personal 29:anne'])
  })

  it('is not answered for a guest when Teams does not say who wrote', async () => {
    const site = await startSite()
    site.member = { outcome: 'ambiguous', why: '500' }
    await site.send(activity())
    expect((await site.seen(2))[1]).toContain(texts.da.whoAway)
    expect(site.inbounds).toEqual([])
  })

  it('is acknowledged before an answer that takes its time', async () => {
    const site = await startSite({ times: impatient })
    let finish = () => {}
    site.answer = () =>
      new Promise(resolve => {
        finish = () => resolve(alone)
      })
    expect((await site.send(activity())).status).toBe(200)
    expect(site.called).toHaveLength(1)
    finish()
    expect((await site.seen(2))[1]).toContain('Kun til dig')
  })
})

describe('A button in Teams', () => {
  it('is its action in the card’s language, and the answer stands where the card stood', async () => {
    const site = await startSite()
    const { body } = await site.send(press(asked))
    expect(site.inbounds).toMatchObject([
      { type: 'press', action: asked.action, lang: 'en', messageRef: 'card-1' },
    ])
    expect(body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', body: [{ inlines: [{ text: 'Svar på: press' }] }] },
    })
  })

  it('pressed where others read along shows them nothing that is for the presser alone', async () => {
    const site = await startSite()
    site.answer = () => alone
    const { text } = await site.send(press(asked, { conversation: channel.conversation }))
    expect(text).not.toContain('Kun til dig')
    expect((await site.seen(3)).find(line => line.includes('Kun til dig'))).toMatch(/^post a:own /)
  })

  it.each([undefined, null, 'x', { action: { id: 'unknown' } }, { action: { id: 'ask', q: '' } }])(
    'that carries %j is too old, and nothing happens',
    async data => {
      const site = await startSite()
      expect((await site.send(press(data))).body).toMatchObject({ value: texts.da.oldButton })
      expect([site.inbounds, site.called]).toEqual([[], []])
    },
  )

  it('whose answer takes long says so, and the card is replaced afterwards', async () => {
    const site = await startSite({ times: impatient })
    let finish = () => {}
    site.answer = () =>
      new Promise(resolve => {
        finish = () => resolve(alone)
      })
    const { body } = await site.send(press(asked))
    expect(body).toMatchObject({ value: texts.en.takesLonger })
    finish()
    expect((await site.seen(2))[1]).toMatch(/^update a:personal card-1 .*Kun til dig/)
  })
})

describe('An answer that takes long, to a button whose card Teams will not change', () => {
  it.each([
    ['refused', 2],
    ['ambiguous', 1],
  ] as const)('(%s) comes below only where it cannot be there already', async (outcome, count) => {
    const site = await startSite({ times: impatient })
    site.updated = { outcome, why: '500' }
    let finish = () => {}
    site.answer = () =>
      new Promise(resolve => {
        finish = () => resolve(alone)
      })
    await site.send(press(asked))
    finish()
    await site.seen(1 + count)
    site.answer = echo
    await site.send(activity())
    await site.seen(2 + count)
    expect(site.called.filter(line => line.includes('Kun til dig'))).toHaveLength(count)
  })
})

describe('A new conversation in Teams', () => {
  it('is one event, however Teams tells of it', async () => {
    const site = await startSite()
    const added = { membersAdded: [{ id: '28:pejling' }] }
    await site.send(activity({ type: 'conversationUpdate', ...added }))
    await site.send(activity({ type: 'installationUpdate', action: 'add' }))
    const events = new Set(site.inbounds.map(({ type, eventId }) => `${type} ${eventId}`))
    expect(events).toEqual(new Set([`joined ${organisation}:a:personal:joined`]))
  })

  it('is nothing when somebody else is added', async () => {
    const site = await startSite()
    await site.send(activity({ type: 'conversationUpdate', membersAdded: [{ id: '29:bo' }] }))
    expect(site.inbounds).toEqual([])
  })
})

describe('Pejling taken away', () => {
  const removed = { membersRemoved: [{ id: '28:pejling' }] }
  it.each([
    ['installationUpdate', { action: 'remove' }],
    ['conversationUpdate', removed],
  ])('from somebody’s own chat is told to the bot (%s), and to nobody else', async (type, more) => {
    const site = await startSite()
    await site.send(activity({ type, ...more }))
    const address = { platform: 'teams', userId: 'aad-anne' }
    expect(site.inbounds).toMatchObject([{ type: 'left', address }])
    expect(site.inbounds[0]?.address).toEqual(address)
    await site.send(activity())
    await site.seen(2)
    expect(site.called.filter(line => line.includes('left'))).toEqual([])
  })

  it.each([
    ['conversationUpdate', { ...removed, conversation: channel.conversation }],
    ['conversationUpdate', { membersRemoved: [{ id: '29:bo' }] }],
    ['installationUpdate', { action: 'remove-upgrade' }],
    ['installationUpdate', { action: 'remove', conversation: channel.conversation }],
  ])('from a room, renewed, or somebody else gone is nothing (%s %j)', async (type, more) => {
    const site = await startSite()
    await site.send(activity({ type, ...more }))
    expect(site.inbounds).toEqual([])
  })
})

describe('A person in Teams', () => {
  const known = (more: object) => toAddress('x', { ...member, ...more }, organisation).verifiedEmail
  it('has an e-mail when their account is the organisation’s own', () => {
    expect(known({})).toBe('anne@havrelund.example')
    expect(known({ email: null })).toBe('anne@havrelund.example')
  })

  it.each([
    { tenantId: '66666666-2222-3333-4444-555555555555' },
    { tenantId: undefined },
    { userRole: 'guest' },
    { userRole: 'anonymous' },
    { userPrincipalName: 'anne_havrelund.example#EXT#@vest.example' },
  ])('is a guest with %j, whatever their e-mail says', more => {
    expect(known(more)).toBeUndefined()
  })

  it('that Teams does not know is a guest', () => {
    expect(toAddress('x', undefined, organisation)).toEqual({ platform: 'teams', userId: 'x' })
  })
})

describe('Many in one channel', () => {
  it('are all answered, each conversation in its order', async () => {
    const site = await startSite()
    for (let at = 0; at < 60; at++) {
      const from = { id: `29:p${at % 20}`, aadObjectId: `aad-${at % 20}` }
      const conversation = { ...channel.conversation, id: `19:room${at % 3}` }
      await site.send(
        activity({ ...channel, from, conversation, text: `<at>Pejling</at> nr. ${at}.` }),
      )
    }
    const posted = (await site.seen(80)).filter(line => line.startsWith('post'))
    expect(posted).toHaveLength(60)
    for (const room of [0, 1, 2]) {
      const numbers = posted
        .filter(line => line.startsWith(`post 19:room${room} `))
        .map(line => Number(/Svar på: nr\. (\d+)\./.exec(line)?.[1]))
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other))
    }
  })
})
