// How a reply becomes Adaptive Cards: which elements, that nothing is lost on the way, and that data stays data.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlain, part } from '../../../adapters/teams/card/elements.js'
import { renderReply, sizeOf } from '../../../adapters/teams/card/render.js'
import { teamsLimits } from '../../../adapters/teams/limits.js'
import type { Block, Reply } from '../../../src/core/reply.js'
import { cleanText } from '../../../src/core/text.js'
import { runsOf, showInTeams } from './show.js'

const hostile = [
  '[klik her](https://evil.example)',
  '![x](https://evil.example/?q=1)',
  '**fed** _kursiv_ ~streg~ `kode`',
  '- punkt',
  '1. punkt',
  '# overskrift',
  '<at>Alle</at> <script>alert(1)</script> &lt;b&gt;',
  '{{DATE(2026-12-01T09:00:00Z,SHORT)}} {{{TIME}}}',
  '\u202egnirts desrever \u{e0041}usynlig',
  '\ud800 halv',
  '{"type":"Action.Execute"}',
]

function reply(...blocks: readonly Block[]): Reply {
  return { lang: 'da', text: 'Kort sagt: i morgen', blocks }
}
function bodyOf(...blocks: readonly Block[]) {
  return renderReply(reply(...blocks)).flatMap(message => message.card.body)
}
const drawing = { wide: '<svg viewBox="0 0 1 1"></svg>' }
const ask = (q: string) => ({ id: 'ask', q }) as const
const squeeze = (text: string) =>
  cleanText(text)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, '')
const kinds = (text: string): Block[] => [
  { type: 'text', text },
  { type: 'text', style: 'heading', text },
  { type: 'text', style: 'note', text },
  { type: 'fields', title: text, fields: [{ label: text, value: { text } }] },
  { type: 'table', columns: [text, 'Sted'], rows: [[{ text }, { text: 'her' }], [{ text }]] },
  { type: 'chart', title: text, alt: text, series: [{ label: text, value: 3 }] },
  { type: 'image', url: 'https://havrelund.example/aar.png', alt: text },
  { type: 'actions', buttons: [{ label: text, action: ask('hvor') }] },
]

