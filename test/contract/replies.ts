// Replies of every kind for whoever renders them: samples, anything at all, and more than anybody would write.
// The facts of a block are the strings that a person must be able to find in whatever a platform makes of it.
import fc from 'fast-check'
import type { Action } from '../../src/core/action.js'
import type { Block, Cell, Reply } from '../../src/core/reply.js'
import { cleanText } from '../../src/core/text.js'

/** Text that tries to be something else: markup of any platform, a formula, what cannot be seen. */
export const hostile = [
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
  '<!channel> <@U123> @here',
  '![x](https://evil.example/?q=1)',
  '*fed* _kursiv_ ~streg~ `kode`',
  '\u202egnirts desrever',
  '\u{e0041}\u{e0042}usynlig',
]

const ask = (q: string): Action => ({ id: 'ask', q })

const drawing = { wide: '<svg viewBox="0 0 1 1"></svg>' }

/** One of each kind of block, as a capability would write it, whatever the text in it says. */
export function everyKind(text: string): Block[] {
  const [cell, link] = [{ text }, { text, url: 'https://havrelund.example/side?a=1&b=2' }]
  return [
    { type: 'text', text },
    { type: 'text', style: 'heading', text },
    { type: 'text', style: 'note', text },
    { type: 'fields', title: text, fields: [{ label: text, value: cell }] },
    { type: 'fields', fields: [{ label: 'Link', value: link }] },
    { type: 'table', columns: [text, 'Sted'], rows: [[cell, link], []] },
    { type: 'chart', title: text, alt: text, series: [{ label: text, value: 3 }] },
    { type: 'image', url: '/billeder/aar.png', alt: text },
    { type: 'image', url: 'https://havrelund.example/aar.png', alt: text },
    { type: 'image', drawing, alt: text },
    { type: 'image', drawing, url: 'https://havrelund.example/reports/by-0a.png', alt: text },
    { type: 'image', drawing, url: 'javascript:alert(1)', alt: text },
    {
      type: 'actions',
      buttons: [
        { label: text, action: ask(text) },
        { label: text, url: 'https://havrelund.example' },
      ],
    },
    { type: 'divider' },
  ]
}

/** More than fits anywhere: a platform splits it, folds it or says it otherwise, and drops nothing. */
export const tooMuch: readonly [string, Block][] = [
  ['a text of 12,000 characters', { type: 'text', text: words('ord', 2000) }],
  [
    '60 fields',
    { type: 'fields', fields: many(60, at => ({ label: `L${at}.`, value: cellOf(at) })) },
  ],
  [
    'a table of 150 rows',
    { type: 'table', columns: ['A', 'B'], rows: many(150, at => [cellOf(at), cellOf(at + 1000)]) },
  ],
  [
    'a table of 30 columns',
    {
      type: 'table',
      columns: many(30, at => `K${at}.`),
      rows: [many(30, cellOf), many(30, at => cellOf(at + 100))],
    },
  ],
  [
    'a chart of 60 bars',
    {
      type: 'chart',
      title: 'Mange',
      alt: 'Flest til sidst',
      series: many(60, at => ({ label: `S${at}.`, value: at })),
    },
  ],
  [
    'a picture that takes 3,000 characters to tell',
    {
      type: 'image',
      drawing,
      url: 'https://havrelund.example/reports/by-0a.png',
      alt: words('søjle', 400),
    },
  ],
  [
    '40 buttons',
    {
      type: 'actions',
      buttons: many(40, at => ({ label: `Knap ${at}.`, action: ask(`Nr. ${at}.`) })),
    },
  ],
  [
    'a button with 500 characters on it',
    { type: 'actions', buttons: [{ label: words('knap', 100), action: ask('Hvor?') }] },
  ],
]

function many<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at))
}
function cellOf(at: number): Cell {
  return { text: `celle ${at}.` }
}
function words(word: string, count: number): string {
  return many(count, at => `${word}${at}`).join(' ')
}

/** Any text, and often one that tries to be something else. */
export const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '=', '/', '*', 'a', ' ', '\n', '`') }),
)
const anyUrl = fc.oneof(anyText, fc.webUrl(), fc.constantFrom('https://a.example/?x="><b>'))
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ text: anyText }),
  fc.record({ text: anyText, url: anyUrl }),
)
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ id: fc.constant('ask' as const), q: anyText }),
  fc.record({ id: fc.constant('calendar' as const), meeting: anyText }),
)
/** Any block with anything in it. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
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
    ...{ type: fc.constant('image' as const), drawing: fc.constant(drawing) },
    ...{ url: anyUrl, alt: anyText },
  }),
  fc.record({
    type: fc.constant('actions' as const),
    buttons: fc.array(
      fc.oneof(
        fc.record({ label: anyText, url: anyUrl }),
        fc.record(
          {
            label: anyText,
            action: anyAction,
            title: anyText,
            private: fc.constant(true as const),
            opensDialog: fc.constant(true as const),
          },
          { requiredKeys: ['label', 'action'] },
        ),
      ),
      { maxLength: 3 },
    ),
  }),
  fc.constant({ type: 'divider' as const }),
)

export function toReply(...blocks: readonly Block[]): Reply {
  return { lang: 'da', text: blocks.flatMap(factsOf).join('\n'), blocks }
}

/** Every string that a person must find. */
export function factsOf(block: Block): string[] {
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

/** What the buttons of a block carry, and the https addresses that it leads to. */
export function actionsOf(block: Block): Action[] {
  if (block.type !== 'actions') return []
  return block.buttons.flatMap(button => ('action' in button ? [button.action] : []))
}

export function linksOf(block: Block): string[] {
  const cells =
    block.type === 'fields'
      ? block.fields.map(each => each.value)
      : block.type === 'table'
        ? block.rows.flat()
        : []
  const buttons = block.type === 'actions' ? block.buttons : []
  const found = [...cells, ...buttons].flatMap(each =>
    'url' in each && each.url ? [each.url] : [],
  )
  return found.map(url => new URL(url).href)
}

/** Where words are parted and what cannot be seen is up to the platform, so texts are compared without it. */
export function squeeze(text: string): string {
  return cleanText(text).replace(/\s+/g, '')
}
