// What a model may look up: the programme with the asker's rights, in short results; whatever it writes, a result or a reason comes back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aliasesOf } from '../../../src/ask/model/aliases.js'
import { createRefs, isFailed, type Kit } from '../../../src/ask/model/tools/kit.js'
import { runTool, toolSpecs } from '../../../src/ask/model/tools/tools.js'
import { Programme } from '../../../src/model/programme.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, nordlund, who } from '../../support/programme.js'

const now = '2026-11-22T10:00'
const today = now.slice(0, 10)
const snapshot = createSnapshot(
  {
    version: 1,
    programme: Programme.parse({
      ...nordlund,
      tools: [
        {
          ...{ id: 'gaatur', name: 'Gåturssamtalen', length: '30 minutter' },
          summary: 'Sparring på gåben.',
          steps: ['Gå en tur.', 'Den ene spørger.'],
          link: 'https://nordlund.example/gaatur',
        },
      ],
      pages: [
        {
          ...{ id: 'koersel', title: 'Kørsel og bus' },
          passages: [
            { heading: 'Bus', text: 'Bussen går hver time.' },
            {
              heading: 'Egen bil',
              text: `Kørsel i egen bil: 2,23 kr. pr. km. ${'Og mere. '.repeat(400)}`,
            },
          ],
        },
      ],
      deadlines: [
        {
          ...{ id: 'navne', title: 'Navne til vidensdagen', due: '2026-12-01' },
          audience: { everyone: true },
        },
      ],
      holidays: [
        {
          ...{ municipality: 'Nordlund', name: 'Juleferie', from: '2026-12-23', to: '2027-01-03' },
          applies: [{ group: 'skole', off: 'staff' }],
        },
      ],
    }),
  },
  at(now),
)

function kitFor(as: string): Kit {
  const viewer = as === 'guest' ? guest : viewerOf(who(as), today)
  const context = { snapshot, viewer, now: at(now) }
  return {
    context,
    telling: { ...context, today, lang: 'da', question: '', isNegated: false, beside: [] },
    refs: createRefs(),
  }
}

/** One call after another in the same turn; what the last one found. */
function called(as: string, ...calls: readonly [string, unknown][]) {
  const kit = kitFor(as)
  const aliases = aliasesOf(snapshot)
  aliases.hide(nordlund.people.map(({ name }) => name).join(', '))
  const all = calls.map(([name, input], id) =>
    runTool(
      { id: String(id), name, input: typeof input === 'string' ? input : JSON.stringify(input) },
      kit,
      aliases,
    ),
  )
  const last = all.at(-1)
  if (!last) throw new Error('no call')
  return last
}

function dataOf(as: string, ...calls: readonly [string, unknown][]) {
  const found = called(as, ...calls)
  return isFailed(found) ? found : found.data
}

describe('meetings', () => {
  it('are found by network, kind, days and words, those ahead where no day is said', () => {
    expect(dataOf('Sofie Bruun', ['find_meetings', { network: 'matematik' }])).toMatchObject({
      count: 4,
      meetings: [
        {
          ...{ ref: 'm1', title: 'Netværksmøde 2 i matematik', day: '2026-12-03', week: 49 },
          ...{ when: 'torsdag d. 3. december kl. 13-16', place: 'Engbæk Skole' },
        },
        { title: 'Netværksmøde 3 i matematik', cancelled: true },
        { title: 'Netværksmøde 4 i matematik' },
        { title: 'Netværksmøde 5 i matematik' },
      ],
    })
    expect(
      dataOf('Sofie Bruun', [
        'find_meetings',
        { kind: 'lab', hold: 'hold 3', from: '2026-12-01', to: '2026-12-31' },
      ]),
    ).toMatchObject({ count: 1, meetings: [{ title: 'Læringslab 2 – Hold 3' }] })
    expect(dataOf('Sofie Bruun', ['find_meetings', { words: ['ordblind'] }])).toMatchObject({
      meetings: [{ title: 'Temamøde om ordblindhed' }],
    })
  })

  it('have all their facts one by one, for those who may see them', () => {
    const calls: [string, unknown][] = [
      ['find_meetings', { network: 'matematik' }],
      ['meeting', { ref: 'm1' }],
    ]
    const full = { link: 'https://teams.example/mat2', bring: 'Tag et elevprodukt med' }
    expect(dataOf('Sofie Bruun', ...calls)).toMatchObject({ meeting: full })
    expect(JSON.stringify(dataOf('guest', ...calls))).not.toMatch(/teams\.example|elevprodukt/)
  })

  it('are the asker’s own, and a guest has none', () => {
    expect(dataOf('Mette Dahl', ['find_meetings', { mine: true }])).toMatchObject({
      meetings: expect.arrayContaining([
        expect.objectContaining({ title: 'Temamøde om ordblindhed' }),
      ]),
    })
    expect(dataOf('guest', ['find_meetings', { mine: true }])).toHaveProperty('error')
  })

  it('that are not for the asker are not there', () => {
    expect(dataOf('Sofie Bruun', ['find_meetings', { network: 'inklusion' }])).toEqual({
      meetings: [],
      count: 0,
    })
    expect(dataOf('Mette Kjær', ['find_meetings', { network: 'inklusion' }])).toMatchObject({
      count: 2,
    })
  })
})

