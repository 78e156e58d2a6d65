// Links to reports as files: the browser that opens one cannot log in, so the secret in it is the key, for an hour and for one report.
// src/remind/report makes them, src/report-pages.ts looks them up.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { MeetingId, PersonId, TenantId } from '../../core/ids.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { reportLinkKey } from './sending-keys.js'

export const ReportLink = z.object({
  person: PersonId,
  about: MeetingId,
  lang: z.enum(['da', 'en']),
  /** Which list: who was told of the meeting, who takes part in it, or (`about` a broadcast's id) who was told of that. */
  list: z.enum(['told', 'participants', 'broadcast']).default('told'),
})
export type ReportLink = z.infer<typeof ReportLink>

const Token = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}-[0-9a-f]{64}$/)
const keptMs = 60 * 60 * 1000

export class ReportLinkStore {
  readonly #connection: RedisConnection

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** A token that stands in an address as it is. */
  async make(tenant: TenantId, link: z.input<typeof ReportLink>): Promise<string> {
    const secret = randomBytes(32).toString('hex')
    const body = JSON.stringify(link)
    await this.#connection.send('set', reportLinkKey(tenant, secret), body, 'PX', keptMs)
    return `${tenant}-${secret}`
  }

  /** Undefined where it is nobody's, or no longer. */
  async read(token: string): Promise<(ReportLink & { readonly tenant: TenantId }) | undefined> {
    if (!Token.safeParse(token).success) return undefined
    const tenant = TenantId.parse(token.slice(0, -65))
    const body = await this.#connection.send('get', reportLinkKey(tenant, token.slice(-64)))
    if (body === null) return undefined
    return { tenant, ...parseStored(ReportLink, parseJson(parseStored(z.string(), body))) }
  }
}
