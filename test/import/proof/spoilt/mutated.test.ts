// Fifteen hundred files that were spoilt: none makes a reader throw or take long, none gives a draft that the model would not take, and
// no CPR number comes through. The same files in every run; a failure says the seed that makes its file again.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { writeXlsx, type ZipEntry, zip } from '../../../../examples/office/write-xlsx.js'
import { findCpr } from '../../../../src/core/cpr.js'
import { applyChange } from '../../../../src/import/apply.js'
import { diffProgramme } from '../../../../src/import/diff.js'
import type { Draft } from '../../../../src/import/draft.js'
import { sayProblem } from '../../../../src/import/problems.js'
import { readBytes } from '../../../../src/import/read-files.js'
import { emptyProgramme, Programme } from '../../../../src/model/programme.js'
import { importing } from '../../../../src/wording/da/import/importing.js'
import { mutate, type Pieces } from './mutate.js'
import { createRandom, type Random } from './random.js'
import { partsOf } from './zip-parts.js'

const firstSeed = 20_261_122
const empty = emptyProgramme('Havrelund Kommune')
const known = Programme.parse({
  ...empty,
  holds: [{ id: 'hold-1', name: 'Hold 1', number: 1 }],
  schools: [{ id: 'aabrinkskolen', name: 'Åbrinkskolen', hold: 'hold-1' }],
  networks: [{ id: 'matematik', name: 'Matematiknetværket', subject: 'Matematik' }],
  people: [{ id: 'ane.aagaard@havrelund.example', name: 'Ane Ågaard' }],
})

interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The files of a folder under test or examples, small enough to be spoilt by the thousand. */
function filesIn(folder: string, ending: string): Seed[] {
  const url = new URL(`../../../../${folder}/`, import.meta.url)
  return readdirSync(url)
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => ({ name, bytes: short(readFileSync(new URL(name, url)), ending) }))
}

/** A calendar's first events, as it would be cut off by a slow line: the mutations find the rest. */
function short(bytes: Uint8Array, ending: string): Uint8Array {
  return ending === '.ics' ? bytes.subarray(0, 8000) : bytes
}

const cpr = '010190-1234'
const personal = `Navn;Mail;Skole;Rolle;Fra;CPR\nBo Ry;bo@havrelund.example;Åbrinkskolen;skoleleder;1/1-2027;${cpr}\nIb Å ${cpr};ib@havrelund.example;${cpr};tovholder;1/8;1\n`
const workbook = writeXlsx([
  {
    name: 'Mødeplan 2026-27',
    rows: [
      ['Mødeplan 2026/27'],
      ['Møde', 'Dato', 'Tid', 'Netværk', 'Påmindelser'],
      ['Opstart', { serial: 46_266 }, { serial: 0.5, format: 'time' }, 'Matematik', '5 dage før'],
      [`Hos ${cpr}`, { formula: 'B3+7', value: 46_273, isDate: true }, '13-15', 'Læsning', null],
      [{ rich: ['Af', 'slutning'] }, { inline: '3/12-26' }, 9.3, { error: '#REF!' }, 101_901_234],
    ],
    merges: ['A1:E1'],
  },
])
const calendars = [
  ...filesIn('test/recorded/ics', '.ics'),
  ...filesIn('examples/havrelund', '.ics'),
]
const sheets = [
  ...filesIn('test/recorded/libreoffice', '.csv'),
  ...filesIn('examples/havrelund', '.csv').filter(({ bytes }) => bytes.length < 20_000),
  { name: 'personer.csv', bytes: new Uint8Array(Buffer.from(personal)) },
]
const workbooks = [
  ...filesIn('test/recorded/libreoffice', '.xlsx'),
  { name: 'plan.xlsx', bytes: workbook },
]
const texts = [
  ...filesIn('examples/havrelund/vaerktoejer', '.md'),
  ...filesIn('examples/havrelund/sider', '.md'),
]

