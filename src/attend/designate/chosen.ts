// The words to one who is chosen, or is not any more, and to the leader when one of the chosen cannot come. Made when it is sent, with the
// facts and rights of that moment; a code where it holds no longer. Called by chat.ts.
import type { Button, Reply } from '../../core/reply.js'
import type { SchoolChoice } from '../../model/answer.js'
import type { Person } from '../../model/person.js'
import { viewerAt } from '../../programme/asking.js'
import type { Words } from '../../remind/compose.js'
import { fieldsOf, buttonsOf as meetingButtons } from '../../remind/words/facts.js'
import { type Card, messageOf } from '../../remind/words/message.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { actionOf, lang, plain, stale, type Task } from './asked.js'
import { parseDeclinedId } from './declined.js'
import { namesOf } from './form.js'
import { choiceIn, problemOf, sayLab } from './open.js'
import { saidBy } from './people/marks.js'
import { mayChoose, schoolsChoosing } from './school.js'
import { heardBefore, parseChosenId } from './told.js'

/** To one who is chosen, or is not any more. */
export async function composeChosen(
  standing: Standing,
  person: Person,
  id: string,
): Promise<Words> {
  const { deps, tenant, snapshot } = standing
  const parsed = parseChosenId(id)
  if (!parsed) return stale('unreadable')
  const occurrence = snapshot.byId.get(parsed.about)
  const school = snapshot.schools.get(parsed.school)
  if (!occurrence || !school) return stale('meeting-gone')
  if (occurrence.meeting.answerRevision !== parsed.answerRevision) return stale('revision')
  const problem = problemOf(standing, occurrence)
  if (problem) return stale(problem === 'not-open' ? 'closed' : problem)
  const answers = await deps.answers.of(tenant, occurrence.id)
  const choice = choiceIn(answers, occurrence, school.id)
  const isIn = choice?.people.includes(person.id) === true
  const { chosen } = wording(lang).designation
  const lab = sayLab({ lang, today: standing.today }, occurrence)
  const rows = await deps.deliveries.about(tenant, occurrence.id)
  const heard = heardBefore(rows, parsed, person.id)
  if (parsed.is === 'off') {
    if (isIn) return stale('chosen-again')
    if (heard !== 'on') return stale('never-told')
    return { reply: plain(chosen.off(lab, school.name)), stale: [] }
  }
  if (!choice || !isIn) return stale('not-chosen')
  if (!choice.isTold) return stale('not-yet')
  if (heard === 'on') return stale('told-before')
  const said = saidBy(answers, parsed.answerRevision, person.id)
  if (said === 'no') return stale('answered')
  return { reply: chosenCard(standing, person, { occurrence, school, choice, said }), stale: [] }
}

function chosenCard(
  standing: Standing,
  person: Person,
  {
    occurrence,
    school,
    choice,
    said,
  }: Task & { readonly choice: SchoolChoice; readonly said: ReturnType<typeof saidBy> },
): Reply {
  const { chosen, buttons: label } = wording(lang).designation
  const saying = { standing, lang, person: person.id }
  const [by] = namesOf(standing, [choice.by])
  const others = namesOf(
    standing,
    choice.people.filter(id => id !== person.id),
  )
  const lead = chosen.lead(by, sayLab({ lang, today: standing.today }, occurrence), school.name)
  const answer = (text: string, says: 'yes' | 'no'): Button => ({
    label: text,
    action: {
      ...{ id: 'invitation', does: 'answer', meeting: occurrence.id, said: says },
      revision: occurrence.meeting.answerRevision,
      alone: true,
    },
  })
  const notes = [
    ...(others.length > 0 ? [chosen.withYou(others)] : []),
    said === 'yes' ? chosen.hasSaidYes : chosen.asks,
  ]
  const card: Card = {
    ...{ kind: 'reminder' as const, lead, listed: lead, shown: [], notes },
    fields: fieldsOf(occurrence, saying),
    buttons: [
      ...(said === 'yes' ? [] : [answer(label.yes, 'yes')]),
      answer(label.no, 'no'),
      ...meetingButtons(occurrence, saying),
    ],
  }
  return messageOf([card], lang)
}

/** To a leader or delegate: one of the chosen cannot come, with the way to another. */
export async function composeDeclined(
  standing: Standing,
  person: Person,
  id: string,
): Promise<Words> {
  const { deps, tenant, snapshot } = standing
  const parsed = parseDeclinedId(id)
  const occurrence = parsed && snapshot.byId.get(parsed.about)
  const declined = parsed && snapshot.people.get(parsed.person)
  if (!occurrence || !declined) return stale('meeting-gone')
  if (occurrence.meeting.answerRevision !== parsed.answerRevision) return stale('revision')
  const problem = problemOf(standing, occurrence)
  if (problem) return stale(problem === 'not-open' ? 'closed' : problem)
  const answers = await deps.answers.of(tenant, occurrence.id)
  if (saidBy(answers, parsed.answerRevision, declined.id) !== 'no') return stale('answered')
  const school = schoolsChoosing(snapshot, occurrence).find(one =>
    choiceIn(answers, occurrence, one.id)?.people.includes(declined.id),
  )
  const choice = school && choiceIn(answers, occurrence, school.id)
  if (!school || !choice) return stale('not-chosen')
  if (!mayChoose(viewerAt(person, standing), school)) return stale('no-right')
  const { declined: say, buttons: label } = wording(lang).designation
  const left = choice.people.filter(one => saidBy(answers, parsed.answerRevision, one) !== 'no')
  const reply = plain(
    [
      say.lead(declined.name, sayLab({ lang, today: standing.today }, occurrence)),
      left.length > 0 ? say.left(namesOf(standing, left)) : say.nobodyLeft(school.name),
    ].join('\n'),
  )
  const task = { occurrence, school }
  const buttons: Button[] = [
    { label: label.another, action: { ...actionOf('choose', task), person: declined.id } },
    { label: label.add, action: actionOf('add', task) },
    { label: label.away, action: { ...actionOf('choose', task), does: 'away' } },
  ]
  return { reply: { ...reply, blocks: [...reply.blocks, { type: 'actions', buttons }] }, stale: [] }
}
