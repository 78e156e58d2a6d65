// What a model's reply tells of all that was looked up, on the sample network: its sources, its buttons, and what the next question leans on.
import { describe, expect, it } from 'vitest'
import { type Answer, answerQuestion } from '../../../src/ask/answer.js'
import { answerWithModel } from '../../../src/ask/model/turn.js'
import { readySample } from '../../../src/built-sample.js'
import { TenantId } from '../../../src/core/ids.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at } from '../../support/programme.js'
import { scriptedModel } from '../../support/scripted-model.js'

const now = at('2026-11-25T12:05')

describe('a reply', async () => {
  const snapshot = createSnapshot(await readySample(now), now)
  const coordinator = snapshot.programme.people.find(({ name }) => name === 'Søren Lyngbjerg')
  const context = { snapshot, viewer: viewerOf(coordinator, '2026-11-25'), now }

  async function told(calls: readonly [string, unknown][], reply: string): Promise<Answer> {
    const model = scriptedModel([
      ...calls.map(([name, input]) => ({ calls: [{ name, input }] })),
      reply,
    ])
    const question = 'altså hold da op, kan du ikke lige redde mig her på falderebet?'
    const asking = { ...context, model, tenant: TenantId.parse('havrelund'), account: 'web:u1' }
    const { answer, fate } = await answerWithModel(question, asking)
    expect(fate).toBe('said')
    return answer
  }

  function follow({ turn }: Answer, question: string): Answer {
    return answerQuestion(question, { ...context, ...(turn ? { previous: turn } : {}) })
  }

  it('about one of several tools has that one for its source, and can be followed up', async () => {
    const answer = await told(
      [
        ['find_texts', { words: 'udfordringer overblik elever' }],
        ['ask', { question: 'Hvad er Boblediagram?' }],
      ],
      'Prøv Boblediagram: hver udfordring får en boble. Det tager 30-45 min.',
    )
    expect(answer.sources.map(({ id }) => id)).toEqual(['boblediagram'])
    expect(follow(answer, 'er der et link?').reply.text).toContain(
      'https://havrelund.example/vaerktoejer/boblediagram',
    )
  })

  it('about a page’s fact has the page for its source', async () => {
    const answer = await told(
      [
        ['find_texts', { words: 'klippekort timer' }],
        ['ask', { question: 'Hvor mange timer har vi på klippekortet?' }],
      ],
      'Hver skole har 20 timer om året, og et klip er to timer.',
    )
    expect(answer.kind).toBe('answer')
    expect(answer.sources.map(({ id }) => id)).toContain('sider-klippekort')
  })

  it('about one of many meetings has that one, and a button that leads on', async () => {
    const answer = await told(
      [
        ['find_meetings', { network: 'matematik', from: '2026-12-01', to: '2026-12-31' }],
        ['ask', { question: 'Hvornår er næste møde i matematiknetværket?' }],
      ],
      'I mødes næste gang onsdag d. 2. december.',
    )
    const [first] = answer.sources
    expect(answer.sources).toHaveLength(1)
    expect(first?.kind).toBe('meeting')
    expect(answer.turn?.shown).toEqual([first?.id])
    expect(follow(answer, 'hvor er det?').sources.map(({ id }) => id)).toEqual([first?.id])
    const exact = answerQuestion('Hvornår er næste møde i matematiknetværket?', context)
    expect(answer.reply.blocks.at(-1)).toEqual(exact.reply.blocks.at(-1))
  })

  it('about a person can be followed up', async () => {
    const answer = await told(
      [['find_people', { name: 'Anne Brogaard' }]],
      'P1 er stedfortræder i matematiknetværket.',
    )
    expect(answer.sources).toEqual([
      expect.objectContaining({ kind: 'person', title: 'Anne Brogaard' }),
    ])
    expect(follow(answer, 'hvad er hendes mail?').reply.text).toContain('anne.brogaard@')
  })

  it('that names nothing tells of what was looked up last', async () => {
    const answer = await told(
      [['ask', { question: 'Hvornår er næste møde i matematiknetværket?' }]],
      'I begynder klokken halv to.',
    )
    expect(answer.kind).toBe('answer')
    expect(answer.sources.map(({ kind }) => kind)).toEqual(['meeting'])
  })

  it('that asks back is no answer yet', async () => {
    const answer = await told(
      [['find_meetings', { network: 'matematik' }]],
      'Tænker du på matematiknetværket?',
    )
    expect(answer).toMatchObject({ kind: 'unknown', sources: [] })
  })

  it('that says that nothing was found is no answer, and a person can be asked', async () => {
    const answer = await told(
      [['find_meetings', { words: ['grillaften'] }]],
      'Det kan jeg desværre ikke finde i kalenderen.',
    )
    expect(answer).toMatchObject({ kind: 'unknown', sources: [] })
  })
})
