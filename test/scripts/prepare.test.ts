// `npm start` and `npx pejling`: what a clone is made ready with, how little of it the second time, and what is said when
// something cannot be had.
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clone, createClone } from '../support/script-clone.js'

const pejling = 'scripts/pejling.mjs'
let clone: Clone

afterEach(() => clone.remove())

function npmCalls(): number {
  const file = join(clone.dir, 'npm-calls')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0
}

describe('A fresh clone', () => {
  beforeEach(() => {
    clone = createClone()
  })

  it('gets its packages and its build, one line each, and then runs the program', async () => {
    const ran = await clone.node([pejling, 'ask', 'hvornår er næste læringslab?'])
    expect(ran.stderr).toMatch(/^Henter pakker … \d+,\d s\nBygger … \d+,\d s\n$/)
    expect(JSON.parse(ran.stdout).argv).toEqual(['ask', 'hvornår er næste læringslab?'])
    expect(ran.code).toBe(0)
    expect(readFileSync(join(clone.dir, 'npm-calls'), 'utf8')).toMatch(/^ci --ignore-scripts /)
  })

  it('speaks English on an English machine', async () => {
    const ran = await clone.node([pejling, 'ask'], { LANG: 'en_GB.UTF-8' })
    expect(ran.stderr).toMatch(/^Fetching packages … \d+\.\d s\nBuilding … /)
  })

  it('started twice at once installs once, and both run', async () => {
    const both = await Promise.all([clone.node([pejling, 'ask']), clone.node([pejling, 'ask'])])
    expect(both.map(ran => ran.code)).toEqual([0, 0])
    expect(npmCalls()).toBe(1)
    expect(both.map(ran => ran.stderr).join()).toContain('Venter på en anden Pejling')
  })

  it('is not held up for long by one that was killed in the middle', async () => {
    clone.write('.pejling/prepare.lock', '1')
    utimesSync(join(clone.dir, '.pejling/prepare.lock'), 1, 1)
    expect(await clone.node([pejling, 'ask'])).toMatchObject({ code: 0 })
    expect(existsSync(join(clone.dir, '.pejling/prepare.lock'))).toBe(false)
  })
})

describe('The second time', () => {
  beforeEach(async () => {
    clone = createClone()
    await clone.node([pejling, 'ask'])
  })

  it('nothing is said, fetched or built', async () => {
    const ran = await clone.node([pejling, 'ask'])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(npmCalls()).toBe(1)
    expect(ran.ms).toBeLessThan(5000)
  })

  it("the program's exit code is passed on", async () => {
    expect(await clone.node([pejling, '--seven'])).toMatchObject({ code: 7 })
  })

  it('a changed source is built, and what a deleted one left is gone', async () => {
    clone.write('src/old.ts', 'export const old = 1\n')
    clone.write('src/lua/claim-1.lua', 'return 1\n')
    clone.write('adapters/web/public/page.js', 'alert(1)\n')
    expect((await clone.node([pejling])).stderr).toMatch(/^Bygger … /)
    expect(readFileSync(join(clone.dir, 'dist/src/lua/claim-1.lua'), 'utf8')).toBe('return 1\n')
    expect(existsSync(join(clone.dir, 'dist/adapters/web/public/page.js'))).toBe(true)
    rmSync(join(clone.dir, 'src/old.ts'))
    expect((await clone.node([pejling])).stderr).toMatch(/^Bygger … /)
    expect(existsSync(join(clone.dir, 'dist/src/old.js'))).toBe(false)
    expect(existsSync(join(clone.dir, 'dist/src/cli.js'))).toBe(true)
  })

  it('a source that does not compile is shown, with exit code 1, until it is put right', async () => {
    clone.write('src/wrong.ts', "export const wrong: number = 'x'\n")
    for (let times = 0; times < 2; times++) {
      const ran = await clone.node([pejling, 'ask'])
      expect(ran).toMatchObject({ code: 1, stdout: '' })
      expect(ran.stderr).toContain('Koden kunne ikke bygges:\n')
      expect(ran.stderr).toContain("Type 'string' is not assignable to type 'number'")
    }
    rmSync(join(clone.dir, 'src/wrong.ts'))
    expect(await clone.node([pejling, 'ask'])).toMatchObject({ code: 0 })
  })

  it('a changed lock file brings new packages', async () => {
    const lock = join(clone.dir, 'package-lock.json')
    writeFileSync(lock, `${readFileSync(lock, 'utf8')}\n`)
    expect((await clone.node([pejling])).stderr).toContain('Henter pakker … ')
    expect(npmCalls()).toBe(2)
  })
})

