// What Pejling can say to a question: the typed facts and the sentences that both languages implement (da/ask.ts, en/ask.ts).
// src/ask/answers fills in the facts and builds no sentence of its own.
import type { MeetingKind } from '../model/meeting.js'
import type { OrdersWording } from './orders-wording.js'
import type { SituationWording } from './situation-wording.js'

/** What an answer's meetings are narrowed to, by name. All empty and not `own`: everybody's. */
export interface About {
  readonly kinds: readonly MeetingKind[]
  readonly number?: number
  readonly networks: readonly string[]
  readonly holds: readonly string[]
  readonly schools: readonly string[]
  readonly areas: readonly string[]
  readonly people: readonly string[]
  readonly own: boolean
  /** Only what is for everyone together. */
  readonly everyone?: boolean
  /** What the calendar calls such meetings, in the singular: "praksisdag". */
  readonly noun?: string
  /** Further words that the question used of the meeting, as written. */
  readonly words: readonly string[]
  /** Those of the words that name a place. */
  readonly places?: readonly string[]
  /** Only what is held online, or in person. */
  readonly format?: 'online' | 'in-person'
}

/** A holiday of the plan as it is said. */
export interface HolidaySaid {
  readonly name: string
  readonly when: string
  /** The plan says that pupils are off, and nothing of the staff. */
  readonly ofPupils: boolean
  readonly isPast: boolean
  /** The week that it takes, where it takes one. */
  readonly week?: number
}

/** One meeting as it is said; times are said already (src/wording/dates.ts). */
export interface MeetingSaid {
  readonly title: string
  readonly when: string
  /** "i morgen", where that is near. */
  readonly near?: string
  /** "om 9 dage", where it is not too far to count. */
  readonly relative?: string
  readonly isPast: boolean
  readonly isCancelled: boolean
  /** When it was to be before it was moved. */
  readonly movedFrom?: string
  readonly place?: string
  /** It has a link and no place: `place` then says "online". */
  readonly isOnline?: true
  readonly duration: string
  /** Its title where the sentence or list has said whose it is; empty where the title says no more than that. */
  readonly short?: string
  /** "kl. 15"; undefined of whole days. */
  readonly end?: string
  /** Nothing is said of its hours, so neither of its end nor its length. */
  readonly timeUnknown?: true
  readonly link?: string
  /** The addresses that its text has beside, where none of them is the meeting's own. */
  readonly links?: readonly { readonly title: string; readonly url: string }[]
  readonly agenda?: string
  /** Of a cancelled or moved one: what the calendar says of why, in its words. */
  readonly why?: string
  readonly preparation?: string
  /** The calendar or sheet that it was read from. */
  readonly source?: string
  /** Hold, networks and schools it is for. */
  readonly whom: readonly string[]
  /** Another in the same list has its title: then whom it is for tells them apart. */
  readonly isAlike?: true
}

export type Chosen = 'next' | 'final' | 'latest' | 'first' | 'named'

/** A button: what stands on it, and the question it asks. */
export interface Suggestion {
  readonly label: string
  readonly q: string
}

