// What a language model wrote in the place of somebody's own words. Kept with drafts by src/broadcast and src/checkin until they are said yes to.
import { z } from 'zod'

/** `text`: what the model wrote; `own`: the words that it was made of, to go back to. */
export const Suggestion = z.object({ text: z.string().min(1), own: z.string().min(1) })
export type Suggestion = z.infer<typeof Suggestion>

/** Whether that still stands there as the model wrote it: one letter changed, and it is its author's. */
export function isSuggested(text: string, suggested: Suggestion | undefined): boolean {
  return suggested?.text === text
}
