// When and where: the next, the last and all meetings, for oneself, a hold, a network, a school or everybody, in Danish as
// people write it. What is expected is worked out from the plan by test/support/asking.ts.
import { describe, expect, it } from 'vitest'
import { asked, expectFacts, expectNoOtherDate, idsOf, planned } from '../support/asking.js'

const today = '2026-11-22'
const next = (wanted: Parameters<typeof planned>[0]) =>
  planned({ from: today, ...wanted }).slice(0, 1)
const counsellor = 'Sofie Bruun' // hold 2, matematik
const leader = 'Jonas Lind' // hold 2
const coordinator = 'Karen Toft' // matematik, no school
const several = 'Amira Haddad' // hold 3, matematik, IT, inklusion
const lab2 = next({ kind: 'lab', hold: 2 })
const math = next({ network: 'matematik' })

function expectAnswer(
  as: string,
  question: string,
  ids: readonly string[],
  also: readonly string[] = [],
) {
  const answer = asked(as, question)
  expect(answer.kind).toBe('answer')
  expect(answer.reply.lang).toBe('da')
  expect(idsOf(answer)).toEqual(ids)
  expectFacts(answer, ids)
  expectNoOtherDate(answer, also)
  return answer
}

describe('the next læringslab of one’s own hold, however it is written', () => {
  it.each([
    'hvornår er næste læringslab?',
    'Hvornår er næste læringslab',
    'hvornår er det næste læringslab',
    'hvornaar er naeste laeringslab',
    'hvornar er naste laringslab',
    'hvornår er næste lab?',
    'hvornår er næste lærings lab',
    'hvornår er næste læringslabs',
    'hvornår er læringslabbet',
    'hvornår er vores næste læringslab',
    'hvornår er mit næste lab',
    'hvornår er det nu vi skal til lab igen',
    'hvornår var det nu vi skulle til lab',
    'hej, hvornår er det lige næste læringslab er?',
    'hvornår skal vi på lab',
    'hvonår er næste læringslab',
    'hvornår er næste lærningslab',
    'hvornår er næste læringslap',
    'vornår er næste læringslab',
    'hvornår er næste læringslaboratorium',
    'HVORNÅR ER NÆSTE LÆRINGSLAB',
    'næste læringslab?',
    'næste lab',
    'kan du fortælle mig, hvornår næste læringslab er?',
    'jeg vil gerne vide hvornår næste læringslab er',
    'ved du hvornår vi skal afsted til læringslab?',
    'hvad dag er næste læringslab',
    'hvilken dato er næste læringslab?',
    'hvad tid starter næste læringslab',
    'hvor er næste læringslab?',
    'hvor skal vi hen til næste læringslab',
    'hvilket sted er næste læringslab',
    'hvor længe varer næste læringslab',
    'hvornår slutter næste læringslab?',
    'hvornår er læringslab 2',
    'hvornår er lab 2?',
    'hvornår er lab2',
    'hvornår er læringslab nr. 2',
    'hvornår er læringslab to',
    'hvornår er 2. læringslab',
    'hvornår er andet læringslab',
    'læringslab 2',
    'Hvornår er næste læringslab? Mvh Sofie',
  ])('%s', question => {
    for (const as of [counsellor, leader]) expectAnswer(as, question, lab2)
  })

  it('says which hold it took, and because of which school', () => {
    expect(asked(counsellor, 'hvornår er næste læringslab?').reply.text).toContain(
      'Hold 2, som Åbrinkskolen er på',
    )
    expect(asked(several, 'hvornår er næste læringslab?').reply.text).toContain(
      'Hold 3, som Sct. Annæ Skole er på',
    )
  })

  it('is everybody’s next for one who is on no hold, and says whose it is', () => {
    const answer = expectAnswer(coordinator, 'hvornår er næste læringslab', next({ kind: 'lab' }))
    expect(answer.reply.text).toContain('Hold 1')
  })
})

