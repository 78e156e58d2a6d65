// How a reply becomes HTML: nothing lost, nothing live that should not be.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderReply } from '../../../adapters/web/render.js'
import type { Block, Cell } from '../../../src/core/reply.js'
import { cleanText } from '../../../src/core/text.js'
import { everything } from './site.js'

const words = { opensInNewTab: 'åbner i en ny fane' }

function render(...blocks: readonly Block[]): string {
  return renderReply({ lang: 'da', text: 'tekst', blocks }, words)
}

/** What a person would read, and what tags there are, by the simplest parser that is right for what we write. */
function readHtml(html: string): { text: string; tags: string[] } {
  const tags = html.match(/<[^>]*>/g) ?? []
  const text = html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '\u0000')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
  return { text, tags }
}

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '</div></body></html>',
  '</template><script>1</script>',
  '<!--',
  ']]>',
  '&lt;b&gt; &amp; &#x3c;',
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '{{1+1}} %3Cscript%3E',
  '<\u0338script>',
  '>\u0338<b>',
  '=cmd|calc',
  '<!channel> <@U123>',
  '![x](https://evil.example/?q=1)',
  '\u202egnirts desrever',
  '\u{e0041}\u{e0042}usynlig',
]
const anyText = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '=', '/', 'a', ' ', '\n', '`') }),
)
const anyUrl = fc.oneof(anyText, fc.webUrl(), fc.constantFrom('https://a.example/?x="><b>'))
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ text: anyText }),
  fc.record({ text: anyText, url: anyUrl }),
)
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: anyText }),
  fc.record({
    type: fc.constant('text' as const),
    text: anyText,
    style: fc.constantFrom('heading' as const, 'note' as const),
  }),
  fc.record({
    type: fc.constant('fields' as const),
    title: anyText,
    fields: fc.array(fc.record({ label: anyText, value: anyCell }), { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    columns: fc.array(anyText, { maxLength: 3 }),
    rows: fc.array(fc.array(anyCell, { maxLength: 4 }), { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('chart' as const),
    title: anyText,
    alt: anyText,
    series: fc.array(fc.record({ label: anyText, value: fc.double() }), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('image' as const), url: anyUrl, alt: anyText }),
  fc.record({
    type: fc.constant('actions' as const),
    buttons: fc.array(
      fc.oneof(
        fc.record({ label: anyText, url: anyUrl }),
        fc.record({
          label: anyText,
          action: fc.record({ id: fc.constant('ask' as const), q: anyText }),
        }),
      ),
      { maxLength: 3 },
    ),
  }),
  fc.constant({ type: 'divider' as const }),
)

/** Every string that a person should be able to read in a block. */
function stringsOf(block: Block): string[] {
  switch (block.type) {
    case 'text':
      return [block.text]
    case 'fields':
      return [block.title ?? '', ...block.fields.flatMap(each => [each.label, each.value.text])]
    case 'table':
      return [...block.columns, ...block.rows.flat().map(cell => cell.text)]
    case 'chart':
      return [block.title, block.alt, ...block.series.map(each => each.label)]
    case 'image':
      return [block.alt]
    case 'actions':
      return block.buttons.map(each => each.label)
    case 'divider':
      return []
    default:
      return block satisfies never
  }
}

describe('Whatever stands in the blocks', () => {
  const ours =
    /^<\/?(?:div|p|h3|h4|br|hr|dl|dt|dd|table|thead|tbody|tr|th|td|figure|figcaption|svg|rect|img|button|span|a)(?: [a-z-]+="[^"<>]*")*>$/i
  const live = /^(?:on|style$|srcdoc$|formaction$)/i

  it('only our own tags and attributes come out, and no event handler, style or script', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 4 }), blocks => {
        for (const tag of readHtml(render(...blocks)).tags) {
          expect(tag).toMatch(ours)
          for (const [, name = ''] of tag.matchAll(/ ([a-zA-Z-]+)="/g)) {
            expect(name).not.toMatch(live)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('no text is lost', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 4 }), blocks => {
        const { text } = readHtml(render(...blocks))
        const squeezed = squeeze(text)
        for (const string of blocks.flatMap(stringsOf)) expect(squeezed).toContain(squeeze(string))
      }),
      { numRuns: 500 },
    )
  })

  it('only https addresses become links, and they open without a way back', () => {
    fc.assert(
      fc.property(anyCell, cell => {
        const html = render({ type: 'fields', fields: [{ label: 'Link', value: cell }] })
        for (const tag of readHtml(html).tags.filter(each => each.startsWith('<a'))) {
          expect(tag).toMatch(
            /^<a href="https:\/\/[^"]*" target="_blank" rel="noopener noreferrer">$/,
          )
        }
      }),
    )
  })

  it('what a button carries comes back as it was', () => {
    fc.assert(
      fc.property(anyText, q => {
        const action = { id: 'ask' as const, q: cleanText(q) }
        const html = render({ type: 'actions', buttons: [{ label: 'x', action }] })
        const [, data = ''] = /data-action="([^"]*)"/.exec(html) ?? []
        expect(JSON.parse(readHtml(data).text)).toEqual(action)
      }),
    )
  })
})

