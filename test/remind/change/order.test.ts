// Which sentences are orders, and what they say; and that no question is ever taken for one.
import { describe, expect, it } from 'vitest'
import { type Order, readOrder, type Wanted } from '../../../src/remind/change/reading/order.js'
import { readPhrase } from '../../quality/questions/phrases.js'
import { phrasesDa } from '../../quality/questions/phrases-da.js'
import { phrasesEn } from '../../quality/questions/phrases-en.js'
import { unseenDa } from '../../quality/questions/unseen-da.js'
import { unseenEn } from '../../quality/questions/unseen-en.js'

/** A Monday. */
const now = '2026-11-23T08:00'

function read(text: string): Order | undefined {
  return readOrder(text, { now, holidays: [] })
}
const cancel: Wanted = { does: 'cancel' }
const revive: Wanted = { does: 'revive' }
const move = (to?: object): Wanted => ({ does: 'move', to })
const place = (where: string): Wanted => ({ does: 'place', place: where })
const link = (url: string): Wanted => ({ does: 'link', link: url })

describe('an order', () => {
  it.each<[string, string, Wanted]>([
    [
      'flyt matematiknetværkets møde d. 9. december til d. 16. december kl. 13',
      'matematiknetværkets møde d. 9. december',
      move({ date: '2026-12-16', time: '13:00' }),
    ],
    [
      'Flyt næste netværksmøde til torsdag kl. 14',
      'næste netværksmøde',
      move({ date: '2026-11-26', time: '14:00' }),
    ],
    [
      'Flyt mødet d. 9. til d. 16. kl 13 til 15',
      'mødet d. 9.',
      move({ date: '2026-12-16', time: '13:00', timeTo: '15:00' }),
    ],
    ['flyt mødet kl. 13 til kl. 14', 'mødet kl. 13', move({ time: '14:00' })],
    ['ryk moedet til 14.30', 'moedet', move({ time: '14:30' })],
    ['flyt mødet fra torsdag til fredag', 'mødet torsdag', move({ date: '2026-11-27' })],
    [
      'flyt lab 2 til d. 3/12 i Multisalen',
      'lab 2',
      move({ date: '2026-12-03', place: 'Multisalen' }),
    ],
    [
      'mødet på torsdag flyttes til fredag kl. 9',
      'mødet på torsdag',
      move({ date: '2026-11-27', time: '09:00' }),
    ],
    [
      'kan du flytte mødet på torsdag til fredag?',
      'mødet på torsdag',
      move({ date: '2026-11-27' }),
    ],
    ['ku du flytte mødet på torsdag til fredag', 'mødet på torsdag', move({ date: '2026-11-27' })],
    ['udsæt mødet på torsdag en uge', 'mødet på torsdag', move({ days: 7 })],
    ['ryk matematikmødet 30 minutter tidligere', 'matematikmødet', move({ minutes: -30 })],
    ['flyt mødet til 31. november', 'mødet', move({ impossible: '31. november' })],
    [
      'flyt mødet til onsdag d. 10. december',
      'mødet',
      move({ date: '2026-12-10', isOddWeekday: true }),
    ],
    ['flyt mødet på torsdag en time', 'mødet på torsdag', move()],
    ['flyt mødet på torsdag', 'mødet på torsdag', move()],
    ['flyt mødet på torsdag til en anden dag', 'mødet på torsdag', move()],
    ['flyt mødet i uge 50 til uge 51', 'mødet i uge 50', move()],
    ['flyt mødet på torsdag til Multisalen', 'mødet på torsdag', place('Multisalen')],
    [
      'læringslab 2 for hold 1 er i Multisalen i stedet',
      'læringslab 2 for hold 1',
      place('Multisalen'),
    ],
    [
      'læringslab 2 for hold 1 er på Rådhuset i stedet for Medborgerhuset.',
      'læringslab 2 for hold 1',
      place('Rådhuset'),
    ],
    ['nyt lokale til mødet på torsdag: B12', 'mødet på torsdag', place('B12')],
    ['ret stedet for lab 2 til Kulturværftet', 'lab 2', place('Kulturværftet')],
    [
      'nyt link til mødet på torsdag: https://teams.example/abc',
      'mødet på torsdag',
      link('https://teams.example/abc'),
    ],
    [
      'linket til matematikmødet er nu https://teams.example/abc?x=1.',
      'matematikmødet',
      link('https://teams.example/abc?x=1'),
    ],
    ['aflys mødet på torsdag', 'mødet på torsdag', cancel],
    ['Hej! Kan du aflyse mødet på torsdag?', 'mødet på torsdag', cancel],
    [
      'jeg bliver desværre nødt til at aflyse matematikmødet på onsdag pga. sygdom',
      'matematikmødet på onsdag',
      cancel,
    ],
    ['mødet på torsdag aflyses', 'mødet på torsdag', cancel],
    ['gennemfør mødet alligevel', 'mødet', revive],
    ['hold mødet på torsdag alligevel', 'mødet på torsdag', revive],
    [
      'move the maths meeting on 9 December to 16 December at 1 pm',
      'the maths meeting on 9 December',
      move({ date: '2026-12-16', time: '13:00' }),
    ],
    [
      'could you move the meeting to Thursday at 14:00?',
      'the meeting',
      move({ date: '2026-11-26', time: '14:00' }),
    ],
    ['postpone the meeting on Thursday by a week', 'the meeting on Thursday', move({ days: 7 })],
    ['please cancel the meeting on Thursday', 'the meeting on Thursday', cancel],
    ['workshop 2 is in the Town Hall instead', 'workshop 2', place('the Town Hall')],
    [
      'new link for the maths meeting: https://a.example',
      'the maths meeting',
      link('https://a.example'),
    ],
    ['hold the meeting on Thursday after all', 'the meeting on Thursday', revive],
  ])('%s', (text, which, wants) => {
    expect(read(text)).toMatchObject({ which, wants, isAtOnce: false })
  })

  it.each([
    ['aflys nu mødet på torsdag', 'mødet på torsdag'],
    ['aflys nu: mødet på torsdag', 'mødet på torsdag'],
    ['Aflys mødet på torsdag nu, pga. sygdom', 'mødet på torsdag'],
    ['aflys mødet på torsdag med det samme', 'mødet på torsdag'],
    ['cancel the meeting on Thursday immediately', 'the meeting on Thursday'],
  ])('%s is told without the pause', (text, which) => {
    expect(read(text)).toMatchObject({ which, wants: cancel, isAtOnce: true })
  })

  it('is answered in its own language', () => {
    expect(read('cancel the meeting on Thursday')?.lang).toBe('en')
    expect(read('aflys mødet på torsdag')?.lang).toBe('da')
  })
})

