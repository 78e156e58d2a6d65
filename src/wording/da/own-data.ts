// What is stored about somebody: shown, as a file, deleted. Danish.
import type { Delivery } from '../../model/delivery.js'

/** The parts of what is stored about people. */
export type OwnPart =
  | 'person'
  | 'attendance'
  | 'agreements'
  | 'answers'
  | 'questions'
  | 'reflections'
  | 'teamAnswers'
  | 'contacts'
  | 'rounds'
  | 'results'
  | 'series'
  | 'received'
  | 'waiting'
  | 'reactions'
  | 'drafts'
  | 'acts'
  | 'accounts'
  | 'preferences'
  | 'calendar'
  | 'conversation'

interface PartSaid {
  readonly title: string
  /** Why it stays when somebody deletes what is theirs; without it it goes. */
  readonly stays?: string
}
type Kind = Delivery['source']['kind']

const parts: Readonly<Record<OwnPart, PartSaid>> = {
  person: {
    title: 'Dig i programmet',
    stays: 'kommer fra kommunens ark. Er noget forkert, retter koordinatoren det der',
  },
  attendance: { title: 'Møder, du var med til', stays: 'hører til mødet' },
  agreements: { title: 'Aftaler med dit navn', stays: 'hører til mødet' },
  answers: { title: 'Dine svar på invitationer' },
  questions: { title: 'Det, du har spurgt en koordinator om' },
  teamAnswers: { title: 'Teamsvar, du har skrevet', stays: 'er hele teamets svar' },
  contacts: { title: 'Når du har bedt om at blive kontaktet' },
  reflections: { title: 'Dine refleksioner' },
  rounds: { title: 'Check-ins, der er åbne nu' },
  results: {
    title: 'Resultater, du må se',
    stays: 'så du kan se dem igen. Ingen kan se, om du har svaret',
  },
  series: {
    title: 'Check-in-serier, du er talt med i',
    stays: 'den siger ikke, om du har svaret, men uden den kunne en ny kollegas svar regnes ud',
  },
  received: { title: 'Beskeder, jeg har sendt dig' },
  waiting: { title: 'Beskeder, der er på vej til dig', stays: 'dem får du, så længe du er med' },
  reactions: { title: 'Beskeder, du har trykket Set ved' },
  drafts: { title: 'Kladder til beskeder' },
  acts: {
    title: 'Det, du har sendt og svaret andre',
    stays: 'er hos dem, der fik det, og kan ses i 12 måneder',
  },
  accounts: { title: 'Hvor jeg kan skrive til dig', stays: 'ellers kan jeg ikke nå dig' },
  preferences: { title: 'Dine pauser', stays: 'ellers begynder jeg at skrive til dig igen' },
  calendar: { title: 'Din kalenderadresse' },
  conversation: { title: 'Vores samtale' },
}

const kinds: Readonly<Record<Kind, string>> = {
  question: 'et spørgsmål fra en anden',
  reply: 'svar på dit spørgsmål',
  membership: 'en, der gerne vil med',
  welcome: 'velkomst',
  reminder: 'påmindelse',
  change: 'ændring',
  edit: 'rettelse af en besked',
  alarm: 'alarm',
  invitation: 'invitation',
  designation: 'vælg deltagere',
  chosen: 'du er valgt',
  declined: 'et afbud',
  substitute: 'kan du tage med i stedet',
  nudge: 'rykker',
  coverage: 'hvem kommer',
  broadcast: 'besked fra en koordinator',
  rewrite: 'rettelse af en besked',
  recall: 'en besked trukket tilbage',
  approval: 'en besked at godkende',
  held: 'en besked, der ventede',
  checkin: 'check-in',
  'checkin-nudge': 'check-in igen',
  result: 'resultat af check-in',
  doing: 'det gør vi nu',
  'doing-wanted': 'hvad gør I nu',
  'round-note': 'om dit check-in',
  contact: 'en, der gerne vil kontaktes',
  reflection: 'en refleksion, delt med dig',
  'reflection-reply': 'svar på en refleksion',
  'team-question': 'spørgsmål til teamet',
  'team-answer': 'svar fra et team',
}

