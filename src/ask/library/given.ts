// The answer that a person has given to the same question before and made a page of. Called by src/ask/answer.ts where the plan has
// none, finds nothing, or another text is all there is. The same telling words and question word: a like question is found as any page is.
import type { Lang } from '../../core/message.js'
import { dateOf, type Instant, localOf } from '../../core/time.js'
import { may, type Viewer } from '../../people/rights.js'
import type { Snapshot } from '../../programme/snapshot.js'
import type { Answer } from '../answers/compose.js'
import { answerPassage } from '../answers/library/pages.js'
import { tokenise } from '../text/tokens.js'
import { libraryOf } from './library.js'
import { questionWordOf } from './search/question-word.js'
import { wordsIn } from './search/terms.js'

interface Asking {
  readonly snapshot: Snapshot
  readonly viewer: Viewer
  readonly now: Instant
}

/** Undefined where nobody has answered it. */
export function answerGivenBefore(
  question: string,
  { snapshot, viewer, now }: Asking,
  lang: Lang,
): Answer | undefined {
  if (!may(viewer, 'tool.read')) return undefined
  const pages = libraryOf(snapshot).pages.filter(({ answered }) => answered !== undefined)
  if (pages.length === 0) return undefined
  const said = sayingOf(question)
  const page = said === '' ? undefined : pages.find(({ title }) => sayingOf(title) === said)
  if (!page) return undefined
  const today = dateOf(localOf(now, snapshot.programme.tz))
  const telling = { lang, snapshot, viewer, now, today, question, isNegated: false, beside: [] }
  return answerPassage(page, 0, telling)
}

/** What a question says, in whatever order and form; '' where it has no telling word. */
function sayingOf(text: string): string {
  const stems = new Set(wordsIn(text).map(({ stem }) => stem))
  if (stems.size === 0) return ''
  return [questionWordOf(tokenise(text)) ?? '', ...[...stems].sort()].join(' ')
}
