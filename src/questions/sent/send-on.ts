// "Spørg koordinatoren": the form with the question as it was typed, and the question that comes of it, with a message to each who can
// answer. Called by desk.ts. Sending it is the asker's consent; a guest sees no names, and nobody sees the guest's.
import { idOf } from '../../core/content-id.js'
import type { NetworkId } from '../../core/ids.js'
import type { InboundForm } from '../../core/message.js'
import { type Block, type Choice, type Form, type Reply, textReply } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import type { Person } from '../../model/person.js'
import type { Question } from '../../model/question.js'
import { isSure, pupilProblem } from '../../people/guard/reminder.js'
import { isInForce } from '../../people/rights.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import { type Asking, accountOf, isSameAccount } from '../asking.js'
import { inField, type Typed, typedChoice, typedText } from '../fields.js'
import { namedNetwork } from '../named-network.js'
import { namesOf, receiversFor } from '../receivers.js'
import { replyBlocks } from './reply.js'

/** Letters of a question. */
const mostText = 1000
/** Questions of one asker that wait for an answer. */
const mostOpen = 5
/** Choices of a list: Slack takes a hundred. */
const mostChoices = 98
/** A label of a choice: Slack takes 75. */
const mostLabel = 75
/** How long a message may be on its way before it is given up. */
export const deliverWithinMs = 14 * 24 * 60 * 60 * 1000
/** The choice of no network. */
export const unknown = 'unknown'

/** The form, before anything is typed. */
export function openSendOn(asking: Asking, q: string): Form {
  const question = cleanText(q).trim().slice(0, mostText)
  const network = namedNetwork(question, asking) ?? ownNetwork(asking)
  return sendOnForm(asking, {
    question: { value: question },
    network: { value: network ?? unknown },
  })
}

/** One's only network of the day. */
function ownNetwork({ viewer, today }: Asking): NetworkId | undefined {
  const own = viewer.person?.networks.filter(one => isInForce(one, today)) ?? []
  const [only, another] = [...new Set(own.map(({ network }) => network))]
  return another === undefined ? only : undefined
}

interface Fields {
  readonly question: Typed
  readonly network: Typed
  /** Its sender has been reminded of what stands in it. */
  readonly isSure?: true
}

function sendOnForm(asking: Asking, { question, network, isSure }: Fields): Form {
  const { lang, viewer } = asking
  const { sendOn } = wording(lang).questions
  return {
    action: { id: 'ask-coordinator', ...(isSure ? { isSure } : {}) },
    lang,
    title: sendOn.title,
    submit: sendOn.submit,
    text: sendOn.text(viewer.person === undefined),
    fields: [
      {
        id: 'question',
        kind: 'text',
        label: sendOn.question,
        required: true,
        maxLength: mostText,
        ...inField(question),
      },
      {
        id: 'network',
        kind: 'choice',
        label: sendOn.network,
        required: true,
        choices: networkChoices(asking),
        ...inField(network),
      },
    ],
  }
}

/** Every network with those who get the question, and no network last. */
function networkChoices(asking: Asking): Choice[] {
  const { lang, viewer, programme } = asking
  const { sendOn } = wording(lang).questions
  const namesFor = (network: NetworkId | undefined) =>
    viewer.person
      ? receiversFor(asking, { network, besides: viewer.person.id }).map(({ name }) => name)
      : []
  const networks = programme.networks.slice(0, mostChoices).map(({ id, name }) => ({
    value: id,
    label: labelWith(namesFor(id), names => sendOn.choice(name, names)),
  }))
  return [...networks, { value: unknown, label: labelWith(namesFor(undefined), sendOn.unknown) }]
}

/** With the names, or the first names, where there is room for them. */
function labelWith(names: readonly string[], say: (names: readonly string[]) => string): string {
  const first = names.map(name => name.split(' ')[0] ?? name)
  const fits = [names, first].map(say).find(label => label.length <= mostLabel)
  return fits ?? say([]).slice(0, mostLabel)
}

