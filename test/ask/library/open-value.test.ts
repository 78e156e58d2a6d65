// A question leaves a value open, how many, how long, how often or at what hour, and is answered with the one sentence that has such
// a value beside what is asked about: of a page, a tool or a deadline's note. A sentence that only shares a word is no answer.
import { describe, expect, it } from 'vitest'
import { Page, Tool } from '../../../src/model/page.js'
import { Programme } from '../../../src/model/programme.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { november } from '../../support/asking.js'
import { askedOf, buttonsOf, sourcesOf } from '../../support/asking-library.js'
import { at, nordlund } from '../../support/programme.js'

const tools = [
  {
    id: 'lydvognen',
    name: 'Lydvognen',
    length: '25 minutter, to gange om ugen',
    summary: 'Tre mikrofoner, otte hovedtelefoner og en mixer på hjul.',
    when: 'Når en klasse skal lave podcast.',
  },
  {
    id: 'ordbroen',
    name: 'Ordbroen',
    length: '15 minutter',
    summary: 'En æske med billeder, som eleven sætter ord på.',
    when: 'Når der kommer en ny elev, som kan lidt dansk.',
    themes: ['dansk som andetsprog'],
  },
  {
    id: 'roligruten',
    name: 'Roligruten',
    length: '10 minutter',
    summary: 'Teamet går en klasses dag igennem sammen med en leder.',
    when: 'Før teammødet, når dagen driller.',
  },
  {
    id: 'talblindescreening',
    name: 'Talblindescreeningen',
    length: '40-50 minutter pr. elev',
    summary: 'Tages af en vejleder med én elev ad gangen.',
  },
]

const pages = [
  {
    id: 'timetal',
    title: 'Timer til opgaven',
    text: 'En sprogvejleder har 70 timer om året. Naturfagsvejledere har 45 timer. Timerne aftales i maj.',
  },
  {
    id: 'lab',
    title: 'Om læringslab',
    text: 'Lederen vælger holdet. Højst fem deltagere fra hver skole. Der er suppe.',
  },
  {
    id: 'priser',
    title: 'Hvad koster maden?',
    text: 'Skolen betaler 130 kr. pr. deltager på læringslab.',
  },
  {
    id: 'laan',
    title: 'Udlån',
    text: 'Spillene hentes på Fjordcentret. Lånetiden er seks uger. Bogbussen kører hver anden onsdag. Mister I noget, koster det 90 kr.',
  },
  {
    id: 'huset',
    title: 'Møllehuset',
    text: 'Porten låses op kl. 7.45. Ring på, hvis den er låst. Der er fjorten cykler til låns.',
  },
]

const programme = Programme.parse({
  ...nordlund,
  tools: tools.map(each => Tool.parse(each)),
  pages: pages.map(({ text, ...each }) =>
    Page.parse({ ...each, passages: [{ heading: '', text }] }),
  ),
  deadlines: [
    {
      id: 'fortaelling',
      title: 'Aflever forandringsfortælling',
      due: '2027-03-01',
      audience: { everyone: true },
      note: 'Én pr. skole, højst tre sider',
    },
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(november))
const asked = (question: string, as = 'Sofie Bruun') => askedOf(as, [question], snapshot)

describe('a value that a question leaves open', () => {
  it.each([
    ['hvor mange timer får en sprogvejleder', 'page timetal', /^En sprogvejleder har 70 timer/],
    ['hvor mange timer har en naturfagsvejleder', 'page timetal', /^Naturfagsvejledere har 45/],
    ['how many hours does a science counsellor have', 'page timetal', /^Naturfagsvejledere har 45/],
    ['hvor mange må vi tage med til lab', 'page lab', /^Højst fem deltagere/],
    ['hvor mange kolleger må jeg tage med på læringslab', 'page lab', /^Højst fem deltagere/],
    ['how many people can we bring to a lab', 'page lab', /^Højst fem deltagere/],
    ['hvor mange sider må forandringsfortællingen være', 'deadline fortaelling', /tre sider/],
    ['hvor lang må forandringsfortællingen være', 'deadline fortaelling', /tre sider/],
    ['hvor mange mikrofoner har vi', 'tool lydvognen', /^Tre mikrofoner/],
    ['hvor mange cykler er der i møllehuset', 'page huset', /fjorten cykler/],
    ['hvor længe må man beholde lånte spil', 'page laan', /^Lånetiden er seks uger/],
    ['how long can we keep borrowed games', 'page laan', /^Lånetiden er seks uger/],
    ['hvor tit kommer bogbussen', 'page laan', /^Bogbussen kører hver anden onsdag/],
    ['hvad tid åbner de porten', 'page huset', /^Porten låses op kl\. 7\.45/],
    ['hvor tit skal man bruge lydvognen', 'tool lydvognen', /to gange om ugen/],
    [
      'how long does the dyscalculia screening take',
      'tool talblindescreening',
      /40-50 minutes per pupil/,
    ],
  ])('is told by the sentence that has it: %s', (question, source, fact) => {
    const answer = asked(question)
    expect(sourcesOf(answer)).toEqual([source])
    expect(answer.reply.text).toMatch(fact)
  })

  it.each([
    'hvor mange timer får en sundhedsvejleder',
    'hvor mange køkkener er der i møllehuset',
    'hvor mange lamper har vi',
    'hvor tit bliver porten malet',
    'how many violins do we have',
  ])('is not known where only a word is shared: %s', question => {
    const { kind, sources } = asked(question)
    expect(kind).toBe('unknown')
    expect(sources).toEqual([])
  })

  it('is kept from a guest where it stands in a deadline', () => {
    const { sources, reply } = asked('hvor mange sider må forandringsfortællingen være', 'guest')
    expect(sources).toEqual([])
    expect(reply.text).not.toContain('tre sider')
  })
})

describe('a tool by the need it is for', () => {
  it.each([
    'jeg har fået en ny elev der ikke kan så meget dansk hvad gør jeg',
    'vi har en elev, der kun kan lidt dansk',
    'something for a new pupil who speaks little danish',
  ])('is found by what it is for: %s', question =>
    expect(sourcesOf(asked(question))).toEqual(['tool ordbroen']),
  )

  it.each([
    'har I en vejledning i klasserumsledelse',
    'noget om klasseledelse',
    'har I en guide til forældremøder',
    'eleverne kan ikke sidde stille hvad gør vi',
  ])('is not one that only has a common word: %s', question => {
    const { kind, sources, reply } = asked(question)
    expect(`${kind}: ${reply.text}`).toMatch(/^unknown/)
    expect(sources).toEqual([])
    expect(reply.text).not.toContain('Bedst passer')
  })

  it('offers what is near as buttons alone', () => {
    const answer = asked('hvilket værktøj er der til trivselslandskabet')
    expect(answer.kind).toBe('unknown')
    expect(buttonsOf(answer).length).toBeGreaterThan(0)
  })

  it('says in one sentence when to use it', () => {
    expect(asked('hvornår bruger man roligruten').reply.text).toBe(
      'Brug Roligruten før teammødet, når dagen driller.',
    )
  })
})
