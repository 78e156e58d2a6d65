// Facts that a sheet gives in other words than a field: hours that come later, nicknames in brackets, addresses beside a place, people
// at no school, days off of some weeks, hold that already say hold, a network once over its rows under "Hvem".
import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../src/import/apply.js'
import { diffProgramme } from '../../../src/import/diff.js'
import { sayProblem } from '../../../src/import/problems.js'
import { placeBeside } from '../../../src/import/text/links.js'
import type { Programme } from '../../../src/model/programme.js'
import { importing } from '../../../src/wording/da/import/importing.js'
import { importing as english } from '../../../src/wording/en/import/importing.js'
import { codes, empty, known, peopleOf, readCsvText } from './reading.js'

function take(programme: Programme, text: string): Programme {
  const draft = readCsvText(text, programme)
  return applyChange(programme, diffProgramme(programme, [draft]), { gone: false })
}

describe('a meeting with a day and no hours', () => {
  const plan = (time: string, remark = '') =>
    `Møde;Dato;Kl.;Netværk;Bemærkninger\nA;4/9-2026;9-12;Matematiknetværket;\nB;5/10-2026;13-15;Matematiknetværket;\nC;6/11-2026;${time};Matematiknetværket;${remark}\n`
  const third = (text: string) => readCsvText(text).meetings.find(({ title }) => title === 'C')

  it.each([
    ['', ''],
    ['', 'Tidspunkt følger'],
    ['', 'tid og sted følger'],
    ['følger', ''],
    ['TBA', ''],
    ['?', ''],
    ['kl. kommer senere', ''],
    ['aftales', ''],
    ['-', ''],
  ])(
    'where the others have theirs («%s», «%s») is on its day at an unknown time',
    (time, remark) => {
      const draft = readCsvText(plan(time, remark))
      expect(third(plan(time, remark))).toMatchObject({
        startLocal: '2026-11-06',
        timeUnknown: true,
      })
      expect(codes(draft)).toEqual(['row-time-unknown'])
    },
  )

  it.each([
    ['hele dagen', ''],
    ['heldag', ''],
    ['', 'Det varer hele dagen'],
  ])('where it says so («%s», «%s») lasts all day', (time, remark) => {
    expect(third(plan(time, remark))).toMatchObject({
      startLocal: '2026-11-06',
    })
    expect(codes(readCsvText(plan(time, remark)))).toEqual([])
  })

  it('lasts all day in a plan of nothing but dates', () => {
    const draft = readCsvText('Møde;Dato;Netværk\nA;4/9-2026;Matematiknetværket\n')
    expect(draft.meetings[0]?.timeUnknown).toBeUndefined()
  })

  it('is not told about where it is off, or where it is a holiday', () => {
    expect(codes(readCsvText(plan('', 'AFLYST')))).toEqual([])
    expect(codes(readCsvText(plan('').replace('\nC;', '\nEfterårsferie;')))).not.toContain(
      'row-time-unknown',
    )
  })

  it('is no longer unknown when the hours come, and twice the same changes nothing', () => {
    const before = take(known, plan('følger'))
    expect(take(before, plan('følger'))).toEqual(before)
    const after = take(before, plan('9-12'))
    const meeting = after.meetings.find(({ title }) => title === 'C')
    expect(meeting).toMatchObject({ startLocal: '2026-11-06T09:00' })
    expect(meeting?.timeUnknown).toBeUndefined()
    const allDay = take(before, plan('hele dagen'))
    expect(allDay.meetings.find(({ title }) => title === 'C')?.timeUnknown).toBeUndefined()
  })
})

describe('a name with what one is called in it', () => {
  it.each([
    ['Karen Marie (Kamma) Holm', 'Karen Marie Holm', ['Kamma']],
    ['Karen "Kamma" Holm', 'Karen Holm', ['Kamma']],
    ['Karen “Kamma” Holm', 'Karen Holm', ['Kamma']],
    ['Karen Margrethe Holm (Kamma)', 'Karen Margrethe Holm', ['Kamma']],
    ['Karen Holm, kaldet Kamma', 'Karen Holm', ['Kamma']],
    ['Karen Marie (K.M.) Holm', 'Karen Marie Holm', ['K.M.']],
    ["Karen 'Kamma' Holm", 'Karen Holm', ['Kamma']],
    ['Karen Holm (vikar)', 'Karen Holm', []],
    ['Karen Holm (f. Ry)', 'Karen Holm', []],
    ['Karen Holm (Nordskolen)', 'Karen Holm', []],
    ["Sinéad O'Brien", "Sinéad O'Brien", []],
    ['Karen Holm', 'Karen Holm', []],
  ])('«%s» is %s', (written, name, nicknames) => {
    const cell = `"${written.replaceAll('"', '""')}"`
    const draft = readCsvText(`Navn;Mail;Skole\n${cell};karen@havrelund.example;Nordskolen\n`)
    expect(peopleOf(draft)).toMatchObject([{ name, nicknames }])
  })

  it('is the same person in a list of networks', () => {
    const text =
      'Navn;Mail\nKaren Holm (Kamma);karen@havrelund.example\n\n\nNetværk;Tovholder\nKlima;Karen Holm (Kamma)\n'
    expect(codes(readCsvText(text))).toEqual([])
  })
})

