// The import of the chat in a thread of its own: reading and comparing a year's files takes seconds, in which everybody else shall
// have their answers. main (by demonstration.ts) makes it and closes it; import-worker.ts is the other side.
import { z } from 'zod'
import { Fault } from './core/errors.js'
import type { Lang } from './core/message.js'
import { type Reply, textReply } from './core/reply.js'
import type { ImportChat } from './import-chat/chat.js'
import { createThread } from './jobs/thread.js'
import type { LogLevel } from './log.js'
import type { RedisSettings } from './store/redis/redis.js'
import { wording } from './wording/wording.js'

/** Less than an event's lease, so that no other replica takes the same files meanwhile. */
const timeoutMs = 50_000
/** Reading is begun again by sending the files again, and a yes is either saved or not. */
const closeMs = 3_000
const idleMs = 60_000
/** A thousand times what a municipality's year takes; a file that wants more was made to hurt. */
const megabytes = 1024

/** What the thread is started with. */
export interface WorkerData {
  readonly redis: RedisSettings
  readonly lang: Lang
  readonly logLevel: LogLevel
}

// What comes back was made by our own code on the other side.
const OwnReply = z.custom<Reply>(reply => z.object({ text: z.string() }).safeParse(reply).success)

export function createImportThread(data: WorkerData): ImportChat & { close(): Promise<void> } {
  const file = new URL('./import-worker.js', import.meta.url)
  const thread = createThread(file, { data, timeoutMs, closeMs, idleMs, megabytes })
  return {
    async handle(inbound, { now, ...following }) {
      const { lang = 'da' } = inbound
      const { importChat } = wording(lang)
      try {
        return OwnReply.parse(await thread.run({ inbound, now }, following))
      } catch (error) {
        const code = error instanceof Fault ? error.code : ''
        if (code === 'thread.stopped') return textReply(lang, importChat.stopped)
        if (code === 'thread.slow') return textReply(lang, importChat.tooSlow)
        if (code === 'thread.full') return textReply(lang, importChat.tooMuch)
        throw error
      }
    },
    close: () => thread.close(),
  }
}
