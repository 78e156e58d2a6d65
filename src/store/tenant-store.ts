// The tenants of this installation and which Slack team or Teams tenant belongs to each. The command line adds them, main
// lists them, and an adapter's verified organisation is turned into a tenant here: never text, never a body's field.
import { z } from 'zod'
import { PersonId, TenantId } from '../core/ids.js'
import { type RoutePlatform, routeKey, tenantKey, tenantsKey } from './keys.js'
import { parseJson, parseStored, type RedisConnection } from './redis/redis.js'
import { loadScript } from './redis/script.js'

export const Tenant = z.object({
  id: TenantId,
  /** As people call it: the municipality or the project. */
  name: z.string().trim().min(1).max(200),
  /** The first administrator, who can name others. */
  admin: PersonId,
  /** Slack's id of the workspace (`T…`) or of the organisation (`E…`). */
  slackTeam: z
    .string()
    .regex(/^[TE][A-Z0-9]{2,30}$/)
    .optional(),
  /** Entra's id of the organisation. */
  teamsTenant: z.guid().toLowerCase().optional(),
  /** When it was added, in ms since 1970. */
  createdAt: z.number().int(),
})
export type Tenant = z.infer<typeof Tenant>

/** `exists`: the id is in use. `routeTaken`: the Slack team or Teams tenant already belongs to the tenant `by`. */
export type AddedTenant =
  | { readonly outcome: 'added' | 'exists' }
  | { readonly outcome: 'routeTaken'; readonly platform: RoutePlatform; readonly by: TenantId }

const AddReply = z.union([
  z.tuple([z.enum(['added', 'exists'])]).transform(([outcome]) => ({ outcome })),
  z
    .tuple([z.literal('taken'), z.enum(['slack', 'teams']), TenantId])
    .transform(([, platform, by]) => ({ outcome: 'routeTaken' as const, platform, by })),
])

export class TenantStore {
  readonly #connection: RedisConnection
  readonly #add = loadScript('add-tenant-4', AddReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** Adds the tenant and its routes, or changes nothing. Adding the very same record again says `added`. */
  add(tenant: Tenant): Promise<AddedTenant> {
    const { id, slackTeam, teamsTenant } = tenant
    const routes = [routeKey('slack', slackTeam ?? ''), routeKey('teams', teamsTenant ?? '')]
    const keys = [tenantKey(id), tenantsKey(), ...routes]
    const flags = [slackTeam, teamsTenant].map(route => (route ? 1 : 0))
    return this.#add.run(this.#connection, keys, [id, JSON.stringify(tenant), ...flags])
  }

  /** All tenants, by id. */
  async list(): Promise<Tenant[]> {
    const ids = await this.#connection.send('smembers', tenantsKey())
    const known = parseStored(z.array(TenantId), ids).sort()
    if (known.length === 0) return []
    const rows = await this.#connection.send('mget', ...known.map(tenantKey))
    return parseStored(z.array(z.string()), rows).map(row => parseStored(Tenant, parseJson(row)))
  }

  async get(tenant: TenantId): Promise<Tenant | undefined> {
    const row = await this.#connection.send('get', tenantKey(tenant))
    const text = parseStored(z.string().nullable(), row)
    return text === null ? undefined : parseStored(Tenant, parseJson(text))
  }

  /** The tenant that a verified Slack team or Teams tenant belongs to; undefined is somebody else's. */
  async byRoute(platform: RoutePlatform, id: string): Promise<Tenant | undefined> {
    const route = await this.#connection.send('get', routeKey(platform, id))
    const tenant = parseStored(TenantId.nullable(), route)
    return tenant === null ? undefined : this.get(tenant)
  }
}
