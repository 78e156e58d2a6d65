// A school's leader chooses who comes to a lab: the list, telling now or later, changing one's mind, two leaders at once, and who may not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MeetingId } from '../../../src/core/ids.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { labelsIn } from '../../support/chatting.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'
import { type At, choosing, lab2, lab3, labelsOf, openDesk, tickedIn, who } from './desk.js'

const opened: At[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(now?: string): Promise<At> {
  const world = await openDesk(connection, now)
  opened.push(world)
  return world
}

async function stored(world: At) {
  const { choices } = await world.deps.answers.of(world.tenant, MeetingId.parse(lab2))
  return choices.map(({ school, people, isTold, answerRevision }) => ({
    ...{ school, people, isTold, answerRevision },
  }))
}

describe('the list', () => {
  it('has the leadership first, then the school by name, each with what they do and have been at', async () => {
    const world = await open()
    const form = formIn(await world.as(who.lone).press(choosing()))
    expect(labelsOf(form)).toEqual([
      'Lone Vad, skoleleder · var på lab 1',
      'Per Høj, viceskoleleder',
      'Amina Said, skolesekretær · har fri den dag',
      'Jonas Lind, matematikvejleder · skal til andet møde, var på vidensdag',
      'Mette Dahl, læsevejleder · var på lab 1',
      'Ingen fra skolen kommer denne gang',
    ])
  })

  it('has those ticked who were at the last lab, and says that it is a guess', async () => {
    const world = await open()
    const form = formIn(await world.as(who.lone).press(choosing()))
    expect(tickedIn(form)).toEqual([who.lone, who.mette])
    expect(form.text).toContain('De, der var med sidst, er krydset af.')
    expect(form.text).toContain('Vælg senest tirsdag d. 24. november.')
  })

  it('opens without a school for who leads one, and is English for who writes English', async () => {
    const world = await open()
    const { school: _, ...without } = choosing()
    const form = formIn(await world.as(who.lone, 'en').press(without))
    expect(form.action).toMatchObject({ id: 'choose-people', school: 'nordskolen' })
    expect(form.title).toBe('Choose participants')
  })

  it('of a large school goes on in a second field, and what is ticked there counts', async () => {
    const world = await open()
    const many = Array.from({ length: 120 }, (_, nth) => ({
      ...{ id: `laerer${nth}@havrelund.example`, name: `Lærer ${1000 + nth}` },
      ...{ posts: [{ school: 'nordskolen', functions: ['lærer'] }], networks: [], roles: [] },
      ...{ nicknames: [], holds: [], daysOff: [] },
    }))
    await world.write(programme => ({
      ...programme,
      people: [...programme.people, ...many] as typeof programme.people,
    }))
    const form = formIn(await world.as(who.lone).press(choosing()))
    const more = fieldIn(form, 'more')
    const last = more.kind === 'choices' ? more.choices.at(-1)?.value : undefined
    expect(labelsOf(form)).toHaveLength(98)
    await world.as(who.lone).choose([who.lone], { more: [last ?? ''] })
    expect((await stored(world))[0]?.people).toEqual([who.lone, last])
  })

  it.each(['da', 'en'] as const)(
    'fits the platforms’ dialogs and buttons, said in %s',
    async lang => {
      const world = await open()
      const long = 'Marie-Louise Katharina Vestergaard Christoffersen-Rasmussen'
      await world.write(programme => ({
        ...programme,
        people: programme.people.map(one => (one.id === who.mette ? { ...one, name: long } : one)),
      }))
      const lone = world.as(who.lone, lang)
      const delegating = { id: 'designation', does: 'delegate', school: 'nordskolen' } as const
      const pressed = [choosing(), { ...choosing(), does: 'add' as const }, delegating]
      for (const action of pressed) {
        const form = formIn(await lone.press(action))
        expect(Math.max(form.title.length, form.submit.length)).toBeLessThanOrEqual(24)
        const choices = form.fields.flatMap(field => ('choices' in field ? field.choices : []))
        expect(Math.max(0, ...choices.map(({ label }) => label.length))).toBeLessThanOrEqual(75)
      }
      const reply = await lone.choose([who.mette])
      expect(Math.max(...labelsIn(reply).map(({ length }) => length))).toBeLessThanOrEqual(75)
      expect(labelsIn(reply).length).toBeLessThanOrEqual(5)
    },
  )

  it('with nobody ticked, or with somebody and nobody, comes back with what was ticked', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    const { action } = formIn(await lone.press(choosing()))
    const empty = formIn(await lone.submit(action, { people: [], tell: 'later' }))
    expect(fieldIn(empty, 'people').problem).toContain('Sæt kryds ved mindst én')
    const both = formIn(await lone.submit(action, { people: [who.mette, 'nobody'], tell: 'now' }))
    expect(fieldIn(both, 'people').problem).toContain('Fjern det ene')
    expect(tickedIn(both)).toEqual([who.mette, 'nobody'])
    expect(await stored(world)).toEqual([])
  })

  it('cannot choose somebody of another school, whatever is sent', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    const { action } = formIn(await lone.press(choosing()))
    const form = formIn(await lone.submit(action, { people: [who.bent], tell: 'now' }))
    expect(fieldIn(form, 'people').problem).toContain('hører ikke længere til skolen')
    expect(await stored(world)).toEqual([])
  })
})

