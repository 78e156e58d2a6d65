// What is found out about Teams before anybody is written to: by a login and doors on loopback.
import { createServer, type RequestListener } from 'node:http'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { checkTeamsDoor, checkTeamsLogin } from '../../../adapters/teams/check.js'
import { appId, organisation } from './site.js'

const secrets = { appId, appPassword: 'not-a-secret', tenantId: organisation }
const token = (tid: string) => `x.${Buffer.from(JSON.stringify({ tid })).toString('base64url')}.x`

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

/** Microsoft's login as it answers everybody, on this machine; gives what it was asked. */
async function startLogin(status: number, body: object | string): Promise<string[]> {
  const asked: string[] = []
  const url = await serve(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    asked.push(`${req.url} ${Buffer.concat(chunks)}`)
    res.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  const real = globalThis.fetch
  vi.stubGlobal('fetch', (input: string, how: RequestInit) =>
    real(input.replace('https://login.microsoftonline.com', url), how),
  )
  return asked
}
afterEach(() => vi.unstubAllGlobals())

const refused = (...error_codes: number[]) => ({ error: 'invalid_client', error_codes })

describe('Logging in', () => {
  it('asks for the token that the bot would write with, once, of its own organisation', async () => {
    const asked = await startLogin(200, { access_token: token(organisation.toUpperCase()) })
    expect(await checkTeamsLogin(secrets)).toEqual({ outcome: 'in' })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatch(new RegExp(`^/${organisation}/oauth2/v2.0/token `))
    expect(asked[0]).toContain('scope=https%3A%2F%2Fapi.botframework.com%2F.default')
  })

  it.each([
    [401, refused(7000215), 'wrongSecret', 'AADSTS7000215'],
    [401, refused(7000222), 'expiredSecret', 'AADSTS7000222'],
    [400, refused(700016), 'unknownApp', 'AADSTS700016'],
    [400, refused(90002), 'unknownTenant', 'AADSTS90002'],
    [400, refused(53003), 'rejected', 'AADSTS53003'],
    [400, { error: 'invalid_request' }, 'rejected', 'invalid_request'],
    [200, { access_token: token('another') }, 'otherTenant', 'another'],
    [503, 'busy', 'away', 'http_503'],
  ])('that is answered with %i %j is %s', async (status, body, outcome, why) => {
    await startLogin(status, body)
    expect(await checkTeamsLogin(secrets)).toEqual({ outcome, why })
  })

  it('is away where nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
    expect(await checkTeamsLogin(secrets)).toEqual({ outcome: 'away', why: 'TypeError' })
  })
})

describe('The door', () => {
  it.each([
    [401, { outcome: 'ours' }],
    [404, { outcome: 'absent' }],
    [200, { outcome: 'other', status: 200 }],
    [302, { outcome: 'other', status: 302 }],
  ])('that answers %i is %j', async (status, expected) => {
    const url = await serve((_, res) => res.writeHead(status, { Location: '/sign-in' }).end())
    expect(await checkTeamsDoor(url)).toEqual(expected)
  })
})
