// What stands in the form "Skriv til netværket": the fields with what may be chosen in each, and what was typed. Used by form.ts and read.ts.
// Nothing that was typed is lost, but for CPR numbers, which are made unreadable.
import { createHash } from 'node:crypto'
import { findCpr, withoutCpr } from '../../../core/cpr.js'
import type { NetworkId } from '../../../core/ids.js'
import type { FormValues } from '../../../core/message.js'
import type { Choice } from '../../../core/reply.js'
import { cleanText } from '../../../core/text.js'
import type { Role } from '../../../model/person.js'
import type { Channel, ReminderSettings } from '../../../model/reminder.js'
import { isInForce } from '../../../people/rights.js'
import { foldTitle } from '../../../programme/indexes.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { mayChange } from '../../../remind/change/allowed.js'
import { groupOf } from '../../../remind/plan/offsets.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { ownNetworks } from '../rights.js'
import { meetingSaid } from '../said.js'

export const lists = ['networks', 'holds', 'schools', 'functions', 'roles'] as const
export type ListId = (typeof lists)[number]
export const lines = ['message', 'meeting', 'among', 'except', 'date', 'time', 'where'] as const
export type LineId = (typeof lines)[number]
export type FieldId = ListId | LineId

/** What stands in each field, as typed. */
export type Typed = Readonly<Record<ListId, readonly string[]> & Record<LineId, string>>
export type Problems = Partial<Record<FieldId, string>>

export const amongs = ['all', 'invited', 'yes', 'no', 'maybe', 'silent'] as const
export const wheres = ['people', 'room', 'both'] as const
export const noMeeting = 'none'
/** Choices of a list, and letters of one: Slack takes a hundred of 75. */
const [mostChoices, mostLabel] = [98, 75]
/** Meetings ahead that one can write about. */
const mostMeetings = 40
const offeredRoles: readonly Role[] = ['leader', 'coordinator', 'deputy', 'overseer']

export const emptyTyped: Typed = {
  ...{ networks: [], holds: [], schools: [], functions: [], roles: [] },
  ...{ message: '', meeting: noMeeting, among: 'all', except: '', date: '', time: '' },
  where: 'people',
}

/** What was sent, cleaned; a CPR number in it cannot be read any more. */
export function typedIn(values: FormValues): Typed {
  const all = (id: string): readonly string[] => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined
    return value === undefined
      ? []
      : typeof value === 'string'
        ? value === ''
          ? []
          : [value]
        : value
  }
  const line = (id: string) => withoutCpr(cleanText(all(id)[0] ?? '').trim())
  const typed = Object.fromEntries([
    ...lists.map(id => [id, all(id)] as const),
    ...lines.map(id => [id, line(id)] as const),
  ])
  return { ...emptyTyped, ...typed }
}

export function hasCpr(values: FormValues, id: LineId): boolean {
  const value = Object.hasOwn(values, id) ? values[id] : undefined
  return typeof value === 'string' && findCpr(cleanText(value)).length > 0
}

/** Those who can be chosen; one's own networks first. */
export function choicesOf(asking: Asking, id: ListId): readonly Choice[] {
  const { programme, lang } = asking
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.slice(0, mostChoices).map(one => choice(one.id, one.name))
  switch (id) {
    case 'networks': {
      const own = ownNetworks(asking, asking.viewer)
      const isOwn = (network: NetworkId) => own.includes(network)
      const others = programme.networks.filter(one => !isOwn(one.id))
      return named([...programme.networks.filter(one => isOwn(one.id)), ...others])
    }
    case 'holds':
      return named(programme.holds)
    case 'schools':
      return named(programme.schools)
    case 'functions':
      return functionsOf(asking)
        .slice(0, mostChoices)
        .map(name => choice(name, name))
    case 'roles':
      return offeredRoles.map(role => choice(role, wording(lang).broadcast.roles[role]))
    default:
      return id satisfies never
  }
}

function choice(value: string, label: string): Choice {
  return { value, label: label.length > mostLabel ? `${label.slice(0, mostLabel - 1)}…` : label }
}

/** As the sheets write them, each once. */
function functionsOf({ programme, today }: Asking): string[] {
  const names = new Map<string, string>()
  for (const { posts, functions = [] } of programme.people) {
    const held = posts.filter(post => isInForce(post, today)).flatMap(post => post.functions)
    for (const name of [...held, ...functions]) {
      if (!names.has(foldTitle(name))) names.set(foldTitle(name), name)
    }
  }
  return [...names.values()]
    .filter(name => name.length <= mostLabel)
    .sort((one, other) => one.localeCompare(other, 'da'))
}

/** Meetings ahead that the viewer may change, or that one of their networks has. */
export function meetingsOf(asking: Asking): readonly Occurrence[] {
  const { snapshot, viewer, now } = asking
  const own = ownNetworks(asking, viewer)
  return snapshot.occurrences
    .filter(({ end, meeting }) => end > now && meeting.status === 'planned')
    .filter(
      ({ meeting }) =>
        mayChange(viewer, meeting) || meeting.audience.networks.some(id => own.includes(id)),
    )
    .slice(0, mostMeetings)
}

export function meetingChoices(asking: Asking): readonly Choice[] {
  const { form, about } = wording(asking.lang).broadcast
  return [
    choice(noMeeting, form.none),
    ...meetingsOf(asking).map(one => choice(keyOfMeeting(one.id), about(meetingSaid(asking, one)))),
  ]
}

/** Short: an id may be longer than a choice can be. */
export function keyOfMeeting(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16)
}

/** The room of the only network that is chosen. */
export function roomOf(
  settings: ReminderSettings,
  networks: readonly NetworkId[],
): Channel | undefined {
  const [only, another] = networks
  return only === undefined || another !== undefined ? undefined : groupOf(settings, only).channel
}
