// `pejling doctor`: looks the configuration over against the live platforms and says what is missing, what to do about it, and
// who cannot be reached. It writes to nobody and stores nothing. Called by the command line.
import { parseArgs } from 'node:util'
import type { Config, ConfigResult } from '../../config.js'
import { Mistake, Unavailable } from '../../core/errors.js'
import type { TenantId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { Instant } from '../../core/time.js'
import { createLog } from '../../log.js'
import { ReachStore } from '../../store/sending/reach-store.js'
import type { Tenant } from '../../store/tenant-store.js'
import type { ConfiguredTenant } from '../../tenants-file.js'
import { type Wording, wording } from '../../wording/wording.js'
import { type OpenStore, openStore } from '../open-store.js'
import { checkAddress } from './address.js'
import { bad, type Finding, good, note } from './finding.js'
import { checkModel } from './model.js'
import { createReport, type Report } from './report.js'
import { checkStorage } from './storage.js'
import { checkTenant } from './tenant.js'

/** Whoever asks what is wrong does not wait for a Redis that may come. */
const redisMs = 5_000

export interface DoctorOptions {
  readonly lang: Lang
  readonly read: () => ConfigResult
  /** Real time. */
  readonly now: () => Instant
}

interface Rounds extends DoctorOptions {
  readonly words: Wording
  readonly report: Report
  readonly only: string | undefined
}

/** Exit code 1 where something must be put right; what is only worth knowing leaves it at 0. */
export async function doctorCommand(
  args: readonly string[],
  options: DoctorOptions,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, tenant: { type: 'string' } },
  })
  const words = wording(options.lang)
  const report = createReport(words, values.json)
  const rounds = { ...options, words, report, only: values.tenant }
  const result = options.read()
  if (result.ok) await makeRounds(result.config, rounds)
  else {
    for (const { code, name, detail = '' } of result.problems)
      report.tell(bad(`settings.${name}`, words.config[code](name, detail)))
  }
  return report.end()
}

async function makeRounds(config: Config, rounds: Rounds): Promise<void> {
  const { report, words, lang, only } = rounds
  if (only !== undefined && config.tenants.every(({ id }) => id !== only))
    throw new Mistake(words.doctor.tenant.unknown(only))
  report.tell(...checkSettings(config, words))
  const store = await openStore(config, lang, { waitMs: redisMs }).catch(error => {
    if (!(error instanceof Unavailable)) throw error
    report.tell(bad('redis', error.sentence))
    return undefined
  })
  try {
    if (store) report.tell(...(await checkStorage({ ...rounds, ...store, config }, words)))
    if (config.tenants.length === 0) report.tell(...(await checkModel(config.model, rounds)))
    const address = config.tenants.length === 0 ? [] : await checkAddress(config, words)
    report.tell(...address)
    const isOpen = address.some(({ mark }) => mark === 'ok')
    if (store) await visitTenants(config, { ...rounds, store, isOpen })
  } finally {
    await store?.close()
  }
}

function checkSettings(
  { tenants, dev, clock, unnamedModel }: Config,
  { doctor, languageModel }: Wording,
): Finding[] {
  return [
    good('settings', doctor.settingsRead),
    ...(tenants.length === 0 ? [note('settings.tenants', doctor.demonstration)] : []),
    ...(dev ? [note('settings.PEJLING_DEV', doctor.development)] : []),
    ...(unnamedModel && tenants.every(({ model }) => !model)
      ? [note('settings.OPENAI_MODEL', languageModel.unnamed(unnamedModel))]
      : []),
    ...(clock === undefined ? [] : [note('settings.PEJLING_CLOCK', doctor.shiftedClock)]),
  ]
}

interface Visits extends Rounds {
  readonly store: OpenStore
  /** Whether Pejling answers at its public address. */
  readonly isOpen: boolean
}

async function visitTenants(config: Config, visits: Visits): Promise<void> {
  const { store, words, report, only } = visits
  const { command } = words
  const records = await store.tenants.list()
  for (const tenant of config.tenants) {
    if (only !== undefined && tenant.id !== only) continue
    const record = records.find(({ id }) => id === tenant.id)
    report.heading(words.doctor.tenant.heading(record?.name ?? tenant.id, tenant.id))
    const tell = (finding: Finding) => report.tell({ ...finding, tenant: tenant.id })
    if (!record) tell(bad('tenant', command.tenantOff(tenant.id, 'record')))
    else for await (const finding of visit(config, { tenant, record }, visits)) tell(finding)
  }
  if (only !== undefined) return
  for (const { id } of records) {
    if (config.tenants.every(tenant => tenant.id !== id))
      report.tell({ ...note('tenant', command.tenantOff(id, 'secrets')), tenant: id })
  }
}

async function* visit(
  config: Config,
  { tenant, record }: { readonly tenant: ConfiguredTenant; readonly record: Tenant },
  { store, words, lang, now, report, isOpen }: Visits,
): AsyncGenerator<Finding> {
  const { id } = tenant
  const reach = new ReachStore(store.connection)
  const stored = await store.programmes.load(id)
  yield* checkTenant(tenant, stored?.programme, {
    ...{ config, words, lang, record, now },
    log: createLog(config.logLevel ?? 'silent'),
    progress: report.progress,
    doorOf: platform => (isOpen ? doorOf(config, id, platform) : undefined),
    accountsOf: person => reach.of(id, person),
  })
}

/** As src/platforms.ts mounts them. */
function doorOf({ publicUrl, tenants }: Config, id: TenantId, platform: 'slack' | 'teams'): string {
  const own = tenants.length === 1 ? '' : `/${id}`
  return platform === 'slack'
    ? `${publicUrl}/slack${own}/events`
    : `${publicUrl}/api${own}/messages`
}
