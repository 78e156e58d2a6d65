// One thing after another within a lane, lanes beside each other: so that a conversation's answers come in its order.
// A chat adapter has a lane per conversation, and waits for all of them at shutdown.

export interface Lanes {
  /** Runs the work when what came before in the lane is done, however that ended. */
  run<T>(lane: string, work: () => Promise<T>): Promise<T>
  /** Resolves when nothing runs. */
  idle(): Promise<void>
}

export function createLanes(): Lanes {
  const ends = new Map<string, Promise<unknown>>()
  return {
    run(lane, work) {
      const before = ends.get(lane) ?? Promise.resolve()
      const result = before.then(work)
      const end = result
        .catch(() => undefined)
        .then(() => {
          if (ends.get(lane) === end) ends.delete(lane)
        })
      ends.set(lane, end)
      return result
    },
    async idle() {
      while (ends.size > 0) await Promise.all(ends.values())
    },
  }
}
