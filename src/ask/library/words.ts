// The words of questions about tools and pages in both languages, as data: that a tool is asked for, what is asked of it, for whom,
// how long. Read by src/ask/library/read.ts. Spelled as people write them; inflection is handled where they are compared.
import { list } from '../words.js'

/** Words for any tool at all: they ask for one and say nothing of which. */
export const toolNouns: readonly string[] = list(
  'værktøj | værktøjer | værktøjet | værktøjerne | redskab | redskaber | redskabet | redskaberne | metode | metoder | øvelse | øvelser | hjælpemiddel | hjælpemidler | værktøjskasse | værktøjskassen | tool | tools | toolbox | method | methods | exercise | exercises',
)

/** Words for a sort of tool: they ask for one, and it is better where it is that sort. */
export const sortsOfTool: readonly string[] = list(
  'skema | skemaer | skemaet | model | modeller | modellen | skabelon | skabeloner | guide | guiden | tjekliste | inspiration | spørgeguide | idéer | ideer | forslag | materiale | materialer | template | templates | checklist | ideas',
)

/** "En vejledning i klasseledelse" is a sort of tool, "vejledning" alone is what counsellors do. */
export const guidance: readonly string[] = list('vejledning | vejledningen | vejledninger')
export const afterGuidance: readonly string[] = list('i | til | om | for')

/** Ways to ask for something of use without a word for it. */
export const toolFrames: readonly string[] =
  list(`noget til | noget med | noget om | noget der | noget vi kan bruge | noget jeg kan bruge | noget man kan bruge | noget at bruge | noget kort | noget hurtigt | noget under | noget på | noget for
  | hvad kan vi bruge | hvad kan jeg bruge | hvad kan man bruge | hvad kan vi gøre | hvad kan jeg gøre | hvad skal vi bruge til | hvad har vi til | hvad har i til | hvad har vi om | hvad har i om
  | har vi noget | har i noget | har du noget | findes der noget | er der noget ~ bruge | hvordan kan vi | hvordan kan jeg | vi vil gerne | vi vil prøve | jeg vil prøve | jeg vil gerne prøve | vi skal prøve | jeg skal være | jeg skal holde | vi skal holde | vi mangler noget | jeg mangler noget | jeg leder efter noget | vi leder efter noget
  | something for | something to | something about | something on | anything for | anything about | anything on | what can we use | what can i use | what do we have for | what do we have on | what do we have about
  | do we have something | do we have anything | looking for something | how can we | short one | we want to try | i want to try | we would like to | i would like to try | we need something | i need something`)

/** Asks for a tool as plainly as the word for one: it is to be used. */
export const useFrames: readonly string[] = list(
  'something to use | something we can use | something i can use | noget der kan få | noget der får | noget der kan hjælpe | noget der hjælper | something that can | something that helps | noget ~ kan bruge | noget ~ kunne bruge | noget ~ kan anvende | something ~ can use | something ~ could use | anything ~ can use | anything ~ could use',
)

