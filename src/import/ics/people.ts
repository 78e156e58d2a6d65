// ORGANIZER and ATTENDEE of an event → hosts, people invited, lists invited, rooms. Called by meeting.ts.
// Being in a calendar makes nobody a person of the programme; an address is only kept as whom the meeting is for.
import { PersonId } from '../../core/ids.js'
import type { Meeting } from '../../model/meeting.js'
import { limits } from '../draft.js'
import { type Property, paramText, type RawEvent } from './events.js'
import { hasCpr, type Reporter } from './report.js'

export interface EventPeople {
  readonly hosts: Meeting['hosts']
  readonly invited: readonly PersonId[]
  /** Names of distribution lists and other groups. */
  readonly lists: readonly string[]
  readonly room: string | undefined
}

/** Everybody that the event names. Rooms and equipment are nobody; the organiser is a host, not invited. */
export function readPeople(event: RawEvent, reporter: Reporter): EventPeople {
  const organizers = (event.properties.get('ORGANIZER') ?? []).map(toParty)
  const parties = (event.properties.get('ATTENDEE') ?? []).slice(0, limits.people).map(toParty)
  if ([...organizers, ...parties].some(party => party.isLeftOut)) {
    reporter.report('ATTENDEE', { code: 'cpr', args: { field: 'name' } })
  }
  const hosts = organizers.flatMap(({ name, email }) => {
    const shown = name ?? email
    return shown === undefined
      ? []
      : [{ name: shown, ...(email === undefined ? {} : { person: email }) }]
  })
  const hostIds = new Set(hosts.map(host => host.person))
  const invited = parties
    .filter(party => party.kind === 'person')
    .flatMap(({ email }) => email ?? [])
  return {
    hosts,
    invited: [...new Set(invited)].filter(id => !hostIds.has(id)),
    lists: parties.filter(party => party.kind === 'list').flatMap(({ name }) => name ?? []),
    room: parties.find(party => party.kind === 'room')?.name,
  }
}

interface Party {
  readonly kind: 'person' | 'list' | 'room'
  readonly name?: string
  readonly email?: PersonId
  /** A CPR number stood in the name or the address. */
  readonly isLeftOut: boolean
}

// The part before the @ may not be all of Outlook's `invalid:nomail`, said of someone without an address.
const address = /^[^\s@:]+@[^\s@:]+\.[^\s@:.]+$/

function toParty(property: Property): Party {
  const kind = kindOf(property)
  const written =
    paramText(property, 'cn')
      ?.replace(/^['"]+|['"]+$/g, '')
      .trim() ?? ''
  const mail = String(property.values[0] ?? '')
    .replace(/^\s*mailto:\s*/i, '')
    .trim()
  if (hasCpr(written) || hasCpr(mail)) return { kind, isLeftOut: true }
  const email = address.test(mail) ? PersonId.safeParse(mail).data : undefined
  const hasName = written !== '' && !written.includes('@')
  return {
    kind,
    isLeftOut: false,
    ...(hasName ? { name: written.slice(0, limits.name) } : {}),
    ...(email === undefined ? {} : { email }),
  }
}

function kindOf(property: Property): Party['kind'] {
  const type = paramText(property, 'cutype')?.toUpperCase()
  const role = paramText(property, 'role')?.toUpperCase()
  // Outlook writes rooms as attendees that take no part.
  if (type === 'ROOM' || type === 'RESOURCE' || role === 'NON-PARTICIPANT') return 'room'
  return type === 'GROUP' ? 'list' : 'person'
}
