// What reminders and notices of changed meetings say, and what the administrator is told when they go out late. English.
import type {
  ChangeSaid,
  NamedSaid,
  Near,
  RemindedSaid,
  ReminderWording,
} from '../../da/send/reminder.js'
import { networkName } from '../ask-grammar.js'

/** "a", "a and b", "a, b and c". */
function and(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function stop(text: string): string {
  return /[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

/** What is only "Netværksmøde" takes its network: "Netværksmøde in Musiknetværket". */
function nameOf({ title, networks: [only, another] }: NamedSaid): string {
  const isBare = /^(?:netværks)?(?:møde|dag|træf)$|^(?:network )?meeting$/iu.test(title)
  return isBare && only && !another ? `${title} in ${networkName(only)}` : title
}

function whenSaid(near: Near, when: string, hours: string | undefined): string {
  switch (near.is) {
    case 'now':
      return `now, ${hours ?? when}`
    case 'minutes':
      return `in ${near.duration}, ${hours ?? when}`
    case 'day':
      return `${near.relative}, ${when}`
    case 'later':
      return when
    default:
      return near satisfies never
  }
}

function where({ place, isOnline }: Pick<RemindedSaid, 'place' | 'isOnline'>): string {
  if (place !== undefined) return at(place)
  return isOnline ? ', online' : ''
}

function at(place: string): string {
  return `, ${place}`
}

function dueSaid(near: Near, when: string): string {
  return near.is === 'day' ? `${near.relative}, ${when}` : when
}

function changed(said: ChangeSaid): string {
  const { kind, when, whenBefore, place, placeBefore } = said
  const title = nameOf(said)
  const isElsewhere = place !== placeBefore
  const here = place === undefined ? '' : at(place)
  switch (kind) {
    case 'cancelled':
      return `Cancelled: ${title}, ${when}${here}.`
    case 'planned-again':
      return `On again: ${title}, ${when}${here}.`
    case 'moved':
      return `Moved: ${title} is now ${when}${here} (was: ${whenBefore}${isElsewhere && placeBefore ? at(placeBefore) : ''}).`
    case 'slightly':
      return `New time: ${title} is now ${when}${here} (was: ${whenBefore}).`
    case 'place':
      return placeSaid(said)
    case 'link':
      return said.hasLink
        ? `New link: ${title}, ${when}, has a new link.`
        : `${title}, ${when}, no longer has a link.`
    case 'length':
      return `New end time: ${title}, ${when}, now ends at ${said.end} (was: ${said.endBefore}).`
    default:
      return kind satisfies never
  }
}

function placeSaid(said: ChangeSaid): string {
  const { when, place, placeBefore, hasLink } = said
  const title = nameOf(said)
  const before = placeBefore === undefined ? '' : ` (was: ${placeBefore})`
  if (place !== undefined) return `New place: ${title}, ${when}, is now at ${place}${before}.`
  return hasLink
    ? `New place: ${title}, ${when}, is now online${before}.`
    : `${title}, ${when}, is no longer at ${placeBefore ?? 'its old place'}. The new place is not known yet.`
}

export const reminder: ReminderWording = {
  reminds(said) {
    const { near, when, hours } = said
    const title = nameOf(said)
    switch (near.is) {
      case 'now':
        return stop(`${title} begins now, ${hours ?? when}${where(said)}`)
      case 'minutes':
        return stop(`${title} begins in ${near.duration}, ${hours ?? when}${where(said)}`)
      case 'day':
      case 'later':
        return stop(`Remember ${title}: ${whenSaid(near, when, hours)}${where(said)}`)
      default:
        return near satisfies never
    }
  },
  deadline: (title, near, when) => stop(`Remember the deadline ${dueSaid(near, when)}: ${title}`),
  several(count, about) {
    if (about === 'reminders') return `Remember these ${count}:`
    return about === 'changes'
      ? `Here are ${count} changes:`
      : 'News of the meetings, and what to remember:'
  },
  listed: said =>
    stop(`${nameOf(said)}: ${whenSaid(said.near, said.when, said.hours)}${where(said)}`),
  listedDeadline: (title, near, when) => `Deadline ${dueSaid(near, when)}: ${stop(title)}`,
  changed,
  cancelledNote: 'There is nothing you need to do.',
  fits: contacts =>
    contacts.length > 0
      ? `Does it still suit you? If not, write to ${and(contacts)}.`
      : 'Does it still suit you? If not, tell whoever holds the meeting.',
  old(said) {
    if (!('kind' in said)) {
      return said.isCancelled
        ? `Cancelled: ${nameOf(said)}, ${said.when}.`
        : `Changed: ${nameOf(said)} is now ${said.when}.`
    }
    switch (said.kind) {
      case 'moved':
      case 'slightly':
        return `Moved to ${said.when}: ${nameOf(said)} (was: ${said.whenBefore}).`
      case 'cancelled':
      case 'planned-again':
      case 'place':
      case 'link':
      case 'length':
        return changed(said)
      default:
        return said.kind satisfies never
    }
  },
  when: whenSaid,
  fields: {
    when: 'When',
    before: 'Was',
    due: 'By',
    place: 'Where',
    link: 'Link',
    preparation: 'Preparation',
    agenda: 'Agenda',
    materials: 'Materials',
    agreements: 'Agreed last time',
    contact: 'Questions to',
    note: 'Note',
  },
  agreement: ({ what, who, by }) => {
    const [first, second] = [and(who), by === undefined ? '' : `by ${by}`]
    const more = [first, second].filter(part => part !== '').join(', ')
    return more === '' ? what : `${what} (${more})`
  },
  contact: ({ name, mail }) => `${name} (${mail})`,
  join: 'Join online',
  open: 'Open the link',
  who: { label: 'Who takes part?', q: (title, date) => `Who takes part in ${title} on ${date}?` },
  late: 'Messages have gone out more than 5 minutes late today.',
  lateNote:
    'Pejling sends what still makes sense, and the report says what did not arrive. Please check that the server and Redis are running as they should.',
}
