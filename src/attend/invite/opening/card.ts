// The preview of opening meetings for answers: which, by when, who is asked and who cannot be reached; and the buttons. Called by chat.ts and
// take.ts. Nothing is changed here.
import type { InvitationAction, WantedOpening } from '../../../core/actions/invitation.js'
import { type Block, type Button, type Reply, textReply } from '../../../core/reply.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { mayChange } from '../../../remind/change/allowed.js'
import { mayNotReply } from '../../../remind/change/open.js'
import { withButtons } from '../../../remind/change/preview.js'
import { reachOf, unreached } from '../../../remind/settings/reach.js'
import { invitedSaid } from '../../../remind/words/answers.js'
import type { AskedSaid } from '../../../wording/da/attend/invitation.js'
import { sayDate } from '../../../wording/dates.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { laterIn, markOf, mostMeetings, type OpeningPlan, planOpening } from './plan.js'

/** Names of one kind. */
const mostNames = 40
/** Letters of a button. */
const mostLabel = 75
/** So many meetings are offered to choose from, beside all of them. */
const mostChoices = 5

/** What a yes would do to these, as things stand. */
export async function planFor(
  asking: Asking,
  occurrences: readonly Occurrence[],
  wanted: Pick<WantedOpening, 'by' | 'maybe'>,
): Promise<OpeningPlan> {
  const { deps, tenant } = asking
  const answers = await deps.answers.ofMany(
    tenant,
    occurrences.map(({ id }) => id),
  )
  return planOpening(asking, occurrences, { wanted, answers })
}

export interface Previewing {
  readonly by?: WantedOpening['by']
  readonly maybe?: WantedOpening['maybe']
  /** Why it is shown again. */
  readonly lead?: string
}

/** The preview of at least one meeting; of more than one message holds the first ones. */
export async function openingCard(
  asking: Asking,
  occurrences: readonly Occurrence[],
  { by, maybe, lead }: Previewing,
): Promise<Reply> {
  const { lang, today } = asking
  const { invitation: say } = wording(lang)
  const picked = occurrences.slice(0, mostMeetings)
  const plan = await planFor(asking, picked, { by, maybe })
  const [first] = picked
  if (!first) return textReply(lang, say.noneToOpen)
  const saying = { standing: asking, lang }
  const heading = say.heading(invitedSaid(first, saying), picked.length)
  const rows = plan.meetings.map(({ occurrence, answerBy }) => ({
    said: invitedSaid(occurrence, saying),
    by: sayDate(lang, answerBy, today),
  }))
  const notes = [...(await notesOf(asking, plan)), ...moreNote(asking, occurrences.length)]
  const table: Block = {
    type: 'table',
    columns: say.openColumns,
    rows: rows.map(row => [{ text: row.said.title }, { text: row.said.when }, { text: row.by }]),
  }
  const wanted: WantedOpening = {
    meetings: picked.map(({ id }) => markOf(id)),
    at: asking.now,
    ...(by === undefined ? {} : { by }),
    ...(maybe ? { maybe } : {}),
  }
  const reply: Reply = {
    lang,
    text: [
      ...(lead ? [lead] : []),
      heading,
      ...rows.map(row => say.openLine(row.said, row.by)),
      ...notes,
    ].join('\n'),
    blocks: [
      ...(lead ? [{ type: 'text' as const, text: lead }] : []),
      { type: 'text', text: heading, style: 'heading' },
      table,
      ...notes.map((text): Block => ({ type: 'text', text, style: 'note' })),
    ],
  }
  return withButtons(reply, await buttonsOf(asking, plan, wanted))
}

/** Who is asked, in numbers. */
export function askedSaid({ snapshot, now }: Asking, plan: OpeningPlan): AskedSaid {
  return {
    people: plan.people.size,
    leaders: plan.leaders.size,
    leaderless: plan.leaderless,
    later: laterIn(snapshot, plan, now),
    answered: plan.answered,
  }
}

