// Plans as other systems write them out: a case system's, a form's, a list's on the web. Day and hour stand in one cell, under any
// heading, in their own way of writing; what the system wrote for itself is never when a meeting is.
import { describe, expect, it } from 'vitest'
import { Programme } from '../../../src/model/programme.js'
import { codes, readCsvText, known as small } from './reading.js'

const known = Programme.parse({
  ...small,
  networks: [
    { id: 'ordbroen', name: 'Ordbroen', aliases: ['OB'] },
    { id: 'taelleringen', name: 'Tælleringen' },
    { id: 'rum-for-alle', name: 'Rum for alle' },
  ],
})

const read = (text: string) => readCsvText(text, known)
const whens = (text: string) =>
  read(text).meetings.map(({ title, startLocal, endLocal }) => [title, startLocal, endLocal])

const one = [['Leg', '2026-09-10T14:00', '2026-09-10T16:00']]

describe('a start and an end with day and hour in one cell', () => {
  it.each([
    ['Start;Slut', '10-09-2026 14:00;10-09-2026 16:00'],
    ['Start;Slut', '2026-09-10 14:00;2026-09-10 16:00'],
    ['Start;Slut', '2026-09-10T14:00:00;2026-09-10T16:00:00'],
    ['Start;Slut', '2026-09-10T12:00:00Z;2026-09-10T14:00:00.000Z'],
    ['Start;Slut', '2026-09-10T14:00:00+02:00;2026-09-10T16:00+0200'],
    ['Start;Slut', '10. sep. 2026 14.00;10. sep. 2026 16.00'],
    ['Startdato;Slutdato', '2026-09-10 14:00;2026-09-10 16:00'],
    ['Fra;Til', '10/9-2026 kl. 14.00;10/9-2026 kl. 16.00'],
    ['Planlagt start;Planlagt slut', '10-09-2026 14:00;10-09-2026 16:00'],
    ['Scheduled begin;Scheduled end', '2026-09-10 14:00;2026-09-10 16:00'],
    ['EventDate;EndDate', '9/10/2026 2:00:00 PM;9/10/2026 4:00 PM'],
    ['Tidspunkt A;Tidspunkt B', '10-09-2026 14:00;10-09-2026 16:00'],
    ['Dato;Slut', '10-09-2026 14:00;10-09-2026 16:00'],
    ['Dato;Start;Slut', '10-09-2026;10-09-2026 14:00;10-09-2026 16:00'],
  ])('under «%s» (%s) are one meeting', (headers, cells) => {
    // The second row shows which of day and month comes first.
    const other = cells.startsWith('9/10')
      ? '9/24/2026 2:00 PM;9/24/2026 4:00 PM'
      : cells.replaceAll(/(?<!\d)10(?=[-./T ])(?!:)|(?<=-)10(?=[T ])/g, '24')
    const text = `Emne;${headers};Netværk\nLeg;${cells};Ordbroen\nRim;${other};Ordbroen\n`
    expect(whens(text).slice(0, 1)).toEqual(one)
    expect(whens(text)).toHaveLength(2)
  })

  it.each([
    ['10-09-2026;11-09-2026', '2026-09-10', '2026-09-12'],
    ['2026-09-10;2026-09-10', '2026-09-10', '2026-09-11'],
    ['10-09-2026 00:00;10-09-2026 23:59', '2026-09-10', '2026-09-11'],
    ['10-09-2026 09:00;11-09-2026 15:00', '2026-09-10T09:00', '2026-09-11T15:00'],
  ])('«%s» lasts as long as it says', (cells, start, end) => {
    expect(whens(`Emne;Start;Slut;Netværk\nLeg;${cells};Ordbroen\n`)).toEqual([['Leg', start, end]])
  })

  it('is never guessed where the two days cannot be', () => {
    const { meetings, problems } = read(
      'Emne;Start;Slut;Netværk\nLeg;11-09-2026 14:00;10-09-2026 16:00;Ordbroen\n',
    )
    expect(meetings).toEqual([])
    expect(problems.map(({ code }) => code)).toContain('row-ends-first')
  })

  it('stays two meetings where each column is a meeting of its own', () => {
    const text = 'Emne;1. møde;2. møde;Netværk\nLeg;10-09-2026 14:00;12-11-2026 14:00;Ordbroen\n'
    expect(whens(text)).toHaveLength(2)
  })

  it('stands beside what the system wrote for itself', () => {
    const text =
      'Key;Queue;Summary;Created;Updated;Planned start;Planned end;State\n' +
      'A-1;Ordbroen;Leg;2026-06-01T08:00:00Z;2026-08-01T08:00:00Z;2026-09-10T12:00:00Z;2026-09-10T14:00:00Z;Open\n' +
      'A-2;Tælleringen;Tal;2026-06-01T08:00:00Z;2026-08-01T08:00:00Z;2027-01-14T12:00:00Z;2027-01-14T14:00:00Z;Open\n'
    expect(whens(text)).toEqual([...one, ['Tal', '2027-01-14T13:00', '2027-01-14T15:00']])
  })
})

