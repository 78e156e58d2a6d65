import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { slackTimes } from '../../../adapters/slack/limits.js'
import { textReply } from '../../../src/core/reply.js'
import { echo, startSite } from './site.js'
import { command, event, mention, message, press } from './workspace.js'

const failed = { outcome: 'failed', reply: textReply('da', 'Lageret er væk') } as const

describe('When something is slow or away', () => {
  it('Slack is told in time, and the answer comes when it is there', async () => {
    const site = await startSite()
    let finish: () => void = () => undefined
    const thinking = new Promise<void>(resolve => {
      finish = resolve
    })
    site.answer = async inbound => {
      await thinking
      return echo(inbound)
    }
    expect(await site.send(event(message('langsom')))).toBe(200)
    expect(site.api.of('chat.postMessage')).toEqual([])
    finish()
    await site.seen('chat.postMessage')
  })

  it('the beginning of an answer stands in the person’s own chat, and is gone with the answer', async () => {
    const site = await startSite({ times: { ...slackTimes, progressMs: 100 } })
    let finish: () => void = () => undefined
    site.answer = async (inbound, following) => {
      following?.onClaimed?.()
      following?.onText?.('Dit næste lab er')
      await new Promise<void>(resolve => {
        finish = resolve
      })
      return echo(inbound)
    }
    await site.send(event(message('langsom')))
    expect(await site.seen('chat.postMessage')).toMatchObject([{ text: 'Dit næste lab er' }])
    finish()
    expect((await site.seen('chat.postMessage', 2))[1]?.text).toContain('langsom')
    expect(site.api.of('chat.delete')).toHaveLength(1)
  })

  it('the beginning of an answer is no word in a channel, where others read', async () => {
    const site = await startSite({ times: { ...slackTimes, progressMs: 50 } })
    site.answer = async (inbound, following) => {
      following?.onText?.('Dit næste lab er')
      await sleep(300)
      return echo(inbound)
    }
    await site.send(event(mention('langsom')))
    await site.seen('chat.postMessage')
    expect(site.api.of('chat.postMessage').map(({ text }) => text)).not.toContain(
      'Dit næste lab er',
    )
  })

  it('Slack is told of a question as soon as it is ours, and what becomes of it then is told to the person', async () => {
    const site = await startSite({ times: { ...slackTimes, acknowledgeMs: 60_000 } })
    let finish: () => void = () => undefined
    const thinking = new Promise<void>(resolve => {
      finish = resolve
    })
    site.answer = async (_, following) => {
      following?.onClaimed?.()
      await thinking
      return failed
    }
    expect(await site.send(event(message('langsom')))).toBe(200)
    expect(site.api.of('chat.postMessage')).toEqual([])
    finish()
    expect(await site.seen('chat.postMessage')).toMatchObject([{ text: 'Lageret er væk' }])
  })

  it('an event that could not be taken comes again, and the last time gets the sentence', async () => {
    const site = await startSite()
    site.answer = () => failed
    const body = event(message('hej'))
    expect(await site.send(body)).toBe(503)
    expect(await site.send(body, { headers: { 'X-Slack-Retry-Num': '2' } })).toBe(503)
    expect(site.api.of('chat.postMessage')).toEqual([])
    expect(await site.send(body, { headers: { 'X-Slack-Retry-Num': '3' } })).toBe(200)
    expect(await site.seen('chat.postMessage')).toMatchObject([{ text: 'Lageret er væk' }])
  })

  it('a command or a press that could not be taken gets the sentence at once', async () => {
    const site = await startSite()
    site.answer = () => failed
    const url = { response_url: `${site.api.origin}/hook/1` }
    expect(await site.send(command('x', url), { form: true })).toBe(200)
    expect(await site.send(press('x'), { form: true })).toBe(200)
    expect(await site.seen('hook')).toMatchObject([
      { body: expect.stringContaining('Lageret er væk') },
    ])
    await site.seen('chat.postMessage')
  })

  it('what another replica has, or what was done before, is answered by nobody here', async () => {
    const site = await startSite()
    site.answer = () => ({ outcome: 'repeat' })
    expect(await site.send(event(message('hej')))).toBe(200)
    site.answer = () => ({ outcome: 'busy' })
    expect(await site.send(event(message('hej')))).toBe(503)
    await sleep(50)
    expect(site.api.of('chat.postMessage')).toEqual([])
  })

  it('a bot that breaks is an event that comes again, and its text is in no log', async () => {
    const site = await startSite()
    site.answer = () => {
      throw new Error('kanariefugl')
    }
    expect(await site.send(event(message('kanariefugl')))).toBe(503)
    expect(site.log.lines.map(line => line.message).join()).not.toContain('kanariefugl')
  })

  it('a burst of 600 messages by 60 people in three channels is answered whole, in order in each', async () => {
    const site = await startSite()
    site.answer = inbound => {
      const handled = echo(inbound)
      return handled.outcome === 'replied' ? { ...handled, forAll: handled.reply } : handled
    }
    const channels = ['C0A', 'C0B', 'C0C'].map(async channel => {
      for (let at = 0; at < 200; at++) {
        const user = `U0P${at % 20}${channel.at(-1)}`
        const ts = `17000000${String(at).padStart(2, '0')}.000100`
        expect(await site.send(event(mention(String(at), { channel, user, ts })))).toBe(200)
      }
    })
    await Promise.all(channels)
    const posted = await site.seen('chat.postMessage', 600)
    for (const channel of ['C0A', 'C0B', 'C0C']) {
      const texts = posted.filter(each => each.channel === channel).map(each => each.text)
      expect(texts).toEqual(Array.from({ length: 200 }, (_, at) => `Svar på: ${at}`))
    }
  }, 60_000)

  it('a burst for which Slack has no room now and then is answered whole and in order all the same', async () => {
    const site = await startSite()
    site.answer = inbound => {
      const handled = echo(inbound)
      return handled.outcome === 'replied' ? { ...handled, forAll: handled.reply } : handled
    }
    const taken: string[] = []
    let asked = 0
    site.api.answer = ({ method, args }, res) => {
      if (method !== 'chat.postMessage') return undefined
      if (asked++ % 10 === 5) res.writeHead(429, { 'Retry-After': '1' }).end()
      else taken.push(args.text ?? '')
      return undefined
    }
    for (let at = 0; at < 30; at++) await site.send(event(mention(String(at), { ts: `17${at}.1` })))
    for (let tries = 0; taken.length < 30 && tries < 1500; tries++) await sleep(20)
    expect(taken).toEqual(Array.from({ length: 30 }, (_, at) => `Svar på: ${at}`))
  }, 60_000)

  it('a room is answered in the order of its questions, but nobody waits for one that takes very long', async () => {
    const site = await startSite()
    let finish: () => void = () => undefined
    const thinking = new Promise<void>(resolve => {
      finish = resolve
    })
    site.answer = async (inbound, following) => {
      following?.onClaimed?.()
      const text = inbound.type === 'text' ? inbound.text : ''
      if (text === 'langsom') await thinking
      if (text === 'to') await sleep(100)
      const reply = textReply('da', text)
      return { outcome: 'replied', reply, forAll: reply }
    }
    const asked = ['langsom', 'to', 'tre', 'fire']
    for (const [at, text] of asked.entries())
      await site.send(event(mention(text, { ts: `17${at}.1` })))
    await site.seen('chat.postMessage', 3)
    finish()
    const posted = await site.seen('chat.postMessage', 4)
    expect(posted.map(each => each.text)).toEqual(['to', 'tre', 'fire', 'langsom'])
  })

  it('a conversation is answered in its order, however long each answer takes', async () => {
    const site = await startSite()
    site.answer = async inbound => {
      await sleep(inbound.type === 'text' && inbound.text === '0' ? 120 : 0)
      return echo(inbound)
    }
    for (let at = 0; at < 5; at++) void site.send(event(message(String(at))))
    const posted = await site.seen('chat.postMessage', 5)
    const order = site.inbounds.map(each => 'text' in each && `Svar på: ${each.text}`)
    expect(posted.map(each => each.text)).toEqual(order)
  })
})
