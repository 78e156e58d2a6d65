// What a message tells of a meeting: how near it is, and its facts as fields and buttons, for one person or for a room that others read
// in. Used by reminder-card.ts and change-card.ts. Pure.
import type { MeetingId, PersonId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { Button, Field, LinkButton } from '../../core/reply.js'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import { coordinatorsOf } from '../../programme/audience.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import type { Near } from '../../wording/da/send/reminder.js'
import { sayDate, sayDuration, sayRelative } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import type { OwnAnswer } from './answers.js'

const minuteMs = 60_000
/** From here on it begins now. */
const nowMs = 2 * minuteMs
/** From here on minutes tell more than the day. */
const minutesMs = 90 * minuteMs
/** Letters of a text in a message; the rest stands in the plan. */
const mostLetters = 300
const mostTitle = 300

/** What the words are made in. */
export interface Saying {
  readonly standing: Standing
  readonly lang: Lang
  /** Undefined in a room: nothing is said there that is one person's, or that names one. */
  readonly person: PersonId | undefined
  /** It stays where it is, so nothing in it may go by the day. */
  readonly timeless?: true
  /** The person's answers to meetings that are open for answers (answers.ts). */
  readonly own?: ReadonlyMap<MeetingId, OwnAnswer>
}

/** How near a meeting's start is, or of what has no hour its day. */
export function nearOf(
  { standing: { now, today }, lang, timeless }: Saying,
  { start, day }: { readonly start: Instant | undefined; readonly day: LocalDate },
): Near {
  if (timeless) return { is: 'later' }
  if (start !== undefined && start > now && start - now <= minutesMs) {
    const left = start - now
    if (left <= nowMs) return { is: 'now' }
    return { is: 'minutes', duration: sayDuration(lang, Math.floor(left / minuteMs)) }
  }
  const days = daysBetween(today, day)
  const relative = days === 0 || days === 1 ? sayRelative(lang, day, today) : undefined
  return relative === undefined ? { is: 'later' } : { is: 'day', relative }
}

/** What to bring, read and know, and whom to ask; only what there is. */
export function fieldsOf(occurrence: Occurrence, saying: Saying): Field[] {
  const { standing, lang } = saying
  const { fields: label } = wording(lang).reminder
  const { meeting } = occurrence
  return [
    ...linkField(meeting, lang),
    ...textField(label.preparation, meeting.preparation),
    ...textField(label.agenda, meeting.agenda),
    ...materialFields(label.materials, meeting),
    ...textField(label.agreements, agreementsBefore(occurrence, saying)),
    ...textField(label.contact, contactsOf(standing.snapshot, occurrence, saying).join(', ')),
  ]
}

export function linkField({ link }: Pick<Meeting, 'link'>, lang: Lang): Field[] {
  if (link === undefined) return []
  return [{ label: wording(lang).reminder.fields.link, value: { text: link, url: link } }]
}

/** What does not fit is left out at the end of a line or a word. */
function textField(label: string, text: string | undefined): Field[] {
  const whole = text?.trim() ?? ''
  if (whole === '') return []
  if (whole.length <= mostLetters) return [{ label, value: { text: whole } }]
  const cut = whole.slice(0, mostLetters)
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf(' '))
  return [{ label, value: { text: `${cut.slice(0, end > 0 ? end : mostLetters).trimEnd()} …` } }]
}

/** One field each, where they have addresses of their own. */
function materialFields(label: string, { materials }: Meeting): Field[] {
  return materials.slice(0, 5).map(({ title, url }) => ({
    label,
    value: url?.startsWith('https://') ? { text: title, url } : { text: title },
  }))
}

/** "Karen Toft (karen.toft@…)": its hosts, else who coordinates its networks; never the receiver, and nobody in a room. */
export function contactsOf(
  snapshot: Snapshot,
  { meeting, startLocal }: Occurrence,
  { person, lang }: Saying,
): string[] {
  if (person === undefined) return []
  const { contact } = wording(lang).reminder
  const hosts = meeting.hosts.map(host => {
    const known = host.person === undefined ? undefined : snapshot.people.get(host.person)
    const mail = known?.id ?? host.person
    const name = known?.name ?? host.name
    return { mail, said: mail === undefined ? name : contact({ name, mail }) }
  })
  const day = dateOf(startLocal)
  const coordinators = meeting.audience.networks
    .flatMap(network => coordinatorsOf(snapshot, network, day))
    .map(({ id, name }) => ({ mail: id, said: contact({ name, mail: id }) }))
  const all = hosts.length > 0 ? hosts : coordinators
  const others = all.filter(({ mail }) => mail !== person).map(({ said }) => said)
  return [...new Set(others)].slice(0, 3)
}

/** What was agreed the last time before, in the series or of the same networks and kind, and is not done yet. */
function agreementsBefore(occurrence: Occurrence, { standing, lang, person }: Saying) {
  const { snapshot, today } = standing
  const last = snapshot.occurrences.findLast(
    one =>
      one.end <= occurrence.start && isBefore(one, occurrence) && one.meeting.status === 'planned',
  )
  const agreements = last?.meeting.agreements ?? []
  return agreements
    .filter(({ done }) => !done)
    .slice(0, 5)
    .map(({ what, who, by }) =>
      wording(lang).reminder.agreement({
        what,
        who: person === undefined ? [] : who.flatMap(id => snapshot.people.get(id)?.name ?? []),
        ...(by === undefined ? {} : { by: sayDate(lang, by, today) }),
      }),
    )
    .join('\n')
}

function isBefore({ meeting: one }: Occurrence, { meeting: other }: Occurrence): boolean {
  const series = (meeting: Meeting) => meeting.seriesId ?? meeting.id
  if (series(one) === series(other)) return true
  const { networks } = other.audience
  return one.kind === other.kind && one.audience.networks.some(id => networks.includes(id))
}

/** The networks that it is for, by name. */
export function networksOf({ networks }: Snapshot, { audience }: Pick<Meeting, 'audience'>) {
  return audience.networks.flatMap(id => networks.get(id)?.name ?? [])
}

/** Into the calendar, to the meeting itself, the likely next question, and the copy for Aula. */
export function buttonsOf(
  { id, meeting, startLocal }: Occurrence,
  { standing, lang }: Saying,
): (Button | LinkButton)[] {
  const { reminder, calendar } = wording(lang)
  const q = reminder.who.q(
    meeting.title.slice(0, mostTitle),
    sayDate(lang, dateOf(startLocal), standing.today),
  )
  return [
    { label: calendar.button, action: { id: 'calendar', meeting: id } },
    ...(meeting.link === undefined ? [] : [{ label: reminder.join, url: meeting.link }]),
    { label: reminder.who.label, action: { id: 'ask', q } },
    copyButton(id, lang),
  ]
}

/** The meeting as plain text for Aula. */
export function copyButton(meeting: Occurrence['id'], lang: Lang): Button {
  const { label } = wording(lang).sentMessages.copy
  return { label, action: { id: 'sent', does: 'copy', meeting } }
}
