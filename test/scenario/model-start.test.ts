// A program with a language model that does not work: it starts and answers all the same, says what is wrong, and keeps its key to itself;
// `doctor` says the same and ends with 1.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTool } from '../../src/llm/check.js'
import { calls, openStandIn, refuses, type StandIn } from '../llm/stand-in.js'
import { run, startProgram } from '../support/program.js'

let server: StandIn
beforeAll(async () => {
  server = await openStandIn()
})
afterAll(() => server.close())

function environment(): Record<string, string> {
  return { OPENAI_MODEL: 'sonja-1', OPENAI_BASE_URL: server.url, OPENAI_API_KEY: 'sk-canary' }
}

describe('A program with a language model', () => {
  it('that is refused starts, says so, and answers as if there were none', async () => {
    server.answers(refuses(401, { code: 'invalid_api_key', message: 'Wrong key: sk-canary' }))
    const program = await startProgram(environment())
    expect(program.output().out).toContain('Sprogmodellen er slået fra: 127.0.0.1 siger nej')
    expect((await fetch(program.url)).status).toBe(200)
    const metrics = await (await fetch(`${program.url}/metrics`)).text()
    expect(metrics).toContain('pejling_model_breakers_open 0')
    expect(await program.stop()).toBe(0)
    expect(JSON.stringify(program.output()) + metrics).not.toContain('canary')
    expect(server.asked[0]?.headers.authorization).toBe('Bearer sk-canary')
  })

  it('is looked over by doctor', async () => {
    server.answers(calls(checkTool, '{}'))
    const works = await run(['doctor'], { env: environment() })
    expect(works.out).toContain('✓ Sprogmodellen sonja-1 hos 127.0.0.1 er slået til.')
    server.answers(refuses(404, { code: 'model_not_found' }))
    const wrong = await run(['doctor'], { env: environment() })
    expect(wrong.out).toContain('✗ 127.0.0.1 kender ikke sonja-1.')
    expect(wrong.code).toBe(1)
    const unnamed = await run(['doctor'], { env: { OPENAI_API_KEY: 'sk-canary' } })
    expect(unnamed.out).toContain('! OPENAI_API_KEY er sat, men OPENAI_MODEL er ikke')
    expect(JSON.stringify([works, wrong, unnamed])).not.toContain('canary')
  })
})
