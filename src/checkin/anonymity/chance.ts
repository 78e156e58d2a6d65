// How likely a group is to get a picture, for whoever is about to ask it (A12). Called by src/checkin/make. Pure.
import { checkinLimits } from '../../model/round.js'
import { fewestAnswers } from './blunt.js'

/** Of a group of so many who can be counted, where so many in ten usually answer. */
export interface Chance {
  /** `refused`: fewer than 5; `advised-against`: fewer than 7; `unlikely` under a quarter; `even` under three quarters; else `likely`. */
  readonly is: 'refused' | 'advised-against' | 'unlikely' | 'even' | 'likely'
  /** 0 to 1: that at least five answer. */
  readonly picture: number
}

/** As if each answered by themselves, whoever the others are. `inTen` beyond 0 to 10 is taken as the nearer end. */
export function chanceOf(countable: number, inTen: number): Chance {
  const each = Math.min(10, Math.max(0, inTen)) / 10
  let fewer = 0
  for (let many = 0; many < Math.min(fewestAnswers, countable + 1); many++) {
    fewer += choose(countable, many) * each ** many * (1 - each) ** (countable - many)
  }
  const picture = countable < fewestAnswers ? 0 : Math.min(1, Math.max(0, 1 - fewer))
  return { is: kindOf(countable, picture), picture }
}

function kindOf(countable: number, picture: number): Chance['is'] {
  if (countable < checkinLimits.fewest) return 'refused'
  if (countable < checkinLimits.advised) return 'advised-against'
  if (picture < 0.25) return 'unlikely'
  return picture < 0.75 ? 'even' : 'likely'
}

/** In how many ways so many of them can be those who answer. */
function choose(of: number, many: number): number {
  let ways = 1
  for (let one = 1; one <= many; one++) ways = (ways * (of - one + 1)) / one
  return ways
}
