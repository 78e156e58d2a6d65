// Words for hours and places that nobody knows yet, in a cell of them or beside it. Called by the sheets' hours and by links.ts. Pure.
import { fold } from '../words.js'

/** Whether a cell of hours only says that they come later. */
export function isLater(text: string): boolean {
  const folded = fold(text).trim()
  return /^\W*\?\W*$/.test(folded) || later.test(folded)
}
const comes =
  'foelger|kommer|senere|snarest|tba|tbd|tbc|aftales|afventer|afklares|ukendt|mangler|fastsaettes|fastlaegges|meldes ud|oplyses|udmeldes|ikke (?:endelig )?(?:fastlagt|fastsat|aftalt|kendt|klar|paa plads)|later|unknown|pending|to be (?:announced|decided|confirmed)'
const later = new RegExp(
  String.raw`^\W*(?:(?:tid(?:en|spunkt(?:et)?)?|kl)\W+)?(?:${comes}|naermere (?:tid|info|besked)\w*)(?:\W[^\d]*)?$`,
)

/** Whether a text for a place only says that it comes later: "?", "følger", "lokale meldes ud", "n/a". */
export function isLaterPlace(text: string): boolean {
  const folded = fold(text).trim()
  return isLater(folded) || placeLater.test(folded)
}
const placeLater = new RegExp(
  String.raw`^\W*(?:n\W?a\W?|(?:(?:sted|moedested|lokale|adresse|rum|place|venue|room|location)(?:et|t|n)?\W+)(?:er )?(?:${comes}|naermere info\w*)(?:\W[^\d]*)?)$`,
)

/** Whether a text says of the hours that they come later: "tid og sted følger", "Tidspunkt aftales". */
export function saysLater(text: string): boolean {
  return clockLater.test(fold(text))
}
const clockLater = new RegExp(
  String.raw`\b(?:tid(?:en|spunkt(?:et)?)?|klokkeslaet(?:tet)?|time)\b[^.\n\d]{0,30}\b(?:${comes})\b`,
)
