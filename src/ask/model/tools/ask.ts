// The strongest tool of a model: a plain question to the exact rules, with the asker's rights and the conversation so far. Listed by tools.ts.
import { z } from 'zod'
import type { Reply } from '../../../core/reply.js'
import { answerQuestion } from '../../answer.js'
import type { Answer, Source } from '../../answers/compose.js'
import { groundsOf } from '../../verify/grounds.js'
import { cut, type Found, type Kit, tool } from './kit.js'

export const ask = tool({
  name: 'ask',
  description:
    'Answers one plain question exactly: when, where, who, how many, my own meetings ("hvornår er mit næste møde?"), what to bring, clashes, what was moved, agreements, tools, pages. Ask one thing at a time, in few words.',
  input: z.object({ question: z.string().min(1).max(300) }),
  run: ({ question }, kit) => foundBy(answerQuestion(question, kit.context), kit),
})

/** An exact answer as what a tool found. */
export function foundBy(answer: Answer, kit: Kit): Found {
  const { kind, reply, sources } = answer
  return {
    data: {
      ...(kind === 'answer' ? {} : { kind: saidOf[kind] }),
      answer: cut(reply.text),
      ...(kind === 'clarify' ? { choices: choicesOf(reply) } : {}),
      of: sources.slice(0, mostNamed).map(source => named(source, kit)),
    },
    sources,
    grounds: groundsOf(answer, kit.telling),
    answer,
  }
}

/** What it comes from, by names that the other tools know. */
function named({ kind, id, title }: Source, { refs }: Kit): Readonly<Record<string, string>> {
  const hasMore = kind === 'meeting' || kind === 'tool' || kind === 'page'
  return hasMore ? { ref: refs.give(kind, id), title } : { title }
}

const mostNamed = 8
const saidOf = {
  clarify: 'the asker must say which is meant',
  unknown: 'not known',
  refused: 'not for the asker to see',
} as const

function choicesOf({ blocks }: Reply): string[] {
  return blocks.flatMap(block =>
    block.type === 'actions' ? block.buttons.map(({ label }) => label).slice(0, 8) : [],
  )
}
