// The words of questions about one's own time and about what became of a meeting: free, taken, clashing, moved, held; and the
// words that claim something to say yes or no to. Data in both languages; read through src/ask/words.ts and claims.ts.
import type { Facet } from '../../model/turn.js'

function row(text: string): string[] {
  return text.split('|').map(phrase => phrase.trim())
}

/** The facets of time, as src/ask/words.ts has them for all others. */
export const situationPhrases: Readonly<
  Record<
    Extract<
      Facet,
      'free' | 'busy' | 'clash' | 'moved' | 'original' | 'held' | 'total' | 'overseer'
    >,
    string[]
  >
> = {
  free: row(`er jeg fri | er vi fri | er jeg ledig | er vi ledige | er ~ ledig | er ~ fri | har jeg tid | har vi tid | har jeg ~ fri | har jeg plads
    | ledig | ledige | am i free | are we free | is ~ free | am i available | available | do i have time | do we have time | have i got time`),
  busy: row('optaget | optagede | optagne | booket | bookede | busy | booked | tied up'),
  clash:
    row(`samtidig | samtidigt | på samme tid | samme tid | samme tidspunkt | kolliderer | kollidere | kollision | kollisioner | overlapper | overlappe
    | overlap | overlappet | sammenfald | falder sammen | falder ~ sammen | oven i | oveni | oven i hinanden | oveni hinanden | dobbeltbooking | dobbeltbookinger | dobbeltbooket | dobbeltbookede | dobbelt booket | double booked | double booking | double bookings | booked twice | booket to gange | to steder | two places | krydser hinanden | konflikter | clash | clashes
    | clashing | collide | collides | overlaps | overlapping | conflict | conflicts | at the same time | same time
    | være begge steder | støder sammen | støder ~ sammen | ramler sammen | ramler ~ sammen | rammer hinanden | karambolerer | clashing with | overlapning | overlapninger | samme dag | same day`),
  moved: row(
    `flyttet | flyttede | rykket | rykkede | udsat | udskudt | omlagt | ændret | ændrede | moved | postponed | rescheduled | changed`,
  ),
  original:
    row(`oprindeligt | oprindelig | oprindelige | før det blev flyttet | inden det blev flyttet | flyttet fra | rykket fra | originally | original
    | moved from | first planned`),
  held: row(`overstået | overståede | har vi haft | har jeg haft | har i haft | været til | været på | have i been to | have we been to | did i attend | har der været | er ~ forbi | er ~ været der | er ~ holdt | er ~ afholdt | been held
    | have we had | have i had | has ~ been | is ~ over | already had`),
  overseer: row('hvem leder området | hvem leder område | hvem har området'),
  total: row('i alt | tilsammen | samlet | sammenlagt | alt i alt | in total | altogether | total'),
}

/** Begins a question about when something starts or ends, whose hour is claimed: "slutter lab 2 kl. 15?". */
export const hourVerbs: Readonly<Record<'start' | 'end', readonly string[]>> = {
  start: row('starter | begynder | start | starts | begin | begins | skal | er | ligger'),
  end: row(
    'slutter | ender | slut | færdig | færdige | varer | end | ends | finish | finishes | over',
  ),
}

/** What stands before a time of day, and what it says of it. */
export const hourRelations: Readonly<Record<'before' | 'after' | 'end', readonly string[]>> = {
  before: row('før | inden | before | senest'),
  after: row('efter | after | tidligst'),
  end: row('til | indtil | until | till | to'),
}

/** Units of length, in minutes. */
export const lengthUnits: Readonly<Record<string, number>> = {
  time: 60,
  timer: 60,
  times: 60,
  timers: 60,
  hour: 60,
  hours: 60,
  minut: 1,
  minutter: 1,
  minutters: 1,
  min: 1,
  minute: 1,
  minutes: 1,
}

export const wholeDay: readonly string[] = row(
  'hele dagen | hel dag | heldags | heldag | en hel dag | all day | whole day | full day | the whole day',
)

/** Verbs that open a question whether somebody takes part: "skal Anne med til lab 2?". */
export const attendVerbs: readonly string[] = row(
  'skal | kommer | deltager | gælder | må | kan | is | are | does | do | should | will',
)

/** Between two that are asked to choose from, no yes or no answers: "fysisk eller online?". */
export const eitherWords: readonly string[] = row('eller | or')

/** Words beside such a verb and a name that say that it is about taking part. */
export const joinWords: readonly string[] = row(
  'med | deltage | deltager | komme | kommer | gælder | inviteret | indkaldt | målgruppen | join | attend | come | coming | invited | take part | part | go',
)

