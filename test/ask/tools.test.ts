// What people ask about tools: by name, purpose, theme, whom it is for and how long it takes, and one fact of one tool. Everything in
// an answer stands in the tool's record; what fits no tool gets none.
import { describe, expect, it } from 'vitest'
import { datesIn } from '../support/asking.js'
import { askedOf, buttonsOf, sourcesOf } from '../support/asking-library.js'
import { nordlundTools } from '../support/library.js'

function toolOf(id: string) {
  const tool = nordlundTools.find(each => each.id === id)
  if (!tool) throw new Error(`no such tool: ${id}`)
  return tool
}

describe('a tool that clearly fits', () => {
  it.each([
    ['SMTTE-skemaet', 'smtte'],
    ['hvad er SMTTE modellen', 'smtte'],
    ['smtteskemaet', 'smtte'],
    ['hvad er makkerlæsnign?', 'makkerlaesning'],
    ['makker læsning', 'makkerlaesning'],
    ['fortæl om problembanken', 'problembank'],
    ['hvilket værktøj kan vi bruge, når der er uro i klassen?', 'klassemoede'],
    ['noget til en kollega, der er gået i stå', 'supervision'],
    ['har vi et værktøj til at finde årsagen til et problem', 'fem-hvorfor'],
    ['værktøj til mødeledelse', 'moedeleder'],
    ['hvad kan vi bruge til programmering', 'robotkasse'],
    ['what is SMTTE', 'smtte'],
    ['a tool for reading', 'makkerlaesning'],
  ])('%s', (question, id) => {
    for (const as of ['Sofie Bruun', 'guest']) {
      const answer = askedOf(as, [question])
      expect(sourcesOf(answer)).toEqual([`tool ${id}`])
      const { name, summary, when = '', length = '', link = '', steps } = toolOf(id)
      for (const fact of [name, summary, when, length, link, ...steps])
        expect(answer.reply.text).toContain(fact)
    }
  })
})

describe('one fact of a tool', () => {
  it.each([
    ['hvor lang tid tager SMTTE-skemaet?', 'smtte', '45-60 min'],
    ['hvor længe varer makkerlæsning', 'makkerlaesning', '20 min'],
    ['hvornår bruger man problembanken?', 'problembank', 'arbejde undersøgende med matematik'],
    ['hvem er robotkassen for', 'robotkasse', 'IT-vejledere og lærere'],
    [
      'har du linket til overleveringsskemaet',
      'overlevering',
      'https://nordlund.example/vaerktoejer/overlevering',
    ],
    ['hvordan gør man med fem gange hvorfor', 'fem-hvorfor', '3. Gentag fire gange.'],
    ['how long does SMTTE take?', 'smtte', '45-60 min'],
  ])('%s', (question, id, fact) => {
    const answer = askedOf('guest', [question])
    expect(sourcesOf(answer)).toEqual([`tool ${id}`])
    expect(answer.reply.text).toContain(fact)
  })

  it('says so where the page does not have it', () => {
    const answer = askedOf('guest', ['hvordan gør man med problembanken?'])
    expect(answer.reply.text).toContain('Der står ikke, hvordan man gør')
  })
})

describe('several tools', () => {
  it('lists all with their themes', () => {
    const answer = askedOf('guest', ['hvilke værktøjer har vi?'])
    expect(sourcesOf(answer)).toEqual(nordlundTools.map(({ id }) => `tool ${id}`))
    for (const theme of nordlundTools.flatMap(({ themes }) => themes))
      expect(answer.reply.text).toContain(theme)
  })

  it.each([
    ['værktøjer om analyse', ['datasamtale', 'fem-hvorfor']],
    ['hvilke værktøjer er der til ledere', ['datasamtale', 'fem-hvorfor']],
    ['noget på 20 minutter', ['fem-hvorfor', 'makkerlaesning', 'moedeleder', 'problembank']],
    ['værktøjer om problemløsning på et kvarter', ['problembank']],
    ['tools for teams', ['datasamtale', 'smtte']],
  ])('%s', (question, ids) => {
    const answer = askedOf('guest', [question])
    expect(sourcesOf(answer).toSorted()).toEqual(ids.map(id => `tool ${id}`))
  })

  it('does not take vejledere for ledere', () => {
    expect(sourcesOf(askedOf('guest', ['værktøjer til ledere']))).not.toContain('tool robotkasse')
    expect(sourcesOf(askedOf('guest', ['værktøjer til vejledere']))).toContain('tool robotkasse')
  })
})

describe('what fits no tool', () => {
  it.each([
    'værktøj til svømning',
    'har vi et redskab til skakturneringer',
    'a tool for gardening',
  ])('%s', question => {
    const answer = askedOf('Sofie Bruun', [question])
    expect(answer.kind).toBe('unknown')
    expect(answer.sources).toEqual([])
    expect(datesIn(answer.reply.text)).toEqual([])
    expect(buttonsOf(answer).length).toBeGreaterThan(0)
  })
})

