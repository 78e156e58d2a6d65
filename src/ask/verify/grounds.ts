// Stub.
// What a turn's queries returned: all that a model's reply may tell.
import type { Instant, LocalDate } from '../../core/time.js'
import type { Deadline } from '../../model/meeting.js'
import type { Page, Tool } from '../../model/page.js'
import type { Person } from '../../model/person.js'
import type { Network, School } from '../../model/programme.js'
import type { Viewer } from '../../people/rights.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import type { Answer, Source } from '../answers/compose.js'

/** Everything in it is what the asker may see; of what a guest may see in part, `texts` alone has the part. */
export interface Grounds {
  /** What the exact rules said, word for word. */
  readonly texts: readonly string[]
  readonly meetings: readonly Occurrence[]
  readonly deadlines: readonly Deadline[]
  readonly people: readonly Person[]
  readonly schools: readonly School[]
  readonly networks: readonly Network[]
  readonly tools: readonly Tool[]
  readonly pages: readonly Page[]
  /** That were looked in, and named by the asker: they may be said again. */
  readonly periods: readonly { readonly from: LocalDate; readonly to: LocalDate }[]
  /** What the asker wrote: its names and dates may be said again of nothing else than what was asked. */
  readonly question: string
}

export interface Seeing {
  readonly snapshot: Snapshot
  readonly viewer: Viewer
  readonly now: Instant
}

export function noGrounds(question: string): Grounds {
  return {
    ...{ texts: [], meetings: [], deadlines: [], people: [], schools: [], networks: [] },
    ...{ tools: [], pages: [], periods: [], question },
  }
}

/** An exact answer as grounds: its text, and the records of its sources as far as the viewer sees them. */
export function groundsOf(_answer: Pick<Answer, 'reply' | 'sources'>, _seeing: Seeing): Grounds {
  throw new Error('contract')
}

/** The records of the sources as far as the viewer sees them, without any text. */
export function recordsOf(
  _sources: readonly Pick<Source, 'kind' | 'id'>[],
  _seeing: Seeing,
): Grounds {
  throw new Error('contract')
}

export function joinGrounds(_all: readonly Grounds[]): Grounds {
  throw new Error('contract')
}
