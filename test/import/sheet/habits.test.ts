// Facts that people put into their lists in ways of their own: a hold for one lab alone, areas in a table, one network over two
// rows, a working group, hold columns of different lengths, a coordinator of everything.
import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../src/import/apply.js'
import { diffProgramme } from '../../../src/import/diff.js'
import type { Draft } from '../../../src/import/draft.js'
import { readIcs } from '../../../src/import/read-ics.js'
import { tieLabHolds } from '../../../src/import/sheet/records/lab-holds.js'
import { Programme } from '../../../src/model/programme.js'
import { writeIcs } from '../write-ics.js'
import { codes, empty, known, peopleOf, readCsvText, readRows } from './reading.js'

function take(programme: Programme, drafts: readonly Draft[]): Programme {
  const tied = tieLabHolds(drafts, programme.meetings)
  return applyChange(programme, diffProgramme(programme, tied), { gone: false })
}

describe('a hold of one’s own for one lab', () => {
  const lab = {
    uid: 'lab-2',
    title: 'Læringslab 2 – Hold 2',
    start: '20261209T090000',
    end: '20261209T150000',
  }
  const calendar = readIcs(writeIcs([{ ...lab, zone: 'Europe/Copenhagen' }]), 'labs.ics', known)
  const list = (hold: string) =>
    readCsvText(`Navn;E-mail;Skole;Hold\nMarianne Ry;m@havrelund.example;Nordskolen;${hold}\n`)

  it.each([
    'Hold 2 (kun Læringslab 2)',
    'Hold 2, kun lab 2',
    'hold 2 til læringslab 2',
    'Læringslab 2: Hold 2',
  ])('in the words «%s» is tied to that lab’s meeting', words => {
    const after = take(known, [list(words), calendar])
    expect(after.people.find(({ id }) => id.startsWith('m@'))?.holds).toEqual([
      { hold: 'hold-2', meeting: 'lab-2' },
    ])
    expect(take(after, [list(words), calendar])).toEqual(after)
  })

  it('is said for every lab where no lab is named', () => {
    const after = take(known, [list('Hold 2'), calendar])
    expect(after.people.find(({ id }) => id.startsWith('m@'))?.holds).toEqual([{ hold: 'hold-2' }])
  })

  it('is a problem where there is no such lab, and then no hold at all', () => {
    const drafts = tieLabHolds([list('Hold 2 (kun Læringslab 3)'), calendar], [])
    expect(drafts.flatMap(codes)).toEqual(['unknown-name'])
    expect(drafts[0]?.records?.people.flatMap(({ item }) => item.holds)).toEqual([])
  })
})

describe('a table of areas', () => {
  it('gives their names, and their leaders the role', () => {
    const programme = Programme.parse({ ...known, areas: [{ id: 'nord', name: 'Område Nord' }] })
    const draft = readCsvText(
      'Område;Andre navne;Områdeleder\nNord;nordområdet, Nord og By;Karin Friis\nSyd;;\n',
      programme,
    )
    const { areas, people } = take(programme, [draft])
    expect(areas).toEqual([
      { id: 'nord', name: 'Område Nord', aliases: ['nordområdet', 'Nord og By'] },
      { id: 'syd', name: 'Område Syd', aliases: ['Syd'] },
    ])
    expect(people[0]?.roles).toEqual([
      { role: 'overseer', scope: { kind: 'area', id: 'nord' }, approved: false },
    ])
  })
})

describe('somebody with two rows', () => {
  const header = 'Navn;E-mail;Skole;Netværk;Fra;Til\n'
  const read = (first: string, second: string) =>
    peopleOf(
      readCsvText(
        `${header}Bo Ry;b@havrelund.example;Nordskolen;Matematik;;${first}\nBo Ry;b@havrelund.example;Skovvangskolen;Matematik;${second};\n`,
      ),
    )[0]

  it('that follow on each other is in the network all along, and at one school after the other', () => {
    const person = read('31/12-2026', '1/1-2027')
    expect(person?.networks).toStrictEqual([{ network: 'matematik' }])
    expect(person?.posts).toMatchObject([
      { school: 'nordskolen', to: '2026-12-31' },
      { school: 'skovvangskolen', from: '2027-01-01' },
    ])
  })

  it('with a gap between them is in it twice', () => {
    expect(read('30/11-2026', '1/1-2027')?.networks).toHaveLength(2)
  })
})

