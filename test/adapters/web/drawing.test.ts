// Drawings on the page: let in where they hold forms and text alone, shown wide or narrow by the room there is, dark in the dark.
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDrawing } from '../../../adapters/web/markup/drawing.js'
import { dark, light } from '../../../src/insight/drawing/palette.js'
import { yearDrawing } from '../../../src/insight/year-picture.js'
import { planOf } from '../../insight/years.js'
import { launchBrowser } from '../../support/browser.js'

const css = readFileSync('adapters/web/public/style/drawing.css', 'utf8')
const plan = planOf(
  [
    { day: 40, kind: 'lab', isCancelled: false, title: 'Læringslab 1' },
    { day: 100, kind: 'network', isCancelled: true, title: 'Netværksmøde' },
    { day: 150, kind: 'deadline', isCancelled: false, title: 'Svar' },
  ],
  [{ day: 70, days: 9, name: 'Efterårsferie' }],
)
const image = yearDrawing(plan, { title: 'Dit skoleår 2026/27', lang: 'da' })

function drawing() {
  if (!('drawing' in image)) throw new Error('no drawing')
  return renderDrawing(image.drawing, image.alt).html
}

const svg = (inner: string) => `<svg viewBox="0 0 1 1">${inner}</svg>`

describe('a drawing', () => {
  it.each([
    svg('<script>alert(1)</script>'),
    svg('<path d="M0 0" onclick="alert(1)"/>'),
    svg('<path d="M0 0" style="fill:red"/>'),
    svg('<style>*{display:none}</style>'),
    svg('<foreignObject><p>x</p></foreignObject>'),
    svg('<image href="https://evil.example/x.png"/>'),
    svg('<use href="#x"/>'),
    svg('<a href="javascript:alert(1)"><text>x</text></a>'),
    svg('<text x="1" href="x">x</text>'),
    svg('<text x="1">a < b</text>'),
    svg('<g id="messages"></g>'),
    svg('<!-- -->'),
    `<svg onload="alert(1)"></svg>`,
    `${svg('')}<img src=x>${svg('')}`,
    `<p>x</p>`,
    ` ${svg('')}`,
    '',
  ])('that holds more than forms and text is shown as its description: %s', bad => {
    expect(renderDrawing({ wide: bad }, 'Et <hjul>').html).toBe('<p>Et &lt;hjul&gt;</p>')
    expect(renderDrawing({ wide: svg(''), narrow: bad }, 'Et hjul').html).toBe('<p>Et hjul</p>')
  })

  it('alone is the one for all widths', () => {
    expect(renderDrawing({ wide: svg('') }, 'alt').html).toBe(
      `<figure class="drawing" aria-label="alt">${svg('')}</figure>`,
    )
  })

  it('has a colour in the dark for each of its inks, that of the palette', () => {
    const inks = [...drawing().matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    )
    const rules = new Map(
      [...css.matchAll(/\.(fill|line)-([\w-]+) \{\s*(?:fill|stroke): (#\w+);/g)].map(
        ([, of, ink, colour]) => [`${of}-${ink}`, colour],
      ),
    )
    for (const name of inks.filter(each => /^(?:fill|line)-/.test(each))) {
      const ink = name.replace(/^(?:fill|line)-/, '')
      expect([name, rules.get(name)]).toEqual([
        name,
        Object.entries(dark).find(([key]) => key === ink)?.[1],
      ])
    }
    expect(rules.size).toBeGreaterThanOrEqual(Object.keys(light).length)
  })
})

interface Seen {
  readonly name: string
  readonly width: number
  readonly paper: string
  /** The smallest size of its letters as shown, in px. */
  readonly smallest: number
  /** How many of its texts run over its edges. */
  readonly outside: number
}

/** Runs in the page: the drawings that have a width. */
const look = `[...document.querySelectorAll('.drawing svg')].map(svg => {
  const box = svg.getBoundingClientRect()
  const texts = [...svg.querySelectorAll('text')]
  const scale = box.width / Number(svg.getAttribute('width'))
  return {
    name: svg.parentElement.className,
    width: box.width,
    paper: getComputedStyle(svg.firstElementChild).fill,
    smallest: Math.min(...texts.map(text => Number(text.getAttribute('font-size')) * scale)),
    outside: texts.filter(text => {
      const part = text.getBoundingClientRect()
      return part.left < box.left - 1 || part.right > box.right + 1
    }).length,
  }
}).filter(({ width }) => width > 0)`

describe('a drawing in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  async function shown(width: number, colorScheme: 'light' | 'dark') {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
    await page.setContent(`<style>body{margin:8px}${css}</style>${drawing()}`)
    const seen = await page.evaluate<Seen[]>(look)
    await page.close()
    return seen
  }

  it.each([
    [320, 'drawing-narrow'],
    [420, 'drawing-narrow'],
    [700, 'drawing-wide'],
    [1280, 'drawing-wide'],
  ])(
    'at %i px is the %s alone, within its edges and with letters of 11 px or more',
    async (width, name) => {
      const seen = await shown(width, 'light')
      expect(seen.map(each => each.name)).toEqual([name])
      expect(seen[0]?.smallest).toBeGreaterThanOrEqual(11)
      expect(seen[0]?.width).toBeLessThanOrEqual(width - 16)
      expect(seen[0]?.outside).toBe(0)
    },
  )

  it('is on white paper in the light and on dark in the dark', async () => {
    expect((await shown(700, 'light'))[0]?.paper).toBe('rgb(255, 255, 255)')
    expect((await shown(700, 'dark'))[0]?.paper).toBe('rgb(27, 36, 42)')
  })
})
