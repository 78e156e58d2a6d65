// What the page needs handed in: its texts per language, and the people one can be in the demonstration.
// The sentences themselves stand in src/wording/{da,en}/page.ts; nothing in this folder writes one.
import type { FormWords } from './markup/form.js'
import type { App } from './markup/slide.js'

/** Someone one can be in the demonstration. */
export interface Persona {
  /** The person's id (the e-mail); '' is the guest. */
  readonly id: string
  readonly name: string
  /** What one is: "Matematikvejleder". */
  readonly role: string
  /** One line on where that is, and what differs for such a person. */
  readonly about: string
  /** May import files, so the page offers it. */
  readonly mayImport?: boolean
  /** Questions that fit this person, as one would type them. */
  readonly suggestions: readonly string[]
}

/** Why the server did not do what it was asked; each has a sentence of its own. */
export type ProblemCode =
  | 'invalid'
  | 'empty'
  | 'not-json'
  | 'not-found'
  | 'calendar-gone'
  | 'report-gone'
  | 'proxied'
  | 'not-local'
  | 'wrong-host'
  | 'foreign-page'
  | 'repeat'
  | 'sent-before'
  | 'busy'
  | 'unavailable'
  | 'failed'

/** What the page's own script says. Plain strings: they travel to the browser as data. */
export interface ClientTexts {
  readonly waiting: string
  readonly slow: string
  readonly offline: string
  readonly noAnswer: string
  readonly gaveUp: string
  readonly textKept: string
  readonly retry: string
  readonly asked: string
  readonly answered: string
  /** A question from before that has no answer, and one whose words may not be kept. */
  readonly unanswered: string
  readonly withheld: string
  /** In place of what was said, pressed or filled in, where that is not kept. */
  readonly unkept: string
  /** The way to stop sending files, and what is said when one did. */
  readonly stop: string
  readonly filesStopped: string
  /** While a form is being sent, and over one that came without being asked for. */
  readonly sending: string
  readonly incoming: string
  /** How much room there is left in a field, and how much too much there is; `{n}` is the number. */
  readonly roomLeft: string
  readonly roomOver: string
  /** Beside someone who has one message that has not been read, and several. */
  readonly unreadOne: string
  readonly unread: string
}

export interface PageTexts {
  readonly title: string
  readonly tagline: string
  readonly description: string
  readonly skip: string
  readonly language: string
  /** The note that this is a demonstration: with a place that is made up, or with someone's own calendar. */
  readonly demo: (
    place: string,
    invented: boolean,
  ) => { readonly lead: string; readonly rest: string }
  readonly who: string
  readonly whoHelp: string
  readonly guest: Persona
  readonly conversation: string
  /** The first thing Pejling says: what it can do, in three short lines. Without a name to a guest. */
  readonly hello: (firstName: string | undefined) => string
  readonly greeting: readonly string[]
  readonly suggestions: string
  readonly question: string
  readonly asking: string
  readonly send: string
  readonly startAgain: string
  /** The server cannot be reached just now. */
  readonly away: string
  readonly keys: string
  readonly noScript: string
  readonly opensInNewTab: string
  readonly client: ClientTexts
  readonly form: FormWords
  readonly problem: Readonly<Record<ProblemCode, string>>
  readonly chooseFiles: string
  /** Over the page while files are held above it. */
  readonly dropHere: string
  readonly filesTooBig: (megabytes: number, most: number) => string
  readonly tooLong: (characters: number, most: number) => string
  readonly tooBig: (kilobytes: number, mostCharacters: number) => string
  /** The page with a meeting's code. */
  readonly slide: {
    readonly title: string
    /** What the apps are called. */
    readonly apps: Readonly<Record<App, string>>
    /** What to do, with those apps: none, one or several. */
    readonly write: (apps: readonly string[]) => string
    /** The code, letter by letter, for a screen reader. */
    readonly code: (letters: string) => string
    /** What the drawing is, and what stands under it. */
    readonly qr: string
    readonly scan: string
    readonly open: (app: string) => string
  }
  readonly problemTitle: string
  readonly backToChat: string
  /** For the one who starts the program. */
  readonly listen: {
    readonly portTaken: (port: number) => string
    readonly portForbidden: (port: number) => string
    readonly hostUnknown: (host: string) => string
  }
}
