// A table as a file: what Danish Excel makes of it, æøå, semicolons and quotes included, and no formula of anybody's.
import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { writeCsv, writeXlsx } from '../../src/insight/export.js'

const table = {
  name: 'Beskeder',
  columns: ['Navn', 'Hvorfor'],
  rows: [
    ['Åse Østergård', 'kan ikke nås; er "væk"'],
    ['=1+1', '+45 12'],
    ['-', '@her'],
  ],
}

describe('a table as CSV', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(table))

  it('begins with the mark by which Excel knows UTF-8, and has semicolons and CRLF', () => {
    expect(text.startsWith('\ufeffNavn;Hvorfor\r\n')).toBe(true)
    expect(text).toContain('Åse Østergård;"kan ikke nås; er ""væk"""\r\n')
  })

  it('holds no formula', () => {
    expect(text).toContain("'=1+1;'+45 12\r\n'-;'@her\r\n")
  })
})

describe('a table as XLSX', () => {
  it('reads back as it was, every cell as text', () => {
    const book = read(writeXlsx(table))
    const [name = ''] = book.SheetNames
    const sheet = book.Sheets[name]
    expect(name).toBe('Beskeder')
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      table.columns,
      ...table.rows,
    ])
    const formula: unknown = sheet?.A3
    expect(formula).toMatchObject({ t: 's', v: '=1+1' })
    expect(formula).not.toHaveProperty('f')
  })

  it('also without rows', () => {
    const book = read(writeXlsx({ ...table, rows: [] }))
    expect(book.SheetNames).toEqual(['Beskeder'])
  })
})
