// The card that follows along: sent when it is asked for, brought up to date when somebody answers, at most once in five seconds and always
// once more after the last answer; whatever falls over, and on however many replicas.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAttendDesk } from '../../../src/attend/desk.js'
import { answerField, type MeetingAnswer } from '../../../src/model/answer.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { forget, openRedis } from '../../support/redis.js'
import { answer, choice, lab2, mail, mat2 } from './answers.js'
import { openWorld, type World } from './world.js'

let connection: RedisConnection
let world: World
const worlds: World[] = []

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  world = await openWorld(connection)
  worlds.push(world)
})
afterAll(async () => {
  await connection.close()
  await forget(...worlds.map(({ tenant }) => tenant))
})

async function follow(who = 'karen.toft', meeting = mat2) {
  await world.press(who, { does: 'follow', meeting })
  const sent = await world.send()
  world.now += 1000
  return sent
}
/** The head line of each update since the start. */
const updates = () => world.chat.edits.map(({ text }) => text.split('\n')[2])
const later = (seconds: number) => {
  world.now += seconds * 1000
}
const says = (who: string, said: string, more: Partial<MeetingAnswer> = {}) =>
  world.answer(answer(who, said, { at: world.now, ...more }))

describe('the card that follows along', () => {
  it('comes as a message at once, and says when it was brought up to date', async () => {
    const [card] = await follow()
    expect(card).toMatch(/^karen\.toft: Netværksmøde 2/)
    expect(card).toContain('Følger med af sig selv. Sidst opdateret kl. 9.')
    expect(await world.rows(mat2)).toEqual([])
  })

  it('is brought up to date at the first answer at once', async () => {
    await follow()
    await says('sofie.bruun', 'yes')
    await world.send()
    expect(updates()).toEqual(['1 kommer, 4 mangler at svare'])
  })

  it('is brought up to date once in five seconds however many answer, and once more after the last', async () => {
    await follow()
    for (const who of ['sofie.bruun', 'bo.dam', 'ida.holm', 'amira.haddad']) {
      await says(who, 'yes')
      await world.send()
      later(1)
    }
    expect(updates()).toEqual(['1 kommer, 4 mangler at svare'])
    later(1)
    await world.send()
    expect(updates()).toEqual(['1 kommer, 4 mangler at svare', '4 kommer, 1 mangler at svare'])
    later(60)
    await world.send()
    expect(updates()).toHaveLength(2)
  })

  it('tells of a school’s choice as of an answer', async () => {
    await follow('ole.berg', lab2)
    await world.choose(choice('aabrinkskolen', ['sofie.bruun'], { at: world.now }))
    await world.send()
    expect(world.chat.edits.at(-1)?.text).toContain('1 af 2 skoler har meldt deltagere')
  })

  it('tells that the meeting is moved or cancelled, and nothing when it is not', async () => {
    await follow()
    await world.send()
    const before = world.chat.edits.length
    later(6)
    await world.send()
    expect(world.chat.edits).toHaveLength(before)
    await world.write(one => ({
      ...one,
      meetings: one.meetings.map(each =>
        each.id === mat2 ? { ...each, status: 'cancelled' as const } : each,
      ),
    }))
    await world.send()
    expect(updates().at(-1)).toMatch(/^Følger med/)
    expect(world.chat.edits.at(-1)?.text).toContain('Mødet er aflyst.')
  })

  it('is the newest of each who follows: an older one stays as it was', async () => {
    await follow()
    await follow()
    await follow('ole.berg')
    await says('sofie.bruun', 'yes')
    await world.send()
    expect(updates()).toHaveLength(2)
  })

  it('does not wait twice: an update that could not go yet says the newest when it goes', async () => {
    await follow()
    await says('sofie.bruun', 'yes')
    await world.attend.run(world.tenant, world.now)
    later(6)
    await says('bo.dam', 'yes')
    await world.attend.run(world.tenant, world.now)
    later(6)
    await world.send()
    expect(updates()).toEqual(['2 kommer, 3 mangler at svare'])
  })

  it('is not forgotten where the process falls over after the update was taken', async () => {
    await follow()
    await says('sofie.bruun', 'yes')
    await world.attend.run(world.tenant, world.now)
    expect(updates()).toEqual([])
    await createAttendDesk({ ...world.deps }).run(world.tenant, world.now)
    await world.send()
    expect(updates()).toEqual(['1 kommer, 4 mangler at svare'])
  })

  it('is brought up to date once by many replicas', async () => {
    await follow()
    await says('sofie.bruun', 'yes')
    const replicas = Array.from({ length: 8 }, () => createAttendDesk({ ...world.deps }))
    await Promise.all(replicas.map(desk => desk.run(world.tenant, world.now)))
    await world.send()
    expect(updates()).toHaveLength(1)
  })

  it('tells nothing more to somebody who no longer coordinates the meeting', async () => {
    await follow()
    await world.write(one => ({
      ...one,
      people: one.people.map(each =>
        each.id === mail('karen.toft') ? { ...each, roles: [] } : each,
      ),
    }))
    await says('sofie.bruun', 'yes')
    await world.send()
    expect(updates()).toEqual([])
  })

  it('forgets no answer, whenever it comes between the turns of two replicas', async () => {
    await follow()
    const replicas = Array.from({ length: 2 }, () => createAttendDesk({ ...world.deps }))
    for (let turn = 0; turn < 30; turn++) {
      const said = turn % 2 === 0 ? 'no' : 'yes'
      await Promise.all([
        says('sofie.bruun', said),
        ...replicas.map(desk => desk.run(world.tenant, world.now)),
      ])
      later(6)
      await world.send()
      await world.send()
      expect(updates().at(-1)).toBe(
        said === 'no' ? '1 kan ikke, 4 mangler at svare' : '1 kommer, 4 mangler at svare',
      )
    }
  })
})

