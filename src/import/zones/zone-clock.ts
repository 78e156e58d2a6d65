// Local times and instants, fast: a calendar has thousands of times on a few hundred days, so each day's offset is found
// once. Says the same as core/time, which it asks. Used by the calendar reader alone; one per file.
import { type Instant, instantOf, type LocalDateTime, localOf } from '../../core/time.js'

/** Minutes east of UTC. */
export function offsetAt(zone: string, instant: Instant): number {
  return Math.round((Date.parse(`${localOf(instant, zone)}Z`) - instant) / 60_000)
}

export interface ZoneClock {
  /** The instant of a local time, or `gap` with the time that the clock shows instead. */
  toInstant(local: LocalDateTime, zone: string): Instant | { readonly gap: LocalDateTime }
  toLocal(instant: Instant, zone: string): LocalDateTime
}

export function createZoneClock(): ZoneClock {
  const offsets = new Map<string, Map<number, number>>()
  const day = 86_400_000
  /** The offset around a day, in ms, or undefined where the clock turns near it. */
  function steady(zone: string, date: number): number | undefined {
    const first = cached(zone, date - 1)
    return first === cached(zone, date + 2) ? first : undefined
  }
  function cached(zone: string, date: number): number {
    const days = offsets.get(zone) ?? new Map<number, number>()
    offsets.set(zone, days)
    const known = days.get(date)
    if (known !== undefined) return known
    const offset = offsetAt(zone, date * day) * 60_000
    days.set(date, offset)
    return offset
  }
  return {
    toInstant(local, zone) {
      const asUtc = Date.parse(`${local}Z`)
      const offset = steady(zone, Math.floor(asUtc / day))
      if (offset !== undefined) return asUtc - offset
      const instant = instantOf(local, zone)
      const shown = localOf(instant, zone)
      return shown === local ? instant : { gap: shown }
    },
    toLocal(instant, zone) {
      const offset = steady(zone, Math.floor(instant / day))
      return offset === undefined
        ? localOf(instant, zone)
        : new Date(instant + offset).toISOString().slice(0, 16)
    },
  }
}
