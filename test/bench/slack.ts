// A signed Slack message answered, against a bare Bolt that posts the text back (echo.ts). Run by `npm run bench`.
import { createHmac, randomUUID } from 'node:crypto'
import { TenantId } from '../../src/core/ids.js'
import { benchEcho, type Message, openStand } from './echo.js'
import type { Measured } from './measure.js'

const sizes = {
  small: { rounds: 1, messages: 200, people: 100 },
  full: { rounds: 3, messages: 3000, people: 1500 },
} as const
const secret = 'bench'
const team = 'T0BENCH'

/** Bolt's own receiver, signature check and dispatch; the SDK repeats nothing either. */
const bareBolt = `
import bolt from '@slack/bolt'
const { SLACK_API_URL: slackApiUrl } = process.env
const app = new bolt.App({
  token: 'xoxb-bench', signingSecret: '${secret}', logLevel: 'error', botId: 'B1', botUserId: 'U0BOT', tokenVerificationEnabled: false,
  clientOptions: { slackApiUrl, retryConfig: { retries: 0 } },
})
app.message(({ message, client }) => client.chat.postMessage({ channel: message.channel, text: message.text }))
const server = await app.start({ port: 0, host: '127.0.0.1' })
console.log('http://localhost:' + server.address().port)`

/** `redisUrl`: a Redis that is up. */
export async function benchSlack(scale: 'small' | 'full', redisUrl: string): Promise<Measured[]> {
  const user = { id: 'U0', team_id: team, profile: { email: 'nobody@havrelund.example' } }
  const said = { ok: true, team_id: team, user_id: 'U0BOT', user, ts: '1.1', channel: 'D0' }
  const stand = await openStand(({ url }) => ({
    said,
    isPost: url?.endsWith('chat.postMessage') ?? false,
  }))
  const echoing = {
    ...{ platform: 'Slack', sdk: 'Bolt', path: '/slack/events', stand, messageOf },
    tenant: { id: TenantId.parse('bench-slack'), slackTeam: team },
    bare: bareBolt,
    env: { SLACK_API_URL: `http://127.0.0.1:${stand.port}/api/` },
    ownEnv: { SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: 'xoxb-bench' },
  }
  return benchEcho(echoing, sizes[scale], redisUrl)
}

function messageOf(person: number, text: string): Message {
  const time = String(Math.floor(Date.now() / 1000))
  const body = eventOf(person, text)
  const hash = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')
  const headers = { 'X-Slack-Request-Timestamp': time, 'X-Slack-Signature': `v0=${hash}` }
  return { headers, body }
}

function eventOf(person: number, text: string): string {
  const user = `U0P${person}`
  return JSON.stringify({
    type: 'event_callback',
    team_id: team,
    api_app_id: 'A0',
    event_id: `Ev${randomUUID()}`,
    authorizations: [{ team_id: team, enterprise_id: null, user_id: 'U0BOT', is_bot: true }],
    event: {
      ...{ type: 'message', channel: `D0P${person}`, channel_type: 'im', user, team },
      ...{ text, ts: '1700000001.000200' },
    },
  })
}