/** Paragraph breaks are markup and invisible characters go, so both sides are compared without them. */
function squeeze(text: string): string {
  return cleanText(text).replace(/\s+/g, '')
}

describe('Each kind of block', () => {
  it('is rendered in a reply that says its language', () => {
    const html = renderReply({ lang: 'en', text: 'x', blocks: everything }, words)
    expect(html).toMatch(/^<div class="reply" lang="en">/)
  })

  it('without blocks the text is shown', () => {
    expect(render()).toBe('<div class="reply" lang="da"><p>tekst</p></div>')
  })

  it.each<[string, Block, string]>([
    ['lines and paragraphs', { type: 'text', text: 'a\nb\n\nc' }, '<p>a<br>b</p><p>c</p>'],
    ['a heading', { type: 'text', style: 'heading', text: 'a & b' }, '<h3>a &amp; b</h3>'],
    ['a note', { type: 'text', style: 'note', text: 'a' }, '<p class="note">a</p>'],
    [
      'fields as a list of terms',
      { type: 'fields', fields: [{ label: 'Sted', value: { text: 'Torvet' } }] },
      '<dl><div><dt>Sted</dt><dd>Torvet</dd></div></dl>',
    ],
    [
      'a table with headers for columns and rows',
      { type: 'table', columns: ['A', 'B'], rows: [[{ text: '1' }, { text: '2' }], []] },
      '<div class="scroll" role="group" tabindex="0" aria-label="A, B"><table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">1</th><td>2</td></tr><tr></tr></tbody></table></div>',
    ],
    [
      'a picture of our own',
      { type: 'image', url: '/pictures/year.png', alt: 'Året' },
      '<img class="picture" src="/pictures/year.png" alt="Året">',
    ],
    [
      "another site's picture as a link",
      { type: 'image', url: 'https://a.example/x.png', alt: 'Året' },
      '<p><a href="https://a.example/x.png" target="_blank" rel="noopener noreferrer">Året<span class="hidden"> (åbner i en ny fane)</span></a></p>',
    ],
    [
      'a picture from nowhere as its text',
      { type: 'image', url: '//a', alt: 'Året' },
      '<p>Året</p>',
    ],
    [
      'a link that is not https as its label',
      { type: 'actions', buttons: [{ label: 'Læs', url: 'http://a.example' }] },
      '<div class="actions"><span>Læs</span></div>',
    ],
    ['a divider', { type: 'divider' }, '<hr>'],
  ])('%s', (_name, block, html) => {
    expect(render(block)).toBe(`<div class="reply" lang="da">${html}</div>`)
  })

  it('a chart is a table of its numbers, written in the language, with bars as decoration', () => {
    const html = render({
      type: 'chart',
      title: 'Svar',
      alt: 'Flest gode',
      series: [
        { label: 'Godt', value: 1234.5 },
        { label: 'Skidt', value: -3 },
        { label: 'Uvist', value: Number.NaN },
      ],
    })
    expect(html).toContain('<th scope="row">Godt</th><td class="number">1.234,5</td>')
    expect(html.match(/rect width="\d+"/g)).toEqual([
      'rect width="100"',
      'rect width="0"',
      'rect width="0"',
    ])
    expect(html.match(/<td class="bar" aria-hidden="true">/g)).toHaveLength(3)
  })

  it.each([
    ['is the heading where there is none before it', [], 'h3'],
    ['stands under the heading before it', [{ type: 'text', style: 'heading', text: 'H' }], 'h4'],
  ] as const)("a fields' title %s", (_name, before, tag) => {
    const fields = { type: 'fields', title: 'Fakta', fields: [] } as const
    expect(render(...before, fields)).toContain(`<${tag}>Fakta</${tag}>`)
  })
})
