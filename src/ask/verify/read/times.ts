// Reads the times of day and the lengths of a line: "kl. 9-15", "halv to", "from 1 pm to 3 pm", "2½ time", "30-45 min". Dates have been taken
// before, so that "d. 9." is no hour. A time alone is a beginning unless "til" or "slutter" stands before it.
import { blank, each, type Line, take } from './line.js'
import { toNumber } from './numerals.js'

export const edge = '(?<![\\p{L}\\d])'

export const stop = '(?![\\p{L}\\d])'

const hourWord =
  '(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|femten|fjorten|tretten|seksten|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'

export const half = '(?:(halv|kvart over|kvart i|half past|quarter past|quarter to)\\s+)'

const clock = `(?:${half}?(\\d{1,2}|${hourWord})(?:[.:](\\d\\d))?(?:\\s*(am|pm|a\\.m\\.|p\\.m\\.|o'clock|om formiddagen|om eftermiddagen|in the morning|in the afternoon))?|(noon|midday|middag))`

const at = '(?:kl\\.?|klokken|at|@|starting at)'

const dash = '(?:\\s*(?:-|–|—)\\s*|\\s+(?:til|to|until|till|and|og)\\s+)'

const span = new RegExp(
  `${edge}(?:(?:${at}|fra|from|mellem|between)\\s*(?:kl\\.?|klokken)?\\s*)${clock}${dash}(?:kl\\.?|klokken|at)?\\s*${clock}${stop}(?!\\s*(?:min|timer?|hours?|kr))`,
  'giu',
)

const spanAlone = new RegExp(
  `${edge}(\\d{1,2})[.:](\\d\\d)\\s*(am|pm)?\\s*(?:-|–|—|til|to|until)\\s*(?:kl\\.?\\s*)?(\\d{1,2})(?:[.:](\\d\\d))?\\s*(am|pm)?${stop}|${edge}(\\d{1,2})()\\s*(am|pm)?\\s*(?:-|–|—|til|to|until)\\s*(\\d{1,2})(?:[.:](\\d\\d))?\\s*(am|pm)?${stop}(?![.]?\\s*(?:min|timer?|hours?|kr|klasse|grade|elever|personer|lærere|gange|uger|dage|skoler|linjer|deltagere|ressource|people|pupils|points|år|students|children|spørgsmål))`,
  'giu',
)

const single = new RegExp(
  `${edge}(?:(senest|inden|by|before|slutter|ends?|til|until|till|færdig|finish\\p{L}*)\\s+)?(?:${at})\\s*${clock}${stop}(?!\\s*(?:min|timer?\\b|hours?|schools|different|skoler))`,
  'giu',
)

const halfPast = new RegExp(`${edge}${half}(\\d{1,2}|${hourWord})${stop}`, 'giu')

const ampm = new RegExp(
  `${edge}(\\d{1,2})(?:[.:](\\d\\d))?\\s*(am|pm|a\\.m\\.|p\\.m\\.|o'clock)${stop}`,
  'giu',
)

const colon =
  /(?<![\d.:])(\d{1,2}):(\d\d)(?!\d|:\d)|(?<![\d.:,])(?<!lokale |room |rum )(\d{1,2})\.(00|15|30|45)(?!\d|\.\d|\s*(?:kr|%|mio|timer?))/gu

const endWord =
  /(?:slut\p{L}*|til|ends?|until|till|færdig\p{L}*|finish\p{L}*|over|forbi|hjem|done)\s*(?:\p{L}+\s+){0,2}$/iu

const endAfter =
  /^\s*(?:er|slutter|are|is)?\s*(?:I|vi|du|det|det hele|you|we|it)?\s*(?:færdig\p{L}*|slut\p{L}*|forbi|done|finish\p{L}*|ends?|over)(?!\p{L})/iu
const instead = /(?:i stedet for|instead of|rather than)\s*$/iu

const hourOf = (word: string): number => toNumber(word)

interface Clock {
  readonly mark?: string | undefined
  readonly hour?: string | undefined
  readonly minute?: string | undefined
  readonly half?: string | undefined
  readonly noon?: string | undefined
}

/** The times that it can be: without "am" or "pm" an hour up to 12 may be of the morning or the afternoon where it is a word or English. */
function timesOf({ hour, minute, half: part, mark, noon }: Clock, isLoose: boolean): string[] {
  if (noon) return ['12:00']
  if (hour === undefined) return []
  let minutes = hourOf(hour) * 60 + Number(minute ?? 0)
  const word = part?.toLowerCase() ?? ''
  if (word === 'halv') minutes -= 30
  if (word === 'half past') minutes += 30
  if (/^(?:kvart over|quarter past)/.test(word)) minutes += 15
  if (/^(?:kvart i|quarter to)/.test(word)) minutes -= 15
  const low = mark?.toLowerCase() ?? ''
  const isAfternoon = /^p|eftermiddag|afternoon/.test(low)
  const isMorning = /^a|formiddag|morning/.test(low)
  const later = minutes < 720 ? minutes + 720 : minutes
  if (isAfternoon) return [toTime(later)]
  if (isMorning) return [toTime(minutes === 720 ? 0 : minutes)]
  const canBeBoth = isLoose || word !== '' || /^\p{L}/u.test(hour)
  return canBeBoth && minutes <= 720 ? [toTime(minutes), toTime(later)] : [toTime(minutes)]
}

function toTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(((minutes % 60) + 60) % 60).padStart(2, '0')}`
}

/** Whether an hour without "am" or "pm" may be of either half of the day is the language's to say. */
export function readTimes(line: Line, isEnglish: boolean): void {
  each(line, span, (found, place) => {
    const [first, second] = [clockAt(found, 1), clockAt(found, 6)]
    takeSpan(line, place, { first, second, isLoose: isEnglish })
  })
  each(line, spanAlone, (found, place) => {
    const g = found[1] === undefined ? 7 : 1
    const [hour, minute, mark, to, toMinute, toMark] = found.slice(g, g + 6)
    if (
      found[1] === undefined &&
      !mark &&
      !toMark &&
      !isPlain(line, place, Number(hour), Number(to))
    )
      return
    const first = { hour, minute: minute || undefined, mark }
    takeSpan(line, place, {
      first,
      second: { hour: to, minute: toMinute, mark: toMark },
      isLoose: isEnglish,
    })
  })
  each(line, single, (found, place) => {
    if (found[3] !== undefined && hourOf(found[3]) > 24) return
    takeOne(line, place, {
      clock: clockAt(found, 2),
      isEnd: /slut|end|til|færdig|finish|till/iu.test(found[1] ?? ''),
      isLoose: isEnglish,
    })
  })
  each(line, ampm, ([, hour, minute, mark], place) =>
    takeOne(line, place, { clock: { hour, minute, mark }, isEnd: false, isLoose: isEnglish }),
  )
  each(line, halfPast, ([, part, hour], place) =>
    takeOne(line, place, { clock: { hour, half: part }, isEnd: false, isLoose: isEnglish }),
  )
  each(line, colon, ([, hour, minute, other, otherMinute], place) =>
    takeOne(line, place, {
      clock: { hour: hour ?? other, minute: minute ?? otherMinute },
      isEnd: false,
      isLoose: isEnglish,
    }),
  )
}

/** "9-15" alone: hours of a working day, and no numbers of something. */
function isPlain(
  { rest }: Line,
  { start, end }: { start: number; end: number },
  from: number,
  to: number,
): boolean {
  const [before, after] = [rest.slice(Math.max(0, start - 12), start), rest.slice(end, end + 2)]
  if (from > 22 || to > 24 || from === to) return false
  return !/(?:side|hold|lab|afsnit|pages?|nr\.?|trin|modul|klasse|grade|fra|mellem)\s*$/iu.test(
    before,
  ) && !/^\s*%|^[.]\d|^\.\s*k|^[.]?-/.test(after)
    ? from >= 7
    : false
}

function clockAt(found: RegExpMatchArray, at: number): Clock {
  const [part, hour, minute, mark, noon] = found.slice(at, at + 5)
  return { half: part, hour, minute, mark, noon }
}

function takeSpan(
  line: Line,
  place: { start: number; end: number },
  { first, second, isLoose }: { first: Clock; second: Clock; isLoose: boolean },
): void {
  const loose = isLoose || second.mark !== undefined
  const starts = timesOf(first, loose)
  const ends = timesOf(second, loose || /^\p{L}/u.test(first.hour ?? ''))
  if (instead.test(line.text.slice(Math.max(0, place.start - 24), place.start)))
    blank(line, place.start, place.end)
  else if (starts.length > 0 && ends.length > 0 && isHour(first) && isHour(second))
    take(line, place, { slot: 'time', starts, ends })
}

function isHour({ hour, noon }: Clock): boolean {
  return noon !== undefined || (hour !== undefined && hourOf(hour) <= 24)
}

function takeOne(
  line: Line,
  place: { start: number; end: number },
  { clock: told, isEnd, isLoose }: { clock: Clock; isEnd: boolean; isLoose: boolean },
): void {
  const times = timesOf(told, isLoose)
  if (times.length === 0 || !isHour(told)) return
  const before = line.text.slice(Math.max(0, place.start - 24), place.start)
  if (instead.test(before)) {
    blank(line, place.start, place.end)
    return
  }
  const after = line.text.slice(place.end, place.end + 26)
  const ends = isEnd || endWord.test(before) || endAfter.test(after)
  take(line, place, { slot: 'time', ...(ends ? { ends: times } : { starts: times }) })
}
