// A question at those who can answer it: who may, the answer once, who comes second, "kan ikke svare", and what the asker gets.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TenantId } from '../../src/core/ids.js'
import type { Lang } from '../../src/core/message.js'
import type { Question } from '../../src/model/question.js'
import { QuestionStore } from '../../src/store/question-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { chatNow as now, storeNetwork, who } from '../support/chatting-network.js'
import {
  actionsIn,
  changeProgramme,
  composed,
  type Desk,
  deskOn,
  dueAt,
  fieldIn,
  formIn,
  replyIn,
  seenIn,
  toPerson,
  visitor,
} from '../support/desk.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const text = 'Må vi låne robotterne hen over sommeren?'
const answer = 'Ja, skriv til Materialesamlingen inden uge 24.'

let connection: RedisConnection
let questions: QuestionStore
const tenants: TenantId[] = []
let at: Desk
let woken: TenantId[]

beforeAll(async () => {
  connection = await openRedis()
  questions = new QuestionStore(connection)
})
beforeEach(async () => {
  const tenant = randomTenant()
  tenants.push(tenant)
  await storeNetwork(connection, tenant)
  woken = []
  at = { desk: deskOn(connection, { now, woken }), connection, tenant, now }
})
afterAll(async () => {
  await connection.close()
  await forget(...tenants)
})

async function question(
  as: string = who.member,
  { network = 'matematik', lang = 'da' }: { network?: string; lang?: Lang } = {},
): Promise<Question> {
  await visitor(at, as, { lang }).send({ id: 'ask-coordinator' }, { question: text, network })
  const [asked] = await questions.open(at.tenant)
  if (!asked) throw new Error('nothing was asked')
  return asked
}

function press(id: string, does: 'answer' | 'pass') {
  return { id: 'question', question: id, does } as const
}
function form(id: string) {
  return { id: 'answer-question', question: id } as const
}

/** The words of the message about it; throws where it is stale. */
async function message(kind: 'question' | 'reply', id: string, to: string) {
  const said = await composed(at, kind, { id, receiver: toPerson(to) })
  if (typeof said === 'string') throw new Error(said)
  return said
}

describe('the message to who can answer', () => {
  it('says who asks, what, and who else has it, with both buttons', async () => {
    await changeProgramme(at, programme => ({
      ...programme,
      people: programme.people.map(one =>
        one.id === who.member
          ? { ...one, posts: [{ school: 'nordskolen' as never, functions: ['matematikvejleder'] }] }
          : one,
      ),
    }))
    const { id } = await question()
    const said = await message('question', id, who.soeren)
    expect(said.text).toContain('Anne Brogaard, matematikvejleder på Nordskolen, spørger om')
    expect(said.text).toContain(text)
    expect(said.text).toContain('Dorte Elm har fået det samme spørgsmål')
    expect(actionsIn(said)).toEqual([
      { label: 'Svar', action: press(id, 'answer') },
      { label: 'Kan ikke svare', action: press(id, 'pass') },
    ])
  })

  it('calls a guest a guest', async () => {
    const { id } = await question(who.guest)
    const said = await message('question', id, who.soeren)
    expect(said.text).toContain('En gæst spørger om matematiknetværket:')
    expect(said.text).toContain('uden dit navn')
  })

  it('is not sent any longer to who has passed, has lost the role or has left, nor when it is answered', async () => {
    const { id } = await question()
    const to = (email: string) => composed(at, 'question', { id, receiver: toPerson(email) })
    await visitor(at, who.deputy).told(press(id, 'pass'))
    expect(await to(who.deputy)).toBe('stale: passed')
    expect(await to('gone@havrelund.example')).toBe('stale: receiver-gone')
    expect(await to(who.karin)).toBe('stale: no-right')
    await visitor(at, who.soeren).send(form(id), { answer })
    expect(await to(who.soeren)).toBe('stale: answered')
  })
})

