// The tour that a newcomer takes: `npm start` as a process, the page in a real Chromium, the sample network on a fixed day.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { page as da } from '../../src/wording/da/platforms/page.js'
import { page as en } from '../../src/wording/en/platforms/page.js'
import { send } from '../adapters/web/send.js'
import { launchBrowser } from '../support/browser.js'
import { startProgram, temporaryFolder } from '../support/program.js'

const monday = { PEJLING_CLOCK: '2026-11-23T08:00:00+01:00' }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A page in a browser of its own; anything that it complains about fails the test. */
async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  onTestFinished(() => context.close())
  return openIn(await context.newPage(), url)
}
async function openIn(page: Page, url: string): Promise<Page> {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (/Content Security Policy|404/.test(message.text())) complaints.push(message.text())
  })
  onTestFinished(() => expect(complaints).toEqual([]))
  await page.goto(url)
  return page
}

/** Asks by the field and gives what is read in the answer. */
async function ask(page: Page, text: string): Promise<string> {
  await page.getByRole('textbox').fill(text)
  await page.getByRole('textbox').press('Enter')
  return newest(page)
}
async function newest(page: Page): Promise<string> {
  const answer = page.getByRole('article').last().locator('.reply')
  await answer.waitFor()
  return answer.innerText()
}
async function become(page: Page, role: string): Promise<void> {
  await page.locator('.persona', { hasText: role }).locator('label').click()
}

