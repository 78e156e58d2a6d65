// One group's reminders: whose they are, who may decide about them, and writing them so that nobody else's write is lost. Used by the rest
// of this folder.
import { NetworkId } from '../../core/ids.js'
import type { GroupReminders, ReminderSettings } from '../../model/reminder.js'
import { may, mayAnywhere, type Viewer } from '../../people/rights.js'
import type { Asking } from '../asking.js'
import { groupOf } from '../plan/offsets.js'

/** A network, or the meetings that are no network's. */
export type Group = NetworkId | undefined

/** Whoever coordinates the network; for meetings of none whoever coordinates the whole programme. An administrator may always. */
export function mayDecide(viewer: Viewer, group: Group): boolean {
  if (!viewer.person) return false
  return group === undefined
    ? may(viewer, 'reminder.send')
    : may(viewer, 'reminder.send', { kind: 'network', id: group })
}

export function mayDecideSome({ viewer }: Pick<Asking, 'viewer'>): boolean {
  return viewer.person !== undefined && mayAnywhere(viewer, 'reminder.send')
}

/** Every group that the viewer decides about: networks in the programme's order, then the meetings of none. */
export function groupsOf({ viewer, programme }: Asking): Group[] {
  const all: Group[] = [...programme.networks.map(({ id }) => id), undefined]
  return all.filter(group => mayDecide(viewer, group))
}

/** The network's name; undefined for meetings of none. */
export function nameOf({ snapshot }: Pick<Asking, 'snapshot'>, group: Group): string | undefined {
  return group === undefined ? undefined : snapshot.networks.get(group)?.name
}

/** The network that a button or form names; `gone` where the programme has it no longer. */
export function groupIn(
  { snapshot }: Pick<Asking, 'snapshot'>,
  network: string | undefined,
): Group | 'gone' {
  if (network === undefined) return undefined
  const { data: id } = NetworkId.safeParse(network)
  return id && snapshot.networks.has(id) ? id : 'gone'
}

/** The settings with that group as the change makes it. */
export function withGroup(
  settings: ReminderSettings,
  group: Group,
  change: (before: GroupReminders) => GroupReminders,
): ReminderSettings {
  const after = change(groupOf(settings, group))
  return group === undefined
    ? { ...settings, others: after }
    : { ...settings, networks: { ...settings.networks, [group]: after } }
}

/** Where they go from now on. A room that was offered is the group's then, unless nothing goes to a room. */
export function sentTo(
  { offered, ...its }: GroupReminders,
  to: GroupReminders['to'],
): GroupReminders {
  const channel = to === 'people' ? its.channel : (offered ?? its.channel)
  return { ...its, to, ...(channel ? { channel } : {}) }
}

/** How often somebody else's write may come between before we give up. */
const tries = 5

/** Reads, changes and writes, and wakes whoever plans. Undefined where others kept writing. A change that changes nothing writes nothing. */
export async function changeSettings(
  { deps, tenant }: Asking,
  change: (before: ReminderSettings) => ReminderSettings,
): Promise<ReminderSettings | undefined> {
  for (let tried = 0; tried < tries; tried++) {
    const before = await deps.reminders.settings(tenant)
    const after = change(before)
    if (after === before) return before
    if ((await deps.reminders.saveSettings(tenant, after)) === 'stale') continue
    deps.wake(tenant)
    return after
  }
  return undefined
}
