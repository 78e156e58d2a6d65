// Who listens in which room, and what is being worked on there: in memory, for this process alone.
// A ring is only a hint to look into the log, which is the truth; one that is lost costs a reader some seconds.
import type { Question } from './entry.js'

export interface Rooms {
  /**
   * Notes that an event is being worked on, until the function that it gives is called, which rings. `question`: what stands in no log
   * before its answer does.
   */
  work(room: string, event: string, question?: Question): () => void
  /** The events of the room that are being worked on now, in the order they began. */
  working(room: string): readonly string[]
  /** What was asked in those of them that have told it. */
  asked(room: string): readonly Question[]
  /** Something new stands in the room's log, or is being worked on. */
  ring(room: string): void
  /** Calls `ring` when something has happened in the room, or all is to end, until the function that it gives is called. */
  listen(room: string, ring: () => void): () => void
  /** Ends every stream, now and from now on. */
  close(): void
  isClosed(): boolean
}

export function createRooms(): Rooms {
  const listeners = new Map<string, Set<() => void>>()
  const works = new Map<string, Map<string, Work>>()
  let closed = false
  const ring = (room: string) => {
    for (const listener of listeners.get(room) ?? []) listener()
  }
  return {
    work(room, event, question) {
      count(works, { room, event, question }, 1)
      return () => {
        count(works, { room, event }, -1)
        ring(room)
      }
    },
    ring,
    working: room => [...(works.get(room)?.keys() ?? [])],
    asked: room => [...(works.get(room)?.values() ?? [])].flatMap(({ question }) => question ?? []),
    listen(room, listener) {
      const here = listeners.get(room) ?? new Set()
      listeners.set(room, here.add(listener))
      return () => {
        here.delete(listener)
        if (here.size === 0 && listeners.get(room) === here) listeners.delete(room)
      }
    },
    close() {
      closed = true
      for (const room of [...listeners.keys()]) ring(room)
    },
    isClosed: () => closed,
  }
}

interface Work {
  readonly times: number
  readonly question: Question | undefined
}

/** The same event may be asked twice at once: it is worked on until both have ended. */
function count(
  works: Map<string, Map<string, Work>>,
  { room, event, question }: { room: string; event: string; question?: Question | undefined },
  by: 1 | -1,
): void {
  const here = works.get(room) ?? new Map<string, Work>()
  const before = here.get(event)
  const left = (before?.times ?? 0) + by
  const work = { times: left, question: before?.question ?? question }
  if (left > 0) works.set(room, here.set(event, work))
  else here.delete(event)
  if (here.size === 0) works.delete(room)
}
