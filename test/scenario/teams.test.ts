// Teams with the real program: Microsoft's Agents Playground in a browser, replays, and the doors that are not there.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { launchBrowser } from '../support/browser.js'
import { run, startProgram, temporaryFolder } from '../support/program.js'

const path = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url))
const clock = '2026-11-22T08:00:00Z'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function startPlayground(endpoint: string): Promise<string> {
  const port = await freePort()
  const cli = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'))
  const flags = [
    'start',
    '-e',
    endpoint,
    '-c',
    'msteams',
    '-p',
    String(port),
    '--disable-telemetry',
  ]
  const child = spawn(
    process.execPath,
    ['-r', path('test/support/loopback-only.cjs'), cli, ...flags],
    {
      cwd: temporaryFolder(),
      stdio: 'ignore',
      env: {
        PATH: process.env.PATH,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: path('test/support/playground.yml'),
      },
    },
  )
  const ended = once(child, 'close')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 120; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return url
    await sleep(250)
  }
  throw new Error('the playground did not start')
}

it('greets, answers what one writes, and puts the answer to a button where it stood', async () => {
  const program = await startProgram({ PEJLING_DEV: '1', PEJLING_CLOCK: clock })
  const url = await startPlayground(`${program.url}/api/messages`)
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1200, height: 1000 } })
  await page.route('**/*', route =>
    /^(?:localhost|127\.0\.0\.1)$/.test(new URL(route.request().url()).hostname)
      ? route.continue()
      : route.abort(),
  )
  await page.goto(url)
  await page.getByText('Hi Karin! I am Pejling').waitFor({ timeout: 60_000 })
  const box = page.getByRole('textbox').first()
  await box.click()
  await page.keyboard.type('Hvornår er det næste læringslab?')
  await page.keyboard.press('Enter')
  const answer = page.locator('.ac-adaptiveCard').nth(1)
  await answer
    .getByText(/læringslab/i)
    .first()
    .waitFor({ timeout: 30_000 })
  await page.screenshot({ path: '.pejling/teams-answer.png' })
  const greeting = page.locator('.ac-adaptiveCard').first()
  await greeting.getByRole('button', { name: 'Help' }).click()
  await expect.poll(() => greeting.innerText(), { timeout: 30_000 }).not.toContain('I am Pejling')
  await page.screenshot({ path: '.pejling/teams-pressed.png' })
}, 180_000)

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
  await expect.poll(() => posts.length).toBe(1)
  await sleep(300)
  expect(posts).toEqual(['/v3/conversations/a%3A1/activities'])
  const foreign = { Origin: 'http://evil.example' }
  const fromPage = await fetch(`${program.url}/api/messages`, {
    method: 'POST',
    body,
    headers: foreign,
  })
  expect(fromPage.status).toBe(401)
}, 60_000)

it('has no door for Teams when nobody has configured it', async () => {
  const program = await startProgram()
  const response = await fetch(`${program.url}/api/messages`, { method: 'POST', body: '{}' })
  expect(response.status).toBe(404)
}, 60_000)

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
}, 60_000)
