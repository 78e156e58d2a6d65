// The text of a calendar → its events and zones, property by property, each read by ical.js. Called by read-ics.
// A line or an event that cannot be read is set aside with its line number; the others never suffer from it.
import ICAL from 'ical.js'
import type { ZoneRules } from '../zones/zone-names.js'
import { readZoneRules } from '../zones/zone-rules.js'

/** A property as ical.js gives it: parameters and types in lower case, values unescaped where the type is known. */
export interface Property {
  readonly params: Readonly<Record<string, unknown>>
  readonly values: readonly unknown[]
}

/** An event as it stands in the file; parsed one at a time, so that a large calendar costs little memory. */
export interface EventPiece {
  /** Line of BEGIN:VEVENT, from 1. */
  readonly row: number
  readonly chunk: string
}

export interface RawEvent extends EventPiece {
  readonly properties: ReadonlyMap<string, readonly Property[]>
  /** What could not be read: the property's name, or '' for a line that is none. */
  readonly broken: readonly { readonly name: string; readonly row: number }[]
}

export interface RawCalendar {
  readonly name: string | undefined
  readonly zone: string | undefined
  readonly method: string | undefined
  readonly zones: ReadonlyMap<string, ZoneRules>
  readonly events: readonly EventPiece[]
  /** Rows of events that begin but do not end. */
  readonly cutOff: readonly number[]
  readonly tooMany: boolean
}

/** What is read of an event, besides what `peekText` looked at before; anything else is passed over unparsed. */
const wanted = new Set(
  `SUMMARY DESCRIPTION X-ALT-DESC LOCATION DTSTART DTEND DURATION RECURRENCE-ID RRULE EXDATE RDATE STATUS CLASS ORGANIZER
  ATTENDEE CATEGORIES URL CONFERENCE X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL
  X-MICROSOFT-ONLINEMEETINGEXTERNALLINK X-MICROSOFT-CDO-ALLDAYEVENT`.split(/\s+/),
)
const wantedHeader = new Set(['METHOD', 'X-WR-CALNAME', 'NAME', 'X-WR-TIMEZONE'])

/** Everything the reader needs of a calendar, at most `maxEvents` events of it. */
export function readCalendar(text: string, maxEvents: number): RawCalendar {
  const pieces = cutPieces(text, maxEvents)
  const header = readProperties(pieces.header, wantedHeader).properties
  const zones = new Map<string, ZoneRules>()
  for (const chunk of pieces.zones) {
    const zone = readZoneRules(chunk)
    if (zone) zones.set(zone.name, zone.rules)
  }
  return {
    name: firstText(header, 'X-WR-CALNAME') ?? firstText(header, 'NAME'),
    zone: firstText(header, 'X-WR-TIMEZONE'),
    method: firstText(header, 'METHOD')?.toUpperCase(),
    zones,
    events: pieces.events,
    cutOff: pieces.cutOff,
    tooMany: pieces.tooMany,
  }
}

/** The line in the file where an event's property stands, else the event's own line. */
export function rowOf(event: EventPiece, name: string): number {
  const at = event.chunk.search(beginningOf(name))
  return at === -1 ? event.row : event.row + countLines(event.chunk.slice(0, at))
}

/** The first value of a property as text, trimmed; undefined when it is absent or empty. */
export function firstText(properties: RawEvent['properties'], name: string): string | undefined {
  const value = properties.get(name)?.[0]?.values[0]
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? undefined : text
}

