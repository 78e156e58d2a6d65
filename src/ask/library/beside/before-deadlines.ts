// By when a thing is done that a page tells of by its name: "hvornår skal jeg senest søge km-penge?", "hvornår lukker servicedesk?". A
// deadline that only shares a verb with the question is another thing's. Called by src/ask/answer.ts.
import type { Answer } from '../../answers/compose.js'
import { keyOf, tokenise } from '../../text/tokens.js'
import { isTool, libraryOf } from '../library.js'
import { readLibraryQuestion } from '../read.js'
import { answerLibrary, type LibraryAsking } from '../route.js'
import { wordsIn } from '../search/terms.js'

/** The page's answer, where it names a time and the deadlines that were found are of something else. */
export function insteadOfDeadlines(
  { kind, sources }: Answer,
  asking: Omit<LibraryAsking, 'isLast'>,
): Answer | undefined {
  const { telling } = asking
  const { lang, question } = telling
  const read = readLibraryQuestion(tokenise(question), libraryOf(telling.snapshot), { lang })
  const isPage = read.named.some(item => !isTool(item))
  const titles = wordsIn(sources.map(({ title }) => title).join(' '))
  const isTheirs = read.names.flat().some(({ key }) => titles.some(word => word.key === key))
  // "Hvornår lukker it-hjælpen?" of a guest says nothing of a deadline.
  const isOpen = kind === 'refused' && !saysDeadline.test(keyOf(question))
  if (!(isPage && !isTheirs) && !isOpen) return undefined
  const found = answerLibrary({ ...asking, isLast: true })
  return found?.kind === 'answer' && !isWithoutTime(found) ? found : undefined
}
const saysDeadline = /frist|deadline/

/** A page is no answer to by when, where it says nothing of any time. */
export function isWithoutTime({ reply: { text } }: Answer): boolean {
  return !/\b(?:senest|inden|frist\w*|dage?|dagen|uger?|måned\w*|kl|den \d+|\d+\. [a-zæøå]+|deadline|days?|weeks?)\b/iu.test(
    text,
  )
}
