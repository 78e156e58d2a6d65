// Drafts against the programme: what is new, changed, the same or gone, and where Pejling and a file disagree, as values.
// Called by the command line and the sample. Pure; nothing is stored here. The same file twice gives no change.
import type { Imports } from '../model/imports.js'
import type { Deadline, Meeting } from '../model/meeting.js'
import type { Page, Tool } from '../model/page.js'
import type { Person } from '../model/person.js'
import type { Area, Hold, Holiday, Network, Programme, School } from '../model/programme.js'
import type { ChangedField } from '../wording/da/import/importing.js'
import { lostFacts } from './change/contents.js'
import { diffMeetings } from './compare/meetings/meetings.js'
import { diffRecords } from './compare/records.js'
import { diffPages, diffTools } from './compare/texts.js'
import { lastRead } from './compare/three-way/last-read.js'
import type { Draft } from './draft.js'
import type { ImportProblem } from './problems.js'

export interface Changed<Item> {
  readonly before: Item
  readonly after: Item
  readonly fields: readonly ChangedField[]
}

/** A record that was changed in Pejling and in the file since the last import. What stands in Pejling stays. */
export interface Conflict<Item> {
  /** Undefined where it was taken away in Pejling. */
  readonly ours: Item | undefined
  readonly theirs: Item
  readonly fields: readonly ChangedField[]
}

export interface KindChange<Item> {
  readonly added: readonly Item[]
  readonly changed: readonly Changed<Item>[]
  /** As they will stand: only where they were read may differ. */
  readonly same: readonly Item[]
  /** Known from one of these files and no longer in it. A proposal: never taken unasked. */
  readonly gone: readonly Item[]
  /** Every record of these files as they have it: what the next import compares with. */
  readonly read: readonly Item[]
  readonly conflicts: readonly Conflict<Item>[]
}

export interface ProgrammeChange {
  readonly meetings: KindChange<Meeting>
  readonly networks: KindChange<Network>
  readonly holds: KindChange<Hold>
  readonly schools: KindChange<School>
  readonly people: KindChange<Person>
  readonly areas: KindChange<Area>
  readonly deadlines: KindChange<Deadline>
  readonly holidays: KindChange<Holiday>
  readonly tools: KindChange<Tool>
  readonly pages: KindChange<Page>
  /** People who stay, but whose network, school or role stands in no file any longer. A proposal, as `gone`. */
  readonly lost: readonly Changed<Person>[]
  readonly problems: readonly ImportProblem[]
}

export interface DiffOptions {
  /** What the imports before left behind: with it, what was changed in Pejling since is kept. */
  readonly imports?: Pick<Imports, 'read' | 'contents'> | undefined
  /** Where both have changed, the files decide. */
  readonly prefersFiles?: boolean
}

/** What taking the drafts would change. `problems` are the drafts' own, and what shows only when they are compared. */
export function diffProgramme(
  programme: Programme,
  drafts: readonly Draft[],
  { imports, prefersFiles = false }: DiffOptions = {},
): ProgrammeChange {
  const problems = drafts.flatMap(draft => draft.problems)
  const report = (problem: ImportProblem) => void problems.push(problem)
  const base = imports?.read
  const last = lastRead(programme, base)
  const lost = lostFacts(imports?.contents ?? {}, drafts)
  return {
    meetings: diffMeetings(programme, drafts, { base, last, prefersFiles, report }),
    ...diffRecords(programme, drafts, { base, last, prefersFiles, lost }),
    tools: diffTools(programme, drafts, { base, prefersFiles, report }),
    pages: diffPages(programme, drafts, { base, prefersFiles, report }),
    problems,
  }
}
