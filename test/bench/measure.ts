// What every benchmark gives: a name, a ratio against something measured in the same run, and the numbers behind it.

export interface Measured {
  readonly name: string
  readonly ratio: number
  readonly detail: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = [sorted[(sorted.length - 1) >> 1], sorted[middle]]
  return (low + high) / 2
}
