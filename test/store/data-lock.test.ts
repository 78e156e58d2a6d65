// One owner of a data folder at a time, whatever happened to the one before.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type DataLock, lockData } from '../../src/store/own-redis/data-lock.js'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function owners(claims: readonly (DataLock | undefined)[]): DataLock[] {
  return claims.filter(claim => claim !== undefined)
}

it('goes to one of many who ask at once, round after round, over the dead sockets of the ones before', async () => {
  for (let round = 0; round < 30; round++) {
    const claims = await Promise.all(Array.from({ length: 12 }, () => lockData(dir)))
    expect(owners(claims)).toHaveLength(1)
    expect(await lockData(dir)).toBeUndefined()
    await owners(claims)[0]?.release()
  }
})

it('never has two owners while owners come and go', async () => {
  let held = 0
  let most = 0
  async function comeAndGo(): Promise<void> {
    for (let tries = 0; tries < 40; tries++) {
      const lock = await lockData(dir)
      if (lock === undefined) continue
      most = Math.max(most, ++held)
      await new Promise(setImmediate)
      held--
      await lock.release()
    }
  }
  await Promise.all(Array.from({ length: 6 }, comeAndGo))
  expect(most).toBe(1)
})

it('leaves one file behind, however often it was taken', async () => {
  for (let round = 0; round < 5; round++) await (await lockData(dir))?.release()
  expect(readdirSync(dir)).toEqual(['owner-5.sock'])
})
