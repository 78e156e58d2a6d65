// The second sample, a project across three municipalities, imported into an empty programme: other words, other programs, other
// habits, and again exactly the facts that were meant.
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSchoolCalendar } from '../../examples/facts/school-calendar.js'
import { googleUid, meetLink } from '../../examples/google/calendar.js'
import type { ProjectMeeting } from '../../examples/project/meeting.js'
import { projectPages } from '../../examples/project/pages.js'
import { municipalities, projectName } from '../../examples/project/places.js'
import { projectPlan } from '../../examples/project/plan.js'
import { projectFiles, projectProgramme } from '../../examples/project/programme.js'
import { weekdayOf } from '../../src/core/time.js'
import type { Meeting } from '../../src/model/meeting.js'
import { emptyProgramme, Programme } from '../../src/model/programme.js'
import { factsOf, importFolder, linesOf } from './import-folder.js'

const kinds = ['areas', 'holds', 'schools', 'networks', 'people', 'holidays', 'deadlines'] as const
const nothing = emptyProgramme(projectName)

describe.each([2026, 2027, 2031])('the folder of the project in %i', year => {
  let imported: Awaited<ReturnType<typeof importFolder>>
  const meant = projectProgramme(year)

  beforeAll(async () => {
    imported = await importFolder(projectFiles(year), nothing)
  })

  it.each(kinds)('gives the %s as they were meant, and no others', kind => {
    expect(factsOf(imported.after[kind])).toEqual(factsOf(meant[kind]))
  })

  it('gives every meeting once, as it was meant', () => {
    const read = new Map<string, Meeting>(imported.after.meetings.map(one => [one.id, one]))
    const plan = projectPlan(year)
    expect(read.size).toBe(plan.length)
    expect(plan.map(({ key }) => said(read.get(googleUid(year, key))))).toEqual(plan.map(meaningOf))
  })

  it('changes nothing the second time, from what was stored', async () => {
    const stored = Programme.parse(JSON.parse(JSON.stringify(imported.after)))
    const again = await importFolder(projectFiles(year), stored)
    for (const kind of [...kinds, 'meetings', 'tools', 'pages'] as const)
      expect(again.change[kind].changed, kind).toEqual([])
    expect(again.after).toEqual(stored)
  })

  it('tells of each mistake that somebody has made in the sheets, and of nothing else', () => {
    expect(linesOf(imported.problems)).toEqual([
      'deltagere.csv · bad-email · Bjarke Strandvad',
      'plan.csv · off-in-sheet · Aktionslæring runde 3 for Klitholm-skolerne',
      'plan.csv · times-differ · Arbejdsgruppen Ravnsø: midtvejs',
    ])
  })

  it('has its pages', () => {
    const pages = imported.after.pages.map(({ title, passages }) => ({ title, passages }))
    const written = projectPages.map(({ title, passages }) => ({ title, passages }))
    expect(factsOf(pages)).toEqual(factsOf(written))
  })
})

describe.each(Array.from({ length: 17 }, (_, n) => 2024 + n))(
  'the project of the school year %i',
  year => {
    const plan = projectPlan(year)
    const calendars = municipalities.map(own => createSchoolCalendar(year, own))

    it('meets on school days of all three municipalities, or of the one that meets', () => {
      for (const { title, date, lastDate, area, network } of plan) {
        const own = municipalities.findIndex(({ short }) =>
          `${area}${network}`.includes(slugOf(short)),
        )
        const among = own === -1 ? calendars : calendars.slice(own, own + 1)
        for (const { isSchoolDay } of among) {
          expect(isSchoolDay(date), `${title} ${date}`).toBe(true)
          if (lastDate) expect(weekdayOf(lastDate), title).toBeLessThanOrEqual(5)
        }
      }
    })

    it('numbers its course days and steering group meetings by date', () => {
      for (const kind of ['course', 'steering-group']) {
        const dates = plan.filter(one => one.kind === kind).map(({ date }) => date)
        expect([...dates].sort()).toEqual(dates)
      }
    })
  },
)

