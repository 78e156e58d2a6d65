// The commands as one types them: ask, import and tenant, with their mistakes and exit codes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { run, runUnread, startProgram, temporaryFolder } from '../support/program.js'

// A test runs up to five programs, and a shared machine may take its time over each.
vi.setConfig({ testTimeout: 60_000 })

const now = ['--now', '2026-11-23T08:00:00+01:00']
const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Test//DA',
  'BEGIN:VEVENT',
  'UID:lab-2@example.org',
  'DTSTAMP:20260801T080000Z',
  'DTSTART;TZID=Europe/Copenhagen:20261208T090000',
  'DTEND;TZID=Europe/Copenhagen:20261208T150000',
  'SUMMARY:Læringslab 2 – Hold 1',
  'LOCATION:Rådhuset\\, Byrådssalen',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

describe('pejling ask', () => {
  it('answers from the sample network without Redis', async () => {
    const { code, out, err } = await run(['ask', 'hvornår er næste læringslab for hold 2?', ...now])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^.*Læringslab \d.*kl\. .*\n$/)
  })

  it('answers line by line with --jsonl, with history and the asker of each line', async () => {
    const lines = [
      { id: 'a', q: 'when is the next læringslab for hold 1?' },
      { id: 'b', q: 'og for hold 3?', history: ['hvornår er næste læringslab for hold 1?'] },
      { id: 'c', q: 'hvornår er læringslab 9?' },
      { id: 'd', q: 'hej', as: 'ingen.saadan@havrelund.example' },
    ]
    const input = `${lines.map(line => JSON.stringify(line)).join('\n')}\nikke json\n`
    const { code, out } = await run(['ask', '--jsonl', ...now], { input })
    const answers = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(answers.map(answer => [answer.id, answer.kind])).toEqual([
      ['a', 'answer'],
      ['b', 'answer'],
      ['c', 'unknown'],
      ['d', 'refused'],
      [5, 'refused'],
    ])
    expect(answers[0].sources[0]).toMatchObject({ kind: 'meeting' })
    expect(answers[1].text).toContain('3')
    expect(code).toBe(1)
  })

  it.each([
    [['ask'], 1, /anførselstegn/],
    [['ask', 'hej', '--now', 'i går'], 1, /--now/],
    [['ask', 'hej', '--now', '2026-02-30'], 1, /--now/],
    [['ask', 'hej', '--now', 'december 1'], 1, /--now/],
    [['ask', 'hej', '--lang', 'fr'], 1, /--lang/],
    [['ask', 'hej', '--as', 'Nobody Known'], 1, /Nobody Known/],
    [['ask', 'hej', '--programme', '/findes/ikke'], 1, /findes\/ikke/],
    [['ask', '--hvad'], 64, /--hvad/],
    [['spørg'], 64, /spørg/],
    [['start', 'nu'], 64, /nu/],
  ])('answers %j with exit code %i and a sentence', async (args, exitCode, sentence) => {
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: exitCode, out: '' })
    expect(err).toMatch(sentence)
  })
})

describe('pejling with --help', () => {
  it.each([['ask', '--help'], ['start', '-h'], ['help']])(
    '%s %s shows what can be written',
    async (...args) => {
      const { code, out, err } = await run(args)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('npx pejling ask')
    },
  )

  it('ends in peace when nobody reads to the end', async () => {
    const { code, err } = await runUnread(['help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})

describe('pejling import', () => {
  it('reads a calendar into a folder, from which ask then answers', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'kalender.ics')
    const programme = join(folder, 'programme')
    writeFileSync(file, calendar)
    const imported = await run(['import', file, '--programme', programme, '--yes', '--json'])
    expect(imported.code).toBe(0)
    expect(JSON.parse(imported.out)).toMatchObject({
      new: expect.anything(),
      problems: [{ code: 'no-holiday-plan' }],
      applied: true,
    })
    const { out } = await run([
      'ask',
      'hvornår og hvor er læringslab 2 for hold 1?',
      '--programme',
      programme,
      ...now,
    ])
    expect(out).toContain('8. december')
    expect(out).toContain('Rådhuset, Byrådssalen')
  })

  it('writes nothing with --dry-run, nor without a terminal and --yes', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'kalender.ics')
    const programme = join(folder, 'programme')
    writeFileSync(file, calendar)
    await run(['import', file, '--programme', programme, '--dry-run'])
    await run(['import', file, '--programme', programme])
    expect(existsSync(join(programme, 'programme.json'))).toBe(false)
  })

  it('says that there is nothing to read in an empty folder, and reads no pipe', async () => {
    const folder = temporaryFolder()
    const empty = await run(['import', folder, '--programme', join(folder, 'programme'), '--yes'])
    expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('ingen filer') })
    const pipe = await run(['import', '/dev/zero', '--programme', join(folder, 'programme')])
    expect(pipe.code).toBe(1)
    expect(pipe.out + pipe.err).toContain('zero')
  })

  it('says what is missing, and ends with 1 when a file cannot be read', async () => {
    const folder = temporaryFolder()
    expect((await run(['import'])).code).toBe(1)
    const missing = await run(['import', join(folder, 'ingen.ics'), '--programme', folder, '--yes'])
    expect(missing.code).toBe(1)
    expect(missing.err + missing.out).toContain('ingen.ics')
  })
})

