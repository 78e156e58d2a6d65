// `pejling import` from its options to what it prints, asks and saves; the storage is a value in the test.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runImport } from '../support/importing.js'
import { type WrittenEvent, writeIcs } from './write-ics.js'

const dir = mkdtempSync(join(tmpdir(), 'pejling-command-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const lab: WrittenEvent = {
  uid: 'lab',
  title: 'Læringslab 1 – Hold 1',
  start: '20261201T090000',
  end: '20261201T150000',
  zone: 'Europe/Copenhagen',
}
const second = {
  ...lab,
  uid: 'lab2',
  title: 'Læringslab 2 – Hold 1',
  start: '20270202T090000',
  end: '20270202T150000',
}
function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}

describe('what it prints', () => {
  it('is what was read, new and wrong, in Danish', async () => {
    const bad = { ...lab, uid: 'slem', end: '20261201T080000' }
    const { out, code } = await runImport({
      files: [put('plan.ics', writeIcs([lab, second, bad]))],
    })
    expect(out).toMatchInlineSnapshot(`
      "Læst: 1 fil, 2 møder
        plan.ics  2 møder

      Nyt: 3
        Hold: Hold 1
        ti 01.12.2026 09.00  Læringslab 1 – Hold 1
        ti 02.02.2027 09.00  Læringslab 2 – Hold 1

      Problemer: 1
        plan.ics, linje 20, DTEND
          "Læringslab 1 – Hold 1" slutter (ti 01.12.2026 08.00), før det begynder (ti 01.12.2026 09.00), og er ikke taget med.
          Forslag: Skal det være ti 01.12.2026 08.00 til ti 01.12.2026 09.00? Sig ja til forslaget, eller ret det i kalenderen.
        1 forslag kan bruges, som det står. Med --fix bruger Pejling det.

      Intet er gemt. Kør igen med --yes for at gemme det nye og det ændrede."
    `)
    expect(code).toBe(0)
  })

  it('is as good in English', async () => {
    const { out } = await runImport({ files: [put('plan.ics', writeIcs([lab]))], lang: 'en' })
    expect(out).toContain('Read: 1 file, 1 meeting')
    expect(out).toContain('Tue 01 Dec 2026 09:00  Læringslab 1 – Hold 1')
    expect(out).toContain('Nothing was saved. Run again with --yes')
  })

  it('is one object with --json, and nothing else', async () => {
    const bad = { ...lab, uid: 'slem', end: '20261201T080000' }
    const { out } = await runImport({
      files: [put('plan.ics', writeIcs([lab, bad]))],
      json: true,
      yes: true,
    })
    const Report = z.object({
      read: z.array(z.object({ file: z.string(), meetings: z.number(), readable: z.boolean() })),
      new: z.array(z.object({ kind: z.string(), id: z.string(), name: z.string() })),
      changed: z.array(z.unknown()),
      gone: z.array(z.unknown()),
      problems: z.array(
        z.object({
          file: z.string(),
          row: z.number(),
          column: z.string(),
          problem: z.string(),
          fix: z.string(),
        }),
      ),
      applied: z.literal(true),
    })
    const report = Report.parse(JSON.parse(out))
    expect(report.new.map(({ kind, id }) => [kind, id])).toEqual([
      ['hold', 'hold-1'],
      ['meeting', 'lab'],
    ])
    expect(report.problems).toHaveLength(1)
  })

  it('does not drown the reader in a thousand meetings', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({ ...lab, uid: `m${at}` }))
    const { out } = await runImport({ files: [put('mange.ics', writeIcs(many))] })
    expect(out).toContain('Nyt: 1001')
    expect(out).toContain('... og 961 mere')
  })

  it('shows which file it has come to, beside the report', async () => {
    const files = [put('a.ics', writeIcs([lab])), put('b.ics', writeIcs([second]))]
    const { err } = await runImport({ files })
    expect(err).toContain('Læser fil 2 af 2: b.ics')
  })
})

