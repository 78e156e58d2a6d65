// The nouns of questions in both languages, as data: meetings, networks, hold, and what the subjects of networks are called.
// Read by src/ask/text/nouns.ts, src/ask/names.ts and src/ask/lexicon.ts. æøå and inflection are handled where they are compared.
import type { MeetingKind } from '../../model/meeting.js'
import { yearNouns } from '../schedule/words.js'
import { list } from '../words.js'

/** Nouns for meetings: bare forms (definite and genitive are handled), and the plurals. Kind undefined: any meeting. */
export const meetingNouns: readonly {
  readonly kind: MeetingKind | undefined
  readonly singular: readonly string[]
  readonly plural: readonly string[]
  /** The network itself: "netværket for matematik". */
  readonly isBare?: true
  /** The whole calendar: several meetings, unless one is to be found or written "i kalenderen". */
  readonly isPlan?: true
}[] = [
  {
    kind: 'network',
    isBare: true,
    singular: list('netværk | network'),
    plural: list('netværkene | networks'),
  },
  {
    kind: 'lab',
    singular: list(
      'læringslab | læringslaboratorium | læringslaboratorie | lab | laboratorium | labdag | lab dag | lab dagen | lab day | learning lab | learninglab | læringslap',
    ),
    plural: list(
      'læringslabs | labs | læringslabber | labber | læringslaboratorier | laboratorier | learning labs | labbene | læringslabbene | labdage | labdagene | lab dage | lab dagene | lab days',
    ),
  },
  {
    kind: 'network',
    singular: list('netværksmøde | netværkstræf | netværksdag | temamøde | network meeting'),
    plural: list(
      'netværksmøder | netværksmøderne | netværksdage | netværkstræffene | temamøder | temamøderne | network meetings',
    ),
  },
  {
    kind: 'knowledge-day',
    singular: list('vidensdag | videndag | knowledge day'),
    plural: list('vidensdage | vidensdagene | videndage | knowledge days'),
  },
  {
    kind: 'course',
    singular: list('kursus | skolekursus | kursusdag | kursusgang | course | kurset | skolekurset'),
    plural: list(
      'kurser | kurserne | skolekurser | skolekurserne | kursusdage | kursusdagene | kursusgange | courses',
    ),
  },
  {
    kind: 'seminar',
    singular: list('seminar | opstartsseminar | startseminar'),
    plural: list('seminarer | seminarerne | opstartsseminarer | seminars'),
  },
  { kind: 'kick-on', singular: list('kick on | kickon | kick off | kickoff'), plural: [] },
  {
    kind: 'steering-group',
    singular: list('styregruppemøde | styregruppe | steering group meeting | steering group'),
    plural: list('styregruppemøder | styregruppemøderne | steering group meetings'),
  },
  {
    kind: 'leaders',
    singular: list(
      'ledermøde | skoleledermøde | ledelsesspor | school leaders meeting | school leader meeting | principals meeting | headteachers meeting | leaders meeting | leader meeting | leadership meeting | lederdag | ledernetværk',
    ),
    plural: list(
      'ledermøder | ledermøderne | skoleledermøder | school leaders meetings | leaders meetings | leader meetings | leadership meetings',
    ),
  },
  {
    kind: undefined,
    isPlan: true,
    singular: [],
    plural: [
      ...list(
        'mødeplan | mødeplanen | tidsplan | tidsplanen | kalender | kalenderen | schedule | calendar',
      ),
      ...yearNouns,
    ],
  },
  {
    kind: undefined,
    singular: list(
      'møde | fællesmøde | træf | arrangement | meeting | event | mødedag | møde gang',
    ),
    plural: list(
      'møder | møderne | fællesmøder | fællesmøderne | arrangementer | arrangementerne | meetings | events | mødegange | mødedage',
    ),
  },
]

/** Nouns that say more than their kind, where the calendar's own titles use them: "skoleledermøde" is not every ledermøde. */
export const tellingNouns: readonly string[] = list(
  'ledelsesspor | skoleledermøde | lederdag | opstartsseminar | startseminar | skolekursus | kursusdag | kursusgang | netværksdag | temamøde',
)

/** What a compound can end in after a subject: `matematik|møde`, `fysik|netværket`. A subject that nobody knows is then an unknown name. */
export const compoundHeads: readonly { readonly head: string; readonly kind?: MeetingKind }[] = [
  { head: 'netværksmøde', kind: 'network' },
  { head: 'netværkstræf', kind: 'network' },
  { head: 'netværk' },
  { head: 'netværker' },
  { head: 'vejledermøde', kind: 'network' },
  { head: 'vejledernetværk' },
  { head: 'vejledertræf', kind: 'network' },
  { head: 'møde' },
  { head: 'mødegang' },
  { head: 'træf' },
  { head: 'vejleder' },
  { head: 'koordinator' },
  { head: 'konsulent' },
  { head: 'gruppe' },
  { head: 'folk' },
]

/** First parts of compounds that say nothing of a subject. */
export const plainPrefixes: readonly string[] =
  list(`netværks | lærings | videns | fælles | teams | online | mødes | års | opstarts | skole |
  skoleleder | leder | ledelses | styregruppe | næste | kommende | dags | arbejds | projekt | fag | ressource | hoved | små | to | by | folke |
  privat | fri | efter | høj | special | nabo | lokal | for | sam | an | om | be | til | forvaltnings | fagkonsulent | eks | hele | net`)

/** What networks are called besides, where a programme has one so named: "Mat-forum", "Naturkredsen". */
export const groupNouns: readonly string[] = list(
  'forum | kreds | klub | cirkel | udvalg | råd | lav | laug | forening | fællesskab | circle | community',
)

/** Nouns for a cohort of schools, before a number or name. */
export const holdNouns: readonly string[] = list(
  'hold | holdet | cohort | cluster | group | gruppe | holdets | holds',
)

/** What a subject is called in English, and for short, by how the Danish name of it begins. */
export const subjectSynonyms: Readonly<Record<string, readonly string[]>> = {
  matematik: list('math | maths | mathematics | mat'),
  læs: list('reading | literacy | reading counsellors | læse | dansk læsning'),
  inklu: list('inclusion | inclusive education'),
  bevæg: list('movement | physical activity | physical education'),
  tospro: list(
    'bilingual | bilinguals | bilingual pupils | bilingual students | bilingual children | second language | dsa | tosprogs',
  ),
  børnehavekl: list(
    'preschool | kindergarten class | kindergarten classes | reception class | grade 0 | year 0 | 0 klasse | nulte klasse | bh | bh klasse | bh klasseleder | bh klasseledere | bhkl | børnehaveklasseleder | nulte',
  ),
  daginst: list(
    'daycare | day care | early years | nursery | nurseries | kindergartens | dagtilbud',
  ),
  digital: list('digitalisation | digitalization | digital | ict | it'),
  ordbl: list('dyslexia'),
  natur: list('science'),
  specialpæd: list('special ed | special education | special needs | special needs education'),
  trafik: list('traffic | road safety | færdsel'),
  musik: list('music'),
  tysk: list('german'),
  elevråd: list('student council | student councils | pupil council | pupil councils'),
  skoleled: list('school leaders | principals | headteachers'),
}
