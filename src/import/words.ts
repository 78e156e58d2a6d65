// The Danish (and English) words that the importers read: headings in a description, kinds of meeting, subjects, roles.
// Data beside its reader, never shown to anybody. Expressions on `fold`ed text unless they say otherwise.
import type { MeetingKind } from '../model/meeting.js'
import type { Role } from '../model/person.js'

/** Lower case, and æ ø å as people without Danish keys write them: `Læringslab` and `laeringslab` become the same. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[æøöåé]/g, letter => folded[letter] ?? letter)
}
const folded: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', ö: 'oe', å: 'aa', é: 'e' }

export type SectionName = 'agenda' | 'preparation' | 'bring' | 'materials' | 'audience' | 'place'

const headingEnd = String.raw`\s*(?:[:：]|[.–-]?\s*$)`
/** Headings in a description, on the text as written. A colon, or nothing more on the line, makes it a heading. */
export const sectionHeadings: readonly (readonly [SectionName, RegExp])[] = [
  [
    'agenda',
    new RegExp(
      String.raw`^(?:foreløbig(?:t)?\s+)?(?:dagsorden(?:en)?|program(?:met)?|agenda(?:en)?|mødets indhold|indhold(?:et)?|punkter|schedule)(?:\s+(?:for|til)\s+(?:mødet|dagen))?${headingEnd}`,
      'i',
    ),
  ],
  [
    'bring',
    new RegExp(
      String.raw`^(?:husk\s+)?(?:medbring(?:es)?|at medbringe|(?:husk )?at tage med|tag med|det skal (?:du|i) have med|(?:please )?bring)${headingEnd}`,
      'i',
    ),
  ],
  [
    'preparation',
    new RegExp(
      String.raw`^(?:(?:jeres|din|fælles)\s+)?(?:forberedelse(?:n|r)?|forbered|inden mødet|før mødet|inden dagen|læs inden|husk(?=\s*[:：])|preparation|before the meeting)${headingEnd}`,
      'i',
    ),
  ],
  [
    'materials',
    new RegExp(
      `^(?:materiale(?:r|t|rne)?|bilag|links?|læsestof|dokumenter|filer|materials|attachments)${headingEnd}`,
      'i',
    ),
  ],
  [
    'audience',
    /^(?:målgruppe|deltagere|deltagerkreds|for hvem|hvem|hold|netværk|skoler|participants|audience)\s*[:：]/i,
  ],
  ['place', /^(?:sted|mødested|lokale|adresse|place|venue)\s*[:：]/i],
]

/** Words that say what sort of meeting it is. The first one in the title counts. */
export const kindWords: readonly (readonly [MeetingKind, RegExp])[] = [
  ['lab', /\blaerings-?\s?lab\w*|\blab(?:bet|en|s)?(?=\b|\d)|\blearning lab\w*/],
  ['knowledge-day', /\bvidens-?dag\w*|\bknowledge day\w*/],
  ['kick-on', /\bkick-?\s?on\b/],
  ['seminar', /\b\w*seminar\w*/],
  ['steering-group', /\bstyre-?gruppe\w*|\bsteering group\w*/],
  [
    'leaders',
    /\b(?:skole|omraade|afdelings)?leder(?:moede|dag|netvaerk|forum|kreds|gruppe|team|traef|samtale|seminar)\w*|\bledelses(?:spor|moede|dag|forum)\w*|\blederspor\w*|\blederudviklings\w*/,
  ],
  [
    'course',
    /\b\w*kurs(?:us|er)\w*|\bkompetenceforloeb\w*|\b(?:e-laerings)?modul(?:et)?(?=\b|\d)|\bcourse\w*/,
  ],
  ['network', /\b[\w-]*netvaerk\w*|\bnetwork\w*/],
]

/** "Første læringslab", "2. læringslab". */
export const ordinals: readonly RegExp[] = [
  /^(?:foerste|1st|first)$/,
  /^(?:andet|anden|2nd|second)$/,
  /^(?:tredje|3rd|third)$/,
  /^(?:fjerde|4th|fourth)$/,
  /^(?:femte|5th|fifth)$/,
  /^(?:sjette|6th|sixth)$/,
]

