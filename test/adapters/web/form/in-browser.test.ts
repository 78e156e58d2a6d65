// Forms on the page in a real Chromium: filled in by mouse and by keyboard, sent once, shown again, and nothing typed ever lost.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { webLimits } from '../../../../adapters/web/limits.js'
import { launchBrowser } from '../../../support/browser.js'
import { type Site, startSite, texts } from '../site.js'
import { fill, form, problems } from './bot.js'

// A browser on a shared machine may take its time.
vi.setConfig({ testTimeout: 60_000 })

let browser: Browser
let site: Site
let context: BrowserContext
let page: Page
const faults: string[] = []
/** The tests press faster than a person: no press is taken for the second half of a double click. */
const limits = { ...webLimits, pageSameAskMs: 0 }

beforeAll(async () => {
  browser = await launchBrowser()
  site = await startSite({ limits })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
beforeEach(async () => {
  site.answer = fill
  site.inbounds.length = 0
  context = await browser.newContext({
    viewport: { width: 1200, height: 900 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  page = await open()
})
afterEach(async () => {
  await context.close()
  expect(faults.splice(0)).toEqual([])
})

async function open(): Promise<Page> {
  const opened = await context.newPage()
  opened.on('pageerror', error => faults.push(error.message))
  opened.on('console', message => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text())
  })
  await opened.goto(`${site.url}/?as=mette.krogh@havrelund.example`)
  return opened
}

/** Asks, and presses the button that opens the form. */
async function openForm(): Promise<void> {
  await page.getByRole('textbox').fill('Hvem har nøglen?')
  await page.getByRole('textbox').press('Enter')
  await page.getByRole('button', { name: 'Spørg en koordinator' }).click()
  await filling().waitFor()
}
const filling = (on = page): Locator => on.getByRole('form', { name: form.title })
const question = (on = page): Locator => filling(on).getByRole('textbox', { name: /Dit spørgsmål/ })
const submit = (on = page): Promise<void> =>
  filling(on).getByRole('button', { name: form.submit }).click()
const choose = (label: string, on = page): Promise<void> =>
  filling(on).getByLabel(label, { exact: true }).check({ force: true })
const taken = (on = page): Locator => on.getByText('Jeg har sendt det til Sofie Brandt.')
const sent = (): readonly unknown[] => site.inbounds.filter(each => each.type === 'form')
const focused = (): Promise<unknown> => page.evaluate('document.activeElement.name')

describe('A form', () => {
  it('stands where the answer would, and one goes on writing in its first field', async () => {
    await openForm()
    expect(await page.getByRole('article').count()).toBe(2)
    expect(await focused()).toBe('question')
    expect(await question().inputValue()).toBe('Hvem har nøglen til lokale 12?')
  })

  it('is filled in and sent with the keyboard alone, by the names of its fields', async () => {
    await openForm()
    await page.keyboard.press('End')
    await page.keyboard.type(' Og hvornår?')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Mette')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Skov')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await filling().getByLabel('Senest hvilken dag?').fill('2026-12-09')
    await filling().getByLabel('Og klokken?').fill('13:30')
    await filling().getByRole('button', { name: form.submit }).focus()
    await page.keyboard.press('Enter')
    await taken().waitFor()
    expect(sent()).toMatchObject([
      {
        values: {
          question: 'Hvem har nøglen til lokale 12? Og hvornår?',
          name: 'Mette',
          network: 'dansk',
          school: 'skovvang',
          means: ['chat'],
          day: '2026-12-09',
          time: '13:30',
        },
      },
    ])
  })

  it('that was taken is locked: what was filled in is there to read, with the reply under it', async () => {
    await openForm()
    await choose('Danskvejledere')
    await submit()
    await taken().waitFor()
    expect(await filling().count()).toBe(0)
    const read = await page.getByRole('article').last().innerText()
    expect(read).toContain('Danskvejledere')
    expect(read).toContain('Hvem har nøglen til lokale 12?')
  })

  it('with something wrong is shown again with what was typed, and one stands in the first wrong field', async () => {
    await openForm()
    await question().fill('Noget andet')
    await submit()
    await filling().getByText(problems.empty).waitFor()
    expect(await question().inputValue()).toBe('Noget andet')
    expect(await focused()).toBe('network')
    const group = filling().getByRole('radiogroup')
    const described = await group.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain(problems.empty)
    await choose('Danskvejledere')
    await submit()
    await taken().waitFor()
    expect(sent()).toHaveLength(2)
  })

  it('is sent once by a double click, and nothing in it can be changed on the way', async () => {
    let finish = (): void => {}
    await openForm()
    await choose('Danskvejledere')
    site.answer = inbound =>
      new Promise(resolve => {
        finish = () => resolve(fill(inbound))
      })
    await filling().getByRole('button', { name: form.submit }).dblclick({ force: true })
    await filling().locator('..').getByText(texts.da.client.sending).waitFor()
    expect(await question().isDisabled()).toBe(true)
    await expect.poll(() => sent().length, { timeout: 30_000 }).toBe(1)
    finish()
    await taken().waitFor()
    expect(sent()).toHaveLength(1)
  })

  it('that cannot be sent says why, stays as it is, and is sent again under the same id', async () => {
    await openForm()
    await choose('Danskvejledere')
    site.answer = () => {
      throw new Error('x')
    }
    await submit()
    await page.getByText(texts.da.problem.failed).waitFor()
    expect(await question().isEnabled()).toBe(true)
    site.answer = fill
    await submit()
    await taken().waitFor()
    expect(new Set(site.inbounds.slice(2).map(each => each.eventId)).size).toBe(1)
  })

  it('that had arrived before, and whose answer is gone, is not sent again, and its button opens a new one', async () => {
    await openForm()
    await choose('Danskvejledere')
    site.answer = () => ({ outcome: 'repeat' })
    await submit()
    await page.getByText(texts.da.problem['sent-before']).waitFor()
    expect(await question().isDisabled()).toBe(true)
    site.answer = fill
    await page.getByRole('button', { name: 'Spørg en koordinator' }).click()
    await expect.poll(() => filling().count(), { timeout: 30_000 }).toBe(2)
  })

  it('that is wrong in a small window shows the wrong field, not under the one that one asks in', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await openForm()
    await question().fill('')
    await submit()
    await filling().getByText(problems.empty).first().waitFor()
    const bottom = 'document.activeElement.getBoundingClientRect().bottom'
    const top = 'document.querySelector("#ask").getBoundingClientRect().top'
    await expect.poll(() => page.evaluate(`${bottom} <= ${top}`), { timeout: 30_000 }).toBe(true)
  })

  it('is not opened twice by the same button: that leads to the one that is open', async () => {
    await openForm()
    await question().fill('halvt skrevet')
    await page.getByRole('button', { name: 'Spørg en koordinator' }).click()
    await expect.poll(focused).toBe('question')
    expect(await filling().count()).toBe(1)
    expect(await question().inputValue()).toBe('halvt skrevet')
  })

  it('says how much room there is left, and how much too much there is', async () => {
    await openForm()
    await question().fill('x'.repeat(195))
    await filling().getByText('Du har 5 tegn tilbage.').first().waitFor()
    await expect
      .poll(() => filling().getByRole('status').textContent(), { timeout: 30_000 })
      .toBe('Du har 5 tegn tilbage.')
    await question().fill('x'.repeat(203))
    await filling().getByText('Det er 3 tegn for meget.').first().waitFor()
    expect((await question().inputValue()).length).toBe(203)
  })

  it('keeps HTML and script in its texts, its values and its problems as text', async () => {
    const attack =
      '"><img src=x onerror="document.title=1"></textarea><script>document.title=1</script>'
    const [first, ...rest] = form.fields
    const wrong = { ...first, label: attack, hint: attack, value: attack, problem: attack } as never
    site.answer = inbound =>
      inbound.type === 'press'
        ? { outcome: 'form', form: { ...form, text: attack, fields: [wrong, ...rest] } }
        : fill(inbound)
    await openForm()
    expect(await filling().getByRole('textbox').first().inputValue()).toBe(attack)
    expect(await page.title()).toBe('Pejling')
    await page.reload()
    await filling().waitFor()
    expect(await page.title()).toBe('Pejling')
  })
})

describe('After a reload', () => {
  it('a form that was not sent is still open with what was typed in it, and works', async () => {
    await openForm()
    await question().fill('halvt skrevet')
    await choose('Danskvejledere')
    await choose('På e-mail')
    await filling().getByLabel('Skole').selectOption('engdal')
    await page.reload()
    expect(await question().inputValue()).toBe('halvt skrevet')
    await submit()
    await taken().waitFor()
    expect(sent()).toMatchObject([
      {
        values: { question: 'halvt skrevet', network: 'dansk', school: 'engdal', means: ['mail'] },
      },
    ])
  })

  it('a form that was sent stands as it stood, and nothing is left of it to send', async () => {
    await openForm()
    await submit()
    await filling().getByText(problems.empty).waitFor()
    await choose('Danskvejledere')
    await submit()
    await taken().waitFor()
    const before = await page.locator('#log').innerHTML()
    await page.reload()
    await taken().waitFor()
    expect(await page.locator('#log').innerHTML()).toBe(before)
    expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual(['draft'])
  })

  it('in the middle of the sending, it goes on waiting and gets what comes of it', async () => {
    let finish = (): void => {}
    await openForm()
    await choose('Danskvejledere')
    site.answer = inbound =>
      new Promise(resolve => {
        finish = () => resolve(fill(inbound))
      })
    await submit()
    await expect.poll(() => sent().length, { timeout: 30_000 }).toBe(1)
    await page.reload()
    await page.getByText(texts.da.client.sending).waitFor()
    expect(await question().isDisabled()).toBe(true)
    finish()
    await taken().waitFor()
  })

  it('a CPR number that was typed is in this tab alone', async () => {
    await openForm()
    await question().fill('Hvad med 020304-9876?')
    await choose('Danskvejledere')
    await submit()
    await filling().getByText(problems.cpr).waitFor()
    expect(await question().inputValue()).toBe('Hvad med 020304-9876?')
    const other = await open()
    await filling(other).getByText(problems.cpr).waitFor()
    expect(await other.content()).not.toContain('9876')
    expect(await question(other).inputValue()).toBe('')
  })
})

describe('In another window', () => {
  it('the form is open too, is seen to be sent, and is locked then', async () => {
    let finish = (): void => {}
    await openForm()
    const other = await open()
    await question(other).fill('mit eget')
    await choose('Danskvejledere')
    site.answer = inbound =>
      new Promise(resolve => {
        finish = () => resolve(fill(inbound))
      })
    await submit()
    await other.getByText(texts.da.client.sending).waitFor()
    expect(await question(other).isDisabled()).toBe(true)
    finish()
    await Promise.all([taken().waitFor(), taken(other).waitFor()])
    expect(await filling(other).count()).toBe(0)
  })

  it('what is typed there stays, when this one is shown again with a problem', async () => {
    await openForm()
    const other = await open()
    await question(other).fill('mit eget')
    await submit()
    await filling(other).getByText(problems.empty).waitFor()
    expect(await question(other).inputValue()).toBe('mit eget')
  })

  it('sent at the same time it is one, and both get its answer', async () => {
    const answered = new Map<string, ReturnType<typeof fill>>()
    site.answer = inbound => {
      if (answered.has(inbound.eventId)) return { outcome: 'repeat' }
      const handled = fill(inbound)
      answered.set(inbound.eventId, handled)
      return handled
    }
    await openForm()
    const other = await open()
    await Promise.all([choose('Danskvejledere'), choose('Danskvejledere', other)])
    await context.route('**/chat', route => setTimeout(() => route.continue(), 300))
    const at = (on: Page) => on.evaluate('document.querySelector("form.fill").requestSubmit()')
    await Promise.all([at(page), at(other)])
    await Promise.all([taken().waitFor(), taken(other).waitFor()])
    expect(
      new Set(site.inbounds.filter(each => each.type === 'form').map(each => each.eventId)).size,
    ).toBe(1)
  })
})

describe('When the network or the server is bad', () => {
  it('and the post is cut after it arrived, what came of it comes by the stream', async () => {
    await openForm()
    await choose('Danskvejledere')
    await context.route('**/chat', async route => {
      await route.fetch()
      await route.abort()
    })
    await submit()
    await taken().waitFor()
    expect(sent()).toHaveLength(1)
  })

  it('and the server is started again, the form is still open, with what was typed, and works', async () => {
    const { port } = site
    await openForm()
    await question().fill('halvt skrevet')
    await choose('Danskvejledere')
    await site.close()
    await page.getByText(texts.da.away).waitFor()
    site = await startSite({ limits }, undefined, port)
    site.answer = fill
    await page.getByText(texts.da.away).waitFor({ state: 'hidden' })
    expect(await question().inputValue()).toBe('halvt skrevet')
    await submit()
    await taken().waitFor()
    expect(sent()).toMatchObject([{ values: { question: 'halvt skrevet' } }])
  })
})

describe('A vote', () => {
  const helped = (on = page): Locator =>
    on.getByRole('button', { name: 'Svaret hjalp', exact: true })
  const didNot = (on = page): Locator =>
    on.getByRole('button', { name: 'Svaret hjalp ikke', exact: true })
  const isPressed = (button: Locator) =>
    expect.poll(() => button.getAttribute('aria-pressed'), { timeout: 30_000 })
  async function ask(): Promise<void> {
    await page.getByRole('textbox').fill('Hvem har nøglen?')
    await page.getByRole('textbox').press('Enter')
    await helped().waitFor()
  }

  it('stays pressed, says beside it that it was taken, and is no turn', async () => {
    await ask()
    await helped().press('Enter')
    await page.getByRole('status').filter({ hasText: 'Tak, det er noteret.' }).waitFor()
    await isPressed(helped()).toBe('true')
    await isPressed(didNot()).toBe('false')
    expect(await page.getByRole('article').count()).toBe(1)
  })

  it('can be changed, stands so after a reload and in another window, and is sent once by a double click', async () => {
    await ask()
    await helped().dblclick()
    await didNot().click()
    await isPressed(helped()).toBe('false')
    const other = await open()
    await isPressed(didNot(other)).toBe('true')
    await page.reload()
    await isPressed(didNot()).toBe('true')
    expect(site.inbounds.slice(1).map(each => each.type === 'press' && each.action)).toMatchObject([
      { helped: true },
      { helped: false },
    ])
    await helped().click()
    await isPressed(didNot(other)).toBe('false')
    await isPressed(helped(other)).toBe('true')
  })

  it('that cannot be taken is let go of, and it says why', async () => {
    await ask()
    site.answer = () => {
      throw new Error('x')
    }
    await helped().click()
    await page.getByRole('status').filter({ hasText: texts.da.problem.failed }).waitFor()
    await isPressed(helped()).toBe('false')
  })
})
