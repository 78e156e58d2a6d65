// Answers that were given elsewhere, pasted as Outlook's tracking copies them or as somebody types them: read line by line, matched to people,
// previewed, and saved once.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPasted } from '../../../src/attend/invite/paste/read.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn, labelsIn } from '../../support/chatting.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'
import type { Reminding } from '../../support/reminding.js'
import {
  answerNow,
  having,
  mat2,
  openForAnswers,
  openWorld,
  somebody,
  type Who,
} from './at-desk.js'

describe('a line', () => {
  it.each([
    ['Mette Holm\tPåkrævet deltager\tAccepteret', 'Mette Holm', 'yes'],
    ['Mette Holm\tValgfri deltager\tAfvist', 'Mette Holm', 'no'],
    ['Mette Holm\tPåkrævet deltager\tForeløbig', 'Mette Holm', 'maybe'],
    ['Mette Holm forbehold', 'Mette Holm', 'maybe'],
    ['Mette Holm\tPåkrævet deltager\tForeløbigt accepteret', 'Mette Holm', 'maybe'],
    ['Mette Holm\tPåkrævet deltager\tIngen', 'Mette Holm', 'silent'],
    ['Mette Holm\tRequired Attendee\tAccepted', 'Mette Holm', 'yes'],
    ['Mette Holm\tOptional Attendee\tDeclined', 'Mette Holm', 'no'],
    ['Mette Holm\tRequired Attendee\tTentative', 'Mette Holm', 'maybe'],
    ['Mette Holm\tRequired Attendee\tNone', 'Mette Holm', 'silent'],
    ['Mette Holm;Accepteret', 'Mette Holm', 'yes'],
    ['"Holm, Mette" ; ja', 'Holm, Mette', 'yes'],
    ['Holm, Mette, Afvist', 'Holm, Mette', 'no'],
    ['Mette Holm, kommer ikke', 'Mette Holm', 'no'],
    ['Mette Holm: nej', 'Mette Holm', 'no'],
    ['Mette Holm - måske', 'Mette Holm', 'maybe'],
    ['Mette Holm deltager ikke', 'Mette Holm', 'no'],
    ['Mette Holm', 'Mette Holm', undefined],
  ])('%s', (text, name, status) => {
    expect(readPasted(text)).toMatchObject([{ line: 1, parts: [name], status }])
  })

  it('has an e-mail anywhere', () => {
    expect(readPasted('Mette Holm <Mette.Holm@havrelund.example>; Accepteret')).toMatchObject([
      { email: 'mette.holm@havrelund.example', status: 'yes', parts: ['Mette Holm'] },
    ])
  })

  it.each([
    'Navn\tDeltagelse\tSvar',
    'Name\tAttendance\tResponse',
    'Søren Lund\tMødearrangør\tIngen',
    'Soren Lund\tMeeting Organizer\tNone',
    '',
    '   ',
  ])('that is a heading, whoever called the meeting, or empty is left out: “%s”', text => {
    expect(readPasted(text)).toEqual([])
  })

  it('is read whatever stands there', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), text => void readPasted(text)))
  })
})

const opened: Reminding[] = []
let connection: RedisConnection
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})
async function open(more = {}) {
  const programme = having({ [mat2]: { ...openForAnswers, ...more } })
  const world = await openWorld(connection, { programme })
  opened.push(world)
  return world
}
const pasteFor = { id: 'invitation', does: 'paste', meeting: mat2 } as const

async function pasted(world: Reminding, ...lines: string[]) {
  const karen = somebody(world, 'karen')
  const form = formIn(await karen.act(pasteFor))
  return replyIn(await karen.send(form, { answers: lines.join('\n') }))
}

