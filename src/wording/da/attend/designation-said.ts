// What the sentences of designation.ts are made of, and which there are: both languages say the same. Used by src/attend/designate.

/** A meeting as it is spoken of. */
export interface LabSaid {
  readonly title: string
  /** "tirsdag d. 1. december kl. 9-15". */
  readonly when: string
  readonly place?: string
}

/** What somebody has been at, or is signed up for. */
export interface Mark {
  readonly what: { readonly is: 'lab' | 'knowledge-day' | 'plf'; readonly number?: number }
  readonly has: 'been' | 'signed-up'
}

/** One to choose, in the list. */
export interface CandidateSaid {
  readonly name: string
  readonly functions: readonly string[]
  readonly isLeader: boolean
  readonly marks: readonly Mark[]
  /** `off`: a day off; `busy`: another meeting then; `no`: has said no; `yes`: has said yes. */
  readonly notes: readonly ('off' | 'busy' | 'no' | 'yes')[]
}

/** One who is chosen. */
export interface ChosenSaid {
  readonly name: string
  readonly functions: readonly string[]
  readonly says: 'yes' | 'no' | 'maybe' | 'substitute' | undefined
  readonly knows: boolean
}

export type DesignationProblem = 'gone' | 'over' | 'cancelled' | 'not-open' | 'not-lab' | 'no-right'

export interface DesignationWording {
  ask: {
    /** `lastDay`: the last day to answer. */
    one(school: string, lab: LabSaid, lastDay: string | undefined): string
    several(school: string): string
    line(lab: LabSaid, lastDay: string | undefined): string
    /** A line of a list in which several schools stand. */
    at(school: string, line: string): string
    more(count: number): string
    /** What is chosen so far; nobody: that nobody comes. */
    standing(names: readonly string[]): string
  }
  buttons: {
    choose: string
    chooseFor(title: string): string
    chooseAt(school: string): string
    change: string
    another: string
    tell: string
    add: string
    delegate: string
    undelegate(name: string): string
    away: string
    yes: string
    no: string
  }
  form: {
    title: string
    submit: string
    text(school: string, lab: LabSaid, lastDay: string | undefined): string
    /** The ticks are not the leader's own. */
    ticked: Readonly<Record<'before' | 'last', string>>
    moved: string
    overtaken(by: string, names: readonly string[]): string
    people: string
    morePeople: string
    hint: string
    nobody: string
    tell: string
    now: string
    later: string
    candidate(said: CandidateSaid): string
  }
  problems: {
    nobodyChosen: string
    both: string
    strangers: string
  } & Readonly<Record<DesignationProblem, string>>
  whichSchool(title: string): string
  receipt: {
    nobody(school: string, lab: LabSaid): string
    chosen(school: string, lab: LabSaid, count: number): string
    person(said: ChosenSaid): string
    /** `from`: the first moment at which everybody is told, where it is not at once. */
    telling(count: number, from: string | undefined): string
    /** Who cannot be written to, and who reads only on the page. */
    nowhere(names: readonly string[]): string
    onPage(names: readonly string[]): string
    notTold(count: number): string
    allKnow: string
    unsaid(names: readonly string[]): string
    by(name: string, when: string): string
    none(school: string, lab: LabSaid): string
    clash(name: string, meeting: string, when: string): string
    off(name: string): string
    seats(chosen: number, seats: number): string
  }
  overtaken: string
  nothingToTell: string
  chosen: {
    lead(by: string | undefined, lab: LabSaid, school: string): string
    withYou(names: readonly string[]): string
    asks: string
    hasSaidYes: string
    off(lab: LabSaid, school: string): string
  }
  declined: {
    lead(name: string, lab: LabSaid): string
    left(names: readonly string[]): string
    nobodyLeft(school: string): string
  }
  add: {
    title: string
    submit: string
    text(school: string): string
    name: string
    email: string
    function: string
    functionHint: string
    problems: {
      name: string
      email: string
      function: string
      domain(domain: string): string
      here(name: string): string
      elsewhere: string
    }
    added(name: string, school: string): string
  }
  delegate: {
    title: string
    submit: string
    text(school: string): string
    who: string
    standing(school: string, names: readonly string[]): string
    nobody(school: string): string
    named(name: string, school: string): string
    already(name: string, school: string): string
    taken(name: string, school: string): string
    notOne: string
    mayNot: string
    /** To the delegate. */
    told(by: string, school: string): string
    nobodyToName: string
  }
  away: {
    lead(school: string, period: string): string
    nobody(school: string, period: string): string
    /** `count`: how many are away then. */
    day(day: string, count: number): string
    at(meeting: string, hours: string | undefined, names: readonly string[]): string
    maybe(name: string): string
    notChosen(meeting: string, hours: string | undefined): string
    others(count: number): string
    clash(name: string): string
    note: string
    more(count: number): string
    ahead: string
  }
  say: {
    none: string
    notOpen(title: string): string
    several: string
    one(school: string, lab: LabSaid): string
  }
}
