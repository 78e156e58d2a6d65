// The words that several have used in reflections that were shared with whoever asks. Called by chat.ts. Never a word that fewer than three wrote,
// no name, and nothing of who wrote it.

import { themesOf } from '../../insight/themes.js'
import { isFirstName, wordsIn } from '../../people/guard/names.js'
import type { Said } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { replyOf, unkept } from '../said.js'
import { sharedWith } from './list.js'

const [fewestAuthors, mostThemes] = [3, 10]

export async function showThemes(asking: Asking): Promise<Said> {
  const { lang } = asking
  const { reflections: say } = wording(lang)
  const shared = await sharedWith(asking)
  const texts = shared.map(({ author, text }) => ({ author, text: withoutNames(text) }))
  const words = themesOf(texts, fewestAuthors).slice(0, mostThemes)
  return unkept(replyOf(lang, [words.length > 0 ? say.themes(words) : say.noThemes]))
}

/** Whoever is named by many is no theme. */
function withoutNames(text: string): string {
  return wordsIn(text)
    .filter(word => !isFirstName(text, word))
    .map(({ text: word }) => word)
    .join(' ')
}
