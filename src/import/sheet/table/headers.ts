// The words that people put over columns, Danish and English: data beside tables.ts, never shown to anybody. On text in lower
// case with æøå folded (`fold`) and without signs. The first field that fits counts.
import { fold } from '../../words.js'
import { isMonth } from '../columns/months.js'
import { askedIn } from './questions.js'

/** What a column says. One word may mean different things in different tables; the readers of each kind decide. */
export type Field = (typeof headerWords)[number][0]

export const headerWords = [
  // A column of both schools and networks, in a list of people: the row's word tells which. Only `joined` names it.
  ['either', /^(?!)/],
  // When a form was filled in and by whom, in a table of what was asked. Only forms.ts names it.
  ['record', /^(?!)/],
  ['cpr', /^(?:cpr(?: ?(?:nr|nummer))?|personnummer)$/],
  [
    'email',
    /^(?:user ?principal ?name|upn|primary ?smtp ?address|(?:din |dit )?(?:arbejds|tjeneste|work )?e ?mails?(?: ?adresser?)?|(?:din |dit )?(?:arbejds|tjeneste)?mails?(?:adresser?)?|mail ?adresse|email address)$/,
  ],
  ['firstName', /^(?:fornavne?|first name|given name)$/],
  ['lastName', /^(?:efternavne?|last name|surname|family name)$/],
  ['holiday', /^(?:ferie(?:navn)?|fridag|ferien|anledning|holiday)$/],
  ['applies', /^(?:gaelder(?: for)?|hvem har fri|applies(?: to)?)$/],
  ['municipality', /^(?:kommuner?|municipality)$/],
  [
    'coordinator',
    /^(?:netvaerks ?)?(?:koordinator(?:er|s)?|tovholder(?:e|s|ens)?|ankerperson(?:er)?|formand|facilitator|netvaerksleder|fagkonsulent(?:er)?|konsulent|coordinators?|(?:group |network )?lead|chair(?:person)?)(?: (?:navn|e?mail))?$/,
  ],
  [
    'deputy',
    /^(?:stedfortraeder(?:e)?|vice ?koordinator|suppleant|medkoordinator|afloeser(?:e)?|medtovholder|naestformand|vicetovholder|deputy|substitute|co lead|vice chair)(?: (?:for )?(?:koordinator|navn|e?mail))*$/,
  ],
  [
    'leader',
    /^(?:skoleleder(?:e|ens?|s)?|leder(?:e|ens?|s)?|skolens leder|skoleledelse|head(?: ?teacher)?|school leader|principal)(?: (?:navn|e?mail))?$/,
  ],
  ['delegate', /^(?:lederens (?:stedfortraeder|sekretaer)|skolesekretaer|delegeret|delegate)$/],
  ['areaLeader', /^(?:omraadeleder(?:e|en)?|area leader)$/],
  [
    'function',
    /^(?:funktion(?:er|en)?|stilling(?:er|sbetegnelse)?|vejlederfunktion(?:er)?|job(?:titel)?|faglig funktion|vejleder for|function|position|job(?: ?title)?)$/,
  ],
  ['role', /^(?:roller?|rolle i netvaerket|rettigheder|roles?)$/],
  ['team', /^(?:teams?|aargangsteam|afdeling|department)$/],
  ['staffGroup', /^(?:personalegruppe|medarbejdergruppe|staff group)$/],
  [
    'daysOff',
    /^(?:fridage|faste? (?:fridage?|fri)|ugentlige? fridage?|fri(?:e dage)?|arbejder ikke|days? off)$/,
  ],
  ['nickname', /^(?:kaldenavn(?:e)?|kaldes|kaelenavn(?:e)?|kortnavn(?:e)?|nicknames?)$/],
  [
    'alias',
    /^(?:andre navne|andet navn|(?:ogsaa )?kaldet(?: ogsaa)?|ogsaa kald(?:t|es)|kaldes ogsaa|kendt som|alias(?:ser)?|forkortelse(?:r)?|forkort(?:et)?|vi siger|(?:i )?daglig(?:t)? (?:tale|navn)|kaldt|kort navn|aliases|short name)$/,
  ],
  [
    'hold',
    /^(?:(?:hold|klynger?|kreds(?:e)?|spor|raekker?|grupper?|kohorter?)(?:n|en|et|deling|nr| nr| nummer|navn)?|laeringslabs? hold|cohort|cluster|track)$/,
  ],
  ['area', /^(?:omraade(?:t| ?navn)?|distrikt(?:et| ?navn)?|skoledistrikt|area|district)$/],
  [
    'school',
    /^(?:skoler?(?:n|ns navn|navn|ne)?|din skole|hvilken skole(?: .{1,30})?|deltagende skoler|arbejdssted(?:er)?|arbejdsplads|tjenestested(?:er)?|institution(?:er)?|skole institution|schools?|workplace|place of work|office(?: ?location)?)$/,
  ],
  [
    'network',
    /^(?:(?:fag|vejleder|erfa)?netvaerk(?:et|ets navn|snavn)?|netvaerk er|(?:lokal )?(?:arbejds|erfa|fag)(?:grupper?(?:n|ns navn)?)|(?:fag|vejleder)?forum(?:met|mer)?|fora|fagudvalg(?:et)?|networks?|forums?|member ?of|medlem af)$/,
  ],
  ['subject', /^(?:fag(?:omraade)?|subject)$/],
  [
    'deadline',
    /^(?:frist(?:en)?|deadlines?|senest(?: den)?|afleveres(?: senest)?|skal vaere gjort|forfald(?:er|sdato)?|due(?: date)?)$/,
  ],
  ['task', /^(?:opgaver?|opgavenavn|task name|hvad skal goeres|task)$/],
  [
    'answerBy',
    /^(?:svar(?:frist| senest)|tilmelding(?:sfrist| senest)|tilmeld(?:ing)? senest|answer by|sign up by|rsvp)$/,
  ],
  ['seats', /^(?:(?:antal )?pladser|max (?:antal )?deltagere|seats)$/],
  ['reminders', /^(?:paamindelse(?:r)?|husk besked|reminders?)$/],
  [
    'preparation',
    /^(?:forberedelse(?:r|n)?|forarbejde|inden moedet|foer moedet|forbered|laes(?: inden)?|skal (?:laeses|forberedes)|preparation|prepare|before the meeting)$/,
  ],
  [
    'bring',
    /^(?:medbring(?:es)?|husk(?: at (?:medbringe|tage med))?|huskeliste|(?:det |hvad )?skal (?:du|i|man) have med|skal medbringes|(?:tag|tages|tag selv|at tage) med|(?:please )?bring|remember)$/,
  ],
  ['materials', /^(?:materialer?|bilag|dokumenter|materials)$/],
  [
    'remark',
    /^(?:bemaerkning(?:er)?|noter?|kommentar(?:er)?|(?:sags|ticket ?)?status|tilstand|state|aendring(?:er)?|obs|remarks?|comments?|notes?)$/,
  ],
  ['link', /^(?:(?:moede|teams)? ?link(?:et)?|teams|url|online|webadresse)$/],
  [
    'place',
    /^(?:(?:moede)?sted(?:et)?|lokale(?:r)?|lokation|(?:post|besoegs|gade|vej|skolens ?)?adresse|(?:vej|gade)(?:navn)?(?: (?:og |samt )?(?:hus)?(?:nr|nummer))?|street(?: address)?|hvor|placering|place|location|venue|room)$/,
  ],
  [
    'audience',
    /^(?:maalgruppe(?:n)?|deltagere|deltagerkreds|hvem|for hvem|hvem deltager|inviterede|audience|participants|who|for)$/,
  ],
  [
    'host',
    /^(?:vaert(?:er)?|ansvarlig(?:e)?|moedeleder|oplaegsholder|underviser|host|organi[sz]er|assignee|assigned to|tildelt(?: til)?|sagsbehandler|moedearrangoer|meeting organizer)$/,
  ],
  ['agenda', /^(?:dagsorden|program(?:met)?|indhold|beskrivelse|agenda|programme|description)$/],
  ['kind', /^(?:type|moedetype|art|kategori(?:er)?|kind|categor(?:y|ies))$/],
  ['number', /^(?:nr|nummer|moede ?nr|moedenummer|no|number)$/],
  ['phone', /^(?:telefon(?:nummer|nr)?|tlf(?: ?nr)?|mobil(?:nummer)?|phone(?: number)?)$/],
  ['month', /^(?:maaned(?:en)?|month)$/],
  ['weekday', /^(?:ugedag|weekday)$/],
  ['week', /^(?:uger?(?: ?nr| ?nummer)?|ugenr|week(?: no)?)$/],
  ['endDate', /^(?:slutdato|til dato|til og med|dato slut|end date)$/],
  [
    'date',
    /^(?:dato(?:er|en)?|moededato(?:er)?|hvornaar|dato og tid(?:spunkt)?|dag og tid|dato tid|startdato|fra dato|dates?|when|start date|event date)$/,
  ],
  ['from', /^(?:fra|gaelder fra|fra og med|tiltraedelse|startet|from|valid from)$/],
  ['to', /^(?:til|gaelder til|t o m|tom|fratraedelse|stoppet|to|until|valid to)$/],
  [
    'start',
    /^(?:start(?:er|tid(?:spunkt)?)?|begynder|(?:starter|begynder|fra) kl(?:okken)?|kl fra|moedestart|starts?|start time)$/,
  ],
  [
    'end',
    /^(?:slut(?:ter|tid(?:spunkt)?)?|(?:slutter|ender|til) kl(?:okken)?|kl til|moedeslut|ends?|end time|finish)$/,
  ],
  ['time', /^(?:tid(?:en|er|srum|spunkt)?|klokkeslaet|kl|klokken|time)$/],
  ['day', /^(?:dag(?:en)?|day)$/],
  ['lab', /^(?:laerings ?)?lab(?:s|et|bet)?(?: ?(?:nr|nummer))?$/],
  [
    'title',
    /^(?:titel|moedets (?:titel|navn)|moede(?:r)?(?: aktivitet)?|aktivitet(?:er)?|arrangement(?:er)?|hvad|begivenhed(?:er)?|overskrift|title|summary|meetings?|activity|event|what)$/,
  ],
  ['theme', /^(?:(?:moedets |dagens )?(?:emne(?:r)?|tema(?:er)?)|topics?|themes?)$/],
  [
    'name',
    /^(?:navne?|(?:dit )?(?:fulde )?navn|hvad hedder du|navn paa .{1,20}|deltagerens navn|medarbejdere?|kolleg(?:a(?:er)?|er?)|deltager|(?:ressource)?person(?:er)?|vejledere?|ansatte?|(?:full |display ?)?name|vist navn|visningsnavn|employee|colleague|participant|person)$/,
  ],
] as const satisfies readonly (readonly [string, RegExp])[]

