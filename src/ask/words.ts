// The words of questions in both languages, as data: what is asked, which one, whose. The nouns for meetings, hold and
// subjects stand in src/ask/text/noun-words.ts. Read by src/ask/understand.ts. Spelled as people write them; æøå and
// inflection are handled where they are compared.
// `~` stands for up to four words in between. The longest phrase at a place wins and uses up its words.
import type { Facet, Whose } from '../model/turn.js'
import { beforeMeetings, moodPhrases, situationPhrases, yearNouns } from './schedule/words.js'

/** A table's row: phrases parted by bars. */
export function list(text: string): string[] {
  return text.split('|').map(phrase => phrase.trim())
}

/** What is asked, by phrase. */
export const facetPhrases: Readonly<Record<Facet, readonly string[]>> = {
  when: list(`hvornår | hvor når | når er | når har | når skal | når mødes | når starter | når bliver | når ligger | hvilken dag | hvad dag | hvilken ugedag | hvilken dato | hvad dato | dato | datoen | hvad tid
    | hvilken tid | hvilket tidspunkt | tidspunkt | tidspunktet | hvad klokken | hvad for en dag | hvilken uge | klokken hvad
    | mødedato | mødedatoen | mødetid | mødetidspunkt | klokkeslæt
    | when | what day | which day | what date | which date | date | what time | which week | starttidspunkt`),
  where:
    list(`hvor | hvordan kommer jeg | hvordan kommer vi | hvordan finder jeg | how do i get to | how do we get to | how do i get there | hvorhenne | hvor henne | hvilket sted | sted | stedet | adresse | adressen | lokale | lokalet | hvilken sal | hvilket rum | hvilken bygning | mødested
    | mødestedet | hvilket lokale | fysisk | fysiske | in person | face to face | where | place | venue | address | location | room | which room | what room`),
  until:
    list(`hvor lang tid er der til | hvor længe er der til | hvor mange dage er der til | hvor mange uger er der til | hvor længe til | hvor længe skal ~ vente | hvor lang tid skal ~ vente
    | how long until | how long is it until | how many days until | how many days are there until | how many weeks until`),
  length:
    list(`hvor længe | hvor lang tid | hvor lang | hvor langt | hvor lange | hvor mange timer | hvor mange minutter | varighed | heldags | heldag | hele dagen | all day
    | varigheden | varer | hvor meget tid | how long | duration | how many hours | how many minutes`),
  end: list(`hvornår slutter | hvornår er ~ slut | hvornår er ~ færdig | hvornår er ~ færdige | hvornår har ~ fri | slutter
    | hvad tid slutter | sluttidspunkt | when does ~ end | when does ~ finish | what time does ~ end
    | what time does ~ finish | end time`),
  link: list(`link | linket | mødelink | mødelinket | teamslink | teamslinket | teams | online | virtuelt | zoom
    | hvor kan jeg logge på | hvordan kommer jeg på`),
  agenda:
    list(`dagsorden | dagsordenen | dagsordnen | program | programmet | indhold | indholdet | hvad skal ~ lave | hvad laver vi
    | hvad skal ~ snakke om | hvad handler | handle om | handler om | hvad skal ~ tale om | hvad skal ~ arbejde med | hvad skal ~ drøfte | hvad skal ~ diskutere
    | hvad skal ~ høre om | hvad tager ~ op | hvad taler ~ om | hvad snakker ~ om | hvad arbejder ~ med | hvad drøfter | hvad diskuterer | hvad kommer ~ til at | punkt | punkter | punkterne
    | talk about | discuss | discussed | be covered | work on | what is planned for | what s planned for | what are ~ covering | what will ~ cover | items | tema | temaet | emne | emnet | emner | emnerne | temaer | temaerne | agenda | agendaen | hvad går ~ ud på | what is ~ about
    | topic | topics | what will ~ do | what are ~ doing`),
  preparation:
    list(`${beforeMeetings.join(' | ')} | forberede | forberedelse | forberedelsen | forberede os | forberede mig | have med | tage med | have på | have på os | medbringe | medbringes
    | læse inden | materialer | materialet | materiale | lektier | have klar | have læst | skulle læse | skal læse | skal vi læse | skal jeg læse | have noget klar | gøre klar | gøre noget klar | klargøre | have noget med | tage noget med | noget særligt på | noget bestemt på | noget specielt på | have noget på | noget særligt med | noget bestemt med | noget specielt med | særligt tøj | medbringe noget | læse på forhånd | læst på forhånd | lave på forhånd | skal man medbringe | hvad skal ~ læse | what should ~ read | what do ~ need to read | what do ~ have to read | what must ~ read | what is there to read | hvilket tøj | tøj | påklædning | what should ~ wear | wear | get ready | have ready | read beforehand | prepare | preparation | bring | materials | hvad kræver`),
  attend:
    list(`skal jeg med | skal vi med | skal vi alle med | er det mig | er det mig der | er det også mig | skal jeg deltage
    | skal vi deltage | skal jeg være med | skal vi være med | er jeg med | er jeg inviteret | er vi inviteret | er det for mig
    | er det også for mig | er det også for os | er det for os | gælder det mig | gælder det os | skal jeg også med | am i invited
    | skal jeg også | do i have to | do i need to | should i attend | should i come | should i go | is it me | am i supposed | is it for me
    | is it for us | do we have to | do we need to | are we invited | do i attend`),
  status:
    list(`aflyst | flyttet | rykket | udsat | udskudt | omlagt | aflyste | flyttede | rykkede | ændret | ændrede | aflysninger | ændringer | flytninger | aflysning | ændring | flytning | cancellations | cancelled | canceled
    | called off | moved | postponed | rescheduled | changed | changes`),
  still: list('stadig | stadigvæk | still on | still'),
  list: list(`overblik | overblikket | hvilke møder | hvilke | alle | oversigt | oversigten | liste | vis | vise | mødeplan | mødeplanen | tidsplan | tidsplanen
    | plan | planen | kalender | kalenderen | hvad sker der | hvad sker | hvad er der | hvad er vores
    | hvad har vi | hvad har jeg | hvad skal vi | hvad skal jeg | hvad skal der ske | hvad ligger der | hvad foregår der | hvad står der
    | hvad byder | hvad er mit | hvad er mine | hvad er planen | resten | datoer | datoerne | hvilke datoer | list | show | all | which meetings
    | what meetings | which | what s on | what is on | whats on | what happens | what is happening | what s happening | schedule
    | calendar | overview | dates | what s coming | whats coming | what is coming | what do i have | what do we have | the rest`),
  count:
    list(`hvor mange | antal | antallet | hvor mange gange | hvor tit | hvor ofte | how many | number of | how often
    | how many times`),
  exists:
    list(`er der | har vi | har jeg | har i | findes der | holder vi | sker der noget | sker der | ligger der | skal jeg | skal vi
    | is there | are there | do we have | do i have | any meetings | any | is anything | have we | have i`),
  people:
    list(`er der nogen fra | er nogen fra | er der nogle fra | er der en fra | er der flere fra | is anyone from | is anybody from | is there anyone from | is there anybody from | hvor mange er med | hvor mange er der med | hvor mange deltager | hvor mange medlemmer | hvor mange er vi | hvor mange er i i | how many are we | how many of us | hvor mange sidder | how many are in | how many members | how many people | målgruppen | målgruppe | target group | hvem deltager | hvem kommer | hvem er inviteret | hvem er indkaldt | hvem gælder ~ for | hvem er det for | who is invited | who is it for | who are invited | hvem skal med | hvem skal ~ med | hvem er med | hvem er med i | hvem er i | hvem skal til | hvem skal på | deltagere
    | deltagerne | medlemmer | medlemmerne | hvem sidder i | who takes part | who attends | who is coming | who participates | who is in
    | participants | members | attendees | who else is`),
  coordinator:
    list(`koordinator | koordinatoren | koordinatorer | koordinerer | koordinere | tovholder | stedfortræder | stedfortræderen | suppleant | suppleanten | vicetovholder | vicetovholderen | vicekoordinator | vicekoordinatoren | næstformand | næstformanden | næstkommanderende | afløser | afløseren | vice | deputy | stand in | tovholderen | tovholdere
    | hvem tager over | hvem overtager | hvem afløser | hvem vikarierer | who takes over | who steps in | who covers for
    | netværkskoordinator | fagkonsulent | fagkonsulenten | hvem står for | hvem står bag | hvem kører | hvem styrer | hvem har ansvaret
    | hvem har ansvar | ansvarlig | kontaktperson | hvem skal jeg kontakte | hvem skal jeg ~ kontakte | hvem skal jeg skrive til | hvem skal jeg ~ skrive til | hvem kan jeg skrive til | hvem skriver man til | hvem skal jeg snakke med | hvem skal jeg ~ snakke med | hvem kan jeg snakke med | hvem skal jeg ringe til | hvem skal jeg ~ ringe til | hvem ringer jeg til | hvem ringer man til | hvem kontakter jeg | hvem skriver vi til | hvem snakker jeg med | who do i call | who do i text | who do i ring | who do i write to | who should i call | who do i email | hvem kan hjælpe | hvem kan jeg kontakte | hvem kan jeg ~ kontakte | hvem kan jeg spørge | hvem kan jeg ~ spørge | hvem skal jeg spørge
    | hvem spørger jeg | hvem skriver jeg til | hvem skal jeg sige det til | hvem siger jeg det til | hvem skal vi sige det til | hvem melder jeg afbud til | melde afbud | melder jeg afbud | hvem skal have besked | hvem giver jeg besked | who do i tell | who should i tell | hvem arrangerer | hvem indkalder | hvem inviterer | who invites | who calls | hvem afholder | hvem er vært | hvem holder | hvem leder | coordinator | coordinators
    | coordinates | coordinate | coordinating | who runs | who leads | who organises | who organizes | in charge | responsible | who do i contact
    | who should i contact | who can i ask | who do i ask | contact person | who hosts | who is speaking | who is presenting | who gives ~ talk | facilitator`),
  leader:
    list(`hvem er ~ leder | hvem er ~ skoleleder | hvem er ~ skolelederen | hvem er ~ lederen | hvem er ~ viceskoleleder | who is ~ principal
    | who is ~ leader | who is ~ headteacher | who is ~ head teacher | who is ~ head | hvad hedder ~ leder | hvad hedder ~ lederen | hvad hedder ~ skoleleder | hvad hedder ~ skolelederen | who leads ~ school`),
  hold: list(`hvilket hold | hvilke hold | hvad hold | hvad for et hold | holddeling | holddelingen | which cohort | what cohort | which group | which cluster | what cluster
    | what group | which team is | which team are | which team am | what team | which hold | what hold | which cohorts | which groups | hvor mange hold | how many cohorts | how many hold`),
  schools:
    list(`who belongs to | hvem hører til | hvilke skoler | hvilke huse | hvilke institutioner | hvilke daginstitutioner | hvilke steder er på | hvilke steder er med | hvilke steder hører | hvor mange huse | hvor mange institutioner | hvor mange steder er på | which places are on | which institutions | har alle skoler | har hver skole | do all schools | does every school | hvilke andre skoler | hvem er vi sammen med | hvem er ~ sammen med | hvem er vi på hold med | hvem er ~ på hold | hvem er vi i hold med | hvem er i hold med | hvem er med i hold med | i hold med | i hold sammen | i samme hold | deler vi hold
    | hvem er på hold | sammen med hvem | hvem skal vi være sammen med | hvem skal vi møde | skolerne på | which schools | what schools
    | which other schools | who are we with | who are we together with | who is ~ together with | who is on cohort | who is in cohort
    | who is in group | på hold med | på samme hold | samme hold | same hold | same group | same cohort | hvor mange skoler | how many schools`),
  'per-school': list(
    'hver skole | hver af skolerne | de enkelte skoler | den enkelte skole | pr skole | per skole | each school | every school | per school | each of the schools',
  ),
  networks:
    list(`hvilke netværk | hvilket netværk | er jeg i et netværk | er jeg med i et netværk | er vi med i et netværk | hvad hedder mit netværk | hvad er mit netværk | am i in a network | what is my network | hvad for netværk | hvor mange netværk | which networks | what networks | which network
    | how many networks`),
  who: list(
    `hvem er | hvem | hvilke funktioner | hvilken funktion | hvilke roller | hvilken rolle | hvilken stilling | hvilke stillinger | hvad er ~ ansat som | hvad beskæftiger | hvad går ~ og laver | which roles | what roles | which role | what role | which functions | what functions | min rolle | mine roller | min funktion | my role | my roles | who is | who | who s | funktion | funktionen | stilling | stillingen | titel | titlen | efternavn | efternavnet | til efternavn | job title | surname | last name | hvad laver | hvad arbejder | mail | mailen | e mail | email | mailadresse | mailadressen | mailadresser | mailadresserne | mails | emails | e mails | emailadresse | emailadressen | e mailadresse | e mailadressen | email address | email addresses | e mail address | mail address | mail addresses | kontakt | kontaktoplysninger | contact | kontaktinfo | e mailen | hvor arbejder | hvor er ~ ansat | hvilken skole | hvilken skole er | which school does | which school is
    | where does ~ work | works at | hvor kommer ~ fra | der hedder | hvad hedder`,
  ),
  year: yearNouns,
  ...situationPhrases,
}

