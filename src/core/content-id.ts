// Ids that are the same for the same content, so that what is made twice of the same press or row is made once. Used by the capabilities
// whose records have a UUID. Pure.
import { createHash } from 'node:crypto'

/** An id (as UUID) of what something is, so that the same again is the same. */
export function idOf(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ]
  return [...groups, hex.slice(20, 32)].join('-')
}
