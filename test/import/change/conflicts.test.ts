// What was changed in Pejling since the last import wins and is shown; what only the file has changed is taken; and what stands in
// no file any longer is proposed, never taken unasked.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../src/import/apply.js'
import { settle } from '../../../src/import/compare/three-way/settle.js'
import { diffProgramme } from '../../../src/import/diff.js'
import { readBytes } from '../../../src/import/read-files.js'
import { emptyProgramme, type Programme } from '../../../src/model/programme.js'
import { type WrittenEvent, writeIcs } from '../write-ics.js'
import { startWith } from './network.js'

const lab: WrittenEvent = {
  uid: 'lab',
  title: 'Læringslab 1 – Hold 1',
  start: '20261201T090000',
  end: '20261201T150000',
  zone: 'Europe/Copenhagen',
  place: 'Medborgerhuset',
}

function withLab(change: Partial<Programme['meetings'][number]>) {
  return (programme: Programme): Programme => ({
    ...programme,
    meetings: programme.meetings.map(one => (one.id === 'lab' ? { ...one, ...change } : one)),
  })
}

describe('a meeting that was changed in Pejling', () => {
  it('keeps the change when the calendar comes again as it was', () => {
    const network = startWith()
    network.take('plan.ics', writeIcs([lab]))
    network.edit(withLab({ place: 'Åhuset' }))
    const { meetings } = network.look('plan.ics', writeIcs([lab]))
    expect(meetings).toMatchObject({ added: [], changed: [], gone: [], conflicts: [] })
    expect(meetings.same).toMatchObject([{ place: 'Åhuset' }])
  })

  it('takes what the calendar alone has changed, and keeps the rest', () => {
    const network = startWith()
    network.take('plan.ics', writeIcs([lab]))
    network.edit(withLab({ place: 'Åhuset' }))
    const change = network.take('plan.ics', writeIcs([{ ...lab, end: '20261201T160000' }]))
    expect(change.meetings.changed).toMatchObject([{ fields: ['endLocal'] }])
    expect(network.programme().meetings).toMatchObject([
      { place: 'Åhuset', endLocal: '2026-12-01T16:00', revision: 1 },
    ])
  })

  it('is a conflict where the calendar has changed the same, and Pejling’s stays', () => {
    const network = startWith()
    network.take('plan.ics', writeIcs([lab]))
    network.edit(withLab({ place: 'Åhuset' }))
    const file = writeIcs([{ ...lab, place: 'Biblioteket' }])
    expect(network.look('plan.ics', file).meetings).toMatchObject({
      changed: [],
      conflicts: [
        { fields: ['place'], ours: { place: 'Åhuset' }, theirs: { place: 'Biblioteket' } },
      ],
    })
    const preferring = network.look('plan.ics', file, { prefersFiles: true }).meetings
    expect(preferring).toMatchObject({
      conflicts: [],
      changed: [{ fields: ['place'], after: { place: 'Biblioteket' } }],
    })
  })

  it('with another time is never given half of the calendar’s', () => {
    const network = startWith()
    network.take('plan.ics', writeIcs([lab]))
    network.edit(withLab({ startLocal: '2026-12-01T13:00', endLocal: '2026-12-01T17:00' }))
    const change = network.take('plan.ics', writeIcs([{ ...lab, end: '20261201T120000' }]))
    expect(change.meetings.conflicts).toMatchObject([{ fields: ['startLocal', 'endLocal'] }])
    expect(network.programme().meetings).toMatchObject([
      { startLocal: '2026-12-01T13:00', endLocal: '2026-12-01T17:00' },
    ])
  })

  it('that both have changed to the same is no conflict', () => {
    const network = startWith()
    network.take('plan.ics', writeIcs([lab]))
    network.edit(withLab({ place: 'Åhuset' }))
    const { meetings } = network.look('plan.ics', writeIcs([{ ...lab, place: 'Åhuset' }]))
    expect(meetings).toMatchObject({ changed: [], conflicts: [] })
  })

  it('and deleted in Pejling stays away, and is told about where the calendar changes it', () => {
    const network = startWith()
    network.take('plan.ics', writeIcs([lab]))
    network.edit(programme => ({ ...programme, meetings: [] }))
    expect(network.look('plan.ics', writeIcs([lab])).meetings).toMatchObject({
      added: [],
      conflicts: [],
    })
    const moved = writeIcs([{ ...lab, place: 'Åhuset' }])
    expect(network.look('plan.ics', moved).meetings).toMatchObject({
      added: [],
      conflicts: [{ ours: undefined, fields: ['place'] }],
    })
    const preferring = network.look('plan.ics', moved, { prefersFiles: true }).meetings
    expect(preferring.added).toHaveLength(1)
  })

  it('that was known before imports were remembered counts as read', () => {
    const network = startWith()
    network.edit(() => {
      const drafts = [readBytes(writeIcs([lab]), 'plan.ics', emptyProgramme('x'))]
      return applyChange(emptyProgramme('x'), diffProgramme(emptyProgramme('x'), drafts), {
        gone: false,
      })
    })
    const change = diffProgramme(network.programme(), [
      readBytes(writeIcs([{ ...lab, place: 'Åhuset' }]), 'plan.ics', network.programme()),
    ])
    expect(change.meetings.changed).toMatchObject([{ fields: ['place'] }])
  })
})

