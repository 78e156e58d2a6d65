// What reminders and notices of changed meetings say, and what the administrator is told when they go out late. Danish. Used by
// src/remind/words. A message is said twice with the same facts: as one text, and as fields.
import type { ChangeKind } from '../../../model/change.js'
import { and, at, inside, networkName, stop } from '../ask-grammar.js'
import { titled } from '../ask-nouns.js'

/** How near the start is: from a few minutes before it, within the hour or two, on the day, or any other day. */
export type Near =
  | { readonly is: 'now' }
  | { readonly is: 'minutes'; readonly duration: string }
  /** "i dag", "i morgen". */
  | { readonly is: 'day'; readonly relative: string }
  | { readonly is: 'later' }

/** What a meeting is called, and the networks that it is for. */
export interface NamedSaid {
  readonly title: string
  readonly networks: readonly string[]
}

/** A meeting as it is told of. */
export interface RemindedSaid extends NamedSaid {
  readonly near: Near
  /** "tirsdag d. 1. december kl. 9-15". */
  readonly when: string
  /** "9-15"; undefined all day, and over several days. */
  readonly hours?: string
  readonly place?: string
  /** It has a link and no place. */
  readonly isOnline: boolean
}

/** A meeting before and after a change. */
export interface ChangeSaid extends NamedSaid {
  readonly kind: ChangeKind
  /** What it is now; of a cancelled one what it was to be. */
  readonly when: string
  readonly whenBefore: string
  /** "kl. 15"; the end now and before, where only that has changed. */
  readonly end: string
  readonly endBefore: string
  readonly place?: string
  readonly placeBefore?: string
  readonly hasLink: boolean
}

export interface AgreementSaid {
  readonly what: string
  /** No names in a room. */
  readonly who: readonly string[]
  readonly by?: string
}

export interface ReminderWording {
  /** Above a meeting alone. */
  reminds(said: RemindedSaid): string
  deadline(title: string, near: Near, when: string): string
  /** Above several, and each of them in the list. */
  several(count: number, about: 'reminders' | 'changes' | 'both'): string
  listed(said: RemindedSaid): string
  listedDeadline(title: string, near: Near, when: string): string
  changed(said: ChangeSaid): string
  /** Below a cancelled one. */
  cancelledNote: string
  /** Below one that begins at another time of the same day: whom to write to, where that is known. */
  fits(contacts: readonly string[]): string
  /** A message that lies there from before. */
  old(
    said: ChangeSaid | (NamedSaid & { readonly isCancelled: boolean; readonly when: string }),
  ): string
  when(near: Near, when: string, hours: string | undefined): string
  fields: {
    when: string
    before: string
    due: string
    place: string
    link: string
    preparation: string
    agenda: string
    materials: string
    agreements: string
    contact: string
    note: string
  }
  agreement(said: AgreementSaid): string
  contact(person: { readonly name: string; readonly mail: string }): string
  join: string
  open: string
  /** What the button asks of the meeting, and what is written on it. */
  who: { label: string; q(title: string, date: string): string }
  /** To the administrator: messages go out late. */
  late: string
  lateNote: string
}

/** "Læringslab 2 – Hold 2"; what is only "Netværksmøde" takes its network: "Netværksmødet i matematiknetværket". */
function nameOf({ title, networks: [only, another] }: NamedSaid): string {
  return titled(title, only && !another ? networkName(only) : undefined)
}