/** Which one of those that fit. `past` and `now` decide what "sidste" means: the latest held, or the final one planned. */
export const pickWords = {
  next: list(
    'næste | førstkommende | kommende | igen | next | upcoming | again | coming | nærmeste | snarest | soonest',
  ),
  last: list('sidste | last | final'),
  latest: list('seneste | forrige | sidst | previous | latest | most recent | recent'),
  first: list('første | first'),
  past: list('var | was | were | holdt | havde | had | blev | skete | did'),
  /** Where nothing else tells which one, it has been; but "hvornår var det nu, vi skulle …" looks ahead. */
  over: list(
    'hvornår var | hvor var | hvor længe varede | when was | where was | how long was | var der | was there',
  ),
  wish: list('nu | skulle | again | igen | should | supposed'),
  /** With "hvor mange": those that are still to come. */
  ahead: list(
    'tilbage | mangler | resterende | tilbageværende | endnu | flere | left | remaining | to go',
  ),
  now: list(
    'er | is | bliver | ligger | skal | are | does | holdes | varer | slutter | starter | begynder | foregår | lasts | ends',
  ),
  /** Beside "første": the first that lies ahead. */
  coming: list('nu | skal | kommer | herfra | now | from now on'),
  /** Before "last" it is the last one; without, these after it make it a verb. */
  determiners: list('the | our | my | your | their | s'),
  afterLastAsVerb: list(
    'all | the | a | an | until | till | for | from | longer | more | only | as | and',
  ),
} as const

