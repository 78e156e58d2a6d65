// Finds Danish CPR numbers in text, so that they are stopped before anything is stored, logged or sent to a model.
// bot.handle and the importers call it. Never modulus 11: numbers without it are issued since 2007.

/** Where in the text a CPR number stands, in UTF-16 units. */
export interface CprMatch {
  readonly start: number
  readonly end: number
}

// Space, no-break and thin spaces, hyphen-minus, the dashes, minus, full stop, slash and full-width hyphen.
const separator =
  '[\\s\\u00a0\\u2000-\\u200a\\u202f.\\-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d/]'
const digit = '[0-9\\uff10-\\uff19]'
const birthday = `(${digit}{2})${separator}?(${digit}{2})${separator}?(${digit}{2})`
// Ten digits grown together with a word are an order number; with a separator before the last four (`cpr010190-1234`) not.
const from = `(?<!${digit}|[=/%&?#-])(?:(?<![\\p{L}_])|(?=${digit}{6}${separator}))`
const to = `(?!${digit})(?:(?![\\p{L}_])|(?<=${separator}${digit}{4}))`
const shape = new RegExp(`${from}${birthday}${separator}{0,3}${digit}{4}${to}`, 'gu')
const link = /\b(?:https?:\/\/|www\.)\S+/giu

/** Every CPR number in the text: DDMMYY, an optional separator of any kind, four digits, a date that exists. */
export function findCpr(text: string): CprMatch[] {
  const links = [...text.matchAll(link)].map(
    found => [found.index, found.index + found[0].length] as const,
  )
  return [...text.matchAll(shape)]
    .filter(found => isBirthday(found[1] ?? '', found[2] ?? '', found[3] ?? ''))
    .filter(found => !links.some(([start, end]) => found.index >= start && found.index < end))
    .map(found => ({ start: found.index, end: found.index + found[0].length }))
}

/** The text with every CPR number made unreadable: what is shown again may be kept by the platform that shows it. */
export function withoutCpr(text: string): string {
  return findCpr(text).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}••••••-••••${left.slice(end)}`,
    text,
  )
}

/** The year has two digits, so 29 February is taken as valid when 19xx or 20xx has one. */
function isBirthday(day: string, month: string, year: string): boolean {
  const [d, m, y] = [day, month, year].map(part => Number(part.normalize('NFKC')))
  if (d === undefined || m === undefined || y === undefined) return false
  return [1900 + y, 2000 + y].some(full => {
    const date = new Date(Date.UTC(full, m - 1, d))
    return date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  })
}
