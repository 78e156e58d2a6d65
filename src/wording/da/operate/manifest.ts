// What `pejling manifest` says: what is missing, and what to do with what it made. Used by src/cli/manifest.ts alone.

/** The sentences of the command; Danish and English implement the same. */
export interface ManifestWording {
  usage: string
  needsUrl: string
  badUrl(option: string, text: string): string
  needsAppId: string
  badAppId(text: string): string
  longName(most: number): string
  badVersion(text: string): string
  whichTenant(ids: readonly string[]): string
  written(file: string, platform: 'slack' | 'teams'): string
  unwritable(file: string): string
}

const next = {
  slack: 'Sæt indholdet ind på api.slack.com/apps under Create New App → From a manifest.',
  teams: 'Læg den op i Teams Administration under Teams-apps → Administrer apps → Upload ny app.',
}

export const manifest: ManifestWording = {
  usage:
    'Skriv "manifest slack" eller "manifest teams". "npx pejling" viser, hvad der kan stå efter.',
  needsUrl:
    'Skriv den https-adresse, som Pejling kan nås på, med --url, eller sæt PUBLIC_URL. Til Slack uden adresse: --socket.',
  badUrl: (option, text) =>
    `${option} skal være en adresse, der begynder med https://, ikke "${text}".`,
  needsAppId: 'Skriv bottens program-id fra Entra med --app-id, eller sæt MicrosoftAppId.',
  badAppId: text =>
    `Program-id'et skal se ud som 11111111-2222-3333-4444-555555555555, ikke "${text}".`,
  longName: most => `--name må højst være ${most} tegn: det er, hvad Teams har plads til.`,
  badVersion: text => `--version skal se ud som 1.2.0, ikke "${text}".`,
  whichTenant: ids => `Der er flere kommuner. Skriv hvilken med --tenant: ${ids.join(', ')}.`,
  written: (file, platform) => `${file} er skrevet. ${next[platform]}`,
  unwritable: file => `Jeg kan ikke skrive ${file}. Giv mig lov til det, eller vælg et andet sted.`,
}
