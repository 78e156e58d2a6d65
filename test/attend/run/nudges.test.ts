// The nudge: once, two school days before the answer is wanted, only to those who have not answered, never on a day with a reminder, and
// not at all when it comes too late; whatever is repeated, raced, killed or slept through.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAttendDesk } from '../../../src/attend/desk.js'
import { MeetingId } from '../../../src/core/ids.js'
import { localOf } from '../../../src/core/time.js'
import type { Programme } from '../../../src/model/programme.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { DueStore } from '../../../src/store/sending/due-store.js'
import { at, meeting, nordlund } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import type { Reminding } from '../../support/reminding.js'
import {
  answer,
  asked,
  calm,
  choose,
  idOf,
  lines,
  mat2,
  openAnswering,
  runAll,
  withEdit,
} from './answering-world.js'

const opened: Reminding[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(now: string, programme?: Programme): Promise<Reminding> {
  const world = await openAnswering(connection, now, programme ? { programme } : {})
  opened.push(world)
  return world
}
const everybody = ['amira.haddad', 'karen.toft', 'sofie.bruun']
const nudged = (people: readonly string[], state = 'waiting') =>
  people.map(who => `nudge 0:1 ${who} ${state}`)
/** What was sent of nudges. */
const texts = async (world: Reminding) =>
  (await world.send()).filter(text => /mangler dit svar|har ikke valgt/.test(text)).sort()

const lab = MeetingId.parse('lab2-hold2@nordlund')
const withLab: Programme = {
  ...calm,
  meetings: [...calm.meetings, ...nordlund.meetings.filter(({ id }) => id === lab)],
}

describe('the nudge', () => {
  it('goes two school days before the answer is wanted, at nine, to those who have not answered', async () => {
    const world = await open('2026-11-20T12:00')
    await answer(world, 'Karen Toft', 'yes')
    await runAll(world)
    world.setTo('2026-11-27T08:59')
    await runAll(world)
    expect(await lines(world, 'nudge')).toEqual([])
    expect((await new DueStore(connection).around(world.tenant, world.now)).next).toBe(
      at('2026-11-27T09:00'),
    )
    world.setTo('2026-11-27T09:00')
    await runAll(world)
    expect(await lines(world, 'nudge')).toEqual(nudged(['amira.haddad', 'sofie.bruun']))
    expect(await texts(world)).toEqual([
      'amira.haddad: Jeg mangler dit svar. Kommer du til netværksmøde 2 i matematik, torsdag d. 3. december kl. 13-16 på Engbæk Skole? Svar gerne senest tirsdag d. 1. december.',
      'sofie.bruun: Jeg mangler dit svar. Kommer du til netværksmøde 2 i matematik, torsdag d. 3. december kl. 13-16 på Engbæk Skole? Svar gerne senest tirsdag d. 1. december.',
    ])
  })

  it('goes once, however often it is run, on however many replicas, and also after a new last day for answers', async () => {
    const world = await open('2026-11-20T12:00')
    await runAll(world)
    world.setTo('2026-11-27T09:00')
    const others = [1, 2, 3].map(() => createAttendDesk(world.deps))
    await Promise.all([world.attend, ...others].map(desk => desk.run(world.tenant, world.now)))
    await runAll(world)
    expect(await lines(world, 'nudge')).toEqual(nudged(everybody))
    expect(await texts(world)).toHaveLength(3)
    await world.write(programme => withEdit(mat2, { answerBy: '2026-12-03' }, programme))
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-02']) {
      world.setTo(`${day}T09:00`)
      await runAll(world)
    }
    expect(await lines(world, 'nudge')).toEqual(nudged(everybody, 'sent'))
  })

  it('goes neither to one who answers in the last moment nor about a meeting that is closed, moved or cancelled by then', async () => {
    const cases: [string, (world: Reminding) => Promise<unknown>][] = [
      ['answered', world => answer(world, 'Sofie Bruun', 'maybe')],
      ['not-open', world => world.write(it => withEdit(mat2, { openForAnswers: false }, it))],
      ['revision', world => world.write(it => withEdit(mat2, { answerRevision: 1 }, it))],
      ['cancelled', world => world.write(it => withEdit(mat2, { status: 'cancelled' }, it))],
    ]
    for (const [why, happens] of cases) {
      const world = await open('2026-11-20T12:00')
      await answer(world, 'Karen Toft', 'no')
      await answer(world, 'Amira Haddad', 'substitute')
      await runAll(world)
      world.setTo('2026-11-27T09:00')
      await runAll(world)
      expect(await lines(world, 'nudge')).toEqual(nudged(['sofie.bruun']))
      await happens(world)
      expect(await texts(world)).toEqual([])
      expect(await lines(world, 'nudge')).toEqual([`nudge 0:1 sofie.bruun dropped ${why}`])
    }
  })

  it('goes to nobody who does not want any, also since they said so', async () => {
    const world = await open('2026-11-20T12:00')
    await runAll(world)
    const without = async (names: readonly string[]) => {
      const before = await world.reminders.settings(world.tenant)
      const settings = { ...before, withoutNudges: names.map(idOf) }
      expect(await world.reminders.saveSettings(world.tenant, settings)).toBe('saved')
    }
    await without(['Karen Toft'])
    world.setTo('2026-11-27T09:00')
    await runAll(world)
    expect(await lines(world, 'nudge')).toEqual(nudged(['amira.haddad', 'sofie.bruun']))
    await without(['Karen Toft', 'Amira Haddad'])
    expect(await texts(world)).toHaveLength(1)
    expect(await lines(world, 'nudge')).toContain('nudge 0:1 amira.haddad dropped opted-out')
  })

  it('counts the receiver’s own school days', async () => {
    const programme = withEdit(mat2, asked)
    const people = programme.people.map(one =>
      one.name === 'Sofie Bruun' ? { ...one, daysOff: [1, 5] } : one,
    )
    const world = await open('2026-11-20T12:00', { ...programme, people })
    await runAll(world)
    const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']
    const found: string[] = []
    for (const day of days) {
      world.setTo(`${day}T09:00`)
      await runAll(world)
      found.push(`${day} ${(await lines(world, 'nudge')).length}`)
    }
    // Her reminder five school days before comes earlier too, and leaves Wednesday free.
    expect(found).toEqual(days.map((day, nth) => `${day} ${[0, 1, 1, 3, 3][nth]}`))
  })

  it('goes a school day earlier where a reminder of theirs stands on the day', async () => {
    // Five school days before 4 December is 27 November.
    const other = meeting('other@nordlund', 'Tema', {
      ...{ day: '2026-12-04', hours: '13:00-15:00', kind: 'network', reminders: ['-5sd@09:00'] },
      audience: { people: ['sofie.bruun@nordlund.example'] },
    })
    const programme = withEdit(mat2, { ...asked, reminders: ['-0d@07:00'] })
    const world = await open('2026-11-20T12:00', {
      ...programme,
      meetings: [...programme.meetings, other],
    })
    await runAll(world)
    world.setTo('2026-11-26T09:00')
    await runAll(world)
    expect(await lines(world, 'nudge')).toEqual(nudged(['sofie.bruun']))
    world.setTo('2026-11-27T09:00')
    await runAll(world)
    expect(await lines(world, 'nudge')).toEqual(nudged(everybody))
  })

  it.each([
    ['had passed', '2026-11-27T09:30'],
    ['was too near', '2026-11-26T13:30'],
  ])('is nobody’s where its moment %s when the meeting was opened', async (_, openedAt) => {
    const world = await open(openedAt, calm)
    await runAll(world)
    await world.write(programme => withEdit(mat2, asked, programme))
    for (const time of ['2026-11-27T09:31', '2026-11-30T09:00', '2026-12-01T09:00']) {
      world.setTo(time)
      await runAll(world)
    }
    expect(await lines(world, 'nudge')).toEqual([])
  })

  it('that nothing sent in time is dropped, and the report tells of it', async () => {
    const world = await open('2026-11-20T12:00')
    await runAll(world)
    world.setTo('2026-11-27T13:00')
    expect(await texts(world)).toEqual([])
    expect(await lines(world, 'nudge')).toEqual(nudged(everybody, 'dropped late'))
    const other = await open('2026-11-20T12:00')
    await runAll(other)
    other.setTo('2026-11-27T10:30')
    expect(await texts(other)).toHaveLength(3)
    const last = await open('2026-11-20T12:00')
    await runAll(last)
    last.setTo('2026-12-02T08:00')
    expect(await texts(last)).toEqual([])
    expect(await lines(last, 'nudge')).toEqual(nudged(everybody, 'failed expired'))
  })

  it('about several meetings to one person is one message, with the buttons of each', async () => {
    const programme = withEdit(mat2, asked)
    const more = ['a', 'b'].map(name =>
      meeting(`${name}@nordlund`, `Tema ${name}`, {
        ...{ day: '2026-12-04', hours: '13:00-15:00', kind: 'network', reminders: [], ...asked },
        audience: { people: ['sofie.bruun@nordlund.example'] },
      }),
    )
    const world = await open('2026-11-20T12:00', {
      ...programme,
      meetings: [...programme.meetings, ...more],
    })
    await runAll(world)
    world.setTo('2026-11-27T09:00')
    const [text = '', ...others] = (await texts(world)).filter(one => one.startsWith('sofie'))
    expect(others).toEqual([])
    expect(text).toContain('Jeg mangler dit svar om 3 møder:')
    for (const title of ['tema a', 'tema b', 'netværksmøde 2'])
      expect(text.toLowerCase()).toContain(title)
  })

  it('of a lab goes to leaders whose school has not chosen, and to those chosen who have not answered', async () => {
    const edit = { openForAnswers: true, answerBy: '2026-11-27', reminders: [] }
    const led = nordlund.people.map(one =>
      one.name === 'Sofie Bruun'
        ? {
            ...one,
            roles: [
              {
                role: 'delegate' as const,
                scope: { kind: 'school' as const, id: one.posts[0]?.school ?? '' },
                approved: true,
              },
            ],
          }
        : one,
    ) as Programme['people']
    const world = await open('2026-11-20T12:00', withEdit(lab, edit, { ...withLab, people: led }))
    await runAll(world)
    await choose(world, lab, { school: 'aabrinkskolen', people: ['Sofie Bruun'] })
    world.setTo('2026-11-25T09:00')
    await runAll(world)
    expect(await lines(world, 'nudge', lab)).toEqual([
      'nudge 0:1 jonas.lind waiting',
      'nudge 0:1 sofie.bruun waiting',
    ])
    const said = await texts(world)
    expect(said).toEqual([
      'jonas.lind: I har ikke valgt deltagere endnu. Hvem tager med fra Engbæk Skole til læringslab 2 – Hold 2, tirsdag d. 1. december kl. 9-15 på Medborgerhuset? Svar gerne senest fredag d. 27. november.',
      'sofie.bruun: Jeg mangler dit svar. Kommer du til læringslab 2 – Hold 2, tirsdag d. 1. december kl. 9-15 på Medborgerhuset? Svar gerne senest fredag d. 27. november.',
    ])
  })

  it('to a leader is dropped when the school chooses just before, and one chosen who is not told gets none', async () => {
    const edit = { openForAnswers: true, answerBy: '2026-11-27', reminders: [] }
    const world = await open('2026-11-20T12:00', withEdit(lab, edit, withLab))
    await runAll(world)
    world.setTo('2026-11-25T09:00')
    await runAll(world)
    await choose(world, lab, { school: 'engbaek-skole', people: ['Mette Dahl'], isTold: false })
    expect(await texts(world)).toEqual([])
    expect(await lines(world, 'nudge', lab)).toEqual(['nudge 0:1 jonas.lind dropped answered'])
  })

  it('keeps its hour over the change of the clock', async () => {
    // Friday 23 October is the second school day before Tuesday 27; the clock goes back in between.
    const one = meeting('after@nordlund', 'Tema', {
      ...{ day: '2026-10-28', hours: '13:00-15:00', kind: 'network', reminders: [] },
      ...{ openForAnswers: true, answerBy: '2026-10-27' },
      audience: { people: ['sofie.bruun@nordlund.example'] },
    })
    const world = await open('2026-10-20T12:00', {
      ...calm,
      meetings: [...calm.meetings, one],
    })
    await runAll(world)
    const { due } = await world.deps.nudges.noted(world.tenant)
    expect(due.map(({ at: moment }) => localOf(moment, 'Europe/Copenhagen'))).toEqual([
      '2026-10-23T09:00',
    ])
  })
})

