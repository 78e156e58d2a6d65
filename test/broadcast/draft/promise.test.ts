// The list behind the preview against the rows that its yes became: the same people at the same moments, whoever is off and whenever it is.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PersonId } from '../../../src/core/ids.js'
import type { Reply } from '../../../src/core/reply.js'
import { dateOf, localOf } from '../../../src/core/time.js'
import { Programme } from '../../../src/model/programme.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { sayDate, sayTime } from '../../../src/wording/dates.js'
import { labelsIn } from '../../support/chatting.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding } from '../../support/reminding.js'
import { chance } from './town.js'
import { townWith, who, writer } from './writing.js'

const zone = 'Europe/Copenhagen'
let connection: RedisConnection
const worlds: Reminding[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...worlds.map(({ tenant }) => tenant))
  await connection.close()
})

/** Every one of them is off on some days by chance. */
function partTimers(seed: number): Programme {
  const next = chance(seed)
  const programme = townWith(18)
  const people = programme.people.map(one => ({
    ...one,
    daysOff: [1, 2, 3, 4, 5].filter(() => next(4) === 0),
  }))
  return Programme.parse({ ...programme, people })
}

/** `name · when` of each line of the list. */
function shownIn(reply: Reply): string[] {
  const rows = reply.blocks.flatMap(block => (block.type === 'table' ? block.rows : []))
  return rows.map(([name, when]) => `${name?.text} · ${when?.text}`).sort()
}

async function kept({ tenant, deps, now }: Reminding, programme: Programme): Promise<string[]> {
  const [sent] = await deps.broadcasts.mine(tenant, PersonId.parse(who.karen), 1)
  const keys = (sent?.receivers ?? []).map(id => ({ id, key: `broadcast:${sent?.id}:${id}` }))
  const rows = await Promise.all(
    keys.map(async ({ id, key }) => ({ id, row: await deps.deliveries.load(tenant, key) })),
  )
  const today = dateOf(localOf(now, zone))
  return rows
    .map(({ id, row }) => {
      const at = row?.delivery.notBefore ?? 0
      const local = localOf(at, zone)
      const when =
        at === now + 30_000
          ? 'nu'
          : `${sayDate('da', dateOf(local), today)} ${sayTime('da', local)}`
      return `${programme.people.find(one => one.id === id)?.name} · ${when}`
    })
    .sort()
}

it.each([
  ['on a Monday morning', '2026-11-23T08:00', ''],
  ['before anybody is at work', '2026-11-24T05:30', ''],
  ['in the last minutes of a day', '2026-11-25T16:58', ''],
  ['on a Friday evening', '2026-11-27T19:00', ''],
  ['on a Sunday', '2026-11-29T12:00', ''],
  ['before Christmas', '2026-12-23T18:00', ''],
  ['as the clock is turned', '2026-10-25T01:30', ''],
  ['for another day', '2026-11-23T09:00', ' fredag d. 27. november kl. 10'],
  ['for a weekend', '2026-11-23T09:00', ' lørdag d. 28. november kl. 10'],
])('is kept %s', async (_, now, when) => {
  for (const seed of [1, 2]) {
    const programme = partTimers(seed)
    const world = await openReminding(connection, { now, programme })
    worlds.push(world)
    const karen = writer(world, who.karen)
    const preview = await karen.preview(`Skriv til matematiknetværket${when}: Husk bogen`)
    const shown = shownIn(await karen.click(preview, 'Hvem får den?'))
    expect(shown).toHaveLength(20)
    const said = await karen.click(preview, 'Send til 20')
    if (labelsIn(said)[0] !== 'Fortryd') await karen.click(said, 'Ja, send')
    expect(await kept(world, programme)).toEqual(shown)
  }
})