describe('lists in which both add and take away', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f']
  const items = fc.uniqueArray(fc.constantFrom(...letters))

  it('have what either has added, and nothing that either has taken away', () => {
    fc.assert(
      fc.property(items, items, items, (base, ours, theirs) => {
        const { item, conflicts } = settle(
          { base: { aliases: base }, ours: { aliases: ours }, theirs: { aliases: theirs } },
          ['aliases'],
        )
        const expected = letters.filter(one =>
          base.includes(one)
            ? ours.includes(one) && theirs.includes(one)
            : ours.includes(one) || theirs.includes(one),
        )
        expect([...item.aliases].sort()).toEqual(expected)
        expect(conflicts).toEqual([])
      }),
    )
  })
})

const people = (rows: readonly string[]) => `Navn;E-mail;Skole;Netværk;Rolle\n${rows.join('\n')}\n`
const anne = 'Anne Brogaard;anne@havrelund.example;Nordskolen;Matematik;'
const bo = 'Bo Ry;bo@havrelund.example;Østerskolen;Læsning;'

describe('what a list of people no longer has', () => {
  it('is proposed gone, and goes only after a yes', () => {
    const network = startWith()
    network.take('folk.csv', people([anne, bo]))
    const change = network.look('folk.csv', people([anne]))
    expect(change.people.gone.map(({ id }) => id)).toEqual(['bo@havrelund.example'])
    network.take('folk.csv', people([anne]))
    expect(network.programme().people).toHaveLength(2)
    network.take('folk.csv', people([anne]), { gone: true })
    expect(network.programme().people.map(({ id }) => id)).toEqual(['anne@havrelund.example'])
  })

  it('is not gone when it stands in another list, or when only its e-mail is missing', () => {
    const network = startWith()
    network.take('folk.csv', people([anne, bo]))
    network.take('flere.csv', people([bo]))
    expect(network.look('folk.csv', people([anne])).people.gone).toEqual([])
    const other = startWith()
    other.take('folk.csv', people([anne, bo]))
    const change = other.look('folk.csv', people([anne, 'Bo Ry;;Østerskolen;Læsning;']))
    expect(change.people.gone).toEqual([])
  })

  it('is nothing where a file of the same name is another file', () => {
    const network = startWith()
    network.take('folk.csv', people([anne]))
    expect(network.look('folk.csv', people([bo])).people.gone).toEqual([])
  })

  it('of roles is proposed, also where an administrator has said yes to them', () => {
    const network = startWith()
    const leading =
      'Navn;E-mail;Skole;Netværk;Rolle\nAnne Brogaard;anne@havrelund.example;Nordskolen;Matematik;koordinator\n'
    network.take('folk.csv', leading)
    network.edit(programme => ({
      ...programme,
      people: programme.people.map(person => ({
        ...person,
        roles: person.roles.map(role => ({ ...role, approved: true })),
      })),
    }))
    expect(network.look('folk.csv', leading).people.changed).toEqual([])
    const change = network.look('folk.csv', people([anne]))
    expect(change.lost).toMatchObject([{ fields: ['roles'], after: { roles: [] } }])
    network.take('folk.csv', people([anne]), { gone: true })
    expect(network.programme().people).toMatchObject([
      { roles: [], networks: [{ network: 'matematik' }] },
    ])
  })
})

