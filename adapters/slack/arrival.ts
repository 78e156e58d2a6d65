// What a payload of Slack is to Pejling: who wants what, and where the answer goes. receive.ts makes them, answer/ answers them.
import type { Inbound } from '../../src/core/message.js'
import type { Field } from '../../src/core/reply.js'
import type { DroppedFile } from './schema.js'

/**
 * Where an answer goes. In a `thread` others read along; `whisper` is seen by one person in the room; `hook` is Slack's own way back.
 * `message` is the one whose button was pressed, in a room that is the presser's own: an answer may take its place.
 */
export type Place =
  | {
      readonly type: 'direct'
      readonly channel: string
      readonly thread?: string | undefined
      readonly message?: string | undefined
    }
  | {
      readonly type: 'thread' | 'whisper'
      readonly channel: string
      readonly thread?: string | undefined
      readonly user: string
    }
  | { readonly type: 'hook'; readonly url: string }
  | { readonly type: 'home'; readonly user: string }

/** Inbound without what has to be looked up: who the person is. */
export type Unidentified = Inbound extends infer One
  ? One extends Inbound
    ? Omit<One, 'address'>
    : never
  : never

type Of<Type extends Unidentified['type']> = Extract<Unidentified, { type: Type }>

/** A dialog that was sent. Slack waits for what it shall do with it; `place` is where it was asked for, for the person alone. */
export interface SubmittedArrival {
  readonly type: 'submitted'
  readonly inbound: Of<'form'>
  readonly user: string
  readonly foreign: boolean
  readonly place: Place
  /** The inputs that stand in it, so that a problem can be told beside one. */
  readonly inputs: readonly string[]
  /** What was typed, in words. */
  readonly typed: readonly Field[]
  /** It is for nobody else to read, and stands in no message that stays. */
  readonly isPrivate: boolean
}

/** Files that somebody dropped in the direct chat, to be fetched. */
export interface DroppedArrival {
  readonly type: 'dropped'
  readonly inbound: Omit<Of<'file'>, 'files'>
  readonly files: readonly DroppedFile[]
  readonly user: string
  readonly foreign: boolean
  readonly place: Extract<Place, { type: 'direct' }>
  /** What was asked beside them; words without a question mark are the files' own. */
  readonly asked?: SaidArrival
}

/** What somebody said or pressed. */
export interface SaidArrival {
  readonly type: 'inbound'
  readonly inbound: Unidentified
  readonly user: string
  /** From another workspace (Slack Connect): a guest, whatever Slack tells of them. */
  readonly foreign: boolean
  readonly place: Place
  /** Slack repeats it when it is not acknowledged. */
  readonly repeats: boolean
  /** A press can open a dialog with it, within 3 s. */
  readonly trigger?: string | undefined
}

export interface OpenedArrival {
  readonly type: 'opened'
  readonly user: string
  readonly tab: 'home' | 'messages'
  readonly channel: string
  readonly eventId: string
}

export type Arrival =
  | SaidArrival
  | SubmittedArrival
  | DroppedArrival
  | OpenedArrival
  /** Files in a room where others read along. */
  | { readonly type: 'filesInRoom'; readonly place: Place; readonly eventId: string }
  | { readonly type: 'gone' }
  | {
      readonly type: 'nothing'
      readonly why: 'bot' | 'edit' | 'link' | 'foreign-workspace' | 'unread'
    }
