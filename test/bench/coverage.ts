// The card that says who comes, while a hundred answer a second: how many updates are asked for against how many are made, what is made
// against what Slack lets through, and what an answer costs with it against a bare HSET. Only ratios say anything.
import { randomUUID } from 'node:crypto'
import { slackRates } from '../../adapters/slack/limits.js'
import { refreshCards } from '../../src/attend/coverage/live.js'
import { MeetingId, PersonId } from '../../src/core/ids.js'
import { MeetingAnswer } from '../../src/model/answer.js'
import { Programme } from '../../src/model/programme.js'
import { standingOf } from '../../src/remind/asking.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { answersKey } from '../../src/store/sending/sending-keys.js'
import { meeting, person } from '../support/programme.js'
import { openReminding, type Reminding } from '../support/reminding.js'
import { type Measured, median } from './measure.js'

const about = MeetingId.parse('mat1@havrelund')
const aSecond = 100
const sizes = { small: { seconds: 6, schools: 5 }, full: { seconds: 120, schools: 40 } } as const

/** Leaves its keys behind: give it a connection to a Redis of the bench's own. */
export async function benchCoverage(
  scale: 'small' | 'full',
  connection: RedisConnection,
): Promise<Measured[]> {
  const { seconds, schools } = sizes[scale]
  const world = await openReminding(connection, {
    programme: havrelund(schools),
    now: '2026-11-23T09:00',
  })
  await follow(world)
  const [bare, whole] = [[] as number[], [] as number[]]
  for (let second = 0; second < seconds; second++) {
    const answers = answersOf(world, second)
    bare.push(await timed(answers, one => hset(connection, world, one)))
    whole.push(await timed(answers, one => answerAndRefresh(world, one)))
    await world.send()
    world.now += 1000 - aSecond
  }
  world.now += 5000
  await world.send()
  const [asked, made] = [seconds * aSecond, world.chat.edits.length]
  const aMinute = (made / (seconds + 5)) * 60
  const allowed = Math.min(...slackRates.edit.map(({ most, inMs }) => (most / inMs) * 60_000))
  const each = (list: readonly number[]) => `${((median(list) / aSecond) * 1000).toFixed(0)} µs`
  return [
    {
      name: 'updates of a card that are asked for, against those that are made',
      ratio: asked / made,
      detail: `${asked} answers in ${seconds} s, ${made} updates`,
    },
    {
      name: 'updates a minute, against what Slack lets through',
      ratio: aMinute / allowed,
      detail: `${aMinute.toFixed(0)} a minute, ${allowed.toFixed(0)} allowed`,
    },
    {
      name: 'an answer with its card looked after, against HSET',
      ratio: median(whole) / median(bare),
      detail: `${each(whole)} an answer, HSET ${each(bare)}, one after the other`,
    },
  ]
}

const coordinator = 'karen.toft@havrelund.example'

/** A maths network with four of each school. */
function havrelund(schools: number): Programme {
  const ids = Array.from({ length: schools }, (_, nth) => `skole-${nth}`)
  const scope = { kind: 'network', id: 'matematik' }
  return Programme.parse({
    schemaVersion: 1,
    name: 'Havrelund Kommune',
    schools: ids.map(id => ({ id, name: id })),
    networks: [{ id: 'matematik', name: 'Matematik' }],
    people: [
      person('Karen Toft', {
        id: coordinator,
        roles: [{ role: 'coordinator', scope, approved: true }],
      }),
      ...ids.flatMap(school =>
        ['A', 'B', 'C', 'D'].map(who =>
          person(who, {
            id: `${who}.${school}@havrelund.example`.toLowerCase(),
            posts: [{ school, functions: ['matematikvejleder'] }],
            networks: [{ network: 'matematik' }],
          }),
        ),
      ),
    ],
    meetings: [
      meeting(about, 'Netværksmøde', {
        ...{ day: '2026-12-03', hours: '13:00-16:00', kind: 'network', openForAnswers: true },
        audience: { networks: ['matematik'] },
      }),
    ],
  })
}

async function follow(world: Reminding): Promise<void> {
  const { tenant, now, deps } = world
  await world.attend.run(tenant, now)
  const address = { platform: 'web', userId: coordinator, verifiedEmail: coordinator }
  const event = { tenant, address, conversation: 'c', eventId: randomUUID() }
  const action = { id: 'coverage', does: 'follow', meeting: about } as const
  const at = { now, version: await deps.programmes.version(tenant) }
  await world.attend.press({ ...event, type: 'press', action }, at)
  await world.send()
  world.now += 6000
}

/** Everybody in turn, changing their mind each time. */
function answersOf({ now }: Reminding, second: number): MeetingAnswer[] {
  return Array.from({ length: aSecond }, (_, nth) => {
    const turn = second * aSecond + nth
    const school = `skole-${Math.floor(turn / 4) % 5}`
    const id = PersonId.parse(`${'abcd'[turn % 4]}.${school}@havrelund.example`)
    const said = Math.floor(turn / 20) % 2 === 0 ? 'yes' : 'no'
    return MeetingAnswer.parse({ about, person: id, answerRevision: 0, said, at: now + nth })
  })
}

async function hset(connection: RedisConnection, { tenant }: Reminding, one: MeetingAnswer) {
  await connection.send('hset', answersKey(tenant, 'bare'), one.person, JSON.stringify(one))
}

/** As the desk does it: written, and what is due of cards seen to. */
async function answerAndRefresh(world: Reminding, one: MeetingAnswer): Promise<void> {
  const { deps, tenant } = world
  world.now += 1
  const over = world.now + 86_400_000
  await deps.answers.write(tenant, about, [one], { now: world.now, over })
  const version = await deps.programmes.version(tenant)
  await refreshCards(await standingOf(deps, tenant, { now: world.now, version }))
}

async function timed<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>) {
  const started = performance.now()
  for (const item of items) await work(item)
  return performance.now() - started
}
