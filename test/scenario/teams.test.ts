// Teams with the real program: Microsoft's Agents Playground in a browser, with and without authentication, replays on two replicas,
// and the doors that are not there. Forms are in teams-form.test.ts.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { PersonId, TenantId } from '../../src/core/ids.js'
import { loadSample } from '../../src/sample.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { TenantStore } from '../../src/store/tenant-store.js'
import { openPlayground, startPlayground, startTeamsStandIn } from '../support/playground.js'
import { run, startProgram, temporaryFolder } from '../support/program.js'
import { openRedis } from '../support/redis.js'
import { startServer } from '../support/redis-topology.js'
import { registration } from '../support/teams-microsoft.js'

const clock = '2026-11-22T08:00:00Z'
const calendar = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Havrelund//DA', 'BEGIN:VEVENT'],
  ...[
    'UID:laesning-1@havrelund.example',
    'DTSTAMP:20261101T080000Z',
    'SUMMARY:Læsenetværket afprøver',
  ],
  ...['DTSTART:20270114T130000Z', 'DTEND:20270114T150000Z', 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n')

/** Two replicas with authentication on, whose Microsoft is on this machine. */
async function startSigned(port: number) {
  const redis = await startServer({ args: [] })
  onTestFinished(() => redis.stop())
  const connection = await openRedis({ kind: 'single', host: redis.host, port: redis.port })
  const tenant = TenantId.parse('havrelund')
  const { programme } = loadSample(Date.parse(clock))
  const record = { name: 'Havrelund', admin: PersonId.parse('anna@havrelund.example') }
  const teamsTenant = registration.tenantId
  await new TenantStore(connection).add({ ...record, id: tenant, teamsTenant, createdAt: 0 })
  const submission = '7d9f2f3e-1111-4222-8333-444455556666'
  await new ProgrammeStore(connection).save(tenant, programme, { expectedVersion: 0, submission })
  await connection.close()
  const standIn = fileURLToPath(new URL('../support/teams-stand-in.cjs', import.meta.url))
  const env = {
    REDIS_URL: `redis://${redis.host}:${redis.port}`,
    PEJLING_TENANT: tenant,
    PEJLING_CLOCK: clock,
    MicrosoftAppId: registration.appId,
    MicrosoftAppPassword: registration.appPassword,
    MicrosoftAppTenantId: registration.tenantId,
    NODE_OPTIONS: `-r ${standIn}`,
    TEAMS_STAND_IN: String(port),
  }
  const programs = await Promise.all([startProgram(env), startProgram(env)])
  return programs.map(({ url }) => `${url}/api/messages`)
}

it('greets, answers what one writes, and puts the answer to a button where it stood', async () => {
  const program = await startProgram({ PEJLING_DEV: '1', PEJLING_CLOCK: clock })
  const url = await startPlayground(`${program.url}/api/messages`)
  const page = await openPlayground(url)
  await page.getByText('Hi Karin! I am Pejling').waitFor({ timeout: 60_000 })
  const box = page.getByRole('textbox').first()
  await box.click()
  await page.keyboard.type('Hvornår er det næste læringslab?')
  await page.keyboard.press('Enter')
  const answer = page.locator('.ac-adaptiveCard').nth(1)
  await answer
    .getByText(/læringslab/i)
    .first()
    .waitFor({ timeout: 60_000 })
  await page.screenshot({ path: '.pejling/teams-answer.png' })
  const greeting = page.locator('.ac-adaptiveCard').first()
  await greeting.getByRole('button', { name: 'Help' }).click()
  await expect.poll(() => greeting.innerText(), { timeout: 60_000 }).not.toContain('I am Pejling')
  await page.screenshot({ path: '.pejling/teams-pressed.png' })
}, 180_000)

it('does the same with authentication on, and takes what is sent again on two replicas once', async () => {
  const teams = await startTeamsStandIn()
  const urls = await startSigned(teams.port)
  teams.pejling = urls[0] ?? ''
  const wall = await (await fetch(new URL('/kode/havrelund/K7PM', teams.pejling))).text()
  expect(wall).toContain('Skriv koden til Pejling i Teams<')
  expect(wall).toContain(`users=28%3A${registration.appId}&amp;message=K7PM"`)
  const page = await openPlayground(await startPlayground(teams.url))
  await page.getByText('Hi Karin! I am Pejling').waitFor({ timeout: 60_000 })
  await page.getByRole('textbox').first().click()
  await page.keyboard.type('Hvornår er det næste læringslab?')
  await page.keyboard.press('Enter')
  const answer = page.locator('.ac-adaptiveCard').nth(1)
  const words = answer.getByText(/læringslab/i).first()
  await words.waitFor({ timeout: 60_000 })
  await page.screenshot({ path: '.pejling/teams-signed.png' })
  const { body, authorization } = teams.last
  const send = (url: string, sent: string, headers: Record<string, string>) =>
    fetch(url, { method: 'POST', headers, body: sent })
  const posts = () => teams.asked.filter(line => /^smba\S+ POST /.test(line)).length
  const before = posts()
  const again = urls.flatMap(url => [1, 2, 3].map(() => send(url, body, { authorization })))
  for (const { status } of await Promise.all(again)) expect([200, 503]).toContain(status)
  const forged = body.replaceAll(registration.tenantId, '22222222-1111-1111-1111-111111111111')
  for (const [sent, token] of [
    [body, ''],
    [body, `${authorization}x`],
    [forged, authorization],
    [body.replace('emea', 'amer'), authorization],
  ] as const) {
    const refused = await send(urls[1] ?? '', sent, token ? { authorization: token } : {})
    expect([refused.status, await refused.text()]).toEqual([401, ''])
  }
  const greeting = page.locator('.ac-adaptiveCard').first()
  await greeting.getByRole('button', { name: 'Help' }).click()
  await expect.poll(() => greeting.innerText(), { timeout: 60_000 }).not.toContain('I am Pejling')
  expect(posts()).toBe(before)
  teams.file = calendar
  const downloadUrl = 'https://havrelund-my.sharepoint.com/personal/karin/download.aspx?tempauth=x'
  const contentType = 'application/vnd.microsoft.teams.file.download.info'
  const attachments = [{ contentType, name: 'laesning.ics', content: { downloadUrl } }]
  const dropped = { ...JSON.parse(body), id: 'dropped', text: undefined, attachments }
  expect((await send(urls[1] ?? '', JSON.stringify(dropped), { authorization })).status).toBe(200)
  const preview = page.locator('.ac-adaptiveCard').last()
  await preview.getByText('Læsenetværket afprøver').first().waitFor({ timeout: 60_000 })
  await page.screenshot({ path: '.pejling/teams-file.png' })
  expect(teams.asked.filter(line => /sharepoint/.test(line))).toHaveLength(1)
  expect(teams.unsigned).toEqual([])
}, 240_000)

it('answers an activity once, however often and at once it comes', async () => {
  const posts: string[] = []
  const teams = createServer((req, res) => {
    if (req.method === 'POST') posts.push(req.url ?? '')
    res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"1"}')
  }).listen(0, '127.0.0.1')
  await once(teams, 'listening')
  onTestFinished(() => void teams.close())
  const address = teams.address()
  const serviceUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const program = await startProgram({ PEJLING_DEV: '1', PEJLING_CLOCK: clock })
  const body = JSON.stringify({
    type: 'message',
    id: 'activity-1',
    channelId: 'msteams',
    serviceUrl,
    from: { id: 'user' },
    recipient: { id: 'bot' },
    conversation: { id: 'a:1', conversationType: 'personal' },
    text: 'Hjælp',
  })
  const send = () => fetch(`${program.url}/api/messages`, { method: 'POST', body })
  const statuses = (await Promise.all([send(), send(), send(), send(), send()])).map(r => r.status)
  statuses.push((await send()).status)
  expect(statuses.filter(status => status !== 503 && status !== 200)).toEqual([])
  await expect.poll(() => posts.length, { timeout: 30_000 }).toBe(1)
  await sleep(300)
  expect(posts).toEqual(['/v3/conversations/a%3A1/activities'])
  const foreign = { Origin: 'http://evil.example' }
  const fromPage = await fetch(`${program.url}/api/messages`, {
    method: 'POST',
    body,
    headers: foreign,
  })
  expect(fromPage.status).toBe(401)
}, 120_000)

