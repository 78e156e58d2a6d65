// What is said when changes are weighed, in English. The same sentences as ../da/review.ts.
import type { RoleGrant } from '../../../model/person.js'
import type { NoticeWord, ReviewWording } from '../../da/import/review.js'

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

/** A year's files would fill the screen. */
function some(files: readonly string[]): string {
  if (files.length <= 4) return files.join(', ')
  return `${files.slice(0, 3).join(', ')} and ${files.length - 3} more files`
}

const roles: Readonly<Record<RoleGrant['role'], string>> = {
  member: 'member',
  leader: 'leader',
  delegate: "the leader's delegate",
  coordinator: 'coordinator',
  deputy: 'deputy coordinator',
  overseer: 'overseer',
  admin: 'administrator',
}

const notices: Readonly<Record<NoticeWord, string>> = {
  cancelled: 'Cancelled',
  'planned-again': 'No longer cancelled',
  moved: 'New time',
  series: 'New dates in the series',
  place: 'New place',
  link: 'New link',
}

export const review: ReviewWording = {
  conflicts: number => `Changed both in Pejling and in the files: ${number}`,
  conflictsStay: 'What stands in Pejling stays. With --prefer-files the files decide instead.',
  conflict: (field, ours, theirs) =>
    ours === undefined && theirs === undefined
      ? field
      : `${field}: in Pejling ${ours ?? 'something else'}, in the file ${theirs ?? 'something else'}`,
  change: (field, before, after) =>
    before === undefined && after === undefined
      ? field
      : `${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`,
  isNew: 'new',
  isGone: 'to be removed',
  removedHere: 'deleted in Pejling, changed in the file',
  askConflicts: number =>
    `Should the files decide in the ${number === 1 ? 'place' : `${number} places`} that you have changed in Pejling too? (y/n)`,
  waiting: number => `Waiting for a yes from others: ${number}`,
  waitingNote:
    'They belong to other people\'s networks or to the whole municipality. The network\'s coordinator or an administrator says yes with "npx pejling approve".',
  waitingRows: (by, at, files) => `${by}, ${at}: ${some(files)}`,
  askRows: 'Take them? (y = yes, n = no, drop them, anything else = let them wait)',
  roles: number => `Roles waiting for an administrator's yes: ${number}`,
  rolesNote:
    'Pejling already answers that they have the role. They can use it once an administrator says yes: "npx pejling approve".',
  role: (person, role, scope) => `${person}: ${roles[role]}, ${scope}`,
  askRoles: number => `Put the ${number === 1 ? 'role' : `${number} roles`} in force? (y/n)`,
  notices: number => `Meetings that people should hear about: ${number}`,
  noticesNote: 'Nobody is told from here. Write to them if they do not know already.',
  notice: (kind, title, when, people) =>
    `${notices[kind]}: ${title}, ${when} (${count(people, 'person', 'people')})`,
  fixes: number =>
    `${count(number, 'proposed fix', 'proposed fixes')} can be used as written. With --fix Pejling uses ${number === 1 ? 'it' : 'them'}.`,
  askFixes: number =>
    `Use the ${number === 1 ? 'fix' : `${number} fixes`} proposed with the problems? (y/n)`,
  left: (name, fields) => `${name} (${fields.join(', ')})`,
  undoNothing: 'There is no import to undo.',
  undoHeading: (at, files) => `Last import: ${at}, ${some(files)}`,
  undoCounts: (removed, back, returned) =>
    `Undoing it removes ${removed} new, puts ${back} changed back as they were, and brings back ${returned} removed.`,
  undoKept: names => `These have changed since and stay in whole or in part: ${names.join(', ')}`,
  askUndo: 'Undo the import? (y/n)',
  undoNeedsYes: 'Nothing was changed. Run again with --yes to undo the import.',
  undone: 'The import is undone.',
  nothingWaits: 'Nothing is waiting for a yes.',
  approveNeedsYes: 'Nothing was changed. Run again with --yes to say yes to all of it.',
  approved: (rows, given) =>
    `Said yes to ${count(rows, 'row', 'rows')} and ${count(given, 'role', 'roles')}.`,
  dropped: 'The rows are dropped and will not be taken.',
  mayNotImport: name =>
    `${name} may not import. Coordinators may for their own networks, and administrators.`,
  mayNotUndo: by =>
    `The last import is not yours${by === undefined ? '' : `, but ${by}'s`}. It can be undone by the one who made it, or by an administrator.`,
  takenElsewhere: names => `These changed while they waited and stay: ${names.join(', ')}`,
  wholeProgramme: 'the whole programme',
}
