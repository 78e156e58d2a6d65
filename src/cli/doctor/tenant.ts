// What `pejling doctor` says of one tenant: its record and programme, its platforms, and who can be reached there.
import type { Config } from '../../config.js'
import type { PersonId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { Log } from '../../core/ports.js'
import type { Instant } from '../../core/time.js'
import type { Programme } from '../../model/programme.js'
import type { Account } from '../../model/question.js'
import type { Tenant } from '../../store/tenant-store.js'
import type { ConfiguredTenant } from '../../tenants-file.js'
import type { Wording } from '../../wording/wording.js'
import { type Finding, good, note } from './finding.js'
import { checkModel } from './model.js'
import { checkPeople } from './people.js'
import { checkSlack } from './slack.js'
import { checkTeams } from './teams.js'

/** How the operator follows what takes long. */
export interface Progress {
  looking(done: number, total: number): void
  waiting(ms: number): void
}

export interface TenantParts {
  readonly config: Config
  readonly words: Wording
  readonly lang: Lang
  readonly log: Log
  readonly record: Tenant
  readonly progress: Progress
  /** Real time. */
  now(): Instant
  /** Where that platform sends to, where the public address answers at all. */
  doorOf(platform: 'slack' | 'teams'): string | undefined
  /** Where that person has written from, as far as it is still open. */
  accountsOf(person: PersonId): Promise<readonly Account[]>
}

/** One finding after the other, as they are made. `programme`: undefined where nothing has been imported yet. */
export async function* checkTenant(
  { slack, teams, model }: ConfiguredTenant,
  programme: Pick<Programme, 'people' | 'meetings'> | undefined,
  parts: TenantParts,
): AsyncGenerator<Finding> {
  const { tenant } = parts.words.doctor
  const { people = [], meetings = [] } = programme ?? {}
  yield people.length === 0
    ? note('programme', tenant.noPeople)
    : good('programme', tenant.programme(people.length, meetings.length))
  if (!slack && !teams) yield note('platforms', tenant.noPlatform)
  const inSlack = slack && (await checkSlack(parts, slack))
  if (inSlack) yield* inSlack.findings
  const inTeams = teams && (await checkTeams(parts, teams))
  if (inTeams) yield* inTeams.findings
  yield* await checkModel(model, parts)
  yield* await checkPeople(people, parts, { find: inSlack?.find, teams: inTeams?.works ?? false })
}
