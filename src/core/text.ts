// Cleans what people and files give us, once, at the edge. Adapters' and importers' text passes here before anything reads it.

/** The longest message that is read, in characters. */
export const maxTextLength = 4000

// Invisible characters that can smuggle instructions or break comparison: tags U+E0000–E007F, zero-width space and
// non-joiner, soft hyphen (pasted from a PDF), left-to-right marks and overrides, word joiner and the invisible operators
// after it, BOM. U+200D stays only between two emoji (👩‍🏫).
const invisible =
  /[\u{e0000}-\u{e007f}]|[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})/gu
// Control characters but tab and line feed.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** What nothing is removed from, as nearly every message is. */
const clean = /^[\n\t -~æøåÆØÅéÉ–—…·“”„’]*$/u

/** NFC, line breaks as \n, without invisible and control characters. Length may shrink; meaning stays. */
export function cleanText(text: string): string {
  if (clean.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(invisible, '').replace(control, '').normalize('NFC')
}

/** Of an address that stands as it is this much is shown: one line on a phone, where a join link is three hundred characters. */
const longestAddress = 60

/** What is read where an address leads to itself: where it leads, without the rest of a long one ("teams.microsoft.com/l/meetup-join/…"). */
export function addressShown({
  text,
  url,
}: {
  readonly text: string
  readonly url?: string
}): string {
  if (text !== url || text.length <= longestAddress) return text
  return `${text.slice('https://'.length, longestAddress - 1)}…`
}
