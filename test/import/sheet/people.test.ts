// Tables of people, schools, hold, networks, holidays and deadlines: what they say, what they never do, what is a problem.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../src/import/apply.js'
import { diffProgramme } from '../../../src/import/diff.js'
import { readSheet } from '../../../src/import/read-sheet.js'
import { createNameFinder, distance } from '../../../src/import/sheet/table/names.js'
import { Programme } from '../../../src/model/programme.js'
import { readReminders } from '../../../src/wording/reminder-offsets.js'
import { codes, csv, empty, known, peopleOf, readCsvText } from './reading.js'

const people =
  'Navn;E-mail;Skole;Funktion;Netværk;Fridage;Personalegruppe;Team\nAnne Brogaard;Anne.Brogaard@havrelund.example;Skovvangskolen;Matematikvejleder, lærer;Matematik;onsdag;skole;Team 4'

describe('a person', () => {
  it('has school, functions, network, days off, staff group and team from the columns', () => {
    const draft = readCsvText(people)
    expect(draft.problems).toEqual([])
    expect(peopleOf(draft)).toMatchObject([
      {
        id: 'anne.brogaard@havrelund.example',
        name: 'Anne Brogaard',
        posts: [{ school: 'skovvangskolen', functions: ['matematikvejleder', 'lærer'] }],
        networks: [{ network: 'matematik' }],
        daysOff: [3],
        staffGroup: 'skole',
        team: 'Team 4',
        roles: [],
      },
    ])
  })

  it('can work at several schools, stand in several rows, share a row, and start in the middle of the year', () => {
    const several = readCsvText(
      'Navn;Mail;Skoler;Fra\nBo Ry;bo@havrelund.example;"Skovvang\nNordskolen";1/1-2027\n',
    )
    expect(peopleOf(several)[0]?.posts).toEqual([
      { school: 'skovvangskolen', functions: [], from: '2027-01-01' },
      { school: 'nordskolen', functions: [], from: '2027-01-01' },
    ])
    const rows = readCsvText(
      'Fornavn,Efternavn,E-mail,Skole,Stilling\nBo,Ry,bo@havrelund.example,Nordskolen,Lærer\nBo,Ry,bo@havrelund.example,Skovvangskolen,IT-vejleder\n',
    )
    expect(peopleOf(rows)).toHaveLength(1)
    expect(peopleOf(rows)[0]?.posts.map(({ school }) => school)).toEqual([
      'nordskolen',
      'skovvangskolen',
    ])
    const shared = readCsvText(
      'Navn;Mail;Skole\n"Bo Ry og Ib By";"bo@havrelund.example; ib@havrelund.example";Nordskolen\n',
    )
    expect(peopleOf(shared).map(({ name, id }) => [name, id])).toEqual([
      ['Bo Ry', 'bo@havrelund.example'],
      ['Ib By', 'ib@havrelund.example'],
    ])
  })

  it.each([
    ['Karin Friis;;Nordskolen;', 'no-email', { known: 'karin.friis@havrelund.example' }],
    ['Ny Person;ny@;Nordskolen;', 'bad-email', { name: 'Ny Person' }],
    ['En;en@havrelund.example;Skovvnagskolen;', 'unknown-name', { near: 'Skovvangskolen' }],
    ['En;en@havrelund.example;Månebaseskolen;', 'unknown-name', { name: 'Månebaseskolen' }],
    ['En;en@havrelund.example;Nordskolen;hveranden uge', 'unknown-word', { what: 'days-off' }],
  ])('of %s is a problem with what could be meant', (row, code, args) => {
    const draft = readCsvText(
      `Navn;Mail;Skole;Fridage\nGod;god@havrelund.example;Nordskolen;\n${row}\n`,
    )
    expect(draft.problems).toMatchObject([{ code, row: 3, args }])
    expect(peopleOf(draft).map(({ name }) => name)).toContain('God')
  })

  it('of two with one e-mail the first counts, and a row that stands twice is told about', () => {
    const draft = readCsvText(
      'Navn;Mail;Skole\nBo Ry;bo@havrelund.example;Nordskolen\nIb By;bo@havrelund.example;Nordskolen\nBo Ry;bo@havrelund.example;Nordskolen\n',
    )
    expect(draft.problems.map(({ code, row }) => [code, row])).toEqual([
      ['shared-email', 3],
      ['row-twice', 4],
    ])
    expect(peopleOf(draft).map(({ name }) => name)).toEqual(['Bo Ry'])
  })

  it('is never raised above member by a sheet, unless the sheet belongs to a programme folder', () => {
    const text =
      'Navn;Mail;Skole;Rolle\nBo Ry;bo@havrelund.example;Nordskolen;skoleleder\nIb By;ib@havrelund.example;;administrator\n'
    const grants = (approvesRoles: boolean) =>
      peopleOf(readSheet(csv(text), 'a.csv', known, { approvesRoles })).flatMap(
        ({ roles }) => roles,
      )
    expect(grants(false)).toEqual([
      { role: 'leader', scope: { kind: 'school', id: 'nordskolen' }, approved: false },
      { role: 'admin', scope: { kind: 'tenant' }, approved: false },
    ])
    expect(grants(true).every(({ approved }) => approved)).toBe(true)
  })
})

