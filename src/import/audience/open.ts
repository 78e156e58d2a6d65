// Whether a guest may see the date and place of a meeting (decision 0002). Called by the readers of calendars and sheets. Pure.
// What leaders, a steering group or a few by name meet about hangs on no notice board; what a network or a hold does may.
import type { Audience, MeetingKind } from '../../model/meeting.js'

/** Open, unless it is for so few that nobody else would be told of it. "Åbent for alle" opens those too. */
export function isOpenToAll(kind: MeetingKind, audience: Audience): boolean {
  if (audience.everyone) return true
  if (kind === 'leaders' || kind === 'steering-group' || audience.roles.length > 0) return false
  const { networks, holds, schools, areas, functions, people } = audience
  const places = [networks, holds, schools, areas, functions]
  return people.length === 0 || places.some(list => list.length > 0)
}
