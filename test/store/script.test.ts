// Every Lua file says what it is for, what it takes and what it gives, and takes exactly the keys its name counts.
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Fault } from '../../src/core/errors.js'
import { programmeKey } from '../../src/store/keys.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { loadScript, readScript } from '../../src/store/redis/script.js'
import { openRedis, randomTenant } from '../support/redis.js'

const folder = new URL('../../src/store/lua/', import.meta.url)
const files = readdirSync(folder)
  .filter(name => name.endsWith('.lua'))
  .map(name => ({ name, text: readScript(name.replace(/\.lua$/, '')) }))

/** The different numbers n of `KEYS[n]` or `ARGV[n]`, of `KEYS[2-5]` all four. */
function numbersOf(word: string, text: string): number[] {
  const pattern = new RegExp(`${word}\\[(\\d+)(?:-(\\d+))?\\]`, 'g')
  const found = [...text.matchAll(pattern)].flatMap(([, from, to = from]) => {
    const first = Number(from)
    return Array.from({ length: Number(to) - first + 1 }, (_, at) => first + at)
  })
  return [...new Set(found)].sort((a, b) => a - b)
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

/** Names that stand for a key in the code: `local due = KEYS[…]`, `in ipairs(KEYS)`, and what is called with keys alone. */
function keyNames(code: string): Set<string> {
  const locals = [...code.matchAll(/local (\w+(?:, \w+)*) = [^\n]*KEYS\[/g)].flatMap(
    ([, names = '']) => names.split(', '),
  )
  const looped = [...code.matchAll(/for \w+, (\w+) in ipairs\(KEYS\)/g)].map(
    ([, name = '']) => name,
  )
  const taken = [...code.matchAll(/local function (\w+)\(([\w, ]*)/g)].flatMap(
    ([, made = '', names = '']) => {
      const calls = [...code.matchAll(new RegExp(`(?<!function )\\b${made}\\(([^()]*)`, 'g'))]
      return names
        .split(', ')
        .filter((_, nth) =>
          calls.every(([, given = '']) => given.split(', ')[nth]?.startsWith('KEYS[')),
        )
    },
  )
  return new Set([...locals, ...looped, ...taken])
}

describe.each(files)('the script $name', ({ name, text }) => {
  const [header = '', code = ''] = text.split('\n]]\n', 2)
  const [, keys, more] = /-(\d+)(n?)\.lua$/.exec(name) ?? []
  const keyCount = Number(keys)

  it('is named verb-noun-<number of keys>, with an n where more may follow', () => {
    expect(name).toMatch(/^[a-z]+-[a-z]+-\d+n?\.lua$/)
    expect(header.includes(`KEYS[${keyCount + 1}…]`)).toBe(more === 'n')
  })

  it('opens with its purpose in a sentence', () => {
    expect(header).toMatch(/^--\[\[\n[A-Z][^\n]{20,}/)
    expect(header).toMatch(/\.\n/)
  })

  it('declares in its header every key that it uses, as many as its name says', () => {
    expect(numbersOf('KEYS', header)).toEqual(upTo(keyCount))
    // Those that the header names as a row of alike ones may be reached by counting.
    const alike = numbersOf('KEYS', (header.match(/KEYS\[\d+-\d+\]/g) ?? []).join(' '))
    const used = new Set([...numbersOf('KEYS', code), ...alike])
    const counted = /in ipairs\(KEYS\)|for row = 1, #KEYS/.test(code) ? upTo(keyCount) : []
    expect([...new Set([...used, ...counted])].sort((a, b) => a - b)).toEqual(upTo(keyCount))
  })

  it('declares in its header every argument that it uses', () => {
    expect(numbersOf('ARGV', header)).toEqual(numbersOf('ARGV', code))
    expect(numbersOf('ARGV', header)).toEqual(upTo(numbersOf('ARGV', header).length))
  })

  it('touches no key but those it is given', () => {
    const names = keyNames(code)
    const calls = [...code.matchAll(/redis\.p?call\(\s*'(\w+)'\s*(?:,\s*(\w+))?/g)]
    expect(calls.length).toBe((code.match(/redis\.p?call/g) ?? []).length)
    for (const [, command, first = ''] of calls) {
      if (command === 'TIME' || names.has(first)) continue
      expect(first).toBe('KEYS')
    }
  })

  it('lists in its header every outcome that it returns', () => {
    // What a function in it gives back is no reply.
    const main = code.replace(/^local function [\s\S]*?^end$/gm, '')
    const outcomes = [...main.matchAll(/return \{ '([\w-]+)'/g)].map(hit => hit[1])
    expect(outcomes.length).toBeGreaterThan(0)
    expect((main.match(/\breturn\b/g) ?? []).length).toBe(outcomes.length)
    for (const outcome of outcomes) expect(header).toContain(`{'${outcome}'`)
  })
})

describe('a loaded script', () => {
  let connection: RedisConnection
  beforeAll(async () => {
    connection = await openRedis()
  })
  afterAll(() => connection.close())

  const finish = loadScript('finish-event-1', z.tuple([z.literal('lost')]))
  const key = programmeKey(randomTenant())

  it('runs on a server that has never seen it, and on one that has forgotten it', async () => {
    await connection.send('script', 'flush')
    expect(await finish.run(connection, [key], ['token'])).toEqual(['lost'])
    await connection.send('script', 'flush')
    expect(await finish.run(connection, [key], ['token'])).toEqual(['lost'])
  })

  it('refuses another number of keys than its name says', async () => {
    const wrong = finish.run(connection, [key, key], ['token'])
    await expect(wrong).rejects.toMatchObject({ code: 'store.keys' })
    const forget = loadScript('forget-records-7n', z.tuple([z.literal('forgotten'), z.number()]))
    const seven = Array.from({ length: 7 }, () => key)
    const fewer = forget.run(connection, seven.slice(1), [0])
    await expect(fewer).rejects.toMatchObject({ code: 'store.keys' })
    expect(await forget.run(connection, [...seven, key], [0, 'id'])).toEqual(['forgotten', 0])
  })

  it('does not let a reply through that its schema does not know', async () => {
    const other = loadScript('finish-event-1', z.tuple([z.literal('finished')]))
    const running = other.run(connection, [key], ['token'])
    await expect(running).rejects.toBeInstanceOf(Fault)
    await expect(running).rejects.toMatchObject({ code: 'store.unreadable' })
  })
})
