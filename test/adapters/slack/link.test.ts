// The address that opens Pejling in Slack: by the app that Slack says the bot is, asked once; and what it is until Slack has said.
import { describe, expect, it } from 'vitest'
import { createClient } from '../../../adapters/slack/api/client.js'
import { createLink } from '../../../adapters/slack/api/link.js'
import { slackTimes } from '../../../adapters/slack/limits.js'
import { startApi } from './workspace.js'

const known = { ok: true, bot: { id: 'B0', app_id: 'A0PEJLING' } }
const app = 'https://slack.com/app_redirect?app=A0PEJLING&team=T0HAVRELUND'
const workspace = 'https://app.slack.com/client/T0HAVRELUND'

async function start(
  answer: object = known,
  team = 'T0HAVRELUND',
  botId: string | undefined = 'B0',
) {
  const api = await startApi()
  const said = { answer }
  api.answer = ({ method }) => (method === 'bots.info' ? said.answer : undefined)
  const clock = { now: 0 }
  const client = createClient({ botToken: 'xoxb-test', apiUrl: api.url })
  const link = createLink({ client, team, botId, now: () => clock.now })
  return { api, link, said, clock }
}

describe('The link to Pejling in Slack', () => {
  it('opens the app in its workspace, and Slack is asked once', async () => {
    const { api, link } = await start()
    expect(await Promise.all([link(), link()])).toEqual([app, app])
    expect(await link()).toBe(app)
    expect(api.of('bots.info')).toEqual([{ bot: 'B0' }])
  })

  it('of an organisation lets Slack find the workspace', async () => {
    const { link } = await start(known, 'E0HAVRELUND')
    expect(await link()).toBe('https://slack.com/app_redirect?app=A0PEJLING')
  })

  it.each([
    ['may not be told', { ok: false, error: 'missing_scope' }],
    ['is told nonsense', { ok: true, bot: { app_id: '&evil=1' } }],
  ])('opens the workspace where it %s, and asks again after a while', async (_what, answer) => {
    const { api, link, said, clock } = await start(answer)
    expect(await link()).toBe(workspace)
    expect(await link()).toBe(workspace)
    expect(api.of('bots.info')).toHaveLength(1)
    said.answer = known
    clock.now = slackTimes.profileMs + 1
    expect(await link()).toBe(app)
  })

  it('opens Slack itself where nothing is known', async () => {
    const api = await startApi()
    const client = createClient({ botToken: 'xoxb-test', apiUrl: api.url })
    const link = createLink({ client, team: 'E0', botId: undefined, now: () => 0 })
    expect(await link()).toBe('https://slack.com/')
    expect(api.calls).toEqual([])
  })
})
