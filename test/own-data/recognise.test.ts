// "Vis hvad I har om mig" and "slet mine data" as people write them, and what is something else.
import { describe, expect, it } from 'vitest'
import { wantsOwnData } from '../../src/own-data/recognise.js'

describe('Somebody who wants to see what is stored about them', () => {
  it.each([
    ...[
      'mine data',
      'Vis mine data',
      'vis mine oplysninger',
      'må jeg se mine data?',
      'maa jeg se mine data',
    ],
    ...[
      'Vis hvad I har om mig',
      'hvad har du om mig?',
      'hvad ved du om mig',
      'hvad gemmer I om mig',
    ],
    ...[
      'hvad har i gemt om mig?',
      'hva har i liggende om mig',
      'Hvilke oplysninger har I om mig?',
      'kan du vise mine data tak',
    ],
    ...['my data', 'show my data', 'What do you have about me?', 'show me what you know about me'],
  ])('is understood: %s', text => expect(wantsOwnData(text)).toBe('show'))
})

describe('Somebody who wants it deleted', () => {
  it.each([
    ...[
      'slet mine data',
      'Slet alle mine data',
      'kan du slette mine oplysninger?',
      'slet mig',
      'glem mig',
    ],
    ...['slet alt om mig', 'Slet alt du ved om mig', 'slette mine data', 'fjern mine oplysninger'],
    ...[
      'delete my data',
      'Please delete my data',
      'forget me',
      'erase all my data',
      'delete everything about me',
    ],
  ])('is understood: %s', text => expect(wantsOwnData(text)).toBe('erase'))
})

describe('Something else', () => {
  it.each([
    ...['slet mødet på torsdag', 'slet min kalender', 'hvem har mine data?', 'hvad har jeg i dag'],
    ...[
      'hvad ved du om matematik',
      'vis mine møder',
      'hvad har du om Mette',
      'mine data er forkerte',
    ],
    ...['show my meetings', 'delete the meeting', 'what do you know about læringslab', 'forget it'],
    ...['hvor længe gemmer I data?', 'mig', 'data', ''],
  ])('is left alone: %s', text => expect(wantsOwnData(text)).toBeUndefined())
})