describe('schools, hold and networks', () => {
  it('come from rows, from hold with several schools in a cell, and from hold over columns', () => {
    const rows = readCsvText('Skole;Område;Hold;Skoleleder\nØsterskolen;Nord;3;Karin Friis\n')
    expect(rows.records?.schools[0]?.item).toMatchObject({
      id: 'oesterskolen',
      hold: 'hold-3',
      area: 'nord',
    })
    expect(peopleOf(rows)[0]?.roles).toMatchObject([{ role: 'leader', approved: false }])
    for (const text of [
      'Hold;Skoler\nHold 1;Nordskolen, Østerskolen\nHold 2;Skovvangskolen\n',
      'Hold 1;Hold 2\nNordskolen;Skovvangskolen\nØsterskolen;\n',
    ]) {
      const schools = readCsvText(text, empty).records?.schools.map(
        ({ item }) => [item.id, item.hold] as const,
      )
      expect(new Map(schools)).toEqual(
        new Map([
          ['nordskolen', 'hold-1'],
          ['oesterskolen', 'hold-1'],
          ['skovvangskolen', 'hold-2'],
        ]),
      )
    }
  })

  it('say who coordinates, by name or e-mail, and tell of somebody nobody knows', () => {
    const draft = readCsvText(
      'Netværk;Koordinator;Stedfortræder\nMatematik;Karin Friis;Ukendt Person\nKost;karin.friis@havrelund.example;\n',
    )
    expect(draft.records?.networks.map(({ item }) => item.id)).toEqual(['matematik', 'kost'])
    expect(
      peopleOf(draft).flatMap(({ roles }) => roles.map(({ role, scope }) => [role, scope])),
    ).toEqual([
      ['coordinator', { kind: 'network', id: 'matematik' }],
      ['coordinator', { kind: 'network', id: 'kost' }],
    ])
    expect(draft.problems).toMatchObject([{ code: 'unknown-name', args: { what: 'person' } }])
  })
})

