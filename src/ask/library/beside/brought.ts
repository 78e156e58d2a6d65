// What somebody wants to bring: "må vi tage **elever** med på læringslab?", "can we bring **students**?". Called by
// src/ask/library/read.ts. Pure. A passage on what to bring says nothing of it unless it has that very thing; people who are brought
// are a matter of who may take part.
import { keyOf, type Token } from '../../text/tokens.js'
import { isStop, type Word, wordsIn, wordsOf } from '../search/terms.js'

export interface Brought extends Word {
  readonly isPerson: boolean
}

const takes = new Set('tage tager tag have ha medbringe bringe'.split(' ').map(keyOf))
const brings = new Set('bring brings bringing'.split(' ').map(keyOf))
const persons =
  /^(?:elev|barn|born|foraldr|mor|far|familie|kolleg|larer|padagog|vejleder|vikar|gast|student|pupil|child|parent|colleague|teacher|guest|people|person|folk)/
const afterAlong = new Set(
  'til på i hjem ind ud hen op ned når hvis og eller'.split(' ').map(keyOf),
)
/** So many words may stand between the verb and its "med". */
const longest = 4

/** The last telling word that is brought; undefined where nothing is named. */
export function broughtIn(tokens: readonly Token[]): Brought | undefined {
  const danish = tokens.findIndex(({ key }) => takes.has(key))
  const end = tokens.findIndex(({ key }, at) => at > danish && key === 'med')
  // "Tage testen med en elev" is no bringing.
  const next = tokens[end + 1]?.key ?? ''
  const isAlong = next === '' || afterAlong.has(next)
  if (danish >= 0 && end > danish && end - danish <= longest + 1)
    return isAlong ? last(tokens.slice(danish + 1, end)) : undefined
  // "Take pictures" is no bringing, "take them along" is.
  const isTaken = tokens.some(({ key }) => key === 'along')
  const english = tokens.findIndex(({ key }) => brings.has(key) || (isTaken && key === 'take'))
  if (english < 0) return undefined
  const rest = tokens.slice(english + 1)
  const stop = rest.findIndex(({ key }) =>
    ['to', 'along', 'for', 'with', 'at', 'of', 'in', 'on', 'all'].includes(key),
  )
  return last(stop < 0 ? rest.slice(0, longest) : rest.slice(0, stop))
}

function last(tokens: readonly Token[]): Brought | undefined {
  const word = wordsOf(tokens.filter(({ key }) => !isStop(key))).at(-1)
  return word && { ...word, isPerson: persons.test(word.key) }
}

/** Tells who comes; a text without any of these is on something else. */
export const takesPart =
  /deltag|velkom|inviter|(?<!\p{L})hvem\s.{0,40}(?<!\p{L})med(?!\p{L})|(?<!\p{L})(?:må|kan) [^.]{0,60}med(?!\p{L})|attend|participa|welcome/iu

/** Who comes for another comes alone. */
const standsIn = /afbud|i stedet|stedfortræd|cancel|instead/iu

/** Whether a passage tells of what is brought. */
export function tellsBrought({ stem, isPerson }: Brought, text: string): boolean {
  const has = wordsIn(text).some(word => word.stem === stem)
  return has && (!isPerson || (takesPart.test(text) && !standsIn.test(text)))
}
