// Opens the language models of the tenants that have one, and says how each is; those that do not work are tried again until they do.
// main opens it. The package that talks to them is loaded only where somebody has one.
import type { Config } from './config.js'
import { TenantId } from './core/ids.js'
import type { Lang } from './core/message.js'
import type { LanguageModel, Log } from './core/ports.js'
import type { Checked } from './llm/check.js'
import type { OpenModel } from './llm/model.js'
import { noModel } from './llm/none.js'
import { hostOf, type ModelSettings } from './llm/settings.js'
import type { Metrics } from './metrics.js'
import { ModelBudgetStore } from './store/model-budget-store.js'
import type { RedisConnection } from './store/redis/redis.js'
import { wording } from './wording/wording.js'

const patientMs = 120_000
/** Names whatever one tenant the demonstration has, for the check alone. */
const anyTenant = TenantId.parse('demonstration')

export interface ModelOpening {
  readonly config: Config
  /** The operator's language. */
  readonly lang: Lang
  readonly connection: RedisConnection
  readonly metrics: Metrics
  readonly log: Log
  /** How often one that does not work is tried again; a minute unless told. */
  readonly againMs?: number
  /** Another time for a turn than eight seconds: for tests. */
  readonly turnMs?: number
}

export interface OpenedModel {
  readonly model: LanguageModel
  /** How each tenant's is, once it has been asked: within the time of one turn. Never rejects. */
  readonly sentences: Promise<readonly string[]>
  close(): void
}

/** Without a tenant that has one: no model, nothing to say and nothing loaded. */
export async function openModel(opening: ModelOpening): Promise<OpenedModel> {
  const { config, connection, metrics, log, againMs = 60_000 } = opening
  const owners = ownersOf(config)
  if (owners.length === 0)
    return { model: noModel, sentences: Promise.resolve([]), close: () => undefined }
  const { createLanguageModel } = await import('./llm/model.js')
  const model = createLanguageModel({
    settingsOf: tenant => settingsOf(config, tenant),
    budget: new ModelBudgetStore(connection),
    meter: metrics,
    log,
    ...(opening.turnMs === undefined ? {} : { turnMs: opening.turnMs }),
  })
  const checks = Promise.all(owners.map(owner => check(model, owner, opening)))
  const trying = new Set<TenantId>()
  const again = setInterval(() => {
    for (const { tenant } of owners) {
      if (model.isOn(tenant) || trying.has(tenant)) continue
      trying.add(tenant)
      void tryAgain(model, tenant, opening).finally(() => trying.delete(tenant))
    }
  }, againMs).unref()
  return {
    model,
    sentences: checks.then(sentences => sentences.flat()),
    close: () => clearInterval(again),
  }
}

/** The demonstration's only tenant has the environment's, every other its own. */
function settingsOf(config: Config, tenant: TenantId): ModelSettings | undefined {
  return config.demonstration ? config.model : config.tenants.find(({ id }) => id === tenant)?.model
}

interface Owner {
  readonly tenant: TenantId
  /** As the operator knows it; undefined in the demonstration. */
  readonly name: string | undefined
  readonly settings: ModelSettings
}

function ownersOf({ demonstration, model, tenants }: Config): Owner[] {
  if (demonstration) return model ? [{ tenant: anyTenant, name: undefined, settings: model }] : []
  return tenants.flatMap(({ id, model: settings }) =>
    settings ? [{ tenant: id, name: id, settings }] : [],
  )
}

async function check(
  model: OpenModel,
  { tenant, name, settings }: Owner,
  { lang, log }: ModelOpening,
): Promise<string[]> {
  const checked = await model.check(tenant)
  if (checked.works) log.info('language model on', { tenant, ms: checked.ms })
  else log.warn('language model off', { tenant, code: checked.outcome })
  return sayChecked(checked, { name, settings }, lang)
}

/**
 * With patience first: a server that reads its model into memory for half a minute begins anew each time that somebody hangs up. What then
 * has the model ready must still answer in the time of a turn.
 */
async function tryAgain(
  model: OpenModel,
  tenant: TenantId,
  { log, turnMs = 8000 }: ModelOpening,
): Promise<void> {
  const patient = await model.check(tenant, patientMs)
  const isSlow = patient.works && patient.ms >= turnMs
  const checked = isSlow ? await model.check(tenant) : patient
  if (checked.works) log.info('language model on', { tenant, ms: checked.ms })
}

/** How a check went, for the operator. */
function sayChecked(
  checked: Checked,
  { name, settings }: Pick<Owner, 'name' | 'settings'>,
  lang: Lang,
): string[] {
  const { languageModel } = wording(lang)
  const facts = { model: settings.model, host: hostOf(settings) }
  if (checked.outcome === 'none') return []
  if (checked.works) {
    const unused = checked.outcome === 'toolsUnused' ? [languageModel.toolsUnused(facts)] : []
    return [languageModel.on(name, facts), ...unused]
  }
  const isForGood = checked.outcome === 'hostNotAllowed' || checked.outcome === 'unencrypted'
  const again = isForGood ? [] : [languageModel.triedAgain]
  return [[languageModel.off(name, sayTrouble(checked, settings, lang)), ...again].join(' ')]
}

/** What is wrong, and what to do about it. */
export function sayTrouble(
  checked: Extract<Checked, { works: false }>,
  settings: ModelSettings,
  lang: Lang,
): string {
  const known = checked.outcome === 'modelUnknown' ? checked.known : []
  const { trouble } = wording(lang).languageModel
  const { detail, outcome } = checked
  return trouble[outcome]({ model: settings.model, host: hostOf(settings), detail, known })
}
