// Teams for one tenant: the door, the bot behind it, and the way out again. main loads this file only when Teams is configured
// or the playground is let in, mounts `handle`, and closes it. The tenant is the one whose organisation the request is from.
import type { IncomingMessage } from 'node:http'
import type { TenantId } from '../../src/core/ids.js'
import type { Bot, Chat, Log } from '../../src/core/ports.js'
import type { Instant } from '../../src/core/time.js'
import { type Answerer, createAnswerer } from './answer/answer.js'
import type { Calls } from './api/calls.js'
import { createPeople } from './api/people.js'
import { createChat } from './chat.js'
import { type Connector, createConnector } from './connector.js'
import { createDoor, type Delivery, type NodeHandler } from './http.js'
import { type TeamsTimes, teamsTimes } from './limits.js'
import { readArrival } from './receive.js'
import type { Envelope } from './schema.js'
import type { Texts } from './texts.js'

export interface TeamsOptions {
  readonly tenant: TenantId
  /** The bot's registration; without it there is only the playground. */
  readonly login:
    | { readonly appId: string; readonly appPassword: string; readonly tenantId: string }
    | undefined
  /** Says whether a request comes from this machine's playground; undefined: it is never let in. */
  readonly isPlayground?: ((req: IncomingMessage) => boolean) | undefined
  readonly bot: Bot
  readonly texts: Texts
  readonly log: Log
  /** Real time. */
  readonly now: () => Instant
  readonly times?: TeamsTimes
  /** How requests are checked and calls made, when it is not Bot Framework's own addresses: for tests. */
  readonly connector?: Connector | undefined
  /** An answer is posted in that conversation, which counts against what Teams lets through. */
  readonly onPosted?: ((conversation: string) => void) | undefined
}
export interface Teams {
  /** For POST requests of Teams. */
  readonly handle: NodeHandler
  /** For writing first to those who have been heard of. */
  readonly chat: Chat
  close(): Promise<void>
}

/** Opens without asking anybody: Teams can only be asked once it has sent something. */
export function openTeams(options: TeamsOptions): Teams {
  const { isPlayground = () => false, now, times = teamsTimes } = options
  const log = options.log.child({ platform: 'teams', tenant: options.tenant })
  const login = options.login && {
    ...options.login,
    tenantId: options.login.tenantId.toLowerCase(),
  }
  const connector = login && (options.connector ?? createConnector({ login, now }))
  const playground = options.isPlayground && createConnector({ login: undefined, now })
  const make = (organisation: string | undefined): Answerer => {
    const people = createPeople({ organisation, now, times })
    const where = { organisation: organisation ?? '', isLocal: organisation === undefined }
    return createAnswerer({ ...options, ...where, people, times, log })
  }
  const rooms = { teams: make(login?.tenantId), playground: make(undefined) }
  const local = new WeakSet<object>()
  const handle = createDoor({
    isPlayground,
    async admit(envelope, authorization) {
      if (authorization === undefined) {
        const calls = await playground?.admit(envelope, '')
        if (calls) local.add(calls)
        return calls
      }
      if (!login || !isOf(envelope, login.tenantId)) {
        log.debug('a request of no known organisation was refused', { code: 'tenant' })
        return undefined
      }
      const calls = await connector?.admit(envelope, authorization)
      if (!calls) log.warn('a request that is not Teams’ own was refused', { code: 'token' })
      return calls
    },
    accept: delivery => {
      const answerer = local.has(delivery.calls) ? rooms.playground : rooms.teams
      const calls = counted(delivery.calls, options.onPosted)
      return accept({ ...delivery, calls }, answerer, {
        ...options,
        organisation: login?.tenantId ?? 'local',
      })
    },
  })
  const close = async () => void (await Promise.all(Object.values(rooms).map(room => room.close())))
  const chat = createChat(url => connector?.reach(url) ?? playground?.reach(url))
  return { handle, chat, close }
}

/** The same calls, and every post is told of. */
function counted(calls: Calls, onPosted: TeamsOptions['onPosted']): Calls {
  if (!onPosted) return calls
  return {
    ...calls,
    post(conversation, activity) {
      onPosted(conversation)
      return calls.post(conversation, activity)
    },
  }
}

/** Every place that names an organisation names ours, and at least one does. */
function isOf({ conversation, channelData }: Envelope, organisation: string): boolean {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter(id => id != null)
  return named.length > 0 && named.every(id => id.toLowerCase() === organisation)
}

async function accept(
  { body, hash, calls }: Delivery,
  answerer: Answerer,
  { tenant, organisation }: { readonly tenant: TenantId; readonly organisation: string },
) {
  const arrival = readArrival(body, { tenant, organisation, hash })
  return arrival.type === 'nothing' ? { status: 200 as const } : answerer.take(arrival, calls)
}
