// A series, from the first press to the yes: the rhythm with its next dates, other series in the way, and pausing, going on and ending.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../../src/core/reply.js'
import { localOf } from '../../../src/core/time.js'
import type { Series } from '../../../src/model/round.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn, labelsIn } from '../../support/chatting.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { nordlund } from '../../support/programme.js'
import { openRedis } from '../../support/redis.js'
import type { Reminding } from '../../support/reminding.js'
import { forgetMade, maker, openMaking, townWith, valuesOf, who } from './making.js'

let connection: RedisConnection
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forgetMade()
  await connection.close()
})

const thursdays = 'hver anden torsdag kl. 14'

async function drafted(
  world: Reminding,
  values: Record<string, string | readonly string[]> = {},
  as: string = who.karen,
) {
  const author = maker(world, as)
  const form = formIn(await author.press({ id: 'round', does: 'series', network: 'matematik' }))
  const filled = { ...valuesOf(form), ready: ['task-mood'], rhythm: thursdays, ...values }
  return { author, form, preview: replyIn(await author.send(form, filled)) }
}

async function seriesOf(world: Reminding, reply: Reply, label: string): Promise<Series> {
  const { action } = buttonIn(reply, label)
  const id = action.id === 'round' ? action.series : undefined
  const series = id && (await world.deps.series.load(world.tenant, id))
  if (!series) throw new Error('no series')
  return series
}
const local = (at: number | undefined) => at && localOf(at, 'Europe/Copenhagen')

describe('the form', () => {
  it('has the network’s coordinators as those who get the picture', async () => {
    const world = await openMaking(connection)
    const { form } = await drafted(world, {}, who.admin)
    expect(fieldIn(form, 'addressees').value).toEqual([who.karen])
    expect(form.text).toContain('Matematiknetværket')
  })

  it.each([
    ['hver anden lørdag', 'Vælg en hverdag'],
    ['hver anden torsdag kl. 19', 'mellem 7.30 og 16.00'],
    ['når vi har tid', 'Det kan jeg ikke læse'],
    ['', 'Det kan jeg ikke læse'],
  ])('says what is wrong with “%s”, with what was typed', async (rhythm, problem) => {
    const world = await openMaking(connection)
    const karen = maker(world, who.karen)
    const form = formIn(await karen.press({ id: 'round', does: 'series', network: 'matematik' }))
    const again = formIn(
      await karen.send(form, { ...valuesOf(form), rhythm, own: 'Hvordan går det?' }),
    )
    expect(fieldIn(again, 'rhythm').problem).toContain(problem)
    expect(fieldIn(again, 'rhythm').value ?? '').toBe(rhythm)
    expect(fieldIn(again, 'own').value).toBe('Hvordan går det?')
  })

  it('is for the networks that one coordinates alone', async () => {
    const world = await openMaking(connection)
    const karen = maker(world, who.karen)
    const form = formIn(await karen.press({ id: 'round', does: 'series' }))
    const networks = fieldIn(form, 'network')
    expect(networks.kind === 'choice' && networks.choices.map(({ value }) => value)).toEqual([
      'matematik',
    ])
    const values = { ...valuesOf(form), ready: ['task-mood'], rhythm: thursdays }
    const again = formIn(await karen.send(form, { ...values, network: 'laesning' }))
    expect(fieldIn(again, 'network').problem).toContain('du koordinerer')
  })
})

describe('the preview', () => {
  it('says the rhythm and the next five dates, and shows the card', async () => {
    const world = await openMaking(connection)
    const { preview } = await drafted(world)
    expect(preview.text).toContain('Rytme: hver anden torsdag kl. 14')
    expect(preview.text).toContain('torsdag d. 3. december kl. 14')
    expect(preview.text).toContain('torsdag d. 17. december kl. 14')
    const dates = preview.blocks.flatMap(block =>
      block.type === 'fields' ? block.fields.filter(({ label }) => label === 'De næste gange') : [],
    )
    expect(dates[0]?.value.text.split('\n')).toHaveLength(5)
    expect(preview.text).toContain('Svar: Rigtig skidt · Ikke så godt · Nogenlunde · Godt')
  })

  it('A12: says how likely a picture is where so many answer as usually do', async () => {
    const world = await openMaking(connection, { programme: townWith(5) })
    const { preview } = await drafted(world)
    expect(preview.text).toContain('7 kan svare')
    expect(preview.text).toContain('Svarer 6 af 10, er det usikkert')
  })

  it('says that every week becomes every other', async () => {
    const world = await openMaking(connection)
    const { preview } = await drafted(world, { rhythm: 'hver torsdag kl. 14' })
    expect(preview.text).toContain('mindst ti dage imellem')
    expect(preview.text).toContain('Rytme: hver anden torsdag kl. 14')
  })

  it('has who can see what, and the page for unions, before there is any round', async () => {
    const world = await openMaking(connection)
    const { preview, author } = await drafted(world)
    expect((await author.click(preview, 'Hvem kan se hvad?')).text).toContain('Når en runde lukker')
    const said = await author.click(preview, 'Til MED, TR og AMR')
    const [, token = ''] = /\/reports\/([\w-]+)\//.exec(JSON.stringify(said)) ?? []
    const page = await world.checkin.page(token, world.now)
    expect(page?.text).toContain('Hver person spørges højst en gang på ti dage.')
  })
})

