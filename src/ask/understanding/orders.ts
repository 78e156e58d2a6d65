// What Pejling is told to do rather than asked: move a meeting, write to others, remind, sign somebody up. Read by
// understanding/refuse.ts. It does none of it, so what it is told to do must never be answered as if it were done.
import { questionWords } from '../schedule/words.js'
import { createPhrases } from '../text/phrases.js'
import { keyOf } from '../text/tokens.js'
import { beforeOrders, list, social } from '../words.js'

export type Order =
  | 'change'
  | 'message'
  | 'remind'
  | 'absence'
  | 'late'
  | 'signup'
  | 'erase'
  | 'calendar'
  | 'other'

/** By how an order begins. */
const openings = createPhrases<Order>([
  [
    'change',
    list(`aflys | aflyse | flyt | flytte | ryk | rykke | udsæt | udsætte | slet | slette | opret | oprette | indkald | indkalde | planlæg | cancel | move | postpone
    | reschedule | delete | create`),
  ],
  [
    'message',
    list(`skriv til | skrive til | skriv en mail | skriv en besked | sende en | sende besked | send en | send et | send besked | send mail | mind alle | mind dem | minde alle | minde dem
    | påmind | husk alle på | husk dem på | giv besked | give besked | giv ~ besked | sig til | sige til | informer | ring til | svar dem | write to | send a | send an | notify | tell everyone
    | tell them | email everyone | remind everyone | remind all | remind them | let everyone know | let them know`),
  ],
  [
    'remind',
    list(`mind mig | minde mig | mind os | minde os | påmind mig | husk mig på | giv mig en påmindelse | send mig en påmindelse | sæt en påmindelse | sæt en alarm | remind me | remind us
    | set a reminder | send me a reminder | give me a reminder`),
  ],
  [
    'signup',
    list(`tilmeld | tilmelde mig | tilmelde os | meld mig til | meld os til | melde mig til | melde os til | skriv mig op | skriv os op | sæt mig på | tilføj mig | jeg vil gerne tilmelde
    | jeg vil gerne tilmeldes | jeg vil gerne meldes til | jeg vil tilmelde | vi vil gerne tilmelde | må jeg være med | må vi være med | sign me up | sign us up | register me | register us
    | enrol me | enroll me | add me | i would like to sign up | i want to sign up | i d like to sign up | can i join | may i join`),
  ],
  [
    'erase',
    list(
      `slet mine | slette mine | slet mig | slette mig | slet alt om mig | slet alt ~ om mig | glem mig | glem alt om mig | delete my | delete me | erase my | forget me | forget my`,
    ),
  ],
  [
    'calendar',
    list(`læg ~ i min kalender | lægge ~ i min kalender | sæt ~ i min kalender | put ~ in my calendar | add ~ to my calendar | tilføj ~ til min kalender | sæt ~ ind i min kalender
    | læg ~ ind i min kalender | skriv ~ i min kalender | gem ~ i min kalender | save ~ to my calendar`),
  ],
])
/** These may stand anywhere: who is told of it need not be asked about it. */
const absences = createPhrases([
  [
    true,
    list(`meld mig syg | melde mig syg | melder mig syg | sygemeld mig | sygemelde mig | call in sick | meld mig fra | melde mig fra | meld os fra | melde os fra | afmeld | afmelde | framelde | frameld | melde afbud | melder afbud | meld afbud | give afbud | sende afbud | jeg kommer ikke
    | vi kommer ikke | jeg er forhindret | vi er forhindret | i can not come | i can t come | i cannot come | i can t make it | i cannot make it
    | i can not make it | i cannot attend | i can t attend | i can not attend | i won t be there | i will not be there | i won t come | we can t come | we cannot come | we can t make it
    | sign me off | unsubscribe me | sign me out`),
  ],
])
/** That one comes late or leaves early. */
const late = createPhrases([
  [
    true,
    list(`jeg bliver ~ forsinket | vi bliver ~ forsinket | jeg bliver forsinket | vi bliver forsinket | jeg er forsinket | vi er forsinket | jeg er ~ forsinket | jeg kommer for sent | vi kommer for sent
    | jeg kommer ~ for sent | vi kommer ~ for sent | jeg kommer senere | vi kommer senere | jeg kommer ~ senere | vi kommer ~ senere | jeg går før | jeg går ~ før | jeg går tidligere | jeg går ~ tidligere | jeg må gå ~ før
    | jeg må gå før | jeg skal gå før | jeg skal gå ~ før | jeg må gå tidligere | jeg er nødt til at gå | i will be late | i ll be late | i will be ~ late | i ll be ~ late | i am running late
    | i m running late | we will be late | we ll be late | i have to leave early | i need to leave early | i must leave early`),
  ],
])
/** Whether one may is for people to say. */
const leave = createPhrases([
  [
    true,
    list(`komme for sent | kommer for sent | komme ~ for sent | kommer ~ for sent | komme senere | kommer senere | komme ~ senere | komme sent | møde senere | møde for sent | gå før | går før | gå tidligere | går tidligere
    | gå tidligt | gå ~ før | gå hjem | tage hjem | køre hjem | smutte | forlade | springe over | come late | be late | arrive late | come later | come ~ later | leave early | leave before | leave earlier | go home | leave the
    | skip`),
  ],
])
const ifs = new Set('må kan kunne er gør skal vil may can could is would'.split(' ').map(keyOf))
/** "Kan **mødet** komme senere?" is no one's coming. */
const whoComes = new Set('jeg vi man det i we one it you'.split(' '))

