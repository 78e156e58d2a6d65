// Whether somebody wants to see or delete what is stored about them, in plain words. Called by desk.ts before a question is answered. Pure.
import { plainOf } from '../remind/report/recognise.js'

const mine = '(?:mine|alle mine|alt mit|mine egne)'
const shows: readonly RegExp[] = [
  `(?:vise? |se |hent |giv mig |ma jeg se |kan jeg se |kan jeg fa |jeg vil (?:gerne )?(?:se|have) )?${mine} (?:data|oplysninger|personoplysninger|persondata)`,
  '(?:vis |vis mig |fortal |fortal mig )?hvad? (?:har|ved|gemmer|husker|opbevarer) (?:i|du|pejling|i egentlig|du egentlig)(?: .{0,20})?(?: om mig| pa mig)',
  'vis (?:mig )?hvad (?:i|du|pejling) (?:har|ved|gemmer|husker)(?: gemt)? om mig',
  'hvilke (?:data|oplysninger) (?:har|gemmer) (?:i|du|pejling)(?: gemt)? om mig',
  '(?:indsigt i|aktindsigt i) mine (?:data|oplysninger)',
  '(?:show |see |get |give me )?(?:all )?my (?:own )?(?:data|personal data)',
  '(?:show (?:me )?)?what (?:do|does) (?:you|pejling|it) (?:have|know|store|keep)(?: stored)? about me',
  '(?:show (?:me )?)?what (?:you|pejling) (?:have|know|store|keep)s?(?: stored)? about me',
].map(whole)
const erases: readonly RegExp[] = [
  `(?:slet|slette|kan du slette|du skal slette|vil du slette|fjern) (?:venligst )?(?:alt |alle )?(?:${mine} (?:data|oplysninger|personoplysninger|persondata)|mig|alt om mig|alt du (?:har|ved) om mig|alt hvad (?:i|du) (?:har|ved) om mig)`,
  '(?:glem|kan du glemme) (?:mig|alt om mig)',
  '(?:delete|erase|remove|can you delete) (?:all )?(?:my (?:own )?(?:data|personal data)|everything about me|me)',
  'forget (?:me|everything about me)',
].map(whole)

export function wantsOwnData(text: string): 'show' | 'erase' | undefined {
  if (text.length > 120) return undefined
  const plain = plainOf(text).replace(/ (?:tak|please|nu|now)$/, '')
  if (erases.some(pattern => pattern.test(plain))) return 'erase'
  return shows.some(pattern => pattern.test(plain)) ? 'show' : undefined
}

/** The words alone, however politely: more than that is another question. */
function whole(pattern: string): RegExp {
  return new RegExp(
    `^(?:hej |kan du |vil du |jeg vil (?:gerne )?(?:have dig til at )?|please |can you )?(?:${pattern})$`,
  )
}