describe('A reply in Teams', () => {
  it('is an Adaptive Card 1.5 with the reply’s language and its text as the notification', () => {
    const [message] = renderReply(reply({ type: 'text', text: 'Tirsdag' }))
    expect(message?.summary).toBe('Kort sagt: i morgen')
    expect(message?.card).toMatchObject({
      version: '1.5',
      lang: 'da',
      fallbackText: message?.summary,
    })
  })

  it('has a heading, text, facts, a table, a divider, a note and buttons as Teams has them', () => {
    expect(
      bodyOf(
        { type: 'text', style: 'heading', text: 'Dit næste læringslab' },
        { type: 'fields', fields: [{ label: 'Sted', value: { text: 'Torvet 4' } }] },
        {
          type: 'table',
          columns: ['Hvornår', 'Møde'],
          rows: [[{ text: '1/12' }, { text: 'Lab' }]],
        },
        { type: 'divider' },
        { type: 'text', style: 'note', text: 'Fra kalenderen.' },
        {
          type: 'actions',
          buttons: [
            { label: 'Hvor?', action: ask('Hvor er det?') },
            { label: 'Læs mere', url: 'https://havrelund.example/lab' },
          ],
        },
      ),
    ).toMatchObject([
      { inlines: [{ text: 'Dit næste læringslab', weight: 'Bolder', size: 'Large' }] },
      { type: 'FactSet', facts: [{ title: 'Sted', value: 'Torvet 4' }] },
      { type: 'Table', firstRowAsHeaders: true, columns: [{}, {}] },
      { type: 'Container', separator: true },
      { inlines: [{ text: 'Fra kalenderen.', isSubtle: true }] },
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Execute',
            title: 'Hvor?',
            data: { action: ask('Hvor er det?'), lang: 'da' },
          },
          { type: 'Action.OpenUrl', url: 'https://havrelund.example/lab' },
        ],
      },
    ])
  })

  it('keeps line breaks as lines, and an empty line as room', () => {
    expect(bodyOf({ type: 'text', text: 'en\nto\n\ntre' })).toMatchObject([
      { inlines: [{ text: 'en' }] },
      { inlines: [{ text: 'to' }], spacing: 'None' },
      { inlines: [{ text: 'tre' }] },
    ])
  })

  it('shows a fact that leads somewhere as words that lead there', () => {
    const url = 'https://kort.example/4'
    const body = bodyOf({
      type: 'fields',
      fields: [{ label: 'Sted', value: { text: 'Torvet', url } }],
    })
    expect(body.flatMap(runsOf)).toMatchObject([
      { text: 'Sted: ', weight: 'Bolder' },
      { text: 'Torvet', selectAction: { type: 'Action.OpenUrl', url } },
    ])
  })

  it('reads a table row by row when it is too wide for a telephone', () => {
    const columns = ['A', 'B', 'C', 'D', 'E', 'F']
    const body = bodyOf({ type: 'table', columns, rows: [columns.map(text => ({ text }))] })
    expect(body.map(each => each.type)).toEqual(['RichTextBlock', 'RichTextBlock'])
  })

  it('has at most six buttons a row, and the whole of a long one’s words above it', () => {
    const buttons = Array.from({ length: 8 }, (_, at) => ({
      label: `Nr. ${at}`,
      action: ask(`${at}`),
    }))
    const long = { label: 'ord '.repeat(40).trim(), action: ask('langt') }
    const body = bodyOf({ type: 'actions', buttons: [...buttons, long] })
    expect(body.map(each => each.type)).toEqual([
      'ActionSet',
      'ActionSet',
      'RichTextBlock',
      'ActionSet',
    ])
    expect(showInTeams(reply({ type: 'actions', buttons: [long] })).text).toContain(long.label)
  })

  it.each(hostile)('keeps %j as data wherever it stands', text => {
    for (const block of kinds(text)) {
      const shown = showInTeams(reply(block))
      expect(squeeze(shown.text)).toContain(squeeze(text))
      for (const link of shown.links) expect(link).toMatch(/^https:\/\/havrelund\.example\//)
      const facts = bodyOf(block).flatMap(each => (each.type === 'FactSet' ? each.facts : []))
      for (const { title, value } of facts) expect([title, value].every(isPlain)).toBe(true)
      expect(JSON.stringify(bodyOf(block))).not.toContain('{{')
    }
  })

  it.each([
    'javascript:alert(1)',
    'http://a.example',
    'data:text/html,x',
    '//a',
    'https://u:p@a.example',
  ])('makes no link of %s, and keeps the words', url => {
    const shown = showInTeams(
      reply(
        { type: 'actions', buttons: [{ label: url, url }] },
        { type: 'fields', fields: [{ label: 'x', value: { text: url, url } }] },
        { type: 'image', alt: url, url },
      ),
    )
    expect(shown.links).toEqual([])
    expect(shown.text.split(url)).toHaveLength(4)
  })

  it('shows a drawing of ours as a picture as wide as the card, and in words where it has no https address', () => {
    const url = 'https://pejling.example/reports/by-0a.png'
    const [picture, ...more] = bodyOf({ type: 'image', drawing, url, alt: 'Svarene {{x}}' })
    expect(more).toEqual([])
    expect(picture).toEqual({
      ...{ type: 'Image', url, altText: 'Svarene {\u200b{x}}', size: 'Stretch' },
      msteams: { allowExpand: true },
    })
    for (const address of [undefined, '/reports/by-0a.png', 'http://pejling.example/x.png']) {
      const more = address === undefined ? {} : { url: address }
      const [words] = bodyOf({ type: 'image', drawing, alt: 'Svarene', ...more })
      expect(words).toMatchObject({ type: 'RichTextBlock', inlines: [{ text: 'Svarene' }] })
    }
  })

  it('leads to any other picture and never loads it, since loading tells who looked', () => {
    const block = { type: 'image', url: 'https://a.example/x.png', alt: 'Årshjulet' } as const
    expect(bodyOf(block).map(({ type }) => type)).toEqual(['RichTextBlock'])
  })

  it('goes on in the next message where one card cannot hold it, and each stays below 28 KB', () => {
    const rows = Array.from({ length: 400 }, (_, at) => [
      { text: `celle ${at}.` },
      { text: 'æ'.repeat(100), url: `https://havrelund.example/${at}` },
    ])
    const big: Block[] = [
      { type: 'table', columns: ['A', 'B'], rows },
      { type: 'text', text: 'ord '.repeat(6000) },
    ]
    const messages = renderReply(reply(...big))
    expect(messages.length).toBeGreaterThan(4)
    for (const message of messages) expect(sizeOf(message)).toBeLessThan(28 * 1024)
    const { text, links } = showInTeams(reply(...big))
    for (const at of rows.keys()) expect(text).toContain(`celle ${at}.`)
    expect(links).toHaveLength(400)
    expect(text.match(/ord/g)).toHaveLength(6000)
  })

  it('stays within every limit, whatever stands in it', () => {
    const anyText = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', minLength: 2000, maxLength: 9000 }),
    )
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), texts => {
        const { used } = showInTeams(reply(...texts.flatMap(kinds)))
        const limits: Readonly<Record<string, number>> = teamsLimits
        for (const [name, amount] of Object.entries(used)) {
          expect(amount, name).toBeLessThanOrEqual(limits[name] ?? 0)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('A text in parts', () => {
  it('is whole again when they are put together, and no part is too long or half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 20 }),
        (text, most) => {
          const parts = part(text, most)
          expect(parts.join('')).toBe(text)
          for (const each of parts) {
            expect(each.length).toBeLessThanOrEqual(most)
            expect(each).not.toMatch(/[\ud800-\udbff]$/)
          }
        },
      ),
    )
  })
})
