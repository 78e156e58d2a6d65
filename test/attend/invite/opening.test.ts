// A coordinator opens meetings for answers: the preview, the yes, and the ways back; and what people are sent. Told as conversations over
// real Redis.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn, labelsIn } from '../../support/chatting.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { at } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import type { Reminding } from '../../support/reminding.js'
import {
  answerNow,
  having,
  idOf,
  mat2,
  meetingNow,
  openForAnswers,
  openWorld,
  replyOf,
  rowsOf,
  somebody,
  wordsOf,
} from './at-desk.js'

const opened: Reminding[] = []
let connection: RedisConnection
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})
async function open(options: Parameters<typeof openWorld>[1] = {}) {
  const world = await openWorld(connection, options)
  opened.push(world)
  return world
}

const askFor = (meeting: string) => ({ id: 'invitation', does: 'ask', meeting }) as const

async function previewIn(world: Reminding) {
  return replyIn(await somebody(world, 'karen').act(askFor(mat2)))
}

describe('the preview', () => {
  it('says which meeting, by when, who is asked and who cannot be reached; and changes nothing', async () => {
    const world = await open()
    const said = await previewIn(world)
    expect(said.text).toBe(
      [
        'Skal jeg spørge, hvem der kommer til netværksmøde 2 i matematik?',
        'Netværksmøde 2 i matematik: torsdag d. 3. december kl. 13-16 på Engbæk Skole. Svar senest torsdag d. 26. november.',
        'Siger du ja, spørger jeg 3 personer, om de kommer. Det sker efter 30 sekunder, og indtil da kan du fortryde.',
        '3 personer kan kun nås i webchatten og ser det, når de selv kigger dér.',
      ].join('\n'),
    )
    expect(labelsIn(said)).toEqual(['Ja, spørg dem', 'Ret', 'Hvem kan ikke nås?'])
    expect(await rowsOf(world, 'invitation')).toEqual([])
    expect((await meetingNow(world, mat2)).openForAnswers).toBeUndefined()
  })

  it('names who cannot be reached', async () => {
    const world = await open()
    const names = await somebody(world, 'karen').press(await previewIn(world), 'Hvem kan ikke')
    expect(names.text).toContain('Amira Haddad, Karen Toft, Sofie Bruun')
  })

  it.each(['sofie', 'peter', 'guest'] as const)(
    'is not for %s, who does not coordinate it',
    async who => {
      const world = await open()
      const said = replyIn(await somebody(world, who).act(askFor(mat2)))
      expect(labelsIn(said)).toEqual([])
      expect(said.text).not.toContain('Skal jeg spørge')
    },
  )

  it('of a meeting that is open already, or another’s, says so', async () => {
    const world = await open({ programme: having({ [mat2]: openForAnswers }) })
    expect((await previewIn(world)).text).toContain('Der er allerede åbnet for svar på')
    const peters = replyIn(await somebody(world, 'peter').act(askFor(mat2)))
    expect(peters.text).toContain('Karen Toft')
  })

  it('has a short deadline where the meeting is near, and says so', async () => {
    const said = await previewIn(await open({ now: '2026-12-01T09:00' }))
    expect(said.text).toContain('Svar senest onsdag d. 2. december')
    expect(said.text).toContain('Fristen er kort')
  })

  it('says where there are fewer seats than people', async () => {
    const said = await previewIn(await open({ programme: having({ [mat2]: { seats: 2 } }) }))
    expect(said.text).toContain(
      'Der er 2 pladser til netværksmøde 2 i matematik, og 3 bliver spurgt',
    )
  })
})

