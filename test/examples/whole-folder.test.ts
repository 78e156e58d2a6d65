// The folder of Havrelund, imported into an empty programme, gives exactly the facts that its makers meant, in any school year:
// who is who, what is when, with what only the plan says; and of the mistakes in its sheets each one is told about.
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleFiles, sampleProgramme } from '../../examples/generate.js'
import { uidOf } from '../../examples/outlook/uid.js'
import { sampleExtras } from '../../examples/plan/extras.js'
import { samplePlan } from '../../examples/plan/sample-plan.js'
import { emptyProgramme, Programme } from '../../src/model/programme.js'
import { loadSample } from '../../src/sample.js'
import { factsOf, importFolder, linesOf } from './import-folder.js'

const kinds = ['areas', 'holds', 'schools', 'networks', 'people', 'holidays', 'deadlines'] as const
const nothing = emptyProgramme('Havrelund Kommune')

describe.each([2026, 2027, 2031])('the folder of the school year %i', year => {
  let imported: Awaited<ReturnType<typeof importFolder>>
  const meant = sampleProgramme(year)
  const demonstrated = loadSample(Date.parse(`${year}-11-01T12:00:00Z`)).programme

  beforeAll(async () => {
    imported = await importFolder(sampleFiles(year), nothing)
  })

  it.each(kinds)('gives the %s as they were meant, and no others', kind => {
    expect(factsOf(imported.after[kind])).toEqual(factsOf(meant[kind]))
  })

  it('gives every meeting once, with the calendar’s UID', () => {
    const exceptions = samplePlan(year).flatMap(({ key, from, series }) =>
      (series?.exceptions ?? []).map(({ original }) => `${uidOf(year, key)}#${original}T${from}`),
    )
    const uids = samplePlan(year).map(({ key }) => uidOf(year, key))
    expect(imported.after.meetings.map(({ id }) => id).sort()).toEqual(
      [...uids, ...exceptions].sort(),
    )
  })

  it('gives reminders, seats, answers and preparation that only the plan has', () => {
    const extras = [...sampleExtras(year)].filter(([, fields]) => Object.keys(fields).length > 0)
    expect(extras.length).toBeGreaterThan(25)
    for (const [id, fields] of extras)
      expect(imported.after.meetings.find(one => one.id === id)).toMatchObject(fields)
    const told = imported.after.meetings.filter(one => one.reminders ?? one.seats ?? one.answerBy)
    const meantIds = new Set<string>(extras.map(([id]) => id))
    expect(told.filter(({ id }) => !meantIds.has(id))).toEqual([])
  })

  it('is what the demonstration and the command line answer from, fact by fact', () => {
    const without = ({ name: _, ...facts }: Programme) => facts
    expect(factsOf(without(imported.after))).toEqual(factsOf(without(demonstrated)))
  })

  it('changes nothing the second time, from what was stored', async () => {
    const stored = Programme.parse(JSON.parse(JSON.stringify(imported.after)))
    const again = await importFolder(sampleFiles(year), stored)
    for (const kind of [...kinds, 'meetings', 'tools', 'pages'] as const)
      expect(again.change[kind].changed, kind).toEqual([])
    expect(again.after).toEqual(stored)
  })

  it('gives the same facts where the fixes that it offers are taken', async () => {
    const mended = await importFolder(sampleFiles(year), nothing, true)
    expect(factsOf(mended.after)).toEqual(factsOf(imported.after))
    expect(mended.problems.some(({ fix }) => fix === 'taken')).toBe(true)
  })

  it('tells of each mistake that somebody has made in the sheets, and of nothing else', () => {
    expect(linesOf(imported.problems)).toEqual([
      'frister.csv · row-bad-time · Indberet resultater fra ordblindetesten',
      'moedeplan.xlsx · times-differ · Netværk for tosprogede, møde 3',
      'moedeplan.xlsx/Fælles dage · row-ends-first · Kursusdag 3: Tegn på læring',
      'moedeplan.xlsx/Fælles dage · row-twice · Introduktion til e-læringsmodulerne ved skolens ledelse',
      'moedeplan.xlsx/Netværk · row-weekday · Netværksmøde 4',
      'netvaerk.csv · unknown-name · Trine Skovgård',
      'personer.xlsx/Personer · no-email · Jonas Krabbe',
      'personer.xlsx/Personer · row-twice · Amina Warsame',
      'personer.xlsx/Personer · unknown-name · Søbakkeskoln',
    ])
  })
})

describe('the sample of 2026/27', () => {
  const { meetings, deadlines, people } = loadSample(Date.parse('2026-11-01T12:00:00Z')).programme
  const titled = (words: RegExp) => meetings.filter(({ title }) => words.test(title))

  it('has a year of what such a network does', () => {
    expect(titled(/^Læringslab \d – Hold \d$/)).toHaveLength(9)
    expect(titled(/^Vidensdag \d/)).toHaveLength(4)
    expect(titled(/^Kursusdag \d/)).toHaveLength(6)
    expect(titled(/^Opstartsseminar/)).toHaveLength(1)
    expect(titled(/^Introduktion til e-læringsmodulerne/)).toHaveLength(1)
    expect(titled(/^Styregruppemøde/)).toHaveLength(5)
    expect(titled(/^Lederudviklingssamtaler/)).toHaveLength(6)
    expect(deadlines.filter(({ title }) => /^E-læringsmodul \d/.test(title))).toHaveLength(3)
  })

  it('has deadlines for everyone, for the leaders, for a hold and for networks', () => {
    expect(deadlines).toHaveLength(19)
    const whom = deadlines.map(({ audience }) =>
      audience.everyone ? 'all' : (audience.roles[0] ?? audience.holds[0] ?? 'networks'),
    )
    expect([...new Set(whom)].sort()).toEqual([
      'all',
      'hold-1',
      'hold-2',
      'hold-3',
      'leader',
      'networks',
    ])
  })

  it('has the meeting that the plan puts into the holiday on the day that its remark says', () => {
    const moved = meetings.find(({ id }) => id === uidOf(2026, 'laesning-2'))
    expect(moved).toMatchObject({ startLocal: '2026-10-29T13:00', status: 'planned' })
  })

  it('ties a hold for one lab alone to that lab', () => {
    const marianne = people.find(({ name }) => name === 'Marianne Ørbæk')
    expect(marianne?.holds).toEqual([
      { hold: 'hold-2', meeting: uidOf(2026, 'laeringslab-2-hold-2') },
    ])
  })
})
