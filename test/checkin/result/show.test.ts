// What came out of a round, as those see it who may: in words and as a picture, as a list and a file, and by nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Action } from '../../../src/core/action.js'
import { createReportPages } from '../../../src/report-pages.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { replyIn, seenIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'
import { seriesOf } from '../anonymity/asked.js'
import { id, karen, on, openShowing, people, type Showing } from './showing.js'

const gone = { id: '0d6a3f43-5a0e-4b1f-9a55-1b8b4c1c7a10' }
let connection: RedisConnection
let world: Showing

beforeAll(async () => {
  connection = await openRedis()
  world = await openShowing(connection, '2026-11-19T20:00')
})
afterAll(async () => {
  await forget(world.tenant)
  await connection.close()
})

describe('a result', () => {
  it('says the bands in words, how many, why it is shown, and that the link is cut', async () => {
    const { result } = await world.held({ steps: [[5], [5], [5], [4], [1]] })
    const reply = await world.at('bo').told(on('show', result))
    expect(reply.text).toContain('Det kom der ud af jeres check-in i matematiknetværket')
    expect(reply.text).toContain(
      'Ikke noget eller kun lidt: få eller ingen · Noget: få eller ingen · En hel del eller rigtig meget: de fleste.',
    )
    expect(reply.text).toContain('5-9 svarede.')
    expect(reply.text).toContain('Vises, fordi mindst 5 svarede.')
    expect(reply.text).toMatch(/Hvem der svarede hvad, (blev|er) slettet/)
    expect(reply.blocks.some(block => block.type === 'image')).toBe(true)
  })

  it('says that it can no longer be found only where the disk has forgotten it too', async () => {
    const { result } = await world.held()
    const { erasure = 0 } = await world.stored(result)
    for (const turn of ['before', 'after']) {
      if (turn === 'after') await world.deps.erasures.work()
      const state = await world.deps.erasures.state(erasure)
      const { text } = await world.at('bo').told(on('show', result))
      expect(text.includes('kan ikke længere findes')).toBe(state === 'done')
    }
  })

  it('says what the picture says: the words are its whole text', async () => {
    const { result } = await world.held({ steps: [[5], [5], [5], [4], [1]] })
    const reply = await world.at('bo').told(on('show', result))
    const image = reply.blocks.find(block => block.type === 'image')
    if (!image || !('drawing' in image)) throw new Error('no drawing')
    for (const said of ['de fleste', '5-9 svarede', 'Hvad tager du med?', 'mindst 5 svarede']) {
      expect(image.drawing.wide).toContain(said)
      expect(reply.text).toContain(said)
    }
  })

  it('A2: of too few says the same for none, one and four, without a picture', async () => {
    const texts = await Promise.all(
      [0, 1, 4].map(async count => {
        const { result } = await world.held({ steps: people.slice(0, count).map(() => [5]) })
        const reply = await world.at('bo').told(on('show', result))
        expect(reply.blocks.some(block => block.type === 'image')).toBe(false)
        return reply.text
      }),
    )
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('For få svar.')
  })

  it('A10: shows what at least three wrote, and what comes up with three of them', async () => {
    const { result } = await world.held({ texts: ['mere tid', 'God TID', 'tavle', 'tavle nok'] })
    const { text } = await world.at('eva').told(on('show', result))
    expect(text).toContain('– tavle nok\n– tavle\n– God TID\n– mere tid')
    expect(text).not.toContain('Det går igen')
    const more = await world.held({ texts: ['tavle!', 'Tavle', 'en tavle', 'pauser', 'pauser'] })
    const shown = await world.at('eva').told(on('show', more.result))
    expect(shown.text).toContain('Det går igen hos mindst 3: tavle.')
  })

  it.each([
    ['one of another network', 'peter.hauge'],
    ['an administrator', 'else.krog'],
    ['a coordinator of everything who was not among the addressees', 'tenna'],
    ['somebody nobody knows', 'ukendt'],
  ])('A role alone opens nothing: not for %s', async (_, name) => {
    const { result } = await world.held()
    for (const does of ['show', 'file', 'picture', 'doing'] as const) {
      const { text } = await world.at(name).told(on(does, result))
      expect(text).toBe(
        'Det resultat er kun til dem, der blev spurgt, og dem, det var sagt, det gik til.',
      )
    }
  })

  it('is not shown where others read along', async () => {
    const { result } = await world.held()
    const speaker = world.at('bo', true)
    expect((await speaker.told(on('show', result))).text).toContain('Her læser andre med')
    const said = await speaker.say('vis resultatet')
    expect(said && replyIn(said).text).toContain('Her læser andre med')
  })
})

describe('while a round is open', () => {
  it('A1: nothing of it is shown, to nobody, however it is asked for', async () => {
    const round = await world.opened([[5], [5], [5], [5], [5], [5]])
    for (const name of ['karen.toft', 'bo', 'else.krog']) {
      for (const does of ['show', 'file', 'picture', 'doing'] as const) {
        const { text } = await world.at(name).told(on(does, round))
        expect(text).toMatch(/^Det resultat er der ikke/)
      }
    }
    const said = await world.at('karen.toft').say('mine resultater')
    expect(said && JSON.stringify(replyIn(said))).not.toContain(round.id)
  })

  it('A4: no button can ask for a part, a person, a day or two things crossed', () => {
    for (const more of ['part', 'person', 'split', 'school', 'from', 'nth', 'by']) {
      const action = { id: 'result', does: 'show', round: gone.id, [more]: 'x' }
      expect(Action.safeParse(action).success).toBe(false)
    }
    expect(Action.safeParse({ id: 'result', does: 'show', round: gone.id }).success).toBe(true)
  })
})

