// Names of time zones as calendars write them → IANA names. Called by read-ics.
// The calendar's own VTIMEZONE is asked last: its name is kept up to date by the world, its rules were copied once.
import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana'
import { type Instant, isZone } from '../../core/time.js'
import { offsetAt } from './zone-clock.js'

/** The offsets in minutes that a VTIMEZONE gives, and when its summer begins (`month`, `nth` Sunday; -1 = last). */
export interface ZoneRules {
  readonly standard: number
  readonly daylight?: { readonly offset: number; readonly from: Turn; readonly to: Turn }
  /** X-LIC-LOCATION */
  readonly location?: string
}
export interface Turn {
  readonly month: number
  readonly nth: number
}

/** Display names that Windows and old Exchange write instead of a zone; the cities say which zone it is. */
const cities: readonly (readonly [RegExp, string])[] = [
  [/copenhagen|københavn|kopenhagen|copenhague/i, 'Europe/Copenhagen'],
  [/amsterdam|berlin|stockholm|oslo|wien|vienna/i, 'Europe/Berlin'],
  [/warsaw|warszawa|zagreb|sarajevo/i, 'Europe/Warsaw'],
  [/belgrade|budapest|prague|bratislava/i, 'Europe/Budapest'],
  [/london|dublin|lisbon|lissabon|edinburgh/i, 'Europe/London'],
  [/helsinki|kyiv|riga|tallinn|vilnius/i, 'Europe/Helsinki'],
  [/reykjav/i, 'Atlantic/Reykjavik'],
]
const utcNames =
  /^(?:utc|gmt|z|zulu|etc\/(?:utc|gmt)|coordinated universal time|tzone:\/\/microsoft\/utc)$/i
const iana =
  /(?:^|\/)((?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)\/[A-Za-z0-9_+-]+(?:\/[A-Za-z_]+)?)$/i

/**
 * Finds the zone that a TZID means, or undefined. Where it keeps the same time as `home`, it is `home`: Windows says
 * "Romance Standard Time" in Paris and Copenhagen alike (Unicode's table puts Paris first), and people in Denmark whose
 * Outlook stands on Berlin or Amsterdam mean Danish time, also if one of the countries should change its rules.
 */
export function createZoneFinder(
  home: string,
  definitions: ReadonlyMap<string, ZoneRules>,
): (name: string) => string | undefined {
  const found = new Map<string, string | undefined>()
  return name => {
    if (found.has(name)) return found.get(name)
    const zone = byName(name, home) ?? byRules(definitions.get(name), home)
    const settled = zone !== undefined && keepSameTime(zone, home) ? home : zone
    found.set(name, settled)
    return settled
  }
}

function byName(written: string, home: string): string | undefined {
  const name = written.replace(/["']/g, '').trim()
  if (utcNames.test(name)) return 'UTC'
  const known = iana.exec(name)?.[1] ?? (/^(?:CET|EET|WET|MET)$/i.test(name) ? name : undefined)
  if (known !== undefined && isZone(known)) return known
  const windows: readonly string[] = findIana(name)
  if (windows.length > 0) return windows.includes(home) ? home : windows[0]
  // Only in a display name: a city in free text may be anything.
  if (!/^\((?:UTC|GMT)/i.test(name)) return undefined
  return cities.find(([city]) => city.test(name))?.[1]
}

function byRules(rules: ZoneRules | undefined, home: string): string | undefined {
  if (!rules) return undefined
  if (rules.location !== undefined && isZone(rules.location)) return rules.location
  const usual = WINDOWS_TO_IANA_MAP.filter(entry => entry.territory === '001').map(
    entry => entry.iana[0],
  )
  return [home, 'UTC', ...usual].find(zone => follows(zone, rules))
}

/** Whether a zone keeps the rules, by samples on both sides of both turns and in the middle of the seasons. */
function follows(zone: string, rules: ZoneRules): boolean {
  const year = 2027
  const { daylight } = rules
  if (!daylight) {
    return [1, 4, 7, 10].every(
      month => offsetAt(zone, Date.UTC(year, month - 1, 15)) === rules.standard,
    )
  }
  const from = sundayOf(year, daylight.from)
  const to = sundayOf(year, daylight.to)
  const twoDays = 2 * 86_400_000
  return (
    offsetAt(zone, from - twoDays) === rules.standard &&
    offsetAt(zone, from + twoDays) === daylight.offset &&
    offsetAt(zone, to - twoDays) === daylight.offset &&
    offsetAt(zone, to + twoDays) === rules.standard
  )
}

function sundayOf(year: number, turn: Turn): Instant {
  const day = 86_400_000
  if (turn.nth < 0) {
    const last = Date.UTC(year, turn.month, 0)
    return last - new Date(last).getUTCDay() * day
  }
  const first = Date.UTC(year, turn.month - 1, 1)
  return first + (((7 - new Date(first).getUTCDay()) % 7) + 7 * (turn.nth - 1)) * day
}

/** Samples twice a month over ten years: two zones that agree on them agree on every meeting there will be. */
function keepSameTime(one: string, other: string): boolean {
  if (one === other) return true
  for (let month = 0; month < 120; month++) {
    for (const day of [1, 15, 28]) {
      const instant = Date.UTC(2024, month, day, 12)
      if (offsetAt(one, instant) !== offsetAt(other, instant)) return false
    }
  }
  return true
}
