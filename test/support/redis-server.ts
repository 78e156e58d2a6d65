// Starts one real redis-server for the whole run, with the durability of the product's own, on a unix socket.
// Tests reach it by `inject('redisSocket')` and keep apart by tenants of their own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type {} from 'vitest'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    redisSocket: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'pejling-test-'))
  const socket = join(dir, 'redis.sock')
  const options = ['--port', '0', '--unixsocket', socket, '--dir', dir, '--save', '']
  const server = spawn(
    process.env.REDIS_SERVER ?? 'redis-server',
    [...options, '--appendonly', 'yes', '--appendfsync', 'always'],
    { stdio: 'ignore' },
  )
  for (let tries = 0; !existsSync(socket); tries++) {
    if (tries > 200 || server.exitCode !== null) throw new Error('redis-server did not start')
    await sleep(25)
  }
  project.provide('redisSocket', socket)
  return async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(dir, { recursive: true, force: true })
  }
}