describe('in words', () => {
  it.each([
    'vis resultatet',
    'Vis resultatet fra check-in’et, tak',
    'hvad kom der ud af runden?',
    'show me the latest result',
  ])('"%s" shows the newest that one may see', async text => {
    const { result } = await world.held({ closed: '2026-11-20' })
    expect(result.outcome).toBe('released')
    const said = await world.at('dina').say(text)
    expect(said && seenIn(replyIn(said))).toMatch(/Hvad tager du med\?/)
  })

  it.each(['mine resultater', 'vis alle resultaterne'])('"%s" lists them', async text => {
    await world.held()
    const said = await world.at('dina').say(text)
    expect(said && replyIn(said).text).toMatch(/^Dine resultater\n.*Hvad tager du med\?/)
  })

  it.each([
    'hvad blev resultatet af valget i kommunen',
    'resultater af nationale test',
    'vis mødet',
  ])('"%s" is a question', async text => {
    expect(await world.at('dina').say(text)).toBeUndefined()
  })

  it('say that there are none to who has none', async () => {
    const said = await world.at('peter.hauge').say('mine resultater')
    expect(said && replyIn(said).text).toContain('ingen resultater til dig endnu')
  })
})

describe('a file', () => {
  async function fileOf(
    name: string,
    kind: 'csv' | 'xlsx' | 'png',
    round: Parameters<typeof on>[1],
  ) {
    const reply = await world.at(name).told(on(kind === 'png' ? 'picture' : 'file', round))
    const link = new RegExp(`/reports/[^"]+\\.${kind}`).exec(JSON.stringify(reply))?.[0] ?? ''
    const [, , token = '', file = ''] = link.split('/')
    const pages = createReportPages({
      desks: [world.desk, world.checkin],
      clock: { now: () => world.now },
    })
    return pages.read(token, file)
  }

  it('has exactly what was shown', async () => {
    const { result } = await world.held({
      steps: [[5], [5], [5], [4], [1]],
      texts: ['a-tekst', 'b-tekst', 'c-tekst'],
    })
    const csv = new TextDecoder().decode(await fileOf('anna', 'csv', result))
    const lines = csv.replace('\ufeff', '').trim().split('\r\n')
    expect(lines[0]).toBe('Spørgsmål;Gruppe;Antal;Svar;Andel')
    expect(lines).toContain('Hvad tager du med?;Alle;5-9;Noget;få eller ingen')
    expect(lines).toContain('Hvad tager du med?;Alle;5-9;En hel del eller rigtig meget;de fleste')
    expect(lines).toContain(';Skrevet uden navn;;b-tekst;')
    const { text } = await world.at('anna').told(on('show', result))
    for (const line of lines.slice(1)) {
      for (const cell of line
        .split(';')
        .filter(cell => !['', 'Alle', 'Skrevet uden navn'].includes(cell)))
        expect(text).toContain(cell)
    }
  })

  it('comes as a workbook and as a picture too', async () => {
    const { result } = await world.held()
    const [xlsx, png] = [await fileOf('anna', 'xlsx', result), await fileOf('anna', 'png', result)]
    expect(
      Buffer.from(xlsx ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect(
      Buffer.from(png ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  it('A2: of too few has no number and no picture', async () => {
    const { result } = await world.held({ steps: [[5], [5], [5], [5]] })
    const csv = new TextDecoder().decode(await fileOf('anna', 'csv', result))
    expect(csv).toContain('For få svar.')
    expect(csv).not.toMatch(/\d-\d|få eller ingen|de fleste/)
    expect(await fileOf('anna', 'png', result)).toBeUndefined()
  })

  it('is gone for who is no longer in the programme', async () => {
    const { result } = await world.held()
    const reply = await world.at('carl').told(on('file', result))
    const token = /\/reports\/([^/]+)\//.exec(JSON.stringify(reply))?.[1] ?? ''
    expect(await world.checkin.report(token, world.now)).toBeDefined()
    await world.write(programme => ({
      ...programme,
      people: programme.people.filter(one => one.id !== id('carl')),
    }))
    expect(await world.checkin.report(token, world.now)).toBeUndefined()
  })
})

describe('rounds of a series side by side', () => {
  it('have their dates, gaps and what was not shown, and no word of change', async () => {
    const series = seriesOf({ revision: 1, author: karen })
    await world.deps.series.save(world.tenant, series)
    const first = await world.held({ series, closed: '2026-10-01' })
    const few = await world.held({ series: first.series, steps: [[1]], closed: '2026-10-08' })
    const last = await world.held({ series: few.series, closed: '2026-10-29' })
    const { text } = await world.at('bo').told(on('series', last.result))
    const lines = text.split('\n')
    expect(lines[0]).toBe('Runderne i matematiknetværket ved siden af hinanden')
    expect(lines.slice(2, 6).map(line => line.split(':')[0])).toEqual([
      '– 1. oktober',
      '– 8. oktober',
      '– Efterårsferie',
      '– 29. oktober',
    ])
    expect(lines[3]).toBe('– 8. oktober: For få svar.')
    expect(text).toContain('Så få svar kan ikke vise en sikker ændring.')
    expect(text).not.toMatch(/bedre|værre|steget|faldet|fremgang|%/)
    expect((await world.at('peter.hauge').told(on('series', last.result))).text).toMatch(
      /kun til dem/,
    )
  })
})

it('says of a round that is gone that it is', async () => {
  expect((await world.at('bo').told(on('doing', gone))).text).toMatch(/^Det resultat er der ikke/)
})
