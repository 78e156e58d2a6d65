// A meeting of the project, with what its maker meant by it: the calendar and the plan are written from this, and the test of the
// importer compares what was read with it.
import type { AreaId, NetworkId, PersonId } from '../../src/core/ids.js'
import type { LocalDate } from '../../src/core/time.js'
import type { MeetingKind } from '../../src/model/meeting.js'

export interface ProjectMeeting {
  /** Its name within the school year; the UID is made of it. */
  readonly key: string
  readonly calendar: 'projektkalender' | 'styregruppe-og-arbejdsgrupper'
  readonly title: string
  readonly kind: MeetingKind
  readonly number?: number
  /** For whom, as the plan says it: "Alle", "Ravnsø-skolerne". */
  readonly whom: string
  readonly everyone?: true
  readonly area?: AreaId
  readonly network?: NetworkId
  readonly steering?: true
  readonly date: LocalDate
  readonly from: string
  /** On `lastDate`, where the meeting goes on for more than a day. */
  readonly to: string
  readonly lastDate?: LocalDate
  readonly place?: string
  /** On Google Meet. */
  readonly online?: true
  readonly agenda: readonly string[]
  readonly attendees: readonly PersonId[]
  readonly private?: true
  /** Every so many weeks, `count` times by the rule, without these. */
  readonly series?: {
    readonly weeks: number
    readonly count: number
    readonly without: readonly LocalDate[]
  }
  /** What only the plan says. */
  readonly bring?: string
  readonly answerBy?: LocalDate
  readonly isOffInPlan?: true
}
