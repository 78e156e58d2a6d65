// Single facts that stand on a page are answered with the passage and its page, in whatever words they are asked for; what stands
// nowhere is not known and gets no date. Meetings stay with the plan.
import { describe, expect, it } from 'vitest'
import { Page } from '../../src/model/page.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { datesIn, november } from '../support/asking.js'
import { askedOf, buttonsOf, sourcesOf } from '../support/asking-library.js'
import { nordlundPages, nordlundWithLibrary } from '../support/library.js'
import { at } from '../support/programme.js'

describe('a fact that stands on a page', () => {
  it.each([
    ['hvem betaler vikaren?', 'vikar', 'Kommunen betaler timerne'],
    ['hvem betaler vikartimerne', 'vikar', 'Kommunen betaler timerne'],
    ['hvordan søger vi refusion', 'vikar', 'refusion@nordlund.example'],
    ['får jeg penge for at køre i egen bil', 'befordring', 'statens lave takst'],
    ['hvor kan man parkere ved nordlundhallen', 'befordring', 'gratis hele dagen'],
    ['går der en bus', 'befordring', 'bus 12'],
    ['hvem skal have besked, hvis jeg bliver syg?', 'sygdom', 'afbud@nordlund.example'],
    ['kan en kollega tage min plads', 'sygdom', 'samme funktion'],
    ['hvad koster det at låne et lokale', 'lokaler', 'gratis for netværkene'],
    ['hvor meget tid får jeg til efteruddannelse', 'uddannelse', '60 timer om året'],
    ['hvem betaler bøgerne', 'uddannelse', 'Skolen køber dem'],
    ['får vi mad til læringslab', 'mad', 'varm mad kl. 12'],
    ['maa vi tage billeder af boernene', 'fotos', 'samtykke'],
    ['who pays for the substitute teacher?', 'vikar', 'Kommunen betaler timerne'],
    ['where can we park?', 'befordring', 'gratis hele dagen'],
  ])('%s', (question, id, fact) => {
    for (const as of ['Sofie Bruun', 'guest']) {
      const answer = askedOf(as, [question])
      expect(sourcesOf(answer)).toEqual([`page ${id}`])
      expect(answer.reply.text).toContain(fact)
      expect(answer.reply.text).toContain(`https://nordlund.example/${id}`)
    }
  })

  it('is answered with its passage and not with the page', () => {
    const { text } = askedOf('guest', ['hvem betaler vikaren?']).reply
    expect(text).not.toContain('refusion@nordlund.example')
  })
})

describe('a page by its name', () => {
  it.each([
    ['hvad står der om efteruddannelse som vejleder', 'uddannelse'],
    ['befordring og parkering', 'befordring'],
  ])('%s', (question, id) => {
    expect(sourcesOf(askedOf('guest', [question]))).toEqual([`page ${id}`])
  })
})

describe('a page that is asked for as such', () => {
  it.each([
    ['har I noget om vikardækning?', 'vikar'],
    ['har i en side om lån af lokaler', 'lokaler'],
    ['hvor står der noget om vikartimer?', 'vikar'],
    ['hvor kan jeg læse om befordring', 'befordring'],
    ['fortæl mig om vejlederuddannelsen', 'uddannelse'],
    ['jeg skal bruge siden om vikardækning', 'vikar'],
    ['send mig linket til siden om vejlederuddannelsen', 'uddannelse'],
    ['hvilken side handler om lån af lokaler', 'lokaler'],
    ['Mad og drikke', 'mad'],
    ['where can I read about vikardækning?', 'vikar'],
    ['what is vejlederuddannelsen', 'uddannelse'],
  ])('is told shortly, with its headings and its link: %s', (question, id) => {
    const page = nordlundPages.find(each => each.id === id)
    for (const as of ['Sofie Bruun', 'guest']) {
      const { text } = askedOf(as, [question]).reply
      expect(sourcesOf(askedOf(as, [question]))).toEqual([`page ${id}`])
      for (const fact of [page?.title, page?.link, page?.passages[0]?.text])
        expect(text).toContain(fact)
      for (const { heading } of page?.passages ?? []) expect(text).toContain(heading)
    }
  })

  it('is its passage, where that alone has the words', () => {
    const { text } = askedOf('guest', ['hvor står der noget om refusion?']).reply
    expect(text).toContain('refusion@nordlund.example')
    expect(text).not.toContain('Kommunen betaler timerne')
  })

  it.each(['hvor kan jeg læse om svømning', 'står der noget om fodbold', 'a page about gardening'])(
    'is no page at random: %s',
    question => expect(askedOf('guest', [question]).sources).toEqual([]),
  )

  it.each(['hvor kan jeg læse om næste læringslab', 'fortæl om læringslab 2', 'vidensdag'])(
    'leaves certain meetings to the plan: %s',
    question => {
      const [source] = sourcesOf(askedOf('Sofie Bruun', [question]))
      expect(source).toMatch(/^meeting /)
    },
  )
})

