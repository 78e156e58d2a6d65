// `pejling tenant add|list|show`: the records of the municipalities that this Pejling serves. Secrets are never here.
import { parseArgs } from 'node:util'
import type { Config } from '../config.js'
import { Mistake } from '../core/errors.js'
import { PersonId, TenantId } from '../core/ids.js'
import type { Lang } from '../core/message.js'
import type { Instant } from '../core/time.js'
import { Tenant } from '../store/tenant-store.js'
import { wording } from '../wording/wording.js'
import { type OpenStore, openStore } from './open-store.js'

interface Options {
  readonly name?: string | undefined
  readonly admin?: string | undefined
  readonly 'slack-team'?: string | undefined
  readonly 'teams-tenant'?: string | undefined
}

export interface TenantCommandOptions {
  readonly lang: Lang
  config(): Config
  now(): Instant
}

/** Runs the command. Exit code 1 where nothing could be done, with the reason on standard error. */
export async function tenantCommand(
  args: readonly string[],
  { lang, config, now }: TenantCommandOptions,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      admin: { type: 'string' },
      'slack-team': { type: 'string' },
      'teams-tenant': { type: 'string' },
    },
  })
  const [action, id] = positionals
  const { command } = wording(lang)
  const known = action === 'add' || action === 'list' || action === 'show'
  if (!known || positionals.length > (action === 'list' ? 1 : 2)) {
    throw new Mistake(command.tenantUsage)
  }
  const record = action === 'add' ? readRecord(id, values, { lang, now: now() }) : undefined
  const tenant = action === 'show' ? readId(id, lang) : undefined
  const store = await openStore(config(), lang)
  try {
    if (record) return print(await add(store, record, lang))
    return print(tenant ? await show(store, tenant, lang) : await list(store, lang))
  } finally {
    await store.close()
  }
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function readId(id: string | undefined, lang: Lang): TenantId {
  const { command } = wording(lang)
  if (id === undefined) throw new Mistake(command.tenantUsage)
  const tenant = TenantId.safeParse(id)
  if (!tenant.success) throw new Mistake(command.badTenantId(id))
  return tenant.data
}

function readRecord(
  id: string | undefined,
  values: Options,
  { lang, now }: { lang: Lang; now: Instant },
): Tenant {
  const { command } = wording(lang)
  const tenant = readId(id, lang)
  if (!values.name?.trim() || !values.admin) throw new Mistake(command.tenantUsage)
  const admin = PersonId.safeParse(values.admin)
  if (!admin.success) throw new Mistake(command.badEmail(values.admin))
  const record = Tenant.safeParse({
    id: tenant,
    name: values.name,
    admin: admin.data,
    slackTeam: values['slack-team'],
    teamsTenant: values['teams-tenant'],
    createdAt: now,
  })
  if (record.success) return record.data
  throw new Mistake(command.badTenant(record.error.issues.map(issue => String(issue.path[0]))))
}

async function add(store: OpenStore, record: Tenant, lang: Lang): Promise<string> {
  const { command } = wording(lang)
  const added = await store.tenants.add(record)
  switch (added.outcome) {
    case 'added':
      return command.tenantAdded(record.id, record.admin)
    case 'exists':
      throw new Mistake(command.tenantExists(record.id))
    case 'routeTaken':
      throw new Mistake(command.tenantRouteTaken(added.platform, added.by))
    default:
      return added satisfies never
  }
}

async function list(store: OpenStore, lang: Lang): Promise<string> {
  const { command } = wording(lang)
  const tenants = await store.tenants.list()
  return tenants.length === 0 ? command.noTenants : tenants.map(command.tenantLine).join('\n')
}

async function show(store: OpenStore, id: TenantId, lang: Lang): Promise<string> {
  const { command } = wording(lang)
  const tenant = await store.tenants.get(id)
  if (!tenant) throw new Mistake(command.tenantUnknown(id))
  const stored = await store.programmes.load(id)
  return command.tenantFields({
    ...tenant,
    meetings: stored?.programme.meetings.length ?? 0,
    people: stored?.programme.people.length ?? 0,
    version: stored?.version ?? 0,
  })
}
