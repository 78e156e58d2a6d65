// Networks are called what people call them, are as many as they write, and are none where the word only says who comes.
import { describe, expect, it } from 'vitest'
import { mergeRecords } from '../../../src/import/compare/merge-records.js'
import { startWith } from '../change/network.js'
import { codes, empty, known, peopleOf, readCsvText } from './reading.js'

const namesOf = (draft: ReturnType<typeof readCsvText>) =>
  draft.records?.networks.map(({ item }) => item.name) ?? []

describe('a network with a slash in its name', () => {
  const people =
    'Navn;Mail;Skole;Funktion;Netværk\nBo Ry;bo@havrelund.example;Nordskolen;Klavervejleder;Klaver/Sang\nIda Ø;ida@havrelund.example;Nordskolen;Sangvejleder;"Klaver/Sang, Maling"\n'

  it('is one where it is written so again and again', () => {
    const draft = readCsvText(people, empty)
    expect(namesOf(draft)).toContain('Klaver/Sang-netværket')
    expect(peopleOf(draft).map(one => one.networks[0]?.network)).toEqual([
      'klaver-sang',
      'klaver-sang',
    ])
    const whole = mergeRecords(empty, draft.records ? [draft.records] : [])
    const plan = readCsvText('Netværk;Møde;Dato\nKlaver/Sang;Øvedag;3/9-2026\n', whole)
    expect(plan.meetings[0]?.audience.networks).toEqual(['klaver-sang'])
    expect(plan.networks).toEqual([])
  })

  it('is asked for by its halves too', () => {
    const draft = readCsvText(people, empty)
    const found = draft.records?.networks.find(({ item }) => item.id === 'klaver-sang')
    expect(found?.item.aliases).toEqual(['Klaver/Sang', 'Klaver', 'Sang'])
  })

  it('is two where a half stands alone somewhere', () => {
    const draft = readCsvText(
      'Netværk;Møde;Dato\nMatematik/Læsning;Fællesdag;3/9-2026\nMatematik/Læsning;Fest;3/10-2026\nMatematik;Møde;4/9-2026\n',
      empty,
    )
    expect(draft.meetings[0]?.audience.networks).toHaveLength(2)
  })

  it('is two where both are known', () => {
    const draft = readCsvText('Netværk;Møde;Dato\nMatematik/PLC;Dag;3/9-2026\n', known)
    expect(draft.meetings[0]?.audience.networks).toEqual(['matematik', 'plc'])
  })
})

describe('an abbreviation', () => {
  it('is what the network is called, not its usual name', () => {
    const list = readCsvText('Netværk;Også kaldt\nDSA;dansk som andetsprog\n', empty)
    expect(list.records?.networks).toMatchObject([
      { item: { name: 'DSA-netværket', aliases: ['DSA', 'dansk som andetsprog'] } },
    ])
    const people = readCsvText(
      'Navn;Mail;Skole;Funktion;Netværk\nBo Ry;bo@havrelund.example;Nordskolen;DSA-vejleder;DSA\n',
      empty,
    )
    expect(namesOf(people)).toEqual(['DSA-netværket'])
    expect(peopleOf(people)[0]?.posts[0]?.functions).toEqual(['DSA-vejleder'])
  })

  it('is known again when the same files are read once more', async () => {
    const network = startWith()
    const files = {
      'netvaerk.csv': 'Netværk;Også kaldt\nDSA;dansk som andetsprog\nKlaver/Sang;\n',
      'frister 2026-27.csv':
        'Opgave;Frist;Gælder\nØnskeliste;4/9-2026;DSA\nSangbog;5/9-2026;Sang\n',
    }
    await network.takeAll(files)
    expect(network.programme().deadlines.map(({ audience }) => audience.networks)).toEqual([
      ['tosprogede'],
      ['klaver-sang'],
    ])
    const again = await network.takeAll(files)
    expect([again.deadlines.added, again.networks.changed, again.problems]).toEqual([[], [], []])
  })

  it('and the usual name are one network', () => {
    const draft = readCsvText(
      'Netværk;Møde;Dato\nDSA;Møde;3/9-2026\nTosprog;Møde 2;4/9-2026\n',
      empty,
    )
    expect(new Set(draft.meetings.flatMap(({ audience }) => audience.networks)).size).toBe(1)
  })
})

