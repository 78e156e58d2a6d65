// Writes workbooks as Excel does: the parts of ECMA-376 as text, zipped by hand. For the samples and for tests of the importer.
// No library the product reads with has a part in it, so a mistake cannot hide on both sides.
import { crc32, deflateRawSync } from 'node:zlib'

/** A cell as it stands in the file: text (shared), number, date as serial, formula with its value, error, or nothing. */
export type WrittenCell =
  | string
  | number
  | boolean
  | null
  | { readonly serial: number; readonly format?: 'date' | 'time' | 'dateTime' | 'long' }
  | { readonly formula: string; readonly value: string | number; readonly isDate?: boolean }
  | { readonly inline: string }
  | { readonly rich: readonly string[] }
  | { readonly error: string }

export interface WrittenSheet {
  readonly name: string
  readonly rows: readonly (readonly WrittenCell[])[]
  /** `A1:C1` */
  readonly merges?: readonly string[]
  /** Of the columns, in characters. */
  readonly widths?: readonly number[]
  readonly isHidden?: boolean
  readonly hiddenRows?: readonly number[]
}

export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the headers say instead of the truth. */
  readonly declaredSize?: number
}

export interface XlsxOptions {
  readonly date1904?: boolean
  readonly extra?: readonly ZipEntry[]
  /** Nothing is packed, so that the bytes are the same with every version of zlib. */
  readonly isStored?: boolean
}

/** A workbook as bytes. */
export function writeXlsx(sheets: readonly WrittenSheet[], options: XlsxOptions = {}): Uint8Array {
  const shared: string[] = []
  const parts: ZipEntry[] = [
    part('[Content_Types].xml', contentTypes(sheets.length)),
    part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbook(sheets, options.date1904 ?? false)),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ),
    part('xl/styles.xml', styles),
    ...sheets.map((sheet, at) =>
      part(`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet, shared)),
    ),
    part(
      'xl/sharedStrings.xml',
      `${head}<sst xmlns="${main}" count="${shared.length}" uniqueCount="${shared.length}">${shared.join('')}</sst>`,
    ),
  ]
  return zip([...parts, ...(options.extra ?? [])], options.isStored)
}

/** The entries as a zip, deflated unless they are only to be stored. */
export function zip(entries: readonly ZipEntry[], isStored = false): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8')
    const data = isStored ? entry.bytes : deflateRawSync(entry.bytes, { level: 9 })
    const size = entry.declaredSize ?? entry.bytes.length
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800, 2)
    fields.writeUInt16LE(isStored ? 0 : 8, 4)
    // The first day there is in a zip, as Excel writes too.
    fields.writeUInt16LE(0x21, 8)
    fields.writeUInt32LE(crc32(entry.bytes), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, name]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

/** The serial of a date and time in the 1900 system. */
export function serialOf(local: string): number {
  const [date = '', time = '00:00'] = local.split('T')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return Date.parse(date) / 86_400_000 + 25_569 + (hours * 60 + minutes) / 1440
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const formats = { date: 1, time: 2, dateTime: 3, long: 4 } as const

function part(name: string, xml: string): ZipEntry {
  return { name, bytes: new TextEncoder().encode(xml) }
}

function contentTypes(sheets: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const overrides = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  )
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

function workbook(sheets: readonly WrittenSheet[], date1904: boolean): string {
  const all = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${all.join('')}</sheets></workbook>`
}

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-406]dddd\\ &quot;d.&quot;\\ d\\.\\ mmmm\\ yyyy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`

function worksheet(sheet: WrittenSheet, shared: string[]): string {
  const rows = sheet.rows.map((cells, row) => {
    const hidden = sheet.hiddenRows?.includes(row + 1) ? ' hidden="1"' : ''
    const written = cells.map((cell, column) =>
      writeCell(cell, `${letters(column)}${row + 1}`, shared),
    )
    return `<row r="${row + 1}"${hidden}>${written.join('')}</row>`
  })
  const merges = sheet.merges?.map(ref => `<mergeCell ref="${ref}"/>`).join('')
  const columns = sheet.widths?.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const cols = columns ? `<cols>${columns.join('')}</cols>` : ''
  return `${head}<worksheet xmlns="${main}">${cols}<sheetData>${rows.join('')}</sheetData>${merges ? `<mergeCells>${merges}</mergeCells>` : ''}</worksheet>`
}

function writeCell(cell: WrittenCell, ref: string, shared: string[]): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'string')
    return sharedCell(`<t xml:space="preserve">${escapeXml(cell)}</t>`, ref, shared)
  if ('serial' in cell) {
    return `<c r="${ref}" s="${formats[cell.format ?? 'date']}"><v>${cell.serial}</v></c>`
  }
  if ('formula' in cell) {
    const type = typeof cell.value === 'string' ? ' t="str"' : cell.isDate ? ' s="1"' : ''
    return `<c r="${ref}"${type}><f>${escapeXml(cell.formula)}</f><v>${escapeXml(String(cell.value))}</v></c>`
  }
  if ('inline' in cell)
    return `<c r="${ref}" t="inlineStr"><is><t>${escapeXml(cell.inline)}</t></is></c>`
  if ('error' in cell) return `<c r="${ref}" t="e"><v>${escapeXml(cell.error)}</v></c>`
  const runs = cell.rich.map(
    run => `<r><rPr><b/></rPr><t xml:space="preserve">${escapeXml(run)}</t></r>`,
  )
  return sharedCell(runs.join(''), ref, shared)
}

function sharedCell(content: string, ref: string, shared: string[]): string {
  shared.push(`<si>${content}</si>`)
  return `<c r="${ref}" t="s"><v>${shared.length - 1}</v></c>`
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26)
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
