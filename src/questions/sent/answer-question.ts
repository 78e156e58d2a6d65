// A question at those who can answer it: the message with its buttons, the form for the answer, "kan ikke svare", and the answer, once:
// of two who write at the same moment the first is sent, and the other gets their own words back. Called by desk.ts.
import type { PersonId } from '../../core/ids.js'
import type { InboundForm } from '../../core/message.js'
import { type Block, type Button, type Form, type Reply, textReply } from '../../core/reply.js'
import type { Delivery, Receiver } from '../../model/delivery.js'
import type { Question } from '../../model/question.js'
import { isSure, pupilProblem } from '../../people/guard/reminder.js'
import { mayFor, type Outcome, viewerAt } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import { type Asking, type Composed, personOf, type Standing } from '../asking.js'
import { inField, type Typed, typedText } from '../fields.js'
import { administrators, namesOf, networkName, whoIs } from '../receivers.js'
import { keepOffer } from './keep.js'
import { deliverWithinMs, questionDeliveries } from './send-on.js'

/** Letters of an answer. */
const mostAnswer = 2000
/** How often somebody else's change may come between before we give up. */
const tries = 5
/** What a coordinator is written to in, as nobody has said otherwise. */
const coordinatorsLang = 'da'

/** The words of a delivery `question`. */
export async function composeQuestion(
  standing: Standing,
  id: string,
  receiver: Receiver,
): Promise<Composed> {
  const question = await standing.deps.questions.load(standing.tenant, id)
  const person = personOf(receiver, standing)
  if (!question) return { stale: 'question-gone' }
  if (!person) return { stale: 'receiver-gone' }
  if (question.answer) return { stale: 'answered' }
  if (question.passed.includes(person.id)) return { stale: 'passed' }
  if (!mayFor(viewerAt(person, standing), 'question.answer', question.network)) {
    return { stale: 'no-right' }
  }
  return questionReply(standing, question, person.id)
}

function questionReply(standing: Standing, question: Question, receiver: PersonId): Reply {
  const lang = coordinatorsLang
  const { questions } = wording(lang)
  const lead = asksLine(standing, question, lang)
  const quoted = questions.quoted(question.text)
  const others = question.to.filter(id => id !== receiver && !question.passed.includes(id))
  const note = questions.asksNote(namesOf(others, standing), question.asker.person === undefined)
  const blocks: Block[] = [
    { type: 'text', text: lead },
    { type: 'text', text: quoted },
    { type: 'text', text: note, style: 'note' },
    { type: 'actions', buttons: [answerButton(question.id, lang), passButton(question.id, lang)] },
  ]
  return { lang, text: [lead, quoted, note].join('\n'), blocks }
}

function asksLine(standing: Standing, { asker, network }: Question, lang: 'da' | 'en'): string {
  const { programme } = standing
  const person = programme.people.find(({ id }) => id === asker.person)
  const who = person && whoIs(person, standing)
  return wording(lang).questions.asks(who, networkName(programme, network))
}

function answerButton(question: string, lang: 'da' | 'en'): Button {
  const { answer } = wording(lang).questions
  return { label: answer, action: { id: 'question', question, does: 'answer' } }
}

function passButton(question: string, lang: 'da' | 'en'): Button {
  const { pass } = wording(lang).questions
  return { label: pass, action: { id: 'question', question, does: 'pass' } }
}

/** What a press or a form is about, where it may be answered at all; else what is said instead. */
async function openFor(asking: Asking, id: string): Promise<Question | Reply> {
  const { deps, tenant, lang, viewer } = asking
  const { questions } = wording(lang)
  const question = await deps.questions.load(tenant, id)
  // Whoever may not, is not told whether it is there.
  if (!question)
    return textReply(
      lang,
      mayFor(viewer, 'question.answer', undefined) ? questions.gone : questions.mayNotAnswer,
    )
  if (!mayFor(viewer, 'question.answer', question.network)) {
    return textReply(lang, questions.mayNotAnswer)
  }
  return question
}

function isReply(one: Question | Reply): one is Reply {
  return 'blocks' in one
}

/** "Svar": the form for it, or what was answered. */
export async function openAnswer(asking: Asking, id: string): Promise<Outcome> {
  const question = await openFor(asking, id)
  if (isReply(question)) return { reply: question }
  if (question.answer) return { reply: answeredReply(asking, question) }
  return { form: answerForm(asking, question, { value: '' }) }
}

/** `isSure`: its sender has been reminded of what stands in it. */
interface Answering extends Typed {
  readonly isSure?: true
}

function answerForm(asking: Asking, question: Question, typed: Answering): Form {
  const { lang } = asking
  const { questions } = wording(lang)
  const { title, submit, field } = questions.answerForm
  const note = questions.asksNote([], question.asker.person === undefined)
  const lines = [asksLine(asking, question, lang), questions.quoted(question.text), note]
  return {
    action: {
      id: 'answer-question',
      question: question.id,
      ...(typed.isSure ? { isSure: typed.isSure } : {}),
    },
    lang,
    title,
    submit,
    text: lines.join('\n'),
    fields: [
      {
        id: 'answer',
        kind: 'text',
        label: field,
        required: true,
        maxLength: mostAnswer,
        ...inField(typed),
      },
    ],
  }
}

