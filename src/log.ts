// The log: one JSON object a line, a static message and a few fields that are ids, codes, counts and times.
// main and cli make it; everybody else gets it as the port `Log`. What a person wrote or is called never gets in:
// only the fields of the allow-list are written, and of an error only its name, code and own frames.
import pino from 'pino'
import { Fault } from './core/errors.js'
import type { Log, LogFields } from './core/ports.js'

const allowed: ReadonlySet<string> = new Set<keyof LogFields>([
  'tenant',
  'event',
  'platform',
  'kind',
  'code',
  'count',
  'ms',
  'port',
  'version',
  'grade',
  'reason',
  'error',
])

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/**
 * A log that writes to `destination`, by default standard error, so that standard output stays the command's answer; at
 * once, so that a line stands before the sentence that speaks of it and is there when the process ends.
 */
export function createLog(level: LogLevel, destination?: pino.DestinationStream): Log {
  const base = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  )
  return wrap(base)
}

function wrap(logger: pino.Logger): Log {
  return {
    debug: (message, fields) => logger.debug(safe(fields), message),
    info: (message, fields) => logger.info(safe(fields), message),
    warn: (message, fields) => logger.warn(safe(fields), message),
    error: (message, fields) => logger.error(safe(fields), message),
    child: fields => wrap(logger.child(safe(fields))),
  }
}

function safe(fields: LogFields = {}): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (!allowed.has(key)) continue
    kept[key] =
      key === 'error' ? describe(value) : typeof value === 'string' ? value.slice(0, 200) : value
  }
  return kept
}

/** Name, code and where; never the message, which may quote what somebody wrote. The causes follow. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const code =
    error instanceof Fault ? error.code : 'code' in error ? String(error.code) : undefined
  return {
    name: error.name,
    ...(code ? { code } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter(line => /^\s+at /.test(line))
      .slice(0, 4)
      .map(line => line.trim()),
    ...(error.cause ? { cause: describe(error.cause) } : {}),
  }
}
