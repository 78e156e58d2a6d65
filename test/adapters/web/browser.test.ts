// The page in a real Chromium: asking by keyboard, mouse, suggestion and button; switching; what happens when it fails.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { webLimits } from '../../../adapters/web/limits.js'
import type { Handled } from '../../../src/core/ports.js'
import { launchBrowser } from '../../support/browser.js'
import { echo, everything, type Site, startSite, texts } from './site.js'

let browser: Browser
let site: Site
let context: BrowserContext
let page: Page
const problems: string[] = []

beforeAll(async () => {
  const limits = { ...webLimits, pageSlowMs: 300, pageGiveUpMs: 1_500, pageBusyWaitMs: 50 }
  browser = await launchBrowser()
  site = await startSite({ limits })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
beforeEach(async () => {
  site.answer = echo
  site.inbounds.length = 0
  context = await browser.newContext({ viewport: { width: 1200, height: 800 } })
  page = await open()
})
afterEach(async () => {
  await context.close()
  expect(problems.splice(0)).toEqual([])
})

async function open(path = '/?as=mette.krogh@havrelund.example'): Promise<Page> {
  const opened = await context.newPage()
  opened.on('pageerror', error => problems.push(error.message))
  opened.on('console', message => {
    if (message.text().includes('Content Security Policy')) problems.push(message.text())
  })
  await opened.goto(site.url + path)
  return opened
}

const field = (): ReturnType<Page['locator']> => page.getByRole('textbox')
const turn = (at: number): ReturnType<Page['locator']> => page.getByRole('article').nth(at)
const replied = (text: string): Handled => ({
  outcome: 'replied',
  reply: { lang: 'da', text, blocks: [{ type: 'text', text }] },
})
function asked(): unknown[] {
  return site.inbounds.map(each =>
    each.type === 'text' ? each.text : each.type === 'press' ? each.action : each.type,
  )
}
async function type(text: string): Promise<void> {
  await field().fill(text)
  await field().press('Enter')
}

describe('Asking', () => {
  it('by keyboard alone: the skip link leads to the field, Enter sends, the focus stays', async () => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Hvornår er')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('næste læringslab?')
    await page.keyboard.press('Enter')
    await turn(0).getByText('Svar på: Hvornår er').waitFor()
    expect(asked()).toEqual(['Hvornår er\nnæste læringslab?'])
    expect(await field().inputValue()).toBe('')
    expect(await page.evaluate('document.activeElement.id')).toBe('question')
  })

  it('by mouse, where a double click is one question', async () => {
    await field().fill('Hvor?')
    await page.getByRole('button', { name: 'Spørg', exact: true }).dblclick()
    await turn(0).getByText('Svar på: Hvor?').waitFor()
    expect(asked()).toEqual(['Hvor?'])
    expect(await page.getByRole('article').count()).toBe(1)
  })

  it('by a suggestion, also with a double click', async () => {
    await page.getByRole('button', { name: 'Hvornår er næste læringslab?' }).dblclick()
    await turn(0).getByText('Svar på: Hvornår er næste læringslab?').waitFor()
    expect(asked()).toEqual(['Hvornår er næste læringslab?'])
  })

  it('by a button in an answer, whose words stand in the log as asked', async () => {
    site.answer = () => ({
      outcome: 'replied',
      reply: { lang: 'da', text: 'x', blocks: everything },
    })
    await type('Hvornår?')
    await page.getByRole('button', { name: 'Hvor er det?' }).focus()
    await page.keyboard.press('Enter')
    await turn(1).locator('.reply').waitFor()
    expect(asked()).toEqual(['Hvornår?', { id: 'ask', q: 'Hvor er det næste læringslab?' }])
    expect(await turn(1).locator('.asked').textContent()).toBe('Hvor er det?')
  })

  it('nothing but spaces asks nothing', async () => {
    await type('  ')
    expect(asked()).toEqual([])
  })

  it('HTML and script in a question and in its answer stay text', async () => {
    const attack = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
    site.answer = () => replied(attack)
    await type(attack)
    await turn(0).locator('.reply').waitFor()
    expect(await turn(0).locator('.asked').textContent()).toBe(attack)
    expect(await turn(0).locator('.reply').textContent()).toBe(attack)
    expect(await page.title()).toBe('Pejling')
  })

  it('while the network is slow: it says that it looks, that it takes a while, and answers land in their places', async () => {
    const waiting = new Map<string, (handled: Handled) => void>()
    site.answer = inbound =>
      new Promise(resolve => {
        waiting.set(inbound.type === 'text' ? inbound.text : '', resolve)
      })
    await type('første')
    await turn(0).getByText(texts.da.client.waiting).waitFor()
    await type('anden')
    await turn(0).getByText(texts.da.client.slow).waitFor()
    await expect.poll(() => waiting.size).toBe(2)
    waiting.get('anden')?.(replied('svar 2'))
    await turn(1).getByText('svar 2').waitFor()
    waiting.get('første')?.(replied('svar 1'))
    await turn(0).getByText('svar 1').waitFor()
  })

  it('the same question while it is being answered is one question, and stays in the field', async () => {
    site.answer = () => new Promise(() => {})
    await type('Hvornår?')
    await type('Hvornår?')
    await expect.poll(asked).toEqual(['Hvornår?'])
    expect(await field().inputValue()).toBe('Hvornår?')
  })
})

describe('When it fails', () => {
  it.each([
    ['the server', () => site, 'Noget gik galt hos mig'],
    [
      'the network',
      () => context.route('**/chat', route => route.abort()),
      texts.da.client.noAnswer,
    ],
    [
      'what lies between',
      () =>
        context.route('**/chat', route =>
          route.fulfill({ status: 502, body: '<h1>Bad Gateway</h1>' }),
        ),
      texts.da.client.noAnswer,
    ],
  ])(
    'by the fault of %s, the text stands in the field again, and one can try again',
    async (...row) => {
      const [name, breakIt, sentence] = row
      await breakIt()
      if (name === 'the server') {
        site.answer = () => {
          throw new Error('x')
        }
      }
      await type('Hvornår?')
      await turn(0).getByText(sentence).waitFor()
      expect(await turn(0).textContent()).toContain(texts.da.client.textKept)
      expect(await field().inputValue()).toBe('Hvornår?')
      await context.unroute('**/chat')
      site.answer = echo
      await page.getByRole('button', { name: 'Prøv igen' }).click()
      await turn(0).getByText('Svar på: Hvornår?').waitFor()
      expect(await field().inputValue()).toBe('')
      expect(await page.getByRole('article').count()).toBe(1)
      expect(new Set(site.inbounds.map(each => each.eventId)).size).toBe(1)
    },
  )

  it('sending the same text again is trying again, in the same place and with the same id', async () => {
    site.answer = () => {
      throw new Error('x')
    }
    await type('Hvornår?')
    await page.getByRole('button', { name: 'Prøv igen' }).waitFor()
    site.answer = echo
    await field().press('Enter')
    await turn(0).getByText('Svar på: Hvornår?').waitFor()
    expect(await page.getByRole('article').count()).toBe(1)
    expect(new Set(site.inbounds.map(each => each.eventId)).size).toBe(1)
  })

  it('what one has begun to write meanwhile is left alone', async () => {
    let fail = (): void => {}
    site.answer = () =>
      new Promise((_resolve, reject) => {
        fail = () => reject(new Error('x'))
      })
    await type('første')
    await field().fill('noget nyt')
    await expect.poll(() => site.inbounds.length).toBe(1)
    fail()
    await page.getByRole('button', { name: 'Prøv igen' }).waitFor()
    expect(await field().inputValue()).toBe('noget nyt')
  })

  it('by taking too long, it stops waiting', async () => {
    site.answer = () => new Promise(() => {})
    await type('Hvornår?')
    await turn(0).getByText(texts.da.client.gaveUp).waitFor()
    expect(await field().inputValue()).toBe('Hvornår?')
  })

  it('a text that is too long is kept, and it says how long it is', async () => {
    await type('x'.repeat(5_000))
    await turn(0).getByText(texts.da.tooLong(5_000, 4_000)).waitFor()
    expect((await field().inputValue()).length).toBe(5_000)
    await type('x'.repeat(100_000))
    await turn(1).getByText(texts.da.tooBig(98, 4_000)).waitFor()
    expect((await field().inputValue()).length).toBe(100_000)
    expect((await page.locator('.asked').last().textContent())?.length).toBeLessThan(400)
  })

  it('a server that is busy with this very question is asked again until it answers', async () => {
    let times = 0
    site.answer = inbound => (++times < 3 ? { outcome: 'busy' } : echo(inbound))
    await type('Hvornår?')
    await turn(0).getByText('Svar på: Hvornår?').waitFor()
    expect(new Set(site.inbounds.map(each => each.eventId)).size).toBe(1)
  })

  it('a question whose answer got lost is a new one when it is asked again', async () => {
    site.answer = () => ({ outcome: 'repeat' })
    await type('Hvornår?')
    await turn(0).getByText(texts.da.problem.repeat).waitFor()
    site.answer = echo
    await page.getByRole('button', { name: 'Prøv igen' }).click()
    await turn(0).getByText('Svar på').waitFor()
    expect(new Set(site.inbounds.map(each => each.eventId)).size).toBe(2)
  })

  it('a draft outlives a reload', async () => {
    await field().fill('halvt skrevet')
    await page.reload()
    expect(await field().inputValue()).toBe('halvt skrevet')
  })
})

describe('Switching', () => {
  it('the person gives their own conversation, greeting and suggestions, and survives a reload', async () => {
    await type('Hvem er jeg?')
    await turn(0).locator('.reply').waitFor()
    await page.getByRole('radio', { name: /Anders Lund/ }).check({ force: true })
    await page.getByText('Hej Anders!').waitFor()
    expect(await page.getByRole('article').count()).toBe(0)
    await type('Hvem er jeg?')
    await turn(0).locator('.reply').waitFor()
    const [first, second] = site.inbounds
    expect(second?.address.userId).toBe('anders.lund@havrelund.example')
    expect(second?.conversation).not.toBe(first?.conversation)
    expect(await page.locator('form').textContent()).toContain('Du spørger som Anders Lund')
    await page.reload()
    expect(await page.getByRole('radio', { name: /Anders Lund/ }).isChecked()).toBe(true)
    await turn(0).locator('.reply').waitFor()
  })

  it('the person while one is waiting loses nothing: the answer is there when one comes back', async () => {
    let answer = (): void => {}
    site.answer = inbound =>
      new Promise(resolve => {
        answer = () => resolve(echo(inbound))
      })
    await type('langsom')
    await turn(0).getByText(texts.da.client.waiting).waitFor()
    await page.getByRole('radio', { name: /Anders Lund/ }).check({ force: true })
    await page.getByText('Hej Anders!').waitFor()
    answer()
    await page.getByRole('radio', { name: /Mette Krogh/ }).check({ force: true })
    await turn(0).getByText('Svar på: langsom').waitFor()
    expect(await page.getByRole('article').count()).toBe(1)
  })

  it('through several people leaves one greeting', async () => {
    await page.getByRole('radio', { name: /Mette Krogh/ }).focus()
    for (const _step of [1, 2, 3]) await page.keyboard.press('ArrowDown')
    await page.getByText('Hej!', { exact: true }).waitFor()
    expect(await page.locator('.welcome').count()).toBe(1)
  })

  it('the language keeps the conversation and what is being written', async () => {
    await type('Hvornår?')
    await turn(0).getByText('Svar på: Hvornår?').waitFor()
    await field().fill('halvt skrevet')
    await page.getByRole('link', { name: 'English' }).press('Enter')
    await page.getByText('What would you like to know?').waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    expect(await page.getByRole('radio', { name: /Mette Krogh/ }).isChecked()).toBe(true)
    expect(await field().inputValue()).toBe('halvt skrevet')
    expect(await turn(0).textContent()).toContain('Svar på: Hvornår?')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('English')
    await field().press('Enter')
    await turn(1).locator('.reply').waitFor()
    expect(site.inbounds.map(each => each.lang)).toEqual(['da', 'en'])
  })

  it('the language before anything was asked greets in it', async () => {
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByText('Hello Mette!').waitFor()
    expect(await page.locator('.welcome').count()).toBe(1)
  })

  it('two windows are two people', async () => {
    const other = await open('/?lang=en&as=sofie.brandt@havrelund.example')
    await other.getByRole('textbox').fill('Who am I?')
    await other.getByRole('textbox').press('Enter')
    await other.locator('article .reply').waitFor()
    await type('Hvem er jeg?')
    await turn(0).locator('.reply').waitFor()
    expect(site.inbounds.map(each => each.address.userId)).toEqual([
      'sofie.brandt@havrelund.example',
      'mette.krogh@havrelund.example',
    ])
  })
})

describe('Without JavaScript', () => {
  it('it says so', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const opened = await plain.newPage()
    await opened.goto(site.url)
    expect(await opened.locator('noscript').textContent()).toBe(texts.da.noScript)
    await plain.close()
  })
})
