// The sample network is sound in any school year: people who fit their schools and networks, and a plan that keeps to
// the calendar's own rules. And the committed files are exactly what the generator gives for 2026/27.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createSchoolCalendar } from '../../examples/facts/school-calendar.js'
import { sampleFiles, sampleProgramme } from '../../examples/generate.js'
import { daysOf } from '../../examples/plan/place-meetings.js'
import { type SampleMeeting, type SampleSlot, slotsOf } from '../../examples/plan/sample-meeting.js'
import { samplePlan } from '../../examples/plan/sample-plan.js'
import { isDayOff } from '../../src/core/holidays.js'
import { weekdayOf, weekOf } from '../../src/core/time.js'
import { Programme } from '../../src/model/programme.js'

const schoolYears = Array.from({ length: 17 }, (_, n) => 2024 + n)
const committed = new URL('../../examples/havrelund/', import.meta.url)

describe('the committed files', () => {
  it('are byte for byte what the generator gives for 2026/27', () => {
    const files = sampleFiles(2026)
    const names = readdirSync(committed, { recursive: true, encoding: 'utf8' })
    const written = names
      .filter(name => /\.\w+$/.test(name))
      .map(name => name.replaceAll('\\', '/'))
    expect(written.sort()).toEqual(files.map(file => file.name).sort())
    for (const file of files)
      expect(Buffer.compare(readFileSync(new URL(file.name, committed)), file.bytes)).toBe(0)
  })

  it('are the same whenever they are made', () => {
    expect(sampleFiles(2030)).toEqual(sampleFiles(2030))
  })
})

describe('the programme', () => {
  const programme = sampleProgramme(2026)
  const { people, schools } = programme

  it('passes the model, has no meetings yet, and all the parts of a municipality', () => {
    expect(Programme.parse(programme)).toEqual(programme)
    expect(programme.meetings).toEqual([])
    expect(schools).toHaveLength(16)
    expect(programme.networks).toHaveLength(9)
    expect(people).toHaveLength(60)
    const perHold = programme.holds.map(
      hold => schools.filter(school => school.hold === hold.id).length,
    )
    expect(perHold).toEqual([5, 5, 6])
  })

  it('gives everybody an address of their own without æ, ø and å', () => {
    const ids = people.map(person => person.id)
    expect(new Set(ids).size).toBe(60)
    for (const id of ids)
      expect(id).toMatch(/^[a-z-]+\.[a-z-]+@(havrelund|laeringsviden)\.example$/)
    expect(ids).toContain('soeren.lyngbjerg@havrelund.example')
  })

  it('has people who share a first name, so that one has to say which', () => {
    const first = (name: string) => people.filter(person => person.name.startsWith(`${name} `))
    expect([first('Mette'), first('Anne'), first('Lars')].map(list => list.length)).toEqual([
      2, 3, 2,
    ])
  })

  it('refers only to schools, networks, areas and hold that exist', () => {
    const known = new Set<string>(
      [programme.schools, programme.networks, programme.areas, programme.holds].flatMap(list =>
        list.map(({ id }) => id),
      ),
    )
    const named = people.flatMap(person => [
      ...person.posts.map(post => post.school),
      ...person.networks.map(({ network }) => network),
      ...person.holds.map(({ hold }) => hold),
      ...person.roles.flatMap(({ scope }) => ('id' in scope ? scope.id : [])),
    ])
    expect(named.filter(id => !known.has(id))).toEqual([])
  })

  it('has a leader for every school, a coordinator and a deputy for every network, one admin, all approved', () => {
    const holders = (role: string, id: string) =>
      people.filter(person =>
        person.roles.some(
          grant => grant.role === role && 'id' in grant.scope && grant.scope.id === id,
        ),
      ).length
    for (const school of schools) expect(holders('leader', school.id), school.name).toBe(1)
    for (const network of programme.networks) {
      expect(holders('coordinator', network.id), network.name).toBe(1)
      expect(holders('deputy', network.id), network.name).toBe(1)
    }
    const grants = people.flatMap(person => person.roles)
    expect(grants.filter(grant => grant.role === 'admin')).toHaveLength(1)
    expect(grants.every(grant => grant.approved)).toBe(true)
  })

  it('has at least three people in every network and somebody at every school', () => {
    for (const network of programme.networks)
      expect(
        people.filter(person => person.networks.some(one => one.network === network.id)).length,
        network.name,
      ).toBeGreaterThanOrEqual(3)
    for (const school of schools)
      expect(people.some(person => person.posts.some(post => post.school === school.id))).toBe(true)
  })

  it('has the cases that are hard: two schools, a change in January, part time, an external, a borrowed hold', () => {
    const find = (name: string) => people.find(person => person.name === name)
    expect(find('Lars Terkelsen')?.posts).toHaveLength(2)
    expect(find('Peter Brunsgaard')?.posts).toMatchObject([
      { school: 'vesterengskolen', to: '2026-12-31' },
      { school: 'oesterskolen', from: '2027-01-01' },
    ])
    expect(find('Ayşe Demirci')?.daysOff).toEqual([1, 2])
    expect(find('Jakob Elmstrøm')?.municipality).toBeUndefined()
    const lab = samplePlan(2026).find(meeting => meeting.key === 'laeringslab-2-hold-2')
    expect(find('Marianne Ørbæk')?.holds).toMatchObject([{ hold: lab?.holds[0] }])
  })

  it('has no row in its holiday plan that ends before it begins', () => {
    for (const year of schoolYears)
      for (const row of sampleProgramme(year).holidays)
        expect(row.from <= row.to, row.name).toBe(true)
  })

  it.each([
    ['Efterårsferie', '2026-10-10', '2026-10-18'],
    ['Juleferie', '2026-12-23', '2027-01-03'],
    ['Vinterferie', '2027-02-13', '2027-02-21'],
    ['Påskeferie', '2027-03-20', '2027-03-29'],
    ['Kristi himmelfartsferie', '2027-05-06', '2027-05-09'],
    ['Pædagogisk dag', '2026-11-06', '2026-11-06'],
  ])('has %s from %s to %s in 2026/27', (name, from, to) => {
    expect(programme.holidays.find(row => row.name === name)).toMatchObject({ from, to })
  })
})

