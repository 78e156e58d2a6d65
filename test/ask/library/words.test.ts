// A tool or page is found in whatever everyday words it is asked for, also in English, and another page's fact is never an answer.
import { describe, expect, it } from 'vitest'
import { createSearchIndex } from '../../../src/ask/library/search/search-index.js'
import { spokenMeanings, stemOf, wordsIn } from '../../../src/ask/library/search/terms.js'
import { keyOf, tokenise } from '../../../src/ask/text/tokens.js'
import { sourcesOf } from '../../support/asking-library.js'
import { inStrandkaer } from './strandkaer.js'

describe('a tool that there is', () => {
  it.each([
    ['noget til kollegasamtaler', 'samtalehjul'],
    ['noget til en kollegasamtale', 'samtalehjul'],
    ['værktøj til humør', 'humoerbarometer'],
    ['hvad kan vi bruge om humøret i klassen', 'humoerbarometer'],
    ['hvor mange trin er der i talstigen', 'talstigen'],
    ['noget der kan få dem til at snakke fransk', 'glosespil'],
    ['what tools do you have for teachers of French', 'glosespil'],
    ['something for talking French pls', 'glosespil'],
  ])('is not denied: %s', (question, id) => {
    expect(sourcesOf(inStrandkaer(question))).toEqual([`tool ${id}`])
  })
})

describe('a fact on a page', () => {
  it.each([
    ['er der parkering ved søhuset', 'parkering', 'fire timer'],
    ['kan man holde ved søhuset', 'parkering', 'fire timer'],
    ['er der en p-plads ved søhuset', 'parkering', 'fire timer'],
    ['is there parking at Søhuset', 'parkering', 'fire timer'],
    ['hvor mange timer har jeg som koordinator', 'timer', '45 timer'],
    ['hvor sent kan man melde afbud til tolken', 'tolk', 'kl. 10 dagen før'],
    ['hvad koster tolk hvis man glemmer afbud', 'tolk', '350 kr.'],
    ['how far in advance do I book an interpreter', 'tolk', 'fire hverdage'],
    ['hvem skal hente nøglen til cykel legepladsen', 'legeplads', 'Havnekontoret'],
    ['hvilket nummer har it hjælpen', 'systemet', '70 11 99 00'],
    ['hvem ringer jeg til om fjordnet', 'systemet', '70 11 99 00'],
    ['who do I call if I forgot my password', 'systemet', '70 11 99 00'],
  ])('is found: %s', (question, id, fact) => {
    const answer = inStrandkaer(question)
    expect(sourcesOf(answer)).toEqual([`page ${id}`])
    expect(answer.reply.text).toContain(fact)
  })

  it.each([
    'hvad er mailen',
    'findes der et hold D',
    'hvor skal budgettet sendes hen',
    'hvad koster svømmehallen',
    'hvem ringer jeg til om rengøring',
    'deadline for the budget?',
  ])('is not given for another thing that is asked: %s', question => {
    const { kind, sources } = inStrandkaer(question)
    expect(kind).not.toBe('answer')
    expect(sources).toEqual([])
  })

  it('that may be on a page is not told, but the page is named', () => {
    const { kind, reply } = inStrandkaer('hvad koster det at komme på museet')
    expect(kind).toBe('unknown')
    expect(reply.text).toContain('Måske står det på siden “Museet for skoler”')
    expect(reply.text).not.toMatch(/\d/)
  })
})

describe('the index', () => {
  const texts = ['sparring i navnet', 'i småt: kollegasparring', 'rådhuset', 'fra a til b']
  const index = createSearchIndex(texts, text => [
    { text, weight: text.includes('navnet') ? 3 : 0.5 },
  ])
  const fitOf = (question: string, text: string) =>
    index
      .search({ words: wordsIn(question), meanings: [], hints: [], subject: [] }, 0)
      .find(({ item }) => item === text)?.fit ?? 0

  it('finds the word itself in small print as wholly as in a name', () => {
    expect(fitOf('kollegasparring', texts[1] ?? '')).toBeCloseTo(1)
  })
  it('lets an everyday word that no text has weigh little', () => {
    expect(fitOf('sparring klassen', texts[0] ?? '')).toBeGreaterThan(0.6)
    expect(fitOf('sparring zebra', texts[0] ?? '')).toBeLessThan(0.6)
  })
  it('knows a house in each of its forms, and a course too', () => {
    expect(stemOf(keyOf('rådhus'))).toBe(stemOf(keyOf('rådhuset')))
    expect(stemOf(keyOf('kursus'))).toBe(stemOf(keyOf('kurset')))
  })
  it('gives a phrase that stands in several rows one meaning in a question', () => {
    const found = spokenMeanings(tokenise('skole hjem samtaler'))
    expect(found).toHaveLength(1)
  })
})