describe('people', () => {
  it('are found by an alias, by what they do and by network', () => {
    const byAlias = dataOf('Sofie Bruun', ['find_people', { name: 'P3' }])
    expect(byAlias).toMatchObject({ people: [{ name: 'Karen Toft' }] })
    expect(
      dataOf('Sofie Bruun', ['find_people', { function: 'matematikvejledere' }]),
    ).toMatchObject({ count: 2, people: [{ name: 'Sofie Bruun' }, { name: 'Amira Haddad' }] })
    expect(dataOf('Sofie Bruun', ['find_people', { network: 'læsning' }])).toMatchObject({
      count: 2,
    })
  })

  it('are for members alone', () => {
    for (const input of [{ name: 'P1' }, { network: 'matematik' }, {}])
      expect(dataOf('guest', ['find_people', input])).toEqual({
        error: 'names are for members; the asker is a guest',
      })
  })
})

describe('texts, deadlines and holidays', () => {
  it('has tools and pages by words, and reads one from where it was found', () => {
    expect(dataOf('guest', ['find_texts', { words: 'sparring' }])).toMatchObject({
      texts: [{ ref: 't1', tool: 'Gåturssamtalen' }],
    })
    expect(
      dataOf('guest', ['find_texts', { words: 'sparring' }], ['read_text', { ref: 't1' }]),
    ).toMatchObject({
      text: { steps: ['Gå en tur.', 'Den ene spørger.'], link: 'https://nordlund.example/gaatur' },
    })
    const page = dataOf(
      'guest',
      ['find_texts', { words: 'egen bil' }],
      ['read_text', { ref: 'p1' }],
    )
    expect(page).toMatchObject({ text: { page: 'Kørsel og bus' } })
    expect(JSON.stringify(page)).toMatch(/"text":"Egen bil\\nKørsel i egen bil: 2,23 kr/)
    expect(JSON.stringify(page).length).toBeLessThan(1700)
  })

  it('has deadlines for members', () => {
    expect(dataOf('Sofie Bruun', ['find_deadlines', {}])).toMatchObject({
      deadlines: [{ title: 'Navne til vidensdagen', when: 'tirsdag d. 1. december' }],
    })
    expect(dataOf('guest', ['find_deadlines', {}])).toHaveProperty('error')
  })

  it('has holidays with their days', () => {
    expect(dataOf('guest', ['holidays', { from: '2026-12-01', to: '2026-12-31' }])).toMatchObject({
      holidays: [{ name: 'Juleferie', from: '2026-12-23', to: '2027-01-03' }],
    })
  })
})

describe('the rules', () => {
  it('answer a plain question, and tell where from', () => {
    expect(
      dataOf('Sofie Bruun', ['ask', { question: 'Hvornår er næste møde i matematiknetværket?' }]),
    ).toMatchObject({
      answer: expect.stringContaining('torsdag d. 3. december'),
      of: [{ ref: 'm1', title: 'Netværksmøde 2 i matematik' }],
    })
  })

  it('say what they do not know or may not tell, and what can be chosen', () => {
    expect(dataOf('guest', ['ask', { question: 'Hvem er Karen Toft?' }])).toMatchObject({
      kind: 'not for the asker to see',
    })
    expect(
      dataOf('Sofie Bruun', ['ask', { question: 'Hvornår skal Mette til møde?' }]),
    ).toMatchObject({
      kind: 'the asker must say which is meant',
      choices: expect.arrayContaining(['Mette Dahl', 'Mette Kjær']),
    })
  })
})

describe('a call that is wrong', () => {
  it.each([
    ['of no tool', 'send_message', {}, 'no such tool'],
    ['without JSON', 'find_meetings', '{"network": matematik', 'no JSON'],
    ['that is a list', 'find_meetings', '[1]', 'no JSON'],
    ['with a day that is none', 'find_meetings', { from: '31/12' }, 'input: from'],
    ['of an unknown network', 'find_meetings', { network: 'astronomi' }, 'Matematiknetværket'],
    ['of a ref that was never given', 'meeting', { ref: 'm9' }, 'no such ref'],
    ['of a ref to something else', 'read_text', { ref: 'mat2@nordlund' }, 'no such ref'],
    ['far too long', 'ask', { question: 'x'.repeat(5000) }, 'no JSON'],
    ['without what it needs', 'ask', {}, 'input: question'],
  ])('%s gives a reason', (_, name, input, reason) => {
    expect(dataOf('Sofie Bruun', [name, input])).toEqual({
      error: expect.stringContaining(reason),
    })
  })

  it('takes empty fields for fields left out', () => {
    expect(
      dataOf('Sofie Bruun', ['find_meetings', { network: 'matematik', hold: '', from: null }]),
    ).toMatchObject({ count: 4 })
  })

  it('never throws', () => {
    const names = toolSpecs.map(({ name }) => name)
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('P1', 'm1', 't1', '2026-12-01', 'matematik', 'hold 2', true, 0, -1, null),
      fc.array(fc.string(), { maxLength: 3 }),
    )
    const keys = fc.constantFrom(
      ...['network', 'hold', 'school', 'mine', 'from', 'to', 'kind', 'number', 'words'],
      ...['ref', 'name', 'function', 'question', '__proto__'],
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.oneof(fc.dictionary(keys, value), fc.string()),
        fc.constantFrom('guest', 'Sofie Bruun'),
        (name, input, as) => {
          expect(called(as, [name, input])).toBeDefined()
        },
      ),
      { numRuns: 300, seed: 11 },
    )
  })
})

it('has no tool that could change anything, and every one with a schema', () => {
  expect(toolSpecs.map(({ name }) => name)).toEqual([
    ...['ask', 'find_meetings', 'meeting', 'find_people'],
    ...['find_texts', 'read_text', 'find_deadlines', 'holidays'],
  ])
  for (const { input, description } of toolSpecs) {
    expect(input).toMatchObject({ type: 'object' })
    expect(description.length).toBeGreaterThan(20)
  }
})
