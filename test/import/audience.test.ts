// Whom a meeting is for, from the words of its title and labels: tables of what people write.
import { describe, expect, it } from 'vitest'
import { HoldId, NetworkId, SchoolId } from '../../src/core/ids.js'
import { type AudienceInput, createAudienceReader } from '../../src/import/audience/audience.js'
import { emptyProgramme, type Programme } from '../../src/model/programme.js'

const empty = emptyProgramme('Havrelund Kommune')
const known: Programme = {
  ...empty,
  areas: [],
  holds: [1, 2, 3].map(number => ({
    id: HoldId.parse(`hold-${number}`),
    name: `Hold ${number}`,
    aliases: [],
    number,
  })),
  schools: [
    { id: SchoolId.parse('skovvangskolen'), name: 'Skovvangskolen', aliases: ['Skovvang'] },
    { id: SchoolId.parse('aabrinkens-skole'), name: 'Åbrinkens Skole', aliases: ['Åbrinken'] },
  ],
  networks: [
    {
      id: NetworkId.parse('mat'),
      name: 'Matematiknetværket',
      aliases: ['matematikvejlederne'],
      subject: 'Matematik',
    },
    {
      id: NetworkId.parse('it'),
      name: 'IT-netværket',
      aliases: ['IT'],
      subject: 'IT og digitalisering',
    },
  ],
}

function read(title: string, programme = empty, more: Partial<AudienceInput> = {}) {
  const input = { title, categories: [], lists: [], said: undefined, fallback: [], ...more }
  return createAudienceReader(programme).read(input)
}

function proposed(title: string) {
  const reader = createAudienceReader(empty)
  reader.read({ title, categories: [], lists: [], said: undefined, fallback: [] })
  return reader.proposed()
}

describe('the kind of meeting and its number', () => {
  it.each([
    ['Læringslab 2 – Hold 1', 'lab', 2],
    ['Læringslab II, hold 1', 'lab', 2],
    ['2. læringslab', 'lab', 2],
    ['Andet læringslab for hold 3', 'lab', 2],
    ['Laeringslab 3', 'lab', 3],
    ['Lab 2 - hold 2', 'lab', 2],
    ['lab2', 'lab', 2],
    ['LÆRINGSLAB nr. 1', 'lab', 1],
    ['Læringslab 2 – 9. december', 'lab', 2],
    ['Læringslab i Medborgerhuset', 'lab', undefined],
    ['Læringslab 9-15', 'lab', undefined],
    ['Læringslab 1/12', 'lab', undefined],
    ['Læringslab 1. december', 'lab', undefined],
    ['Netværksmøde 3 – matematik', 'network', 3],
    ['3. netværksmøde for læsevejledere', 'network', 3],
    ['Netværksmøde: forberedelse af læringslab 2', 'network', undefined],
    ['Læsenetværket, netværksmøde 2: Læselyst', 'network', 2],
    ['Daginstitutionsnetværket, 1. netværksmøde', 'network', 1],
    ['Netværk for tosprogede, møde 3', 'network', 3],
    ['Vidensdag om matematik', 'knowledge-day', undefined],
    ['Opstartsseminar', 'seminar', undefined],
    ['Kick-on', 'kick-on', undefined],
    ['Styregruppemøde', 'steering-group', undefined],
    ['Skoleledermøde', 'leaders', undefined],
    ['Ledelsesspor: data', 'leaders', undefined],
    ['Skolekursus på Skovvangskolen', 'course', undefined],
    ['Modul 2: Teamet som PLF', 'course', 2],
    ['Kaffe med naboen', 'other', undefined],
  ])('"%s" is %s %s', (title, kind, number) => {
    expect(read(title)).toMatchObject({ kind })
    expect(read(title).number).toBe(number)
  })
})

