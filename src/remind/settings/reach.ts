// Where the people of a plan can be reached, as far as is known without asking a platform: who has written from one, who can be looked for,
// who has only the page. Called by card.ts.
import type { PersonId } from '../../core/ids.js'
import type { Reach, Unreached } from '../../wording/da/send/reminder-times.js'
import type { Asking } from '../asking.js'

/** Where a message lies until somebody looks. */
const pages: ReadonlySet<string> = new Set(['web'])
/** Where somebody who never wrote is found by their work e-mail. */
const findable: ReadonlySet<string> = new Set(['slack'])

export type Reached = Readonly<Record<keyof Reach, readonly PersonId[]>>
export const unreached: readonly Unreached[] = ['sought', 'waiting', 'nowhere']

export async function reachOf(
  { deps, tenant }: Asking,
  people: readonly PersonId[],
): Promise<Reached> {
  const open = deps.platformsOf(tenant)
  const ways = await Promise.all(
    people.map(async person => {
      const accounts = await deps.reach.of(tenant, person)
      const isThere = accounts.some(
        ({ platform }) => open.includes(platform) && !pages.has(platform),
      )
      return [person, isThere ? 'reached' : otherwise(open)] as const
    }),
  )
  const of = (way: keyof Reach) => ways.flatMap(([person, its]) => (its === way ? [person] : []))
  return {
    reached: of('reached'),
    sought: of('sought'),
    waiting: of('waiting'),
    nowhere: of('nowhere'),
  }
}

function otherwise(open: readonly string[]): Unreached {
  if (open.some(platform => findable.has(platform))) return 'sought'
  return open.some(platform => pages.has(platform)) ? 'waiting' : 'nowhere'
}
