// What one file was read to, before anything is compared or stored: the readers make it, diff takes it.
// A draft never holds a CPR number, and everything in it would pass the model's schemas.
import type { Meeting } from '../model/meeting.js'
import type { Person } from '../model/person.js'
import type { Hold, Network, School } from '../model/programme.js'
import type { ImportProblem } from './problems.js'

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
    problems: [problem],
    whole: false,
    unreadable: true,
  }
}