describe('who may answer', () => {
  it.each([
    ['the coordinator', who.soeren, true],
    ['the deputy', who.deputy, true],
    ['an administrator', who.admin, true],
    ['a coordinator of another network', who.karin, false],
    ['a coordinator whom nobody has approved', who.unapproved, false],
    ['a school leader', who.leader, false],
    ['the asker', who.member, false],
    ['a guest', who.guest, false],
  ])('%s: %s', async (_, as, may) => {
    const { id } = await question()
    const visiting = visitor(at, as)
    if (may) {
      expect((await visiting.open(press(id, 'answer'))).text).toContain(text)
      expect((await visiting.send(form(id), { answer })).text).toContain('Tak!')
      return
    }
    for (const does of ['answer', 'pass'] as const) {
      const told = await visiting.told(press(id, does))
      expect(told.text).toContain('Intet er sendt')
      expect(seenIn(told)).not.toContain(text)
    }
    const sent = await visiting.send(form(id), { answer })
    expect(sent.text).toContain('Intet er sendt')
    expect(sent.text).toContain(answer)
    expect((await questions.load(at.tenant, id))?.answer).toBeUndefined()
  })

  it('is asked again when the form is sent: a role that was taken since counts no longer', async () => {
    const { id } = await question()
    const soeren = visitor(at, who.soeren)
    await soeren.open(press(id, 'answer'))
    await changeProgramme(at, programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === who.soeren ? { ...one, roles: [] } : one)),
    }))
    expect((await soeren.send(form(id), { answer })).text).toContain('Intet er sendt')
  })
})

describe('the answer', () => {
  it('comes to the asker with the name of who gave it, and the question', async () => {
    const { id } = await question()
    const thanks = await visitor(at, who.soeren).send(form(id), { answer })
    expect(thanks.text).toContain('på vej til Anne')
    expect(actionsIn(thanks).map(({ label }) => label)).toEqual(['Gør svaret til en side'])
    expect(woken).toHaveLength(2)
    expect(await dueAt(at)).toContain(`reply:${id}:${who.member}`)
    const reply = await message('reply', id, who.member)
    expect(reply.text).toContain(`Du spurgte: “${text}”`)
    expect(reply.text).toContain('Søren Lyngbjerg, koordinator for matematiknetværket, svarer:')
    expect(reply.text).toContain(answer)
  })

  it('comes to a guest with the role and no name', async () => {
    const guest = visitor(at, who.guest)
    await guest.send({ id: 'ask-coordinator' }, { question: text, network: 'matematik' })
    const [asked] = await questions.open(at.tenant)
    const { id = '' } = asked ?? {}
    await visitor(at, who.soeren).send(form(id), { answer })
    const { userId } = guest.address
    expect(await dueAt(at)).toContain(`reply:${id}:account:slack:${userId}`)
    const receiver = { kind: 'account', ...guest.address } as const
    const reply = await composed(at, 'reply', { id, receiver })
    expect(JSON.stringify(reply)).toContain('Koordinatoren for matematiknetværket svarer:')
    expect(JSON.stringify(reply)).not.toContain('Søren')
  })

  it('speaks the language of the question', async () => {
    const { id } = await question(who.member, { lang: 'en' })
    await visitor(at, who.soeren).send(form(id), { answer })
    expect((await message('reply', id, who.member)).text).toContain('You asked:')
  })

  it('is not sent before there is one, nor of a question that is gone', async () => {
    const { id } = await question()
    const receiver = toPerson(who.member)
    expect(await composed(at, 'reply', { id, receiver })).toBe('stale: no-answer')
    expect(await composed(at, 'reply', { id: id.replace(/.$/, '0'), receiver })).toMatch(/^stale/)
  })

  it.each([
    ['empty', ' ', 'Skriv dit svar her.'],
    ['too long', 'ø'.repeat(2001), 'Det fylder 2001 tegn'],
    ['with a CPR number', 'Det er 010190-1234.', 'CPR-nummer'],
  ])('is stopped when it is %s', async (_, written, problem) => {
    const { id } = await question()
    const back = formIn(await visitor(at, who.soeren).submit(form(id), { answer: written }))
    expect(fieldIn(back, 'answer').problem).toContain(problem)
    expect(JSON.stringify(back)).not.toContain('010190')
    expect((await questions.load(at.tenant, id))?.answer).toBeUndefined()
  })

  it('is sent once when two answer at the same moment, and the other gets the words back', async () => {
    const { id } = await question()
    const texts = [answer, 'Nej, de skal ind til service.']
    const said = await Promise.all([
      visitor(at, who.soeren).send(form(id), { answer: texts[0] ?? '' }),
      visitor(at, who.deputy).send(form(id), { answer: texts[1] ?? '' }),
    ])
    const stored = (await questions.load(at.tenant, id))?.answer
    const first = stored?.by === who.soeren ? 0 : 1
    expect(stored?.text).toBe(texts[first])
    expect(said[first]?.text).toContain('på vej til Anne')
    const second = said[1 - first]?.text ?? ''
    expect(second).toContain(first === 0 ? 'Søren Lyngbjerg har svaret' : 'Dorte Elm har svaret')
    for (const one of texts) expect(second).toContain(one)
  })

  it('is thanked for once more when the same form comes twice', async () => {
    const { id } = await question()
    const soeren = visitor(at, who.soeren)
    const both = [await soeren.send(form(id), { answer }), await soeren.send(form(id), { answer })]
    expect(both[1]?.text).toBe(both[0]?.text)
    expect(woken).toHaveLength(2)
  })

  it('is shown to who presses "Svar" after it', async () => {
    const { id } = await question()
    await visitor(at, who.soeren).send(form(id), { answer })
    const told = await visitor(at, who.deputy).told(press(id, 'answer'))
    expect(told.text).toContain(`Søren Lyngbjerg har svaret: “${answer}”`)
  })

  it('is given again to who asks the very same on the same day', async () => {
    const { id } = await question()
    await visitor(at, who.soeren).send(form(id), { answer })
    const again = await visitor(at, who.member).send(
      { id: 'ask-coordinator' },
      { question: text, network: 'matematik' },
    )
    expect(again.text).toContain('spurgt om før')
    expect(again.text).toContain(answer)
  })
})