describe('the words of a nudge', () => {
  const buttonsOf = async (world: Reminding, about: string, name: string) => {
    const rows = await world.rows(about)
    const own = rows.filter(
      ({ delivery: { source, receiver } }) =>
        source.kind === 'nudge' && receiver.kind === 'person' && receiver.id === idOf(name),
    )
    const deliveries = own.map(({ delivery }) => delivery)
    const { reply } = await world.attend.compose(world.tenant, deliveries, world.now)
    return (reply?.blocks ?? []).flatMap(block =>
      block.type === 'actions'
        ? block.buttons.map(button => [button.label, 'action' in button && button.action])
        : [],
    )
  }

  it('have the buttons to answer with, at the revision that is asked about', async () => {
    const world = await open('2026-11-20T12:00', withEdit(mat2, { ...asked, answerRevision: 2 }))
    await runAll(world)
    world.setTo('2026-11-27T09:00')
    await runAll(world)
    const buttons = await buttonsOf(world, mat2, 'Sofie Bruun')
    expect(buttons.map(([label]) => label)).toEqual([
      'Deltager',
      'Kan ikke',
      'En kollega deltager i stedet',
    ])
    expect(buttons[0]?.[1]).toMatchObject({
      ...{ id: 'invitation', does: 'answer', meeting: mat2, said: 'yes', revision: 2 },
    })
  })

  it('have the list to choose from, for a leader', async () => {
    const edit = { openForAnswers: true, answerBy: '2026-11-27', reminders: [] }
    const world = await open('2026-11-20T12:00', withEdit(lab, edit, withLab))
    await runAll(world)
    world.setTo('2026-11-25T09:00')
    await runAll(world)
    expect(await buttonsOf(world, lab, 'Jonas Lind')).toEqual([
      [
        'Vælg deltagere',
        {
          ...{ id: 'designation', does: 'choose', meeting: lab, revision: 0 },
          school: 'engbaek-skole',
        },
      ],
    ])
  })
})

