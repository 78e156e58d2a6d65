// The bytes of a file of text → its text, whatever the program that saved it wrote: UTF-8 with or without a BOM, UTF-16,
// Windows-1252, for a line or for all. Called by the readers of calendars and Markdown. No bytes make it throw.
import type { FileLook } from '../../wording/da/import/importing.js'

export interface DecodedText {
  readonly text: string
  /** The first line with unreadable bytes, shown as `�`; from 1. */
  readonly badRow: number | undefined
}

const signatures: readonly (readonly [FileLook, string])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['pdf', '%PDF'],
  ['office', '\u00d0\u00cf\u0011\u00e0'],
  ['image', '\u0089PNG'],
  ['image', '\u00ff\u00d8\u00ff'],
  ['image', 'GIF8'],
]

/** What the first bytes say that the file is, where that is no text. */
export function signatureOf(bytes: Uint8Array): FileLook | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  return signatures.find(([, start]) => head.startsWith(start))?.[0]
}

/**
 * The text as it stands in the file; lines stay lines. `mend` puts together letters that were cut in two, as the folding of
 * calendar lines does; it is asked only where the bytes are no whole UTF-8.
 */
export function decodeText(
  bytes: Uint8Array,
  mend: (bytes: Uint8Array) => Uint8Array = same => same,
): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), badRow: undefined }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), badRow: undefined }
  const text = utf8(bytes)
  if (text !== undefined) return { text, badRow: undefined }
  const mended = mend(bytes)
  const whole = mended === bytes ? undefined : utf8(mended)
  return whole === undefined ? decodeLines(mended) : { text: whole, badRow: undefined }
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Line by line: UTF-8 where it is, Windows-1252 where it is not, and `�` for the byte that spoils a line of UTF-8. */
function decodeLines(bytes: Uint8Array): DecodedText {
  const [loose, latin] = [new TextDecoder('utf-8'), new TextDecoder('latin1')]
  const lines: string[] = []
  let badRow: number | undefined
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(10, from)
    const to = end === -1 ? bytes.length : end
    const line = bytes.subarray(from, to)
    const text = loose.decode(line)
    const isBroken = text.includes('\ufffd')
    // A letter of two or more bytes that is whole says that the line is UTF-8 with an error in it.
    const isUtf8 = !isBroken || /[\u0080-\ufffc]/.test(text)
    lines.push(isUtf8 ? text : fromWindows(latin.decode(line)))
    if (isBroken && isUtf8) badRow ??= lines.length
    from = to + 1
  }
  return { text: lines.join('\n'), badRow }
}

/** Windows-1252 beyond Latin-1: dashes, quotes, €. (Node 20's own decoder for it leaves them as control characters.) */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function fromWindows(latin: string): string {
  // Line feeds are not among them, so lines stay lines.
  return latin.replace(/[\u0080-\u009f]/g, sign => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
}