const common = [cpr, '010190 1234', '\0', '\ufffd', '😀', '<b>', '&#x0;', '%00', 'é'] as const
const ofCalendars: Pieces = [
  ...common,
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'BEGIN:VCALENDAR\r\n',
  'RRULE:FREQ=SECONDLY;COUNT=999999\r\n',
  'RRULE:FREQ=YEARLY;BYDAY=-53MO\r\n',
  'EXDATE:20261201T090000,\r\n',
  'DTSTART;TZID=Nowhere/Land:20260230T256161\r\n',
  'RECURRENCE-ID:00000000T000000Z\r\n',
  `SUMMARY:${cpr}\r\n`,
  `UID:${cpr}\r\n`,
  'DURATION:-P9999999W\r\n',
  '\r\n ',
  '\\n\\n',
  '":;,',
]
const ofSheets: Pieces = [
  ...common,
  '"',
  ';',
  '\t',
  '=1+1',
  '1/0-2026',
  'kl. 25',
  'uge 99',
  '""";',
  '\n\n',
]
const ofXml: Pieces = [
  ...common,
  '<c r="XFD1048576" t="s"><v>99999</v></c>',
  '<row r="99999999">',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
  '&a;',
  '<sheetData>',
  ' t="d"',
  ' s="999"',
  '<![CDATA[',
]
const ofTexts: Pieces = [
  ...common,
  '---\n',
  '# ',
  '> ',
  '- ',
  '[',
  '](',
  '**',
  '`',
  '|-|-|\n',
  '<!--',
  '    ',
]

/** The file of that seed: a workbook's bytes, or its parts inside a whole zip. */
function spoil(seeds: readonly Seed[], pieces: Pieces, random: Random, inside: boolean) {
  const seed = seeds[random.below(seeds.length)] ?? { name: '', bytes: new Uint8Array() }
  if (!inside) return { name: seed.name, ...mutate(seed.bytes, random, pieces) }
  const parts = partsOf(seed.bytes)
  const cells = parts.filter(({ name }) => /sheet\d|sharedStrings|styles|workbook/.test(name))
  const chosen = cells[random.below(cells.length)]
  const done: string[] = []
  const spoilt = parts.map((part): ZipEntry => {
    if (part !== chosen) return part
    const mutated = mutate(part.bytes, random, pieces)
    done.push(part.name, ...mutated.done)
    return { name: part.name, bytes: mutated.bytes }
  })
  return { name: seed.name, bytes: zip(spoilt), done }
}

/** What is wrong with a draft, or undefined. */
function faultIn(draft: Draft): string | undefined {
  const { records, meetings, tools, pages } = draft
  const items = <Item>(list: readonly { readonly item: Item }[] = []) => list.map(one => one.item)
  const whole = Programme.safeParse({
    ...empty,
    meetings,
    tools,
    pages,
    areas: items(records?.areas),
    holds: [...items(records?.holds), ...draft.holds],
    schools: [...items(records?.schools), ...draft.schools],
    networks: [...items(records?.networks), ...draft.networks],
    people: [...items(records?.people), ...draft.people],
    deadlines: records?.deadlines ?? [],
    holidays: records?.holidays ?? [],
  })
  if (!whole.success) return whole.error.message
  const ids = meetings.map(({ id }) => id)
  if (new Set(ids).size < ids.length) return 'two meetings with one id'
  const change = diffProgramme(known, [draft])
  Programme.parse(applyChange(known, change, { gone: true }))
  const said = draft.problems.map(problem => sayProblem(importing, problem))
  // A calendar's own counter may have ten digits; it is nobody's.
  const text = JSON.stringify([{ ...draft, says: undefined }, said], (_, value: unknown) =>
    typeof value === 'number' ? undefined : value,
  )
  const [number] = findCpr(text)
  return number && `a CPR number: ${text.slice(Math.max(0, number.start - 60), number.end)}`
}

it.each([
  { kind: 'calendars', count: 450, seeds: calendars, pieces: ofCalendars, inside: false },
  { kind: 'CSV files', count: 300, seeds: sheets, pieces: ofSheets, inside: false },
  { kind: 'workbooks as bytes', count: 300, seeds: workbooks, pieces: ofXml, inside: false },
  { kind: 'workbooks as parts', count: 150, seeds: workbooks, pieces: ofXml, inside: true },
  { kind: 'Markdown files', count: 300, seeds: texts, pieces: ofTexts, inside: false },
])('$count spoilt $kind are read without harm', { timeout: 180_000 }, options => {
  for (let round = 0; round < options.count; round++) {
    const seed = firstSeed + round
    const random = createRandom(seed)
    const { name, bytes, done } = spoil(options.seeds, options.pieces, random, options.inside)
    const which = `${options.kind}, seed ${seed}: ${name} after ${done.join(', ')}`
    const before = process.cpuUsage()
    let fault: string | undefined
    try {
      fault = faultIn(readBytes(bytes, name, known, { today: '2026-08-10' }))
    } catch (error) {
      fault = error instanceof Error ? error.stack : String(error)
    }
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1e6 > 2) fault ??= 'took more than two seconds'
    if (fault !== undefined) expect.fail(`${which}\n${fault}`)
  }
})
