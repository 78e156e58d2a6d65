// One writer at a time in a programme folder. Called by programme-folder.ts around the look at the version and the rename, which
// take milliseconds: a lock that is seconds old is that of a program that was killed, and is taken over.
import { open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Fault } from '../../core/errors.js'

const lockName = '.programme.lock'
const deadAfterMs = 10_000
const pauseMs = 25

/** Runs `write` while nobody else's is running in the folder. */
export async function asOneWriter<Result>(
  dir: string,
  write: () => Promise<Result>,
): Promise<Result> {
  const path = join(dir, lockName)
  for (let waited = 0; !(await take(path)); waited += pauseMs) {
    // Somebody takes it, lets it go, and another takes it: not for this long.
    if (waited > 6 * deadAfterMs) throw new Fault('programme-folder-locked')
    await takeAway(path)
    await setTimeout(pauseMs)
  }
  try {
    return await write()
  } finally {
    await rm(path, { force: true })
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** A dead one's lock is renamed first: of two who find it only one can. Its age is by the folder's own clock. */
async function takeAway(path: string): Promise<void> {
  const probe = `${path}.${crypto.randomUUID()}`
  try {
    const file = await open(probe, 'wx')
    const now = (await file.stat()).mtimeMs
    await file.close()
    if (now - (await stat(path)).mtimeMs > deadAfterMs) await rename(path, probe)
  } catch (error) {
    // It was let go meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  } finally {
    await rm(probe, { force: true })
  }
}
