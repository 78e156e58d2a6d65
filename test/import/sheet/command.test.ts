// A folder of sheets and a calendar through `pejling import`: one network, read in the light of each other, taken twice.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serialOf, writeXlsx } from '../../../examples/office/write-xlsx.js'
import { applyChange } from '../../../src/import/apply.js'
import { diffProgramme } from '../../../src/import/diff.js'
import type { Draft } from '../../../src/import/draft.js'
import type { Stored } from '../../../src/import/preview/weigh.js'
import { readIcs } from '../../../src/import/read-ics.js'
import type { Programme } from '../../../src/model/programme.js'
import { runImport } from '../../support/importing.js'
import { type WrittenEvent, writeIcs } from '../write-ics.js'
import { empty, known, readCsvText } from './reading.js'

const dir = mkdtempSync(join(tmpdir(), 'pejling-sheets-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const lab: WrittenEvent = {
  uid: 'lab-1',
  title: 'Læringslab 1 – Hold 1',
  start: '20261201T090000',
  end: '20261201T150000',
  zone: 'Europe/Copenhagen',
  place: 'Medborgerhuset',
}

beforeAll(() => {
  const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(dir, name), bytes)
  put(
    'a-folk.csv',
    'Navn;E-mail;Skole;Funktion;Netværk\nAnne Brogaard;anne@havrelund.example;Nordskolen;matematikvejleder;Matematik\nBo Ry;bo@havrelund.example;Nordskoln;lærer;\nIngen Mail;;Nordskolen;lærer;\n',
  )
  put(
    'b-skoler.xlsx',
    writeXlsx([
      {
        name: 'Holddeling',
        rows: [
          ['Holddeling skoleåret 2026/27'],
          [],
          ['Hold', 'Skole', 'Skoleleder'],
          ['Hold 1', 'Nordskolen', 'Anne Brogaard'],
          [null, 'Østerskolen', null],
        ],
        merges: ['A1:C1', 'A4:A5'],
      },
    ]),
  )
  put('c-kalender.ics', writeIcs([lab]))
  put(
    'd-plan.xlsx',
    writeXlsx([
      {
        name: 'Plan',
        rows: [
          ['Tidsplan 2026/27'],
          ['Aktivitet', 'Dato', 'Tid', 'Hold', 'Forberedelse', 'Påmindelser'],
          [
            'Læringslab 1',
            { serial: serialOf('2026-12-01') },
            '9-15',
            1,
            'Tag jeres data med',
            'samme dag 07:00',
          ],
          ['Læringslab 2', '2/2', '9-15', 1, null, null],
          ['Læringslab 3', 'onsdag d. 4. maj', '9-15', 1, null, null],
        ],
      },
    ]),
  )
})

async function run(stored: Stored) {
  const {
    code,
    out,
    stored: after,
  } = await runImport({
    files: [dir],
    stored,
    yes: true,
    today: '2026-11-22',
    approvesRoles: true,
  })
  return { code, out, after }
}

describe('a meeting in a calendar and in a sheet', () => {
  const sheet = (time: string) =>
    readCsvText(`Aktivitet;Dato;Tid;Hold\nLæringslab 1;1/12-2026;${time};1\n`)
  const calendar = readIcs(writeIcs([lab]), 'kalender.ics', known)

  it('at two times of one day is the calendar’s, and told about', () => {
    const { meetings, problems } = diffProgramme(known, [calendar, sheet('10-15')])
    expect(meetings.added).toMatchObject([{ id: 'lab-1', startLocal: '2026-12-01T09:00' }])
    expect(problems.map(({ code }) => code)).toEqual(['times-differ'])
  })

  it('is one whichever came first, and keeps the id it had', () => {
    const take = (programme: Programme, drafts: Draft[]) =>
      applyChange(programme, diffProgramme(programme, drafts), { gone: false })
    const once = take(known, [sheet('9-15')])
    const then = take(once, [calendar])
    expect(then.meetings).toHaveLength(1)
    expect(then.meetings[0]).toMatchObject({ id: once.meetings[0]?.id, place: 'Medborgerhuset' })
    expect(take(then, [calendar])).toEqual(then)
    const moved = take(take(known, [calendar]), [sheet('10-15')])
    expect(moved.meetings).toMatchObject([{ id: 'lab-1', startLocal: '2026-12-01T09:00' }])
  })
})

describe('a folder of sheets', () => {
  it('is one network, with each problem by sheet, row and column, and nothing new the second time', async () => {
    const first = await run({ version: 0, programme: empty })
    const { programme } = first.after
    expect(programme.schools.map(({ id, hold }) => [id, hold])).toEqual([
      ['nordskolen', 'hold-1'],
      ['oesterskolen', 'hold-1'],
    ])
    expect(programme.people.map(({ id, posts }) => [id, posts.length])).toEqual([
      ['anne@havrelund.example', 1],
      ['bo@havrelund.example', 0],
    ])
    expect(programme.people[0]?.roles).toMatchObject([{ role: 'leader', approved: true }])
    expect(first.out).toContain('a-folk.csv, række 3, Skole')
    expect(first.out).toContain('Skolen "Nordskoln" kendes ikke')
    expect(first.out).toContain('Forslag: Skal det være Nordskolen?')
    expect(first.out).toContain('Ingen Mail har ingen mailadresse')
    expect(first.out).toContain('d-plan.xlsx, arket Plan, række 5, Dato')
    const second = await run(first.after)
    expect(second.out).toContain('Intet er nyt eller ændret.')
    expect(second.after).toEqual(first.after)
  })

  it('knows the meeting that the calendar has too, and adds what only the sheet says', async () => {
    const { after } = await run({ version: 0, programme: empty })
    expect(after.programme.meetings.map(({ id, number }) => [id, number])).toEqual([
      ['lab-1', 1],
      ['hold-1-laeringslab-2-2', 2],
    ])
    expect(after.programme.meetings[0]).toMatchObject({
      place: 'Medborgerhuset',
      preparation: 'Tag jeres data med',
      reminders: ['-0d@07:00'],
    })
  })
})