describe('a hold or a school that is named', () => {
  it.each([
    ['hvornår er næste læringslab for hold 3?', 3],
    ['hvornår skal hold 1 på læringslab', 1],
    ['hold 3s næste læringslab', 3],
    ['næste lab hold 1', 1],
    ['hvornår har hold3 lab', 3],
    ['hvornår er lab 2 for hold to', 2],
    ['hvornår er lab 2 for hold II', 2],
    ['hvornår er næste læringslab for Klintholmskolen', 3],
    ['hvornår skal klintholm på lab', 3],
    ['hvornår er Klintholmskolens næste læringslab', 3],
    ['hvornår har klintholm skolen læringslab', 3],
    ['hvornår skal Sct. Annæ Skole på læringslab?', 3],
    ['hvornår skal sct annæ på læringslab', 3],
    ['hvornår er næste læringslab for Søndermarkskolen', 1],
    ['hvornår er næste læringslab for soendermarkskolen', 1],
    ['hvornår er næste læringslab for søndremarkskolen', 1],
    ['hvornår skal Åbrinkskolen på lab', 2],
    ['hvornår skal aabrinkskolen paa lab', 2],
    ['hvornår skal Engbæk på lab', 2],
    ['hvornår skal engbæk skole på læringslab', 2],
  ])('%s', (question, hold) => {
    for (const as of [counsellor, coordinator, 'guest'])
      expectAnswer(as, question, next({ kind: 'lab', hold }))
  })

  it('says which hold a named school is on', () => {
    expect(asked(coordinator, 'hvornår skal Klintholmskolen på lab?').reply.text).toContain(
      'Hold 3, som Klintholmskolen er på',
    )
  })

  it('gives læringslab 3 with whom it is for, when one’s own hold has none', () => {
    const answer = expectAnswer(
      counsellor,
      'hvornår er læringslab 3?',
      planned({ kind: 'lab', number: 3 }),
    )
    expect(answer.reply.text).toContain('kun for andre')
  })
})

describe('a network by its name, subject, abbreviation or people', () => {
  it.each([
    ['hvornår er næste netværksmøde i matematik?', 'matematik'],
    ['hvornår er næste møde i matematiknetværket', 'matematik'],
    ['hvornår er matematiknetværkets næste møde', 'matematik'],
    ['hvornår mødes matematiknetværket', 'matematik'],
    ['hvornår er næste matematiknetværksmøde', 'matematik'],
    ['hvornår er næste matematikmøde', 'matematik'],
    ['hvornår er matematikmødet', 'matematik'],
    ['hvornår er næste møde i mat-netværket', 'matematik'],
    ['hvornår er næste møde i mat netværket', 'matematik'],
    ['hvornår er næste netværk for matematik', 'matematik'],
    ['hvornår er netværket for matematik', 'matematik'],
    ['hvornår er næste møde for matematikvejlederne', 'matematik'],
    ['hvornår mødes matematikvejledere', 'matematik'],
    ['hvornår er næste matmatik netværksmøde', 'matematik'],
    ['hvornår er næste matematiknetvaerksmoede', 'matematik'],
    ['hvor er næste netværksmøde i matematik', 'matematik'],
    ['hvor lang tid varer næste matematikmøde', 'matematik'],
    ['hvornår er næste møde i læsenetværket', 'laesning'],
    ['hvornår er næste netværksmøde om læsning', 'laesning'],
    ['hvornår mødes læsevejlederne', 'laesning'],
    ['hvornår er laesevejledernes naeste moede', 'laesning'],
    ['hvornår er næste IT-netværksmøde?', 'it'],
    ['hvornår er næste møde i it netværket', 'it'],
    ['hvornår mødes IT-vejlederne', 'it'],
    ['hvornår er næste møde om digitalisering', 'it'],
  ])('%s', (question, network) => {
    for (const as of [counsellor, leader, 'guest']) expectAnswer(as, question, next({ network }))
  })
})

describe('one’s own meetings', () => {
  it.each([
    [counsellor, 'hvornår er mit næste møde?', lab2],
    [counsellor, 'hvornår skal jeg afsted næste gang', lab2],
    [counsellor, 'hvornår er mit næste netværksmøde', math],
    [counsellor, 'hvornår er vores næste netværksmøde', math],
    [counsellor, 'hvornår er næste netværksmøde', math],
    [counsellor, 'hvornår er netværksmødet', math],
    [coordinator, 'hvornår er mit næste møde', math],
    [coordinator, 'mit næste netværksmøde', math],
    [several, 'hvornår er næste netværksmøde', ['it@nordlund#2026-12-02T14:00']],
    [several, 'mit næste netværksmøde', ['it@nordlund#2026-12-02T14:00']],
    [leader, 'hvornår har vores skole læringslab', lab2],
    [leader, 'hvornår er min skoles næste læringslab', lab2],
    [leader, 'hvornår er mit holds næste læringslab', lab2],
  ])('%s: %s', (as, question, ids) => {
    expectAnswer(as, question, ids)
  })

  it('asks which network is meant by "netværksmødet" when one is in three', () => {
    const answer = asked(several, 'hvornår er netværksmødet?')
    expect(answer.kind).toBe('clarify')
    const questions = answer.reply.blocks.flatMap(block =>
      block.type === 'actions' ? block.buttons : [],
    )
    expect(questions).toHaveLength(3)
    expect(questions[0]).toMatchObject({
      action: { q: 'hvornår er netværksmødet i matematiknetværket?' },
    })
    expectAnswer(several, 'hvornår er netværksmødet i matematiknetværket?', math)
  })
})

