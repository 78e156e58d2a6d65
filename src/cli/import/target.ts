// Where an import reads and writes the programme: a folder, or a tenant in Redis. Opened by import and approve, which close it.
import type { Config } from '../../config.js'
import { Mistake } from '../../core/errors.js'
import { type PersonId, TenantId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import { loadImports, loadProgramme, saveProgramme } from '../../import/folder/programme-folder.js'
import type { Stored } from '../../import/preview/weigh.js'
import type { PendingChange } from '../../model/change.js'
import type { Imports } from '../../model/imports.js'
import { emptyProgramme, type Programme } from '../../model/programme.js'
import { wording } from '../../wording/wording.js'
import { openStore } from '../open-store.js'

export interface Target {
  load(): Promise<Stored>
  /** Both together or neither: `conflict` when someone has written since the load. */
  save(
    next: {
      readonly programme: Programme
      readonly imports: Imports
      /** Of meetings that people are told of; a folder tells nobody. */
      readonly changes?: readonly PendingChange[] | undefined
    },
    expectedVersion: number,
  ): Promise<'saved' | 'conflict'>
  /** The tenant's first administrator, who needs no sheet to say so. */
  readonly admin?: PersonId
  close(): Promise<void>
}

/** The options that say where: exactly one place, or the one tenant that is configured. */
export interface Where {
  readonly programme?: string | undefined
  readonly tenant?: string | undefined
}

export interface Opening {
  readonly lang: Lang
  readonly config: () => Config
  /** A folder without a programme is an empty one: only for what makes it. */
  readonly orEmpty: boolean
}

export async function openTarget(
  where: Where,
  { lang, config, orEmpty }: Opening,
): Promise<Target> {
  const { command, importing } = wording(lang)
  const { programme: folder, tenant: named } = where
  if (folder !== undefined && named !== undefined) throw new Mistake(command.whichTenant)
  if (folder !== undefined) {
    return {
      load: async () => ({
        ...(await loadProgramme(folder, importing, { orEmpty })),
        imports: await loadImports(folder, importing),
      }),
      save: ({ programme, imports }, expectedVersion) =>
        saveProgramme(folder, programme, { expectedVersion, imports }).catch(cause => {
          if (!isClosed(cause)) throw cause
          throw new Mistake(importing.folderUnwritable(folder), { cause })
        }),
      close: async () => undefined,
    }
  }
  const settings = config()
  const id = named ?? settings.tenants[0]?.id
  const tenant = TenantId.safeParse(id)
  if (id === undefined || (named === undefined && settings.tenants.length > 1)) {
    throw new Mistake(command.whichTenant)
  }
  if (!tenant.success) throw new Mistake(command.badTenantId(id))
  return openTenant(tenant.data, settings, lang)
}

/** The folder is not ours to write in, no folder at all, or full. */
function isClosed(error: unknown): boolean {
  const codes = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'EDQUOT']
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
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
    load: async () => ({
      ...((await store.programmes.load(tenant)) ?? {
        version: 0,
        programme: emptyProgramme(record.name),
      }),
      imports: await store.programmes.imports(tenant),
    }),
    save: async ({ programme, imports, changes = [] }, expectedVersion) => {
      const writing = { expectedVersion, submission, imports, changes }
      return (await store.programmes.save(tenant, programme, writing)).outcome
    },
    admin: record.admin,
    close: store.close,
  }
}
