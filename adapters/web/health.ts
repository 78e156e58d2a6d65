// /healthz, /readyz and /metrics, for whatever watches over the program. server.ts mounts them before everything else.
// They are reachable from other machines, so they name no tenant, hold no secret and take no parameters.
import { setTimeout as sleep } from 'node:timers/promises'
import { Router } from 'express'

/** Whether Pejling can answer and remind right now. */
export interface Readiness {
  readonly ready: boolean
  /** Machine-readable words for what is missing, such as `redis` or `draining`; empty when ready. */
  readonly reasons: readonly string[]
  /** How well stored things are stored: memory only, flushed each second, flushed always. */
  readonly storage?: 'D0' | 'D1' | 'D2' | undefined
  /** Seconds since the last tick, and by how much the oldest due thing is late. */
  readonly lastTickSeconds?: number | undefined
  readonly oldestDueSeconds?: number | undefined
}
export interface Metrics {
  readonly contentType: string
  readonly body: string
}
export interface Health {
  readonly ready: () => Promise<Readiness>
  readonly metrics: () => Promise<Metrics>
}

/** A readiness check that fails, or takes longer than `readyMs`, is an answer too: not ready. */
export function createHealth(health: Health, readyMs: number): Router {
  const router = Router()
  router.use(['/healthz', '/readyz', '/metrics'], (_req, res, next) => {
    res.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/healthz', (_req, res) => {
    res.json({ alive: true })
  })
  router.get('/readyz', async (_req, res) => {
    const late = sleep(readyMs, notReady('check-timeout'), { ref: false })
    const state = await Promise.race([health.ready().catch(() => notReady('check-failed')), late])
    res.status(state.ready ? 200 : 503).json(shown(state))
  })
  router.get('/metrics', async (_req, res) => {
    const { contentType, body } = await health.metrics()
    res.set('Content-Type', contentType).send(body)
  })
  return router
}

function notReady(reason: string): Readiness {
  return { ready: false, reasons: [reason] }
}

/** Field by field, so that nothing more than these ever gets out. */
function shown({
  ready,
  reasons,
  storage,
  lastTickSeconds,
  oldestDueSeconds,
}: Readiness): Readiness {
  return { ready, reasons, storage, lastTickSeconds, oldestDueSeconds }
}