async function notesOf(asking: Asking, plan: OpeningPlan): Promise<string[]> {
  const { lang } = asking
  const { invitation: say } = wording(lang)
  const seats = plan.meetings.flatMap(({ occurrence }) => {
    const { seats: most } = occurrence.meeting
    const count = [...plan.people.values()].filter(abouts => abouts.includes(occurrence.id)).length
    const said = invitedSaid(occurrence, { standing: asking, lang })
    return most !== undefined && count > most ? [say.fewSeats(said, most, count)] : []
  })
  const everybody = everybodyIn(plan)
  const reached = await reachOf(asking, everybody)
  const counts = {
    reached: reached.reached.length,
    sought: reached.sought.length,
    waiting: reached.waiting.length,
    nowhere: reached.nowhere.length,
  }
  return [
    say.willAsk(askedSaid(asking, plan)),
    ...(plan.meetings.some(({ isShort }) => isShort) ? [say.soonBy] : []),
    ...seats,
    ...(everybody.length > 0 ? [say.reach(counts)] : []),
  ]
}

function moreNote({ lang }: Asking, count: number): string[] {
  return count > mostMeetings ? [wording(lang).invitation.more(count - mostMeetings)] : []
}

function everybodyIn({ people, leaders }: OpeningPlan) {
  return [...new Set([...people.keys(), ...leaders.keys()])]
}

async function buttonsOf(
  asking: Asking,
  plan: OpeningPlan,
  wanted: WantedOpening,
): Promise<Button[]> {
  const { buttons: label } = wording(asking.lang).invitation
  const reached = await reachOf(asking, everybodyIn(plan))
  const isMissed = unreached.some(why => reached[why].length > 0)
  const press = (
    text: string,
    does: InvitationAction['does'],
    more: Partial<InvitationAction> = {},
  ) =>
    ({ label: text, action: { id: 'invitation', does, wanted, ...more } }) as const satisfies Button
  return [
    press(label.take, 'take', { seen: plan.seen }),
    press(label.mend, 'open'),
    ...(isMissed ? [press(label.names, 'names')] : []),
  ]
}

/** Who of those asked cannot be written to just so, by name. */
export async function unreachedReply(asking: Asking, plan: OpeningPlan): Promise<Reply> {
  const { lang, snapshot } = asking
  const { invitation: say, reminderTimes } = wording(lang)
  const reached = await reachOf(asking, everybodyIn(plan))
  const parts = unreached
    .filter(why => reached[why].length > 0)
    .map(why => {
      const names = reached[why].map(id => snapshot.people.get(id)?.name ?? id)
      names.sort((one, other) => one.localeCompare(other, lang))
      const more = names.length > mostNames ? [say.more(names.length - mostNames)] : []
      return `${reminderTimes.names(why)}: ${[...names.slice(0, mostNames), ...more].join(', ')}`
    })
  return textReply(lang, parts.length > 0 ? parts.join('\n') : say.allReached)
}

/** Why none of what a button wants to open can be: open already, another's to open, or gone. */
export function noneReply(
  asking: Asking,
  { wanted, meeting }: Pick<InvitationAction, 'wanted' | 'meeting'>,
): Reply {
  const { lang, snapshot, viewer } = asking
  const { invitation: say } = wording(lang)
  const marks = new Set(wanted?.meetings)
  const [first] = snapshot.occurrences.filter(({ id }) =>
    wanted ? marks.has(markOf(id)) : id === meeting,
  )
  if (!first) return textReply(lang, say.problems.gone)
  if (!mayChange(viewer, first.meeting)) return mayNotReply(asking, first.meeting)
  if (first.meeting.openForAnswers)
    return textReply(lang, say.openAlready(invitedSaid(first, { standing: asking, lang })))
  return textReply(
    lang,
    first.meeting.status === 'cancelled' ? say.problems.cancelled : say.problems.over,
  )
}

/** Several fit: a button each, and one for all of them. */
export function whichCard(asking: Asking, found: readonly Occurrence[], wanted: Previewing): Reply {
  const { lang, now } = asking
  const { invitation: say } = wording(lang)
  const { by, maybe } = wanted
  const press = (label: string, some: readonly Occurrence[]): Button => ({
    label: label.slice(0, mostLabel),
    action: {
      id: 'invitation',
      does: 'ask',
      wanted: {
        meetings: some.slice(0, mostMeetings).map(({ id }) => markOf(id)),
        at: now,
        ...(by === undefined ? {} : { by }),
        ...(maybe ? { maybe } : {}),
      },
    },
  })
  const saying = { standing: asking, lang }
  const buttons = found
    .slice(0, mostChoices)
    .map(one => press(say.choose(invitedSaid(one, saying)), [one]))
  const all = press(say.buttons.every(found.length), found)
  const reply = textReply(lang, say.which)
  const labels = [...buttons, all].map(({ label }) => label)
  return withButtons({ ...reply, text: [reply.text, ...labels].join('\n') }, [...buttons, all])
}
