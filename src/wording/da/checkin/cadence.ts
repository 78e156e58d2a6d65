// How often a series asks, as it is said. Danish. Part of make.ts.

/** `nth`: 1 to 4 from the month's beginning, -1 its last. Weekdays as ISO counts them. */
export type CadenceSaid = { readonly time: string } & (
  | { readonly is: 'week'; readonly every: number; readonly days: readonly number[] }
  | { readonly is: 'month'; readonly every: number; readonly nth: number; readonly day: number }
  | { readonly is: 'date'; readonly every: number; readonly date: number }
)

const days = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']
const ordinals: Readonly<Record<number, string>> = {
  1: 'første',
  2: 'anden',
  3: 'tredje',
  4: 'fjerde',
  5: 'femte',
  6: 'sjette',
  [-1]: 'sidste',
}

function ordinal(nth: number): string {
  return ordinals[nth] ?? `${nth}.`
}

function months(every: number): string {
  return every === 1 ? 'hver måned' : `hver ${ordinal(every)} måned`
}

/** "hver anden torsdag kl. 14"; `time` is said already: "kl. 14". */
export function cadence(said: CadenceSaid): string {
  switch (said.is) {
    case 'week': {
      const named = said.days.map(day => days[day - 1] ?? '').join(' og ')
      const every = said.every === 1 ? 'hver' : `hver ${ordinal(said.every)}`
      return `${every} ${named} ${said.time}`
    }
    case 'month':
      return `den ${ordinal(said.nth)} ${days[said.day - 1] ?? ''} i ${said.every === 1 ? 'måneden' : months(said.every)} ${said.time}`
    case 'date':
      return `den ${said.date}. i ${said.every === 1 ? 'måneden' : months(said.every)} ${said.time}`
    default:
      return said satisfies never
  }
}
