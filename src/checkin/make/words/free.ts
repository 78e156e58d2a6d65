// Freer ways of wishing to know how others are than order.ts reads: "jeg vil gerne vide, hvordan de havde det med sidste lab". Called by say.ts where
// a language model can put the question; without one these are questions like any other. Pure. The meeting or the network stands in the
// writer's own words, and nowhere else.
import type { Lang } from '../../../core/message.js'
import { polite } from './order.js'

export interface FreeOrder {
  readonly lang: Lang
  /** The words for the meeting or the network; empty where none stand there. */
  readonly whom: string
  /** What is wished to be known, as a question in the writer's own words. */
  readonly question: string
  /** It is about something that is over. */
  readonly isPast: boolean
}

const wishes =
  /^(?:(?:(?:jeg|vi)\s+)?kunne\s+godt\s+tænke\s+(?:mig|os)\s+at\s+(?:vide|høre)|gad\s+(?:nok\s+)?vide|(?:jeg\s+er\s+|i(?:\s+a|['’])m\s+)?(?:nysgerrig|spændt|interesseret|curious)(?:\s+(?:på|i|about|to))?(?:\s+at)?(?:\s+(?:vide|høre|know|hear))?|finde?\s+ud\s+af|undersøge?|få\s+at\s+vide|vide|høre?|tjekke?|find\s+out|know|hear|wonder)\s*,?\s+(?<clause>(?:om|hvordan|hvad|hvor\p{L}*|how|what|whether|if)\s.+)$/isu
const wonders = /^(?<clause>(?:hvordan|hvad|hvor\p{L}*)\s+mon\s.+)$/isu
const asks =
  /^(?:spørge?|høre?|ask)\s+(?<whom>.{2,120}?)\s*,?\s+(?<clause>(?:om|hvordan|hvad|hvor\p{L}*|how|what|whether|if)\s.+)$/isu
const makes =
  /^(?:lave?|opret(?:te)?|make|create)\s+(?:(?:et|a|nyt|new|lille|kort)\s+)*(?:check|tjek)\s?-?\s?ind?(?<whom>(?:\s+(?:i|til|for|med|in|for|to)\s.{2,120}?)?)\s*,?\s+(?:(?:om|about)\s+(?=(?:hvordan|hvad|hvor|how|what|whether)))?(?<clause>(?:hvordan|hvad|hvor\p{L}*|how|what|whether|(?:om|whether)\s+(?:de|dem|folk|alle|they|people))\s.+)$/isu
/** How others have it, and not what they know or have done. */
const experience =
  /(?<!\p{L})(?:ha(?:r|vde)\s+(?:egentlig\s+|mon\s+)?det|det\s+(?:egentlig\s+|mon\s+)?(?:går|gik|er\s+gået)|synes|syntes|oplev\p{L}*|f(?:ik|år)\s+(?:[\p{L}]+\s+){0,3}ud\s+af|føl(?:te|er|es)|triv\p{L}*|kan\s+bruge|kunne\s+bruge|(?:er|var)\s+(?:de\s+)?(?:klar|tilfreds|glad|tryg)\p{L}*|tog\s+(?:de\s+)?med|udbytte|feel(?:ing)?|felt|thought|think|found|liked?|enjoyed|(?:got|get)\s+(?:\p{L}+\s+){0,2}out\s+of|it\s+(?:went|goes|is\s+going)|they\s+are\s+doing)(?!\p{L})/iu
/** Whose it is, where nobody is told to be asked. */
const others =
  /(?<!\p{L})(?:de|dem|folk|alle|deltager\p{L}*|medlem\p{L}*|\p{L}*vejleder\p{L}*|kolleg\p{L}*|lærer\p{L}*|gruppen|holdet|\p{L}*netværket|they|them|people|everyone|everybody|participants|members|colleagues|the\s+\p{L}+\s+network)(?!\p{L})/iu
/** What has been asked already is shown. */
const asked =
  /(?<!\p{L})(?:check-?\s?ins?|check-?innet|tjek-?ind|runden?|svar(?:ede|et|ene)?|resultat\p{L}*|billedet?|rounds?|answer(?:s|ed)?|results?)(?!\p{L})/iu
const own = /(?<!\p{L})(?:jeg|mig|min|mit|mine|du|dig|me|my|you)(?!\p{L})/iu
const past =
  /(?<!\p{L})(?:havde|gik|gået|var|fik|syntes|oplevede|følte|kunne|tog|sidste|forrige|i\s+går|had|went|was|were|got|felt|thought|found|liked|enjoyed|last|yesterday)(?!\p{L})/iu
const place = /\s(?:med|om|efter|til|på|i|ved|with|after|at|in|about)\s+(?<whom>.+)$/iu
const english = /^(?:i\s|i'|can|could|ask|find|know|wonder|hear|make|create)/iu
/** More than this says more than one thing. */
const mostLetters = 400

/** Undefined of everything else. */
export function readFreeRound(text: string): FreeOrder | undefined {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length > mostLetters || line.includes(':')) return undefined
  const bare = line.replace(polite, '')
  const made = makes.exec(bare)
  const wished = wishes.exec(bare) ?? wonders.exec(bare)
  const { clause = '', whom = '' } = (made ?? wished ?? asks.exec(bare))?.groups ?? {}
  if (clause === '' || own.test(clause)) return undefined
  if (!made && (!experience.test(clause) || asked.test(clause))) return undefined
  if (!made && wished && !others.test(clause)) return undefined
  const said = clause.replace(/[\s.!?]+$/u, '')
  return {
    lang: english.test(line) && !/[æøå]/iu.test(line) ? 'en' : 'da',
    whom: (whom.trim() === '' ? (place.exec(said)?.groups?.whom ?? '') : whom).trim(),
    question: `${said.slice(0, 1).toLocaleUpperCase('da')}${said.slice(1)}?`,
    isPast: past.test(said),
  }
}
