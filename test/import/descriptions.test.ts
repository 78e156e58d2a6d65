// What an invitation says of how one prepares is found wherever it stands, and the address of an online meeting is no agenda.
import { describe, expect, it } from 'vitest'
import { readDescription } from '../../src/import/text/description.js'

const read = (text: string) => {
  const { agenda, preparation } = readDescription(text, undefined)
  return { agenda, preparation }
}
const link = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc'

describe('a label inside a line', () => {
  it.each([
    [
      'Tema: Mod. Medbring: en sten fra stranden.\nKage fra kl. 8.30.',
      'Tema: Mod.\nKage fra kl. 8.30.',
      'Medbring: en sten fra stranden.',
    ],
    ['Vi går en tur. Husk: regntøj', 'Vi går en tur.', 'regntøj'],
    ['Vi læser. Forberedelse: Læs side 4', 'Vi læser.', 'Læs side 4'],
    [
      'Rykket en time. Dagsorden:\n1. Hej\n2. Farvel',
      'Rykket en time.\n\n1. Hej\n2. Farvel',
      undefined,
    ],
    [
      'Sejltur. Medbring:\n- svømmevest\n- madpakke\n\nDagsorden: Vind',
      'Sejltur.\n\nVind',
      'Medbring: - svømmevest\n- madpakke',
    ],
  ])('ends what stands before it: %j', (text, agenda, preparation) => {
    expect(read(text)).toEqual({ agenda, preparation })
  })

  it('is no label without its colon, nor inside a word', () => {
    const text = 'Vi skal huske at medbring en ven. Husk kaffe.'
    expect(read(text)).toEqual({ agenda: text, preparation: undefined })
  })
})

describe('the address of an online meeting', () => {
  it.each([
    [`Online. Link: ${link}`, undefined],
    [`Uformel snak. Link: ${link}`, 'Uformel snak.'],
    [`Online. Deltag: ${link}\nDagsorden: Vinden`, 'Vinden'],
    [`Vi ses på Teams: ${link}.\nTema: Skyer`, 'Vi ses\nTema: Skyer'],
  ])('does not stay in the agenda: %j', (text, agenda) => {
    expect(read(text).agenda).toBe(agenda)
    expect(readDescription(text, undefined).links).toEqual([link])
  })

  it('stays where it is of something else', () => {
    const text = 'Læs https://havrelund.example/vind inden mødet.'
    expect(read(text).agenda).toBe(text)
  })
})