describe('the hold', () => {
  it.each([
    ['Læringslab 2 – Hold 1', ['hold-1']],
    ['Læringslab 2 hold2', ['hold-2']],
    ['Læringslab 2, hold 1 og 3', ['hold-1', 'hold-3']],
    ['Læringslab 2, hold 1+3', ['hold-1', 'hold-3']],
    ['Læringslab 2, hold 1-3', ['hold-1', 'hold-2', 'hold-3']],
    ['Læringslab 2, Hold B', ['hold-b']],
    ['Læringslab for 2. hold', ['hold-2']],
    ['Læringslab 2, Hold II', ['hold-2']],
    ['Læringslab 2, hold 2 – 3. december', ['hold-2']],
    ['Læringslab 2, hold 2 9.30', ['hold-2']],
    ['Hold fast i data', []],
    ['Hold i hånd', []],
    ['Holddeling 2026', []],
  ])('in "%s" is %j', (title, holds) => {
    expect(read(title).audience.holds).toEqual(holds)
  })

  it('is proposed as a person would write it', () => {
    expect(proposed('Læringslab 1 – hold2').holds).toEqual([
      { id: 'hold-2', name: 'Hold 2', aliases: [], number: 2 },
    ])
    expect(proposed('Læringslab 1, Hold B').holds).toEqual([
      { id: 'hold-b', name: 'Hold B', aliases: [] },
    ])
  })

  it('is every known hold where all are meant', () => {
    expect(read('Læringslab 1 for alle hold', known).audience.holds).toEqual([
      'hold-1',
      'hold-2',
      'hold-3',
    ])
  })
})

describe('the network', () => {
  it.each([
    'Matematiknetværket',
    'Matematiknetværk',
    'Matematik netværksmøde',
    'Netværksmøde – matematik',
    'Netværksmøde matematik',
    'Netværksmøde (matematik)',
    'Matematik – netværksmøde',
    'netværk for matematikvejledere',
    'Netværk for matematik',
    'Netværk: Matematik',
    'Matematikvejledernes netværk',
    'Netvaerksmoede for matematikvejledere',
    'Netværksmøde 2 – matematik',
    'Netværksdag for matematikvejledere',
    'Møde med matematikvejlederne',
    'MATEMATIKNETVÆRKSMØDE 4',
  ])('is the one known for matematik in "%s"', title => {
    expect(read(title, known).audience.networks).toEqual(['mat'])
  })

  it('never becomes three by spelling', () => {
    const reader = createAudienceReader(empty)
    const titles = [
      'Matematiknetværket',
      'Netværksmøde – matematik',
      'netværk for matematikvejledere',
    ]
    const all = titles.map(title =>
      reader.read({ title, categories: [], lists: [], said: undefined, fallback: [] }),
    )
    expect(all.map(reading => reading.audience.networks)).toEqual([
      ['matematik'],
      ['matematik'],
      ['matematik'],
    ])
    expect(reader.proposed().networks).toEqual([
      { id: 'matematik', name: 'Matematiknetværket', aliases: [], subject: 'Matematik' },
    ])
  })

  it.each([
    ['Netværk: IT og digitalisering', 'it-og-digitalisering', 'IT-netværket'],
    ['IT- og digitaliseringsnetværket', 'it-og-digitalisering', 'IT-netværket'],
    ['Netværk for læsevejledere', 'laesning', 'Læsenetværket'],
    ['Bevægelsesnetværk', 'bevaegelse', 'Bevægelsesnetværket'],
    ['Netværksmøde for tosprogsvejledere', 'tosprogede', 'Tosprogsnetværket'],
    ['Netværk for børnehaveklasseledere', 'boernehaveklasse', 'Børnehaveklassenetværket'],
    ['Spirebørnsnetværket', 'spireboern', 'Spirebørnsnetværket'],
    ['Kostnetværket', 'kost', 'Kostnetværket'],
    ['Netværk for billedkunst', 'billedkunst', 'Netværk for billedkunst'],
    ['SSP-netværket', 'ssp', 'SSP-netværket'],
  ])('"%s" is proposed as %s, %s', (title, id, name) => {
    expect(read(title).audience.networks).toEqual([id])
    expect(proposed(title).networks).toMatchObject([{ id, name }])
  })

  it.each([
    'Netværksmøde',
    'Netværksmøde 3',
    'Netværksmøde – opfølgning på data',
    'Netværksmøde på Skovvangskolen',
    'Skolenetværket mødes',
    'Netværk for skoleledere',
    'Vidensdag om matematik',
    'Matematik på en ny måde',
    'Netværksmøde 2: Læseforståelse',
    'Netværk for vejledere',
  ])('is not made up from "%s"', title => {
    expect(read(title).audience.networks).toEqual([])
    expect(proposed(title).networks).toEqual([])
  })

  it('is the one that is named, and never the day’s subject', () => {
    const { audience } = read('Matematiknetværket, netværksmøde 2: Dansk og trivsel')
    expect(audience.networks).toEqual(['matematik'])
    expect(proposed('Matematiknetværket – netværksmøde 2 – Trivsel').networks).toHaveLength(1)
    const reader = createAudienceReader(known)
    const input = { categories: [], lists: [], said: undefined, fallback: [] }
    expect(reader.read({ ...input, title: 'Netværksmøde – trivsel' }).audience.networks).toEqual([])
    expect(reader.read({ ...input, title: 'Netværk for naturfag' }).audience.networks).toEqual([
      'naturfag',
    ])
    expect(
      reader.read({ ...input, title: 'Netværksmøde for IT-vejledere: nyt' }).audience,
    ).toMatchObject({
      networks: ['it'],
      functions: [],
    })
    expect(reader.proposed().networks).toHaveLength(1)
  })

  it('are two where two are named', () => {
    expect(read('Netværk for matematik og læsning').audience.networks).toEqual([
      'matematik',
      'laesning',
    ])
  })

  it('comes from a category, a distribution list or the calendar’s name where the title is silent', () => {
    expect(read('Netværksmøde', known, { categories: ['Matematik'] }).audience.networks).toEqual([
      'mat',
    ])
    expect(read('Møde', known, { lists: ['Matematiknetværket'] }).audience.networks).toEqual([
      'mat',
    ])
    expect(
      read('Sparring', known, { fallback: ['matematiknetvaerket-2026'] }).audience.networks,
    ).toEqual(['mat'])
    expect(
      read('Læringslab – Hold 1', known, { fallback: ['Matematiknetværket'] }).audience,
    ).toMatchObject({
      networks: [],
      holds: ['hold-1'],
    })
  })
})

