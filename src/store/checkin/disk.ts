// What Redis keeps on disk, read from the servers themselves, and whether its append-only file is being written anew. Of ErasureStore.
import { z } from 'zod'
import type { Instant } from '../../core/time.js'
import { isRefusal, parseStored, type RedisConnection } from '../redis/redis.js'

/**
 * `nowhere`: in memory alone. `appended`: in append-only files that can be written anew; `runs` is which starts of the servers these are,
 * `isWhole` whether the last rewrite came to its end. `unreachable`: there are copies that we cannot clean, or may not ask about:
 * snapshots (`save`), replicas, a provider that says no.
 */
export type Disk =
  | { readonly is: 'nowhere' }
  | { readonly is: 'appended'; readonly runs: string; readonly isWhole: boolean }
  | { readonly is: 'unreachable'; readonly why: 'snapshots' | 'replicas' | 'refused' }

const Texts = z.array(z.string())
const Times = z.array(z.tuple([z.coerce.number(), z.coerce.number()])).min(1)

export async function diskOf(connection: RedisConnection): Promise<Disk> {
  const infos = parseStored(Texts, await connection.ask('info'))
  const saves = await savesOf(connection)
  if (saves === undefined) return { is: 'unreachable', why: 'refused' }
  if (saves.some(save => save !== '')) return { is: 'unreachable', why: 'snapshots' }
  if (infos.some(info => Number(field(info, 'connected_slaves') ?? 0) > 0)) {
    return { is: 'unreachable', why: 'replicas' }
  }
  if (infos.every(info => field(info, 'aof_enabled') !== '1')) return { is: 'nowhere' }
  return {
    is: 'appended',
    runs: infos.map(info => field(info, 'run_id') ?? '').join(' '),
    isWhole: infos.every(info => field(info, 'aof_last_bgrewrite_status') === 'ok'),
  }
}

/** Whether any of the servers writes its append-only file anew, or is about to. */
export async function isRewriting(connection: RedisConnection): Promise<boolean> {
  const infos = parseStored(Texts, await connection.ask('info', 'persistence'))
  const names = ['aof_rewrite_in_progress', 'aof_rewrite_scheduled']
  return infos.some(info => names.some(name => field(info, name) === '1'))
}

/** The servers' clocks, in ms. */
export async function readTimes(connection: RedisConnection): Promise<readonly Instant[]> {
  const times = parseStored(Times, await connection.ask('time'))
  return times.map(([seconds, micros]) => seconds * 1000 + Math.floor(micros / 1000))
}

/** When snapshots are taken, per server; undefined where that may not be asked. */
async function savesOf(connection: RedisConnection): Promise<readonly string[] | undefined> {
  try {
    const replies = await connection.ask('config', 'get', 'save')
    return replies.map(reply => parseStored(Texts, reply)[1] ?? '')
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

function field(info: string, name: string): string | undefined {
  return new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1]
}
