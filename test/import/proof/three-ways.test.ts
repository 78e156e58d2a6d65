// One network in three sets of files gives one and the same programme: schools, hold, people, roles, networks and meetings. Only the
// ids of meetings differ, as a calendar has its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyChange } from '../../../src/import/apply.js'
import { diffProgramme } from '../../../src/import/diff.js'
import type { Draft } from '../../../src/import/draft.js'
import { readAll } from '../../../src/import/read-all.js'
import { emptyProgramme, type Programme } from '../../../src/model/programme.js'
import { googleExport, type NamedFile, oldCsv, outlookAndExcel } from './made/small-network.js'

const dir = mkdtempSync(join(tmpdir(), 'pejling-ways-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const ways: readonly (readonly [string, () => NamedFile[]])[] = [
  ['Outlook and Excel', outlookAndExcel],
  ['CSV in Windows-1252', oldCsv],
  ['Google Calendar and Google Sheets', googleExport],
]

async function take(known: Programme, files: readonly NamedFile[]) {
  const found = files.map(({ name, bytes }) => {
    const path = join(dir, name)
    writeFileSync(path, bytes)
    return { name, path }
  })
  const drafts: Draft[] = await readAll({
    files: found,
    known,
    sheets: { approvesRoles: true, today: '2026-08-10' },
    onFile: () => undefined,
  })
  const change = diffProgramme(known, drafts)
  return { drafts, change, after: applyChange(known, change, { gone: false }) }
}

/** What the programme says, by names, in an order of its own. */
function factsOf(programme: Programme) {
  const nameOf = new Map<string, string>(
    [programme.holds, programme.areas, programme.schools, programme.networks]
      .flat()
      .map(({ id, name }) => [id, name]),
  )
  const named = (id: string | undefined) => (id === undefined ? undefined : nameOf.get(id))
  const sorted = (lines: unknown[]) => lines.map(line => JSON.stringify(line)).sort()
  return {
    holds: sorted(programme.holds.map(({ name, number }) => [name, number])),
    schools: sorted(programme.schools.map(one => [one.name, named(one.hold), named(one.area)])),
    networks: sorted(programme.networks.map(({ name, subject }) => [name, subject])),
    people: sorted(
      programme.people.map(({ id, name, posts, networks, roles }) => [
        id,
        name,
        posts.map(({ school, functions }) => [named(school), functions]),
        networks.map(({ network }) => named(network)),
        sorted(roles.map(({ role, scope }) => [role, 'id' in scope ? named(scope.id) : ''])),
      ]),
    ),
    meetings: sorted(
      programme.meetings.map(one => [
        [one.startLocal, one.endLocal, one.tz, one.title, one.place, one.status],
        [one.kind, one.number, one.audience.everyone],
        [one.audience.networks, one.audience.holds, one.audience.schools].map(ids =>
          ids.map(named),
        ),
      ]),
    ),
  }
}

describe('the same network', () => {
  const read = new Map<string, Awaited<ReturnType<typeof take>>>()
  beforeAll(async () => {
    for (const [name, files] of ways)
      read.set(name, await take(emptyProgramme('Vesterskov Kommune'), files()))
  })

  it.each(ways)('from %s has nothing wrong in it', name => {
    expect(read.get(name)?.change.problems).toEqual([])
  })

  it('is all there', () => {
    const facts = factsOf(read.get('Outlook and Excel')?.after ?? emptyProgramme(''))
    expect(facts).toMatchInlineSnapshot(`
      {
        "holds": [
          "["Hold 1",1]",
          "["Hold 2",2]",
        ],
        "meetings": [
          "[["2026-08-20","2026-08-22","Europe/Copenhagen","Opstartsseminar","Kyst & Ø Kursuscenter","planned"],["seminar",null,true],[[],[],[]]]",
          "[["2026-09-10T13:00","2026-09-10T15:30","Europe/Copenhagen","Netværksmøde 1 – Matematiknetværket","Bakkeskolen, lokale 3","planned"],["network",1,false],[["Matematiknetværket"],[],[]]]",
          "[["2026-10-06T09:00","2026-10-06T15:00","Europe/Copenhagen","Læringslab 1 – Hold 1","Medborgerhuset, Åsalen","planned"],["lab",1,false],[[],["Hold 1"],[]]]",
          "[["2026-10-08T09:00","2026-10-08T15:00","Europe/Copenhagen","Læringslab 1 – Hold 2","Medborgerhuset, Åsalen","planned"],["lab",1,false],[[],["Hold 2"],[]]]",
          "[["2026-10-26T08:30","2026-10-26T11:00","Europe/Copenhagen","Netværksmøde 1 – Læsenetværket","Biblioteket","planned"],["network",1,false],[["Læsenetværket"],[],[]]]",
          "[["2026-12-01T13:00","2026-12-01T15:30","Europe/Copenhagen","Netværksmøde 2 – Matematiknetværket","Skt. Knuds Skole","cancelled"],["network",2,false],[["Matematiknetværket"],[],[]]]",
          "[["2027-03-30T12:45","2027-03-30T14:15","Europe/Copenhagen","Netværksmøde 2 – Læsenetværket","Biblioteket","planned"],["network",2,false],[["Læsenetværket"],[],[]]]",
        ],
        "networks": [
          "["Læsenetværket","Læsning"]",
          "["Matematiknetværket","Matematik"]",
        ],
        "people": [
          "["ida.ahl@vesterskov.example","Ida Ahl",[["Bakkeskolen",["skoleleder"]]],[],["[\\"deputy\\",\\"Matematiknetværket\\"]","[\\"leader\\",\\"Bakkeskolen\\"]"]]",
          "["jens-åge.bøgh@vesterskov.example","Jens-Åge Bøgh",[["Åløkkeskolen",["læsevejleder"]]],["Læsenetværket"],["[\\"coordinator\\",\\"Læsenetværket\\"]"]]",
          "["karen.dam@vesterskov.example","Karen Dam",[["Bakkeskolen",["matematikvejleder"]]],["Matematiknetværket"],["[\\"coordinator\\",\\"Matematiknetværket\\"]"]]",
          "["per.øst@vesterskov.example","Per Øst",[["Skt. Knuds Skole",["skoleleder"]]],[],["[\\"leader\\",\\"Skt. Knuds Skole\\"]"]]",
          "["zoe@vesterskov.example","Zoë Müller O’Brien",[["Fjordens Børneby",["matematikvejleder","lærer"]],["Skt. Knuds Skole",["matematikvejleder","lærer"]]],["Matematiknetværket","Læsenetværket"],[]]",
        ],
        "schools": [
          "["Bakkeskolen","Hold 1","Område Nord"]",
          "["Fjordens Børneby","Hold 2","Område Syd"]",
          "["Skt. Knuds Skole","Hold 2","Område Syd"]",
          "["Åløkkeskolen","Hold 1","Område Nord"]",
        ],
      }
    `)
  })

  it.each(ways.slice(1))('from %s is the same as from Outlook and Excel', name => {
    const [one, other] = ['Outlook and Excel', name].map(way =>
      factsOf(read.get(way)?.after ?? emptyProgramme('')),
    )
    expect(other).toEqual(one)
  })

  it.each(ways)('from %s again changes nothing', async (name, files) => {
    const known = read.get(name)?.after ?? emptyProgramme('')
    const again = await take(known, files())
    expect(again.after).toEqual(known)
  })

  it('from the others on top of it makes no meeting, school or person twice', async () => {
    const known = read.get('Outlook and Excel')?.after ?? emptyProgramme('')
    const csv = await take(known, oldCsv())
    expect(factsOf(csv.after)).toEqual(factsOf(known))
  })
})
