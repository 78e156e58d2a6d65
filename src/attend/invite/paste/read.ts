// Answers that were given elsewhere, as text: one person to a line with an e-mail or a name and a status, as Outlook's tracking copies them in
// Danish and English, as a sheet, or as somebody types them. Called by chat.ts. Pure.
import { cleanText } from '../../../core/text.js'

export type Status = 'yes' | 'no' | 'maybe' | 'silent'

export interface PastedLine {
  /** From 1, as they were pasted. */
  readonly line: number
  readonly text: string
  /** What is left beside the status, as parts: the e-mail and the name are among them. */
  readonly parts: readonly string[]
  readonly email: string | undefined
  readonly status: Status | undefined
}

/** More lines than this are no meeting's answers. */
const mostLines = 400

/** The first that fits; with whole words, so that no name is taken for one. */
const statuses: readonly (readonly [Status, RegExp])[] = [
  [
    'silent',
    /^(?:ingen(?: svar)?|intet svar|ikke svaret|har ikke svaret|ubesvaret|ikke besvaret|none|no response|not responded|has not responded)$/u,
  ],
  [
    'maybe',
    /^(?:foreløbigt?(?: accepteret)?|forelobigt?(?: accepteret)?|måske|(?:med )?forbehold|muligvis|maybe|tentative(?:ly accepted)?)$/u,
  ],
  [
    'no',
    /^(?:afvist|afslået|afbud|nej|kan ikke|deltager ikke|kommer ikke|declined|no|not coming|not attending)$/u,
  ],
  [
    'yes',
    /^(?:accepteret|godkendt|accept|ja|deltager|kommer|tilmeldt|accepted|yes|coming|attending)$/u,
  ],
]
/** What Outlook says of everybody, and what stands over its list. */
const asides =
  /^(?:påkrævet(?: deltager)?|obligatorisk(?: deltager)?|valgfri(?:t)?(?: deltager)?|deltagelse|svar|status|navn|mail|e-mail|email|required(?: attendee)?|optional(?: attendee)?|name|attendance|response|attendee)$/u
/** Whoever called the meeting, and rooms, answer nothing. */
const nobody =
  /^(?:mødearrangør|arrangør|organisator|ressource|resource|meeting organizer|organizer|organiser)$/u
const mail = /[^\s<>,;()"']+@[^\s<>,;()"']+\.[^\s<>,;()"']+/u

/** Every line that names somebody; headings and empty ones are left out. */
export function readPasted(text: string): PastedLine[] {
  return cleanText(text)
    .split('\n')
    .slice(0, mostLines)
    .flatMap((raw, at) => readLine(raw.trim(), at + 1) ?? [])
}

function readLine(text: string, line: number): PastedLine | undefined {
  const email = mail.exec(text)?.[0]?.toLowerCase()
  const cells = cellsOf(text)
  if (cells.some(cell => nobody.test(folded(cell)))) return undefined
  const status = statusIn(cells)
  const parts = cells
    .map(cell => cell.replace(mail, ' ').replace(/[([][^)\]]*[)\]]?/g, ' '))
    .map(cell => cell.replace(/[<>"]/g, ' ').replace(/\s+/g, ' ').trim())
    .filter(cell => cell !== '' && !asides.test(folded(cell)) && statusOf(cell) === undefined)
  const isHeading = email === undefined && parts.length === 0
  return isHeading ? undefined : { line, text, parts: withoutStatus(parts), email, status }
}

/** By tabs, else by semicolons; a comma parts a name from a status, or two halves of a name. */
function cellsOf(text: string): string[] {
  const sign = text.includes('\t') ? '\t' : text.includes(';') ? ';' : undefined
  if (sign !== undefined) return trimmed(text.split(sign))
  const [before, after] = splitLast(text, ',')
  if (after !== undefined && statusOf(after) !== undefined) return trimmed([before, after])
  const [name, said] = splitLast(text, ':')
  if (said !== undefined && statusOf(said) !== undefined) return trimmed([name, said])
  const dash = / [-–] /u.exec(text)
  if (dash) return trimmed([text.slice(0, dash.index), text.slice(dash.index + 3)])
  return trimmed([text])
}

function splitLast(text: string, sign: string): [string, string | undefined] {
  const at = text.lastIndexOf(sign)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function trimmed(cells: readonly string[]): string[] {
  return cells.map(cell => cell.trim()).filter(cell => cell !== '')
}

/** A cell that is one; else the last words of a line that has no cells. */
function statusIn(cells: readonly string[]): Status | undefined {
  for (const cell of cells.toReversed()) {
    const status = statusOf(cell)
    if (status) return status
  }
  const [only, another] = cells
  return only !== undefined && another === undefined ? tailOf(only)?.status : undefined
}

function withoutStatus(parts: readonly string[]): readonly string[] {
  const [only, another] = parts
  if (only === undefined || another !== undefined) return parts
  const tail = tailOf(only)
  return tail ? [tail.before] : parts
}

/** "Mette Holm accepteret". */
function tailOf(text: string): { readonly status: Status; readonly before: string } | undefined {
  const words = text.split(/\s+/)
  for (const count of [3, 2, 1]) {
    if (words.length <= count) continue
    const status = statusOf(words.slice(-count).join(' '))
    if (status) return { status, before: words.slice(0, -count).join(' ') }
  }
  return undefined
}

function statusOf(cell: string): Status | undefined {
  const text = folded(cell)
  return statuses.find(([, pattern]) => pattern.test(text))?.[0]
}

function folded(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .trim()
}
