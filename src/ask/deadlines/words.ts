// The words of questions about deadlines in both languages, as data. Read by src/ask/deadlines/read.ts.
import { list } from '../words.js'

/** Words for a deadline; none of them is a name or mistyped. */
export const deadlineNouns: readonly string[] = list(
  'frist | fristen | frister | fristerne | tidsfrist | tidsfristen | tidsfrister | deadline | deadlinen | deadlines | deadlinene | aflevere | afleveres | aflevering | afleveringsfrist | tilmeldingsfrist | senest | due',
)

/** Says that a deadline is asked about. `~` stands for up to four words. */
export const deadlinePhrases: readonly string[] =
  list(`glemt noget | glemt noget vigtigt | forgotten anything | forgotten something | missed anything | frist | fristen | frister | fristerne | tidsfrist | tidsfristen | tidsfrister | deadline | deadlinen | deadlines | deadlinene | afleveringsfrist | tilmeldingsfrist | svarfrist | sidste frist | sidste dag | afleveringsdato
  | skal ~ aflevere | skal ~ afleveres | skal ~ afleverer | aflevere | aflevering | afleveringer | skal ~ sende ind | skal ~ sendes ind | skal ~ indsende | skal ~ indsendes | skal ~ have sendt | skal ~ være sendt | skal ~ være færdig | skal ~ være færdigt | skal ~ være færdige | skal ~ være klar | skal ~ være løst | skal ~ være udfyldt | skal ~ være afleveret | skal ~ være inde | skal ~ være tilmeldt
  | hvornår skal ~ senest | skal ~ senest | senest hvornår | hvornår senest | inden hvornår | hvornår udløber | hvornår lukker tilmeldingen | hvornår lukker | hvornår ~ tilmelding | hvornår ~ tilmeldingen | hvornår ~ tilmelde | hvornår ~ tilmeldes | skal ~ melde sig til | skal ~ melde os til | hvornår ~ melde mig | hvornår ~ melde mig til | hvornår ~ melde sig | hvornår ~ melde os | hvornår ~ meldt mig | hvornår ~ meldt os | skal ~ have svaret | skal ~ have meldt
  | due | due date | due dates | when ~ due | hand in | handed in | hand ins | submit | submitted | submission | submissions | turn in | by when | have to be done | has to be done | must be done | must be finished | be finished | have to be finished | cut off | when ~ sign up | last day to | registration close | registration closes`)

/** Beside one of those: words for any deadline at all, that say nothing of which. */
export const deadlineFillers: readonly string[] =
  list(`frist | fristen | frister | fristerne | tidsfrist | tidsfristen | tidsfrister | deadline | deadlinen | deadlines | deadlinene | senest | sidste | dag | dato | aflevere | afleveres | afleverer | aflevering | afleveringer | afleveringsfrist | afleveringsdato | afleveret | færdig | færdigt | færdige | klar | løst | udfyldt | sendt | sende | sendes | indsende | indsendes
  | inde | næste | kommende | sidst | første | seneste | forrige | alle | liste | oversigt | udløber | lukker | opgaver | ting | huske | husk | melde | meldt | tilmelde | tilmeldes | tilmelding | tilmeldingen | glemt | glemte | overset | sign | signing | up | register | registration | forgotten | forgot | svaret | svar | due | date | dates | hand | submit | submitted | turn | done | finished | next | upcoming | all | last | first | finish | complete | completed | things | remember | cut | overskredet | overskredne | misset | gået | passed | missed | overdue | meget | mange
  | år | uge | måned | skoleår | skoleåret | min | mit | skole | skolen | hold | netværk | netværket | netværkene`)

/** Asks for what a time holds, so that its deadlines belong in the answer beside its meetings. */
export const rememberPhrases: readonly string[] = list(
  'hvad skal ~ huske | skal ~ huske | husk | at huske | what should ~ remember | what do ~ need to remember | to remember| hvad skal ~ nå',
)

/** Which of them. */
export const deadlinePicks = {
  next: list('næste | førstkommende | første | kommende | next | upcoming | first | nærmeste'),
  latest: list('sidste frist der | seneste | forrige | sidst | latest | previous | most recent'),
  past: list(
    'overset | var | havde | er gået | overskredet | overskredne | har vi misset | gået | glemt | glemte | forgot | forgotten | tidligere | was | were | had | passed | missed | overdue',
  ),
} as const

/** A compound that ends in a word for a deadline: "tilmeldingsfristen", "ansøgningsfrister". */
export const deadlineCompound = /.(?:frist|deadline)(?:en|er|erne)?s?$/
