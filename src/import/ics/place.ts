// Where a meeting is: the place in words and the online address, from LOCATION, rooms, description and the calendar's own
// properties. Called by meeting.ts. The address is https or none.

import { findLinks, httpsUrl, isMeetingLink, placeBeside } from '../text/links.js'
import { firstText, type RawEvent } from './events.js'
import { type Reporter, short } from './report.js'

/** Properties that hold nothing but the meeting's address, the surest first. */
const linkProperties = [
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-GOOGLE-CONFERENCE',
  'CONFERENCE',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
]
/** What Outlook and Google put as the place of an online meeting, in both languages. */
const onlineWords =
  /^(?:microsoft )?teams(?:[- ]m(?:øde|eeting))?$|^(?:zoom|google meet|online|skype)(?:[- ]m(?:øde|eeting))?$/i

export interface WhereInput {
  readonly title: string
  /** LOCATION, past the guard. */
  readonly location: string | undefined
  readonly room: string | undefined
  /** "Sted: …" in the description. */
  readonly said: string | undefined
  /** Addresses in the description. */
  readonly links: readonly string[]
  /** The one that the description says one joins by. */
  readonly joinLink: string | undefined
}

/** Place and link, each only where there is one. */
export function readWhere(
  event: RawEvent,
  input: WhereInput,
  reporter: Reporter,
): { place?: string; link?: string } {
  const inLocation = findLinks(input.location ?? '').map(found => found.url)
  const own = linkProperties.flatMap(name => firstText(event.properties, name) ?? [])
  const page = firstText(event.properties, 'URL')
  const meetings = [...inLocation, ...input.links, ...(page === undefined ? [] : [page])].filter(
    isMeetingLink,
  )
  const join = input.joinLink === undefined ? [] : [input.joinLink]
  const candidates = [
    ...own,
    ...meetings,
    ...join,
    ...inLocation,
    ...(page === undefined ? [] : [page]),
  ]
  const link = candidates.map(httpsUrl).find(url => url !== undefined)
  if (link === undefined && candidates.length > 0) {
    const column =
      linkProperties.find(name => event.properties.has(name)) ??
      (page === undefined ? 'LOCATION' : 'URL')
    reporter.report(column, { code: 'link-left-out', args: { title: short(input.title) } })
  }
  const place = placeOf(input, link !== undefined)
  return { ...(place === undefined ? {} : { place }), ...(link === undefined ? {} : { link }) }
}

/** "Microsoft Teams-møde; Mødelokale 2" is a room and a link; with the link in hand "Teams" is no place. */
function placeOf(input: WhereInput, hasLink: boolean): string | undefined {
  const parts = (input.location ?? '')
    .split(';')
    .map(placeBeside)
    .filter(part => part !== '')
  const rooms = parts.filter(part => !onlineWords.test(part))
  if (rooms.length > 0) return rooms.join('; ')
  return (
    input.room ?? (placeBeside(input.said ?? '') || undefined) ?? (hasLink ? undefined : parts[0])
  )
}