/** What may ask for one's own time, where nothing else is asked. */
export const weakFree: readonly string[] = row(
  'kan jeg | kan vi | kan du se om jeg kan | can i make | can i do | can we do | can we make',
)

/** A statement with one of these wants yes or no. */
export const confirmPhrases: readonly string[] = row(
  'passer det | er det rigtigt | er det korrekt | stemmer det | ikke sandt | er det sandt | is that right | is that correct | is it true',
)

/** Small talk beside greetings, thanks and calls for help (src/ask/words.ts). */
export const moodPhrases = {
  robot: row(
    `er du en robot | er du et menneske | er du ægte | er du en ai | er du en bot | er du chatgpt | hvem har lavet dig | er du kunstig intelligens | are you a robot
    | are you human | are you real | are you a bot | are you an ai | who made you | robot | menneske`,
  ),
  upset: row(
    `du er dum | dumme bot | du er ubrugelig | det var forkert | det er forkert | det passer ikke | det er løgn | du tager fejl | du forstår ingenting | det hjalp ikke
    | idiot | øv | æv | pis | fuck | lort | shit | you are stupid | you are wrong | that is wrong | not helpful | useless | stupid | dum | ubrugelig | irriterende`,
  ),
  slip: row(
    `forkert chat | forkert tråd | undskyld | beklager | glem det | ignorer det | ups | hov | wrong chat | sorry | never mind | nevermind | oops | my mistake | ligegyldigt | skidt med det`,
  ),
  praise: row(
    `du er sød | du er god | du er skøn | du er dygtig | godt gået | hvor er du dygtig | sejt | godt klaret | flot | skønt | lækkert | genialt | elsker dig | du er den bedste | dygtig | sød | you are great | you are the best | good job | well done
    | nice | awesome | love you | brilliant | lol | haha | hihi | hehe | sjovt`,
  ),
  fine: row(
    'hvordan går det | hvordan har du det | går det godt | hvad så | alt vel | how are you | how is it going | how do you do | what s up | whats up',
  ),
  bye: row(
    'farvel | godnat | god nat | sov godt | vi ses | vi tales ved | hej hej | ses | god weekend | god aften videre | ha det | hav det godt | bye | goodbye | good night | see you | take care',
  ),
} as const

/** Before a meeting with its number: that it only tells when. */
export const anchorWords = {
  after: row('efter | after | siden | since | oven på'),
  before: row('før | foer | inden | before'),
  between: row('mellem | imellem | between'),
} as const

/** Others than one's own hold or network. */
export const otherPhrases: readonly string[] = row(
  'de andre hold | andre hold | de andre kredse | andre kredse | de andre klynger | andre klynger | de andre spor | de andre grupper | andre grupper | de andre rækker | the other groups | other groups | et andet hold | et andet lab | et andet læringslab | andre labs | de andre labs | the other cohorts | other cohorts | another lab | another cohort | the other hold | other hold',
)

/** Who leads an area. Known where people are asked about; elsewhere, as in "områdeledernes møde", a word like any other. */
export const overseerNouns: readonly string[] = row(
  'områdeleder | områdechef | skolecenterchef | distriktsleder | distriktschef | area leader | area manager | district leader',
)

/** Asks whether two meetings go together: the "yes" of a "no" to a clash. */
export const fitPhrases: readonly string[] = row(
  'passer sammen | passer ~ sammen | passer ~ med mine | passer ~ ind | nå både | både nå | nå begge | nå ~ begge | kan ~ nå ~ efter | når jeg ~ efter | når vi ~ efter | make ~ after | make both | make it to both | attend both | go together | fit together | fit with',
)

/** Asks for what must be done before a meeting: its preparation, and by when one must sign up. */
export const beforeMeetings: readonly string[] = row(
  'gøre noget inden | gøre noget før | lave noget inden | lave noget før | gøre inden | gøre før | ordne inden | ordne før | do anything before | do something before | do before',
)

/** The asker and somebody else: what is for both. */
export const togetherPhrases: readonly string[] = row(
  'både mig og | både jeg og | mig og | og mig | og jeg | vi begge | fælles for | me and | and me | both me and | and i | both of us',
)

/** The people at the asker's school, each with what they go to. */
export const staffPhrases: readonly string[] = row(
  'mine folk | mine medarbejdere | mine lærere | mine vejledere | mit personale | mine ansatte | vores vejledere | my staff | my people | my teachers | my counsellors',
)

/** Parts of a day, in local hours. */
export const dayParts: readonly {
  readonly words: readonly string[]
  readonly time: string
  readonly timeTo: string
}[] = [
  {
    words: row('formiddag | formiddagen | morgenen | om morgenen | morning'),
    time: '06:00',
    timeTo: '12:00',
  },
  { words: row('eftermiddag | eftermiddagen | afternoon'), time: '12:00', timeTo: '18:00' },
  { words: row('aften | aftenen | evening'), time: '17:00', timeTo: '24:00' },
]

