// A CPR number is stopped in every form of the product where something can be typed: it is said what is wrong, it is never shown again, and no key of
// the tenant has it. Every form opens as its buttons open it, and all of its fields are filled with it. The table knows every form there is.
import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Desks, pressDesk, submitDesk } from '../../../src/bot-desks.js'
import { type Action, FormAction } from '../../../src/core/action.js'
import type { FormValues } from '../../../src/core/message.js'
import type { Form } from '../../../src/core/reply.js'
import type { Outcome } from '../../../src/programme/asking.js'
import { QuestionStore } from '../../../src/store/question-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { type Broadcasting, openBroadcasting, people } from '../../support/broadcasting.js'
import { botAt, buttonIn, talker } from '../../support/chatting.js'
import { checkinSpeaker, valuesIn } from '../../support/checkin-speaker.js'
import { deskOn, formIn, replyIn } from '../../support/desk.js'
import { nordlund } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import { sendingDesksOn } from '../../support/remind-desk.js'

const number = '010190-1234'
const typed = `Det er ${number}, det handler om`
const pupil = 'Det hjalp Emma fra 3.b i dag'
const jonas = 'jonas.lind@nordlund.example'

/** Two meetings that have been opened for answers, so that these can be given. */
const opened: readonly string[] = ['mat2@nordlund', 'lab2-hold2@nordlund']
const programme = {
  ...nordlund,
  meetings: nordlund.meetings.map(one =>
    opened.includes(one.id) ? { ...one, openForAnswers: true } : one,
  ),
}

let connection: RedisConnection
let world: Broadcasting
let desks: Desks
beforeAll(async () => {
  connection = await openRedis()
  world = await openBroadcasting(connection, { now: '2026-11-23T10:00', programme })
  const { now } = world
  desks = { desk: deskOn(connection, { now }), ...sendingDesksOn(connection, { now }) }
}, 60_000)
afterAll(async () => {
  await forget(world.tenant)
  await connection.close()
})

const base = (as: string) => ({
  ...{ tenant: world.tenant, conversation: 'own', lang: 'da' as const, eventId: randomUUID() },
  address: { platform: 'web', userId: as || 'guest', ...(as ? { verifiedEmail: as } : {}) },
})
const moment = async () => ({
  now: world.now,
  version: await world.deps.programmes.version(world.tenant),
})
type DeskAction = Parameters<typeof pressDesk>[1]['action']
async function press(as: string, action: DeskAction): Promise<Outcome> {
  return pressDesk(desks, { ...base(as), type: 'press', action }, await moment())
}
async function submit(as: string, form: Pick<Form, 'action'>, values: FormValues) {
  const { action } = form
  return submitDesk(desks, { ...base(as), type: 'form', action, values }, await moment())
}

interface Row {
  readonly form: FormAction['id']
  readonly as: string
  /** What stands before it can be opened; the press that opens it. */
  opens(): Promise<Action & DeskAction>
  /** A pupil who seems named is reminded of at the form; else where it is shown, or not at all. */
  readonly reminds?: true
}

const pressed = (action: Action & DeskAction) => async () => action
const after = (does: 'who' | 'minutes' | 'agreement') =>
  pressed({ id: 'after', does, meeting: 'mat1@nordlund' })
const network = 'matematik'

