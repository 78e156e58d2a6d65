// Tokens of Microsoft Entra for an application's own login (client credentials), for an Azure where keys are switched off. Used by
// client.ts. A token is used until a minute before it ends, and fetched once however many calls want it.
import { z } from 'zod'
import { Fault } from '../../core/errors.js'
import type { EntraLogin } from '../settings.js'

const scope = 'https://cognitiveservices.azure.com/.default'
const marginMs = 60_000
const answerMs = 5_000

const Token = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() })

/** Rejects with a Fault `llm.login` where none is given. */
export function createTokens(login: EntraLogin): () => Promise<string> {
  let token: { readonly value: Promise<string>; until: number } | undefined
  return () => {
    if (token && performance.now() < token.until) return token.value
    const fetched = fetchToken(login)
    const current = { value: fetched.then(({ access_token }) => access_token), until: Infinity }
    token = current
    fetched.then(
      ({ expires_in }) => {
        current.until = performance.now() + expires_in * 1000 - marginMs
      },
      () => {
        current.until = 0
      },
    )
    return current.value
  }
}

async function fetchToken({ tenantId, clientId, clientSecret, authority }: EntraLogin) {
  const address = `${authority}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope,
  })
  const signal = AbortSignal.timeout(answerMs)
  const response = await fetch(address, { method: 'POST', body, redirect: 'manual', signal })
  const token = Token.safeParse(await response.json().catch(() => undefined))
  if (!response.ok || !token.success) throw new Fault('llm.login')
  return token.data
}
