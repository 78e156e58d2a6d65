// A coordinator's import as a conversation with the bot over real Redis: the preview, the yes, a question answered from it, the way
// back; what is asked for again because something changed; several coordinators, replicas and a restart in between.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TenantId } from '../../src/core/ids.js'
import type { Reply } from '../../src/core/reply.js'
import { PreviewStore } from '../../src/store/preview-store.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { botAt, buttonIn, file, labelsIn, type Talker, talker } from '../support/chatting.js'
import { chatNow, planOf, storeNetwork, who } from '../support/chatting-network.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

let connection: RedisConnection
let tenant: TenantId
const tenants: TenantId[] = []

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  tenant = randomTenant()
  tenants.push(tenant)
  await storeNetwork(connection, tenant)
})
afterAll(async () => {
  await connection.close()
  await forget(...tenants)
})

const talk = (as: string, redis = connection): Talker =>
  talker(botAt(redis, chatNow), { tenant, as })
const version = () => new ProgrammeStore(connection).version(tenant)
const meetings = async () =>
  (await new ProgrammeStore(connection).load(tenant))?.programme.meetings.map(
    ({ title, startLocal, place }) => `${title} ${startLocal} ${place ?? ''}`.trim(),
  )
const own = planOf('Netværksmøde 1;2/12-2026;13-15;Matematik;Nordskolen')
const moved = planOf('Netværksmøde 1;9/12-2026;13-15;Matematik;Nordskolen')
const question = 'Hvornår er næste møde i matematiknetværket?'

describe('a coordinator who drops a plan', () => {
  it('sees it, says OK, asks, and takes it back', async () => {
    const soeren = talk(who.soeren)
    const preview = await soeren.drop(file('plan.csv', own))
    expect(preview.text).toContain('Læst: 1 fil, 1 møde')
    expect(preview.text).toContain('Nyt: 1\n  on 02.12.2026 13.00  Netværksmøde 1')
    expect(labelsIn(preview)).toEqual(['OK, gem 1 ny', 'Fortryd'])
    expect(await version()).toBe(1)
    expect(await soeren.ask(question)).not.toContain('2. december')

    const saved = await soeren.press(preview, 'OK')
    expect(saved.text).toBe('Det er gemt: 1 ny.')
    expect(await soeren.ask(question)).toContain('2. december')

    const undone = await soeren.press(saved, 'Fortryd importen')
    expect(undone.text).toContain('Importen er fortrudt: 1 ny er væk igen.')
    expect(undone.text).toContain('Væk igen: 1\n  on 02.12.2026 13.00  Netværksmøde 1')
    expect(await soeren.ask(question)).not.toContain('2. december')
    expect((await soeren.press(saved, 'Fortryd importen')).text).toContain('allerede fortrudt')
  })

  it('gets one preview for several files, which are read in the light of each other, and is told how far it is', async () => {
    const soeren = talk(who.soeren)
    const people = 'Navn;E-mail;Netværk\nEa Lund;ea@havrelund.example;Matematik\n'
    const preview = await soeren.drop(file('plan.csv', own), file('folk.csv', people))
    expect(preview.text).toContain('Læst: 2 filer, 1 møde, 1 netværk, 1 person')
    expect(soeren.progress).toEqual([
      'Læser fil 1 af 2: plan.csv …',
      'Læser fil 2 af 2: folk.csv …',
      'Sammenligner med det, jeg kender …',
    ])
    expect((await soeren.press(preview, 'OK')).text).toBe('Det er gemt: 2 nye.')
  })

  it('is told whom a new time concerns, and what it was before', async () => {
    const soeren = talk(who.soeren)
    await soeren.press(await soeren.drop(file('plan.csv', own)), 'OK')
    const preview = await soeren.drop(file('plan.csv', moved))
    expect(preview.text).toContain('Ændret: 1')
    expect(preview.text).toContain(
      'Ny tid: Netværksmøde 1, on 02.12.2026 13.00 → on 09.12.2026 13.00 (3 personer)',
    )
    const saved = await soeren.press(preview, 'OK, gem 1 ændret')
    const undone = await soeren.press(saved, 'Fortryd importen')
    expect(undone.text).toContain('Importen er fortrudt: 1 ændret er, som den var.')
    expect(await meetings()).toEqual(['Netværksmøde 1 2026-12-02T13:00 Nordskolen'])
  })

  it('can change the mind before OK: then nothing has happened, and the preview is gone', async () => {
    const soeren = talk(who.soeren)
    const preview = await soeren.drop(file('plan.csv', own))
    expect((await soeren.press(preview, 'Fortryd')).text).toContain('Intet er ændret')
    expect((await soeren.press(preview, 'OK')).text).toContain('for gammel')
    expect(await version()).toBe(1)
  })

  it('sees nothing to choose where there is nothing new', async () => {
    const soeren = talk(who.soeren)
    await soeren.press(await soeren.drop(file('plan.csv', own)), 'OK')
    const again = await soeren.drop(file('plan.csv', own))
    expect(again.text).toContain('der er ikke noget nyt eller ændret')
    expect(labelsIn(again)).toEqual([])
  })
})

