// An import can be undone, and the one before it: what it brought goes, what it changed is as it was, what was changed since stays.
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { undoCommand } from '../../../src/cli/import/undo.js'
import {
  loadImports,
  loadProgramme,
  saveProgramme,
} from '../../../src/import/folder/programme-folder.js'
import type { Stored } from '../../../src/import/preview/weigh.js'
import { importsKept } from '../../../src/model/imports.js'
import { emptyProgramme, Programme } from '../../../src/model/programme.js'
import { wording } from '../../../src/wording/wording.js'
import { memoryTarget, runImport } from '../../support/importing.js'
import { type WrittenEvent, writeIcs } from '../write-ics.js'

const dir = mkdtempSync(join(tmpdir(), 'pejling-undo-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const lab: WrittenEvent = {
  uid: 'lab',
  title: 'Læringslab 1 – Hold 1',
  start: '20261201T090000',
  end: '20261201T150000',
  zone: 'Europe/Copenhagen',
  place: 'Medborgerhuset',
}
const second = {
  ...lab,
  uid: 'lab2',
  title: 'Læringslab 2 – Hold 1',
  start: '20270202T090000',
  end: '20270202T150000',
}
const people =
  'Navn;E-mail;Skole\nAnne Brogaard;anne@havrelund.example;Nordskolen\nBo Ry;bo@havrelund.example;Nordskolen\n'

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}
async function take(content: string | Uint8Array, stored?: Stored, name = 'plan.ics') {
  const files = [put(name, content)]
  return (await runImport({ files, yes: true, ...(stored ? { stored } : {}) })).stored
}
async function undo(
  from: Stored,
  options: { yes?: boolean; json?: boolean; as?: string } = { yes: true },
) {
  const out: string[] = []
  const held = memoryTarget(from)
  const code = await undoCommand({
    target: held.target,
    lang: 'da',
    yes: options.yes ?? false,
    json: options.json ?? false,
    as: options.as,
    now: Date.parse('2026-11-22T09:00:00Z'),
    out: line => out.push(line),
    err: () => undefined,
  })
  return { code, out: out.join('\n'), stored: held.stored() }
}
/** What the programme is about; revisions only ever grow. */
function facts({ meetings, people, schools }: Programme) {
  return {
    meetings: meetings.map(({ id, place, startLocal, status }) => [id, place, startLocal, status]),
    people: people.map(({ id }) => id),
    schools: schools.map(({ id }) => id),
  }
}

