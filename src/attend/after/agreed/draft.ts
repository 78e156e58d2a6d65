// What a sentence says was agreed → who does it and by when, as far as it can be read: shown in a preview before it is noted. Pure.
import { holidaysFor } from '../../../ask/answers/holidays.js'
import { keyOf, type Token, tokenise } from '../../../ask/text/tokens.js'
import { type AgreementDraft, agreementLimits } from '../../../core/actions/after.js'
import { dateOf, localOf } from '../../../core/time.js'
import type { Person } from '../../../model/person.js'
import { receiversOf } from '../../../programme/change.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { parseDates } from '../../../wording/parse-dates.js'
import type { Asking } from '../../asking.js'

/** A name counts that one person alone has among those whom the meeting is for; the last day ahead is when it is to be done. */
export function draftOf(asking: Asking, occurrence: Occurrence, what: string): AgreementDraft {
  const { snapshot, viewer, now, today } = asking
  const { periods } = parseDates(what, localOf(now, snapshot.zone), holidaysFor(viewer, snapshot))
  const day = periods.findLast(({ to, assumed }) => to >= today && !assumed && to < '2100')
  const who = peopleNamed(what, candidates(asking, occurrence)).slice(0, agreementLimits.who)
  return { what, who: who.map(({ id }) => id), ...(day ? { by: day.to } : {}) }
}

function candidates({ snapshot }: Asking, { meeting, startLocal }: Occurrence): readonly Person[] {
  const hosts = meeting.hosts.flatMap(({ person }) => person ?? [])
  const could = receiversOf(snapshot, meeting, dateOf(startLocal))
  const all = new Set([...could, ...hosts, ...(meeting.attendance ?? [])])
  return [...all].flatMap(id => snapshot.people.get(id) ?? [])
}

/** "Mette", "Mette Krogh", "Mettes": in the order of the words. */
function peopleNamed(text: string, people: readonly Person[]): readonly Person[] {
  const found: Person[] = []
  const tokens = tokenise(text)
  tokens.forEach((token, at) => {
    if (!/^\p{Lu}/u.test(token.text)) return
    const first = people.filter(({ name }) => isName(name, token))
    const next = tokens[at + 1]
    const whole = first.filter(
      ({ name }) => next && keyOf(name.split(/\s+/).at(-1) ?? '') === next.key,
    )
    const [one, another] = whole.length > 0 ? whole : first
    if (one && !another && !found.includes(one)) found.push(one)
  })
  return found
}

/** As written, or with the -s that makes it somebody's. */
function isName(name: string, { key }: Token): boolean {
  const first = keyOf(name.split(/\s+/)[0] ?? '')
  return first.length > 1 && (first === key || `${first}s` === key)
}
