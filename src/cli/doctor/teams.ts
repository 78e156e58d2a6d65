// What `pejling doctor` says of one tenant's Teams: whether the bot can log in for the right organisation, and its door.
import type { TeamsLogin } from '../../../adapters/teams/check.js'
import type { TeamsSecrets } from '../../tenants-file.js'
import type { Wording } from '../../wording/wording.js'
import { bad, type Finding, good } from './finding.js'
import type { TenantParts } from './tenant.js'

export interface TeamsResult {
  readonly findings: readonly Finding[]
  /** Whether Pejling could write to somebody there at all. */
  readonly works: boolean
}

export async function checkTeams(parts: TenantParts, secrets: TeamsSecrets): Promise<TeamsResult> {
  const { record, words } = parts
  const { checkTeamsLogin } = await import('../../../adapters/teams/check.js')
  const isOther = record.teamsTenant && record.teamsTenant !== secrets.tenantId.toLowerCase()
  const login = isOther
    ? bad('teams.record', words.doctor.teams.otherRecord)
    : judgeLogin(await checkTeamsLogin(secrets), words)
  return { findings: [login, ...(await checkDoor(parts))], works: login.mark === 'ok' }
}

function judgeLogin(login: TeamsLogin, { doctor: { teams } }: Wording): Finding {
  const code = 'teams.login'
  switch (login.outcome) {
    case 'in':
      return good(code, teams.loggedIn)
    case 'wrongSecret':
    case 'expiredSecret':
    case 'unknownApp':
    case 'unknownTenant':
      return bad(code, teams[login.outcome])
    case 'otherTenant':
      return bad(code, teams.otherTenant(login.why))
    case 'rejected':
      return bad(code, teams.rejected(login.why))
    case 'away':
      return bad(code, teams.away(login.why))
    default:
      return login satisfies never
  }
}

/** Only where the address itself answers: one thing that is wrong is told once. */
async function checkDoor({ words, doorOf }: TenantParts): Promise<Finding[]> {
  const url = doorOf('teams')
  if (url === undefined) return []
  const { door } = words.doctor
  const { checkTeamsDoor } = await import('../../../adapters/teams/check.js')
  const found = await checkTeamsDoor(url)
  switch (found.outcome) {
    case 'ours':
      return [good('teams.door', door.ours('teams', url))]
    case 'absent':
      return [bad('teams.door', door.absent('teams', url))]
    case 'other':
      return [bad('teams.door', door.other('teams', url, found.status))]
    case 'away':
      return [bad('teams.door', door.away('teams', url, found.why))]
    default:
      return found satisfies never
  }
}
