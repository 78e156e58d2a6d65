// The bytes themselves: encodings, separators, quotes, workbooks that are none, bombs. Spoilt ones are those of proof/spoilt/mutated.test.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serialOf, writeXlsx, zip } from '../../../examples/office/write-xlsx.js'
import { readSheet } from '../../../src/import/read-sheet.js'
import { parseCsv } from '../../../src/import/sheet/file/csv.js'
import { dateCell } from '../../../src/import/sheet/file/serial.js'
import { partsOf } from '../proof/spoilt/zip-parts.js'
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

describe('a workbook of a newer Excel', () => {
  const metadata = `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rows = [
    ['Møde', 'Dato', 'Netværk'],
    [{ formula: '_xlfn.UNIQUE(E1:E9)', value: 'Opstart' }, { serial: 46_273 }, 'Matematik'],
  ]

  /** The workbook with one part more, said of in its lists, and the formula as the first cell of a dynamic array. */
  function withPart(path: string, contentType: string, relation: string, xml: string) {
    const swaps: Record<string, readonly [string, string]> = {
      '[Content_Types].xml': [
        '</Types>',
        `<Override PartName="/xl/${path}" ContentType="${contentType}"/></Types>`,
      ],
      'xl/_rels/workbook.xml.rels': [
        '</Relationships>',
        `<Relationship Id="rId9" Type="${relation}" Target="${path}"/></Relationships>`,
      ],
      'xl/worksheets/sheet1.xml': [
        '<c r="A2" t="str"><f>',
        '<c r="A2" t="str" cm="1"><f t="array" ref="A2">',
      ],
    }
    const parts = partsOf(writeXlsx([{ name: 'A', rows }])).map(({ name, bytes }) => {
      const before = new TextDecoder().decode(bytes)
      const [old, swapped] = swaps[name] ?? ['', '']
      expect(before).toContain(old)
      return { name, bytes: csv(before.replace(old, swapped)) }
    })
    return zip([...parts, { name: `xl/${path}`, bytes: csv(xml) }])
  }

  it.each([
    [
      'dynamic arrays',
      withPart(
        'metadata.xml',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
        `${office}/sheetMetadata`,
        metadata,
      ),
    ],
    [
      'people in threaded comments',
      withPart(
        'persons/person.xml',
        'application/vnd.ms-excel.person+xml',
        'http://schemas.microsoft.com/office/2017/10/relationships/person',
        '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>',
      ),
    ],
  ])('with a part for %s is read like any other', (_, bytes) => {
    const draft = read(bytes, 'plan.xlsx')
    expect(codes(draft)).toEqual([])
    expect(draft.meetings).toMatchObject([{ title: 'Opstart', startLocal: '2026-09-08' }])
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
