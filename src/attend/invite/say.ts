// Opening meetings for answers, and answering, in plain words. Called by the desk before a text is answered as a question. What is not surely
// an order about meetings that can be opened or answered stays a question.
import { holidaysFor } from '../../ask/answers/holidays.js'
import type { InboundText } from '../../core/message.js'
import { type Button, type Reply, textReply } from '../../core/reply.js'
import { dateOf, localOf } from '../../core/time.js'
import type { Outcome } from '../../programme/asking.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { mayChange, mayChangeSome } from '../../remind/change/allowed.js'
import { meetingsNamed } from '../../remind/change/find.js'
import { mayNotReply } from '../../remind/change/open.js'
import { withButtons } from '../../remind/change/preview.js'
import { answerButton, invitedSaid } from '../../remind/words/answers.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import {
  type Answerable,
  answerable,
  cardOf,
  ownCardOf,
  ownIn,
  takeAnswer,
} from './answering/take.js'
import { openingCard, whichCard } from './opening/card.js'
import { openable } from './opening/plan.js'
import { type InviteOrder, readInviteOrder } from './order.js'

/** So many meetings are offered to choose from. */
const mostChoices = 5
const mostLabel = 75
/** Cards of one's own answers at once. */
const mostCards = 3

/** What these words ask for, where they are about this; else undefined, and they are a question. */
export async function sayInvitation(
  asking: Asking,
  { text }: InboundText,
): Promise<Outcome | undefined> {
  const { snapshot, now, viewer } = asking
  const reading = { now: localOf(now, snapshot.zone), holidays: holidaysFor(viewer, snapshot) }
  const order = readInviteOrder(text, reading)
  if (!order || !viewer.person) return undefined
  const who = { ...asking, lang: order.lang }
  const reply =
    order.does === 'answer'
      ? await answerReply(who, order)
      : order.does === 'own'
        ? await ownReply(who, order)
        : await deskReply(who, order)
  return reply && { reply }
}

type Desk = Exclude<InviteOrder, { does: 'answer' | 'own' }>

async function deskReply(asking: Asking, order: Desk): Promise<Reply | undefined> {
  const { lang, viewer } = asking
  const { invitation: say } = wording(lang)
  const named = meetingsNamed(asking, order)
  if (!mayChangeSome(viewer)) return mayNotReply(asking, undefined)
  const fitting = (named?.meetings ?? []).filter(({ meeting }) => meeting.status === 'planned')
  const own = fitting.filter(({ meeting }) => mayChange(viewer, meeting))
  const [other] = fitting
  if (own.length === 0)
    return other ? mayNotReply(asking, other.meeting) : textReply(lang, say.nothingFound)
  const picked = named?.isNext ? own.slice(0, 1) : own
  if (order.does === 'open') return openReply(asking, order, { picked, isAll: named?.isPlural })
  const open = picked.filter(({ meeting }) => meeting.openForAnswers)
  const [first] = order.does === 'close' ? open : picked
  if (!first) return textReply(lang, say.notOpen)
  return order.does === 'close' ? closeReply(asking, open) : pasteReply(asking, picked)
}

/** A preview of what is surely meant; else which of them. */
async function openReply(
  asking: Asking,
  { by }: Extract<Desk, { does: 'open' }>,
  {
    picked,
    isAll = false,
  }: { readonly picked: readonly Occurrence[]; isAll?: boolean | undefined },
): Promise<Reply> {
  const { lang } = asking
  const { invitation: say } = wording(lang)
  const shut = new Set(openable(asking).map(({ id }) => id))
  const left = picked.filter(({ id }) => shut.has(id))
  const [first, another] = left
  const [known] = picked
  if (!first)
    return known
      ? textReply(lang, say.openAlready(invitedSaid(known, { standing: asking, lang })))
      : textReply(lang, say.noneToOpen)
  const last = left.at(-1) ?? first
  const isGood = by === undefined || (by >= asking.today && by <= dateOf(last.startLocal))
  const wanted = isGood ? (by === undefined ? {} : { by }) : { lead: say.badBy }
  return another && !isAll ? whichCard(asking, left, wanted) : openingCard(asking, left, wanted)
}

function closeReply(asking: Asking, open: readonly Occurrence[]): Reply {
  const { lang } = asking
  const { invitation: say } = wording(lang)
  const buttons = open.slice(0, mostChoices).map(
    (one): Button => ({
      label: `${say.buttons.close}: ${one.meeting.title}`.slice(0, mostLabel),
      action: { id: 'invitation', does: 'close', meeting: one.id },
    }),
  )
  return withButtons(textReply(lang, say.which), buttons)
}

