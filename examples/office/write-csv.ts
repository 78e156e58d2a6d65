// Writes CSV files as Excel and others do, for the samples: separator, encoding and line ends as the program at hand has them.

export type CsvEncoding = 'utf-8' | 'utf-8-bom' | 'windows-1252'

export interface CsvOptions {
  readonly encoding: CsvEncoding
  /** What Excel in Danish writes; other programs write commas. */
  readonly separator?: ';' | ','
}

/** The rows as bytes, with CRLF. Throws on a letter that Windows-1252 does not have. */
export function writeCsv(
  rows: readonly (readonly (string | number | undefined)[])[],
  { encoding, separator = ';' }: CsvOptions,
): Uint8Array {
  const lines = rows.map(row =>
    row.map(cell => quoted(String(cell ?? ''), separator)).join(separator),
  )
  const text = `${lines.join('\r\n')}\r\n`
  if (encoding === 'windows-1252') return Uint8Array.from(text, byteOf)
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text)
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The few letters above Latin-1 that Danish texts use. */
const above: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '’': 0x92,
  '–': 0x96,
  '—': 0x97,
}

function byteOf(letter: string): number {
  const byte = above[letter] ?? letter.codePointAt(0) ?? 0
  if (byte > 0xff || (byte >= 0x80 && byte < 0xa0 && !(letter in above)))
    throw new RangeError(`Windows-1252 has no ${letter}`)
  return byte
}
