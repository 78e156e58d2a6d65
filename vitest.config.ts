// One test run: the real redis-server is started once (test/support/redis-server.ts), each test file uses tenants of its own.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
  },
})
