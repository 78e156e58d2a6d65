// A leader adds somebody whom the programme does not know yet, and lets somebody else choose: what is written in the programme, and what
// is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { labelsIn } from '../../support/chatting.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'
import { type At, choosing, lab2, labelsOf, openDesk, tickedIn, who } from './desk.js'

const opened: At[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(): Promise<At> {
  const world = await openDesk(connection)
  opened.push(world)
  return world
}

async function personIn(world: At, id: string) {
  const stored = await world.deps.programmes.load(world.tenant)
  return stored?.programme.people.find(one => one.id === id)
}

const adding = { id: 'add-person', meeting: lab2, school: 'nordskolen' } as const
const ny = { name: 'Ida  Ny', email: ' Ida@Havrelund.example', function: 'IT-vejleder' }
const naming = { id: 'name-delegate', school: 'nordskolen' } as const
const delegating = { id: 'designation', does: 'delegate', school: 'nordskolen' } as const
const takingBack = { ...delegating, does: 'undelegate', person: who.amina } as const

describe('somebody who is not on the list', () => {
  it('is added with work e-mail and function, and stands ticked in the list beside what was chosen', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    await lone.choose([who.jonas])
    const form = formIn(await lone.submit(adding, ny))
    expect(form.text).toContain('Ida Ny er nu på listen for Nordskolen og er krydset af.')
    expect(labelsOf(form)).toContain('Ida Ny, IT-vejleder')
    expect([...tickedIn(form)].sort()).toEqual(['ida@havrelund.example', who.jonas])
    await lone.submit(form.action, { people: tickedIn(form), tell: 'now' })
    expect((await world.later(31)).map(text => text.split(':')[0]).sort()).toEqual(['ida', 'jonas'])
    expect(await personIn(world, 'ida@havrelund.example')).toMatchObject({
      name: 'Ida Ny',
      posts: [{ school: 'nordskolen', functions: ['IT-vejleder'] }],
      roles: [],
    })
  })

  it.each([
    ['without a name', { name: ' ' }, 'name', 'Skriv navnet.'],
    ['with an e-mail that is none', { email: 'ida' }, 'email', 'navn@skole.dk'],
    ['with a private e-mail', { email: 'ida@post.example' }, 'email', '@post.example'],
    ['who is there already', { email: who.mette }, 'email', 'Mette Dahl står allerede'],
    ['who is somewhere else', { email: who.bent }, 'email', 'et andet sted i programmet'],
    ['with a CPR number', { function: '010190-1234' }, 'function', 'CPR'],
    ['with too much text', { name: 'x'.repeat(121) }, 'name', '121'],
  ])('%s is not added, and nothing that was typed is lost', async (_, wrong, field, why) => {
    const world = await open()
    const form = formIn(await world.as(who.lone).submit(adding, { ...ny, ...wrong }))
    expect(form.action.id).toBe('add-person')
    expect(fieldIn(form, field).problem).toContain(why)
    const other = field === 'function' ? 'name' : 'function'
    const kept = fieldIn(form, other)
    expect('value' in kept && kept.value).toBe(other === 'name' ? 'Ida Ny' : 'IT-vejleder')
    expect(JSON.stringify(form)).not.toContain('010190-1234')
    const people = (await world.deps.programmes.load(world.tenant))?.programme.people
    expect(people).toHaveLength(8)
  })

  it('is not added by somebody who leads another school', async () => {
    const world = await open()
    const reply = replyIn(await world.as(who.sanne).submit(adding, ny))
    expect(reply.text).toContain('Intet er ændret.')
    expect(await personIn(world, 'ida@havrelund.example')).toBeUndefined()
  })

  it('is added once of a double click, and by two leaders at once', async () => {
    const world = await open()
    const outcomes = await Promise.all([
      world.as(who.lone).submit(adding, ny),
      world.as(who.lone).submit(adding, ny),
      world.as(who.per).submit(adding, { ...ny, name: 'Ida Nyborg' }),
    ])
    expect(outcomes.every(one => 'form' in one)).toBe(true)
    const people = (await world.deps.programmes.load(world.tenant))?.programme.people
    expect(people?.filter(({ id }) => id === 'ida@havrelund.example')).toHaveLength(1)
  })
})

describe('a delegate', () => {
  it('can choose from the moment that the leader says so, and no more when it is taken back', async () => {
    const world = await open()
    const [lone, amina] = [world.as(who.lone), world.as(who.amina)]
    expect(replyIn(await amina.press(choosing())).text).toContain('Det er skolens leder')
    formIn(await lone.press(delegating))
    const said = replyIn(await lone.submit(naming, { person: who.amina }))
    expect(said.text).toBe('Amina Said kan nu vælge deltagere for Nordskolen og får besked.')
    const chosen = await amina.choose([who.jonas])
    expect(labelsIn(chosen)).not.toContain('Lad en anden vælge')
    expect(await personIn(world, who.amina)).toMatchObject({
      roles: [{ role: 'delegate', approved: true, from: '2026-11-23' }],
    })
    const card = replyIn(await lone.press(delegating))
    expect(labelsIn(card)).toEqual(['Amina Said skal ikke vælge mere', 'Lad en anden vælge'])
    await lone.pressIn(card, 'Amina Said')
    expect(replyIn(await amina.press(choosing())).text).toContain('Det er skolens leder')
  })

  it('cannot name another, nor can the leader of another school, nor a member', async () => {
    const world = await open()
    await world.as(who.lone).submit(naming, { person: who.amina })
    for (const email of [who.amina, who.sanne, who.mette]) {
      const said = replyIn(await world.as(email).submit(naming, { person: who.jonas }))
      expect(said.text).toContain('Det er skolens leder, der kan bede en anden')
    }
    expect(await personIn(world, who.jonas)).toMatchObject({ roles: [] })
  })

  it('is named once, is one of the school, and is nobody who can choose anyway', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    const form = formIn(await lone.press(delegating))
    const who4 = fieldIn(form, 'person')
    const values = who4.kind === 'choice' ? who4.choices.map(({ value }) => value) : []
    expect(values).toEqual([who.amina, who.jonas, who.mette])
    const stranger = replyIn(await lone.submit(naming, { person: who.bent }))
    expect(stranger.text).toContain('Der står ikke andre på skolens liste')
    await Promise.all([1, 2].map(() => lone.submit(naming, { person: who.amina })))
    expect((await personIn(world, who.amina))?.roles).toHaveLength(1)
    const again = replyIn(await lone.submit(naming, { person: who.amina }))
    expect(again.text).toBe('Amina Said kan allerede vælge for Nordskolen.')
  })

  it('that is taken back twice is taken back once', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    await lone.submit(naming, { person: who.amina })
    expect(replyIn(await lone.press(takingBack)).text).toContain('vælger ikke længere')
    expect(replyIn(await lone.press(takingBack)).text).toContain(
      'Vedkommende vælger ikke for skolen længere.',
    )
  })
})
