// How a reply becomes HTML: which markup, and nothing live that should not be. That nothing is lost says contract.test.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderReply } from '../../../adapters/web/markup/render.js'
import type { Block } from '../../../src/core/reply.js'
import { anyBlock, anyCell } from '../../contract/replies.js'
import { readHtml } from './read-html.js'
import { everything } from './site.js'

const words = { opensInNewTab: 'åbner i en ny fane' }

function render(...blocks: readonly Block[]): string {
  return renderReply({ lang: 'da', text: 'tekst', blocks }, words)
}

describe('Whatever stands in the blocks', () => {
  const ours =
    /^<\/?(?:div|p|h3|h4|br|hr|dl|dt|dd|table|thead|tbody|tr|th|td|figure|figcaption|svg|rect|img|button|span|a|use)(?: [a-z-]+="[^"<>]*")*>$/i
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
})

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
      '<div class="scroll" role="group" tabindex="0" aria-label="A, B"><table class="table table--compact table--borderless table-sm-responsive-headers"><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">1</th><td data-title="B">2</td></tr><tr></tr></tbody></table></div>',
    ],
    [
      'a picture of our own',
      { type: 'image', url: '/pictures/year.png', alt: 'Året' },
      '<img class="picture" src="/pictures/year.png" alt="Året">',
    ],
    [
      "another site's picture as a link",
      { type: 'image', url: 'https://a.example/x.png', alt: 'Året' },
      '<p><a href="https://a.example/x.png" target="_blank" rel="noopener noreferrer">Året<span class="sr-only"> (åbner i en ny fane)</span></a></p>',
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
    [
      'a link as a button',
      { type: 'actions', buttons: [{ label: 'Læs', url: 'https://a.example' }] },
      '<div class="actions"><a class="button button-secondary" href="https://a.example/" target="_blank" rel="noopener noreferrer"><svg class="icon-svg" aria-hidden="true" focusable="false"><use href="/assets/dkfds/img/all-svg-icons.svg#open-in-new"></use></svg><span>Læs</span><span class="sr-only"> (åbner i en ny fane)</span></a></div>',
    ],
    [
      'a report of this server as a button',
      { type: 'actions', buttons: [{ label: 'CSV', url: '/reports/by-0a/beskeder.csv' }] },
      '<div class="actions"><a class="button button-secondary" href="/reports/by-0a/beskeder.csv" target="_blank" rel="noopener noreferrer"><svg class="icon-svg" aria-hidden="true" focusable="false"><use href="/assets/dkfds/img/all-svg-icons.svg#open-in-new"></use></svg><span>CSV</span><span class="sr-only"> (åbner i en ny fane)</span></a></div>',
    ],
    [
      'any other path of this server as its label',
      { type: 'actions', buttons: [{ label: 'CSV', url: '/reports/../chat/x.csv' }] },
      '<div class="actions"><span>CSV</span></div>',
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

  it('an address in the text is a link where the reply itself leads there, and text else', () => {
    const address = 'https://a.example/x?y=1'
    const text: Block = { type: 'text', text: `Linket er ${address}. Ikke https://b.example` }
    const fields: Block = {
      type: 'fields',
      fields: [{ label: 'L', value: { text: 'l', url: address } }],
    }
    expect(render(text)).not.toContain('<a ')
    const html = render(text, fields)
    expect(html).toContain(
      `Linket er <a href="${address}" target="_blank" rel="noopener noreferrer"><span class="address">${address}</span>`,
    )
    expect(html).toContain('</a>. Ikke https://b.example</p>')
  })

  it.each([
    ['is the heading where there is none before it', [], 'h3'],
    ['stands under the heading before it', [{ type: 'text', style: 'heading', text: 'H' }], 'h4'],
  ] as const)("a fields' title %s", (_name, before, tag) => {
    const fields = { type: 'fields', title: 'Fakta', fields: [] } as const
    expect(render(...before, fields)).toContain(`<${tag}>Fakta</${tag}>`)
  })
})
