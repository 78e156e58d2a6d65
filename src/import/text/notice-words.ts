// The words for "off" and "moved", and what tells whether they are said of the meeting itself: data and small questions beside
// notice.ts. Danish and English; on folded text unless it says otherwise.
import { fold } from '../words.js'

export const offWord = /\b(?:aflyst|aflyses|aflyser|aflysning|annulleret|annulleres|cancell?ed)\b/
/** On the text as written too: no letter of it is folded but the one in `udsættes`. */
export const movedWord =
  /\b(?:flyttet|flyttes|udskudt|udskydes|udsat|uds(?:æ|ae)ttes|rykket|rykkes|moved|postponed|rescheduled)\b/i
/** "Flyttet til lokale 3" moves no time. */
export const placeName =
  /\b(?:\w*lokale\w*|sal\w*|skole|hus|teams|zoom|online|adresse|etage|bibliotek\w*|sharepoint|mappe\w*|raadhus\w*)\b|\b\w+(?:skolen|huset|salen|biblioteket)\b/

/** "Flyttet til en ny dato", "udskudt på ubestemt tid": there is no time yet. */
export const noTimeYet =
  /\b(?:ny(?:t|e)? (?:dato|tid|tidspunkt|dag)|senere|ubestemt|foelger|afventer|later|new (?:date|time)|tba|tbd)\b/

/** Before the word and near it: then it is not so, or not yet. */
const hedge =
  /\b(?:ikke|not|kan|kunne|maa|skal|vil|boer|evt|eventuelt|maaske|muligvis|can|may|might|could|must|will)\b\W+(?:\w+\W+){0,2}$/
const condition =
  /\b(?:hvis|saafremt|medmindre|i tilfaelde af|ved (?:for|faerre|under|mindre|daarligt)|if|unless|in case)\b/
const otherBefore =
  /\b(?:sidste|forrige|tidligere|i stedet for|erstat\w+|last|previous|instead of|replaces)\b/
const otherAfter = /\b(?:sidste (?:aar|gang)|i fjor|last (?:year|time))\b/

/** Whether the word at `at` stands in a sentence that asks, doubts, or speaks of another time. */
export function isHedged(folded: string, at: number): boolean {
  const [before, after] = [folded.slice(0, at), folded.slice(at)]
  return (
    /\?\s*$/.test(folded) ||
    hedge.test(before) ||
    condition.test(folded) ||
    otherBefore.test(before) ||
    otherAfter.test(after)
  )
}

/** What may stand before the word besides the meeting's own name. */
const filler = new Set(
  `obs nb ps bemaerk vigtigt husk info status ny nyt aendring aendret desvaerre hej kaere alle er bliver blev var har vi jeg vaeret
  hermed derfor nu igen i a af at den det dette dagens vores denne d kl pga paa grund grundet af sygdom sygemelding sne snevejr
  vejr vejret strejke corona faa for lav tilmelding tilmeldte tilmeldinger manglende faerre deltagere travlhed noedt noedsaget maattet maatte kan ikke afholdes
  gennemfoeres   til og the this is has been was we have had unfortunately sorry due illness please note today s i dag`.split(
    /\s+/,
  ),
)
const meetingWords =
  /^(?:\w*moede(?:t|r|rne)?|\w*lab(?:bet|ben)?|\w*dag(?:en)?|\w*seminar(?:et)?|\w*kurs(?:us|et)|arrangement(?:et)?|aftale(?:n)?|begivenhed(?:en)?|moededato(?:en)?|dato(?:en)?|tid(?:en)?|tidspunkt(?:et)?|session(?:en)?|gang(?:en)?|meeting|course|event|session|it|date)$/

/** Whether what stands before the word is about the meeting: nothing, small words, its kind, its title. */
export function isAbout(before: string, title: string): boolean {
  const clause = before.split(/[,;]|\s[–—-]\s/).at(-1) ?? ''
  const named = new Set(fold(title).match(/[a-z0-9]+/g))
  const words = clause.match(/[a-z0-9]+/g) ?? []
  if (words.some(word => /^(?:naeste|andet|andre|next|other)$/.test(word))) return false
  return words.every(
    word =>
      /^\d+$/.test(word) ||
      filler.has(word) ||
      meetingWords.test(word) ||
      named.has(word) ||
      isDayWord(word),
  )
}

function isDayWord(word: string): boolean {
  return /^(?:(?:man|tirs|ons|tors|fre|loer|soen)dag|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*)$/.test(
    word,
  )
}

/** Lines and sentences; the full stop of a date or a shortened word ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .slice(0, 10_000)
    .split(/[!\n]|(?<![\d]|\b(?:d|kl|nr|ca|[Pp]ga|[Ee]vt|jf|fx))\.\s+(?=[\p{Lu}\d])|(?<=\?)\s/u)
    .filter(sentence => /\p{L}/u.test(sentence))
}

/** A text without the older mails below it. */
export function withoutQuotes(text: string): string {
  const lines = text.split('\n')
  const end = lines.findIndex(
    (line, at) =>
      /^\s*-{2,}\s*(?:oprindelig|original|videresendt|forwarded)/i.test(line) ||
      /^\s*(?:den|on)\s.{5,80}\s(?:skrev|wrote)\b.*:\s*$/i.test(line) ||
      (/^\s*(?:\*\*)?(?:fra|from)\s*:/i.test(line) &&
        lines
          .slice(at + 1, at + 4)
          .some(next => /^\s*(?:\*\*)?(?:sendt|sent|dato|date)\s*:/i.test(next))),
  )
  return lines
    .slice(0, end === -1 ? undefined : end)
    .filter(line => !/^\s*>/.test(line))
    .join('\n')
}

const noticeStart =
  /(?:\ber\s+)?\b(?:aflyst|aflyses|annulleret|cancell?ed|flyttet|flyttes|udskudt|udsat|rykket|moved|postponed)\b/i

/** A cell of dates or times with more in it, "3/12 AFLYST": what is left of it, and what is said of the meeting. */
export function takeNotice(text: string): { text: string; said: string } {
  const found = noticeStart.exec(text)
  if (!found) return { text, said: '' }
  const [before, word, after] = [
    text.slice(0, found.index),
    found[0],
    text.slice(found.index + found[0].length),
  ]
  const trim = (part: string) => part.replace(/^[\s,;:()–-]+|[\s,;:(–-]+$/g, '')
  if (/\d/.test(before)) return { text: trim(before), said: trim(word + after) }
  const isDateAfter = /\d/.test(after) && !/^\s*(?:til|to|fra|from)\b/i.test(after)
  return isDateAfter ? { text: trim(after), said: word } : { text: '', said: text }
}

/** A mark in a title that says it is moved: `FLYTTET: Møde 2`, `Møde 2 (flyttet til 10/12)`. On the text as written. */
export function takeMovedMark(title: string): { title: string; mark?: string } {
  const marks = [
    /^[\s([*!-]*((?:flyttet|udskudt|rykket|moved|postponed)\b(?:\s+(?:til|to)\s+[^:)\]–!]*)?)[\s)\]!*]*(?:[:–!]|-\s|(?<=[)\]])\s)\s*(?=\S)/i,
    /\s*(?:[([]|\s[–-]\s|:\s|\*+)\s*((?:er\s+)?(?:flyttet|udskudt|rykket|moved|postponed)\b[^)\]]*)[)\]*!.]*\s*$/i,
  ]
  for (const mark of marks) {
    const found = mark.exec(title)
    const bare = found ? title.replace(mark, '').trim() : ''
    if (found && bare !== '') return { title: bare, mark: found[1] ?? '' }
  }
  return { title }
}
