// What the preview shows before a yes, besides new and changed: conflicts, whom a change concerns, fixes that can be taken.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Stored } from '../../../src/import/preview/weigh.js'
import { runImport } from '../../support/importing.js'
import { type WrittenEvent, writeIcs } from '../write-ics.js'

const dir = mkdtempSync(join(tmpdir(), 'pejling-preview-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const lab: WrittenEvent = {
  uid: 'lab',
  title: 'Læringslab 1 – Hold 1',
  start: '20261201T090000',
  end: '20261201T150000',
  zone: 'Europe/Copenhagen',
  place: 'Medborgerhuset',
}
const past = {
  ...lab,
  uid: 'kickon',
  title: 'Kick-on – Hold 1',
  start: '20260820T090000',
  end: '20260820T120000',
}
const people = `Skole;Hold
Nordskolen;1
Østerskolen;2

Navn;E-mail;Skole
Anne Brogaard;anne@havrelund.example;Nordskolen
Bo Ry;bo@havrelund.example;Nordskolen
Ea Lund;ea@havrelund.example;Østerskolen
`
function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}
async function known(events: readonly WrittenEvent[]): Promise<Stored> {
  const files = [put('plan.ics', writeIcs(events)), put('folk.csv', people)]
  return (await runImport({ files, yes: true })).stored
}
const look = async (stored: Stored, events: readonly WrittenEvent[], json = false) =>
  runImport({ files: [put('plan.ics', writeIcs(events))], stored, dryRun: true, json })

describe('whom a change concerns', () => {
  it.each([
    [
      'a new time',
      { start: '20261203T090000', end: '20261203T150000' },
      'Ny tid: Læringslab 1 – Hold 1, ti 01.12.2026 09.00 → to 03.12.2026 09.00 (2 personer)',
    ],
    [
      'cancelling',
      { status: 'CANCELLED' },
      'Aflyst: Læringslab 1 – Hold 1, ti 01.12.2026 09.00 (2 personer)',
    ],
    [
      'a new place',
      { place: 'Åhuset' },
      'Nyt sted: Læringslab 1 – Hold 1, ti 01.12.2026 09.00 (2 personer)',
    ],
  ])('is counted for %s, and nobody is told from here', async (_, change, line) => {
    const { out } = await look(await known([lab, past]), [{ ...lab, ...change }, past])
    expect(out).toContain('Møder, som nogen bør høre nyt om: 1')
    expect(out).toContain(line)
    expect(out).toContain('Ingen får besked herfra.')
  })

  it.each([
    [
      'one time of a series that is moved',
      [
        { lines: ['RRULE:FREQ=WEEKLY;COUNT=4'] },
        {
          lines: ['RECURRENCE-ID;TZID=Europe/Copenhagen:20261208T090000'],
          start: '20261210T090000',
          end: '20261210T150000',
        },
      ],
      'Ny tid: Læringslab 1 – Hold 1, ti 08.12.2026 09.00 → to 10.12.2026 09.00 (2 personer)',
    ],
    [
      'one time of a series that is left out',
      [{ lines: ['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Europe/Copenhagen:20261208T090000'] }],
      'Aflyst: Læringslab 1 – Hold 1, ti 08.12.2026 09.00 (2 personer)',
    ],
    [
      'a series with another rule',
      [{ lines: ['RRULE:FREQ=WEEKLY;COUNT=3'] }],
      'Nye gange i rækken: Læringslab 1 – Hold 1, ti 01.12.2026 09.00 (2 personer)',
    ],
  ])('is counted for %s', async (_, changes, line) => {
    const stored = await known([{ ...lab, lines: ['RRULE:FREQ=WEEKLY;COUNT=4'] }])
    const { out } = await look(
      stored,
      changes.map(change => ({ ...lab, ...change })),
    )
    expect(out).toContain('Møder, som nogen bør høre nyt om: 1')
    expect(out).toContain(line)
  })

  it('is nobody where a text was changed, the meeting is over, or it is new', async () => {
    const stored = await known([lab, past])
    const changes = [
      { ...lab, title: 'Læringslab 1 – Hold 1 (data)' },
      { ...past, place: 'Åhuset' },
      { ...lab, uid: 'nyt', title: 'Læringslab 2 – Hold 1' },
    ]
    const { out } = await look(stored, changes)
    expect(out).not.toContain('bør høre nyt')
  })

  it('is told to programs with the receivers by id', async () => {
    const { out } = await look(
      await known([lab, past]),
      [{ ...lab, status: 'CANCELLED' }, past],
      true,
    )
    expect(JSON.parse(out).notices).toEqual([
      {
        kind: 'cancelled',
        id: 'lab',
        title: lab.title,
        from: '2026-12-01T09:00',
        to: '2026-12-01T09:00',
        receivers: ['anne@havrelund.example', 'bo@havrelund.example'],
      },
    ])
  })
})

describe('a conflict', () => {
  const edited = async () => {
    const stored = await known([lab])
    const meetings = stored.programme.meetings.map(one => ({ ...one, place: 'Åhuset' }))
    return { ...stored, programme: { ...stored.programme, meetings } }
  }
  const file = [{ ...lab, place: 'Biblioteket', end: '20261201T160000' }]

  it('is shown with what stands on each side, and Pejling’s stays', async () => {
    const stored = await edited()
    const run = await runImport({ files: [put('plan.ics', writeIcs(file))], stored, yes: true })
    expect(run.out).toContain('Ændret både i Pejling og i filerne: 1')
    expect(run.out).toContain(
      'ti 01.12.2026 09.00  Læringslab 1 – Hold 1 (sted: i Pejling "Åhuset", i filen "Biblioteket")',
    )
    expect(run.stored.programme.meetings).toMatchObject([
      { place: 'Åhuset', endLocal: '2026-12-01T16:00' },
    ])
  })

  it('is the file’s where that is said, by --prefer-files or by a yes', async () => {
    const stored = await edited()
    const files = [put('plan.ics', writeIcs(file))]
    const forced = await runImport({ files, stored, yes: true, prefersFiles: true })
    const asked = await runImport({ files, stored, answers: ['yes', 'yes'] })
    expect(asked.asked[0]).toContain('Skal filerne bestemme')
    for (const run of [forced, asked])
      expect(run.stored.programme.meetings).toMatchObject([{ place: 'Biblioteket' }])
  })
})

describe('a fix that would change a date', () => {
  const turned = [{ ...lab, start: '20261201T150000', end: '20261201T090000' }]

  it('is offered, and taken only when that is said', async () => {
    const files = [put('plan.ics', writeIcs(turned))]
    const plain = await runImport({ files, yes: true })
    expect(plain.out).toContain('1 forslag kan bruges, som det står.')
    expect(plain.stored.programme.meetings).toEqual([])
    const fixed = await runImport({ files, yes: true, takesFixes: true })
    const asked = await runImport({ files, answers: ['yes', 'yes'] })
    expect(asked.asked[0]).toContain('Skal Pejling bruge forslaget')
    for (const { stored } of [fixed, asked])
      expect(stored.programme.meetings).toMatchObject([
        { startLocal: '2026-12-01T09:00', endLocal: '2026-12-01T15:00' },
      ])
  })
})
