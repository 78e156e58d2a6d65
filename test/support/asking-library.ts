// Asks Nordlund with its tools, pages and deadlines (library.ts) in tests, as a person or a guest. Used by test/ask.
import { type Answer, answerQuestion } from '../../src/ask/answer.js'
import type { Turn } from '../../src/model/turn.js'
import { guest, viewerOf } from '../../src/people/rights.js'
import type { Snapshot } from '../../src/programme/snapshot.js'
import { november } from './asking.js'
import { libraryAt } from './library.js'
import { at, who } from './programme.js'

const snapshot = libraryAt(november)

/** The last of the answers to questions asked one after the other in the same room. */
export function askedOf(as: string, questions: readonly string[], of: Snapshot = snapshot): Answer {
  let previous: Turn | undefined
  let answer: Answer | undefined
  const viewer = as === 'guest' ? guest : viewerOf(who(as, of.programme), november.slice(0, 10))
  for (const question of questions) {
    answer = answerQuestion(question, {
      snapshot: of,
      viewer,
      now: at(november),
      ...(previous ? { previous } : {}),
    })
    previous = answer.turn ?? previous
  }
  if (!answer) throw new Error('no question')
  return answer
}

/** What the answer comes from: `tool smtte`. */
export function sourcesOf(answer: Answer): string[] {
  return answer.sources.map(({ kind, id }) => `${kind} ${id}`)
}

export function buttonsOf(answer: Answer): { label: string; q: string }[] {
  return answer.reply.blocks.flatMap(block =>
    block.type === 'actions'
      ? block.buttons.flatMap(button =>
          'action' in button && button.action.id === 'ask'
            ? { label: button.label, q: button.action.q }
            : [],
        )
      : [],
  )
}
