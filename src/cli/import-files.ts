// `pejling import`: reads the arguments, opens the folder or the tenant that the import is for, and hands over to import.ts.
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { Config } from '../config.js'
import { Mistake } from '../core/errors.js'
import { TenantId } from '../core/ids.js'
import type { Lang } from '../core/message.js'
import { homeZone, type Instant, localOf } from '../core/time.js'
import { loadProgramme, saveProgramme } from '../import/programme-folder.js'
import { emptyProgramme, type Programme, type StoredProgramme } from '../model/programme.js'
import { wording } from '../wording/wording.js'
import { importCommand } from './import.js'
import { openStore } from './open-store.js'

/** Where the programme is read from and written to. */
interface Target {
  load(): Promise<StoredProgramme>
  save(programme: Programme, expectedVersion: number): Promise<'saved' | 'conflict'>
  close(): Promise<void>
}

/** Runs the command; exit code 1 when a file could not be read at all. */
export async function importFiles(
  args: readonly string[],
  lang: Lang,
  config: () => Config,
  now: () => Instant,
): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      programme: { type: 'string' },
      tenant: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const { command } = wording(lang)
  if (files.length === 0) throw new Mistake(command.importWhat)
  const target = await openTarget(values, lang, config)
  try {
    return await importCommand({
      files,
      dryRun: values['dry-run'],
      yes: values.yes,
      json: values.json,
      lang,
      today: localOf(now(), homeZone).slice(0, 10),
      approvesRoles: values.programme !== undefined,
      load: target.load,
      save: target.save,
      out: line => process.stdout.write(`${line}\n`),
      err: line => process.stderr.write(`${line}\n`),
      ...(process.stdin.isTTY ? { confirm } : {}),
    })
  } finally {
    await target.close()
  }
}

async function openTarget(
  values: { programme?: string | undefined; tenant?: string | undefined },
  lang: Lang,
  config: () => Config,
): Promise<Target> {
  const { command, importing } = wording(lang)
  if (values.programme !== undefined && values.tenant !== undefined)
    throw new Mistake(command.whichTenant)
  const folder = values.programme
  if (folder !== undefined) {
    return {
      load: () => loadProgramme(folder, importing, { orEmpty: true }),
      save: (programme, expectedVersion) => saveProgramme(folder, programme, expectedVersion),
      close: async () => undefined,
    }
  }
  const settings = config()
  const id = values.tenant ?? settings.tenants[0]?.id
  const tenant = TenantId.safeParse(id)
  if (id === undefined || (values.tenant === undefined && settings.tenants.length > 1)) {
    throw new Mistake(command.whichTenant)
  }
  if (!tenant.success) throw new Mistake(command.badTenantId(id))
  return openTenant(tenant.data, settings, lang)
}

async function openTenant(tenant: TenantId, config: Config, lang: Lang): Promise<Target> {
  const store = await openStore(config, lang)
  const record = await store.tenants.get(tenant)
  if (!record) {
    await store.close()
    throw new Mistake(wording(lang).command.tenantUnknown(tenant))
  }
  const submission = crypto.randomUUID()
  return {
    load: async () =>
      (await store.programmes.load(tenant)) ?? {
        version: 0,
        programme: emptyProgramme(record.name),
      },
    save: async (programme, expectedVersion) =>
      (await store.programmes.save(tenant, programme, { expectedVersion, submission })).outcome,
    close: store.close,
  }
}

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^\s*(j|ja|y|yes|ok)\s*$/i.test(await lines.question(`${question} `))
  } finally {
    lines.close()
  }
}
