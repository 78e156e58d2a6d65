// The words in which a rhythm is written, Danish and English, as people type them on a phone. Data beside read.ts, its only reader.

/** Weekday (1 = Monday) by how its name begins and ends: "torsdag", "torsdagen", "torsdage", "thursdays". */
export const weekdays: readonly (readonly [number, string])[] = [
  [1, 'mandag(?:en|e)?s?|mondays?'],
  [2, 'tirsdag(?:en|e)?s?|tuesdays?'],
  [3, 'onsdag(?:en|e)?s?|wednesdays?'],
  [4, 'torsdag(?:en|e)?s?|thursdays?'],
  [5, 'fredag(?:en|e)?s?|fridays?'],
  [6, 'l(?:ø|oe|o)rdag(?:en|e)?s?|saturdays?'],
  [7, 's(?:ø|oe|o)ndag(?:en|e)?s?|sundays?'],
]

/** How many of them there are from one to the next; with an ordinal which one of the month it is. */
export const ordinals: readonly (readonly [number, string])[] = [
  [1, 'f(?:ø|oe|o)rste|1\\.|first|1st'],
  [2, 'anden|andet|2\\.|second|2nd|other'],
  [3, 'tredje|3\\.|third|3rd'],
  [4, 'fjerde|4\\.|fourth|4th'],
  [5, 'femte|5\\.|fifth|5th'],
  [6, 'sjette|6\\.|sixth|6th'],
  [-1, 'sidste|last'],
]

/** Cron's own names of weekdays. */
export const cronDays: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
}
