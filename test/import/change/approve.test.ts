// A coordinator imports for the own networks; the rest waits for those whose it is. A sheet raises nobody above member before an
// administrator has said yes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { approveCommand } from '../../../src/cli/approve.js'
import { PersonId } from '../../../src/core/ids.js'
import type { Stored } from '../../../src/import/preview/weigh.js'
import { Programme } from '../../../src/model/programme.js'
import { memoryTarget, runImport } from '../../support/importing.js'

const dir = mkdtempSync(join(tmpdir(), 'pejling-approve-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const coordinates = (network: string, approved = true) => [
  { role: 'coordinator', scope: { kind: 'network', id: network }, approved },
]
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Havrelund Kommune',
  schools: [{ id: 'nordskolen', name: 'Nordskolen' }],
  networks: [
    { id: 'matematik', name: 'Matematiknetværket', aliases: ['Matematik'] },
    { id: 'laesning', name: 'Læsenetværket', aliases: ['Læsning'] },
  ],
  people: [
    { id: 'soeren@havrelund.example', name: 'Søren Lyngbjerg', roles: coordinates('matematik') },
    { id: 'karin@havrelund.example', name: 'Karin Friis', roles: coordinates('laesning') },
    { id: 'ny@havrelund.example', name: 'Nynne Ny', roles: coordinates('laesning', false) },
    {
      id: 'bo@havrelund.example',
      name: 'Bo Hvidtfeldt',
      roles: [{ role: 'admin', scope: { kind: 'tenant' }, approved: true }],
    },
  ],
})
const stored: Stored = { version: 1, programme }
const plan = `Aktivitet;Dato;Tid;Netværk
Netværksmøde 1;2/12-2026;13-15;Matematik
Netværksmøde 1;3/12-2026;13-15;Læsning
`
function put(name: string, content: string): string {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}
const titles = ({ programme: { meetings } }: Stored) =>
  meetings.map(({ audience, startLocal }) => `${audience.networks} ${startLocal.slice(0, 10)}`)

async function approve(from: Stored, as?: string, answers?: readonly ('yes' | 'no' | 'other')[]) {
  const [out, asked]: [string[], string[]] = [[], []]
  const held = memoryTarget(from)
  const code = await approveCommand({
    target: { ...held.target, admin: PersonId.parse('hanne@havrelund.example') },
    lang: 'da',
    as,
    yes: answers === undefined,
    now: Date.parse('2026-11-23T09:00:00Z'),
    out: line => out.push(line),
    ask: async question => {
      asked.push(question)
      return answers?.[asked.length - 1] ?? 'other'
    },
  })
  return { code, out: out.join('\n'), asked, stored: held.stored() }
}

