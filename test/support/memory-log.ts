// A log for tests that remembers what was said and prints nothing.
import type { Log } from '../../src/core/ports.js'

/** Remembers the messages, as `level: message`, in order. */
export function createMemoryLog(): { log: Log; lines: string[] } {
  const lines: string[] = []
  const log: Log = {
    debug: message => void lines.push(`debug: ${message}`),
    info: message => void lines.push(`info: ${message}`),
    warn: message => void lines.push(`warn: ${message}`),
    error: message => void lines.push(`error: ${message}`),
    child: () => log,
  }
  return { log, lines }
}
