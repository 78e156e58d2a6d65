// The command `plan` as a process: rows for programs, a table for people, from the sample network, a folder and a tenant.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { saveProgramme } from '../../src/import/folder/programme-folder.js'
import { Programme } from '../../src/model/programme.js'
import { its, meeting, member } from '../remind/plan/planning.js'
import { run, temporaryFolder } from '../support/program.js'

const slow = 120_000
const Rows = z.array(
  z.strictObject({
    at: z.iso.datetime(),
    meetingId: z.string(),
    offsetId: z.string(),
    receivers: z.array(z.string()).min(1),
    outcome: z.enum(['send', 'shift', 'bundle', 'drop']),
    why: z.string(),
  }),
)
const december = ['plan', '--from', '2026-12-01', '--to', '2026-12-31']

const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Havrelund Kommune',
  networks: [{ id: 'it', name: 'IT-netværket' }],
  people: [member('anna'), member('bo', { daysOff: [2] })],
  meetings: [
    meeting('m', '2026-12-08T13:00', { ...its('-1sd@09:00', '-0d@07:00'), title: 'IT-møde' }),
    meeting('n', '2026-12-15T07:30', { ...its('-60m'), title: 'Morgenmøde' }),
  ],
  deadlines: [{ id: 'd', title: 'Frist for alle', due: '2026-12-18', audience: {} }],
})

describe('pejling plan --json', () => {
  it('gives a row for all who get the same at the same moment for the same reason', {
    timeout: slow,
  }, async () => {
    const folder = temporaryFolder()
    await save(folder)
    const { code, out, err } = await run([...december, '--programme', folder, '--json'])
    expect(code).toBe(0)
    const [anna, bo] = ['anna@havrelund.example', 'bo@havrelund.example']
    const rows = Rows.parse(JSON.parse(out)).map(({ why, ...row }) => ({ ...row, why: why !== '' }))
    expect(rows).toEqual([
      row('2026-12-07T08:00:00.000Z', 'm', '-1sd@09:00', [anna, bo], 'send'),
      row('2026-12-08T06:00:00.000Z', 'm', '-0d@07:00', [anna], 'send'),
      row('2026-12-08T06:00:00.000Z', 'm', '-0d@07:00', [bo], 'drop'),
      row('2026-12-14T16:00:00.000Z', 'n', '-60m', [anna], 'shift'),
      row('2026-12-15T05:30:00.000Z', 'n', '-60m', [bo], 'drop'),
    ])
    expect(err).toContain('Ferieplanen for skoleåret 2026/27 mangler')
    expect(err).toContain('Frist for alle')
  })

  it('plans the sample network’s year without Redis, and every row goes before its meeting', {
    timeout: slow,
  }, async () => {
    const { code, out, err } = await run([
      'plan',
      '--from',
      '2026-08-01',
      '--to',
      '2027-07-31',
      '--json',
    ])
    expect({ code, err: err.split('\n').filter(line => line.includes('Ferieplanen')) }).toEqual({
      code: 0,
      err: [],
    })
    const rows = Rows.parse(JSON.parse(out))
    expect(rows.length).toBeGreaterThan(100)
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['send', 'bundle', 'drop']))
    expect(rows.every(({ outcome, why }) => (outcome === 'send') === (why === ''))).toBe(true)
    const again = await run(['plan', '--from', '2026-08-01', '--to', '2027-07-31', '--json'])
    expect(again.out).toBe(out)
  })

  it('takes moments as bounds, the last not included', { timeout: slow }, async () => {
    const folder = temporaryFolder()
    await save(folder)
    const of = async (from: string, to: string) => {
      const { out } = await run([
        'plan',
        '--from',
        from,
        '--to',
        to,
        '--programme',
        folder,
        '--json',
      ])
      return Rows.parse(JSON.parse(out)).length
    }
    expect(await of('2026-12-07T09:00', '2026-12-07T09:01')).toBe(1)
    expect(await of('2026-12-07T09:01', '2026-12-08T06:59')).toBe(0)
    expect(await of('2026-12-07T08:00Z', '2026-12-08T07:00+01:00')).toBe(1)
  })
})

