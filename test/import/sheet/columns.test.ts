// Columns of a sheet under the words that others use: what is obvious is read, and what is not read is named with the headers
// that would be. Nothing that a coordinator wrote is gone without a word.
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../examples/office/write-xlsx.js'
import { readSheet } from '../../../src/import/read-sheet.js'
import { Programme } from '../../../src/model/programme.js'
import { codes, empty, known, peopleOf, readCsvText, readRows } from './reading.js'

const networks = Programme.parse({
  ...known,
  networks: [
    { id: 'astronomi', name: 'Astronomi' },
    { id: 'svoemning', name: 'Svømning' },
  ],
})

const networksAndMaths = Programme.parse({
  ...networks,
  networks: [...networks.networks, ...known.networks],
})

/** The problems of columns that nobody reads, by their arguments. */
function unread(text: string) {
  const draft = readCsvText(text, networks)
  return draft.problems.flatMap(({ code, args }) => (code === 'columns-unread' ? [args] : []))
}

describe('a column that nobody reads', () => {
  it.each([
    ['meetings', 'Møde;Dato;Netværk;Kantine\nSkovtur;4/9-2026;Astronomi;rugbrød\n', ['Kantine']],
    ['deadlines', 'Opgave;Frist;Antal sider\nRapport;4/9-2026;4\n', ['Antal sider']],
    ['people', 'Navn;Mail;Skole;Bil\nBo Ry;bo@havrelund.example;Nordskolen;1234\n', ['Bil']],
    ['schools', 'Skole;Hold;Antal elever\nNordskolen;Hold 1;412\n', ['Antal elever']],
    ['networks', 'Netværk;Tovholder;Farve\nAstronomi;Karin Friis;blå\n', ['Farve']],
    [
      'holidays',
      'Ferie;Fra;Til;Gælder;Vejr\nEfterår;10/10-2026;18/10-2026;skole: elever fri;sol\n',
      ['Vejr'],
    ],
  ])('is named with what the table is about: %s', (kind, text, headers) => {
    expect(unread(text)).toEqual([{ headers, kind }])
  })

  it('is named where a known word stands in a table that has no use for it', () => {
    const people = 'Navn;Mail;Skole;Bemærkninger\nBo Ry;bo@havrelund.example;Nordskolen;ny\n'
    expect(unread(people)).toEqual([{ headers: ['Bemærkninger'], kind: 'people' }])
  })

  it('is named where another of the same meaning stands before it and counts', () => {
    const text = 'Møde;Aktivitet;Dato;Netværk\nSkovtur;Løb;4/9-2026;Astronomi\n'
    expect(unread(text)).toEqual([{ headers: ['Aktivitet'], kind: 'meetings' }])
  })

  it('is not named where nothing stands in it', () => {
    expect(unread('Møde;Dato;Netværk;Kantine\nSkovtur;4/9-2026;Astronomi;\n')).toEqual([])
  })
})

describe('deadlines', () => {
  it.each(['Gælder', 'For', 'Målgruppe', 'Hvem', 'Gælder for'])(
    'are for whom «%s» says',
    header => {
      const draft = readCsvText(
        `Opgave;Frist;${header}\nØnskeliste;4/9-2026;Astronomi\nStatus;5/9-2026;Hold 2\nSkema;6/9-2026;Alle skoler\n`,
        networks,
      )
      expect(draft.records?.deadlines.map(({ audience }) => audience)).toMatchObject([
        { networks: ['astronomi'] },
        { holds: ['hold-2'] },
        { everyone: true },
      ])
      expect(codes(draft)).toEqual([])
    },
  )
})

