// Who may be told what: a guest sees only meetings that are open to all, and of them title, time, place and length; no name of
// a person ever. A member sees what is open and what is for them.
import { describe, expect, it } from 'vitest'
import { asked, expectNoOtherDate, idsOf } from '../support/asking.js'
import { nordlund } from '../support/programme.js'

function everything(as: string, question: string): string {
  return JSON.stringify(asked(as, question).reply)
}

describe('a guest', () => {
  it.each([
    'hvornår er mit næste møde?',
    'hvornår er mit næste lab',
    'hvornår skal jeg afsted',
    'hvornår er vores næste netværksmøde',
    'hvilket hold er vi på?',
    'skal jeg med til læringslab 2?',
    'hvem koordinerer matematiknetværket?',
    'hvem er Sofie Bruun',
    'hvem er Ukendt Person',
    'hvornår skal Sofie Bruun til møde',
    'hvornår skal Mette til lab',
    'hvem er med i matematiknetværket',
    'hvem leder Engbæk Skole',
    'hvornår mødes inklusionsnetværket',
    'hvornår er styregruppemødet?',
    'hvad er dagsordenen på næste matematikmøde',
    'when is my next meeting?',
    'who coordinates the math network?',
    'who is Karen Toft?',
  ])('is told kindly that it is not for them: %s', question => {
    const answer = asked('guest', question)
    expect(answer.kind).toBe('refused')
    expect(answer.sources).toEqual([])
    expectNoOtherDate(answer)
    expect(answer.reply.blocks.some(block => block.type === 'actions')).toBe(true)
  })

  it('is never shown a name, an address, a link, an agenda or whom a meeting is for', () => {
    const secrets = nordlund.people
      .flatMap(person => [...person.name.split(' '), person.id])
      .concat('teams.example', 'Problemløsning', 'elevprodukt')
    const questions = [
      'hvornår er næste matematikmøde',
      'vis alle møder',
      'hvad sker der i december',
      'linket til næste matematikmøde',
      'hvornår er læringslab 2',
      'hvor mange møder er der',
      'hvem deltager i læringslab 2',
      'hvem er Mette',
      'hvem er karen',
      'hvor er næste læringslab for hold 3',
    ]
    for (const question of questions) {
      const reply = everything('guest', question)
      for (const secret of secrets) expect(reply).not.toContain(secret)
    }
  })

  it('sees what is open to all', () => {
    expect(idsOf(asked('guest', 'hvornår er næste læringslab for hold 2'))).toEqual([
      'lab2-hold2@nordlund',
    ])
    expect(idsOf(asked('guest', 'hvornår er vidensdagen'))).toEqual(['viden@nordlund'])
  })
})

describe('a member', () => {
  it('is not shown a closed meeting of others, and is told that it is closed rather than that there is none', () => {
    for (const question of [
      'hvornår mødes inklusionsnetværket?',
      'hvornår er styregruppemødet',
      'hvornår er næste styregruppemøde',
    ]) {
      const answer = asked('Sofie Bruun', question)
      expect(answer.kind).toBe('refused')
      expectNoOtherDate(answer)
    }
  })
  it('sees the closed meetings that are for them', () => {
    expect(idsOf(asked('Mette Kjær', 'hvornår mødes inklusionsnetværket?'))).toEqual([
      'ink1@nordlund',
    ])
    expect(idsOf(asked('Else Krog', 'hvornår er styregruppemødet?'))).toEqual(['styre@nordlund'])
  })
  it('is told who is who, with the work e-mail', () => {
    const answer = asked('Sofie Bruun', 'hvem er Mette Dahl?')
    expect(answer.reply.text).toContain('mette.dahl@nordlund.example')
    expect(answer.reply.text).toContain('læsevejleder på Birkelundskolen')
    expect(idsOf(answer)).toEqual(['mette.dahl@nordlund.example'])
  })
})

describe('people, hold and schools', () => {
  it.each([
    ['hvem koordinerer matematiknetværket?', ['karen.toft@nordlund.example']],
    ['hvem er tovholder for matematik', ['karen.toft@nordlund.example']],
    [
      'hvem er koordinator i læsenetværket',
      ['peter.hauge@nordlund.example', 'lone.vad@nordlund.example'],
    ],
    [
      'hvem kører læsevejledernes netværk',
      ['peter.hauge@nordlund.example', 'lone.vad@nordlund.example'],
    ],
    ['hvem leder Engbæk Skole', ['jonas.lind@nordlund.example']],
    ['hvem er skoleleder på Engbæk Skole?', ['jonas.lind@nordlund.example']],
    ['hvem er matematikvejleder på Åbrinkskolen', ['sofie.bruun@nordlund.example']],
    ['hvilket hold er Klintholmskolen på?', ['klintholmskolen']],
    ['hvilket hold er vi på', ['aabrinkskolen']],
    ['hvilke skoler er på hold 3', ['klintholmskolen', 'sct-annae-skole']],
    ['hvem er på hold 1?', ['birkelundskolen', 'soendermarkskolen']],
    ['hvem er vi på hold sammen med', ['aabrinkskolen', 'engbaek-skole']],
    ['hvilket hold er vi på, og hvem er vi sammen med?', ['aabrinkskolen']],
  ])('%s', (question, ids) => {
    const answer = asked('Sofie Bruun', question)
    expect(answer.kind).toBe('answer')
    expect(idsOf(answer)).toEqual(ids)
  })

  it.each([
    ['hvilke netværk er jeg med i', 'Du er med i matematiknetværket.'],
    ['hvilke netværk er der?', 'Der er 4 netværk'],
    ['hvor mange skoler er der', '3 hold med i alt 6 skoler'],
    ['hvem er min skoleleder', 'Jeg kan ikke se, hvem det er for Åbrinkskolen'],
    ['hvem deltager i læringslab 2?', 'På hold 2 er Åbrinkskolen og Engbæk Skole'],
    ['hvem er med i matematiknetværket', 'Sofie Bruun og Amira Haddad'],
    ['hvem skal jeg skrive til om matematik', 'karen.toft@nordlund.example'],
  ])('%s: %s', (question, text) => {
    expect(asked('Sofie Bruun', question).reply.text).toContain(text)
  })

  it('asks which of two people with one name is meant', () => {
    const answer = asked('Sofie Bruun', 'hvornår skal Mette til læringslab?')
    expect(answer.kind).toBe('clarify')
    const buttons = answer.reply.blocks.flatMap(block =>
      block.type === 'actions' ? block.buttons : [],
    )
    expect(buttons.map(button => button.label)).toEqual(['Mette Dahl', 'Mette Kjær'])
    expect(buttons[0]).toMatchObject({ action: { q: 'hvornår skal Mette Dahl til læringslab?' } })
    expect(idsOf(asked('Sofie Bruun', 'hvornår skal Mette Dahl til læringslab?'))).toEqual([
      'lab2-hold1@nordlund',
    ])
  })
})