describe('leaders in the column of networks', () => {
  it('are those who lead schools, and no network of theirs', () => {
    const draft = readCsvText(
      'Netværk;Møde;Dato;Hvem\nLedelse;Modul 1;3/9-2026;Skoleleder\nLedelsen;Modul 2;4/9-2026;\n',
      empty,
    )
    expect(draft.meetings.map(({ audience }) => audience)).toMatchObject([
      { roles: ['leader'], networks: [] },
      { roles: ['leader'], networks: [] },
    ])
    expect([draft.networks, codes(draft)]).toEqual([
      [],
      expect.not.arrayContaining(['row-no-audience']),
    ])
  })
})

describe('a network that people are listed under by what they do', () => {
  it('is called what the list of networks writes', () => {
    const people = readCsvText(
      'Navn;Mail;Skole;Funktion;Netværk\nBo Ry;bo@havrelund.example;Nordskolen;Læsevejleder;Læsevejledere\n',
      empty,
    )
    const list = readCsvText('Netværk;Tovholder\nLæsevejledernetværket;Bo Ry\n', empty)
    const records = [people, list].flatMap(draft => draft.records ?? [])
    for (const order of [records, records.toReversed()])
      expect(mergeRecords(empty, order).networks.map(({ name }) => name)).toEqual([
        'Læsevejledernetværket',
      ])
  })
})

describe('a word of one’s own for networks', () => {
  const list = 'Laug;Tovholder;Suppleant\nRegnelauget;Karin Friis;\nOrdlauget;;Karin Friis\n'

  it('is known by who runs each of them, and told about', () => {
    const draft = readCsvText(list)
    expect(namesOf(draft)).toEqual(['Regnelauget', 'Ordlauget'])
    expect(codes(draft)).toEqual(['columns-guessed'])
    expect(peopleOf(draft).flatMap(({ roles }) => roles.map(({ role }) => role))).toEqual([
      'coordinator',
      'deputy',
    ])
  })

  it('is the same word over the people and the meetings of the file', async () => {
    const network = startWith()
    await network.takeAll({
      'folk.csv':
        'Navn;Mail;Laug\nBo Ry;bo@havrelund.example;Ordlauget\nIda Ø;ida@havrelund.example;Ordlauget, Regnelauget\n',
      'laug.csv': list,
      'plan 2026-27.csv':
        'Dato;Hvad;Laug\n3/9-2026;Opstart;Ordlauget\n4/9-2026;Opstart;Regnelauget\n',
    })
    const { people, meetings } = network.programme()
    expect(people.find(({ id }) => id.startsWith('bo@'))?.networks).toEqual([
      { network: 'ordlauget' },
    ])
    expect(meetings.map(({ audience }) => audience.networks)).toEqual([
      ['ordlauget'],
      ['regnelauget'],
    ])
  })

  it.each([
    ['of schools', 'Laug;Skole;Tovholder\nNord;Nordskolen;Karin Friis\nSyd;Skovvangskolen;Bo Ry\n'],
    ['of days', 'Laug;Dato;Tovholder\nNord;3/9-2026;Karin Friis\nSyd;4/9-2026;Bo\n'],
    ['of people', 'Vejviser;Tovholder\nBo Ry;Karin Friis\nIda Holm;Karin Friis\n'],
    ['that come again', 'Laug;Tovholder\nNord;Karin Friis\nNord;Bo Ry\n'],
  ])('is not what stands in a list %s', (_, text) => {
    expect(namesOf(readCsvText(text))).toEqual([])
  })
})
