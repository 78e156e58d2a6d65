// Words that tell what sort of fact is asked for and nothing of what: "mail", "koster", "klokken", in both languages, as data. Read by
// src/ask/library/passages.ts: a passage that has only such words of a question is another thing's fact. Also what everybody does
// with everything: to send, to fetch, to book.
import { keyOf } from '../../text/tokens.js'

const danish = `
mail mails mailen mailadresse mailadressen email emailen adresse adressen adresserne telefon telefonen telefonnummer telefonnummeret nummer nummeret nr tlf mobil mobilnummer mobilnummeret kontakt kontakte kontakter kontaktperson kontaktpersonen
klokken kl klokkeslæt tidspunkt tidspunktet dato datoen datoer frist fristen frister deadline deadlinen senest timer timerne time minutter minut antal antallet nummeret navn navnet link linket
koste koster kostede pris prisen priser betale betaler betales betalt betalte betaling gratis penge pengene beløb beløbet kroner kr takst taksten dækkes
ringe ringer ring skrive skriver skriv spørge spørger melde melder meldes meldt give giver besked ansvar ansvaret ansvarlig ansvarlige henvende henvender
sende sender sendes sendt send aflevere afleverer afleveres afleveret indsende indsendes hente henter hentes hentet bestille bestiller bestilles bestilt booke booker bookes booket book åbne åbner åbent åben lukke lukker lukket
hedder hedde kaldes hold holder holde holdes holdt kommunen kommune skal må kan få får findes finde stå står starter start begynder slutter forbi
onsdag mandag tirsdag torsdag fredag lørdag søndag onsdagen mandagen tirsdagen torsdagen fredagen dag dage dagen uge ugen uger måned måneden året år hverdage
`
const english = `
called calling mail email address phone telephone number contact call calls ring write ask tell clock time hour hours minute minutes date deadline due amount name link
cost costs price prices pay pays paid payment free money responsible send sends sending sent submit submitting hand deliver fetch collect order orders book booking opens open opening close closes
municipality monday tuesday wednesday thursday friday saturday sunday day days week weeks month year
`

const kinds: ReadonlySet<string> = new Set(
  `${danish} ${english}`.split(/\s+/).filter(Boolean).map(keyOf),
)

/** Whether a key only tells what sort of fact is asked for. */
export function isKindWord(key: string): boolean {
  return kinds.has(key)
}
