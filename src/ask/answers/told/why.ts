// Whether a question asks why, as people write it: "hvorfor", "hvofor", "vorfor", "why". Used where one meeting is told (../one.ts) and where
// a change is (../schedule/changed.ts), which read the question as it was written. Pure.

/** Whether the word stands anywhere in it. */
export function asksWhy(question: string): boolean {
  return why.test(question)
}

/** The question without the word. */
export function withoutWhy(question: string): string {
  return question.replace(why, '')
}

const why = /(?<!\p{L})(?:h?vo?r?f[oøå]r|h?vorfo|why|wy)(?!\p{L})/iu
