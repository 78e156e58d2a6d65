// A calendar's own VTIMEZONE → the offsets and turns that it gives. Called by events.ts; asked only for names nobody knows.
import type { Turn, ZoneRules } from './zone-names.js'

/** The zone's TZID and rules, or undefined when they cannot be read. The latest rule of each kind counts. */
export function readZoneRules(chunk: string): { name: string; rules: ZoneRules } | undefined {
  const text = chunk.replace(/\n[ \t]/g, '')
  const name = propertyOf(text, 'TZID')?.replace(/^"|"$/g, '')
  const standard = lastPart(text, 'STANDARD')
  const daylight = lastPart(text, 'DAYLIGHT')
  const offset = minutesOf(standard && propertyOf(standard, 'TZOFFSETTO'))
  if (name === undefined || standard === undefined || offset === undefined) return undefined
  const location = propertyOf(text, 'X-LIC-LOCATION')
  const summer = minutesOf(daylight && propertyOf(daylight, 'TZOFFSETTO'))
  const from = turnOf(daylight)
  const to = turnOf(standard)
  return {
    name,
    rules: {
      standard: offset,
      ...(summer !== undefined && from && to ? { daylight: { offset: summer, from, to } } : {}),
      ...(location === undefined ? {} : { location }),
    },
  }
}

function lastPart(text: string, name: string): string | undefined {
  const [, ...parts] = text.split(new RegExp(`^BEGIN:${name}\\s*$`, 'im'))
  return parts.at(-1)?.split(/^END:/im)[0]
}

function propertyOf(text: string, name: string): string | undefined {
  return new RegExp(`^${name}(?:;[^:\\n]*)?:(.*)$`, 'im').exec(text)?.[1]?.trim()
}

/** `+0130` in minutes. */
function minutesOf(offset: string | undefined): number | undefined {
  const found = /^([+-])(\d\d)(\d\d)/.exec(offset ?? '')
  if (!found) return undefined
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return found[1] === '-' ? -minutes : minutes
}

/** `FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3`; every zone in use turns on a Sunday. */
function turnOf(part: string | undefined): Turn | undefined {
  const rule = part === undefined ? undefined : propertyOf(part, 'RRULE')
  const month = /BYMONTH=(\d{1,2})/i.exec(rule ?? '')?.[1]
  const nth = /BYDAY=(-?\d)SU/i.exec(rule ?? '')?.[1]
  return month === undefined || nth === undefined
    ? undefined
    : { month: Number(month), nth: Number(nth) }
}