/** Words that make it somebody's. The longest phrase wins; a name in the question wins over them all. */
export const whosePhrases: Readonly<Record<Whose, readonly string[]>> = {
  'my-school':
    list(`mine folk | mine medarbejdere | mine lærere | mine vejledere | vores vejledere | mit personale | mine ansatte | my staff | my people | my teachers | my counsellors | min skole | vores skole | skolen hos os | skolens | min skoles | vores skoles | hos os | fra os | from us | på skolen | my school | our school | my schools
    | our schools`),
  'my-hold': list(
    'mit hold | vores hold | mit holds | vores holds | my cohort | our cohort | my group | our group | my cluster | our cluster',
  ),
  'my-network':
    list(`mit netværk | vores netværk | mine netværk | mit netværks | vores netværks | my network | our network | my networks
    | our networks`),
  everyone:
    list(`for alle | for all | fællesmøde | fællesmødet | fællesmøder | fælles møde | fælles møder | hele kommunen | hele kommunens | kommunens | for kommunen | alle skoler | alle hold | de andre hold | andre hold | the other cohorts | alle netværk | i kommunen | for everyone | for everybody | all schools
    | all cohorts | all groups | whole municipality | municipality s | the municipality | everyone | everybody | alles`),
  me: list('jeg | mig | min | mit | mine | i | me | my | myself'),
  us: list('vi | os | vores | vor | we | us | our'),
}

