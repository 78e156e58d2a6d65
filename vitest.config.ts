// One test run: a real redis-server is started once for each of its two halves (test/support/redis-server.ts), each test file uses tenants of
// its own. Files of the rooms share their workers' modules, which costs a third of the time; what starts programs, browsers and platforms'
// clients has a process for each file.
import { configDefaults, defineConfig } from 'vitest/config'

const rooms = [
  ...['core', 'wording', 'programme', 'people', 'insight', 'ask', 'import', 'questions', 'remind'],
  ...['attend', 'broadcast', 'checkin', 'own-data', 'deliver', 'import-chat'],
].map(room => `test/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    globalSetup: ['test/support/redis-server.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A shared machine can stand still for seconds, and a browser or a Redis with it; the report names what was run twice.
    retry: 1,
    pool: 'forks',
    // Much of the time a test waits for a browser, a clock or a process, so three share two cores well.
    maxWorkers: 3,
    reporters: ['default', 'json'],
    outputFile: { json: '.pejling/test-result.json' },
    projects: [
      { extends: true, test: { name: 'rooms', include: rooms, isolate: false } },
      {
        extends: true,
        test: {
          name: 'outside',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...rooms],
        },
      },
    ],
  },
})
