// One POST from Teams: who sent it before anything else, then what it is, then what became of it as a status and a body.
// teams.ts mounts it for each tenant. Whoever is not Teams has no effect, and is told nothing but 401.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../http/body.js'
import type { Answered } from './answer/show.js'
import type { Calls } from './api/calls.js'
import { requestLimits } from './limits.js'
import { Envelope } from './schema.js'

/** What a genuine request holds, the way back, and the hash of its bytes. */
export interface Delivery {
  readonly body: unknown
  readonly hash: string
  readonly calls: Calls
}
export interface TeamsDoor {
  /** Whether it may come in without a token: the playground, from this machine. */
  isPlayground(req: IncomingMessage): boolean
  /** The way back to whoever sent it, or undefined: 401. */
  admit(envelope: Envelope, authorization: string | undefined): Promise<Calls | undefined>
  accept(delivery: Delivery): Promise<Answered>
}
export type NodeHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

export function createDoor(door: TeamsDoor): NodeHandler {
  return async (req, res) => {
    const { status, body } = await answer(door, req)
    if (status === 'gone') return
    const text = body === undefined ? '' : JSON.stringify(body)
    // Whoever sends too much is not listened to until its end.
    if (status === 413) res.setHeader('Connection', 'close').once('finish', () => req.destroy())
    res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(text)
  }
}

interface Outcome {
  readonly status: number | 'gone'
  readonly body?: object | undefined
}

async function answer(door: TeamsDoor, req: IncomingMessage): Promise<Outcome> {
  const { authorization } = req.headers
  if (authorization === undefined && !door.isPlayground(req)) return { status: 401 }
  if (authorization !== undefined && !/^Bearer [\w-]+(?:\.[\w-]+){2}$/.test(authorization))
    return { status: 401 }
  const raw = await readBody(req, requestLimits.bodyBytes)
  if (raw === 'gone') return { status: 'gone' }
  if (raw === 'too-big') return { status: 413 }
  const body = parseBody(raw.toString('utf8'))
  if (body === undefined || isTooDeep(body, requestLimits.jsonDepth)) return { status: 400 }
  const envelope = Envelope.safeParse(body)
  const calls = envelope.success ? await door.admit(envelope.data, authorization) : undefined
  if (!calls) return { status: 401 }
  return door.accept({ body, calls, hash: createHash('sha256').update(raw).digest('hex') })
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Looks no deeper than it must: an array or object in `depth` others is too deep. */
function isTooDeep(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some(each => isTooDeep(each, depth - 1))
}
