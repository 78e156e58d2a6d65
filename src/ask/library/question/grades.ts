// School years in a text: "3. klasse", "1.-3. klasse", "fra 4. klasse", "mellemtrinnet". Used for what a tool is for
// (src/ask/answers/library/tool-fact.ts). Pure; nothing is read where no year is named.

const last = 10
/** The parts of a Danish school, as the years that they have everywhere. */
const parts: readonly (readonly [RegExp, number, number])[] = [
  [/indskoling|lower primary/iu, 0, 3],
  [/mellemtrin|middle years/iu, 4, 6],
  [/udskoling|lower secondary/iu, 7, 9],
]
const year = String.raw`(\d{1,2})\.?`
const noun = String.raw`\s*(?:klasse|kl\.|årgang|grade|grades|års)`
const span = new RegExp(String.raw`${year}\s*(?:-|–|til|to)\s*${year}${noun}`, 'giu')
const from = new RegExp(String.raw`(?<!\p{L})(?:fra|from)\s+${year}${noun}`, 'giu')
const pair = new RegExp(
  String.raw`${year}\s*(?:og|eller|,|and|or)\s*(?=(?:\d{1,2}\.?\s*(?:og|eller|,|and|or)\s*)*${year}${noun})`,
  'giu',
)
const one = new RegExp(`${year}${noun}`, 'giu')
const english = /(?<!\p{L})(?:grade|year)\s+(\d{1,2})(?!\d)/giu

/** The years, lowest first, each once. */
export function gradesIn(text: string): number[] {
  const found = new Set<number>()
  const add = (low: number, high = low) => {
    for (let each = low; each <= Math.min(high, last); each++) found.add(each)
  }
  for (const [part, low, high] of parts) if (part.test(text)) add(low, high)
  for (const [, low, high] of text.matchAll(span)) add(Number(low), Number(high))
  for (const [, low] of text.matchAll(from)) add(Number(low), last)
  for (const [, low] of text.matchAll(pair)) add(Number(low))
  for (const [, low] of text.matchAll(one)) add(Number(low))
  for (const [, low] of text.matchAll(english)) add(Number(low))
  return [...found].filter(each => each <= last).sort((a, b) => a - b)
}