describe('a question in English on Danish pages', () => {
  it.each([
    ['how do I book a room?', 'lokaler', 'pedellen'],
    ['what does it cost to borrow a room', 'lokaler', 'gratis for netværkene'],
    ['who pays for the books', 'uddannelse', 'Skolen køber dem'],
    ['may we take pictures of the children', 'fotos', 'samtykke'],
    ['is there coffee at the network meetings', 'mad', 'kaffe, te og brød'],
  ])('%s', (question, id, fact) => {
    const answer = askedOf('guest', [question])
    expect(sourcesOf(answer)).toEqual([`page ${id}`])
    expect(answer.reply.text).toContain(fact)
  })
})

describe('how long and how often', () => {
  const boxes = Page.parse({
    id: 'kasser',
    title: 'Materialekasser',
    aliases: ['kasserne', 'kasse'],
    passages: [
      { heading: 'Udlån', text: 'Man kan have en kasse i fire uger.' },
      { heading: 'Bilen', text: 'Bilen kommer til jeres skole hver anden torsdag.' },
    ],
  })
  const programme = { ...nordlundWithLibrary, pages: [...nordlundPages, boxes] }
  const of = createSnapshot({ version: 1, programme }, at(november))

  it.each([
    ['hvor længe må vi have en kasse', 'fire uger'],
    ['how long can we keep en kasse', 'fire uger'],
    ['hvor tit kommer bilen med kasserne', 'hver anden torsdag'],
    ['hvor ofte kommer kasserne', 'hver anden torsdag'],
  ])('%s', (question, fact) => {
    const answer = askedOf('guest', [question], of)
    expect(sourcesOf(answer)).toEqual(['page kasser'])
    expect(answer.reply.text).toContain(fact)
  })
})

describe('what stands nowhere', () => {
  it.each([
    'hvem betaler bussen til museet?',
    'hvad koster en computer',
    'hvornår kommer pengene for kørsel',
    'er der parkering ved kulturhuset',
    'hvor mange sygedage har lærerne',
    'hvad er koden til printeren',
    'who pays for the swimming pool',
  ])('%s', question => {
    for (const as of ['Sofie Bruun', 'guest']) {
      const answer = askedOf(as, [question])
      expect(answer.kind).not.toBe('answer')
      expect(answer.sources).toEqual([])
      expect(datesIn(answer.reply.text)).toEqual([])
    }
  })
})

describe('the plan', () => {
  it.each([
    ['hvornår er næste læringslab?', 'meeting lab2-hold2@nordlund'],
    ['hvor lang tid varer det næste læringslab', 'meeting lab2-hold2@nordlund'],
    ['hvad skal jeg forberede til næste matematikmøde', 'meeting mat2@nordlund'],
    ['hvornår er vidensdagen om mellemformer', 'meeting viden@nordlund'],
  ])('still answers %s', (question, source) => {
    expect(sourcesOf(askedOf('Sofie Bruun', [question]))).toEqual([source])
  })
})

describe('questions that lean on the page before', () => {
  it('give its link, and its other passages', () => {
    const link = askedOf('guest', ['hvem betaler vikaren?', 'og hvor finder jeg det?'])
    expect(link.reply.text).toContain('https://nordlund.example/vikar')
    const other = askedOf('guest', ['hvem betaler vikaren?', 'og hvordan søger vi refusion?'])
    expect(other.reply.text).toContain('refusion@nordlund.example')
  })
  it('are on its buttons', () => {
    const answer = askedOf('guest', ['hvad koster det at låne et lokale'])
    const buttons = buttonsOf(answer)
    expect(buttons.map(({ label }) => label)).toContain('Hvordan booker jeg?')
    for (const { q } of buttons) expect(sourcesOf(askedOf('guest', [q]))).toEqual(['page lokaler'])
  })
})