describe('a yes', () => {
  it('opens the meeting without raising its revision, and asks each person after 30 seconds', async () => {
    const world = await open()
    const before = await meetingNow(world, mat2)
    const said = await somebody(world, 'karen').press(await previewIn(world), 'Ja, spørg')
    expect(said.text).toBe(
      'Det gør vi. Om 30 sekunder spørger jeg 3 personer, om de kommer, så du kan nå at fortryde.',
    )
    expect(labelsIn(said)).toEqual(['Fortryd'])
    expect(await meetingNow(world, mat2)).toEqual({ ...before, ...openForAnswers })
    const rows = await rowsOf(world, 'invitation')
    expect(rows.map(({ receiver, notBefore, about }) => [receiver, notBefore, about])).toEqual(
      expect.arrayContaining([[{ kind: 'person', id: idOf('sofie') }, world.now + 30_000, mat2]]),
    )
    expect(rows).toHaveLength(3)
  })

  it('pressed twice, and by two replicas at once, asks once', async () => {
    const world = await open()
    const karen = somebody(world, 'karen')
    const { action } = buttonIn(await previewIn(world), 'Ja, spørg')
    await Promise.all([karen.act(action), karen.act(action)])
    expect(await rowsOf(world, 'invitation')).toHaveLength(3)
    expect(replyIn(await karen.act(action)).text).toContain('de er blevet spurgt')
    world.now += 60_000
    expect((await world.send()).filter(text => text.includes('Kommer du til'))).toHaveLength(3)
    expect(await world.send()).toEqual([])
  })

  it('from two coordinators with a preview each asks once', async () => {
    const world = await open()
    const previews = [await previewIn(world)]
    world.now += 1000
    previews.push(replyIn(await somebody(world, 'else').act(askFor(mat2))))
    const [one, other] = previews.map(reply => buttonIn(reply, 'Ja, spørg').action)
    if (!one || !other) throw new Error('no preview')
    await somebody(world, 'karen').act(one)
    await somebody(world, 'else').act(other)
    expect(await rowsOf(world, 'invitation')).toHaveLength(3)
  })

  it('from who has lost the network in between asks nobody', async () => {
    const world = await open()
    const preview = await previewIn(world)
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one =>
        one.id === idOf('karen')
          ? { ...one, roles: having({}).people.find(({ id }) => id === idOf('peter'))?.roles ?? [] }
          : one,
      ),
    }))
    const said = await somebody(world, 'karen').press(preview, 'Ja, spørg')
    expect(said.text).not.toContain('bliver')
    expect(await rowsOf(world, 'invitation')).toEqual([])
    expect((await meetingNow(world, mat2)).openForAnswers).toBeUndefined()
  })

  it('to what is another by now is shown anew, and nobody is asked', async () => {
    const world = await open()
    const preview = await previewIn(world)
    await world.write(programme =>
      having(
        { [mat2]: { startLocal: '2026-12-10T13:00', endLocal: '2026-12-10T16:00', revision: 1 } },
        programme,
      ),
    )
    const said = await somebody(world, 'karen').press(preview, 'Ja, spørg')
    expect(said.text).toContain('Noget er ændret, siden du så det her')
    expect(said.text).toContain('torsdag d. 10. december')
    expect(await rowsOf(world, 'invitation')).toEqual([])
  })

  it('goes on where it was killed after the messages were written', async () => {
    const world = await open()
    const { action } = buttonIn(await previewIn(world), 'Ja, spørg')
    await somebody(world, 'karen').act(action)
    // As a kill would have left it: the opening is there, the meeting is shut.
    await world.write(programme =>
      having({ [mat2]: { openForAnswers: undefined, answerBy: undefined } }, programme),
    )
    await somebody(world, 'karen').act(action)
    expect(await meetingNow(world, mat2)).toMatchObject(openForAnswers)
    expect(await rowsOf(world, 'invitation')).toHaveLength(3)
  })

  it('asks those who are off when they are at work again', async () => {
    const world = await open({ now: '2026-11-27T18:00' })
    await somebody(world, 'karen').press(await previewIn(world), 'Ja, spørg')
    const [row] = await rowsOf(world, 'invitation', 'sofie')
    expect(row?.notBefore).toBe(at('2026-11-30T07:30'))
  })

  it('for a lab asks the leaders of its schools, and nobody of their people', async () => {
    const world = await open()
    const lab = 'lab2-hold2@nordlund'
    const said = replyIn(await somebody(world, 'else').act(askFor(lab)))
    expect(said.text).toContain('spørger jeg 1 skoleleder, hvem de sender.')
    expect(said.text).toContain('Jeg kender ingen leder på Åbrinkskolen')
    await somebody(world, 'else').press(said, 'Ja, spørg')
    expect(await rowsOf(world, 'invitation')).toEqual([])
    expect(
      (await rowsOf(world, 'designation')).map(({ receiver, about }) => [receiver, about]),
    ).toEqual([[{ kind: 'person', id: idOf('jonas') }, lab]])
  })
})

