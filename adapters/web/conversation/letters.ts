// What comes to a person without being asked for, on its way to one open page: taken out of their inbox into the conversation that the
// page reads, and who of the others has something new. A stream (events.ts) has one, and asks it before it reads the log.
import type { Lang } from '../../../src/core/message.js'
import type { Persona } from '../texts.js'
import type { Inbox } from './inbox.js'

export interface Delivering {
  readonly inbox: Inbox
  /** Who else one can be: the page says who of them has something new. */
  readonly personas: (lang: Lang) => Promise<readonly Persona[]> | readonly Persona[]
}

/** Who reads where, and how far they have taken in their inbox; undefined on a page that has just been loaded. */
interface Receiving {
  readonly userId: string
  readonly room: string
  readonly inbox: number | undefined
}

export interface Letters {
  /** Takes in what has come, where something has since the last time; gives what the page is to know of it, where that is new. */
  take(): Promise<string | undefined>
  /** Something has come, or could not be read. */
  isDue(): boolean
  close(): void
}

/** `ring` is called when there may be something to take. */
export function createLetters(
  { inbox, personas }: Delivering,
  reader: Receiving,
  ring: () => void,
): Letters {
  const { userId, room } = reader
  let position = reader.inbox
  let told: string | undefined
  let isDue = true
  const close = inbox.listen(() => {
    isDue = true
    ring()
  })
  return {
    async take() {
      if (!isDue) return undefined
      isDue = false
      try {
        position = await inbox.collect(userId, room, position)
        const people = (await personas('da')).map(({ id }) => id)
        const news = JSON.stringify({ at: position, unread: await inbox.unread(people) })
        if (news === told) return undefined
        told = news
        return news
      } catch {
        isDue = true
        return undefined
      }
    },
    isDue: () => isDue,
    close,
  }
}
