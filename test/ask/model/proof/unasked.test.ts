// When no language model is asked: what the rules are sure of costs nothing and goes nowhere, whatever the model would have said.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { member, openRoom, type Room } from '../../../support/helped-bot.js'
import { type ModelServer, openModelServer } from '../../../support/model-server.js'
import { asked } from './lies.js'

let server: ModelServer
let room: Room

beforeAll(async () => {
  server = await openModelServer()
  room = await openRoom(server.url)
})
afterAll(async () => {
  await room.close()
  await server.close()
})

describe('What the rules are sure of', () => {
  it.each([
    ['a meeting', 'hvornår er næste læringslab?'],
    ['a meeting in English', 'when is the next learning lab?'],
    ['a person', 'hvem koordinerer matematiknetværket?'],
    ['a list', 'vis alle møder i matematiknetværket'],
    ['a tool', 'hvad er boblediagrammet?'],
    ['a deadline', 'hvornår er fristen for tilmelding til læringslab 2?'],
    ['what is known not to be there', 'hvornår er læringslab 9 for hold 2?'],
    ['small talk', 'hej'],
    ['thanks', 'tusind tak for hjælpen!'],
    ['help', 'hjælp'],
    ['an order', 'slet mine data'],
    ['another order', 'flyt læringslab 2 til fredag'],
    ['a reflection of one’s own', 'vis mine refleksioner'],
    ['the picture of the year', 'vis årshjulet'],
    ['a CPR number', 'min elev 010190-1234 er ked af det, hvad gør jeg ved hende i morgen?'],
  ])('is not sent anywhere: %s', async (_, question) => {
    const before = server.sent.length
    const told = await room.ask(question, { as: member })
    expect(server.sent.length).toBe(before)
    expect([...told.shown, ...told.looking]).toEqual([])
    expect(told.reply.text).toBe(told.exact.text)
  })

  it('is not sent anywhere either when a guest is refused', async () => {
    const before = server.sent.length
    await room.ask('hvem koordinerer matematiknetværket?')
    expect(server.sent.length).toBe(before)
  })
})

describe('What they are not sure of', () => {
  it.each([
    ['several questions', asked],
    [
      'free talk about the work',
      'er det værd at tage cyklen til det næste møde i matematiknetværket?',
    ],
    [
      'something they do not understand',
      'kan du ridse op hvad jeg går glip af hvis jeg tager orlov nu?',
    ],
  ])('is sent: %s', async (_, question) => {
    const before = server.sent.length
    const told = await room.ask(question, { as: member })
    expect(server.sent.length).toBeGreaterThan(before)
    expect(told.looking).toEqual(['Lige et øjeblik, jeg ser efter …'])
    expect(told.reply.text).not.toBe('')
  })
})
