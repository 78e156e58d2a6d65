// Questions at the terminal, answered with j/ja/y/yes or n/nej/no. Used by import and approve.
import { createInterface } from 'node:readline/promises'

/** A yes, a no, or neither. */
export type Answered = 'yes' | 'no' | 'other'

export type Ask = (question: string) => Promise<Answered>

/** Asks at the terminal; absent where nobody sits at one. */
export function terminal(): Ask | undefined {
  return process.stdin.isTTY ? ask : undefined
}

async function ask(question: string): Promise<Answered> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const said = (await lines.question(`${question} `)).trim()
    if (/^(j|ja|y|yes|ok)$/i.test(said)) return 'yes'
    return /^(n|nej|no)$/i.test(said) ? 'no' : 'other'
  } finally {
    lines.close()
  }
}