describe('the report on the meeting', () => {
  it('says in plain words who has been asked', async () => {
    const world = await open()
    await somebody(world, 'karen').press(await previewIn(world), 'Ja, spørg')
    world.now += 60_000
    await world.send()
    const { tenant, deps, now } = world
    const address = { platform: 'web', userId: 'karen', verifiedEmail: idOf('karen') }
    const action = { id: 'report', does: 'show', about: mat2 } as const
    const press = {
      tenant,
      address,
      conversation: 'own',
      eventId: 'report',
      type: 'press',
    } as const
    const version = await deps.programmes.version(tenant)
    const said = replyIn(await world.desk.press({ ...press, action }, { now, version }))
    expect(said.text).toContain('Invitation')
    expect(said.text).toContain('sendt til 3')
  })
})

describe('taking it back', () => {
  it('within 30 seconds shuts the meeting, and nobody is asked', async () => {
    const world = await open()
    const karen = somebody(world, 'karen')
    const taken = await karen.press(await previewIn(world), 'Ja, spørg')
    world.now += 20_000
    expect((await karen.press(taken, 'Fortryd')).text).toBe('Fortrudt. Ingen er blevet spurgt.')
    expect((await meetingNow(world, mat2)).openForAnswers).toBeUndefined()
    world.now += 60_000
    expect(await world.send()).toEqual([])
  })

  it('keeps a deadline that the plan had given already, which holds unless another is said', async () => {
    const world = await open({ programme: having({ [mat2]: { answerBy: '2026-11-30' } }) })
    const preview = await previewIn(world)
    expect(preview.text).toContain('Svar senest mandag d. 30. november')
    const karen = somebody(world, 'karen')
    await karen.press(await karen.press(preview, 'Ja, spørg'), 'Fortryd')
    const after = await meetingNow(world, mat2)
    expect([after.openForAnswers, after.answerBy]).toEqual([undefined, '2026-11-30'])
  })

  it('later says that people have been asked, and offers to close', async () => {
    const world = await open()
    const karen = somebody(world, 'karen')
    const taken = await karen.press(await previewIn(world), 'Ja, spørg')
    world.now += 40_000
    await world.send()
    const late = await karen.press(taken, 'Fortryd')
    expect(late.text).toContain('De første er blevet spurgt')
    const closed = await karen.press(late, 'Luk for svar')
    expect(closed.text).toContain('Lukket. Der kan ikke svares på mødet mere')
    expect((await meetingNow(world, mat2)).openForAnswers).toBeUndefined()
    const again = await karen.press(closed, 'Åbn for svar igen')
    expect(again.text).toContain('Skal jeg spørge, hvem der kommer')
  })

  it('does not ask again who had answered before it was closed', async () => {
    const world = await open()
    const karen = somebody(world, 'karen')
    await karen.press(await previewIn(world), 'Ja, spørg')
    const [row] = await rowsOf(world, 'invitation', 'sofie')
    if (!row) throw new Error('nobody was asked')
    await somebody(world, 'sofie').press(await replyOf(world, row), 'Deltager')
    expect((await answerNow(world, 'sofie'))?.said).toBe('yes')
    world.now += 60_000
    await karen.act({ id: 'invitation', does: 'close', meeting: mat2 })
    const again = await previewIn(world)
    expect(again.text).toContain('spørger jeg 2 personer')
    expect(again.text).toContain('1 har allerede svaret')
  })
})

