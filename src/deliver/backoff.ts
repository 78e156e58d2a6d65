// How long until a message that could not be sent is tried again. Pure; outcome.ts asks.

const secondMs = 1000
const minuteMs = 60 * secondMs
const pauses = [5 * secondMs, 30 * secondMs, 2 * minuteMs, 10 * minuteMs, 30 * minuteMs]

/** Milliseconds after so many tries in vain (1 or more): 5 s, 30 s, 2, 10 and then every 30 min, give or take a fifth by `random` (0 to 1). */
export function backoffMs(tries: number, random: number): number {
  const index = Math.min(Math.max(tries, 1), pauses.length) - 1
  return Math.round((pauses[index] ?? 0) * (0.8 + 0.4 * random))
}