/** "i morgen, tirsdag d. 1. december kl. 9-15", "om 40 minutter, kl. 9-15". */
function whenSaid(near: Near, when: string, hours: string | undefined): string {
  switch (near.is) {
    case 'now':
      return hours === undefined ? `nu, ${when}` : `nu, kl. ${hours}`
    case 'minutes':
      return hours === undefined
        ? `om ${near.duration}, ${when}`
        : `om ${near.duration}, kl. ${hours}`
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
  return isOnline ? ' online' : ''
}

function dueSaid(near: Near, when: string): string {
  return near.is === 'day' ? `${near.relative}, ${when}` : when
}

const numbers = ['', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti']

function changed(said: ChangeSaid): string {
  const { kind, when, whenBefore, place, placeBefore } = said
  const title = nameOf(said)
  const isElsewhere = place !== placeBefore
  const here = place === undefined ? '' : at(place)
  switch (kind) {
    case 'cancelled':
      return `Aflyst: ${title} ${when}${here}.`
    case 'planned-again':
      return `Gennemføres alligevel: ${title} ${when}${here}.`
    case 'moved':
      return `Flyttet: ${title} er nu ${when}${here} (før: ${whenBefore}${isElsewhere && placeBefore ? at(placeBefore) : ''}).`
    case 'slightly':
      return `Nyt tidspunkt: ${title} er nu ${when}${here} (før: ${whenBefore}).`
    case 'place':
      return placeSaid(said)
    case 'link':
      return said.hasLink
        ? `Nyt link: ${title} ${when} har fået et nyt link.`
        : `${title} ${when} har ikke længere et link.`
    case 'length':
      return `Ny sluttid: ${title} ${when} slutter nu ${said.end} (før: ${said.endBefore}).`
    default:
      return kind satisfies never
  }
}

function placeSaid(said: ChangeSaid): string {
  const { when, place, placeBefore, hasLink } = said
  const title = nameOf(said)
  const before = placeBefore === undefined ? '' : ` (før: ${placeBefore})`
  if (place !== undefined) return `Nyt sted: ${title} ${when} er nu${at(place)}${before}.`
  return hasLink
    ? `Nyt sted: ${title} ${when} er nu online${before}.`
    : `${title} ${when} er ikke længere${placeBefore === undefined ? ' der, hvor det var' : at(placeBefore)}. Et nyt sted er ikke meldt ud endnu.`
}

export const reminder: ReminderWording = {
  reminds(said) {
    const { near, when, hours } = said
    const name = inside(nameOf(said))
    switch (near.is) {
      case 'now':
      case 'minutes': {
        const begins = near.is === 'now' ? 'Nu' : `Om ${near.duration}`
        return stop(`${begins} begynder ${name}, ${hours ? `kl. ${hours}` : when}${where(said)}`)
      }
      case 'day':
      case 'later':
        return stop(`Husk ${name} ${whenSaid(near, when, hours)}${where(said)}`)
      default:
        return near satisfies never
    }
  },
  deadline: (title, near, when) => stop(`Husk fristen ${dueSaid(near, when)}: ${title}`),
  several(count, about) {
    const number = numbers[count] ?? count
    if (about === 'reminders') return `Husk de her ${number} ting:`
    return about === 'changes'
      ? `Her er ${number} ændringer:`
      : 'Nyt om møderne, og det du skal huske:'
  },
  listed: said =>
    stop(`${nameOf(said)}: ${whenSaid(said.near, said.when, said.hours)}${where(said)}`),
  listedDeadline: (title, near, when) => `Frist ${dueSaid(near, when)}: ${stop(title)}`,
  changed,
  cancelledNote: 'Du behøver ikke gøre noget.',
  fits: contacts =>
    contacts.length > 0
      ? `Passer det stadig? Ellers skriv til ${and(contacts)}.`
      : 'Passer det stadig? Ellers giv besked til den, der holder mødet.',
  old(said) {
    if (!('kind' in said)) {
      return said.isCancelled
        ? `Aflyst: ${nameOf(said)} ${said.when}.`
        : `Ændret: ${nameOf(said)} er nu ${said.when}.`
    }
    switch (said.kind) {
      case 'moved':
      case 'slightly':
        return `Flyttet til ${said.when}: ${nameOf(said)} (før: ${said.whenBefore}).`
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
    when: 'Hvornår',
    before: 'Før',
    due: 'Senest',
    place: 'Hvor',
    link: 'Link',
    preparation: 'Forberedelse',
    agenda: 'Dagsorden',
    materials: 'Materialer',
    agreements: 'Aftaler fra sidst',
    contact: 'Spørgsmål til',
    note: 'Bemærk',
  },
  agreement: ({ what, who, by }) => {
    const [first, second] = [and(who), by === undefined ? '' : `senest ${by}`]
    const more = [first, second].filter(part => part !== '').join(', ')
    return more === '' ? what : `${what} (${more})`
  },
  contact: ({ name, mail }) => `${name} (${mail})`,
  join: 'Deltag online',
  open: 'Åbn linket',
  who: { label: 'Hvem deltager?', q: (title, date) => `Hvem deltager i ${title} ${date}?` },
  late: 'I dag er beskeder blevet sendt mere end 5 minutter for sent.',
  lateNote:
    'Pejling sender det, der stadig giver mening, og siger i rapporten, hvad der ikke nåede frem. Se efter, om serveren og Redis kører, som de skal.',
}