describe('the yes', () => {
  it('starts it at the first date that was shown', async () => {
    const world = await openMaking(connection)
    const { preview, author } = await drafted(world)
    const started = await author.click(preview, 'Ja, start serien')
    expect(started.text).toContain('Første gang er torsdag d. 3. december kl. 14')
    const series = await seriesOf(world, started, 'Fortryd')
    expect(series.state).toBe('running')
    expect(local(series.nextAt)).toBe('2026-12-03T14:00')
  })

  it('can be taken back as long as nobody has been asked', async () => {
    const world = await openMaking(connection)
    const { preview, author } = await drafted(world)
    const started = await author.click(preview, 'Ja, start serien')
    const { id } = await seriesOf(world, started, 'Fortryd')
    expect((await author.click(started, 'Fortryd')).text).toContain('Fortrudt')
    expect((await world.deps.series.load(world.tenant, id))?.state).toBe('discarded')
    world.setTo('2026-12-03T14:01')
    await world.checkin.run(world.tenant, world.now)
    expect(await world.deps.rounds.list(world.tenant, { series: id }, 5)).toEqual([])
  })

  it('A11: once it runs, nothing of what is asked or who sees it can be changed', async () => {
    const world = await openMaking(connection)
    const { preview, author, form } = await drafted(world)
    const started = await author.click(preview, 'Ja, start serien')
    const series = await seriesOf(world, started, 'Fortryd')
    const change = await author.press({ id: 'round', does: 'change', series: series.id })
    expect(replyIn(change).text).toContain('Serien er i gang')
    const values = {
      ...valuesOf(form),
      ready: ['signs'],
      rhythm: thursdays,
      addressees: [who.jonas],
    }
    await author.sendAs({ id: 'make-series', series: series.id }, values)
    expect(await world.deps.series.load(world.tenant, series.id)).toEqual(series)
  })

  it('is refused to one whose role is gone since the preview', async () => {
    const world = await openMaking(connection)
    const { preview, author } = await drafted(world)
    const { id } = await seriesOf(world, preview, 'Ja, start serien')
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === who.karen ? { ...one, roles: [] } : one)),
    }))
    const said = await author.click(preview, 'Ja, start serien')
    expect(said.text).toContain('Det er netværkets koordinator')
    expect((await world.deps.series.load(world.tenant, id))?.state).toBe('draft')
  })

  it('of a network with too few is not offered', async () => {
    const world = await openMaking(connection, { programme: nordlund })
    const { preview } = await drafted(world)
    expect(labelsIn(preview)).not.toContain('Ja, start serien')
    expect(preview.text).toContain('Spørg hellere i slutningen af et møde')
  })

  it('moves to where nobody is asked twice within ten days, for everybody', async () => {
    const world = await openMaking(connection, { programme: townWith(7, 6) })
    const first = await drafted(world)
    await first.author.click(first.preview, 'Ja, start serien')
    const admin = maker(world, who.admin)
    const form = formIn(await admin.press({ id: 'round', does: 'series', network: 'inklusion' }))
    const values = { ...valuesOf(form), ready: ['task-time'], rhythm: 'hver anden mandag kl. 14' }
    const preview = replyIn(await admin.send(form, values))
    expect(preview.text).toContain('Nogle af de samme bliver spurgt i serien i matematiknetværket')
    expect(labelsIn(preview)).not.toContain('Ja, start serien')
  })
})

describe('a series that runs', () => {
  async function running(world: Reminding) {
    const { preview, author } = await drafted(world)
    const started = await author.click(preview, 'Ja, start serien')
    const { id } = await seriesOf(world, started, 'Fortryd')
    return { author, now: async () => world.deps.series.load(world.tenant, id) }
  }

  it('pauses, goes on and ends by plain words', async () => {
    const world = await openMaking(connection)
    const { author, now } = await running(world)
    const paused = await author.told('pause serien')
    expect(paused.text).toContain('Serien holder pause')
    expect(await now()).toMatchObject({ state: 'paused' })
    expect((await now())?.nextAt).toBeUndefined()
    expect((await author.told('mine check-ins')).text).toContain('Holder pause.')
    expect((await author.told('fortsæt serien')).text).toContain('Næste gang er torsdag d. 3.')
    expect(await now()).toMatchObject({ state: 'running' })
    expect((await author.told('stop serien')).text).toContain('Serien er afsluttet')
    expect(await now()).toMatchObject({ state: 'ended' })
    expect((await author.told('stop serien')).text).toBe('Du har ingen serier i gang.')
  })

  it('tells its author why nobody was asked, with what can be done', async () => {
    const world = await openMaking(connection)
    const { author, now } = await running(world)
    const series = await now()
    await world.write(programme => ({
      ...programme,
      people: programme.people.filter(({ name }) => !name.startsWith('Extra')),
    }))
    world.setTo('2026-12-03T14:01')
    const sent = await world.send()
    expect(sent.filter(one => one.includes('færre end 5 kan tælle med'))).toHaveLength(1)
    expect(sent.join()).toContain('karen.toft: Der blev ikke spurgt i serien i matematiknetværket')
    expect(series && (await now())?.state).toBe('running')
    expect(labelsIn(await author.told('mine check-ins'))).toContain('Hold pause')
  })
})