describe('a plan of læringslabs', () => {
  const plan = (lab: string) =>
    readCsvText(
      `Lab;Hold;Dato;Kl.;Sted;Tema;Medbring\n${lab};Hold 1;22/9-2026;9-15;Hallen;Lys og mørke;Saks\n`,
    )

  it.each([['Læringslab 2'], ['2'], ['Lab 2'], ['Nr. 2']])(
    'has its labs from «%s», and their theme as agenda',
    lab => {
      const { meetings, problems } = plan(lab)
      expect(meetings).toMatchObject([
        { kind: 'lab', number: 2, agenda: 'Lys og mørke', audience: { holds: ['hold-1'] } },
      ])
      expect(meetings[0]?.title).toMatch(/^(?:Læringslab|Lab) 2$|^Nr\. 2$/)
      expect(problems).toEqual([])
    },
  )

  it('calls a meeting by its theme where it has no other name', () => {
    const { meetings } = readCsvText('Tema;Dato;Netværk\nLys;22/9-2026;Astronomi\n', networks)
    expect(meetings).toMatchObject([{ title: 'Lys' }])
    expect(meetings[0]?.agenda).toBeUndefined()
  })

  it('keeps theme and agenda apart where it has both', () => {
    const { meetings } = readCsvText(
      'Møde;Tema;Dagsorden;Dato;Netværk\nStjernemøde;Lys;1. Hej;22/9-2026;Astronomi\n',
      networks,
    )
    expect(meetings).toMatchObject([{ title: 'Stjernemøde', agenda: 'Tema: Lys\n1. Hej' }])
  })
})

describe('schools in groups of another word', () => {
  it.each([
    ['Kreds', 'Nord', 'Kreds Nord'],
    ['Kredse', 'Nord', 'Kreds Nord'],
    ['Hold', 'Kreds Nord', 'Kreds Nord'],
    ['Hold', 'Klynge Vest', 'Klynge Vest'],
    ['Spor', '2', 'Spor 2'],
    ['Gruppe', 'Rød', 'Gruppe Rød'],
  ])('are on a hold of that word: «%s» over «%s»', (header, cell, name) => {
    const rows = ['Ravnskolen', 'Elmeskolen'].map(school => `${school};${cell}`).join('\n')
    const { records } = readCsvText(`Skole;${header}\n${rows}\n`, empty)
    expect(records?.holds.map(({ item }) => item.name)).toEqual([name])
    expect(new Set(records?.schools.map(({ item }) => item.hold)).size).toBe(1)
  })

  it('keep the word of their area too', () => {
    const { records } = readCsvText('Skole;Distrikt\nRavnskolen;Nord\n', empty)
    expect(records?.areas.map(({ item }) => item.name)).toEqual(['Distrikt Nord'])
  })

  it('have the meetings that their group is named in', () => {
    const draft = readRows(
      [
        ['Skole', 'Kreds'],
        ['Ravnskolen', 'Nord'],
        ['Elmeskolen', 'Syd'],
        [],
        ['Møde', 'Dato'],
        ['Værkstedsdag 2 - Kreds Syd', '3/2-2027'],
      ],
      empty,
    )
    expect(draft.meetings[0]?.audience.holds).toEqual(['kreds-syd'])
  })
})

describe('other names', () => {
  it.each(['Kaldes', 'Kaldenavn', 'Kortnavn', 'Forkortelse', 'Alias', 'Kaldes også'])(
    'of schools and people stand under «%s»',
    header => {
      const schools = readCsvText(`Skole;${header}\nRavnskolen;Ravnen\n`, empty)
      expect(schools.records?.schools[0]?.item.aliases).toEqual(['Ravnen'])
      const people = readCsvText(
        `Navn;Mail;Skole;${header}\nBo Ry;bo@havrelund.example;Nordskolen;Bosse\n`,
      )
      expect(peopleOf(people)[0]?.nicknames).toEqual(['Bosse'])
      expect([...codes(schools), ...codes(people)]).toEqual([])
    },
  )

  const places = Programme.parse({
    ...known,
    schools: [
      { id: 'a', name: 'Havrelund Byskole' },
      { id: 'b', name: 'Sct. Mortens Skole' },
      { id: 'c', name: 'Specialskolen Ahornen' },
      { id: 'd', name: 'Sønder Lind Skole' },
      { id: 'e', name: 'Nørre Lind Skole' },
    ],
  })
  it.each([
    ['Byskolen', 'Havrelund Byskole'],
    ['Mortens', 'Sct. Mortens Skole'],
    ['Ahornen', 'Specialskolen Ahornen'],
  ])('of which a word is the name is proposed: «%s»', (name, near) => {
    const text = `Navn;Mail;Skole\nBo Ry;bo@havrelund.example;${name}\n`
    expect(readCsvText(text, places).problems).toMatchObject([
      { code: 'unknown-name', args: { name, near }, fix: 'offered' },
    ])
    const fixed = readCsvText(text, places, { takesFixes: true })
    expect(peopleOf(fixed)[0]?.posts).toHaveLength(1)
  })

  it('of which the word stands in two names are nobody’s', () => {
    const draft = readCsvText('Navn;Mail;Skole\nBo Ry;bo@havrelund.example;Lind\n', places)
    expect(draft.problems).toMatchObject([{ code: 'unknown-name' }])
    expect(draft.problems[0]?.args).not.toHaveProperty('near')
  })

  it('are the same with the quarter of the wind shortened', () => {
    const draft = readCsvText('Navn;Mail;Skole\nBo Ry;bo@havrelund.example;Sdr. Lind\n', places)
    expect(peopleOf(draft)[0]?.posts).toMatchObject([{ school: 'd' }])
    expect(codes(draft)).toEqual([])
  })
})