/** Small numbers as words; the ordinals stand before their noun ("andet læringslab"). */
export const numerals: Readonly<Record<string, number>> = {
  en: 1,
  et: 1,
  én: 1,
  ét: 1,
  one: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
  fem: 5,
  five: 5,
  seks: 6,
  six: 6,
  syv: 7,
  seven: 7,
  otte: 8,
  eight: 8,
  ni: 9,
  nine: 9,
  ti: 10,
  ten: 10,
}
export const ordinals: Readonly<Record<string, number>> = {
  andet: 2,
  anden: 2,
  second: 2,
  tredje: 3,
  third: 3,
  fjerde: 4,
  fourth: 4,
  femte: 5,
  fifth: 5,
  sjette: 6,
  sixth: 6,
}

/** What makes a question lean on the one before. */
export const followUp = {
  openings: list(
    'nej | nej jeg mente | nej vi mente | jeg mente | jeg mener | no i meant | i meant | no | og | hvad med | hvad så med | hvad så | så | and | what about | how about | men | but | ok og | okay og | og hvad med | and what about',
  ),
  pronouns: list(
    'det | den | der | dem | de | it | that | there | they | them | this | dette | denne | derhen | mødet',
  ),
  /** Somebody told of before, and what may stand after the word where it is no article. */
  persons: list('de | dem | they | them | han | hun | he | she'),
  reached: list(
    'mail | mailen | mails | mailadresse | mailadressen | email | emailen | mailadresser | kontakt | kontaktoplysninger | telefon | telefonnummer | address',
  ),
  onePerson: list('hendes | hende | hans | ham | vedkommendes | vedkommende | her | his | him'),
  afterPersons: list(
    'mødes | møde | samles | have | være | komme | hen | igen | meet | have | go | come | next | again | attend',
  ),
  after:
    list(`derefter | bagefter | gangen efter | gangen efter det | gangen derefter | mødet efter det | mødet derefter | the time after | the meeting after that | efter det | efter den | efterfølgende | after that | the one after | den næste | det næste | næste igen | og så
    | next one | den efter | det efter | and then | following one | afterwards`),
}

