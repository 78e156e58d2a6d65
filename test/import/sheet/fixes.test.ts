// A problem with one candidate has a fix: offered, and then the row or field waits; or taken, by itself where it changes no date
// and no person, and always where somebody has said yes to the fixes. Both states have their sentence.
import { describe, expect, it } from 'vitest'
import { type ImportProblem, sayProblem } from '../../../src/import/problems.js'
import { readIcs } from '../../../src/import/read-ics.js'
import { withoutRareSchools } from '../../../src/import/sheet/records/rare-schools.js'
import { findMisspelt } from '../../../src/import/sheet/table/names.js'
import { importing as danish } from '../../../src/wording/da/import/importing.js'
import { importing as english } from '../../../src/wording/en/import/importing.js'
import { type WrittenEvent, writeIcs } from '../write-ics.js'
import { empty, known, peopleOf, readCsvText } from './reading.js'

const takes = { takesFixes: true }
const states = (problems: readonly ImportProblem[]) => problems.map(({ code, fix }) => [code, fix])

describe('a time with one fix', () => {
  const plan = (time: string) => `Møde;Dato;Tid;Netværk\nTal;${time};Matematik\n`

  it.each([
    ['1/12;15-9', 'row-ends-first', '2026-12-01T09:00', '2026-12-01T15:00'],
    ['28-03-2027;kl. 02:30-04', 'row-in-gap', '2027-03-28T03:30', '2027-03-28T04:00'],
  ])('%s waits, and is mended after a yes', (when, code, start, end) => {
    const waits = readCsvText(plan(when))
    expect(waits.meetings).toEqual([])
    expect(states(waits.problems)).toEqual([[code, 'offered']])
    const taken = readCsvText(plan(when), known, takes)
    expect(taken.meetings).toMatchObject([{ startLocal: start, endLocal: end }])
    expect(states(taken.problems)).toContainEqual([code, 'taken'])
  })

  it.each(['onsdag d. 1. december;9-15', '1/12 eller 8/12;9-15', '31/2;9-15', '1/12-2062;9-15'])(
    '%s has none: it waits, yes or no',
    when => {
      const draft = readCsvText(plan(when), known, takes)
      expect(draft.meetings).toEqual([])
      expect(draft.problems.map(({ fix }) => fix)).toEqual([undefined])
    },
  )

  it.each<[string, Partial<WrittenEvent>, string, string, string]>([
    [
      'ends before it starts',
      { start: '20261201T150000', end: '20261201T090000' },
      'end-before-start',
      '2026-12-01T09:00',
      '2026-12-01T15:00',
    ],
    [
      'ends on an earlier day',
      { start: '20261201T090000', end: '20261130T150000' },
      'end-before-start',
      '2026-12-01T09:00',
      '2026-12-01T15:00',
    ],
    [
      'begins in the hour that the clock skips',
      { start: '20270328T023000', end: '20270328T050000' },
      'time-in-gap',
      '2027-03-28T03:30',
      '2027-03-28T05:00',
    ],
  ])('a calendar’s meeting that %s too', (_, times, code, startLocal, endLocal) => {
    const event = { uid: 'a', title: 'Lab', start: '', zone: 'Europe/Copenhagen', ...times }
    const bytes = writeIcs([event])
    const waits = readIcs(bytes, 'a.ics', known)
    expect(waits.meetings).toEqual([])
    expect(states(waits.problems)).toContainEqual([code, 'offered'])
    const taken = readIcs(bytes, 'a.ics', known, takes)
    expect(taken.meetings).toMatchObject([{ startLocal, endLocal }])
    expect(states(taken.problems)).toContainEqual([code, 'taken'])
  })
})

describe('a name with one near name', () => {
  it('says where a person belongs, so it waits', () => {
    const text = 'Navn;Mail;Skole;Netværk\nBo;bo@havrelund.example;Skovvnagskolen;Matmatik\n'
    const waits = readCsvText(text)
    expect(peopleOf(waits)).toMatchObject([{ posts: [], networks: [] }])
    expect(states(waits.problems)).toEqual([
      ['unknown-name', 'offered'],
      ['unknown-name', 'offered'],
    ])
    const taken = readCsvText(text, known, takes)
    expect(peopleOf(taken)).toMatchObject([
      { posts: [{ school: 'skovvangskolen' }], networks: [{ network: 'matematik' }] },
    ])
    expect(states(taken.problems)).toEqual([
      ['unknown-name', 'taken'],
      ['unknown-name', 'taken'],
    ])
  })

  it('is read in a plan and in a list of schools, and told', () => {
    const plan = readCsvText(
      'Møde;Dato;Tid;Skole;Netværk\nTal;1/12;9-10;Skovvnagskolen;\nOrd;2/12;9-10;;Matmatik\n',
    )
    expect(plan.meetings.map(({ audience }) => [audience.schools, audience.networks])).toEqual([
      [['skovvangskolen'], []],
      [[], ['matematik']],
    ])
    expect(plan.networks).toEqual([])
    const list = readCsvText('Skole;Hold\nSkovvnagskolen;3\nØsterskolen;3\n')
    expect(list.records?.schools.map(({ item }) => [item.id, item.hold])).toEqual([
      ['skovvangskolen', 'hold-3'],
      ['oesterskolen', 'hold-3'],
    ])
    for (const { problems } of [plan, list]) {
      for (const problem of problems) {
        expect(problem.fix).toBe('taken')
        expect(sayProblem(danish, problem).problem).toMatch(/kendes ikke\. Læst som \S+\.$/)
        expect(sayProblem(danish, problem).fix).toBeUndefined()
      }
    }
    expect(plan.problems).toHaveLength(2)
  })

  it('means two where a list of schools has both, and where a number differs', () => {
    const list = readCsvText('Skole;Hold\nSkovvangskolen;1\nSkovvnagskolen;2\n')
    expect(list.records?.schools.map(({ item }) => item.id)).toEqual([
      'skovvangskolen',
      'skovvnagskolen',
    ])
    expect(list.problems).toEqual([])
    const hold = readCsvText('Møde;Dato;Tid;Hold\nLab;1/12;9-10;Hold 3\n')
    expect(hold.holds.map(({ id }) => id)).toEqual(['hold-3'])
    expect(hold.problems).toEqual([])
  })

  it('of a coordinator waits for a yes', () => {
    const text = 'Netværk;Koordinator\nMatematik;Karin Frils\n'
    expect(peopleOf(readCsvText(text))).toEqual([])
    expect(states(readCsvText(text).problems)).toEqual([['unknown-name', 'offered']])
    expect(peopleOf(readCsvText(text, known, takes))).toMatchObject([
      { id: 'karin.friis@havrelund.example', roles: [{ role: 'coordinator' }] },
    ])
  })
})

