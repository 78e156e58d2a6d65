// A pupil who is named in a text is noticed, in the ways that colleagues write about pupils; colleagues, classes and subjects are left alone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstNames } from '../../../src/people/guard/first-names.js'
import { pupilsIn } from '../../../src/people/guard/pupils.js'

const named: readonly (readonly [string, string])[] = [
  ['Jeg er bekymret for eleven Emma i 3.b', 'eleven Emma'],
  ['kan nogen hjælpe med emma fra 3.b', 'emma fra 3.b'],
  ['Oliver i 7. klasse nægter at gå med', 'Oliver i 7. klasse'],
  ['Jeg talte med mor til Emma i går', 'mor til Emma'],
  ['Emmas forældre kommer torsdag', 'Emmas forældre'],
  ['Vi har holdt møde med Mohammeds mor', 'Mohammeds mor'],
  ['drengen Rayan slår', 'drengen Rayan'],
  ['en pige der hedder Xylia', 'pige der hedder Xylia'],
  ['Underretning på Noah sendes i dag', 'Underretning på Noah'],
  ['Det handler om 3.b’s Emma', '3.b’s Emma'],
  ['Emma (3.b) og to andre', 'Emma (3.b'],
  ['Lucas, 9 år, har brug for ro', 'Lucas, 9 år'],
  ['the pupil Emma needs help', 'pupil Emma'],
  ["Emma's mother called", "Emma's mother"],
  ['Oliver in year 4 is new', 'Oliver in year'],
  ['ELEVEN EMMA I 3.B', 'ELEVEN EMMA'],
  ['Har Mohammeds mor ringet', 'Mohammeds mor'],
]

describe('a pupil in a text', () => {
  it.each(named)('is seen in “%s”', (text, part) => {
    const [found] = pupilsIn(text)
    expect(found?.text).toContain(part)
    expect(text.slice(found?.start, found?.end)).toBe(found?.text)
  })

  it.each([
    'Eleverne i 3.b er glade for forløbet',
    'Matematik i 3. klasse går godt',
    'Undervisningen i 3.b fungerer',
    'Mette fra Nordskolen holder oplægget',
    'Nordskolens forældre er med på det',
    'Vi mødes i 7.b kl. 14',
    'Tak for et godt netværksmøde, Søren',
    'Elever med dansk som andetsprog fylder meget',
    'Forældrene til eleverne i 0. klasse er inviteret',
    'Børnene fra SFO er trætte',
    'Per elev bruger vi 20 minutter',
    'Hans klasse har brug for det',
    'Vi prøver det i 6. klasse i uge 49',
    'Barnet skal være med',
    'pupils in year 4 are happy',
  ])('is not seen in “%s”', text => {
    expect(pupilsIn(text)).toEqual([])
  })

  it('is read without delay in a long text of anything', () => {
    const alphabet = fc.constantFrom(...'Emma fra 3.b eleven mor til , 7 år'.split(''), 'Emma ')
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 4000 }), letters => {
        const text = letters.join('')
        for (const { start, end, text: found } of pupilsIn(text))
          expect(text.slice(start, end)).toBe(found)
      }),
      { seed: 9, numRuns: 40 },
    )
    const started = performance.now()
    pupilsIn('Emma '.repeat(800))
    pupilsIn('a'.repeat(4000))
    pupilsIn(`${'eleven, '.repeat(500)}`)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('knows more than three hundred first names', () => {
    expect(firstNames.size).toBeGreaterThan(300)
    expect([...firstNames].every(name => name === name.toLowerCase())).toBe(true)
  })
})