/** Wishes the answer in a language. */
export const inLanguage = {
  en: list('på engelsk | in english | engelsk tak | english please'),
  da: list('på dansk | in danish | dansk tak | danish please'),
} as const

/** Talk that is no question. */
export const social = {
  greeting: list(
    'hej | hejsa | hej med dig | goddag | god morgen | godmorgen | god aften | dav | davs | hallo | halløj | mojn | hello | hi | hey | good morning | good afternoon | heyo',
  ),
  thanks: list(
    'tak | mange tak | tusind tak | tak for hjælpen | tak for det | super | perfekt | fedt | dejligt | godt | fint | ok | okay | thanks | thank you | thx | cheers | great | perfect | farvel | god weekend | god dag | have a nice day | have a nice weekend | vi ses | bye | goodbye | tak skal du have',
  ),
  help: list(
    'hjælp | hvad kan du | hvad kan jeg spørge om | hvad kan man spørge om | hvem er du | hvad er du | hvordan virker du | hvordan bruger jeg dig | hvordan virker det | hjælp mig | help | what can you do | who are you | what are you | how does this work | how do you work | what can i ask',
  ),
  ...moodPhrases,
}

/** The kinds of talk, those first that say most. */
export const talkKinds = [
  'help',
  'robot',
  'upset',
  'slip',
  'praise',
  'fine',
  'bye',
  'thanks',
  'greeting',
] as const

