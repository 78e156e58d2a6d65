// Who a Slack account is, as Slack vouches for it: asked once, kept for a while. answer.ts asks before each event.
// An e-mail counts only for a full, confirmed, living member of the tenant's own workspace; everybody else is a guest.
import type { Address } from '../../../src/core/message.js'
import type { Instant } from '../../../src/core/time.js'
import { requestLimits, type SlackTimes, slackTimes } from '../limits.js'
import { type SlackUser, UserInfo } from '../schema.js'
import type { SlackClient } from './client.js'

/** `away`: Slack did not say, and nothing is known from before. */
export type Known = Address | 'bot' | 'away'

export interface People {
  know(user: string): Promise<Known>
}
export interface PeopleOptions {
  readonly client: SlackClient
  readonly team: string
  /** Real time. */
  readonly now: () => Instant
  readonly times?: SlackTimes
}

interface Entry {
  readonly at: Instant
  readonly known: Promise<Known>
}

export function createPeople({ client, team, now, times = slackTimes }: PeopleOptions): People {
  const entries = new Map<string, Entry>()
  return {
    know(user) {
      const entry = entries.get(user)
      if (entry && now() - entry.at < times.profileMs) return entry.known
      const known = ask(client, team, user).then(async fresh => {
        if (fresh !== 'away') return fresh
        entries.delete(user)
        return entry ? entry.known : 'away'
      })
      entries.delete(user)
      const [oldest] = entries.size >= requestLimits.people ? entries.keys() : []
      if (oldest !== undefined) entries.delete(oldest)
      entries.set(user, { at: now(), known })
      return known
    },
  }
}

async function ask(client: SlackClient, team: string, user: string): Promise<Known> {
  const call = await client.call('users.info', { user })
  const guest: Address = { platform: 'slack', userId: user }
  // `user_not_found`, `user_not_visible`: a stranger. A failed call says nothing about anybody.
  if (call.outcome === 'refused') return call.why.startsWith('user_') ? guest : 'away'
  if (call.outcome !== 'answered') return 'away'
  const info = UserInfo.safeParse(call.body)
  if (!info.success) return 'away'
  if (info.data.user.is_bot) return 'bot'
  const verifiedEmail = memberEmail(info.data.user, team)
  return verifiedEmail ? { ...guest, verifiedEmail } : guest
}

/** The e-mail that Slack vouches for, in small letters: of a full, confirmed, living member who is a person. */
export function memberEmail(user: SlackUser, team: string): string | undefined {
  if (user.is_bot || !isMember(user, team)) return undefined
  return user.profile?.email?.trim().toLowerCase() || undefined
}

function isMember(user: SlackUser, team: string): boolean {
  const isOurs = user.team_id === team || user.enterprise_user?.enterprise_id === team
  const isGuest = user.is_restricted || user.is_ultra_restricted || user.is_stranger
  return isOurs && !isGuest && !user.deleted && user.is_email_confirmed !== false
}