describe('What cannot be had is said in one sentence', () => {
  beforeEach(() => {
    clone = createClone()
  })

  it('a Node that is too old', async () => {
    const old = 'Object.defineProperty(process, "versions", { value: { node: "18.20.4" } })'
    const ran = await clone.node(['--import', `data:text/javascript,${old}`, pejling, 'start'])
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toBe(
      'Pejling skal bruge Node 20.19 eller nyere. Her er 18.20.4. Hent en nyere på nodejs.org, og prøv igen.\n',
    )
  })

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('(Node %s is new enough)', async version => {
    const code = `import { checkNode } from './scripts/prepare.mjs'; checkNode('${version}')`
    expect(await clone.node(['--input-type=module', '-e', code])).toMatchObject({ code: 0 })
  })

  it('a REDIS_SERVER that points at nothing, before anything is fetched', async () => {
    const ran = await clone.node([pejling, 'start'], { REDIS_SERVER: '/nowhere/redis-server' })
    expect(ran).toMatchObject({ code: 69, stdout: '' })
    expect(ran.stderr).toBe(
      'REDIS_SERVER peger på /nowhere/redis-server, men der ligger intet program. Ret den, eller fjern den, så leder jeg selv.\n',
    )
    expect(npmCalls()).toBe(0)
  })

  it('no redis-server anywhere and no apt-get to fetch it with', async () => {
    const code = `
      import { findProgram, programs } from './scripts/programs.mjs'
      import { say } from './scripts/sentences.mjs'
      if (findProgram(programs.redis, { PATH: '' }, []) === undefined) console.log(say.programMissing(programs.redis))`
    const ran = await clone.node(['--input-type=module', '-e', code])
    expect(ran.stdout).toBe(
      'Pejling mangler redis-server. Installér den med "sudo apt-get install redis-server" eller "brew install redis", eller sæt REDIS_SERVER til dens sti.\n',
    )
  })

  it('no npm', async () => {
    const ran = await clone.node([pejling, 'ask'], { PATH: '' })
    expect(ran.code).toBe(69)
    expect(ran.stderr).toContain('Jeg kan ikke finde npm, som hører til Node.')
  })

  it('an npm that fails, with its last words in a log', async () => {
    writeFileSync(join(clone.dir, 'bin/npm'), '#!/bin/sh\necho it broke >&2\nexit 3\n')
    const ran = await clone.node([pejling, 'ask'])
    expect(ran.code).toBe(69)
    expect(ran.stderr).toContain(
      'npm kunne ikke hente pakkerne. Hvorfor står sidst i .pejling/npm.log.',
    )
    expect(ran.stderr).not.toContain('it broke')
    expect(readFileSync(join(clone.dir, '.pejling/npm.log'), 'utf8')).toContain('it broke')
  })

  it('no network', async () => {
    clone.remove()
    clone = createClone({ npm: 'real' })
    const closed = { npm_config_registry: 'http://127.0.0.1:9/' }
    const ran = await clone.node([pejling, 'ask'], { ...closed, LANG: 'en_US' })
    expect(ran).toMatchObject({ code: 69, stdout: '' })
    expect(ran.stderr).toMatch(
      /^Fetching packages … .* s\nI can't fetch the packages: there is no connection to the network\. Try again when there is\. The details are in \.pejling\/npm\.log\.\n$/,
    )
  }, 60_000)
})

describe('redis-server is looked for only by what keeps something in Redis', () => {
  beforeEach(() => {
    clone = createClone()
  })

  it.each([
    ['start', {}, 'redis'],
    ['start --help', {}, ''],
    ['start', { REDIS_URL: 'redis://127.0.0.1:1' }, ''],
    ['start', { REDIS_SENTINELS: '127.0.0.1:1' }, ''],
    ['start', { REDIS_URL_FILE: '/run/secrets/redis' }, ''],
    ['tenant add havrelund', {}, 'redis'],
    ['import kalender.ics', {}, 'redis'],
    ['import kalender.ics --programme mappe', {}, ''],
    ['import kalender.ics --programme=mappe', {}, ''],
    ['doctor', {}, 'redis'],
    ['ask', {}, ''],
    ['plan', {}, ''],
    ['examples', {}, ''],
    ['', {}, ''],
    ['--help', {}, ''],
  ])('pejling %s, %j: %s', async (command, env, expected) => {
    const args = JSON.stringify(command.split(' ').filter(Boolean))
    const code = `import { needsOf } from './scripts/needs.mjs'; console.log(needsOf(${args}, ${JSON.stringify(env)}).join())`
    const ran = await clone.node(['--input-type=module', '-e', code])
    expect(ran.stdout.trim()).toBe(expected)
  })

  it('and its path is handed to the program', async () => {
    const server = process.env.REDIS_SERVER ?? '/usr/bin/redis-server'
    const ran = await clone.node([pejling, 'start'], { REDIS_SERVER: server })
    expect(JSON.parse(ran.stdout).redis).toBe(server)
  })
})
