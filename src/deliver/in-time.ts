// Waits for something, but not for ever: what a platform, or the making of words, has not done by then counts as slow. It may still
// go on behind our back, so a call that was slow has an unknown outcome. deliver-one.ts and reconcile.ts use it.
import { Fault } from '../core/errors.js'

/** Its result within `ms`; a Fault `deliver.slow` after that. What becomes of it later is nobody's. */
export async function inTime<T>(ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Fault('deliver.slow')), ms)
  })
  try {
    return await Promise.race([work(), tooSlow])
  } finally {
    clearTimeout(timer)
  }
}