/** A parameter as text: `CN`, `TZID`. */
export function paramText(property: Property, name: string): string | undefined {
  const value = property.params[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

interface Pieces {
  header: string
  readonly zones: string[]
  readonly events: EventPiece[]
  readonly cutOff: number[]
  tooMany: boolean
}

/** Cuts at BEGIN and END of the outermost events and zones; other components (to-dos, alarms) fall away. */
function cutPieces(text: string, maxEvents: number): Pieces {
  const pieces: Pieces = { header: '', zones: [], events: [], cutOff: [], tooMany: false }
  const bounds = /^(BEGIN|END):[ \t]*([A-Z0-9-]+)[ \t]*$/gim
  let open: { name: string; at: number; row: number } | undefined
  let [row, counted, outside] = [1, 0, 0]
  for (let found = bounds.exec(text); found; found = bounds.exec(text)) {
    const name = found[2]?.toUpperCase() ?? ''
    const isBegin = found[1]?.toUpperCase() === 'BEGIN'
    row += countLines(text, counted, found.index)
    counted = found.index
    if (isBegin && name !== 'VCALENDAR' && (!open || name === 'VEVENT')) {
      if (open?.name === 'VEVENT') pieces.cutOff.push(open.row)
      if (!open) pieces.header += text.slice(outside, found.index)
      open = { name, at: found.index, row }
    } else if (!isBegin && open && (name === open.name || name === 'VCALENDAR')) {
      const chunk = text.slice(open.at, found.index)
      if (name !== open.name) pieces.cutOff.push(open.row)
      else if (name === 'VTIMEZONE') pieces.zones.push(chunk)
      else if (name === 'VEVENT') {
        if (pieces.events.length >= maxEvents) return { ...pieces, tooMany: true }
        pieces.events.push({ row: open.row, chunk })
      }
      open = undefined
      outside = bounds.lastIndex
    }
  }
  if (open?.name === 'VEVENT') pieces.cutOff.push(open.row)
  else if (!open) pieces.header += text.slice(outside)
  return pieces
}

/** Parses an event. What cannot be read is in `broken`; the rest is there all the same. */
export function parseEvent({ row, chunk }: EventPiece): RawEvent {
  const { properties, broken } = readProperties(chunk, wanted)
  return {
    row,
    chunk,
    properties,
    broken: broken.map(({ name, line }) => ({ name, row: row + line })),
  }
}

/** The first value of one property, without parsing the rest: what events are sorted by. */
export function peekText(piece: EventPiece, name: string): string | undefined {
  const start = piece.chunk.search(beginningOf(name))
  if (start === -1) return undefined
  let end = piece.chunk.indexOf('\n', start)
  while (end !== -1 && /[ \t]/.test(piece.chunk[end + 1] ?? ''))
    end = piece.chunk.indexOf('\n', end + 1)
  const line = piece.chunk.slice(start, end === -1 ? undefined : end).replace(/\n[ \t]/g, '')
  const property = parseProperty(line)
  return property && firstText(new Map([[name, [property]]]), name)
}

const beginnings = new Map<string, RegExp>()
function beginningOf(name: string): RegExp {
  const known = beginnings.get(name) ?? new RegExp(`^${name}[;:]`, 'im')
  beginnings.set(name, known)
  return known
}

/** Parses the wanted properties of a component, without those of the components in it. */
function readProperties(
  chunk: string,
  names: ReadonlySet<string>,
): { properties: Map<string, Property[]>; broken: { name: string; line: number }[] } {
  const properties = new Map<string, Property[]>()
  const broken: { name: string; line: number }[] = []
  let inner = 0
  let first = true
  for (const line of chunk.replace(/\n[ \t]/g, '').split('\n')) {
    const name = nameOf(line)
    if (name === 'BEGIN') inner += first || /VCALENDAR/i.test(line) ? 0 : 1
    else if (name === 'END') inner = Math.max(0, inner - 1)
    else if (inner === 0 && (name === undefined ? line.trim() !== '' : names.has(name))) {
      const property = name === undefined ? undefined : parseProperty(line)
      if (!property) broken.push({ name: name ?? '', line: lineOf(chunk, line) })
      else add(properties, name ?? '', property)
    }
    first = false
  }
  return { properties, broken }
}

/** The property's name in capitals, or undefined for a line that has none. */
function nameOf(line: string): string | undefined {
  const colon = line.indexOf(':')
  if (colon === -1) return undefined
  const semicolon = line.indexOf(';')
  const name = line.slice(0, semicolon !== -1 && semicolon < colon ? semicolon : colon)
  return /\s/.test(name) ? undefined : name.toUpperCase()
}

function add(properties: Map<string, Property[]>, name: string, property: Property): void {
  const others = properties.get(name)
  if (others) others.push(property)
  else properties.set(name, [property])
}

/** Windows' display names have a colon, and some write them without the quotes that it needs. */
const bareZone = /;TZID=(\((?:UTC|GMT)[^)";]*\)[^":;]*)/i

function parseProperty(line: string): Property | undefined {
  try {
    const quoted = line.includes('=(') ? line.replace(bareZone, ';TZID="$1"') : line
    const parsed: unknown = ICAL.parse.property(quoted)
    if (!Array.isArray(parsed)) return undefined
    const params: unknown = parsed[1]
    return isRecord(params) ? { params, values: parsed.slice(3) } : undefined
  } catch {
    // ical.js throws on a line that breaks the grammar; the caller says which line it was.
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Which line of the chunk, from 0, an unfolded line begins on. */
function lineOf(chunk: string, unfolded: string): number {
  const start = unfolded.slice(0, 20)
  const at = chunk.startsWith(start) ? 0 : chunk.indexOf(`\n${start}`) + 1
  return countLines(chunk, 0, at)
}

function countLines(text: string, from = 0, to = text.length): number {
  let lines = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
    lines++
  return lines
}
