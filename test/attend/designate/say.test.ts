// What a leader says about choosing and about who is away, as it is typed on a phone; everything else stays a question.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heardIn } from '../../../src/attend/designate/say/order.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { replyIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'
import { type At, lab2, lab3, openDesk, who } from './desk.js'

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

describe('the words', () => {
  it.each([
    ['vælg deltagere til lab 2', 'choose'],
    ['Vaelg deltagere til læringslab 2', 'choose'],
    ['valg deltagere til laringslab 2', 'choose'],
    ['ku du hjælpe mig med at vælge deltagere til lab 2?', 'choose'],
    ['jg vil gerne vælge hvem der skal med til næste læringslab', 'choose'],
    ['udpeg deltagere', 'choose'],
    ['ret vores deltagere til lab 2', 'choose'],
    ['choose participants for lab 2', 'choose'],
    ['pick who is going to lab 2', 'choose'],
    ['hvem har vi valgt til lab 2?', 'chosen'],
    ['hvem sender vi med til læringslab 2', 'chosen'],
    ['who are we sending to lab 2', 'chosen'],
    ['lad en anden vælge for mig', 'delegate'],
    ['udpeg en stedfortræder', 'delegate'],
    ['lad Amina vælge deltagere for os', 'delegate'],
    ['hvem kan vælge for os?', 'delegate'],
    ['let somebody else choose', 'delegate'],
    ['hvem har vi valgt?', 'chosen'],
    ['vi sender Freja til lab 3', 'chosen'],
    ['hvem fra os er af sted i uge 49?', 'away'],
    ['hvem er afsted på torsdag', 'away'],
    ['hvem af mine er væk i næste uge?', 'away'],
    ['hvor mange er ude af huset på tirsdag', 'away'],
    ['skal jeg bruge vikar i uge 49?', 'away'],
    ['who of us is away in week 49?', 'away'],
  ])('“%s” are about %s', (text, does) => {
    expect(heardIn(text)?.does).toBe(does)
  })

  it.each([
    'hvornår er næste læringslab?',
    'hvem kommer til mødet på torsdag?',
    'hvem mangler at svare?',
    'hvem skal med til lab 2?',
    'hvornår skal jeg vælge deltagere til lab 2?',
    'hvorfor skal lederen vælge deltagere?',
    'skal lederen vælge deltagere til labbet?',
    'jeg kan ikke vælge deltagere til lab 2',
    'jeg kommer til lab 2',
    'hvem betaler vikaren når jeg er afsted',
    'hvem tager over, når Mette er væk?',
    'hvem skal jeg sende navnene til lab 2 til?',
    'hvad er et valgfag?',
    'skriv til alle deltagere på lab 2: husk data',
    'aflys mødet d. 1. december',
    'åbn mødet for svar',
    'hvem er vi sammen med på hold 1?',
    'hvem har ansvaret for lab 2?',
    'hvem skal vi være sammen med til læringslab 2?',
    'hvem skal vi mødes med på lab 2?',
    'hvem har vi møde med i uge 49?',
    'vælg deltagere til mødet på torsdag',
    'kan du ændre hvem der kommer til netværksmødet?',
    'when do we choose participants?',
    'who coordinates the maths network?',
    `vælg deltagere ${'og lav et skema '.repeat(20)}`,
  ])('“%s” stay a question', text => {
    expect(heardIn(text)).toBeUndefined()
  })
})