/** Verbs that open a question to be answered with yes or no. */
export const yesNoVerbs: readonly string[] = list(
  'er | arbejder | underviser | passer | stemmer | mødes | bliver | ligger | holdes | var | blev | skal | har | kan | skulle | slutter | starter | begynder | varer | kommer | deltager | gælder | kolliderer | overlapper | foregår | holder | findes | finder | må | is | are | am | was | were | does | do | did | has | have | will | should | can',
)

/** A question with one of these is answered with "jo" where the meeting stands: "er der ikke møde i december?". */
export const negations: readonly string[] = list(
  'ikke | ikk | ingen | intet | aldrig | not | isn | aren | doesn | never',
)

/** What Pejling is told to do rather than asked: an answer about a meeting would be none. */
export const orders: readonly string[] = list(
  'fra nu af | fremover svarer du | from now on | aflys | aflyse | flyt | flytte | ryk | rykke | udsæt | udsætte | slet | slette | opret | oprette | book | booke | bestil | bestille | mind alle | mind dem | påmind | husk alle på | send en | cancel | move | delete | create | remind everyone | remind all',
)

/** Asks what a thing is, which no meeting answers: "hvad er et læringslab?". */
export const definitions: readonly string[] = list(
  'hvad er et | hvad er en | hvad betyder | hvad vil det sige | what is a | what is an | what does ~ mean',
)

/** Words that may stand before one. */
export const beforeOrders: readonly string[] = list(
  'hej | kan | vil | gider | du | lige | så | og | please | can | could | you | would | and',
)

/** Asks whether the plan has days off: "holder vi fri i uge 7?". */
export const daysOffPhrases: readonly string[] = list(
  'næste ferie | næste fridag | next holiday | next school holiday | next break | next day off | holder ~ fri | har ~ fri | er der fri | er der ferie | har ~ ferie | er det ferie | er der skole | is there school | have school | is it a holiday | do ~ have off | have ~ off | has ~ off | off school | are ~ off | er det en fridag | er ~ en fridag | er skolen lukket | er skolerne lukket | holder skolen lukket | holder skolerne lukket | is school closed | is the school closed | are schools closed',
)

/** A period by the name of a holiday. */
export const holidayNames =
  /ferie|påske|pask|jul|pinse|himmelfart|nytår|holiday|break|easter|christmas|whitsun/iu

/** With "aflyst" or "flyttet" beside it, any meeting is meant: "er der noget, der er aflyst?". */
export const openWords: readonly string[] = list(
  'hvad | noget | nogen | nogle | hvilke | what | anything | something | any | which',
)

/** Asked of by these, all that has changed is meant: "er der aflysninger i foråret?". */
export const changeNouns: readonly string[] = list(
  'aflysninger | ændringer | flytninger | aflysning | ændring | flytning | changes | cancellations',
)

/** Words of time, so that a mistyped one is read right; what they mean stands in src/wording/time. No "spring": "sparing" is sparring. */
export const timeWords: readonly string[] =
  list(`mandag | tirsdag | onsdag | torsdag | fredag | lørdag | søndag | mandagen | januar | februar
  | marts | april | juni | juli | august | september | oktober | november | december | efterårsferien | efterårsferie | vinterferien
  | vinterferie | juleferien | juleferie | sommerferien | sommerferie | påskeferien | påskeferie | pinseferien | påske | påsken | pinse | foråret | efteråret | forår | efterår
  | vinteren | sommeren | måned | måneden | skoleåret | skoleår | weekend | weekenden | morgen | overmorgen | monday | tuesday | wednesday | thursday
  | friday | saturday | sunday | january | february | march | tomorrow | yesterday | christmas | easter | autumn | summer | winter`)

