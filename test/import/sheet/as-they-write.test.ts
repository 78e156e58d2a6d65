// Sheets as coordinators lay them out for people rather than for programs: crosses under networks, names under jobs, plans on their
// side, year wheels, tables pasted from a text. What a person reads in them is read; no row or sheet is passed over in silence.
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../examples/office/write-xlsx.js'
import { readSheet } from '../../../src/import/read-sheet.js'
import { codes, empty, known, peopleOf, readCsvText } from './reading.js'

const brief = (draft: ReturnType<typeof readCsvText>) =>
  draft.meetings.map(({ title, startLocal, endLocal, audience }) =>
    [startLocal, endLocal.slice(11), title, ...audience.holds, ...audience.networks]
      .filter(Boolean)
      .join(' | '),
  )
const namesOf = (draft: ReturnType<typeof readCsvText>) =>
  draft.records?.networks.map(({ item }) => item.name)

describe('crosses in a list of people', () => {
  it('are the network, the function or the hold that stands over them', () => {
    const draft = readCsvText(
      'Navn;Mail;Skole;Matematik;Læsevejleder;Hold 2;Bil\nBo Ry;bo@havrelund.example;Nordskolen;x;;x;x\nIda Ø;ida@havrelund.example;Nordskolen;;X;;\n',
    )
    const [bo, ida] = peopleOf(draft)
    expect(bo?.networks).toEqual([{ network: 'matematik' }])
    expect(bo?.holds).toEqual([{ hold: 'hold-2' }])
    expect([bo?.posts[0]?.functions, ida?.posts[0]?.functions]).toEqual([[], ['læsevejleder']])
    expect(ida?.networks).toEqual([])
    // A car is nothing that Pejling knows of.
    expect(draft.problems.map(({ args }) => args)).toMatchObject([{ headers: ['Bil'] }])
  })

  it('may be boxes that are ticked, under the beginning of a network’s name', () => {
    const draft = readCsvText(
      'Gruppe;Tovholder;Om\nTalgruppen;Karin Friis;tal\nSproggruppen;Karin Friis;ord\n\nFolk\nNavn;Mail;Sprog;Tal\nBo Ry;bo@havrelund.example;TRUE;FALSE\n',
      known,
    )
    expect(peopleOf(draft).find(({ id }) => id.startsWith('bo@'))?.networks).toEqual([
      { network: 'sproggruppen' },
    ])
  })
})

describe('the address in a list of schools', () => {
  it.each(['Vej og nr.', 'Vejnavn og husnr.', 'Gadeadresse', 'Besøgsadresse', 'Street address'])(
    'may stand under “%s”',
    header => {
      const draft = readCsvText(`Skole;Hold;${header}\nNordskolen;1;Nordvej 2, 9999 Havrelund\n`)
      expect(draft.records?.schools.map(({ item }) => item.address)).toEqual([
        'Nordvej 2, 9999 Havrelund',
      ])
      expect(draft.problems).toEqual([])
    },
  )
})

describe('names under jobs in a list of schools', () => {
  const list =
    'Skole;Hold;Læsevejleder;Matematik;Leder\nNordskolen;1;Sus Lind (sus@havrelund.example);Bo Ry <bo@havrelund.example>;Kaj Vad\nSkovvangskolen;2;Ann Fo (ann@havrelund.example);;Lea Bak\n'

  it('are people with that function, or in that network, at that school', () => {
    const people = peopleOf(readCsvText(list))
    expect(people.map(({ name, posts, networks }) => [name, posts, networks])).toEqual([
      ['Sus Lind', [{ school: 'nordskolen', functions: ['læsevejleder'] }], []],
      ['Bo Ry', [{ school: 'nordskolen', functions: [] }], [{ network: 'matematik' }]],
      ['Ann Fo', [{ school: 'skovvangskolen', functions: ['læsevejleder'] }], []],
    ])
  })

  it('are told about where they have no e-mail, also when another list has it', () => {
    const draft = readCsvText(
      'Skole;Læsevejleder\nNordskolen;Bo Ry\nSkovvangskolen;Ida Holm\n\nMails\nNavn;Mail\nBo Ry;bo@havrelund.example\n',
    )
    expect(draft.problems.map(({ code, args }) => [code, args])).toEqual([
      ['no-email', { name: 'Bo Ry', known: 'bo@havrelund.example' }],
      ['no-email', { name: 'Ida Holm' }],
    ])
  })
})

