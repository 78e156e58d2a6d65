// What a language model may put in other words of a draft, and whether what stands there is its; and a question that a form begins with. Used by
// the preview, the forms and words/. Pure.
import type { Question, Round } from '../../../model/round.js'
import { isSuggested, type Suggestion } from '../../../model/suggestion.js'
import { wording } from '../../../wording/wording.js'

/** The question that a form opens with. With `own` it is the language model's, made of those words. */
export interface Begun {
  readonly asks?: string | undefined
  readonly own?: string | undefined
}

/** Letters of what a button carries. */
const mostCarried = 200

/** As a button or a form carries it; words that are too long for one are not carried. */
export function begunOf({ asks, own }: Begun): { asks?: string; own?: string } {
  const isCarried = asks !== undefined && asks !== '' && asks.length <= mostCarried
  const isModels = own !== undefined && own !== '' && own.length <= mostCarried
  return isCarried ? { asks, ...(isModels ? { own } : {}) } : {}
}

/** The question that a draft begins with, where it is the model's. */
export function suggestionOf({ asks, own }: Begun): Suggestion | undefined {
  return asks === undefined || own === undefined ? undefined : { text: asks, own }
}

type Asked = Pick<Round, 'questions' | 'suggested' | 'lang'>

/** The only question that is not one of the ready ones. */
export function ownQuestion({
  questions,
  lang,
}: Pick<Asked, 'questions' | 'lang'>): Question | undefined {
  const { ready } = wording(lang).rounds
  const [only, another] = questions.filter(({ text }) => !ready.some(one => one.text === text))
  return another ? undefined : only
}

/** Whether a question stands in it as the model put it. */
export function isModels({
  questions,
  suggested,
}: Pick<Asked, 'questions' | 'suggested'>): boolean {
  return questions.some(({ text }) => isSuggested(text, suggested))
}
