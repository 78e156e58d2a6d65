// What Pejling can say of tools, pages and deadlines: the typed facts and the sentences that both languages implement
// (da/library.ts, en/library.ts). src/ask/answers/library and src/ask/deadlines fill in the facts and build no sentence.
import type { Lang } from '../core/message.js'
import type { Role } from '../model/person.js'
import type { Suggestion } from './ask-wording.js'

/** A tool as its page tells of it. */
export interface ToolSaid {
  readonly name: string
  readonly summary: string
  readonly when?: string | undefined
  readonly length?: string | undefined
  readonly audience?: string | undefined
  readonly link?: string | undefined
  readonly themes: readonly string[]
  readonly steps: readonly string[]
}

/** What a list of tools was narrowed to. */
export interface ToolsSaid {
  readonly count: number
  /** For whom, as asked: "leaders". */
  readonly audience: readonly (
    | 'leaders'
    | 'team'
    | 'teachers'
    | 'pedagogues'
    | 'counsellors'
    | 'coordinators'
  )[]
  readonly minutes?: number | undefined
  /** In less than so many minutes. */
  readonly isBelow?: boolean | undefined
}

/** A deadline; times are said already. */
export interface DeadlineSaid {
  readonly title: string
  readonly when: string
  /** "om 9 dage", where it is not too far to count. */
  readonly relative?: string | undefined
  readonly isPast: boolean
  /** Days from today; fewer than none where it is over. */
  readonly daysLeft: number
  /** Nothing says whom it is for. */
  readonly isForNobody: boolean
  readonly note?: string | undefined
  readonly link?: string | undefined
  /** Hold, networks and schools it is for; empty: for all. */
  readonly whom: readonly string[]
}

/** Whose deadlines: the asker's own, or those of these. */
export interface DeadlinesAbout {
  readonly own: boolean
  readonly whom: readonly string[]
}

export interface LibraryWording {
  /** What it is, in a line. */
  tool(said: ToolSaid): string
  /** One fact of it; says so where the page does not have it. */
  toolLength(said: ToolSaid): string
  toolWhen(said: ToolSaid): string
  toolAudience(said: ToolSaid): string
  /** The steps follow, where there are any. */
  toolSteps(said: ToolSaid): string
  toolLink(said: ToolSaid): string
  step(number: number, text: string): string
  /** When to use a tool, as its page says: "klassen er urolig" is "når klassen er urolig". */
  when(text: string): string
  /** How long it takes, as its page says, in the answer's language as far as that is units. */
  length(text: string): string
  tools(said: ToolsSaid): string
  moreTools(said: ToolsSaid): string
  noMoreTools: string
  everyTool(count: number): string
  toolLine(said: ToolSaid): string
  /** A tool by its themes, in the list of all. */
  toolThemes(said: ToolSaid): string
  /** Names in one line; `more`: how many are left out. */
  toolNames(names: readonly string[], more: number): string
  noTool(said: ToolsSaid, near: readonly string[]): string
  noTools: string
  /** Where a passage stands; `other`: its language, where that is not the answer's. */
  pageSource(title: string, link: string | undefined, other?: Lang): string
  /** The first passage of a page; the heading may be empty. */
  pageBegins(heading: string, text: string): string
  /** Where one fact of a tool stands. */
  toolSource(name: string, link: string | undefined): string
  /** The tool is known, and what is asked of it stands nowhere. */
  noToolFact(name: string, link: string | undefined): string
  /** Before a sentence that answers yes or no; undefined where the sentence alone must tell. */
  verdict(isSo: boolean | undefined): string | undefined
  /** What else the page tells of. */
  pageMore(headings: readonly string[]): string
  noFact(title: string, link: string | undefined): string
  /** It is not known, and the page is a guess. */
  maybePage(title: string, link: string | undefined): string
  pageLink(title: string, link: string | undefined): string
  fields: {
    when: string
    length: string
    audience: string
    steps: string
    link: string
    page: string
    due: string
    note: string
    whom: string
  }
  toolColumns: readonly [string, string, string]
  deadline(said: DeadlineSaid): string
  /** With yes or no in front: whether it has passed, or is still ahead. */
  deadlineIs(said: DeadlineSaid, isSo: boolean): string
  /** After what was asked of it. */
  deadlineAside(said: DeadlineSaid): string
  /** How long there is. */
  deadlineLeft(said: DeadlineSaid): string
  /** The day by which a meeting must be answered, as the title of a deadline. */
  signUp(meeting: string): string
  /** Whom a role's deadline is for. */
  readonly roles: Readonly<Record<Role, string>>
  deadlineNote(note: string): string
  /** More was asked of it, and it has no note. */
  noNote(said: DeadlineSaid): string
  deadlineLink(said: DeadlineSaid): string
  deadlineWhom(said: DeadlineSaid): string
  deadlineLine(said: DeadlineSaid): string
  deadlines(
    about: DeadlinesAbout,
    count: number,
    time: { readonly period: string | undefined; readonly isPast: boolean },
  ): string
  noDeadlines(about: DeadlinesAbout, period: string | undefined, isPast: boolean): string
  /** None for the asker, but these for others. */
  deadlinesOfOthers: string
  /** After one that is for others. */
  deadlineOfOthers(whom: readonly string[]): string
  /** Before those of which nothing says whom they are for. */
  deadlinesOfNobody: string
  /** After a list of the asker's own, where that is so of some. */
  someOfNobody: string
  /** No deadline has these words. */
  unknownDeadline(words: readonly string[]): string
  /** In a list of meetings: the deadlines of the same days follow. */
  deadlinesBeside(count: number): string
  deadlineColumns: readonly [string, string, string]
  refusedDeadlines: string
  suggest: {
    tool(name: string): Suggestion
    steps(name: string): Suggestion
    length(name: string): Suggestion
    audience(name: string): Suggestion
    theme(theme: string): Suggestion
    allTools: Suggestion
    others: Suggestion
    more: Suggestion
    page(title: string): Suggestion
    passage(title: string, heading: string): Suggestion
    /** One by its title. */
    deadline(title: string): Suggestion
    deadlines: Suggestion
    nextDeadline: Suggestion
  }
}
