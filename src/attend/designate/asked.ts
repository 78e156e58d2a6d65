// The words that ask a leader whom the school sends, and that tell a new delegate that they can choose. Made when it is sent, with the facts
// and rights of that moment; a code where it holds no longer. Called by chat.ts.
import type { Lang } from '../../core/message.js'
import type { Block, Button, Reply } from '../../core/reply.js'
import type { LocalDate } from '../../core/time.js'
import type { Person } from '../../model/person.js'
import type { School } from '../../model/programme.js'
import type { Viewer } from '../../people/rights.js'
import { viewerAt } from '../../programme/asking.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { Words } from '../../remind/compose.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { namesOf } from './form.js'
import { choiceIn, mostLabel, problemOf, sayLab, sayLastDay } from './open.js'
import { parseNamed } from './people/delegate.js'
import { leadsSchool, mayChoose, schoolsChoosing } from './school.js'

/** What is written to people who have not written in a language themselves. */
export const lang: Lang = 'da'
/** Buttons of a list: more are pressed in none. */
const mostButtons = 5
/** Meetings in a list. */
const mostListed = 30

/** Nothing is sent, for that reason. */
export function stale(why: string): Words {
  return { stale: [{ index: 0, why }] }
}

/** Somebody of a school is to be chosen for a meeting. */
export interface Task {
  readonly occurrence: Occurrence
  readonly school: School
}

/** To a leader or delegate: the meetings that were opened together and for which the school has not chosen yet. */
export async function composeAsked(standing: Standing, person: Person, id: string): Promise<Words> {
  const { deps, tenant, snapshot } = standing
  const opening = await deps.openings.load(tenant, id)
  if (!opening) return stale('opening-gone')
  const viewer = viewerAt(person, standing)
  const occurrences = opening.meetings.flatMap(({ about }) => snapshot.byId.get(about) ?? [])
  const all = occurrences
    .filter(one => problemOf(standing, one) === undefined)
    .flatMap(occurrence =>
      schoolsChoosing(snapshot, occurrence).map(school => ({ occurrence, school })),
    )
  if (all.length === 0) return stale('closed')
  const own = all.filter(({ school }) => mayChoose(viewer, school))
  if (own.length === 0) return stale('no-right')
  const tasks = await unchosen(standing, own)
  return tasks.length === 0
    ? stale('decided')
    : { reply: taskMessage(standing, tasks, { viewer }), stale: [] }
}

/** To a new delegate, with what waits for the school's choice; undefined where the source is another. */
export async function composeNamed(
  standing: Standing,
  person: Person,
  id: string,
): Promise<Words | undefined> {
  const { snapshot, now } = standing
  const parsed = parseNamed(id)
  if (!parsed) return undefined
  const school = snapshot.schools.get(parsed.school)
  const viewer = viewerAt(person, standing)
  if (!school || !mayChoose(viewer, school)) return stale('no-right')
  const ahead = snapshot.occurrences
    .filter(one => one.end > now && problemOf(standing, one) === undefined)
    .filter(one => schoolsChoosing(snapshot, one).includes(school))
  const tasks = await unchosen(
    standing,
    ahead.map(occurrence => ({ occurrence, school })),
  )
  const [by = parsed.by] = namesOf(standing, [parsed.by])
  const lead = wording(lang).designation.delegate.told(by, school.name)
  return {
    reply: tasks.length > 0 ? taskMessage(standing, tasks, { viewer, lead }) : plain(lead),
    stale: [],
  }
}

/** Those for which the school has not chosen yet. */
async function unchosen({ deps, tenant }: Standing, tasks: readonly Task[]): Promise<Task[]> {
  const answers = await deps.answers.ofMany(
    tenant,
    tasks.map(({ occurrence }) => occurrence.id),
  )
  return tasks.filter(({ occurrence, school }) => {
    const known = answers.get(occurrence.id)
    return known === undefined || choiceIn(known, occurrence, school.id) === undefined
  })
}

/** One to choose for as a card, several as a list; `lead` stands before it. */
function taskMessage(
  standing: Standing,
  tasks: readonly Task[],
  { viewer, lead }: { readonly viewer: Viewer; readonly lead?: string },
): Reply {
  const lines = taskLines({ lang, today: standing.today }, tasks)
  const text = [...(lead === undefined ? [] : [lead]), ...lines].join('\n')
  const blocks: Block[] = [
    { type: 'text', text },
    { type: 'actions', buttons: taskButtons(tasks, viewer) },
  ]
  return { lang, text, blocks }
}

function taskLines(
  saying: { readonly lang: Lang; readonly today: LocalDate },
  tasks: readonly Task[],
) {
  const { ask } = wording(lang).designation
  const [only, another] = tasks
  if (only && !another) {
    const { occurrence, school } = only
    return [ask.one(school.name, sayLab(saying, occurrence), sayLastDay(saying, occurrence))]
  }
  const schools = [...new Set(tasks.map(({ school }) => school.name))]
  const lines = tasks.slice(0, mostListed).map(({ occurrence, school }) => {
    const line = ask.line(sayLab(saying, occurrence), sayLastDay(saying, occurrence))
    return `• ${schools.length > 1 ? ask.at(school.name, line) : line}`
  })
  const rest = tasks.length - mostListed
  return [ask.several(schools.join(', ')), ...lines, ...(rest > 0 ? [ask.more(rest)] : [])]
}

/** Letting somebody else choose is the leader's own. */
function taskButtons(tasks: readonly Task[], viewer: Viewer): Button[] {
  const { buttons: label } = wording(lang).designation
  const [only, another] = tasks
  const choose = tasks.slice(0, mostButtons - 1).map(task => ({
    label: (another ? label.chooseFor(task.occurrence.meeting.title) : label.choose).slice(
      0,
      mostLabel,
    ),
    action: actionOf('choose', task),
  }))
  const add = only && !another ? [{ label: label.add, action: actionOf('add', only) }] : []
  const own = tasks.find(({ school }) => leadsSchool(viewer, school))
  const delegate = own ? [{ label: label.delegate, action: actionOf('delegate', own) }] : []
  return [...choose, ...add, ...delegate]
}

/** What a button about it does. */
export function actionOf(does: 'choose' | 'add' | 'delegate', { occurrence, school }: Task) {
  const { id, meeting } = occurrence
  const revision = meeting.answerRevision
  return { id: 'designation', does, meeting: id, school: school.id, revision } as const
}

/** Words alone. */
export function plain(text: string): Reply {
  return { lang, text, blocks: [{ type: 'text', text }] }
}