describe('a calendar alone, after a sheet has said more of its meetings', () => {
  const plan =
    'Aktivitet;Dato;Tid;Hold;Forberedelse\nLæringslab 1;1/12-2026;9-15;1;Tag jeres data med\n'

  it('takes nothing away that only the sheet has said', () => {
    const network = startWith()
    network.take('plan.ics', writeIcs([lab]))
    network.take('plan.csv', plan)
    expect(network.programme().meetings).toMatchObject([{ preparation: 'Tag jeres data med' }])
    const { meetings } = network.look('plan.ics', writeIcs([lab]))
    expect(meetings).toMatchObject({ added: [], changed: [], gone: [] })
    const again = network.look('plan.csv', plan).meetings
    expect(again).toMatchObject({ added: [], changed: [] })
  })

  it('keeps its day where the sheet has another, and says so', () => {
    const network = startWith()
    network.take('plan.ics', writeIcs([lab]))
    const change = network.look('plan.csv', plan.replace('1/12-2026', '3/12-2026'))
    expect(change.meetings.added).toEqual([])
    expect(change.problems.map(({ code }) => code)).toEqual(['times-differ'])
    expect(change.meetings.changed).toMatchObject([{ fields: ['preparation'] }])
  })

  it('is off where the sheet says so, and on again when the sheet no longer does', () => {
    const network = startWith()
    network.take('plan.ics', writeIcs([lab]))
    const off = plan.replace('Læringslab 1', 'AFLYST: Læringslab 1')
    const change = network.take('plan.csv', off)
    expect(change.problems.map(({ code }) => code)).toEqual(['off-in-sheet'])
    expect(network.programme().meetings).toMatchObject([{ status: 'cancelled' }])
    expect(network.look('plan.ics', writeIcs([lab])).meetings.changed).toEqual([])
    network.take('plan.csv', plan)
    expect(network.programme().meetings).toMatchObject([{ status: 'planned' }])
  })

  it('comes after the sheet, and is known by its UID from then on', () => {
    const network = startWith()
    network.take('plan.csv', plan)
    const [first] = network.programme().meetings
    network.take('plan.ics', writeIcs([lab]))
    network.take(
      'plan.ics',
      writeIcs([{ ...lab, start: '20270112T090000', end: '20270112T150000' }]),
    )
    expect(network.programme().meetings).toMatchObject([
      { id: first?.id, startLocal: '2027-01-12T09:00', preparation: 'Tag jeres data med' },
    ])
  })
})

describe('two sheets with one meeting', () => {
  it('are each the word on their own columns', () => {
    const drafts = (known: Programme) => [
      readBytes(
        new TextEncoder().encode(
          'Aktivitet;Dato;Tid;Hold;Forberedelse\nLæringslab 1;1/12-2026;9-15;1;Tag data med\n',
        ),
        'a.csv',
        known,
      ),
      readBytes(
        new TextEncoder().encode(
          'Aktivitet;Dato;Tid;Hold;Pladser\nLæringslab 1;1/12-2026;9-15;1;40\n',
        ),
        'b.csv',
        known,
      ),
    ]
    const known = emptyProgramme('x')
    expect(diffProgramme(known, drafts(known)).meetings.added).toMatchObject([
      { preparation: 'Tag data med', seats: 40 },
    ])
  })
})

describe('a row of a plan', () => {
  const series: WrittenEvent = {
    uid: 'aaben',
    title: 'Åben time – Matematik netværk',
    start: '20260902T140000',
    end: '20260902T150000',
    zone: 'Europe/Copenhagen',
    lines: ['RRULE:FREQ=WEEKLY;COUNT=10'],
  }
  const plan = (title: string, date: string) =>
    `Aktivitet;Dato;Tid;Netværk\n${title};${date};14-15;Matematik\n`

  it('that is one time of a calendar’s series is not a meeting of its own', () => {
    const network = startWith()
    network.take('plan.ics', writeIcs([series]))
    const one = network.look('plan.csv', plan(series.title, '16/9-2026'))
    expect(one.meetings.added).toEqual([])
    expect(one.problems.map(({ code }) => code)).toEqual(['in-series'])
    const other = network.look('plan.csv', plan(series.title, '18/9-2026'))
    expect(other.meetings.added).toHaveLength(1)
  })

  it('says whom a meeting is for where the calendar does not', () => {
    const network = startWith()
    const drafts = plan('Fagligt samvær', '1/12-2026').replace('14-15', '9-15')
    network.take('plan.ics', writeIcs([{ ...lab, title: 'Fagligt samvær' }]))
    network.take('plan.csv', drafts)
    expect(network.programme().meetings).toMatchObject([
      { id: 'lab', audience: { networks: ['matematik'] } },
    ])
    expect(
      network.look('plan.ics', writeIcs([{ ...lab, title: 'Fagligt samvær' }])).meetings.changed,
    ).toEqual([])
  })
})