const rows: readonly Row[] = [
  {
    form: 'ask-coordinator',
    as: people.sofie,
    opens: pressed({ id: 'ask-coordinator', q: 'hej' }),
    reminds: true,
  },
  { form: 'answer-question', as: people.karen, opens: askedQuestion, reminds: true },
  { form: 'answer-page', as: people.karen, opens: answeredQuestion, reminds: true },
  { form: 'ask-membership', as: '', opens: pressed({ id: 'ask-membership' }) },
  {
    ...{ form: 'edit-meeting', as: people.karen },
    opens: pressed({ id: 'change-meeting', meeting: 'mat2@nordlund', does: 'form' }),
  },
  {
    form: 'reminder-times',
    as: people.karen,
    opens: pressed({ id: 'reminders', network, does: 'times' }),
  },
  {
    ...{ form: 'paste-answers', as: people.karen },
    opens: pressed({ id: 'invitation', does: 'paste', meeting: 'mat2@nordlund' }),
  },
  { form: 'answer-note', as: people.sofie, opens: answered, reminds: true },
  {
    ...{ form: 'add-person', as: jonas },
    opens: pressed({
      ...{ id: 'designation', does: 'add', meeting: 'lab2-hold2@nordlund' },
      school: 'engbaek-skole',
    }),
  },
  { form: 'who-came', as: people.karen, opens: after('who') },
  { form: 'minutes', as: people.karen, opens: after('minutes') },
  { form: 'agreement', as: people.karen, opens: after('agreement'), reminds: true },
  { form: 'write-broadcast', as: people.karen, opens: pressed({ id: 'broadcast', does: 'write' }) },
  { form: 'edit-sent', as: people.karen, opens: sentMessage, reminds: true },
  {
    ...{ form: 'write-reflection', as: people.sofie, reminds: true },
    opens: pressed({ id: 'reflection', does: 'new' }),
  },
  { form: 'reply-reflection', as: people.karen, opens: sharedReflection, reminds: true },
  {
    ...{ form: 'make-team-round', as: people.karen, reminds: true },
    opens: pressed({ id: 'team-round', does: 'new' }),
  },
  { form: 'team-answer', as: people.sofie, opens: askedTeams, reminds: true },
  {
    ...{ form: 'make-round', as: people.karen },
    opens: pressed({ id: 'round', does: 'meeting', meeting: 'mat2@nordlund', network }),
  },
  {
    form: 'make-series',
    as: people.karen,
    opens: pressed({ id: 'round', does: 'series', network }),
  },
]

/** Nothing can be typed in these. */
const chosen = [
  'own-answer',
  'open-meetings',
  'answer-term',
  'substitute',
  'choose-people',
  'name-delegate',
]
/** Tried where they stand: they need a round that is open or closed, or messages that wait. */
const elsewhere = {
  hurry: 'test/remind/report/chat.test.ts',
  'override-limit': 'test/broadcast/draft',
  'checkin-comment': 'test/checkin/answer',
  'contact-me': 'test/checkin/answer',
  doing: 'test/checkin/result',
}

async function askedQuestion(): Promise<Action & DeskAction> {
  const form = formIn(
    await press(people.sofie, { id: 'ask-coordinator', q: 'Hvad skal vi have med?' }),
  )
  await submit(people.sofie, form, { ...valuesIn(form), network })
  const [question] = await new QuestionStore(connection).open(world.tenant)
  return { id: 'question', question: question?.id ?? '', does: 'answer' }
}

async function answeredQuestion(): Promise<Action & DeskAction> {
  const form = formIn(
    await press(people.sofie, { id: 'ask-coordinator', q: 'Må man tage gæster med?' }),
  )
  await submit(people.sofie, form, { ...valuesIn(form), network })
  const open = await new QuestionStore(connection).open(world.tenant)
  const { id = '' } = open.find(({ text }) => text.includes('gæster')) ?? {}
  const action = { id: 'question', question: id, does: 'answer' } as const
  if (id === '') return { ...action, question: known, does: 'page' }
  const answer = formIn(await press(people.karen, action))
  await submit(people.karen, answer, { answer: 'Ja, gerne.' })
  known = id
  return { ...action, does: 'page' }
}
/** The one that was answered; it is open no longer. */
let known = ''

async function answered(): Promise<Action & DeskAction> {
  const own = { id: 'invitation', meeting: 'mat2@nordlund', revision: 0 } as const
  await press(people.sofie, { ...own, does: 'answer', said: 'yes' })
  return { ...own, does: 'note' }
}

async function sentMessage(): Promise<Action & DeskAction> {
  return { id: 'sent', does: 'edit', broadcast: (await world.confirm('Husk kaffe')).id }
}

async function sharedReflection(): Promise<Action & DeskAction> {
  const writer = checkinSpeaker(world, people.sofie)
  const form = formIn(await writer.act({ id: 'reflection', does: 'new' }))
  const preview = await writer.sends(form, { text: 'Vi nåede for lidt', reader: 'coordinator' })
  await writer.press(preview, 'Del den')
  const list = await checkinSpeaker(world, people.karen).says('delte refleksioner')
  const { action } = buttonIn(list, 'Svar')
  if (action.id !== 'reflection') throw new Error('another button')
  return action
}

