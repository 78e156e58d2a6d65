// The bytes themselves: encodings, separators, quotes, workbooks that are none, bombs. Spoilt ones are those of proof/spoilt/mutated.test.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serialOf, writeXlsx, zip } from '../../../examples/office/write-xlsx.js'
import { readSheet } from '../../../src/import/read-sheet.js'
import { parseCsv } from '../../../src/import/sheet/file/csv.js'
import { dateCell } from '../../../src/import/sheet/file/serial.js'
import { codes, csv, known, peopleOf } from './reading.js'

const text = 'Møde;Dato;Tid;Netværk\n"Åbent; ""møde""\nfor alle";8/9-2026;13-15;Matematik\n'
const sheet = writeXlsx([
  {
    name: 'A',
    rows: [
      ['Møde', 'Dato'],
      ['Opstart', '8/9-2026'],
    ],
  },
])
const read = (bytes: Uint8Array, file = 'plan.csv') => readSheet(bytes, file, known)

describe('a CSV file', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', csv(text)],
    ['UTF-8 with a BOM', csv(`\ufeff${text}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['Windows-1252', new Uint8Array(Buffer.from(text, 'latin1'))],
    ['commas', csv(text.replaceAll(';', ',').replace('Åbent,', 'Åbent;'))],
    [
      'tabs and CRLF',
      csv(text.replaceAll(';', '\t').replace('Åbent\t', 'Åbent;').replaceAll('\n', '\r\n')),
    ],
    ['a line sep=;', csv(`sep=;\r\n${text}`)],
  ])('in %s is read', (_, bytes) => {
    const draft = read(bytes)
    expect(draft.meetings).toMatchObject([
      { title: 'Åbent; "møde" for alle', startLocal: '2026-09-08T13:00' },
    ])
    expect(draft.problems).toEqual([])
  })

  it('gives back whatever was written into it', () => {
    const cell = fc.string({ maxLength: 12 }).map(value => value.replaceAll('\r', ''))
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        rows => {
          const written = rows
            .map(row => row.map(value => `"${value.replaceAll('"', '""')}"`).join(';'))
            .join('\n')
          expect(parseCsv(written, ';')).toEqual(rows)
        },
      ),
    )
  })

  it('with a lost quote loses one row at most', () => {
    const draft = read(
      csv('Møde;Dato;Netværk\n"Tal;8/9-2026;Matematik\nBrøker;9/9-2026;Matematik\n'),
    )
    expect(draft.meetings.map(({ title }) => title)).toContain('Brøker')
  })

  it('takes what looks like a formula for text', () => {
    const draft = read(
      csv('Møde;Dato;Netværk\n=cmd()|A1;8/9-2026;Matematik\n@SUM(1);9/9-2026;Matematik\n'),
    )
    expect(draft.meetings.map(({ title }) => title)).toEqual(['=cmd()|A1', '@SUM(1)'])
  })
})

describe('a file that is no sheet', () => {
  const ole = (name: string) =>
    new Uint8Array(
      Buffer.from(
        `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${[...name].join('\0')}`,
        'latin1',
      ),
    )
  it.each<[string, string, Uint8Array]>([
    ['locked.xlsx', 'workbook-locked', ole('EncryptedPackage')],
    ['old.xls', 'workbook-old', ole('Workbook')],
    ['macro.xlsm', 'workbook-macros', sheet],
    [
      'macro.xlsx',
      'workbook-macros',
      writeXlsx([{ name: 'A', rows: [['x']] }], {
        extra: [{ name: 'xl/vbaProject.bin', bytes: csv('x') }],
      }),
    ],
    ['plan.csv', 'wrong-ending', sheet],
    ['plan.xlsx', 'wrong-ending', csv(text)],
    ['plan.csv', 'wrong-ending', csv('BEGIN:VCALENDAR\nEND:VCALENDAR\n')],
    ['plan.xlsx', 'not-a-sheet', zip([{ name: 'word/document.xml', bytes: csv('<w/>') }])],
    ['plan.xlsx', 'not-a-sheet', csv('%PDF-1.7')],
    ['plan.csv', 'not-a-sheet', csv('<!doctype html><table>')],
    ['plan.csv', 'not-a-sheet', new Uint8Array([1, 2, 0, 4, 5])],
    ['plan.csv', 'file-empty', csv(' \n')],
    ['plan.xlsx', 'workbook-damaged', sheet.slice(0, sheet.length - 30)],
    ['plan.csv', 'no-tables', csv('Kære alle\nHer er planen\n')],
    ['plan.csv', 'file-too-big', new Uint8Array(50 * 1024 * 1024 + 1)],
  ])('%s has the one clear problem %s', (file, code, bytes) => {
    const draft = read(bytes, file)
    expect(codes(draft)).toEqual([code])
    expect(draft.unreadable).toBe(true)
  })

  it('a zip bomb is refused by what it says and by what it is', () => {
    const bytes = new Uint8Array(80 * 1024 * 1024)
    const bomb = (declaredSize?: number) =>
      writeXlsx([{ name: 'A', rows: [['x']] }], {
        extra: [
          {
            name: 'xl/worksheets/sheet9.xml',
            bytes,
            ...(declaredSize === undefined ? {} : { declaredSize }),
          },
        ],
      })
    expect(codes(read(bomb(), 'plan.xlsx'))).toEqual(['workbook-too-big'])
    expect(codes(read(bomb(10), 'plan.xlsx'))).toEqual(['workbook-too-big'])
  })
})

describe('a CPR number', () => {
  it('never gets further than the cell, as text, as a number, or in a column of its own', () => {
    const draft = read(
      writeXlsx([
        {
          name: 'A',
          rows: [
            ['Navn', 'Mail', 'Skole', 'Team', 'CPR'],
            ['Bo Ry', 'bo@havrelund.example', 'Nordskolen', '010190-1234', '1'],
            ['Ib By', 'ib@havrelund.example', 'Nordskolen', 101901234, '2'],
          ],
        },
      ]),
      'folk.xlsx',
    )
    expect(new Set(codes(draft))).toEqual(new Set(['cpr-cell']))
    expect(JSON.stringify([draft.records, draft.problems])).not.toMatch(/1234/)
    expect(peopleOf(draft)).toHaveLength(2)
  })
})

describe('a serial number', () => {
  it('is there for every day of a century, in both systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36_526, max: 73_050 }), fc.nat(1439), (day, minute) => {
        const at = new Date((day - 25_569) * 86_400_000 + minute * 60_000).toISOString()
        const cell = dateCell(day + minute / 1440, false)
        expect(cell?.date).toBe(at.slice(0, 10))
        expect(cell?.time ?? '00:00').toBe(at.slice(11, 16))
        expect(dateCell(serialOf(at.slice(0, 16)) - 1462, true)?.date).toBe(at.slice(0, 10))
      }),
    )
  })
})