describe('"kan ikke svare"', () => {
  it('leaves it to the others, and then to the administrator', async () => {
    const { id } = await question()
    const first = await visitor(at, who.soeren).told(press(id, 'pass'))
    expect(first.text).toContain('Dorte Elm har også fået spørgsmålet')
    const second = await visitor(at, who.deputy).told(press(id, 'pass'))
    expect(second.text).toContain('videre til Bo Hvidtfeldt')
    expect(await dueAt(at)).toContain(`question:${id}:${who.admin}`)
    expect((await message('question', id, who.admin)).text).toContain(text)
    const last = await visitor(at, who.admin).told(press(id, 'pass'))
    expect(last.text).toContain('bliver stående på listen')
    expect((await questions.open(at.tenant)).map(one => one.id)).toEqual([id])
  })

  it('asks the administrator once when both say it at the same moment', async () => {
    const { id } = await question()
    await Promise.all([
      visitor(at, who.soeren).told(press(id, 'pass')),
      visitor(at, who.deputy).told(press(id, 'pass')),
    ])
    const stored = await questions.load(at.tenant, id)
    expect(stored?.to).toEqual([who.soeren, who.deputy, who.admin])
    expect([...(stored?.passed ?? [])].sort()).toEqual([who.deputy, who.soeren].sort())
  })

  it('does not hinder who said it from answering after all', async () => {
    const { id } = await question()
    await visitor(at, who.soeren).told(press(id, 'pass'))
    expect((await visitor(at, who.soeren).send(form(id), { answer })).text).toContain('Tak!')
    const told = replyIn(await visitor(at, who.deputy).press(press(id, 'pass')))
    expect(told.text).toContain('Søren Lyngbjerg har svaret')
  })
})
