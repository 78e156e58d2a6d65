// What is done with a thing that has a deadline, in both languages, as data: beside the actions of words.ts, those that no deadline of
// another deed answers for. Read by deeds.ts. `~` stands for up to four words.
import { list } from '../../words.js'

/** Each deed by its verbs and nouns. */
export const deedPhrases = {
  mark: list(
    'rette | rettes | retter | rettet | retning | retningen | mark | marked | marking | grade | graded | grading | correct | corrected',
  ),
  hold: list(
    'afholde | afholdes | afholder | afholdt | holde | holdes | holder | holdt | gennemføre | gennemføres | gennemfører | gennemført | tages | taget | held | hold | taken | conduct | conducted | carried out | administered',
  ),
  use: list(
    'bruge | bruges | bruger | brugt | anvende | anvendes | anvendt | opbrugt | use | used | spend | spent',
  ),
  pay: list(
    'betale | betales | betaler | betalt | betaling | betalingen | regning | regningen | pay | paid | payment | invoice',
  ),
  receive: list(
    'får vi | får jeg | får man | får de | får i | får skolen | får skolerne | modtage | modtager | modtages | modtaget | udbetale | udbetales | udbetalt | offentliggøres | offentliggjort | kommer svaret | kommer ~ svar | kommer resultatet | kommer resultaterne | hører vi | hører jeg | svar på | svaret på | do we get | do i get | will we get | will i get | receive | received | hear back | hear about | published | announced',
  ),
  cancel: list(
    'framelde | frameldes | frameldt | framelding | frameldingen | afmelde | afmeldes | afmeldt | afmelding | melde fra | melde ~ fra | melder fra | meldt fra | melde afbud | meldt afbud | withdraw | unregister | sign off | sign out | opt out',
  ),
  open: list(
    'starter | startes | begynder | træder i kraft | starts | begins | åbne | åbner | åbnes | åbnet | tidligst | open | opens | opened | earliest',
  ),
  treat: list(
    'behandle | behandles | behandlet | afgøres | afgjort | afgørelse | afgørelsen | godkende | godkendes | godkendt | processed | decided | approved | reviewed',
  ),
  study: list(
    'læse | læses | læser | læst | analysere | analyseres | analyserer | analyseret | drøfte | drøftes | drøftet | diskutere | diskuteres | diskuteret | gennemgå | gennemgås | gennemgået | read | analyse | analyze | analysed | analyzed | discuss | discussed',
  ),
  fetch: list(
    'hente | hentes | henter | hentet | låne | lånes | låner | lånt | udlevere | udleveres | udleveret | collect | collected | borrow | borrowed | pick up | picked up',
  ),
  buy: list('købe | købes | køber | købt | indkøb | indkøbe | buy | bought | purchase'),
  enrol: list(
    'navne | navnene | deltagernavne | deltagernavnene | names | tilmeld | tilmeld dig | tilmeld jer',
  ),
  report: list('resultater | resultaterne | indberet | indtast | results'),
  order: list('bestil | book | reserver'),
  apply: list('søg | ansøg'),
  'hand-in': list(
    'aflever | indsend | upload | uploade | uploades | uploader | uploadet | indlevere | indleveres | indlever | hand ~ in | upload | uploaded | sending',
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>
