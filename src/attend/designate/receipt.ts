// What stands of a school's choice: who, what each has said, who knows of it, and what a leader should think of; with the buttons that fit.
// Called by choose.ts and the sentences. It takes the place of the message that was pressed in.
import type { DesignationAction } from '../../core/actions/designation.js'
import type { PersonId } from '../../core/ids.js'
import type { Block, Button, Reply } from '../../core/reply.js'
import { dateOf, localOf } from '../../core/time.js'
import type { SchoolChoice } from '../../model/answer.js'
import { type Delivery, receiverName } from '../../model/delivery.js'
import type { Said } from '../../programme/asking.js'
import { reachOf } from '../../remind/settings/reach.js'
import { sayDate, sayTime, sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { namesOf } from './form.js'
import { type Choosing, sayLab } from './open.js'
import { clashesOf, isOff, overlapping, saidBy } from './people/marks.js'
import { functionsAt, leadsSchool } from './school.js'
import { tellingOf, toldFrom } from './told.js'

/** Names in a message; the list has all. */
const mostShown = 30

/** The choice as it stands, with what is to be done next. */
export async function receipt(asking: Asking, choosing: Choosing): Promise<Said> {
  const { lang, deps, tenant } = asking
  const { choice, occurrence, school } = choosing
  const { receipt: say } = wording(lang).designation
  const lab = sayLab(asking, occurrence)
  if (!choice) {
    return saidOf(asking, [say.none(school.name, lab)], buttonsOf(asking, choosing, false))
  }
  const { heard, coming } = tellingOf(await deps.deliveries.about(tenant, occurrence.id), choice)
  const receivers = coming.map(({ receiver }) => receiverName(receiver))
  const soon = choice.people.filter(id => receivers.includes(id))
  const knows = new Set([...heard, ...soon])
  const untold = untoldOf(choosing, choice, knows)
  const lead =
    choice.people.length === 0
      ? say.nobody(school.name, lab)
      : say.chosen(school.name, lab, choice.people.length)
  const lines = [
    lead,
    ...peopleLines(asking, choosing, { choice, knows }),
    ...tellingLines(asking, choosing, { choice, knows, untold, coming }),
    ...(await unreachedLines(asking, soon)),
    ...(await warnings(asking, choosing, choice.people)),
    ...byLine(asking, choice),
  ]
  return saidOf(asking, lines, buttonsOf(asking, choosing, untold.length > 0))
}

function saidOf({ lang }: Asking, lines: readonly string[], buttons: readonly Button[]): Said {
  const blocks: Block[] = [
    { type: 'text', text: lines.join('\n') },
    { type: 'actions', buttons },
  ]
  const reply: Reply = { lang, text: lines.join('\n'), blocks }
  return { reply, instead: true }
}

/** Who of the chosen has yet to hear of it: neither told nor having said anything. */
function untoldOf(
  { answers, occurrence }: Choosing,
  { people, by }: SchoolChoice,
  knows: ReadonlySet<PersonId>,
): PersonId[] {
  const { answerRevision } = occurrence.meeting
  return people.filter(
    id => id !== by && !knows.has(id) && saidBy(answers, answerRevision, id) === undefined,
  )
}

interface Standing {
  readonly choice: SchoolChoice
  readonly knows: ReadonlySet<PersonId>
}

function peopleLines(
  { lang, snapshot }: Asking,
  { occurrence, school, answers }: Choosing,
  { choice, knows }: Standing,
): string[] {
  const { receipt: say, ask } = wording(lang).designation
  const day = dateOf(occurrence.startLocal)
  const people = choice.people.flatMap(id => snapshot.people.get(id) ?? [])
  const lines = people.slice(0, mostShown).map(person => {
    const said = say.person({
      name: person.name,
      functions: functionsAt(person, school.id, day),
      says: saidBy(answers, occurrence.meeting.answerRevision, person.id),
      knows: knows.has(person.id) || person.id === choice.by,
    })
    return `• ${said}`
  })
  return people.length > mostShown ? [...lines, ask.more(people.length - mostShown)] : lines
}

function tellingLines(
  asking: Asking,
  { answers, occurrence }: Choosing,
  told: Standing & { readonly untold: readonly PersonId[]; readonly coming: readonly Delivery[] },
): string[] {
  const { lang, snapshot, now, today } = asking
  const { receipt: say } = wording(lang).designation
  const { choice, knows, untold, coming } = told
  const { answerRevision } = occurrence.meeting
  const astray = [...knows].filter(
    id => !choice.people.includes(id) && saidBy(answers, answerRevision, id) !== 'no',
  )
  const from = toldFrom(snapshot, coming, now)
  const moment = from && `${sayDate(lang, dateOf(from), today)} ${sayTime(lang, from)}`
  const others = choice.people.some(id => id !== choice.by)
  const state =
    coming.length > 0
      ? [say.telling(coming.length, moment)]
      : untold.length > 0
        ? [say.notTold(untold.length)]
        : others
          ? [say.allKnow]
          : []
  return [...state, ...(astray.length > 0 ? [say.unsaid(namesOf(asking, astray))] : [])]
}

/** Who of those who are told now has no chat to read it in: then somebody has to say it. */
async function unreachedLines(asking: Asking, people: readonly PersonId[]): Promise<string[]> {
  const { receipt: say } = wording(asking.lang).designation
  const { nowhere, waiting } = await reachOf(asking, people)
  return [
    ...(nowhere.length > 0 ? [say.nowhere(namesOf(asking, nowhere))] : []),
    ...(waiting.length > 0 ? [say.onPage(namesOf(asking, waiting))] : []),
  ]
}

/** Who is to be at two things at once or has the day off, and more people than seats. */
async function warnings(
  { lang, snapshot, deps, tenant, today }: Asking,
  { occurrence }: Choosing,
  ids: readonly PersonId[],
): Promise<string[]> {
  const { receipt: say } = wording(lang).designation
  const others = overlapping(snapshot, occurrence).map(({ id }) => id)
  const answered = await deps.answers.ofMany(tenant, others)
  const lines = ids.flatMap(id => {
    const person = snapshot.people.get(id)
    if (!person) return []
    const [clash] = clashesOf(snapshot, person, { occurrence, answered })
    const { name } = person
    return [
      ...(isOff(snapshot, person, occurrence) ? [say.off(name)] : []),
      ...(clash ? [say.clash(name, clash.meeting.title, sayWhen(lang, clash, today))] : []),
    ]
  })
  const { seats } = occurrence.meeting
  const isFull = seats !== undefined && ids.length > seats
  return [...lines.slice(0, mostShown), ...(isFull ? [say.seats(ids.length, seats)] : [])]
}

/** Where it was somebody else who chose. */
function byLine(asking: Asking, { by, at }: SchoolChoice): string[] {
  const { lang, viewer, snapshot, today } = asking
  if (by === viewer.person?.id) return []
  const [name = by] = namesOf(asking, [by])
  const local = localOf(at, snapshot.zone)
  const when = `${sayDate(lang, dateOf(local), today)} ${sayTime(lang, local)}`
  return [wording(lang).designation.receipt.by(name, when)]
}

function buttonsOf({ lang, viewer }: Asking, choosing: Choosing, isUntold: boolean): Button[] {
  const { buttons: label } = wording(lang).designation
  const { occurrence, school, choice } = choosing
  const button = (text: string, does: DesignationAction['does']): Button => ({
    label: text,
    action: {
      ...{ id: 'designation', does, meeting: occurrence.id, school: school.id },
      revision: occurrence.meeting.answerRevision,
    },
  })
  return [
    ...(isUntold ? [button(label.tell, 'tell')] : []),
    button(choice ? label.change : label.choose, 'choose'),
    button(label.add, 'add'),
    ...(leadsSchool(viewer, school) ? [button(label.delegate, 'delegate')] : []),
    button(label.away, 'away'),
  ]
}
