// Words of everyday school talk in both languages, as data: they are nobody's name, and a question that has one which no text has
// may still be answered by its other words. Read by match.ts, passages.ts and src/ask/reading/leftovers.ts. What a page can be about
// ("mad", "parkering", "vikar") is no such word: where no text has it, the question is not answered.
import { keyOf } from '../../text/tokens.js'

const danish = `
klasse klassen klasser klasserne elev elever eleven eleverne elevers barn børn børnene barnet unge unger lærer læreren lærere lærerne medarbejder medarbejdere medarbejderen ansat ansatte kollega kollegaer kolleger skole skolen skoler
dansker folk menneske mennesker nogle andre person personer hverdag hverdagen dagligdag dagligdagen måde måden måder ting tingene sag sager situation situationer tilfælde problem problemer
behov mulighed muligheder chance råd tip tips fif gode dårlig dårlige bedre svær svært svære nem nemt nemme let lette vigtig vigtigt vigtige hurtig hurtigt langsom langsomt stor store lille små
særlig særligt almindelig almindeligt rolig roligt stille travl træt trætte urolig urolige glad ked sur ny nyt nye gammel gamle fast faste fysisk fysiske virtuel virtuelt hyggelig sjov sjovt
sent sen sene tidligt tidlig tid tiden dag dagen aften aftenen morgen formiddag eftermiddag weekend stund periode året starten slutningen begyndelsen midten forhånd forvejen
glemme glemmer glemt glemte huske husker husket love lover lovet tro troede synes regne regner virke virker hænde hænder klare klarer kunne burde lykkes mislykkes
arbejde arbejder arbejdet snakke snakker tale taler talt høre hører hørt lytte lytter se ser kigge kigger læse sidde sidder ligge ligger stå står gå gik løbe løber rende renner kaste
hjælpe hjælper hjulpet støtte støtter øve øver træne træner lære lærer prøve prøver afprøve samle samler dele deler vise viser vælge vælger valgt ønske ønsker ønsket søge søger
opleve oplever mærke mærker føle føler opdage opdager håndtere håndterer tackle takle løse løser skabe skaber styrke styrker fremme fremmer udvikle udvikler forbedre forbedrer bryde
komme kommer sætte sætter sat lægge lægger lagt tage tager taget give giver givet få får fået have haft bringe bringer skifte ændre mangle mangler savne savner undgå forhindre
sammen hver alle sidste næste første øvrige mest mindst lidt meget noget nogen ingen intet gang gange omgang side siden ende del dele række slags type typer form former funktion funktioner efternavn fornavn
pls plz plis thx tak hjælp hurtigst snarest lissom altså egentlig faktisk helt ret temmelig bare blot lige mon gad nok vel jo da
`
const english = `
class classes grade grades classroom pupil pupils student students child children kid kids teacher teachers colleague colleagues school schools people person persons everyone anybody somebody way ways thing things case cases
situation situations problem problems need needs chance tip tips good bad better hard difficult easy important quick quickly slow big small special ordinary normal calm quiet busy tired happy sad new old
late early time day evening morning afternoon period beginning end start middle advance beforehand far soon forget forgets forgot remember promise believe think seem seems work works worked working manage
talk talks talking speak speaks speaking hear heard listen look looks read sit sits stand walk run help helps helped support supports practise train learn learns teach teaches try tries tried testing gather share shows choose
wish wishes want wants experience notice feel feels handle handles solve solves create creates strengthen promote develop improve break come comes set put lay take takes give gives get gets got bring change
lesson lessons during together each last next first rest most least little much bit kind type types form function surname please pls plz thx thanks ty really actually just quite anything something
call calls im ive id dont cant whats thats u ur r gonna wanna gotta kinda
`

/** What stands first in compounds on anything at school: "klasserumsledelse" is of leading, and no word for classes alone. */
export const schoolFirst: readonly string[] =
  'klasse klasserum elev skole lærer barn børne kollega undervisning forældre class classroom pupil school teacher'
    .split(' ')
    .map(keyOf)

const words = `${danish} ${english}`.split(/\s+/).filter(Boolean).map(keyOf)
const everyday: ReadonlySet<string> = new Set(words)

/** Whether a key is one of them, as it stands. */
export function isEveryday(key: string): boolean {
  return everyday.has(key)
}

/** "Forældre-", "elev-" before a noun make another thing of it, which a title with the word alone is not: "forældredagen". */
export function isSchoolFirst(key: string): boolean {
  return ['', 'e'].some(link => schoolFirst.includes(key + link))
}