describe('a column of nothing but known names', () => {
  it.each(['Kø', 'Etiket', 'Til', 'Team', 'Kolonne4'])('«%s» is that of networks', header => {
    const rows = 'Leg;10/9-2026;kl. 9-11;Ordbroen\nTal;11/9-2026;kl. 9-11;OB, Tælleringen\n'
    const { meetings, problems } = read(`Emne;Dato;Tid;${header}\n${rows}`)
    expect(meetings.map(({ audience }) => audience.networks)).toEqual([
      ['ordbroen'],
      ['ordbroen', 'taelleringen'],
    ])
    expect(problems.map(({ code }) => code)).toEqual(['columns-guessed'])
  })

  it('may hold a hold in one row and a network in the next', () => {
    const rows = 'Leg;10/9-2026;kl. 9-11;Hold 1\nTal;11/9-2026;kl. 9-11;Rum for alle\n'
    const [first, second] = read(`Emne;Dato;Tid;Gruppe/team\n${rows}`).meetings
    expect(first?.audience).toMatchObject({ holds: ['hold-1'], networks: [] })
    expect(second?.audience).toMatchObject({ networks: ['rum-for-alle'], everyone: false })
  })

  it('of schools beside the network is where they meet', () => {
    const rows = 'Leg;10/9-2026;9-11;Ordbroen;Nordskolen\nTal;11/9-2026;9-11;OB;Skovvang\n'
    const [first] = read(`Emne;Dato;Tid;Netværk;Hos\n${rows}`).meetings
    expect(first).toMatchObject({ place: 'Nordskolen', audience: { schools: [] } })
  })

  it('is nothing where a name in it is unknown', () => {
    const rows = 'Leg;10/9-2026;kl. 9-11;Ordbroen\nTal;11/9-2026;kl. 9-11;Bent\n'
    expect(codes(read(`Emne;Dato;Tid;Kø\n${rows}`))).toContain('columns-unread')
  })
})

describe('columns of remarks', () => {
  it('are all read, and a state is no word of its own', () => {
    const { meetings, problems } = read(
      'Emne;Dato;Tid;Netværk;Status;Bemærkninger\n' +
        'Leg;17/9-2026;kl. 9-11;Ordbroen;Under behandling;Flyttet fra 10/9: salen var optaget\n' +
        'Rim;15/10-2026;kl. 9-11;Ordbroen;Aflyst;Oplægsholderen er syg\n' +
        'Tal;12/11-2026;kl. 9-11;Tælleringen;Planlagt;1. Velkomst\n',
    )
    expect(meetings.map(({ agenda, status }) => [agenda, status])).toEqual([
      ['Flyttet fra 10/9: salen var optaget', 'planned'],
      ['Oplægsholderen er syg', 'cancelled'],
      ['1. Velkomst', 'planned'],
    ])
    expect(meetings[0]?.movedFrom?.startLocal).toBe('2026-09-10T09:00')
    expect(problems).toEqual([])
  })
})

