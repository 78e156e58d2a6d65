// An answer as the draft of a page: a language model suggests a heading and a text, whoever may keep it mends them in a form, and keep.ts makes
// the page. Called by desk.ts. Everything in the draft stands in the question and the answer; without a model nothing of this is offered.
import { z } from 'zod'
import { canDraft, draftWithModel, lettersOf } from '../../ask/model/draft.js'
import type { InboundForm } from '../../core/message.js'
import { type Block, type Button, type Form, type Reply, textReply } from '../../core/reply.js'
import type { Question } from '../../model/question.js'
import { isSure, pupilProblem } from '../../people/guard/reminder.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { inField, type Typed, typedText } from '../fields.js'
import {
  keepAnswer,
  keepButton,
  mayKeep,
  mostTitle,
  type PageText,
  titleOf,
  withButton,
} from './keep.js'

/** Letters of a page's text: as many as of an answer. */
const mostText = 2000
const Draft = z.object({ title: lettersOf(mostTitle), text: lettersOf(mostText) })

/** An answered question that the asker may make a page of; else what is said instead. */
async function openKept(asking: Asking, id: string): Promise<Question | Reply> {
  const { deps, tenant, lang } = asking
  const { questions } = wording(lang)
  const question = await deps.questions.load(tenant, id)
  if (!question?.answer) return textReply(lang, questions.gone)
  return mayKeep(asking, question) ? question : textReply(lang, questions.mayNotKeep)
}

function isReply(one: Question | Reply): one is Reply {
  return 'blocks' in one
}

/** "Lad sprogmodellen foreslå siden": the draft, and the button to its form. It is kept at the question until there is a page. */
export async function draftPage(asking: Asking, id: string): Promise<Reply> {
  const { deps, tenant, lang } = asking
  const { page: say } = wording(lang).model.draft
  const question = await openKept(asking, id)
  if (isReply(question)) return question
  const suggested = canDraft(asking) ? await suggestedFor(asking, question) : undefined
  const { suggested: _, ...rest } = question
  const next: Question = {
    ...{ ...rest, revision: question.revision + 1 },
    ...(suggested ? { suggested } : {}),
  }
  // Where somebody else writes at the same moment, the form begins with the answer.
  const saved = suggested && (await deps.questions.change(tenant, next)) !== 'stale'
  const asIs: Button = { ...keepButton(question, lang, 'keep'), label: say.asIs }
  const buttons = [mendButton(question, lang), asIs]
  if (!suggested || !saved) return withButton(textReply(lang, say.none), ...buttons)
  const { title, text } = suggested
  const blocks: Block[] = [
    { type: 'text', text: say.heading, style: 'heading' },
    { type: 'text', text: say.note, style: 'note' },
    { type: 'divider' },
    { type: 'text', text: title, style: 'heading' },
    { type: 'text', text },
  ]
  const whole = { lang, text: [say.heading, say.note, title, text].join('\n'), blocks }
  return withButton(whole, ...buttons)
}

function suggestedFor(
  asking: Asking,
  { text, answer, lang }: Question,
): Promise<PageText | undefined> {
  return draftWithModel(asking, {
    ...{ task: 'draft-page', lang, schema: Draft, most: mostText },
    words: { question: text, answer: answer?.text ?? '' },
  })
}

function mendButton({ id }: Question, lang: 'da' | 'en'): Button {
  const { mend } = wording(lang).model.draft.page
  return { label: mend, action: { id: 'question', question: id, does: 'page' } }
}

/** "Ret og gem": the form, with the draft or with the question and its answer. */
export async function openPage(asking: Asking, id: string): Promise<Outcome> {
  const question = await openKept(asking, id)
  if (isReply(question)) return { reply: question }
  const { title, text } = question.suggested ?? {
    title: titleOf(question.text),
    text: question.answer?.text ?? '',
  }
  return { form: pageForm(asking, question, { title: { value: title }, text: { value: text } }) }
}

interface Filled {
  readonly title: Typed
  readonly text: Typed
  /** Its sender has been reminded of what stands in it. */
  readonly isSure?: true
}

function pageForm({ lang }: Asking, question: Question, filled: Filled): Form {
  const { note, page } = wording(lang).model.draft
  const { title, submit, text, name, content } = page.form
  const { suggested } = question
  const isModels = suggested?.title === filled.title.value && suggested.text === filled.text.value
  const { isSure: sure } = filled
  return {
    action: { id: 'answer-page', question: question.id, ...(sure ? { isSure: sure } : {}) },
    ...{ lang, title, submit, text },
    fields: [
      {
        ...{ id: 'title', kind: 'line', label: name, required: true, maxLength: mostTitle },
        ...inField(filled.title),
      },
      {
        ...{ id: 'text', kind: 'text', label: content, required: true, maxLength: mostText },
        ...(isModels ? { hint: note } : {}),
        ...inField(filled.text),
      },
    ],
  }
}

/** The form with the page as it was sent: the page, or the form again. */
export async function submitPage(
  asking: Asking,
  inbound: InboundForm,
  id: string,
): Promise<Outcome> {
  const { lang } = asking
  const { form } = wording(lang).model.draft.page
  const question = await openKept(asking, id)
  if (isReply(question)) return { reply: question }
  const { values } = inbound
  const title = typedText(values, 'title', { lang, most: mostTitle, empty: form.emptyName })
  const text = typedText(values, 'text', { lang, most: mostText, empty: form.empty })
  if (title.problem !== undefined || text.problem !== undefined)
    return { form: pageForm(asking, question, { title, text }) }
  const problem = isSure(inbound) ? undefined : pupilProblem(`${title.value}\n${text.value}`, lang)
  if (problem !== undefined) {
    const reminded = { ...text, problem }
    return { form: pageForm(asking, question, { title, text: reminded, isSure: true }) }
  }
  return { reply: await keepAnswer(asking, id, { title: title.value, text: text.value }) }
}
