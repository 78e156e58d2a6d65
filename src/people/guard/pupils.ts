// Where a text seems to name a pupil: `eleven Emma`, `Emma fra 3.b`, `mor til Emma`, `Emmas forældre`. Called wherever somebody types something
// that others read or that is kept. Pure. It reminds and never stops: a colleague can be `Mette fra 3.b` too.
import { isCapital, isFirstName, isSentenceStart, type Span, spanOf, wordsIn } from './names.js'

/** The words with any capitals: an expression that minds them for names cannot leave it to the flag. */
function anyCase(...words: readonly string[]): string {
  const letters = (word: string) =>
    word.replace(/(?<!\\)\p{L}/gu, letter => `[${letter}${letter.toUpperCase()}]`)
  return `(?:${words.map(letters).join('|')})`
}

const edge = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}])'
const rest = "[\\p{L}\\p{M}'’-]"
/** With the surname that follows, where it is written as a name. */
const name = `(?<name>\\p{Lu}${rest}*(?:[ ]+\\p{Lu}${rest}+)*|\\p{Ll}${rest}+)`
const space = '[\\s,]+'

const pupils = anyCase(
  ...[
    'elev',
    'eleven',
    'elever',
    'eleverne',
    'pige',
    'pigen',
    'dreng',
    'drengen',
    'barn',
    'barnet',
    'børn',
    'børnene',
  ],
  ...['pupil', 'pupils', 'student', 'students', 'child', 'children', 'boy', 'girl'],
)
const called = anyCase('som hedder', 'der hedder', 'ved navn', 'called', 'named')
const kin = anyCase(
  ...[
    'mor',
    'far',
    'moren',
    'faren',
    'mødre',
    'forældre',
    'forældrene',
    'forælder',
    'familie',
    'familien',
    'plejefamilie',
    'plejefamilien',
    'plejemor',
  ],
  ...[
    'bror',
    'søster',
    'storebror',
    'lillebror',
    'storesøster',
    'lillesøster',
    'bedstemor',
    'bedstefar',
    'værge',
  ],
  ...[
    'mother',
    'father',
    'parent',
    'parents',
    'mum',
    'mom',
    'dad',
    'family',
    'brother',
    'sister',
    'guardian',
  ],
)
/** What is written about a pupil, and belongs in no chat. */
const papers = anyCase(
  ...[
    'underretning',
    'handleplan',
    'elevplan',
    'diagnose',
    'udredning',
    'fravær',
    'skolevægring',
    'ppv',
    'indstilling',
    'klasse',
    'skoleskift',
  ],
  ...['diagnosis', 'absence', 'referral', 'assessment'],
)
const letter = '[a-hs-zæøA-HS-ZÆØ](?![\\p{L}\\p{N}])'
const classroom = `(?:\\d{1,2}(?:\\.[ ]?|)${letter}|\\d{1,2}\\.[ ]?(?:${anyCase('klasse', 'klassen', 'kl', 'årgang')}${end})|(?:${anyCase('børnehaveklassen', 'year', 'grade', 'class', '0\\. klasse')}${end})|\\d{1,2}(?:st|nd|rd|th)${end})`

interface Shape {
  readonly shape: RegExp
  /** What counts as a name there: `capital` any word written as one, `inside` only where no sentence begins with it, `known` a listed first name. */
  readonly named: 'capital' | 'inside' | 'known'
}

const shapes: readonly Shape[] = [
  { shape: of(`${edge}${pupils}${space}(?:${called}${space})?${name}`), named: 'capital' },
  {
    shape: of(`${edge}${kin}[ ]+${anyCase('til', 'for', 'of', 'to')}[ ]+${name}`),
    named: 'capital',
  },
  {
    shape: of(`${edge}${papers}[ ]+${anyCase('på', 'om', 'for', 'af', 'til', 'of')}[ ]+${name}`),
    named: 'known',
  },
  { shape: of(`${edge}${name}[ ]+(?:${kin}|${papers})${end}`), named: 'inside' },
  {
    shape: of(`${edge}${name},?[ ]+\\(?${anyCase('fra', 'from')}[ ]+${classroom}`),
    named: 'inside',
  },
  {
    shape: of(`${edge}${name}(?:,?[ ]+\\(?|[ ]+${anyCase('i', 'in')}[ ]+)${classroom}`),
    named: 'known',
  },
  { shape: of(`${edge}${classroom}(?:['’]?s)?[ ]+${name}`), named: 'known' },
  {
    shape: of(
      `${edge}${name},?[ ]+(?:\\(|${anyCase('på', 'aged')}[ ]+)?(?:[4-9]|1[0-7])[ ]?${anyCase('år', 'years')}`,
    ),
    named: 'known',
  },
]

function of(source: string): RegExp {
  return new RegExp(source, 'gu')
}

/** Where a pupil seems to be named, in the order of the text; none reaches into another. */
export function pupilsIn(text: string): readonly Span[] {
  const found = shapes.flatMap(({ shape, named }) =>
    [...text.matchAll(shape)]
      .filter(match => isNamed(text, match, named))
      .map(match => spanOf(match[0], match.index)),
  )
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end)
  return ordered.filter((span, nth) =>
    ordered.slice(0, nth).every(other => other.end <= span.start),
  )
}

function isNamed(text: string, match: RegExpExecArray, named: Shape['named']): boolean {
  const found = match.groups?.name ?? ''
  const start = match.index + match[0].lastIndexOf(found)
  const words = wordsIn(found).map(one => spanOf(one.text, start + one.start))
  if (words.some(one => isFirstName(text, one))) return true
  if (named === 'known' || (named === 'inside' && isSentenceStart(text, start))) return false
  return words[0] !== undefined && isCapital(words[0].text) && isNameLike(words[0].text)
}

/** Not a place, and not the pronoun. */
function isNameLike(text: string): boolean {
  return text.length > 1 && !/(?:skolen?|kommunen?|klassen?)s?$/iu.test(text)
}
