// One replica of the crash demonstration, in a process of its own that is killed without warning: the program's own sending, over chats
// that lead to the stand-ins. It ticks twice a second, so that a demonstration does not take minutes.

import { setInterval } from 'node:timers/promises'
import { z } from 'zod'
import { createCaller } from '../../adapters/http/request.js'
import { createClient } from '../../adapters/slack/api/client.js'
import { createChat as createSlackChat } from '../../adapters/slack/chat.js'
import { createCalls } from '../../adapters/teams/api/calls.js'
import { createChat as createTeamsChat } from '../../adapters/teams/chat.js'
import { createRooms } from '../../adapters/web/conversation/rooms.js'
import { createWebChat } from '../../adapters/web/send.js'
import { TenantId } from '../../src/core/ids.js'
import { createExecutor } from '../../src/jobs/executor.js'
import { noModel } from '../../src/llm/none.js'
import { createLog } from '../../src/log.js'
import { createOutgoing } from '../../src/outgoing.js'
import { createSnapshotCache } from '../../src/programme/snapshot-cache.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { openQueue } from '../../src/store/redis/queue-connection.js'
import { connectRedis } from '../../src/store/redis/redis.js'
import { WebLogStore } from '../../src/store/web-log-store.js'
import { wording } from '../../src/wording/wording.js'

export const ReplicaOrders = z.object({
  socket: z.string(),
  tenant: TenantId,
  slackUrl: z.string(),
  teamsUrl: z.string(),
  /** Business time when real time is `started`. */
  now: z.number(),
  started: z.number(),
  leaseMs: z.number(),
  looks: z.object({ firstMs: z.number(), nextMs: z.number() }),
})
export type ReplicaOrders = z.infer<typeof ReplicaOrders>

const orders = ReplicaOrders.parse(JSON.parse(process.argv[2] ?? '{}'))
const { tenant, socket, slackUrl, teamsUrl, leaseMs, looks } = orders
const log = createLog('error')
const clock = { now: () => orders.now + Date.now() - orders.started }
const redis = { kind: 'single', socket } as const
const connection = await connectRedis(redis, { log, sentences: wording('en').store })
const programmes = new ProgrammeStore(connection)
const outgoing = createOutgoing({
  ...{ connection, programmes, model: noModel, clock, log },
  snapshots: createSnapshotCache(programmes, clock),
  realNow: Date.now,
  link: path => path,
  haste: { leaseMs, looks },
  executor: ends => createExecutor({ ...openQueue(redis, log), ...ends, log }),
})
const client = createClient({ botToken: 'xoxb-demonstration', apiUrl: slackUrl })
outgoing.open(tenant, 'slack', createSlackChat({ client, team: 'T1', onSent: () => undefined }))
const callMs = 5_000
const send = createCaller(callMs)
const calls = createCalls({ serviceUrl: teamsUrl, token: async () => undefined, callMs, send })
outgoing.open(
  tenant,
  'teams',
  createTeamsChat(() => calls),
)
const texts = { da: wording('da').page, en: wording('en').page }
const web = { tenant, history: new WebLogStore(connection), rooms: createRooms(), texts }
outgoing.open(tenant, 'web', createWebChat(web))
for await (const _ of setInterval(500)) await outgoing.sweep()