describe('what is gone', () => {
  const two = planOf(
    'Netværksmøde 1;2/12-2026;13-15;Matematik;Nordskolen',
    'Netværksmøde 2;20/1-2027;13-15;Matematik;Nordskolen',
  )

  it('stays when one says OK, and goes only when it was ticked first', async () => {
    const soeren = talk(who.soeren)
    await soeren.press(await soeren.drop(file('plan.csv', two)), 'OK')
    const preview = await soeren.drop(
      file('plan.csv', planOf('Netværksmøde 1;2/12-2026;14-16;Matematik;Nordskolen')),
    )
    expect(preview.text).toContain('Står ikke længere i filerne: 1')
    expect(labelsIn(preview)).toEqual([
      'OK, gem 1 ændret',
      'Det er væk: fjern det',
      'Uden besked',
      'Fortryd',
    ])
    const kept = await soeren.press(preview, 'OK')
    expect(kept.text).toContain('er blevet stående')
    expect(await meetings()).toHaveLength(2)

    const alone = await soeren.drop(
      file('plan.csv', planOf('Netværksmøde 1;2/12-2026;14-16;Matematik;Nordskolen')),
    )
    expect(labelsIn(alone)).toEqual(['Det er væk: fjern det', 'Fortryd'])
    const ticked = await soeren.press(alone, 'Det er væk')
    expect(labelsIn(ticked)).toEqual([
      'OK, fjern 1',
      'Lad det, der er væk, blive stående',
      'Uden besked',
      'Fortryd',
    ])
    expect(await meetings()).toHaveLength(2)
    const saved = await soeren.press(ticked, 'OK')
    expect(saved.text).toContain('Det er gemt: 1 fjernet.')
    expect(await meetings()).toHaveLength(1)
    expect((await soeren.press(saved, 'Fortryd importen')).text).toContain('1 fjernet er tilbage')
    expect(await meetings()).toHaveLength(2)
  })
})

describe('a problem with one fix', () => {
  const backwards = planOf('Netværksmøde 1;2/12-2026;15-13;Matematik;Nordskolen')

  it('stands with file, row and column, and is taken along only when one asks for it', async () => {
    const soeren = talk(who.soeren)
    const preview = await soeren.drop(file('plan.csv', backwards))
    expect(preview.text).toContain('plan.csv, række 2, Dato')
    expect(preview.text).toContain('Forslag:')
    expect(preview.text).toContain('Der er ikke noget, jeg kan gemme, som det står')
    const fixed = await soeren.press(preview, 'Ret og tag med (1 forslag)')
    expect(labelsIn(fixed)).toContain('Lad forslagene være')
    expect((await soeren.press(fixed, 'OK')).text).toContain('Det er gemt: 1 ny')
    expect(await meetings()).toEqual(['Netværksmøde 1 2026-12-02T13:00 Nordskolen'])
  })
})

describe('where Pejling was changed too', () => {
  it('what stands in Pejling stays, unless the person lets the files decide', async () => {
    const soeren = talk(who.soeren)
    await soeren.press(await soeren.drop(file('plan.csv', own)), 'OK')
    await storeNetwork(connection, tenant, programme => ({
      ...programme,
      meetings: programme.meetings.map(one => ({ ...one, place: 'Sydskolen' })),
    }))
    const theirs = planOf('Netværksmøde 1;2/12-2026;13-15;Matematik;Østerskolen')
    const preview = await soeren.drop(file('plan.csv', theirs))
    expect(preview.text).toContain('sted: i Pejling "Sydskolen", i filen "Østerskolen"')
    expect(labelsIn(preview)).toEqual(['Lad filerne bestemme (1 uenighed)', 'Fortryd'])
    const turned = await soeren.press(preview, 'Lad filerne bestemme')
    await soeren.press(turned, 'OK')
    expect(await meetings()).toEqual(['Netværksmøde 1 2026-12-02T13:00 Østerskolen'])
  })
})

