// What somebody who writes to networks wants with a message that is out or on its way, in plain words: "mine beskeder", "stop beskeden",
// "træk den tilbage". Called by chat.ts before a question is answered. Pure. Only whole orders: what says more is a question.
import type { Lang } from '../../core/message.js'
import { plainOf } from '../../remind/report/recognise.js'

export type SentOrder =
  | 'mine'
  | 'report'
  | 'cancel'
  /** As `cancel`, without a word of what. */
  | 'undo'
  | 'edit'
  | 'recall'
  | 'repeat'
  | 'correct'
  | 'copy'

/** Letters that an order has at most. */
const mostOrder = 120

/** What is meant: the message that one wrote last. */
const it =
  '(?:(?:min |den |the |my )?(?:sidste |seneste |last |latest )?(?:fælles ?besked(?:en)?|besked(?:en)?|udsendelse(?:n)?|message)(?: til (?:netværket|alle))?|den|it)'
const please = '(?:ku(?:nne)? du |kan du |vil du |can you |could you |please )?'
const end = '(?: tak| igen| nu| please| now)?'

/** Folded like the text, so that they can be written as people write. */
const orders: readonly (readonly [SentOrder, string])[] = [
  [
    'mine',
    '(?:vis |se |show )?(?:me )?(?:alle )?(?:mine (?:fælles ?)?beskeder|de beskeder jeg har sendt|(?:all )?my messages)',
  ],
  [
    'mine',
    '(?:hvad|hvilke (?:fælles ?)?beskeder) har (?:jeg|jg) (?:sendt|skrevet)(?: ud)?|what (?:messages )?have i sent',
  ],
  [
    'report',
    '(?:hvem|hvor mange) har (?:(?:alle)?rede )?(?:fået|modtaget|set|læst|reageret på) (?:min|mine) (?:fælles ?)?besked(?:er)?',
  ],
  ['report', '(?:er|blev) min (?:fælles ?)?besked (?:blevet )?(?:sendt|kommet (?:frem|ud))'],
  [
    'report',
    '(?:who|how many) (?:has|have|got|saw|read)(?: got| seen| read| received)? my message|(?:has|was) my message (?:been )?sent',
  ],
  [
    'cancel',
    `${please}(?:stop(?:pe)?|fortryd(?:e)?|annuller(?:e)?|afbryd(?:e)?|undo|cancel) ${it}${end}`,
  ],
  ['undo', 'fortryd|undo'],
  ['cancel', `${please}(?:lad være med at|don ?t) (?:sende|send) ${it}${end}`],
  ['recall', `${please}(?:træk(?:ke)?|kald(?:e)?|tag(?:e)?) ${it} (?:tilbage|retur)${end}`],
  ['recall', `${please}(?:slet(?:te)?|fjern(?:e)?|recall|retract|delete) ${it}${end}`],
  [
    'edit',
    `${please}(?:ret(?:te)?|rediger(?:e)?|edit|change) (?:teksten i |i |the text of )?${it}${end}`,
  ],
  [
    'correct',
    `${please}send(?:e)? en (?:rettelse|korrektion)(?: til ${it})?${end}|send a correction`,
  ],
  [
    'repeat',
    `${please}(?:send(?:e)?|gentag(?:e)?|repeat) ${it} (?:(?:igen|again) )?(?:til |to )?(?:dem|alle|de|those|everyone|everybody)(?: der| som| who)? (?:(?:ikke har|endnu ikke har|har ikke|have not|haven ?t|has not|hasn ?t)(?: endnu| yet)? )(?:reageret|svaret|set (?:den|beskeden)|kvitteret|trykket set|reacted|answered|seen it|responded)(?: endnu| yet)?`,
  ],
  ['copy', `${please}(?:kopier(?:e)?|copy) ${it} (?:til|to|into) aula${end}`],
]
const patterns = orders.map(
  ([order, pattern]) => [order, new RegExp(`^(?:${folded(pattern)})$`)] as const,
)

/** With the language it is said in. "Slet den" and the like mean something else to whoever has written to nobody: see chat.ts. */
export function sentOrder(text: string): { order: SentOrder; lang: Lang } | undefined {
  if (text.length > mostOrder) return undefined
  const plain = plainOf(text)
  const order = patterns.find(([, pattern]) => pattern.test(plain))?.[0]
  return order && { order, lang: english.test(plain) ? 'en' : 'da' }
}

/** Every English order has one of these words, and no Danish one. */
const english = /(?:^| )(?:my|the|it|messages?|what|who|undo|please|a correction)(?: |$)/

/** The letters of a pattern as `plainOf` leaves them in a text; its signs stay. */
function folded(pattern: string): string {
  return pattern.replace(/[^()|?:^$]+/g, part => ` ${part} `.replace(/\S+/g, plainOf).slice(1, -1))
}
