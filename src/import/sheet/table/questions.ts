// Headers that are questions, as a form's answers have them ("Hvornår starter mødet?") → the field that is asked for. Called by
// headers.ts on a header in lower case with æøå folded. By what is asked, never by the whole sentence; in order, first fits.

const asked = [
  ['daysOff', /^(?:hvilken|hvilke|hvornaar|which|when)\b.*(?:\bfri\b|arbejder .*ikke|\boff\b)/],
  [
    'title',
    /^(?:hvad (?:hedder|kaldes|skal) (?!du\b|i\b).*(?:moede|arrangement|aktivitet|dag)\w*(?: hedde)?\W*$|what is the (?:meeting|event) called)/,
  ],
  // "Hvad skal vi?" over what the meetings are about, before the questions with a verb.
  [
    'theme',
    /^(?:hvad skal (?:vi|i|der ske|vi lave)|hvad sker der|hvad (?:laver|ser|arbejder) vi(?: paa| med)?|hvad gaar (?:det|moedet) ud paa|hvad handler (?:det|moedet) om|what (?:are we doing|do we do|happens|is happening|is on|is it about))(?: (?:paa|til|i|on|at) (?:moedet|dagen|the meeting))?\W*$/,
  ],
  ['bring', /^(?:hvad|what)\b.*(?:\bhave med|medbring|tage med|\bbring)/],
  ['preparation', /^(?:hvad|what)\b.*(?:forbered|laese inden|prepare)/],
  [
    'agenda',
    /^(?:hvad|what)\b.*(?:dagsorden|program|indhold|skal (?:der|vi|i) (?:ske|lave)|handler|agenda)/,
  ],
  ['theme', /^(?:hvad|hvilket|what|which)\b.*(?:\bemne|\btema|\btopic)/],
  ['end', /^(?:hvornaar|when|hvad tid|what time)\b.*\b(?:slut\w*|ender?|ends?|faerdig\w*)\b/],
  ['start', /^(?:hvornaar|when|hvad tid|what time)\b.*\b(?:start\w*|begynder?|begins?)\b/],
  [
    'date',
    /^(?:hvornaar (?:er|holdes|afholdes|moedes|ligger)|hvilken (?:dag|dato)|when is|what (?:day|date)|which (?:day|date))\b/,
  ],
  ['time', /^(?:hvad tid|hvilket tidspunkt|what time)\b/],
  ['seats', /^(?:hvor mange (?:pladser|kan)|how many (?:seats|can))\b/],
  [
    'place',
    /^(?:hvor (?!naar|mange|laenge|ofte|tit|godt|tilfreds|meget|enig)|where\b)(?!.*\b(?:arbejder|ansat|du|dig|work|you)\b)/,
  ],
  [
    'audience',
    /^(?:hvem|who)\b.*(?:\ber (?:det|moedet|den|dagen) for|inviter|deltage|maalgruppe|\bfor\W*$|is it for|invited|attend)/,
  ],
  ['coordinator', /^(?:hvem|who)\b.*(?:\bstyrer|tovholder|koordiner|coordinat)/],
  [
    'host',
    /^(?:hvem|who)\b.*(?:ansvarlig|\bholder|\bvaert|staar for|afholder|underviser|leder moedet|responsible|hosts?)\b/,
  ],
  [
    'remark',
    /^(?:andet|er der andet|oevrige|anything else|other)\b.*(?:vide|bemaerk|kommentar|tilfoeje|know|add)\w*\W*$/,
  ],
] as const satisfies readonly (readonly [string, RegExp])[]

type Asked = (typeof asked)[number][0]

/** The field that a question asks for, or the word that it asks with: "Hvilket netværk er det for?" asks for a "netvaerk". */
export function askedIn(folded: string): { field: Asked } | { word: string } | undefined {
  const text = folded.trim()
  const found = asked.find(([, expression]) => expression.test(text))
  if (found) return { field: found[0] }
  const [, word] =
    /^(?:hvilke[nt]?|which)\s+([a-z-]{3,})\b/.exec(text) ??
    /^(?:hvad er|what is|what's)\s+(?:din|dit|jeres|moedets|the|your)\s+([a-z-]{3,})\W*$/.exec(
      text,
    ) ??
    []
  return word === undefined ? undefined : { word }
}
