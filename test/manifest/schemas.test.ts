// The manifests as the vendors see them, and proof that these look: Microsoft’s schemas (copies in test/schemas, with source and date)
// and the type that Slack’s own library has for a manifest.
import { readFileSync } from 'node:fs'
import type { webApi } from '@slack/bolt'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sampleFacts, sampleSlackUrl } from '../../manifest/sample.js'
import { slackManifest } from '../../manifest/slack.js'
import { teamsManifest, teamsTexts } from '../../manifest/teams.js'

/** Microsoft names draft 4 and writes draft 6 and 7 (`const`, `if`), so the draft's name is left out; `uri` is the only format. */
function validatorOf(file: string) {
  const text = readFileSync(`test/schemas/${file}`, 'utf8')
  const { $schema: _, ...schema } = z.looseObject({}).parse(JSON.parse(text))
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, formats: { uri: URL.canParse } })
  const validate = ajv.compile(schema)
  return (value: unknown) => {
    validate(JSON.parse(JSON.stringify(value)))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}
const teams = validatorOf('MicrosoftTeams.schema.json')
const texts = validatorOf('MicrosoftTeams.Localization.schema.json')

describe('Slack’s own type of a manifest', () => {
  type Vendor = webApi.AppsManifestCreateArguments['manifest']

  it('takes ours, with an address and with Socket Mode', () => {
    // The compiler is the check; the values are what `pejling manifest slack` writes.
    const manifests: Vendor[] = [slackManifest(sampleSlackUrl), slackManifest(undefined)]
    expect(manifests.map(({ settings }) => settings?.socket_mode_enabled)).toEqual([false, true])
  })

  it('refuses a command without what it does, and a switch that is neither on nor off', () => {
    const { features, settings, oauth_config, ...rest } = slackManifest(undefined)
    const manifest = { ...rest, features, settings, oauth_config }
    // @ts-expect-error A command has a description.
    const bare: Vendor = { ...manifest, features: { slash_commands: [{ command: '/pejling' }] } }
    // @ts-expect-error Whether the interactivity is on is yes or no.
    const odd: Vendor = { ...manifest, settings: { interactivity: { is_enabled: 'yes' } } }
    expect([bare, odd]).toHaveLength(2)
  })
})

describe('Microsoft’s schemas', () => {
  const manifest = teamsManifest(sampleFacts)

  it('take the manifest, and the texts in both languages', () => {
    expect(teams(manifest)).toEqual([])
    expect(texts(teamsTexts('da'))).toEqual([])
    expect(texts(teamsTexts('en'))).toEqual([])
  })

  it('refuse another version, an id that is none, too long an operator, a scope that there is not', () => {
    const [bot] = manifest.bots
    const { developer } = manifest
    expect(teams({ ...manifest, manifestVersion: '1.29' })).not.toEqual([])
    expect(teams({ ...manifest, id: 'pejling' })).not.toEqual([])
    expect(teams({ ...manifest, developer: { ...developer, name: 'x'.repeat(33) } })).not.toEqual(
      [],
    )
    expect(teams({ ...manifest, bots: [{ ...bot, scopes: ['groupchat'] }] })).not.toEqual([])
    expect(texts({ ...teamsTexts('en'), 'name.long': 'Pejling' })).not.toEqual([])
  })
})
