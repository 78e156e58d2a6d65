// The crash demonstration: everybody in a network is reminded at once, while two replicas of the program are killed with -9 again and
// again and Redis once, and the platforms lose answers. What lies on the platforms afterwards is counted against what the outbox says.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { MeetingId, TenantId } from '../../src/core/ids.js'
import type { Log } from '../../src/core/ports.js'
import type { DeliveryRow } from '../../src/model/delivery-row.js'
import { GroupReminders, ReminderSettings } from '../../src/model/reminder.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { connectRedis, type RedisConnection } from '../../src/store/redis/redis.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { ReachStore } from '../../src/store/sending/reach-store.js'
import { ReminderStore } from '../../src/store/sending/reminder-store.js'
import { WebLogStore } from '../../src/store/web-log-store.js'
import { store as sentences } from '../../src/wording/en/operate/store.js'
import { type Platforms, seeded, startPlatforms, type Trouble } from './platforms.js'
import type { ReplicaOrders } from './replica.js'
import { accountOf, meetingId, platformNames, remindAt, residents, town } from './town.js'

export interface CrashPlan {
  readonly people: number
  /** How often each of the two replicas is killed. */
  readonly kills: number
  /** Between two kills, in ms: at least, and so much more by chance. */
  readonly pauseMs: readonly [least: number, more: number]
  readonly trouble: Trouble
  readonly seed: number
  readonly leaseMs: number
  readonly looks: { readonly firstMs: number; readonly nextMs: number }
  /** Told what happens, as it happens. */
  say(line: string): void
}

export interface CrashResult {
  /** Platform → state → how many people. */
  readonly states: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Platform → messages that lie there more than once for the same person. */
  readonly duplicates: Readonly<Record<string, number>>
  /** People without a row, and people who are `sent` with nothing on the platform. */
  readonly missing: number
  readonly seconds: number
}

const tenant = TenantId.parse('prikkoebing')
const hourMs = 3_600_000
const quiet: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => quiet,
}

export async function runCrash(plan: CrashPlan): Promise<CrashResult> {
  const started = performance.now()
  const dir = mkdtempSync(join(tmpdir(), 'pejling-crash-'))
  const random = seeded(plan.seed)
  const redis = await startRedis(dir)
  const platforms = await startPlatforms(plan.trouble, plan.seed + 1)
  const settings = { kind: 'single', socket: redis.socket } as const
  const connection = await connectRedis(settings, { log: quiet, sentences })
  const replicas = [0, 1].map(at => createReplica(`replica ${at + 1}`))
  try {
    await lay(connection, plan.people, platforms)
    const order = (now: number): ReplicaOrders => ({
      ...{ socket: redis.socket, tenant, leaseMs: plan.leaseMs, looks: plan.looks },
      ...{ slackUrl: platforms.slackUrl, teamsUrl: platforms.teamsUrl },
      ...{ now, started: Date.now() },
    })
    await planBefore(connection, replicas[0], order(remindAt - hourMs))
    const orders = order(remindAt)
    for (const replica of replicas) replica.start(orders)
    plan.say(`${plan.people} people, two replicas, a reminder at 7`)
    await untilSending(connection)
    const redisDies = Math.floor(plan.kills / 2)
    for (let kill = 0; kill < plan.kills; kill++) {
      for (const replica of replicas) {
        await sleep(plan.pauseMs[0] + random() * plan.pauseMs[1])
        await replica.kill()
        plan.say(`${replica.name} killed with -9 (${await countSent(connection)} sent)`)
        replica.start(orders)
      }
      if (kill !== redisDies) continue
      await redis.kill()
      plan.say('Redis killed with -9')
      await redis.start()
      plan.say('Redis is back')
    }
    const rows = await untilSettled(connection, plan)
    return {
      ...(await count(connection, { rows, platforms, people: plan.people })),
      seconds: Math.round((performance.now() - started) / 1000),
    }
  } finally {
    await Promise.all(replicas.map(replica => replica.kill()))
    await connection.close()
    await platforms.close()
    await redis.kill()
    rmSync(dir, { recursive: true, force: true })
  }
}

interface Killable {
  /** At once, without a word. */
  kill(): Promise<void>
}