/** A title that says the meeting is off; the word is taken out of the title. On the text as written. */
export const cancelledMark =
  /^[\s([*!-]*(?:aflyst|aflysning|er aflyst|annulleret|cancell?ed)\b[\s)\]*!:.–-]*|[\s([*–:-]+(?:er\s+)?(?:aflyst|annulleret|cancell?ed)[\s)\]*!.]*$/i
/** What mail programs put before a subject. */
export const mailPrefix =
  /^(?:(?:vs|sv|fw|fwd|re|videresendt|invitation|opdateret|updated)\s*:\s*)+/i

/** A meeting without a title has this one. */
export const untitled = 'Møde uden titel'

/** Subjects of networks as municipalities have them: what it is called, the network's name, and every spelling. */
export interface Subject {
  readonly subject: string
  readonly network: string
  readonly stems: readonly string[]
}
export const subjects: readonly Subject[] = [
  {
    subject: 'Læsning',
    network: 'Læsenetværket',
    stems: [
      'laesning',
      'laese',
      'laesnings',
      'reading',
      'laesning og skrivning',
      'sprog og laesning',
    ],
  },
  {
    subject: 'Matematik',
    network: 'Matematiknetværket',
    stems: ['matematik', 'mat', 'maths', 'mathematics'],
  },
  {
    subject: 'Inklusion',
    network: 'Inklusionsnetværket',
    stems: ['inklusion', 'inklusions', 'inclusion'],
  },
  {
    subject: 'IT og digitalisering',
    network: 'IT-netværket',
    stems: [
      'it og digitalisering',
      'it og digital',
      'it digitalisering',
      'it',
      'digitalisering',
      'digitaliserings',
      'it og teknologi',
    ],
  },
  {
    subject: 'Bevægelse',
    network: 'Bevægelsesnetværket',
    stems: ['bevaegelse', 'bevaegelses', 'movement'],
  },
  {
    subject: 'Tosprogede',
    network: 'Tosprogsnetværket',
    stems: [
      'tosprogede',
      'tosprog',
      'tosprogs',
      'dsa',
      'dansk som andetsprog',
      'tosprogede elever',
      'tosprogede boern',
    ],
  },
  {
    subject: 'Børnehaveklasse',
    network: 'Børnehaveklassenetværket',
    stems: [
      'boernehaveklasse',
      'boernehaveklassen',
      'boernehaveklasser',
      'boernehaveklasseledere',
      'boernehaveklasseleder',
      '0 klasse',
      'bh klasse',
      'bh klasseledere',
      'bh klasseleder',
      '0 klasse ledere',
      '0 klasseledere',
    ],
  },
  {
    subject: 'Daginstitutioner',
    network: 'Daginstitutionsnetværket',
    stems: ['daginstitutioner', 'daginstitution', 'daginstitutions', 'dagtilbud', 'dagtilbuds'],
  },
  {
    subject: 'Spirebørn',
    network: 'Spirebørnsnetværket',
    stems: ['spireboern', 'spireboerns', 'spireboernene'],
  },
  {
    subject: 'PLC',
    network: 'PLC-netværket',
    stems: ['plc', 'paedagogisk laeringscenter', 'paedagogiske laeringscentre', 'skolebibliotek'],
  },
  {
    subject: 'Naturfag',
    network: 'Naturfagsnetværket',
    stems: ['naturfag', 'naturfags', 'science'],
  },
  { subject: 'Dansk', network: 'Dansknetværket', stems: ['dansk', 'dansklaerer', 'dansklaererne'] },
  { subject: 'Engelsk', network: 'Engelsknetværket', stems: ['engelsk', 'english'] },
  { subject: 'AKT', network: 'AKT-netværket', stems: ['akt', 'adfaerd kontakt og trivsel'] },
  { subject: 'Trivsel', network: 'Trivselsnetværket', stems: ['trivsel', 'trivsels'] },
]

/** "Netværk" of these is no subject: "ledernetværk", "skolenetværket", "det lokale netværk". */
export const noSubject =
  /^(?:leder|ledere|ledelse|ledelsen|skoleledelse|skoleledelsen|skole|skoler|skoleleder|skoleledere|kollega|lokal|lokale|lokalt|kommunal|kommunale|faelles|tvaergaaende|vidensdelings?|social|sociale|erfa|det|de|et|alle|vores|nye|nyt|hele|dit|mit|jeres|koordinator|koordinatorer|netvaerks?|ressourcepersoner|ressourceperson|opfoelgning|planlaegning|evaluering|opstart|afslutning|status|moede|aflyst|uge|efteraar|foraar|medarbejdere|deltagere)$/

