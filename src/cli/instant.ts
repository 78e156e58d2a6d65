// A date or time that was typed as an option. Used by ask and plan.
import { homeZone, type Instant, instantOf, LocalDate } from '../core/time.js'

/** A date, a time and a zone, of the centuries that the calendar's rules are for. */
const shape =
  /^((?:19|20|21)\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/i

/** An ISO time with zone, or local time or a date in Denmark; undefined where the text is none. */
export function instantIn(text: string): Instant | undefined {
  const [, date, time = '00:00', zone] = shape.exec(text.trim()) ?? []
  const local = `${date}T${time}`
  if (!LocalDate.safeParse(date).success || Number.isNaN(Date.parse(`${local}Z`))) return undefined
  return zone ? Date.parse(`${local}${zone}`) : instantOf(local, homeZone)
}