describe('holidays and deadlines', () => {
  it('are read as REMINDERS writes them', () => {
    const draft = readCsvText(
      'kommune;fra;til;navn;gælder\nHavrelund Kommune;2026-10-12;16-10-2026;Efterårsferie;skole: elever fri\nHavrelund Kommune;2026-10-12;2026-10-16;Efterårsferie;SFO: personale fri\nHavrelund Kommune;2026-12-24;2026-12-23;Jul;skole: personale fri\nHavrelund Kommune;2027-02-15;2027-02-19;Vinterferie;alle mand\n',
    )
    expect(draft.records?.holidays).toEqual([
      {
        municipality: 'Havrelund Kommune',
        name: 'Efterårsferie',
        from: '2026-10-12',
        to: '2026-10-16',
        applies: [
          { group: 'skole', off: 'pupils' },
          { group: 'sfo', off: 'staff' },
        ],
      },
    ])
    expect(codes(draft)).toEqual(['row-ends-first', 'unknown-word'])
  })

  it('a deadline has its day, whom it is for and a note', () => {
    const draft = readCsvText(
      'Frist,Opgave,Målgruppe,Bemærkning\n1/10,Tilmeld jer vidensdagen,alle skoler,på siden\n',
    )
    expect(draft.records?.deadlines).toMatchObject([
      {
        id: 'tilmeld-jer-vidensdagen',
        due: '2026-10-01',
        note: 'på siden',
        audience: { everyone: true },
      },
    ])
  })

  it.each([
    ['5 skoledage 09:00; samme dag 07:00', ['-5sd@09:00', '-0d@07:00']],
    ['ingen', []],
    ['1 uge kl. 8 og 60 minutter', ['-7d@08:00', '-60m']],
    ['en gang imellem', undefined],
  ])('reminders of %j', (text, offsets) => expect(readReminders(text)).toEqual(offsets))
})

describe('taking it', () => {
  const files = [
    'Skole;Område;Hold\nNordskolen;Nord;1\nSkovvangskolen;Midt;2\n',
    people,
    'Møde;Dato;Tid;Netværk\nTal;8/9-2026;13-15;Matematik\n',
    'Frist;Opgave\n1/10-2026;Tilmelding\n',
    'kommune;fra;til;navn;gælder\nHavrelund Kommune;2026-10-12;2026-10-16;Efterårsferie;skole: elever fri\n',
  ]
  function take(programme: Programme): Programme {
    return files.reduce((before, text, at) => {
      const draft = readSheet(csv(text), `${at}.csv`, before)
      return applyChange(before, diffProgramme(before, [draft]), { gone: false })
    }, programme)
  }

  it('twice changes nothing, and what comes of it passes the schema', () => {
    const once = take(empty)
    expect(Programme.parse(once)).toEqual(once)
    expect(take(once)).toEqual(once)
    expect(once).toMatchObject({
      schools: [{}, {}],
      areas: [{}, {}],
      people: [{}],
      meetings: [{}],
      deadlines: [{}],
      holidays: [{}],
    })
  })

  it('keeps what the sheet does not speak for, and roles that an administrator approved', () => {
    const grant = {
      role: 'coordinator' as const,
      scope: { kind: 'tenant' as const },
      approved: true,
    }
    const before = Programme.parse({
      ...known,
      people: [
        {
          id: 'anne.brogaard@havrelund.example',
          name: 'Anne B.',
          nicknames: ['AB'],
          slackId: 'U1',
          roles: [grant],
        },
      ],
    })
    const after = applyChange(before, diffProgramme(before, [readCsvText(people, before)]), {
      gone: false,
    })
    expect(after.people[0]).toMatchObject({
      name: 'Anne Brogaard',
      nicknames: ['AB'],
      slackId: 'U1',
      roles: [grant],
    })
  })

  it('cannot lengthen a role that an administrator gave until a day', () => {
    const grant = {
      role: 'leader',
      scope: { kind: 'school', id: 'nordskolen' },
      approved: true,
      to: '2026-12-31',
    }
    const before = Programme.parse({
      ...known,
      people: [{ id: 'bo@havrelund.example', name: 'Bo Ry', roles: [grant] }],
    })
    const text =
      'Navn;Mail;Skole;Rolle;Til\nBo Ry;bo@havrelund.example;Nordskolen;skoleleder;31/7-2027\n'
    const after = applyChange(before, diffProgramme(before, [readCsvText(text, before)]), {
      gone: false,
    })
    expect(after.people[0]?.roles).toEqual([grant])
  })

  it('a moved holiday is changed and not doubled', () => {
    const before = take(empty)
    const draft = readSheet(
      csv((files[4] ?? '').replace('2026-10-16', '2026-10-18')),
      '4.csv',
      before,
    )
    const { holidays } = diffProgramme(before, [draft])
    expect(holidays).toMatchObject({ added: [], changed: [{ fields: ['to'] }], gone: [] })
    expect(
      applyChange(before, diffProgramme(before, [draft]), { gone: false }).holidays,
    ).toHaveLength(1)
  })
})