const questions = `er mødet flyttet?
er mødet aflyst?
er mødet på torsdag aflyst
mødet på torsdag er aflyst?
hvornår er mødet?
hvornår er mødet flyttet til?
hvor er mødet flyttet hen
hvad er flyttet?
er der noget, der er aflyst?
hvilke møder er aflyst i december?
bliver mødet flyttet?
bliver mødet gennemført?
bliver mødet til noget alligevel?
bliver lab 2 aflyst, hvis det sner?
aflyses mødet på torsdag?
aflyses mødet hvis det sner
flyttes mødet til fredag?
flyttes læringslab 2
skal mødet flyttes?
skal vi flytte mødet til fredag?
kan mødet flyttes til torsdag?
kan man flytte et møde?
kan vi flytte mødet?
kan du flytte møder?
kan du flytte mødet?
kan du aflyse et møde?
hvordan flytter jeg et møde?
hvordan aflyser man et møde
hvem kan flytte mødet?
hvem har aflyst mødet?
hvorfor er mødet aflyst?
hvorfor blev mødet flyttet
ved du om mødet er flyttet
mon mødet bliver aflyst
er lab 2 i Multisalen i stedet?
er mødet i Multisalen i stedet for på Rådhuset
hvor er mødet i stedet?
hvad er det nye link til mødet?
er der et nyt link til mødet på torsdag?
har mødet fået nyt lokale?
hvad er linket til mødet
hvis mødet flyttes til fredag, kan jeg så komme?
mødet er vel ikke aflyst
mødet flyttes vel ikke til fredag
mødet aflyses måske
kan jeg nå fra mødet til lab 2?
møde på torsdag
flyttede møder
aflyste møder
aflysninger
flytninger i december
hvornår er det flyttede møde
har vi møde, selv om det er aflyst i december?
næste møde til foråret
hvad skal jeg have med til mødet
i tvivl om mødet er flyttet
was the meeting moved?
is the meeting on Thursday cancelled?
has the maths meeting moved to another day?
when is the meeting moved to?
which meetings are cancelled?
will the meeting be cancelled if it snows
can the meeting be moved to Thursday?
can you move meetings?
how do I cancel a meeting?
is workshop 2 in the Town Hall instead?
who cancelled the meeting
cancelled meetings
is there a new link for the meeting?
where is the new place for the meeting
rykker vi mødet?
udsættes lab 2?
tak for at flytte mødet`.split('\n')

describe('a question', () => {
  it.each(questions)('is no order: %s', text => {
    expect(read(text)).toBeUndefined()
  })

  it('of all that people are known to ask is none, but for those that order something', () => {
    const tables = [phrasesDa, phrasesEn, unseenDa, unseenEn]
    const all = tables.flatMap(table => Object.values(table).flat()).map(line => readPhrase(line).q)
    expect(all.length).toBeGreaterThan(600)
    const orders = all.filter(text => read(text) !== undefined)
    expect(orders.filter(text => !/^(?:aflys|flyt|cancel|move)\b/i.test(text))).toEqual([])
    expect(orders.length).toBeLessThan(10)
  })

  it('is none either where it goes on and on', () => {
    expect(read(`flyt mødet ${'meget '.repeat(60)} til torsdag`)).toBeUndefined()
    expect(read('')).toBeUndefined()
    expect(read('   \n')).toBeUndefined()
  })
})