it('has no door for Teams when nobody has configured it', async () => {
  const program = await startProgram()
  const response = await fetch(`${program.url}/api/messages`, { method: 'POST', body: '{}' })
  expect(response.status).toBe(404)
}, 120_000)

it('opens a configured tenant’s door, to Teams alone, and none of another organisation’s', async () => {
  const organisation = '11111111-2222-3333-4444-555555555555'
  const PEJLING_DATA = temporaryFolder()
  const admin = ['--name', 'Havrelund Kommune', '--admin', 'anna@havrelund.example']
  const add = ['tenant', 'add', 'havrelund', ...admin, '--teams-tenant', organisation]
  expect((await run(add, { env: { PEJLING_DATA } })).code).toBe(0)
  const env = { PEJLING_DATA, PEJLING_TENANT: 'havrelund', MicrosoftAppId: 'app' }
  const login = { ...env, MicrosoftAppPassword: 'not-a-secret', MicrosoftAppTenantId: organisation }
  const program = await startProgram(login)
  expect(program.output().out).toContain(
    'Microsoft Teams er klar for havrelund: Teams skal sende til /api/messages.',
  )
  for (const path of ['/api/messages', '/api/havrelund/messages']) {
    const response = await fetch(program.url + path, { method: 'POST', body: '{}' })
    expect([response.status, await response.text()]).toEqual([401, ''])
  }
  await program.stop()
  const foreign = organisation.replace('1', '2')
  const other = await startProgram({ ...login, MicrosoftAppTenantId: foreign })
  expect(other.output().out).toContain('Microsoft Teams er slået fra for havrelund')
  expect((await fetch(`${other.url}/api/messages`, { method: 'POST' })).status).toBe(404)
}, 120_000)
