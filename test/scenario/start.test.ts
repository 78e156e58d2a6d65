// `npm start` as its users meet it: the program as a process with its own Redis, asked over HTTP, stopped and killed.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { launch, run, startProgram, temporaryFolder } from '../support/program.js'
import { startServer } from '../support/redis-topology.js'

const monday = { PEJLING_CLOCK: '2026-11-23T08:00:00+01:00' }

const ChatReply = z.object({ text: z.string().default(''), html: z.string().default('') })

async function ask(
  url: string,
  text: string,
  ids: { id?: string; conversation?: string } = {},
): Promise<z.infer<typeof ChatReply> & { status: number }> {
  const response = await fetch(`${url}/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: randomUUID(),
      conversation: randomUUID(),
      as: '',
      lang: 'da',
      text,
      ...ids,
    }),
  })
  return { status: response.status, ...ChatReply.parse(await response.json()) }
}

/** The pid of the redis-server that runs in a data folder. */
function redisPid(dataDir: string): number | undefined {
  const found = execFileSync('sh', [
    '-c',
    'for p in /proc/[0-9]*; do echo "$p $(readlink $p/cwd) $(readlink $p/exe)"; done',
  ])
    .toString()
    .split('\n')
    .find(line => line.includes(`${dataDir}/data `) && /redis/.test(line))
  return found ? Number(/\/proc\/(\d+)/.exec(found)?.[1]) : undefined
}

async function until(what: () => Promise<boolean>, ms = 15_000): Promise<void> {
  for (const end = performance.now() + ms; performance.now() < end; await sleep(50)) {
    if (await what().catch(() => false)) return
  }
  throw new Error('it did not become so in time')
}

/** Half a minute is how long a start waits for a Redis: this one waits beside the tests that come before its own. */
let withoutRedis: ReturnType<typeof run>

beforeAll(() => {
  const env = { PORT: '0', REDIS_URL: 'redis://127.0.0.1:1', LOG_LEVEL: 'silent' }
  withoutRedis = run(['start'], { env })
})

describe('npm start', { timeout: 60_000 }, () => {
  it('brings up the page, an answer, health and metrics, and ends with 0 when it is told to', async () => {
    const program = await startProgram(monday)
    const page = await fetch(program.url)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<html lang="da"')

    const answer = await ask(program.url, 'Hvornår er næste læringslab for hold 2?')
    expect(answer.status).toBe(200)
    expect(answer.text).toMatch(/Læringslab \d.*kl\. /)

    const ready = await (await fetch(`${program.url}/readyz`)).json()
    expect(ready).toMatchObject({ ready: true, reasons: [], storage: 'D2' })
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200)
    const metrics = await (await fetch(`${program.url}/metrics`)).text()
    expect(metrics).toMatch(/pejling_event_seconds_count\{type="text",outcome="replied"\} 1/)
    expect(metrics).toMatch(/pejling_answers_total\{kind="answer"\} 1/)

    expect(await program.stop()).toBe(0)
    expect(program.output().out).toContain('Pejling er stoppet.')
    expect(program.output().err).toContain('"grade":"D2"')
  })

  it('takes Ctrl+C that comes twice, from the terminal and through npm, for one, and leaves no Redis', async () => {
    const folder = temporaryFolder()
    const program = await startProgram({ ...monday, PEJLING_DATA: folder })
    program.child.kill('SIGINT')
    await sleep(20)
    expect(await program.stop('SIGINT')).toBe(0)
    expect(program.output().out).toContain('Pejling er stoppet.')
    expect(redisPid(folder)).toBeUndefined()
  })

  it('stops at once also while it waits for a Redis that is not there', async () => {
    const { child, output, code } = launch({ REDIS_URL: 'redis://127.0.0.1:1' })
    await until(async () => output().err.includes('ECONNREFUSED'))
    const told = performance.now()
    child.kill('SIGTERM')
    expect(await code).toBe(0)
    expect(performance.now() - told).toBeLessThan(8000)
    expect(output()).toMatchObject({ out: expect.stringContaining('Pejling er stoppet.') })
  })

  it('writes no word of a question, and no name, into its log', async () => {
    const program = await startProgram({ ...monday, LOG_LEVEL: 'debug' })
    await ask(program.url, 'Hvornår skal Kanariefuglen Bodil til møde? Hendes cpr er 010190-1234')
    await program.stop()
    expect(program.output().err + program.output().out).not.toMatch(/kanarie|bodil|010190/i)
  })

  it('understands a follow-up in the same conversation, and takes the same message once', async () => {
    const program = await startProgram(monday)
    const conversation = randomUUID()
    await ask(program.url, 'Hvornår er næste læringslab for hold 1?', { conversation })
    const follow = await ask(program.url, 'og for hold 3?', { conversation })
    expect(follow.text).toContain('3')
    const id = randomUUID()
    expect((await ask(program.url, 'hej', { id })).status).toBe(200)
    expect((await ask(program.url, 'hej', { id })).status).toBe(409)
  })

  it('stops a CPR number and keeps nothing of it on disk', async () => {
    const folder = temporaryFolder()
    const program = await startProgram({ ...monday, PEJLING_DATA: folder })
    const cpr = '020304-9876'
    const as = 'karin.friis@havrelund.example'
    const [conversation, turn] = [randomUUID(), randomUUID()]
    const send = (more: object) =>
      fetch(`${program.url}/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: randomUUID(), conversation, as, lang: 'da', ...more }),
      })
    const reply = await ask(program.url, `hvornår skal ${cpr} til møde`)
    expect(reply.text).toContain('CPR')
    const action = { id: 'ask', q: `Hvor bor ${cpr}?` }
    const file = new FormData()
    const fields = { conversation, as, lang: 'da', label: `${cpr}.md` }
    for (const [name, value] of Object.entries(fields)) file.set(name, value)
    file.set('file', new File([`# Møde med ${cpr}`], `${cpr}.md`))
    const answers = [
      await send({ action, label: cpr, turn }),
      await send({ action: { id: 'vote', q: cpr, helped: true }, label: cpr, turn }),
      await send({ form: { id: 'ask-coordinator' }, values: { question: cpr, network: cpr } }),
      await fetch(`${program.url}/chat/files/${randomUUID()}`, { method: 'POST', body: file }),
    ]
    for (const { status } of answers) expect(status).toBe(200)
    for (const answer of answers) await answer.text()
    await ask(program.url, 'Kanariefugl')
    await program.stop()
    expect(() => execFileSync('grep', ['-rl', '020304', folder])).toThrow()
    // What may be kept is found the same way.
    expect(() => execFileSync('grep', ['-rl', 'Kanariefugl', folder])).not.toThrow()
  })

  it('comes back with its data after kill -9 of Pejling, and takes over the Redis that was left', async () => {
    const folder = temporaryFolder()
    const first = await startProgram({ ...monday, PEJLING_DATA: folder })
    const id = randomUUID()
    await ask(first.url, 'hej', { id })
    await first.stop('SIGKILL')
    expect(redisPid(folder)).toBeDefined()
    const second = await startProgram({ ...monday, PEJLING_DATA: folder })
    expect((await ask(second.url, 'hej', { id })).status).toBe(409)
    expect(await second.stop()).toBe(0)
    expect(redisPid(folder)).toBeUndefined()
  })

  it('says so while Redis is away, and goes on by itself after kill -9 of Redis', async () => {
    const folder = temporaryFolder()
    const program = await startProgram({ ...monday, PEJLING_DATA: folder })
    const id = randomUUID()
    await ask(program.url, 'hej', { id })
    process.kill(redisPid(folder) ?? 0, 'SIGKILL')
    const during = await ask(program.url, 'Hvornår er næste læringslab?')
    expect([200, 503]).toContain(during.status)
    await until(async () => (await ask(program.url, 'hej')).status === 200)
    expect((await ask(program.url, 'hej', { id })).status).toBe(409)
  })

  it('refuses a second Pejling on the same data, and lets the first go on', async () => {
    const folder = temporaryFolder()
    const program = await startProgram({ PEJLING_DATA: folder })
    const second = await run(['start'], {
      env: { PORT: '0', PEJLING_DATA: folder, LOG_LEVEL: 'silent' },
    })
    expect(second.code).toBe(75)
    expect(second.err).toMatch(/^Pejling kører allerede på de data/)
    expect((await fetch(`${program.url}/readyz`)).status).toBe(200)
  })

  it('says in one sentence that the port is taken, and leaves no Redis behind', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await sleep(50)
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const folder = temporaryFolder()
    const env = { PORT: port, PEJLING_DATA: folder, LOG_LEVEL: 'silent' }
    const { code, err } = await run(['start'], { env })
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 75, lines: 1 })
    expect(err).toContain(`Port ${port}`)
    expect(redisPid(folder)).toBeUndefined()
  })

  it('says in one sentence that there is no Redis at the address', async () => {
    const { code, err } = await withoutRedis
    expect(code).toBe(69)
    expect(err).toContain('127.0.0.1:1')
  })

  it('says what Redis answers when it will not take the data', async () => {
    const server = await startServer({ args: ['--maxmemory', '100kb'] })
    onTestFinished(() => server.stop())
    const env = { PORT: '0', REDIS_URL: `redis://127.0.0.1:${server.port}`, LOG_LEVEL: 'silent' }
    const { code, err } = await run(['start'], { env })
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 69, lines: 1 })
    expect(err).toContain('(OOM)')
  })

  it('lays the sample out anew where what is stored cannot be read, and says so of a municipality', async () => {
    const env = { PEJLING_DATA: temporaryFolder() }
    const first = await startProgram({ ...monday, ...env })
    await run(['tenant', 'add', 'havrelund', '--name', 'X', '--admin', 'a@havrelund.example'], {
      env,
    })
    const client = new Redis({ path: `${env.PEJLING_DATA}/data/redis.sock` })
    for (const tenant of ['demonstration', 'havrelund'])
      await client.hset(
        `pejling:{t:${tenant}}:programme`,
        'version',
        7,
        'body',
        '{"schemaVersion":0}',
      )
    await client.quit()
    const { code, err } = await run(['tenant', 'show', 'havrelund'], { env })
    expect(code).toBe(69)
    expect(err).toMatch(
      /schemaVersion: invalid_value[^\n]*\n.*kan denne udgave af Pejling ikke læse/,
    )
    await first.stop()
    const second = await startProgram({ ...monday, ...env })
    expect((await fetch(`${second.url}/healthz`)).status).toBe(200)
    await second.stop()
  })

  it('tells everything that is wrong with the configuration at once, in the language of the system', async () => {
    const env = {
      PORT: 'x',
      LOG_LEVEL: 'loud',
      SLACK_BOT_TOKEN: 'xoxb-canary',
      LANG: 'en_GB.UTF-8',
    }
    const { code, err } = await run(['start'], { env })
    expect(code).toBe(1)
    for (const name of ['PORT', 'LOG_LEVEL', 'SLACK_SIGNING_SECRET', 'PEJLING_TENANT'])
      expect(err).toContain(name)
    expect(err).not.toContain('canary')
  })

  it('has no chat outside the demonstration, and names the tenant that is not created', async () => {
    const program = await startProgram({ PEJLING_TENANT: 'havrelund' })
    expect((await fetch(program.url)).status).toBe(404)
    expect((await ask(program.url, 'hej')).status).toBe(404)
    expect((await fetch(`${program.url}/readyz`)).status).toBe(200)
    expect(program.output().out).toContain('tenant add havrelund')
  })
})