const answered: Readonly<Record<string, string>> = {
  yes: 'kommer',
  no: 'kommer ikke',
  maybe: 'måske',
  substitute: 'en kollega tager med',
}

export const ownData = {
  heading: 'Det har jeg om dig',
  parts,
  kinds,
  answered,
  /** "Dine svar på invitationer (3)". */
  counted: (title: string, count: number) => `${title} (${count})`,
  more: (count: number) => `… og ${count} mere i filen`,
  lead: 'Her er alt, hvad der står om dig. Hele listen kan du få som fil.',
  outside:
    'Det, du og jeg har skrevet i Slack eller Teams, gemmer de også selv. Det kan jeg ikke slette.',
  buttons: {
    file: 'Få det som fil',
    erase: 'Slet mine data',
    sure: 'Ja, slet det',
    show: 'Vis det først',
    gone: 'Er det væk nu?',
  },
  fileText: 'Her er det hele. Linkene virker i en time og kun for dig.',
  fileName: 'mine-data',
  columns: ['Hvad', 'Hvornår', 'Indhold', 'Hvis du sletter'],
  goes: 'slettes',
  guest:
    'Dig kender jeg ikke fra programmet, så jeg har kun det, du lige har skrevet. Det glemmer jeg efter to timer.',
  ask: 'Skal jeg slette det, du selv har skrevet og svaret?',
  goesTitle: 'Det sletter jeg',
  staysTitle: 'Det bliver',
  nothing: 'Der er ikke noget at slette.',
  because: (title: string, stays: string) => `${title}: ${stays}.`,
  erased: (count: number) =>
    count === 1 ? 'Slettet: én ting om dig.' : `Slettet: ${count} ting om dig.`,
  /** What was deleted is gone from the disk. */
  gone: 'Det er også væk fra disken.',
  /** Its last traces on the disk go within some minutes. */
  soon: 'Inden for et kvarter er det også væk fra databasens logfil.',
  /** Nobody can tell. */
  cannot:
    'Databasens egen logfil kan jeg ikke rydde herfra. Spørg dem, der driver Pejling, hvornår den bliver skrevet om.',
  shared: 'Det tager vi i vores egen samtale. Skriv til mig der.',
  file: {
    name: 'Navn',
    mail: 'E-mail',
    nickname: 'Kaldes',
    post: (functions: string, school: string) => (functions ? `${functions}, ${school}` : school),
    functions: 'Funktion',
    network: 'Netværk',
    hold: 'Hold',
    team: 'Team',
    role: 'Rolle',
    daysOff: 'Fast fridag',
    roles: {
      member: 'medlem',
      leader: 'leder',
      delegate: 'lederens stedfortræder',
      coordinator: 'koordinator',
      deputy: 'stedfortræder for koordinatoren',
      overseer: 'følger området',
      admin: 'administrator',
    },
    account: (platform: string) =>
      ({ slack: 'Slack', teams: 'Teams', web: 'webchatten' })[platform] ?? platform,
    calendar:
      'Der er en hemmelig adresse, som din kalender følger. Slettes den, holder kalenderen op med at følge med.',
    conversation:
      'Det sidste, du spurgte om, så jeg forstår "og den næste?". Glemmes efter to timer.',
    pauseUntil: (when: string) => `Ingen check-ins før ${when}`,
    pause: 'Ingen check-ins, før du skriver start',
    wanted: 'Du bad om at komme med i programmet',
    note: (said: string, note: string) => `${said}. Note: ${note}`,
    about: (what: string, about: string) => `${what}: ${about}`,
    hasAnswered: (question: string, said: string) => `${question}: ${said}`,
    isAsked: (question: string) => `${question}: ikke svaret`,
    comment: (text: string) => `Kommentar: ${text}`,
  },
}
