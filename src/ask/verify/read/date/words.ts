// The names of days and months in the forms that people write, as parts of patterns. Used by the other files of this folder.

export const edge = '(?<![\\p{L}\\d])'

export const stop = '(?![\\p{L}\\d])'

export const monthWord = `(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mar(?:ts|ch)?|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)${stop}\\.?`

export const longMonth = `(?:januar|january|februar|february|marts|march|april|maj|may|juni|june|juli|july|august|september|oktober|october|november|december)`

export const longDay =
  '(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'

export const dayWord = `(?:${longDay}(?:en)?|man\\.?|tirs?\\.?|ons\\.?|tors?\\.?|fre\\.?|lør\\.?|søn\\.?|(?:ma|ti|on|to|fr|lø|sø)\\.|mon\\.?|tues?\\.?|wed\\.?|thu(?:rs?)?\\.?|fri\\.?|sat\\.?|sun\\.?)`

const dayNames = [
  'ma',
  'ti',
  'on',
  'to',
  'fr',
  'lø',
  'sø',
  'mo',
  'tu',
  'we',
  'th',
  'fr',
  'sa',
  'su',
]

const monthStarts = [
  'jan',
  'feb',
  'mar',
  'apr',
  'ma',
  'jun',
  'jul',
  'aug',
  'sep',
  'o',
  'nov',
  'dec',
]

export function monthOf(word: string): number {
  const low = word.toLowerCase()
  return (
    monthStarts.findIndex(start => low.startsWith(start) && !(start === 'mar' && low[2] !== 'r')) +
    1
  )
}

export function weekdayOfName(word: string): number {
  return (dayNames.indexOf(word.toLowerCase().slice(0, 2)) % 7) + 1
}

export function rx(words: string): RegExp {
  return new RegExp(`${edge}(?:${words})${stop}`, 'giu')
}

export function named(name: string | undefined): { weekday?: number } {
  return name ? { weekday: weekdayOfName(name) } : {}
}
