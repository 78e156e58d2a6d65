// What became of messages, in plain words: the report about one meeting, the list of meetings, the file, and what can be done. Used by
// src/remind/report.
import type { ChangeKind } from '../../../model/change.js'

/** How many receivers a message has in each state. */
export interface Counts {
  readonly sent: number
  readonly waits: number
  readonly notSent: number
  readonly unknown: number
  readonly coming: number
}
/** A reminder's offset: so many school days, days, hours or minutes before. */
export interface OffsetSaid {
  readonly count: number
  readonly unit: 'schoolDays' | 'days' | 'hours' | 'minutes'
  /** The hour of the clock, as said: "kl. 9". */
  readonly time?: string
}
export type MessageSaid =
  | { readonly kind: 'reminder'; readonly offset: OffsetSaid }
  | { readonly kind: 'change'; readonly change: ChangeKind }
  /** What a coordinator wrote. */
  | { readonly kind: 'broadcast' }

export interface ReportWording {
  heading(meeting: string): string
  nothing(meeting: string): string
  /** No meeting of the asker's has had a message lately. */
  nothingAtAll: string
  mayNot: string
  gone: string
  list: {
    heading: string
    line(meeting: string, counts: string): string
    more(count: number): string
  }
  message(said: MessageSaid): string
  counts(counts: Counts): string
  fate(fate: keyof Counts): string
  /** Why somebody did not get it, or why nobody knows. */
  why(code: string | undefined, platform: string | undefined): string
  channel: string
  names: string
  everyone: string
  namesHeading: string
  file: string
  fileText: string
  excel: string
  csv: string
  again(count: number): string
  againDone(count: number): string
  againNone: string
  unknownNote: string
  /** What waits for its receivers' hours, sent now all the same. */
  hurry(count: number): string
  hurryForm: {
    title: string
    submit: string
    text(count: number): string
    field: string
    empty: string
  }
  hurried(count: number): string
  hurryNone: string
  hurriedNote(by: string, reason: string): string
  refresh: string
  columns: {
    message: string
    name: string
    fate: string
    why: string
    platform: string
    at: string
  }
  fileName: string
}

/** As platforms are called among people. */
const platforms: Readonly<Record<string, string>> = {
  slack: 'Slack',
  teams: 'Teams',
  web: 'webchatten',
}

const units: Readonly<Record<OffsetSaid['unit'], readonly [string, string]>> = {
  schoolDays: ['skoledag', 'skoledage'],
  days: ['dag', 'dage'],
  hours: ['time', 'timer'],
  minutes: ['minut', 'minutter'],
}

const changes: Readonly<Record<ChangeKind, string>> = {
  cancelled: 'Besked om aflysning',
  'planned-again': 'Besked om, at mødet gennemføres alligevel',
  moved: 'Besked om, at mødet er flyttet',
  slightly: 'Besked om nyt klokkeslæt',
  place: 'Besked om nyt sted',
  link: 'Besked om nyt link',
  length: 'Besked om ny længde',
}

const reasons: Readonly<Record<string, string>> = {
  'not-open': 'der blev lukket for svar inden',
  answered: 'havde allerede svaret',
  'not-invited': 'er ikke længere med i mødet',
  begun: 'mødet var begyndt',
  'meeting-gone': 'mødet findes ikke længere',
  'opening-gone': 'mødet findes ikke længere',
  unreachable:
    'kan ikke nås i chatten. Pejling er ikke installeret hos dem, eller de er ikke fundet',
  'no-address': 'kan ikke nås i chatten. De har ikke skrevet til Pejling endnu',
  left: 'har fjernet Pejling fra deres chat',
  expired: 'tiden løb ud, før beskeden kunne sendes',
  late: 'tiden var gået, da Pejling kom i gang igen',
  poison: 'beskeden kunne ikke laves. Sig det til den, der driver Pejling',
  crashed: 'beskeden kunne ikke laves. Sig det til den, der driver Pejling',
  too_long: 'beskeden blev for lang',
  cancelled: 'mødet blev aflyst inden',
  moved: 'mødet blev ændret inden',
  revision: 'mødet blev ændret inden',
  gone: 'mødet eller personen findes ikke længere',
  audience: 'er ikke længere blandt modtagerne',
  stopped: 'den blev stoppet inden',
  'no-right': 'den, der ville sende den, har ikke lov længere',
  'receiver-gone': 'er ikke med i programmet længere',
  'off-day': 'har fri den dag',
  'said-no': 'har meldt afbud',
  'opted-out': 'har valgt det fra',
  closed: 'der er lukket for svar',
  over: 'mødet var slut',
  'not-lab': 'mødet er ikke længere et læringslab',
  decided: 'der er allerede valgt deltagere',
  'not-chosen': 'er ikke valgt længere',
  'chosen-again': 'er valgt igen',
  'never-told': 'havde ikke fået besked om at være valgt',
  'told-before': 'har fået det at vide',
}