/** What a column is that two headers name at once: "Husk/forberedelse", "Skole/netværk". */
const joined: readonly (readonly [Field, readonly Field[]])[] = [
  ['preparation', ['preparation', 'bring']],
  ['place', ['place', 'link']],
  ['function', ['function', 'role']],
  ['agenda', ['agenda', 'theme']],
  ['either', ['school', 'network', 'area', 'hold']],
  ['alias', ['alias', 'nickname']],
  ['title', ['title', 'audience', 'network', 'theme']],
]

/** The field that a header names, or undefined. */
export function fieldOf(header: string): Field | undefined {
  if (header.length > 60) return undefined
  const folded = wordsOf(header).replace(/\([^)]*\)/g, ' ')
  const whole = fieldNamed(fold(header).replace(/\([^)]*\)/g, ' ')) ?? fieldNamed(folded)
  if (whole) return whole
  const asked = askedIn(folded)
  if (asked) return 'field' in asked ? asked.field : fieldNamed(asked.word)
  const parts = folded.split(/\s*(?:[/&+,]|\b(?:og|eller|and|or)\b)\s*/)
  return parts.length < 2 ? undefined : joinedField(parts)
}

/** A header in small plain letters, with the words apart that systems join: "EndDate". */
export function wordsOf(header: string): string {
  return fold(header.replace(joinedWords, ' '))
}
const joinedWords = /(?<=\p{Ll})(?=\p{Lu})/gu

