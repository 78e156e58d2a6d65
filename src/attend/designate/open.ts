// The meeting and the school that a press or a form is about, with what is chosen there, where its presser may choose; else what is said
// instead. Used by the rest of this folder. Rights and facts are those of now, every time.
import { MeetingId, type SchoolId } from '../../core/ids.js'
import { type Button, type Reply, textReply } from '../../core/reply.js'
import type { SchoolChoice } from '../../model/answer.js'
import type { School } from '../../model/programme.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { isAllDay, withButtons } from '../../remind/change/preview.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import type { DesignationProblem, LabSaid } from '../../wording/da/attend/designation-said.js'
import { sayDate, sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Standing } from '../asking.js'
import { mayChoose, schoolsChoosing } from './school.js'
import { lastMoment } from './told.js'

export interface Choosing {
  readonly occurrence: Occurrence
  readonly school: School
  readonly answers: MeetingAnswers
  /** What the school has chosen for the time that the meeting has now. */
  readonly choice: SchoolChoice | undefined
}

interface Wanted {
  readonly meeting?: string | undefined
  readonly school?: string | undefined
}

/** Without a school the only one that it can be; where it can be several, the way to each. */
export async function openChoice(asking: Asking, wanted: Wanted): Promise<Choosing | Reply> {
  const { snapshot, viewer, lang } = asking
  const { problems, whichSchool } = wording(lang).designation
  const meeting = MeetingId.safeParse(wanted.meeting ?? '')
  const occurrence = meeting.success ? snapshot.byId.get(meeting.data) : undefined
  const own = snapshot.programme.schools.filter(school => mayChoose(viewer, school))
  if (own.length === 0) return textReply(lang, problems['no-right'])
  if (!occurrence) return textReply(lang, problems.gone)
  const problem = problemOf(asking, occurrence)
  const schools = schoolsChoosing(snapshot, occurrence)
    .filter(school => own.includes(school))
    .filter(({ id }) => wanted.school === undefined || wanted.school === id)
  const [school, another] = schools
  if (!school) return textReply(lang, problems[problem === 'not-lab' ? problem : 'no-right'])
  if (problem) return textReply(lang, problems[problem])
  if (another) {
    const buttons = schools.map(one => chooseButton(asking, occurrence, one.id, one.name))
    return withButtons(textReply(lang, whichSchool(occurrence.meeting.title)), buttons)
  }
  return readChoosing(asking, occurrence, school)
}

function chooseButton(
  { lang }: Asking,
  { id, meeting }: Occurrence,
  school: SchoolId,
  name: string,
): Button {
  return {
    label: wording(lang).designation.buttons.chooseAt(name).slice(0, mostLabel),
    action: {
      ...{ id: 'designation', does: 'choose', meeting: id, school },
      revision: meeting.answerRevision,
    },
  }
}

/** Letters of a button. */
export const mostLabel = 75

export async function readChoosing(
  { deps, tenant }: Standing,
  occurrence: Occurrence,
  school: School,
): Promise<Choosing> {
  const answers = await deps.answers.of(tenant, occurrence.id)
  return { occurrence, school, answers, choice: choiceIn(answers, occurrence, school.id) }
}

/** What the school has chosen for the time that the meeting has now. */
export function choiceIn(
  { choices }: MeetingAnswers,
  { meeting }: Occurrence,
  school: SchoolId,
): SchoolChoice | undefined {
  return choices.find(one => one.school === school && one.answerRevision === meeting.answerRevision)
}

/** Why nobody is chosen for it now; undefined where they are. */
export function problemOf(
  { now }: Pick<Standing, 'now'>,
  occurrence: Occurrence,
): Exclude<DesignationProblem, 'gone' | 'no-right'> | undefined {
  const { status, openForAnswers, kind } = occurrence.meeting
  if (kind !== 'lab') return 'not-lab'
  if (status === 'cancelled') return 'cancelled'
  if (lastMoment(occurrence) <= now) return 'over'
  return openForAnswers === true ? undefined : 'not-open'
}

export function isReply(one: Choosing | Reply): one is Reply {
  return 'blocks' in one
}

type Saying = Pick<Asking, 'lang' | 'today'>

/** A meeting as it is spoken of. */
export function sayLab({ lang, today }: Saying, { meeting, ...span }: Occurrence): LabSaid {
  const { title, place } = meeting
  const when = sayWhen(lang, { ...span, allDay: isAllDay(span) }, today)
  return { title: title.trim(), when, ...(place === undefined ? {} : { place }) }
}

/** Until when people are to be chosen, as it is said; undefined where nobody has set a day, or it has passed. */
export function sayLastDay({ lang, today }: Saying, { meeting }: Occurrence): string | undefined {
  const { answerBy } = meeting
  return answerBy === undefined || answerBy < today ? undefined : sayDate(lang, answerBy, today)
}
