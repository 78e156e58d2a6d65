// The ports: what has a second implementation or a fake. Nothing else is behind an interface.

import type { TenantId } from './ids.js'
import type { Address, Inbound, Lang, Room } from './message.js'
import type { Form, Reply } from './reply.js'
import type { Instant } from './time.js'

/** What became of one call to a platform. The delivery report's words are these words. */
export type SendResult =
  | { readonly outcome: 'accepted'; readonly ref: string }
  | { readonly outcome: 'throttled'; readonly retryAfterMs: number }
  | { readonly outcome: 'notSent' | 'refused' | 'ambiguous'; readonly why: string }

/** One platform of one tenant, for writing to somebody who did not just write. Each call is one request at most, never repeated. */
export interface Chat {
  /** Writes in the account's own room, or in a room of many. `key` is the delivery's, attached so that `lookup` can find the message again. */
  send(to: Address | Room, reply: Reply, key: string): Promise<SendResult>
  /** Puts the reply in the place of the message `ref` (as `accepted` gave it). Doing it twice is doing it once. */
  edit(to: Address | Room, ref: string, reply: Reply): Promise<SendResult>
  /** Takes the message `ref` away for everybody. Doing it twice is doing it once. */
  remove(to: Address | Room, ref: string): Promise<SendResult>
  /** Whether a message with that key was taken since then (real time). `unsupported`: the platform cannot tell. */
  lookup(to: Address | Room, key: string, since: Instant): Promise<Lookup>
  /** Whether the message has come to where its receiver reads: on our own page it waits until that is opened. */
  isSeen(to: Address | Room, ref: string): Promise<boolean>
  /** The account of a work e-mail that the platform vouches for, for a first contact; undefined where there is none, or no way to ask. */
  find(email: string): Promise<Address | undefined>
}

/** What is counted apart by a platform's limits. */
export type Method = 'send' | 'edit'

/** A bucket of tokens, one for each call: at most `burst` at once, and `most` more in each `inMs`. */
export interface Rate {
  /** Calls of the same bucket share its tokens. */
  readonly bucket: string
  readonly of: 'tenant' | 'room'
  readonly most: number
  readonly inMs: number
  readonly burst: number
}

/** What a platform lets through, as its adapter knows it; each call takes a token of every one. */
export type Rates = Readonly<Record<Method, readonly Rate[]>>

export type Lookup =
  | { readonly outcome: 'found'; readonly ref: string }
  | { readonly outcome: 'absent' | 'unsupported' }
  /** The platform did not say; ask again. */
  | { readonly outcome: 'failed'; readonly why: string }

/** What a language model is told and has said, as plain data, whatever its endpoint speaks. */
export type ModelMessage =
  | { readonly role: 'system' | 'user'; readonly text: string }
  | { readonly role: 'assistant'; readonly text: string; readonly calls: readonly ModelCall[] }
  | { readonly role: 'tool'; readonly call: string; readonly text: string }

/** What the model wants to know. `input`: JSON as it wrote it, which may be none. */
export interface ModelCall {
  readonly id: string
  readonly name: string
  readonly input: string
}

/** Something the model may ask for. `input`: a JSON schema of an object. */
export interface ModelTool {
  readonly name: string
  readonly description: string
  readonly input: Readonly<Record<string, unknown>>
}

export interface ModelRequest {
  readonly messages: readonly ModelMessage[]
  readonly tools?: readonly ModelTool[]
  /** The reply is to be JSON of this schema (of an object); how far the endpoint sees to it differs, so it is parsed all the same. */
  readonly format?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> }
  readonly maxTokens: number
}

/** Why a model says nothing: it is off, somebody's or the day's budget is spent, the breaker is open, or what became of the call. */
export type ModelFailure =
  | 'off'
  | 'person-budget'
  | 'tenant-budget'
  | 'open'
  | 'timeout'
  | 'unreachable'
  | 'refused'
  | 'garbled'

export type ModelSaid =
  | {
      readonly outcome: 'said'
      readonly text: string
      readonly calls: readonly ModelCall[]
      readonly tokens: { readonly in: number; readonly out: number }
    }
  | { readonly outcome: 'failed'; readonly why: ModelFailure }