describe('A newcomer', () => {
  it('asks, presses, gets a calendar, asks on, becomes another, a guest, and English', {
    timeout: 60_000,
  }, async () => {
    const { url } = await startProgram(monday)
    const page = await open(url)
    expect(await page.locator('.demo').innerText()).toContain(da.demo('', true).lead)

    await page.getByRole('button', { name: 'Hvornår er mit næste læringslab?' }).click()
    expect(await newest(page)).toContain('onsdag d. 9. december kl. 9-15')

    await page.getByRole('button', { name: 'Læg i kalenderen' }).click()
    const link = page.locator('a[href^="/calendar/"]').first()
    await link.waitFor()
    const calendar = await page.request.get(`${url}${await link.getAttribute('href')}`)
    expect(calendar.headers()['content-type']).toContain('text/calendar')
    expect(await calendar.text()).toMatch(/BEGIN:VEVENT[\s\S]*Læringslab 2/)

    expect(await ask(page, 'og hvad skal jeg have med?')).toContain('eksempler på tegn')

    const asMember = await ask(page, 'Hvem koordinerer matematiknetværket?')
    await become(page, 'Lærer på')
    const teacher = await page.getByRole('radio', { checked: true }).getAttribute('data-name')
    expect(await page.getByRole('article').count()).toBe(0)
    expect(await ask(page, 'Hvornår er mit næste læringslab?')).not.toContain('9. december')

    await become(page, 'Gæst')
    const asGuest = await ask(page, 'Hvem koordinerer matematiknetværket?')
    const name = /[A-ZÆØÅ][a-zæøå]+ [A-ZÆØÅ][a-zæøå]+/.exec(asMember)?.[0] ?? 'nobody'
    expect(asMember).toContain(name)
    expect(asGuest).not.toContain(name)

    await page.getByRole('link', { name: 'English' }).click()
    await page.getByText(en.question).waitFor()
    expect(await ask(page, 'Which meetings are open to all?')).toMatch(/meeting|open/i)
    await become(page, 'Teacher at')
    expect(await page.locator('form').innerText()).toContain(`${en.asking} ${teacher}`)
    expect(await page.getByRole('article').count()).toBe(1)
  })

  it('with the keyboard alone asks a suggestion and presses a button in the answer', {
    timeout: 60_000,
  }, async () => {
    const { url } = await startProgram(monday)
    const page = await open(url, { reducedMotion: 'reduce' })
    const tabTo = async (selector: string) => {
      for (let at = 0; at < 40; at++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`))
          return
      }
      throw new Error(`${selector} cannot be reached`)
    }
    await tabTo('[data-ask]')
    await page.keyboard.press('Enter')
    await newest(page)
    await tabTo('[data-action]')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('article').count()).toBe(2)
    await newest(page)
    await page.keyboard.press('Shift+Tab')
    await page.locator('.skipnav').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Hvad skal jeg til i december?')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('article').count()).toBe(3)
  })
})

describe('A page that is open', () => {
  it('survives that the program is killed and started again, with all that was said, and what others said meanwhile', {
    timeout: 90_000,
  }, async () => {
    const env = { ...monday, PEJLING_DATA: temporaryFolder() }
    const first = await startProgram(env)
    const page = await open(first.url)
    await ask(page, 'Hvornår er mit næste læringslab?')
    await page.getByRole('textbox').fill('halvt skrevet')
    await first.stop('SIGKILL')
    await page.getByText(da.away).waitFor()
    await startProgram({ ...env, PORT: new URL(first.url).port })
    const other = await openIn(await page.context().newPage(), page.url())
    await ask(other, 'Hvor mødes matematiknetværket næste gang?')
    await page.getByText(da.away).waitFor({ state: 'hidden' })
    await expect
      .poll(() => page.locator('.asked').allTextContents(), { timeout: 10_000 })
      .toEqual(['Hvornår er mit næste læringslab?', 'Hvor mødes matematiknetværket næste gang?'])
    expect(await page.getByRole('textbox').inputValue()).toBe('halvt skrevet')
    await page.reload()
    await expect.poll(() => page.getByRole('article').count()).toBe(2)
    await page.getByRole('button', { name: 'Læg i kalenderen' }).first().click()
    await page.locator('a[href^="/calendar/"]').first().waitFor()
    expect(await ask(page, 'hvem koordinerer det?')).not.toBe('')
  })

  it('as two people in two windows keeps them apart', { timeout: 60_000 }, async () => {
    const { url } = await startProgram(monday)
    const page = await open(url)
    const other = await openIn(await page.context().newPage(), url)
    await become(other, 'Leder af')
    const [mine, theirs] = await Promise.all([
      ask(page, 'Hvilket hold er jeg på?'),
      ask(other, 'Hvilke møder er der for skoleledere?'),
    ])
    expect(mine).toContain('2')
    expect(theirs).not.toBe(mine)
    await Promise.all([page.reload(), other.reload()])
    await Promise.all([newest(page), newest(other)])
    expect(await page.locator('.asked').allTextContents()).toEqual(['Hvilket hold er jeg på?'])
    expect(await other.locator('.asked').allTextContents()).toEqual([
      'Hvilke møder er der for skoleledere?',
    ])
  })
})

describe('Whoever means harm, or too much', () => {
  it('gets a sentence, and the program goes on', { timeout: 60_000 }, async () => {
    const { url } = await startProgram(monday)
    const port = Number(new URL(url).port)
    const attack = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
    const good = { id: randomUUID(), conversation: randomUUID(), as: '', lang: 'da', text: 'hej' }
    const post = (body: object, headers = {}) =>
      send(port, {
        method: 'POST',
        path: '/chat',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...headers },
      })
    for (const field of ['id', 'conversation', 'as', 'lang', attack]) {
      const answer = await post({ ...good, [field]: attack })
      expect([field, answer.status]).toEqual([field, 400])
      expect(answer.body).not.toContain('onerror')
    }
    for (const query of [`as=${attack}`, `lang=${attack}`, `as=${attack}&lang=en`]) {
      const answer = await send(port, { path: encodeURI(`/?${query}`) })
      expect(answer.body).not.toContain('onerror')
    }
    const asked = JSON.parse((await post({ ...good, text: attack })).body)
    expect(asked.html).not.toMatch(/<img|<script/)
    expect((await post(good, { Host: 'evil.example' })).status).toBe(421)
    expect((await post(good, { Origin: 'https://evil.example' })).status).toBe(403)
    const page = await open(url)
    await page.getByRole('textbox').fill('x'.repeat(100_000))
    await page.getByRole('textbox').press('Enter')
    await page.getByText(da.tooBig(98, 4000)).waitFor()
    expect((await page.getByRole('textbox').inputValue()).length).toBe(100_000)
    await ask(page, attack)
    await page.reload()
    await newest(page)
    expect(await page.locator('.asked').allTextContents()).toEqual([attack])
    expect(await ask(page, 'Hvornår er mit næste læringslab?')).toContain('9. december')
  })
})

describe('Everyone', () => {
  const looks: [string, BrowserContextOptions][] = [
    ['light and wide', { colorScheme: 'light' }],
    ['dark and wide', { colorScheme: 'dark' }],
    ['light, 320 px', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
    ['dark, 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
  ]
  it('can read an answer with a table and buttons: axe finds nothing, in any look or language', {
    timeout: 120_000,
  }, async () => {
    const { url } = await startProgram(monday)
    for (const [look, options] of looks) {
      for (const [lang, question] of [
        ['da', 'Hvor mødes matematiknetværket resten af skoleåret?'],
        ['en', 'Where does the maths network meet the rest of the school year?'],
      ] as const) {
        const page = await open(`${url}/?lang=${lang}`, {
          ...options,
          bypassCSP: true,
          reducedMotion: 'reduce',
        })
        await ask(page, question)
        expect(await page.locator('article table').count(), lang).toBe(1)
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(
          options.viewport?.width ?? 1280,
        )
        await page.addScriptTag({ content: axe })
        const found = await page.evaluate(
          'axe.run(document).then(({ violations }) => violations.map(each => [each.id, ...each.nodes.map(node => node.html)]))',
        )
        expect([look, lang, found]).toEqual([look, lang, []])
      }
    }
  })
})
