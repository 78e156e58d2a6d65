// What is weighed before a yes: conflicts with Pejling's own, rows and roles that wait for somebody, whom a change concerns, and
// fixes that could be taken. As lines for people and as values for programs. Called by the command line and the chat's import.
import type { Lang } from '../../core/message.js'
import { type Changes, type RecordList, recordLists, type Step } from '../../model/imports.js'
import type { RoleGrant } from '../../model/person.js'
import type { Programme } from '../../model/programme.js'
import type { RecordKind } from '../../wording/da/import/importing.js'
import { wording } from '../../wording/wording.js'
import type { Notice } from '../change/notices.js'
import type { WaitingRole } from '../change/roles.js'
import type { Conflict, ProgrammeChange } from '../diff.js'
import type { Draft } from '../draft.js'
import { nameOf, recordLine, sayValue, stepLine } from './lines.js'

export interface Disputed extends Conflict<object> {
  readonly kind: RecordKind
}

export interface Review {
  readonly conflicts: readonly Disputed[]
  /** What the importer may not take. */
  readonly waiting?: Changes
  /** Roles that this import names for the first time and that are not in force. */
  readonly roles: readonly WaitingRole[]
  readonly notices: readonly Notice[]
}

export const kindOfList: Readonly<Record<RecordList, RecordKind>> = {
  areas: 'area',
  holds: 'hold',
  schools: 'school',
  networks: 'network',
  people: 'person',
  meetings: 'meeting',
  deadlines: 'deadline',
  tools: 'tool',
  pages: 'page',
  holidays: 'holiday',
}

export function conflictsOf(change: ProgrammeChange): Disputed[] {
  return recordLists.flatMap(list =>
    change[list].conflicts.map(conflict => ({ ...conflict, kind: kindOfList[list] })),
  )
}

/** Fixes that are offered and not taken. */
export function offeredIn(drafts: readonly Draft[]): number {
  return drafts.flatMap(draft => draft.problems).filter(({ fix }) => fix === 'offered').length
}

export function countSteps(changes: Changes): number {
  return recordLists.reduce((sum, list) => sum + changes[list].length, 0)
}

/** What tells one role that waits from another. */
export function roleKey({ person, grant }: WaitingRole): string {
  return JSON.stringify([person.id, grant.role, grant.scope])
}

export interface ReviewSection {
  readonly kind: keyof Review
  readonly heading: string
  readonly lines: readonly string[]
}

/** The sections of a preview, each with its heading; empty ones are left out. `programme` gives the names. */
export function reviewSections(
  lang: Lang,
  { conflicts, waiting, roles, notices }: Review,
  programme: Programme,
): ReviewSection[] {
  const { review, importing } = wording(lang)
  const rows = waiting ? countSteps(waiting) : 0
  const sections: ReviewSection[] = [
    {
      kind: 'conflicts',
      heading: review.conflicts(conflicts.length),
      lines: conflicts.map(one => conflictLine(lang, one)),
    },
    {
      kind: 'waiting',
      heading: review.waiting(rows),
      lines: waiting ? stepLines(lang, waiting) : [],
    },
    {
      kind: 'roles',
      heading: review.roles(roles.length),
      lines: roles.map(role => roleLine(lang, role, programme)),
    },
    {
      kind: 'notices',
      heading: review.notices(notices.length),
      lines: notices.map(({ kind, before, after, receivers }) => {
        const times = [before.startLocal, after.startLocal].map(local =>
          importing.when(local).trim(),
        )
        return review.notice(kind, after.title, [...new Set(times)].join(' → '), receivers.length)
      }),
    },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

function conflictLine(lang: Lang, { kind, ours, theirs, fields }: Disputed): string {
  const { importing, review } = wording(lang)
  const said = fields.map(field => {
    const [own, file] = [ours, theirs].map(side => sayValue(lang, side, field))
    return review.conflict(importing.fields[field], own, file)
  })
  const what = ours === undefined ? [review.removedHere] : said
  return review.left(recordLine(lang, kind, ours ?? theirs), what)
}

/** Rows that wait, one line each. */
export function stepLines(lang: Lang, changes: Changes): string[] {
  return recordLists.flatMap(list =>
    changes[list].map((step: Step<object>) => stepLine(lang, kindOfList[list], step)),
  )
}

export function roleLine(lang: Lang, { person, grant }: WaitingRole, programme: Programme): string {
  return wording(lang).review.role(person.name, grant.role, scopeName(lang, grant, programme))
}

function scopeName(lang: Lang, { scope }: RoleGrant, programme: Programme): string {
  const find = (items: readonly { id: string; name: string }[], id: string) =>
    items.find(item => item.id === id)?.name ?? id
  switch (scope.kind) {
    case 'tenant':
      return wording(lang).review.wholeProgramme
    case 'area':
      return find(programme.areas, scope.id)
    case 'school':
      return find(programme.schools, scope.id)
    case 'network':
      return find(programme.networks, scope.id)
    default:
      return scope satisfies never
  }
}

/** The same for programs; values as they are stored. */
export function reviewAsJson({ conflicts, waiting, roles, notices }: Review): object {
  return {
    conflicts: conflicts.map(({ kind, ours, theirs, fields }) => ({
      kind,
      id: 'id' in theirs ? theirs.id : undefined,
      name: nameOf(theirs),
      fields,
      ours: ours && pick(ours, fields),
      theirs: pick(theirs, fields),
    })),
    waiting: recordLists.flatMap(list =>
      (waiting?.[list] ?? []).map(step => {
        const item: object = step.after ?? step.before ?? {}
        return {
          kind: kindOfList[list],
          id: 'id' in item ? item.id : undefined,
          name: nameOf(item),
        }
      }),
    ),
    roles: roles.map(({ person, grant }) => ({
      person: person.id,
      role: grant.role,
      scope: grant.scope,
    })),
    notices: notices.map(({ kind, before, after, receivers }) => ({
      kind,
      id: after.id,
      title: after.title,
      from: before.startLocal,
      to: after.startLocal,
      receivers,
    })),
  }
}

function pick(item: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(item).filter(([field]) => fields.includes(field)))
}
