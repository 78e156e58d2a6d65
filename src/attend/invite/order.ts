// Whether a sentence opens meetings for answers, closes them, or answers: "åbn matematiknetværkets møder for tilmelding", "jeg kan desværre
// ikke d. 9.", "jeg er syg i dag". Called by say.ts before a text is answered as a question. Pure. What asks, doubts, tells a condition or
// comes late is none; the words left over must name meetings and nothing else, which say.ts sees to.
import type { AnswerSaid } from '../../core/actions/invitation.js'
import type { Lang } from '../../core/message.js'
import type { LocalDate, LocalDateTime } from '../../core/time.js'
import type { Holiday } from '../../model/programme.js'
import { parseDates } from '../../wording/parse-dates.js'

/** `which`: the words that say which meeting; empty where none do. */
export type InviteOrder = { readonly which: string; readonly lang: Lang } & (
  | { readonly does: 'open'; readonly by?: LocalDate }
  | { readonly does: 'close' | 'paste' }
  /** What one has answered oneself. */
  | { readonly does: 'own' }
  /** `isOfDay`: of everything on that day. */
  | { readonly does: 'answer'; readonly said: AnswerSaid; readonly isOfDay: boolean }
)

export interface Reading {
  readonly now: LocalDateTime
  readonly holidays: readonly Holiday[]
}

/** More letters than this say more than that. */
const mostLetters = 240

/** The order that the text is; undefined of everything else. Cheap: patterns over one short line. */
export function readInviteOrder(text: string, reading: Reading): InviteOrder | undefined {
  if (text.length > mostLetters || !gist.test(text)) return undefined
  const line = opened(text)
  return readDesk(line, reading) ?? readOwnAsked(line) ?? readAnswer(line)
}

const asksOwn: readonly (readonly [Lang, RegExp])[] = [
  [
    'da',
    /^(?:hvad har (?:jeg|jg) (?:svaret|sagt)|har (?:jeg|jg) (?:svaret|meldt (?:afbud|fra|mig (?:til|fra)))|er (?:jeg|jg) (?:tilmeldt|meldt (?:til|fra))|(?:kommer|deltager) (?:jeg|jg)(?= (?:til|i|p(?:å|aa|a)|d\.?|den|om|\p{L}+dag)(?!\p{L})))(?<which>(?:\s.*)?)$/iu,
  ],
  [
    'en',
    /^(?:what have i (?:answered|replied)|have i (?:answered|replied|signed up)|am i signed up|am i (?:coming|attending)(?= (?:to|on|in|\p{L}+day)(?!\p{L})))(?<which>(?:\s.*)?)$/iu,
  ],
]

function readOwnAsked(line: string): InviteOrder | undefined {
  for (const [lang, asked] of asksOwn) {
    const which = asked.exec(line.replace(/[\s?]+$/u, ''))?.groups?.which
    if (which !== undefined) return { does: 'own', which: cleanWhich(which), lang }
  }
  return undefined
}

/** Any of them has one of these, however it is typed. */
const gist =
  /(?:å|aa|oa|\b)a?bn|åben|open|invit|spørg|spoerg|sporg|kom|delta|afbud|meld|syg|forhindre|svaret|replied|\bkan?\b|\bku\b|coming|come|make|attend|sick|\bill\b|there|sign|count|luk|close|inds|paste|med\b|stedet|instead/iu