describe('the project', () => {
  const programme = projectProgramme(2026)

  it('is a programme of three municipalities, nine schools and about twenty people, without hold', () => {
    expect(Programme.parse(programme)).toEqual(programme)
    expect(programme.name).toBe('Teamet i centrum')
    const count = (kind: (typeof kinds)[number]) => programme[kind].length
    expect([count('areas'), count('schools'), count('holds'), count('people')]).toEqual([
      3, 9, 0, 23,
    ])
    expect(new Set(programme.people.map(one => one.municipality)).size).toBe(4)
  })

  it('has three holiday plans that differ', () => {
    const of = (name: string, municipality: string) =>
      programme.holidays.find(one => one.name === name && one.municipality === municipality)?.from
    expect(of('Vinterferie', 'Ravnsø Kommune')).toBe('2027-02-13')
    expect(of('Vinterferie', 'Klitholm Kommune')).toBe('2027-02-20')
    const days = municipalities.map(({ municipality }) => of('Pædagogisk dag', municipality))
    expect(new Set(days).size).toBe(3)
  })

  it('has an opening seminar and six course days, aktionslæring everywhere, and its groups', () => {
    const plan = projectPlan(2026)
    const kindsOf = (kind: string) => plan.filter(one => one.kind === kind).length
    expect([kindsOf('seminar'), kindsOf('course'), kindsOf('steering-group')]).toEqual([1, 6, 4])
    expect(plan.filter(({ area }) => area)).toHaveLength(9)
    expect(plan.filter(({ network }) => network)).toHaveLength(12)
  })

  it('is committed byte for byte as the generator gives it for 2026/27', () => {
    const folder = new URL('../../examples/teamet-i-centrum/', import.meta.url)
    const files = projectFiles(2026)
    expect(readdirSync(folder).sort()).toEqual(files.map(({ name }) => name).sort())
    for (const { name, bytes } of files)
      expect(Buffer.compare(readFileSync(new URL(name, folder)), bytes), name).toBe(0)
  })
})

function meaningOf(meeting: ProjectMeeting) {
  const { date, lastDate = date, from, to, series } = meeting
  return {
    title: meeting.title,
    kind: meeting.kind,
    number: meeting.number,
    audience: {
      everyone: meeting.everyone ?? false,
      areas: meeting.area ? [meeting.area] : [],
      networks: meeting.network ? [meeting.network] : [],
      roles: meeting.steering ? ['overseer'] : [],
      people: [...meeting.attendees].sort(),
    },
    start: `${date}T${from}`,
    end: `${lastDate}T${to}`,
    place: meeting.place,
    link: meeting.online ? meetLink(meeting.key) : undefined,
    agenda: meeting.agenda.map(item => `- ${item}`).join('\n'),
    preparation: meeting.bring && `Medbring: ${meeting.bring}`,
    answerBy: meeting.answerBy,
    openToAll: !meeting.private,
    status: meeting.isOffInPlan ? 'cancelled' : 'planned',
    exdates: series?.without.map(day => `${day}T${from}`),
  }
}

function said(found: Meeting | undefined) {
  if (!found) return undefined
  const { everyone, areas, networks, roles, people } = found.audience
  return {
    title: found.title,
    kind: found.kind,
    number: found.number,
    audience: { everyone, areas, networks, roles, people: [...people].sort() },
    start: found.startLocal,
    end: found.endLocal,
    place: found.place,
    link: found.link,
    agenda: found.agenda,
    preparation: found.preparation,
    answerBy: found.answerBy,
    openToAll: found.openToAll,
    status: found.status,
    exdates: found.recurrence?.exdates,
  }
}

function slugOf(short: string): string {
  return short.toLowerCase().replace('ø', 'oe')
}
