// A network's reminders: the first month shown and said yes to, their times, and where they go. Called by desk.ts. Rights are the role
// table's of this moment, for every press, form and sentence.
import type { FormAction, RemindersAction } from '../../core/action.js'
import type { InboundForm, InboundText } from '../../core/message.js'
import { type Block, type Reply, textReply } from '../../core/reply.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { groupOf } from '../plan/offsets.js'
import { firstOf, monthCard, remindersAction, unreachedCard } from './card.js'
import {
  changeSettings,
  type Group,
  groupIn,
  groupsOf,
  mayDecide,
  mayDecideSome,
  nameOf,
  sentTo,
  withGroup,
} from './group.js'
import { isStillSeen } from './month.js'
import { type OwnWish, type ReminderOrder, readReminderOrder } from './order.js'
import { plainKindOf, saveTimes, takeTimes, timesForm } from './times.js'

export async function pressReminders(asking: Asking, action: RemindersAction): Promise<Outcome> {
  const { does, network, seen } = action
  if (isOwnWish(does)) return setWish(asking, does)
  const group = groupIn(asking, network)
  if (group === 'gone') return told(asking, wording(asking.lang).reminderTimes.gone)
  return act(asking, group, { does, seen })
}

/** A form of this subject was sent. */
export async function submitReminders(
  asking: Asking,
  { values }: InboundForm,
  { network }: Extract<FormAction, { id: 'reminder-times' }>,
): Promise<Outcome> {
  const { reminderTimes: say } = wording(asking.lang)
  const group = groupIn(asking, network)
  if (group === 'gone') return told(asking, say.gone)
  if (!mayDecide(asking.viewer, group)) return told(asking, say.mayNot(nameOf(asking, group)))
  return takeTimes(asking, group, values)
}

/** What these words ask for, where they are about this; else undefined, and they are a question. */
export async function sayReminders(
  asking: Asking,
  text: string,
  inbound: InboundText,
): Promise<Outcome | undefined> {
  const order = readReminderOrder(text, asking.programme.networks)
  if (!order) return undefined
  const who = { ...asking, lang: order.lang }
  const { reminderTimes: say } = wording(order.lang)
  const { does, of, offsets, kind } = order
  if (isOwnWish(does)) return setWish(who, does)
  if (!mayDecideSome(who)) return does === 'show' ? undefined : told(who, say.mayNotAny)
  if (offsets === 'unread') return told(who, say.timesUnread)
  const named = of.length > 0 ? of.map(one => (one === 'others' ? undefined : one)) : groupsOf(who)
  const own = named.filter(group => mayDecide(who.viewer, group))
  const [group] = own.length > 0 ? own : named
  if (own.length > 1) return { reply: whichCard(who, own, order) }
  const { room } = inbound
  if (does === 'here' && !room) return told(who, say.noRoom)
  if ((does === 'here' || does === 'both') && room) return nameRoom(who, group, { room, does })
  if (!offsets) return act(who, group, { does: does === 'times' ? 'show' : does })
  return mayDecide(who.viewer, group)
    ? saveTimes(who, group, { [kind ?? plainKindOf(group)]: offsets })
    : told(who, say.mayNot(nameOf(who, group)))
}

type Does = Exclude<RemindersAction['does'], OwnWish>

function isOwnWish(does: string): does is OwnWish {
  return does in ownWishes
}

/** The list that one stands in who does not want it, and what is said then. */
const ownWishes = {
  'hour-off': { list: 'withoutHour', isOff: true, said: 'hourOff', back: 'hour-on' },
  'hour-on': { list: 'withoutHour', isOff: false, said: 'hourOn', back: undefined },
  'nudges-off': { list: 'withoutNudges', isOff: true, said: 'nudgesOff', back: 'nudges-on' },
  'nudges-on': { list: 'withoutNudges', isOff: false, said: 'nudgesOn', back: undefined },
} as const

/** The table of what can be done about one group. */
async function act(
  asking: Asking,
  group: Group,
  { does, seen }: { does: Does; seen?: string | undefined },
): Promise<Outcome> {
  const { deps, tenant, lang, viewer } = asking
  const { reminderTimes: say } = wording(lang)
  if (!mayDecide(viewer, group)) return told(asking, say.mayNot(nameOf(asking, group)))
  const settings = await deps.reminders.settings(tenant)
  switch (does) {
    case 'show':
      return { reply: await monthCard(asking, { group, settings }) }
    case 'names':
      return { reply: await unreachedCard(asking, { group, settings }) }
    case 'start':
      return start(asking, group, seen)
    case 'stop':
      return stop(asking, group)
    case 'times':
      return { form: timesForm(asking, group, { its: groupOf(settings, group) }) }
    case 'here':
    case 'both':
    case 'people':
      return sendTo(asking, group, { does, seen })
    default:
      return does satisfies never
  }
}

/** Only to what was shown: where anything of it is another by now, it is shown anew. */
async function start(asking: Asking, group: Group, seen = ''): Promise<Outcome> {
  const { deps, tenant, lang, now, snapshot, viewer } = asking
  const { reminderTimes: say } = wording(lang)
  const before = await deps.reminders.settings(tenant)
  if (groupOf(before, group).yes) return told(asking, say.runningAlready(nameOf(asking, group)))
  if (!isStillSeen({ snapshot, settings: before, group, now }, seen)) {
    const first = seen === '' ? {} : { first: say.changedSince }
    return { reply: await monthCard(asking, { group, settings: before, ...first }) }
  }
  const by = viewer.person?.id
  const settings = await changeSettings(asking, current => {
    // What was written between the look and the write was not seen.
    const isSame =
      JSON.stringify(groupOf(current, group)) === JSON.stringify(groupOf(before, group))
    return isSame && by
      ? withGroup(current, group, ({ offered, ...its }) => ({ ...its, yes: { by, at: now } }))
      : current
  })
  if (!settings || !groupOf(settings, group).yes) return told(asking, say.overtaken)
  const text = say.started(nameOf(asking, group), firstOf(asking, { group, settings }))
  return { reply: withButton(textReply(lang, text), say.stop, remindersAction(group, 'stop')) }
}

