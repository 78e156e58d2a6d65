// The card of a check-in as its receiver sees it: one question with five words to press, what becomes of the answer, and what stands there
// once it is saved. Used by the rest of this folder, and by src/checkin/make for the preview. Pure. What was answered never stands on it.
import type { CheckinAction } from '../../core/actions/checkin.js'
import type { Lang } from '../../core/message.js'
import type { Block, Button, Reply } from '../../core/reply.js'
import { dateOf, type LocalDate, localOf } from '../../core/time.js'
import { checkinLimits, type Round } from '../../model/round.js'
import { sayDate, sayTime } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'

/** What a card needs of its round; a draft or a series that is to be shown has it too. */
export type CardRound = Pick<Round, 'id' | 'questions' | 'closesAt' | 'takesComments'>

/** What stands around it. */
export interface CardFacts {
  readonly lang: Lang
  readonly zone: string
  readonly today: LocalDate
  /** The meeting's title, or the network's name where it is about no meeting. */
  readonly meeting?: string | undefined
  readonly network?: string | undefined
  /** Which question, from 0; the first unless told. */
  readonly nth?: number | undefined
  /** What is done about the round before. */
  readonly doing?: string | undefined
  /** What has just happened, above everything. */
  readonly lead?: string | undefined
}

/** The question `nth`, to be answered with one press. */
export function cardOf(round: CardRound, facts: CardFacts): Reply {
  const { lang, doing, lead } = facts
  const { card } = wording(lang).checkin
  const { heading, question, words } = questionOf(round, facts)
  const promise = promiseOf(round, facts)
  const before = [lead, doing === undefined ? undefined : card.doing(doing)].flatMap(
    text => text ?? [],
  )
  const blocks: Block[] = [
    ...before.map((text): Block => ({ type: 'text', text })),
    { type: 'text', text: heading, style: 'note' },
    { type: 'text', text: question, style: 'heading' },
    { type: 'actions', buttons: stepButtons(round, facts) },
    { type: 'text', text: promise, style: 'note' },
    { type: 'actions', buttons: otherButtons(round, lang) },
  ]
  const lines = [...before, heading, question, card.steps(words), promise]
  return { lang, text: lines.join('\n'), blocks }
}

/** What stands in its place once everything is answered: that it is saved (or `told` instead), and nothing of what it was. */
export function savedCard(round: CardRound, facts: CardFacts, told?: string): Reply {
  const { lang, lead } = facts
  const words = told ?? wording(lang).checkin.card.saved(untilOf(round, facts))
  const text = [lead, words].flatMap(line => line ?? []).join('\n')
  const buttons = savedButtons(round, lang)
  return {
    ...{ lang, text },
    blocks: [
      { type: 'text', text },
      { type: 'actions', buttons },
    ],
  }
}

/** For who came later than the group that is counted: why their answer does not count yet, and what they can do instead. */
export function waitingCard(round: CardRound, facts: CardFacts): Reply {
  const { lang } = facts
  const { card, buttons } = wording(lang).checkin
  const { question } = questionOf(round, facts)
  const first = [facts.lead, card.waiting(facts)].flatMap(text => text ?? []).join('\n')
  const lines = [first, question, card.waitingUntil]
  return {
    ...{ lang, text: lines.join('\n') },
    blocks: [
      { type: 'text', text: first },
      { type: 'text', text: question, style: 'heading' },
      { type: 'text', text: card.waitingUntil },
      {
        type: 'actions',
        buttons: [contactButton(round, buttons.write), button(round, 'who-sees', buttons.whoSees)],
      },
    ],
  }
}

/** For its maker and those who coordinate: how it looks, and why it is not theirs to answer. */
export function lookCard(round: CardRound, facts: CardFacts, why: 'author' | 'coordinator'): Reply {
  const { lang } = facts
  const { card, buttons } = wording(lang).checkin
  const { heading, question, words } = questionOf(round, facts)
  const [steps, promise] = [card.steps(words), promiseOf(round, facts)]
  return {
    ...{ lang, text: [card.own[why], heading, question, steps, promise].join('\n') },
    blocks: [
      { type: 'text', text: card.own[why] },
      { type: 'text', text: heading, style: 'note' },
      { type: 'text', text: question, style: 'heading' },
      { type: 'text', text: steps },
      { type: 'text', text: promise, style: 'note' },
      { type: 'actions', buttons: [button(round, 'who-sees', buttons.whoSees)] },
    ],
  }
}

/** The words of the five steps of question `nth`, heavy to good. */
export function stepWords(
  { questions }: Pick<Round, 'questions'>,
  { lang, nth = 0 }: Pick<CardFacts, 'lang' | 'nth'>,
): readonly string[] {
  const question = questions[nth]
  return question ? wording(lang).scales[question.scale].steps : []
}

/** When it closes, as it is said: "torsdag d. 3. december kl. 20". */
export function untilOf(
  { closesAt }: Pick<Round, 'closesAt'>,
  { lang, zone, today }: Pick<CardFacts, 'lang' | 'zone' | 'today'>,
): string {
  const local = localOf(closesAt, zone)
  const [day, time] = [sayDate(lang, dateOf(local), today), sayTime(lang, local)]
  return lang === 'da' ? `${day} ${time}` : `${day}, ${time}`
}

function questionOf(round: CardRound, facts: CardFacts) {
  const { nth = 0, lang } = facts
  const of = round.questions.length
  return {
    heading: wording(lang).checkin.card.heading(facts, { nth: nth + 1, of }),
    question: round.questions[nth]?.text ?? '',
    words: stepWords(round, facts),
  }
}

function promiseOf(round: CardRound, facts: CardFacts): string {
  const { card } = wording(facts.lang).checkin
  return card.promise(checkinLimits.fewest, untilOf(round, facts))
}

/** Nobody sees afterwards which of them was pressed. */
function stepButtons(round: CardRound, facts: CardFacts): Button[] {
  const { lang, nth = 0 } = facts
  const { card } = wording(lang).checkin
  return stepWords(round, facts).map((label, at) => ({
    ...{ label, title: card.step(label, at + 1), private: true },
    action: { id: 'checkin', round: round.id, does: 'answer', nth, step: at + 1 },
  }))
}

function otherButtons(round: CardRound, lang: Lang): Button[] {
  const { buttons } = wording(lang).checkin
  return [
    { ...button(round, 'skip', buttons.skip), private: true },
    button(round, 'later', buttons.later),
    button(round, 'who-sees', buttons.whoSees),
  ]
}

function savedButtons(round: CardRound, lang: Lang): Button[] {
  const { buttons } = wording(lang).checkin
  return [
    { ...button(round, 'see', buttons.see), private: true, opensDialog: true },
    { ...button(round, 'undo', buttons.undo), private: true },
    ...(round.takesComments
      ? [
          {
            ...button(round, 'comment', buttons.comment),
            ...({ private: true, opensDialog: true } as const),
          },
        ]
      : []),
    contactButton(round, buttons.contact),
  ]
}

function contactButton(round: CardRound, label: string): Button {
  return { ...button(round, 'contact', label), private: true, opensDialog: true }
}

/** A button of the round's own. */
export function button(round: CardRound, does: CheckinAction['does'], label: string): Button {
  return { label, action: { id: 'checkin', round: round.id, does } }
}
