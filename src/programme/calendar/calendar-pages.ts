// What a secret calendar address shows: all that is for its owner, or one meeting as a file. Called by the web server's routes.
// Read anew at every visit, so that a person who has left sees nothing, and a move is there at the next visit.

import { MeetingId } from '../../core/ids.js'
import type { Clock } from '../../core/ports.js'
import { localOf } from '../../core/time.js'
import { viewerOf } from '../../people/rights.js'
import type { CalendarStore } from '../../store/calendar-store.js'
import type { ProgrammeStore } from '../../store/programme-store.js'
import type { SnapshotCache } from '../snapshot-cache.js'
import { writeFeed, writeMeeting } from './calendar-feed.js'

export interface CalendarPages {
  /** The calendar as text; undefined where the address is nobody's, or the meeting is not theirs to see. */
  read(token: string, meeting?: string): Promise<string | undefined>
}

interface CalendarDeps {
  readonly calendars: Pick<CalendarStore, 'ownerOf'>
  readonly programmes: Pick<ProgrammeStore, 'version'>
  readonly snapshots: SnapshotCache
  readonly clock: Clock
}

export function createCalendarPages({
  calendars,
  programmes,
  snapshots,
  clock,
}: CalendarDeps): CalendarPages {
  return {
    async read(token, meeting) {
      const owner = await calendars.ownerOf(token)
      if (!owner) return undefined
      const snapshot = await snapshots.get(owner.tenant, await programmes.version(owner.tenant))
      const person = snapshot.people.get(owner.person)
      if (!person) return undefined
      const now = clock.now()
      const facts = { snapshot, now, lang: 'da' as const }
      if (meeting === undefined) return writeFeed(person, facts)
      const id = MeetingId.safeParse(meeting).data
      const occurrence = id && snapshot.byId.get(id)
      const viewer = viewerOf(person, localOf(now, snapshot.zone).slice(0, 10))
      return occurrence && writeMeeting(occurrence, viewer, facts)
    },
  }
}
