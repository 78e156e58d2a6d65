// How a reply becomes Block Kit: which blocks, that nothing is lost on the way, and that data stays data.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slackLimits } from '../../../adapters/slack/limits.js'
import {
  langOfButton,
  renderReply,
  type SlackBlock,
  textOf,
} from '../../../adapters/slack/show/render.js'
import type { Block, Reply } from '../../../src/core/reply.js'
import { showInSlack } from './show.js'

const hostile = [
  '<!channel> <@U0123ABCD> <!subteam^S1> @here',
  '<https://evil.example|klik her>',
  '*fed* _kursiv_ ~streg~ `kode` > citat :tada:',
  '&lt;!channel&gt; &amp;',
  '![x](https://evil.example/?q=1)',
  '\u202egnirts desrever \u{e0041}usynlig',
  '\ud800 halv',
  '{"type":"button"}',
]

function reply(...blocks: readonly Block[]): Reply {
  return { lang: 'da', text: 'Kort sagt: i morgen', blocks }
}
function blocksOf(...blocks: readonly Block[]): readonly SlackBlock[] {
  return renderReply(reply(...blocks)).flatMap(message => message.blocks)
}
const textsOf = (...blocks: readonly Block[]) => blocksOf(...blocks).map(textOf)
const drawing = { wide: '<svg viewBox="0 0 1 1"></svg>' }
const ask = (q: string) => ({ id: 'ask', q }) as const

describe('A reply in Slack', () => {
  it('has a heading, text, fields, a divider, a note and buttons as Slack has them', () => {
    const shown = blocksOf(
      { type: 'text', style: 'heading', text: 'Dit næste læringslab' },
      { type: 'text', text: 'Tirsdag d. 1. december\nkl. 9-15' },
      {
        type: 'fields',
        title: 'Det skal du vide',
        fields: [{ label: 'Sted', value: { text: 'Torvet 4', url: 'https://kort.example/4' } }],
      },
      { type: 'divider' },
      { type: 'text', style: 'note', text: 'Fra netværkets kalender.' },
      { type: 'actions', buttons: [{ label: 'Hvor er det?', action: ask('Hvor er det?') }] },
    )
    const section = (...elements: readonly unknown[]) => ({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements }],
    })
    expect(shown).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Dit næste læringslab', emoji: false } },
      section({ type: 'text', text: 'Tirsdag d. 1. december\nkl. 9-15' }),
      section(
        { type: 'text', text: 'Det skal du vide', style: { bold: true } },
        { type: 'text', text: '\n' },
        { type: 'text', text: 'Sted', style: { bold: true } },
        { type: 'text', text: ': ' },
        { type: 'link', url: 'https://kort.example/4', text: 'Torvet 4' },
      ),
      { type: 'divider' },
      {
        type: 'context',
        elements: [{ type: 'plain_text', text: 'Fra netværkets kalender.', emoji: false }],
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'pejling-da:5:0',
            text: { type: 'plain_text', text: 'Hvor er det?', emoji: false },
            value: '{"id":"ask","q":"Hvor er det?"}',
          },
        ],
      },
    ])
  })

  it('names a table’s columns once and gives each row a dot, so that it is read on a telephone', () => {
    const { text } = showInSlack(
      reply({
        type: 'table',
        columns: ['Hvornår', 'Møde'],
        rows: [[{ text: 'torsdag d. 14. januar' }, { text: 'Netværksmøde' }]],
      }),
    )
    expect(text).toBe('Hvornår · Møde\ntorsdag d. 14. januar · Netværksmøde')
  })

  it('tells a chart’s numbers in the language of the reply', () => {
    const chart = { type: 'chart', title: 'Møder', alt: 'Flest i januar' } as const
    const { text } = showInSlack(reply({ ...chart, series: [{ label: 'Januar', value: 1234.5 }] }))
    expect(text).toBe('Møder\nFlest i januar\nJanuar: 1.234,5')
  })

  it('leads to a picture and never loads it, since loading tells who looked', () => {
    const shown = blocksOf({ type: 'image', url: 'https://a.example/x.png', alt: 'Årshjulet' })
    expect(JSON.stringify(shown)).not.toContain('"image')
    expect(JSON.stringify(shown)).toContain(
      '{"type":"link","url":"https://a.example/x.png","text":"Årshjulet"}',
    )
  })

  it('shows a drawing of ours as a picture where it has an address, with what it says for who sees it not', () => {
    const url = 'https://pejling.example/reports/by-0a.png'
    expect(blocksOf({ type: 'image', drawing, url, alt: 'Svarene' })).toEqual([
      { type: 'image', image_url: url, alt_text: 'Svarene' },
    ])
    expect(textsOf({ type: 'image', drawing, alt: 'Svarene' })).toEqual(['Svarene'])
  })

  it('says what is seen in full below a picture where it is too long for one', () => {
    const url = 'https://pejling.example/reports/by-0a.png'
    const alt = 'søjle '.repeat(400).trim()
    const [picture, words] = textsOf({ type: 'image', drawing, url, alt })
    expect(picture?.length).toBeLessThanOrEqual(2_000)
    expect(picture).toMatch(/^søjle .*…$/)
    expect(words).toBe(alt)
  })

  it.each([
    ['no https', 'http://pejling.example/reports/by-0a.png'],
    ['no whole address', '/reports/by-0a.png'],
    ['a user name', 'https://a:b@pejling.example/x.png'],
    ['longer than Slack takes', `https://pejling.example/${'x'.repeat(3_000)}.png`],
  ])('says a drawing in words where its address is or has %s', (_, url) => {
    const shown = blocksOf({ type: 'image', drawing, url, alt: 'Svarene' })
    expect(shown.map(({ type }) => type)).toEqual(['rich_text'])
    expect(showInSlack(reply({ type: 'image', drawing, url, alt: 'Svarene' })).links).toEqual([])
  })

  it('without blocks shows its text, and without anything still is a message', () => {
    expect(showInSlack({ lang: 'da', text: 'kun tekst', blocks: [] }).text).toBe('kun tekst')
    expect(renderReply({ lang: 'da', text: '', blocks: [] })).toEqual([{ text: '…', blocks: [] }])
  })

  it('says in each button which language it is answered in', () => {
    const buttons = [{ label: 'Where?', action: ask('where') }]
    const [message] = renderReply({ ...reply({ type: 'actions', buttons }), lang: 'en' })
    const [block] = message?.blocks ?? []
    expect(block?.type === 'actions' && langOfButton(block.elements[0]?.action_id ?? '')).toBe('en')
    expect(langOfButton('somebody else’s')).toBeUndefined()
  })
})

