// Each benchmark in its small form: it runs, and gives ratios that are numbers. No test fails on a time.
import { expect, inject, it } from 'vitest'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { openRedis } from '../support/redis.js'
import { startServer } from '../support/redis-topology.js'
import { benchAnyText } from './ask/any-text.js'
import { benchAskMemory } from './ask/memory.js'
import { benchOrama } from './ask/orama.js'
import { benchAsk } from './ask.js'
import { benchBroadcast } from './broadcast.js'
import { benchCheckin } from './checkin.js'
import { benchCoverage } from './coverage.js'
import { benchImport } from './import.js'
import { benchNetworkImport } from './import-network.js'
import type { Measured } from './measure.js'
import { benchModel } from './model.js'
import { benchOutbox } from './outbox.js'
import { benchExecutor } from './outbox-executor.js'
import { benchPlan } from './plan.js'
import { benchQuery } from './query.js'
import { benchSlack } from './slack.js'
import { benchStart } from './start.js'
import { benchStore } from './store.js'
import { benchTeams } from './teams.js'
import { benchWeb } from './web.js'
import { benchWebMemory } from './web-memory.js'
import { benchYearWheel } from './year-wheel.js'

type OfRedis<Where> = (scale: 'small', redis: Where) => Promise<readonly Measured[]>

/** With a server of its own, by its address. */
async function withServer(bench: OfRedis<string>): Promise<readonly Measured[]> {
  const redis = await startServer({ args: ['--appendonly', 'yes', '--appendfsync', 'always'] })
  try {
    return await bench('small', `redis://${redis.host}:${redis.port}`)
  } finally {
    await redis.stop()
  }
}

/** With a connection to the run's server. */
async function withConnection(bench: OfRedis<RedisConnection>): Promise<readonly Measured[]> {
  const connection = await openRedis({ kind: 'single', socket: inject('redisSocket') })
  const measured = await bench('small', connection)
  await connection.close()
  return measured
}

const benches: [string, () => Promise<readonly Measured[]> | readonly Measured[]][] = [
  ['start', () => withServer(benchStart)],
  ['Slack', () => withServer(benchSlack)],
  ['Teams', () => withServer(benchTeams)],
  ['questions', () => benchAsk('small')],
  ['memory for questions', () => benchAskMemory('small')],
  ['a search engine with the same questions', () => benchOrama('small')],
  ['any text', () => benchAnyText('small')],
  ['a language model', () => benchModel('small')],
  ['queries', () => benchQuery('small')],
  ["the year's reminders", () => benchPlan('small')],
  ['calendar import', () => benchImport('small')],
  ['network import', () => benchNetworkImport('small')],
  ['web', () => withConnection(benchWeb)],
  ['check-ins', () => withConnection(benchCheckin)],
  ['the year wheel', () => benchYearWheel('small')],
  ['open pages', () => withServer(benchWebMemory)],
  ['store', () => withConnection(benchStore)],
  ['messages to many', () => withConnection(benchBroadcast)],
  ['the outbox', () => withConnection(benchOutbox)],
  ['who comes', () => withConnection(benchCoverage)],
  ['the outbox with its executor', () => withServer(benchExecutor)],
]

it.each(benches)(
  'the benchmark of %s gives ratios',
  async (_, bench) => {
    const measured = await bench()
    expect(measured.length).toBeGreaterThan(0)
    for (const { name, ratio, detail } of measured) {
      expect(name).not.toBe('')
      expect(detail).not.toBe('')
      expect(ratio).toBeGreaterThan(0)
      expect(Number.isFinite(ratio)).toBe(true)
    }
  },
  120_000,
)
