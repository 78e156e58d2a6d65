// Numbers as words and digits, Danish and English: "to", "halvanden", "fifteen", "2,5". Used by the other readers of this folder.

const words: Readonly<Record<string, number>> = {
  ...{ nul: 0, zero: 0, én: 1, ét: 1, en: 1, et: 1, one: 1, a: 1, an: 1 },
  ...{ to: 2, two: 2, tre: 3, three: 3, fire: 4, four: 4, fem: 5, five: 5, seks: 6, six: 6 },
  ...{
    syv: 7,
    seven: 7,
    otte: 8,
    eight: 8,
    ni: 9,
    nine: 9,
    ti: 10,
    ten: 10,
    elleve: 11,
    eleven: 11,
  },
  ...{ tolv: 12, twelve: 12, tretten: 13, thirteen: 13, fjorten: 14, fourteen: 14 },
  ...{ femten: 15, fifteen: 15, seksten: 16, sixteen: 16, sytten: 17, seventeen: 17 },
  ...{ atten: 18, eighteen: 18, nitten: 19, nineteen: 19, tyve: 20, twenty: 20 },
  ...{ enogtyve: 21, toogtyve: 22, treogtyve: 23, fireogtyve: 24, femogtyve: 25, tredive: 30 },
  ...{ 'twenty-one': 21, 'twenty-two': 22, 'twenty-three': 23, 'twenty-four': 24 },
  ...{ 'twenty-five': 25, thirty: 30, fyrre: 40, forty: 40, femogfyrre: 45, 'forty-five': 45 },
  ...{ halvtreds: 50, fifty: 50, tres: 60, sixty: 60, halvfems: 90, ninety: 90, hundrede: 100 },
  ...{ halvanden: 1.5, halvandet: 1.5 },
}

/** A number in digits or as a word, for use in a pattern without anything before or after it. */
export const numeral = `(?:\\d{1,4}(?:[.,]\\d{1,3})?|(?:${Object.keys(words)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?!\\p{L}))`

/** The value; "1.150" is a thousand and more, "2,5" and "2.5" two and a half. */
export function toNumber(written: string): number {
  const word = words[written.toLowerCase()]
  if (word !== undefined) return word
  if (/^\d{1,3}\.\d{3}$/.test(written)) return Number(written.replace('.', ''))
  return Number(written.replace(',', '.'))
}