async function askedTeams(): Promise<Action & DeskAction> {
  const karen = checkinSpeaker(world, people.karen)
  await karen.press(await karen.says('spørg skolerne i matematik: Hvad har I prøvet?'), 'Send')
  const [round] = await world.deps.teamRounds.sent(world.tenant)
  const team = 'Åbrinkskolen'
  return { id: 'team-round', does: 'answer', teamRound: round?.id ?? '', team }
}

/** The form as it opens, with this in every field where something can be typed. */
async function filled({ as, opens }: Row, text: string) {
  const form = formIn(await press(as, await opens()))
  const fields = form.fields.filter(({ kind }) => kind === 'line' || kind === 'text')
  const values = { ...valuesIn(form), ...Object.fromEntries(fields.map(({ id }) => [id, text])) }
  return { form, fields, values }
}

/** Every value of the tenant's keys, as text. */
async function everything(): Promise<string> {
  const client = new Redis({ path: inject('redisSocket') })
  const keys = await client.keys(`*{t:${world.tenant}}*`)
  const held = await Promise.all(
    keys.map(async key => {
      const type = await client.type(key)
      if (type === 'string') return client.get(key)
      if (type === 'hash') return JSON.stringify(await client.hgetall(key))
      return type === 'zset'
        ? (await client.zrange(key, '0', '-1')).join()
        : (await client.smembers(key)).join()
    }),
  )
  await client.quit()
  return held.join('\n')
}

describe('a CPR number', () => {
  it.each(rows)(
    'is stopped in $form, field by field, never shown again and never kept',
    async row => {
      const { form, fields, values } = await filled(row, typed)
      expect(form.action.id).toBe(row.form)
      expect(fields.length).toBeGreaterThan(0)
      const said = await submit(row.as, form, values)
      const text = JSON.stringify(said)
      expect(text).toContain('CPR')
      expect(text).not.toContain(number)
      expect(text).toContain('det handler om')
      expect('form' in said).toBe(true)
      expect(await everything()).not.toContain(number)
    },
  )

  it.each([
    'refleksion: det er $',
    'spørg skolerne i matematik: hvad med $?',
    'skriv til matematiknetværket: husk $',
    'spørg matematiknetværket hver anden torsdag kl. 14: hvordan går det $?',
    'flyt mat2 til $',
    'jeg kommer ikke, $',
    'vi aftalte at ringe om $',
    'hvem er $?',
  ])('is stopped in the sentence “%s”, and not kept', async sentence => {
    const karen = talker(botAt(connection, world.now), { tenant: world.tenant, as: people.karen })
    const said = await karen.ask(sentence.replace('$', number))
    expect(said).toContain('CPR')
    expect(said).not.toContain(number)
    expect(await everything()).not.toContain(number)
  })

  it('is looked for in every form there is', () => {
    const known = [...rows.map(({ form }) => form), ...chosen, ...Object.keys(elsewhere)]
    expect(FormAction.options.map(({ shape }) => shape.id.value).sort()).toEqual(known.sort())
  })
})

describe('a pupil who seems named', () => {
  it.each(rows.filter(({ reminds }) => reminds))('is reminded of once in $form', async row => {
    const { form, values } = await filled(row, pupil)
    const choices = row.form === 'ask-coordinator' ? { network } : {}
    const more = row.form === 'make-team-round' ? { group: `network:${network}` } : choices
    const again = formIn(await submit(row.as, form, { ...values, ...more }))
    expect(JSON.stringify(again.fields)).toContain('Nævner du en elev?')
    const said = await submit(row.as, again, { ...valuesIn(again), ...more })
    expect(JSON.stringify(said)).not.toContain('Nævner du en elev?')
    expect('reply' in said).toBe(true)
  })

  it('stands beside the preview of a message to many, which goes on all the same', async () => {
    const form = formIn(await press(people.karen, { id: 'broadcast', does: 'write' }))
    const values = { ...valuesIn(form), message: pupil, networks: [network] }
    const preview = replyIn(await submit(people.karen, form, values))
    expect(preview.text).toContain('Husk, at elever ikke skal kunne kendes: “Emma fra 3.b”')
    expect(() => buttonIn(preview, 'Send')).not.toThrow()
  })
})
