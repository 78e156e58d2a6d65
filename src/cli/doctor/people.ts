// What `pejling doctor` says of who can be reached: whoever has written from a platform, and in Slack whoever can be found there by
// e-mail. Nobody is written to; whoever has written before is not even asked about.
import type { FoundInSlack } from '../../../adapters/slack/check.js'
import type { Person } from '../../model/person.js'
import type { Account } from '../../model/question.js'
import { type Finding, good, note, type Unreached } from './finding.js'
import type { TenantParts } from './tenant.js'

/** What works, of the two; `find` looks a person of Slack up. */
export interface Platforms {
  readonly find: ((email: string) => Promise<FoundInSlack>) | undefined
  readonly teams: boolean
}

type PeopleParts = Pick<TenantParts, 'accountsOf' | 'progress' | 'words'>

interface Reach {
  readonly person: Person
  readonly slack: FoundInSlack | undefined
  readonly isInTeams: boolean
}

export async function checkPeople(
  people: readonly Person[],
  parts: PeopleParts,
  platforms: Platforms,
): Promise<Finding[]> {
  const { find, teams } = platforms
  if (people.length === 0 || (!find && !teams)) return []
  const reaches: Reach[] = []
  for (const person of people) {
    reaches.push(await reachOf(person, parts, platforms))
    if (find) parts.progress.looking(reaches.length, people.length)
  }
  return [
    ...(find ? [inSlack(reaches, parts)] : []),
    ...(teams ? [inTeams(reaches, parts)] : []),
    ...(find && teams ? [anywhere(reaches, parts)] : []),
  ]
}

/** One after the other: Slack takes so many a minute and no more, and says when it is too many. */
async function reachOf(
  person: Person,
  { accountsOf }: PeopleParts,
  { find, teams }: Platforms,
): Promise<Reach> {
  const accounts: readonly Account[] = await accountsOf(person.id)
  const isInSlack = accounts.some(({ platform }) => platform === 'slack')
  const slack = find && (isInSlack ? 'member' : await find(person.id))
  // In Teams only one's own chat gives the bot a way to write first.
  const isInTeams = teams && accounts.some(({ platform, ref }) => platform === 'teams' && ref)
  return { person, slack, isInTeams: Boolean(isInTeams) }
}

function inSlack(reaches: readonly Reach[], parts: PeopleParts): Finding {
  const unreached = reaches.flatMap(({ person: { id, name }, slack }) =>
    slack === undefined || slack === 'member' ? [] : [{ id, name, why: slack }],
  )
  return tell('slack', unreached, reaches.length, parts)
}

function inTeams(reaches: readonly Reach[], parts: PeopleParts): Finding {
  const unreached = reaches.flatMap(({ person: { id, name }, isInTeams }) =>
    isInTeams ? [] : [{ id, name, why: 'noChat' as const }],
  )
  return tell('teams', unreached, reaches.length, parts)
}

function tell(
  platform: 'slack' | 'teams',
  unreached: readonly Unreached[],
  total: number,
  { words }: PeopleParts,
): Finding {
  const code = `${platform}.people`
  const text = words.doctor.people.reached(platform, total - unreached.length, total)
  return unreached.length === 0 ? good(code, text) : { ...note(code, text), unreached }
}

function anywhere(reaches: readonly Reach[], { words }: PeopleParts): Finding {
  const reached = reaches.filter(({ slack, isInTeams }) => slack === 'member' || isInTeams).length
  const text = words.doctor.people.anywhere(reached, reaches.length)
  return reached === reaches.length ? good('people', text) : note('people', text)
}
