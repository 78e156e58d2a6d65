// What is said of tools and pages: the sentence with the fact first, never cut so that the meaning changes; lists with their names; and
// in English a word on the page's own language.
import { describe, expect, it } from 'vitest'
import { fitsMinutes } from '../../../src/ask/library/filters.js'
import { sourcesOf } from '../../support/asking-library.js'
import { inStrandkaer, toolNames } from './strandkaer.js'

function told(question: string): string {
  return inStrandkaer(question).reply.text
}

describe('a single fact', () => {
  it.each([
    ['hvor mange hjelme er der på cykellegepladsen', '20 hjelme', 'Book hos Rita'],
    ['hvor hentes nøglen til cykellegepladsen', 'Havnekontoret', '18 cykler'],
    ['hvad koster det at parkere ved teatret', '12 kr.', 'fire timer'],
    ['hvad er timeprisen for vikar', '255 kr.', 'senest to uger'],
    ['hvor længe må en samtale med tolk vare', '45 minutter', '350 kr.'],
  ])('%s: is told, and what it is not about is left out', (question, fact, other) => {
    expect(told(question)).toContain(fact)
    expect(told(question)).not.toContain(other)
  })

  it('has the whole passage in the details', () => {
    const { reply } = inStrandkaer('hvor mange hjelme er der på cykellegepladsen')
    expect(JSON.stringify(reply.blocks)).toContain('Book hos Rita')
  })

  it('keeps the other side of who pays', () => {
    const text = told('hvem betaler vikar på temadage')
    expect(text).toContain('Projektet betaler')
    expect(text).toContain('Ved netværksmøder betaler skolen selv')
  })

  it('is told whole where the question asks for no one fact', () => {
    expect(told('fortæl om parkering')).toContain('Hele natten er der lukket')
  })

  it('says in English that the page is in Danish', () => {
    expect(told('who pays for the substitute on temadage')).toContain('in Danish')
    expect(told('hvem betaler vikar på temadage')).not.toContain('dansk')
  })
})

describe('tools', () => {
  it('are all named where all are asked for', () => {
    const answer = inStrandkaer('hvilke værktøjer har I?')
    for (const name of toolNames) expect(answer.reply.text).toContain(name)
    expect(answer.sources).toHaveLength(toolNames.length)
  })

  it('are named where one of them may be near', () => {
    const { kind, reply } = inStrandkaer('værktøj til budget og samtaler om fransk kultur')
    expect(kind).toBe('unknown')
    expect(reply.text).toMatch(/Måske er .*(?:Samtalehjulet|Glosespillet)/)
  })

  it('under 20 minutes take less than 20', () => {
    const ids = sourcesOf(inStrandkaer('har I noget på under 20 minutter'))
    expect(ids).toEqual(expect.arrayContaining(['tool glosespil', 'tool stilleboks']))
    expect(ids).not.toContain('tool humoerbarometer')
    expect(sourcesOf(inStrandkaer('har I noget på 20 minutter'))).toContain('tool humoerbarometer')
  })

  it.each([
    ['20 minutter', 20, false, true],
    ['20 minutter', 20, true, false],
    ['15 minutter', 20, true, true],
    [undefined, 20, false, false],
  ] as const)('of %s in %s minutes, below: %s', (length, asked, isBelow, fits) => {
    expect(fitsMinutes({ length }, asked, isBelow)).toBe(fits)
  })

  it('say whom they are for, wherever their page has it', () => {
    expect(told('hvem er glosespillet for')).toContain('fransklærere')
    expect(told('hvornår bruger man glosespillet')).toBe(
      'Brug Glosespillet, når eleverne skal tale mere fransk.',
    )
  })

  it('tell all that is known where the fact is missing', () => {
    expect(told('hvor finder jeg stilleboksen')).toContain('hos pedellen på Havneskolen')
  })

  it('say a length in the language of the answer', () => {
    expect(told('how long does Talstigen take')).toBe('Talstigen takes 90 minutes.')
  })
})
