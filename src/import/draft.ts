// What one file was read to, before anything is compared or stored: the readers make it, diff takes it.
// A draft never holds a CPR number, and everything in it would pass the model's schemas.
import type { Deadline, Meeting } from '../model/meeting.js'
import type { Page, Tool } from '../model/page.js'
import type { Person } from '../model/person.js'
import type { Area, Hold, Holiday, Network, School } from '../model/programme.js'
import type { MeetingField } from '../wording/da/import/importing.js'
import type { ImportProblem } from './problems.js'
import type { LabHold } from './sheet/records/lab-holds.js'

/**
 * A record as a sheet gives it, whole, and which fields the sheet speaks for: `says` are as the sheet has them, lists in
 * `adds` are joined to what is known, and every other field stays as it is known.
 */
export interface Drafted<Item> {
  readonly item: Item
  readonly says: readonly (keyof Item)[]
  readonly adds: readonly (keyof Item)[]
}

/** What sheets say of places and people. Several drafts of one record, of one file or more, are joined. */
export interface Records {
  readonly areas: readonly Drafted<Area>[]
  readonly holds: readonly Drafted<Hold>[]
  readonly schools: readonly Drafted<School>[]
  readonly networks: readonly Drafted<Network>[]
  readonly people: readonly Drafted<Person>[]
  readonly deadlines: readonly Deadline[]
  readonly holidays: readonly Holiday[]
}

export interface Draft {
  /** The file as the coordinator named it, without the folders above the one that was given. */
  readonly file: string
  readonly meetings: readonly Meeting[]
  /** Proposals: what the file names clearly and the programme does not have yet. */
  readonly networks: readonly Network[]
  readonly holds: readonly Hold[]
  readonly schools: readonly School[]
  /** Always empty from a calendar: being invited to a meeting makes nobody a member. */
  readonly people: readonly Person[]
  readonly tools: readonly Tool[]
  readonly pages: readonly Page[]
  /** Of a sheet alone. */
  readonly records?: Records
  /** Of a sheet's meetings: the fields that its columns speak for. The others stay as they are known. */
  readonly says?: ReadonlyMap<Meeting, readonly MeetingField[]>
  /** Of a list of people: another hold for one lab, tied to its meeting when every file is read. */
  readonly labHolds?: readonly LabHold[]
  readonly problems: readonly ImportProblem[]
  readonly calendarName?: string
  /** The file is a whole calendar, so what it no longer has may be gone. An invitation by mail is not. */
  readonly whole: boolean
  /** Nothing at all could be read: the command ends with exit code 1. */
  readonly unreadable: boolean
}

/** How much is read. Over it the text is cut or the rest left out, and a problem says so. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  events: 20_000,
  /** Characters; `Meeting.title` takes no more. */
  title: 500,
  place: 300,
  name: 200,
  /** A description before and after its markup is taken away. */
  markup: 100_000,
  text: 10_000,
  materials: 50,
  people: 1000,
  uid: 440,
  /** A file of Markdown: forty pages of print. The parser's time grows with the square of a file made to hurt. */
  pageBytes: 256 * 1024,
  tools: 200,
  passages: 200,
  steps: 100,
} as const

/** The draft of a file in which nothing could be read. */
export function unreadableDraft(file: string, problem: ImportProblem): Draft {
  return {
    file,
    meetings: [],
    networks: [],
    holds: [],
    schools: [],
    people: [],
    tools: [],
    pages: [],
    problems: [problem],
    whole: false,
    unreadable: true,
  }
}