describe('what was pasted', () => {
  it('is counted, with what is unclear by its line; and nothing is saved by that', async () => {
    const world = await open()
    const said = await pasted(
      world,
      ...['Navn\tDeltagelse\tSvar', 'Sofie Bruun\tPåkrævet deltager\tAccepteret'],
      ...['Haddad, Amira (SCT)\tPåkrævet deltager\tAfvist', 'karen.toft@nordlund.example; Ingen'],
      ...['Ukendt Person; Accepteret', 'Lone Vad; Accepteret', 'Sofie Bruun; hmm'],
    )
    expect(said.text.split('\n')).toEqual([
      'Klar til at blive gemt: 1 kommer og 1 kan ikke. 1 har ikke svaret dér endnu.',
      'Linje 5, “Ukendt Person; Accepteret”: den person kender jeg ikke.',
      'Linje 6, “Lone Vad; Accepteret”: Lone Vad er ikke spurgt til mødet.',
      'Linje 7, “Sofie Bruun; hmm”: jeg kan ikke se, hvad svaret er.',
    ])
    expect(await answerNow(world, 'sofie')).toBeUndefined()
  })

  it('is saved by a yes, once, with who pasted it', async () => {
    const world = await open()
    const karen = somebody(world, 'karen')
    const said = await pasted(world, 'Sofie Bruun; Accepteret', 'Amira Haddad; Afvist')
    expect((await karen.press(said, 'Gem svarene')).text).toBe('Gemt: 2 svar.')
    expect(await answerNow(world, 'sofie')).toMatchObject({
      said: 'yes',
      by: 'karen.toft@nordlund.example',
    })
    expect((await answerNow(world, 'amira'))?.said).toBe('no')
    world.now += 1000
    expect((await karen.press(said, 'Gem svarene')).text).toContain('står der allerede')
  })

  it('never takes the place of what somebody has answered here', async () => {
    const world = await open()
    const said = await pasted(world, 'Sofie Bruun; Accepteret')
    await somebody(world, 'sofie').told('jeg kan ikke komme til netværksmøde 2')
    world.now += 1000
    await somebody(world, 'karen').press(said, 'Gem svarene')
    expect((await answerNow(world, 'sofie'))?.said).toBe('no')
    const again = await pasted(world, 'Sofie Bruun; Accepteret')
    expect(again.text).toContain('1 har selv svaret her')
    expect(labelsIn(again)).toEqual(['Ret'])
  })

  it('takes a tentative as maybe only where maybe is an answer', async () => {
    const line = 'Sofie Bruun; Foreløbig'
    expect((await pasted(await open(), line)).text).toContain('1 har ikke svaret dér endnu')
    expect((await pasted(await open({ allowsMaybe: true }), line)).text).toContain('1 måske')
  })

  it('comes back with what is wrong, and without a CPR number', async () => {
    const world = await open()
    const karen = somebody(world, 'karen')
    const form = formIn(await karen.act(pasteFor))
    const again = formIn(await karen.send(form, { answers: 'Sofie 010203-1234; ja' }))
    expect(fieldIn(again, 'answers').problem).toContain('CPR')
    expect(JSON.stringify(again)).not.toContain('010203-1234')
    expect(
      fieldIn(formIn(await karen.send(form, { answers: ' ' })), 'answers').problem,
    ).toBeDefined()
  })

  it.each<Who>(['sofie', 'peter', 'guest'])('is not for %s', async who => {
    const world = await open()
    expect(labelsIn(replyIn(await somebody(world, who).act(pasteFor)))).toEqual([])
    const said = await pasted(world, 'Sofie Bruun; Accepteret')
    await somebody(world, who).act(buttonIn(said, 'Gem').action)
    expect(await answerNow(world, 'sofie')).toBeUndefined()
  })

  it('fits into a button for a hundred people', async () => {
    const said = await pasted(await open(), 'Sofie Bruun; Accepteret')
    const { action } = buttonIn(said, 'Gem')
    if (action.id !== 'invitation') throw new Error(action.id)
    const bytes = JSON.stringify({ ...action, answers: (action.answers ?? '').repeat(200) }).length
    expect(bytes).toBeLessThan(2000)
  })
})
