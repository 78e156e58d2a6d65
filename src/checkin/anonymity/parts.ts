// How a question's answers may be divided by the one split that was chosen before the round opened (A3). Called by release.ts. Everybody who
// answered is in exactly one part that is shown, each of five and more, or nothing is divided at all.
import type { ShownQuestion } from '../../model/result.js'
import type { Step } from '../../model/round.js'
import { bluntly, fewestAnswers } from './blunt.js'

export interface PartedAnswer {
  readonly step: Step
  /** Whoever has none belongs to "Øvrige". */
  readonly part: string | undefined
}
type Parts = NonNullable<NonNullable<ShownQuestion['shown']>['parts']>

/** What is not shown by name, with the empty label. */
const others = ''

/** Undefined where fewer than two parts could be shown. By name, "Øvrige" last: the order tells nothing of what was answered. */
export function partsOf(answers: readonly PartedAnswer[]): Parts | undefined {
  const shown = foldedUntilSafe(byPart(answers))
  if (shown.size < 2) return undefined
  return [...shown]
    .sort(([a], [b]) => inOrder(a, b))
    .flatMap(([label, steps]) => {
      const blunt = bluntly(steps)
      return blunt ? [{ label, ...blunt }] : []
    })
}

function byPart(answers: readonly PartedAnswer[]): Map<string, Step[]> {
  const parts = new Map<string, Step[]>()
  for (const { step, part = others } of answers) {
    parts.set(part, [...(parts.get(part) ?? []), step])
  }
  return parts
}

/** Too small a part is in "Øvrige"; while that is too small itself, the smallest of the others goes into it too. */
function foldedUntilSafe(parts: ReadonlyMap<string, Step[]>): Map<string, Step[]> {
  const bySize = [...parts].filter(([label]) => label !== others).sort(smallestFirst)
  const rest = [...(parts.get(others) ?? [])]
  while (bySize[0] && (bySize[0][1].length < fewestAnswers || isTooFew(rest))) {
    rest.push(...bySize[0][1])
    bySize.shift()
  }
  return new Map([...bySize, ...(rest.length > 0 ? [[others, rest] as const] : [])])
}

/** Some, but so few that taking the parts from the whole would leave them bare. */
function isTooFew(rest: readonly Step[]): boolean {
  return rest.length > 0 && rest.length < fewestAnswers
}

function smallestFirst(
  [a, as]: readonly [string, readonly Step[]],
  [b, bs]: readonly [string, readonly Step[]],
): number {
  return as.length - bs.length || a.localeCompare(b, 'da')
}

function inOrder(a: string, b: string): number {
  if (a === others || b === others) return a === others ? 1 : -1
  return a.localeCompare(b, 'da')
}
