// A reminder's moment and what it is about, in words. Used by ../settings. Pure.
import type { MeetingId } from '../../core/ids.js'
import { dateOf, type Instant, localOf } from '../../core/time.js'
import { everyDue } from '../../programme/deadlines.js'
import { sayDate, sayTime } from '../../wording/dates.js'
import type { Asking } from '../asking.js'

/** "Torsdag d. 3. december kl. 9". */
export function sayMoment({ lang, snapshot: { zone }, today }: Asking, at: Instant): string {
  const local = localOf(at, zone)
  const time = sayTime(lang, local)
  return `${sayDate(lang, dateOf(local), today)}${lang === 'da' ? ' ' : ', '}${time}`
}

/** "Netværksmøde 2 (torsdag d. 3. december)". */
export function sayAbout({ lang, snapshot, today }: Asking, about: MeetingId): string {
  const meeting = snapshot.byId.get(about)
  const due = meeting ? undefined : everyDue(snapshot).find(({ deadline }) => deadline.id === about)
  const title = meeting?.meeting.title ?? due?.deadline.title ?? about
  const day = meeting ? dateOf(meeting.startLocal) : due?.day
  return day === undefined ? title : `${title} (${sayDate(lang, day, today)})`
}
