// The Lua scripts of lua/<verb-noun>-<number of keys>.lua: whatever must hold together in Redis is one of them. An `n` after the
// number: at least so many.
// Stores load theirs when they are made. A script may be sent again after a lost reply, so each must bear being run twice.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { Fault } from '../../core/errors.js'
import type { RedisKey } from '../keys.js'
import { isRefusal, parseStored, type RedisConnection } from './redis.js'

/** A loaded script: its keys and arguments in the order of the file's header, its reply as the schema names it. */
export interface Script<T> {
  run(
    connection: RedisConnection,
    keys: readonly RedisKey[],
    args: readonly (string | number)[],
  ): Promise<T>
}

/** The text of `lua/<file>.lua`, with what it shares with others (`-- with shared/<name>.lua`) in its place. */
export function readScript(file: string): string {
  const read = (name: string) => readFileSync(new URL(`../lua/${name}`, import.meta.url), 'utf8')
  return read(`${file}.lua`).replace(/^-- with (shared\/[a-z-]+\.lua)\n/gm, (_, name: string) =>
    read(name),
  )
}

/** Reads `lua/<file>.lua`. `reply` turns what Redis returns into named outcomes, the only place that knows the codes. */
export function loadScript<T>(file: string, reply: z.ZodType<T>): Script<T> {
  const lua = readScript(file)
  const sha = createHash('sha1').update(lua).digest('hex')
  const [, least, more] = /-(\d+)(n?)$/.exec(file) ?? []
  return {
    async run(connection, keys, args) {
      const isMeant = more ? keys.length >= Number(least) : keys.length === Number(least)
      if (!isMeant) throw new Fault('store.keys')
      const rest = [keys.length, ...keys, ...args]
      try {
        return parseStored(reply, await connection.send('evalsha', sha, ...rest))
      } catch (error) {
        // A server that has not seen the script yet did nothing; it learns it by getting the whole text.
        if (!isRefusal(error, 'NOSCRIPT')) throw error
        return parseStored(reply, await connection.send('eval', lua, ...rest))
      }
    },
  }
}
