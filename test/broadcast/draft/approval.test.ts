// Writing to another network: its coordinator is asked, and says yes or no to what was shown; the author sends it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PersonId } from '../../../src/core/ids.js'
import type { Reply } from '../../../src/core/reply.js'
import type { Delivery } from '../../../src/model/delivery.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { labelsIn } from '../../support/chatting.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding } from '../../support/reminding.js'
import { monday, rowsOf, who, writer } from './writing.js'

let connection: RedisConnection
const worlds: Reminding[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...worlds.map(({ tenant }) => tenant))
  await connection.close()
})

async function asked(text = 'Skriv til matematiknetværket og læsenetværket: Fælles kaffe') {
  const world = await openReminding(connection, { now: monday })
  worlds.push(world)
  const karen = writer(world, who.karen)
  const preview = await karen.preview(text)
  const said = await karen.click(preview, 'Bed om et ja')
  return { world, karen, preview, said }
}

/** What the deliveries of that kind to that person say now. */
async function told(world: Reminding, to: string): Promise<(Reply | string)[]> {
  const { tenant, deliveries } = world
  const ids = (await deliveries.dueLanes(tenant, world.now + 60_000, 100)).flatMap(
    one => one.deliveries,
  )
  const rows = await deliveries.loadAll(tenant, ids)
  const own = rows
    .flatMap(row => (typeof row === 'object' ? [row.delivery] : []))
    .filter(
      ({ source, receiver }) =>
        source.kind === 'approval' && 'id' in receiver && receiver.id === to,
    )
  return Promise.all(own.map(one => words(world, one)))
}
async function words({ broadcast, tenant, now }: Reminding, delivery: Delivery) {
  const { reply, stale } = await broadcast.compose(tenant, [delivery], now)
  return reply ?? `stale: ${stale[0]?.why}`
}
function replyOf(said: Reply | string | undefined): Reply {
  if (typeof said !== 'object') throw new Error(`no words: ${said}`)
  return said
}

describe('people of another network', () => {
  it('are written to once their coordinator has said yes, and the author has sent it', async () => {
    const { world, karen, preview, said } = await asked()
    expect(preview.text).toContain(
      '3 personer er i netværket Læsning, så Peter Hauge eller Lone Vad skal sige ja først.',
    )
    expect(labelsIn(preview)).not.toContain('Send til 5')
    expect(said.text).toContain('Jeg har spurgt Peter Hauge og Lone Vad')
    expect(await rowsOf(world, who.karen)).toEqual([])
    const [card] = await told(world, who.peter)
    expect(replyOf(card).text).toContain(
      'Karen Toft vil gerne sende den her besked til 3 personer i netværket Læsning',
    )
    expect(replyOf(card).text).toContain('Fælles kaffe')
    expect((await writer(world, who.peter).click(replyOf(card), 'Ja')).text).toContain(
      'Nu kan den sendes',
    )
    expect(await told(world, who.lone)).toEqual(['stale: broadcast-gone'])
    const [answer] = await told(world, who.karen)
    expect(replyOf(answer).text).toContain('Peter Hauge siger ja')
    const shown = await karen.click(replyOf(answer), 'Se beskeden')
    expect(await rowsOf(world, who.karen)).toEqual([])
    await karen.click(shown, 'Send til 5')
    expect(await rowsOf(world, who.karen)).toHaveLength(5)
  })

  it('are not written to where it says no', async () => {
    const { world, karen } = await asked()
    const [card] = await told(world, who.lone)
    await writer(world, who.lone).click(replyOf(card), 'Nej')
    const [answer] = await told(world, who.karen)
    const shown = await karen.click(replyOf(answer), 'Se beskeden')
    expect(replyOf(answer).text).toContain('Lone Vad siger nej')
    expect(shown.text).toContain('sagt nej')
    expect(labelsIn(shown)).toEqual(['Ret', 'Hvem får den?', 'Drop den'])
  })

  it('are asked anew where the text is mended, and a yes to the old one counts for nothing', async () => {
    const { world, karen, preview } = await asked()
    const [card] = await told(world, who.peter)
    const form = await karen.open(preview, 'Ret')
    await karen.send(form.action, {
      message: 'Noget helt andet',
      networks: ['matematik', 'laesning'],
    })
    expect((await writer(world, who.peter).click(replyOf(card), 'Ja')).text).toContain(
      'ændret eller droppet',
    )
    const [draft] = await world.deps.broadcasts.mine(world.tenant, PersonId.parse(who.karen), 1)
    const show = { id: 'broadcast', does: 'show', broadcast: draft?.id } as const
    const anew = await karen.press(show)
    const again = 'reply' in anew ? anew.reply : preview
    await karen.click(again, 'Bed om et ja')
    expect((await writer(world, who.peter).click(replyOf(card), 'Ja')).text).toContain(
      'ændret eller droppet',
    )
    const cards = (await told(world, who.peter)).filter(one => typeof one === 'object')
    expect(cards.length).toBeGreaterThan(0)
    for (const one of cards) expect(replyOf(one).text).toContain('Noget helt andet')
  })

  it('are nobody else’s to say yes for, and the first answer counts', async () => {
    const { world } = await asked()
    const [card] = await told(world, who.peter)
    for (const somebody of [who.karen, who.sofie, '']) {
      const said = await writer(world, somebody).click(replyOf(card), 'Ja')
      expect(said.text).toContain('koordinerer netværket')
    }
    await writer(world, who.lone).click(replyOf(card), 'Nej')
    expect((await writer(world, who.peter).click(replyOf(card), 'Ja')).text).toContain(
      'allerede svaret',
    )
  })
})

describe('people of no network', () => {
  it('are an administrator’s to write to', async () => {
    const world = await openReminding(connection, { now: monday })
    worlds.push(world)
    const said = await writer(world, who.karen).preview('Skriv til skolelederne: Hej')
    expect(said.text).toContain('1 person er ikke i et netværk, du kan skrive til: Jonas Lind')
    expect(labelsIn(said)).toEqual(['Ret', 'Hvem får den?', 'Drop den'])
    const admin = await writer(world, who.admin).preview('Skriv til skolelederne: Hej')
    expect(labelsIn(admin)[0]).toBe('Send til 1 person')
  })

  it('are a coordinator’s too where it is their own meeting', async () => {
    const world = await openReminding(connection, { now: monday })
    worlds.push(world)
    await world.write(programme => ({
      ...programme,
      meetings: programme.meetings.map(one => {
        const people = [...one.audience.people, PersonId.parse(who.jonas)]
        return one.id === 'mat2@nordlund' ? { ...one, audience: { ...one.audience, people } } : one
      }),
    }))
    const said = await writer(world, who.karen).preview('Mind alle om netværksmøde 2 i matematik')
    expect(labelsIn(said)[0]).toBe('Send til 3')
    const other = await writer(world, who.peter).preview('Mind alle om netværksmøde 2 i matematik')
    expect(labelsIn(other)).not.toContain('Send til 4')
  })

  it('are not found out about by who has answered', async () => {
    const world = await openReminding(connection, { now: monday })
    worlds.push(world)
    const said = await writer(world, who.peter).preview(
      'Skriv til dem der ikke har svaret på netværksmøde 2 i matematik: Hej',
    )
    expect(said.text).toContain('Kun dem, der koordinerer mødet')
    expect(labelsIn(said)).not.toContain('Send til 3')
  })
})
