// The words of questions about deadlines in both languages, as data. Read by src/ask/deadlines/read.ts.
import { list } from '../words.js'

/** Words for a deadline; none of them is a name or mistyped. */
export const deadlineNouns: readonly string[] = list(
  'frist | fristen | frister | fristerne | tidsfrist | tidsfristen | tidsfrister | deadline | deadlinen | deadlines | deadlinene | aflevere | afleveres | aflevering | afleveringsfrist | tilmeldingsfrist | senest | due | late | overskredet | udløbet | misset | missed | expired',
)

/** Says that a deadline is asked about. `~` stands for up to four words. */
export const deadlinePhrases: readonly string[] =
  list(`glemt noget | glemt noget vigtigt | forgotten anything | forgotten something | missed anything | frist | fristen | frister | fristerne | tidsfrist | tidsfristen | tidsfrister | deadline | deadlinen | deadlines | deadlinene | afleveringsfrist | tilmeldingsfrist | svarfrist | sidste frist | sidste dag for | sidste dag man | sidste dag vi | sidste dag jeg | sidste dag at | sidste dag hvor | afleveringsdato
  | skal ~ aflevere | skal ~ afleveres | skal ~ afleverer | aflevere | aflevering | afleveringer | skal ~ sende ind | skal ~ sendes ind | skal ~ indsende | skal ~ indsendes | skal ~ have sendt | skal ~ være sendt | skal ~ være færdig | skal ~ være færdigt | skal ~ være færdige | skal ~ være klar | skal ~ være løst | skal ~ være udfyldt | skal ~ være afleveret | skal ~ være inde | skal ~ være tilmeldt
  | hvornår skal ~ senest | skal ~ senest | senest hvornår | hvornår senest | inden hvornår | hvornår udløber | hvornår lukker tilmeldingen | hvornår lukker | hvornår ~ tilmelding | hvornår ~ tilmeldingen | hvornår ~ tilmelde | hvornår ~ tilmeldes | skal ~ melde sig til | skal ~ melde os til | hvornår ~ melde mig | hvornår ~ melde mig til | hvornår ~ melde sig | hvornår ~ melde os | hvornår ~ meldt mig | hvornår ~ meldt os | skal ~ have svaret | skal ~ have meldt
  | due | due date | due dates | when ~ due | hand in | handed in | hand ins | submit | submitted | submission | submissions | turn in | by when | have to be done | has to be done | must be done | must be finished | be finished | have to be finished | cut off | when ~ sign up | last day to | registration close | registration closes`)

