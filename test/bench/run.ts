// `npm run bench`: every benchmark in full, each a ratio against something measured in the same run. Nothing fails on a time.
// A Redis of its own on loopback, with the durability of the product's.
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

const redis = await startServer({ args: ['--appendonly', 'yes', '--appendfsync', 'always'] })
try {
  await report('Start', () => benchStart('full', `redis://${redis.host}:${redis.port}`))
  await report('Questions', () => benchAsk('full'))
  await report('Memory for questions', () => benchAskMemory('full'))
  await report('A search engine with the same questions', () => benchOrama('full'))
  await report('Any text', () => benchAnyText('full'))
  await report('A language model', () => benchModel('full'))
  await report('Queries', () => benchQuery('full'))
  await report('Reminders', () => benchPlan('full'))
  await report('Calendar import', () => benchImport('full'))
  await report('Network import', () => benchNetworkImport('full'))
  await report('Open pages', () => benchWebMemory('full', `redis://${redis.host}:${redis.port}`))
  await report('Slack', () => benchSlack('full', `redis://${redis.host}:${redis.port}`))
  await report('Teams', () => benchTeams('full', `redis://${redis.host}:${redis.port}`))
  const connection = await openRedis({ kind: 'single', host: redis.host, port: redis.port })
  await report('Web', () => benchWeb('full', connection))
  await report('Year wheel', () => benchYearWheel('full'))
  await report('Store', () => benchStore('full', connection))
  await report('Outbox', () => benchOutbox('full', connection))
  await report('Messages to many', () => benchBroadcast('full', connection))
  await report('Check-ins', () => benchCheckin('full', connection))
  await report('Who comes', () => benchCoverage('full', connection))
  await connection.close()
  const url = `redis://${redis.host}:${redis.port}`
  await report('Outbox and executor', () => benchExecutor('full', url))
} finally {
  await redis.stop()
}

async function report(
  title: string,
  bench: () => Promise<readonly Measured[]> | readonly Measured[],
): Promise<void> {
  console.log(`\n${title}`)
  for (const { name, ratio, detail } of await bench()) {
    console.log(`  ${ratio.toFixed(2).padStart(7)}  ${name}  (${detail})`)
  }
}
