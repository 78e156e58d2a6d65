// Files and folders as they lie on a disk: which are read and how, and the folder that a programme is kept in.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Mistake } from '../../src/core/errors.js'
import { AreaId } from '../../src/core/ids.js'
import { limits } from '../../src/import/draft.js'
import { loadProgramme, saveProgramme } from '../../src/import/folder/programme-folder.js'
import { sayProblem } from '../../src/import/problems.js'
import { findFiles, readDraft } from '../../src/import/read-files.js'
import { emptyProgramme } from '../../src/model/programme.js'
import { importing } from '../../src/wording/da/import/importing.js'
import { writeIcs } from './write-ics.js'

const programme = emptyProgramme('Havrelund Kommune')
const calendar = writeIcs([
  { uid: 'a', title: 'Læringslab 1 – Hold 1', start: '20261201T090000', end: '20261201T150000' },
])
let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pejling-import-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function put(name: string, content: string | Uint8Array): string {
  const path = join(dir, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
const names = async (paths: readonly string[]) =>
  (await findFiles(paths)).files.map(file => file.name)
const read = (path: string, name = 'fil') => readDraft({ path, name }, programme)

describe('a folder', () => {
  it('is read with the folders in it, in order, without hidden files and its own programme.json', async () => {
    put('b.ics', calendar)
    put('a/2.ics', calendar)
    put('a/1.ics', calendar)
    put('.skjult.ics', calendar)
    put('.git/x.ics', calendar)
    put('programme.json', '{}')
    expect(await names([dir])).toEqual(['a/1.ics', 'a/2.ics', 'b.ics'])
  })

  it('is never left by a link, and a link inside it reads a file once', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'pejling-outside-'))
    writeFileSync(join(outside, 'hemmelig.ics'), calendar)
    put('a.ics', calendar)
    symlinkSync(join(outside, 'hemmelig.ics'), join(dir, 'ud.ics'))
    symlinkSync(outside, join(dir, 'ud'))
    symlinkSync(join(dir, 'a.ics'), join(dir, 'igen.ics'))
    symlinkSync(join(dir, 'findes-ikke'), join(dir, 'tom.ics'))
    expect((await findFiles([dir])).files).toHaveLength(1)
    rmSync(outside, { recursive: true })
  })

  it('named together with a file in it reads that file once; what is not there is told about', async () => {
    const path = put('a.ics', calendar)
    const found = await findFiles([dir, path, join(dir, 'findes-ikke.ics')])
    expect(found.files).toHaveLength(1)
    expect(found.missing).toMatchObject([
      { unreadable: true, problems: [{ code: 'file-missing' }] },
    ])
  })
})

describe('a file', () => {
  it.each([
    ['kalender.ics', calendar, undefined],
    ['KALENDER.ICS', calendar, undefined],
    ['kalender.txt', calendar, undefined],
    ['kalender', calendar, undefined],
    ['plan.xlsx', 'PK\u0003\u0004', 'workbook-damaged'],
    ['plan.csv', 'a;b', 'no-tables'],
    ['side.md', '# Side\n\nTekst', undefined],
    ['SIDE.MARKDOWN', '# Side\n\nTekst', undefined],
    ['tom.md', '', 'page-empty'],
    ['plan.md', 'PK\u0003\u0004', 'not-a-page'],
    ['brev.docx', 'PK\u0003\u0004', 'kind-unknown'],
    ['plan.ics', 'PK\u0003\u0004', 'not-a-calendar'],
    ['tom.ics', '', 'file-empty'],
    ['tom.txt', '', 'file-empty'],
  ])('%s is read by its ending and content: %s', async (name, content, code) => {
    const draft = await read(put(name, content), name)
    expect(draft.problems[0]?.code).toBe(code === undefined ? undefined : code)
    expect(draft.unreadable).toBe(code !== undefined)
  })

  it('too big is not opened at all', async () => {
    const path = put('stor.ics', '')
    truncateSync(path, limits.fileBytes + 1)
    expect(await read(path)).toMatchObject({
      unreadable: true,
      problems: [{ code: 'file-too-big', args: { megabytes: 51, limit: 50 } }],
    })
  })

  it.each([
    ['skoler.ods', 'Gem arket som .xlsx.'],
    ['brev.docx', 'Gem teksten som Markdown (.md). Er det en tabel, så gem den som .xlsx.'],
    ['møde.msg', 'Gem kalenderen som .ics (i Outlook: Filer → Gem kalender).'],
    ['ting.xyz', 'Giv Pejling kalendere som .ics, ark som .xlsx eller .csv og tekster som .md.'],
  ])('%s of another program is answered with what to save it as', async (name, fix) => {
    const [problem] = (await read(put(name, 'PK\u0003\u0004'), name)).problems
    expect(problem && sayProblem(importing, problem)).toMatchObject({ fix })
  })

  it.each(['plan 010180-1235.csv', '010180-1235/plan.ics', 'x 0101801235.xyz'])(
    'with a CPR number in its name is not read, and the name is nowhere: %s',
    async name => {
      put(name, calendar)
      const { files, missing } = await findFiles([dir])
      expect(files).toEqual([])
      expect(missing).toMatchObject([{ unreadable: true, problems: [{ code: 'cpr' }] }])
      expect(JSON.stringify(missing)).not.toMatch(/1235/)
      const named = await findFiles([join(dir, 'findes-ikke 010180-1235.csv')])
      expect(JSON.stringify(named)).not.toMatch(/1235/)
    },
  )

  it('is called by its name without signs that a terminal would obey', async () => {
    put('ond\u001b[2Jplan\u202e.ics', calendar)
    expect(await names([dir])).toEqual(['ond[2Jplan.ics'])
  })

  it('that goes away while the folder is read is told about', async () => {
    expect((await read(join(dir, 'væk.ics'))).problems[0]?.code).toBe('file-unreadable')
  })
})

