// The answer with a model's help, where the rules are not sure: it asks for what it needs, its reply is checked, and where anything in it
// is not borne by what was found the exact answer is given instead. Called by src/answer-reply.ts and the command line.
import { withoutCpr } from '../../core/cpr.js'
import type { TenantId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { LanguageModel, ModelMessage, ModelTurn } from '../../core/ports.js'
import { cleanText, maxTextLength } from '../../core/text.js'
import { dateOf, localOf, weekOf } from '../../core/time.js'
import { sayDate, sayTime } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import { type Answer, type AskContext, answerQuestion } from '../answer.js'
import type { Telling } from '../answers/say.js'
import { joinGrounds, noGrounds } from '../verify/grounds.js'
import { type Aliases, aliasesOf } from './aliases.js'
import { asAnswer } from './as-answer.js'
import { earlier } from './earlier.js'
import { longestReply, type Reading, readReply, wholeSentences } from './reply.js'
import { foundBy } from './tools/ask.js'
import { createRefs, type Found, isFailed, type Kit } from './tools/kit.js'
import { runTool, toolSpecs } from './tools/tools.js'
import { isSure } from './when.js'

export interface ModelAsking extends AskContext {
  readonly model: LanguageModel
  readonly tenant: TenantId
  /** Whose turns are counted. */
  readonly account: string
  /** The model is asked, which takes its time; in the language of the answer. */
  readonly onBegin?: (lang: Lang) => void
  /** What has been checked of the reply so far. */
  readonly onText?: (text: string) => void
}

/** What became of the model: not needed, off, its reply shown, thrown away by the check, or no reply (`failed`, in time or not). */
export type ModelFate = 'sure' | 'off' | 'said' | 'rejected' | 'failed'

export interface Helped {
  readonly answer: Answer
  readonly fate: ModelFate
  readonly tokens: { readonly in: number; readonly out: number }
}

/** How often the model may speak in a turn, and what more it may say than a short answer needs. */
const mostSteps = 5
const maxTokens = 700
/** Calls at once beyond these get no result; beyond the second number they are not even heard. */
const mostCalls = 4
const mostHeard = 12
/** A result is short by itself; this is the net. */
const longestResult = 8000

/** Never throws on any text; always has an answer. Throws a Fault where a prompt's file is wrong. */
export async function answerWithModel(text: string, asking: ModelAsking): Promise<Helped> {
  const exact = answerQuestion(text, asking)
  const without = (fate: ModelFate): Helped => ({ answer: exact, fate, tokens: { in: 0, out: 0 } })
  const { model, tenant, account } = asking
  if (!model.isOn(tenant)) return without('off')
  const question = cleanText(text).slice(0, maxTextLength)
  if (isSure(question, exact, asking)) return without('sure')
  const turn = await model.begin({ tenant, account, task: 'answer' })
  if ('failed' in turn) return without(turn.failed === 'off' ? 'off' : 'failed')
  asking.onBegin?.(exact.reply.lang)
  const talk = beginTalk(question, exact, asking)
  const written = await converse(talk, turn, asking)
  if (written === undefined) return { ...without('failed'), tokens: talk.tokens }
  const shown = readReply(written, readingOf(talk))
  const answer = shown && asAnswer(shown, { exact, found: talk.found, telling: talk.telling })
  if (!answer) return { ...without('rejected'), tokens: talk.tokens }
  return { answer, fate: 'said', tokens: talk.tokens }
}

/** A turn under way; what is found and said is added to it. */
interface Talk {
  readonly question: string
  readonly telling: Telling
  readonly refs: Kit['refs']
  readonly aliases: Aliases
  readonly messages: ModelMessage[]
  readonly found: Found[]
  readonly tokens: { in: number; out: number }
}

/** The prompt, the question, and the rules' own answer as if the model had asked for it. */
function beginTalk(question: string, exact: Answer, asking: ModelAsking): Talk {
  const { snapshot, viewer, now } = asking
  const { lang } = exact.reply
  const today = dateOf(localOf(now, snapshot.programme.tz))
  const telling = {
    ...{ lang, snapshot, viewer, now, today, question },
    isNegated: false,
    beside: [],
  }
  const aliases = aliasesOf(snapshot)
  const talk: Talk = {
    ...{ question, telling, aliases, refs: createRefs() },
    ...{ messages: [], found: [], tokens: { in: 0, out: 0 } },
  }
  const kit = kitOf(talk, asking)
  const before = earlier(kit, asking.previous)
  const first = foundBy(exact, kit)
  talk.found.push(before, first)
  const hidden = aliases.hide(question)
  const call = { id: 'rules', name: 'ask', input: JSON.stringify({ question: hidden }) }
  talk.messages.push(
    { role: 'system', text: promptFor(telling, asking) },
    { role: 'user', text: hidden },
    { role: 'assistant', text: '', calls: [call] },
    { role: 'tool', call: call.id, text: resultOf({ ...first.data, ...before.data }, talk) },
  )
  return talk
}

function promptFor(
  { lang, today, viewer, snapshot, now }: Telling,
  { model }: ModelAsking,
): string {
  const { moment, asker } = wording(lang).model
  const local = localOf(now, snapshot.programme.tz)
  return model.prompt('answer', lang, {
    network: snapshot.programme.name,
    today: moment({
      date: sayDate(lang, today, today),
      time: sayTime(lang, local),
      year: Number(today.slice(0, 4)),
      week: weekOf(today).week,
    }),
    asker: viewer.person ? asker.member : asker.guest,
  })
}

/** What the tools are run with: the last answer of the rules is what a follow-up leans on. */
function kitOf({ telling, refs, found }: Talk, { onText: _, ...context }: ModelAsking): Kit {
  const last = found.findLast(({ answer }) => answer?.kind === 'answer' && answer.turn)?.answer
    ?.turn
  const previous = last ?? context.previous
  return { telling, refs, context: { ...context, ...(previous ? { previous } : {}) } }
}

function resultOf(data: Readonly<Record<string, unknown>>, { aliases }: Talk): string {
  return aliases.hide(withoutCpr(JSON.stringify(data, saidOnly))).slice(0, longestResult)
}

/** Lists with nothing in them tell nothing; what was looked for has its count beside it. */
function saidOnly(_: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value
}

/** What the model writes in the end; undefined where it says nothing in time, or goes on asking. */
async function converse(
  talk: Talk,
  turn: ModelTurn,
  asking: ModelAsking,
): Promise<string | undefined> {
  for (let step = 1; step <= mostSteps; step++) {
    const request = { messages: [...talk.messages], tools: toolSpecs, maxTokens }
    const said = await turn.say(request, partsOf(talk, asking))
    if (said.outcome === 'failed') return undefined
    talk.tokens.in += said.tokens.in
    talk.tokens.out += said.tokens.out
    if (said.calls.length === 0) return said.text
    const calls = said.calls.slice(0, mostHeard)
    talk.messages.push({ role: 'assistant', text: said.text, calls })
    calls.forEach((call, at) => {
      const result = at < mostCalls ? runTool(call, kitOf(talk, asking), talk.aliases) : tooMany
      if (!isFailed(result)) talk.found.push(result)
      const data = isFailed(result) ? result : result.data
      const note = step === mostSteps - 1 ? { note: 'no more calls: answer now' } : {}
      const text = resultOf({ ...data, ...note }, talk)
      talk.messages.push({ role: 'tool', call: call.id, text })
    })
  }
  return undefined
}
const tooMany = { error: 'too many calls at once' }

/** Hands out whole sentences that pass the check by themselves; after one that does not, no more. */
function partsOf(talk: Talk, { onText }: ModelAsking): ((text: string) => void) | undefined {
  const hasFound = talk.found.some(
    ({ sources, answer }) => sources.length > 0 || answer?.kind === 'answer',
  )
  if (!onText || !hasFound) return undefined
  const reading = readingOf(talk)
  const note = wording(talk.telling.lang).model.wroteAnswer
  let told = ''
  let isOver = false
  return text => {
    const whole = isOver || text.length > longestReply ? '' : wholeSentences(text)
    if (whole.length <= told.length) return
    const shown = readReply(whole, reading)
    isOver = shown === undefined
    told = whole
    if (shown !== undefined) onText(`${shown}\n\n${note}`)
  }
}

function readingOf({ aliases, found, question, telling }: Talk): Reading {
  return {
    aliases,
    grounds: joinGrounds([noGrounds(question), ...found.map(({ grounds }) => grounds)]),
    seeing: telling,
  }
}