function joinedField(parts: readonly string[]): Field | undefined {
  const fields = parts.map(fieldNamed)
  // "Forum/kreds" is whatever a network is called there; "Hold/netværk" is two things.
  const isNetwork = fields.includes('network') && !parts.some(part => /^\W*hold/.test(part))
  const own = isNetwork ? [...ownNetwork, ...joined] : joined
  return own.find(([, all]) => fields.every(field => field && all.includes(field)))?.[0]
}
const ownNetwork: typeof joined = [['network', ['network', 'hold']]]

/**
 * The field that a part of a header names, where the header as a whole is none: one of several words between slashes, an
 * abbreviation ("Arb.sted", "Bem."), or the last of its words ("Særlige bemærkninger"). A guess, for guess.ts.
 */
export function fieldInParts(header: string): Field | undefined {
  if (header.length > 60) return undefined
  const folded = fold(header).replace(/\([^)]*\)/g, ' ')
  if (counting.test(folded)) return undefined
  const parts = folded.split(/\s*(?:[/&+,]|\b(?:og|eller|and|or)\b)\s*/)
  const fields = new Set(parts.flatMap(part => fieldOfPart(part) ?? []))
  const [only, ...others] = fields
  return others.length === 0
    ? only
    : joined.find(([, all]) => [...fields].every(one => all.includes(one)))?.[0]
}

