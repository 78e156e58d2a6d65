// What `pejling doctor` says of each thing it looks at: how it is, and where it is not as it should be, what to do about it.
// Used by src/cli/doctor alone; the operator reads it. Addresses, counts and the platforms' own words come in as facts.

/** Why somebody cannot be reached, on a platform where that is so. */
export type Unreachable =
  | 'nobody'
  | 'guest'
  | 'stranger'
  | 'closed'
  | 'bot'
  | 'unconfirmed'
  | 'unanswered'
  | 'noChat'

type Platform = 'slack' | 'teams'

/** The sentences of the command; Danish and English implement the same. */
export interface DoctorWording {
  settingsRead: string
  demonstration: string
  development: string
  shiftedClock: string
  redis(where: string, version: string): string
  clocksAgree: string
  clocksDiffer(seconds: number): string
  address: {
    missing: string
    missingButSocket: string
    answers(url: string): string
    away(url: string, why: string): string
    status(url: string, status: number): string
  }
  tenant: {
    heading(name: string, id: string): string
    unknown(id: string): string
    programme(people: number, meetings: number): string
    noPeople: string
    noPlatform: string
  }
  slack: {
    loggedIn(team: string): string
    rejected(why: string): string
    notABot: string
    otherTeam(team: string, expected: string): string
    away(why: string): string
    scopes(count: number): string
    scopeMissing(name: string, why: string): string
    scopesUnknown: string
    socket: string
    socketRejected(why: string): string
    socketAway(why: string): string
  }
  teams: {
    loggedIn: string
    wrongSecret: string
    expiredSecret: string
    unknownApp: string
    unknownTenant: string
    otherTenant(tenant: string): string
    otherRecord: string
    rejected(why: string): string
    away(why: string): string
  }
  door: {
    ours(platform: Platform, url: string): string
    unsigned(url: string): string
    absent(platform: Platform, url: string): string
    other(platform: Platform, url: string, status: number): string
    away(platform: Platform, url: string, why: string): string
  }
  people: {
    reached(platform: Platform, count: number, total: number): string
    anywhere(count: number, total: number): string
    why: Readonly<Record<Unreachable, string>>
    unreached(why: string, names: readonly string[]): string
    looking(done: number, total: number): string
    waiting(seconds: number): string
  }
  well: string
  /** Nothing is wrong, but something is worth knowing. */
  noted: string
  wrong(count: number): string
}

const names = { slack: 'Slack', teams: 'Teams' }
const doorCure = {
  slack: 'Se efter, hvad Pejling skrev om Slack, da den startede, og om adressen er den rigtige.',
  teams: 'Se efter, hvad Pejling skrev om Teams, da den startede, og om adressen er den rigtige.',
}