describe('a coordinator who imports', () => {
  it('takes the own network’s rows, and the others wait', async () => {
    const run = await runImport({
      files: [put('plan.csv', plan)],
      stored,
      yes: true,
      as: 'Søren Lyngbjerg',
    })
    expect(titles(run.stored)).toEqual(['matematik 2026-12-02'])
    expect(run.out).toContain('Venter på et ja fra andre: 1')
    expect(run.stored.imports?.waiting).toMatchObject([
      { by: 'soeren@havrelund.example', files: ['plan.csv'] },
    ])
    const again = await runImport({
      files: [put('plan.csv', plan)],
      stored: run.stored,
      yes: true,
      as: 'Søren Lyngbjerg',
    })
    expect(again.stored.imports?.waiting).toHaveLength(1)
    expect(titles(again.stored)).toEqual(['matematik 2026-12-02'])
  })

  it('may change nothing of schools, holidays or people of others', async () => {
    const people =
      'Navn;E-mail;Skole;Netværk\nEn;en@havrelund.example;Nordskolen;Matematik\nTo;to@havrelund.example;Sydskolen;Læsning\nKarin Friis;karin@havrelund.example;Sydskolen;Læsning\n'
    const run = await runImport({
      files: [put('folk.csv', people)],
      stored,
      yes: true,
      as: 'soeren@havrelund.example',
    })
    const { programme: after } = run.stored
    expect(after.people.map(({ id }) => id)).toContain('en@havrelund.example')
    expect(after.people.map(({ id }) => id)).not.toContain('to@havrelund.example')
    expect(after.people.find(({ id }) => id === 'karin@havrelund.example')?.posts).toEqual([])
    expect(after.schools.map(({ id }) => id)).toEqual(['nordskolen'])
  })

  it.each([
    [
      'rename a stranger by making her a member',
      'Karin Karlsson;karin@havrelund.example;;Matematik;',
    ],
    [
      'move a stranger to another school',
      'Karin Friis;karin@havrelund.example;Nordskolen;Matematik;',
    ],
    ['rename an administrator', 'Bo Ballade;bo@havrelund.example;;Matematik;'],
    [
      'name a coordinator of a network of others',
      'Bo Hvidtfeldt;bo@havrelund.example;;Matematik;koordinator for Læsning',
    ],
  ])('cannot %s: the row waits', async (_, row) => {
    const sheet = `Navn;E-mail;Skole;Netværk;Rolle\n${row}\n`
    const file = put('folk.csv', sheet)
    const run = await runImport({ files: [file], stored, yes: true, as: 'Søren Lyngbjerg' })
    expect(run.stored.programme.people).toEqual(programme.people)
    expect(run.stored.imports?.waiting).toHaveLength(1)
  })

  it('takes a stranger into the own network and lets her go, as long as nothing else of her changes', async () => {
    const sheet = (networks: string) =>
      `Navn;E-mail;Netværk\nBo Hvidtfeldt;bo@havrelund.example;${networks}\n`
    const file = put('folk.csv', sheet('Matematik'))
    const run = await runImport({ files: [file], stored, yes: true, as: 'Søren Lyngbjerg' })
    const [bo] = run.stored.programme.people.filter(({ id }) => id.startsWith('bo'))
    expect(bo).toMatchObject({ networks: [{ network: 'matematik' }], roles: [{ role: 'admin' }] })
    expect(run.stored.imports?.waiting).toEqual([])
  })

  it.each([
    ['a member', 'Nynne Ny'],
    ['nobody we know', 'Fremmed Person'],
  ])('%s may not', async (_, as) => {
    const run = runImport({ files: [put('plan.csv', plan)], stored, yes: true, as })
    await expect(run).rejects.toMatchObject({
      sentence: expect.stringMatching(/må ikke importere|kender ingen/),
    })
  })

  it('an administrator takes everything at once', async () => {
    const run = await runImport({
      files: [put('plan.csv', plan)],
      stored,
      yes: true,
      as: 'Bo Hvidtfeldt',
    })
    expect(titles(run.stored)).toHaveLength(2)
    expect(run.stored.imports?.waiting).toEqual([])
  })
})

describe('what is shown of a row that waits', () => {
  it('is when it is and what changes, so that a yes is said to something', async () => {
    const meeting = {
      ...stored,
      programme: Programme.parse({
        ...programme,
        meetings: [
          {
            id: 'm',
            title: 'Netværksmøde 1',
            kind: 'network',
            audience: { networks: ['laesning'] },
            openToAll: true,
            number: 1,
            startLocal: '2026-12-01T13:00',
            endLocal: '2026-12-01T15:00',
            status: 'planned',
          },
        ],
      }),
    }
    const run = await runImport({
      files: [put('plan.csv', plan)],
      stored: meeting,
      yes: true,
      as: 'Søren Lyngbjerg',
    })
    const shown = await approve(run.stored, 'karin@havrelund.example', ['other'])
    expect(shown.out).toContain(
      'to 03.12.2026 13.00  Netværksmøde 1 (start: ti 01.12.2026 13.00 → to 03.12.2026 13.00, slut)',
    )
  })

  it('is nobody’s but the one’s whose it is now', async () => {
    const run = await runImport({
      files: [put('plan.csv', plan)],
      stored,
      yes: true,
      as: 'Søren Lyngbjerg',
    })
    const first = await approve(run.stored, 'Bo Hvidtfeldt', ['yes'])
    const moved = first.stored.programme.meetings.map(one => ({
      ...one,
      audience: {
        ...one.audience,
        networks: Programme.parse({
          ...programme,
          networks: [{ id: 'matematik', name: 'M' }],
        }).networks.map(({ id }) => id),
      },
    }))
    const now = { ...run.stored, programme: { ...first.stored.programme, meetings: moved } }
    expect((await approve(now, 'karin@havrelund.example')).out).toContain('ikke noget, der venter')
  })
})

