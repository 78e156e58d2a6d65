// Sheets in the shapes that people give them: two lines of headers, tables side by side, a column for each weekday, notes and
// totals. What is clear is read; what is not is a problem; nothing is lost in silence or made up.
import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../src/import/apply.js'
import { diffProgramme } from '../../../src/import/diff.js'
import { readSheet } from '../../../src/import/read-sheet.js'
import { codes, csv, empty, known, peopleOf, readCsvText } from './reading.js'

const brief = (draft: ReturnType<typeof readCsvText>) =>
  draft.meetings.map(({ title, startLocal, place, audience }) =>
    [startLocal.slice(0, 10), title, ...audience.holds, ...audience.networks, place ?? '']
      .filter(Boolean)
      .join(' | '),
  )

describe('two lines of headers', () => {
  it('are a meeting for each part, with what stands over it', () => {
    const draft = readCsvText(
      'Mødeplan 2026/27;;;;;;\n;Hold 1;;;Hold 2;;\nMøde;Dato;Tid;Sted;Dato;Tid;Sted\nLæringslab 1;1/10;9-15;Medborgerhuset;2/10;9-15;Biblioteket\nLæringslab 2;;;;4/3;9-15;Biblioteket\n',
    )
    expect(brief(draft)).toEqual([
      '2026-10-01 | Læringslab 1 – Hold 1 | hold-1 | Medborgerhuset',
      '2026-10-02 | Læringslab 1 – Hold 2 | hold-2 | Biblioteket',
      '2027-03-04 | Læringslab 2 – Hold 2 | hold-2 | Biblioteket',
    ])
    expect(draft.problems).toEqual([])
    expect(draft.schools).toEqual([])
  })

  it('may say in the second what the first spans, beside columns that have theirs in the first alone', () => {
    const draft = readCsvText(
      'Årsplan;;;;;\nUge;Hvornår;;Gruppe/forum;Hvad;Hvor\n;Dag;Klokken;;;\nAUGUST 2026;;;;;\n34;tors 20/8-2026;13-15.30;Matematikforum;Opstart;Rådhuset\n35;tirs 25/8-2026;14-16;Læsegruppen;Læsetest;Biblioteket\n',
    )
    expect(
      draft.meetings.map(({ title, startLocal, place }) => [title, startLocal, place]),
    ).toEqual([
      ['Opstart', '2026-08-20T13:00', 'Rådhuset'],
      ['Læsetest', '2026-08-25T14:00', 'Biblioteket'],
    ])
  })

  it('may have the meetings over the columns and the hold before the rows', () => {
    const draft = readCsvText(
      ';Læringslab 1;;Læringslab 2;\nHold;Dato;Tid;Dato;Tid\n1;1/10;9-15;3/3;9-15\n2;2/10;9-15;4/3;9-15\n',
    )
    expect(
      draft.meetings.map(({ title, number, audience }) => [title, number, ...audience.holds]),
    ).toEqual([
      ['Hold 1 – Læringslab 1', 1, 'hold-1'],
      ['Hold 2 – Læringslab 1', 1, 'hold-2'],
      ['Hold 1 – Læringslab 2', 2, 'hold-1'],
      ['Hold 2 – Læringslab 2', 2, 'hold-2'],
    ])
  })

  it('may have a word over the day that it takes away, which is then the day that was known', () => {
    const plan = (cell: string) =>
      `Hvad;Hold 1;Hold 2;Kl.\nLæringslab 1;22/9-2026;24/9-2026;9-14\nStatus;2/3-2027;${cell};13-15\n`
    const before = applyChange(known, diffProgramme(known, [readCsvText(plan('4/3-2027'))]), {
      gone: false,
    })
    const last = (text: string, programme = before) =>
      readCsvText(text, programme).meetings.find(({ title }) => title === 'Status – Hold 2')
    expect(last(plan('AFLYST'))).toMatchObject({
      startLocal: '2027-03-04T13:00',
      status: 'cancelled',
    })
    expect(last(plan('Flyttet til 11/3'))).toMatchObject({
      startLocal: '2027-03-11T13:00',
      movedFrom: { startLocal: '2027-03-04T13:00' },
    })
    // Where nobody knows which day it was, none is made up.
    expect(last(plan('AFLYST'), known)).toBeUndefined()
    expect(codes(readCsvText(plan('AFLYST')))).toEqual(['row-off-no-date'])
    expect(last(plan('Flyttet til 11/3'), known)).toMatchObject({ startLocal: '2027-03-11T13:00' })
    const lastYear = readSheet(
      csv(plan('AFLYST').replaceAll(/-20\d\d/g, '')),
      'plan 2027-28.csv',
      before,
    )
    expect(codes(lastYear)).toContain('row-off-no-date')
  })

  it('have the hours of the row, where a column for each hold has days alone', () => {
    const draft = readCsvText(
      'Hvad;Hold 1;Hold 2;Kl.;Hvor\nLæringslab 1;22/9-2026;24/9-2026 kl. 12-15;9-14.30;Forsamlingshuset\n',
    )
    expect(draft.meetings.map(({ startLocal, endLocal }) => [startLocal, endLocal])).toEqual([
      ['2026-09-22T09:00', '2026-09-22T14:30'],
      ['2026-09-24T12:00', '2026-09-24T15:00'],
    ])
  })

  it('tell which network a part is for, and people’s functions', () => {
    const plan = readCsvText(
      'Matematik;;;;Hold 2;;\nDato;Tid;Emne;;Dato;Tid;Emne\n1/10;9-15;Tal;;2/10;9-15;Lyd\n',
    )
    expect(brief(plan)).toEqual([
      '2026-10-01 | Tal – Matematik | matematik',
      '2026-10-02 | Lyd – Hold 2 | hold-2',
    ])
    const people = readCsvText(
      'Matematikvejledere;;;Læsevejledere;;\nNavn;Mail;Skole;Navn;Mail;Skole\nBo Ry;bo@havrelund.example;Nordskolen;Ib By;ib@havrelund.example;Skovvang\n',
    )
    expect(peopleOf(people).map(({ name, posts }) => [name, posts[0]?.functions])).toEqual([
      ['Bo Ry', ['matematikvejleder']],
      ['Ib By', ['læsevejleder']],
    ])
  })
})