describe('choosing', () => {
  it('now tells those who are chosen after a short pause, but for who chose, and says what stands', async () => {
    const world = await open()
    const reply = await world.as(who.lone).choose([who.lone, who.mette, who.jonas])
    expect(reply.text).toBe(
      [
        '3 fra Nordskolen skal med til Læringslab 2 – Hold 1, tirsdag d. 1. december kl. 9-15, Medborgerhuset:',
        '• Lone Vad, skoleleder',
        '• Mette Dahl, læsevejleder',
        '• Jonas Lind, matematikvejleder',
        'Der går besked til 2 om et øjeblik. Har du valgt forkert, så ret det bare nu.',
        'Mette Dahl og Jonas Lind ser først beskeden, når Pejling bliver åbnet.',
        'Bemærk: Jonas Lind skal også til Netværksmøde i matematik, tirsdag d. 1. december kl. 13-16.',
      ].join('\n'),
    )
    expect(await world.later(20)).toEqual([])
    const told = await world.later(15)
    expect(told.map(text => text.split(':')[0]).sort()).toEqual(['jonas', 'mette'])
    expect(told.find(text => text.startsWith('mette'))).toContain(
      'Lone Vad har valgt dig til at tage med fra Nordskolen til Læringslab 2 – Hold 1',
    )
    expect(told.join('\n')).toContain('Du følges med Lone Vad og Jonas Lind.')
    expect(told.join('\n')).toContain('Tag skolens kvalitetsrapport med')
  })

  it('later tells nobody until the button is pressed, and then once', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    const reply = await lone.choose([who.mette, who.jonas], { tell: 'later' })
    expect(reply.text).toContain('2 har ikke fået besked endnu.')
    expect(reply.text).toContain('• Mette Dahl, læsevejleder (ved det ikke endnu)')
    expect(await world.later(3600)).toEqual([])
    const done = replyIn(await lone.pressIn(reply, 'Giv dem besked nu'))
    expect(labelsIn(done)).not.toContain('Giv dem besked nu')
    expect(await world.later(31)).toHaveLength(2)
    await lone.pressIn(reply, 'Giv dem besked nu')
    expect(await world.later(31)).toEqual([])
  })

  it('that nobody comes is an answer of the school', async () => {
    const world = await open()
    const reply = await world.as(who.lone).choose(['nobody'])
    expect(reply.text).toContain('Noteret: ingen kommer fra Nordskolen til Læringslab 2')
    expect(await stored(world)).toMatchObject([{ school: 'nordskolen', people: [] }])
  })

  it('the same twice, as of a double click, is done once', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    const { action } = formIn(await lone.press(choosing()))
    const values = { people: [who.mette], tell: 'now' }
    const [one, other] = await Promise.all([
      lone.submit(action, values),
      lone.submit(action, values),
    ])
    expect(replyIn(one).text).toContain('Mette Dahl')
    expect(replyIn(other).text).toContain('Mette Dahl')
    expect(await world.later(31)).toHaveLength(1)
  })

  it('in the evening waits for the morning of those who are chosen, and says until when', async () => {
    const world = await open('2026-11-23T19:30')
    const reply = await world.as(who.lone).choose([who.mette])
    expect(reply.text).toContain('senest tirsdag d. 24. november kl. 7')
    expect(await world.later(3600)).toEqual([])
    const said = await world.as(who.lone).say('hvem har vi valgt til lab 2?')
    expect(said).toContain('Der går besked til én inden for arbejdstiden, senest tirsdag d. 24.')
    world.setTo('2026-11-24T07:00')
    expect(await world.send()).toHaveLength(1)
  })

  it('takes the place of the message that was pressed in', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    const { action } = formIn(await lone.press(choosing()))
    const said = await lone.submit(action, { people: [who.mette], tell: 'now' })
    expect(said).toMatchObject({ instead: true })
  })
})