/** The form as it was sent. */
export async function sendOn(asking: Asking, inbound: InboundForm): Promise<Outcome> {
  const { lang, viewer, programme, deps, tenant } = asking
  const { problems, nobody } = wording(lang).questions
  const ids = programme.networks.map(({ id }) => id)
  const question = typedText(inbound.values, 'question', {
    lang,
    most: mostText,
    empty: problems.empty,
  })
  const choices: readonly (NetworkId | typeof unknown)[] = [...ids, unknown]
  const network = typedChoice(inbound.values, 'network', { lang, choices })
  if (question.problem !== undefined || network.problem !== undefined) {
    return { form: sendOnForm(asking, { question, network }) }
  }
  const problem = isSure(inbound) ? undefined : pupilProblem(question.value, lang)
  if (problem !== undefined)
    return {
      form: sendOnForm(asking, { question: { ...question, problem }, network, isSure: true }),
    }
  const chosen = network.chosen === unknown ? undefined : network.chosen
  const to = receiversFor(asking, { network: chosen, besides: viewer.person?.id })
  if (to.length === 0) return { reply: textReply(lang, nobody) }
  const own = (await deps.questions.open(tenant)).filter(one => isAskers(one, asking))
  const made = questionOf(asking, { text: question.value, network: chosen, to })
  const same = own.find(one => one.text === made.text && one.network === made.network)
  if (same) return { reply: sentReply(asking, same, true) }
  if (own.length >= mostOpen) {
    const full = { ...question, problem: problems.tooMany(mostOpen) }
    return { form: sendOnForm(asking, { question: full, network }) }
  }
  return { reply: await keep(asking, made) }
}

async function keep(asking: Asking, made: Question): Promise<Reply> {
  const { deps, tenant } = asking
  const outcome = await deps.questions.ask(tenant, made, questionDeliveries(made, made.to, made.at))
  if (outcome === 'asked') deps.wake(tenant)
  const kept = outcome === 'asked' ? made : ((await deps.questions.load(tenant, made.id)) ?? made)
  return kept.answer ? answeredBefore(asking, kept) : sentReply(asking, kept, outcome === 'repeat')
}

/** A message about the question to each of them. */
export function questionDeliveries(
  { id }: Question,
  to: readonly Person['id'][],
  notBefore: number,
) {
  return to.map(person => ({
    source: { kind: 'question' as const, id },
    receiver: { kind: 'person' as const, id: person },
    notBefore,
    expiresAt: notBefore + deliverWithinMs,
  }))
}

interface Asked {
  readonly text: string
  readonly network: NetworkId | undefined
  readonly to: readonly Person[]
}

/** The same words of the same asker about the same on the same day are the same question. */
function questionOf(asking: Asking, { text, network, to }: Asked): Question {
  const { address, viewer, now, today, lang } = asking
  const account = accountOf(address)
  const who = viewer.person?.id ?? `${account.platform}:${account.userId}`
  return {
    id: idOf('question', asking.tenant, who, text, network ?? '', today),
    revision: 1,
    text,
    lang,
    at: now,
    asker: { account, ...(viewer.person ? { person: viewer.person.id } : {}) },
    ...(network === undefined ? {} : { network }),
    to: to.map(({ id }) => id),
    passed: [],
  }
}

function isAskers({ asker }: Question, { viewer, address }: Asking): boolean {
  return viewer.person
    ? asker.person === viewer.person.id
    : asker.person === undefined && isSameAccount(asker.account, address)
}

function sentReply(asking: Asking, { to }: Question, isRepeat: boolean): Reply {
  const { lang, viewer } = asking
  const { questions } = wording(lang)
  const names = viewer.person ? namesOf(to, asking) : []
  return textReply(lang, isRepeat ? questions.sentBefore(names) : questions.sent(names))
}

/** The same question again on a day on which it was answered: the answer once more. */
function answeredBefore(asking: Asking, question: Question): Reply {
  const { lang, viewer } = asking
  const lead = wording(lang).questions.answeredBefore
  const { text, blocks } = replyBlocks(asking, question, { lang, isGuest: !viewer.person })
  const first: Block = { type: 'text', text: lead }
  return { lang, text: `${lead}\n${text}`, blocks: [first, ...blocks] }
}
