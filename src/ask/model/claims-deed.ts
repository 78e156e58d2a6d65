// Whether a model's reply says that something was done or will be: nothing it can ask for does anything. Used by reply.ts beside it.

const adverbs =
  '(?:(?:nu|lige|allerede|også|netop|hermed|straks|med det samme|now|just|already|also) )*'
const done =
  'sendt|skrevet til|meldt|tilmeldt|afmeldt|frameldt|oprettet|booket|reserveret|gemt|noteret|registreret|lagt|tilføjet|givet|informeret|bestilt|mindet|bedt|kontaktet|videresendt|indkaldt|inviteret|sat dig'
const doing =
  'sender|skriver til|minder|melder|tilmelder|afmelder|aflyser|flytter|gemmer|opretter|booker|noterer|reserverer|registrerer|sletter|kontakter|videresender|inviterer|indkalder|giver besked|giver dem|giver koordinator|vender tilbage|lægger det ind|lægger den ind'
const does =
  'sende|skrive til|huske dig|lægge|sørge for|minde|melde|tilmelde|afmelde|aflyse|flytte|gemme|oprette|booke|notere|registrere|slette|kontakte|videresende|invitere|indkalde|give besked|vende tilbage'
const doneEn =
  'sent|written to|emailed|signed|registered|cancelled|canceled|moved|changed|created|booked|reserved|saved|noted|deleted|added|informed|notified|reminded|asked|contacted|forwarded|scheduled|invited|put'
const doEn =
  'send|write|email|remind|sign|register|cancel|move|change|create|book|reserve|save|note|delete|add|inform|notify|contact|forward|schedule|invite|get back|follow up|let them|let the'

const patterns = [
  `(?:jeg|vi) har ${adverbs}(?:${done}|aflyst|flyttet|ændret|rettet|slettet)`,
  `(?:jeg|vi) (?:${doing}|sørger for)`,
  `(?:jeg|vi) (?:giver|sætter|husker) (?:\\S+ ){1,4}(?:besked|på|ind)`,
  `(?:jeg|vi) lægger (?:det|den|dem|mødet|møderne|datoen|datoerne)`,
  `(?:så|nu) (?:${doing}) (?:jeg|vi)`,
  `(?:jeg|vi) (?:skal nok|vil|kan godt) (?:${does})`,
  `(?:er|blev) (?:nu|hermed|allerede) (?:${done})`,
  `(?:det|den) er ${adverbs}(?:sendt|noteret|gemt|registreret|ordnet|klaret|bestilt|booket|lagt)`,
  `(?:lagt|sat|skrevet) (?:ind )?i din kalender`,
  `(?<!ingen )har ${adverbs}fået besked`,
  `du er (?:nu |hermed )?(?:tilmeldt|afmeldt|frameldt|meldt)`,
  `(?:beskeden|mailen|invitationen|påmindelsen|afbuddet|tilmeldingen|ændringen) er (?:${done})`,
  `(?:i|we)(?:['’]ve| have) ${adverbs}(?:${doneEn}|let \\S+ know)`,
  `(?:i|we)(?:['’]ll| will| can) ${adverbs}(?:${doEn})`,
  `(?:has|have) been ${adverbs}(?:signed|registered|notified|informed|sent|saved|noted|booked)`,
  `(?:spot|place|seat) is (?:now )?(?:booked|reserved|saved)`,
  `you(?:['’]re| are) now (?:${doneEn})`,
  `(?:message|mail|email|invitation|reminder) (?:has been|was|is) ${adverbs}(?:${doneEn})`,
  'consider it done|all set',
].map(pattern => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu'))

/** "Jeg har meldt dig til", "I'll remind you": true; "skal jeg finde det?", "jeg har fundet to": false. */
export function claimsDeed(text: string): boolean {
  return patterns.some(pattern => pattern.test(text))
}