describe('a change of mind', () => {
  it('tells who is new, and who is out after having heard, and nobody else', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    await lone.choose([who.mette, who.jonas])
    await world.later(31)
    await lone.choose([who.jonas, who.amina])
    const told = (await world.later(31)).sort()
    expect(told.map(text => text.split(':')[0])).toEqual(['amina', 'mette'])
    expect(told[1]).toContain('Du skal alligevel ikke med fra Nordskolen')
  })

  it('within the pause is never heard of', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    await lone.choose([who.mette, who.jonas])
    await world.later(10)
    await lone.choose([who.jonas])
    const told = await world.later(60)
    expect(told.map(text => text.split(':')[0])).toEqual(['jonas'])
  })

  it('out and in again is told again', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    for (const people of [[who.mette], [who.jonas], [who.mette]]) {
      await lone.choose(people)
      await world.later(31)
    }
    const mette = (await world.rows(lab2)).filter(({ delivery: { receiver } }) =>
      JSON.stringify(receiver).includes(who.mette),
    )
    expect(mette.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
  })

  it('to later within the pause holds the messages back, and says so', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    await lone.choose([who.mette])
    const reply = await lone.choose([who.mette], { tell: 'later' })
    expect(reply.text).toContain('Én har ikke fået besked endnu.')
    expect(await world.later(31)).toEqual([])
    await lone.pressIn(reply, 'Giv dem besked nu')
    expect(await world.later(31)).toHaveLength(1)
  })

  it('to later says who still believes that they are going', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    await lone.choose([who.mette])
    await world.later(31)
    const reply = await lone.choose([who.jonas], { tell: 'later' })
    expect(reply.text).toContain('Tror stadig, de skal med: Mette Dahl.')
    expect(await world.later(31)).toEqual([])
  })

  it('is possible until the meeting begins, and not after', async () => {
    const world = await open('2026-12-01T08:59')
    await world.as(who.lone).choose([who.mette])
    world.setTo('2026-12-01T09:00')
    const reply = replyIn(await world.as(who.lone).press(choosing()))
    expect(reply.text).toContain('kan ikke laves om mere')
  })
})

