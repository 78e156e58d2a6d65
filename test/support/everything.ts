// All that a Redis holds and keeps on its disk, as text, to look for what must not be there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Sends a command, by whatever client. */
type Send = (command: string, ...args: readonly (string | number)[]) => Promise<unknown>

/** Every key that fits the pattern with what it holds, one a line; what is gone since its name was read is left out. */
export async function everythingIn(send: Send, pattern = '*'): Promise<string[]> {
  const keys = (await send('keys', pattern)) as string[]
  const held = await Promise.all(keys.map(key => heldBy(send, key)))
  return keys.flatMap((key, nth) => (held[nth] === undefined ? [] : `${key} ${held[nth]}`))
}

async function heldBy(send: Send, key: string): Promise<string | undefined> {
  const type = await send('type', key)
  switch (type) {
    case 'string':
      return String(await send('get', key))
    case 'hash':
      return JSON.stringify(await send('hgetall', key))
    case 'zset':
      return JSON.stringify(await send('zrange', key, 0, -1))
    case 'set':
      return JSON.stringify(await send('smembers', key))
    case 'list':
      return JSON.stringify(await send('lrange', key, 0, -1))
    case 'stream':
      return JSON.stringify(await send('xrange', key, '-', '+'))
    case 'none':
      return undefined
    default:
      throw new Error(`${key} is ${type}`)
  }
}

/** Every file in the folder, one after the other. */
export function filesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return files
    .filter(file => file.isFile())
    .map(file => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n')
}