describe('the last, the first and the others', () => {
  it.each([
    ['hvornår var sidste læringslab?', ['lab1-hold2@nordlund']],
    ['hvornår var vores seneste læringslab', ['lab1-hold2@nordlund']],
    ['hvor var læringslab 1', ['lab1-hold2@nordlund']],
    ['hvornår er første læringslab', ['lab1-hold2@nordlund']],
    ['hvornår er det sidste læringslab', ['lab2-hold2@nordlund']],
    ['hvornår var seneste møde i matematiknetværket', ['mat1@nordlund']],
    ['hvornår er det sidste møde i matematiknetværket', ['mat5@nordlund']],
    ['hvornår er netværksmøde 4 i matematik', ['mat4@nordlund']],
    ['hvornår er kick-on', ['kickon@nordlund']],
    ['hvornår var kick on?', ['kickon@nordlund']],
    ['hvornår er vidensdagen', ['viden@nordlund']],
    ['hvornår er næste vidensdag?', ['viden@nordlund']],
    ['hvornår er der møde om ordblindhed', ['laes2@nordlund']],
    ['hvor er temamødet om ordblindhed', ['laes2@nordlund']],
    ['hvornår er næste møde på biblioteket', ['laes2@nordlund']],
    ['hvornår er mødet om mellemformer', ['viden@nordlund']],
  ])('%s', (question, ids) => {
    expectAnswer(counsellor, question, ids)
  })
})

describe('lists and periods', () => {
  const mathAhead = planned({ network: 'matematik', from: today, cancelled: true })
  it.each([
    ['vis alle møder i matematiknetværket', mathAhead],
    ['hvilke møder er der i matematiknetværket?', mathAhead],
    ['hvornår er matematiknetværkets møder', mathAhead],
    ['mødeplan for matematik', mathAhead],
    ['hvornår er de næste to møder i matematiknetværket', ['mat2@nordlund', 'mat4@nordlund']],
    ['de næste 2 møder i matematiknetværket', ['mat2@nordlund', 'mat4@nordlund']],
    ['vis alle læringslabs for hold 3', planned({ kind: 'lab', hold: 3, from: today })],
    ['hvornår er læringslabbene for hold 1', planned({ kind: 'lab', hold: 1, from: today })],
    ['alle læringslabs for alle hold', planned({ kind: 'lab', from: today })],
    [
      'hvad sker der i matematiknetværket i foråret',
      planned({ network: 'matematik', from: '2027-01-01', to: '2027-06-30', cancelled: true }),
    ],
    [
      'hvilke møder har matematiknetværket i december',
      planned({ network: 'matematik', from: '2026-12-01', to: '2026-12-31' }),
    ],
    ['hvad sker der i IT-netværket i januar', ['it@nordlund#2027-01-06T14:00']],
    ['hvad har jeg i uge 49', ['lab2-hold2@nordlund', 'mat2@nordlund']],
    ['hvad sker der i december?', ['lab2-hold2@nordlund', 'mat2@nordlund']],
  ])('%s', (question, ids) => {
    expectAnswer(counsellor, question, ids, ['2026-11-30', '2026-12-06', '2027-01-06'])
  })

  it('says yes with the meetings when there are any in the week', () => {
    const answer = asked(counsellor, 'er der møde i uge 49?')
    expect(answer.reply.text).toMatch(/^Ja, i uge 49/)
    expect(idsOf(answer)).toEqual(['lab2-hold2@nordlund', 'mat2@nordlund'])
  })

  it.each([
    [
      'er der møde i matematiknetværket i uge 50?',
      /^Nej, i uge 50 .*ingen møder i matematiknetværket/,
    ],
    ['har vi noget i uge 7?', /^Nej, i uge 7 .*du ingen møder/],
    ['er der netværksmøde i matematik i maj', /^Nej, i maj er der ingen netværksmøder/],
    ['hvad sker der i morgen', /mandag d\. 23\. november har du ingen møder/i],
  ])('%s: says that there is none in that period, and shows no other date', (question, text) => {
    const answer = asked(counsellor, question)
    expect(answer.kind).toBe('answer')
    expect(answer.sources).toEqual([])
    expect(answer.reply.text).toMatch(text)
    expectNoOtherDate(answer, [
      '2026-12-07',
      '2026-12-13',
      '2027-02-15',
      '2027-02-21',
      '2026-11-23',
    ])
  })

  it('never cuts a long list in silence', () => {
    const answer = asked('Else Krog', 'vis alle møder', { now: '2026-08-01T08:00' })
    const rows = answer.reply.blocks.flatMap(block => (block.type === 'table' ? block.rows : []))
    expect(rows.length).toBe(idsOf(answer).length)
    expect(idsOf(answer).length).toBeGreaterThan(25)
  })
})

