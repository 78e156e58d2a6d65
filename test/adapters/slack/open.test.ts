// Opening Slack: whose the key is decides whether there is a door at all.
import { describe, expect, it } from 'vitest'
import { openSlack } from '../../../adapters/slack/slack.js'
import { TenantId } from '../../../src/core/ids.js'
import { createTestLog } from '../../support/redis.js'
import { echo, texts } from './site.js'
import { secret, startApi, team } from './workspace.js'

async function open(expected: string | undefined, answer?: object): Promise<string> {
  const api = Object.assign(await startApi(), { answer: () => answer })
  const opened = await openSlack({
    tenant: TenantId.parse('havrelund'),
    team: expected,
    signingSecret: secret,
    botToken: 'xoxb-test',
    apiUrl: api.url,
    bot: { handle: async inbound => echo(inbound) },
    texts,
    log: createTestLog(),
    now: Date.now,
  })
  if (opened.outcome !== 'ready') return opened.outcome
  await opened.slack.close()
  return opened.isChecked ? 'ready' : 'ready, not checked'
}

const away = { ok: false, error: 'service_unavailable' }
const organisation = { ok: true, team_id: team, enterprise_id: 'E0HAVRELUND' }

describe('Slack is opened', () => {
  it.each<[string, string | undefined, object | undefined, string]>([
    ['for the workspace of the record', team, undefined, 'ready'],
    ['for the workspace of the key, when the record names none', undefined, undefined, 'ready'],
    ['for an organisation that the record names', 'E0HAVRELUND', organisation, 'ready'],
    ['while Slack is away, when the record names one', team, away, 'ready, not checked'],
  ])('%s', async (_, expected, answer, outcome) => {
    expect(await open(expected, answer)).toBe(outcome)
  })
})

describe('Slack stays closed', () => {
  it.each<[string, string | undefined, object | undefined, string]>([
    ['when the key is another workspace’s', 'T0ANOTHER', undefined, 'otherTeam'],
    ['when Slack does not know the key', team, { ok: false, error: 'invalid_auth' }, 'rejected'],
    ['when nobody says which workspace it is', undefined, away, 'away'],
  ])('%s', async (_, expected, answer, outcome) => {
    expect(await open(expected, answer)).toBe(outcome)
  })
})
