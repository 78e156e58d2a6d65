// What every chat adapter promises of how it shows a reply. An adapter's tests call `testAdapter` with a function that renders a
// reply as its platform would get it, and reads back what a person would see and could press.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/core/action.js'
import type { Block, Reply } from '../../src/core/reply.js'
import {
  actionsOf,
  anyBlock,
  everyKind,
  factsOf,
  hostile,
  linksOf,
  squeeze,
  tooMuch,
  toReply,
} from './replies.js'

/** What a reply has become on the platform, in all the messages that it took. */
export interface Shown {
  /** All that can be read, the words of buttons and links too. */
  readonly text: string
  /** What the buttons (or the choices of a list) give back when they are pressed, in order. */
  readonly actions: readonly Action[]
  /** Where live links lead. */
  readonly links: readonly string[]
  /** How much of each limit was used, by the limit's name; the largest where there are several. */
  readonly used: Readonly<Record<string, number>>
}

export interface Adapter {
  readonly name: string
  /** The platform's table of limits. */
  readonly limits: Readonly<Record<string, number>>
  show(reply: Reply): Shown
}

export function testAdapter({ name, limits, show }: Adapter): void {
  function expectNothingLost(...blocks: readonly Block[]): void {
    const shown = show(toReply(...blocks))
    const read = squeeze(shown.text)
    for (const fact of blocks.flatMap(factsOf)) expect(read).toContain(squeeze(fact))
    expect(shown.actions).toEqual(blocks.flatMap(actionsOf))
    expectWithinLimits(shown)
  }

  function expectWithinLimits({ used }: Shown): void {
    expect(Object.keys(used)).not.toEqual([])
    for (const [limit, amount] of Object.entries(used)) {
      expect(limits, limit).toHaveProperty(limit)
      expect(amount, limit).toBeLessThanOrEqual(limits[limit] ?? 0)
    }
  }

  describe(`${name}, a reply in it`, () => {
    const kinds = everyKind('Torvet 4, æøå').map(block => [block.type, block] as const)
    it.each(kinds)('keeps every fact, action and link of a block of kind %s', (_kind, block) => {
      expectNothingLost(block)
      expect(show(toReply(block)).links).toEqual(expect.arrayContaining(linksOf(block)))
    })

    it('keeps the blocks in their order', () => {
      const blocks = ['første', 'anden', 'tredje'].map((text): Block => ({ type: 'text', text }))
      expect(squeeze(show(toReply(...blocks)).text)).toMatch(/første.*anden.*tredje/)
    })

    it('without blocks shows its text', () => {
      expect(show({ lang: 'da', text: 'kun tekst', blocks: [] }).text).toContain('kun tekst')
    })

    it.each(hostile)('keeps %j as text wherever it stands, and makes no link of it', text => {
      expectNothingLost(...everyKind(text))
      for (const link of show(toReply(...everyKind(text))).links)
        expect(link).toMatch(/^https:\/\/havrelund\.example\//)
    })

    it('leads nowhere but to https', () => {
      const urls = [
        'javascript:alert(1)',
        'http://a.example',
        'data:text/html,x',
        '//a',
        'https://u:p@a',
      ]
      const buttons = urls.map(url => ({ label: url, url }))
      const fields = urls.map(url => ({ label: 'x', value: { text: url, url } }))
      const shown = show(toReply({ type: 'actions', buttons }, { type: 'fields', fields }))
      expect(shown.links).toEqual([])
      for (const url of urls) expect(shown.text).toContain(url)
    })

    it.each(tooMuch)('with %s drops nothing and stays within the limits', (_name, block) => {
      expectNothingLost(block)
    })

    it('loses nothing, whatever the blocks are and whatever stands in them', () => {
      fc.assert(
        fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 4 }), blocks =>
          expectNothingLost(...blocks),
        ),
        { numRuns: 500 },
      )
    })

    it('has limits that are numbers above nothing', () => {
      for (const limit of Object.values(limits)) expect(limit).toBeGreaterThan(0)
    })
  })
}