/** Polite words before what is said, and signs after it. */
const before =
  /^(?:(?:hej(?:sa)?|hi|hello|hey|pejling|desværre|desvaerre|desvarre|beklager|sorry|unfortunately|øv|ok(?:ay)?|ja|nej|tak|så|og|please|venligst|lige|i(?:’|')?m afraid)[\s,.!:–-]+)+/iu
const asked =
  /^(?:(?:kan|ka|ku|kunne|vil|gider|can|could|would|will) (?:du|you)(?: (?:lige|please))? )/iu

function opened(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(before, '')
    .replace(/(?<!\d)[\s!.]+$/u, '')
}

const answering =
  '(?:tilmeldinger(?:ne)?|tilmelding(?:en)?|svar(?:ene)?|answers?|sign-?ups?|registration)'
const openVerb = '(?:åbne?|aabne?|oabne?|abne?|åben|aaben|open)'
const desk: readonly (readonly ['open' | 'close' | 'paste', RegExp])[] = [
  [
    'open',
    new RegExp(
      `^${openVerb} (?:op )?(?:for )?${answering} (?:på|paa|pa|til|for|to|on) (.+)$`,
      'iu',
    ),
  ],
  ['open', new RegExp(`^${openVerb} (?:op )?(.+?) (?:for|til|to) ${answering}$`, 'iu')],
  [
    'open',
    /^(?:inviter(?:e|ér)?|invitér|invite)(?: (?:alle|folk|dem|everyone|everybody|people))? (?:til|to) (.+)$/iu,
  ],
  [
    'open',
    /^(?:send|sende) (?:invitation(?:er(?:ne)?|en)?|invitations?|invites?)(?: ud| out)? (?:til|for|to) (.+)$/iu,
  ],
  [
    'open',
    /^(?:sp(?:ø|oe|o)rg(?:e)?|ask)(?: (?:alle|folk|dem|everyone|people))?,? (?:hvem der|om de|om folk|who is|who's|who’s|if they are|whether they are) (?:kommer|deltager|coming)(?: (?:til|i|to))? (.+)$/iu,
  ],
  [
    'close',
    new RegExp(
      `^(?:luk(?:ke)?|close) (?:ned )?(?:for )?${answering} (?:på|paa|pa|til|for|to|on) (.+)$`,
      'iu',
    ),
  ],
  ['close', new RegExp(`^(?:luk(?:ke)?|close) (?:ned )?(.+?) (?:for|to) ${answering}$`, 'iu')],
  [
    'paste',
    /^(?:inds(?:æ|ae|a)t(?:te)?|paste|import(?:er|ér)?|indl(?:æ|ae|a)s) (?:svar(?:ene)?|answers|responses)(?: (?:fra|from) (?:outlook|excel))? (?:på|paa|pa|til|for|to) (.+)$/iu,
  ],
]

/** A coordinator's; put as a polite question it is an order all the same. */
function readDesk(line: string, reading: Reading): InviteOrder | undefined {
  const plain = line.replace(asked, '').replace(/[\s?]+$/u, '')
  const { rest, by } = withoutDeadline(plain, reading)
  for (const [does, pattern] of desk) {
    const which = pattern.exec(rest)?.[1]?.trim()
    if (which === undefined || which === '') continue
    const lang = /^(?:open|invite|send inv\w*s? (?:to|for)|ask|close|paste)\b/iu.test(rest)
      ? 'en'
      : 'da'
    return does === 'open'
      ? { does, which, lang, ...(by === undefined ? {} : { by }) }
      : { does, which, lang }
  }
  return undefined
}

const deadline =
  /[,;]?\s+(?:(?:og|med|and|with)\s+)?(?:(?:en|a)\s+)?(?:svarfrist(?:en)?|tilmeldingsfrist(?:en)?|frist(?:en)?|deadline(?:n)?|svar(?:es)? (?:senest|inden)|senest|answer (?:by|before)|by)(?:\s+(?:er|is|den|d\.?|på|on|of|:))*\s+(.+)$/iu

/** "…, svarfrist 1. december". Without a day behind it the word is another's. */
function withoutDeadline(
  line: string,
  { now, holidays }: Reading,
): { rest: string; by?: LocalDate } {
  const found = deadline.exec(line)
  const [day] = found ? parseDates(found[1] ?? '', now, holidays).periods : []
  if (!found || day?.kind !== 'day') return { rest: line }
  return { rest: line.slice(0, found.index).trim(), by: day.from }
}

const me = '(?:jeg|jg|jeh|jge|vi)'
const soft = '(?:(?:desv(?:æ|ae|a)rre|nok|heller|alligevel|beklageligvis|unfortunately) )*'
const must = '(?:(?:må|maa|ma|bliver n(?:ø|oe|o)dt til at|er n(?:ø|oe|o)dt til at|skal) )?'
const be = 'v(?:æ|ae|a)re'
const come = `(?:komme|kom|deltage|delta|${be} med|${be} der|n(?:å|aa|a)(?: det)?|m(?:ø|oe|o)de(?: op)?)`
/** What may follow "kan ikke" alone: a time or a meeting. Another verb is another matter. */
const whenOrWhat =
  '(?:d\\b|den\\b|til\\b|i\\b|idag|imorgen|på(?!\\p{L})|paa\\b|pa\\b|om\\b|uge\\b|næste|naeste|\\d|\\p{L}*dag\\b|\\p{L}*(?:m(?:ø|oe|o)de|lab))'
const child =
  '(?:mit barn|min s(?:ø|oe|o)n|min datter|min dreng|min pige|mit yngste barn|my (?:child|son|daughter))'
const am = "(?:i(?:’|')m|i am|im)"
const cannot = "(?:can ?not|can(?:’|')?t|won(?:’|')?t|will not|(?:am|’m|'m) not able to)"

const answers: readonly (readonly [AnswerSaid, RegExp, 'day'?])[] = [
  [
    'no',
    new RegExp(
      `^(?:${me}|${child}) (?:er|ligger) (?:desv(?:æ|ae|a)rre |blevet |stadig )*sygt?(.*)$`,
      'iu',
    ),
    'day',
  ],
  ['no', new RegExp(`^(?:${am}|${child} is) (?:off |still )*(?:sick|ill)(.*)$`, 'iu'), 'day'],
  [
    'no',
    /^(?:syg|sygemelding|sick|ill)( (?:i dag|idag|i morgen|imorgen|today|tomorrow).*)$/iu,
    'day',
  ],
  ['no', new RegExp(`^${me} ${must}${soft}meld(?:er|e)? ${soft}(?:afbud|mig fra|fra)(.*)$`, 'iu')],
  ['no', /^(?:meld(?:e)? (?:mig )?(?:fra|afbud)|afbud)(.*)$/iu],
  ['no', new RegExp(`^${me} ${must}${soft}(?:springe over|blive v(?:æ|ae|a)k)(.*)$`, 'iu')],
  ['no', new RegExp(`^${me} ka?n? ${soft}ikke ${soft}${come}(.*)$`, 'iu')],
  ['no', new RegExp(`^${me} ka?n? ${soft}ikke((?: ${whenOrWhat}.*)?)$`, 'iu')],
  ['no', new RegExp(`^${me} (?:kommer|deltager) ${soft}ikke ${soft}(.*)$`, 'iu')],
  ['no', new RegExp(`^${me} (?:kommer|deltager) ${soft}ikke$()`, 'iu')],
  ['no', new RegExp(`^${me} er ${soft}(?:forhindret(?: i at ${come})?|ikke med)(.*)$`, 'iu')],
  ['no', new RegExp(`^i ${cannot} (?:come|make it|make|attend|be there|join)(.*)$`, 'iu')],
  ['no', new RegExp(`^${am} not (?:coming|attending)(.*)$`, 'iu')],
  [
    'maybe',
    new RegExp(
      `^(?:${me} (?:kommer|deltager) m(?:å|aa|a)ske|m(?:å|aa|a)ske kommer jeg)(.*)$`,
      'iu',
    ),
  ],
  [
    'substitute',
    /^(?:en kollega|a colleague) (?:kommer|deltager|tager med|går|goes|is coming)(.*?)(?: i stedet(?: for mig)?| instead(?: of me)?)(.*)$/iu,
  ],
  // "Mette tager med i stedet for mig på torsdag."
  [
    'substitute',
    /^\p{L}[\p{L} .-]{0,40}? (?:kommer|deltager|tager med|går|goes|is coming)(.*?) (?:i stedet for mig|instead of me)(.*)$/iu,
  ],
  [
    'yes',
    new RegExp(
      `^${me} (?:kommer|deltager)(?: (?:gerne|godt|også|alligevel|selvfølgelig))*(.*)$`,
      'iu',
    ),
  ],
  ['yes', new RegExp(`^${me} er med(.*)$`, 'iu')],
  ['yes', new RegExp(`^${me} (?:vil gerne|ka?n? godt) ${come}(.*)$`, 'iu')],
  ['yes', /^(?:tilmeld mig|meld mig til|skriv mig p(?:å|aa|a))(.*)$/iu],
  [
    'yes',
    new RegExp(
      `^(?:${am} coming|${am} attending|i(?:’|')?ll be there|i will (?:come|attend|be there))(.*)$`,
      'iu',
    ),
  ],
  ['yes', /^(?:sign me up|count me in)(.*)$/iu],
]

/** What makes it no answer: a question, a condition, a doubt, or that one comes late or leaves early. */
const doubt =
  /\?|(?<!\p{L})(?:hvis|if|medmindre|unless|vist|tror|think|regner|håber|hope|prøver|try|for sent|forsinket|senere|later?|tidligere|early|først|kun|only|efter|after|når|when|indtil|until|hvad|hvem|hvor|hvordan|hvornår|what|who|where|how)(?!\p{L})/iu
/** Why one does not come is nobody's business, and says nothing of which meeting. */
const reason =
  /(?:[,;!]|\s[–-])\s.*$|(?<!\d)\.\s+\p{L}.*$|\s(?:pga\b|p\.g\.a|på grund af|grundet|fordi|da jeg|da vi|because|due to|as i |mvh|vh|hilsen|kh\b|tak\b|thanks).*$/iu

/** Before a new sentence; "d. 9. december" and "2. Læringslab" go on. */
const sentenceEnd =
  /(?:(?<!\bd|\bkl|\d)\.|(?<=\d)\.(?=\s+(?:Jeg|Vi|Vh|Mvh|Kh|Hilsen|I)(?!\p{L})))\s+(?=\p{Lu})/u
/** "…, hvad gør jeg": what stands before it is told, not answered. */
const asksAfter =
  /(?:(?<!\p{L})(?:og|men|and|but)|[.,;!])\s*(?:hvad|hvem|hvordan|what|who|how)(?!\p{L})/iu
/** "…, Anne kommer i stedet": said after that one does not come oneself. */
const instead =
  /(?:[,;.]|\s(?:og|men|så|saa|and|but|so))\s+(?!jeg|i\s)\p{L}[\p{L} .-]{0,60}?\s(?:i stedet(?: for mig)?|instead(?: of me)?)[\s.!]*$/iu

function readAnswer(whole: string): InviteOrder | undefined {
  const answer = readOwn(whole)
  return answer?.does === 'answer' && answer.said === 'no' && instead.test(whole)
    ? { ...answer, said: 'substitute', isOfDay: false }
    : answer
}

/** What one says of oneself. */
function readOwn(whole: string): InviteOrder | undefined {
  const line = whole.replace(sentenceEnd, ', ').replace(reason, '').trim()
  if (doubt.test(line) || asksAfter.test(whole) || /\?\s*$/u.test(whole)) return undefined
  for (const [said, pattern, day] of answers) {
    const found = pattern.exec(line)
    if (!found) continue
    // A word that goes on is another word: "jeg kan ikkefinde".
    const rest = found.slice(1).join(' ')
    if (
      rest !== '' &&
      !/^\s/u.test(rest) &&
      !/^[\s(]/u.test(rest) &&
      !/\s$/u.test(line.slice(0, line.length - rest.length))
    )
      return undefined
    const lang = /^(?:i(?:’|')?(?:m|ll)?|my|a colleague|sign|count|sick|ill)\b/iu.test(line)
      ? 'en'
      : 'da'
    // "Jeg kommer fra Nordskolen."
    if (said === 'yes' && /^\s*(?:fra|from)\s/iu.test(rest)) return undefined
    const which = cleanWhich(rest)
    const isOfDay = day !== undefined
    return {
      does: 'answer',
      said,
      which: isOfDay && which === '' ? todayIn[lang] : which,
      lang,
      isOfDay,
    }
  }
  return undefined
}

const todayIn: Readonly<Record<Lang, string>> = { da: 'i dag', en: 'today' }

function cleanWhich(rest: string): string {
  return rest
    .replace(
      /(?<!\p{L})(?:desværre|alligevel|unfortunately|after all|med|også|too)(?!\p{L})/giu,
      ' ',
    )
    .replace(/^\s*(?:til|i|på|fra|for|to|from)\s+(?=\S)/iu, match =>
      /^\s*(?:i|på)\s/iu.test(match) ? match : ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
}
