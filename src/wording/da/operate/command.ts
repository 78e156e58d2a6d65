// What the command line says, apart from import: usage, mistakes in arguments, tenants, start and stop. Used by src/cli* and main.
export interface CommandWording {
  usage: string
  unknownCommand(name: string): string
  /** An option or argument that the command does not take, as Node names it. */
  badArguments(detail: string): string
  askWhat: string
  badNow(text: string): string
  badLanguage(text: string): string
  personUnknown(as: string): string
  personAmbiguous(as: string, ids: readonly string[]): string
  badLine(line: number): string
  /** `ask --model` where none is set up. */
  noModel: string
  importWhat: string
  undoWhat: string
  notifyWhom: string
  tenantUsage: string
  badTenantId(id: string): string
  badEmail(text: string): string
  badTenant(fields: readonly string[]): string
  tenantAdded(id: string, admin: string): string
  tenantExists(id: string): string
  tenantRouteTaken(platform: 'slack' | 'teams', tenant: string): string
  tenantUnknown(id: string): string
  noTenants: string
  whichTenant: string
  tenantLine(tenant: { id: string; name: string; admin: string }): string
  tenantFields(tenant: {
    id: string
    name: string
    admin: string
    slackTeam?: string | undefined
    teamsTenant?: string | undefined
    meetings: number
    people: number
    version: number
  }): string
  demonstrationReady(url: string, name: string): string
  ready(url: string): string
  /** The storage grade of RELIABILITY in words; `dir` where Pejling runs its own Redis. */
  storage(grade: 'D0' | 'D1' | 'D2', dir: string | undefined): string
  tenantOff(id: string, missing: 'record' | 'secrets'): string
  /** `at`: where Slack must send, the path alone without PUBLIC_URL; undefined with Socket Mode. */
  slackReady(id: string, at: string | undefined): string
  /** Links to calendars lead nowhere without PUBLIC_URL. */
  slackWithoutCalendar: string
  /** Slack did not answer at the start. */
  slackUnchecked(id: string): string
  slackOff(id: string, why: 'rejected' | 'otherTeam' | 'away'): string
  /** `at`: where Teams must send, the path alone without PUBLIC_URL. */
  teamsReady(id: string, at: string): string
  /** The record names another Teams organisation than the environment. */
  teamsOff(id: string): string
  /** The Agents Playground of this machine is let in. */
  playgroundReady(at: string): string
  stopping: string
  stopped: string
  unexpected: string
}

const usage = `Pejling svarer på, hvornår og hvor netværkene mødes.

  npx pejling start                       start Pejling med egen Redis, eksempel-netværk og webchat
  npx pejling ask "SPØRGSMÅL" [--as HVEM] [--now TIDSPUNKT] [--programme MAPPE] [--lang da|en]
  npx pejling ask --jsonl [...]           læser linjer {"id","q","as","now","history"} og svarer linje for linje
  npx pejling ask ... --model            lader også sprogmodellen i OPENAI_MODEL svare, hvor reglerne ikke er sikre
  npx pejling plan --from DATO --to DATO [--programme MAPPE | --tenant ID] [--json]   viser, hvem der mindes om hvad og hvornår
  npx pejling import FIL-ELLER-MAPPE... [--programme MAPPE [--name NAVN] | --tenant ID] [--as HVEM] [--dry-run] [--yes] [--fix]
                     [--prefer-files] [--notify] [--json]
  npx pejling import --undo [--programme MAPPE | --tenant ID] [--notify] [--yes]   fortryder den sidste import
  npx pejling approve [--programme MAPPE | --tenant ID] [--as HVEM] [--yes]   siger ja til det, der venter
  npx pejling tenant add ID --name NAVN --admin E-MAIL [--slack-team T...] [--teams-tenant GUID]
  npx pejling tenant list
  npx pejling tenant show ID
  npx pejling doctor [--tenant ID] [--json]   ser efter, om alt er sat rigtigt op, og hvem der kan nås
  npx pejling manifest slack [--url https://... | --socket] [--tenant ID] [--out FIL]
  npx pejling manifest teams [--url https://...] [--app-id GUID] [--name KOMMUNE] [--privacy https://...] [--terms https://...]
                     [--version 1.2.0] [--tenant ID] [--out FIL]

HVEM er en e-mail eller et fuldt navn. Uden --as svarer ask som til en gæst, og import og approve må alt.
Indstillinger står i .env.example.`

const storageGrades = {
  D0: 'Lager D0: Redis holder kun data i hukommelsen, så intet er gemt permanent.',
  D1: 'Lager D1: det, der er gemt, overlever et nedbrud, men det sidste sekund kan gå tabt ved strømsvigt.',
  D2: 'Lager D2: alt er på disken, før jeg siger, at det er gemt.',
}

const tenantOptions: Readonly<Record<string, string>> = {
  name: '--name (højst 200 tegn)',
  slackTeam: '--slack-team (Slacks id for jeres arbejdsområde, fx T0123ABCD)',
  teamsTenant:
    '--teams-tenant (jeres id i Microsoft Entra, fx 11111111-2222-3333-4444-555555555555)',
}

const slackOff = {
  rejected:
    'Slack siger nej til nøglen. Se efter, om SLACK_BOT_TOKEN og SLACK_APP_TOKEN er de rette.',
  otherTeam:
    'nøglen hører til et andet arbejdsområde end det, kommunen er oprettet med (--slack-team).',
  away: 'Slack svarer ikke, og kommunen er oprettet uden --slack-team. Start igen, når der er forbindelse.',
}

