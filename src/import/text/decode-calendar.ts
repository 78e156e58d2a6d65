// The bytes of a file said to be a calendar → its text, or what it is instead. Called by read-ics alone.
// Lines stay lines, so that a problem can name the line in the file; no bytes make it throw.
import { cleanText } from '../../core/text.js'
import type { FileLook } from '../../wording/da/import/importing.js'
import { type DecodedText, decodeText, signatureOf } from './decode.js'

export type Decoded = DecodedText | { readonly looksLike: FileLook | 'empty' }

// Letters of every European language and the usual typography: text of these alone has nothing to clean.
const plain = /^[\n\t\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e]*$/

/** The text with line feeds alone, NFC and without invisible characters; `badRow` is the first line with unreadable bytes. */
export function decodeCalendar(bytes: Uint8Array): Decoded {
  const looksLike = signatureOf(bytes)
  if (looksLike) return { looksLike }
  const { text, badRow } = decodeText(bytes, mendFolds)
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
  const clean = plain.test(lines) ? lines : cleanText(lines)
  if (/^\s*BEGIN:V(?:CALENDAR|EVENT)\b/im.test(clean)) return { text: clean, badRow }
  return { looksLike: lines.trim() === '' ? 'empty' : lookOf(clean) }
}

function lookOf(text: string): FileLook {
  if (/^\s*(?:<!doctype|<html)/i.test(text)) return 'web-page'
  return /^\s*BEGIN:VCARD\b/i.test(text) ? 'contacts' : 'other'
}

/**
 * RFC 5545 folds at 75 octets and may cut a letter in two: `Ã⏎ ¦`. The second half is moved up before the fold, so that
 * the number of lines stays.
 */
function mendFolds(bytes: Uint8Array): Uint8Array {
  const mended = Uint8Array.from(bytes)
  for (let at = mended.indexOf(10); at !== -1; at = mended.indexOf(10, at + 1)) {
    const fold = mended[at - 1] === 13 ? at - 1 : at
    let next = at + 2
    if (mended[at + 1] !== 32 && mended[at + 1] !== 9) continue
    if ((mended[fold - 1] ?? 0) < 0x80) continue
    while (((mended[next] ?? 0) & 0xc0) === 0x80 && next - at < 5) next++
    const tail = mended.slice(at + 2, next)
    mended.copyWithin(fold + tail.length, fold, at + 2)
    mended.set(tail, fold)
    at += tail.length
  }
  return mended
}
