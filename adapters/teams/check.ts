// Whether Microsoft would let Pejling work in Teams, found out without writing to anybody: whether the bot can log in, and whether
// the door under its public address is ours. `pejling doctor` calls it. Bot Framework itself is not needed for either.
import { z } from 'zod'
import { causeCode } from '../../src/core/errors.js'
import { teamsTimes } from './limits.js'

/** `why`: Microsoft's own number for it (`AADSTS…`), or what became of the connection. */
export type TeamsLogin =
  | { readonly outcome: 'in' }
  | {
      readonly outcome: 'wrongSecret' | 'expiredSecret' | 'unknownApp' | 'unknownTenant'
      readonly why: string
    }
  | { readonly outcome: 'otherTenant' | 'rejected' | 'away'; readonly why: string }

const Token = z.object({ access_token: z.string() })
const Claims = z.object({ tid: z.string() })
const Refusal = z.object({ error_codes: z.array(z.number()).default([]), error: z.string() })

const outcomes: Readonly<
  Record<number, 'wrongSecret' | 'expiredSecret' | 'unknownApp' | 'unknownTenant'>
> = {
  7000215: 'wrongSecret',
  7000222: 'expiredSecret',
  700016: 'unknownApp',
  90002: 'unknownTenant',
  900023: 'unknownTenant',
}

export interface TeamsSecrets {
  readonly appId: string
  readonly appPassword: string
  readonly tenantId: string
}

/** Asks for a token as the SDK does before it writes, throws it away, and says whose it was. */
export async function checkTeamsLogin({
  appId,
  appPassword,
  tenantId,
}: TeamsSecrets): Promise<TeamsLogin> {
  const url = `https://login.microsoftonline.com/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: 'https://api.botframework.com/.default',
  })
  const asked = await ask(url, { method: 'POST', body, redirect: 'error' })
  if ('why' in asked) return { outcome: 'away', why: asked.why }
  const { data: token } = Token.safeParse(asked.body)
  if (token) {
    const tid = Claims.safeParse(claimsOf(token.access_token)).data?.tid.toLowerCase()
    const isOurs = tid === undefined || tid === tenantId.toLowerCase()
    return isOurs ? { outcome: 'in' } : { outcome: 'otherTenant', why: tid }
  }
  const { data: refusal } = Refusal.safeParse(asked.body)
  if (!refusal) return { outcome: 'away', why: `http_${asked.status}` }
  const [code] = refusal.error_codes
  const why = code === undefined ? refusal.error : `AADSTS${code}`
  return { outcome: outcomes[code ?? 0] ?? 'rejected', why }
}

function claimsOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** `ours`: it refuses whoever has no token, as it shall. `absent`: nothing of Teams' there. `other`: something else answers. */
export type Door =
  | { readonly outcome: 'ours' | 'absent' }
  | { readonly outcome: 'other'; readonly status: number }
  | { readonly outcome: 'away'; readonly why: string }

/** Knocks without a token. */
export async function checkTeamsDoor(url: string): Promise<Door> {
  const headers = { 'Content-Type': 'application/json' }
  const asked = await ask(url, { method: 'POST', headers, body: '{}', redirect: 'manual' })
  if ('why' in asked) return { outcome: 'away', why: asked.why }
  const { status } = asked
  if (status === 401) return { outcome: 'ours' }
  return status === 404 ? { outcome: 'absent' } : { outcome: 'other', status }
}

async function ask(
  url: string,
  how: RequestInit,
): Promise<{ status: number; body: unknown } | { why: string }> {
  try {
    const response = await fetch(url, { ...how, signal: AbortSignal.timeout(teamsTimes.callMs) })
    const text = await response.text()
    return { status: response.status, body: parse(text) }
  } catch (error) {
    return { why: causeCode(error) }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
