// A tenant in which rounds of the mathematics network have been closed, over a real Redis: what came out of them, the messages about it, and
// people who press, write and fill in at the desk.
import { randomUUID } from 'node:crypto'
import { type Released, releaseOf } from '../../../src/checkin/anonymity/release.js'
import type { CheckinDesk } from '../../../src/checkin/desk.js'
import { resultRows } from '../../../src/checkin/result/rows.js'
import type { Action } from '../../../src/core/action.js'
import { NetworkId, PersonId } from '../../../src/core/ids.js'
import { addDays, type LocalDate } from '../../../src/core/time.js'
import { Programme } from '../../../src/model/programme.js'
import { ReminderSettings } from '../../../src/model/reminder.js'
import type { Result } from '../../../src/model/result.js'
import { Round, type Series } from '../../../src/model/round.js'
import type { Outcome } from '../../../src/programme/asking.js'
import { standingOf } from '../../../src/remind/asking.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { formIn, replyIn } from '../../support/desk.js'
import { nordlund, person } from '../../support/programme.js'
import { openReminding, type Reminding } from '../../support/reminding.js'

const asked = ['sofie.bruun', 'amira.haddad', 'anna', 'bo', 'carl', 'dina', 'eva']
export const people = asked.map(name => id(name))
export const karen = id('karen.toft')

export function id(name: string): PersonId {
  return PersonId.parse(`${name}@nordlund.example`)
}

const network = NetworkId.parse('matematik')
const programme = Programme.parse({
  ...nordlund,
  holidays: [
    {
      ...{ municipality: 'Nordlund', name: 'Efterårsferie', from: '2026-10-12', to: '2026-10-16' },
      applies: [{ group: 'skole', off: 'pupils' }],
    },
  ],
  people: [
    ...nordlund.people,
    ...['Anna', 'Bo', 'Carl', 'Dina', 'Eva'].map(name =>
      person(name, { networks: [{ network: 'matematik' }] }),
    ),
    person('Tenna', {
      roles: [{ role: 'coordinator', scope: { kind: 'tenant' }, approved: true }],
    }),
  ],
})

export interface Held {
  /** Each one's answers to the questions; of five unless told. */
  readonly steps?: readonly (readonly number[])[]
  readonly texts?: readonly string[]
  readonly round?: Partial<Round>
  readonly series?: Series | undefined
  readonly closed?: LocalDate
}

export interface Showing extends Reminding {
  /** A round that was held and is closed, with the messages about it. */
  held(how?: Held): Promise<Released>
  /** One that is open, in which these have answered. */
  opened(steps: readonly (readonly number[])[]): Promise<Round>
  stored(result: Result): Promise<Result>
  at(name: string, inRoom?: true): Speaker
}

interface Speaker {
  press(action: Action): Promise<Outcome>
  told(action: Action): Promise<ReturnType<typeof replyIn>>
  form(action: Action): Promise<ReturnType<typeof formIn>>
  write(result: Result, text: string, at?: CheckinDesk): Promise<Outcome>
  say(text: string): Promise<Outcome | undefined>
}

export async function openShowing(connection: RedisConnection, now: string): Promise<Showing> {
  const settings = ReminderSettings.parse({})
  const world = await openReminding(connection, { now, programme, settings })
  return Object.assign(world, {
    held: (how?: Held) => hold(world, how),
    opened: (steps: readonly (readonly number[])[]) => openAnswered(world, steps),
    async stored({ id: of }: Result) {
      const found = await world.deps.results.load(world.tenant, of)
      if (!found) throw new Error('no such result')
      return found
    },
    at: (name: string, inRoom?: true) => speaker(world, { as: id(name), inRoom }),
  })
}

async function openAnswered(
  world: Reminding,
  steps: readonly (readonly number[])[],
): Promise<Round> {
  const { tenant, deps, now } = world
  const closesAt = now + 60 * 60 * 1000
  const { open } = await openRound(world, { round: { closesAt } })
  for (const [nth, given] of steps.entries()) {
    const answer = { person: people[nth] ?? karen, now, steps: { '0': given[0] ?? 3 } }
    const saved = await deps.rounds.answer(tenant, open.id, answer)
    if (saved !== 'saved') throw new Error(saved)
  }
  return open
}