describe('what was to be sent', () => {
  it.each([
    ['not-open', { openForAnswers: undefined }],
    ['cancelled', { status: 'cancelled' as const }],
  ])('is not sent any more: %s', async (why, change) => {
    const world = await open()
    await somebody(world, 'karen').press(await previewIn(world), 'Ja, spørg')
    const [row] = await rowsOf(world, 'invitation', 'sofie')
    if (!row) throw new Error('nobody was asked')
    await world.write(programme => having({ [mat2]: change }, programme))
    expect(await wordsOf(world, row)).toBe(why)
  })

  it('is not sent to who is in the network no longer', async () => {
    const world = await open()
    await somebody(world, 'karen').press(await previewIn(world), 'Ja, spørg')
    const [row] = await rowsOf(world, 'invitation', 'sofie')
    if (!row) throw new Error('nobody was asked')
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one =>
        one.id === idOf('sofie') ? { ...one, networks: [] } : one,
      ),
    }))
    expect(await wordsOf(world, row)).toBe('not-invited')
  })

  it('is not sent where the one who opened it has lost the right', async () => {
    const world = await open()
    await somebody(world, 'karen').press(await previewIn(world), 'Ja, spørg')
    const [row] = await rowsOf(world, 'invitation', 'sofie')
    if (!row) throw new Error('nobody was asked')
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === idOf('karen') ? { ...one, roles: [] } : one)),
    }))
    expect(await wordsOf(world, row)).toBe('no-right')
  })
})

describe('the form', () => {
  it('offers every meeting that is ahead and shut, and opens those that were chosen with one deadline', async () => {
    const world = await open()
    const karen = somebody(world, 'karen')
    const form = formIn(await karen.act({ id: 'invitation', does: 'open', meeting: mat2 }))
    const meetings = fieldIn(form, 'meetings')
    if (meetings.kind !== 'choices') throw new Error(meetings.kind)
    expect(meetings.choices.map(({ label }) => label)).toEqual([
      'Netværksmøde 2 i matematik, torsdag d. 3. december kl. 13-16',
      'Netværksmøde 4 i matematik, torsdag d. 4. februar kl. 13-16',
      'Netværksmøde 5 i matematik, torsdag d. 15. april kl. 13-16',
    ])
    expect(meetings.value).toEqual([meetings.choices[0]?.value])
    const all = meetings.choices.map(({ value }) => value)
    const said = replyIn(await karen.send(form, { meetings: all, by: '', maybe: 'yes' }))
    expect(said.text).toContain('de her 3 møder')
    await karen.press(said, 'Ja, spørg')
    expect(await meetingNow(world, 'mat5@nordlund')).toMatchObject({
      ...{ openForAnswers: true, answerBy: '2027-04-08', allowsMaybe: true },
    })
    expect(await rowsOf(world, 'invitation', 'sofie')).toHaveLength(1)
  })

  it.each([
    ['no meeting', { meetings: [] }, 'meetings'],
    ['a day that is past', { by: '2026-11-01' }, 'by'],
    ['a day after the meeting', { by: '2026-12-24' }, 'by'],
  ])('comes back with %s', async (_, values, field) => {
    const world = await open()
    const karen = somebody(world, 'karen')
    const form = formIn(await karen.act({ id: 'invitation', does: 'open', meeting: mat2 }))
    const { value } = fieldIn(form, 'meetings')
    const again = formIn(await karen.send(form, { meetings: value ?? [], ...values }))
    expect(fieldIn(again, field).problem).toBeDefined()
  })
})
