// Who asks for what of an import in the chat, and what stands at that moment: made anew for every event, so that rights and programme
// are those of now. Made by chat.ts, used by the rest of this folder.
import type { PersonId, TenantId } from '../core/ids.js'
import type { Address, Lang } from '../core/message.js'
import type { Instant, LocalDate } from '../core/time.js'
import { localOf } from '../core/time.js'
import type { Stored } from '../import/preview/weigh.js'
import { Person } from '../model/person.js'
import { emptyProgramme } from '../model/programme.js'
import { identify } from '../people/identify.js'
import { type Viewer, viewerOf } from '../people/rights.js'
import type { PreviewStore } from '../store/preview-store.js'
import type { ProgrammeStore } from '../store/programme-store.js'

export interface ImportDeps {
  readonly programmes: Pick<ProgrammeStore, 'load' | 'imports' | 'save'>
  readonly previews: PreviewStore
  /** The tenant's first administrator, whom no sheet has to name; undefined where there is none. */
  adminOf(tenant: TenantId): Promise<PersonId | undefined>
}

export interface Asking {
  readonly deps: ImportDeps
  readonly tenant: TenantId
  readonly lang: Lang
  readonly now: Instant
  readonly today: LocalDate
  readonly stored: Stored
  readonly viewer: Viewer
  onProgress(sentence: string): void
}

/** One who may import, so somebody of the programme. */
export interface Importer extends Asking {
  readonly person: Person
}

export interface Asked {
  readonly tenant: TenantId
  readonly address: Address
  readonly lang: Lang
  readonly now: Instant
  onProgress(sentence: string): void
}

export async function askingOf(deps: ImportDeps, asked: Asked): Promise<Asking> {
  const { tenant, address, lang, now, onProgress } = asked
  const stored = await loadStored(deps, tenant)
  const { programme } = stored
  const today = localOf(now, programme.tz).slice(0, 10)
  const admin = await deps.adminOf(tenant)
  const isAdmin = admin !== undefined && address.verifiedEmail?.trim().toLowerCase() === admin
  const known = identify(programme, address)
  const person = isAdmin ? (known ?? Person.parse({ id: admin, name: admin })) : known
  const viewer = viewerOf(person, today)
  const grant = { role: 'admin', scope: { kind: 'tenant' }, approved: true } as const
  return {
    deps,
    tenant,
    lang,
    now,
    today,
    stored,
    viewer: isAdmin ? { ...viewer, grants: [...viewer.grants, grant] } : viewer,
    onProgress,
  }
}

/** What stands now; the record of imports is read after the programme, so that a save finds out if both are not of one moment. */
export async function loadStored({ programmes }: ImportDeps, tenant: TenantId): Promise<Stored> {
  const stored = await programmes.load(tenant)
  const imports = await programmes.imports(tenant)
  return { ...(stored ?? { version: 0, programme: emptyProgramme(tenant) }), imports }
}