describe('a holiday plan', () => {
  it('without a word on whom it is for is the pupils’, and that is told once', () => {
    const draft = readCsvText(
      'Kommune;Fra;Til;Navn\nHavrelund;10/10-2026;18/10-2026;Efterårsferie\nHavrelund;17/5-2027;17/5-2027;2. pinsedag\n',
    )
    expect(draft.records?.holidays).toMatchObject([
      { name: 'Efterårsferie', applies: [{ group: 'skole', off: 'pupils' }] },
      { name: '2. pinsedag' },
    ])
    expect(codes(draft)).toEqual(['holidays-for-pupils'])
  })

  it('is none where the names are those of people', () => {
    const draft = readCsvText('Navn;Fra;Til\nBo Ry;10/10-2026;18/10-2026\n')
    expect(draft.records?.holidays).toEqual([])
  })
})

describe('a network that stands once over its meetings', () => {
  const plan =
    'Netværk;Møde;Dato;Målgruppe\nAstronomi;Møde 1;3/9-2026;\n;Møde 2;4/11-2026;\n;Møde 3;5/1-2027;\nSvømning;Baderi;6/1-2027;\n;Fest;7/1-2027;Alle\n'

  it('is that of the blank rows below it, and that is told once', () => {
    const draft = readCsvText(plan, networks)
    expect(draft.meetings.map(({ audience }) => audience.networks[0])).toEqual([
      'astronomi',
      'astronomi',
      'astronomi',
      'svoemning',
      undefined,
    ])
    expect(draft.problems).toMatchObject([
      { code: 'row-whom-above', row: 3, args: { whom: 'Astronomi' }, fix: 'taken' },
    ])
  })

  it('leaves a sheet that is named after its network alone', () => {
    const file = writeXlsx([
      {
        name: 'Plan',
        rows: plan.split('\n').map(line => line.split(';').map(cell => cell || null)),
      },
      {
        name: 'Matematik',
        rows: [
          ['Møde', 'Dato'],
          ['Møde 2', '5/11-2026'],
        ],
      },
    ])
    const draft = readSheet(file, 'plan 2026-27.xlsx', networksAndMaths)
    const second = draft.meetings.find(({ startLocal }) => startLocal.startsWith('2026-11-05'))
    expect(second?.audience.networks).toEqual(['matematik'])
  })

  it('is not carried down where it comes again further on', () => {
    const again = `${plan}Astronomi;Møde 4;8/3-2027;\n`
    expect(codes(readCsvText(again, networks))).toContain('row-no-audience')
  })
})

