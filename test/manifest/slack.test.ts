// Slack's manifest: the committed file is what the description makes, as Slack takes it, and asks for what the adapter uses only.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { webApi } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { slackEvents, slackManifest, slackScopes } from '../../manifest/app.js'

type Manifest = webApi.AppsManifestCreateArguments['manifest']

const url = 'https://pejling.havrelund.example'
// The compiler checks it against the types that Slack publishes with its SDK.
const manifest: Manifest = slackManifest(url)
const adapter = readdirSync('adapters/slack', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(join('adapters/slack', name), 'utf8'))
  .join('\n')

describe('manifest/slack.json', () => {
  it('is what `node scripts/manifest.mjs` makes of the description', () => {
    expect(JSON.parse(readFileSync('manifest/slack.json', 'utf8'))).toEqual(manifest)
  })

  it('sends everything to the one address', () => {
    const to = `${url}/slack/events`
    expect(manifest.settings?.event_subscriptions?.request_url).toBe(to)
    expect(manifest.settings?.interactivity?.request_url).toBe(to)
    expect(manifest.features?.slash_commands?.map(command => command.url)).toEqual([to])
  })

  it('with Socket Mode names no address at all', () => {
    const socket = slackManifest(undefined)
    expect(JSON.stringify(socket)).not.toContain('https://')
    expect(socket.settings.socket_mode_enabled).toBe(true)
  })

  it('keeps to the lengths that Slack takes', () => {
    const { name, description = '', long_description: long = '' } = manifest.display_information
    expect(name.length).toBeLessThanOrEqual(35)
    expect(description.length).toBeLessThanOrEqual(140)
    expect(long.length).toBeGreaterThanOrEqual(174)
    expect(long.length).toBeLessThanOrEqual(4000)
  })

  it('gives a reason in both languages for each right and each event', () => {
    for (const { why } of [...slackScopes, ...slackEvents]) {
      expect(why.da).toMatch(/\.$/)
      expect(why.en).toMatch(/\.$/)
    }
  })

  it('asks for the events that the adapter reads, and for no other', () => {
    const read = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message', 'tokens_revoked']
    expect(slackEvents.map(({ name }) => name.replace('message.im', 'message'))).toEqual(read)
    for (const name of read) expect(adapter).toContain(`'${name}'`)
  })

  it('asks for the rights of the methods that the adapter calls, and for no other', () => {
    const rights: Readonly<Record<string, readonly string[]>> = {
      'auth.test': [],
      'chat.postEphemeral': ['chat:write'],
      'chat.postMessage': ['chat:write'],
      'conversations.history': ['im:history'],
      'users.info': ['users:read', 'users:read.email'],
      'views.publish': [],
    }
    const called = new Set([...adapter.matchAll(/call\('([a-zA-Z.]+)'/g)].map(([, name]) => name))
    expect([...called].sort()).toEqual(Object.keys(rights))
    const byEvents = ['app_mentions:read', 'commands', 'im:history']
    const needed = new Set([...Object.values(rights).flat(), ...byEvents])
    expect(slackScopes.map(({ name }) => name)).toEqual([...needed].sort())
  })
})
