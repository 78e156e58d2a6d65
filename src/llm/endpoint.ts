// One tenant's endpoint: calls through its breaker, one more try where the endpoint stumbled, and whether the start found it fit to be
// asked. Used by model.ts and check.ts. A turn's time is given as a signal: when it is up, every call ends, whatever the endpoint does.
import { setTimeout as sleep } from 'node:timers/promises'
import type { ModelFailure, ModelRequest } from '../core/ports.js'
import { createBreaker } from './breaker.js'
import { type CallFailure, type CallGiven, type CallResult, createCaller } from './openai/client.js'
import { type ModelSettings, refusalOf } from './settings.js'

/** Before the one more try, unless the endpoint asks for another pause. */
const pauseMs = 250
/** Whoever is to wait for longer has the exact answer sooner. */
const longestPauseMs = 2000

export interface Endpoint {
  readonly settings: ModelSettings
  /** Nobody asks it: its host is not allowed, or the check (which sets it) has found that it does not work. */
  isOff: boolean
  isOpen(): boolean
  /** Never throws, and never lasts longer than the signal. */
  call(request: ModelRequest, given: CallGiven): Promise<CallResult | 'open'>
  models(signal: AbortSignal): Promise<string[]>
}

export interface EndpointParts {
  readonly now: () => number
  readonly onBreaker: (isOpen: boolean) => void
}

export function createEndpoint(
  settings: ModelSettings,
  { now, onBreaker }: EndpointParts,
): Endpoint {
  const caller = createCaller(settings)
  const breaker = createBreaker(now, onBreaker)
  return {
    settings,
    isOff: refusalOf(settings) !== undefined,
    isOpen: breaker.isOpen,
    async call(request, given) {
      if (!breaker.enter()) return 'open'
      const once = () => inTime(given.signal, signal => caller.call(request, { ...given, signal }))
      const result = await twice(once, given.signal)
      breaker.left(result.outcome === 'said' || isAskers(result.why))
      return result
    },
    models: caller.models,
  }
}

/** What of a failure the port tells. */
export function failureOf(why: CallFailure): ModelFailure {
  switch (why) {
    case 'timeout':
    case 'unreachable':
      return why
    case 'broken':
    case 'foreign':
      return 'unreachable'
    case 'busy':
    case 'denied':
    case 'absent':
    case 'rejected':
    case 'filtered':
      return 'refused'
    case 'garbled':
    case 'cut':
      return 'garbled'
    default:
      return why satisfies never
  }
}

/** One more try where that may help and there is time for it: the package's own are off, since they know nothing of the turn. */
async function twice(call: () => Promise<CallResult>, signal: AbortSignal): Promise<CallResult> {
  const first = await call()
  if (first.outcome === 'said' || !isPassing(first)) return first
  await sleep(Math.max(pauseMs, first.retryAfterMs ?? 0), undefined, { signal }).catch(() => {})
  return signal.aborted ? first : call()
}

function isPassing(failed: Extract<CallResult, { outcome: 'failed' }>): boolean {
  const { why, code, retryAfterMs = 0 } = failed
  if (code === 'insufficient_quota' || retryAfterMs > longestPauseMs) return false
  return why === 'busy' || why === 'broken' || why === 'unreachable'
}

/** The endpoint works; it was the question. Else whoever asks for something endless would turn the model off for everybody. */
function isAskers(why: CallFailure): boolean {
  return why === 'cut' || why === 'filtered'
}

/** Each attempt has a signal of its own, so that a turn's many calls leave nothing hanging on the turn's. */
async function inTime(
  turn: AbortSignal,
  call: (signal: AbortSignal) => Promise<CallResult>,
): Promise<CallResult> {
  const attempt = new AbortController()
  const end = () => attempt.abort()
  if (turn.aborted) end()
  turn.addEventListener('abort', end, { once: true })
  try {
    return await Promise.race([call(attempt.signal), ended(attempt.signal)])
  } finally {
    turn.removeEventListener('abort', end)
  }
}

function ended(signal: AbortSignal): Promise<CallResult> {
  return new Promise(resolve => {
    const end = () => resolve({ outcome: 'failed', why: 'timeout' })
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}