describe.each(schoolYears)('the plan of the school year %i', year => {
  const calendar = createSchoolCalendar(year)
  const plan = samplePlan(year)
  const slots = plan.flatMap(meeting => slotsOf(meeting).map(slot => ({ meeting, slot })))
  const standing = slots.filter(({ slot }) => !slot.cancelled)

  it('has a hundred to a hundred and forty meetings, each with a key of its own', () => {
    expect(slots.length).toBeGreaterThanOrEqual(100)
    expect(slots.length).toBeLessThanOrEqual(140)
    expect(new Set(plan.map(meeting => meeting.key)).size).toBe(plan.length)
  })

  it('never meets on a weekend, a day off or in a holiday; only the pædagogisk dag has no pupils', () => {
    for (const { meeting, slot } of standing)
      for (const day of daysOf(slot)) {
        const what = `${meeting.title} ${day}`
        expect(weekdayOf(day), what).toBeLessThanOrEqual(5)
        expect(isDayOff(day), what).toBe(false)
        expect([42, 7], what).not.toContain(weekOf(day).week)
        expect(calendar.isSchoolDay(day) || meeting.key === 'paedagogisk-dag', what).toBe(true)
        expect(day >= `${year}-08-01` && day <= `${year + 1}-07-31`, what).toBe(true)
      }
  })

  it('runs three labs in autumn, winter and spring, each once per hold, six hours from nine, for five or six schools', () => {
    const labs = plan.filter(meeting => meeting.kind === 'lab')
    expect(labs.map(lab => `${lab.number} ${lab.holds}`).sort()).toEqual(
      [1, 2, 3].flatMap(number => [1, 2, 3].map(hold => `${number} hold-${hold}`)),
    )
    for (const lab of labs) {
      expect([lab.from, lab.to]).toEqual(['09:00', '15:00'])
      const schools = sampleProgramme(year).schools.filter(({ hold }) => hold === lab.holds[0])
      expect([5, 6]).toContain(schools.length)
      const weeks = { 1: [38, 40], 2: [49, 55], 3: [69, 72] }[lab.number ?? 0]
      const { week } = weekOf(lab.date)
      expect(week < 30 ? week + 52 : week, lab.title).toBeGreaterThanOrEqual(weeks?.[0] ?? 0)
      expect(week < 30 ? week + 52 : week, lab.title).toBeLessThanOrEqual(weeks?.[1] ?? 0)
    }
    expect(new Set(labs.map(lab => lab.date)).size).toBe(9)
  })

  it('keeps a network to one meeting a week, and four to seven in the year beside the open hour', () => {
    const meetings = slots.filter(
      ({ meeting }) => meeting.kind === 'network' && meeting.key !== 'it-aaben-time',
    )
    for (const { id } of sampleProgramme(year).networks) {
      const weeks = meetings
        .filter(({ meeting }) => meeting.networks.includes(id))
        .map(({ slot }) => JSON.stringify(weekOf(slot.date)))
      expect(new Set(weeks).size, id).toBe(weeks.length)
      expect(weeks.length, id).toBeGreaterThanOrEqual(4)
      expect(weeks.length, id).toBeLessThanOrEqual(7)
    }
  })

  it('lets nothing overlap within a network', () => {
    for (const { id } of sampleProgramme(year).networks) {
      const own = standing
        .filter(({ meeting }) => meeting.everyone || meeting.networks.includes(id))
        .sort((a, b) => (startOf(a.slot) < startOf(b.slot) ? -1 : 1))
      own.slice(1).forEach((next, index) => {
        const before = own[index]
        if (!before) return
        const what = `${id}: ${before.meeting.title} ${endOf(before.slot)}, ${next.meeting.title}`
        expect(endOf(before.slot) <= startOf(next.slot), what).toBe(true)
      })
    }
  })

  it('numbers meetings of one kind and audience in the order of their dates', () => {
    const groups = new Map<string, SampleMeeting[]>()
    for (const meeting of plan.filter(one => one.number !== undefined)) {
      const group = [
        meeting.kind,
        meeting.holds,
        meeting.kind === 'network' && meeting.networks,
        meeting.calendar,
      ].join()
      const name = meeting.key.startsWith('ledelsesspor') ? 'ledelsesspor' : group
      groups.set(name, [...(groups.get(name) ?? []), meeting])
    }
    for (const [name, group] of groups) {
      const byDate = [...group].sort((a, b) => (a.date < b.date ? -1 : 1))
      expect(
        byDate.map(meeting => meeting.number),
        name,
      ).toEqual(group.map((_, n) => n + 1))
    }
  })
})

