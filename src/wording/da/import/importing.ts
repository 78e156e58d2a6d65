// What an import says: what was read, new, changed and gone, and each problem with a proposed fix.
// Used by src/cli/import.ts and src/import/problems.ts; the fields of each problem are typed here and nowhere else.
import type { LocalDate, LocalDateTime } from '../../../core/time.js'
import { calendarProblems, when } from './importing-calendar.js'
import { type PageProblemArgs, type PageTextField, pageProblems } from './importing-pages.js'
import { type ReadingProblemArgs, readingProblems } from './importing-readings.js'
import { type SheetProblemArgs, sheetProblems } from './importing-sheets.js'

type Local = LocalDate | LocalDateTime

/** What is wrong and, where one thing can be done about it, what. */
export interface Said {
  readonly problem: string
  readonly fix?: string
}

/** A problem's one fix: it waits for a yes, or what was read has it in it already. */
export type FixState = 'offered' | 'taken'

/** Every kind of problem and the facts its sentence needs. Never a text that could hold a CPR number. */
export interface ProblemArgs extends PageProblemArgs, ReadingProblemArgs, SheetProblemArgs {
  'file-missing': object
  'file-unreadable': object
  'file-too-big': { megabytes: number; limit: number }
  'file-empty': object
  'not-a-calendar': { looksLike: FileLook }
  'kind-unknown': { ending: string; holds: FileContent }
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
  'moved-in-text': { title: string; start: Local; moved: Local }
  'moved-unclear': { title: string; value: string }
  'maybe-off': { title: string; value: string }
  'in-holiday': { title: string; date: LocalDate; why: OddDayWhy; name?: string }
  'no-holiday-plan': { year: string; municipality?: string }
  'off-in-sheet': { title: string }
  'in-series': { title: string; start: Local }
}
/** Why a day looks wrong for a meeting; `plan` = without staff by the holiday plan. */
export type OddDayWhy = 'public' | 'weekend' | 'plan'
export type ProblemCode = keyof ProblemArgs
/** What a file that is no calendar looks like from its first bytes. */
export type FileLook = 'zip' | 'pdf' | 'office' | 'image' | 'web-page' | 'contacts' | 'other'
/** What a file of another program most likely holds, from its ending. */
export type FileContent = 'sheet' | 'text' | 'calendar' | 'other'
/** A text of a meeting, a tool or a page, as a problem names it. */
export type TextField =
  | PageTextField
  | 'title'
  | 'description'
  | 'place'
  | 'category'
  | 'name'
  | 'calendar-name'

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
  | 'movedFrom'
  | 'recurrence'
  | 'startLocal'
  | 'endLocal'
  | 'timeUnknown'
  | 'tz'
  | 'place'
  | 'link'
  | 'agenda'
  | 'preparation'
  | 'materials'
  | 'answerBy'
  | 'seats'
  | 'reminders'
  | 'status'

/** A field of a tool or a page that an import can change. */
export type PageField =
  | 'name'
  | 'title'
  | 'aliases'
  | 'themes'
  | 'audience'
  | 'length'
  | 'when'
  | 'summary'
  | 'steps'
  | 'passages'
  | 'link'

/** A field of a school, a hold, a network, a person, a deadline or a holiday that an import can change. */
export type RecordField =
  | 'name'
  | 'title'
  | 'audience'
  | 'link'
  | 'aliases'
  | 'number'
  | 'area'
  | 'hold'
  | 'municipality'
  | 'subject'
  | 'nicknames'
  | 'posts'
  | 'functions'
  | 'address'
  | 'phone'
  | 'networks'
  | 'holds'
  | 'roles'
  | 'team'
  | 'staffGroup'
  | 'daysOff'
  | 'due'
  | 'note'
  | 'from'
  | 'to'
  | 'applies'

/** Any field that an import can change. */
export type ChangedField = MeetingField | PageField | RecordField

export type RecordKind =
  | 'meeting'
  | 'deadline'
  | 'area'
  | 'network'
  | 'hold'
  | 'school'
  | 'person'
  | 'holiday'
  | 'tool'
  | 'page'
/** What files hold, counted. Of nothing at all only the meetings are said. */
export type ReadCounts = Readonly<Record<(typeof countedLists)[number], number>>
/** What is counted, in the order in which it is said. */
export const countedLists = [
  'meetings',
  'deadlines',
  'schools',
  'networks',
  'people',
  'holidays',
  'tools',
  'pages',
] as const