describe('columns that stand several times', () => {
  it('are each read: two dates of one meeting', () => {
    const draft = readCsvText('Møde;Dato;Dato;Netværk\nSparring;1/10;2/11;Matematik\n')
    expect(brief(draft)).toEqual([
      '2026-10-01 | Sparring | matematik',
      '2026-11-02 | Sparring | matematik',
    ])
  })

  it('of two e-mails the first counts', () => {
    const draft = readCsvText(
      'Navn;E-mail;E-mail;Skole\nBo Ry;bo@havrelund.example;bo@privat.example;Nordskolen\n',
    )
    expect(peopleOf(draft).map(({ id }) => id)).toEqual(['bo@havrelund.example'])
  })

  it('of dates may have one that is none, and the others stay', () => {
    const draft = readCsvText(
      ';Hold 1;Hold 2;Hold 3\nLab 1;1/10;AFLYST;5/10\nLab 2;1/3;2/3 flyttet til 9/3;-\nLab 3;3/5;4/5;afventer\n',
    )
    expect(brief(draft)).toEqual([
      '2026-10-01 | Lab 1 – Hold 1 | hold-1',
      '2026-10-05 | Lab 1 – Hold 3 | hold-3',
      '2027-03-01 | Lab 2 – Hold 1 | hold-1',
      '2027-03-09 | Lab 2 – Hold 2 | hold-2',
      '2027-05-03 | Lab 3 – Hold 1 | hold-1',
      '2027-05-04 | Lab 3 – Hold 2 | hold-2',
    ])
    expect(codes(draft)).toEqual(['row-off-no-date', 'row-date-unclear'])
  })
})

describe('a year by weeks', () => {
  it('is a meeting for each line in a weekday’s cell, and its holidays are none', () => {
    const draft = readCsvText(
      'Årsplan 2026/27;;;;;\nUge;Mandag;Tirsdag;Onsdag;Torsdag;Fredag\n36;;Matematiknetværket 13-15;;;\n42;Efterårsferie;;;;\n45;;;"Læringslab 1 hold 1 9-15\nMatematiknetværket kl. 15-16";;\n',
    )
    expect(draft.meetings.map(({ title, startLocal }) => [title, startLocal])).toEqual([
      ['Matematiknetværket', '2026-09-01T13:00'],
      ['Læringslab 1 hold 1', '2026-11-04T09:00'],
      ['Matematiknetværket', '2026-11-04T15:00'],
    ])
    expect(draft.problems).toEqual([])
  })

  it('by months has the day in a column of its own', () => {
    const draft = readCsvText(
      'Dato;Møde;Tid;Netværk\nAugust;;;\n20;Opstart;13-15;Matematik\nJanuar 2027;;;\n14.;Tal;13-15;Matematik\n',
    )
    expect(brief(draft)).toEqual([
      '2026-08-20 | Opstart | matematik',
      '2027-01-14 | Tal | matematik',
    ])
    const column = readCsvText('Måned;Dato;Møde;Netværk\nSeptember;3;Tal;Matematik\n')
    expect(brief(column)).toEqual(['2026-09-03 | Tal | matematik'])
  })
})