describe('a plan on its side', () => {
  it('has its meetings over the columns and their days, hours and places down the first', () => {
    const draft = readCsvText(
      'Læringslabs 2026/27;;\n;Læringslab 1;Læringslab 2\nDato hold 1;22/9;19/1\nDato hold 2;24/9;21/1\nTid;9-15;9-14\nSted;Salen;Rådhuset\n',
    )
    expect(brief(draft)).toEqual([
      '2026-09-22T09:00 | 15:00 | Læringslab 1 – Hold 1 | hold-1',
      '2026-09-24T09:00 | 15:00 | Læringslab 1 – Hold 2 | hold-2',
      '2027-01-19T09:00 | 14:00 | Læringslab 2 – Hold 1 | hold-1',
      '2027-01-21T09:00 | 14:00 | Læringslab 2 – Hold 2 | hold-2',
    ])
    expect(draft.meetings.map(({ place }) => place)).toEqual([
      'Salen',
      'Salen',
      'Rådhuset',
      'Rådhuset',
    ])
  })

  it('may have the networks over the columns, and who coordinates them', () => {
    const draft = readCsvText(
      'Netværk;Matematik;Dansk\nTovholder;Karin Friis;Karin Friis\n1. møde;7/9;9/9\n2. møde;9/11;11/11\nTid;13-15;14-16\n',
    )
    expect(brief(draft)).toEqual([
      '2026-09-07T13:00 | 15:00 | Matematik – 1. møde | matematik',
      '2026-09-09T14:00 | 16:00 | Dansk – 1. møde | dansk',
      '2026-11-09T13:00 | 15:00 | Matematik – 2. møde | matematik',
      '2026-11-11T14:00 | 16:00 | Dansk – 2. møde | dansk',
    ])
    expect(peopleOf(draft).flatMap(({ roles }) => roles.map(({ scope }) => scope))).toEqual([
      { kind: 'network', id: 'matematik' },
      { kind: 'network', id: 'dansk' },
    ])
  })
})

describe('a year wheel', () => {
  it('has a month over each column, and its days under it', () => {
    const draft = readCsvText(
      'Årshjul 2026/27\nUdvalg;August;Sep.;Okt;Jan\nUdvalg for matematik;25. kl. 13-15;;27. kl. 13-15;\nUdvalg for musik;;16/9 kl. 14-16;;on 20. kl. 14-16\n',
      empty,
    )
    expect(brief(draft)).toEqual([
      '2026-08-25T13:00 | 15:00 | Udvalg for matematik | udvalg-for-matematik',
      '2026-09-16T14:00 | 16:00 | Udvalg for musik | udvalg-for-musik',
      '2026-10-27T13:00 | 15:00 | Udvalg for matematik | udvalg-for-matematik',
      '2027-01-20T14:00 | 16:00 | Udvalg for musik | udvalg-for-musik',
    ])
    expect(namesOf(draft)).toEqual(['Udvalg for matematik', 'Udvalg for musik'])
  })
})

describe('a title with lines below it', () => {
  it('is its first line, and the others are what they say', () => {
    const draft = readCsvText(
      'Hvornår;Hvad og hvem\nmandag den 7. september 2026 kl. 13-15;"Matematiknetværket\nEmne: Brøker\nSted: Nordskolen, lokale 4\nMedbring: en bog"\n',
    )
    expect(draft.meetings[0]).toMatchObject({
      title: 'Matematiknetværket',
      place: 'Nordskolen, lokale 4',
      agenda: 'Emne: Brøker',
      preparation: 'Medbring: en bog',
    })
  })

  it('goes on where it only wraps', () => {
    const draft = readCsvText('Dato;Møde\n7/9-2026;"Netværksmøde for\nmatematikvejledere"\n')
    expect(draft.meetings[0]?.title).toBe('Netværksmøde for matematikvejledere')
  })
})

describe('what stands over a table of days', () => {
  it('is what hold meet for, where the rows say only which', () => {
    const draft = readCsvText('Læringslab 2026/27\nDato;Kl;Hold\n6/10;9-15;1\n7/10;9-15;2\n')
    expect(draft.meetings.map(({ title, kind }) => [title, kind])).toEqual([
      ['Læringslab – Hold 1', 'lab'],
      ['Læringslab – Hold 2', 'lab'],
    ])
  })

  it('is what is off, where a row says nothing else', () => {
    const draft = readCsvText('Matematiknetværket\nDato;Kl;Emne\n6/10;9-15;Tal\n7/11;9-15;AFLYST\n')
    expect(draft.meetings.map(({ title, status }) => [title, status])).toEqual([
      ['Tal', 'planned'],
      ['Matematiknetværket', 'cancelled'],
    ])
  })
})