/** "Antal elever", "Sidste netværk": a number, or another one than is meant. */
const counting =
  /\b(?:antal|sum|max|min|pris|sidste?|forrige|tidligere|gamle?|naeste|privat(?:e)?|ny|nyt|nye|uden|ikke|svar|tilmeld\w*|number|last|previous|former|next|old|new|private)\b/

function fieldOfPart(part: string): Field | undefined {
  const whole = fieldNamed(part) ?? fieldAbbreviated(part)
  if (whole) return whole
  const words = part.split(/[\s-]+/).filter(Boolean)
  return words.length === 2 ? fieldNamed(words[1] ?? '') : undefined
}

/** Words that are cut short over narrow columns. "Arb.sted" begins as one of them and ends as it does. */
const cutShort = [
  ...['arbejdssted', 'bemaerkninger', 'netvaerk', 'funktion', 'stilling', 'medarbejder', 'kollega'],
  ...['forberedelse', 'stedfortraeder', 'koordinator', 'tovholder', 'maalgruppe', 'deltagere'],
  ...['beskrivelse', 'dagsorden', 'materialer', 'telefon', 'tjenestested', 'institution', 'lokale'],
  ...[
    'ansvarlig',
    'kommentarer',
    'adresse',
    'kaldenavn',
    'skoleleder',
    'skole',
    'medbring',
    'mobil',
    'afloeser',
  ],
] as const

/** The one field of all the words that an abbreviation can be: it has a dot in it and two letters at least before that. */
function fieldAbbreviated(part: string): Field | undefined {
  const [, first, rest = ''] = /^\s*([a-z]{2,})\.\s*([a-z]*)\.?\s*$/.exec(part) ?? []
  if (!first) return undefined
  const words = cutShort.filter(word => word.startsWith(first) && word.endsWith(rest))
  const [only, ...others] = new Set(words.map(fieldNamed))
  return others.length === 0 ? only : undefined
}

function fieldNamed(folded: string): Field | undefined {
  const words = folded.replace(/[^a-z0-9]+/g, ' ').trim()
  return headerWords.find(([, expression]) => expression.test(words))?.[0]
}

/** A header that is no field but names what its column is about: "Hold 1", "2. møde". */
export function isTelling(text: string): boolean {
  if (isMonth(text)) return true
  return /^(?:[a-z-]{3,}vejleder(?:e|ne)?|tidsstempel|timestamp|created|oprettet|modified|aendret|updated|opdateret|(?:hold|klynge|kreds|spor|raekke|kohorte|distrikt) [\w-]{1,12}|\w{1,3}\. (?:moede|lab|laeringslab|gang|hold)|(?:moede|lab|laeringslab|gang) \w{1,3}|(?:man|tirs|ons|tors|fre)dag|[\w-]+netvaerket)$/.test(
    fold(text.trim()),
  )
}