function pasteReply(asking: Asking, found: readonly Occurrence[]): Reply {
  const { lang } = asking
  const { invitation: say } = wording(lang)
  const saying = { standing: asking, lang }
  const [only, another] = found
  const lead = only && !another ? say.paste.offer(invitedSaid(only, saying)) : say.which
  const buttons = found.slice(0, mostChoices).map((one): Button => {
    const label = another ? say.choose(invitedSaid(one, saying)) : say.buttons.paste
    const action = { id: 'invitation', does: 'paste', meeting: one.id } as const
    return { label: label.slice(0, mostLabel), action }
  })
  return withButtons(textReply(lang, lead), buttons)
}

type AnswerOrder = Extract<InviteOrder, { does: 'answer' }>

/** Undefined where nothing that can be answered is meant: then the question desk says whom to tell. */
async function answerReply(asking: Asking, order: AnswerOrder): Promise<Reply | undefined> {
  const found = await meant(asking, order)
  const [first, another] = found
  if (!first) return undefined
  if (order.isOfDay) return allOfDay(asking, found)
  if (another) return chooseReply(asking, order, found)
  return order.said === 'substitute'
    ? cardOf(asking, first, wording(asking.lang).invitation.chooseColleague)
    : takeAnswer(asking, first, { said: order.said })
}

/** What one has answered, as the cards stand; where nothing is answered yet, the question itself. */
async function ownReply(
  asking: Asking,
  order: Pick<InviteOrder, 'which' | 'lang'>,
): Promise<Reply | undefined> {
  const { found } = await openToMe(asking, order)
  const answered = found.filter(one => ownIn(one))
  const shown = (answered.length > 0 ? answered : found).slice(0, mostCards)
  const replies = shown.map(one => ownCardOf(asking, one))
  const [first, another] = replies
  return another ? together(asking, replies) : first
}

/** The meetings that the person can answer and the words fit, by start. Without any words those that have no answer yet. */
async function meant(asking: Asking, order: AnswerOrder): Promise<Answerable[]> {
  const { found, isNamed } = await openToMe(asking, order)
  const left = found.filter(one => !ownIn(one))
  return isNamed || left.length === 0 ? found : left
}

/** Those open for the person's answer, of all or of those that the words name. */
async function openToMe(
  asking: Asking,
  order: Pick<InviteOrder, 'which' | 'lang'>,
): Promise<{ found: Answerable[]; isNamed: boolean }> {
  const { snapshot, now } = asking
  const isAny = order.which === '' || everyMeeting.test(order.which)
  const named = isAny ? undefined : meetingsNamed(asking, order)
  if (!isAny && (!named?.isNamed || named.hasMore)) return { found: [], isNamed: true }
  const all = named?.meetings ?? snapshot.occurrences.filter(({ end }) => end > now)
  const open = all.filter(({ meeting }) => meeting.openForAnswers)
  const each = await Promise.all(open.map(({ id }) => answerable(asking, id, undefined)))
  const own = each.filter(one => 'occurrence' in one)
  return { found: named?.isNext ? own.slice(0, 1) : own, isNamed: named !== undefined }
}

/** "Jeg kommer til **alle møderne**": all that are open. */
const everyMeeting =
  /^(?:i |på )?(?:alle(?: sammen| (?:de )?(?:m(?:ø|oe|o)der(?:ne)?|gange(?:ne)?))?|dem alle(?: sammen)?|det hele|hver gang|all(?: of them| (?:the )?meetings)?|every (?:one|meeting)|everything)$/iu

/** Whoever is ill comes to nothing of the day. */
async function allOfDay(asking: Asking, found: readonly Answerable[]): Promise<Reply> {
  const replies: Reply[] = []
  for (const one of found) replies.push(await takeAnswer(asking, one, { said: 'no' }))
  const [first, ...others] = replies
  const { problems } = wording(asking.lang).invitation
  if (!first) return textReply(asking.lang, problems.gone)
  return others.length === 0 ? first : together(asking, replies)
}

function together({ lang }: Asking, replies: readonly Reply[]): Reply {
  return {
    lang,
    text: replies.map(({ text }) => text).join('\n'),
    blocks: replies.flatMap(({ blocks }) => blocks),
  }
}

/** Several fit: a button each, which answers. */
function chooseReply(
  asking: Asking,
  { said, which }: AnswerOrder,
  found: readonly Answerable[],
): Reply {
  const { lang } = asking
  const { invitation: say } = wording(lang)
  const buttons = found.slice(0, mostChoices).map(({ occurrence }) => {
    const label = say.choose(invitedSaid(occurrence, { standing: asking, lang }))
    const action =
      said === 'substitute'
        ? ({ does: 'substitute' } as const)
        : ({ does: 'answer', said } as const)
    return answerButton(occurrence, label.slice(0, mostLabel), { ...action, alone: true })
  })
  const labels = buttons.map(({ label }) => label)
  const isAll = said === 'yes' && everyMeeting.test(which)
  const reply = textReply(lang, isAll ? say.several(buttons.length) : say.which)
  return withButtons({ ...reply, text: [reply.text, ...labels].join('\n') }, buttons)
}
