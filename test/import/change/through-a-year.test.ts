// A network's files through a school year: each import in its own company, with changes made in Pejling in between. Nothing is
// lost or doubled, whichever files come together, and what stands in Pejling is never overwritten by a file that has not changed.
import { describe, expect, it } from 'vitest'
import { SchoolId } from '../../../src/core/ids.js'
import type { Programme } from '../../../src/model/programme.js'
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
const people = (team: string, networks = 'Læsning') =>
  `Navn;E-mail;Netværk;Team\nKarin Friis;karin@havrelund.example;${networks};${team}\n`
const networks = 'Netværk;Fag;Koordinator\nLæsenetværket;Læsning;Karin Friis\n'
const row = (fields: string) => `Aktivitet;Dato;Tid;Netværk;Sted;Pladser\nNetværksmøde;${fields}\n`

function editPerson(change: Partial<Programme['people'][number]>) {
  return (programme: Programme): Programme => ({
    ...programme,
    people: programme.people.map(one => ({ ...one, ...change })),
  })
}
function editMeeting(change: Partial<Programme['meetings'][number]>) {
  return (programme: Programme): Programme => ({
    ...programme,
    meetings: programme.meetings.map(one => ({ ...one, ...change })),
  })
}

describe('a change made in Pejling', () => {
  it('to a person outlives another file that names the person, and the file that said otherwise', () => {
    const network = startWith()
    network.take('folk.csv', people('Team Nord'))
    network.edit(editPerson({ team: 'Team Syd' }))
    network.take('netvaerk.csv', networks)
    const change = network.take('folk.csv', people('Team Nord'))
    expect(change.people).toMatchObject({ changed: [], conflicts: [] })
    expect(network.programme().people).toMatchObject([{ team: 'Team Syd' }])
  })

  it('to a meeting outlives its calendar alone, and the sheet that said otherwise', () => {
    const network = startWith()
    network.take('plan.ics', writeIcs([lab]))
    const plan = 'Aktivitet;Dato;Hold;Pladser\nLæringslab 1;1/12;1;20\n'
    network.take('plan.csv', plan)
    network.edit(editMeeting({ seats: 30 }))
    network.take('plan.ics', writeIcs([{ ...lab, place: 'Åhuset' }]))
    const change = network.take('plan.csv', plan)
    expect(change.meetings).toMatchObject({ changed: [], conflicts: [] })
    expect(network.programme().meetings).toMatchObject([{ seats: 30, place: 'Åhuset' }])
  })

  it('to a column that is gone for a while, is there when the column comes back', () => {
    const network = startWith()
    network.take('folk.csv', people('Team Nord'))
    network.edit(editPerson({ team: 'Team Syd' }))
    network.take(
      'folk.csv',
      'Navn;E-mail;Netværk\nKarin F. Friis;karin@havrelund.example;Læsning\n',
    )
    network.take('folk.csv', people('Team Nord').replace('Karin', 'Karin F.'))
    expect(network.programme().people).toMatchObject([{ team: 'Team Syd', name: 'Karin F. Friis' }])
  })

  it('to the day of a meeting without a UID is found again by the sheet’s old day', () => {
    const network = startWith()
    const two = `${row('1/10;13-15;Læsning;;')}Netværksmøde;5/11;13-15;Læsning;;\n`
    network.take('plan.csv', two)
    network.edit(programme => ({
      ...programme,
      meetings: programme.meetings.map(one =>
        one.startLocal.startsWith('2026-10-01')
          ? { ...one, startLocal: '2026-12-03T13:00', endLocal: '2026-12-03T15:00' }
          : one,
      ),
    }))
    const change = network.take('plan.csv', two)
    expect(change.meetings).toMatchObject({ added: [], changed: [], conflicts: [] })
  })

  it('to a holiday stays, and is shown where the plan changes the same', () => {
    const plan = (from: string, to: string) =>
      `kommune;fra;til;navn;gælder\nHavrelund;${from};${to};Vinterferie;skole: elever fri\n`
    const network = startWith()
    network.take('ferieplan.csv', plan('2027-02-15', '2027-02-19'))
    network.edit(programme => ({
      ...programme,
      holidays: programme.holidays.map(one => ({ ...one, to: '2027-02-21' })),
    }))
    const same = network.take('ferieplan.csv', plan('2027-02-15', '2027-02-19'))
    expect(same.holidays).toMatchObject({ added: [], changed: [], gone: [], conflicts: [] })
    const other = network.take('ferieplan.csv', plan('2027-02-08', '2027-02-12'))
    expect(other.holidays.conflicts).toMatchObject([
      { ours: { to: '2027-02-21' }, theirs: { from: '2027-02-08' } },
    ])
    expect(network.programme().holidays).toMatchObject([{ from: '2027-02-15', to: '2027-02-21' }])
    const again = network.take('ferieplan.csv', plan('2027-02-01', '2027-02-05'), {
      prefersFiles: true,
    })
    expect(again.holidays.changed).toHaveLength(1)
    expect(network.programme().holidays).toMatchObject([{ from: '2027-02-01', to: '2027-02-05' }])
  })

  it('to a post is never doubled by what the file says of the same post', () => {
    const sheet = (functions: string) =>
      `Navn;E-mail;Skole;Funktion\nBo Ry;bo@havrelund.example;Nordskolen;${functions}\n`
    const network = startWith()
    network.take('folk.csv', sheet('lærer'))
    network.edit(
      editPerson({
        posts: [{ school: SchoolId.parse('nordskolen'), functions: ['læsevejleder'] }],
      }),
    )
    const change = network.take('folk.csv', sheet('matematikvejleder'))
    expect(change.people.conflicts).toMatchObject([{ fields: ['posts'] }])
    expect(network.programme().people).toMatchObject([{ posts: [{ functions: ['læsevejleder'] }] }])
  })
})