async function stop(asking: Asking, group: Group): Promise<Outcome> {
  const { lang } = asking
  const { reminderTimes: say } = wording(lang)
  const name = nameOf(asking, group)
  let wasOn = false
  const settings = await changeSettings(asking, before => {
    wasOn = groupOf(before, group).yes !== undefined
    return wasOn ? withGroup(before, group, ({ yes, offered, ...its }) => its) : before
  })
  if (!settings) return told(asking, say.overtaken)
  if (!wasOn) return told(asking, say.notRunning(name))
  const reply = textReply(lang, say.stopped(name))
  return { reply: withButton(reply, say.startAgain, remindersAction(group, 'show')) }
}

const places = { here: 'channel', both: 'both', people: 'people' } as const

/** A room was named. What goes out already goes on as before until somebody has said yes to the room. */
async function nameRoom(
  asking: Asking,
  group: Group,
  { room, does }: { room: NonNullable<InboundText['room']>; does: 'here' | 'both' },
): Promise<Outcome> {
  const { lang, viewer } = asking
  const { reminderTimes: say } = wording(lang)
  if (!mayDecide(viewer, group)) return told(asking, say.mayNot(nameOf(asking, group)))
  const { platform, room: id, ref, name } = room
  const channel = { platform, id, ...(ref ? { ref } : {}), ...(name ? { name } : {}) }
  const settings = await changeSettings(asking, before =>
    withGroup(before, group, its =>
      its.yes ? { ...its, offered: channel } : { ...its, channel, to: places[does] },
    ),
  )
  if (!settings) return told(asking, say.overtaken)
  const offer = groupOf(settings, group).offered !== undefined
  return { reply: await monthCard(asking, { group, settings, ...(offer ? { offer } : {}) }) }
}

async function sendTo(
  asking: Asking,
  group: Group,
  { does, seen = '' }: { does: 'here' | 'both' | 'people'; seen?: string | undefined },
): Promise<Outcome> {
  const { deps, tenant, lang, snapshot, now } = asking
  const { reminderTimes: say } = wording(lang)
  const before = await deps.reminders.settings(tenant)
  const { offered, channel, yes } = groupOf(before, group)
  const room = offered ?? channel
  if (!room && does !== 'people') return told(asking, say.noRoom)
  // What goes out already is moved to a room by a yes to what was shown of it.
  const wanted = withGroup(before, group, its => sentTo(its, 'channel'))
  if (does === 'here' && yes && !isStillSeen({ snapshot, settings: wanted, group, now }, seen)) {
    const first = seen === '' ? {} : { first: say.changedSince }
    return { reply: await monthCard(asking, { group, settings: before, offer: true, ...first }) }
  }
  const settings = await changeSettings(asking, all =>
    withGroup(all, group, its => sentTo(its, places[does])),
  )
  if (!settings) return told(asking, say.overtaken)
  return { reply: await monthCard(asking, { group, settings, first: say.saved }) }
}

async function setWish(asking: Asking, does: OwnWish): Promise<Outcome> {
  const { lang, viewer } = asking
  const { reminderTimes: say } = wording(lang)
  const id = viewer.person?.id
  if (!id) return told(asking, say.unknownPerson)
  const { list, isOff, said, back } = ownWishes[does]
  const settings = await changeSettings(asking, before => {
    if (before[list].includes(id) === isOff) return before
    const others = before[list].filter(each => each !== id)
    return { ...before, [list]: isOff ? [...others, id] : others }
  })
  if (!settings) return told(asking, say.overtaken)
  if (!back) return told(asking, say[said])
  const undo = { id: 'reminders', does: back } as const
  return { reply: withButton(textReply(lang, say[said]), say.undo, undo) }
}

/** Which of them: each is a button that shows its month, or opens its times. */
function whichCard(asking: Asking, groups: readonly Group[], { does }: ReminderOrder): Reply {
  const { lang } = asking
  const { reminderTimes: say } = wording(lang)
  // A button cannot tell which room it was asked for in.
  if (does === 'here' || does === 'both')
    return textReply(lang, say.whichHere(groups.map(group => nameOf(asking, group))))
  const next = does === 'stop' || does === 'times' ? does : 'show'
  const buttons = groups.map(group => ({
    label: nameOf(asking, group) ?? say.othersButton,
    action: remindersAction(group, next),
  }))
  const blocks: Block[] = [
    { type: 'text', text: say.which },
    { type: 'actions', buttons },
  ]
  const names = buttons.map(({ label }) => label).join(', ')
  return { lang, text: `${say.which} ${names}`, blocks }
}

function told({ lang }: Pick<Asking, 'lang'>, text: string): Outcome {
  return { reply: textReply(lang, text) }
}

function withButton(reply: Reply, label: string, action: RemindersAction): Reply {
  const actions: Block = { type: 'actions', buttons: [{ label, action }] }
  return { ...reply, blocks: [...reply.blocks, actions] }
}
