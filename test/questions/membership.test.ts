// A guest asks to be added: the form, who decides, that one click adds or links, that nobody is given another's rights without being told,
// and what the guest hears.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TenantId } from '../../src/core/ids.js'
import type { Address } from '../../src/core/message.js'
import type { Reply } from '../../src/core/reply.js'
import { Person } from '../../src/model/person.js'
import type { MembershipRequest } from '../../src/model/question.js'
import { identify } from '../../src/people/identify.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
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
  toPerson,
  type Visitor,
  visitor,
} from '../support/desk.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const ask = { id: 'ask-membership' } as const
const lise = {
  name: 'Lise Vang',
  email: 'lise@havrelund.example',
  school: 'nordskolen',
  network: 'matematik',
}

let connection: RedisConnection
let questions: QuestionStore
let programmes: ProgrammeStore
const tenants: TenantId[] = []
let at: Desk
let woken: TenantId[]

beforeAll(async () => {
  connection = await openRedis()
  questions = new QuestionStore(connection)
  programmes = new ProgrammeStore(connection)
})
beforeEach(async () => {
  await open()
})
afterAll(async () => {
  await connection.close()
  await forget(...tenants)
})

async function open(admin?: string): Promise<void> {
  const tenant = randomTenant()
  tenants.push(tenant)
  await storeNetwork(connection, tenant)
  woken = []
  const desk = deskOn(connection, { now, woken, ...(admin ? { admin } : {}) })
  at = { desk, connection, tenant, now }
}

async function asked(
  values: Record<string, string> = lise,
  more: Partial<Address> = {},
): Promise<{ guest: Visitor; request: MembershipRequest }> {
  const guest = visitor(at, who.guest, more)
  await guest.send(ask, values)
  const [request] = await questions.openMemberships(at.tenant)
  if (!request) throw new Error('nothing was asked')
  return { guest, request }
}

function press(request: string, does: 'approve' | 'link' | 'reject') {
  return { id: 'membership', request, does } as const
}

async function card({ id }: MembershipRequest, to: string): Promise<Reply> {
  const said = await composed(at, 'membership', { id, receiver: toPerson(to) })
  if (typeof said === 'string') throw new Error(said)
  return said
}

function doesIn(reply: Reply): string[] {
  return actionsIn(reply).flatMap(({ action }) => (action.id === 'membership' ? action.does : []))
}

async function people() {
  return (await programmes.load(at.tenant))?.programme.people ?? []
}
async function personAt(address: Address) {
  return identify({ people: await people() }, address)
}
async function person(email: string) {
  return (await people()).find(({ id }) => id === email)
}

describe('the form', () => {
  it('has the e-mail that the platform vouches for, every school and network, and a way out of both', async () => {
    const guest = visitor(at, who.guest, { verifiedEmail: lise.email })
    const form = await guest.open(ask)
    expect(fieldIn(form, 'email')).toMatchObject({ value: lise.email })
    expect(fieldIn(form, 'school')).toMatchObject({
      choices: [{ value: 'nordskolen' }, { value: 'unknown', label: 'Et andet sted' }],
    })
    expect(fieldIn(form, 'network')).toMatchObject({
      choices: [
        { value: 'matematik' },
        { value: 'laesning' },
        { value: 'unknown', label: 'Ved ikke' },
      ],
    })
    for (const words of [form.title, form.submit]) expect(words.length).toBeLessThanOrEqual(24)
  })

  it('names no person', async () => {
    const form = JSON.stringify(await visitor(at, who.guest).open(ask))
    for (const { name } of await people()) expect(form).not.toContain(name)
  })

  it('is for guests: a member is told so, also when it is sent', async () => {
    const anne = visitor(at, who.member)
    expect((await anne.told(ask)).text).toContain('allerede med')
    expect((await anne.send(ask, lise)).text).toContain('allerede med')
    expect(await questions.openMemberships(at.tenant)).toEqual([])
  })

  it.each([
    ['name', '', 'Skriv dit navn.'],
    ['name', 'Lise 010190-1234', 'CPR-nummer'],
    ['email', '', 'Skriv din mail'],
    ['email', 'lise', 'Skriv din mail'],
    ['email', `${'l'.repeat(250)}@h.example`, 'plads til 254'],
    ['school', 'sydskolen', 'Vælg noget'],
    ['network', 'fysik', 'Vælg noget'],
  ])('comes back with everything typed where %s is %j', async (field, value, problem) => {
    const form = formIn(await visitor(at, who.guest).submit(ask, { ...lise, [field]: value }))
    expect(fieldIn(form, field).problem).toContain(problem)
    for (const [id, typed] of Object.entries(lise)) {
      if (id !== field) expect(fieldIn(form, id)).toMatchObject({ value: typed })
    }
    expect(await questions.openMemberships(at.tenant)).toEqual([])
  })

  it('counts once, however often the same account sends it', async () => {
    const { guest } = await asked()
    await Promise.all([guest.send(ask, lise), guest.send(ask, { ...lise, name: 'Lise V.' })])
    expect((await guest.send(ask, lise)).text).toContain('allerede bedt')
    expect(await questions.openMemberships(at.tenant)).toHaveLength(1)
    expect(woken).toHaveLength(1)
  })
})