describe('two leaders', () => {
  it('at once: the second sees what the first has chosen before anything is overwritten', async () => {
    const world = await open()
    const [lone, per] = [world.as(who.lone), world.as(who.per)]
    const { action } = formIn(await lone.press(choosing()))
    world.now += 1000
    await per.choose([who.jonas])
    const form = formIn(await lone.submit(action, { people: [who.mette], tell: 'now' }))
    expect(form.text).toContain('Per Høj har i mellemtiden valgt Jonas Lind.')
    expect(tickedIn(form)).toEqual([who.mette])
    expect((await stored(world))[0]?.people).toEqual([who.jonas])
    await lone.submit(form.action, { people: [who.mette], tell: 'now' })
    expect((await stored(world))[0]?.people).toEqual([who.mette])
  })

  it('in the very same moment: one choice stands, and nobody is told who is not in it', async () => {
    const world = await open()
    const [lone, per] = [world.as(who.lone), world.as(who.per)]
    const { action } = formIn(await lone.press(choosing()))
    await Promise.all([
      lone.submit(action, { people: [who.mette], tell: 'now' }),
      per.submit(action, { people: [who.jonas], tell: 'now' }),
    ])
    const [choice] = await stored(world)
    const told = await world.later(31)
    expect(told.map(text => `${text.split(':')[0]}@havrelund.example`)).toEqual(choice?.people)
  })

  it('see who of them chose', async () => {
    const world = await open()
    await world.as(who.per).choose([who.jonas], { tell: 'later' })
    const said = await world.as(who.lone).say('hvem har vi valgt til lab 2?')
    expect(said).toContain('Valgt af Per Høj mandag d. 23. november kl. 9.')
  })

  it('of two schools do not touch each other', async () => {
    const world = await open()
    await world.as(who.lone).choose([who.mette])
    const sanne = world.as(who.sanne)
    const { action } = formIn(await sanne.press(choosing({ school: 'sydskolen' })))
    await sanne.submit(action, { people: [who.bent], tell: 'now' })
    expect((await stored(world)).map(({ school }) => school).sort()).toEqual([
      ...['nordskolen', 'sydskolen'],
    ])
  })
})

describe('nothing is chosen', () => {
  it.each([
    ['by the leader of another school', who.sanne, {}, 'Det er skolens leder'],
    ['by a member', who.mette, {}, 'Det er skolens leder'],
    ['by a guest', '', {}, 'Det er skolens leder'],
    ['for a school that does not go', who.lone, { school: 'vestskolen' }, 'Det er skolens leder'],
    ['for a lab that is not open', who.lone, { meeting: lab3 }, 'ikke åbent for tilmelding'],
    ['for a lab that nobody knows', who.lone, { meeting: 'x' }, 'findes ikke længere'],
    ['for a meeting where each answers', who.lone, { meeting: 'mat' }, 'svarer hver for sig'],
  ])('%s', async (_, email, more, why) => {
    const world = await open()
    const reply = replyIn(await world.as(email).press(choosing(more)))
    expect(reply.text).toContain(why)
  })

  it('of a form that was open when the meeting was moved: the list comes again with the new time', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    const { action } = formIn(await lone.press(choosing()))
    await world.change(lab2, {
      ...{ startLocal: '2026-12-02T09:00', endLocal: '2026-12-02T15:00' },
      ...{ answerRevision: 1, revision: 1 },
    })
    const form = formIn(await lone.submit(action, { people: [who.jonas], tell: 'now' }))
    expect(form.text).toContain('Mødet er flyttet')
    expect(form.text).toContain('onsdag d. 2. december')
    expect(tickedIn(form)).toEqual([who.jonas])
    expect(await stored(world)).toEqual([])
  })

  it('of a form whose sender has lost the role since', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    const { action } = formIn(await lone.press(choosing()))
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === who.lone ? { ...one, roles: [] } : one)),
    }))
    const reply = replyIn(await lone.submit(action, { people: [who.jonas], tell: 'now' }))
    expect(reply.text).toContain('Intet er ændret.')
    expect(await stored(world)).toEqual([])
  })

  it('of a cancelled lab', async () => {
    const world = await open()
    await world.change(lab2, { status: 'cancelled', revision: 1 })
    expect(replyIn(await world.as(who.lone).press(choosing())).text).toContain('aflyst')
  })
})

describe('a lab that was moved', () => {
  it('has those ticked who were chosen for the old time', async () => {
    const world = await open()
    await world.as(who.lone).choose([who.jonas])
    await world.change(lab2, {
      ...{ startLocal: '2026-12-02T09:00', endLocal: '2026-12-02T15:00' },
      ...{ answerRevision: 1, revision: 1 },
    })
    const form = formIn(await world.as(who.lone).press(choosing()))
    expect(tickedIn(form)).toEqual([who.jonas])
    expect(form.text).toContain('til det gamle tidspunkt')
  })
})
