// `pejling plan`: every reminder that will go out in a period, to whom, and why one is moved, combined or dropped. From a programme
// folder or the sample network without Redis; `--tenant` reads the running tenant with the settings of its networks.
import { parseArgs } from 'node:util'
import { readySample } from '../built-sample.js'
import type { Config } from '../config.js'
import { Mistake } from '../core/errors.js'
import { TenantId } from '../core/ids.js'
import type { Lang } from '../core/message.js'
import { addDays, dateOf, homeZone, type Instant, instantOf, localOf } from '../core/time.js'
import { loadProgramme } from '../import/folder/programme-folder.js'
import { emptyProgramme } from '../model/programme.js'
import { ReminderSettings } from '../model/reminder.js'
import { createSnapshot, type Snapshot } from '../programme/snapshot.js'
import { type PlanFacts, planReminders } from '../remind/plan/plan.js'
import { answersToOpened } from '../remind/run/answers.js'
import { AnswerStore } from '../store/attend/answer-store.js'
import { ReminderStore } from '../store/sending/reminder-store.js'
import { wording } from '../wording/wording.js'
import { instantIn } from './instant.js'
import { openStore } from './open-store.js'
import { printPlan } from './plan/print.js'

const longestYears = 2
const yearMs = 366 * 86_400_000

interface Period {
  readonly from: Instant
  /** Not included. */
  readonly to: Instant
}

interface Plans {
  readonly snapshot: Snapshot
  readonly settings: ReminderSettings
  /** Of a running tenant: who has said that they come. */
  readonly answers?: PlanFacts['answers']
}

/** Runs the command. A `Mistake` where the period or the place to read from is none. */
export async function planCommand(
  args: readonly string[],
  lang: Lang,
  config: () => Config,
): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ from: text, to: text, programme: text, tenant: text },
      json: { type: 'boolean', default: false },
    },
  })
  const { plan } = wording(lang)
  const { programme, tenant, json } = values
  if (programme !== undefined && tenant !== undefined) throw new Mistake(plan.where)
  const period = readPeriod(values.from, values.to, lang)
  const plans =
    tenant === undefined
      ? await fromFolder(programme, period, lang)
      : await fromTenant(tenant, { lang, config: config(), period })
  const { snapshot, settings } = plans
  const planned = planReminders({ ...plans, everyYes: true, ...period })
  printPlan(
    { snapshot, planned, lang, period, ...(tenant === undefined ? {} : { settings }) },
    json,
  )
  return 0
}

function readPeriod(from: string | undefined, to: string | undefined, lang: Lang): Period {
  const { plan } = wording(lang)
  if (from === undefined || to === undefined) throw new Mistake(plan.usage)
  const period = { from: readMoment('--from', from, lang), to: readEnd(to, lang) }
  if (period.to <= period.from) throw new Mistake(plan.backwards)
  if (period.to - period.from > longestYears * yearMs) throw new Mistake(plan.tooLong(longestYears))
  return period
}

function readMoment(option: string, text: string, lang: Lang): Instant {
  const at = instantIn(text)
  if (at === undefined) throw new Mistake(wording(lang).plan.badMoment(option, text))
  return at
}

/** A day alone is included. */
function readEnd(text: string, lang: Lang): Instant {
  const at = readMoment('--to', text, lang)
  if (text.trim().length > 10) return at
  return instantOf(addDays(dateOf(localOf(at, homeZone)), 1), homeZone)
}

/** Of a folder or the sample network nobody has been asked: the defaults hold. */
async function fromFolder(
  folder: string | undefined,
  { from }: Period,
  lang: Lang,
): Promise<Plans> {
  const stored =
    folder === undefined
      ? await readySample(from)
      : await loadProgramme(folder, wording(lang).importing)
  return { snapshot: createSnapshot(stored, from), settings: ReminderSettings.parse({}) }
}

async function fromTenant(
  id: string,
  {
    lang,
    config,
    period: { from },
  }: { readonly lang: Lang; readonly config: Config; readonly period: Period },
): Promise<Plans> {
  const { command } = wording(lang)
  const tenant = TenantId.safeParse(id)
  if (!tenant.success) throw new Mistake(command.badTenantId(id))
  const store = await openStore(config, lang)
  try {
    const record = await store.tenants.get(tenant.data)
    if (!record) throw new Mistake(command.tenantUnknown(id))
    const loaded = await store.programmes.load(tenant.data)
    const stored = loaded ?? { version: 0, programme: emptyProgramme(record.name) }
    const settings = await new ReminderStore(store.connection).settings(tenant.data)
    const snapshot = createSnapshot(stored, from)
    const deps = { answers: new AnswerStore(store.connection) }
    const answers = await answersToOpened({ deps, tenant: tenant.data, snapshot, now: from })
    return { snapshot, settings, answers }
  } finally {
    await store.close()
  }
}
