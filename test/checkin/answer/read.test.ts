// What is an answer and what is not, word by word. Only what is surely a step is one; a date, a number of something and a question never are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeAnswer, readAnswer } from '../../../src/checkin/answer/typed/read.js'
import { readWish } from '../../../src/checkin/answer/typed/wish.js'
import { ScaleId } from '../../../src/model/round.js'
import { wording } from '../../../src/wording/wording.js'

const step = (nth: number, comment?: string) => ({
  ...{ is: 'step', step: nth },
  ...(comment === undefined ? {} : { comment }),
})

describe('An answer in words', () => {
  it.each([
    ['godt', step(4)],
    ['Godt!', step(4)],
    ['RIGTIG GODT', step(5)],
    ['rigtigt godt', step(5)],
    ['rigtig skidt...', step(1)],
    ['ikke saa godt', step(2)],
    ['ikke sa godt', step(2)],
    ['nogenlunde 😊', step(3)],
    ['Godt :)', step(4)],
    ['det går godt', step(4)],
    ['Jeg har det rigtig godt', step(5)],
    ['mit svar er nogenlunde', step(3)],
    ['svar: godt', step(4)],
    ['4', step(4)],
    ['4.', step(4)],
    ['svar 4', step(4)],
    ['4/5', step(4)],
    ['4 ud af 5', step(4)],
    ['4 - travl uge', step(4, 'travl uge')],
    ['4: travl uge', step(4, 'travl uge')],
    ['2, men det bliver bedre', step(2, 'men det bliver bedre')],
    ['Godt, men lidt langt', step(4, 'men lidt langt')],
    ['godt fordi vi fik talt', step(4, 'fordi vi fik talt')],
    ['Godt. Vi fik talt sammen', step(4, 'Vi fik talt sammen')],
    ['godt– vi fik talt', step(4, 'vi fik talt')],
    ['4 -travl uge', step(4, 'travl uge')],
    ['ikke så godt\nder var for lidt tid', step(2, 'der var for lidt tid')],
  ])('"%s" is read', (text, read) => {
    expect(readAnswer(text, 'mood')).toEqual(read)
  })

  it.each(ScaleId.options)('reads every word of the scale %s, in both languages', scale => {
    for (const lang of ['da', 'en'] as const) {
      wording(lang).scales[scale].steps.forEach((word, nth) => {
        expect(readAnswer(word, scale)).toEqual(step(nth + 1))
        expect(readAnswer(`${word.toLowerCase()} - sådan er det`, scale)).toEqual(
          step(nth + 1, 'sådan er det'),
        )
      })
    }
  })

  it.each([
    ...['3-4', '3 eller 4', 'mellem 3 og 4', '3,5', '4½', '7', '10', '8/10', '0'],
    ...['mellem godt og nogenlunde', 'godt/nogenlunde', 'skidt', 'det går fint', 'tja', 'sådan da'],
    ...['både og', 'helt enig'],
  ])('"%s" is unclear, and nothing is guessed', text => {
    expect(readAnswer(text, 'mood')).toEqual({ is: 'unclear' })
  })

  it.each([
    ...['4. december', '1/3', '4 skoler', '4 uger før', '3 skoledage før kl. 8', '12', '2026'],
    ...['hvornår er næste møde', 'godt nok er det langt ude', 'Godt at vide', '4?', 'godt?'],
    ...['tak', 'ok', 'super', 'fint', 'hold 3', 'uge 4', 'Noget om ordblindhed', '40%'],
    ...[
      '1. Velkomst',
      '2. Mål strømmen.',
      '5-minutters feedback',
      '3:ida@havrelund.example',
      '1;Søndre Skole',
    ],
    ...['ikke noget, der haster', 'aldrig-sendt', 'nothing but spaces', 'godt, at du spørger'],
    ...['ofte stillede spørgsmål', 'god tid til mødet', '2-3 elever'],
  ])('"%s" is about something else', text => {
    expect(readAnswer(text, 'mood')).toBeUndefined()
  })

  it('is never read out of what has no step in front', () => {
    const words = fc.stringMatching(/^[b-fh-mp-su-zæø]{2,12}( [a-zæøå]{2,12}){1,6}$/)
    fc.assert(
      fc.property(words, text => {
        const read = readAnswer(text, 'mood')
        expect(read === undefined || mayBeAnswer(text)).toBe(true)
        expect(readAnswer(`hvornår ${text}?`, 'mood')).toBeUndefined()
      }),
      { seed: 9 },
    )
  })
})

describe('A wish in words', () => {
  it.each([
    ['spring over', 'skip'],
    ['Spring det over.', 'skip'],
    ['senere', 'later'],
    ['ikke nu', 'later'],
    ['om en halv time', 'half-hour'],
    ['spørg igen om 30 min', 'half-hour'],
    ['spørg mig i morgen', 'tomorrow'],
    ['hvem kan se hvad?', 'who-sees'],
    ['Hvem kan se mit svar?', 'who-sees'],
    ['who can see my answer?', 'who-sees'],
    ['fortryd mit svar', 'undo'],
    ['træk mit svar tilbage', 'undo'],
    ['ret mit svar', 'show'],
    ['svar på check-in', 'show'],
    ['check-in', 'show'],
  ])('"%s" is %s', (text, wish) => {
    expect(readWish(text)).toBe(wish)
  })

  it.each([
    ...[
      'hvem kan se kalenderen?',
      'fortryd',
      'senere på ugen er der møde',
      'i morgen',
      'slet mine data',
    ],
    ...['mine check-ins', 'lav et check-in til mødet', 'vis resultatet'],
  ])('"%s" is about something else', text => {
    expect(readWish(text)).toBeUndefined()
  })
})
