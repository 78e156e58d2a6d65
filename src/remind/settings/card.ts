// The first month of a group's reminders as a reply: what goes out when and to how many, what could not be known, who can be reached, and
// what can be done. Called by chat.ts and times.ts. Its buttons carry what was shown, so that a yes is to that and nothing else.
import type { RemindersAction } from '../../core/action.js'
import { type Block, type Button, type Reply, textReply } from '../../core/reply.js'
import { type GroupReminders, RemindedKind, type ReminderSettings } from '../../model/reminder.js'
import type { GoesOut, To } from '../../wording/da/send/reminder-times.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { groupOf, offsetsOf, remindedKindOf } from '../plan/offsets.js'
import { sayAbout, sayMoment } from '../words/moment.js'
import { type Group, nameOf, sentTo, withGroup } from './group.js'
import { type Month, planMonth, type Row } from './month.js'
import { type Reached, reachOf, unreached } from './reach.js'

/** Lines of the table. */
const mostRows = 12
/** Names of one kind. */
const mostNames = 40

interface CardFacts {
  readonly group: Group
  readonly settings: ReminderSettings
  /** What stands above it: what was just done, or why it is shown again. */
  readonly first?: string
  /** As it would be in the room that was named, for a yes to that. */
  readonly offer?: true
}

/** The preview. */
export async function monthCard(asking: Asking, facts: CardFacts): Promise<Reply> {
  const { lang } = asking
  const { reminderTimes: say } = wording(lang)
  const { group, first, offer } = facts
  const settings = offer
    ? withGroup(facts.settings, group, its => sentTo(its, 'channel'))
    : facts.settings
  const its = groupOf(settings, group)
  const month = planMonth({ ...asking, settings, group, from: asking.now })
  const lead = leadOf(asking, month, { ...facts, its })
  const rows = month.rows.slice(0, mostRows).map(row => goesOut(asking, its, row))
  const rest = month.rows.length - rows.length
  const more = rest > 0 ? [say.more(rest)] : []
  const reached = month.people.length > 0 ? await reachOf(asking, month.people) : undefined
  const shown = { ...facts, settings, its, month, reached }
  const notes = [...more, ...notesOf(asking, shown)]
  const heading = say.heading(nameOf(asking, group))
  const above = first === undefined ? [] : [first]
  const table: Block = {
    type: 'table',
    columns: say.columns,
    rows: rows.map(({ when, about, to }) => [
      { text: when },
      { text: about },
      { text: say.to(to) },
    ]),
  }
  const buttons = buttonsOf(asking, shown)
  return {
    lang,
    text: [...above, heading, lead, ...rows.map(say.line), ...notes].join('\n'),
    blocks: [
      ...above.map((text): Block => ({ type: 'text', text })),
      { type: 'text', text: heading, style: 'heading' },
      { type: 'text', text: lead },
      ...(rows.length > 0 ? [table] : []),
      ...notes.map((text): Block => ({ type: 'text', text, style: 'note' })),
      { type: 'actions', buttons },
    ],
  }
}

/** Who of the month cannot be reached just so, by name. */
export async function unreachedCard(
  asking: Asking,
  { group, settings }: CardFacts,
): Promise<Reply> {
  const { lang, snapshot, now } = asking
  const { reminderTimes: say } = wording(lang)
  const { people } = planMonth({ snapshot, settings, group, from: now })
  const reached = await reachOf(asking, people)
  const parts = unreached
    .filter(why => reached[why].length > 0)
    .map(why => {
      const names = reached[why].map(id => snapshot.people.get(id)?.name ?? id)
      names.sort((one, other) => one.localeCompare(other, lang))
      const shown = names.slice(0, mostNames)
      const more = names.length > shown.length ? [say.more(names.length - shown.length)] : []
      return { title: say.names(why), list: [...shown, ...more].join(', ') }
    })
  if (parts.length === 0) return textReply(lang, say.allReached)
  return {
    lang,
    text: parts.map(({ title, list }) => `${title}: ${list}`).join('\n'),
    blocks: parts.flatMap(({ title, list }): Block[] => [
      { type: 'text', text: title, style: 'heading' },
      { type: 'text', text: list },
    ]),
  }
}

/** The first message from now on, for who has said yes; undefined where there is none. */
export function firstOf(asking: Asking, { group, settings }: CardFacts): GoesOut | undefined {
  const { snapshot, now } = asking
  const { rows, later } = planMonth({ snapshot, settings, group, from: now })
  const row = rows[0] ?? later
  return row && goesOut(asking, groupOf(settings, group), row)
}