export const doctor: DoctorWording = {
  settingsRead: 'Indstillingerne i miljøet hænger sammen.',
  demonstration:
    'Der er ikke sat nogen kommune op, så "npx pejling start" viser demonstrationen. Opret en med "npx pejling tenant add ...", og sæt PEJLING_TENANT.',
  development:
    'PEJLING_DEV=1 lader Agents Playground på denne maskine skrive uden nøgle. Fjern den, før andre skal bruge Pejling.',
  shiftedClock:
    'PEJLING_CLOCK er sat, så Pejling tror, at klokken er noget andet. Fjern den, før andre skal bruge Pejling.',
  redis: (where, version) => `Redis ${version} svarer på ${where}.`,
  clocksAgree: 'Maskinens ur og Redis’ ur går ens.',
  clocksDiffer: seconds =>
    `Maskinens ur og Redis’ ur går ${seconds} sekunder forskelligt. Lad begge følge en tidsserver (NTP): er uret mere end fem minutter forkert, afviser Pejling det, Slack sender.`,
  address: {
    missing:
      'PUBLIC_URL mangler. Sæt den til den https-adresse, som Pejling kan nås på; uden den kan Slack og Teams ikke skrive til Pejling.',
    missingButSocket:
      'PUBLIC_URL mangler. Slack virker uden (Socket Mode), men ingen kan lægge deres møder i kalenderen. Sæt den, hvis I vil det.',
    answers: url => `${url} svarer.`,
    away: (url, why) =>
      `${url} svarer ikke (${why}). Se efter, om Pejling kører, om navnet findes i DNS, og om proxyen sender videre til Pejling.`,
    status: (url, status) =>
      `${url} svarer ${status}. Det er nok ikke Pejling, der svarer: se efter i proxyen.`,
  },
  tenant: {
    heading: (name, id) => (name === id ? id : `${name} (${id})`),
    unknown: id => `${id} er ikke sat op i miljøet (PEJLING_TENANT eller PEJLING_TENANTS).`,
    programme: (people, meetings) =>
      `Programmet har ${count(people, 'person', 'personer')} og ${count(meetings, 'møde', 'møder')}.`,
    noPeople:
      'Der er ingen personer i programmet, så Pejling kender ingen. Læg dem ind med "npx pejling import ...".',
    noPlatform:
      'Hverken Slack eller Teams er sat op, så ingen kan skrive til Pejling. docs/slack.md og docs/teams.md viser hvordan.',
  },
  slack: {
    loggedIn: team => `Slack: Nøglen virker, og den er til arbejdsområdet ${team}.`,
    rejected: why =>
      `Slack: Nøglen (xoxb-…) bliver afvist (${why}). Hent den igen på api.slack.com/apps under Install App.`,
    notABot: 'Slack: Nøglen er ikke en bots. Brug Bot User OAuth Token, der begynder med xoxb-.',
    otherTeam: (team, expected) =>
      `Slack: Nøglen er til arbejdsområdet ${team}, men kommunen er oprettet med ${expected} (--slack-team). Installér appen i ${expected}, og brug nøglen derfra.`,
    away: why =>
      `Slack svarer ikke (${why}). Maskinen skal kunne nå slack.com med https. Prøv igen om lidt.`,
    scopes: number => `Slack: Appen har de ${number} rettigheder, den skal bruge.`,
    scopeMissing: (name, why) =>
      `Slack: Appen mangler retten ${name}. Den skal bruges til at ${lower(why)} Tilføj den under OAuth & Permissions → Bot Token Scopes, og installér appen igen.`,
    scopesUnknown:
      'Slack: Det fremgår ikke, hvilke rettigheder appen har. Sammenlign OAuth & Permissions med tabellen i docs/slack.md.',
    socket: 'Slack: Socket Mode kan åbnes.',
    socketRejected: why =>
      `Slack: Socket Mode kan ikke åbnes (${why}). Slå Socket Mode til for appen, og lav et App-Level Token (xapp-…) med retten connections:write.`,
    socketAway: why => `Slack: Socket Mode svarede ikke (${why}). Prøv igen om lidt.`,
  },
  teams: {
    loggedIn: 'Teams: Botten kan logge ind.',
    wrongSecret:
      'Teams: Klienthemmeligheden er forkert. Kopiér hemmelighedens værdi (ikke dens id) fra Entra til MicrosoftAppPassword.',
    expiredSecret:
      'Teams: Klienthemmeligheden er udløbet. Lav en ny i Entra under Certifikater og hemmeligheder, og sæt den i MicrosoftAppPassword.',
    unknownApp:
      'Teams: Entra kender ikke program-id’et i jeres organisation. Se efter, om MicrosoftAppId og MicrosoftAppTenantId hører sammen.',
    unknownTenant:
      'Teams: Entra kender ikke organisationen. Kopiér Mappe-id (lejer) fra Entra til MicrosoftAppTenantId.',
    otherTenant: tenant =>
      `Teams: Botten hører til en anden organisation (${tenant}) end MicrosoftAppTenantId. Skriv dens id, som det står i Entra.`,
    otherRecord:
      'Teams: MicrosoftAppTenantId er en anden organisation end den, kommunen er oprettet med (--teams-tenant). Ret den, der er forkert.',
    rejected: why =>
      `Teams: Microsoft siger nej til botten (${why}). Se registreringen efter i Entra.`,
    away: why =>
      `Teams: Jeg kan ikke logge ind, for Microsoft svarer ikke (${why}). Maskinen skal kunne nå login.microsoftonline.com med https.`,
  },
  door: {
    ours: (platform, url) =>
      platform === 'slack'
        ? `Slack: ${url} tager imod det, der er skrevet under med jeres Signing Secret.`
        : `Teams: ${url} er åben for Teams og lukket for alle andre.`,
    unsigned: url =>
      `Slack: ${url} afviser en rigtig underskrift. Enten kører Pejling med en anden SLACK_SIGNING_SECRET end denne, eller også retter proxyen i det, der bliver sendt.`,
    absent: (platform, url) =>
      `${names[platform]}: ${url} findes ikke i den Pejling, der kører. ${doorCure[platform]}`,
    other: (platform, url, status) =>
      `${names[platform]}: ${url} svarer ${status}, og det er ikke Pejlings svar. Se efter i proxyen: den skal sende POST videre, som det er.`,
    away: (platform, url, why) => `${names[platform]}: ${url} svarer ikke (${why}).`,
  },
  people: {
    reached: (platform, number, total) =>
      `${names[platform]}: ${number} af ${count(total, 'person', 'personer')} kan nås.`,
    anywhere: (number, total) =>
      `${number} af ${count(total, 'person', 'personer')} kan nås i mindst ét af dem.`,
    why: {
      nobody:
        'Ingen konto i Slack med den mail, de står med i Pejling. Ret mailen, eller invitér dem',
      guest: 'Gæstekonto i Slack; Pejling skriver kun til fulde medlemmer',
      stranger: 'Konto i et andet arbejdsområde',
      closed: 'Kontoen i Slack er lukket',
      bot: 'Kontoen i Slack er en bots',
      unconfirmed: 'Mailen er ikke bekræftet i Slack endnu',
      unanswered: 'Slack svarede ikke. Prøv igen om lidt',
      noChat:
        'Har ikke Pejling i deres egen chat i Teams endnu. Tildel appen med en konfigurationspolitik',
    },
    unreached: (why, people) => `${why}: ${people.join(', ')}`,
    looking: (done, total) => `Slår op i Slack: ${done} af ${total}`,
    waiting: seconds => `Slack beder om at vente ${seconds} sekunder.`,
  },
  well: 'Alt er, som det skal være.',
  noted: 'Intet skal rettes. Læs også det, der står ud for !.',
  wrong: number => (number === 1 ? 'Én ting skal rettes (✗).' : `${number} ting skal rettes (✗).`),
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

/** A reason goes on in the middle of a sentence. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