describe('a place with an address', () => {
  it.each([
    ['Online: https://meet.google.com/abc-defg', 'Online'],
    ['Teams: https://teams.microsoft.com/l/meetup-join/1', 'Teams'],
    ['Online (link i kalender)', 'Online'],
    ['Online (se link)', 'Online'],
    ['Online, link følger', 'Online'],
    ['Online – https://meet.google.com/abc-defg', 'Online'],
    ['Lokale 4 (https://kort.example/4)', 'Lokale 4'],
    ['Biblioteket (1. sal)', 'Biblioteket (1. sal)'],
    ['https://meet.google.com/abc-defg', ''],
  ])('«%s» is «%s»', (written, place) => {
    expect(placeBeside(written)).toBe(place)
  })

  it('is both in a plan', () => {
    const draft = readCsvText(
      'Møde;Dato;Tid;Netværk;Sted\nA;4/9-2026;9-12;Matematiknetværket;Online: https://meet.google.com/abc-defg\n',
    )
    expect(draft.meetings[0]).toMatchObject({
      place: 'Online',
      link: 'https://meet.google.com/abc-defg',
    })
  })
})

describe('people at no school', () => {
  const people = (school: string, name = 'Bo Ry', mail = 'bo') =>
    `${name};${mail}@havrelund.example;${school};læsekonsulent\n`
  const header = 'Navn;Mail;Skole;Funktion\n'

  it.each(['Forvaltningen', 'Rådhuset', 'PPR', 'Skoleforvaltningen', 'Børn og Unge', 'PPR, Nord'])(
    'but at «%s» keep their function',
    office => {
      const [person] = peopleOf(readCsvText(header + people(office.split(',')[0] ?? '')))
      expect(person).toMatchObject({ posts: [], functions: ['læsekonsulent'] })
    },
  )

  it('are told about once, and are no school where none is known yet', () => {
    const text = header + people('Forvaltningen') + people('Forvaltningen', 'Ida Skov', 'ida')
    const draft = readCsvText(text, empty)
    expect(draft.records?.schools).toEqual([])
    expect(codes(draft)).toEqual(['at-no-school'])
    const [told] = draft.problems
    expect(told && sayProblem(importing, told).problem).toBe(
      '“Forvaltningen” er ikke læst som en skole. De 2 personer, der hører til der, har deres funktion, men ingen skole.',
    )
    expect(told && sayProblem(english, told).problem).toBe(
      '“Forvaltningen” was not read as a school. The 2 people there have their functions, but no school.',
    )
  })

  it('are at one where the list of schools has it', () => {
    const listed = take(known, 'Skole;Hold\nPPR;Hold 1\n')
    const [person] = peopleOf(readCsvText(header + people('PPR'), listed))
    expect(person?.posts).toMatchObject([{ school: 'ppr' }])
  })
})

describe('days off', () => {
  const read = (cell: string) =>
    readCsvText(`Navn;Mail;Skole;Fridage\nBo Ry;bo@havrelund.example;Nordskolen;"${cell}"\n`)
  it.each([
    ['onsdag', [3]],
    ['Hver onsdag', [3]],
    ['onsdag, fredag', [3, 5]],
    ['mandag og tirsdag', [1, 2]],
    ['mandag-onsdag', [1, 2, 3]],
    ['ons.', [3]],
    ['fri fredag', [5]],
    ['ti', [2]],
    ['ma, to.', [1, 4]],
    ['ingen', []],
  ])('«%s» are the days %j', (cell, days) => {
    expect(peopleOf(read(cell))[0]?.daysOff).toEqual(days)
    expect(codes(read(cell))).toEqual([])
  })

  it.each([
    'mandag i ulige uger',
    'hver anden fredag',
    'onsdag efter kl. 12',
    'torsdag (kun foråret)',
    'fredag, lige uger',
    'tirsdag eftermiddag',
  ])('«%s» are no days of every week, and that is said', cell => {
    expect(peopleOf(read(cell))[0]?.daysOff).toEqual([])
    expect(codes(read(cell))).toEqual(['days-off-some-weeks'])
  })
})

describe('a hold whose name says hold', () => {
  it.each([
    ['Hold', 'Rødt hold', 'Rødt hold'],
    ['Hold', 'Hold Rød', 'Hold Rød'],
    ['Klynge', 'Nordklyngen', 'Nordklyngen'],
    ['Klynge', 'Vestre klynge', 'Vestre klynge'],
    ['Hold', 'Nord', 'Hold Nord'],
    ['Spor', 'Blåt spor', 'Blåt spor'],
  ])('under «%s» «%s» is called «%s»', (header, value, name) => {
    const programme = take(empty, `Skole;${header}\nNordskolen;${value}\nSkovvangskolen;${value}\n`)
    expect(programme.holds.map(one => one.name)).toEqual([name])
  })

  it('and a colour is found by its other forms', () => {
    const programme = take(empty, 'Skole;Hold\nNordskolen;Rødt hold\nSkovvangskolen;Rødt hold\n')
    expect(programme.holds[0]?.aliases).toEqual(['Rødt', 'røde hold', 'red group'])
  })
})

describe('a network once over its rows under “Hvem”', () => {
  const plan = (header: string) =>
    `${header};Dato;Tid;Emne\nMatematiknetværket;4/9-2026;9-12;A\n;5/10-2026;9-12;B\n;6/11-2026;9-12;C\n`
  it.each(['Hvem', 'Målgruppe', 'For hvem', 'Netværk', 'Gælder'])(
    'is the rows’ below it, under «%s»',
    header => {
      const { meetings } = readCsvText(plan(header))
      expect(meetings.map(({ audience }) => audience.networks)).toEqual(
        Array.from({ length: 3 }, () => ['matematik']),
      )
      expect(codes(readCsvText(plan(header)))).toEqual(['row-whom-above'])
    },
  )

  it('is not carried past the next one, nor where blanks are few', () => {
    const { meetings } = readCsvText(
      'Hvem;Dato;Tid;Emne\nMatematiknetværket;4/9-2026;9-12;A\n;5/10-2026;9-12;B\nHold 1;6/11-2026;9-12;C\n',
    )
    expect(meetings.map(({ audience }) => audience.networks)).toEqual([['matematik'], [], []])
  })
})
