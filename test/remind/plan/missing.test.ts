// What a plan could not know is told beside it: holiday plans that are not there, and deadlines for nobody.
import { describe, expect, it } from 'vitest'
import { deadlinesForNobody, missingHolidays } from '../../../src/remind/plan/missing.js'
import { snapshotOf } from '../../programme/build.js'
import { its, meeting, member, planOf } from './planning.js'

const holiday = (municipality: string, from: string) => ({
  ...{ municipality, name: 'Ferie', from, to: from, applies: [] },
})
const school = (id: string, municipality: string) => ({ id, name: id, municipality })
const ofOne = [school('skoven', 'Havrelund Kommune')]
const ofTwo = [...ofOne, school('engen', 'Engby')]
const autumn = meeting('a', '2026-09-08T13:00', its('-1d@09:00'))
const nextYear = meeting('n', '2027-09-08T13:00', its('-1d@09:00'))
/** Told of in one school year, held in the next. */
const between = meeting('b', '2027-08-02T13:00', its('-7d@09:00'))

describe('a missing holiday plan', () => {
  it.each([
    ['of the only municipality there is', [autumn], ofOne, [], [{ year: 2026 }]],
    [
      'of none, where it is there however it is written',
      [autumn],
      ofOne,
      [holiday('HAVRELUND', '2026-10-12')],
      [],
    ],
    [
      'of one of two municipalities',
      [autumn],
      ofTwo,
      [holiday('Havrelund', '2026-10-12')],
      [{ year: 2026, municipality: 'Engby' }],
    ],
    [
      'of another school year',
      [autumn],
      ofOne,
      [holiday('Havrelund', '2027-10-12')],
      [{ year: 2026 }],
    ],
    ['of both years that are counted in', [between], ofOne, [], [{ year: 2026 }, { year: 2027 }]],
    [
      'of no year in which nothing is planned',
      [nextYear],
      ofOne,
      [holiday('Havrelund', '2027-10-12')],
      [],
    ],
  ])('is told %s', (_, meetings, schools, holidays, missing) => {
    const programme = { meetings, schools, holidays, people: [member('anna')] }
    const planned = planOf({ programme, to: '2028-08-01T00:00' })
    expect(planned).not.toHaveLength(0)
    expect(missingHolidays(snapshotOf(programme), planned)).toEqual(missing)
  })
})

describe('a deadline for nobody', () => {
  it('is told by its title where its day lies in the period', () => {
    const due = (title: string, day: string, audience = {}) => ({
      id: title,
      title,
      due: day,
      audience,
    })
    const snapshot = snapshotOf({
      deadlines: [
        due('Første', '2026-09-01'),
        due('Sidste', '2026-09-30'),
        due('Efter', '2026-10-01'),
        due('For alle', '2026-09-15', { everyone: true }),
      ],
    })
    const days = { first: '2026-09-01', last: '2026-09-30' }
    expect(deadlinesForNobody(snapshot, days)).toEqual(['Første', 'Sidste'])
  })
})
