// What `pejling doctor` says of one tenant's Slack: its key, what the app may, Socket Mode or the door, and who can be found.
import type { createSlackCheck, Denied, SlackLogin } from '../../../adapters/slack/check.js'
import { slackScopes } from '../../../manifest/app.js'
import type { SlackSecrets } from '../../tenants-file.js'
import { bad, type Finding, good, note } from './finding.js'
import type { TenantParts } from './tenant.js'

type Check = ReturnType<typeof createSlackCheck>

export interface SlackResult {
  readonly findings: readonly Finding[]
  /** Finds people by e-mail; undefined where the key does not work or may not, so that nobody can be asked about. */
  readonly find: ((email: string) => ReturnType<Check['find']>) | undefined
}

export async function checkSlack(parts: TenantParts, secrets: SlackSecrets): Promise<SlackResult> {
  const { config, log, record, progress } = parts
  const { createSlackCheck } = await import('../../../adapters/slack/check.js')
  const check = createSlackCheck({ botToken: secrets.botToken, apiUrl: config.slackApiUrl, log })
  const login = await check.login()
  const key = judgeLogin(login, parts)
  const way = secrets.appToken
    ? await checkSocketMode(parts, secrets.appToken)
    : await checkDoor(parts, secrets.signingSecret)
  if (login.outcome !== 'in' || key.mark === 'bad')
    return { findings: [key, ...way], find: undefined }
  const team = record.slackTeam ?? login.teams[0] ?? ''
  const mayFind = login.scopes?.includes('users:read.email') ?? true
  return {
    findings: [key, ...judgeScopes(login.scopes, parts), ...way],
    find: mayFind ? email => check.find(email, team, progress.waiting) : undefined,
  }
}

function judgeLogin(login: SlackLogin, { words, record }: TenantParts): Finding {
  const { slack } = words.doctor
  switch (login.outcome) {
    case 'rejected':
      return bad('slack.login', slack.rejected(login.why))
    case 'away':
      return bad('slack.login', slack.away(login.why))
    case 'in': {
      const [team = ''] = login.teams
      const expected = record.slackTeam
      if (expected !== undefined && !login.teams.includes(expected))
        return bad('slack.team', slack.otherTeam(team, expected))
      return login.isBot
        ? good('slack.login', slack.loggedIn(team))
        : bad('slack.login', slack.notABot)
    }
    default:
      return login satisfies never
  }
}

function judgeScopes(
  scopes: readonly string[] | undefined,
  { words, lang }: TenantParts,
): Finding[] {
  const { slack } = words.doctor
  if (scopes === undefined) return [note('slack.scopes', slack.scopesUnknown)]
  const missing = slackScopes.filter(({ name }) => !scopes.includes(name))
  if (missing.length === 0) return [good('slack.scopes', slack.scopes(slackScopes.length))]
  return missing.map(({ name, why }) =>
    bad(`slack.scope.${name}`, slack.scopeMissing(name, why[lang])),
  )
}

async function checkSocketMode(
  { config, log, words }: TenantParts,
  appToken: string,
): Promise<Finding[]> {
  const { slack } = words.doctor
  const { checkSocket } = await import('../../../adapters/slack/check.js')
  const opened: { outcome: 'opens' } | Denied = await checkSocket({
    appToken,
    apiUrl: config.slackApiUrl,
    log,
  })
  switch (opened.outcome) {
    case 'opens':
      return [good('slack.socket', slack.socket)]
    case 'rejected':
      return [bad('slack.socket', slack.socketRejected(opened.why))]
    case 'away':
      return [bad('slack.socket', slack.socketAway(opened.why))]
    default:
      return opened satisfies never
  }
}

/** Only where the address itself answers: one thing that is wrong is told once. */
async function checkDoor(
  { now, words, doorOf }: TenantParts,
  signingSecret: string,
): Promise<Finding[]> {
  const url = doorOf('slack')
  if (url === undefined) return []
  const { door } = words.doctor
  const { checkSlackDoor } = await import('../../../adapters/slack/check.js')
  const found = await checkSlackDoor(url, { signingSecret, now: now() })
  switch (found.outcome) {
    case 'ours':
      return [good('slack.door', door.ours('slack', url))]
    case 'unsigned':
      return [bad('slack.door', door.unsigned(url))]
    case 'absent':
      return [bad('slack.door', door.absent('slack', url))]
    case 'other':
      return [bad('slack.door', door.other('slack', url, found.status))]
    case 'away':
      return [bad('slack.door', door.away('slack', url, found.why))]
    default:
      return found satisfies never
  }
}
