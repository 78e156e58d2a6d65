// GET /chat/events: a conversation as server-sent events. First what the reader does not have, then what comes, asked for or not.
// The log is the truth: a stream reads it whenever the room rings, and now and then in case a ring was missed, so a reader that
// was away gets everything by coming back with the id of its last entry.
import type { Request, RequestHandler, Response } from 'express'
import type { TenantId } from '../../../src/core/ids.js'
import { addressOf, EventsRequest } from '../door/schema.js'
import type { WebLimits } from '../limits.js'
import { langOf, sendProblem, type Texts } from '../problems.js'
import { showForm } from './answer.js'
import { type ChatLog, type Entry, fromKept, roomOf } from './entry.js'
import { createLetters, type Delivering } from './letters.js'
import type { Rooms } from './rooms.js'

interface Events extends Delivering {
  readonly tenant: TenantId
  readonly history: ChatLog
  readonly rooms: Rooms
  readonly texts: Texts
  readonly limits: WebLimits
}

/**
 * `event: entry` with the entry's id carries one entry; `event: asked` the questions that come into the log with their answers, and
 * `event: typing` the events that are being worked on, each time that changes and once when the reader has all there is; `event: inbox`
 * how far the person's inbox has been taken in, and how many messages others have not read. Comments in between keep the connection alive.
 */
export function createEvents(events: Events): RequestHandler {
  return async (req, res) => {
    const asked = EventsRequest.safeParse(req.query).data
    if (!asked) {
      const message = events.texts[langOf(req)].problem.invalid
      return sendProblem(res, events.texts, { status: 400, code: 'invalid', message })
    }
    const { as, conversation, inbox } = asked
    const address = addressOf(as, conversation)
    const room = roomOf({ address, conversation })
    res.set('Content-Type', 'text/event-stream; charset=utf-8').flushHeaders()
    res.write(`retry: ${events.limits.eventsRetryMs}\n\n`)
    const after = Math.max(asked.after, lastSeen(req))
    await stream(events, res, { userId: address.userId, room, after, inbox })
  }
}

/** A browser that comes back by itself says what it has in a header. */
function lastSeen(req: Request): number {
  const header = req.get('last-event-id') ?? ''
  return /^\d{1,15}$/.test(header) ? Number(header) : 0
}

/** Who reads, and what they have. */
interface Reader {
  readonly userId: string
  readonly room: string
  readonly after: number
  readonly inbox: number | undefined
}

/** Runs until the reader is gone or the server closes. What it holds between two rings is three numbers and two lines of text. */
async function stream(events: Events, res: Response, reader: Reader): Promise<void> {
  const { tenant, history, rooms, texts, limits } = events
  const { room } = reader
  const bell = createBell()
  const unlisten = rooms.listen(room, bell.ring)
  const letters = createLetters(events, reader, bell.ring)
  res.on('close', bell.ring).on('drain', bell.ring)
  let { after } = reader
  let typing: string | undefined
  while (!res.closed && !rooms.isClosed()) {
    // Read before the log: what is not worked on any more has its answer in there, and what has come is copied into it.
    const working = JSON.stringify(rooms.working(room))
    const news = await letters.take()
    const entries = await history.readAfter(tenant, room, after).catch(() => undefined)
    const parts = (entries ?? []).map(each => toEntryEvent(each.id, each.body, texts))
    after = entries?.at(-1)?.id ?? after
    if (news) parts.push(`event: inbox\ndata: ${news}\n\n`)
    if (entries && working !== typing) {
      typing = working
      const questions = rooms.asked(room)
      if (questions.length > 0) parts.push(`event: asked\ndata: ${JSON.stringify(questions)}\n\n`)
      parts.push(`event: typing\ndata: ${working}\n\n`)
    }
    res.write(parts.join('') || ': \n\n')
    const isAllThere = entries && !letters.isDue()
    do await bell.wait(isAllThere ? limits.eventsBeatMs : limits.eventsRetryMs)
    while (res.writableNeedDrain && !res.closed && !rooms.isClosed())
  }
  unlisten()
  letters.close()
  res.end()
}

/** JSON has no line breaks of its own, so it is one line of data. */
function toEntryEvent(id: number, body: string, texts: Texts): string {
  const entry = fromKept(body)
  return entry ? `id: ${id}\nevent: entry\ndata: ${JSON.stringify(toTold(entry, texts))}\n\n` : ''
}

/** An entry as the page gets it: a form as HTML. */
function toTold(entry: Entry, texts: Texts): object {
  if (entry.kind !== 'form') return entry
  const { kind, event, form, submission } = entry
  return { kind, event, ...showForm(form, submission, texts) }
}

interface Bell {
  ring(): void
  /** Resolves at the next ring, at once if it has rung since the last time, or after so many milliseconds. */
  wait(ms: number): Promise<void>
}

function createBell(): Bell {
  let rung = false
  let wake: (() => void) | undefined
  return {
    ring() {
      rung = true
      wake?.()
    },
    async wait(ms) {
      if (!rung) {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
      wake = undefined
    },
  }
}
