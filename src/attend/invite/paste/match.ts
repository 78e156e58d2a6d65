// Who the lines of pasted answers are, and which answers can be saved. Called by chat.ts. Pure. A line is one person's only where its e-mail
// or its whole name is nobody else's; what a person has answered here themselves stands.
import type { PersonId } from '../../../core/ids.js'
import type { Person } from '../../../model/person.js'
import { foldTitle } from '../../../programme/indexes.js'
import type { Occurrence, Snapshot } from '../../../programme/snapshot.js'
import { allowsMaybe } from '../../../remind/words/answers.js'
import type { MeetingAnswers } from '../../../store/attend/answer-store.js'
import type { ReadySaid, UnclearSaid } from '../../../wording/da/attend/pasted.js'
import { askedThemselves } from '../asked.js'
import type { PastedLine, Status } from './read.js'

export interface Matched {
  readonly ready: readonly { readonly person: PersonId; readonly said: 'yes' | 'no' | 'maybe' }[]
  readonly unclear: readonly UnclearSaid[]
  readonly counts: ReadySaid
}

interface Among {
  readonly occurrence: Occurrence
  readonly answers: MeetingAnswers
}

/** Of somebody who stands there twice the last line holds. */
export function matchPasted(
  snapshot: Snapshot,
  { occurrence, answers }: Among,
  lines: readonly PastedLine[],
): Matched {
  const names = namesOf(snapshot.programme.people)
  const invited = invitedBy(snapshot, { occurrence, answers })
  const said = new Map<PersonId, Status>()
  const unclear: UnclearSaid[] = []
  for (const { line, text, status, ...who } of lines) {
    const found = whoIs(snapshot, names, who)
    const [person, another] = found
    const not = (why: UnclearSaid['why']) =>
      unclear.push({
        line,
        text: text.replace(/\t/g, ', ').slice(0, 80),
        why,
        names: found.map(({ name }) => name),
      })
    if (!person) not('unknown')
    else if (another) not('several')
    else if (!invited.has(person.id)) not('not-invited')
    else if (!status) not('no-status')
    else said.set(person.id, status)
  }
  return { unclear, ...sorted([...said], { occurrence, answers }) }
}

function sorted(
  said: readonly (readonly [PersonId, Status])[],
  { occurrence, answers }: Among,
): Pick<Matched, 'ready' | 'counts'> {
  const { meeting } = occurrence
  const before = new Map(
    answers.answers
      .filter(({ answerRevision }) => answerRevision === meeting.answerRevision)
      .map(one => [one.person, one]),
  )
  const counts = { yes: 0, no: 0, maybe: 0, silent: 0, own: 0 }
  const ready: { person: PersonId; said: 'yes' | 'no' | 'maybe' }[] = []
  for (const [person, status] of said) {
    const known = before.get(person)
    // Where "måske" is no answer, nobody has answered by it.
    if (status === 'silent' || (status === 'maybe' && !allowsMaybe(meeting))) counts.silent += 1
    else if (known && known.by === undefined) counts.own += known.said === status ? 0 : 1
    else if (known?.said !== status) {
      counts[status] += 1
      ready.push({ person, said: status })
    }
  }
  return { ready, counts }
}

/** Those who are asked, and those whom a leader has chosen. */
function invitedBy(snapshot: Snapshot, { occurrence, answers }: Among): ReadonlySet<PersonId> {
  const revision = occurrence.meeting.answerRevision
  const chosen = answers.choices
    .filter(({ answerRevision }) => answerRevision === revision)
    .flatMap(({ people }) => people)
  return new Set([...askedThemselves(snapshot, occurrence), ...chosen])
}

function whoIs(
  { people }: Snapshot,
  names: ReadonlyMap<string, readonly Person[]>,
  { email, parts }: Pick<PastedLine, 'email' | 'parts'>,
): readonly Person[] {
  if (email !== undefined) {
    for (const [id, person] of people) if (id === email) return [person]
  }
  for (const part of [...parts, parts.join(' ')]) {
    for (const form of formsOf(part)) {
      const found = names.get(form)
      if (found) return found
    }
  }
  return []
}

/** As it stands, and the other way round: "Holm, Mette". */
function formsOf(part: string): string[] {
  const [last = '', first = ''] = part.split(',').map(half => half.trim())
  return [part, ...(first === '' ? [] : [`${first} ${last}`])].map(fold)
}

function namesOf(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const names = new Map<string, Person[]>()
  for (const person of people) {
    const key = fold(person.name)
    names.set(key, [...(names.get(key) ?? []), person])
  }
  return names
}

function fold(name: string): string {
  return foldTitle(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
