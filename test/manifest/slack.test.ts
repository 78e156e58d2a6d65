// Slack's manifest: the committed file is what the description makes, as Slack takes it, and asks for what the adapter uses only.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { webApi } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { slackEvents, slackScopes } from '../../manifest/app.js'
import { sampleSlackUrl } from '../../manifest/sample.js'
import { slackManifest } from '../../manifest/slack.js'

type Manifest = webApi.AppsManifestCreateArguments['manifest']

// The compiler checks it against the types that Slack publishes with its SDK.
const manifest: Manifest = slackManifest(sampleSlackUrl)
const adapter = readdirSync('adapters/slack', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(join('adapters/slack', name), 'utf8'))
  .join('\n')

describe('manifest/slack.json', () => {
  it('is what `node scripts/manifest.mjs` makes of the description', () => {
    expect(JSON.parse(readFileSync('manifest/slack.json', 'utf8'))).toEqual(manifest)
  })

  it('sends everything to the one address', () => {
    const { settings, features } = manifest
    expect(settings?.event_subscriptions?.request_url).toBe(sampleSlackUrl)
    expect(settings?.interactivity?.request_url).toBe(sampleSlackUrl)
    expect(features?.slash_commands?.map(command => command.url)).toEqual([sampleSlackUrl])
  })

  it('with Socket Mode names no address at all', () => {
    const socket = slackManifest(undefined)
    expect(JSON.stringify(socket)).not.toContain('https://')
    expect(socket.settings.socket_mode_enabled).toBe(true)
  })

  it('gives a reason in both languages for each right and each event', () => {
    for (const { why } of [...slackScopes, ...slackEvents]) {
      expect(why.da).toMatch(/^[A-ZÆØÅ].*\.$/)
      expect(why.en).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('has each right in the table that administrators read', () => {
    const rows = readFileSync('docs/slack.md', 'utf8').matchAll(
      /^\| `([a-z_.]+(?::[a-z.]+)?)` \|/gm,
    )
    expect([...rows].map(([, name]) => name)).toEqual(slackScopes.map(({ name }) => name))
  })

  it('asks for the events that the adapter reads, and for no other', () => {
    const read = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message', 'tokens_revoked']
    expect(slackEvents.map(({ name }) => name.replace('message.im', 'message'))).toEqual(read)
    for (const name of read) expect(adapter).toContain(`'${name}'`)
  })

  it('asks for the rights of the methods that the adapter calls, and for no other', () => {
    const rights: Readonly<Record<string, readonly string[]>> = {
      // Asked with the app-level token, which has its own right.
      'apps.connections.open': [],
      'auth.test': [],
      'bots.info': ['users:read'],
      'chat.delete': ['chat:write'],
      'chat.postEphemeral': ['chat:write'],
      'chat.postMessage': ['chat:write'],
      'chat.update': ['chat:write'],
      'conversations.history': ['im:history'],
      'conversations.open': ['im:write'],
      'users.info': ['users:read', 'users:read.email'],
      'users.lookupByEmail': ['users:read.email'],
      'views.open': [],
      'views.publish': [],
    }
    const called = new Set([...adapter.matchAll(/call\('([a-zA-Z.]+)'/g)].map(([, name]) => name))
    expect(called.size).toBeGreaterThan(5)
    expect([...called].filter(name => rights[name ?? ''] === undefined)).toEqual([])
    const byEvents = ['app_mentions:read', 'commands', 'files:read', 'im:history']
    const needed = new Set([...Object.values(rights).flat(), ...byEvents])
    expect(slackScopes.map(({ name }) => name)).toEqual([...needed].sort())
  })
})
