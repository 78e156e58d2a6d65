// Whether a text says a fact, however it is written: "kl. 9", "09.00" and "9-15" are one time, "halvanden time" and "90 min."
// one length. Called by score.ts; pure.
import type { LocalDate } from '../../../src/core/time.js'
import type { Fact } from '../question.js'
import { canBe, findDates, isDay } from './find-dates.js'

/** Whether the text says the fact; `now` is the day of "i morgen". */
export function saysFact(text: string, fact: Fact, now: LocalDate): boolean {
  switch (fact.kind) {
    case 'date':
      return findDates(text, now).some(
        said => isDay(said) && (said.month !== undefined || said.period) && canBe(said, fact.date),
      )
    case 'time':
      return timePattern(fact.time).test(text)
    case 'words':
      return fact.anyOf.some(words => includesWords(text, words))
    case 'number':
      return numberPattern(fact.value).test(text)
    case 'length':
      return lengthForms(fact.minutes).some(form => includesWords(text.replace(/½/g, ',5'), form))
    case 'url':
      return text.includes(fact.url)
    case 'pattern':
      return new RegExp(fact.pattern, 'iu').test(text)
    case 'yes':
      return affirms(text) || (/(?<!\p{L})(?:stadig|still)(?!\p{L})/iu.test(text) && !denies(text))
    case 'no':
      return !affirms(text) && denies(text)
    default:
      return fact satisfies never
  }
}

/** Lower case, letters and digits with single spaces between. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\d)[.,](\d)/g, '$1_$2')
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
}

function includesWords(text: string, words: string): boolean {
  return ` ${plain(text)} `.includes(` ${plain(words)} `)
}

function affirms(text: string): boolean {
  return /^\W*(?:ja|jo|jep|yes)(?!\p{L})/iu.test(text)
}

function denies(text: string): boolean {
  return /(?<!\p{L})(?:nej|no|not|none|nothing|isn't|isn’t|aren't|doesn't|don't|ikke|ingen|intet|flyttet|rykket|moved)(?!\p{L})/iu.test(
    text,
  )
}

function timePattern(time: string): RegExp {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const written = String(minutes).padStart(2, '0')
  const twelve = hours > 12 ? hours - 12 : hours
  const half = hours >= 12 ? 'p\\.?m' : 'a\\.?m'
  const exact = `(?<![\\d.:])0?${hours}[.:]${written}(?!\\d)`
  const english = `(?<![\\d.:])${twelve}${minutes === 0 ? '(?:[.:]00)?' : `[.:]${written}`}\\s*${half}`
  const bare = `(?:kl\\.?|klokken|at|from|fra|[-–]|til|to|until)\\s*0?${hours}(?![\\d:]|\\.\\d)|(?<![\\d.:])0?${hours}\\s*[-–]\\s*\\d`
  return new RegExp([exact, english, ...(minutes === 0 ? [bare] : [])].join('|'), 'i')
}

const danishNumbers = 'nul én to tre fire fem seks syv otte ni ti elleve tolv'.split(' ')
const englishNumbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
)

function numberPattern(value: number): RegExp {
  const words = [
    danishNumbers[value],
    englishNumbers[value],
    ...(value === 1 ? ['en', 'et', 'ét'] : []),
  ]
  const forms = [String(value), ...words.flatMap(word => word ?? [])]
  return new RegExp(`(?<![\\p{L}\\d.,:/])(?:${forms.join('|')})(?![\\p{L}\\d:/]|[.,]\\d)`, 'iu')
}

function lengthForms(minutes: number): string[] {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const counted = [
    hours,
    danishNumbers[hours],
    englishNumbers[hours],
    ...(hours === 1 ? ['en'] : []),
  ]
  const hourWords = ['timer', 'time', 'hours', 'hour', 't', 'h', 'klokketimer']
  const minuteWords = ['min', 'minutter', 'minutes', 'm']
  const inHours = counted.flatMap(n => hourWords.map(word => `${n} ${word}`))
  const forms = minuteWords.map(word => `${minutes} ${word}`)
  if (rest === 0) return [...forms, ...inHours]
  forms.push(
    ...inHours.flatMap(form =>
      minuteWords.flatMap(word => [
        `${form} ${rest} ${word}`,
        `${form} og ${rest} ${word}`,
        `${form} and ${rest} ${word}`,
      ]),
    ),
  )
  const quarter = { 15: '25', 30: '5', 45: '75' }[rest]
  if (quarter) forms.push(...hourWords.map(word => `${hours},${quarter} ${word}`))
  if (rest === 30) {
    forms.push(
      ...[...counted.slice(0, 2), 'én'].flatMap(n => [`${n} og en halv time`, `${n} en halv time`]),
    )
    forms.push(
      ...counted.map(n => `${n} and a half hours`),
      ...counted.map(n => `${n} hours and a half`),
    )
    if (hours === 1) forms.push('halvanden time', 'one and a half hours', 'an hour and a half')
  }
  if (hours === 0 && rest === 45) forms.push('tre kvarter')
  return forms
}
