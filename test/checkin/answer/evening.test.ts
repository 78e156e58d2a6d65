// A meeting's afternoon and evening, from the card that is sent to the round that is closed: what six who answer see and what nobody ever does.
// Everything that runs by itself runs here; real Redis.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PersonId } from '../../../src/core/ids.js'
import { Person } from '../../../src/model/person.js'
import type { Round } from '../../../src/model/round.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { person } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import { type Answering, draft, mail, meeting, openAnswering, said } from './world.js'

const names = ['Asta Munk', 'Bent Krag', 'Cilla Dam', 'Dan Holm', 'Eva Skov', 'Finn Bæk']
const colleagues = names.map(name =>
  Person.parse(person(name, { networks: [{ network: 'matematik' }] })),
)

let connection: RedisConnection
let world: Answering
let round: Round
let asked: string[]
beforeAll(async () => {
  connection = await openRedis()
  world = await openAnswering(connection, '2026-12-03T12:00')
  await world.write(programme => ({ ...programme, people: [...programme.people, ...colleagues] }))
  round = draft()
  const { deps, tenant, now } = world
  await deps.rounds.save(tenant, round)
  await deps.pauses.pause(tenant, PersonId.parse(mail.amira))
  const yes = { ...round, revision: 2, state: 'open' as const }
  await deps.rounds.open(tenant, yes, { roster: [], deliveries: () => [], now })
})
afterAll(async () => {
  await forget(world.tenant)
  await connection.close()
})

async function fieldsOfResult() {
  const result = await world.deps.results.load(world.tenant, round.id)
  return { outcome: result?.outcome, shown: result?.questions[0]?.shown, texts: result?.texts }
}

describe('An evening', () => {
  it('asks nobody before its moment, and takes no answer', async () => {
    expect((await world.send()).filter(text => text.includes('Hvordan har mødet'))).toEqual([])
    const early = await world.as(mail.sofie).press({ does: 'answer', round: round.id, step: 3 })
    expect(said(early).reply.text).toBe('Det er ikke åbent endnu, så intet er gemt.')
  })

  it('asks those whom the meeting is for in its last minutes, but nobody who has paused and no coordinator', async () => {
    world.setTo('2026-12-03T15:50')
    asked = (await world.send()).filter(text => text.includes('Hvordan har mødet'))
    const whom = asked.map(text => text.split(':')[0]).sort()
    expect(whom).toContain('sofie.bruun')
    expect(whom).toHaveLength(7)
    expect(whom).not.toContain('amira.haddad')
    expect(whom).not.toContain('karen.toft')
  })

  it('is answered by all of them, and by somebody who has paused and opens it with the code', async () => {
    const people = [mail.sofie, ...colleagues.map(({ id }) => id)]
    await Promise.all(
      people.map((who, nth) =>
        world.as(who).press({ does: 'answer', round: round.id, nth: 0, step: (nth % 5) + 1 }),
      ),
    )
    const until = world.now + 3_600_000
    const opening = { about: meeting, until, now: world.now }
    const code = await world.deps.codes.open(world.tenant, opening)
    const amira = world.as(mail.amira)
    const card = await amira.say(code?.code ?? '')
    if (card) await amira.tap(card.reply, 'Rigtig godt')
    expect((await world.own(round, mail.amira))?.steps).toEqual({ 0: 5 })
  })

  it('A1: shows nothing to anybody while it is open', async () => {
    world.setTo('2026-12-03T19:59')
    expect(await world.send()).toEqual([])
    expect(await fieldsOfResult()).toEqual({
      outcome: undefined,
      shown: undefined,
      texts: undefined,
    })
  })

  it('closes at eight, and from then on nothing of who answered what is anywhere', async () => {
    world.setTo('2026-12-03T20:00')
    await world.send()
    expect(await fieldsOfResult()).toMatchObject({
      outcome: 'released',
      shown: { count: { from: 5, to: 9 } },
    })
    const { rounds } = world.deps
    expect(await rounds.roster(world.tenant, round.id)).toEqual([])
    expect((await rounds.answers(world.tenant, round.id)).size).toBe(0)
    expect(await world.rows(round.id)).toEqual([])
  })

  it.each(['answer', 'undo', 'see', 'comment', 'half-hour'] as const)(
    'A8: "%s" on the old card changes nothing any more',
    async does => {
      const before = await world.deps.results.load(world.tenant, round.id)
      const late = said(
        await world.as(mail.sofie).press({ does, round: round.id, nth: 0, step: 1 }),
      )
      expect(late.reply.text).toMatch(
        /^Runden er lukket, og koblingen mellem dig og dit svar er slettet/,
      )
      expect(await world.deps.results.load(world.tenant, round.id)).toEqual(before)
    },
  )

  it('A8: a typed answer is a question like any other again', async () => {
    expect(await world.as(mail.sofie).say('godt')).toBeUndefined()
  })
})