describe('Whatever stands in a reply', () => {
  it.each(hostile)('%j is never markup: not in a block, and escaped in the notification', text => {
    const buttons = [{ label: text, action: ask(text) }]
    const cell = { text }
    const messages = renderReply({
      lang: 'da',
      text,
      blocks: [
        { type: 'text', text },
        { type: 'text', style: 'heading', text },
        { type: 'text', style: 'note', text },
        { type: 'fields', title: text, fields: [{ label: text, value: cell }] },
        { type: 'table', columns: [text], rows: [[cell]] },
        { type: 'actions', buttons },
      ],
    })
    for (const message of messages) {
      expect(message.text).not.toMatch(/[<>]/)
      expect(JSON.stringify(message.blocks)).not.toContain('mrkdwn')
      expect(JSON.stringify(message)).not.toMatch(/(?<!\\)\\ud[89ab]../i)
    }
  })

  it.each([
    'javascript:alert(1)',
    'http://a.example',
    '//a',
    '/calendar/x.ics',
    'https://u:p@a.dk',
  ])('leads to https alone: %s is its words', url => {
    const shown = showInSlack(
      reply(
        { type: 'actions', buttons: [{ label: 'Hent mødet', url }] },
        { type: 'fields', fields: [{ label: 'Link', value: { text: 'siden', url } }] },
        { type: 'image', url, alt: 'Årshjulet' },
      ),
    )
    expect(shown.links).toEqual([])
    expect(shown.text).toBe('Hent mødet\nLink: siden\nÅrshjulet')
  })

  it('stays within Slack’s limits and loses nothing, however much there is', () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `ord${at}`).join(' ')
    const size = fc.nat({ max: 160 })
    const anyBlock: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ type: fc.constant('text' as const), text: size.map(n => words(n * 20)) }),
      size.map(
        (n): Block => ({
          type: 'table',
          columns: ['Hvornår'],
          rows: Array.from({ length: n }, (_, at) => [{ text: `række ${at}.` }]),
        }),
      ),
      size.map(
        (n): Block => ({
          type: 'actions',
          buttons: Array.from({ length: n }, (_, at) => ({
            label: at % 7 === 0 ? `${at}: ${words(30)}` : `Knap ${at}.`,
            action: ask(`Nr. ${at}`),
          })),
        }),
      ),
      fc.constant({ type: 'divider' as const }),
    )
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 5 }), blocks => {
        const { text, actions, used } = showInSlack(reply(...blocks))
        const read = text.replace(/\s/g, '')
        for (const block of blocks) {
          if (block.type === 'text') expect(read).toContain(block.text.replace(/\s/g, ''))
          if (block.type === 'table')
            for (const [cell] of block.rows) expect(text).toContain(cell?.text)
        }
        const buttons = blocks.flatMap(block => (block.type === 'actions' ? block.buttons : []))
        for (const { label } of buttons) expect(read).toContain(label.replace(/\s/g, ''))
        expect(actions).toEqual(buttons.map(button => 'action' in button && button.action))
        for (const [limit, most] of Object.entries(slackLimits))
          expect(used[limit] ?? 0, limit).toBeLessThanOrEqual(most)
      }),
      { numRuns: 60 },
    )
  })
})
