// The program with a language model at a real endpoint, as its users meet it: in a Chromium on its own page, and in Slack. What the model
// writes says so; what it makes up nobody reads; and when it is away, nobody notices but the operator.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { asked, lookups, truth } from '../ask/model/proof/lies.js'
import { launchBrowser } from '../support/browser.js'
import { honest, says, withCheck } from '../support/model-characters.js'
import { type ModelServer, openModelServer } from '../support/model-server.js'
import { type Running, startProgram } from '../support/program.js'
import { sit } from '../support/sitter.js'
import { startPeople } from '../support/slack-people.js'

const asker = 'mads.iversen@havrelund.example'
const clock = '2026-11-23T08:00:00+01:00'
const soon = { timeout: 60_000, interval: 50 }
const note = 'Skrevet af en sprogmodel'
const lie = 'Læringslabbet for hold 2 er flyttet til fredag d. 11. december.'
const key = 'sk-canary-of-the-scenario'
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function endpoint(): Promise<ModelServer> {
  const server = await openModelServer(withCheck(honest))
  onTestFinished(() => server.close())
  return server
}

const variables = ({ url }: ModelServer) => ({
  ...{ OPENAI_MODEL: 'scripted', OPENAI_BASE_URL: url, OPENAI_API_KEY: key },
})

async function metric({ url }: Running, line: RegExp): Promise<string> {
  return line.exec(await (await fetch(`${url}/metrics`)).text())?.[0] ?? ''
}

describe('Pejling with a language model', { timeout: 240_000 }, () => {
  it('says on its page that a model wrote it, shows no lie, and answers as ever when the model is away', async () => {
    const server = await endpoint()
    const program = await startProgram({ PEJLING_CLOCK: clock, ...variables(server) })
    await expect
      .poll(() => program.output().out, soon)
      .toContain('scripted hos 127.0.0.1 er slået til')
    const mads = await sit(browser, program.url, asker)

    expect(await mads.ask('Hvornår er næste læringslab for hold 2?')).not.toContain(note)
    const checks = server.sent.length

    server.plays(withCheck(says(`${truth} [1] koordinerer matematiknetværket.`, ...lookups)))
    const told = await mads.ask(asked)
    expect(told).toContain(`${truth} Søren Lyngbjerg koordinerer matematiknetværket.`)
    expect(told).toContain(note)
    expect(server.sent.length).toBe(checks + 2)

    server.plays(withCheck(says(`${truth} ${lie}`, ...lookups)))
    // The same words again at once would be a double click.
    const exact = await mads.ask(`${asked} Mange tak.`)
    expect(exact).not.toContain('fredag')
    expect(exact).not.toContain(note)

    server.plays(() => ({ status: 503 }))
    expect(await mads.ask(`${asked} Tak!`)).toBe(exact)
    server.plays(() => ({ hangs: true }))
    expect(await mads.ask(`${asked} Tak.`)).toBe(exact)

    expect(await metric(program, /pejling_model_answers_total\{fate="said"\} 1\b/)).not.toBe('')
    expect(await metric(program, /pejling_model_answers_total\{fate="rejected"\} 1\b/)).not.toBe('')
    expect(await metric(program, /pejling_model_answers_total\{fate="failed"\} 2\b/)).not.toBe('')
    const { out, err } = program.output()
    expect(out + err).not.toContain(key)
    expect(out + err).not.toMatch(/koordinerer matematik|Lyngbjerg/)
  })

  it('starts and answers when its model cannot be used, and says what is wrong', async () => {
    const server = await endpoint()
    server.plays(() => ({ status: 401 }))
    const program = await startProgram({ PEJLING_CLOCK: clock, ...variables(server) })
    await expect.poll(() => program.output().out, soon).toContain('Sprogmodellen er slået fra')
    const before = server.sent.length
    const mads = await sit(browser, program.url, asker)
    expect(await mads.ask(asked)).not.toContain(note)
    expect(server.sent.length).toBe(before)
  })

  it('says so in Slack too, and never tells the model who asks', async () => {
    const server = await endpoint()
    const slack = await startPeople([asker], clock, variables(server))
    await expect.poll(() => server.sent.length, soon).toBeGreaterThan(0)
    const mads = await slack.personOf(asker)
    server.plays(withCheck(says(`${truth} [1] koordinerer matematiknetværket.`, ...lookups)))
    await mads.says(asked)
    const told = await mads.sees(note)
    expect(told).toContain('Søren Lyngbjerg koordinerer matematiknetværket.')

    server.plays(withCheck(says(`${truth} ${lie}`, ...lookups)))
    await mads.says(asked)
    await expect.poll(async () => (await mads.reads()).length, soon).toBeGreaterThanOrEqual(2)
    expect((await mads.reads()).join('\n')).not.toContain('fredag')

    const sent = JSON.stringify(server.sent)
    expect(sent).not.toMatch(/mads\.iversen|Iversen|Lyngbjerg|T000000001/)
    expect(sent).not.toContain(slack.idOf(asker))
  })
})