describe('names', () => {
  const find = createNameFinder(known.schools)
  it.each([
    'skovvangskolen',
    'SKOVVANGSKOLEN ',
    'Skovvang Skole',
    'Skovvang-skolen',
    'Skovvangsskolen',
    'Skovvang',
  ])('%s is Skovvangskolen', name =>
    expect(find(name)).toMatchObject({ item: { id: 'skovvangskolen' } }),
  )

  it('one letter from a name is near it and never taken for it', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
    fc.assert(
      fc.property(fc.nat(7), letter, (at, sign) => {
        const name = `skovvang${'skolen'}`
        const changed = name.slice(0, at) + sign + name.slice(at + 1)
        const found = find(changed)
        if (found && 'item' in found)
          expect(distance(changed.replace(/(.)\1/g, '$1'), name.replace(/(.)\1/g, '$1'))).toBe(0)
        else expect(found).toMatchObject({ near: { name: 'Skovvangskolen' } })
      }),
    )
  })
})

describe('an e-mail address', () => {
  it.each([
    'bo ry@havrelund.example',
    'bo@havrelund.example; ib by@havrelund.example',
    'mail: bo ry@havrelund.example',
  ])('with a blank where a dot should be is nobody’s: %s', cell => {
    const draft = readCsvText(`Navn;Mail;Skole\nBo Ry;"${cell}";Nordskolen\n`)
    expect(codes(draft)).toEqual(['bad-email'])
    expect(peopleOf(draft)).toEqual([])
  })

  it.each([
    'Bo Ry <bo.ry@havrelund.example>',
    'Bo Ry bo.ry@havrelund.example',
    'mail: bo.ry@havrelund.example',
    'mailto:bo.ry@havrelund.example',
  ])('may have a name or a word before it: %s', cell => {
    const draft = readCsvText(`Navn;Mail;Skole\nBo Ry;${cell};Nordskolen\n`)
    expect(peopleOf(draft).map(({ id }) => id)).toEqual(['bo.ry@havrelund.example'])
  })
})

describe('a second row of a person whose school is misspelt', () => {
  it('is told about for the school alone', () => {
    const draft = readCsvText(
      'Navn;Mail;Skole\nBo Ry;bo@havrelund.example;Nordskolen\nBo Ry;bo@havrelund.example;Skovvangskoln\n',
    )
    expect(codes(draft)).toEqual(['unknown-name'])
  })
})

describe('a school that stands once over its people', () => {
  const sheet =
    'Skole;Navn;Mail\nNordskolen;Bo Ry;bo@havrelund.example\n;Ib By;ib@havrelund.example\nSkovvang;Ea Lund;ea@havrelund.example\n;Mia Hald;mia@havrelund.example\n'
  const schools = (draft: ReturnType<typeof readCsvText>) =>
    peopleOf(draft).map(({ posts }) => posts[0]?.school)

  it('is proposed for those under it, and read where fixes are taken', () => {
    const draft = readCsvText(sheet)
    expect(codes(draft)).toEqual(['school-above', 'school-above'])
    expect(schools(draft)).toEqual(['nordskolen', undefined, 'skovvangskolen', undefined])
    const fixed = readCsvText(sheet, known, { takesFixes: true })
    expect(schools(fixed)).toEqual(['nordskolen', 'nordskolen', 'skovvangskolen', 'skovvangskolen'])
  })

  it('is not looked for where schools come again, and some have none', () => {
    const draft = readCsvText(
      'Skole;Navn;Mail\nNordskolen;Bo Ry;bo@havrelund.example\nNordskolen;Ib By;ib@havrelund.example\n;Ea Lund;ea@havrelund.example\nSkovvang;Mia Hald;mia@havrelund.example\n',
    )
    expect(codes(draft)).toEqual([])
  })
})