/** Beside one of those: words for any deadline at all, that say nothing of which. */
export const deadlineFillers: readonly string[] =
  list(`frist | fristen | frister | fristerne | tidsfrist | tidsfristen | tidsfrister | deadline | deadlinen | deadlines | deadlinene | senest | sidste | dag | dato | aflevere | afleveres | afleverer | aflevering | afleveringer | afleveringsfrist | afleveringsdato | afleveret | færdig | færdigt | færdige | klar | løst | udfyldt | sendt | sende | sendes | indsende | indsendes
  | close | closes | closing | ligge | ligger | lagt | lægge | lægges | inde | booket | optaget | næste | kommende | sidst | første | seneste | forrige | alle | liste | oversigt | udløber | lukker | opgaver | ting | huske | husk | melde | meldt | tilmelde | tilmeldes | tilmelding | tilmeldingen | glemt | glemte | overset | sign | signing | up | register | registration | forgotten | forgot | svaret | svar | due | date | dates | hand | submit | submitted | turn | done | finished | next | upcoming | all | last | first | finish | complete | completed | things | remember | cut | overskredet | overskredne | misset | gået | passed | missed | overdue | meget | mange
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

/** What must be done by a deadline, as verbs and nouns. */
export const actionPhrases = {
  report: list(
    'indberette | indberetter | indberettes | indberettet | indberetning | melde ~ ind | meldes ~ ind | melder ~ ind | indmelde | taste ~ ind | tastet ind | tastes ind | indtaste | indtastes | indtastet | registreres | registreret | report | reporting | reported',
  ),
  enrol: list(
    `tilmelding | tilmeldingen | tilmeldinger | tilmelde | tilmelder | tilmeldes | tilmeldt | melde ~ til | meldt ~ til | melde os | melde sig | melde mig | meldt mig | meldt os | valg af deltagere | valg af deltager | vælge deltagere | vælge deltager | vælger deltagere | vælge folk | vælge vejledere | vælge hvem | valgt deltagere | udpege | udpege deltagere
    | sign up | signing up | sign ups | sign ~ up | signed up | register | registration | enrol | enroll | enrolment | pick people | pick participants | choose people | choose participants | select people | select participants`,
  ),
  apply: list(
    'søge | søger | søges | søgt | ansøge | ansøger | ansøgt | ansøgning | ansøgningen | ansøgninger | apply | applying | applied | application | applications',
  ),
  order: list(
    'bestille | bestilles | bestilt | bestilling | bestillinger | booke | bookes | booker | reservere | reserveres | order | ordered',
  ),
  wish: list('ønske | ønskes | ønsker | ønskerne | ønsket | wish | wishes | requests'),
  evaluate: list(
    'evaluere | evalueres | evalueret | evaluering | evalueringen | evaluate | evaluation',
  ),
  propose: list(
    'foreslå | foreslås | forslag | forslaget | forslagene | propose | proposal | proposals | suggestion | suggestions',
  ),
  'hand-in': list(
    'aflevere | afleveres | afleverer | afleveret | aflevering | sende | sendes | sendt | send | sent | indsende | indsendes | hand in | submit | submitted | deliver | upload | uploade | færdig | færdigt | færdige | klar | finished',
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Action = keyof typeof actionPhrases

/** Beside an action: that it is asked by when. */
export const byWhenPhrases: readonly string[] = list(
  'hvornår tilmelder | hvornår melder | hvornår søger | hvornår ansøger | hvornår bestiller | hvornår booker | hvornår indberetter | hvornår ønsker | hvornår afleverer | hvornår indsender | hvornår skal | hvornår kan | hvornår må | hvornår bør | hvornår er ~ sidste | senest | inden hvornår | frem til hvornår | hvor længe kan | hvor længe må | hvad er fristen | when do | when must | when should | when can | by when | how long can | when is the last | close | closes | closing | lukker',
)

/** Asks by when one says whether one comes. */
export const answerByPhrases: readonly string[] = list(
  `svarfrist | svarfristen | frist for svar | frist for at svare | fristen for at svare | hvornår skal ~ svare | hvornår skal ~ have svaret | senest svare | svare senest | senest melde afbud | senest ~ afbud | hvornår skal ~ melde afbud | hvornår skal ~ give besked
  | when do ~ reply | when do ~ respond | when should ~ reply | when should ~ respond | reply by | respond by | deadline for replying | by when ~ reply | rsvp`,
)

/** Wants yes or no: whether it has run out, or is still to come. */
export const overPhrases = {
  past: list(
    'for sent | overskredet | overskredne | misset | udløbet | gået | forpasset | too late | passed | missed | overdue | expired',
  ),
  ahead: list(
    'stadig nå | kan ~ nå | nå ~ endnu | kan ~ stadig | stadig tid | still time | can ~ still | still apply | still sign up | in time',
  ),
} as const

/** Asks how much or how many: where a deadline's note tells, that is the answer. */
export const amountPhrases: readonly string[] = list(
  'hvor mange | hvor meget | hvor lang | hvor langt | hvor lange | hvor stor | hvor stort | how many | how much | how long | maks | højst',
)

/** Asks whom or where it goes to. */
export const whereToPhrases: readonly string[] = list(
  'hvem skal have | hvem får | til hvem | hvem skal ~ til | hvem skal ~ sendes til | hvem skal ~ sende | hvem sender | hvem modtager | hvor skal ~ sendes | hvor skal ~ sende | hvor sender | hvor skal ~ afleveres | hvor afleverer | who gets | to whom | who do ~ send | who should ~ send | where do ~ send | where should ~ send | send it to',
)

/** Asks what comes of it, which no plan tells. */
export const consequencePhrases: readonly string[] = list(
  'hvad sker der hvis | hvad nu hvis | hvad hvis | what happens if | what if',
)

/** Asks how long there is. */
export const untilPhrases: readonly string[] = list(
  'hvor længe er der | hvor lang tid er der | hvor længe har | hvor lang tid har | hvor mange dage | hvor mange uger | how long until | how long do | how many days | how many weeks | how long is there',
)
