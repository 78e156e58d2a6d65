// One Pejling per data folder: whoever listens on the highest-numbered `owner-<n>.sock` in it owns the data.
// own-redis.ts takes it before it touches anything. The kernel ends a dead owner's listening, kill -9 too, so no
// pid is ever compared; a number is taken by link(2), which only one can win, with a socket that listens already.
import { randomBytes } from 'node:crypto'
import { linkSync, readdirSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'

export interface DataLock {
  /** Lets the next one in. The dead socket stays in the folder: numbers only grow. */
  release(): Promise<void>
}

const ownerName = /^owner-(\d+)\.sock$/
const NodeError = z.object({ code: z.string() })

/** Takes the folder, or answers undefined when someone alive has it. `dir` must be short enough for a socket. */
export async function lockData(dir: string): Promise<DataLock | undefined> {
  const mine = join(dir, `claim-${randomBytes(6).toString('hex')}.sock`)
  const server = await listen(mine)
  for (;;) {
    const last = highest(dir)
    if (last > 0 && (await isAlive(ownerPath(dir, last)))) {
      await close(server)
      return undefined
    }
    if (!link(mine, ownerPath(dir, last + 1))) continue
    if (highest(dir) === last + 1) {
      removeOlder(dir, last + 1)
      rmSync(mine, { force: true })
      return { release: () => close(server) }
    }
    // We were so slow that others took this number and more, and tidied it away: it is not ours, look again.
    rmSync(ownerPath(dir, last + 1), { force: true })
  }
}

function ownerPath(dir: string, number: number): string {
  return join(dir, `owner-${number}.sock`)
}

function numbers(dir: string): number[] {
  return readdirSync(dir)
    .map(name => Number(ownerName.exec(name)?.[1]))
    .filter(number => !Number.isNaN(number))
}

function highest(dir: string): number {
  return Math.max(0, ...numbers(dir))
}

/** Only the owner does this, and never to the highest: it must be there for whoever has read an older list. */
function removeOlder(dir: string, own: number): void {
  for (const number of numbers(dir)) {
    if (number < own) rmSync(ownerPath(dir, number), { force: true })
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (NodeError.safeParse(error).data?.code === 'EEXIST') return false
    throw error
  }
}

/** Whether someone listens there. In doubt yes: to be refused once too often harms less than two on the same data. */
function isAlive(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const probe = connect(path)
    const answer = (alive: boolean): void => {
      probe.destroy()
      resolve(alive)
    }
    probe.once('connect', () => answer(true))
    probe.once('error', error => {
      const code = NodeError.safeParse(error).data?.code
      answer(code !== 'ECONNREFUSED' && code !== 'ENOENT')
    })
  })
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(probe => probe.destroy())
    server.once('error', reject)
    server.listen(path, () => resolve(server.unref()))
  })
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => server.close(() => resolve()))
}