/** With one of these no yes or no is wanted, whatever else the question says. */
export const questionWords: readonly string[] = row(
  'hvad | hvornår | hvor | hvem | hvilke | hvilken | hvilket | hvordan | hvorfor | når | what | when | where | who | which | how | why',
)

/** What a number after them counts is no meeting: "uge 48", "lokale 2". */
export const notNumbered: readonly string[] = row(
  'lokale | klasse | klassetrin | årgang | trin | etage | side | uge | skoleår | gange | dag | room | grade | class | week | page | floor | year',
)

/** Before a day: it is the day that is asked about, of one certain meeting. "**Er det** d. 8., vi har lab?" */
export const cleftPhrases: readonly string[] = row(
  'er det | var det | bliver det | is it | was it | will it be',
)

/** With a time and nothing else these wish it: "god jul", "merry Christmas". */
export const wishWords: readonly string[] = row(
  'god | godt | gode | glædelig | dejlig | fortsat | merry | happy | enjoy | nice | good | great | lovely',
)

/** Times that are wished and are no period. */
export const wishedTimes: readonly string[] = row(
  'sommer | vinter | ferie | tur | dag | eftermiddag | aften | holidays | holiday | trip | summer | day | evening',
)

/** What may stand in a wish besides. */
export const besideWishes: readonly string[] = row(
  'rigtig | en | et | den | og | til | dig | jer | alle | allesammen | i | sammen | også | så | tak | ha | hav | have | ønsker | jeg | vi | lige | måtte | very | a | and | to | you | your | all | everyone | the | wish | from | us | thanks | too',
)

/** Said of a school or a person, one of these asks for their meetings; without one it may ask for the school's own bell or roof. */
export const meetingVerbs: readonly string[] = row(
  `skal | skulle | bør | mødes | mødtes | mødet | samles | ses | træffes | med | deltager | deltage | inviteret | indkaldt | booket | noget | noget | næste | gang | gange | igen | program | programmet
  | planlagt | tur | hen | afsted | derhen | turn | should | must | meet | meets | meeting | go | going | attend | attends | invited | next | anything | something | again | come | times | planned | scheduled`,
)

/** What stands right after one of these is the thing asked about: "hvor mange **elever**", "hvilken **farve**". */
export const thingOpeners: readonly string[] = row(
  'hvor mange | hvor meget | hvilken | hvilket | hvilke | hvad for en | hvad for et | hvad for nogle | antal | antallet af | how many | how much | which | number of',
)

/** Asks what is done at a meeting, where one meeting is named; of a time or a network it asks what there is. */
export const happensPhrases: readonly string[] = row(
  `hvad sker der | hvad sker | hvad skal der ske | hvad skal der foregå | hvad foregår der | hvad byder | hvad skal vi | hvad skal jeg | hvad skal man | what happens | what will happen
  | what is happening | what s happening | what is on | what s on | what is going to happen | what will we`,
)

/** "Do I need to prepare …": whether one must, which is no question whether one takes part. */
export const weakAttend: readonly string[] = row(
  `do i have to | do i need to | do we have to | do we need to | should i attend | should i come | should i go | am i supposed | skal jeg også`,
)

/** What the school year as a picture is called, as a noun and as what is asked for. */
export const yearNouns: readonly string[] =
  row(`årshjul | årshjulet | årshjuls | årshjulets | års hjul | års hjulet | årsplan | årsplanen | årskalender | årskalenderen
  | årsoversigt | årsoversigten | year wheel | yearwheel | annual wheel | year plan | yearly plan | annual plan | year overview
  | yearly overview | annual overview | year calendar | annual calendar`)
/** Asks for the agenda of a time, or as much for what there is. */
export const programmePhrases: readonly string[] = row(
  'program | programmet | indhold | indholdet | hvad skal ~ lave | hvad laver vi | what is planned for | what s planned for | what will ~ do | what are ~ doing | items | punkt | punkter | punkterne',
)

/** Around a thing that one may have to bring. */
export const bringPhrases: readonly string[] = row(
  'skal jeg have ~ med | skal vi have ~ med | skal man have ~ med | skal jeg tage ~ med | skal vi tage ~ med | skal man tage ~ med | skal eleverne have ~ med | need to bring ~ to | need to bring ~ for | need my ~ for | need our ~ for',
)

/** Asks what must be remembered for a meeting. */
export const rememberThings: readonly string[] = row(
  'hvad skal ~ huske | skal ~ huske | what should ~ remember | what do ~ need to remember',
)