describe('a word that nobody knows', () => {
  it('over the same names among people and in a plan is what those people are in', () => {
    const draft = readCsvText(
      'Flok;Navn;Mail\nMini;Bo Ry;bo@havrelund.example\nMaxi;Ida Ø;ida@havrelund.example\n\nKalender 2026/27\nFlok;Dato;Emne\nMini;3/9;Opstart\nMaxi;4/9;Opstart\nMini og Maxi;5/10;Fest\n',
      empty,
    )
    expect(namesOf(draft)).toEqual(['Mini', 'Maxi'])
    expect(draft.meetings.map(({ audience }) => audience.networks)).toEqual([
      ['mini'],
      ['maxi'],
      ['mini', 'maxi'],
    ])
  })

  it('that is one of a group names a network, and a steering group is none', () => {
    const draft = readCsvText(
      'Gruppe;Dato;Møde\nSproggruppen;3/9-2026;Opstart\nStyregruppen;4/9-2026;Budget\n',
      empty,
    )
    expect(namesOf(draft)).toEqual(['Sproggruppen'])
    expect(draft.meetings.map(({ audience }) => audience.networks)).toEqual([['sproggruppen'], []])
  })
})

describe('a whole day', () => {
  it('from one midnight to another is that day, and its time is not unknown', () => {
    const draft = readCsvText(
      'Emne;Startdato;Starttidspunkt;Slutdato;Sluttidspunkt\nTemadag;17-3-2027;00:00:00;18-3-2027;00:00:00\nA;8-9-2026;13:00:00;8-9-2026;15:00:00\nB;9-9-2026;13:00:00;9-9-2026;15:00:00\n',
    )
    const day = draft.meetings.find(({ title }) => title === 'Temadag')
    expect(day).toMatchObject({ startLocal: '2027-03-17', endLocal: '2027-03-18' })
    expect(day?.timeUnknown).toBeUndefined()
  })
})

describe('a sheet without a table', () => {
  it('is told about beside one that has', () => {
    const bytes = writeXlsx([
      {
        name: 'Skoler',
        rows: [
          ['Skole', 'Hold'],
          ['Nordskolen', 1],
        ],
      },
      {
        name: 'Kager',
        rows: [
          ['kage', 'mel'],
          ['tærte', 'smør'],
          ['brød', 'gær'],
        ],
      },
    ])
    const { problems } = readSheet(bytes, 'plan 2026-27.xlsx', known)
    expect(problems.map(({ code, sheet }) => [code, sheet])).toEqual([['no-tables', 'Kager']])
  })
})

describe('hold with names', () => {
  it('may have one school each, and stand over the columns', () => {
    const alone = readCsvText('Skole;Hold\nA Skole;Øst\nB Skole;Vest\n', empty)
    expect(alone.records?.holds.map(({ item }) => item.name)).toEqual(['Hold Øst', 'Hold Vest'])
    const columns = readCsvText('Klynge A;Klynge B\nA Skole;B Skole\nC Skole;\n', empty)
    expect(columns.records?.schools.map(({ item }) => item.hold)).toEqual([
      'klynge-a',
      'klynge-a',
      'klynge-b',
    ])
  })

  it('is no hold where it looks like another misspelt', () => {
    const draft = readCsvText('Skole;Hold\nA Skole;Nordre\nB Skole;Nordre\nC Skole;Norde\n', empty)
    expect(draft.records?.holds.map(({ item }) => item.name)).toEqual(['Hold Nordre'])
    expect(codes(draft)).toEqual(['unknown-name'])
  })
})

describe('a leader’s e-mail', () => {
  it('stands beside the name', () => {
    const draft = readCsvText(
      'Skole;Leder;Leders mail\nNordskolen;Per Holt;per@havrelund.example\n',
    )
    expect(peopleOf(draft)).toMatchObject([
      { name: 'Per Holt', id: 'per@havrelund.example', roles: [{ role: 'leader' }] },
    ])
    expect(codes(draft)).toEqual([])
  })
})

describe('“Vejleder for”', () => {
  it('says the function by its subject', () => {
    const draft = readCsvText(
      'Navn;Mail;Skole;Vejleder for\nBo Ry;bo@havrelund.example;Nordskolen;matematik, læsning\n',
    )
    expect(peopleOf(draft)[0]?.posts[0]?.functions).toEqual(['matematikvejleder', 'læsevejleder'])
  })
})

describe('the minutes of meetings', () => {
  it('in a sheet of their own are no meetings, and are told about', () => {
    const draft = readCsvText(
      'Dato;Netværk;Referat\n10/9-2026;Matematiknetværket;Vi aftalte at ses.\n',
    )
    expect([draft.meetings, codes(draft)]).toEqual([[], ['table-unknown']])
  })
})

