// Reads a sentence that tells to make, close, stop, pause or list check-ins: "lav et check-in til mødet på torsdag: hvad tager du med?", "spørg
// matematiknetværket hver anden torsdag kl. 14: hvordan går det?", "luk runden", "mine check-ins". Called by say.ts before a text is answered as
// a question. Pure, and cheap for everything else. What merely asks about check-ins is no order.
import type { Lang } from '../../../core/message.js'

/** `whom`: the words for the meeting or the network, with the rhythm in them. `question`: what is to be asked, as it was typed. */
export type Order = { readonly lang: Lang } & (
  | {
      readonly does: 'make'
      readonly whom: string
      readonly question?: string
      /** It says that a check-in is to be made, and not only that somebody is to be asked something. */
      readonly isClear: boolean
    }
  | { readonly does: 'close' | 'stop' | 'pause' | 'resume' | 'end' | 'list' | 'facts' }
)

/** More than this says more than one thing. */
const mostLetters = 400

/** Polite words before an order. */
export const polite =
  /^(?:(?:hej|hejsa|hello|hi|ok|så|pejling|please|venligst)[,!.]?\s+)*(?:(?:kan|kunne|ku|vil|gider|can|could|would|will)\s+(?:du|i|vi|jeg|you|we|i)\s+|(?:jeg|jg|vi|i|we)\s+(?:vil(?:\s+gerne)?|skal|want to|would like to|need to)\s+)?(?:(?:lige|please|gerne)\s+)*/iu
const thing = '(?:check\\s?-?\\s?in(?:s|nene|net|ene)?|tjek\\s?-?\\s?ind?)'

const makes: readonly (readonly [Lang, RegExp])[] = [
  [
    'da',
    new RegExp(
      `^(?:lav|lave|opret|oprette|start|starte|nyt|begynd|begynde|s(?:æ|ae|a)t|planl(?:æ|ae|a)g|planl(?:æ|ae|a)gge)\\s+(?:(?:et|en|ny|nyt)\\s+)*(?:${thing}|(?:ny(?:t)?\\s+)?check-?in-?serie|serie\\s+af\\s+check-?ins?)(?!\\p{L})(?<whom>[^:]*)(?::\\s*(?<question>.+))?$`,
      'isu',
    ),
  ],
  [
    'en',
    new RegExp(
      `^(?:make|create|start|new|set\\s+up|plan)\\s+(?:(?:a|an|new|another)\\s+)*(?:${thing})(?!\\p{L})(?<whom>[^:]*)(?::\\s*(?<question>.+))?$`,
      'isu',
    ),
  ],
]
const asks: readonly (readonly [Lang, RegExp])[] = [
  ['da', /^(?:sp(?:ø|oe|o)rg|sp(?:ø|oe|o)rge)\s+(?<whom>[^:]{2,160}):\s*(?<question>\S.+)$/isu],
  ['en', /^ask\s+(?<whom>[^:]{2,160}):\s*(?<question>\S.+)$/isu],
]
const nouns =
  '(?:runden?|check-?in(?:net|net|et)?|round|the\\s+round|the\\s+check-?in|sp(?:ø|oe|o)rgsm(?:å|aa|a)let)'
const seriesNouns = '(?:serien?|check-?in-?serien?|(?:the\\s+)?series)'
const plain: readonly (readonly [Lang, Exclude<Order['does'], 'make'>, RegExp])[] = [
  [
    'da',
    'close',
    new RegExp(`^luk(?:ke)?\\s+(?:(?:den|det|denne)\\s+)?${nouns}(?:\\s+nu)?$`, 'iu'),
  ],
  ['en', 'close', new RegExp(`^close\\s+${nouns}(?:\\s+now)?$`, 'iu')],
  [
    'da',
    'stop',
    /^(?:stop|stoppe|annuller|aflys)\s+(?:(?:den|det)\s+)?(?:runden|check-?in(?:net|et))$/iu,
  ],
  ['en', 'stop', /^(?:stop|cancel)\s+the\s+(?:round|check-?in)$/iu],
  [
    'da',
    'end',
    new RegExp(`^(?:stop|stoppe|afslut|afslutte|slut)\\s+(?:med\\s+)?${seriesNouns}$`, 'iu'),
  ],
  ['en', 'end', new RegExp(`^(?:stop|end|finish)\\s+${seriesNouns}$`, 'iu')],
  [
    'da',
    'pause',
    new RegExp(
      `^(?:pause|hold\\s+pause\\s+(?:med|i)|s(?:æ|ae|a)t)\\s+${seriesNouns}(?:\\s+p(?:å|aa|a)\\s+pause)?$`,
      'iu',
    ),
  ],
  ['en', 'pause', new RegExp(`^pause\\s+${seriesNouns}$`, 'iu')],
  [
    'da',
    'resume',
    new RegExp(`^(?:forts(?:æ|ae|a)t|genoptag|start)\\s+${seriesNouns}(?:\\s+igen)?$`, 'iu'),
  ],
  ['en', 'resume', new RegExp(`^(?:resume|continue|restart)\\s+${seriesNouns}$`, 'iu')],
  [
    'da',
    'list',
    /^(?:vis\s+)?(?:mine|vores|(?:å|aa|a)bne)\s+(?:check-?ins?|tjek-?ins?|runder|serier)$|^hvilke\s+check-?ins?\s+(?:har|er)(?!\p{L}).*$/iu,
  ],
  ['en', 'list', /^(?:show\s+)?(?:my|our|open)\s+(?:check-?ins?|rounds|series)$/iu],
  ['da', 'facts', /^(?:vis\s+)?(?:siden\s+)?til\s+med,?\s+tr\s+og\s+amr$/iu],
  [
    'en',
    'facts',
    /^(?:show\s+)?(?:the\s+page\s+)?for\s+union\s+and\s+safety\s+rep(?:resentative)?s$/iu,
  ],
]

/** Undefined of everything else. */
export function readOrder(text: string): Order | undefined {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '' || line.length > mostLetters) return undefined
  const bare = line.replace(polite, '')
  const order = bare.replace(/[\s.!?]+$/u, '')
  for (const [lang, does, pattern] of plain) if (pattern.test(order)) return { does, lang }
  return readMake(bare, makes, true) ?? readMake(bare, asks, false)
}

function readMake(
  line: string,
  patterns: readonly (readonly [Lang, RegExp])[],
  isClear: boolean,
): Order | undefined {
  for (const [lang, pattern] of patterns) {
    const { whom, question } = pattern.exec(line)?.groups ?? {}
    if (whom === undefined) continue
    const said = quoteless(question ?? '')
    return {
      ...{ does: 'make', lang, isClear, whom: whom.replace(/[\s.!?]+$/u, '').trim() },
      ...(said === '' ? {} : { question: said }),
    }
  }
  return undefined
}

/** As it was typed, without quotation marks around it; it begins with a capital letter. */
function quoteless(text: string): string {
  const bare = text
    .trim()
    .replace(/^["“”„»'](.*)["“”«']$/su, '$1')
    .trim()
  return bare.slice(0, 1).toLocaleUpperCase('da') + bare.slice(1)
}