describe('what waits', () => {
  const waiting = async () =>
    (await runImport({ files: [put('plan.csv', plan)], stored, yes: true, as: 'Søren Lyngbjerg' }))
      .stored

  it('is said yes to by the network’s own coordinator, who is shown it first', async () => {
    const done = await approve(await waiting(), 'karin@havrelund.example', ['yes'])
    expect(done.asked).toEqual([expect.stringContaining('Skal de med?')])
    expect(done.out).toContain('soeren@havrelund.example, sø 22.11.2026 10.00: plan.csv')
    expect(titles(done.stored)).toEqual(['matematik 2026-12-02', 'laesning 2026-12-03'])
    expect(done.stored.imports?.waiting).toEqual([])
    const again = await runImport({
      files: [put('plan.csv', plan)],
      stored: done.stored,
      yes: true,
      as: 'Søren Lyngbjerg',
    })
    expect(again.isWritten).toBe(false)
  })

  it('is nothing to another coordinator, and a no takes it away', async () => {
    const from = await waiting()
    expect((await approve(from, 'Søren Lyngbjerg')).out).toContain('ikke noget, der venter')
    const dropped = await approve(from, 'karin@havrelund.example', ['no'])
    expect(titles(dropped.stored)).toEqual(['matematik 2026-12-02'])
    expect(dropped.stored.imports?.waiting).toEqual([])
    expect((await approve(from, 'karin@havrelund.example', ['other'])).stored).toBe(from)
  })
})

describe('a row that two coordinators have waiting', () => {
  it('is one record with what either says, and neither’s yes takes away the other’s', async () => {
    const row = (networks: string) =>
      `Navn;E-mail;Netværk\nNora Ny;nora@havrelund.example;${networks}\n`
    const three = {
      ...stored,
      programme: {
        ...programme,
        networks: [
          ...programme.networks,
          ...Programme.parse({
            ...programme,
            networks: [{ id: 'it', name: 'IT-netværket', aliases: ['IT'] }],
          }).networks,
        ],
      },
    }
    const first = await runImport({
      files: [put('a.csv', row('Læsning'))],
      stored: three,
      yes: true,
      as: 'Søren Lyngbjerg',
    })
    const second = await runImport({
      files: [put('b.csv', row('IT, Matematik, Læsning'))],
      stored: first.stored,
      yes: true,
      as: 'Søren Lyngbjerg',
    })
    const done = await approve(second.stored, 'Bo Hvidtfeldt', ['yes', 'yes'])
    const nora = done.stored.programme.people.filter(({ id }) => id.startsWith('nora'))
    expect(nora).toHaveLength(1)
    expect(nora[0]?.networks.map(({ network }) => network).sort()).toEqual([
      'it',
      'laesning',
      'matematik',
    ])
  })
})

describe('a role that a sheet names', () => {
  it('gives no right before an administrator has said yes', async () => {
    const { stored: after, out } = await runImport({
      files: [
        put(
          'roller.csv',
          'Navn;E-mail;Netværk;Rolle\nMads Iversen;mads@havrelund.example;Matematik;koordinator\n',
        ),
      ],
      stored,
      yes: true,
    })
    expect(out).toContain('Roller, der venter på en administrators ja: 1')
    expect(out).toContain('Mads Iversen: koordinator, Matematiknetværket')
    await expect(
      runImport({ files: [put('plan.csv', plan)], stored: after, yes: true, as: 'Mads Iversen' }),
    ).rejects.toMatchObject({ sentence: expect.stringContaining('må ikke importere') })
    const said = await approve(after, 'hanne@havrelund.example', ['yes'])
    expect(said.out).toContain('Der er sagt ja til 0 rækker og 2 roller.')
    const run = await runImport({
      files: [put('plan.csv', plan)],
      stored: said.stored,
      yes: true,
      as: 'Mads Iversen',
    })
    expect(titles(run.stored)).toEqual(['matematik 2026-12-02'])
  })

  it('is no business of a coordinator’s', async () => {
    expect((await approve(stored, 'karin@havrelund.example')).out).toContain(
      'ikke noget, der venter',
    )
  })
})
