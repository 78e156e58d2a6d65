// Who writes to many, presses or says something about it, and what stands at that moment. Made by desk.ts for every event.
import type { AttendDeps } from '../attend/asking.js'
import type { LanguageModel } from '../core/ports.js'
import type { Asking as RemindAsking, Standing as RemindStanding } from '../remind/asking.js'
import type { BroadcastStore } from '../store/broadcast-store.js'
import type { ReactionStore } from '../store/reaction-store.js'

export interface BroadcastDeps extends AttendDeps {
  readonly model: LanguageModel
  readonly broadcasts: BroadcastStore
  readonly reactions: ReactionStore
}
export type Standing = RemindStanding<BroadcastDeps>
export type Asking = RemindAsking<BroadcastDeps>
