// Slack's side of Pejling on a port of its own, with a bot that says back what it was asked, for the tests beside this file.
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { slackTimes } from '../../../adapters/slack/limits.js'
import { openSlack, type SlackOptions } from '../../../adapters/slack/slack.js'
import { TenantId } from '../../../src/core/ids.js'
import type { Inbound } from '../../../src/core/message.js'
import type { Chat, Following, Handled } from '../../../src/core/ports.js'
import { textReply } from '../../../src/core/reply.js'
import { wording } from '../../../src/wording/wording.js'
import { createTestLog } from '../../support/redis.js'
import { type Api, originOf, secret, signed, startApi, team } from './workspace.js'

export const texts = { da: wording('da').slack, en: wording('en').slack }

export interface Site {
  readonly api: Api
  /** What the bot was handed, in order. */
  readonly inbounds: Inbound[]
  readonly log: ReturnType<typeof createTestLog>
  answer: (inbound: Inbound, following?: Following) => Handled | Promise<Handled>
  /** Sends a body, signed unless told otherwise, and gives the status. */
  send(body: string, how?: { headers?: Record<string, string>; form?: boolean }): Promise<number>
  /** Sends a form's body, and gives what Slack is told to do with its dialog; undefined: to close it. */
  submit(body: string): Promise<unknown>
  readonly chat: Chat
  /** Waits until the API has seen so many calls of the method, and gives them. */
  seen(method: string, count?: number): Promise<Readonly<Record<string, string>>[]>
}

/** `answer`: what the API says from the start, where that is not the usual. */
export async function startSite(
  options: Partial<SlackOptions> = {},
  answer: Api['answer'] = () => undefined,
): Promise<Site> {
  const api = Object.assign(await startApi(), { answer })
  const inbounds: Inbound[] = []
  const log = createTestLog()
  const site: Pick<Site, 'answer'> = { answer: echo }
  const opened = await openSlack({
    tenant: TenantId.parse('havrelund'),
    team,
    signingSecret: secret,
    botToken: 'xoxb-test',
    apiUrl: api.url,
    bot: {
      handle: async (inbound, following) => {
        inbounds.push(inbound)
        return site.answer(inbound, following)
      },
    },
    texts,
    log,
    now: Date.now,
    times: { ...slackTimes, acknowledgeMs: 300 },
    ...options,
  })
  if (opened.outcome !== 'ready') throw new Error(opened.outcome)
  const { slack } = opened
  const server = createServer((req, res) => {
    if (slack.handle) void slack.handle(req, res)
    else res.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const url = originOf(server.address())
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await slack.close()
  })
  return Object.assign(site, {
    api,
    inbounds,
    log,
    send: async (body: string, { headers = {}, form = false } = {}) => {
      const all = { ...signed(body, { form }), ...headers }
      return (await fetch(url, { method: 'POST', headers: all, body })).status
    },
    submit: async (body: string) => {
      const how = { method: 'POST', headers: signed(body, { form: true }), body }
      const response = await fetch(url, how)
      expect(response.status).toBe(200)
      const text = await response.text()
      return text === '' ? undefined : JSON.parse(text)
    },
    chat: slack.chat,
    seen: async (method: string, count = 1) => {
      for (let tries = 0; api.of(method).length < count && tries < 1500; tries++) await sleep(20)
      expect(api.of(method).length).toBeGreaterThanOrEqual(count)
      return api.of(method)
    },
  })
}

/** Says back what was asked; where others read along, that too. */
export function echo(inbound: Inbound): Handled {
  const asked = inbound.type === 'text' ? inbound.text : inbound.type
  return { outcome: 'replied', reply: textReply(inbound.lang ?? 'da', `Svar på: ${asked}`) }
}