export const command: CommandWording = {
  usage,
  unknownCommand: name => `"${name}" er ikke en kommando. Skriv "npx pejling" for at se dem alle.`,
  badArguments: detail =>
    `Det forstod jeg ikke: ${detail}\nSkriv "npx pejling" for at se, hvad der kan skrives.`,
  askWhat: 'Skriv dit spørgsmål i anførselstegn: npx pejling ask "hvornår er næste læringslab?"',
  badNow: text => `--now skal være et tidspunkt som 2026-11-22T09:00, ikke "${text}".`,
  badLanguage: text => `--lang skal være da eller en, ikke "${text}".`,
  personUnknown: as =>
    `Jeg kender ingen, der hedder "${as}". Brug en e-mail eller et fuldt navn fra programmet.`,
  personAmbiguous: (as, ids) => `Flere hedder "${as}". Skriv e-mailen: ${ids.join(', ')}.`,
  badLine: line =>
    `Linje ${line} kan ikke læses. Hver linje skal være JSON som {"id":"1","q":"hvornår er næste læringslab?"}.`,
  noModel: 'Der er ingen sprogmodel at spørge: OPENAI_MODEL er ikke sat.',
  importWhat:
    'Skriv, hvilken fil eller mappe der skal læses: npx pejling import kalender.ics --programme min-mappe',
  notifyWhom:
    '--notify giver besked gennem den Pejling, der kører, og en mappe har ingen. Skriv den uden --programme.',
  undoWhat: '--undo fortryder den sidste import og læser ingen filer. Skriv den uden filnavne.',
  tenantUsage:
    'Skriv "tenant add ID --name NAVN --admin E-MAIL", "tenant list" eller "tenant show ID".',
  badTenantId: id =>
    `"${id}" kan ikke være et id. Brug små bogstaver a-z, tal og bindestreg, højst 40 tegn, fx havrelund.`,
  badEmail: text => `"${text}" er ikke en e-mailadresse.`,
  badTenant: fields =>
    `Det kan jeg ikke bruge: ${fields.map(field => tenantOptions[field] ?? field).join(', ')}.`,
  tenantAdded: (id, admin) => `${id} er oprettet, og ${admin} er administrator.`,
  tenantExists: id => `${id} findes allerede. Intet er ændret. "tenant show ${id}" viser den.`,
  tenantRouteTaken: (platform, tenant) =>
    `Det id hos ${platform === 'slack' ? 'Slack' : 'Teams'} hører allerede til ${tenant}. Intet er ændret.`,
  tenantUnknown: id => `${id} findes ikke. "tenant list" viser dem, der gør.`,
  noTenants: 'Der er ingen kommuner endnu. Opret en med "tenant add".',
  whichTenant: 'Skriv, hvor det skal hen: --programme MAPPE eller --tenant ID.',
  tenantLine: tenant => `${tenant.id}\t${tenant.name}\t${tenant.admin}`,
  tenantFields: tenant =>
    [
      `Id:            ${tenant.id}`,
      `Navn:          ${tenant.name}`,
      `Administrator: ${tenant.admin}`,
      `Slack:         ${tenant.slackTeam ?? 'ikke koblet på'}`,
      `Teams:         ${tenant.teamsTenant ?? 'ikke koblet på'}`,
      `Program:       ${count(tenant.meetings, 'møde', 'møder')} og ${count(tenant.people, 'person', 'personer')} (udgave ${tenant.version})`,
    ].join('\n'),
  demonstrationReady: (url, name) =>
    `Pejling er klar: åbn ${url}\nDu ser en demonstration med ${name}. Stop med Ctrl+C.`,
  ready: url => `Pejling er klar på ${url}. Stop med Ctrl+C.`,
  storage: (grade, dir) => `${storageGrades[grade]}${dir ? ` Data ligger i ${dir}.` : ''}`,
  tenantOff: (id, missing) =>
    missing === 'record'
      ? `${id} er slået fra: den er sat op i miljøet, men ikke oprettet. Kør "npx pejling tenant add ${id} ...".`
      : `${id} er slået fra: den er oprettet, men har ingen indstillinger i miljøet (PEJLING_TENANT eller PEJLING_TENANTS).`,
  slackReady: (id, at) =>
    at === undefined
      ? `Slack er klar for ${id} (Socket Mode).`
      : `Slack er klar for ${id}: Slack skal sende til ${at}.`,
  slackWithoutCalendar:
    'PUBLIC_URL er ikke sat, så man kan ikke lægge møder i sin kalender fra Slack.',
  slackUnchecked: id =>
    `Slack svarer ikke lige nu, så nøglerne til ${id} er ikke prøvet. Jeg svarer, når Slack gør.`,
  slackOff: (id, why) => `Slack er slået fra for ${id}: ${slackOff[why]}`,
  teamsReady: (id, at) => `Microsoft Teams er klar for ${id}: Teams skal sende til ${at}.`,
  teamsOff: id =>
    `Microsoft Teams er slået fra for ${id}: MicrosoftAppTenantId er en anden organisation end den, kommunen er oprettet med (--teams-tenant).`,
  playgroundReady: at =>
    `Udvikling (PEJLING_DEV=1): Microsoft 365 Agents Playground på denne maskine kan skrive til ${at}.`,
  stopping: 'Pejling lukker ned og gør det sidste færdigt ...',
  stopped: 'Pejling er stoppet.',
  unexpected: 'Noget gik galt hos Pejling selv. Loggen ovenfor viser hvor.',
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