describe('a row that stands twice', () => {
  it('is there once, and the fix is taken by itself', () => {
    const text = 'Møde;Dato;Tid;Netværk\nTal;1/12;9-10;Matematik\nTal;1/12;9-10;Matematik\n'
    const draft = readCsvText(text)
    expect(draft.meetings).toHaveLength(1)
    expect(states(draft.problems)).toEqual([['row-twice', 'taken']])
  })

  it('in two places is two meetings', () => {
    const text =
      'Møde;Dato;Tid;Sted;Netværk\nKursus;1/12;9-10;A;Matematik\nKursus;1/12;9-10;B;Matematik\n'
    expect(readCsvText(text).meetings.map(({ place }) => place)).toEqual(['A', 'B'])
  })

  it.each(['Skole;Hold\nNordskolen;1\nNordskolen;2\n', 'Hold 1;Hold 2\nNordskolen;Nordskolen\n'])(
    'with another hold is told about, and the first counts: %j',
    text => {
      const draft = readCsvText(text)
      expect(draft.records?.schools.map(({ item }) => item.hold)).toEqual(['hold-1'])
      expect(states(draft.problems)).toEqual([['row-differs', undefined]])
    },
  )
})

describe('a missing e-mail', () => {
  const text = 'Navn;Mail;Skole\nKarin Friis;;Nordskolen\nUkendt Person;;Nordskolen\n'

  it('of one known person of exactly that name waits for a yes', () => {
    const waits = readCsvText(text)
    expect(peopleOf(waits)).toEqual([])
    expect(states(waits.problems)).toEqual([
      ['no-email', 'offered'],
      ['no-email', undefined],
    ])
    const taken = readCsvText(text, known, takes)
    expect(peopleOf(taken)).toMatchObject([
      { id: 'karin.friis@havrelund.example', posts: [{ school: 'nordskolen' }] },
    ])
    const [problem] = taken.problems
    expect(problem && sayProblem(english, problem)).toEqual({
      problem: 'Karin Friis has no e-mail address. Read as karin.friis@havrelund.example.',
    })
  })

  it('may stand in another row of the list, also further down', () => {
    const rows = 'Navn;Mail;Skole\nBo Ry;;Nordskolen\nBo Ry;bo@havrelund.example;Skovvangskolen\n'
    expect(states(readCsvText(rows).problems)).toEqual([['no-email', 'offered']])
    expect(peopleOf(readCsvText(rows, known, takes))[0]?.posts).toHaveLength(2)
  })
})

describe('without a list of schools', () => {
  const rows = (names: readonly string[]) =>
    `Navn;Mail;Skole\n${names.map((name, at) => `P ${at};p${at}@havrelund.example;${name}`).join('\n')}\n`

  it('a name near a far more frequent one is no school of its own', () => {
    const text = rows(['Nordskoln', 'Nordskolen', 'Nordskolen', 'Nordskolen', 'Vestre Skole'])
    const draft = readCsvText(text, empty)
    expect(draft.records?.schools.map(({ item }) => item.name)).toEqual([
      'Nordskolen',
      'Vestre Skole',
    ])
    expect(draft.problems).toMatchObject([
      { code: 'unknown-name', row: 2, fix: 'offered', args: { near: 'Nordskolen' } },
    ])
    expect(peopleOf(readCsvText(text, empty, takes))[0]?.posts).toMatchObject([
      { school: 'nordskolen' },
    ])
  })

  it('two names that are as frequent are two schools', () => {
    const names = ['Lindeskolen', 'Lundeskolen', 'Lindeskolen', 'Lundeskolen']
    const draft = readCsvText(rows(names), empty)
    expect(draft.records?.schools).toHaveLength(2)
    expect(findMisspelt(names).size).toBe(0)
  })

  it('the same counts over several files', () => {
    const records = [rows(['Nordskolen', 'Nordskolen', 'Nordskolen']), rows(['Nordskoln'])]
      .map((text, at) => readCsvText(text.replaceAll('p0@', `p${at}@`), empty).records)
      .flatMap(record => record ?? [])
    const left = withoutRareSchools(records)
    expect(left.flatMap(({ schools }) => schools.map(({ item }) => item.id))).toEqual([
      'nordskolen',
    ])
    expect(left[1]?.people.map(({ item }) => item.posts)).toEqual([[]])
  })
})