export interface ImportingWording {
  problems: { readonly [Code in ProblemCode]: (args: ProblemArgs[Code], fix?: FixState) => Said }
  /** Stands before a proposed fix. */
  fix: string
  /** `kalender.ics, linje 12, DTEND`; of a sheet `plan.xlsx, arket Møder, række 4, Dato`. */
  where(file: string, row?: number, column?: string, sheet?: string): string
  fields: Readonly<Record<ChangedField, string>>
  /** `ti 01.12.2026 09.00`, always as wide, so that lists line up; a day alone is padded. */
  when(local: Local): string
  series: string
  reading(file: string, number: number, of: number): string
  /** A folder without a file in it. */
  noFiles: string
  readFiles(files: number, counts: ReadCounts): string
  fileLine(counts: ReadCounts): string
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
  importsDamaged(path: string, detail: string): string
  folderUnreadable(path: string): string
  folderUnwritable(path: string): string
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

const counted: Readonly<Record<keyof ReadCounts, readonly [string, string]>> = {
  meetings: ['møde', 'møder'],
  deadlines: ['frist', 'frister'],
  schools: ['skole', 'skoler'],
  networks: ['netværk', 'netværk'],
  people: ['person', 'personer'],
  holidays: ['ferie', 'ferier'],
  tools: ['værktøj', 'værktøjer'],
  pages: ['side', 'sider'],
}

function countAll(counts: ReadCounts): string {
  const said = countedLists.filter(list => counts[list] > 0)
  const lists = said.length > 0 ? said : (['meetings'] as const)
  return lists.map(list => count(counts[list], ...counted[list])).join(', ')
}

export const importing: ImportingWording = {
  problems: { ...calendarProblems, ...pageProblems, ...readingProblems, ...sheetProblems },
  fix: 'Forslag:',
  where: (file, row, column, sheet) => {
    const line = /\.(?:xlsx|csv|tsv)$/i.test(file) ? 'række' : 'linje'
    const parts = [sheet && `arket ${sheet}`, row === undefined ? undefined : `${line} ${row}`]
    return [file, ...parts, column].filter(Boolean).join(', ')
  },
  fields: {
    title: 'titel',
    kind: 'type',
    number: 'nummer',
    audience: 'hvem det er for',
    hosts: 'vært',
    openToAll: 'åbent for alle',
    seriesId: 'række',
    originalStart: 'plads i rækken',
    movedFrom: 'flyttet fra',
    recurrence: 'gentagelse',
    startLocal: 'start',
    endLocal: 'slut',
    timeUnknown: 'om tidspunktet er oplyst',
    tz: 'tidszone',
    place: 'sted',
    link: 'link',
    agenda: 'dagsorden',
    preparation: 'forberedelse',
    materials: 'materialer',
    answerBy: 'svarfrist',
    seats: 'pladser',
    reminders: 'påmindelser',
    status: 'aflyst eller ej',
    area: 'område',
    hold: 'hold',
    municipality: 'kommune',
    subject: 'fag',
    nicknames: 'kaldenavn',
    posts: 'skole og funktion',
    functions: 'funktion',
    address: 'adresse',
    phone: 'telefon',
    networks: 'netværk',
    holds: 'eget hold',
    roles: 'roller',
    team: 'team',
    staffGroup: 'personalegruppe',
    daysOff: 'fridage',
    due: 'frist',
    note: 'note',
    from: 'fra',
    to: 'til',
    applies: 'gælder',
    name: 'navn',
    aliases: 'andre navne',
    themes: 'temaer',
    length: 'varighed',
    when: 'hvornår det bruges',
    summary: 'beskrivelse',
    steps: 'trin',
    passages: 'tekst',
  },
  when,
  series: 'gentages',
  noFiles: 'Der er ingen filer at læse i mappen. Skriv, hvor kalenderen eller regnearket ligger.',
  reading: (file, number, of) => `Læser fil ${number} af ${of}: ${file} ...`,
  readFiles: (files, counts) => `Læst: ${count(files, 'fil', 'filer')}, ${countAll(counts)}`,
  fileLine: countAll,
  newOnes: number => `Nyt: ${number}`,
  changed: number => `Ændret: ${number}`,
  same: number => `Uændret: ${number}`,
  gone: number => `Står ikke længere i filerne: ${number}`,
  goneLater: 'De bliver stående, til du selv siger ja til at fjerne dem.',
  problemsFound: number => `Problemer: ${number}`,
  record: (kind, name) => {
    const kinds: Readonly<Record<RecordKind, string>> = {
      meeting: 'Møde',
      deadline: 'Frist',
      area: 'Område',
      network: 'Netværk',
      hold: 'Hold',
      school: 'Skole',
      person: 'Person',
      holiday: 'Ferie',
      tool: 'Værktøj',
      page: 'Side',
    }
    return `${kinds[kind]}: ${name}`
  },
  cancelled: 'aflyst',
  more: number => `... og ${number} mere (--json viser alle)`,
  nothing: 'Intet er nyt eller ændret.',
  askWrite: (added, changed) => `Skal ${added} nye og ${changed} ændrede gemmes? (j/n)`,
  askGone: number =>
    `Skal ${number === 1 ? 'det, der' : `de ${number}, der`} ikke længere står i filerne, fjernes? (j/n)`,
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
  importsDamaged: (path, detail) =>
    `${path} kan ikke læses (${detail}). Filen husker, hvad importerne har ændret. Hent en kopi, der virker, eller slet den; så kan de tidligere importer ikke længere fortrydes.`,
  folderUnwritable: path =>
    `Der kan ikke gemmes i ${path}. Tjek, at det er en mappe, at du må skrive i den, og at disken ikke er fuld.`,
  folderUnreadable: path => `${path} kan ikke åbnes. Tjek, at du må læse den.`,
}
