// One test run: a real redis-server is started once for all of it (test/support/redis-server.ts), each test file uses tenants of its own.
// The files of a worker share its modules, which costs half of the time that a process for each would: so no test may leave behind
// what another meets. Time is handed in, and what is changed of the process is put back.
import { defineConfig } from 'vitest/config'

/** With a language model nothing that the rules are sure of may be different: these are run with one that lies and one that breaks too. */
const beside = ['test/bot.test.ts', 'test/bot-questions.test.ts', 'test/bot-room.test.ts']

export default defineConfig({
  test: {
    globalSetup: ['test/support/redis-server.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A shared machine can stand still for seconds, and a browser or a Redis with it; the report names what was run twice.
    retry: 1,
    // What is waited for comes as soon as it can; a second, as it would be, is too little on such a machine.
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    isolate: false,
    // Much of the time a test waits for a browser, a clock or a process, so three share two cores well.
    maxWorkers: 3,
    reporters: ['default', 'json'],
    outputFile: { json: '.pejling/test-result.json' },
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'] } },
      ...['lying', 'broken'].map(kind => ({
        extends: true as const,
        test: { name: `${kind} model`, include: beside, env: { PEJLING_TEST_MODEL: kind } },
      })),
    ],
  },
})