describe('an OK counts for its own preview alone', () => {
  it('twice, also at the same moment on two replicas, has one effect', async () => {
    const second = await openRedis()
    const [here, there] = [talk(who.soeren), talk(who.soeren, second)]
    const preview = await here.drop(file('plan.csv', own))
    const both = await Promise.all([here, there].map(one => one.press(preview, 'OK')))
    for (const reply of both) expect(reply.text).toMatch(/Det er gemt: 1 ny|allerede sagt OK/)
    expect((await here.press(preview, 'OK')).text).toContain('allerede sagt OK')
    expect(await version()).toBe(2)
    await second.close()
  })

  it('when the programme has changed since, a new preview is shown and nothing is done', async () => {
    const soeren = talk(who.soeren)
    const preview = await soeren.drop(file('plan.csv', own))
    await storeNetwork(connection, tenant, programme => ({ ...programme, name: 'Havrelund' }))
    const again = await soeren.press(preview, 'OK')
    expect(again.text).toMatch(/^Programmet er ændret, siden du så det her/)
    expect(await meetings()).toEqual([])
    expect((await soeren.press(again, 'OK')).text).toBe('Det er gemt: 1 ny.')
  })

  it('when a newer one was made, that one is shown and nothing is done', async () => {
    const soeren = talk(who.soeren)
    const old = await soeren.drop(file('plan.csv', own))
    await soeren.drop(file('plan.csv', moved))
    const newest = await soeren.press(old, 'OK')
    expect(newest.text).toMatch(/^Den forhåndsvisning er afløst af en nyere/)
    expect(newest.text).toContain('on 09.12.2026')
    expect(await meetings()).toEqual([])
    await soeren.press(newest, 'OK')
    expect(await meetings()).toEqual(['Netværksmøde 1 2026-12-09T13:00 Nordskolen'])
  })

  it('of somebody else is refused, and is still theirs', async () => {
    const [soeren, karin] = [talk(who.soeren), talk(who.karin)]
    const preview = await soeren.drop(file('plan.csv', own))
    for (const label of ['OK', 'Fortryd']) {
      expect((await karin.press(preview, label)).text).toContain('lavet af en anden')
    }
    expect(await version()).toBe(1)
    expect((await soeren.press(preview, 'OK')).text).toBe('Det er gemt: 1 ny.')
  })

  it('is gone after an hour, and when an earlier program packed it', async () => {
    const soeren = talk(who.soeren)
    const preview = await soeren.drop(file('plan.csv', own))
    const { action } = buttonIn(preview, 'OK')
    const id = action.id === 'import' ? action.preview : ''
    const previews = new PreviewStore(connection)
    const stored = await previews.load(tenant, id)
    if (!stored) throw new Error('the preview is not kept')
    await previews.save(tenant, id, { ...stored, drafts: 'bm90aGluZw==' })
    expect((await soeren.press(preview, 'OK')).text).toContain('for gammel')
    await soeren.act({ id: 'import', preview: randomUUID(), does: 'take' })
    expect(await version()).toBe(1)
  })

  it('counts after a restart on another replica, and no longer when the right is gone', async () => {
    const preview = await talk(who.soeren).drop(file('plan.csv', own))
    const restarted = await openRedis()
    expect((await talk(who.soeren, restarted).press(preview, 'OK')).text).toBe('Det er gemt: 1 ny.')
    await restarted.close()

    const next = await talk(who.soeren).drop(file('plan.csv', moved))
    await storeNetwork(connection, tenant, programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === who.soeren ? { ...one, roles: [] } : one)),
    }))
    expect((await talk(who.soeren).press(next, 'OK')).text).toContain('kun koordinatorer')
    expect(await meetings()).toEqual(['Netværksmøde 1 2026-12-02T13:00 Nordskolen'])
  })
})

