// What Prometheus reads at /metrics. main makes it and hands the counting functions to bot, tick and server.
// No label names a tenant, a person or a question: counts over everybody only.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  /** One inbound event was handled: its type, what became of it, and how long it took here. */
  event(type: string, outcome: string, ms: number): void
  /** One question got an answer of this kind. */
  answer(kind: string): void
  /** What became of the model's help with one question. */
  helped(fate: string): void
  /** What became of one call of a language model, or of a turn that was not begun, and how long it took. */
  modelCall(outcome: string, ms: number): void
  modelTokens(used: { readonly in: number; readonly out: number }): void
  /** A breaker has opened (1) or closed (-1). */
  modelBreaker(change: 1 | -1): void
  request(route: string, status: number, ms: number): void
  /** `lateMs`: by how much the oldest thing that was due was late. */
  tick(at: number, lateMs: number): void
  read(): Promise<{ contentType: string; body: string }>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
  const events = new Histogram({
    name: 'pejling_event_seconds',
    help: 'Time from an inbound event to its reply, by type and outcome (replied, repeat, busy, failed).',
    labelNames: ['type', 'outcome'] as const,
    buckets,
    registers,
  })
  const answers = new Counter({
    name: 'pejling_answers_total',
    help: 'Answers by kind (answer, clarify, unknown, refused).',
    labelNames: ['kind'] as const,
    registers,
  })
  const helped = new Counter({
    name: 'pejling_model_answers_total',
    help: 'What became of the language model at a question (sure: not asked, off, said, rejected by the check, failed).',
    labelNames: ['fate'] as const,
    registers,
  })
  const model = modelMetrics(registers)
  const requests = new Histogram({
    name: 'pejling_http_seconds',
    help: 'Time per HTTP request by route and status.',
    labelNames: ['route', 'status'] as const,
    buckets,
    registers,
  })
  const lastTick = new Gauge({
    name: 'pejling_last_tick_timestamp_seconds',
    help: 'When the last tick ended; an old one means that nothing is sent.',
    registers,
  })
  const oldestDue = new Gauge({
    name: 'pejling_oldest_due_seconds',
    help: 'By how much the oldest reminder, change or message that was due was late; over 300 an administrator is told.',
    registers,
  })
  return {
    event: (type, outcome, ms) => events.observe({ type, outcome }, ms / 1000),
    answer: kind => answers.inc({ kind }),
    helped: fate => helped.inc({ fate }),
    ...model,
    request: (route, status, ms) => requests.observe({ route, status: String(status) }, ms / 1000),
    tick(at, lateMs) {
      lastTick.set(at / 1000)
      oldestDue.set(lateMs / 1000)
    },
    read: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  }
}

function modelMetrics(
  registers: Registry[],
): Pick<Metrics, 'modelCall' | 'modelTokens' | 'modelBreaker'> {
  const calls = new Histogram({
    name: 'pejling_model_seconds',
    help: 'Time per call of a language model, by outcome (said, or why it said nothing; off, open and the budgets are not calls).',
    labelNames: ['outcome'] as const,
    buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8],
    registers,
  })
  const tokens = new Counter({
    name: 'pejling_model_tokens_total',
    help: 'Tokens that language models have read (in) and written (out); estimated where an endpoint does not count.',
    labelNames: ['direction'] as const,
    registers,
  })
  const open = new Gauge({
    name: 'pejling_model_breakers_open',
    help: 'Language models that are not asked for the moment, because they kept failing.',
    registers,
  })
  return {
    modelCall: (outcome, ms) => calls.observe({ outcome }, ms / 1000),
    modelTokens(used) {
      tokens.inc({ direction: 'in' }, used.in)
      tokens.inc({ direction: 'out' }, used.out)
    },
    modelBreaker: change => open.inc(change),
  }
}
