// How a message to many, its author, its moments and the meeting it is about are spoken of. Used by the rest of this folder. Pure.
import type { PersonId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import { dateOf, type Instant, localOf } from '../../core/time.js'
import type { Broadcast } from '../../model/broadcast.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { networksOf } from '../../remind/words/facts.js'
import { sayDate, sayTime } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'

/** Letters of a message in a list, and on a button. */
const mostExcerpt = 50

/** Its first words, on one line. */
export function excerptOf({ text }: Pick<Broadcast, 'text'>): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= mostExcerpt) return line
  const cut = line.slice(0, mostExcerpt)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > mostExcerpt / 2 ? end : mostExcerpt).trimEnd()} …`
}

export function nameOf({ snapshot }: Standing, person: PersonId): string {
  return snapshot.people.get(person)?.name ?? person
}

/** "mandag d. 7. december kl. 8"; of today the time alone. */
export function momentSaid({ snapshot, today }: Standing, at: Instant, lang: Lang): string {
  const local = localOf(at, snapshot.zone)
  const time = sayTime(lang, local)
  return dateOf(local) === today ? time : `${sayDate(lang, dateOf(local), today)} ${time}`
}

/** The day, as it may be read on any other. */
export function daySaid({ snapshot, today }: Standing, at: Instant, lang: Lang): string {
  return sayDate(lang, dateOf(localOf(at, snapshot.zone)), today)
}

export function meetingSaid({ snapshot }: Standing, { meeting }: Occurrence, lang: Lang): string {
  const networks = networksOf(snapshot, meeting)
  return wording(lang).sentMessages.meetingName(meeting.title.trim(), networks)
}
