// Links to reports as files: the browser that opens one cannot log in, so the secret in it is the key, for an hour (a page that is passed on,
// and a picture that a message shows, longer) and for one report.
// src/remind/report makes them, src/report-pages.ts looks them up.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { MeetingId, PersonId, TenantId } from '../../core/ids.js'
import { checkinLimits } from '../../model/round.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { reportLinkKey } from './sending-keys.js'

export const ReportLink = z.object({
  person: PersonId,
  about: MeetingId,
  lang: z.enum(['da', 'en']),
  /**
   * Which list: who was told of the meeting, who takes part in it, or (`about` a broadcast's id) who was told of that;
   * `result` (a round's) is what came out, `result-picture` its picture as a message shows it, for whoever has the link,
   * `series-picture` the same of its `nth` question in these rounds, `beside` each other; `facts` (a round's or a series') the page for unions and safety people;
   * `team-answers` (a TeamRound's) is what teams answered; `own-data` (`about` says nothing) what is stored about its owner.
   */
  list: z
    .enum([
      ...['told', 'participants', 'broadcast', 'result', 'result-picture', 'series-picture'],
      ...['facts', 'team-answers', 'own-data'],
    ] as const)
    .default('told'),
  beside: z.array(z.uuid()).optional(),
  nth: z.number().int().min(0).optional(),
})
export type ReportLink = z.infer<typeof ReportLink>

const Token = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}-[0-9a-f]{64}$/)
const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
/** What is passed on, and what a message shows as long as it is looked at; all else is opened at once. */
const longLived: Partial<Record<ReportLink['list'], number>> = {
  facts: checkinLimits.factsDays * dayMs,
  'result-picture': checkinLimits.pictureDays * dayMs,
  'series-picture': checkinLimits.pictureDays * dayMs,
}

export class ReportLinkStore {
  readonly #connection: RedisConnection

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** A token that stands in an address as it is. */
  async make(tenant: TenantId, link: z.input<typeof ReportLink>): Promise<string> {
    const secret = randomBytes(32).toString('hex')
    const body = JSON.stringify(link)
    const keptMs = (link.list && longLived[link.list]) ?? hourMs
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
