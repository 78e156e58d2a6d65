// The package for Teams of app.ts: manifest, texts in both languages and two icons, as files to be zipped and uploaded by an
// administrator. Made by `pejling manifest teams`; the committed sample (teams/) is the same with sample values.
import { app, teamsCommands, teamsPermissions } from './app.js'
import { colourIcon, outlineIcon } from './icons.js'

/** The newest that Microsoft publishes (test/schemas/README.md). */
const schemaVersion = '1.30'
const schemas = `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}`

/** Teams takes a changed package only with a higher number: raise it with every change of what is made here. */
const packageVersion = '1.1.0'

export interface TeamsFacts {
  /** The bot's id in Entra. */
  readonly appId: string
  /** Where Pejling is reached, https, without a slash at its end. */
  readonly url: string
  /** Who runs it, as people see it beside the app; Teams takes 32 characters. */
  readonly operator: string
  /** Higher than last time, or Teams does not take the package; ours where nothing of the operator's has changed. */
  readonly version?: string | undefined
  /** Pages that Teams shows beside the app; Pejling's own address where there are none. */
  readonly privacyUrl?: string | undefined
  readonly termsUrl?: string | undefined
}

type Lang = 'da' | 'en'
/** Each list with where it is shown. */
const lists = [
  { scopes: ['personal'], commands: teamsCommands.personal },
  { scopes: ['team', 'groupChat'], commands: teamsCommands.shared },
]

export function teamsManifest({ appId, url, operator, version, ...pages }: TeamsFacts) {
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version: version ?? packageVersion,
    id: appId,
    developer: {
      name: operator,
      websiteUrl: url,
      privacyUrl: pages.privacyUrl ?? url,
      termsOfUseUrl: pages.termsUrl ?? url,
    },
    name: { short: app.name, full: app.fullName.da },
    description: { short: app.short.da, full: fullDescription('da') },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: app.colour,
    localizationInfo: {
      defaultLanguageTag: 'da',
      defaultLanguageFile: 'da.json',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: lists.map(({ scopes, commands }) => ({
          scopes,
          commands: commands.map(({ title, what }) => ({ title: title.da, description: what.da })),
        })),
      },
    ],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    permissions: teamsPermissions.map(({ name }) => name),
    validDomains: [new URL(url).host],
  }
}

/** Everything of the manifest that people read, in one language; Teams finds the places by these names. */
export function teamsTexts(lang: Lang): Readonly<Record<string, string>> {
  const commands = lists.flatMap(({ commands }, list) =>
    commands.flatMap(({ title, what }, nr) => {
      const place = `bots[0].commandLists[${list}].commands[${nr}]`
      return [
        [`${place}.title`, title[lang]] as const,
        [`${place}.description`, what[lang]] as const,
      ]
    }),
  )
  return {
    $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
    'name.short': app.name,
    'name.full': app.fullName[lang],
    'description.short': app.short[lang],
    'description.full': fullDescription(lang),
    ...Object.fromEntries(commands),
  }
}

function fullDescription(lang: Lang): string {
  return `${app.long[lang]} ${app.inTeams[lang]}`
}

/** The files of the package. `draw` makes a PNG so many pixels wide of an SVG. */
export async function teamsFiles(
  facts: TeamsFacts,
  draw: (svg: string, width: number) => Promise<Uint8Array>,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const texts = {
    'manifest.json': teamsManifest(facts),
    'da.json': teamsTexts('da'),
    'en.json': teamsTexts('en'),
  }
  const icons = [colourIcon, outlineIcon].map(async ({ name, size, svg }) => ({
    name,
    bytes: await draw(svg, size),
  }))
  return [
    ...Object.entries(texts).map(([name, content]) => ({ name, bytes: toBytes(content) })),
    ...(await Promise.all(icons)),
  ]
}

function toBytes(content: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`)
}
