// Puts entries in the log of a conversation: what was asked, and what came of it. converse.ts and answer.ts call it.
// A log that cannot be written costs the reader a later look, never the answer. No CPR number gets in.
import { findCpr } from '../../../src/core/cpr.js'
import { Fault } from '../../../src/core/errors.js'
import type { Inbound } from '../../../src/core/message.js'
import type { Log } from '../../../src/core/ports.js'
import { cleanText } from '../../../src/core/text.js'
import { type ChatLog, type Entry, type Question, roomOf, toKept } from './entry.js'

export interface Keeping {
  readonly history: ChatLog
  readonly log: Log
}

/** An event that stands in the log as a question of its own: not a form, which stands where it was opened, nor a vote. */
export function isTurn(inbound: Inbound): boolean {
  return inbound.type === 'press' ? inbound.action.id !== 'vote' : inbound.type !== 'form'
}

export async function keep(
  { history, log }: Keeping,
  inbound: Inbound,
  entry: Entry,
): Promise<void> {
  const { tenant } = inbound
  await history.append(tenant, roomOf(inbound), toKept(entry)).catch(warnOf(log, inbound))
}

function warnOf(log: Log, { tenant, eventId: event }: Inbound): (error: unknown) => void {
  return error => {
    const code = error instanceof Fault ? error.code : 'unknown'
    log.warn('an entry of the web chat was not kept', { platform: 'web', tenant, event, code })
  }
}

/** What stands in the log as asked, and the event in whose answer the button stood that was pressed, or that opened the form. */
export interface Asked {
  readonly shown: string
  readonly turn?: string | undefined
  /** Which button it was, or what was filled in, is nobody's to read. */
  readonly isPrivate?: true | undefined
}

/** Whether it is for the log at once: what is typed waits until the bot has said whether it may be kept, what is private for its answer. */
export function isKeptAtOnce(inbound: Inbound, { isPrivate }: Asked): boolean {
  return isTurn(inbound) && inbound.type !== 'text' && !isPrivate
}

/** Keeps what was asked. */
export function keepQuestion(keeping: Keeping, inbound: Inbound, asked: Asked): Promise<void> {
  return keep(keeping, inbound, questionOf(inbound, asked))
}

/** Takes the words out of what was kept at once, where only the answer says that they are nobody's to read. */
export async function forgetWords(
  { history, log }: Keeping,
  inbound: Inbound,
  asked: Asked,
): Promise<void> {
  const entry = toKept(questionOf(inbound, { ...asked, isPrivate: true }))
  const of = entry.name
  await history.amend(inbound.tenant, roomOf(inbound), { ...entry, of }).catch(warnOf(log, inbound))
}

/** What is private, or has a CPR number in it, is kept without its words, and so it is not shown again either. */
export function questionOf(inbound: Inbound, { shown: text, turn, isPrivate }: Asked): Question {
  const { eventId: event } = inbound
  const question = { kind: 'question', event, ...(turn ? { turn } : {}) } as const
  if (isPrivate) return { ...question, isPrivate }
  const shown = cleanText(text).trim()
  const asked = inbound.type === 'press' && 'q' in inbound.action ? inbound.action.q : ''
  if (findCpr(`${shown}\n${cleanText(asked)}`).length > 0) return question
  return {
    ...question,
    shown,
    ...(inbound.type === 'press' ? { action: inbound.action } : {}),
    ...(inbound.type === 'file' ? { isFiles: true } : {}),
  }
}
