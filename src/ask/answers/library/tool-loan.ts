// Where a tool is borrowed, and for how long: by its own page, else by the page on what is lent. Called by tool-fact.ts. What a tool is
// and how long it takes are other things than who has it and how long one may keep it.
import type { Tool } from '../../../model/page.js'
import { tellsAsked } from '../../library/question/tells.js'
import type { LibraryQuestion } from '../../library/read.js'
import { wordsIn } from '../../library/search/terms.js'
import { keyOf, tokenise } from '../../text/tokens.js'
import type { Answer } from '../compose.js'
import type { Telling } from '../say.js'
import { answerPassage } from './pages.js'
import { partsOf } from './tool-parts.js'
import { answerNoToolFact, answerToolSentence } from './tools.js'

/** How long one may keep it is not how long it takes: what the page says of the loan, else that it says nothing. */
export function answerLoan(
  tool: Tool,
  question: LibraryQuestion,
  telling: Telling,
): Answer | undefined {
  const said = tokenise(telling.question).map(({ key }) => key)
  const asksLength = question.slot?.kind === 'length' || question.asks === 'length'
  if (!asksLength || !said.some(key => keeping.has(key))) return undefined
  const found = partsOf(tool).find(
    ({ text, under }) =>
      (loans.test(`${under} ${text}`) && tellsAsked(text, 'length', new Set())) ||
      loanLength.test(text),
  )
  const isLength = (sentence: string) => loans.test(sentence) && loanLength.test(sentence)
  const isOwn = found && tool.length !== undefined && found.text.includes(tool.length)
  const page = found && !isOwn ? undefined : passageOfLoan(tool, telling, isLength)
  if (page) return page
  if (found) return answerToolSentence(tool, found.text, telling)
  return loanLength.test(tool.length ?? '') ? undefined : answerNoToolFact(tool, telling)
}

/** What a page says of the very tool in a sentence on lending: "Kufferter lånes i 4 uger." */
function passageOfLoan(
  tool: Tool,
  telling: Telling,
  tells: (sentence: string) => boolean,
): Answer | undefined {
  const names = wordsIn([tool.name, ...tool.aliases].join(' ')).map(({ stem }) => stem)
  const isOf = (sentence: string) =>
    tells(sentence) && wordsIn(sentence).some(({ stem }) => names.includes(stem))
  for (const page of telling.snapshot.programme.pages) {
    const at = page.passages.findIndex(({ text }) => text.split(/(?<=[.!?])\s+/).some(isOf))
    if (at >= 0) return answerPassage(page, at, telling)
  }
  return undefined
}

/** "Hvor låner jeg Regnekassen?", "hvem låner den ud?": who has it stands with the tool, else on the page on what is lent; not what it is. */
export function answerWhereToGet(
  tool: Tool,
  { asks }: LibraryQuestion,
  telling: Telling,
): Answer | undefined {
  const isAsked = asks === 'where' || asks === 'who' || asks === 'how'
  if (!isAsked || !getting.test(telling.question)) return undefined
  const tells = (sentence: string) => lends.test(sentence) && !isOnlyLength(sentence)
  const own = partsOf(tool).filter(({ text }) => lends.test(text))
  const told = own.filter(({ text }) => fromWhom.test(text))
  const said = asks === 'how' ? own : told
  if (told.length > 0)
    return answerToolSentence(tool, said.map(({ text }) => text).join(' '), telling)
  return passageOfLoan(tool, telling, tells) ?? whoLends(tool, telling)
}

/** "Bogposer lånes i 4 uger", on the page of the place that lends them: its address or how to reach it is where. */
function whoLends(tool: Tool, telling: Telling): Answer | undefined {
  const names = wordsIn([tool.name, ...tool.aliases].join(' ')).map(({ stem }) => stem)
  const isOf = (text: string) =>
    lends.test(text) && wordsIn(text).some(({ stem }) => names.includes(stem))
  const page = telling.snapshot.programme.pages.find(({ passages }) =>
    passages.some(({ text }) => isOf(text)),
  )
  const at = page?.passages.findIndex(({ heading, text }) => reaches.test(`${heading} ${text}`))
  return page && at !== undefined && at >= 0 ? answerPassage(page, at, telling) : undefined
}
const reaches =
  /(?<!\p{L})adresse|\p{Lu}\p{L}+(?:vej|gade|allé|alle|stræde|plads|torvet?) \d|@|\d{2} ?\d{2} ?\d{2} ?\d{2}/u

/** "Den kan lånes i en måned." */
function isOnlyLength(sentence: string): boolean {
  return loanLength.test(sentence) && !fromWhom.test(sentence)
}
const getting =
  /(?<!\p{L})(?:(?:ud)?lån\p{L}*|laan\p{L}*|hente\p{L}*|afhente\p{L}*|bestil\p{L}*|book\p{L}*|reserver\p{L}*|få fat|får \p{L}+ fat|får fat|skaffe\p{L}*|borrow|get hold|collect|pick (?:it )?up|order|reserve)(?!\p{L})/iu
const lends =
  /(?<!\p{L})(?:(?:ud)?lån\p{L}*|hent\p{L}*|afhent\p{L}*|bestil\p{L}*|book\p{L}*|reserver\p{L}*|borrow\p{L}*|lent|collected|picked up|ordered|reserved)(?!\p{L})/iu
/** A place, a person, a mail or a number. */
const fromWhom =
  /@|\d{2} ?\d{2} ?\d{2}|(?<!\p{L})(?:hos|på|fra|ved|i|af|at|from|in|by)\s+(?:\p{Lu}|biblioteket|kontoret|forvaltningen|rådhuset|skolen|sekretæren|konsulenten)/u
const keeping = new Set(
  'låne låner lånes lånt udlån udlånt hjemme have beholde beholder keep keeping borrow borrowing loan'
    .split(' ')
    .map(keyOf),
)
const loans = /(?<!\p{L})(?:lån|udlån|aflever|behold|borrow|loan|return)/iu
/** "To uger": nothing takes that long to do, so it is how long it is kept. */
const loanLength = /ad gangen|at a time|(?<!\p{L})(?:uger?|dage?|måned|weeks?|days?|months?)/iu