describe('schools, roles, functions and everyone', () => {
  it.each([
    ['Skolekursus på Skovvangskolen', ['skovvangskolen']],
    ['Kapacitetsinterview: Åbrinkens Skole', ['aabrinkens-skole']],
    ['Kapacitetsinterview Skovvang', ['skovvangskolen']],
    ['Netværksmøde på Skovvangskolen', []],
    ['Møde for Skovvangskolens team', ['skovvangskolen']],
    ['Møde for Skovvngskolen', []],
  ])('"%s" is for the known schools %j', (title, schools) => {
    expect(read(title, known).audience.schools).toEqual(schools)
  })

  it('proposes a school only while none is known, and none that is only a word', () => {
    expect(proposed('Kapacitetsinterview – Skovvangskolen').schools).toEqual([
      { id: 'skovvangskolen', name: 'Skovvangskolen', aliases: [] },
    ])
    expect(proposed('Kapacitetsinterview – Sankt Mikkels Skole').schools).toMatchObject([
      { name: 'Sankt Mikkels Skole' },
    ])
    expect(proposed('Folkeskolen i dag').schools).toEqual([])
    expect(proposed('Møde på Skovvangskolen').schools).toEqual([])
  })

  it.each([
    ['Skoleledermøde', ['leader']],
    ['Læringslab for skoleledere', ['leader']],
    ['Møde for netværkskoordinatorer', ['coordinator']],
    ['Styregruppemøde', ['overseer']],
    ['Møde for områdeledere', ['overseer']],
    ['Elevmøde', []],
  ])('"%s" is for the roles %j', (title, roles) => {
    expect(read(title).audience.roles).toEqual(roles)
  })

  it('takes a function beside a hold as what narrows it, and alone as the network’s people', () => {
    expect(read('Læringslab 2 – Hold 1, matematikvejledere', known).audience).toMatchObject({
      networks: [],
      holds: ['hold-1'],
      functions: ['matematikvejleder'],
    })
    expect(read('Sparring for matematikvejledere', known).audience).toMatchObject({
      networks: ['mat'],
      functions: [],
    })
    expect(read('Møde for naturvejledere', known).audience).toMatchObject({
      networks: [],
      functions: ['naturvejleder'],
    })
  })

  it.each([
    ['Opstartsseminar for alle skoler', true],
    ['Kick-on for alle', true],
    ['Fælles møde for alle!', true],
    ['Møde for alle matematikvejledere', false],
    ['Alletiders læringslab', false],
  ])('"%s" is for everyone: %s', (title, everyone) => {
    expect(read(title).audience.everyone).toBe(everyone)
  })

  it('reads "Målgruppe" in the description as well', () => {
    expect(read('Temadag', known, { said: 'skoleledere og hold 2' }).audience).toMatchObject({
      roles: ['leader'],
      holds: ['hold-2'],
    })
  })
})
