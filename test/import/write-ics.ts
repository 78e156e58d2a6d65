// An independent small writer of calendars, for tests that go there and back: nothing of the reader is used here.
// Folds at 75 octets wherever they fall, also in the middle of a letter, as RFC 5545 allows and Outlook does not shy from.

export interface WrittenEvent {
  readonly uid?: string
  readonly title: string
  /** `20261201T090000`, a date alone for a whole day. */
  readonly start: string
  readonly end?: string
  /** TZID of start and end; without it floating, or UTC where the times end in Z. */
  readonly zone?: string
  readonly place?: string
  readonly description?: string
  readonly sequence?: number
  readonly status?: string
  /** Further lines as they are. */
  readonly lines?: readonly string[]
}

/** The bytes of a calendar. */
export function writeIcs(
  events: readonly WrittenEvent[],
  options: { readonly eol?: string; readonly header?: readonly string[] } = {},
): Uint8Array {
  const eol = options.eol ?? '\r\n'
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Havrelund//Test//DA',
    'VERSION:2.0',
    ...(options.header ?? []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return Buffer.concat(lines.flatMap(line => [fold(line, eol), Buffer.from(eol)]))
}

function eventLines(event: WrittenEvent): string[] {
  const { uid, title, place, description, sequence, status } = event
  return [
    'BEGIN:VEVENT',
    ...(uid === undefined ? [] : [`UID:${uid}`]),
    `SUMMARY:${escapeText(title)}`,
    timeLine('DTSTART', event.start, event.zone),
    ...(event.end === undefined ? [] : [timeLine('DTEND', event.end, event.zone)]),
    ...(place === undefined ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(sequence === undefined ? [] : [`SEQUENCE:${sequence}`]),
    ...(status === undefined ? [] : [`STATUS:${status}`]),
    ...(event.lines ?? []),
    'END:VEVENT',
  ]
}

function timeLine(name: string, time: string, zone: string | undefined): string {
  if (time.length === 8) return `${name};VALUE=DATE:${time}`
  return zone === undefined ? `${name}:${time}` : `${name};TZID="${zone}":${time}`
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\n/g, '\\n')
}

function fold(line: string, eol: string): Buffer {
  const bytes = Buffer.from(line)
  const parts: Buffer[] = [bytes.subarray(0, 75)]
  for (let at = 75; at < bytes.length; at += 74) {
    parts.push(Buffer.from(`${eol} `), bytes.subarray(at, at + 74))
  }
  return Buffer.concat(parts)
}