describe('two coordinators at once', () => {
  it('each takes the own rows, whoever is first, and nothing is lost', async () => {
    const [soeren, karin] = [talk(who.soeren), talk(who.karin)]
    const hers = planOf('Netværksmøde 1;3/12-2026;13-15;Læsning;Nordskolen')
    const [his, other] = await Promise.all([
      soeren.drop(file('matematik.csv', own)),
      karin.drop(file('laesning.csv', hers)),
    ])
    const both = await Promise.all([soeren.press(his, 'OK'), karin.press(other, 'OK')])
    const late = both.findIndex(reply => reply.text.startsWith('Programmet er ændret'))
    expect(both.filter(reply => reply.text === 'Det er gemt: 1 ny.')).toHaveLength(1)
    const again: Reply | undefined = both[late]
    if (!again) throw new Error('nobody was late')
    await (late === 0 ? soeren : karin).press(again, 'OK')
    expect(await meetings()).toHaveLength(2)
  })

  it('only the newest import can be undone, by its maker or an administrator', async () => {
    const [soeren, karin, bo] = [talk(who.soeren), talk(who.karin), talk(who.admin)]
    const first = await soeren.press(await soeren.drop(file('a.csv', own)), 'OK')
    const hers = planOf('Netværksmøde 1;3/12-2026;13-15;Læsning;Nordskolen')
    const second = await karin.press(await karin.drop(file('b.csv', hers)), 'OK')
    const blocked = await soeren.press(first, 'Fortryd importen')
    expect(blocked.text).toContain('af Karin Friis. Den import skal fortrydes først')
    expect(labelsIn(blocked)).toEqual([])
    expect((await soeren.press(second, 'Fortryd importen')).text).toContain('ikke din')
    const shown = await bo.press(first, 'Fortryd importen')
    expect((await bo.press(shown, 'Fortryd den nyeste import')).text).toContain('er fortrudt')
    expect((await bo.press(first, 'Fortryd importen')).text).toContain('er fortrudt')
    expect(await meetings()).toEqual([])
  })
})

describe('rows outside the own networks', () => {
  const both = planOf(
    'Netværksmøde 1;2/12-2026;13-15;Matematik;Nordskolen',
    'Netværksmøde 1;3/12-2026;13-15;Læsning;Nordskolen',
  )

  it('wait, and the other coordinator finds them beside an import and says yes', async () => {
    const [soeren, karin] = [talk(who.soeren), talk(who.karin)]
    const preview = await soeren.drop(file('plan.csv', both))
    expect(preview.text).toContain('Venter på et ja fra andre: 1')
    const saved = await soeren.press(preview, 'OK')
    expect(saved.text).toContain('1 række venter på et ja')
    expect(await meetings()).toHaveLength(1)

    const hers = await karin.drop(
      file('folk.csv', 'Navn;E-mail\nKarin Friis;karin@havrelund.example\n'),
    )
    const waiting = await karin.press(hers, 'Se, hvad der venter')
    expect(waiting.text).toContain('to 03.12.2026 13.00  Netværksmøde 1 (ny)')
    expect((await karin.press(waiting, 'OK')).text).toBe('Så er der sagt ja til 1 række.')
    expect(await meetings()).toHaveLength(2)
    expect((await karin.press(waiting, 'OK')).text).toContain('ikke noget, der venter')
  })

  it('are shown again where something has changed, and can be turned down', async () => {
    const [soeren, bo] = [talk(who.soeren), talk(who.admin)]
    await soeren.press(await soeren.drop(file('plan.csv', both)), 'OK')
    const waiting = await bo.act({ id: 'waiting', does: 'show' })
    expect(waiting.text).toContain('Roller, der venter på en administrators ja: 1')
    await storeNetwork(connection, tenant, programme => ({ ...programme, name: 'Havrelund' }))
    const again = await bo.press(waiting, 'Nej')
    expect(again.text).toMatch(/^Noget er ændret/)
    expect((await bo.press(again, 'Nej')).text).toContain('1 række er fjernet')
    expect(await meetings()).toHaveLength(1)
    const roles = await bo.act({ id: 'waiting', does: 'show' })
    expect((await bo.press(roles, 'OK')).text).toBe('Så er der sagt ja til 1 rolle.')
    expect((await talk(who.unapproved).drop(file('plan.csv', both))).text).toContain('Læst')
  })
})
