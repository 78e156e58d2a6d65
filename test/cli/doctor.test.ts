// The parts of `pejling doctor` that the whole program does not show: a clock that goes wrong, who is asked about and who is not,
// and how people stand below their line.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesOf, note } from '../../src/cli/doctor/finding.js'
import { checkPeople, type Platforms } from '../../src/cli/doctor/people.js'
import { checkStorage } from '../../src/cli/doctor/storage.js'
import { readConfig } from '../../src/config.js'
import { PersonId } from '../../src/core/ids.js'
import { Person } from '../../src/model/person.js'
import type { Account } from '../../src/model/question.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { wording } from '../../src/wording/wording.js'
import { openRedis } from '../support/redis.js'

const words = wording('en')
const people = ['Anna', 'Bo', 'Clara'].map(name =>
  Person.parse({ id: PersonId.parse(`${name.toLowerCase()}@havrelund.example`), name }),
)

describe('The clock', () => {
  let connection: RedisConnection
  beforeAll(async () => {
    connection = await openRedis()
  })
  afterAll(() => connection.close())

  it.each([
    [0, 'ok', /agree/],
    [10 * 60_000, 'warn', /\b(?:5[5-9]|60)\d seconds apart/],
    [-10 * 60_000, 'warn', /\b(?:5[5-9]|60)\d seconds apart/],
  ])('that is %i ms from Redis’ is told as %s', async (apart, mark, sentence) => {
    const read = readConfig({})
    if (!read.ok) throw new Error('no config')
    const now = () => Date.now() + apart
    const findings = await checkStorage({ connection, config: read.config, now }, words)
    const clock = findings.find(({ code }) => code === 'redis.clock')
    expect(clock).toMatchObject({ mark, text: expect.stringMatching(sentence) })
  })
})

describe('People', () => {
  const accounts: Readonly<Record<string, readonly Account[]>> = {
    'anna@havrelund.example': [{ platform: 'slack', userId: 'U0ANNA' }],
    'bo@havrelund.example': [{ platform: 'teams', userId: '29:bo', ref: 'own chat' }],
    'clara@havrelund.example': [{ platform: 'teams', userId: '29:clara' }],
  }
  const asked: string[] = []
  const find: Platforms['find'] = async email => {
    asked.push(email)
    return 'nobody'
  }
  const parts = {
    words,
    accountsOf: async (person: string) => accounts[person] ?? [],
    progress: { looking: () => undefined, waiting: () => undefined },
  }

  it('who have written before are reached and not asked about; a channel in Teams is no way to reach anybody', async () => {
    const findings = await checkPeople(people, parts, { find, teams: true })
    expect(asked).toEqual(['bo@havrelund.example', 'clara@havrelund.example'])
    expect(findings.map(({ code, text }) => [code, text])).toEqual([
      ['slack.people', 'Slack: 1 of 3 people can be reached.'],
      ['teams.people', 'Teams: 1 of 3 people can be reached.'],
      ['people', '2 of 3 people can be reached in at least one of them.'],
    ])
    expect(findings[1]?.unreached?.map(({ name, why }) => [name, why])).toEqual([
      ['Anna', 'noChat'],
      ['Clara', 'noChat'],
    ])
  })

  it('are no matter where nothing works, or there is nobody', async () => {
    expect(await checkPeople(people, parts, { find: undefined, teams: false })).toEqual([])
    expect(await checkPeople([], parts, { find, teams: true })).toEqual([])
  })

  it('stand below the line, gathered by what is in their way', () => {
    const [anna, bo, clara] = people.map(({ id, name }) => ({ id, name }))
    if (!anna || !bo || !clara) throw new Error('nobody')
    const unreached = [
      { ...anna, why: 'nobody' as const },
      { ...bo, why: 'guest' as const },
      { ...clara, why: 'nobody' as const },
    ]
    const lines = linesOf({ ...note('slack.people', 'Slack: 0 of 3.'), unreached }, words)
    expect(lines).toEqual([
      '! Slack: 0 of 3.',
      expect.stringMatching(/^ {4}No account .*: Anna, Clara$/),
      expect.stringMatching(/^ {4}A guest.*: Bo$/),
    ])
  })
})