describe('what is no record', () => {
  it('makes no meeting, no school and no person', () => {
    const plan = readCsvText(
      'Dato;Tid;Møde;Netværk\n8/9;13-15;Tal;Matematik\n;;;\nI alt;;1 møde;\n* Vi mødes på Medborgerhuset.;;;\n',
    )
    expect(brief(plan)).toEqual(['2026-09-08 | Tal | matematik'])
    expect(plan.problems).toEqual([])
    const hold = readCsvText('Hold 1;Hold 2\nNordskolen;Skovvangskolen\n5 skoler;1 skole\n')
    expect(hold.records?.schools.map(({ item }) => item.name)).toEqual([
      'Nordskolen',
      'Skovvangskolen',
    ])
  })

  it('is the time when a form was sent', () => {
    const draft = readCsvText(
      'Tidsstempel;Hvad hedder du?;Din mail;Hvilken skole?\n01/09/2026 12.00.00;Anne B;anne@havrelund.example;Nordskolen\n',
    )
    expect(draft.meetings).toEqual([])
    expect(peopleOf(draft)).toMatchObject([{ name: 'Anne B', posts: [{ school: 'nordskolen' }] }])
  })
})

describe('whom a row is for', () => {
  it.each([
    ['1+2', ['hold-1', 'hold-2']],
    ['1 og 2', ['hold-1', 'hold-2']],
    ['begge', ['hold-1', 'hold-2']],
    ['alle', ['hold-1', 'hold-2']],
    ['Hold 2', ['hold-2']],
  ])('hold %s', (hold, holds) => {
    const draft = readCsvText(`Møde;Dato;Tid;Hold\nLab;1/10;9-15;${hold}\n`)
    expect(draft.meetings[0]?.audience.holds).toEqual(holds)
    expect(draft.problems).toEqual([])
  })

  it('is told about where a column names somebody nobody knows', () => {
    const draft = readCsvText(
      'Møde;Dato;Tid;Hold;Skole\nA;1/10;9-15;grøn;\nB;2/10;9-15;;Månebaseskolen\nC;5/10;9-15;;Alle skoler\n',
    )
    expect(draft.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['unknown-name', 2, 'Hold'],
      ['row-no-audience', 2, 'Møde'],
      ['unknown-name', 3, 'Skole'],
      ['row-no-audience', 3, 'Møde'],
    ])
    expect(draft.meetings[2]?.audience.everyone).toBe(true)
  })

  it('of a person may be two hold, and a school is on one', () => {
    const person = readCsvText('Navn;Mail;Skole;Hold\nBo;bo@havrelund.example;;1 og 2\n')
    expect(peopleOf(person)[0]?.holds).toEqual([{ hold: 'hold-1' }, { hold: 'hold-2' }])
    const school = readCsvText('Skole;Hold\nNordskolen;1 og 2\n')
    expect(school.records?.schools[0]?.item.hold).toBeUndefined()
    expect(school.problems).toMatchObject([{ code: 'unknown-name', args: { what: 'hold' } }])
  })

  it('of a network’s coordinator with an e-mail is a person, on a list or not', () => {
    const draft = readCsvText(
      'Netværk;Koordinator;Mail\nMatematik;Ny Person;ny@havrelund.example\n',
      empty,
    )
    expect(peopleOf(draft)).toMatchObject([
      { id: 'ny@havrelund.example', name: 'Ny Person', roles: [{ role: 'coordinator' }] },
    ])
    expect(draft.problems).toEqual([])
    expect(known.people).toHaveLength(1)
  })
})

describe('a column of whom it is for', () => {
  it('may name a network by its subject alone, also among others', () => {
    const draft = readCsvText(
      'Aktivitet;Dato;Tid;For\nSparring;1/10;13-15;Matematik\nFællesdag;2/10;9-15;Hold 1 og matematik\nFest;9/10;15-17;alle\n',
    )
    expect(brief(draft)).toEqual([
      '2026-10-01 | Sparring | matematik',
      '2026-10-02 | Fællesdag | hold-1 | matematik',
      '2026-10-09 | Fest',
    ])
    expect(codes(draft)).toEqual([])
  })
})

describe('a table of deadlines', () => {
  const due = (text: string) =>
    readCsvText(text).records?.deadlines.map(({ title, due, audience }) =>
      [due, title, ...audience.networks].join(' | '),
    )
  it.each([
    ['Opgave;Frist;For\nSend tegn på læring;15/1;Matematik\n'],
    ['Frist;Dato;For\nSend tegn på læring;15. januar;Matematik\n'],
    ['Opgave;Dato;For\nSend tegn på læring;15/1;Matematik\n'],
  ])('is one however its columns are called: %j', text => {
    expect(due(text)).toEqual(['2027-01-15 | Send tegn på læring | matematik'])
  })

  it('is none where something happens at an hour or a place', () => {
    const draft = readCsvText('Aktivitet;Dato;Frist;Sted\nSparring;1/10;1/9;Aulaen\n')
    expect(brief(draft)).toEqual(['2026-10-01 | Sparring | Aulaen'])
  })
})
