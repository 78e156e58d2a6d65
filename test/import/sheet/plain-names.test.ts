// What a table is called and how its words stand says what it is: "Frister" are deadlines, a list of networks is no list of
// people, a hold among the networks is the hold, and a job makes no network.
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../examples/office/write-xlsx.js'
import { readSheet } from '../../../src/import/read-sheet.js'
import { startWith } from '../change/network.js'
import { codes, csv, empty, known, peopleOf, readCsvText } from './reading.js'

type Read = ReturnType<typeof readCsvText>
const deadlinesOf = (draft: Read) =>
  (draft.records?.deadlines ?? []).map(({ title, due }) => [title, due])
const networksOf = (draft: Read) => [
  ...(draft.records?.networks.map(({ item }) => item.name) ?? []),
  ...(draft.networks ?? []).map(({ name }) => name),
]
const inFile = (name: string, text: string) => readSheet(csv(text), name, known)

describe('a list of deadlines', () => {
  const rows = 'Send læseplan;15/1;Alle;I skoleportalen\nBestil bøger;1/3;Matematiknetværket;\n'
  const both = [
    ['Send læseplan', '2027-01-15'],
    ['Bestil bøger', '2027-03-01'],
  ]

  it.each([
    'Frist;Dato;Gælder;Bemærkning',
    'Frist;Senest;Gælder;Bemærkning',
    'Frist;Deadline;Målgruppe;Bemærkning',
    'Opgave;Dato;Gælder;Bemærkning',
  ])('under the headings «%s» is read whole, and is no plan of holidays', headings => {
    const draft = readCsvText(`${headings}\n${rows}`)
    expect([deadlinesOf(draft), draft.records?.holidays, codes(draft)]).toEqual([both, [], []])
    expect(draft.records?.deadlines.map(({ audience }) => audience.networks)).toEqual([
      [],
      ['matematik'],
    ])
  })

  it('is one by the name of its file or sheet, whatever its columns are called', () => {
    const text = `Hvad;Dato;Gælder;Bemærkning\n${rows}`
    expect(deadlinesOf(inFile('frister 2026-27.csv', text))).toEqual(both)
    const cells = text
      .trim()
      .split('\n')
      .map(line => line.split(';'))
    const book = writeXlsx([{ name: 'Frister', rows: cells }])
    expect(deadlinesOf(readSheet(book, 'aaret 2026-27.xlsx', known))).toEqual(both)
  })

  it('is none where its sheet says holidays, or its columns do', () => {
    const text = 'Ferie;Fra;Til;Gælder\nVinterferie;15-02-2027;19-02-2027;skole: elever fri\n'
    expect(inFile('frister 2026-27.csv', text).records?.holidays).toHaveLength(1)
    const day = 'Navn;Dato;Gælder\nGrundlovsdag;05-06-2027;skole: elever fri\n'
    const cells = day
      .trim()
      .split('\n')
      .map(line => line.split(';'))
    const book = writeXlsx([{ name: 'Ferie og fridage', rows: cells }])
    expect(readSheet(book, 'frister 2026-27.xlsx', known).records?.holidays).toHaveLength(1)
  })
})

describe('hold in the column of networks', () => {
  const schools =
    'Skole;Række\nNordskolen;Række Øst\nSydskolen;Række Øst\nLundskolen;Række Vest\nBakskolen;Række Vest\n'
  const plan = `Netværk;Titel;Dato;Tid
Engelsknetværket;Netværksmøde;22/9;13-15
;Netværksmøde;24/11;13-15
Musiknetværket;Netværksmøde;8/10;13-15
;Netværksmøde;12/1;13-15
Række Øst;Værksted 1;15/9;9-14
Række Vest;Værksted 1;16/9;9-14
Række Øst;Værksted 2;1/12;9-14
Række Vest;Værksted 2;2/12;9-14
`
  async function programmeOf(text: string) {
    const network = startWith()
    const change = await network.takeAll({
      'skoler.csv': schools,
      'moedeplan 2026-27.csv': text,
    })
    const { meetings, networks } = network.programme()
    const whom = meetings.map(({ title, startLocal, audience }) => [
      title,
      startLocal.slice(0, 10),
      [...audience.networks, ...audience.holds].join(' '),
    ])
    return { whom, names: networks.map(({ name }) => name), problems: change.problems }
  }

  it('are the hold, and the networks above them stand for their blank rows all the same', async () => {
    const { whom, names, problems } = await programmeOf(plan)
    expect(names.sort()).toEqual(['Engelsknetværket', 'Musiknetværket'])
    expect(whom.sort()).toEqual([
      ['Netværksmøde', '2026-09-22', 'engelsk'],
      ['Netværksmøde', '2026-10-08', 'musik'],
      ['Netværksmøde', '2026-11-24', 'engelsk'],
      ['Netværksmøde', '2027-01-12', 'musik'],
      ['Værksted 1', '2026-09-15', 'raekke-oest'],
      ['Værksted 1', '2026-09-16', 'raekke-vest'],
      ['Værksted 2', '2026-12-01', 'raekke-oest'],
      ['Værksted 2', '2026-12-02', 'raekke-vest'],
    ])
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['row-whom-above']))
  })

  it('are not carried down to a blank row, nor is anything where a network comes again', async () => {
    const after = await programmeOf(`${plan};Samling;3/12;9-10\n`)
    expect(after.whom).toContainEqual(['Samling', '2026-12-03', ''])
    const again = await programmeOf(`${plan}Musiknetværket;Kor;4/12;9-10\n`)
    expect(again.whom).toContainEqual(['Netværksmøde', '2026-11-24', ''])
  })

  it('are carried down where each stands once', async () => {
    const { whom } = await programmeOf(
      'Netværk;Titel;Dato;Tid\nRække Øst;Start;1/9;9-14\n;Midt;1/12;9-14\nRække Vest;Start;2/9;9-14\n;Midt;2/12;9-14\n',
    )
    expect(whom.map(([, , hold]) => hold).sort()).toEqual(
      ['raekke-oest', 'raekke-vest'].flatMap(hold => [hold, hold]),
    )
  })

  it('make no network where nobody knows them', async () => {
    const { names } = await programmeOf(`${plan}Række Nord;Værksted 3;5/12-2026;9-10\n`)
    expect(names.sort()).toEqual(['Engelsknetværket', 'Musiknetværket'])
  })
})