describe('the answers to a form', () => {
  it('are read by what was asked', () => {
    const { meetings } = read(
      'Tidsstempel;Mailadresse;Hvad hedder mødet?;Hvilket netværk er det for?;Hvornår starter mødet?;Hvornår slutter mødet?;' +
        'Hvor holdes mødet?;Hvad skal deltagerne have med?;Hvad er dagsordenen?;Andet, vi skal vide?\n' +
        '2026/06/12 9:14:22 AM CEST;bo@havrelund.example;Leg;Ordbroen;10/09/2026 14.00.00;10/09/2026 16.00.00;' +
        'Nordskolen;En bog;Velkomst;Der er kaffe\n',
    )
    expect(meetings).toHaveLength(1)
    expect(meetings[0]).toMatchObject({
      title: 'Leg',
      startLocal: '2026-09-10T14:00',
      endLocal: '2026-09-10T16:00',
      place: 'Nordskolen',
      preparation: 'Medbring: En bog',
      agenda: 'Velkomst\nDer er kaffe',
      audience: { networks: ['ordbroen'] },
    })
  })

  it('never have the time of answering as the meeting’s', () => {
    const text =
      'ID;Starttidspunkt;Fuldførelsestidspunkt;Mail;Navn;Mødets titel;Hvilket netværk?;Dato;Starter kl.;Slutter kl.\n' +
      '1;12-06-2026 09:14:22;12-06-2026 09:20:00;bo@havrelund.example;Bo Ry;Leg;Ordbroen;10-09-2026;14:00;16:00\n'
    expect(whens(text)).toEqual(one)
  })
})

describe('a list on the web', () => {
  it('writes whole days from midnight, and its long texts as markup', () => {
    const { meetings } = read(
      'Titel,Kategori,Starttidspunkt,Sluttidspunkt,Heldagsbegivenhed,Placering,Beskrivelse,Ændret,Elementtype\n' +
        'Leg,Ordbroen,10-09-2026 00:00,10-09-2026 23:59,True,Salen,<div>Husk <b>kaffe</b></div>,01-08-2026 10:11,Element\n',
    )
    expect(meetings[0]).toMatchObject({
      startLocal: '2026-09-10',
      endLocal: '2026-09-11',
      agenda: 'Husk kaffe',
      audience: { networks: ['ordbroen'] },
    })
    expect(meetings[0]?.timeUnknown).toBeUndefined()
  })

  it.each([
    [
      'Emne,Startdato,Starttidspunkt,Slutdato,Sluttidspunkt,Hele dagen,Mødearrangør,Kategorier',
      'Leg,10-09-2026,14:00:00,10-09-2026,16:00:00,Falsk,Bo Ry,Ordbroen',
    ],
    [
      'Starttidspunkt,Sluttidspunkt,Titel,Deltagergruppe',
      '10-09-2026 14:00,10-09-2026 16:00,Leg,Ordbroen\n24-09-2026 14:00,24-09-2026 16:00,Rim,Ordbroen',
    ],
    [
      'Subject,Start Date,Start Time,End Date,End Time,Categories',
      'Leg,09/10/2026,2:00 PM,09/10/2026,4:00 PM,Ordbroen\nRim,09/24/2026,2:00 PM,09/24/2026,4:00 PM,Ordbroen',
    ],
  ])('«%s» is a calendar written as a sheet', (headers, rows) => {
    const [first] = read(`${headers}\n${rows}\n`).meetings
    expect(first).toMatchObject({
      title: 'Leg',
      startLocal: '2026-09-10T14:00',
      endLocal: '2026-09-10T16:00',
      audience: { networks: ['ordbroen'] },
    })
  })

  it('of tasks is one of deadlines', () => {
    const { records, meetings } = read(
      'Opgavenavn;Bucketnavn;Status;Startdato;Forfaldsdato\nSprogtest;Ordbroen;Ikke startet;;30-11-2026\nPrøver;Tælleringen;Ikke startet;;15-01-2027\n',
    )
    expect(meetings).toEqual([])
    expect(records?.deadlines.map(({ title, due, note }) => [title, due, note])).toEqual([
      ['Sprogtest', '2026-11-30', undefined],
      ['Prøver', '2027-01-15', undefined],
    ])
  })
})
