// From settings to an ioredis client, the same for a single server, Sentinel and Cluster. Called by redis.ts only.
// The options are measured (RELIABILITY.md): with ioredis' defaults a command hangs while Redis is down, and one whose
// reply was lost is sent twice without anybody being told.
import { Cluster, Redis, type RedisOptions } from 'ioredis'
import { z } from 'zod'

export interface HostPort {
  readonly host: string
  readonly port: number
}

/** Where Redis is. `single` by `url` (redis:// or rediss://), by `socket`, or by host and port (localhost:6379). */
export type RedisSettings =
  | {
      readonly kind: 'single'
      readonly url?: string | undefined
      readonly socket?: string | undefined
      readonly host?: string | undefined
      readonly port?: number | undefined
      readonly username?: string | undefined
      readonly password?: string | undefined
    }
  | {
      readonly kind: 'sentinel'
      readonly sentinels: readonly HostPort[]
      readonly master: string
      readonly username?: string | undefined
      readonly password?: string | undefined
      readonly sentinelPassword?: string | undefined
      readonly tls?: boolean | undefined
    }
  | {
      readonly kind: 'cluster'
      readonly nodes: readonly HostPort[]
      readonly username?: string | undefined
      readonly password?: string | undefined
      readonly tls?: boolean | undefined
    }

type SingleSettings = Extract<RedisSettings, { kind: 'single' }>
type SentinelSettings = Extract<RedisSettings, { kind: 'sentinel' }>
type ClusterSettings = Extract<RedisSettings, { kind: 'cluster' }>

const always = {
  connectTimeout: 2000,
  disconnectTimeout: 500,
  // After a failover the old master answers READONLY until the connection goes to the new one.
  reconnectOnError: (error: Error) => error.message.includes('READONLY'),
  connectionName: 'pejling',
  disableClientInfo: true,
} satisfies RedisOptions

/** For commands: fail fast rather than queue, never resend, and give up a socket on which nothing comes back. */
const commandOptions = {
  ...always,
  maxRetriesPerRequest: 1,
  commandTimeout: 2000,
  // A host that vanished without closing the connection would else keep it "ready" for many minutes.
  socketTimeout: 5000,
  autoResendUnfulfilledCommands: false,
  enableAutoPipelining: false,
  enableOfflineQueue: false,
} satisfies RedisOptions

/** For a worker of the queue: it waits for work in Redis for seconds, and for Redis for ever. */
const workerOptions = {
  ...always,
  maxRetriesPerRequest: null,
  socketTimeout: 30_000,
  enableOfflineQueue: true,
} satisfies RedisOptions

/** What a connection is for. */
export type RedisUse = 'commands' | 'worker'
const optionsOf = { commands: commandOptions, worker: workerOptions }
type ClientOptions = (typeof optionsOf)[RedisUse]

/** Milliseconds before try number `times`: from 50 up to 2,000, half of it by chance so that replicas do not come at once. */
function retryDelay(times: number): number {
  const longest = Math.min(50 * 2 ** Math.min(times, 10), 2000)
  return longest / 2 + Math.random() * (longest / 2)
}

/** A client that is already connecting, and goes on trying until it is closed. */
export function createClient(settings: RedisSettings, use: RedisUse = 'commands'): Redis | Cluster {
  const options = optionsOf[use]
  switch (settings.kind) {
    case 'single':
      return createSingle(settings, options)
    case 'sentinel':
      return createSentinel(settings, options)
    case 'cluster':
      return createCluster(settings, options)
    default:
      return settings satisfies never
  }
}

/** Host and port (or the socket) for logs and sentences: never a password, never the whole address. */
export function whereIs(settings: RedisSettings): string {
  switch (settings.kind) {
    case 'single':
      return settings.socket ?? hostAndPort(readSingle(settings))
    case 'sentinel':
      return settings.sentinels.map(hostAndPort).join(', ')
    case 'cluster':
      return settings.nodes.map(hostAndPort).join(', ')
    default:
      return settings satisfies never
  }
}

function hostAndPort({ host, port }: HostPort): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

function createSingle(settings: SingleSettings, options: ClientOptions): Redis {
  const { tls, db, ...target } = readSingle(settings)
  return new Redis({
    ...options,
    retryStrategy: retryDelay,
    ...(settings.socket ? { path: settings.socket } : { host: target.host, port: target.port }),
    username: target.username,
    password: target.password,
    db,
    ...(tls ? { tls: {} } : {}),
  })
}

interface SingleTarget extends HostPort {
  readonly username: string | undefined
  readonly password: string | undefined
  readonly db: number
  readonly tls: boolean
}

/** Only these parts of the address are used; its query could else switch our options off. */
function readSingle(settings: SingleSettings): SingleTarget {
  const { host = 'localhost', port = 6379, username, password } = settings
  if (!settings.url) return { host, port, username, password, db: 0, tls: false }
  const url = new URL(settings.url)
  return {
    host: url.hostname.replace(/^\[|\]$/g, '') || host,
    port: url.port ? Number(url.port) : port,
    username: url.username ? decodeURIComponent(url.username) : username,
    password: url.password ? decodeURIComponent(url.password) : password,
    db: z.coerce.number().int().nonnegative().catch(0).parse(url.pathname.slice(1)),
    tls: url.protocol === 'rediss:',
  }
}

function createSentinel(settings: SentinelSettings, options: ClientOptions): Redis {
  return new Redis({
    ...options,
    retryStrategy: retryDelay,
    sentinels: settings.sentinels.map(({ host, port }) => ({ host, port })),
    name: settings.master,
    sentinelRetryStrategy: retryDelay,
    sentinelCommandTimeout: 2000,
    username: settings.username,
    password: settings.password,
    sentinelPassword: settings.sentinelPassword,
    ...(settings.tls ? { tls: {}, sentinelTLS: {}, enableTLSForSentinelMode: true } : {}),
  })
}

function createCluster(settings: ClusterSettings, options: ClientOptions): Cluster {
  const { username, password, tls } = settings
  const nodes = settings.nodes.map(({ host, port }) => ({ host, port }))
  return new Cluster(nodes, {
    enableOfflineQueue: options.enableOfflineQueue,
    clusterRetryStrategy: retryDelay,
    redisOptions: { ...options, username, password, ...(tls ? { tls: {} } : {}) },
    // A certificate names the host, so with TLS the name must not be turned into an address first.
    ...(tls ? { dnsLookup: (host: string, done: LookedUp) => done(null, host) } : {}),
  })
}

type LookedUp = (error: null, address: string) => void
