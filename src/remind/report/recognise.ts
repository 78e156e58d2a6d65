// Whether a coordinator asks what became of messages, in plain words: "hvem har fået besked?", "er påmindelsen sendt?". Called by chat.ts
// before a question is answered. Pure.
import { foldTitle } from '../../programme/indexes.js'

/** Nothing beside it. */
const alone = /^(vis |se |show (me )?)?(min |mine |the |my )?(rapport(en|er)?|reports?)$/

/** Folded like the text, so that they can be written as people write. */
const asked: readonly RegExp[] = [
  'leveringsrapport(en)?|delivery reports?',
  'hvem (der )?(alle )?(har |er |fik |ved )?(ikke )?(endnu )?(fået |fik |set )?(besked|beskeden|beskederne|påmindelsen|påmindelserne|aflysningen)',
  'har (alle|de alle|folk) (ikke )?fået (besked|beskeden|påmindelsen|det at vide)',
  'er (beskeden|beskederne|påmindelsen|påmindelserne|aflysningen) (blevet )?(sendt|kommet|gået)',
  '(hvad|hvilke beskeder|hvilke påmindelser) (er|blev) der (blevet )?sendt',
  '(hvilke beskeder|hvilke påmindelser) er (blevet )?sendt',
  'who (has|have|was|were|got|did|didnt|hasnt|havent)( not)?( been| get| got| received)? ?(told|notified|reminded|the (messages?|reminders?|notice))',
  '(has|have|was|were) (everyone|everybody|all|they)( been)? (told|notified|reminded)',
  '(has|was|were|have) the (messages?|reminders?|notice)( been)? sent',
  'what (messages|reminders) (were|have been) sent',
].map(pattern => new RegExp(`(?:^|\\s)(?:${fold(pattern)})(?:\\s|$)`))

export function asksForReport(text: string): boolean {
  if (text.length > 200) return false
  const plain = plainOf(text)
  return alone.test(plain) || asked.some(pattern => pattern.test(plain))
}

/** Folded, with single spaces and no signs. */
export function plainOf(text: string): string {
  return fold(text)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Twice: "fået" becomes "faet", and that is what some write themselves. */
function fold(text: string): string {
  return foldTitle(foldTitle(text))
}