function leadOf(
  asking: Asking,
  month: Month,
  { its, offer }: CardFacts & { readonly its: GroupReminders },
): string {
  const { reminderTimes: say } = wording(asking.lang)
  const { rows, later, isUnwanted } = month
  if (rows.length === 0 && !later) return isUnwanted ? say.noneWanted : say.nothing
  if (rows.length === 0 && later) return say.nothingSoon(goesOut(asking, its, later))
  if (offer) return say.offered(its.channel?.name)
  return its.yes ? say.running : say.notStarted
}

function goesOut(asking: Asking, its: GroupReminders, row: Row): GoesOut {
  const { people, isInRoom } = row
  const room: To[] = isInRoom ? [{ room: its.channel?.name }] : []
  const to: To[] = [...room, ...(people.length > 0 ? [{ people: people.length }] : [])]
  return { when: sayMoment(asking, row.at), about: sayAbout(asking, row.about), to }
}

interface Shown extends CardFacts {
  readonly its: GroupReminders
  readonly month: Month
  readonly reached: Reached | undefined
}

function notesOf(asking: Asking, { its, month, reached, offer }: Shown): string[] {
  const { reminderTimes: say } = wording(asking.lang)
  const { channel, to } = its
  const rows = [...month.rows, ...(month.later ? [month.later] : [])]
  const abouts = [...new Set(rows.map(({ about }) => about))]
  const meetings = abouts.map(about => asking.snapshot.byId.get(about)?.meeting)
  const plain = meetings.filter(meeting => meeting?.reminders === undefined)
  // Of a deadline there is no meeting.
  const kinds = new Set(plain.map(meeting => (meeting ? remindedKindOf(meeting) : 'deadline')))
  const times = RemindedKind.options
    .filter(kind => kinds.has(kind))
    .map(kind => ({ kind, offsets: offsetsOf({ kind }, its) }))
  const own = plain.length === 0 ? 'all' : 'some'
  return [
    ...(channel && to === 'channel' && !offer ? [say.inRoom(channel.name)] : []),
    ...(times.length > 0 ? [say.times(times)] : []),
    ...(plain.length < meetings.length ? [say.ownTimes(own)] : []),
    ...(reached ? [say.reach(countsOf(reached))] : []),
    ...month.missing.map(({ year, municipality }) =>
      say.noHolidays(`${year}/${String((year + 1) % 100).padStart(2, '0')}`, municipality),
    ),
    ...(month.forNobody.length > 0 ? [say.forNobody(month.forNobody)] : []),
  ]
}

function countsOf({ reached, sought, waiting, nowhere }: Reached) {
  return {
    reached: reached.length,
    sought: sought.length,
    waiting: waiting.length,
    nowhere: nowhere.length,
  }
}

function buttonsOf(asking: Asking, shown: Shown): Button[] {
  const { group, its, month, reached, offer } = shown
  const { reminderTimes: say } = wording(asking.lang)
  const { yes, channel, to } = its
  const press = (label: string, does: RemindersAction['does'], seen?: string): Button => ({
    label,
    action: remindersAction(group, does, seen),
  })
  const isMissed = reached !== undefined && unreached.some(why => reached[why].length > 0)
  const isEmpty = month.rows.length === 0 && !month.later
  const isElsewhere = channel && (offer || to !== 'channel')
  return [
    ...(yes || isEmpty ? [] : [press(say.start, 'start', month.seen)]),
    ...(isElsewhere ? [press(say.here, 'here', seenInRoom(asking, shown))] : []),
    ...(channel && (offer || to !== 'both') ? [press(say.both, 'both')] : []),
    ...(channel && (offer || to !== 'people') ? [press(say.people, 'people')] : []),
    press(say.edit, 'times'),
    ...(isMissed ? [press(say.who, 'names')] : []),
    ...(yes ? [press(say.stop, 'stop')] : []),
  ]
}

function seenInRoom({ snapshot, now }: Asking, { group, settings, month, offer }: Shown): string {
  if (offer) return month.seen
  const inRoom = withGroup(settings, group, its => sentTo(its, 'channel'))
  return planMonth({ snapshot, settings: inRoom, group, from: now }).seen
}

export function remindersAction(
  group: Group,
  does: RemindersAction['does'],
  seen?: string,
): RemindersAction {
  return {
    id: 'reminders',
    ...(group === undefined ? {} : { network: group }),
    does,
    ...(seen === undefined ? {} : { seen }),
  }
}
