// "Det gør vi nu": asked of who made the round, shown with the result, told to everybody who was asked; and the messages of a result.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createCheckinDesk } from '../../../src/checkin/desk.js'
import { ResultStore } from '../../../src/store/checkin/result-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'
import { seriesOf } from '../anonymity/asked.js'
import { id, karen, on, openShowing, people, type Showing } from './showing.js'

let connection: RedisConnection
let world: Showing

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  world = await openShowing(connection, '2026-11-19T20:00')
})
afterEach(() => forget(world.tenant))
afterAll(() => connection.close())

const names = (sent: readonly string[]) => sent.map(line => line.split(':')[0]).sort()
const asked = people.map(one => one.split('@')[0]).sort()

describe('the messages of a result', () => {
  it('go at once to whom it was said to, and to the others in their working hours', async () => {
    await world.held()
    expect(names(await world.send())).toEqual(['karen.toft'])
    world.setTo('2026-11-20T07:30')
    const sent = await world.send()
    expect(names(sent)).toEqual(asked)
    expect(sent[0]).toContain('Det kom der ud af jeres check-in')
  })

  it('go in the language of the round', async () => {
    const { result } = await world.held({ round: { lang: 'en' } })
    const [said] = await world.send()
    expect(said).toMatch(/^karen.toft: What came out of your check-in in Matematiknetværket/)
    await world.at('karen.toft').write(result, 'Twenty minutes for the cards')
    world.setTo('2026-11-20T09:00')
    expect((await world.send()).join('\n')).toContain(
      'What we do now: Twenty minutes for the cards',
    )
    expect((await world.at('bo').told(on('show', result))).text).toContain('5-9 svarede')
  })

  it('go to the same people whoever answered', async () => {
    await world.held({ steps: [[1], [1], [1], [1], [1], [1], [1]] })
    await world.held({ steps: [] })
    world.setTo('2026-11-20T09:00')
    const sent = names(await world.send())
    expect(sent.filter(name => name !== 'karen.toft')).toEqual([...asked, ...asked].sort())
  })

  it('do not go to who has paused check-ins; what they were asked is still theirs to see', async () => {
    const { result } = await world.held()
    await world.deps.pauses.pause(world.tenant, id('bo'))
    world.setTo('2026-11-20T09:00')
    expect(names(await world.send())).not.toContain('bo')
    expect((await world.at('bo').told(on('show', result))).text).toContain('5-9 svarede')
  })

  it('ask who made the round, the next working day, what is done about it', async () => {
    await world.held()
    world.setTo('2026-11-20T09:00')
    await world.send()
    world.setTo('2026-11-20T14:30')
    expect(await world.send()).toEqual([expect.stringMatching(/^karen.toft: .*Hvad gør I nu\?/)])
  })

  it('ask nobody where nothing was shown, or where it has been written already', async () => {
    await world.held({ steps: [] })
    const { result } = await world.held()
    await world.at('karen.toft').write(result, 'Vi tager det op på næste møde')
    world.setTo('2026-11-20T14:30')
    expect((await world.send()).join('\n')).not.toContain('Hvad gør I nu?')
  })
})

