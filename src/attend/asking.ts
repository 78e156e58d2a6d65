// Who presses or says something about who comes to meetings, and what stands at that moment. Made by desk.ts for every event, used by
// everything in this folder.
import type {
  Asking as RemindAsking,
  RemindDeps,
  Standing as RemindStanding,
} from '../remind/asking.js'
import type { CardStore } from '../store/attend/card-store.js'
import type { CodeStore } from '../store/attend/code-store.js'
import type { OpeningStore } from '../store/attend/opening-store.js'
import type { PlanStore } from '../store/sending/plan-store.js'

export interface AttendDeps extends RemindDeps {
  readonly openings: OpeningStore
  readonly cards: CardStore
  readonly codes: CodeStore
  /** Which nudges are due when. */
  readonly nudges: PlanStore
}
export type Standing = RemindStanding<AttendDeps>
export type Asking = RemindAsking<AttendDeps>
