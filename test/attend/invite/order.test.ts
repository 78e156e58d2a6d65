// Which sentences open, close or answer, as people write them from a phone; and which are left to be questions.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInviteOrder } from '../../../src/attend/invite/order.js'

const reading = { now: '2026-11-23T09:00', holidays: [] }
const read = (text: string) => readInviteOrder(text, reading)

describe('opening', () => {
  it.each([
    ['åbn matematiknetværkets møder for tilmelding', 'matematiknetværkets møder', undefined],
    ['Kan du åbne mødet d. 9. december for svar?', 'mødet d. 9. december', undefined],
    [
      'aabn moedet d. 9. december for svar, svarfrist 1. december',
      'moedet d. 9. december',
      '2026-12-01',
    ],
    [
      'åbn mødet d. 9. december for svar, svar senest d. 1/12',
      'mødet d. 9. december',
      '2026-12-01',
    ],
    ['åbn for svar på netværksmøde 2', 'netværksmøde 2', undefined],
    ['åbn tilmeldingen til læringslab 2', 'læringslab 2', undefined],
    ['inviter til netværksmøde 2', 'netværksmøde 2', undefined],
    ['send invitationer ud til matematiknetværkets møder', 'matematiknetværkets møder', undefined],
    ['spørg hvem der kommer til mødet på torsdag', 'mødet på torsdag', undefined],
    [
      'hej pejling, ku du åbne netværksmøde 2 for tilmelding med svarfrist den 1. december',
      'netværksmøde 2',
      '2026-12-01',
    ],
    ['open network meeting 2 for answers by 1 December', 'network meeting 2', '2026-12-01'],
  ])('%s', (text, which, by) => {
    expect(read(text)).toMatchObject({ does: 'open', which, ...(by ? { by } : {}) })
    if (!by) expect(read(text)).not.toHaveProperty('by')
  })

  it.each([
    ['luk for svar på netværksmøde 2', 'close'],
    ['luk tilmeldingen til mødet d. 9. december', 'close'],
    ['indsæt svar fra Outlook til netværksmøde 2', 'paste'],
    ['paste answers to network meeting 2', 'paste'],
  ])('%s: %s', (text, does) => {
    expect(read(text)).toMatchObject({ does })
  })
})

describe('answering', () => {
  it.each([
    ['jeg kommer til mødet på torsdag', 'yes', 'mødet på torsdag'],
    ['jg kommer til netværksmødet', 'yes', 'netværksmødet'],
    ['Jeg deltager i netværksmøde 2', 'yes', 'i netværksmøde 2'],
    ['jeg vil gerne deltage i mødet d. 3.', 'yes', 'i mødet d. 3.'],
    ['jeg kan godt komme på torsdag', 'yes', 'på torsdag'],
    ['tilmeld mig netværksmøde 2', 'yes', 'netværksmøde 2'],
    ["I'm coming to network meeting 2", 'yes', 'network meeting 2'],
    ['jeg kan desværre ikke d. 9.', 'no', 'd. 9.'],
    ['jeg kan desvaerre ikke komme paa torsdag', 'no', 'paa torsdag'],
    ['desværre, jeg kan ikke deltage i netværksmøde 2', 'no', 'i netværksmøde 2'],
    ['jeg kan ikke på torsdag', 'no', 'på torsdag'],
    ['jeg kommer ikke til mødet på torsdag', 'no', 'mødet på torsdag'],
    ['jeg kommer desværre ikke', 'no', ''],
    ['jeg må melde afbud til mødet på torsdag, mit barn er sygt', 'no', 'mødet på torsdag'],
    ['afbud til netværksmøde 2', 'no', 'netværksmøde 2'],
    ['meld mig fra mødet på torsdag fordi jeg skal til tandlæge', 'no', 'mødet på torsdag'],
    ['Jeg er forhindret på torsdag. Hilsen Sofie', 'no', 'på torsdag'],
    ["sorry, I can't make it on Thursday", 'no', 'on Thursday'],
    ['jeg kommer alligevel d. 27. januar', 'yes', 'd. 27. januar'],
    ['jeg kommer til 2. netværksmøde', 'yes', '2. netværksmøde'],
    ['Jeg kan ikke d. 9. Jeg er på kursus', 'no', 'd. 9'],
    ['jeg kommer måske på torsdag', 'maybe', 'på torsdag'],
    ['jeg kan ikke d. 27. januar, Anne Holm kommer i stedet', 'substitute', 'd. 27. januar'],
    ['jeg kan ikke på torsdag, men Mette tager med i stedet for mig', 'substitute', 'på torsdag'],
    ['Mette tager med i stedet for mig på torsdag', 'substitute', 'på torsdag'],
    ['en kollega deltager i stedet for mig på torsdag', 'substitute', 'på torsdag'],
  ])('%s: %s', (text, said, which) => {
    expect(read(text)).toMatchObject({ does: 'answer', said, which, isOfDay: false })
  })

  it.each([
    ['jeg er syg i dag', 'i dag'],
    ['Jeg er desværre syg', 'i dag'],
    ['mit barn er sygt i morgen', 'i morgen'],
    ['syg i dag', 'i dag'],
    ["I'm sick today", 'today'],
  ])('%s: to nothing of that day, whatever it is', (text, which) => {
    expect(read(text)).toMatchObject({ does: 'answer', said: 'no', which, isOfDay: true })
  })
})

describe('asking what one has answered', () => {
  it.each([
    ['hvad har jeg svaret?', ''],
    ['har jeg meldt afbud til mødet på torsdag', 'mødet på torsdag'],
    ['er jeg tilmeldt netværksmøde 2?', 'netværksmøde 2'],
    ['kommer jeg på onsdag d. 2?', 'på onsdag d. 2'],
    ['deltager jeg i netværksmøde 2', 'i netværksmøde 2'],
    ['am I coming on Thursday?', 'on Thursday'],
    ['am I signed up for network meeting 2?', 'network meeting 2'],
  ])('%s', (text, which) => {
    expect(read(text)).toMatchObject({ does: 'own', which })
  })
})

describe('what is no order', () => {
  it.each([
    'hvem kommer til mødet på torsdag?',
    'kommer jeg med til lab 2?',
    'kommer jeg for sent, hvis bussen går kl. 9?',
    'jeg kommer for sent til mødet på torsdag',
    'jeg kommer lidt senere på torsdag',
    'jeg kommer hvis jeg kan få vikar',
    'jeg tror jeg kommer på torsdag',
    'hvad gør jeg, hvis jeg er syg i dag?',
    'jeg er syg i dag og skal til møde, hvad gør jeg',
    'jeg kan ikke på torsdag, hvem skal jeg sige det til',
    'hvornår er næste møde',
    'jeg går kl. 14',
    'åbn døren',
    'er der åbent for tilmelding?',
    '',
  ])('%s', text => {
    expect(read(text)).toBeUndefined()
  })

  it('is anything else, of any length, quickly and without an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), text => {
        read(text)
        read(`jeg kan ikke ${text}`)
        read(`åbn ${text}`)
      }),
      { numRuns: 300 },
    )
    const started = performance.now()
    for (let count = 0; count < 2000; count++)
      read('hvem kommer til mødet på torsdag, og hvad skal jeg have med')
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
