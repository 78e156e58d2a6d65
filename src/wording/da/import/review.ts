// What is said when changes are weighed: conflicts with Pejling's own, rows and roles that wait for a yes, whom a change
// concerns, and undoing. A part of what the import says; used by src/cli/import and approve.ts.
import type { RoleGrant } from '../../../model/person.js'

/** Why a meeting's people should know (`src/import/change/notices.ts`). */
export type NoticeWord = 'cancelled' | 'planned-again' | 'moved' | 'series' | 'place' | 'link'

export interface ReviewWording {
  conflicts(count: number): string
  conflictsStay: string
  /** One field of a conflict; a value is absent where it cannot be said in a line. */
  conflict(field: string, ours: string | undefined, theirs: string | undefined): string
  removedHere: string
  /** One field that changes; a value is absent where there is none, and both where they cannot be said in a line. */
  change(field: string, before: string | undefined, after: string | undefined): string
  /** After the name of a row that waits: it is new, or is to be taken away. */
  isNew: string
  isGone: string
  askConflicts(count: number): string
  waiting(count: number): string
  waitingNote: string
  /** Rows of one import that wait: who dropped them, when (`20.08.2026 14.05`), and from which files. */
  waitingRows(by: string, at: string, files: readonly string[]): string
  askRows: string
  roles(count: number): string
  rolesNote: string
  role(person: string, role: RoleGrant['role'], scope: string): string
  askRoles(count: number): string
  notices(count: number): string
  noticesNote: string
  notice(kind: NoticeWord, title: string, when: string, people: number): string
  fixes(count: number): string
  askFixes(count: number): string
  left(name: string, fields: readonly string[]): string
  undoNothing: string
  undoHeading(at: string, files: readonly string[]): string
  undoCounts(removed: number, back: number, returned: number): string
  undoKept(names: readonly string[]): string
  askUndo: string
  undoNeedsYes: string
  undone: string
  nothingWaits: string
  approveNeedsYes: string
  approved(rows: number, roles: number): string
  dropped: string
  mayNotImport(name: string): string
  /** The last import is somebody else's; `by` is absent where the one who runs Pejling did it. */
  mayNotUndo(by: string | undefined): string
  takenElsewhere(names: readonly string[]): string
  wholeProgramme: string
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

/** A year's files would fill the screen. */
function some(files: readonly string[]): string {
  if (files.length <= 4) return files.join(', ')
  return `${files.slice(0, 3).join(', ')} og ${files.length - 3} filer mere`
}

const roles: Readonly<Record<RoleGrant['role'], string>> = {
  member: 'medlem',
  leader: 'leder',
  delegate: 'lederens stedfortræder',
  coordinator: 'koordinator',
  deputy: 'stedfortræder for koordinatoren',
  overseer: 'overblik',
  admin: 'administrator',
}

const notices: Readonly<Record<NoticeWord, string>> = {
  cancelled: 'Aflyst',
  'planned-again': 'Ikke længere aflyst',
  moved: 'Ny tid',
  series: 'Nye gange i rækken',
  place: 'Nyt sted',
  link: 'Nyt link',
}

export const review: ReviewWording = {
  conflicts: number => `Ændret både i Pejling og i filerne: ${number}`,
  conflictsStay:
    'Det, der står i Pejling, bliver stående. Med --prefer-files bestemmer filerne i stedet.',
  conflict: (field, ours, theirs) =>
    ours === undefined && theirs === undefined
      ? field
      : `${field}: i Pejling ${ours ?? 'noget andet'}, i filen ${theirs ?? 'noget andet'}`,
  change: (field, before, after) =>
    before === undefined && after === undefined
      ? field
      : `${field}: ${before ?? 'intet'} → ${after ?? 'intet'}`,
  isNew: 'ny',
  isGone: 'fjernes',
  removedHere: 'slettet i Pejling, ændret i filen',
  askConflicts: number =>
    `Skal filerne bestemme ${number === 1 ? 'der, hvor' : `de ${number} steder, hvor`} I også har ændret i Pejling? (j/n)`,
  waiting: number => `Venter på et ja fra andre: ${number}`,
  waitingNote:
    'De hører til netværk, som er andres, eller til hele kommunen. Netværkets koordinator eller en administrator siger ja med "npx pejling approve".',
  waitingRows: (by, at, files) => `${by}, ${at}: ${some(files)}`,
  askRows: 'Skal de med? (j = ja, n = nej, fjern dem, andet = lad dem vente)',
  roles: number => `Roller, der venter på en administrators ja: ${number}`,
  rolesNote:
    'Pejling svarer allerede, at de har rollen. De må først bruge den, når en administrator siger ja: "npx pejling approve".',
  role: (person, role, scope) => `${person}: ${roles[role]}, ${scope}`,
  askRoles: number => `Skal ${number === 1 ? 'rollen' : `de ${number} roller`} gælde? (j/n)`,
  notices: number => `Møder, som nogen bør høre nyt om: ${number}`,
  noticesNote: 'Ingen får besked herfra. Skriv til dem, hvis de ikke allerede ved det.',
  notice: (kind, title, when, people) =>
    `${notices[kind]}: ${title}, ${when} (${count(people, 'person', 'personer')})`,
  fixes: number =>
    number === 1
      ? '1 forslag kan bruges, som det står. Med --fix bruger Pejling det.'
      : `${number} forslag kan bruges, som de står. Med --fix bruger Pejling dem.`,
  askFixes: number =>
    `Skal Pejling bruge ${number === 1 ? 'forslaget' : `de ${number} forslag`}, der står ved problemerne? (j/n)`,
  left: (name, fields) => `${name} (${fields.join(', ')})`,
  undoNothing: 'Der er ingen import at fortryde.',
  undoHeading: (at, files) => `Sidste import: ${at}, ${some(files)}`,
  undoCounts: (removed, back, returned) =>
    `Fortrydes den, forsvinder ${removed} nye, ${back} ændrede bliver, som de var, og ${returned} fjernede kommer tilbage.`,
  undoKept: names =>
    `Det her er ændret siden og bliver helt eller delvis stående: ${names.join(', ')}`,
  askUndo: 'Skal importen fortrydes? (j/n)',
  undoNeedsYes: 'Intet er ændret. Kør igen med --yes for at fortryde importen.',
  undone: 'Importen er fortrudt.',
  nothingWaits: 'Der er ikke noget, der venter på et ja.',
  approveNeedsYes: 'Intet er ændret. Kør igen med --yes for at sige ja til det hele.',
  approved: (rows, given) =>
    `Der er sagt ja til ${count(rows, 'række', 'rækker')} og ${count(given, 'rolle', 'roller')}.`,
  dropped: 'Rækkerne er fjernet og kommer ikke med.',
  mayNotImport: name =>
    `${name} må ikke importere. Det må koordinatorer for deres egne netværk og administratorer.`,
  mayNotUndo: by =>
    `Den sidste import er ikke din${by === undefined ? '' : `, men lavet af ${by}`}. Den kan fortrydes af den, der lavede den, eller af en administrator.`,
  takenElsewhere: names =>
    `Det her er ændret, mens det ventede, og bliver stående: ${names.join(', ')}`,
  wholeProgramme: 'hele programmet',
}
