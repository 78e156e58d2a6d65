// A message of several sentences, parted into what asks and what is only told beside it: "sidder i bussen. Hvornår er lab 2?",
// "hvor er det? skal lige have det i min gps". Called by src/ask/understand.ts. What is told beside may name whose or which, but it
// asks nothing, and a word of it that nobody knows is not what was asked about.
import { questionWords } from '../schedule/words.js'
import { keyOf, type Token } from '../text/tokens.js'
import { followUp, social, yesNoVerbs } from '../words.js'

const questionKeys = new Set(questionWords.map(keyOf))
const yesNoKeys = new Set(yesNoVerbs.map(keyOf))
const softKeys = new Set(
  [...followUp.openings, ...social.greeting, ...social.thanks].filter(isOneWord).map(keyOf),
)
/** Who tells of themselves; a sentence without one of these only adds to the question: "alle dem der er tilbage". */
const tellers = new Set(['jeg', 'vi', 'min', 'mit', 'vores', 'my', 'we', 'our', 'im'].map(keyOf))
const tellersUpper = new Set(['I'])
/** Words of up to three letters that end in a dot of their own. */
const shortened = new Set(
  `kl nr d ca bl a fx f eks jan feb mar apr jun jul aug sep sept okt oct nov dec mht ift hhv osv dvs pga tlf st sct skt gl ny stk afd vedr
  evt inkl min max mr mrs dr hr fr md man tir ons tor fre lør søn`
    .split(/\s+/)
    .map(keyOf),
)

function isOneWord(phrase: string): boolean {
  return !phrase.includes(' ')
}

/** What a message asks with; all its words where it is one sentence, or none of its sentences asks. */
export interface Asking {
  /** Of the questions themselves. */
  readonly questions: ReadonlySet<Token>
  /** And of what is added after them: "hvornår er møderne? alle dem der er tilbage". */
  readonly all: ReadonlySet<Token>
}

export function askingOf(text: string, tokens: readonly Token[]): Asking {
  const sentences = sentencesOf(text, tokens)
  const marked = sentences.map(sentence => isMarked(text, sentence))
  const isAnyMarked = marked.includes(true)
  const asks = sentences.map((sentence, at) => marked[at] || opensAsking(sentence, isAnyMarked))
  const first = asks.indexOf(true)
  if (sentences.length === 1 || first < 0)
    return { questions: new Set(tokens), all: new Set(tokens) }
  const isAdded = (at: number) => at > first && !tells(sentences[at] ?? [])
  return {
    questions: new Set(sentences.filter((_, at) => asks[at]).flat()),
    all: new Set(sentences.filter((_, at) => asks[at] || isAdded(at)).flat()),
  }
}

/** By full stop, question mark or new line; a dot after a number or a shortened word ends nothing. */
function sentencesOf(text: string, tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [[]]
  tokens.forEach((token, at) => {
    sentences.at(-1)?.push(token)
    const next = tokens[at + 1]
    if (next && endsSentence(text.slice(token.end, next.start), token)) sentences.push([])
  })
  return sentences
}

function endsSentence(between: string, { key }: Token): boolean {
  if (/[?!\n;]/.test(between)) return true
  return /^["'»”)]*\.+\s/.test(between) && !/^\d+$/.test(key) && !shortened.has(key)
}

/** It ends with a question mark. */
function isMarked(text: string, sentence: readonly Token[]): boolean {
  const last = sentence.at(-1)
  return last !== undefined && /^["'»”)\s.!]*\?/.test(text.slice(last.end, last.end + 6))
}

/** It begins as a question does; beside one with a question mark, "skal have vikar på" is none. */
function opensAsking(sentence: readonly Token[], isAnyMarked: boolean): boolean {
  const opening = sentence.find(({ key }) => !softKeys.has(key))?.key ?? ''
  return questionKeys.has(opening) || (!isAnyMarked && yesNoKeys.has(opening))
}

function tells(sentence: readonly Token[]): boolean {
  return sentence.some(({ key, text }) => tellers.has(key) || tellersUpper.has(text))
}