describe('choosing by words', () => {
  it('shows what is chosen for the lab, with the way to the list', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    expect(await lone.say('vælg deltagere til lab 2')).toBe(
      'Der er endnu ikke valgt nogen fra Nordskolen til Læringslab 2 – Hold 1, tirsdag d. 1. december kl. 9-15, Medborgerhuset.',
    )
    await lone.choose([who.mette])
    expect(await lone.say('hvem har vi valgt til lab 2')).toContain('Mette Dahl')
  })

  it('asks which of several, and says when one is not open yet', async () => {
    const world = await open()
    expect(await world.as(who.lone).say('vælg deltagere til lab 3')).toContain(
      'Der er ikke åbnet for tilmelding til Læringslab 3 – Hold 1 endnu.',
    )
    await world.change(lab3, { openForAnswers: true })
    const said = await world.as(who.lone).say('vælg deltagere til læringslab')
    expect(said).toContain('Hvilket af dem?')
    expect(said).toContain('Læringslab 3 – Hold 1')
  })

  it('in English is answered in English', async () => {
    const world = await open()
    expect(await world.as(who.lone).say('choose participants for lab 2')).toContain(
      'Nobody from Nordskolen has been chosen',
    )
  })

  it('of a member is refused kindly, of a guest is a question', async () => {
    const world = await open()
    expect(await world.as(who.mette).say('vælg deltagere til lab 2')).toContain(
      'Det er skolens leder',
    )
    expect(await world.as('').say('vælg deltagere til lab 2')).toBeUndefined()
  })

  it('says who else can choose, with the way to let somebody', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    expect(await lone.say('lad en anden vælge for mig')).toBe(
      'Lige nu er det kun ledelsen, der vælger for Nordskolen.',
    )
    await lone.submit({ id: 'name-delegate', school: 'nordskolen' }, { person: who.amina })
    expect(await lone.say('hvem kan vælge for os?')).toBe(
      'Amina Said kan også vælge for Nordskolen.',
    )
  })
})

describe('who is away', () => {
  it('says so day by day, with who is not chosen yet', async () => {
    const world = await open()
    expect(await world.as(who.lone).say('hvem fra os er af sted i uge 49?')).toBe(
      [
        'Af sted fra Nordskolen i uge 49 (30. november–6. december):',
        'Tirsdag d. 1. december',
        '• Læringslab 2 – Hold 1 kl. 9-15: der er ikke valgt nogen endnu',
        '• Netværksmøde i matematik kl. 13-16: Jonas Lind',
      ].join('\n'),
    )
  })

  it('counts the day, and names who is to be at two meetings at once', async () => {
    const world = await open()
    await world.as(who.lone).choose([who.mette, who.jonas])
    expect(await world.as(who.lone).say('hvem er af sted d. 1. december?')).toBe(
      [
        'Af sted fra Nordskolen tirsdag d. 1. december:',
        'Tirsdag d. 1. december (2 af sted)',
        '• Læringslab 2 – Hold 1 kl. 9-15: Jonas Lind, Mette Dahl',
        '• Netværksmøde i matematik kl. 13-16: Jonas Lind',
        '• Bemærk: Jonas Lind står til to møder på samme tid.',
      ].join('\n'),
    )
  })

  it('leaves out who has said no, and tells who has not answered a meeting that asks', async () => {
    const world = await open()
    await world.as(who.lone).choose([who.mette, who.amina])
    await world.answer(who.mette, 'no')
    await world.change('mat', { openForAnswers: true })
    const said = await world.as(who.lone).say('hvem er væk i uge 49?')
    expect(said).toContain('Læringslab 2 – Hold 1 kl. 9-15: Amina Said')
    expect(said).toContain('Netværksmøde i matematik kl. 13-16: Jonas Lind (har ikke svaret)')
    expect(said).not.toContain('Mette')
  })

  it('without a period is about the next two weeks, and of nobody says so', async () => {
    const world = await open()
    expect(await world.as(who.lone).say('hvem er af sted?')).toContain('de næste 14 dage')
    expect(await world.as(who.sanne).say('hvem er af sted i uge 50?')).toBe(
      'Ingen fra Sydskolen er af sted i uge 50 (7.–13. december), så vidt jeg ved.',
    )
  })

  it('is told to the school’s leader and delegate alone', async () => {
    const world = await open()
    expect(await world.as(who.mette).say('hvem er af sted i uge 49?')).toBeUndefined()
    expect(await world.as(who.karin).say('hvem er af sted i uge 49?')).toBeUndefined()
    const away = { id: 'designation', does: 'away', meeting: lab2, school: 'nordskolen' } as const
    expect(replyIn(await world.as(who.sanne).press(away)).text).toContain('Det er skolens leder')
    expect(replyIn(await world.as(who.lone).press(away)).text).toContain('i uge 49')
  })
})