describe('questions that lean on the tool before', () => {
  it.each([
    [['hvad er SMTTE', 'hvor lang tid tager det?'], '45-60 min'],
    [['hvad er SMTTE', 'har du linket?'], 'https://nordlund.example/vaerktoejer/smtte'],
    [['hvad er SMTTE', 'og hvor finder jeg det'], 'https://nordlund.example/vaerktoejer/smtte'],
    [['hvad er SMTTE', 'hvordan gør man?'], '1. Skriv målet.'],
    [['hvad er SMTTE', 'hvem er det for?'], 'team'],
    [['what is SMTTE', 'how long does it take?'], '45-60 min'],
  ])('%j', (questions, fact) => {
    const answer = askedOf('Sofie Bruun', questions)
    expect(sourcesOf(answer)).toEqual(['tool smtte'])
    expect(answer.reply.text).toContain(fact)
  })

  it('narrows the tools before to others', () => {
    const answer = askedOf('Sofie Bruun', ['værktøjer om analyse', 'hvad med til team?'])
    expect(sourcesOf(answer)).toEqual(['tool datasamtale'])
  })

  it('tells the rest, and says when there are no more', () => {
    const first = askedOf('guest', ['noget til lærere og pædagoger'])
    expect(first.sources.length).toBe(5)
    const then = askedOf('guest', ['noget til lærere og pædagoger', 'er der andre?'])
    expect(sourcesOf(then).some(source => sourcesOf(first).includes(source))).toBe(false)
    const last = askedOf('guest', ['værktøjer om mødeledelse', 'er der flere?'])
    expect(last.sources).toEqual([])
  })

  it('leaves meetings to the plan', () => {
    const answer = askedOf('Sofie Bruun', ['hvad er SMTTE', 'hvornår er næste netværksmøde?'])
    expect(sourcesOf(answer)).toEqual(['meeting mat2@nordlund'])
  })
})

describe('a place in the list just told', () => {
  const list = 'noget på 20 minutter'
  const [first = '', second = '', ...others] = sourcesOf(askedOf('guest', [list]))
  const last = others.at(-1) ?? ''

  it.each([
    ['den første', first],
    ['fortæl om nummer 2', second],
    ['og nr. to?', second],
    ['2', second],
    ['the second one', second],
    ['hvad med den sidste', last],
    ['the last one', last],
  ])('%s', (question, source) => {
    expect(sourcesOf(askedOf('guest', [list, question]))).toEqual([source])
  })

  it('is what the next question is about, and the list is still there', () => {
    const length = ['hvor lang tid tager nummer 2?', 'hvem er det for?']
    expect(sourcesOf(askedOf('guest', [list, ...length]))).toEqual([second])
    expect(sourcesOf(askedOf('guest', [list, ...length, 'og den første?']))).toEqual([first])
  })

  it('counts in the last five that were told', () => {
    const asked = ['noget til lærere og pædagoger', 'vis flere']
    const [sixth = ''] = sourcesOf(askedOf('guest', asked))
    expect(sourcesOf(askedOf('guest', [...asked, 'den første']))).toEqual([sixth])
  })

  it('counts in the list of all', () => {
    const asked = ['hvilke værktøjer har vi?', 'nummer 3']
    expect(sourcesOf(askedOf('guest', asked))).toEqual([`tool ${nordlundTools[2]?.id}`])
  })

  it.each(['nummer 9', 'hvad er det første møde', 'den første ting vi skal gøre'])(
    'is none where it is of something else: %s',
    question => expect(sourcesOf(askedOf('guest', [list, question]))).not.toContain(first),
  )
})

describe('a tool for a purpose in everyday words', () => {
  it.each([
    ['a tool for conflicts in class', 'klassemoede'],
    ['a tool for reading in pairs', 'makkerlaesning'],
    ['something for planning and evaluation', 'smtte'],
    ['a tool for finding causes in 20 minutes or less', 'fem-hvorfor'],
    ['noget om læsning, som jeg kan bruge på et teammøde', 'makkerlaesning'],
    ['værktøj til at finde vores hvorfor', 'fem-hvorfor'],
  ])('%s', (question, id) => {
    expect(sourcesOf(askedOf('guest', [question]))[0]).toBe(`tool ${id}`)
  })
})

describe('every button of a tool', () => {
  it.each([
    'hvad er SMTTE',
    'værktøjer om analyse',
    'hvor lang tid tager SMTTE',
    'hvilke værktøjer har vi',
  ])('asks what is answered: %s', question => {
    for (const { q } of buttonsOf(askedOf('guest', [question])))
      expect(askedOf('guest', [question, q]).kind).toBe('answer')
  })
})