/** Where a letter ends: a name after one of these is the writer's. */
export const signatures: readonly string[] = list(
  'hilsen | hilsner | hilsen fra | mvh | vh | kh | regards | sincerely',
)

/** Who is greeted is not who is asked about: "Hej Mette, hvornår …". */
export const salutations: readonly string[] = list(
  'hej | hejsa | kære | dav | hi | hello | hey | dear',
)

/** Words after which the thing spoken of stands. */
export const prepositions: readonly string[] = list(
  'for | om | i | på | til | hos | ved | med | of | on | about | in | at | with | to | fra',
)

/** Ways to ask politely: "jeg" and "mig" in them say nothing of whose meeting it is. */
export const politeFrames: readonly string[] =
  list(`how do i | how can i | hvordan kommer jeg | hvordan finder jeg | jeg vil gerne | jeg vil bare | jeg vil lige | jeg tænker på | jeg tænkte på | jeg spørger | fortæl mig
  | fortælle mig | sig mig | sige mig | kan jeg se | kan jeg få | må jeg få | giv mig | give mig | vis mig | vise mig | jeg skal bare vide
  | jeg skal lige vide | jeg skal vide | minde mig | mind mig | hjælpe mig | hjælp mig | jeg kan ikke finde | jeg kan ikke huske | jeg har glemt | jeg mente | jeg mener | i meant | i mean
  | jeg har brug for | jeg mangler | jeg leder efter | jeg søger | ved i | mon jeg | jeg er i tvivl | jeg ved ikke | oplyse mig | tak for sidst | svare mig
  | tell me | give me | show me | can i see | can i get | i want to | i would like | i d like | i was wondering | i am wondering | i need to know
  | remind me | help me | i forgot | i can t find | i don t know | i m wondering | let me know | could i | may i`)

/** Asks what came of a meeting. */
export const agreedPhrases: readonly string[] = list(
  `aftalte vi | aftalte i | aftalte de | aftalte man | besluttede vi | besluttede i | besluttede de | blev aftalt | blev der aftalt | blev besluttet | blev der besluttet | har vi aftalt | har vi besluttet | er aftalt | er der aftalt
  | blev vi enige | blev i enige | blev de enige | blev man enige | blev der enighed | er vi blevet enige | kom vi frem til | kom i frem til | kom de frem til | kom der ud af | blev konklusionen | blev resultatet
  | did we agree | did they agree | did you agree | did we decide | did they decide | was agreed | was decided | were agreed | were decided | have we agreed | have we decided | came out of
  | minutes from the last | minutes of the last | minutes of our | minutes from our | the minutes from | the minutes of | meeting minutes | står der i referatet
  | skulle jeg gøre | skulle jeg sørge for | lovede jeg | lovede vi | sagde jeg ja til | was i supposed to | did i promise | did we promise`,
)

/** Asks what was said at a meeting, or for its minutes; of one without any, its agenda is the nearest. */
export const talkedPhrases: readonly string[] = list(
  `blev ~ sagt | blev der talt | blev ~ snakket | blev ~ drøftet | blev ~ diskuteret | snakkede vi om | talte vi om | drøftede vi | diskuterede vi | snakkede i om | talte i om | drøftede i | diskuterede i
  | er der referat | er der et referat | er der kommet referat | er referatet | findes der referat | findes der et referat | har vi referat | har vi et referat | ligger referatet | ligger der referat | ligger der et referat
  | finder jeg referatet | se referatet | referat fra | referatet fra | referatet af | referat af | noter fra | noterne fra
  | was said | did we talk about | did we discuss | did they discuss | was discussed | minutes from | minutes of | minutes for | notes from | find the minutes | are there minutes`,
)
