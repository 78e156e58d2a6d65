// Freer ways of asking for a message to many: what is an order of that kind, and what stays a question.
import { describe, expect, it } from 'vitest'
import { needsWords, readFreeOrder } from '../../../src/broadcast/draft/words/free.js'
import { readWriteOrder } from '../../../src/broadcast/draft/words/order.js'

describe('a freer order', () => {
  it.each([
    [
      'Kan du ikke skrive noget pænt til dem i matematik om at de skal huske opgaverne',
      'matematik',
      'De skal huske opgaverne',
    ],
    [
      'hjælp mig med at skrive en kort besked til hold 2 om at vi starter kl. 9',
      'hold 2',
      'Vi starter kl. 9',
    ],
    [
      'Jeg skal have sendt en venlig påmindelse til læsevejlederne om at svare',
      'læsevejlederne',
      'Svare',
    ],
    [
      'lav et udkast til en besked til matematiknetværket om at lokalet er skiftet',
      'matematiknetværket',
      'Lokalet er skiftet',
    ],
    ['Lad hold 2 vide, at bussen holder ved hallen', 'hold 2', 'Bussen holder ved hallen'],
    [
      'gør lige matematikvejlederne opmærksomme på, at bøgerne er kommet',
      'matematikvejlederne',
      'Bøgerne er kommet',
    ],
    [
      'Kan du informere skolelederne om at der er nye frister',
      'skolelederne',
      'Der er nye frister',
    ],
    ['bed læsevejlederne om at tage bogen med', 'læsevejlederne', undefined],
    ['få matematikfolkene til at huske opgaverne', 'matematikfolkene', undefined],
    [
      'skriv pænt til skolelederne at de mangler at melde deltagere',
      'skolelederne',
      'De mangler at melde deltagere',
    ],
    ['sig lige til hold 1 at bussen kører kl. 8', 'hold 1', 'Bussen kører kl. 8'],
    ['kan du hjælpe mig med en besked til matematik om at huske bogen', 'matematik', 'Huske bogen'],
    ['jeg har brug for at skrive til hold 2 at lokalet er skiftet', 'hold 2', 'Lokalet er skiftet'],
    ['kan vi ikke lige få mindet læsevejlederne om at svare', 'læsevejlederne', undefined],
    ['husk matematikvejlederne på at de skal have bogen med', 'matematikvejlederne', undefined],
    [
      'could you write something nice to the maths network about bringing the book',
      'the maths network',
      undefined,
    ],
    [
      'let the reading network know that we meet in room 4',
      'the reading network',
      'We meet in room 4',
    ],
  ])('%s', (said, whom, text) => {
    expect(readWriteOrder(said)?.text).toBeUndefined()
    const order = readFreeOrder(said)
    expect(order?.whom).toBe(whom)
    if (text) expect(order?.text).toBe(text)
  })

  it.each([
    'hvordan skriver jeg en besked til netværket?',
    'hvem kan jeg skrive til om robotter',
    'kan du skrive noget om matematiknetværket?',
    'lad mig vide, hvornår mødet er',
    'bed koordinatoren om at ringe til mig',
    'skal jeg tage noget med til mødet?',
    'lav et skema til mig over møderne',
    'hvad skal vi have med til lab 2',
    'informér mig om mødet',
    'Bed om at komme med',
    'husk mig på mødet',
    'sig lige til mig når der er nyt',
    'sig til, når der er nyt',
    'skal vi skrive noget ned til mødet?',
    'ask me to come',
    'få overblik over mine møder',
  ])('is none of these: %s', said => {
    expect(readFreeOrder(said)).toBeUndefined()
  })

  it.each([
    ['Skriv til matematik at de skal huske opgaverne', 'De skal huske opgaverne', true],
    ['Skriv til hold 2 at bogen skal med, lidt venligt', 'Bogen skal med, lidt venligt', true],
    ['Skriv til hold 2: De skal hentes på torsdag', 'De skal hentes på torsdag', false],
    ['Skriv til hold 2 at mødet er rykket', 'Mødet er rykket', false],
  ])('needs words of its own, or not: %s', (said, text, needs) => {
    expect(needsWords({ text }, said)).toBe(needs)
  })
})