export interface AskWording extends SituationWording {
  /** What it is told to do. */
  readonly orders: OrdersWording
  meeting(about: About, said: MeetingSaid, chosen: Chosen): string
  cancelled(said: MeetingSaid): string
  /** After a cancelled or moved one whose reason was asked for and stands nowhere. */
  readonly noReason: string
  /** The reason in the calendar's words, or that there is none. */
  reason(said: MeetingSaid): string
  /** After a cancelled one: the meeting that replaces it. */
  instead(said: MeetingSaid): string
  /** Words of the calendar's own. */
  reads(text: string): string
  where(said: MeetingSaid): string
  /** After a sentence that has said which meeting and when. */
  noPlace: string
  /** The next one of each that was named follows. */
  nextOfEach(about: About): string
  length(said: MeetingSaid): string
  /** How far away it is. */
  until(said: MeetingSaid): string | undefined
  end(said: MeetingSaid): string
  link(said: MeetingSaid): string
  agenda(said: MeetingSaid): string
  preparation(said: MeetingSaid): string
  attend(answer: 'yes' | 'yes-lab' | 'no' | 'school', said: MeetingSaid): string
  status(said: MeetingSaid): string
  /** Yes or no in front of a sentence that tells how it is; `isNegated`: the question was "is it not …?". */
  verdict(isSo: boolean, rest: string, isNegated: boolean): string
  /** What stands for the place of a meeting that has a link alone. */
  online: string
  /** It has begun and is not over. */
  underWay(said: MeetingSaid): string
  /** What a guest asked beside time and place. */
  guestNote: string
  /** The meetings that are cancelled or moved follow; or there are none. */
  changed(
    about: About,
    count: number,
    which: { period?: string | undefined; sort?: 'cancelled' | 'moved' | undefined },
  ): string
  /** The same list after a "yes". */
  changes(period?: string): string
  moved(said: MeetingSaid): string
  cancelledBefore(titles: readonly string[]): string
  onlyFor(whom: readonly string[]): string
  assumedHold(hold: string, school: string): string
  /** The asker's own was meant where the question did not say whose, and the period has so many for others. */
  othersHave(count: number): string
  /** There is none of the number for these, but for others, who are then listed. */
  onlyForOthers(about: About): string
  /** `cancelled` ones are in the list and not in the count; `isOver`: all of them have been. */
  list(
    about: About,
    count: { planned: number; cancelled: number; isOver?: boolean },
    span: ListSpan,
  ): string
  /** So many have been this school year, where all were asked for and those ahead are listed. */
  alreadyHeld(count: number): string
  line(said: MeetingSaid): string
  more(count: number): string
  /** "a", "a og b". */
  and(parts: readonly string[]): string
  /** A meeting in a table: its title, short where it can be. */
  rowTitle(said: MeetingSaid): string
  /** How many there are in this school year, and how many of them are still to come. */
  count(about: About, counts: { all: number; ahead: number; period?: string }): string
  /** How many are still to come, this school year or in the period. */
  countAhead(about: About, count: number, period?: string): string
  nothing(about: About, span: { period?: string; past: boolean }): string
  noneOfYours(kind: 'school' | 'hold' | 'network'): string
  columns: readonly [string, string, string]
  fields: {
    when: string
    where: string
    length: string
    link: string
    agenda: string
    preparation: string
    whom: string
    source: string
  }
  holidays(rows: readonly HolidaySaid[]): string
  holidayUnknown: string
  noHoliday(period: string): string
  /** The whole of a period without meetings lies in it. */
  isHoliday(name: string): string
  coordinates(network: string, people: readonly PersonSaid[]): string
  leads(school: string, people: readonly PersonSaid[]): string
  nobodyKnown(what: string): string
  /** `names`: as many as there is room for. */
  members(network: string, people: { count: number; names: readonly string[] }): string
  participants(title: string, whom: readonly string[]): string
  person(person: PersonSaid): string
  /** A school's address or telephone number; undefined where no sheet has it. */
  schoolFact(fact: 'address' | 'phone', school: string, value: string | undefined): string
  /** Where a place is, as the calendar writes it with its address. */
  placeIs(places: readonly string[]): string
  /** The calendar has the place's name, or several with the word, and no address. */
  placeUnknown(places: readonly string[]): string
  hold(who: string | 'you', hold: string, others: readonly string[]): string
  holdSchools(hold: string, schools: readonly string[]): string
  /** `others`: the schools that are on none, where these are asked about too. */
  holds(
    holds: readonly { name: string; schools: readonly string[] }[],
    others: readonly string[],
  ): string
  /** Beside what is known of a person whose number was asked for. */
  noPhones: string
  noHold(who: string | 'you'): string
  networks(who: 'you' | 'all' | { readonly name: string }, names: readonly string[]): string
  unknownNames(names: readonly string[]): string
  unknownNumber(about: About, known: readonly number[]): string
  unknownKind(about: About): string
  /** A day or week that no calendar has, as it was written. */
  impossibleDate(said: string): string
  notUnderstood: string
  whichMeeting: string
  whichNetwork: string
  whichPerson(said: string): string
  refusedGuest: string
  refusedOwn: string
  refusedPeople: string
  refusedClosed(about: About): string
  greeting(name: string | undefined): string
  thanks: string
  help: string
  suggest: {
    next(about: About): Suggestion
    all(about: About): Suggestion
    latest(about: About): Suggestion
    coordinator(network: string): Suggestion
    schools(hold: string): Suggestion
    mine: Suggestion
    myLab: Suggestion
    everything: Suggestion
    open: Suggestion
    everyone(period: string): Suggestion
    /** The other day or week that an ambiguous word can mean. */
    otherPeriod(question: string, said: string, period: string): Suggestion
    /** The question as it was, with the network it meant. */
    inNetwork(question: string, network: string): Suggestion
    instead(question: string, name: string): Suggestion
  }
}

export interface PersonSaid {
  readonly name: string
  readonly mail: string
  readonly isDeputy?: boolean
  /** "matematikvejleder på Skovvangskolen"; the school is empty of what one does at none: "skolechef". */
  readonly posts: readonly { readonly functions: readonly string[]; readonly school: string }[]
  readonly networks: readonly string[]
  /** Schools led without a word for it among the posts, areas overseen, networks coordinated or stood in for; `all`: every one. */
  readonly leads?: readonly string[]
  readonly oversees?: readonly string[] | 'all'
  readonly coordinates?: readonly string[] | 'all'
  readonly deputises?: readonly string[]
}

export type ListSpan =
  | { readonly kind: 'upcoming' | 'past' | 'named' }
  | { readonly kind: 'first'; readonly amount: number }
  | { readonly kind: 'period'; readonly period: string }