describe('a nudge of the coordinator’s own', () => {
  const nudge = (who = 'karen.toft', meeting = mat2) =>
    world.press(who, { does: 'nudge-sure', meeting })
  const nudges = async (meeting: string = mat2) =>
    (await world.rows(meeting))
      .map(({ delivery: { source, receiver }, state }) =>
        [
          source.id.replace(`${meeting}:`, ''),
          'id' in receiver && receiver.id.split('@')[0],
          state,
        ].join(' '),
      )
      .sort()

  it('is shown with its count first, and sent to those who have not answered, unless they do', async () => {
    await says('sofie.bruun', 'yes')
    await says('karen.toft', 'yes')
    const preview = await world.press('karen.toft', { does: 'nudge', meeting: mat2 })
    expect(preview.text).toBe(
      'Skal jeg sende en rykker til de 3, der ikke har svaret? Det gælder Netværksmøde 2 i matematik, torsdag d. 3. december kl. 13-16.',
    )
    expect(await nudges()).toEqual([])
    expect((await nudge()).text).toBe(
      'Rykkeren sendes om lidt til 3. Svarer nogen inden, får de den ikke.',
    )
    expect(await nudges()).toEqual([
      '0:2 amira.haddad waiting',
      '0:2 bo.dam waiting',
      '0:2 ida.holm waiting',
    ])
    const [row] = await world.rows(mat2)
    const receiver = row?.delivery.receiver
    expect(row?.delivery).toMatchObject({
      notBefore: world.now + 30_000,
      urgency: 'low',
      unless: {
        is: 'answered',
        id: mat2,
        field: receiver?.kind === 'person' ? answerField(receiver.id, 0) : '',
      },
    })
  })

  it('is taken back within the half minute', async () => {
    await nudge()
    const undone = await world.press('karen.toft', { does: 'nudge-undo', meeting: mat2, n: 2 })
    expect(undone.text).toBe('Fortrudt. Ingen får rykkeren.')
    expect((await nudges()).every(line => line.endsWith('dropped'))).toBe(true)
    const again = await world.press('karen.toft', { does: 'nudge-undo', meeting: mat2, n: 2 })
    expect(again.text).toBe('Rykkeren er allerede sendt.')
    // What was taken back stands in nobody's way.
    expect((await nudge()).text).toMatch(/^Rykkeren sendes om lidt til 5/)
    expect((await nudges()).filter(line => line.startsWith('0:3'))).toHaveLength(5)
  })

  it('is sent once where two coordinators say yes at the same time, and not again within 20 hours', async () => {
    await Promise.all([nudge(), nudge('ole.berg'), nudge()])
    expect(await nudges()).toHaveLength(5)
    later(19 * 3600)
    expect((await nudge()).text).toBe(
      'Der er sendt en rykker inden for det seneste døgn. Du kan sende en igen tirsdag d. 24. november kl. 5.01.',
    )
    later(2 * 3600)
    expect((await nudge()).text).toMatch(/^Rykkeren er på vej til 5/)
    expect(await nudges()).toHaveLength(10)
  })

  it('of a lab goes to the leader who has not chosen, and to the chosen who have not answered, not to others of the school', async () => {
    await world.choose(choice('aabrinkskolen', ['sofie.bruun', 'bo.dam']))
    await says('bo.dam', 'yes', { about: lab2 })
    await nudge('ole.berg', lab2)
    expect(await nudges(lab2)).toEqual(['0:2 jonas.lind waiting', '0:2 sofie.bruun waiting'])
  })

  it('waits for its receivers’ hours', async () => {
    world.setTo('2026-11-27T20:00')
    const preview = await world.press('karen.toft', { does: 'nudge', meeting: mat2 })
    expect(preview.text).toContain('Nogle får den først på deres næste arbejdsdag.')
    await nudge()
    const [row] = await world.rows(mat2)
    expect(new Date(row?.delivery.notBefore ?? 0).toISOString()).toBe('2026-11-30T06:30:00.000Z')
  })

  it('goes to nobody where all have answered, and of nothing that is not open, over or cancelled', async () => {
    for (const who of ['sofie.bruun', 'bo.dam', 'ida.holm', 'amira.haddad', 'karen.toft'])
      await says(who, 'no')
    expect((await nudge()).text).toBe('Alle har svaret, så der er ingen at rykke.')
    world.setTo('2026-12-03T13:00')
    expect((await nudge()).text).toBe('Mødet er holdt.')
    const edit = (more: object) =>
      world.write(one => ({
        ...one,
        meetings: one.meetings.map(each => (each.id === mat2 ? { ...each, ...more } : each)),
      }))
    world.setTo('2026-11-24T09:00')
    await edit({ openForAnswers: false })
    expect((await nudge()).text).toMatch(/^Mødet er ikke åbnet/)
    await edit({ status: 'cancelled' })
    expect((await nudge()).text).toBe('Mødet er aflyst.')
    expect(await nudges()).toEqual([])
  })
})