describe('other words', () => {
  it('know a working group as a network, and its tovholder', () => {
    const groups = readCsvText('Arbejdsgruppe;Tovholder\nArbejdsgruppen Nord;Karin Friis\n')
    const { networks, people } = take(known, [groups])
    expect(networks.at(-1)).toMatchObject({
      id: 'arbejdsgruppen-nord',
      name: 'Arbejdsgruppen Nord',
    })
    expect(people[0]?.roles).toMatchObject([{ role: 'coordinator' }])
    const plan = readCsvText(
      'Hvad;Dato;Kl.\nArbejdsgruppen Nord: opstart;10/9-2026;9-10\n',
      take(known, [groups]),
    )
    expect(plan.meetings[0]?.audience.networks).toEqual(['arbejdsgruppen-nord'])
  })

  it.each(['Programkoordinator', 'Projektleder', 'Koordinator for læringslabs'])(
    'make «%s» a coordinator of the whole programme, unapproved',
    role => {
      const draft = readCsvText(`Navn;E-mail;Rolle\nBo Ry;b@havrelund.example;${role}\n`)
      expect(peopleOf(draft)[0]?.roles).toEqual([
        { role: 'coordinator', scope: { kind: 'tenant' }, approved: false },
      ])
    },
  )

  it('know where somebody works from «Arbejdssted»', () => {
    const draft = readCsvText('Navn;E-mail;Arbejdssted\nBo Ry;b@havrelund.example;Nordskolen\n')
    expect(peopleOf(draft)[0]?.posts).toMatchObject([{ school: 'nordskolen' }])
  })
})

describe('hold over columns of different lengths', () => {
  it('keep the school that stands alone in the last row', () => {
    const draft = readRows(
      [
        ['Hold 1', 'Hold 2', 'Hold 3'],
        ['Ravnskolen', 'Elmeskolen', 'Klitskolen'],
        [null, null, 'Ådalens Børneby'],
      ],
      empty,
    )
    expect(draft.records?.schools.map(({ item }) => [item.name, item.hold])).toContainEqual([
      'Ådalens Børneby',
      'hold-3',
    ])
  })
})

describe('a list of deadlines', () => {
  it('takes a bare number under Hold for a hold, and keeps those of different areas apart', () => {
    const programme = Programme.parse({
      ...known,
      areas: [
        { id: 'nordegnen', name: 'Nordegnen' },
        { id: 'sydegnen', name: 'Sydegnen' },
      ],
    })
    const draft = readCsvText(
      'Opgave;Frist;Hold;Målgruppe\nMeld deltagere;1/12-2026;1;\nMeld deltagere;1/12-2026;2;\nStatus;2/12-2026;;Nordegnen\nStatus;2/12-2026;;Sydegnen\n',
      programme,
    )
    expect(draft.records?.deadlines.map(({ id }) => id)).toEqual([
      'hold-1-meld-deltagere',
      'hold-2-meld-deltagere',
      'nordegnen-status',
      'sydegnen-status',
    ])
    expect(codes(draft)).toEqual([])
  })
})

describe('in the column of networks', () => {
  it.each(['Alle', 'Alle grupper og fora', 'Samtlige netværk', 'Alle netværk'])(
    '«%s» is everybody, and no network of its own',
    words => {
      const draft = readCsvText(`Dato;Tid;Netværk;Emne\n3/12-2026;9-12;${words};Fælles dag\n`)
      expect(draft.meetings[0]?.audience).toMatchObject({ everyone: true, networks: [], holds: [] })
      expect(draft.networks).toEqual([])
    },
  )
})