describe('when it saves', () => {
  const plan = () => put('plan.ics', writeIcs([lab, second]))

  it('asks first, and saves after a yes', async () => {
    const { isWritten, stored, out, asked } = await runImport({ files: [plan()], answers: ['yes'] })
    expect(asked).toEqual(['Skal 3 nye og 0 ændrede gemmes? (j/n)'])
    expect(isWritten).toBe(true)
    expect(stored).toMatchObject({
      version: 1,
      programme: { meetings: [{ id: 'lab' }, { id: 'lab2' }] },
    })
    expect(out).toContain('Gemt: 3 nye, 0 ændrede.')
  })

  it.each([
    ['after a no', { answers: ['no'] as const }, 'Intet er gemt.'],
    ['with --dry-run, even with --yes', { dryRun: true, yes: true }, 'Det var en prøve'],
    ['where nobody can be asked', {}, 'Kør igen med --yes'],
  ])('saves nothing %s', async (_, options, sentence) => {
    const { isWritten, out, code } = await runImport({ files: [plan()], ...options })
    expect(isWritten).toBe(false)
    expect(out).toContain(sentence)
    expect(code).toBe(0)
  })

  it('saves without asking with --yes, and nothing the second time', async () => {
    const { stored } = await runImport({ files: [plan()], yes: true })
    const again = await runImport({ files: [plan()], yes: true, stored })
    expect(again.isWritten).toBe(false)
    expect(again.out).toContain('Uændret: 2')
    expect(again.out).toContain('Intet er nyt eller ændret.')
  })

  it('never takes what is gone with --yes, and asks for it apart', async () => {
    const { stored } = await runImport({ files: [plan()], yes: true })
    const shorter = put('plan.ics', writeIcs([lab]))
    const forced = await runImport({ files: [shorter], yes: true, stored })
    expect(forced.isWritten).toBe(false)
    expect(forced.out).toContain('Står ikke længere i filerne: 1')
    const removed = await runImport({ files: [shorter], stored, answers: ['yes'] })
    expect(removed.asked).toEqual(['Skal det, der ikke længere står i filerne, fjernes? (j/n)'])
    expect(removed.stored.programme.meetings.map(({ id }) => id)).toEqual(['lab'])
  })

  it('calls the programme as told, also when nothing else is new', async () => {
    const { stored } = await runImport({ files: [plan()], yes: true })
    const named = await runImport({ files: [plan()], yes: true, stored, name: 'Projekt PLF' })
    expect(named.stored.programme.name).toBe('Projekt PLF')
    const again = await runImport({ files: [plan()], yes: true, stored: named.stored })
    expect(again.isWritten).toBe(false)
  })

  it('saves nothing when someone else saved meanwhile, and says so', async () => {
    const { code, out } = await runImport({ files: [plan()], yes: true, isOvertaken: true })
    expect(code).toBe(1)
    expect(out).toContain('En anden ændrede programmet samtidig')
  })
})

describe('files that cannot be read', () => {
  it.each([
    ['empty', 'tom.ics', '', 'Filen er tom.'],
    ['binary', 'billede.ics', '\u0089PNG\r\n', 'Filen'],
    ['a workbook', 'plan.xlsx', 'PK\u0003\u0004', 'Arket er beskadiget og kan ikke læses.'],
    ['a sheet', 'plan.csv', 'a;b', 'Her er ingen tabel'],
  ])(
    '%s: exit code 1, one clear problem, and the others are saved all the same',
    async (_, name, content, sentence) => {
      const { code, out, isWritten } = await runImport({
        files: [put(name, Buffer.from(content, 'latin1')), put('god.ics', writeIcs([lab]))],
        yes: true,
      })
      expect(code).toBe(1)
      expect(out).toContain('Problemer: 1')
      expect(out).toContain(sentence)
      expect(isWritten).toBe(true)
    },
  )

  it('missing: says so', async () => {
    const { code, out } = await runImport({ files: [join(dir, 'findes-ikke.ics')], yes: true })
    expect(code).toBe(1)
    expect(out).toContain('Filen eller mappen findes ikke.')
  })

  it('with single bad meetings in them are no error: exit code 0', async () => {
    const { code } = await runImport({
      files: [put('slem.ics', writeIcs([{ ...lab, end: '20261201T080000' }]))],
      yes: true,
    })
    expect(code).toBe(0)
  })
})
