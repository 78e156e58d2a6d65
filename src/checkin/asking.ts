// Who answers, makes or reads a check-in, and what stands at that moment. Made by desk.ts for every event, used by everything in this folder.
import type { AttendDeps } from '../attend/asking.js'
import type { LanguageModel } from '../core/ports.js'
import type { Asking as RemindAsking, Standing as RemindStanding } from '../remind/asking.js'
import type { TeamRoundStore } from '../store/asked/team-round-store.js'
import type { ContactStore } from '../store/checkin/contact-store.js'
import type { ErasureStore } from '../store/checkin/erasure-store.js'
import type { PauseStore } from '../store/checkin/pause-store.js'
import type { ReflectionStore } from '../store/checkin/reflection-store.js'
import type { ResultStore } from '../store/checkin/result-store.js'
import type { RoundStore } from '../store/checkin/round-store.js'
import type { SeriesStore } from '../store/checkin/series-store.js'

export interface CheckinDeps extends AttendDeps {
  readonly model: LanguageModel
  readonly rounds: RoundStore
  readonly series: SeriesStore
  readonly results: ResultStore
  readonly reflections: ReflectionStore
  readonly teamRounds: TeamRoundStore
  readonly pauses: PauseStore
  readonly contacts: ContactStore
  readonly erasures: ErasureStore
}
export type Standing = RemindStanding<CheckinDeps>
export type Asking = RemindAsking<CheckinDeps>