describe('several at once', () => {
  it('gives the next of each hold that is named', () => {
    const ids = ['lab2-hold1@nordlund', 'lab2-hold3@nordlund']
    const answer = expectAnswer(counsellor, 'hvornår er næste læringslab for hold 1 og 3?', ids)
    expect(answer.reply.text).toContain('Næste læringslab for hold 1 og hold 3')
  })
  it('gives one læringslab for every hold', () => {
    expectAnswer(
      counsellor,
      'hvornår er læringslab 2 for alle hold',
      planned({ kind: 'lab', number: 2 }),
    )
  })
  it('says how far away it is', () => {
    expect(asked(counsellor, 'hvor mange dage er der til næste læringslab?').reply.text).toContain(
      'om 9 dage',
    )
  })
})

describe('how many', () => {
  it.each([
    ['hvor mange læringslabs er der for hold 3', 'Der er 3 læringslabs for hold 3'],
    ['hvor mange netværksmøder er der i matematik', 'Der er 4 netværksmøder i matematiknetværket'],
    [
      'hvor mange netværksmøder er der tilbage i matematik',
      'Der er 3 netværksmøder tilbage i matematiknetværket',
    ],
    ['hvor mange møder har jeg i december', 'I december har du 2 møder'],
  ])('%s', (question, text) => {
    expect(asked(counsellor, question).reply.text).toContain(text)
  })
})

describe('cancelled and moved meetings', () => {
  it('says that the meeting asked about is cancelled', () => {
    const answer = expectAnswer(counsellor, 'hvornår er netværksmøde 3 i matematik?', [
      'mat3@nordlund',
    ])
    expect(answer.reply.text).toContain('er aflyst')
  })
  it('finds it by its month too, and does not call it planned', () => {
    expect(asked(counsellor, 'er matematikmødet i januar aflyst?').reply.text).toContain(
      'er aflyst',
    )
  })
  it('leaves it out when the next is asked for, and says that it is cancelled', () => {
    const answer = asked(counsellor, 'hvornår er næste møde i matematiknetværket', {
      now: '2026-12-20T12:00',
    })
    expect(idsOf(answer)).toEqual(['mat4@nordlund'])
    expect(answer.reply.text).toContain(
      'Netværksmøde 3 i matematik, der skulle have ligget før, er aflyst',
    )
    expectNoOtherDate(answer)
  })
  it('says from when a meeting of a series was moved', () => {
    const answer = expectAnswer(
      several,
      'hvornår mødes IT-netværket i januar?',
      ['it@nordlund#2027-01-06T14:00'],
      ['2027-01-06'],
    )
    expect(answer.reply.text).toContain('flyttet fra onsdag d. 6. januar')
  })
  it('lists what is cancelled or moved, and says so when nothing is', () => {
    const answer = asked(several, 'hvilke møder er aflyst eller flyttet?')
    expect(idsOf(answer)).toEqual(['it@nordlund#2027-01-06T14:00', 'mat3@nordlund'])
    expect(asked('Mette Dahl', 'er nogen af mine møder aflyst?').reply.text).toContain(
      'Nej, ingen af dine kommende møder er aflyst',
    )
  })
  it('says that a meeting still stands', () => {
    expect(asked(counsellor, 'er læringslab 2 aflyst?').reply.text).toContain('er ikke aflyst')
  })
})

describe('at other moments of the year', () => {
  it.each([
    ['2026-08-10T07:00', 'hvornår er næste læringslab', ['lab1-hold2@nordlund']],
    ['2026-12-01T08:59', 'hvornår er næste læringslab', ['lab2-hold2@nordlund']],
    ['2026-12-01T07:00', 'hvad sker der i dag', ['lab2-hold2@nordlund']],
    ['2026-11-30T20:00', 'hvad sker der i morgen', ['lab2-hold2@nordlund']],
    ['2027-03-01T12:00', 'hvornår er næste møde i matematiknetværket', ['mat5@nordlund']],
    ['2026-10-25T02:30', 'hvornår er næste netværksmøde i matematik', ['mat2@nordlund']],
  ])('%s: %s', (now, question, ids) => {
    const answer = asked(counsellor, question, { now })
    expect(idsOf(answer)).toEqual(ids)
    expectFacts(answer, ids)
  })
  it('says that no more are planned when the year’s labs are over', () => {
    const answer = asked(counsellor, 'hvornår er næste læringslab', { now: '2027-04-01T12:00' })
    expect(answer.kind).toBe('answer')
    expect(answer.reply.text).toContain('ikke planlagt flere læringslabs for hold 2')
    expectNoOtherDate(answer)
  })
})