describe('a list of networks with their days', () => {
  const draft = readCsvText(
    'Hvilket netværk?;Hvem styrer det?;Mail;Hvornår mødes vi?;Hvor?\nMatematik;Karin Friis;karin.friis@havrelund.example;9/9, 11/11 og 3/2 kl. 13-15;Nordskolen\nDansk;Bo Ry;bo@havrelund.example;16/9 og 18/11 kl. 14-16;\n',
  )

  it('is a meeting for each day, with the hours that stand after the last', () => {
    expect(brief(draft)).toEqual([
      '2026-09-09T13:00 | 15:00 | Matematik | matematik',
      '2026-09-16T14:00 | 16:00 | Dansk | dansk',
      '2026-11-11T13:00 | 15:00 | Matematik | matematik',
      '2026-11-18T14:00 | 16:00 | Dansk | dansk',
      '2027-02-03T13:00 | 15:00 | Matematik | matematik',
    ])
  })

  it('says who coordinates each', () => {
    expect(peopleOf(draft).map(({ id, roles }) => [id, roles[0]?.scope])).toEqual([
      ['karin.friis@havrelund.example', { kind: 'network', id: 'matematik' }],
      ['bo@havrelund.example', { kind: 'network', id: 'dansk' }],
    ])
    expect(codes(draft)).toEqual([])
  })
})

describe('a plan whose coordinators change from row to row', () => {
  it('says who holds each meeting, and gives nobody a role', () => {
    const draft = readCsvText(
      'Dato;Netværk;Konsulent\n9/9-2026;Matematik;Karin Friis\n9/10-2026;Matematik;Bo Ry\n',
    )
    expect(draft.meetings.map(({ hosts }) => hosts.map(({ name }) => name))).toEqual([
      ['Karin Friis'],
      ['Bo Ry'],
    ])
    expect(peopleOf(draft)).toEqual([])
  })
})

describe('names that a list of people makes shorter', () => {
  it('are the networks that the plan in the file writes out', () => {
    const draft = readCsvText(
      'Navn;Mail;Netværk\nBo Ry;bo@havrelund.example;Skov\n\nMøder 2026/27\nNetværk;Dato 1;Dato 2;Emner\nSkovnetværket;10/9;12/11;"1: træer\n2: svampe"\n',
      empty,
    )
    expect(peopleOf(draft)[0]?.networks).toEqual([{ network: 'skov' }])
    // A list of topics is nobody's title, and "Dato 1" no part of one.
    expect(draft.meetings.map(({ title, agenda }) => [title, agenda])).toEqual([
      ['Skovnetværket', '1: træer\n2: svampe'],
      ['Skovnetværket', '1: træer\n2: svampe'],
    ])
  })
})

describe('a yes under “Tovholder?”', () => {
  it('is the role of the networks in the row', () => {
    const draft = readCsvText(
      'Navn;Mail;Netværk;Tovholder?\nBo Ry;bo@havrelund.example;Matematik;ja\nIda Ø;ida@havrelund.example;Matematik;nej\n',
    )
    expect(peopleOf(draft).map(({ roles }) => roles.map(({ role }) => role))).toEqual([
      ['coordinator'],
      [],
    ])
  })
})

describe('headers over headers', () => {
  it('go for the columns that have none below', () => {
    const draft = readCsvText('Lab;Hold 1;;Hold 2;\n;Dato;Tid;Dato;Tid\n1;6/10;9-15;8/10;9-15\n')
    expect(brief(draft)).toEqual([
      '2026-10-06T09:00 | 15:00 | Læringslab 1 – Hold 1 | hold-1',
      '2026-10-08T09:00 | 15:00 | Læringslab 1 – Hold 2 | hold-2',
    ])
  })
})

describe('what the meetings are about', () => {
  it.each(['Hvad skal vi?', 'Hvad sker der?', 'Hvad laver vi', 'What happens?'])(
    'stands under “%s”',
    header => {
      const draft = readCsvText(`Netværk;Dato;Tid;${header}\nMatematik;1/9;9-10;Brøker\n`)
      expect(draft.meetings.map(({ title }) => title)).toEqual(['Brøker'])
      expect(draft.problems.filter(({ code }) => code === 'columns-unread')).toEqual([])
    },
  )

  it('is the network where nothing else stands, and that is told', () => {
    const draft = readCsvText(
      'Netværk;Dato;Tid;Sted;Emne\nMatematik;1/9;9-10;Nordskolen;Brøker\n;6/10;9-10;;\n;3/11;9-10;Nordskolen;Tal\nLæsning;2/9;9-10;;\n',
    )
    expect(draft.meetings.map(({ title }) => title).sort()).toEqual([
      'Brøker',
      'Læsning',
      'Matematik',
      'Tal',
    ])
    const told = draft.problems.filter(({ code }) => code === 'row-named-by-network')
    expect(told.map(({ row }) => row)).toEqual([3, 5])
    expect(draft.meetings.map(({ audience }) => audience.networks.length)).toEqual([1, 1, 1, 1])
  })
})
