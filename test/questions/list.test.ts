// The coordinator's list: what waits, what went unanswered, what did not help; whose it is, that it never tells who asked, and the words
// that ask for it. And the votes and counts it is made of.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TenantId } from '../../src/core/ids.js'
import type { Reply } from '../../src/core/reply.js'
import { asksForList } from '../../src/questions/missed/recognise.js'
import { withVote } from '../../src/questions/missed/vote.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { QuestionStore } from '../../src/store/question-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { chatNow as now, storeNetwork, who } from '../support/chatting-network.js'
import { actionsIn, type Desk, deskOn, seenIn, visitor } from '../support/desk.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const list = { id: 'questions' } as const

let connection: RedisConnection
let questions: QuestionStore
const tenants: TenantId[] = []
let at: Desk

beforeAll(async () => {
  connection = await openRedis()
  questions = new QuestionStore(connection)
})
beforeEach(async () => {
  const tenant = randomTenant()
  tenants.push(tenant)
  await storeNetwork(connection, tenant)
  at = { desk: deskOn(connection, { now }), connection, tenant, now }
})
afterAll(async () => {
  await connection.close()
  await forget(...tenants)
})

/** Counted at a moment of its own, as the same text at the same instant is the same. */
async function missed(text: string, ms = 0): Promise<void> {
  const version = await new ProgrammeStore(connection).version(at.tenant)
  await at.desk.missed(at.tenant, { text, lang: 'da' }, { now: now + ms, version })
}

function asks(as: string, question: string, network: string) {
  return visitor(at, as).send({ id: 'ask-coordinator' }, { question, network })
}

describe('the list', () => {
  it('says what waits with a button each, what was not answered by likeness, and what did not help', async () => {
    await asks(who.member, 'Må vi låne robotterne hen over sommeren?', 'matematik')
    await missed('Er der vegetarmad i kantinen?', 1)
    await missed('er der vegetarmad i kantinen', 2)
    await missed('vegetarmad kantinen?', 3)
    await visitor(at, who.leader).press({ id: 'vote', q: 'Hvem koordinerer?', helped: false })
    const reply = await visitor(at, who.soeren).told(list)
    const [open] = await questions.open(at.tenant)
    expect(actionsIn(reply)).toEqual([
      { label: 'Svar på nr. 1', action: { id: 'question', question: open?.id, does: 'answer' } },
    ])
    expect(reply.text).toContain('1 spørgsmål venter på svar')
    expect(reply.text).toContain('er der vegetarmad i kantinen” og 1, der ligner: 3 gange')
    expect(reply.text).toContain('“Hvem koordinerer?”: 1 gang, senest mandag d. 23. november')
    expect(reply.blocks.filter(({ type }) => type === 'table')).toHaveLength(2)
  })

  it('never says who asked or voted', async () => {
    await asks(who.member, 'Må vi låne robotterne?', 'matematik')
    await missed('Er der vegetarmad?')
    await visitor(at, who.leader).press({ id: 'vote', q: 'Hvem koordinerer?', helped: false })
    const seen = seenIn(await visitor(at, who.soeren).told(list))
    for (const name of ['Anne', 'Brogaard', 'Lars', 'Holm', '@']) expect(seen).not.toContain(name)
  })

  it('has the own networks’ questions and those of none, and no others', async () => {
    await asks(who.member, 'Må vi låne robotterne?', 'matematik')
    await asks(who.member, 'Må vi låne højtlæsningsbøgerne?', 'laesning')
    await missed('Hvorfor er matematiknetværket delt i to?', 1)
    await missed('Hvorfor er læsenetværket delt i to?', 2)
    await missed('Er der vegetarmad?', 3)
    const soeren = (await visitor(at, who.soeren).told(list)).text
    for (const own of ['robotterne', 'matematiknetværket', 'vegetarmad'])
      expect(soeren).toContain(own)
    for (const other of ['højtlæsning', 'læsenetværket']) expect(soeren).not.toContain(other)
    const admin = (await visitor(at, who.admin).told(list)).text
    for (const any of ['robotterne', 'højtlæsning', 'vegetarmad']) expect(admin).toContain(any)
  })

  it.each([
    ['a coordinator', who.soeren, true],
    ['a deputy', who.deputy, true],
    ['an administrator', who.admin, true],
    ['a coordinator whom nobody has approved', who.unapproved, false],
    ['a school leader', who.leader, false],
    ['a member', who.member, false],
    ['a guest', who.guest, false],
  ])('is for who may answer: %s: %s', async (_, as, may) => {
    await missed('Er der vegetarmad?')
    const reply = await visitor(at, as).told(list)
    expect(reply.text.includes('vegetarmad')).toBe(may)
    expect(reply.text.includes('er for dem, der koordinerer')).toBe(!may)
  })

  it('leaves out what has an answer by now, and what another tenant asked', async () => {
    await missed('Hvem koordinerer matematiknetværket?', 1)
    await missed('Er der vegetarmad?', 2)
    const reply = await visitor(at, who.soeren).told(list)
    expect(reply.text).not.toContain('Hvem koordinerer')
    const other = randomTenant()
    tenants.push(other)
    await storeNetwork(connection, other)
    expect((await visitor({ ...at, tenant: other }, who.soeren).told(list)).text).toContain(
      'ikke noget, der mangler svar',
    )
  })

  it('keeps within what can be read, and says how much more there is', async () => {
    const letters = 'bcdfghjklmnprst'.split('')
    for (const [ms, letter] of letters.entries())
      await missed(`Findes ${letter}ingolum${letter}ax?`, ms)
    const reply = await visitor(at, who.soeren).told(list)
    expect(reply.text).toContain('… og 7 mere')
  })
})