describe('the message to who decides', () => {
  it.each([
    ['the network’s coordinators', lise, [who.soeren, who.deputy]],
    [
      'all coordinators of a few, without a network',
      { ...lise, network: 'unknown' },
      [who.soeren, who.karin, who.deputy],
    ],
    [
      'the administrators, where the e-mail is that of somebody with special rights',
      { ...lise, email: who.soeren },
      [who.admin],
    ],
  ])('goes to %s', async (_, values, to) => {
    expect((await asked(values)).request.to).toEqual(to)
  })

  it('says who, from where, and that nobody has checked what was typed', async () => {
    const { request } = await asked()
    const said = await card(request, who.soeren)
    for (const fact of [
      'Lise Vang vil gerne være med i matematiknetværket',
      'Nordskolen',
      lise.email,
      'Slack',
    ]) {
      expect(said.text).toContain(fact)
    }
    expect(said.text).toContain('Ingen har kontrolleret dem')
    expect(said.text).toContain('kommer der en ny person')
    expect(doesIn(said)).toEqual(['approve', 'reject'])
  })

  it('says where the platform vouches for the e-mail', async () => {
    const { request } = await asked(lise, { verifiedEmail: lise.email })
    expect((await card(request, who.soeren)).text).toContain('Slack står inde for mailen')
    await open()
    const other = await asked(lise, { verifiedEmail: 'other@havrelund.example' })
    expect((await card(other.request, who.soeren)).text).toContain('Ingen har kontrolleret')
  })

  it('says plainly whose rights a yes would give', async () => {
    const { request } = await asked({ ...lise, email: who.member })
    const said = await card(request, who.soeren)
    expect(said.text).toContain('Siger du ja, bliver kontoen Anne Brogaard')
    expect(doesIn(said)).toEqual(['link', 'reject'])
  })

  it.each([
    ['a coordinator', who.soeren],
    ['a school leader', who.leader],
    ['an administrator', who.admin],
    ['one whose role waits for an OK', who.unapproved],
  ])('lets an administrator alone give the rights of %s', async (_, email) => {
    const { request } = await asked({ ...lise, email })
    const toCoordinator = await card(request, who.deputy)
    expect(toCoordinator.text).toContain('kun en administrator')
    expect(doesIn(toCoordinator)).toEqual(['reject'])
    expect(doesIn(await card(request, who.admin))).toEqual(['link', 'reject'])
  })

  it('is not sent any longer when it is decided, or to who may not decide', async () => {
    const { request } = await asked()
    const to = (email: string) =>
      composed(at, 'membership', { id: request.id, receiver: toPerson(email) })
    expect(await to(who.karin)).toBe('stale: no-right')
    await visitor(at, who.soeren).told(press(request.id, 'reject'))
    expect(await to(who.deputy)).toBe('stale: decided')
  })
})