describe('files that come together', () => {
  it('say of a person only what each has a column for', async () => {
    const network = startWith()
    await network.takeAll({ 'a-netvaerk.csv': networks, 'folk.csv': people('') })
    const split = `${networks}Matematiknetværket;Matematik;\n`
    const change = await network.takeAll({
      'a-netvaerk.csv': split,
      'folk.csv': people('', 'Matematik'),
    })
    expect(change.lost).toEqual([])
    expect(network.programme().people).toMatchObject([{ networks: [{ network: 'matematik' }] }])
  })

  it('give the same as one after the other: a calendar’s place is the place', async () => {
    const network = startWith()
    const plan = 'Aktivitet;Dato;Hold;Sted;Forberedelse\nLæringslab 1;1/12;1;Åhuset;Læs\n'
    await network.takeAll({ 'plan.ics': writeIcs([lab]), 'plan.csv': plan })
    const [together] = network.programme().meetings
    const change = network.take('plan.csv', plan)
    expect(change.meetings.changed).toEqual([])
    expect(change.problems.map(({ code }) => code)).toContain('places-differ')
    expect(network.programme().meetings).toEqual([together])
    expect(together).toMatchObject({ place: 'Medborgerhuset', preparation: 'Læs' })
  })
})

describe('a calendar that comes after the sheet', () => {
  it('is the same lab also where the sheet has it on another day, and the calendar’s day counts', () => {
    const network = startWith()
    network.take('plan.csv', 'Aktivitet;Dato;Tid;Hold\nLæringslab 1;2/12;9-15;1\n')
    const change = network.take('plan.ics', writeIcs([lab]))
    expect(change.problems.map(({ code }) => code)).toEqual(['times-differ'])
    expect(network.programme().meetings).toMatchObject([{ startLocal: '2026-12-01T09:00' }])
  })

  it('is another meeting where the sheet has that lab of two hold', () => {
    const network = startWith()
    network.take('plan.csv', 'Aktivitet;Dato;Tid;Hold\nLæringslab 1;2/12;9-15;2\n')
    network.take('plan.ics', writeIcs([lab]))
    expect(network.programme().meetings).toHaveLength(2)
  })
})

