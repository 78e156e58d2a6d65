// The page in a real Chromium, when it is closed, cut off, doubled or slow: nothing that was said is lost or said twice.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { webLimits } from '../../../adapters/web/limits.js'
import { launchBrowser } from '../../support/browser.js'
import { echo, everything, type Site, startSite, texts } from './site.js'

let browser: Browser
let site: Site
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  site = await startSite({ limits: { ...webLimits, eventsBeatMs: 500, pageBusyWaitMs: 50 } })
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
afterEach(() => context.close())

async function open(as = 'mette.krogh@havrelund.example', from = context): Promise<Page> {
  const opened = await from.newPage()
  await opened.goto(`${site.url}/?as=${as}`)
  return opened
}
async function type(text: string, into = page): Promise<void> {
  await into.getByRole('textbox').fill(text)
  await into.getByRole('textbox').press('Enter')
}
const turns = (of = page): Promise<string[]> => of.locator('article .asked').allTextContents()
const reply = (at: number, of = page) => of.getByRole('article').nth(at).locator('.reply')

describe('After a reload', () => {
  it('the conversation stands as it was, in its order, and its buttons still work', async () => {
    await type('Første')
    await reply(0).waitFor()
    site.answer = () => ({
      outcome: 'replied',
      reply: { lang: 'da', text: 'x', blocks: everything },
    })
    await type('Anden')
    await reply(1).waitFor()
    const before = await page.locator('#log').innerHTML()
    await page.reload()
    await reply(1).waitFor()
    expect(await page.locator('#log').innerHTML()).toBe(before)
    await page.getByRole('button', { name: 'Hvor er det?' }).click()
    await reply(2).waitFor()
    expect(site.inbounds.at(-1)).toMatchObject({
      type: 'press',
      action: { id: 'ask', q: 'Hvor er det næste læringslab?' },
    })
    expect(await turns()).toEqual(['Første', 'Anden', 'Hvor er det?'])
  })

  it('in the middle of an answer, it goes on waiting and gets it', async () => {
    let answer = (): void => {}
    site.answer = inbound =>
      new Promise(resolve => {
        answer = () => resolve(echo(inbound))
      })
    await type('Hvornår?')
    await expect.poll(() => site.inbounds.length).toBe(1)
    await page.reload()
    await page.getByRole('article').getByText(texts.da.client.waiting).waitFor()
    answer()
    await reply(0).waitFor()
    expect(await turns()).toEqual(['Hvornår?'])
  })

  it('a button whose press was never answered says so, and is pressed again as the same', async () => {
    site.answer = () => ({
      outcome: 'replied',
      reply: { lang: 'da', text: 'x', blocks: everything },
    })
    await type('Hvornår?')
    await reply(0).waitFor()
    site.answer = () => {
      throw new Error('x')
    }
    await page.getByRole('button', { name: 'Hvor er det?' }).click()
    await page.locator('[data-retry]').waitFor()
    await page.reload()
    await page.getByText(texts.da.client.unanswered).waitFor()
    site.answer = echo
    await page.getByRole('button', { name: texts.da.client.retry }).click()
    await reply(1).waitFor()
    expect(new Set(site.inbounds.map(each => each.eventId)).size).toBe(2)
  })

  it('what was typed and never answered stands in the field, since nobody has said that it may be kept', async () => {
    site.answer = () => {
      throw new Error('x')
    }
    await type('Hvornår?')
    await page.locator('[data-retry]').waitFor()
    await page.reload()
    await page.locator('#log:not([aria-busy])').waitFor()
    expect(await page.getByRole('textbox').inputValue()).toBe('Hvornår?')
    expect(await turns()).toEqual([])
  })

  it('a question with a CPR number has no words any more', async () => {
    await type('Hvad med 020304-9876?')
    await reply(0).waitFor()
    await page.reload()
    await reply(0).waitFor()
    expect(await turns()).toEqual([texts.da.client.withheld])
  })

  it('HTML and script in what was asked stay text', async () => {
    const attack = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
    await type(attack)
    await reply(0).waitFor()
    await page.reload()
    await reply(0).waitFor()
    expect(await turns()).toEqual([attack])
    expect(await page.title()).toBe('Pejling')
  })

  it('in a new conversation nothing of the old one stands there, nor is a follow-up to it', async () => {
    await type('Hvornår?')
    await reply(0).waitFor()
    await page.getByRole('button', { name: texts.da.startAgain }).click()
    expect(await turns()).toEqual([])
    await type('Og hvor?')
    await reply(0).waitFor()
    await page.reload()
    await reply(0).waitFor()
    expect(await turns()).toEqual(['Og hvor?'])
    const [first, second] = site.inbounds.map(each => each.conversation)
    expect(second).not.toBe(first)
  })
})