describe('what is counted', () => {
  it('has no CPR number, and nobody who asked', async () => {
    await missed('Hvem hjælper 010190-1234?')
    expect(await questions.misses(at.tenant)).toEqual([])
    await visitor(at, who.member).press({ id: 'vote', q: '010190-1234?', helped: false })
    expect(await questions.misses(at.tenant)).toEqual([])
  })

  it('counts a voter’s last vote on the same question, and each voter', async () => {
    const q = 'Hvem koordinerer?'
    const [anne, lars] = [visitor(at, who.member), visitor(at, who.leader)]
    await anne.press({ id: 'vote', q, helped: true })
    await anne.press({ id: 'vote', q, helped: false })
    await anne.press({ id: 'vote', q, helped: false })
    await lars.press({ id: 'vote', q, helped: true })
    expect(await questions.misses(at.tenant)).toMatchObject([{ helped: 1, notHelped: 1 }])
  })

  it('thanks quietly for 👍, and offers to ask somebody for 👎', async () => {
    const q = 'Hvem koordinerer?'
    const up = await visitor(at, who.member).press({ id: 'vote', q, helped: true })
    expect(up).toMatchObject({ quiet: true, reply: { text: 'Tak! Det er noteret.' } })
    const down = await visitor(at, who.member).told({ id: 'vote', q, helped: false })
    expect(actionsIn(down)).toEqual([
      { label: 'Spørg koordinatoren', action: { id: 'ask-coordinator', q } },
    ])
  })

  it('puts a thumb up and one down under an answer, with words for who cannot see them', () => {
    const reply: Reply = { lang: 'en', text: 'Yes.', blocks: [{ type: 'text', text: 'Yes.' }] }
    expect(withVote(reply, `${'x'.repeat(600)}`).blocks.at(-1)).toMatchObject({
      type: 'actions',
      buttons: [
        { label: '👍', title: 'The answer helped', action: { q: 'x'.repeat(500), helped: true } },
        { label: '👎', title: 'The answer did not help', action: { helped: false } },
      ],
    })
  })
})

describe('the words that ask for it', () => {
  it.each([
    'hvad er der ubesvaret',
    'Hvad er der ubesvaret?',
    'ubesvarede spørgsmål',
    'hvilke spørgsmål mangler svar',
    'hvilke spørgsmål venter på svar?',
    'er der nogen spørgsmål uden svar',
    'vis listen over ubesvarede spørgsmål',
    'hvad kunne du ikke svare på',
    'er der nye ubesvarede spørgsmål til mig?',
    'hvilke spoergsmaal mangler svar',
    'unanswered questions',
    'which questions are unanswered?',
    'what questions are waiting for an answer',
    'what could you not answer?',
  ])('%s', text => {
    expect(asksForList(text)).toBe(true)
  })

  it.each([
    '',
    'hvornår er næste møde',
    'hvem har ikke svaret på invitationen',
    'hvem har ikke svaret?',
    'jeg har et spørgsmål',
    'jeg mangler svar på hvor mødet er',
    'hvilke spørgsmål skal vi arbejde med på læringslab 2?',
    'hvad svarede de',
    'hvor mange ubesvarede invitationer er der',
    'kan du svare på et spørgsmål om vikarer',
    'questions for the learning lab',
    'ubesvaret '.repeat(40),
  ])('not: %s', text => {
    expect(asksForList(text)).toBe(false)
  })

  it('are a question like any other from who may not have it', async () => {
    const version = await new ProgrammeStore(connection).version(at.tenant)
    const say = (as: string) =>
      at.desk.list(
        'hvad er der ubesvaret',
        { tenant: at.tenant, address: visitor(at, as).address },
        { now, version },
      )
    expect(await say(who.member)).toBeUndefined()
    expect((await say(who.soeren))?.text).toContain('ikke noget, der mangler svar')
  })
})
