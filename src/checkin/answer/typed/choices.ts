// Which of several rounds somebody means: a button for each, by its question. Used by the rest of this folder. Pure.
import type { Reply } from '../../../core/reply.js'
import type { Round } from '../../../model/round.js'
import { button } from '../card.js'

const mostChoices = 5
const mostLabel = 75

export function choices(reply: Reply, rounds: readonly Round[]): Reply {
  const buttons = rounds
    .slice(0, mostChoices)
    .map(round => button(round, 'show', (round.questions[0]?.text ?? '').slice(0, mostLabel)))
  return { ...reply, blocks: [...reply.blocks, { type: 'actions', buttons }] }
}
