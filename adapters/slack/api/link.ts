// The address that opens Pejling in Slack, for a page outside it. Slack tells once which app the bot is; until it has, the address opens
// the workspace alone. slack.ts hands it out.
import { z } from 'zod'
import type { Instant } from '../../../src/core/time.js'
import { type SlackTimes, slackTimes } from '../limits.js'
import type { SlackClient } from './client.js'

export interface LinkOptions {
  readonly client: SlackClient
  readonly team: string
  /** As `auth.test` tells it; undefined where that was not answered. */
  readonly botId: string | undefined
  /** Real time. */
  readonly now: () => Instant
  readonly times?: SlackTimes
}

const BotInfo = z.object({ bot: z.object({ app_id: z.string().regex(/^A[A-Z0-9]{1,30}$/) }) })

/** Never fails: an answer that was none is asked for again as seldom as a profile. */
export function createLink({
  client,
  team,
  botId,
  now,
  times = slackTimes,
}: LinkOptions): () => Promise<string> {
  // An organisation is no workspace, and Slack finds the person's own.
  const isWorkspace = team.startsWith('T')
  let asked: { readonly at: Instant; readonly app: Promise<string | undefined> } | undefined
  return async () => {
    if (
      botId &&
      (!asked || ((await asked.app) === undefined && now() - asked.at > times.profileMs))
    )
      asked = { at: now(), app: askApp(client, botId) }
    const app = await asked?.app
    const query = new URLSearchParams({ ...(app ? { app } : {}), ...(isWorkspace ? { team } : {}) })
    if (app) return `https://slack.com/app_redirect?${query}`
    return isWorkspace ? `https://app.slack.com/client/${team}` : 'https://slack.com/'
  }
}

async function askApp(client: SlackClient, bot: string): Promise<string | undefined> {
  const call = await client.call('bots.info', { bot })
  if (call.outcome !== 'answered') return undefined
  return BotInfo.safeParse(call.body).data?.bot.app_id
}
