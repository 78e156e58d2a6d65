// The kind of a meeting and its number, from a title: "Læringslab 2", "Læringslab II", "2. læringslab", "andet lab".
// Called by audience.ts. The number belongs to the kind's own word, never to a hold, a date or a time.
import type { MeetingKind } from '../../model/meeting.js'
import { fold, kindWords, ordinals } from '../words.js'
import { romanValue } from './holds.js'

export interface KindAndNumber {
  readonly kind: MeetingKind
  readonly number?: number
}

/** The kind whose word comes first, or undefined; a number only beside one of that kind's words. */
export function readKind(text: string): KindAndNumber | undefined {
  const folded = fold(text)
  const matches = kindWords.flatMap(([kind, expression]) => {
    const at = folded.search(expression)
    return at === -1 ? [] : [{ kind, at, expression }]
  })
  const first = matches.sort((a, b) => a.at - b.at)[0]
  if (!first) return undefined
  const { kind, expression } = first
  const number = readNumber(folded, expression) ?? romanAfter(text)
  const isGroup = kind === 'network' || kind === 'steering-group' || kind === 'leaders'
  const plain = isGroup ? (number ?? readNumber(folded, /\bmoede(?:t)?\b/)) : number
  return { kind, ...(plain === undefined || plain === 0 ? {} : { number: plain }) }
}

/** The number beside any of the words: "Læsenetværket, netværksmøde 2", "Daginstitutionsnetværket, 1. netværksmøde". */
function readNumber(folded: string, words: RegExp): number | undefined {
  for (const found of folded.matchAll(new RegExp(words.source, 'g'))) {
    const rest = folded.slice(found.index + found[0].length)
    const number =
      trailingDigits(found[0]) ?? numberAfter(rest) ?? numberBefore(folded.slice(0, found.index))
    if (number !== undefined) return number
  }
  return undefined
}

function trailingDigits(word: string): number | undefined {
  const found = /[a-z](\d{1,2})$/.exec(word)
  return found ? Number(found[1]) : undefined
}

function numberAfter(text: string): number | undefined {
  const found =
    /^\s*(?:nr\.?|nummer|#)?\s*(\d{1,2})(?!\d|\s*[./:]\s*\d|[–-]\d|\.?\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))/.exec(
      text,
    )
  return found ? Number(found[1]) : undefined
}

/** Capital letters alone, on the text as written: "Læringslab i Medborgerhuset" has no number. */
function romanAfter(text: string): number | undefined {
  const found =
    /(?:[Ll]ab|LAB|møde|moede|dag|seminar|netværk|kursus|modul)\s+([IVX]{1,4})(?![\p{L}\d])/u.exec(
      text,
    )
  return found ? romanValue(found[1] ?? '') : undefined
}

function numberBefore(text: string): number | undefined {
  const found = /(?:^|[^\d.])(\d{1,2})\.\s*(?:moede i )?$/.exec(text)
  if (found) return Number(found[1])
  const word = /([a-z0-9]+)\s*$/.exec(text)?.[1] ?? ''
  const at = ordinals.findIndex(ordinal => ordinal.test(word))
  return at === -1 ? undefined : at + 1
}