describe('undoing', () => {
  it('takes away what the import brought', async () => {
    const first = await take(writeIcs([lab]))
    const after = await take(people, first, 'folk.csv')
    const { stored, code, out } = await undo(after)
    expect(code).toBe(0)
    expect(facts(stored.programme)).toEqual(facts(first.programme))
    expect(out).toContain('Sidste import: sø 22.11.2026 10.00, folk.csv')
    expect(out).toContain('forsvinder 3 nye, 0 ændrede bliver, som de var, og 0 fjernede kommer')
  })

  it('puts back what it changed, as a change that people can be told about', async () => {
    const first = await take(writeIcs([lab, second]))
    const after = await take(
      writeIcs([
        { ...lab, place: 'Åhuset', start: '20261203T090000', end: '20261203T150000' },
        second,
      ]),
      first,
    )
    const { stored } = await undo(after)
    expect(facts(stored.programme)).toEqual(facts(first.programme))
    expect(stored.programme.meetings[0]).toMatchObject({ revision: 2, answerRevision: 2 })
  })

  it('twice undoes the import before, and then says that there is none', async () => {
    const first = await take(writeIcs([lab]))
    const after = await take(writeIcs([lab, second]), first)
    const once = await undo(after)
    expect(facts(once.stored.programme)).toEqual(facts(first.programme))
    const twice = await undo(once.stored)
    expect(twice.stored.programme.meetings).toEqual([])
    const third = await undo(twice.stored)
    expect(third.code).toBe(1)
    expect(third.out).toContain('ingen import at fortryde')
  })

  it('leaves what has been changed since, and says which', async () => {
    const first = await take(writeIcs([lab]))
    const { programme } = first
    const edited = {
      ...first,
      programme: {
        ...programme,
        meetings: programme.meetings.map(one => ({ ...one, place: 'Åhuset' })),
      },
    }
    const { stored, out } = await undo(edited)
    expect(stored.programme.meetings).toMatchObject([{ place: 'Åhuset' }])
    expect(out).toContain('Læringslab 1 – Hold 1')
  })

  it('makes the same file new again, and a change in Pejling from before it still wins', async () => {
    const first = await take(writeIcs([lab]))
    const meetings = first.programme.meetings.map(one => ({ ...one, place: 'Åhuset' }))
    const edited = { ...first, programme: { ...first.programme, meetings } }
    const after = await take(writeIcs([{ ...lab, end: '20261201T160000' }]), edited)
    const { stored } = await undo(after)
    expect(stored.programme.meetings).toMatchObject([
      { place: 'Åhuset', endLocal: '2026-12-01T15:00' },
    ])
    const again = await take(writeIcs([{ ...lab, end: '20261201T160000' }]), stored)
    expect(again.programme.meetings).toMatchObject([
      { place: 'Åhuset', endLocal: '2026-12-01T16:00' },
    ])
  })

  it('changes nothing without a yes, and tells programs what it would do', async () => {
    const first = await take(writeIcs([lab]))
    const plain = await undo(first, {})
    expect(plain.out).toContain('Kør igen med --yes')
    const json = await undo(first, { json: true })
    expect(JSON.parse(json.out)).toMatchObject({ files: ['plan.ics'], removed: 2, undone: false })
    expect([plain.stored, json.stored]).toEqual([first, first])
  })

  it('is possible for the last ten imports', async () => {
    let stored = await take(writeIcs([lab]))
    for (let number = 1; number < 13; number++)
      stored = await take(writeIcs([{ ...lab, place: `Sal ${number}` }]), stored)
    expect(stored.imports?.log).toHaveLength(importsKept)
  })
})

describe('whose import it is', () => {
  const roles = [
    { role: 'coordinator', scope: { kind: 'network', id: 'matematik' }, approved: true },
  ]
  const start: Stored = {
    version: 1,
    programme: Programme.parse({
      ...emptyProgramme('Havrelund Kommune'),
      networks: [{ id: 'matematik', name: 'Matematiknetværket', aliases: ['Matematik'] }],
      people: [
        { id: 'soeren@havrelund.example', name: 'Søren Lyngbjerg', roles },
        { id: 'karin@havrelund.example', name: 'Karin Friis', roles },
        {
          id: 'bo@havrelund.example',
          name: 'Bo Ry',
          roles: [{ role: 'admin', scope: { kind: 'tenant' }, approved: true }],
        },
        { id: 'eva@havrelund.example', name: 'Eva Lund' },
      ],
    }),
  }
  const plan =
    'Aktivitet;Dato;Tid;Netværk\nNetværksmøde 1;2/12-2026;13-15;Matematik\nFest;3/12-2026;13-15;\n'
  const taken = async () =>
    (
      await runImport({
        files: [put('plan.csv', plan)],
        stored: start,
        yes: true,
        as: 'Søren Lyngbjerg',
      })
    ).stored

  it.each(['Søren Lyngbjerg', 'Bo Ry'])(
    '%s may undo it, and what waited from it waits no more',
    async as => {
      const { stored } = await undo(await taken(), { yes: true, as })
      expect(stored.programme.meetings).toEqual([])
      expect(stored.imports?.waiting).toEqual([])
    },
  )

  it.each([
    ['Karin Friis', 'ikke din, men lavet af soeren@havrelund.example'],
    ['Eva Lund', 'må ikke importere'],
  ])('%s may not', async (as, sentence) => {
    await expect(undo(await taken(), { yes: true, as })).rejects.toMatchObject({
      sentence: expect.stringContaining(sentence),
    })
  })
})

