// The quality set is what it promises, and its scorer can say no: an answer is held against hand-made golds here.
import { describe, expect, it } from 'vitest'
import { askProgram } from './ask-program.js'
import { gold } from './golds/gold.js'
import { importedNetworks } from './imported.js'
import type { Gold, Question, Reply } from './question.js'
import { singles } from './questions/singles.js'
import { reportText } from './report.js'
import { findDates } from './scoring/find-dates.js'
import { saysFact } from './scoring/find-facts.js'
import { score } from './scoring/score.js'
import { qualitySet } from './set.js'
import { namesIn } from './world/world.js'

const { worlds, questions } = qualitySet(2026)

describe('the set', () => {
  it('holds at least 400 Danish and 120 English questions, and 100 and 30 unseen ones besides', () => {
    const count = (lang: string, unseen: boolean) =>
      questions.filter(one => one.lang === lang && one.unseen === unseen).length
    expect(count('da', false)).toBeGreaterThanOrEqual(400)
    expect(count('en', false)).toBeGreaterThanOrEqual(120)
    expect(count('da', true)).toBeGreaterThanOrEqual(100)
    expect(count('en', true)).toBeGreaterThanOrEqual(30)
  })

  it('gives every question an id of its own, and asks none twice', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    const asked = questions.map(({ world, as, now, history, q }) =>
      [world, as, now, ...history, q].join('|').toLowerCase(),
    )
    expect(asked.filter((one, nth) => asked.indexOf(one) !== nth)).toEqual([])
  })

  it('keeps the unseen phrases out of the seen part', () => {
    const seen = new Set(
      questions.filter(({ unseen }) => !unseen).map(({ q, history }) => [...history, q].join('|')),
    )
    const both = questions.filter(
      ({ unseen, q, history }) => unseen && seen.has([...history, q].join('|')),
    )
    expect(both.map(({ q }) => q)).toEqual([])
  })

  it('lays itself on every network, and leaves no slot empty', () => {
    for (const { id } of worlds)
      expect(questions.filter(({ world }) => world === id).length).toBeGreaterThan(100)
    expect(
      questions.filter(({ q, history }) => /[{}]|undefined/.test([q, ...history].join(' '))),
    ).toEqual([])
  })

  it('finds the tools and pages that single questions name, and on the page what is to be said', () => {
    for (const { q, world: id, tools = [], pages = [], says } of singles) {
      const world = worlds.find(one => one.id === id)
      const named = world?.pages.filter(({ title }) => pages.includes(title)) ?? []
      const names = world?.tools.map(({ name }) => name)
      expect(names, q).toEqual(expect.arrayContaining([...tools]))
      expect(named, q).toHaveLength(pages.length)
      const text = named.flatMap(page => page.passages.map(passage => passage.text)).join('\n')
      const isSaid =
        says === undefined || saysFact(text, { kind: 'words', anyOf: [says] }, '2026-12-02')
      expect(isSaid, q).toBe(true)
    }
  })

  it.each([2024, 2025, 2027, 2028])('can be laid on the school year %i as well', year => {
    expect(qualitySet(year).questions.length).toBeGreaterThan(900)
  })
})

const wanted = gold({
  sources: [[{ kind: 'meeting', id: 'lab-2' }]],
  facts: [
    { kind: 'date', date: '2026-12-09' },
    { kind: 'time', time: '09:00' },
  ],
  days: ['2026-12-09'],
})

function asked(answerGold: Gold): Question {
  const question = {
    id: '1',
    world: 'sample',
    lang: 'da',
    unseen: false,
    type: 'next meeting',
  } as const
  return {
    ...question,
    q: 'hvornår er næste lab?',
    history: [],
    now: '2026-12-02T10:00',
    gold: answerGold,
  }
}

function reply(text: string, changes: Partial<Reply> = {}): Reply {
  return { id: '1', text, kind: 'answer', sources: [{ kind: 'meeting', id: 'lab-2' }], ...changes }
}