/** What a prompt is for: one file per task and language in `prompts/`. */
export type ModelTask = 'answer' | 'draft-broadcast' | 'draft-checkin' | 'draft-page'

/** One turn of a person: all of its calls together have eight seconds, and cost one of the person's turns. */
export interface ModelTurn {
  /** Never throws. `onText`: what has come so far, each time that more has; nothing of it has been checked. */
  say(request: ModelRequest, onText?: (text: string) => void): Promise<ModelSaid>
}

/** Whose turn it is, and for what. `account`: who is counted, and never told to the endpoint. */
export interface ModelUse {
  readonly tenant: TenantId
  readonly account: string
  readonly task: ModelTask
}

/** A language model for those tenants that have one. Its text is untrusted; it never sees an account, and names only as P1, P2, … */
export interface LanguageModel {
  isOn(tenant: TenantId): boolean
  /** Never throws. */
  begin(use: ModelUse): Promise<ModelTurn | { readonly failed: ModelFailure }>
  /** The prompt of the task with its inputs filled in. Throws a Fault where the file lacks or does not know an input. */
  prompt(task: ModelTask, lang: Lang, inputs: Readonly<Record<string, string>>): string
}

/** One receiver's deliveries that are due now, by hashes of their keys, and how many lanes go before it (1 first). */
export interface DueLane {
  readonly id: string
  readonly deliveries: readonly string[]
  readonly priority: number
}

/** Carries ids of deliveries that are due now to some replica's worker; at least once, never the truth. */
export interface Executor {
  enqueue(tenant: TenantId, lanes: readonly DueLane[]): Promise<void>
  close(): Promise<void>
}

/** Business time: due, quiet hours, "i morgen". `PEJLING_CLOCK` shifts it. Leases and time-outs use real time instead. */
export interface Clock {
  now(): Instant
}

/** The only fields a log line may carry: ids, codes, counts and times; never text, names or e-mails. */
export interface LogFields {
  readonly tenant?: string
  readonly event?: string
  readonly platform?: string
  readonly kind?: string
  readonly code?: string
  readonly count?: number
  readonly ms?: number
  readonly port?: number
  readonly version?: number
  readonly grade?: string
  readonly reason?: string
  readonly error?: unknown
}

export interface Log {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
  child(fields: LogFields): Log
}

/**
 * What became of one inbound event. `repeat`: it was taken before; `busy`: another replica has it right now, so it must
 * come again; `failed`: nothing was done or kept, the reply says why, and it may come again.
 */
export type Handled =
  | {
      readonly outcome: 'replied'
      readonly reply: Reply
      /** What may be said where others read along; without it the reply is for the sender alone. */
      readonly forAll?: Reply
      /** It only says that a press was taken: shown to the presser beside the button, and no turn of the conversation. */
      readonly quiet?: true
      /** It takes the place of the message that the pressed button (or the form) stands in, where the platform can; else it is a new one. */
      readonly instead?: true
      /** What was said, pressed or filled in is nobody's to read: no surface of ours keeps or repeats it. */
      readonly unkept?: true
      /** What was said before in this conversation is to be forgotten, by every surface of ours that keeps it. */
      readonly forgets?: true
    }
  /** Something to fill in, for the sender alone; only ever the answer to a press or to a form. */
  | { readonly outcome: 'form'; readonly form: Form }
  | { readonly outcome: 'repeat' }
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'failed'; readonly reply: Reply }

/** How the sender of something long follows it. */
export interface Following {
  /** Told how far it has come, in a sentence for the sender; it may never be called. */
  readonly onProgress?: (sentence: string) => void
  /** Told what can be shown of the answer so far, all of it each time; the reply takes its place. It may never be called. */
  readonly onText?: (text: string) => void
  /** The event is this replica's to deal with, so a repetition of it would have no effect: whoever sent it may be told. */
  readonly onClaimed?: () => void
  /** The sender wants it no longer: what has not been done yet is left undone, where that can be. */
  readonly signal?: AbortSignal
}

export interface Bot {
  handle(inbound: Inbound, following?: Following): Promise<Handled>
}
