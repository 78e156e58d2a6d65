// What the check is worth, measured: replies with one small falsehood each, and replies that are true in every fact, written by people who
// had not seen it, for three networks. A scenario is what a turn knew: the exact answers of a few questions. The rates are asserted as they
// are, so that a change that makes either worse is seen.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerQuestion } from '../../../src/ask/answer.js'
import {
  type Grounds,
  groundsOf,
  joinGrounds,
  type Seeing,
} from '../../../src/ask/verify/grounds.js'
import { wrongClaims } from '../../../src/ask/verify/verify.js'
import { dateOf, instantOf, localOf } from '../../../src/core/time.js'
import { Programme, type StoredProgramme } from '../../../src/model/programme.js'
import type { Turn } from '../../../src/model/turn.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { loadSample } from '../../../src/sample.js'

const Scenario = z.object({
  id: z.string(),
  network: z.enum(['sample', 'klinteborg', 'tornhede']),
  now: z.string(),
  as: z.string().optional(),
  question: z.string(),
  asked: z.array(z.string()),
})
const Written = z.object({
  id: z.string(),
  scenario: z.string(),
  lang: z.enum(['da', 'en']),
  kind: z.string().optional(),
  reply: z.string(),
})
type Written = z.infer<typeof Written>

function linesOf<T>(name: string, schema: z.ZodType<T>): T[] {
  const text = readFileSync(new URL(`corpus/${name}.jsonl`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map(line => schema.parse(JSON.parse(line)))
}

const Kept = z.object({ version: z.number(), programme: Programme })

function storedOf(network: 'sample' | 'klinteborg' | 'tornhede', now: number): StoredProgramme {
  if (network === 'sample') return loadSample(now)
  return Kept.parse(
    JSON.parse(readFileSync(new URL(`corpus/${network}.json`, import.meta.url), 'utf8')),
  )
}

/** What the turn of a scenario knew. */
function turnsOf(name: string): Map<string, { grounds: Grounds; seeing: Seeing }> {
  return new Map(
    linesOf(name, Scenario).map(({ id, network, now: local, as, question, asked }) => {
      const now = instantOf(local, 'Europe/Copenhagen')
      const snapshot = createSnapshot(storedOf(network, now), now)
      const person = snapshot.programme.people.find(each => each.id === as)
      const viewer = as ? viewerOf(person, dateOf(localOf(now, snapshot.zone))) : guest
      const seeing = { snapshot, viewer, now }
      let previous: Turn | undefined
      const found = asked.map(each => {
        const answer = answerQuestion(each, { ...seeing, ...(previous ? { previous } : {}) })
        previous = answer.turn ?? previous
        return groundsOf(answer, seeing)
      })
      return [id, { grounds: { ...joinGrounds(found), question }, seeing }]
    }),
  )
}

/** Those of the replies that the check finds something wrong with. */
function rejected(scenarios: string, written: readonly Written[]): Written[] {
  const turns = turnsOf(scenarios)
  return written.filter(({ scenario, reply, lang }) => {
    const turn = turns.get(scenario)
    if (!turn) throw new Error(scenario)
    return wrongClaims(reply, turn.grounds, { ...turn.seeing, lang }).length > 0
  })
}

describe('the check of what a model wrote', { timeout: 300_000 }, () => {
  // What is left is what code cannot read: who pays, whether one stays the night, what a screen is for.
  it('finds the falsehood in nine of ten, and in nearly all with a false day, hour, name or link', () => {
    const lies = linesOf('lies', Written)
    const caught = rejected('lies-scenarios', lies)
    const shareOf = (kinds: RegExp) => {
      const of = (all: readonly Written[]) => all.filter(({ kind = '' }) => kinds.test(kind)).length
      return of(caught) / of(lies)
    }
    expect(lies.length).toBeGreaterThan(700)
    expect(caught.length / lies.length).toBeGreaterThan(0.945)
    expect(shareOf(/^(?:wrong-day|wrong-time|swapped-times|invented-date)$/)).toBeGreaterThan(0.98)
    expect(shareOf(/^(?:hallucinated-person|invented-school|foreign-link)$/)).toBeGreaterThan(0.95)
  })

  it('lets nine of ten through that are true in every fact; the exact answer is told instead of the others', () => {
    const truths = linesOf('truths', Written)
    expect(truths.length).toBeGreaterThan(500)
    expect(rejected('truths-scenarios', truths).length / truths.length).toBeLessThan(0.075)
  })
})