async function endNow(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function createReplica(name: string) {
  let child: ChildProcess | undefined
  const program = fileURLToPath(new URL('./replica.js', import.meta.url))
  return {
    name,
    start(orders: ReplicaOrders): void {
      // What it logs of a Redis that is away is not the demonstration's; what brings it down is.
      const stdio = ['ignore', 'ignore', 'inherit'] as const
      child = spawn(process.execPath, [program, JSON.stringify(orders)], { stdio: [...stdio] })
    },
    kill: () => endNow(child),
  }
}

async function startRedis(
  dir: string,
): Promise<Killable & { readonly socket: string; start(): Promise<void> }> {
  const socket = join(dir, 'redis.sock')
  const where = ['--port', '0', '--unixsocket', socket, '--dir', dir, '--save', '']
  let server: ChildProcess | undefined
  async function start(): Promise<void> {
    const lasting = ['--appendonly', 'yes', '--appendfsync', 'always']
    const program = process.env.REDIS_SERVER ?? 'redis-server'
    server = spawn(program, [...where, ...lasting], { stdio: 'ignore' })
    for (let tries = 0; !existsSync(socket); tries++) {
      if (tries > 400 || server.exitCode !== null) throw new Error('redis-server did not start')
      await sleep(25)
    }
  }
  await start()
  return {
    ...{ socket, start },
    async kill() {
      await endNow(server)
      rmSync(socket, { force: true })
    },
  }
}

async function lay(connection: RedisConnection, people: number, platforms: Platforms) {
  await new ProgrammeStore(connection).save(tenant, town(people), {
    ...{ expectedVersion: 0, submission: 'town' },
  })
  const yes = { by: 'koordinator@prikkoebing.example', at: remindAt - 86_400_000 }
  const networks = { matematik: GroupReminders.parse({ yes }) }
  await new ReminderStore(connection).saveSettings(tenant, ReminderSettings.parse({ networks }))
  const reach = new ReachStore(connection)
  for (const resident of residents(people)) {
    const account = accountOf(resident, platforms.teamsUrl)
    await reach.seen(tenant, resident.id, account, remindAt - 86_400_000)
  }
}

/** The program is there before the hour, as it is in life: a plan knows nothing of what was before it. */
async function planBefore(
  connection: RedisConnection,
  replica: ReturnType<typeof createReplica> | undefined,
  orders: ReplicaOrders,
): Promise<void> {
  const store = new ReminderStore(connection)
  replica?.start(orders)
  while ((await store.noted(tenant)).due.length === 0) await sleep(50)
  await replica?.kill()
}

function rowsIn(connection: RedisConnection): Promise<readonly DeliveryRow[]> {
  return new DeliveryStore(connection).about(tenant, MeetingId.parse(meetingId))
}

async function countSent(connection: RedisConnection): Promise<number> {
  const rows = await rowsIn(connection).catch(() => [])
  return rows.filter(({ state }) => state === 'sent').length
}

async function untilSending(connection: RedisConnection): Promise<void> {
  while ((await countSent(connection)) === 0) await sleep(50)
}

/** Until nobody has a row in hand, none waits and none is looked for any more. */
async function untilSettled(
  connection: RedisConnection,
  { leaseMs, looks, say }: CrashPlan,
): Promise<readonly DeliveryRow[]> {
  let calmSince = performance.now()
  let last = ''
  for (;;) {
    const rows = await rowsIn(connection).catch(() => [])
    const isOpen = rows.some(({ state }) => state === 'waiting' || state === 'sending')
    const standing = JSON.stringify(rows.map(({ version }) => version))
    if (isOpen || rows.length === 0 || standing !== last) calmSince = performance.now()
    last = standing
    if (performance.now() - calmSince > looks.firstMs + 2 * looks.nextMs + 3_000) return rows
    if (isOpen && performance.now() - calmSince > 4 * leaseMs) say('still waiting')
    await sleep(250)
  }
}

interface Counting {
  readonly rows: readonly DeliveryRow[]
  readonly platforms: Platforms
  readonly people: number
}

async function count(
  connection: RedisConnection,
  { rows, platforms, people }: Counting,
): Promise<Omit<CrashResult, 'seconds'>> {
  const states: Record<string, Record<string, number>> = {}
  const duplicates: Record<string, number> = {}
  const byPerson = new Map(
    rows.map(row => [row.delivery.receiver.kind === 'person' ? row.delivery.receiver.id : '', row]),
  )
  let missing = 0
  for (const name of platformNames) duplicates[name] = 0
  for (const resident of residents(people)) {
    const row = byPerson.get(resident.id)
    const state = row?.state ?? 'no row'
    const there = await lyingThere(connection, resident, platforms)
    const counts = states[resident.platform] ?? {}
    states[resident.platform] = { ...counts, [state]: (counts[state] ?? 0) + 1 }
    duplicates[resident.platform] = (duplicates[resident.platform] ?? 0) + Math.max(0, there - 1)
    if (!row || (state === 'sent' && there === 0)) missing += 1
  }
  return { states, duplicates, missing }
}

/** How many messages the person has. */
async function lyingThere(
  connection: RedisConnection,
  resident: ReturnType<typeof residents>[number],
  { slack, teams, teamsUrl }: Platforms,
): Promise<number> {
  const { userId, ref = '' } = accountOf(resident, teamsUrl)
  switch (resident.platform) {
    case 'slack':
      return slack.get(ref) ?? 0
    case 'teams':
      return teams.get(userId) ?? 0
    case 'web': {
      const entries = await new WebLogStore(connection).readAfter(tenant, `inbox:web:${userId}`, 0)
      return entries.filter(({ body }) => body.includes('"message"')).length
    }
    default:
      return resident.platform satisfies never
  }
}