describe('pejling tenant', () => {
  it('keeps tenants in its own Redis, also beside a Pejling that runs on it', async () => {
    const env = { PEJLING_DATA: temporaryFolder() }
    const add = [
      'tenant',
      'add',
      'havrelund',
      '--name',
      'Havrelund Kommune',
      '--admin',
      'Ada@Havrelund.example',
    ]
    expect(await run(add, { env })).toMatchObject({ code: 0, err: '' })
    const again = await run(add, { env })
    expect(again.code).toBe(1)
    expect(again.err).toContain('havrelund findes allerede')

    await startProgram(env)
    const list = await run(['tenant', 'list'], { env })
    expect(list.out).toBe('havrelund\tHavrelund Kommune\tada@havrelund.example\n')
    const show = await run(['tenant', 'show', 'havrelund'], { env })
    expect(show.out).toMatch(/Administrator: ada@havrelund\.example/)
  })

  it('imports a calendar into a tenant', async () => {
    const env = { PEJLING_DATA: temporaryFolder() }
    const file = join(env.PEJLING_DATA, 'kalender.ics')
    writeFileSync(file, calendar)
    const unknown = await run(['import', file, '--tenant', 'havrelund', '--yes'], { env })
    expect(unknown).toMatchObject({
      code: 1,
      err: expect.stringContaining('havrelund findes ikke'),
    })
    await run(
      ['tenant', 'add', 'havrelund', '--name', 'Havrelund', '--admin', 'ada@havrelund.example'],
      { env },
    )
    expect((await run(['import', file, '--tenant', 'havrelund', '--yes'], { env })).code).toBe(0)
    expect((await run(['tenant', 'show', 'havrelund'], { env })).out).toMatch(
      / 1 møde og 0 personer /,
    )
  })

  it.each([
    [['tenant'], /tenant add/],
    [['tenant', 'show', 'Havre Lund'], /Havre Lund/],
    [['tenant', 'show', 'havrelund', 'ekstra'], /tenant show ID/],
    [['tenant', 'add', 'x', '--name', 'X', '--admin', 'ingen'], /ingen/],
    [
      ['tenant', 'add', 'x', '--name', 'X', '--admin', 'a@x.example', '--slack-team', 'hej'],
      /--slack-team/,
    ],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const { code, err } = await run(args, { env: { PEJLING_DATA: temporaryFolder() } })
    expect(code).toBe(1)
    expect(err).toMatch(sentence)
  })
})

describe('the list of variables', () => {
  it('explains in .env.example every variable that the configuration reads, and no other', () => {
    const sources = ['src/config.ts', 'src/model-variables.ts'].map(name =>
      readFileSync(name, 'utf8'),
    )
    const read = [
      ...sources.join('').matchAll(/\b(?:[A-Z]{2,}(?:_[A-Z]+)+|PORT|HOST|MicrosoftApp\w+)\b/g),
    ]
    const explained = [...readFileSync('.env.example', 'utf8').matchAll(/^#([A-Za-z_]+)=/gm)].map(
      found => found[1],
    )
    const names = new Set(read.map(found => found[0]).filter(name => !/^LC_|_FILE$/.test(name)))
    expect([...names].filter(name => !explained.includes(name))).toEqual([])
    expect(explained.filter(name => !names.has(name ?? '') && name !== 'CHROMIUM')).toEqual([])
  })
})