describe('the plan of 2026/27 has the things that real calendars have', () => {
  const plan = samplePlan(2026)
  const series = plan.flatMap(meeting => meeting.series ?? [])

  it('series with dates taken out, moved and cancelled', () => {
    expect(series).toHaveLength(4)
    expect(series.some(({ without }) => without.length > 0)).toBe(true)
    const exceptions = series.flatMap(one => one.exceptions)
    expect(exceptions.some(slot => slot.cancelled)).toBe(true)
    expect(exceptions.some(slot => slot.date !== slot.original)).toBe(true)
  })

  it('cancelled, online, private, all-day and two-day meetings', () => {
    expect(plan.filter(meeting => meeting.cancelled).length).toBeGreaterThanOrEqual(3)
    expect(plan.filter(meeting => meeting.online).length).toBeGreaterThanOrEqual(4)
    expect(plan.filter(meeting => meeting.private).length).toBeGreaterThanOrEqual(10)
    expect(plan.filter(meeting => meeting.lastDate)).toHaveLength(2)
  })

  it('a day on which one person is called to two networks at once', () => {
    const at = (key: string) => plan.find(meeting => meeting.key === key)
    expect(at('laesning-2')).toMatchObject({ date: '2026-10-29', from: '13:00' })
    expect(at('tosprogede-2')).toMatchObject({ date: '2026-10-29', to: '15:00' })
  })
})

function startOf(slot: SampleSlot): string {
  return `${slot.date}T${slot.from ?? '00:00'}`
}

function endOf(slot: SampleSlot): string {
  return slot.to ? `${slot.date}T${slot.to}` : `${daysOf(slot).at(-1)}T24:00`
}
