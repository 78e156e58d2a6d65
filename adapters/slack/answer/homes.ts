// Which App Homes are kept current: those looked at within a day, made again a little after something has happened to their owner.
// In memory alone: opening a Home makes it anew anyway. publish-home.ts makes what stands in one.
import { randomUUID } from 'node:crypto'
import { requestLimits, type SlackTimes } from '../limits.js'

export interface Homes {
  /** Somebody looks at theirs. */
  open(user: string): void
  /** Something has happened to somebody. However often, their Home is made again once in a while. */
  refresh(user: string): void
  close(): void
}

export function createHomes(
  { homeMs, homeOpenMs }: SlackTimes,
  publish: (user: string, eventId: string) => Promise<unknown>,
): Homes {
  const opened = new Map<string, number>()
  const timers = new Map<string, NodeJS.Timeout>()
  return {
    open(user) {
      if (opened.size >= requestLimits.people) opened.clear()
      opened.set(user, performance.now())
    },
    refresh(user) {
      const at = opened.get(user)
      if (at === undefined || timers.has(user)) return
      if (performance.now() - at > homeOpenMs) return void opened.delete(user)
      const timer = setTimeout(() => {
        timers.delete(user)
        void publish(user, `home:${randomUUID()}`)
      }, homeMs)
      timers.set(user, timer.unref())
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