describe('a small run', () => {
  it('asks the program itself, and reports each kind of question and network', async () => {
    const some = questions.filter(({ unseen }, nth) => !unseen && nth % 60 === 0)
    const scored = await Promise.all(
      worlds.map(async world => {
        const own = some.filter(one => one.world === world.id)
        const replies = own.length > 0 ? await askProgram(world, own) : new Map<string, Reply>()
        return own.flatMap(question => {
          const found = replies.get(question.id)
          return found
            ? [{ question, reply: found, score: score(question, found, namesIn(world)) }]
            : []
        })
      }),
    )
    expect(scored.flat()).toHaveLength(some.length)
    const text = reportText(scored.flat(), { failures: 0, reveal: false })
    for (const { type, world } of some) {
      expect(text).toContain(type)
      expect(text).toContain(world)
    }
    expect(text).toMatch(/\d+ of \d+ right/)
  })

  it('tells of an unseen question that failed its kind and nothing else, unless it is to be revealed', () => {
    const question = { ...asked(wanted), unseen: true, q: 'hemmeligt spørgsmål' }
    const failed = reply('Det ved jeg ikke.', { kind: 'unknown', sources: [] })
    const scored = [{ question, reply: failed, score: score(question, failed, []) }]
    expect(reportText(scored, { failures: 9, reveal: false })).not.toContain('hemmeligt')
    expect(reportText(scored, { failures: 9, reveal: false })).toContain('1  next meeting')
    expect(reportText(scored, { failures: 9, reveal: true })).toContain('hemmeligt')
  })
})

describe('the scorer', () => {
  it.each([
    'Læringslab 2 er onsdag d. 9. december kl. 9-15.',
    'Det er 9/12 kl. 09.00.',
    'Wednesday 9 December, 9:00–15:00',
    'On December 9th at 9 am.',
    'Om 7 dage kl. 9.',
  ])('takes a right answer in whatever form: %s', text => {
    expect(score(asked(wanted), reply(text), [])).toMatchObject({ right: true })
  })

  it('finds a wrong date, in every form', () => {
    const texts = [
      'Det er onsdag d. 9. december kl. 9, ikke torsdag d. 10. december.',
      'Det er 9/12 kl. 9 og igen 16.12.2026.',
      'Det er 9/12 kl. 9, altså i morgen.',
      'Det er 9/12 kl. 9, ikke på mandag.',
      'Det er 9/12 kl. 9 i uge 51.',
      'Det er 9/12 kl. 9, så ses vi i januar.',
      'It is 9 December at 9:00, a Tuesday.',
      'Det er tirsdag d. 9. december kl. 9.',
    ]
    for (const text of texts) {
      const found = score(asked(wanted), reply(text), [])
      expect(found.wrongDates, text).not.toEqual([])
      expect(found.right).toBe(false)
    }
  })

  it('says what is missing: a fact, a source, the kind', () => {
    expect(score(asked(wanted), reply('Det er d. 9. december.'), []).missingFacts).toEqual([
      { kind: 'time', time: '09:00' },
    ])
    const right = 'Det er d. 9. december kl. 9.'
    expect(score(asked(wanted), reply(right, { sources: [] }), []).missingSources).toHaveLength(1)
    expect(score(asked(wanted), reply(right, { kind: 'unknown' }), [])).toMatchObject({
      wrongKind: true,
      right: false,
    })
  })

  it('lets the period that was named be said, and its edges, but no day inside it', () => {
    const empty = asked(
      gold({ facts: [{ kind: 'no' }], periods: [{ from: '2027-01-01', to: '2027-01-31' }] }),
    )
    expect(score(empty, reply('I januar er der ingen møder.'), []).right).toBe(true)
    expect(score(empty, reply('Fra 1. januar til 31. januar er der ingen møder.'), []).right).toBe(
      true,
    )
    expect(score(empty, reply('Nej, men d. 14. januar er der et møde.'), []).wrongDates).toEqual([
      '14. januar',
    ])
  })

  it('does not take the figures of a room, a time, a link or a title for a date', () => {
    const text =
      'Det er d. 9. december kl. 9.10-11.45 i lokale 1.03 (https://moede.example/2026-11-03). Læs "Musik - november".'
    const names = ['lokale 1.03', 'Musik - november']
    expect(score(asked(gold({ days: ['2026-12-09'] })), reply(text), names).wrongDates).toEqual([])
  })

  it('sees what a guest must not be shown', () => {
    const hidden = asked(gold({ kinds: ['refused'], absent: ['Anne Brogaard'] }))
    const told = reply('Det er Anne Brogaard.', { kind: 'refused' })
    expect(score(hidden, told, []).shownAgainstRights).toEqual(['Anne Brogaard'])
  })

  it('asks nothing more of a question that is asked back, where that is right', () => {
    const who = gold({
      kinds: ['clarify', 'answer'],
      facts: [{ kind: 'words', anyOf: ['Mette Sandager'] }],
    })
    expect(
      score(asked(who), reply('Hvilken Mette?', { kind: 'clarify', sources: [] }), []).right,
    ).toBe(true)
    expect(score(asked(who), reply('Det er Mette.', { sources: [] }), []).right).toBe(false)
  })
})