describe('who may decide', () => {
  it.each([
    ['the coordinator', who.soeren, true],
    ['the deputy', who.deputy, true],
    ['an administrator', who.admin, true],
    ['a coordinator of another network', who.karin, false],
    ['a coordinator whom nobody has approved', who.unapproved, false],
    ['a school leader', who.leader, false],
    ['a member', who.member, false],
    ['another guest', who.guest, false],
  ])('%s: %s', async (_, as, may) => {
    const { request, guest } = await asked()
    const told = await visitor(at, as).told(press(request.id, 'approve'))
    expect(told.text.includes('er med nu')).toBe(may)
    expect((await personAt(guest.address))?.name).toBe(may ? lise.name : undefined)
  })

  it('not the guest', async () => {
    const { request, guest } = await asked()
    await guest.told(press(request.id, 'approve'))
    expect(await person(lise.email)).toBeUndefined()
  })
})

describe('a yes', () => {
  it('adds the person with one click, as a member of school and network, known by the account from then on', async () => {
    const { request, guest } = await asked()
    await visitor(at, who.soeren).told(press(request.id, 'approve'))
    expect(await personAt(guest.address)).toMatchObject({
      id: lise.email,
      name: lise.name,
      posts: [{ school: 'nordskolen', functions: [] }],
      networks: [{ network: 'matematik' }],
      roles: [],
      slackId: guest.address.userId,
    })
    expect(await dueAt(at)).toEqual([
      `membership:${request.id}:${who.deputy}`,
      `membership:${request.id}:${who.soeren}`,
      `welcome:${request.id}:account:slack:${guest.address.userId}`,
    ])
    const receiver = { kind: 'account', ...request.account } as const
    expect(await composed(at, 'welcome', { id: request.id, receiver })).toMatchObject({
      text: expect.stringContaining('Velkommen, Lise! Du er med i matematiknetværket nu.'),
    })
    expect(woken).toHaveLength(2)
  })

  it.each([
    ['teams', 'teamsId'],
    ['slack', 'slackId'],
  ])('links an account of %s to the person whose e-mail it is', async (platform, field) => {
    const { request, guest } = await asked({ ...lise, email: who.member }, { platform })
    const told = await visitor(at, who.soeren).told(press(request.id, 'link'))
    expect(told.text).toContain('Kontoen er nu Anne Brogaard')
    expect(await personAt(guest.address)).toMatchObject({
      id: who.member,
      [field]: guest.address.userId,
    })
    expect(await people()).toHaveLength(7)
  })

  it('counts for nothing where the card said otherwise: it is shown anew', async () => {
    const { request, guest } = await asked()
    // Meanwhile an import has named the person.
    await changeProgramme(at, programme => ({
      ...programme,
      people: [...programme.people, Person.parse({ id: lise.email, name: 'Lise Vang Holm' })],
    }))
    const again = await visitor(at, who.soeren).told(press(request.id, 'approve'))
    expect(again.text).toContain('intet er gjort endnu')
    expect(again.text).toContain('bliver kontoen Lise Vang Holm')
    expect(doesIn(again)).toEqual(['link', 'reject'])
    expect(await personAt(guest.address)).toBeUndefined()
    await visitor(at, who.soeren).told(press(request.id, 'link'))
    expect((await personAt(guest.address))?.name).toBe('Lise Vang Holm')
  })

  it('of a coordinator never links an account to special rights, whatever is pressed', async () => {
    const { request, guest } = await asked({ ...lise, email: who.admin })
    for (const does of ['approve', 'link'] as const) {
      await visitor(at, who.soeren).told(press(request.id, does))
      expect(await personAt(guest.address)).toBeUndefined()
    }
    await visitor(at, who.admin).told(press(request.id, 'link'))
    expect((await personAt(guest.address))?.id).toBe(who.admin)
  })

  it('adds nobody with the e-mail of the tenant’s first administrator', async () => {
    await open('first@havrelund.example')
    const { request, guest } = await asked({ ...lise, email: 'first@havrelund.example' })
    for (const does of ['approve', 'link'] as const) {
      await visitor(at, who.soeren).told(press(request.id, does))
    }
    expect(await personAt(guest.address)).toBeUndefined()
    expect(await person('first@havrelund.example')).toBeUndefined()
  })

  it('takes nobody’s account away from them', async () => {
    await changeProgramme(at, programme => ({
      ...programme,
      people: programme.people.map(one =>
        one.id === who.member ? { ...one, slackId: 'UANNE' } : one,
      ),
    }))
    const { request, guest } = await asked({ ...lise, email: who.member })
    expect((await card(request, who.soeren)).text).toContain('skriver fra en anden konto på Slack')
    for (const as of [who.soeren, who.admin]) await visitor(at, as).told(press(request.id, 'link'))
    expect(await personAt(guest.address)).toBeUndefined()
    expect((await person(who.member))?.slackId).toBe('UANNE')
  })

  it('is given once when two press at the same moment, and the second is told who has', async () => {
    const { request, guest } = await asked()
    const said = await Promise.all([
      visitor(at, who.soeren).told(press(request.id, 'approve')),
      visitor(at, who.deputy).told(press(request.id, 'approve')),
    ])
    expect(said.filter(({ text }) => text.includes('er med nu'))).toHaveLength(1)
    expect(said.filter(({ text }) => text.includes('sagt ja'))).toHaveLength(1)
    expect((await people()).filter(({ id }) => id === lise.email)).toHaveLength(1)
    expect((await personAt(guest.address))?.id).toBe(lise.email)
  })

  it.each([
    ['approve', lise],
    ['link', { ...lise, email: who.member }],
  ] as const)(
    'and a no at the same moment end in one of them, whole (%s)',
    async (does, values) => {
      const { request, guest } = await asked(values)
      await Promise.all([
        visitor(at, who.soeren).told(press(request.id, does)),
        visitor(at, who.deputy).told(press(request.id, 'reject')),
      ])
      const outcome = (await questions.loadMembership(at.tenant, request.id))?.decided?.outcome
      const found = await personAt(guest.address)
      expect(found !== undefined).toBe(outcome === 'approved')
      expect(await people()).toHaveLength(does === 'approve' && found ? 8 : 7)
    },
  )

  it('is finished by the next press where it was interrupted', async () => {
    const { request, guest } = await asked()
    const added = { id: lise.email, name: lise.name, slackId: guest.address.userId }
    await changeProgramme(at, programme => ({
      ...programme,
      people: [...programme.people, Person.parse(added)],
    }))
    expect((await visitor(at, who.soeren).told(press(request.id, 'approve'))).text).toContain(
      'er med nu',
    )
    expect((await questions.loadMembership(at.tenant, request.id))?.decided?.by).toBe(who.soeren)
  })
})

describe('a no', () => {
  it('adds nobody, and the guest hears it kindly', async () => {
    const { request } = await asked()
    await visitor(at, who.soeren).told(press(request.id, 'reject'))
    expect(await person(lise.email)).toBeUndefined()
    const receiver = { kind: 'account', ...request.account } as const
    expect(await composed(at, 'welcome', { id: request.id, receiver })).toMatchObject({
      text: expect.stringContaining('Du kan stadig spørge mig'),
    })
    const late = await visitor(at, who.deputy).told(press(request.id, 'approve'))
    expect(late.text).toBe('Det har Søren Lyngbjerg sagt nej til.')
  })
})

it('another tenant sees and decides nothing of it', async () => {
  const { request } = await asked()
  const first = at
  await open()
  const told = await visitor(at, who.soeren).told(press(request.id, 'approve'))
  expect(told.text).toBe('Den henvendelse er her ikke længere.')
  expect(await person(lise.email)).toBeUndefined()
  at = first
  expect(await person(lise.email)).toBeUndefined()
})
