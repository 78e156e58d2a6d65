// "Er check-in anonymt?", "hvem kan se mit svar?", "hvem har svaret?": what is promised of check-ins in general, to anybody who asks; of one round
// its own button tells. Called by ../desk.ts before a question is answered.
import type { Lang } from '../../core/message.js'
import { checkinLimits } from '../../model/round.js'
import type { Outcome } from '../../programme/asking.js'
import { plainOf } from '../../remind/report/recognise.js'
import { wording } from '../../wording/wording.js'

const checkin =
  '(?:et |mit |vores |det )?(?:check ?ins?(?:et|ene)?|check ?in ?(?:runden|svar(?:et|ene)?))'
const patterns: readonly (readonly [Lang, string])[] = [
  [
    'da',
    `(?:er|bliver) (?:svarene i |svaret i |mit svar i )?${checkin} (?:helt )?(?:anonym\\w*|uden navn|hemmelig\\w*)`,
  ],
  [
    'da',
    `(?:hvad sker der med|hvem kan se|hvem ser|kan nogen se|kan min (?:leder|chef|koordinator) se|hvor lange gemmes) (?:mit|mine|vores|de|et) svar(?:ene)? (?:i|pa|til|fra) ${checkin}`,
  ],
  ['da', `(?:hvem|hvor mange) har (?:svaret|ikke svaret)(?: (?:pa|i) ${checkin})`],
  ['da', `hvem kan se hvad(?: (?:i|pa|ved) ${checkin})?`],
  [
    'da',
    `(?:kan nogen|kan i|kan du|kan de) se(?:,)? (?:hvem der har svaret|hvad jeg (?:har )?svare[rt])(?: (?:pa|i) ${checkin})?`,
  ],
  [
    'en',
    'are (?:the )?(?:answers to )?(?:a |the )?check ?ins? (?:really )?(?:anonymous|secret|without (?:a )?names?)',
  ],
  [
    'da',
    `(?:svar(?:et|ene)? (?:pa|i) ${checkin} )?kan (?:min |en )?(?:leder|chef|koordinator)(?:en)? se (?:det|dem|mit svar|svarene)(?: (?:pa|i) ${checkin})?`,
  ],
  ['en', 'is (?:a |the |my answer to (?:a |the ))?check ?in (?:really )?(?:anonymous|secret)'],
  [
    'en',
    '(?:what happens to|who can see|who sees|can anybody see|can anyone see|can my (?:leader|boss|coordinator) see) my answers?(?: (?:to|in) (?:a |the )?check ?ins?)',
  ],
  ['en', '(?:who|how many) (?:has|have)(?: not)? answered (?:the |a )?check ?in'],
  ['en', 'who can see what'],
]
const asked = patterns.map(([lang, pattern]) => ({ lang, pattern: new RegExp(`^${pattern}$`) }))
/** More letters than this ask for more than that. */
const mostLetters = 100

/** The language that the promise is asked about in; undefined where it is another question. */
export function asksForPromise(text: string): Lang | undefined {
  if (text.length > mostLetters) return undefined
  const plain = plainOf(text)
  return asked.find(({ pattern }) => pattern.test(plain))?.lang
}

export function sayPromise(text: string): Outcome | undefined {
  const lang = asksForPromise(text)
  if (!lang) return undefined
  const { heading, general } = wording(lang).rounds.whoSees
  const lines = general(checkinLimits.fewest)
  const blocks = lines.map(line => ({ type: 'text', text: line }) as const)
  return {
    reply: {
      lang,
      text: [heading, ...lines].join('\n\n'),
      blocks: [{ type: 'text', style: 'heading', text: heading }, ...blocks],
    },
  }
}
