// Choosing who of a school comes, now or later telling them, and changing one's mind until the meeting. Called by chat.ts. Of two leaders
// at once the second sees what the first has chosen before anything is overwritten; what has been told is told again where it changes.

import type { FormAction } from '../../core/action.js'
import type { DesignationAction } from '../../core/actions/designation.js'
import { PersonId } from '../../core/ids.js'
import type { InboundForm } from '../../core/message.js'
import { textReply } from '../../core/reply.js'
import { dateOf } from '../../core/time.js'
import type { SchoolChoice } from '../../model/answer.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { chooseForm, namesOf, readTicked, type Ticked } from './form.js'
import { type Choosing, isReply, openChoice, readChoosing } from './open.js'
import { saidBy } from './people/marks.js'
import { receipt } from './receipt.js'
import { peopleOf } from './school.js'
import { tellingRows } from './told.js'

/** The list, with who cannot come left out where that is what the button stood under. */
export async function openChoose(asking: Asking, action: DesignationAction): Promise<Outcome> {
  const choosing = await openChoice(asking, action)
  if (isReply(choosing)) return { reply: choosing }
  const without = PersonId.safeParse(action.person ?? '')
  const isMoved =
    action.revision !== undefined && action.revision !== choosing.occurrence.meeting.answerRevision
  return {
    form: await chooseForm(asking, choosing, {
      ...(without.success ? { without: without.data } : {}),
      ...(isMoved ? { lead: wording(asking.lang).designation.form.moved } : {}),
    }),
  }
}

/** The list as it was sent. */
export async function takeChoice(
  asking: Asking,
  { values }: InboundForm,
  action: Extract<FormAction, { id: 'choose-people' }>,
): Promise<Outcome> {
  const choosing = await openChoice(asking, action)
  if (isReply(choosing)) return { reply: choosing }
  const ticked = readTicked(values)
  const { form } = wording(asking.lang).designation
  if (action.revision !== choosing.occurrence.meeting.answerRevision)
    return { form: await chooseForm(asking, choosing, { ticked, lead: form.moved }) }
  const problem = problemIn(asking, choosing, ticked)
  if (problem !== undefined)
    return { form: await chooseForm(asking, choosing, { ticked, problem }) }
  const people = ticked.isNobody ? [] : ticked.people
  const { choice } = choosing
  if (choice && isSame(choice, people, ticked.isTold)) return receipt(asking, choosing)
  const isOvertaken = choice !== undefined && choice.at !== action.seen
  if (isOvertaken && choice.by !== asking.viewer.person?.id) {
    const [by = choice.by] = namesOf(asking, [choice.by])
    const lead = form.overtaken(by, namesOf(asking, choice.people))
    return { form: await chooseForm(asking, choosing, { ticked, lead }) }
  }
  return save(asking, choosing, { people, isTold: ticked.isTold })
}

function problemIn(
  { lang, snapshot }: Asking,
  { school, occurrence }: Choosing,
  { people, isNobody }: Ticked,
): string | undefined {
  const { problems } = wording(lang).designation
  const known = peopleOf(snapshot, school.id, dateOf(occurrence.startLocal)).map(({ id }) => id)
  if (people.some(id => !known.includes(id))) return problems.strangers
  if (isNobody) return people.length > 0 ? problems.both : undefined
  return people.length === 0 ? problems.nobodyChosen : undefined
}

function isSame(choice: SchoolChoice, people: readonly PersonId[], isTold: boolean): boolean {
  const isEqual =
    choice.people.length === people.length && people.every(id => choice.people.includes(id))
  return isEqual && choice.isTold === isTold
}

/** Those who were chosen, and not told, are told now. */
export async function tellChosen(asking: Asking, action: DesignationAction): Promise<Outcome> {
  const { lang } = asking
  const choosing = await openChoice(asking, action)
  if (isReply(choosing)) return { reply: choosing }
  const { choice, occurrence } = choosing
  const { designation } = wording(lang)
  if (action.revision !== undefined && action.revision !== occurrence.meeting.answerRevision)
    return { form: await chooseForm(asking, choosing, { lead: designation.form.moved }) }
  if (!choice) return { reply: textReply(lang, designation.nothingToTell) }
  return save(asking, choosing, { people: choice.people, isTold: true })
}

/** Writes the choice with the messages that it needs, and says what stands then. */
async function save(
  asking: Asking,
  choosing: Choosing,
  { people, isTold }: { people: readonly PersonId[]; isTold: boolean },
): Promise<Outcome> {
  const { deps, tenant, snapshot, viewer, now, lang } = asking
  const { occurrence, school, answers } = choosing
  const { answerRevision } = occurrence.meeting
  if (!viewer.person)
    return { reply: textReply(lang, wording(lang).designation.problems['no-right']) }
  const choice: SchoolChoice = {
    ...{ about: occurrence.id, school: school.id, answerRevision },
    ...{ people: [...people], by: viewer.person.id, at: now, isTold },
  }
  const rows = await deps.deliveries.about(tenant, occurrence.id)
  const saidNo = new Set(
    answers.answers
      .map(({ person }) => person)
      .filter(person => saidBy(answers, answerRevision, person) === 'no'),
  )
  const deliveries = isTold ? tellingRows(snapshot, occurrence, choice, { rows, saidNo }) : []
  const how = { now, over: occurrence.end, deliveries }
  const outcome = await deps.answers.choose(tenant, choice, how)
  if (outcome === 'written') deps.wake(tenant)
  return receipt(asking, await readChoosing(asking, occurrence, school))
}