describe('a sheet with a few rows of the plan', () => {
  const plan = ['10/9', '12/11', '14/1', '11/3']
    .map(day => `Netværksmøde;${day};13-15;Læsning;Rådhuset;`)
    .join('\n')
  const days = (network: ReturnType<typeof startWith>) =>
    network.programme().meetings.map(({ startLocal }) => startLocal.slice(5, 13))
  const started = () => {
    const network = startWith()
    network.take('plan.csv', `Aktivitet;Dato;Tid;Netværk;Sted;Pladser\n${plan}\n`)
    return network
  }
  it.each([
    [
      'another hour of a day is that day’s meeting',
      '12/11;10-12',
      ['09-10T13', '11-12T10', '01-14T13', '03-11T13'],
    ],
    [
      'a day near one of them is that one, moved',
      '21/1;13-15',
      ['09-10T13', '11-12T13', '01-21T13', '03-11T13'],
    ],
    [
      'a day far from all of them is one more',
      '10/12;13-15',
      ['09-10T13', '11-12T13', '01-14T13', '03-11T13', '12-10T13'],
    ],
  ])('%s', (_, when, expected) => {
    const network = started()
    network.take('uddrag.csv', row(`${when};Læsning;Rådhuset;`))
    expect(days(network)).toEqual(expected)
  })

  it('is the whole plan saved anew where it has all of them: then what moved far is found', () => {
    const network = started()
    const moved = plan.replace('12/11', '4/2')
    network.take('plan (2).csv', `Aktivitet;Dato;Tid;Netværk;Sted;Pladser\n${moved}\n`)
    expect(days(network)).toEqual(['09-10T13', '02-04T13', '01-14T13', '03-11T13'])
  })
})

describe('a person with a new name', () => {
  it('is found by it in the other files of the same import', async () => {
    const network = startWith()
    await network.takeAll({ 'a-netvaerk.csv': networks, 'folk.csv': people('') })
    const change = await network.takeAll({
      'a-netvaerk.csv': networks.replace('Karin Friis', 'Karin Friis Toft'),
      'folk.csv': people('').replace('Karin Friis', 'Karin Friis Toft'),
    })
    expect(change.problems).toEqual([])
    expect(change.lost).toEqual([])
    expect(network.programme().people).toMatchObject([
      { name: 'Karin Friis Toft', roles: [{ role: 'coordinator' }] },
    ])
  })
})

describe('a new school year’s plan under the same file name', () => {
  it('is new meetings, and last year’s stay as they were', () => {
    const network = startWith()
    network.take('plan 2026-27.csv', row('1/10;13-15;Læsning;Rådhuset;'))
    network.take('plan 2026-27.csv', row('1/10-2027;13-15;Læsning;Rådhuset;'))
    expect(network.programme().meetings.map(({ startLocal }) => startLocal)).toEqual([
      '2026-10-01T13:00',
      '2027-10-01T13:00',
    ])
  })
})

describe('undoing', () => {
  const plan = (from: string, to: string) =>
    `kommune;fra;til;navn;gælder\nHavrelund;${from};${to};Vinterferie;skole: elever fri\n`

  it('leaves a holiday that was changed since as it is, and never makes it two', () => {
    const network = startWith()
    network.take('ferieplan.csv', plan('2027-02-15', '2027-02-19'))
    network.take('ferieplan.csv', plan('2027-02-08', '2027-02-12'))
    network.edit(programme => ({
      ...programme,
      holidays: programme.holidays.map(one => ({ ...one, to: '2027-02-14' })),
    }))
    expect(network.undo()).toEqual(['Vinterferie'])
    expect(network.programme().holidays).toMatchObject([{ from: '2027-02-08', to: '2027-02-14' }])
  })

  it('gives a holiday back as it was, and the same plan is then new again', () => {
    const network = startWith()
    network.take('ferieplan.csv', plan('2027-02-15', '2027-02-19'))
    network.take('ferieplan.csv', plan('2027-02-08', '2027-02-12'))
    expect(network.undo()).toEqual([])
    expect(network.programme().holidays).toMatchObject([{ from: '2027-02-15' }])
    const again = network.take('ferieplan.csv', plan('2027-02-08', '2027-02-12'))
    expect(again.holidays.changed).toHaveLength(1)
  })

  it('keeps a role that somebody has said yes to since, and says whose', () => {
    const network = startWith()
    network.take('folk.csv', people(''))
    network.take('netvaerk.csv', networks)
    network.edit(
      editPerson({
        roles: network
          .programme()
          .people.flatMap(({ roles }) => roles.map(role => ({ ...role, approved: true }))),
      }),
    )
    expect(network.undo()).toEqual(['Karin Friis'])
    expect(network.programme().people).toMatchObject([{ roles: [{ approved: true }] }])
  })
})
