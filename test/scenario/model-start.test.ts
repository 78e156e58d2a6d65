// A program with a language model that does not work: it starts and answers all the same, says what is wrong, and keeps its key to itself;
// `doctor` says the same and ends with 1.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTool } from '../../src/llm/check.js'
import { calls, openStandIn, refuses, type StandIn } from '../llm/stand-in.js'
import { run, startProgram } from '../support/program.js'

/** Programs start slowly on a machine that does much else. */
const patience = 90_000

let server: StandIn
beforeAll(async () => {
  server = await openStandIn()
})
afterAll(() => server.close())

function environment(): Record<string, string> {
  return { OPENAI_MODEL: 'sonja-1', OPENAI_BASE_URL: server.url, OPENAI_API_KEY: 'sk-canary' }
}

describe('A program with a language model', () => {
  it(
    'that is refused starts, says so, and answers as if there were none',
    async () => {
      server.answers(refuses(401, { code: 'invalid_api_key', message: 'Wrong key: sk-canary' }))
      const program = await startProgram(environment())
      expect(program.output().out).toContain('Sprogmodellen er slået fra: 127.0.0.1 siger nej')
      expect((await fetch(program.url)).status).toBe(200)
      const metrics = await (await fetch(`${program.url}/metrics`)).text()
      expect(metrics).toContain('pejling_model_breakers_open 0')
      expect(await program.stop()).toBe(0)
      expect(JSON.stringify(program.output()) + metrics).not.toContain('canary')
      expect(server.asked[0]?.headers.authorization).toBe('Bearer sk-canary')
    },
    patience,
  )

  it.each([
    ['✓ Sprogmodellen sonja-1 hos 127.0.0.1 er slået til.', calls(checkTool, '{}'), 0],
    ['✗ 127.0.0.1 kender ikke sonja-1.', refuses(404, { code: 'model_not_found' }), 1],
  ] as const)(
    'is looked over by doctor, which says: %s',
    async (sentence, doing, expected) => {
      server.answers(doing)
      const { out, err, code } = await run(['doctor'], { env: environment() })
      expect(out).toContain(sentence)
      expect(code).toBe(expected)
      expect(out + err).not.toContain('canary')
    },
    patience,
  )

  it(
    'that nobody has named is told of by doctor where there is a key',
    async () => {
      const { out } = await run(['doctor'], { env: { OPENAI_API_KEY: 'sk-canary' } })
      expect(out).toContain('! OPENAI_API_KEY er sat, men OPENAI_MODEL er ikke')
    },
    patience,
  )
})