describe('pejling plan', () => {
  it('shows the days, what is told of, to how many, and why something is moved or left out', {
    timeout: slow,
  }, async () => {
    const folder = temporaryFolder()
    await save(folder)
    const { code, out } = await run([...december, '--programme', folder])
    expect(code).toBe(0)
    for (const part of [
      'Påmindelser i Havrelund Kommune fra tirsdag d. 1. december til torsdag d. 31. december 2026',
      'mandag d. 7. december\n  09.00  IT-møde (tirsdag d. 8. december) · 1 skoledag før · 2 personer',
      '07.00  IT-møde (tirsdag d. 8. december) · samme dag · 1 person · sendes ikke\n         Det er modtagerens faste fridag.',
      '17.00  Morgenmøde (tirsdag d. 15. december) · 1 time før · 1 person · flyttet\n         Var sat til tirsdag d. 15. december kl. 6.30',
      '4 påmindelser i 4 beskeder til 2 modtagere',
      '2 sendes ikke.',
      'Ferieplanen for skoleåret 2026/27 mangler',
      'Fristen "Frist for alle" siger ikke, hvem den gælder',
    ]) {
      expect(out).toContain(part)
    }
  })

  it('speaks English to an English operator', { timeout: slow }, async () => {
    const { out } = await run(december, { env: { LANG: 'en_GB.UTF-8' } })
    expect(out).toMatch(/^Reminders in Havrelund Kommune from Tuesday 1 December/)
    expect(out).toMatch(/reminders in \d+ messages to \d+ receivers/)
  })

  it('says that there is nothing where there is nothing', { timeout: slow }, async () => {
    const { code, out } = await run(['plan', '--from', '2026-07-06', '--to', '2026-07-07'])
    expect(code).toBe(0)
    expect(out).toContain('Der er ingen påmindelser i perioden.')
  })

  it('reads a running tenant, and says whose yes is missing', { timeout: slow }, async () => {
    const env = { PEJLING_DATA: temporaryFolder() }
    const calendar = join(env.PEJLING_DATA, 'netvaerk.csv')
    writeFileSync(
      calendar,
      'Navn;E-mail;Netværk;Funktion\nAnna Holm;anna@havrelund.example;IT;IT-vejleder\n',
    )
    await run(
      ['tenant', 'add', 'havrelund', '--name', 'Havrelund', '--admin', 'ada@havrelund.example'],
      { env },
    )
    await run(['import', calendar, '--tenant', 'havrelund', '--yes'], { env })
    const { code, out } = await run([...december, '--tenant', 'havrelund'], { env })
    expect(code).toBe(0)
    expect(out).toContain('Påmindelser i Havrelund fra')
    expect(out).toMatch(/intet sendes, før der er sagt ja.*møder uden netværk/)
  })

  it.each([
    [[], /--from 2026-11-01 --to/],
    [['--from', '2026-11-01'], /--from 2026-11-01 --to/],
    [['--from', 'i morgen', '--to', '2026-12-01'], /--from.*i morgen/],
    [['--from', '2026-11-01', '--to', '2026-02-30'], /--to.*2026-02-30/],
    [['--from', '2026-12-02', '--to', '2026-12-01'], /--from skal ligge før --to/],
    [['--from', '2026-12-01T10:00', '--to', '2026-12-01T10:00'], /--from skal ligge før --to/],
    [['--from', '2026-01-01', '--to', '2028-06-01'], /højst vise 2 år/],
    [
      ['--from', '2026-11-01', '--to', '2026-12-01', '--programme', 'x', '--tenant', 'y'],
      /ikke begge/,
    ],
    [['--from', '2026-11-01', '--to', '2026-12-01', '--programme', '/findes/ikke'], /findes\/ikke/],
    [['--from', '2026-11-01', '--to', '2026-12-01', '--tenant', 'Havre Lund'], /Havre Lund/],
    [['--from', '2026-11-01', '--to', '2026-12-01', '--tenant', 'ingen'], /ingen findes ikke/],
  ])('refuses %j with a sentence', { timeout: slow }, async (args, sentence) => {
    const { code, out, err } = await run(['plan', ...args], {
      env: { PEJLING_DATA: temporaryFolder() },
    })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(sentence)
  })

  it('refuses an option that it does not know', { timeout: slow }, async () => {
    expect((await run(['plan', '--hvad'])).code).toBe(64)
  })
})

async function save(folder: string): Promise<void> {
  expect(await saveProgramme(folder, programme, { expectedVersion: 0 })).toBe('saved')
}

function row(
  at: string,
  meetingId: string,
  offsetId: string,
  receivers: string[],
  outcome: string,
) {
  return { at, meetingId, offsetId, receivers, outcome, why: outcome !== 'send' }
}