describe('in a folder', () => {
  const { importing } = wording('da')
  const folder = join(dir, 'programme')
  beforeEach(() => rmSync(folder, { recursive: true, force: true }))

  it('what imports left behind is the one that programme.json names, and none other is kept', async () => {
    const { programme, imports } = await take(writeIcs([lab]))
    if (!imports) throw new Error('an import leaves something behind')
    await saveProgramme(folder, programme, { expectedVersion: 0, imports })
    await saveProgramme(folder, programme, { expectedVersion: 1, imports })
    expect(await loadImports(folder, importing)).toEqual(imports)
    expect(readdirSync(join(folder, '.imports'))).toHaveLength(1)
    // One whose programme was never written.
    writeFileSync(join(folder, '.imports', '9-0123abcd.json'), '{}')
    expect(await loadImports(folder, importing)).toEqual(imports)
    expect(await loadProgramme(folder, importing)).toMatchObject({ version: 2 })
  })

  it('that is damaged is said, and nothing is written over', async () => {
    const { programme, imports } = await take(writeIcs([lab]))
    if (!imports) throw new Error('an import leaves something behind')
    await saveProgramme(folder, programme, { expectedVersion: 0, imports })
    const [name = ''] = readdirSync(join(folder, '.imports'))
    writeFileSync(join(folder, '.imports', name), '{')
    await expect(loadImports(folder, importing)).rejects.toMatchObject({
      sentence: expect.stringContaining('kan de tidligere importer ikke længere fortrydes'),
    })
    expect(readFileSync(join(folder, '.imports', name), 'utf8')).toBe('{')
  })
})

describe('two imports at once on one folder', () => {
  const folder = join(dir, 'shared')

  it('write one after the other: one of them, and no more, on each version', async () => {
    const { programme, imports } = await take(writeIcs([lab]))
    if (!imports) throw new Error('an import leaves something behind')
    const save = (expectedVersion: number) =>
      saveProgramme(folder, programme, { expectedVersion, imports })
    for (const version of [0, 1, 2]) {
      const outcomes = await Promise.all([1, 2, 3, 4, 5, 6].map(() => save(version)))
      expect(outcomes.filter(one => one === 'saved')).toHaveLength(1)
      expect(await loadImports(folder, wording('da').importing)).toEqual(imports)
    }
    expect(readdirSync(folder).sort()).toEqual(['.imports', 'programme.json'])
    expect(readdirSync(join(folder, '.imports'))).toHaveLength(1)
  })

  it('are not stopped by what a program that was killed has left', async () => {
    const { programme, imports } = await take(writeIcs([lab]))
    if (!imports) throw new Error('an import leaves something behind')
    const killed = join(dir, 'killed')
    await saveProgramme(killed, programme, { expectedVersion: 0, imports })
    const lock = join(killed, '.programme.lock')
    writeFileSync(lock, '')
    utimesSync(lock, 1, 1)
    writeFileSync(join(killed, `programme.json.2-${crypto.randomUUID()}.tmp`), '{')
    const saved = await saveProgramme(killed, programme, { expectedVersion: 1, imports })
    expect(saved).toBe('saved')
    expect(readdirSync(killed).sort()).toEqual(['.imports', 'programme.json'])
  })

  it('forget what cannot be undone any longer, where the record was deleted', async () => {
    const { programme, imports } = await take(writeIcs([lab]))
    if (!imports) throw new Error('an import leaves something behind')
    const bare = join(dir, 'bare')
    await saveProgramme(bare, programme, { expectedVersion: 0, imports })
    rmSync(join(bare, '.imports'), { recursive: true })
    expect(await loadImports(bare, wording('da').importing)).toBeUndefined()
    expect(await saveProgramme(bare, programme, { expectedVersion: 1, imports })).toBe('saved')
  })
})
