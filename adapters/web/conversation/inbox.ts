// What came to a person without being asked for: a log of its own per person, beside those of the conversations. send.ts puts messages
// in; a stream copies what is new into the conversation that it reads, so a page has one log to go on in, in the order things came.
// Each message is copied to every page that is open, or to the next that is opened; a mark in the inbox says how far that has come.
import { z } from 'zod'
import type { TenantId } from '../../../src/core/ids.js'
import { type ChatLog, type Entry, fromKept, toKept } from './entry.js'
import type { Rooms } from './rooms.js'

interface Parts {
  readonly tenant: TenantId
  readonly history: ChatLog
  readonly rooms: Rooms
}
export type Message = Extract<Entry, { kind: 'message' }>
type Edited = Extract<Entry, { kind: 'edited' }>
type Removed = Extract<Entry, { kind: 'removed' }>

/** Person → how many. */
type Unread = Readonly<Record<string, number>>

export interface Inbox {
  /** The same key again is the same message, and changes nothing. True when it is there. */
  put(userId: string, message: Message): Promise<boolean>
  /** From now on the message of that event is this. False when there is none. */
  edit(userId: string, edited: Edited): Promise<boolean>
  /** The message of that key goes, from every conversation. False when there is none, nor was. */
  remove(userId: string, key: string): Promise<boolean>
  has(userId: string, key: string): Promise<boolean>
  /** Whether it has been shown. One that is forgotten by now was. */
  hasRead(userId: string, key: string): Promise<boolean>
  /**
   * Copies what has come after `after` into a room that the person reads, and counts it as read. Without `after`, what nobody has read,
   * and what has become of every message that the room has. Gives the position to go on from.
   */
  collect(userId: string, room: string, after: number | undefined): Promise<number>
  /** How many messages each has not read yet; those who have none are left out. The list must be the same each time. */
  unread(userIds: readonly string[]): Promise<Unread>
  /** Calls `ring` when something has come to anybody, or was read, until the function that it gives is called. */
  listen(ring: () => void): () => void
}

/** All that came up to that position has been shown. */
const Mark = z.strictObject({ kind: z.literal('read'), upTo: z.number() })

interface Letter {
  readonly id: number
  readonly entry: Message | Edited | Removed
}

const bell = 'inboxes'
/** Another process may have put something in, whose ring is not heard here. */
const countedMs = 1_000

export function createInbox(parts: Parts): Inbox {
  const { tenant, history, rooms } = parts
  const read = (userId: string) => readInbox(parts, userId)

  async function count(userIds: readonly string[]): Promise<Unread> {
    const counts = await Promise.all(
      userIds.map(async userId => {
        const { letters, upTo } = await read(userId)
        const isUnread = ({ id, entry }: Letter) => id > upTo && entry.kind === 'message'
        return [userId, letters.filter(isUnread).length] as const
      }),
    )
    return Object.fromEntries(counts.filter(([, unread]) => unread > 0))
  }

  // Every open page asks for the same: it is counted once for all of them, until something comes.
  let counted: Promise<Unread> | undefined
  const countAgain = () => {
    counted = undefined
  }
  rooms.listen(bell, countAgain)

  return {
    async put(userId, message) {
      await history.append(tenant, inboxOf(userId), toKept(message))
      rooms.ring(bell)
      return true
    },
    async edit(userId, edited) {
      const isThere = await amend(parts, inboxOf(userId), edited)
      if (isThere) rooms.ring(bell)
      return isThere
    },
    async remove(userId, key) {
      const isGone = await takeOut(parts, inboxOf(userId), { kind: 'removed', event: key })
      if (isGone) rooms.ring(bell)
      return isGone
    },
    async has(userId, key) {
      const { letters } = await read(userId)
      return letters.some(({ entry }) => isMessage(entry, key))
    },
    async hasRead(userId, key) {
      const { letters, upTo } = await read(userId)
      return !letters.some(({ id, entry }) => isMessage(entry, key) && id > upTo)
    },
    collect: (userId, room, after) => collect(parts, { userId, room, after }),
    unread(userIds) {
      if (!counted) {
        counted = count(userIds)
        counted.catch(countAgain)
        setTimeout(countAgain, countedMs).unref()
      }
      return counted
    },
    listen: ring => rooms.listen(bell, ring),
  }
}

/** What has come, copied to where it is read. */
async function collect(
  parts: Parts,
  { userId, room, after }: { userId: string; room: string; after: number | undefined },
): Promise<number> {
  const { tenant, history, rooms } = parts
  const { letters, upTo } = await readInbox(parts, userId)
  const from = after ?? upTo
  for (const { id, entry } of letters) {
    const isNew = id > (entry.kind === 'message' ? from : (after ?? 0))
    if (!isNew) continue
    if (entry.kind === 'edited') await amend(parts, room, entry)
    else if (entry.kind === 'removed') await takeOut(parts, room, entry)
    else await history.append(tenant, room, toKept(entry))
  }
  const last = letters.at(-1)?.id ?? 0
  if (last > upTo) {
    const body = JSON.stringify(Mark.parse({ kind: 'read', upTo: last }))
    await history.append(tenant, inboxOf(userId), { name: `read:${last}`, body })
    rooms.ring(bell)
  }
  return Math.max(from, last)
}

function amend({ tenant, history }: Parts, room: string, edited: Edited): Promise<boolean> {
  const { name: of } = toKept({ ...edited, kind: 'message' })
  return history.amend(tenant, room, { ...toKept(edited), of })
}

/** With what it was changed to. */
function takeOut({ tenant, history }: Parts, room: string, removed: Removed): Promise<boolean> {
  const { event } = removed
  const of = [`message:${event}`, `edited:${event}`]
  return history.replace(tenant, room, { ...toKept(removed), of })
}

function isLetter(entry: Entry | undefined): entry is Letter['entry'] {
  return entry?.kind === 'message' || entry?.kind === 'edited' || entry?.kind === 'removed'
}

function isMessage(entry: Letter['entry'], key: string): boolean {
  return entry.kind === 'message' && entry.event === key
}

/** What lies in it, oldest first, and how far it has been shown. */
async function readInbox(
  { tenant, history }: Pick<Parts, 'tenant' | 'history'>,
  userId: string,
): Promise<{ letters: Letter[]; upTo: number }> {
  const kept = await history.readAfter(tenant, inboxOf(userId), 0)
  const letters = kept.flatMap(({ id, body }) => {
    const entry = fromKept(body)
    return isLetter(entry) ? [{ id, entry }] : []
  })
  return { letters, upTo: Math.max(0, ...kept.map(({ body }) => markOf(body))) }
}

/** No conversation's room begins like this (entry.ts, `roomOf`). */
function inboxOf(userId: string): string {
  return `inbox:web:${userId}`
}

function markOf(body: string): number {
  try {
    return Mark.safeParse(JSON.parse(body)).data?.upTo ?? 0
  } catch {
    return 0
  }
}
