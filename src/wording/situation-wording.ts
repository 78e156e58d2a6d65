// What Pejling can say about one's own time and about people: a part of AskWording (ask-wording.ts), implemented in
// da/ask-situation.ts and en/ask-situation.ts. src/ask/answers/schedule and answers/people fill in the facts.
import type { About, MeetingSaid, PersonSaid, Suggestion } from './ask-wording.js'

/** People as a question described them: what they do, and where. */
export interface PeopleAbout {
  readonly functions: readonly string[]
  readonly networks: readonly string[]
  readonly places: readonly string[]
}

export interface Total {
  readonly count: number
  /** Minutes that pass in those with hours. */
  readonly minutes: number
  /** So many last whole days, whose hours nobody knows. */
  readonly wholeDays: number
  /** "6 timer", where each of them lasts as long. */
  readonly each?: string
  readonly period?: string
}

export interface SituationWording {
  /** After an answer about being free: only the networks' calendar is known. */
  readonly onlyThisCalendar: string
  /** Nothing found for somebody else, whose closed meetings the asker may not see. */
  notThatISee(about: About, period: string): string
  noClash(about: About, period?: string): string
  noClashWith(said: MeetingSaid): string
  clashes(about: About, count: number): string
  clashesWith(said: MeetingSaid): string
  pair(one: MeetingSaid, other: MeetingSaid): string
  /** The same of a person by name. */
  pairOf(name: string, one: MeetingSaid, other: MeetingSaid): string
  /** How many at the school have two at the same time, by what the asker may see. */
  staffClash(school: string, count: number): string
  sameDay(count: number): string
  total(about: About, total: Total): string
  /** How long the next of a kind is, before it is told which that is. */
  lengthOf(about: About, said: MeetingSaid): string
  /** What the meeting is on, where that is its title. */
  theme(said: MeetingSaid): string
  /** Where no text of the meeting says who speaks there. */
  readonly noSpeaker: string
  /** That the calendar says nothing of a thing, in the asker's words. */
  untold(thing: string): string
  /** The second of two questions in one has no answer; without its question mark. */
  untoldHalf(half: string): string
  /** When somebody is at work stands nowhere. */
  readonly noHours: string
  original(said: MeetingSaid): string
  attendOther(answer: 'yes' | 'yes-lab' | 'no', name: string, said: MeetingSaid): string
  /** Of a lab, and of no certain school. */
  readonly leaderPicks: string
  /** Which of the school's people go to a lab: the leader decides. */
  chosenByLeader(school: string): string
  hostedBy(names: readonly string[]): string
  invited(names: readonly string[]): string
  /** The lead of a list of people. */
  people(about: PeopleAbout, count: number): string
  personLine(person: PersonSaid): string
  nobodyWith(about: PeopleAbout): string
  /** It is for all. */
  forEveryone(said: MeetingSaid): string
  /** Whom one meeting is for, as its own sentence. */
  forThese(said: MeetingSaid): string
  /** So many for each of so many hold. */
  countPerHold(about: About, count: number, holds: number): string
  /** Leads what was agreed at a meeting; without any, its minutes follow alone. */
  agreedAt(said: MeetingSaid, hasAny: boolean): string
  /** A line: what, who does it and by when, and whether it is done. */
  agreedLine(
    what: string,
    more: { who: readonly string[]; by: string | undefined; isDone: boolean },
  ): string
  minutesAt(link: string): string
  /** Nothing stands about what was agreed, in a network where one is named. */
  noAgreements(network: string | undefined): string
  /** The same after a no: nobody has the function there. */
  noneWith(about: PeopleAbout): string
  /** A line: so many people have the school; none: so many have no school. */
  countAt(school: string | undefined, count: number): string
  /** The schools with somebody in the networks. */
  networkSchools(networks: readonly string[], schools: readonly string[]): string
  /** Where a person works. */
  personSchools(name: string, schools: readonly string[]): string
  areaSchools(area: string, schools: readonly string[]): string
  /** The schools with or without somebody who does that, of all that there are. */
  schoolsWith(
    what: string,
    said: { readonly schools: readonly string[]; readonly of: number; readonly isLacking: boolean },
  ): string
  /** The networks that a person coordinates. */
  coordinatorOf(name: string, networks: readonly string[]): string
  /** To a guest who asks to be let in: whom to ask. */
  readonly letIn: string
  overseer(area: string, people: readonly PersonSaid[]): string
  sharedName(said: string, count: number): string
  whichOf(said: string): string
  /** More share the name than there are buttons. */
  readonly writeMore: string
  readonly personFields: {
    where: string
    does: string
    networks: string
    mail: string
  }
  readonly personColumns: readonly [string, string, string]
  /** Small talk: how it is, what it is, praise, annoyance, goodbye, a slip. */
  readonly talk: Readonly<Record<'praise' | 'robot' | 'fine' | 'bye' | 'upset' | 'slip', string>>
  readonly suggestPeople: {
    person(name: string): Suggestion
    meetingsOf(name: string): Suggestion
    at(school: string): Suggestion
    functions(name: string): Suggestion
    members(network: string): Suggestion
    clash: Suggestion
    changed: Suggestion
    /** The question as it was, with the near name in place of the unknown one. */
    meant(question: string, said: string, name: string): Suggestion
  }
}