describe('a kill', () => {
  it.each([
    ['before Redis is told', false],
    ['after Redis was told', true],
  ])('%s, at whatever step, leaves each nudge once', async (_, isTold) => {
    let kills = 0
    for (let atCall = 0; ; atCall++) {
      const world = await open('2026-11-25T12:00')
      await world.attend.run(world.tenant, world.now)
      world.setTo('2026-11-27T09:00')
      let calls = 0
      let isDead = false
      let tell: () => void = () => undefined
      const died = new Promise<'dead'>(resolve => {
        tell = () => resolve('dead')
      })
      const end = (): Promise<never> => {
        isDead = true
        tell()
        return new Promise(() => undefined)
      }
      const mortal = <T extends object>(store: T): T =>
        new Proxy(store, {
          get(_target, name) {
            const value: unknown = Reflect.get(store, name, store)
            if (typeof value !== 'function') return value
            return async (...args: unknown[]) => {
              const isLast = calls++ === atCall
              if (isDead || (isLast && !isTold)) return end()
              const result: unknown = await value.apply(store, args)
              return isDead || isLast ? end() : result
            }
          },
        })
      const { nudges, deliveries, answers } = world.deps
      const own = {
        nudges: mortal(nudges),
        deliveries: mortal(deliveries),
        answers: mortal(answers),
      }
      const attend = createAttendDesk({ ...world.deps, ...own })
      const run = attend.run(world.tenant, world.now).then(() => 'done' as const)
      const ended = await Promise.race([run, died])
      await runAll(world)
      await runAll(world)
      expect(await lines(world, 'nudge')).toEqual(nudged(everybody))
      expect((await nudges.due(world.tenant, world.now, 9)).length).toBe(0)
      if (ended === 'done') break
      kills++
    }
    expect(kills).toBeGreaterThan(3)
  })
})
