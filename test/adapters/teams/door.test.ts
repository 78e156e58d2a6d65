// Who gets in: Teams itself for our bot and our organisation, and nobody else, whatever their token looks like.
import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isAllowed } from '../../../adapters/teams/connector.js'
import { activity, appId, publicPem, serviceUrl, startSite, token } from './site.js'

// The SDK writes about every bad token.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

const seconds = () => Math.floor(Date.now() / 1000)
const [, claims = ''] = token().split('.')
const unsigned = (alg: string) =>
  Buffer.from(JSON.stringify({ alg, kid: 'key-1' })).toString('base64url')
const hs256 = () => {
  const signed = `${unsigned('HS256')}.${claims}`
  return `${signed}.${createHmac('sha256', publicPem).update(signed).digest('base64url')}`
}

describe('The door of Teams', () => {
  it('lets a request of Teams in', async () => {
    const site = await startSite()
    expect(await site.send(activity())).toMatchObject({ status: 200 })
    expect(site.inbounds).toHaveLength(1)
  })

  const bad: [string, () => string][] = [
    ['none at all', () => ''],
    ['another scheme', () => `Basic ${token()}`],
    ['no token', () => 'Bearer x'],
    ['another audience', () => `Bearer ${token({ aud: 'somebody-else' })}`],
    ['another issuer', () => `Bearer ${token({ iss: 'https://evil.example' })}`],
    [
      'the issuer of an emulator',
      () =>
        `Bearer ${token({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', appid: appId, ver: '1.0' })}`,
    ],
    ['another key', () => `Bearer ${token({}, { foreignKey: true })}`],
    ['a key that nobody knows', () => `Bearer ${token({}, { header: { kid: 'key-9' } })}`],
    ['its time over', () => `Bearer ${token({ exp: seconds() - 600 })}`],
    ['no end', () => `Bearer ${token({ exp: undefined })}`],
    ['its time to come', () => `Bearer ${token({ nbf: seconds() + 600 })}`],
    ['a shared secret made of the public key', () => `Bearer ${hs256()}`],
    ['no signature', () => `Bearer ${unsigned('none')}.${claims}.`],
    ['an algorithm of none and a signature', () => `Bearer ${unsigned('none')}.${claims}.eA`],
    [
      'another service’s address',
      () => `Bearer ${token({ serviceurl: 'https://smba.trafficmanager.net/amer/' })}`,
    ],
    ['no service’s address', () => `Bearer ${token({ serviceurl: undefined })}`],
    [
      'another organisation',
      () => `Bearer ${token({ tid: '66666666-2222-3333-4444-555555555555' })}`,
    ],
  ]
  it.each(bad)(
    'answers a token with %s with 401 and nothing else',
    async (_what, authorization) => {
      const site = await startSite()
      expect(await site.send(activity(), authorization())).toEqual({
        status: 401,
        text: '',
        body: undefined,
      })
      expect([site.inbounds, site.called]).toEqual([[], []])
    },
  )

  const other = '66666666-2222-3333-4444-555555555555'
  const foreign: [string, object][] = [
    ['of another organisation', { channelData: { tenant: { id: other } } }],
    ['in another organisation’s conversation', { conversation: { id: 'a', tenantId: other } }],
    [
      'of no organisation',
      { channelData: {}, conversation: { id: 'a', conversationType: 'personal' } },
    ],
    ['without the service’s address', { serviceUrl: undefined }],
    ['with another address than the token’s', { serviceUrl: 'https://evil.example/' }],
    ['of another channel', { channelId: 'AseChannel' }],
  ]
  it.each(foreign)('answers a genuine token on an activity %s with 401', async (_what, more) => {
    const site = await startSite()
    expect((await site.send(activity({ ...more }))).status).toBe(401)
    expect([site.inbounds, site.called]).toEqual([[], []])
  })

  it('knows a genuine token again, and none that only looks like it', async () => {
    const site = await startSite()
    const genuine = token()
    const cut = genuine.lastIndexOf('.') + 1
    const other = genuine[cut] === 'A' ? 'B' : 'A'
    const forged = `${genuine.slice(0, cut)}${other}${genuine.slice(cut + 1)}`
    expect((await site.send(activity(), `Bearer ${genuine}`)).status).toBe(200)
    expect((await site.send(activity(), `Bearer ${forged}`)).status).toBe(401)
    expect((await site.send(activity(), `Bearer ${genuine}`)).status).toBe(200)
    const elsewhere = { serviceUrl: 'https://smba.trafficmanager.net/amer/' }
    expect((await site.send(activity(elsewhere), `Bearer ${genuine}`)).status).toBe(401)
    expect(site.inbounds).toHaveLength(2)
  })

  it('lets the same request in again, as one event, so that the core takes it once', async () => {
    const site = await startSite()
    const sent = JSON.stringify(activity({ id: undefined }))
    const authorization = `Bearer ${token()}`
    for (let times = 0; times < 3; times++) await site.send(sent, authorization)
    await site.send(JSON.stringify(activity({ id: undefined, text: 'noget andet' })), authorization)
    const events = site.inbounds.map(({ eventId }) => eventId)
    expect(new Set(events.slice(0, 3)).size).toBe(1)
    expect(events[3]).not.toBe(events[0])
  })

  it('answers what is no JSON, too deep or too big with 400 and 413', async () => {
    const site = await startSite()
    const deep = JSON.stringify({
      ...activity(),
      deep: JSON.parse('['.repeat(30) + ']'.repeat(30)),
    })
    expect((await site.send('{')).status).toBe(400)
    expect((await site.send(deep)).status).toBe(400)
    expect((await site.send(activity({ text: 'x'.repeat(300_000) }))).status).toBe(413)
    expect(site.inbounds).toEqual([])
  })

  it('lets the playground in where it is told to, without a token, and to this machine alone', async () => {
    const local = { serviceUrl: 'http://127.0.0.1:9/_connector' }
    const closed = await startSite()
    expect((await closed.send(activity(local), '')).status).toBe(401)
    const open = await startSite({ isPlayground: () => true })
    expect((await open.send(activity(local), '')).status).toBe(200)
    expect((await open.send(activity(), '')).status).toBe(401)
  })
})

describe('Where Pejling calls Teams', () => {
  it.each([
    [serviceUrl, true],
    ['https://webchat.botframework.com/', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://user@smba.trafficmanager.net/', false],
    ['https://evilbotframework.com/', false],
    ['http://127.0.0.1:9/', false],
    ['http://169.254.169.254/', false],
    ['', false],
  ])('is %s: %s', (url, allowed) => {
    expect(isAllowed(url, false)).toBe(allowed)
  })

  it('is this machine alone in development', () => {
    expect(isAllowed('http://127.0.0.1:9/', true)).toBe(true)
    expect(isAllowed(serviceUrl, true)).toBe(false)
  })
})