/** Functions end in these; plural and definite forms are taken off. On the text in lower case. */
export const functionWord =
  /(?<![\p{L}])([\p{L}-]{2,40}?(?:vejleder|konsulent|klasseleder|medarbejder))(?:e|en|ne|ene|ere|erne|nes|es|s|r|rne)?(?![\p{L}])/gu
/** How a function is written where that is not as found; by its folded form. */
export const functionSpelling: Readonly<Record<string, string>> = {
  laesevejleder: 'læsevejleder',
  bevaegelsesvejleder: 'bevægelsesvejleder',
  boernehaveklasseleder: 'børnehaveklasseleder',
  'it-vejleder': 'IT-vejleder',
  itvejleder: 'IT-vejleder',
  'plc-medarbejder': 'PLC-medarbejder',
  'plc-vejleder': 'PLC-vejleder',
  'plf-vejleder': 'PLF-vejleder',
  'akt-vejleder': 'AKT-vejleder',
}

export const roleWords: readonly (readonly [Role, RegExp])[] = [
  [
    'leader',
    /\b(?:skole|afdelings|institutions)?leder(?:e|ne|moede\w*|dag\w*|forum\w*|kreds\w*|gruppe\w*|netvaerk\w*|samtale\w*|spor\w*)\b|\bskoleledelse\w*|\bledelses(?:spor|dag|forum)\w*|\bschool leaders?\b/,
  ],
  [
    'coordinator',
    /\b(?:netvaerks)?koordinator(?:er|erne|moede\w*)\b|\btovholder(?:e|ne)\b|\bfagkonsulent(?:er|erne)\b/,
  ],
  [
    'overseer',
    /\bomraadeleder(?:e|ne)?\b|\bstyregruppe\w*|\bskolecenterchef\w*|\bsteering group\b/,
  ],
]

/** Everybody: said of schools, hold, networks or people, or as the whole of a phrase after "for". */
export const everyoneWords =
  /\balle (?:skoler(?:ne)?|hold|klynger(?:ne)?|spor|raekker(?:ne)?|grupper(?:ne)?|kohorter(?:ne)?|netvaerk|ressourcepersoner|medarbejdere|ansatte|deltagere|i netvaerket)\b|\bfor alle\s*(?:$|[,.;:!)–-])|\balle netvaerk(?:ene)? samlet\b|\bfaelles for alle\b|^\s*(?:alle|samtlige|enhver|skolerne)\s*$|\balle er (?:hjertelig(?:t)? )?velkom(?:ne|men)\b|\baaben[t]? for alle\b|\ball (?:schools|staff|networks)\b|\beveryone\b/

/** Words that make a school a place and not the one invited: "på Skovvangskolen". */
export const placeWords = /\b(?:paa|hos|ved|i|at)\s+$/

/** "-skolen" that is no particular school. */
export const noSchool =
  /^(?:folke|grund|hoej|musik|ungdoms|efter|fri|privat|special|natur|erhvervs|sommer|billed|kultur|heldags|mellem)?skolen$/

/** Where people work in a municipality who are at no school; on folded text. A list of schools that has one of them decides. */
export const officeWords =
  /^(?:den )?(?:(?:boerne-?(?: og|-) ?(?:unge|ungdoms|kultur)\w*|skole|central|kommunal|boern og (?:unge|skole|kultur|laering)\w*)[- ]?)?(?:forvaltning(?:en)?|afdeling(?:en)?|administration(?:en)?|sekretariat(?:et)?)$|^(?:raadhus(?:et)?|kommunen|forvaltning\w*|skolevaesen(?:et)?|skolekontor(?:et)?|ppr(?:\W.*)?|paedagogisk(?:e)? (?:psykologisk|udvikling)\w*.*|uu(?:\W.*)?|ungdommens uddannelsesvejledning|cfu|ucl|via(?: uc)?|laeringscenter forvaltning|boern og unge|boern og laering|boern og skole|dagtilbudsomraadet|skoleomraadet|town hall|administration)$/
