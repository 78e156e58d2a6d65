// The thread in which the chat's imports run: its own connection to Redis, the stores, and one job after the other. Started by
// jobs/thread.ts with import-thread.ts' data. What it says goes back as a value; what it throws is logged here.
import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { InboundFile } from './core/message.js'
import { createImportChat, type ImportPress } from './import-chat/chat.js'
import type { WorkerData } from './import-thread.js'
import { serve } from './jobs/thread.js'
import { createLog } from './log.js'
import { PreviewStore } from './store/preview-store.js'
import { ProgrammeStore } from './store/programme-store.js'
import { connectRedis } from './store/redis/redis.js'
import { TenantStore } from './store/tenant-store.js'
import { wording } from './wording/wording.js'

// Both sides are one program, so what comes is known by having been sent.
const Started = z.object({ value: z.custom<WorkerData>() })
const Job = z.object({ inbound: z.custom<InboundFile | ImportPress>(), now: z.number() })

const { redis, lang, logLevel } = Started.parse({ value: workerData }).value
const log = createLog(logLevel)
const connecting = connectRedis(redis, { log, sentences: wording(lang).store }).then(connection => {
  const tenants = new TenantStore(connection)
  return createImportChat({
    programmes: new ProgrammeStore(connection),
    previews: new PreviewStore(connection),
    adminOf: async tenant => (await tenants.get(tenant))?.admin,
  })
})

serve(async (job, onProgress) => {
  const { inbound, now } = Job.parse(job)
  try {
    const imports = await connecting
    return await imports.handle(inbound, { now, onProgress })
  } catch (error) {
    log.error('an import failed', { tenant: inbound.tenant, event: inbound.eventId, error })
    throw error
  }
})