describe('the finder of facts', () => {
  it.each([
    ['kl. 13.30-15', { kind: 'time', time: '13:30' }, true],
    ['13:30–15:00', { kind: 'time', time: '15:00' }, true],
    ['at 1.30 pm', { kind: 'time', time: '13:30' }, true],
    ['kl. 3.30', { kind: 'time', time: '13:30' }, false],
    ['Det varer halvanden time.', { kind: 'length', minutes: 90 }, true],
    ['Det varer 2½ time.', { kind: 'length', minutes: 150 }, true],
    ['It lasts 6 hours.', { kind: 'length', minutes: 360 }, true],
    ['Det varer 5 timer.', { kind: 'length', minutes: 360 }, false],
    ['Der er tre tilbage.', { kind: 'number', value: 3 }, true],
    ['Der er 13 tilbage, kl. 3.', { kind: 'number', value: 13 }, true],
    ['Der er 13 tilbage.', { kind: 'number', value: 3 }, false],
    ['Ja, det er stadig d. 8.', { kind: 'yes' }, true],
    ['Nej, det er flyttet.', { kind: 'yes' }, false],
    ['Nej, det er d. 9.', { kind: 'no' }, true],
    ['Ja, det er ikke aflyst.', { kind: 'no' }, false],
    ['**Rådhuset**, lokale 2.14', { kind: 'words', anyOf: ['lokale 2.14'] }, true],
    ['Rådhuset, lokale 2.15', { kind: 'words', anyOf: ['lokale 2.14'] }, false],
  ] as const)('%s says %o: %s', (text, fact, says) => {
    expect(saysFact(text, fact, '2026-12-02')).toBe(says)
  })

  it('reads both days of a span, the first with the month of the last', () => {
    const days = (text: string) =>
      findDates(text, '2026-08-01').map(({ day, month }) => [day, month])
    const both = [
      [3, 9],
      [4, 9],
    ]
    expect(days('fra torsdag d. 3. til fredag d. 4. september')).toEqual(both)
    expect(days('from Thursday 3 to Friday 4 September')).toEqual(both)
    expect(days('3.-4. september')).toEqual(both)
  })
})

describe('the networks that others made', () => {
  it('have questions with golds that can be read, each with an id of its own', async () => {
    const networks = await importedNetworks()
    expect(networks.length).toBeGreaterThanOrEqual(2)
    for (const { questions: asked, name } of networks) {
      expect(asked.length, name).toBeGreaterThanOrEqual(100)
      expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length)
      const patterns = asked.flatMap(({ gold: { facts, absent } }) => [
        ...facts.flatMap(fact => (fact.kind === 'pattern' ? fact.pattern : [])),
        ...absent,
      ])
      for (const pattern of patterns) expect(() => new RegExp(pattern, 'iu')).not.toThrow()
    }
  })
})
