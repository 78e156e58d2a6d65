// An answer that became a page: one click, found by the next one who asks the same or alike, taken back, and never an import's to take away.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/ask/answer.js'
import type { TenantId } from '../../src/core/ids.js'
import { Page } from '../../src/model/page.js'
import { guest, type Viewer, viewerOf } from '../../src/people/rights.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { loadSample } from '../../src/sample.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { QuestionStore } from '../../src/store/question-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { botAt, file, labelsIn, talker } from '../support/chatting.js'
import { chatNow as now, storeNetwork, who } from '../support/chatting-network.js'
import { actionsIn, changeProgramme, type Desk, deskOn, visitor } from '../support/desk.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const text = 'Kan vi låne robotterne i to uger?'
const answer = 'Ja, skriv til Materialesamlingen senest en uge før.'

let connection: RedisConnection
let questions: QuestionStore
let programmes: ProgrammeStore
const tenants: TenantId[] = []
let at: Desk

beforeAll(async () => {
  connection = await openRedis()
  questions = new QuestionStore(connection)
  programmes = new ProgrammeStore(connection)
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

/** A question that Søren has answered; its id. */
async function answered(question = text, said = answer): Promise<string> {
  const values = { question, network: 'matematik' }
  await visitor(at, who.member).send({ id: 'ask-coordinator' }, values)
  const [asked] = await questions.open(at.tenant)
  const { id = '' } = asked ?? {}
  await visitor(at, who.soeren).send({ id: 'answer-question', question: id }, { answer: said })
  return id
}

function press(question: string, does: 'keep' | 'unkeep') {
  return { id: 'question', question, does } as const
}

async function pages(): Promise<readonly Page[]> {
  return (await programmes.load(at.tenant))?.programme.pages ?? []
}

/** As the tenant's programme answers it now. */
async function ask(question: string, viewer?: Viewer) {
  const stored = await programmes.load(at.tenant)
  if (!stored) throw new Error('no programme')
  const member = stored.programme.people.find(({ id }) => id === who.leader)
  const snapshot = createSnapshot(stored, now)
  return answerQuestion(question, {
    snapshot,
    viewer: viewer ?? viewerOf(member, '2026-11-23'),
    now,
  })
}

describe('the page', () => {
  it.each([
    [
      'Kan vi låne robotterne i to uger?',
      'kan man låne robotterne i mere end en uge',
      'må vi låne robotter i to uger?',
    ],
    [
      'Hvem betaler for vikaren, når jeg er på læringslab?',
      'hvem betaler vikar når jeg er til læringslab',
      'hvem skal betale vikaren, når jeg er til læringslab?',
    ],
    [
      'hvordan får jeg adgang til netværkets drev',
      'hvordan kommer jeg ind på netværkets drev?',
      'adgang til drevet?',
    ],
    [
      'Skal vi selv have computer med?',
      'skal jeg have min computer med',
      'har vi brug for egen computer?',
    ],
    [
      'Hvornår åbner kantinen på Rådhuset?',
      'hvad tid åbner kantinen',
      'hvornår har kantinen på rådhuset åbent?',
    ],
  ])('answers %s when it is asked again, and two ways to ask it', async (question, ...others) => {
    const said = question.startsWith('Hvornår') ? 'Klokken 11, og den lukker 13.30.' : answer
    const id = await answered(question, said)
    expect((await ask(question)).kind).not.toBe('answer')
    await visitor(at, who.soeren).told(press(id, 'keep'))
    const [page] = await pages()
    for (const one of [question, ...others]) {
      const found = await ask(one)
      expect(found.kind, one).toBe('answer')
      expect(found.reply.text, one).toContain(said)
      expect(found.sources, one).toEqual([{ kind: 'page', id: page?.id, title: question }])
    }
  })

  it.each([
    ['where the plan found nothing', 'Må vi låne robotterne hen over sommeren?', answer],
    ['and not where people tell it', 'Hvem er med i matematiknetværket?', 'Anne Brogaard'],
    ['and not where a role does', 'Hvem koordinerer læsenetværket?', 'Karin Friis'],
  ])('answers the same words %s', async (_, question, expected) => {
    const id = await answered(question)
    await visitor(at, who.soeren).told(press(id, 'keep'))
    expect((await ask(question)).reply.text).toContain(expected)
  })

  it('names who answered to a member, and only the role to a guest', async () => {
    await visitor(at, who.soeren).told(press(await answered(), 'keep'))
    const { reply } = await ask(text)
    expect(reply.text).toContain(
      'Søren Lyngbjerg, koordinator for matematiknetværket, svarede det mandag d. 23. november.',
    )
    const toGuest = await ask(text, guest)
    expect(toGuest.reply.text).toContain('Koordinatoren for matematiknetværket svarede det')
    expect(JSON.stringify(toGuest)).not.toContain('Søren')
  })

  it('says nothing of who asked', async () => {
    await visitor(at, who.soeren).told(press(await answered(), 'keep'))
    const stored = JSON.stringify(await pages())
    expect(stored).not.toContain(who.member)
    expect(stored).not.toContain('Anne')
  })

  it.each(['æ'.repeat(1000), `${'Må vi låne robotterne? '.repeat(40)}`, '???', '📚 '.repeat(300)])(
    'is made of any question: %#',
    async question => {
      await visitor(at, who.soeren).told(press(await answered(question), 'keep'))
      const [page] = await pages()
      expect(page?.passages[0]?.text).toBe(answer)
      expect(page?.title.length).toBeLessThanOrEqual(200)
    },
  )

  it.each([
    'Hvornår er næste læringslab?',
    'Hvornår er læringslab 3 for hold 1?',
    'Hvor er næste netværksmøde i matematik?',
    'Hvilke møder er der i december?',
  ])('goes stale in no case where the plan has the answer: %s', question => {
    const stored = loadSample(now).programme
    const answered = { by: who.soeren, role: 'coordinator', at: now }
    const page = Page.parse({
      id: 'svar',
      title: question,
      passages: [{ heading: question, text: 'Den 24. december kl. 7 i kælderen.' }],
      answered,
    })
    const of = (pages: readonly Page[]) => {
      const programme = { ...stored, pages: [...stored.pages, ...pages] }
      const snapshot = createSnapshot({ version: 1, programme }, now)
      return answerQuestion(question, { snapshot, viewer: guest, now }).reply
    }
    expect(of([page])).toEqual(of([]))
  })

  it('does not hide an answer that the plan has: another question is answered as before', async () => {
    const stored = loadSample(now).programme
    const before = createSnapshot({ version: 1, programme: stored }, now)
    await visitor(at, who.soeren).told(press(await answered(), 'keep'))
    const programme = { ...stored, pages: [...stored.pages, ...(await pages())] }
    const after = createSnapshot({ version: 2, programme }, now)
    for (const question of [
      'Hvornår er næste læringslab?',
      'Hvad er Læringscirklen?',
      'Hvem betaler vikaren?',
    ]) {
      const asked = { viewer: guest, now }
      expect(answerQuestion(question, { ...asked, snapshot: after }).reply).toEqual(
        answerQuestion(question, { ...asked, snapshot: before }).reply,
      )
    }
  })
})

describe('the click', () => {
  it('makes one page, however often and by whom it is pressed', async () => {
    const id = await answered()
    const [soeren, deputy] = [visitor(at, who.soeren), visitor(at, who.deputy)]
    await Promise.all([soeren, deputy, soeren].map(one => one.told(press(id, 'keep'))))
    const again = await soeren.told(press(id, 'keep'))
    expect(again.text).toContain('allerede en side')
    expect(await pages()).toHaveLength(1)
    expect((await questions.load(at.tenant, id))?.page).toBe((await pages())[0]?.id)
  })

  it('loses nothing of what others write at the same moment', async () => {
    const id = await answered()
    const rename = (name: string) =>
      changeProgramme(at, programme => ({
        ...programme,
        areas: [...programme.areas, { id: name as never, name, aliases: [] }],
      }))
    await Promise.all([visitor(at, who.soeren).told(press(id, 'keep')), rename('nord')])
    expect(await pages()).toHaveLength(1)
  })

  it('is taken back with one more, and can be made again', async () => {
    const id = await answered()
    const soeren = visitor(at, who.soeren)
    const kept = await soeren.told(press(id, 'keep'))
    expect(actionsIn(kept).map(({ action }) => action)).toEqual([press(id, 'unkeep')])
    expect((await soeren.told(press(id, 'unkeep'))).text).toContain('væk igen')
    expect(await pages()).toEqual([])
    expect((await ask(text)).kind).toBe('unknown')
    expect((await soeren.told(press(id, 'unkeep'))).text).toContain('ingen side')
    await soeren.told(press(id, 'keep'))
    expect(await pages()).toHaveLength(1)
  })

  it.each([
    ['the deputy', who.deputy, true],
    ['an administrator', who.admin, true],
    ['a coordinator of another network', who.karin, false],
    ['a member', who.member, false],
    ['a guest', who.guest, false],
  ])('is for who may write pages: %s: %s', async (_, as, may) => {
    const id = await answered()
    const told = await visitor(at, as).told(press(id, 'keep'))
    expect(told.text.includes('Nu er der en side')).toBe(may)
    expect(await pages()).toHaveLength(may ? 1 : 0)
  })

  it('makes nothing of a question that has no answer', async () => {
    await visitor(at, who.member).send(
      { id: 'ask-coordinator' },
      { question: text, network: 'matematik' },
    )
    const [asked] = await questions.open(at.tenant)
    await visitor(at, who.soeren).told(press(asked?.id ?? '', 'keep'))
    await visitor(at, who.soeren).told(press(randomUUID(), 'keep'))
    expect(await pages()).toEqual([])
  })
})

describe('an import', () => {
  it('proposes the page as gone in no case, and leaves it as it is', async () => {
    await visitor(at, who.soeren).told(press(await answered(), 'keep'))
    const [kept] = await pages()
    const admin = talker(botAt(connection, now), { tenant: at.tenant, as: who.admin })
    for (const place of ['i gården', 'bag hallen']) {
      const page = `# Parkering\n\n## Hvor må vi parkere?\n\nDer er pladser ${place}.\n`
      const preview = await admin.drop(file('Parkering.md', page))
      expect(labelsIn(preview).some(label => label.startsWith('Det er væk'))).toBe(false)
      await admin.press(preview, 'OK')
    }
    const after = await pages()
    expect(after).toHaveLength(2)
    expect(after).toContainEqual(kept)
  })
})
