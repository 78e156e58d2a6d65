// A mathematics network on the afternoon of its meeting, an open round in it, and people who press, type and fill in at the desk. Real Redis.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Action } from '../../../src/core/action.js'
import { CheckinAction } from '../../../src/core/actions/checkin.js'
import { MeetingId, PersonId } from '../../../src/core/ids.js'
import type { FormValues, Lang } from '../../../src/core/message.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import type { Delivery } from '../../../src/model/delivery.js'
import { Programme } from '../../../src/model/programme.js'
import { type OwnAnswer, type RosterEntry, Round } from '../../../src/model/round.js'
import type { Outcome, Said } from '../../../src/programme/asking.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn } from '../../support/chatting.js'
import { at, nordlund, person } from '../../support/programme.js'
import { openReminding, type Reminding } from '../../support/reminding.js'

export const mail = {
  sofie: 'sofie.bruun@nordlund.example',
  amira: 'amira.haddad@nordlund.example',
  karen: 'karen.toft@nordlund.example',
  jonas: 'jonas.lind@nordlund.example',
  tove: 'tove.riis@nordlund.example',
  ulla: 'ulla.bech@nordlund.example',
  stranger: 'mette.kjaer@nordlund.example',
  guest: '',
} as const

/** Nordlund, whose Åbrinkskole has a leader, a TR and an AMR. */
export const programme = Programme.parse({
  ...nordlund,
  people: [
    ...nordlund.people,
    person('Tove Riis', { posts: [{ school: 'aabrinkskolen', functions: ['lærer', 'TR'] }] }),
    person('Ulla Bech', {
      posts: [{ school: 'aabrinkskolen', functions: ['skoleleder'] }],
      roles: [{ role: 'leader', scope: { kind: 'school', id: 'aabrinkskolen' }, approved: true }],
    }),
    person('Ib Holst', { functions: ['arbejdsmiljørepræsentant'] }),
    person('Eva Lau', { posts: [{ school: 'engbaek-skole', functions: ['tillidsrepræsentant'] }] }),
  ],
})

export const meeting = MeetingId.parse('mat2@nordlund')

/** A draft: one question in the meeting, until eight in the evening. */
export function draft(more: Partial<Round> = {}): Round {
  return Round.parse({
    ...{ id: randomUUID(), revision: 1, kind: 'meeting', state: 'draft', lang: 'da' },
    ...{ author: mail.karen, createdAt: at('2026-12-01T10:00'), network: 'matematik' },
    questions: [{ text: 'Hvordan har mødet været for dig?', scale: 'mood' }],
    ...{ takesComments: true, addressees: [mail.karen], sendsTo: 'all', about: meeting },
    ...{ opensAt: at('2026-12-03T15:50'), closesAt: at('2026-12-03T20:00') },
    ...more,
  })
}

/** The same of a series: its roster is the two of the network. */
export function seriesDraft(more: Partial<Round> = {}): Round {
  const { about: _, ...rest } = draft()
  const times = { opensAt: at('2026-12-01T14:15'), closesAt: at('2026-12-08T14:15') }
  return Round.parse({ ...rest, kind: 'series', series: randomUUID(), ...times, ...more })
}

export function counted(...people: readonly string[]): RosterEntry[] {
  return people.map(one => ({ person: PersonId.parse(one), isCounted: true }))
}

export interface Speaker {
  press(action: Omit<CheckinAction, 'id'>): Promise<Outcome>
  /** The reply to the button whose label begins so. */
  tap(reply: Reply, label: string): Promise<Said>
  open(reply: Reply, label: string): Promise<Form>
  send(form: Form, values: FormValues): Promise<Outcome>
  say(text: string): Promise<Said | undefined>
}

export interface Answering extends Reminding {
  opened(round: Round, roster?: readonly RosterEntry[]): Promise<Round>
  own(round: Round, who: string): Promise<OwnAnswer | undefined>
  as(who: string, more?: { shared?: true; lang?: Lang }): Speaker
  /** The words as they would be sent now; the reason where nothing is. */
  composed(delivery: Pick<Delivery, 'source' | 'receiver'>): Promise<Reply | string>
}

export async function openAnswering(
  connection: RedisConnection,
  now = '2026-12-03T15:55',
): Promise<Answering> {
  const world = await openReminding(connection, { programme, now })
  const { tenant, deps } = world
  const answering: Answering = Object.assign(world, {
    async opened(round: Round, roster: readonly RosterEntry[] = []) {
      await deps.rounds.save(tenant, round)
      const open: Round = { ...round, revision: 2, state: 'open' }
      const opening = { roster, deliveries: () => [], now: round.opensAt }
      expect(await deps.rounds.open(tenant, open, opening)).toBe('opened')
      return open
    },
    own: (round: Round, who: string) => deps.rounds.own(tenant, round.id, PersonId.parse(who)),
    as: (who: string, more = {}) => speaker(world, who, more),
    async composed(delivery: Pick<Delivery, 'source' | 'receiver'>) {
      const whole = { ...delivery, notBefore: 0, expiresAt: world.now + 1 }
      const { reply, stale } = await world.checkin.compose(tenant, [whole], world.now)
      return reply ?? stale[0]?.why ?? 'nothing'
    },
  })
  return answering
}

function speaker(world: Reminding, who: string, more: { shared?: true; lang?: Lang }): Speaker {
  const { tenant, deps, checkin } = world
  const base = () => ({
    tenant,
    address: { platform: 'web', userId: who || 'guest', ...(who ? { verifiedEmail: who } : {}) },
    ...{ conversation: 'own', eventId: randomUUID(), lang: 'da' as const, ...more },
  })
  const when = async () => ({ now: world.now, version: await deps.programmes.version(tenant) })
  async function act(action: Action): Promise<Outcome> {
    const pressed = CheckinAction.parse(action)
    return checkin.press({ ...base(), type: 'press', action: pressed }, await when())
  }
  return {
    press: action => act({ id: 'checkin', ...action }),
    tap: async (reply, label) => said(await act(buttonIn(reply, label).action)),
    open: async (reply, label) => form(await act(buttonIn(reply, label).action)),
    async send({ action }, values) {
      const sent = await checkin.submit({ ...base(), type: 'form', action, values }, await when())
      if (!sent) throw new Error('a form of nobody')
      return sent
    },
    async say(text) {
      const answer = await checkin.say({ ...base(), type: 'text', text }, await when())
      return answer && said(answer)
    },
  }
}

export function said(outcome: Outcome): Said {
  if (!('reply' in outcome)) throw new Error('a form instead of a reply')
  return outcome
}

export function form(outcome: Outcome): Form {
  if (!('form' in outcome)) throw new Error(`no form: ${outcome.reply.text}`)
  return outcome.form
}
