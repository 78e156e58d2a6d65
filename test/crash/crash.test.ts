// The crash demonstration in its small form: everybody ends in a named state, nobody is lost, and nothing lies anywhere twice.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

it('loses nobody and doubles nothing when replicas and Redis are killed', async () => {
  const program = join('dist', 'test', 'crash', 'run.js')
  const { stdout } = await run(process.execPath, [program, '--small'], { timeout: 240_000 })
  expect(stdout).toMatch(/^lost: 0;/m)
  expect(stdout.match(/; 0 duplicates$/gm)).toHaveLength(3)
  expect(stdout).toContain('Redis killed with -9')
}, 300_000)
