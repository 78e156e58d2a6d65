// Who wants to see or delete what is stored about them, and the stores in which something is. Made by desk.ts for every event.
import type { CheckinDeps } from '../checkin/asking.js'
import type { PersonId } from '../core/ids.js'
import type { Instant } from '../core/time.js'
import type { Asking as RemindAsking } from '../remind/asking.js'
import type { BroadcastStore } from '../store/broadcast-store.js'
import type { CalendarStore } from '../store/calendar-store.js'
import type { ConversationStore } from '../store/conversation-store.js'
import type { PreviewStore } from '../store/preview-store.js'
import type { QuestionStore } from '../store/question-store.js'
import type { ReactionStore } from '../store/reaction-store.js'
import type { OwnDeliveries } from '../store/sending/own-deliveries.js'

export interface OwnDataDeps extends CheckinDeps {
  readonly questions: QuestionStore
  readonly broadcasts: BroadcastStore
  readonly reactions: ReactionStore
  readonly ownDeliveries: OwnDeliveries
  readonly calendars: CalendarStore
  readonly conversations: ConversationStore
  readonly previews: PreviewStore
}
export type Asking = RemindAsking<OwnDataDeps>

/** Whose data it is, and how they said it. */
export interface Owner extends Asking {
  readonly me: PersonId
  /** Of the chat; absent where a file is opened by its link. */
  readonly conversation?: string
}

/** One thing that is stored, in words. */
export interface OwnLine {
  readonly text: string
  /** Business time it is of. */
  readonly at?: Instant
  /** Nothing of theirs is in it that could go. */
  readonly stays?: true
}

/** A part of the product that holds something about people. Without `erase` it stays, and the wording says why. */
export interface Part {
  read(owner: Owner): Promise<readonly OwnLine[]>
  /** Deletes what `read` tells, as far as nobody else's work hangs on it. Doing it twice is doing it once. */
  erase?(owner: Owner): Promise<void>
}