export const report: ReportWording = {
  heading: meeting => `Beskeder om ${meeting}`,
  nothing: meeting => `Der er ikke sendt noget om ${meeting} endnu.`,
  nothingAtAll: 'Der er ikke sendt beskeder om dine møder for nylig.',
  mayNot: 'Det er netværkets koordinator, der kan se, hvem der har fået besked.',
  gone: 'Det møde findes ikke længere.',
  list: {
    heading: 'Beskeder om dine møder',
    line: (meeting, counts) => `${meeting}: ${counts}`,
    more: count => (count === 1 ? 'Der er ét møde mere.' : `Der er ${count} møder mere.`),
  },
  message: said => {
    if (said.kind === 'broadcast') return 'Fællesbesked'
    return said.kind === 'change' ? changes[said.change] : reminder(said.offset)
  },
  counts: ({ sent, waits, notSent, unknown, coming }) =>
    [
      sent > 0 && `sendt til ${sent}`,
      waits > 0 && `${waits} venter i webchatten`,
      notSent > 0 && `${notSent} ikke sendt`,
      unknown > 0 && `${unknown} ${unknown === 1 ? 'uvis' : 'uvisse'}`,
      coming > 0 && `${coming} på vej`,
    ]
      .filter(part => part !== false)
      .join(' · '),
  fate: fate =>
    ({
      sent: 'sendt',
      waits: 'venter i webchatten',
      notSent: 'ikke sendt',
      unknown: 'uvist',
      coming: 'på vej',
    })[fate],
  why: (code, platform) => {
    if (code !== undefined && reasons[code]) return reasons[code]
    const where = platform === undefined ? undefined : (platforms[platform] ?? platform)
    return where === undefined ? 'den kunne ikke sendes' : `${where} tog ikke imod den`
  },
  channel: 'Kanalen',
  names: 'Vis navne',
  everyone: 'Alle har fået besked.',
  namesHeading: 'De her mangler, eller det er uvist',
  file: 'Hent som fil',
  fileText: 'Her er hele listen. Linkene virker i en time og er kun til dig.',
  excel: 'Excel',
  csv: 'CSV',
  again: count => (count === 1 ? 'Send igen' : `Send igen til ${count}`),
  againDone: count =>
    count === 1 ? 'Den bliver sendt igen nu.' : `${count} bliver sendt igen nu.`,
  againNone: 'Der er ikke flere at sende igen. Hver besked kan sendes igen én gang.',
  unknownNote:
    'Uvist betyder, at svaret fra chatten gik tabt: beskeden kan være kommet frem. Sender du igen, kan nogen få den to gange.',
  hurry: count => (count === 1 ? 'Send nu' : `Send nu til ${count}`),
  hurryForm: {
    title: 'Send uden for tiden',
    submit: 'Send nu',
    text: count =>
      `${count === 1 ? 'Én får' : `${count} får`} først beskeden i arbejdstiden. Skriv, hvorfor den skal ud nu. Grunden bliver gemt sammen med beskeden.`,
    field: 'Hvorfor nu?',
    empty: 'Skriv en grund.',
  },
  hurried: count => (count === 1 ? 'Den bliver sendt nu.' : `${count} bliver sendt nu.`),
  hurryNone: 'Der er ingen beskeder, der venter på arbejdstiden.',
  hurriedNote: (by, reason) => `${by} sendte uden for arbejdstiden: “${reason}”`,
  refresh: 'Opdatér',
  columns: {
    message: 'Besked',
    name: 'Navn',
    fate: 'Status',
    why: 'Hvorfor',
    platform: 'Hvor',
    at: 'Hvornår',
  },
  fileName: 'beskeder',
}

function reminder({ count, unit, time }: OffsetSaid): string {
  const at = time === undefined ? [] : [time]
  if (count === 0 && unit !== 'minutes' && unit !== 'hours')
    return ['Påmindelse samme dag', ...at].join(' ')
  const [one, many] = units[unit]
  return [`Påmindelse ${count} ${count === 1 ? one : many} før`, ...at].join(' ')
}
