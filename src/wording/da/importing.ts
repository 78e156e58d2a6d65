// What an import says: what was read, new, changed and gone, and each problem with a proposed fix.
// Used by src/cli/import.ts and src/import/problems.ts; the fields of each problem are typed here and nowhere else.
import type { LocalDate, LocalDateTime } from '../../core/time.js'
import { weekdayOf } from '../../core/time.js'

type Local = LocalDate | LocalDateTime

/** What is wrong and, where one thing can be done about it, what. */
export interface Said {
  readonly problem: string
  readonly fix?: string
}

/** Every kind of problem and the facts its sentence needs. Never a text that could hold a CPR number. */
export interface ProblemArgs {
  'file-missing': object
  'file-unreadable': object
  'file-too-big': { megabytes: number; limit: number }
  'file-empty': object
  'not-a-calendar': { looksLike: FileLook }
  'kind-not-yet': { ending: string }
  'kind-unknown': { ending: string }
  'no-events': object
  'not-a-plan': { method: string }
  'too-many-events': { limit: number }
  'bad-characters': object
  'event-cut-off': object
  'line-unreadable': { title: string }
  'no-start': { title: string }
  'bad-time': { title: string; value: string }
  'end-before-start': {
    title: string
    start: Local
    end: Local
    fix?: { start: Local; end: Local }
  }
  'time-in-gap': { title: string; local: LocalDateTime; fix: LocalDateTime }
  'year-out-of-range': { title: string; year: number }
  'no-end': { title: string }
  'no-title': object
  'unknown-zone': { title: string; zone: string; used: string }
  'duplicate-uid': { title: string }
  'shared-uid': { title: string }
  'rule-unreadable': { title: string }
  'rule-never': { title: string }
  'this-and-future': { title: string }
  'text-too-long': { title: string; limit: number }
  cpr: { field: TextField }
  'link-left-out': { title: string }
  'no-audience': { title: string }
  'older-version': { title: string }
}
export type ProblemCode = keyof ProblemArgs
/** What a file that is no calendar looks like from its first bytes. */
export type FileLook = 'zip' | 'pdf' | 'office' | 'image' | 'web-page' | 'contacts' | 'other'
/** A text of a meeting, as a problem names it. */
export type TextField = 'title' | 'description' | 'place' | 'category' | 'name' | 'calendar-name'

/** A field of a meeting that an import can change. */
export type MeetingField =
  | 'title'
  | 'kind'
  | 'number'
  | 'audience'
  | 'hosts'
  | 'openToAll'
  | 'seriesId'
  | 'originalStart'
  | 'recurrence'
  | 'startLocal'
  | 'endLocal'
  | 'tz'
  | 'place'
  | 'link'
  | 'agenda'
  | 'preparation'
  | 'materials'
  | 'status'

export type RecordKind = 'meeting' | 'network' | 'hold' | 'school' | 'person'

export interface ImportingWording {
  problems: { readonly [Code in ProblemCode]: (args: ProblemArgs[Code]) => Said }
  /** Stands before a proposed fix. */
  fix: string
  /** `kalender.ics, linje 12, DTEND`. */
  where(file: string, row: number | undefined, column: string | undefined): string
  fields: Readonly<Record<MeetingField, string>>
  /** `ti 01.12.2026 09.00`, always as wide, so that lists line up; a day alone is padded. */
  when(local: Local): string
  series: string
  reading(file: string, number: number, of: number): string
  readFiles(files: number, meetings: number): string
  fileLine(meetings: number): string
  newOnes(count: number): string
  changed(count: number): string
  same(count: number): string
  gone(count: number): string
  goneLater: string
  problemsFound(count: number): string
  record(kind: RecordKind, name: string): string
  cancelled: string
  more(count: number): string
  nothing: string
  askWrite(added: number, changed: number): string
  askGone(count: number): string
  written(added: number, changed: number, gone: number): string
  notWritten: string
  dryRun: string
  needsYes: string
  conflict: string
  folderMissing(path: string): string
  folderDamaged(path: string, detail: string): string
  folderUnreadable(path: string): string
}

const weekdays = ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø']

function when(local: Local): string {
  const day = weekdays[weekdayOf(local.slice(0, 10)) - 1]
  const date = `${day} ${local.slice(8, 10)}.${local.slice(5, 7)}.${local.slice(0, 4)}`
  return `${date} ${local.slice(11, 16).replace(':', '.')}`.padEnd(19)
}

