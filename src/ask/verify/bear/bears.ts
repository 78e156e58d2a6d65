// Whether one thing that is known bears what a clause says of it. All that the clause says has to be true of the same one: the right day of
// another hold is not. Called by claims.ts; pure.
import { dateOf } from '../../../core/time.js'
import type { Mention } from '../mention.js'
import { fits } from '../read/date/fits.js'
import type { Basis } from './basis.js'
import type { Bearer } from './bearers.js'
import { meetingBears } from './meeting.js'
import type { PersonFacts } from './persons.js'
import { countIn, hasNamed, isSame, textBears } from './same.js'

/** Whether all of them are true of the one bearer. */
export function bearsAll(bearer: Bearer, mentions: readonly Mention[], basis: Basis): boolean {
  if (bearer.of === 'text' && !isOfOwnRoles(mentions, basis)) return false
  if (bearer.of === 'text' && hidesChange(bearer, mentions)) return false
  return mentions.every(each => bears(bearer, each, { mentions, basis }))
}

export interface Clause {
  readonly mentions: readonly Mention[]
  readonly basis: Basis
}

/** A sentence that names several people and what they are says not who is what: their records do, where they are there. */
function isOfOwnRoles(mentions: readonly Mention[], { grounds }: Basis): boolean {
  if (!mentions.some(({ slot }) => slot === 'role')) return true
  const known = new Set<string>(grounds.people.map(({ id }) => id))
  return !mentions.some(each => each.slot === 'person' && each.ids.some(id => known.has(id)))
}

/** "Det er flyttet fra fredag d. 19." tells no day that anything is held on. */
function hidesChange({ mentions: told }: Bearer, mentions: readonly Mention[]): boolean {
  const changes = told.filter(
    each => each.slot === 'status' && (each.status === 'moved' || each.status === 'cancelled'),
  )
  if (changes.length === 0) return false
  const isDated = mentions.some(({ slot }) => slot === 'date' || slot === 'time')
  const isSaid = mentions.some(
    each => each.slot === 'status' || (each.slot === 'date' && each.day.moved !== undefined),
  )
  return isDated && !isSaid
}

function bears(bearer: Bearer, mention: Mention, clause: Clause): boolean {
  switch (bearer.of) {
    case 'meeting':
      return (
        bearer.meeting !== undefined && meetingBears(bearer, bearer.meeting, { mention, clause })
      )
    case 'deadline':
      return deadlineBears(bearer, mention, clause)
    case 'person':
      return bearer.person !== undefined && personBears(bearer.person, mention, bearer)
    case 'school':
      return schoolBears(bearer, mention)
    case 'network':
      return mention.slot === 'network' && mention.ids.includes(bearer.network ?? '')
    case 'tool':
      return toolBears(bearer, mention)
    case 'passage':
    case 'text':
      return textBears(bearer, mention)
    default:
      return bearer.of satisfies never
  }
}

function deadlineBears(bearer: Bearer, mention: Mention, _clause: Clause): boolean {
  const { deadline } = bearer
  if (!deadline) return false
  const { audience, due, link } = deadline
  const isOpen =
    audience.everyone ||
    Object.values(audience).every(list => !Array.isArray(list) || list.length === 0)
  switch (mention.slot) {
    case 'date':
      return fits(mention.day, dateOf(due)) || textBears(bearer, mention)
    case 'time':
      return (
        due.length > 10 &&
        [...(mention.starts ?? []), ...(mention.ends ?? [])].includes(due.slice(11))
      )
    case 'network':
      return (
        isOpen ||
        audience.networks.some(id => mention.ids.includes(id)) ||
        hasNamed(bearer, mention)
      )
    case 'hold':
      return (
        isOpen || audience.holds.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)
      )
    case 'school':
      return (
        isOpen || audience.schools.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)
      )
    case 'link':
      return link === mention.url || textBears(bearer, mention)
    case 'due':
      return true
    default:
      return textBears(bearer, mention)
  }
}

function personBears(person: PersonFacts, mention: Mention, bearer: Bearer): boolean {
  switch (mention.slot) {
    case 'person':
      return mention.ids.includes(person.id)
    case 'school':
      return person.schools.some(id => mention.ids.includes(id))
    case 'network':
      return person.networks.some(id => mention.ids.includes(id))
    case 'area':
      return person.areas.some(id => mention.ids.includes(id))
    case 'role':
      if (mention.role === 'runner')
        return person.role !== undefined && !person.role.startsWith('is ')
      return (
        person.role === mention.role ||
        (person.role === undefined &&
          mention.role.startsWith('is ') &&
          person.roles.includes(mention.role))
      )
    case 'contact':
      return mention.value === person.id
    case 'date':
      return person.days.some(day => fits(mention.day, day))
    case 'word':
      return bearer.keys.has(mention.key)
    default:
      return false
  }
}

function schoolBears({ school, mentions, keys }: Bearer, mention: Mention): boolean {
  if (!school) return false
  switch (mention.slot) {
    case 'school':
      return mention.ids.includes(school.id)
    case 'hold':
      return school.hold !== undefined && mention.ids.includes(school.hold)
    case 'area':
      return school.area !== undefined && mention.ids.includes(school.area)
    case 'word':
      return keys.has(mention.key)
    default:
      return mentions.some(each => isSame(each, mention))
  }
}

function toolBears(bearer: Bearer, mention: Mention): boolean {
  const { tool } = bearer
  if (!tool) return false
  switch (mention.slot) {
    case 'tool':
      return mention.ids.includes(tool.id)
    case 'link':
      return tool.link === mention.url
    case 'count':
      if (
        (mention.unit === 'step' || mention.unit === 'point') &&
        mention.value === tool.steps.length
      )
        return true
      return countIn(bearer, mention)
    default:
      return textBears(bearer, mention)
  }
}