/** What is asked of a tool that is named. */
export const toolFacets = {
  length: list(
    'hvor lang tid | hvor længe | hvor lang | varighed | varigheden | tage af tid | tager ~ af tid | tidsforbrug | hvor meget tid | hvor mange minutter | hvor mange timer | how long | how much time | duration',
  ),
  link: list(
    'send mig | send os | send me | send us | link | linket | links | hvor finder | hvor kan ~ finde | hvor ligger | hvor er | hvor kan ~ hente | hente | download | downloade | hent | url | webadresse | hvor kan ~ se | hvor kan ~ læse | where do i find | where can i find | where is | where do we find | find it',
  ),
  who: list(
    'hvem er ~ for | hvem er ~ til | hvem kan bruge | hvem må bruge | hvem bruger | hvem er målgruppen | målgruppe | målgruppen | hvem henvender | hvem skal bruge | hvem passer | for hvem | til hvem | hvilke klassetrin | hvilket klassetrin | hvilke klasser | which grades | what grades | who is ~ for | who can use | who may use | who should use | audience',
  ),
  when: list(
    'hvornår bruger | hvornår skal ~ bruge | hvornår kan ~ bruge | hvornår anvender | hvornår passer | hvornår er ~ god | hvornår giver | hvad bruger ~ til | hvad bruges | hvad kan ~ bruges til | hvad er ~ godt til | hvad er formålet | formål | formålet | hvornår bruges | when do we use | when do you use | when should | when is it used | when to use | what is it for | what is ~ used for | purpose',
  ),
  how: list(
    'hvordan gør | hvordan bruger | hvordan laver | hvordan virker | hvordan fungerer | hvordan kommer vi i gang | hvordan går | hvordan arbejder | hvordan skal ~ bruge | fremgangsmåde | fremgangsmåden | trin | trinene | skridt | skridtene | vejledning | vejledningen | hvad skal vi gøre | how do | how does | how to | how is it done | steps | the steps | instructions',
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>
export type ToolFacet = keyof typeof toolFacets

/** What a question asks for, by its first such word; headings of pages ask too. */
export const questionWords = {
  length: list('hvor lang tid | hvor længe | hvor lang | hvor langt | how long'),
  often: list('hvor tit | hvor ofte | hvor hyppigt | how often | how frequently'),
  amount: list(
    'hvor meget | hvor mange | hvad koster | koster | hvor stor | how much | how many | what does ~ cost',
  ),
  who: list('hvem | who | whom'),
  when: list(
    'hvornår | hvor hurtigt | hvor sent | hvor tidligt | hvor lang tid før | hvor lang tid i forvejen | hvor længe før | hvor længe i forvejen | hvor tidligt | hvad tid | hvilken dag | when | how soon | how late | how early | how far in advance | how long before | what time | which day',
  ),
  how: list('hvordan | hvorledes | how'),
  why: list('hvorfor | why'),
  where: list('hvor | where'),
  whether: list(
    'kan vi | kan jeg | må vi | må jeg | skal vi | skal jeg | er der | får vi | får jeg | kan man | må man | can i | can we | may we | is there | are there | do we get',
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>
export type QuestionWord = keyof typeof questionWords

/** Whom a tool is for: the words of questions and of the tools' own audiences. */
export const audiences = {
  leaders: list(
    'leder | ledere | lederne | ledelse | ledelsen | ledelser | skoleleder | skoleledere | skoleledelse | skoleledelser | skoleledelsen | leaders | leader | management | principals | principal',
  ),
  team: list('team | teamet | teams | årgangsteam | klasseteam | fagteam | the team'),
  teachers: list(
    'lærer | lærere | lærerne | underviser | undervisere | børnehaveklasseleder | børnehaveklasseledere | teacher | teachers',
  ),
  pedagogues: list('pædagog | pædagoger | pædagogerne | pedagogue | pedagogues | educators'),
  counsellors: list(
    'vejleder | vejledere | vejlederne | ressourceperson | ressourcepersoner | ressourcepersonerne | counsellor | counsellors | resource persons | resource person',
  ),
  coordinators: list(
    'koordinator | koordinatorer | koordinatorerne | tovholder | tovholdere | coordinator | coordinators',
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>
export type ToolAudience = keyof typeof audiences
export const toolAudiences: readonly ToolAudience[] = [
  'leaders',
  'team',
  'teachers',
  'pedagogues',
  'counsellors',
  'coordinators',
]

/** Whoever it is: tools for all are for each. */
export const everyone: readonly string[] = list(
  'alle | all | everyone | medarbejder | medarbejdere',
)

/** What stands before whom something is for. */
export const forWhom: readonly string[] = list('til | for | to')

/** Asks for more of the same. */
export const morePhrases: readonly string[] = list(
  'er der andre | er der flere | har du andre | har du flere | har i andre | har i flere | vis flere | vis mig flere | flere værktøjer | andre værktøjer | hvilke andre | andre forslag | flere forslag | andre | flere | are there others | are there more | any others | any more | show more | more tools | other tools | what else | others | more',
)

/** Minutes by a word or two; numbers stand before "min", "time" and "lektion". */
export const shortTimes: Readonly<Record<string, number>> = {
  'en halv time': 30,
  'halv time': 30,
  'half an hour': 30,
  'et kvarter': 15,
  'tre kvarter': 45,
  kvarter: 15,
  'halvanden time': 90,
  'en time': 60,
  'an hour': 60,
  'one hour': 60,
  'en lektion': 45,
  'noget kort': 20,
  'noget hurtigt': 20,
  'something quick': 20,
  'something short': 20,
  'short one': 20,
}

/** Before a time that it must stay below. */
export const belowWords: readonly string[] = list('under | mindre end | less than | below')

/** Units of time in minutes. */
export const minuteUnits: Readonly<Record<string, number>> = {
  min: 1,
  minut: 1,
  minutter: 1,
  minute: 1,
  minutes: 1,
  time: 60,
  timer: 60,
  timers: 60,
  hour: 60,
  hours: 60,
  lektion: 45,
  lektioner: 45,
  lesson: 45,
  lessons: 45,
}

/** Numbers that people write out beside those of src/ask/words.ts. */
export const roundNumbers: Readonly<Record<string, number>> = {
  elleve: 11,
  tolv: 12,
  tretten: 13,
  fjorten: 14,
  femten: 15,
  seksten: 16,
  sytten: 17,
  atten: 18,
  nitten: 19,
  tyve: 20,
  fem: 5,
  femogtyve: 25,
  tredive: 30,
  fyrre: 40,
  femogfyrre: 45,
  halvtreds: 50,
  tres: 60,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  sixty: 60,
}

/** Words that tell a time, beside the names of days, months and holidays. */
export const wordsOfTime: readonly string[] = list(
  'dag | dage | dagen | dagene | hverdag | hverdage | uge | uger | ugen | måned | måneder | måneden | kvartal | kl | klokken | senest | day | days | week | weeks | month | months',
)

/** Units that tell how long, and no certain time. */
export const wordsOfLength: readonly string[] = list(
  'år | halvår | døgn | nat | nætter | year | years | night | nights',
)

/** Words that tell how often. */
export const wordsOfOften: readonly string[] = list(
  'hver | hvert | gange | gang | ugentlig | ugentligt | månedlig | månedligt | årlig | årligt | daglig | dagligt | hverdag | hverdage | every | each | weekly | monthly | yearly | daily | times | once | twice',
)

/** An amount without a number. */
export const noAmount: readonly string[] = list(
  'gratis | free | ingen | intet | alle | none | nothing | all | halv | halvdelen | half | hele | ubegrænset | unlimited',
)

/** "Bruge **på** et teammøde": what it is for stands elsewhere. */
export const useVerbs: readonly string[] = list('bruge | bruges | anvende | anvendes | use | used')
export const beforeOccasion: readonly string[] = list('på | i | ved | under | in | at | during')

/** "Til en samtale **med min** leder", "in my class": with whom and where, after what it is for. */
export const besideWhom: readonly string[] = list('med | hos | with')
export const ownWords: readonly string[] = list('min | mit | mine | vores | vore | my | our')