function said(local: Local): string {
  return when(local).trim()
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

const looks: Readonly<Record<FileLook, string>> = {
  zip: 'Filen er en zip-pakke eller et Office-dokument',
  pdf: 'Filen er en PDF',
  office: 'Filen er et Office-dokument eller en Outlook-besked',
  image: 'Filen er et billede',
  'web-page': 'Filen er en webside',
  contacts: 'Filen er et visitkort med kontakter',
  other: 'Filen ligner ikke en kalender',
}

const textFields: Readonly<Record<TextField, string>> = {
  title: 'titlen',
  description: 'beskrivelsen',
  place: 'stedet',
  category: 'en kategori',
  name: 'et navn',
  'calendar-name': 'kalenderens navn',
}

const exportAgain = 'Eksportér kalenderen igen fra Outlook eller Google.'

const problems: ImportingWording['problems'] = {
  'file-missing': () => ({
    problem: 'Filen eller mappen findes ikke.',
    fix: 'Tjek stien.',
  }),
  'file-unreadable': () => ({
    problem: 'Filen kan ikke åbnes.',
    fix: 'Tjek, at du må læse den, og at den ikke er åben i et andet program.',
  }),
  'file-too-big': ({ megabytes, limit }) => ({
    problem: `Filen fylder ${megabytes} MB, og Pejling læser højst ${limit} MB.`,
    fix: 'Eksportér en kortere periode, fx ét skoleår.',
  }),
  'file-empty': () => ({ problem: 'Filen er tom.', fix: exportAgain }),
  'not-a-calendar': ({ looksLike }) => ({
    problem: `${looks[looksLike]} og kan ikke læses som kalender.`,
    fix: 'Gem kalenderen som .ics (i Outlook: Filer → Gem kalender).',
  }),
  'kind-not-yet': ({ ending }) => ({
    problem: `${ending}-filer kan denne udgave ikke læse endnu.`,
    fix: 'Giv Pejling kalenderen som .ics.',
  }),
  'kind-unknown': ({ ending }) => ({
    problem: ending
      ? `${ending}-filer kan Pejling ikke læse.`
      : 'Den slags fil kan Pejling ikke læse.',
    fix: 'Giv Pejling kalenderen som .ics.',
  }),
  'no-events': () => ({
    problem: 'Der er ingen møder i kalenderen.',
    fix: 'Eksportér med alle detaljer, ikke kun ledig/optaget.',
  }),
  'not-a-plan': ({ method }) => ({
    problem: `Filen er et svar på en invitation (${method}), ikke en kalender.`,
    fix: 'Eksportér selve kalenderen som .ics.',
  }),
  'too-many-events': ({ limit }) => ({
    problem: `Pejling læser højst ${limit} møder i en fil. Resten er ikke læst.`,
    fix: 'Eksportér en kortere periode.',
  }),
  'bad-characters': () => ({
    problem: 'Nogle tegn kan ikke læses og er vist som �.',
    fix: 'Gem filen som UTF-8.',
  }),
  'event-cut-off': () => ({
    problem: 'Mødet er skåret over i filen og er ikke taget med.',
    fix: exportAgain,
  }),
  'line-unreadable': ({ title }) => ({
    problem: `En linje i "${title}" kan ikke læses. Resten af mødet er taget med.`,
  }),
  'no-start': ({ title }) => ({
    problem: `"${title}" har ingen starttid og er ikke taget med.`,
    fix: 'Skriv en starttid i kalenderen.',
  }),
  'bad-time': ({ title, value }) => ({
    problem: `"${title}" har tiden "${value}", som ikke findes. Mødet er ikke taget med.`,
    fix: 'Ret tiden i kalenderen.',
  }),
  'end-before-start': ({ title, start, end, fix }) => ({
    problem: `"${title}" slutter (${said(end)}), før det begynder (${said(start)}), og er ikke taget med.`,
    fix: fix
      ? `Skal det være ${said(fix.start)} til ${said(fix.end)}? Ret det i kalenderen.`
      : 'Ret start eller slut i kalenderen.',
  }),
  'time-in-gap': ({ title, local, fix }) => ({
    problem: `"${title}" begynder eller slutter ${said(local)}, og den time springer uret over. Mødet er ikke taget med.`,
    fix: `Skal det være ${said(fix)}? Ret det i kalenderen.`,
  }),
  'year-out-of-range': ({ title, year }) => ({
    problem: `"${title}" ligger i år ${year} og er ikke taget med.`,
    fix: 'Ret årstallet i kalenderen.',
  }),
  'no-end': ({ title }) => ({
    problem: `"${title}" har ingen sluttid. Kun starten er taget med.`,
    fix: 'Skriv en sluttid i kalenderen.',
  }),
  'no-title': () => ({
    problem: 'Mødet har ingen titel.',
    fix: 'Giv det en titel med fx hold eller netværk i kalenderen.',
  }),
  'unknown-zone': ({ title, zone, used }) => ({
    problem: `"${title}" har tidszonen "${zone}", som Pejling ikke kender. Tiden er læst som ${used}.`,
    fix: 'Tjek tidspunktet.',
  }),
  'duplicate-uid': ({ title }) => ({
    problem: `"${title}" står flere gange i filen. Den nyeste er taget med.`,
  }),
  'shared-uid': ({ title }) => ({
    problem: `"${title}" har samme UID som et andet møde i filen. De er taget med hver for sig.`,
  }),
  'rule-unreadable': ({ title }) => ({
    problem: `Gentagelsen af "${title}" kan ikke læses. Kun den første gang er taget med.`,
    fix: 'Læg gangene ind som enkelte møder.',
  }),
  'rule-never': ({ title }) => ({
    problem: `Gentagelsen af "${title}" slutter, før den begynder. Kun den første gang er taget med.`,
    fix: 'Ret gentagelsens slutdato i kalenderen.',
  }),
  'this-and-future': ({ title }) => ({
    problem: `"${title}" er ændret fra en dato og frem. Kun den ene gang er ændret her.`,
    fix: 'Tjek gangene efter.',
  }),
  'text-too-long': ({ title, limit }) => ({
    problem: `En tekst i "${title}" er over ${limit} tegn og er kortet af.`,
  }),
  cpr: ({ field }) => ({
    problem: `Der ser ud til at stå et CPR-nummer i ${textFields[field]}. Den tekst er ikke taget med.`,
    fix: 'Fjern nummeret i kalenderen.',
  }),
  'link-left-out': ({ title }) => ({
    problem: `"${title}" har et mødelink, der ikke begynder med https. Linket er ikke taget med.`,
  }),
  'no-audience': ({ title }) => ({
    problem: `Det fremgår ikke, hvem "${title}" er for.`,
    fix: 'Skriv hold, netværk eller skole i titlen eller som kategori.',
  }),
  'older-version': ({ title }) => ({
    problem: `"${title}" er ældre i filen end det, Pejling kender. Det er ikke ændret.`,
  }),
}

export const importing: ImportingWording = {
  problems,
  fix: 'Forslag:',
  where: (file, row, column) =>
    [file, row === undefined ? undefined : `linje ${row}`, column].filter(Boolean).join(', '),
  fields: {
    title: 'titel',
    kind: 'type',
    number: 'nummer',
    audience: 'hvem det er for',
    hosts: 'vært',
    openToAll: 'åbent for alle',
    seriesId: 'række',
    originalStart: 'plads i rækken',
    recurrence: 'gentagelse',
    startLocal: 'start',
    endLocal: 'slut',
    tz: 'tidszone',
    place: 'sted',
    link: 'link',
    agenda: 'dagsorden',
    preparation: 'forberedelse',
    materials: 'materialer',
    status: 'aflyst eller ej',
  },
  when,
  series: 'gentages',
  reading: (file, number, of) => `Læser fil ${number} af ${of}: ${file} ...`,
  readFiles: (files, meetings) =>
    `Læst: ${count(files, 'fil', 'filer')}, ${count(meetings, 'møde', 'møder')}`,
  fileLine: meetings => count(meetings, 'møde', 'møder'),
  newOnes: number => `Nyt: ${number}`,
  changed: number => `Ændret: ${number}`,
  same: number => `Uændret: ${number}`,
  gone: number => `Står ikke længere i kalenderen: ${number}`,
  goneLater: 'De bliver stående, til du selv siger ja til at fjerne dem.',
  problemsFound: number => `Problemer: ${number}`,
  record: (kind, name) => {
    const kinds: Readonly<Record<RecordKind, string>> = {
      meeting: 'Møde',
      network: 'Netværk',
      hold: 'Hold',
      school: 'Skole',
      person: 'Person',
    }
    return `${kinds[kind]}: ${name}`
  },
  cancelled: 'aflyst',
  more: number => `... og ${number} mere (--json viser alle)`,
  nothing: 'Intet er nyt eller ændret.',
  askWrite: (added, changed) => `Skal ${added} nye og ${changed} ændrede gemmes? (j/n)`,
  askGone: number =>
    `Skal ${count(number, 'møde, der', 'møder, der')} ikke længere står i kalenderen, fjernes? (j/n)`,
  written: (added, changed, gone) =>
    `Gemt: ${added} nye, ${changed} ændrede${gone > 0 ? `, ${gone} fjernet` : ''}.`,
  notWritten: 'Intet er gemt.',
  dryRun: 'Det var en prøve (--dry-run). Intet er gemt.',
  needsYes: 'Intet er gemt. Kør igen med --yes for at gemme det nye og det ændrede.',
  conflict: 'En anden ændrede programmet samtidig, så intet er gemt. Prøv igen.',
  folderMissing: path =>
    `Der er ingen programme.json i ${path}. Lav den med "npx pejling import kalender.ics --programme ${path}".`,
  folderDamaged: (path, detail) =>
    `${path} kan ikke læses (${detail}). Hent en kopi, der virker, eller slet filen og importér igen.`,
  folderUnreadable: path => `${path} kan ikke åbnes. Tjek, at du må læse den.`,
}
