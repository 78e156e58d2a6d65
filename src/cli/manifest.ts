// `pejling manifest slack|teams`: what an administrator gives Slack or Teams to install the app, with the operator's own address
// and id in it. Reads no Redis; what is not said as an option is taken from the environment where it is set up already.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { zip } from '../../examples/office/write-xlsx.js'
import { app } from '../../manifest/app.js'
import { slackManifest } from '../../manifest/slack.js'
import { teamsFiles } from '../../manifest/teams.js'
import type { Config } from '../config.js'
import { Mistake } from '../core/errors.js'
import type { Lang } from '../core/message.js'
import { toPng } from '../insight/picture.js'
import { wording } from '../wording/wording.js'

/** Teams has room for this much beside the app. */
const operatorCharacters = 32

interface Options {
  readonly url?: string | undefined
  readonly tenant?: string | undefined
  readonly socket?: boolean | undefined
  readonly 'app-id'?: string | undefined
  readonly name?: string | undefined
  readonly version?: string | undefined
  readonly privacy?: string | undefined
  readonly terms?: string | undefined
  readonly out?: string | undefined
}

/** Prints Slack's manifest, or writes it or the package for Teams to `--out`. */
export async function manifestCommand(
  args: readonly string[],
  lang: Lang,
  config: () => Config,
): Promise<number> {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ url: text, tenant: text, 'app-id': text, name: text, privacy: text, terms: text },
      ...{ version: text, out: text, socket: { type: 'boolean' } },
    },
  })
  const [platform, ...more] = positionals
  const { manifest } = wording(lang)
  if (more.length > 0) throw new Mistake(manifest.usage)
  if (platform === 'slack') return slack(values, lang, config)
  if (platform === 'teams') return teams(values, lang, config)
  throw new Mistake(manifest.usage)
}

function slack(values: Options, lang: Lang, config: () => Config): number {
  const to = values.socket ? undefined : slackUrl(values, lang, config)
  const json = `${JSON.stringify(slackManifest(to), undefined, 2)}\n`
  if (values.out === undefined) process.stdout.write(json)
  else write(values.out, json, { platform: 'slack', lang })
  return 0
}

/** One municipality's own path always works; the short one only where there is no other. */
function slackUrl(values: Options, lang: Lang, config: () => Config): string {
  const url = publicUrl(values, lang, config)
  if (values.tenant !== undefined) return `${url}/slack/${values.tenant}/events`
  const { tenants } = values.url === undefined ? config() : { tenants: [] }
  if (tenants.length <= 1) return `${url}/slack/events`
  throw new Mistake(wording(lang).manifest.whichTenant(tenants.map(({ id }) => id)))
}

async function teams(values: Options, lang: Lang, config: () => Config): Promise<number> {
  const { manifest } = wording(lang)
  const operator = values.name?.trim() || app.name
  if (operator.length > operatorCharacters) throw new Mistake(manifest.longName(operatorCharacters))
  const { version } = values
  if (version !== undefined && !/^\d{1,5}(\.\d{1,5}){2}$/.test(version))
    throw new Mistake(manifest.badVersion(version))
  const facts = {
    appId: appId(values, lang, config),
    url: publicUrl(values, lang, config),
    operator,
    version,
    privacyUrl: values.privacy && httpsUrl('--privacy', values.privacy, lang),
    termsUrl: values.terms && httpsUrl('--terms', values.terms, lang),
  }
  const file = values.out ?? 'pejling-teams.zip'
  write(file, zip(await teamsFiles(facts, toPng)), { platform: 'teams', lang })
  return 0
}

function appId(values: Options, lang: Lang, config: () => Config): string {
  const { manifest } = wording(lang)
  const id = values['app-id'] ?? configuredAppId(values, lang, config())
  if (id === undefined) throw new Mistake(manifest.needsAppId)
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id.toLowerCase()
  throw new Mistake(manifest.badAppId(id))
}

function configuredAppId({ tenant }: Options, lang: Lang, { tenants }: Config): string | undefined {
  const inTeams = tenants.filter(({ id, teams }) => teams && (tenant ?? id) === id)
  if (inTeams.length <= 1) return inTeams[0]?.teams?.appId
  throw new Mistake(wording(lang).manifest.whichTenant(inTeams.map(({ id }) => id)))
}

function publicUrl(values: Options, lang: Lang, config: () => Config): string {
  const url = values.url === undefined ? config().publicUrl : httpsUrl('--url', values.url, lang)
  if (url === undefined) throw new Mistake(wording(lang).manifest.needsUrl)
  return url
}

/** Without a slash at its end. */
function httpsUrl(option: string, text: string, lang: Lang): string {
  if (URL.canParse(text) && new URL(text).protocol === 'https:') return text.replace(/\/+$/, '')
  throw new Mistake(wording(lang).manifest.badUrl(option, text))
}

function write(
  file: string,
  content: string | Uint8Array,
  { platform, lang }: { readonly platform: 'slack' | 'teams'; readonly lang: Lang },
): void {
  const { manifest } = wording(lang)
  try {
    writeFileSync(file, content)
  } catch (cause) {
    throw new Mistake(manifest.unwritable(file), { cause })
  }
  process.stdout.write(`${manifest.written(file, platform)}\n`)
}