describe('a job with a subject in it', () => {
  const people = (rows: string) =>
    readCsvText(
      `Navn;Mail;Skole;Funktion;Netværk;Rolle\n${rows}`,
      { ...empty, schools: known.schools },
      { approvesRoles: true },
    )

  it('makes no network, and takes no role away from the network beside it', () => {
    const draft = people(
      'Ane Ry;a@havrelund.example;;fagkonsulent for engelsk;Læsenetværket;koordinator\n',
    )
    expect(networksOf(draft)).toEqual(['Læsenetværket'])
    expect(peopleOf(draft)[0]?.roles).toMatchObject([
      { role: 'coordinator', scope: { kind: 'network', id: 'laesning' } },
    ])
    expect(codes(draft)).toEqual([])
  })

  it('says no more than the role of the one network beside it', () => {
    const draft = people(
      'Ane Ry;a@havrelund.example;;fagkonsulent for engelsk;Engelsknetværket;koordinator\n',
    )
    expect(peopleOf(draft)[0]?.roles).toMatchObject([{ scope: { id: 'engelsk' } }])
    expect([networksOf(draft), codes(draft)]).toEqual([['Engelsknetværket'], []])
  })

  it('is a role where the list has that network, also further down', () => {
    const draft = people(
      'Ane Ry;a@havrelund.example;;fagkonsulent for engelsk;;\nBo Ek;b@havrelund.example;Nordskolen;engelskvejleder;Engelsknetværket;\n',
    )
    expect(peopleOf(draft)[0]?.roles).toMatchObject([{ scope: { id: 'engelsk' } }])
  })
})

describe('the name of a network', () => {
  it.each([
    ['Digitaliseringsnetværket', 'Digitaliseringsnetværket'],
    ['Digitalisering', 'Digitaliseringsnetværket'],
    ['IT', 'IT-netværket'],
    ['Dagtilbudsnetværket', 'Dagtilbudsnetværket'],
    ['Laesenetvaerket', 'Læsenetværket'],
    ['Matematik', 'Matematiknetværket'],
  ])('written «%s» is %s in every kind of table', (written, name) => {
    const nothing = { ...empty, schools: known.schools }
    const tables = [
      `Navn;Mail;Netværk\nBo Ek;b@havrelund.example;${written}\n`,
      `Netværk;Møde;Dato\n${written};Opstart;3/9-2026\n`,
    ]
    expect(tables.map(text => networksOf(readCsvText(text, nothing)))).toEqual([[name], [name]])
  })

  it('is found by its usual other words', () => {
    const first = readCsvText('Netværk;Møde;Dato\nDigitaliseringsnetværket;Nyt;3/9-2026\n', empty)
    const next = { ...empty, networks: [...(first.networks ?? [])] }
    const draft = readCsvText('Netværk;Møde;Dato\nIT;Mere;3/10-2026\n', next)
    expect(draft.meetings[0]?.audience.networks).toEqual(next.networks.map(({ id }) => id))
    expect(draft.networks).toEqual([])
  })
})

describe('a list of networks with their names', () => {
  const text =
    'Netværk;Navn;Tovholder;Stedfortræder\nTal;Talnetværket;Karin Friis;\nIT;IT-netværket;;Karin Friis\n'

  it('says what they are called and who coordinates them, and is no list of people', () => {
    const draft = readCsvText(text)
    expect(networksOf(draft)).toEqual(['Talnetværket', 'IT-netværket'])
    expect(draft.records?.networks.map(({ item }) => item.aliases)).toEqual([['Tal'], ['IT']])
    expect(peopleOf(draft).flatMap(({ roles }) => roles)).toMatchObject([
      { role: 'coordinator', scope: { id: 'tal' } },
      { role: 'deputy', scope: { id: 'it-og-digitalisering' } },
    ])
    expect(codes(draft)).toEqual([])
  })

  it('stays one of people where the names are theirs', () => {
    const draft = readCsvText(
      'Navn;Mail;Netværk;Koordinator\nBo Ek;b@havrelund.example;Matematik;Karin Friis\n',
    )
    expect(peopleOf(draft).map(({ name }) => name)).toEqual(['Bo Ek'])
  })
})
