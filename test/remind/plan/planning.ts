// Small programmes to plan, and plans as lines that a reader can check by hand. Used by the specifications of the planner.
import { type Instant, instantOf, localOf } from '../../../src/core/time.js'
import { receiverName } from '../../../src/model/delivery.js'
import { formatReminderId, ReminderSettings } from '../../../src/model/reminder.js'
import { type PlanFacts, type Planned, planReminders } from '../../../src/remind/plan/plan.js'
import { snapshotOf } from '../../programme/build.js'

export { meeting, series } from '../../programme/build.js'

export const zone = 'Europe/Copenhagen'

export function at(local: string): Instant {
  return instantOf(local, zone)
}

type Raw = Readonly<Record<string, unknown>>

/** A member of the network `it`, at no school: of the administration. */
export function member(name: string, more: Raw = {}): Raw {
  return { id: `${name}@havrelund.example`, name, networks: [{ network: 'it' }], ...more }
}

/** What `settings` say of each network that has said yes. */
export function saidYes(networks: Readonly<Record<string, Raw>>, more: Raw = {}): ReminderSettings {
  const yes = { by: 'kim@havrelund.example', at: 0 }
  return ReminderSettings.parse({
    networks: Object.fromEntries(
      Object.entries(networks).map(([id, group]) => [id, { yes, ...group }]),
    ),
    ...more,
  })
}

export interface Wanted extends Partial<Omit<PlanFacts, 'snapshot' | 'from' | 'to' | 'now'>> {
  /** Of a programme with the networks `it` and `mat`. */
  readonly programme: Raw
  readonly from?: string
  readonly to?: string
  readonly now?: string
}

export function planOf({ programme, from, to, now, ...more }: Wanted): readonly Planned[] {
  const networks = ['it', 'mat'].map(id => ({ id, name: id }))
  return planReminders({
    snapshot: snapshotOf({ networks, ...programme }),
    settings: ReminderSettings.parse({}),
    ...(more.settings ? {} : { everyYes: true }),
    from: at(from ?? '2026-08-01T00:00'),
    to: at(to ?? '2027-08-01T00:00'),
    ...(now === undefined ? {} : { now: at(now) }),
    ...more,
  })
}

/** `2026-10-20T09:00 anna m -7d@09:00`, and after it what is not plainly sent: `shift day-off`. */
export function linesOf(planned: readonly Planned[]): string[] {
  return planned.map(one => {
    const { reminder, receiver, outcome, why } = one
    const who = receiverName(receiver).replace('@havrelund.example', '')
    const plain = `${localOf(one.at, zone)} ${who} ${reminder.about} ${reminder.offset}`
    return outcome === 'send' ? plain : `${plain} ${outcome} ${why}`
  })
}

/** The plan of one meeting of the network `it` for one member of it. */
export function planFor(
  meetings: readonly unknown[],
  person: Raw = {},
  more: Partial<Wanted> = {},
) {
  const programme = { meetings, people: [member('anna', person)], ...more.programme }
  return linesOf(planOf({ ...more, programme }))
}

/** In the network `it`, with these reminders of its own. */
export function its(...reminders: string[]): Raw {
  return { audience: { networks: ['it'] }, ...(reminders.length > 0 ? { reminders } : {}) }
}

export function idOf({ reminder }: Planned): string {
  return formatReminderId(reminder)
}