/** "Kan jeg godt komme lidt senere?": asked of nobody but those who hold the meeting. */
export function asksLate(words: readonly string[]): boolean {
  const isAsked = ifs.has(words[0] ?? '') && whoComes.has(words[1] ?? '')
  if (words.some(word => asking.has(word)) || !isAsked) return false
  return leave.findAll(words.map(key => ({ key }))).length > 0
}

const unable = createPhrases([
  [
    true,
    list(
      'jeg kan ~ ikke komme | jeg kan ~ ikke deltage | jeg kan ~ ikke være med | vi kan ~ ikke komme | vi kan ~ ikke deltage | vi kan ~ ikke være med | jeg kan ikke komme | jeg kan ikke deltage | jeg kan ikke være med | vi kan ikke komme | vi kan ikke deltage',
    ),
  ],
])
const soft = new Set([...beforeOrders, ...social.greeting, 'gerne', 'nå', 'ok', 'ja'].map(keyOf))
const asking = new Set(questionWords.map(keyOf))

/** What the words, as keys, tell Pejling to do; undefined of all that asks. */
export function orderOf(words: readonly string[]): Order | undefined {
  // "Mind mig om, hvornår mødet er" is a question, however it begins.
  if (words.some(word => asking.has(word))) return undefined
  const tokens = words.map(key => ({ key }))
  if (absences.findAll(tokens).length + unable.findAll(tokens).length > 0) return 'absence'
  if (!ifs.has(words[0] ?? '') && late.findAll(tokens).length > 0) return 'late'
  const found = openings.findAll(tokens).find(({ from }) => isOpening(words, from))
  return found?.value ?? (isReminder(words) ? 'message' : undefined)
}

/** "Mind **matematikringen** om mødet": whoever is to be reminded stands between. */
function isReminder(words: readonly string[]): boolean {
  const at = words.findIndex(word => !soft.has(word))
  const [verb = '', whom = ''] = words.slice(at, at + 2)
  const isVerb = reminds.has(verb) && whom !== '' && !ofOneself.has(whom)
  return isVerb && words.slice(at + 2, at + 7).some(word => aboutWhat.has(word))
}
const reminds = new Set('mind minde påmind påminde husk remind'.split(' ').map(keyOf))
/** "Husk at …", "mind mig om": of nobody else. */
const ofOneself = new Set('mig os at du jeg vi på om me us to'.split(' ').map(keyOf))
const aboutWhat = new Set('om på about of'.split(' ').map(keyOf))

function isOpening(words: readonly string[], from: number): boolean {
  return words.slice(0, from).every(word => soft.has(word))
}