/** The form with the answer as it was sent. */
export async function answerQuestion(
  asking: Asking,
  inbound: InboundForm,
  id: string,
): Promise<Outcome> {
  const { lang, deps, tenant, viewer, now } = asking
  const { questions } = wording(lang)
  const typed = typedText(inbound.values, 'answer', {
    lang,
    most: mostAnswer,
    empty: questions.problems.emptyAnswer,
  })
  for (let turn = 0; turn < tries; turn++) {
    const question = await openFor(asking, id)
    if (isReply(question)) return { reply: withText(question, typed) }
    const by = viewer.person?.id
    if (question.answer) {
      const isOwn = question.answer.by === by && question.answer.text === typed.value
      return { reply: isOwn ? thanks(asking, question) : answeredReply(asking, question, typed) }
    }
    if (typed.problem !== undefined || !by) return { form: answerForm(asking, question, typed) }
    const problem = isSure(inbound) ? undefined : pupilProblem(typed.value, lang)
    if (problem !== undefined)
      return { form: answerForm(asking, question, { ...typed, problem, isSure: true }) }
    const answer = { text: typed.value, by, at: now }
    const answered = { ...question, revision: question.revision + 1, answer }
    const outcome = await deps.questions.change(tenant, answered, [replyDelivery(answered, now)])
    if (outcome === 'stale') continue
    deps.wake(tenant)
    return { reply: thanks(asking, answered) }
  }
  return { reply: withText(textReply(lang, questions.overtaken), typed) }
}

/** To the person, wherever they are; to the very account of one who is nobody's. */
function replyDelivery({ id, asker }: Question, now: number): Delivery {
  const receiver: Receiver =
    asker.person === undefined
      ? { kind: 'account', ...asker.account }
      : { kind: 'person', id: asker.person }
  return {
    source: { kind: 'reply', id },
    receiver,
    notBefore: now,
    expiresAt: now + deliverWithinMs,
  }
}

function thanks(asking: Asking, question: Question): Reply {
  const { lang, programme } = asking
  const asker = programme.people.find(({ id }) => id === question.asker.person)
  const text = wording(lang).questions.answered(asker?.name)
  return keepOffer(asking, question, text)
}

/** Who has answered and what; with one's own words, where they come too late. */
function answeredReply(asking: Asking, question: Question, typed?: Typed): Reply {
  const { lang, viewer } = asking
  const { questions } = wording(lang)
  const { text = '', by } = question.answer ?? {}
  const [name] = by === undefined || by === viewer.person?.id ? [] : namesOf([by], asking)
  const said = keepOffer(asking, question, questions.alreadyAnswered(name, text))
  return typed ? withText(said, typed) : said
}

/** Nothing that was typed is lost. */
function withText(reply: Reply, { value }: Typed): Reply {
  const { questions } = wording(reply.lang)
  if (value === '') return reply
  const yours = questions.yourText(value)
  const [first, ...rest] = reply.blocks
  return {
    ...reply,
    text: `${reply.text}\n${yours}`,
    blocks: [...(first ? [first] : []), { type: 'text', text: yours }, ...rest],
  }
}

/** "Kan ikke svare": the others still can; when nobody is left, the administrators are asked. */
export async function passQuestion(asking: Asking, id: string): Promise<Outcome> {
  const { lang, deps, tenant, viewer, now } = asking
  const { questions } = wording(lang)
  for (let turn = 0; turn < tries; turn++) {
    const question = await openFor(asking, id)
    if (isReply(question)) return { reply: question }
    const by = viewer.person?.id
    if (question.answer || !by) return { reply: answeredReply(asking, question) }
    const passed = [...new Set([...question.passed, by])]
    const left = question.to.filter(one => !passed.includes(one))
    const next = left.length > 0 ? [] : newReceivers(asking, question, passed)
    const to = [...question.to, ...next]
    const changed = { ...question, revision: question.revision + 1, passed, to }
    const outcome = await deps.questions.change(
      tenant,
      changed,
      questionDeliveries(changed, next, now),
    )
    if (outcome === 'stale') continue
    if (next.length > 0) deps.wake(tenant)
    return { reply: textReply(lang, passedLine(asking, left, next)) }
  }
  return { reply: textReply(lang, questions.overtaken) }
}

function newReceivers(asking: Asking, { to }: Question, passed: readonly PersonId[]): PersonId[] {
  const asked = new Set([...to, ...passed])
  return administrators(asking)
    .map(({ id }) => id)
    .filter(id => !asked.has(id))
}

function passedLine(asking: Asking, left: readonly PersonId[], next: readonly PersonId[]): string {
  const { questions } = wording(asking.lang)
  if (left.length > 0) return questions.passed(namesOf(left, asking))
  return next.length > 0 ? questions.passedOn(namesOf(next, asking)) : questions.passedLast
}