/** With everybody on its roster. */
async function openRound(world: Reminding, { series, round: more }: Held) {
  const { tenant, deps, now } = world
  const round = Round.parse({
    ...{ id: randomUUID(), revision: 1, kind: series ? 'series' : 'meeting', state: 'draft' },
    ...{ author: karen, lang: 'da', createdAt: now, network, takesComments: true },
    questions: [{ text: 'Hvad tager du med?', scale: 'useful' }],
    ...{ addressees: [karen], opensAt: now - 1, closesAt: now },
    ...(series ? { series: series.id } : {}),
    ...more,
  })
  const roster = people.map(one => ({ person: one, isCounted: true }))
  await deps.rounds.save(tenant, round)
  const open: Round = { ...round, revision: 2, state: 'open' }
  await deps.rounds.open(tenant, open, { roster, deliveries: () => [], now: now - 1 })
  return { open, roster }
}

/** As src/checkin/close does it. */
async function hold(world: Reminding, how: Held = {}): Promise<Released> {
  const { tenant, deps, now } = world
  const { steps = people.slice(0, 5).map(() => [4]), texts = [], series } = how
  const { closed = '2026-11-19' } = how
  const { open, roster } = await openRound(world, how)
  const answers = new Map(
    people.flatMap((one, nth) => {
      const [given, text] = [steps[nth], texts[nth]]
      if (!given && text === undefined) return []
      const said = Object.fromEntries((given ?? []).map((step, at) => [String(at), step]))
      return [[one, { steps: said, ...(text ? { comment: { text, keeps: false } } : {}) }] as const]
    }),
  )
  const opened = addDays(closed, -7)
  const made = releaseOf({
    ...{ round: open, roster, answers, opened, closed, shuffle: of => [...of].reverse() },
    ...(series ? { series } : {}),
  })
  const version = await deps.programmes.version(tenant)
  const standing = await standingOf(deps, tenant, { now, version })
  const ended = await deps.rounds.close(tenant, open, {
    ...{ result: made.result, kept: [], now, deliveries: resultRows(standing, made.result) },
    ...(made.series ? { series: made.series } : {}),
  })
  if (ended !== 'closed') throw new Error(ended)
  // So that the next is newer.
  world.now += 1
  return made
}

function speaker(
  world: Reminding,
  { as, inRoom }: { as: PersonId; inRoom: true | undefined },
): Speaker {
  const { tenant, deps, checkin: desk } = world
  const base = () => ({
    ...{ tenant, conversation: 'own', eventId: randomUUID(), lang: 'da' as const },
    address: { platform: 'web', userId: as, verifiedEmail: as },
    ...(inRoom ? { shared: true as const } : {}),
  })
  const at = async () => ({ now: world.now, version: await deps.programmes.version(tenant) })
  const press = async (action: Action) => {
    if (action.id !== 'result') throw new Error('not of this subject')
    return desk.press({ ...base(), type: 'press', action }, await at())
  }
  return {
    press,
    told: async action => replyIn(await press(action)),
    form: async action => formIn(await press(action)),
    async write(result, text, by = desk) {
      const action = { id: 'doing', round: result.id } as const
      const values = { doing: text }
      const said = await by.submit({ ...base(), type: 'form', action, values }, await at())
      if (!said) throw new Error('nobody’s form')
      return said
    },
    say: async text => desk.say({ ...base(), type: 'text', text }, await at()),
  }
}

export function on(
  does: 'show' | 'series' | 'file' | 'doing' | 'list' | 'picture',
  { id: round, series }: Partial<Pick<Result, 'id' | 'series'>> = {},
): Action {
  if (does === 'series') return { id: 'result', does, ...(series ? { series } : {}) }
  return { id: 'result', does, ...(round ? { round } : {}) }
}
