// So many at once, whoever is most urgent first; or one alone, with nobody beside it. deliver.ts has one for each tenant, so that a
// platform that hangs holds up only those whose it is.

export interface Slots {
  /** Runs the work when its turn comes. A smaller `priority` goes first; `isAlone`: nothing else runs meanwhile. */
  run(
    turn: { readonly priority: number; readonly isAlone: boolean },
    work: () => Promise<void>,
  ): Promise<void>
  /** Resolves when nothing runs and nobody waits. */
  idle(): Promise<void>
}

interface Waiting {
  readonly priority: number
  readonly size: number
  begin(): void
}

export function createSlots(most: number): Slots {
  const waiting: Waiting[] = []
  const idlers: (() => void)[] = []
  let free = most
  function next(): void {
    for (let first = waiting[0]; first && first.size <= free; first = waiting[0]) {
      waiting.shift()
      free -= first.size
      first.begin()
    }
    if (free === most && waiting.length === 0) for (const tell of idlers.splice(0)) tell()
  }
  return {
    async run({ priority, isAlone }, work) {
      const size = isAlone ? most : 1
      await new Promise<void>(begin => {
        const after = waiting.findIndex(one => one.priority > priority)
        waiting.splice(after < 0 ? waiting.length : after, 0, { priority, size, begin })
        next()
      })
      try {
        await work()
      } finally {
        free += size
        next()
      }
    },
    idle: () =>
      new Promise(tell => {
        idlers.push(tell)
        next()
      }),
  }
}