describe('Two windows', () => {
  it('of the same person in the same browser show the same conversation, as it goes', async () => {
    const other = await open()
    let answer = (): void => {}
    site.answer = inbound =>
      new Promise(resolve => {
        answer = () => resolve(echo(inbound))
      })
    await type('Hvornår?')
    await other.getByRole('article').getByText(texts.da.client.waiting).waitFor()
    answer()
    await reply(0, other).waitFor()
    await reply(0).waitFor()
    expect([await turns(), await turns(other)]).toEqual([['Hvornår?'], ['Hvornår?']])
  })

  it('of two people at once do not mix', async () => {
    const other = await open('anders.lund@havrelund.example')
    await Promise.all([type('Mettes'), type('Anders’', other)])
    await Promise.all([reply(0).waitFor(), reply(0, other).waitFor()])
    expect([await turns(), await turns(other)]).toEqual([['Mettes'], ['Anders’']])
  })

  it('in two browsers as the same person are two conversations', async () => {
    const elsewhere = await browser.newContext()
    const other = await open(undefined, elsewhere)
    await type('Hvornår?')
    await reply(0).waitFor()
    await other.waitForTimeout(200)
    expect(await turns(other)).toEqual([])
    await elsewhere.close()
  })
})

describe('When the network is bad', () => {
  it('and the post is cut after it arrived, the answer comes by the stream, once', async () => {
    await context.route('**/chat', async route => {
      await route.fetch()
      await route.abort()
    })
    await type('Hvornår?')
    await reply(0).waitFor()
    expect(await turns()).toEqual(['Hvornår?'])
    expect(await page.getByRole('textbox').inputValue()).toBe('')
  })

  it('and the stream is cut, the post answers, and the page says that the connection is gone', async () => {
    await context.route('**/chat/events?*', route => route.abort())
    await page.reload()
    await page.getByText(texts.da.away).waitFor()
    await type('Hvornår?')
    await reply(0).waitFor()
    expect(await page.getByRole('log').getAttribute('aria-busy')).toBe(null)
    await context.unroute('**/chat/events?*')
    await page.getByText(texts.da.away).waitFor({ state: 'hidden' })
    expect(await turns()).toEqual(['Hvornår?'])
  })

  it('and the stream comes late, it does not tell again of a question that has been refused meanwhile', async () => {
    await context.route('**/chat/events?*', async route => {
      await new Promise(resolve => setTimeout(resolve, 1_000))
      await route.continue()
    })
    await page.reload()
    site.answer = () => ({ outcome: 'repeat' })
    await type('Hvornår?')
    await page.getByText(texts.da.problem.repeat).waitFor()
    await page.locator('#log:not([aria-busy])').waitFor()
    expect(await turns()).toEqual(['Hvornår?'])
  })

  it('and the server stays away, one who reads further up is left in peace', async () => {
    for (const text of ['Første', 'Anden']) {
      site.answer = () => ({ outcome: 'replied', reply: { lang: 'da', text, blocks: everything } })
      await type(text)
      await page.locator('.asked', { hasText: text }).locator('..').locator('.reply').waitFor()
    }
    await context.route('**/chat/events?*', route => route.abort())
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    await page.evaluate('scrollTo(0, 0)')
    await page.getByText(texts.da.away).waitFor()
    await page.waitForTimeout(2_500)
    expect(await page.evaluate('scrollY')).toBeLessThan(400)
  })

  it('and slow, the question and the waiting stand there at once, and two answers land in their places', async () => {
    let pass = (): void => {}
    const passing = new Promise<void>(resolve => {
      pass = resolve
    })
    await context.route('**/chat', async route => {
      await passing
      await route.continue()
    })
    await type('første')
    await type('anden')
    expect(await turns()).toEqual(['første', 'anden'])
    expect(await page.getByText(texts.da.client.waiting).count()).toBe(2)
    pass()
    await Promise.all([reply(0).waitFor(), reply(1).waitFor()])
    expect(await reply(1).textContent()).toContain('anden')
  })
})

describe('A window that is not seen', () => {
  it('does not hold a connection, and has everything when it is looked at again', async () => {
    const hide = (hidden: boolean) =>
      page.evaluate(
        `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`,
      )
    await hide(true)
    const other = await open()
    await type('Imens', other)
    await reply(0, other).waitFor()
    await page.waitForTimeout(200)
    expect(await turns()).toEqual([])
    await hide(false)
    await reply(0).waitFor()
    expect(await turns()).toEqual(['Imens'])
  })
})