describe('a programme’s folder', () => {
  it('is written and read to the same programme, as text in an order of its own', async () => {
    expect(await saveProgramme(dir, programme, { expectedVersion: 0 })).toBe('saved')
    expect(await loadProgramme(dir, importing)).toEqual({ version: 1, programme })
    expect(readFileSync(join(dir, 'programme.json'), 'utf8')).toMatch(/^\{\n {2}"version": 1,\n/)
    const areas = ['b', 'a'].map(id => ({ id: AreaId.parse(id), name: id, aliases: [] }))
    await saveProgramme(dir, { ...programme, areas }, { expectedVersion: 1 })
    expect((await loadProgramme(dir, importing)).programme.areas.map(area => area.id)).toEqual([
      'a',
      'b',
    ])
    expect(readdirSync(dir)).toEqual(['programme.json'])
  })

  it('is made where there is none, and empty of version 0 until then', async () => {
    const inner = join(dir, 'ny', 'havrelund')
    expect(await loadProgramme(inner, importing, { orEmpty: true })).toMatchObject({
      version: 0,
      programme: { name: 'havrelund', meetings: [] },
    })
    await expect(loadProgramme(inner, importing)).rejects.toThrow(Mistake)
    expect(await saveProgramme(inner, programme, { expectedVersion: 0 })).toBe('saved')
    expect(existsSync(join(inner, 'programme.json'))).toBe(true)
  })

  it('is not written over when someone else wrote meanwhile', async () => {
    await saveProgramme(dir, programme, { expectedVersion: 0 })
    expect(
      await saveProgramme(dir, { ...programme, name: 'En anden' }, { expectedVersion: 0 }),
    ).toBe('conflict')
    expect((await loadProgramme(dir, importing)).programme.name).toBe('Havrelund Kommune')
    expect(readdirSync(dir)).toEqual(['programme.json'])
  })

  it.each(['', '{', '[]', '{"version":1,"programme":{"schemaVersion":2}}'])(
    'that is damaged (%j) is a mistake with what to do, and is left as it is',
    async text => {
      const path = put('programme.json', text)
      await expect(loadProgramme(dir, importing, { orEmpty: true })).rejects.toMatchObject({
        sentence: expect.stringContaining('kan ikke læses'),
      })
      expect(await saveProgramme(dir, programme, { expectedVersion: 0 })).toBe('conflict')
      expect(readFileSync(path, 'utf8')).toBe(text)
    },
  )

  it('that may not be read is a mistake too', async () => {
    const path = put('programme.json', '{}')
    chmodSync(path, 0)
    await expect(loadProgramme(dir, importing)).rejects.toThrow(Mistake)
  })
})
