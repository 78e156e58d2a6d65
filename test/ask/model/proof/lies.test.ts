// A language model that lies, over the wire and through the whole bot: whatever it says that is not found, nobody reads a word of it, neither
// on the way nor in the end. The corpora under ../../verify say how far the check reaches; here it stands where it must.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wording } from '../../../../src/wording/wording.js'
import { member, openRoom, type Room } from '../../../support/helped-bot.js'
import { says } from '../../../support/model-characters.js'
import { type ModelServer, openModelServer } from '../../../support/model-server.js'
import { asked, lies, lookups, truth } from './lies.js'

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

describe('A model that tells the truth', () => {
  it.each([
    ['the truth', truth],
    ['a name by its alias', `${truth} [1] koordinerer matematiknetværket.`],
    ['the truth in other words', 'Hold 2 skal på lab den niende december, og I begynder kl. 9.'],
    ['a length and a distance', 'Der er 16 dage til læringslabbet for hold 2, som varer 6 timer.'],
    ['warmth', `Hej! ${truth} Husk madpakke, og god fornøjelse.`],
  ])('is let through with %s, and what it wrote says so', async (_, text) => {
    server.plays(says(text, ...lookups))
    const told = await room.ask(asked, { as: member })
    expect(told.fate).toBe('said')
    expect(told.reply.text).toContain(wording('da').model.wroteAnswer)
    expect(told.reply.text).not.toMatch(/\bP\d/)
    expect(told.exact.text).not.toContain(wording('da').model.wroteAnswer)
  })

  it('has its names put back after the check', async () => {
    server.plays(says(`${truth} [1] koordinerer matematiknetværket.`, ...lookups))
    const { reply } = await room.ask(asked, { as: member })
    expect(reply.text).toContain('Søren Lyngbjerg koordinerer matematiknetværket.')
  })
})

describe('A model that lies', () => {
  it.each(lies)('is not heard: %s', async (_, lie) => {
    for (const text of [lie, `${truth} ${lie}`, `${lie}\n\n${truth}`]) {
      server.plays(says(text, ...lookups))
      const told = await room.ask(asked, { as: member })
      expect([text, told.fate]).toEqual([text, 'rejected'])
      expect(told.reply).toEqual(told.exact)
      for (const shown of told.shown) expect(shown).not.toContain(lie)
    }
  })
})
