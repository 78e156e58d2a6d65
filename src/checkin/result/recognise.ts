// Whether somebody asks for a result in plain words: "vis resultatet", "hvad kom der ud af check-in'et?", "mine resultater". Called by chat.ts
// before a question is answered. Pure. Only whole orders: what says more is a question.
import type { Lang } from '../../core/message.js'
import { plainOf } from '../../remind/report/recognise.js'

export interface ResultOrder {
  readonly does: 'show' | 'list'
  readonly lang: Lang
}

/** Letters that an order has at most. */
const mostOrder = 80

const checkin = '(?:check ?ins?(?:et|ene|runden)?|checkin ?runden|runden)'
/** Twice folded by `plainOf`, so that they are written without æ, ø and å. */
const orders: readonly (readonly [ResultOrder['does'], Lang, string])[] = [
  [
    'list',
    'da',
    '(?:vis |se )?(?:mig )?(?:alle )?(?:mine |vores )?(?:check ?in )?resultater(?:ne)?',
  ],
  [
    'show',
    'da',
    `(?:vis |se )(?:mig )?(?:det )?(?:sidste |seneste |nyeste )?(?:check ?in )?resultat(?:et)?(?: (?:af|fra|paa) ${checkin})?`,
  ],
  [
    'show',
    'da',
    `(?:kan?|ma) (?:jeg|vi) (?:fa at )?se (?:det )?(?:sidste |seneste )?resultat(?:et)?(?: fra (?:sidst|${checkin}))?`,
  ],
  ['show', 'da', `(?:check ?in )?resultatet(?: (?:af|fra|paa) ${checkin})?`],
  [
    'show',
    'da',
    `hvad (?:kom der ud af|blev resultatet af|svarede (?:vi|folk|de andre) (?:i|paa?)|viste) (?:det |vores )?(?:sidste |seneste )?${checkin}`,
  ],
  ['list', 'en', '(?:show |see )?(?:me )?(?:all )?(?:my |our |the )?(?:check ?in )?results'],
  [
    'show',
    'en',
    '(?:show |see )(?:me )?(?:the )?(?:last |latest |newest )?(?:check ?in )?result(?: of the (?:check ?in|round))?',
  ],
  ['show', 'en', 'what came out of the (?:check ?in|round)'],
]
const patterns = orders.map(([does, lang, pattern]) => ({
  does,
  lang,
  pattern: new RegExp(`^(?:${pattern})(?: tak| please)?$`),
}))

export function resultOrder(text: string): ResultOrder | undefined {
  if (text.length > mostOrder) return undefined
  const plain = plainOf(text)
  const found = patterns.find(({ pattern }) => pattern.test(plain))
  return found && { does: found.does, lang: found.lang }
}