describe('what is done about it', () => {
  it('goes to everybody who was asked, but not to who wrote it, and stands with the result', async () => {
    const { result } = await world.held()
    world.setTo('2026-11-20T09:00')
    await world.send()
    const said = await world.at('karen.toft').write(result, 'Vi bruger 20 minutter på kortene')
    expect(replyIn(said).text).toContain('Gemt.')
    world.setTo('2026-11-20T09:01')
    const sent = (await world.send()).filter(line => line.includes('skriver:'))
    expect(names(sent)).toEqual(asked)
    expect(sent[0]).toContain(
      'Karen Toft skriver:\nDet gør vi nu: Vi bruger 20 minutter på kortene',
    )
    const { text, blocks } = await world.at('bo').told(on('show', result))
    expect(text).toContain('Det gør vi nu: Vi bruger 20 minutter på kortene')
    expect(JSON.stringify(blocks)).toMatch(/Det gør vi nu: Vi bruger 20[^"]*<\/text>/)
  })

  it('is told once, with the last words, where it is changed at once', async () => {
    const { result } = await world.held()
    world.setTo('2026-11-20T09:00')
    await world.send()
    for (const text of ['Først det', 'Nej, det her'])
      await world.at('karen.toft').write(result, text)
    world.setTo('2026-11-20T09:01')
    const sent = (await world.send()).filter(line => line.includes('skriver:'))
    expect(names(sent)).toEqual(asked)
    expect(sent.join()).not.toContain('Først det')
  })

  it.each([
    ['one who was only asked', 'bo'],
    ['a coordinator of the network who was not among the addressees', 'tenna'],
  ])('is not for %s to say', async (_, name) => {
    const { result } = await world.held()
    expect(replyIn(await world.at(name).write(result, 'Mit')).text).toMatch(/kun/)
    expect(await world.stored(result)).not.toHaveProperty('doing')
    const { blocks } = await world.at('bo').told(on('show', result))
    expect(JSON.stringify(blocks)).not.toContain('hvad I gør nu')
  })

  it.each([
    ['nothing', '   ', 'Skriv, hvad I gør nu.'],
    ['too much', 'x'.repeat(301), 'Det er for langt. Der er plads til 300 tegn.'],
    ['a CPR number', 'Ring 010203-1234', 'Der står et CPR-nummer'],
  ])('is not %s, and what was typed stays in the form', async (_, text, problem) => {
    const { result } = await world.held()
    const field = fieldIn(formIn(await world.at('karen.toft').write(result, text)), 'doing')
    expect(field.problem).toContain(problem)
    expect('value' in field ? field.value : '').toBe(text.trim())
    expect(await world.stored(result)).not.toHaveProperty('doing')
  })

  it('is saved where a pupil seems named, with a reminder beside it', async () => {
    const { result } = await world.held()
    const said = await world.at('karen.toft').write(result, 'Vi hjælper Emma fra 3.b')
    expect(replyIn(said).text).toMatch(/^Gemt\..*\nHusk, at elever ikke skal kunne kendes/)
  })

  it('is not lost where it cannot be stored: the words stand in the form again', async () => {
    const { result } = await world.held()
    const gone = await openRedis()
    await gone.close()
    const desk = createCheckinDesk({ ...world.deps, results: new ResultStore(gone) })
    const field = fieldIn(
      formIn(await world.at('karen.toft').write(result, 'Noget', desk)),
      'doing',
    )
    expect(field).toMatchObject({ value: 'Noget', problem: expect.stringMatching(/ikke gemt/) })
  })

  it('is one thing where two are sent at once; whoever comes too late has the words still', async () => {
    const { result } = await world.held()
    const texts = ['Det ene', 'Det andet', 'Det tredje']
    const said = await Promise.all(texts.map(text => world.at('karen.toft').write(result, text)))
    const { doing, revision } = await world.stored(result)
    const saved = said.filter(outcome => 'reply' in outcome)
    expect(revision).toBe(1 + saved.length)
    expect(texts).toContain(doing?.text)
    for (const [nth, outcome] of said.entries()) {
      if ('form' in outcome)
        expect(fieldIn(outcome.form, 'doing')).toMatchObject({ value: texts[nth] })
    }
  })

  it('is not said of a round with too few answers', async () => {
    const { result } = await world.held({ steps: [] })
    expect((await world.at('karen.toft').told(on('doing', result))).text).toContain('for få svar')
  })

  it('keeps the texts and all else of the result as they were', async () => {
    const { result } = await world.held({ texts: ['a', 'b', 'c'] })
    await world.at('karen.toft').write(result, 'Noget')
    const doing = { text: 'Noget', by: karen, on: '2026-11-19' }
    expect(await world.stored(result)).toMatchObject({ ...result, revision: 2, doing })
  })

  it('ends the rounds in a row about which nothing was said', async () => {
    const series = seriesOf({ revision: 1, author: karen })
    await world.deps.series.save(world.tenant, series)
    const first = await world.held({ series, closed: '2026-10-01' })
    world.now += 1000
    const second = await world.held({ series: first.series, closed: '2026-10-15' })
    expect(second.series?.silentRounds).toBe(2)
    await world.at('karen.toft').write(first.result, 'Om den første')
    const stored = () => world.deps.series.load(world.tenant, series.id)
    expect((await stored())?.silentRounds).toBe(1)
    await world.at('karen.toft').write(second.result, 'Om den sidste')
    expect((await stored())?.silentRounds).toBe(0)
  })
})
