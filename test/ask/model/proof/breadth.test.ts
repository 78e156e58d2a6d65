// Every sixth question of the quality set that the sample network is asked, with a language model that helps and with one that twists what was found:
// how often it is asked at all, that none of its lies is shown, and that no name leaves. Through the port, without a wire, since they are many.
import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../../src/ask/answer.js'
import { answerWithModel, type Helped } from '../../../../src/ask/model/turn.js'
import { TenantId } from '../../../../src/core/ids.js'
import type { LanguageModel, ModelRequest } from '../../../../src/core/ports.js'
import { homeZone, instantOf } from '../../../../src/core/time.js'
import type { Turn } from '../../../../src/model/turn.js'
import { guest, viewerOf } from '../../../../src/people/rights.js'
import { createSnapshot, type Snapshot } from '../../../../src/programme/snapshot.js'
import { loadSample } from '../../../../src/sample.js'
import type { Question } from '../../../quality/question.js'
import { score } from '../../../quality/scoring/score.js'
import { qualitySet } from '../../../quality/set.js'
import { namesIn } from '../../../quality/world/world.js'
import { type Script, scriptedModel } from '../../../support/scripted-model.js'

const { worlds, questions } = qualitySet(2026)
const sample = worlds.find(({ id }) => id === 'sample')
if (!sample) throw new Error('there must be a sample')
const { programme } = loadSample(instantOf('2026-10-01T12:00', homeZone))
const names = namesIn(sample)
const tenant = TenantId.parse('breadth')
const own = questions.filter(({ world }, nth) => world === 'sample' && nth % 6 === 0)
/** Those that a model is asked about. */
const unsure: Question[] = []

/** By the moment that is asked at: there are few, and each is some work. */
const snapshots = new Map<string, Snapshot>()

function contextOf({ as, now: local, lang }: Question) {
  const now = instantOf(local, homeZone)
  const person = programme.people.find(({ id }) => id === as)
  const viewer = person ? viewerOf(person, local.slice(0, 10)) : guest
  const snapshot = snapshots.get(local) ?? createSnapshot({ version: 1, programme }, now)
  snapshots.set(local, snapshot)
  return { snapshot, viewer, now, lang }
}

async function helped(question: Question, model: LanguageModel): Promise<Helped> {
  const context = contextOf(question)
  let previous: Turn | undefined
  for (const earlier of question.history)
    previous =
      answerQuestion(earlier, { ...context, ...(previous ? { previous } : {}) }).turn ?? previous
  return answerWithModel(question.q, {
    ...{ ...context, model, tenant, account: 'one' },
    ...(previous ? { previous } : {}),
  })
}

const resultsIn = ({ messages }: ModelRequest) =>
  messages.flatMap(each => (each.role === 'tool' ? [each.text] : []))

/** What the rules said last, as they said it. */
function foundIn(request: ModelRequest): string {
  const last = resultsIn(request).at(-1) ?? ''
  return /"answer":"((?:[^"\\]|\\.)*)"/.exec(last)?.[1]?.replaceAll('\\n', '\n') ?? ''
}

/** What no rule knows, whoever asks. */
const unclear = {
  da: 'er det værd at tage cyklen til et møde når det regner?',
  en: 'is it worth going to a meeting by bicycle when it rains?',
}

/** Asks the rules the question, and then says what it makes of their answer. */
function asking(question: string, made: (request: ModelRequest) => string): Script {
  return request =>
    resultsIn(request).length === 1
      ? { calls: [{ name: 'ask', input: { question } }] }
      : made(request)
}

const days = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const nextDay = (day: string) =>
  [days.da, days.en].flatMap(list => list[(list.indexOf(day) + 1) % 7 || 0] ?? [])[
    days.da.includes(day) ? 0 : 1
  ] ?? day
const weekday = new RegExp([...days.da, ...days.en].join('|'))

/** One fact of a text made another; the text itself where it has none of the kind. */
const twists: readonly (readonly [string, (text: string) => string])[] = [
  [
    'the day',
    text =>
      text.replace(
        /\b([1-9]|1\d|2[0-7])(\.? (?=\p{L}{3,9}\b))(?=(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|de[cs]))/iu,
        (_, day, rest) => `${Number(day) + 1}${rest}`,
      ),
  ],
  ['the weekday', text => text.replace(weekday, nextDay)],
  [
    'the time',
    text =>
      text.replace(/(?<=kl\. |\d, )(\d{1,2})(?=[-–:. ])/, hour => String((Number(hour) % 12) + 5)),
  ],
  [
    'the number of the meeting',
    text =>
      text.replace(/(?<=Læringslab |Netværksmøde |etværksmøde )(\d)/, number =>
        String(Number(number) + 3),
      ),
  ],
]

describe('Every question of the set', () => {
  beforeAll(async () => {
    const model = scriptedModel(['Det kan jeg ikke finde ud af.'])
    for (const question of own) {
      const { fate } = await helped(question, model)
      if (fate !== 'sure') unsure.push(question)
    }
  }, 300_000)

  it('is mostly answered without a model', () => {
    expect(unsure.length).toBeGreaterThan(5)
    expect(unsure.length / own.length).toBeLessThan(0.15)
  })

  it('is answered without a wrong date by a model that repeats what it finds', async () => {
    const wrong: string[] = []
    let said = 0
    for (const question of unsure) {
      const { answer, fate } = await helped(question, scriptedModel([asking(question.q, foundIn)]))
      if (fate !== 'said') continue
      said++
      const { kind, reply, sources } = answer
      const scored = score(question, { id: question.id, text: reply.text, kind, sources }, names)
      if (scored.wrongDates.length > 0) wrong.push(`${question.id}: ${reply.text}`)
    }
    expect(wrong).toEqual([])
    expect(said).toBeGreaterThan(5)
  }, 300_000)

  it.each(twists)(
    'is not answered with a lie of a model that twists %s',
    async (_, twist) => {
      const heard: string[] = []
      let lies = 0
      for (const question of own.filter((__, nth) => nth % 4 === 0)) {
        let isLie = false
        const twisting = asking(question.q, request => {
          const found = foundIn(request)
          isLie = twist(found) !== found
          return isLie ? twist(found) : ''
        })
        const asked = { ...question, history: [], q: unclear[question.lang] }
        const { fate, answer } = await helped(asked, scriptedModel([twisting]))
        if (isLie) lies++
        if (isLie && fate === 'said') heard.push(`${question.q} → ${answer.reply.text}`)
      }
      expect(heard).toEqual([])
      expect(lies).toBeGreaterThan(10)
    },
    300_000,
  )

  it('is asked of a model without a name or an e-mail of anybody', async () => {
    const model = scriptedModel(['Nej.'])
    for (const question of unsure) await helped(question, model)
    const told = JSON.stringify(
      model.requests.map(({ messages }) => messages.filter(({ role }) => role !== 'system')),
    )
    expect(told.match(/[\w.-]+@[\w.-]*havrelund\.example/g)).toBeNull()
    const full = programme.people.map(({ name }) => name).filter(name => name.includes(' '))
    expect(full.filter(name => told.includes(name))).toEqual([])
  }, 300_000)
})
