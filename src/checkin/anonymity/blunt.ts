// The blunt picture of what a group answered (A2, A5): the only place that knows how few are too few and how bluntly shares are told. Called
// by release.ts and parts.ts. A picture of all alike must look like one of nearly all alike, and no number in it is exact.
import type { Count, Picture, Share } from '../../model/result.js'
import type { Step } from '../../model/round.js'

/** Fewer who answered a question: no picture of it (A2). Never lower, for nobody. */
export const fewestAnswers = 5
/** Fewer who wrote: no text without name (A10). */
export const fewestWriters = 3
/** From so many on five steps are told, below three bands. */
const fewestForSteps = 30
/** A count is told as the five in which it lies: 5-9, 10-14, … */
const countWidth = 5

export interface Shown {
  readonly count: Count
  readonly picture: Picture
}

/** Undefined where too few answered to be shown. */
export function bluntly(steps: readonly Step[]): Shown | undefined {
  if (steps.length < fewestAnswers) return undefined
  return { count: countOf(steps.length), picture: pictureOf(steps) }
}

/** Of five and more. */
export function countOf(many: number): Count {
  const from = many - (many % countWidth)
  return { from, to: from + countWidth - 1 }
}

function pictureOf(steps: readonly Step[]): Picture {
  const share = (...of: readonly Step[]) =>
    steps.filter(step => of.includes(step)).length / steps.length
  if (steps.length < fewestForSteps) {
    return { is: 'bands', shares: [shareOf(share(1, 2)), shareOf(share(3)), shareOf(share(4, 5))] }
  }
  const ten = (step: Step) => tenOf(share(step))
  return { is: 'steps', tens: [ten(1), ten(2), ten(3), ten(4), ten(5)] }
}

function shareOf(share: number): Share {
  if (share < 0.25) return 'few'
  return share < 0.6 ? 'some' : 'most'
}

/** In tens of per cent; the ends take in all and none, so that neither can be told from nearly so. */
function tenOf(share: number): number {
  if (share < 0.1) return 0
  return share > 0.9 ? 100 : Math.round(share * 10) * 10
}
