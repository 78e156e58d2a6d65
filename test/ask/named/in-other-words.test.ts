// Facts, tools and deadlines that are asked for in slightly other words than their texts': a word written apart or joined, a filler, a
// place that a rule leaves out, with whom a tool is used. Fjelsted's pages and tools. Today is Monday 30 November.
import { describe, expect, it } from 'vitest'
import { ask } from './fjelsted.js'

describe('a fact of a page', () => {
  it.each([
    ['hvor mange ozobots kan vi låne', '24 ozo:bots'],
    ['hvor længe venter man på ppr', 'syv ugers ventetid'],
    ['hvor lang ventetid er der hos PPR', 'syv ugers ventetid'],
    ['kan man få penge til møbler', 'ikke penge til inventar'],
    ['må vi lægge film på facebook fra møderne', 'kun lægges i Arkivet'],
  ])('"%s" is told', (question, fact) => {
    const answer = ask(question)
    expect(answer.kind).toBe('answer')
    expect(answer.reply.text).toContain(fact)
  })

  it.each([
    ['hvornår har talepædagogerne åbent på telefonen', 'tirsdag kl. 12-14', 'Forvaltningen'],
  ])('"%s" is told, and what is said of another is not', (question, fact, other) => {
    const { text } = ask(question).reply
    expect(text).toContain(fact)
    expect(text).not.toContain(other)
  })

  it('of another place is not told by a page that says no “only”', () => {
    expect(ask('må vi lægge kameraer på facebook').kind).not.toBe('answer')
  })
})

describe('a tool', () => {
  it.each([
    ['har I noget til en sparringssamtale med min fysikvejleder', 'Spørgevifte'],
    ['noget til konflikter mellem elever', 'Fredspiben'],
    ['something we can use right after a conflict', 'Fredspiben'],
    ['har I noget til en klasse, der er træt efter frokost', 'Vågneleg'],
    ['har du noget til en medarbejder, der mangler en sparringssamtale', 'Spørgevifte'],
    ['what can we use when the same people always do the talking', 'Stafetten'],
  ])('"%s" is found by what it is for', (question, name) => {
    expect(ask(question).reply.text).toContain(name)
  })

  it.each([
    'hvad er der af værktøjer for skoleledere',
    'hvilke værktøjer kan ledelsen bruge',
    'tools for school leaders',
  ])('"%s": all that are for any leader, and none for all teachers', question => {
    const { text } = ask(question).reply
    expect(text).toContain('Måletrappen')
    expect(text).toContain('Stafetten')
    expect(text).not.toContain('Ro fra start')
  })
})

it('a conflict of one’s own in a month is two meetings at once', () => {
  expect(ask('do I have a conflict in January').reply.text).toMatch(/overlap/)
})

describe('a deadline', () => {
  it.each([
    ['hvornår skal målings skemaerne sendes', '19. marts'],
    ['hvornår skal målingsskemaerne ligge på skolerne', '19. marts'],
    ['when does the registration for læringslab 2 close', '8 January'],
    ['what time do applications for kulturpuljen close', '1 February'],
  ])('"%s" is told with its day', (question, day) => {
    expect(ask(question).reply.text).toContain(day)
  })
})
