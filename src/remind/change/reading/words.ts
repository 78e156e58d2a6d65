// The words by which a sentence tells to move, cancel or change a meeting. Data for order.ts; compared by their keys, so æ, ø and å may be
// typed in any way.
import { keyOf } from '../../../ask/text/tokens.js'

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean).map(keyOf))
}

/** What may stand before the verb, as keys; the longest first is taken again and again. */
export const openings: readonly (readonly string[])[] = [
  'jeg bliver desværre nødt til at',
  'vi bliver desværre nødt til at',
  'jeg er desværre nødt til at',
  'vi er desværre nødt til at',
  'jeg bliver nødt til at',
  'vi bliver nødt til at',
  'jeg er nødt til at',
  'vi er nødt til at',
  'jeg vil gerne',
  'vi vil gerne',
  'jeg skal',
  'vi skal',
  'jeg må',
  'vi må',
  'jeg vil',
  'vi vil',
  'må jeg bede dig',
  'må jeg bede dig om at',
  'i would like to',
  'we would like to',
  'i d like to',
  'we d like to',
  'i need to',
  'we need to',
  'i have to',
  'we have to',
  'i want to',
  'we must',
  'i must',
  'kan du',
  'ka du',
  'ku du',
  'vil du',
  'gider du',
  'kunne du',
  'can you',
  'could you',
  'would you',
  'will you',
  'hej',
  'hejsa',
  'hello',
  'hi',
  'hey',
  'pejling',
  'ok',
  'okay',
  'ja',
  'så',
  'og',
  'nå',
  'lige',
  'gerne',
  'venligst',
  'desværre',
  'please',
  'unfortunately',
]
  .map(phrase => phrase.split(' ').map(keyOf))
  .sort((one, other) => other.length - one.length)
/** These ask whether it can be done at all, where nothing certain is named. */
export const asking = keys('kan vil gider kunne can could would will')

export const verbs = {
  cancel: keys('aflys aflyse cancel'),
  move: keys(
    'flyt flytte ryk rykke udsæt udsætte udskyd udskyde fremryk skub skubbe move postpone reschedule',
  ),
  revive: keys('gennemfør gennemføre reinstate'),
} as const
/** "Hold mødet **alligevel**": only with that word beside it. */
export const heldAfterAll = keys('hold holde afhold afholde hav keep run')
export const afterAll = keys('alligevel')
/** "Mødet på torsdag **flyttes** til fredag." */
export const passives = {
  cancel: keys('aflyses'),
  move: keys('flyttes rykkes udsættes udskydes'),
} as const
/** A later time is meant, where none is said: "udsæt mødet en uge". */
export const laterVerbs = keys('udsæt udsætte udskyd udskyde udsættes udskydes postpone')
export const english = keys(
  'cancel move postpone reschedule reinstate keep run the meeting new change place room venue location is to',
)

/** A sentence that begins so asks, or says under what condition. */
export const askingFirst = keys(
  'er bliver blev var skal skulle har havde kan kunne må vil ville mon hvis når om flyttes aflyses rykkes udsættes bør is are was were will would should can could has have had does do did if when whether hvem hvad hvor hvornår hvorfor hvordan hvilke hvilken hvilket who what where why how which',
)
/** With one of these anywhere it is no order. */
export const askingAnywhere = keys(
  'hvem hvad hvor hvornår hvorfor hvordan hvilke hvilken hvilket hvorhen mon who what where when why how which whether hvis if ikke not aldrig never måske maybe',
)
/** "Aflys **nu** mødet på torsdag", "… **med det samme**". */
export const atOnce =
  /(?<!\p{L})(?:nu|straks|med det samme|now|immediately|at once|right away)(?!\p{L})/iu
/** Why it is done is nothing that says which meeting. */
export const reason =
  /[,;]?\s+(?:pga\b|p\.g\.a|på grund af|grundet|fordi|da (?:jeg|vi|der)|because|due to|as (?:i|we) )/iu
/** "Et møde", "møder": no certain one. */
export const indefinite =
  /^(?:(?:et|en|nogle?|a|an|some|any)\s|(?:møder|meetings|møde|meeting)\s*$)/iu
/** A word for a gathering: what has one is no place. */
export const gathering = /m(?:ø|oe)de|lab|meeting|workshop|seminar|kursus|dag(?:en)?\b/iu
/** "En anden dag", "later": a time that nobody can read. */
export const vague =
  /^(?:en|et)\s+anden|^et\s+andet|^another|^later|^senere|^en\s+dag|^ugen\s+efter|^igen/iu