describe('a header of two words', () => {
  it('of what to bring and prepare is how one prepares', () => {
    const draft = readCsvText(
      'Møde;Dato;Netværk;Husk/forberedelse\nSkovtur;4/9-2026;Astronomi;Lygte\n',
      networks,
    )
    expect(draft.meetings).toMatchObject([{ preparation: 'Lygte' }])
    expect(codes(draft)).toEqual([])
  })

  it('of schools and networks is what each row names', () => {
    const draft = readCsvText(
      'Navn;Rolle;Skole/netværk;Mail\nBo Ry;Skoleleder;Nordskolen;bo@havrelund.example\nIda Ø;Tovholder;Astronomi;ida@havrelund.example\nIb By;Projektleder;Alle;ib@havrelund.example\n',
      networks,
    )
    const [bo, ida, ib] = peopleOf(draft)
    expect(bo).toMatchObject({ posts: [{ school: 'nordskolen' }], roles: [{ role: 'leader' }] })
    expect(ida).toMatchObject({
      networks: [{ network: 'astronomi' }],
      roles: [{ role: 'coordinator', scope: { id: 'astronomi' } }],
    })
    expect(ib).toMatchObject({ posts: [], networks: [] })
    expect(codes(draft)).toEqual([])
  })
})

describe('what somebody does', () => {
  it('at no school is kept', () => {
    const draft = readCsvText(
      'Navn;Mail;Funktion\nBo Ry;bo@havrelund.example;Lys- og lydkonsulent\nIda Ø;ida@havrelund.example;Skolechef\n',
    )
    expect(peopleOf(draft)).toMatchObject([
      { functions: ['lyskonsulent', 'lydkonsulent'], posts: [] },
      { functions: ['skolechef'] },
    ])
  })

  it('is what the column of roles says where no other column does', () => {
    const draft = readCsvText(
      'Navn;Mail;Skole;Rolle\nBo Ry;bo@havrelund.example;;Skolechef, formand for styregruppen\nIda Ø;ida@havrelund.example;Nordskolen;Skoleleder\n',
    )
    const [bo, ida] = peopleOf(draft)
    expect(bo?.functions).toEqual(['skolechef', 'formand for styregruppen'])
    expect(ida?.posts).toMatchObject([{ functions: ['skoleleder'] }])
    expect(codes(draft)).toEqual([])
  })
})

describe('a school', () => {
  it('has its address and telephone', () => {
    const { records } = readCsvText(
      'Skole;Adresse;Telefon\nRavnskolen;Rugvej 5, 9999 Havrelund;70 00 00 00\n',
      empty,
    )
    expect(records?.schools).toMatchObject([
      { item: { address: 'Rugvej 5, 9999 Havrelund', phone: '70 00 00 00' } },
    ])
  })
})

describe('remarks beside a meeting', () => {
  function readRemark(remark: string, date = '4/3-2027') {
    const draft = readCsvText(
      `Møde;Dato;Tid;Netværk;Dagsorden;Bemærkninger\nStjernemøde;${date};13-15;Astronomi;Månen;"${remark}"\n`,
      networks,
    )
    return { meeting: draft.meetings[0], codes: codes(draft) }
  }

  it('keep the reason why it is off', () => {
    const { meeting } = readRemark('AFLYST – kikkerten er til reparation')
    expect(meeting).toMatchObject({
      status: 'cancelled',
      agenda: 'Månen\nAFLYST – kikkerten er til reparation',
    })
  })

  it('say what it was moved from, and why', () => {
    const { meeting } = readRemark('Flyttet fra 11/2 pga. overskyet')
    expect(meeting).toMatchObject({
      startLocal: '2027-03-04T13:00',
      movedFrom: { startLocal: '2027-02-11T13:00', endLocal: '2027-02-11T15:00' },
      agenda: 'Månen\nFlyttet fra 11/2 pga. overskyet',
    })
  })

  it('say what it is moved to, and then it was moved from its own date', () => {
    const { meeting } = readRemark('Flyttet til 18/3')
    expect(meeting).toMatchObject({
      startLocal: '2027-03-18T13:00',
      movedFrom: { startLocal: '2027-03-04T13:00' },
      agenda: 'Månen',
    })
  })

  it.each([
    ['Julekage bagefter', { agenda: 'Månen\nJulekage bagefter' }],
    ['Max 12 pladser', { seats: 12 }],
    ['Medbring: varmt tøj', { agenda: 'Månen', preparation: 'Medbring: varmt tøj' }],
    ['Bekræftet', { agenda: 'Månen' }],
    ['AFLYST', { agenda: 'Månen', status: 'cancelled' }],
  ])('are kept where they say more than a mark: «%s»', (remark, expected) => {
    expect(readRemark(remark).meeting).toMatchObject(expected)
  })
})
