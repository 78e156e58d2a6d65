// How often a series asks, as it is said. English. Part of make.ts.
import type { cadence as danish } from '../../da/checkin/cadence.js'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const ordinals: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  6: 'sixth',
  [-1]: 'last',
}

function ordinal(nth: number): string {
  return ordinals[nth] ?? `${nth}th`
}

function months(every: number): string {
  if (every === 1) return 'the month'
  return every === 2 ? 'every other month' : `every ${ordinal(every)} month`
}

/** "every other Thursday at 14:00"; `time` is said already: "at 14:00". */
export const cadence: typeof danish = said => {
  switch (said.is) {
    case 'week': {
      const named = said.days.map(day => days[day - 1] ?? '').join(' and ')
      const every = said.every === 1 ? '' : said.every === 2 ? 'other ' : `${ordinal(said.every)} `
      return `every ${every}${named} at ${said.time}`
    }
    case 'month':
      return `the ${ordinal(said.nth)} ${days[said.day - 1] ?? ''} of ${months(said.every)} at ${said.time}`
    case 'date':
      return `day ${said.date} of ${months(said.every)} at ${said.time}`
    default:
      return said satisfies never
  }
}
