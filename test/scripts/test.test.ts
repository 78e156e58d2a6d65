// `npm test`: which checks run, what is shown when one fails, and that the last line tells the truth.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clone, createClone, type Ran } from '../support/script-clone.js'

let clone: Clone
const config = `export default { test: { include: ['test/**/*.test.ts'], pool: 'forks', reporters: ['default', 'json'],
  outputFile: { json: '.pejling/test-result.json' } } }
`
const passing = `import { expect, it } from 'vitest'
it('passes', () => expect(process.env.REDIS_SERVER).toContain('redis-server'))
it('passes too', () => expect(process.env.CHROMIUM).toBe('/bin/true'))
it.skip('is skipped', () => undefined)
`

beforeEach(() => {
  clone = createClone()
  clone.write('vitest.config.ts', config)
  clone.write('biome.json', '{ "files": { "includes": ["src/**"] } }\n')
  clone.write('knip.json', '{ "entry": ["src/cli.ts"], "project": ["src/**"] }\n')
  clone.write('test/some.test.ts', passing)
})

afterEach(() => clone.remove())

function npmTest(...args: string[]): Promise<Ran> {
  const redis = process.env.REDIS_SERVER ?? '/usr/bin/redis-server'
  return clone.node(['scripts/test.mjs', ...args], {
    CHROMIUM: '/bin/true',
    REDIS_SERVER: redis,
    CI: 'true',
  })
}

function lastLine(ran: Ran): string | undefined {
  return ran.stdout.trimEnd().split('\n').at(-1)
}

describe('npm test', () => {
  it('checks types, style and unused code, runs the tests, and ends on how many passed', async () => {
    tidy()
    const ran = await npmTest()
    const steps = ran.stderr.split('\n').map(line => line.replace(/ ….*|: .*/, ''))
    expect(steps.filter(Boolean)).toEqual([
      'Henter pakker',
      'Typer og bygning',
      'Kodestil (biome)',
      'Ubrugt kode (knip)',
      'Test',
      'Test',
    ])
    expect(lastLine(ran)).toBe('2 passed, 0 failed, 1 skipped')
    expect(ran.code).toBe(0)
  })

  it('a failing test makes it fail', async () => {
    clone.write('test/failing.test.ts', "import { it } from 'vitest'\nit('x', () => { throw 1 })\n")
    const ran = await npmTest('test/failing')
    expect(lastLine(ran)).toBe('0 passed, 1 failed')
    expect(ran.code).toBe(1)
  })

  it('a test file that cannot be loaded counts as a failure, though it has no tests', async () => {
    clone.write('test/broken.test.ts', "throw new Error('at once')\nexport {}\n")
    const ran = await npmTest('test/')
    expect(lastLine(ran)).toBe('2 passed, 1 failed, 1 skipped')
    expect(ran.code).toBe(1)
  })

  it('a type error is shown, the tests are not run, and nothing is counted', async () => {
    clone.write('src/wrong.ts', "export const wrong: number = 'x'\n")
    const ran = await npmTest('test/some')
    expect(ran.stderr).toContain("Type 'string' is not assignable to type 'number'")
    expect(ran.stdout).toBe('Fejlede: Typer og bygning.\nTestene er ikke kørt.\n')
    expect(ran.code).toBe(1)
  })

  it('style and unused code are shown in full and make it fail, and the tests are counted all the same', async () => {
    clone.write('src/unused.ts', 'export var unused = 1;\n')
    const ran = await npmTest()
    expect(ran.stderr).toContain('Formatter would have printed')
    expect(ran.stderr).toContain('src/unused.ts')
    expect(ran.stdout).toContain('Fejlede: Kodestil (biome), Ubrugt kode (knip).\n')
    expect(lastLine(ran)).toBe('2 passed, 0 failed, 1 skipped')
    expect(ran.code).toBe(1)
  })

  it('--bench and --pictures run those instead, with the rest of the arguments', async () => {
    clone.write('test/bench/run.ts', "console.log('bench', process.argv.slice(2).join())\n")
    const ran = await npmTest('--bench', '--short')
    expect(ran).toMatchObject({ code: 0, stdout: 'bench --short\n' })
  })
})

/** Leaves nothing for style and unused code to find in the small clone. */
function tidy(): void {
  const main = 'export function main(): Promise<number> {\n\treturn Promise.resolve(0);\n}\n'
  writeFileSync(join(clone.dir, 'src/cli.ts'), main)
  const packages = { name: 'small', type: 'module', version: '0.0.0' }
  clone.write('package.json', JSON.stringify(packages))
}
