// Writes tables as CSV the ways that programs save them: separators, encodings, line ends, quotes. Nothing of the reader is used.

export const separators = [';', ',', '\t'] as const
export const encodings = ['utf-8', 'utf-8 with bom', 'windows-1252', 'utf-16'] as const

export interface CsvLook {
  readonly separator: (typeof separators)[number]
  readonly encoding: (typeof encodings)[number]
  readonly eol: '\r\n' | '\n'
  readonly quotesAll: boolean
}

/** The bytes of a file with the rows. */
export function writeCsv(rows: readonly (readonly string[])[], look: CsvLook): Uint8Array {
  const lines = rows.map(cells => cells.map(cell => quoted(cell, look)).join(look.separator))
  return encode(lines.map(line => line + look.eol).join(''), look.encoding)
}

function quoted(cell: string, { separator, quotesAll }: CsvLook): string {
  const needs = cell.includes(separator) || /["\r\n]/.test(cell)
  return quotesAll || needs ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Throws where the encoding has no such letter. */
export function encode(text: string, encoding: CsvLook['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new Uint8Array(Buffer.from(text))
    case 'utf-8 with bom':
      return new Uint8Array(Buffer.from(`\ufeff${text}`))
    case 'utf-16':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    case 'windows-1252':
      return Uint8Array.from(text, windowsByte)
    default:
      return encoding satisfies never
  }
}

const beyondLatin: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
}

function windowsByte(letter: string): number {
  const code = beyondLatin[letter] ?? letter.codePointAt(0) ?? 0
  if (code > 255) throw new Error(`Windows-1252 has no ${letter}`)
  return code
}
