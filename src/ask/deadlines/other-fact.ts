// Facts that are asked for beside what deadlines are called: a price, which none has, and how many may come, which a note tells. Called by
// answer.ts of this folder.
import type { Understood } from '../understand.js'

/** "Hvad **koster** det at aflevere for sent?": no deadline has a price. */
export function asksCost({ rest }: Understood): boolean {
  const isOf = ({ key }: { key: string }) => costs.test(key)
  return rest.some(isOf) && !rest.some(({ key }) => /frist|deadline/.test(key))
}
const costs = /^(?:koster?|kostede|bode|boden|gebyr(?:et)?|costs?|fine|fee)$/

/** "**Hvor mange må** vi sende på vidensdag?": what the note of its sign-up tells, and no meeting. */
export function asksHowManyMay({ words }: Understood): boolean {
  return /hvor mange (?:\S+ )?(?:ma|kan) (?:vi|jeg|man|i|der) |how many (?:\S+ )?(?:may|can) (?:we|i|you|one) /.test(
    words.join(' '),
  )
}
