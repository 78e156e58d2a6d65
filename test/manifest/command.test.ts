// `pejling manifest` as an administrator types it: what comes out carries their own address and id, and what is missing is said.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unzip } from '../../src/import/sheet/file/unzip.js'
import { run, temporaryFolder } from '../support/program.js'

const appId = '99999999-8888-7777-6666-555555555555'
const tenantId = '11111111-2222-3333-4444-555555555555'
const url = 'https://bot.havrelund.example'
const slackEnvironment = {
  PUBLIC_URL: url,
  PEJLING_TENANT: 'havrelund',
  SLACK_SIGNING_SECRET: 's',
  SLACK_BOT_TOKEN: 'xoxb-1',
}

describe('pejling manifest slack', () => {
  it.each([
    ['an option', ['--url', `${url}/`], {}, `${url}/slack/events`],
    ['the environment', [], slackEnvironment, `${url}/slack/events`],
    ['a named tenant', ['--tenant', 'bakkeby'], slackEnvironment, `${url}/slack/bakkeby/events`],
  ])('prints a manifest with the address from %s', async (_, options, env, to) => {
    const { code, out } = await run(['manifest', 'slack', ...options], { env })
    expect(code).toBe(0)
    const { settings, features } = JSON.parse(out)
    expect(settings.event_subscriptions.request_url).toBe(to)
    expect(features.slash_commands[0].url).toBe(to)
  })

  it('needs no address with Socket Mode, and writes a file when told', async () => {
    const file = join(temporaryFolder(), 'slack.json')
    const { code, out } = await run(['manifest', 'slack', '--socket', '--out', file])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('api.slack.com/apps') })
    expect(JSON.parse(readFileSync(file, 'utf8')).settings.socket_mode_enabled).toBe(true)
  })
})

describe('pejling manifest teams', () => {
  it('writes a package that can be uploaded, with the id and the address from the environment', async () => {
    const file = join(temporaryFolder(), 'pejling-teams.zip')
    const env = {
      PUBLIC_URL: url,
      PEJLING_TENANT: 'havrelund',
      MicrosoftAppId: appId.toUpperCase(),
      MicrosoftAppPassword: 'p',
      MicrosoftAppTenantId: tenantId,
    }
    const privacy = ['--privacy', 'https://havrelund.example/p']
    const options = ['--name', 'Havrelund Kommune', '--version', '7.1.0', ...privacy]
    const { code, out } = await run(['manifest', 'teams', ...options, '--out', file], { env })
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Upload ny app') })
    const unzipped = unzip(new Uint8Array(readFileSync(file)), () => true)
    const parts = 'parts' in unzipped ? unzipped.parts : []
    expect(parts.map(({ name }) => name)).toEqual([
      'manifest.json',
      'da.json',
      'en.json',
      'color.png',
      'outline.png',
    ])
    expect(JSON.parse(Buffer.from(parts[0]?.bytes ?? []).toString())).toMatchObject({
      id: appId,
      version: '7.1.0',
      bots: [{ botId: appId }],
      validDomains: ['bot.havrelund.example'],
      developer: {
        name: 'Havrelund Kommune',
        websiteUrl: url,
        privacyUrl: 'https://havrelund.example/p',
        termsOfUseUrl: url,
      },
    })
  })
})

describe('pejling manifest', () => {
  const given = ['--url', url, '--app-id', appId]
  it.each([
    [[], /manifest slack/],
    [['discord'], /manifest teams/],
    [['slack'], /PUBLIC_URL/],
    [['slack', '--url', 'http://bot.havrelund.example'], /https:\/\//],
    [['teams', '--url', url], /MicrosoftAppId/],
    [['teams', '--url', url, '--app-id', 'pejling'], /pejling/],
    [['teams', ...given, '--name', 'x'.repeat(33)], /32/],
    [['teams', ...given, '--terms', 'vilkår'], /--terms/],
    [['teams', ...given, '--version', 'næste'], /1\.2\.0/],
    [['teams', ...given, '--out', '/findes/ikke/x.zip'], /findes/],
  ])('with %j says what is missing', async (args, sentence) => {
    const { code, out, err } = await run(['manifest', ...args])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(sentence)
  })
})
