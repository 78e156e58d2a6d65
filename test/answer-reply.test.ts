// The answer to a question with a model on: what others in a room hear, what is shown while it writes, and that a model that is set up wrong
// costs nobody the answer.
import { describe, expect, it } from 'vitest'
import { answerReply } from '../src/answer-reply.js'
import { answerQuestion } from '../src/ask/answer.js'
import { TenantId } from '../src/core/ids.js'
import type { Inbound } from '../src/core/message.js'
import type { LanguageModel } from '../src/core/ports.js'
import { viewerOf } from '../src/people/rights.js'
import { at, nordlundAt, who } from './support/programme.js'
import { createTestLog } from './support/redis.js'
import { scriptedModel } from './support/scripted-model.js'

const local = '2026-11-22T10:00'
const now = at(local)
const snapshot = nordlundAt(local)
const free = 'altså hold da op, hvordan ser det ud med dem der regner og sådan?'
const exact = answerQuestion(free, {
  snapshot,
  viewer: viewerOf(who('Sofie Bruun'), '2026-11-22'),
  now,
})

async function said(model: LanguageModel, more: { shared?: true } = {}) {
  const fates: string[] = []
  const shown: string[] = []
  const inbound: Inbound = {
    type: 'text',
    ...{ tenant: TenantId.parse('nordlund'), eventId: 'e1', conversation: 'c1', text: free },
    address: { platform: 'web', userId: 'u1', verifiedEmail: 'sofie.bruun@nordlund.example' },
    ...more,
  }
  const deps = {
    snapshots: { get: async () => snapshot },
    desk: { missed: async () => undefined },
    ...{ model, log: createTestLog() },
    count: { answer: () => undefined, helped: (fate: string) => void fates.push(fate) },
  }
  const asked = { text: free, version: 1, previous: undefined, now }
  const result = await answerReply(deps, inbound, { ...asked, onText: text => shown.push(text) })
  return { ...result, fates, shown }
}

const reply = 'I mødes torsdag d. 3. december. Det er på Engbæk Skole. Vi ses.'
const scripts = [
  { calls: [{ name: 'find_meetings', input: { network: 'matematik', to: '2026-12-31' } }] },
  reply,
]

describe('with a model', () => {
  it('is what it wrote, growing while it writes, with a calendar and a vote under it', async () => {
    const { reply: got, turn, fates, shown } = await said(scriptedModel(scripts))
    expect(got.text).toContain(reply)
    expect(fates).toEqual(['said'])
    expect(shown.map(text => text.split('\n')[0])).toEqual([
      'I mødes torsdag d. 3. december.',
      'I mødes torsdag d. 3. december. Det er på Engbæk Skole.',
    ])
    expect(turn?.shown).toEqual(['mat2@nordlund'])
    const buttons = got.blocks.flatMap(block => (block.type === 'actions' ? block.buttons : []))
    const ids = buttons.flatMap(button => ('action' in button ? [button.action.id] : []))
    expect(ids).toEqual(expect.arrayContaining(['calendar', 'vote']))
  })

  it('is for the asker alone where others read along, and shown when it is whole', async () => {
    const { reply: got, forAll, shown } = await said(scriptedModel(scripts), { shared: true })
    expect(got.text).toContain(reply)
    expect(forAll).toBeUndefined()
    expect(shown).toEqual([])
  })

  it('is the exact answer where the prompt is broken', async () => {
    const broken: LanguageModel = {
      ...scriptedModel(scripts),
      prompt() {
        throw new Error('no such prompt')
      },
    }
    const { reply: got, fates } = await said(broken)
    expect(got.text).toBe(exact.reply.text)
    expect(fates).toEqual(['failed'])
  })
})
