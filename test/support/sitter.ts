// One person at the page in a real Chromium, who asks and presses as they would, for scenarios over a running program.
import type { Browser, Locator, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

export interface Sitter {
  readonly page: Page
  readonly turns: Locator
  /** Types it, and gives the words that come. */
  ask(question: string): Promise<string>
  /** Presses the last button with that name, and gives the words of the turn that comes of it. */
  press(name: string): Promise<string>
}

/** The page as one person sees it; fails at the end if a script did. */
export async function sit(browser: Browser, url: string, as: string): Promise<Sitter> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  onTestFinished(async () => {
    await context.close()
    expect(wrong).toEqual([])
  })
  await page.goto(`${url}/?as=${as}&lang=da`)
  const turns = page.getByRole('article')
  async function next(act: () => Promise<unknown>): Promise<string> {
    const at = await turns.count()
    await act()
    const reply = turns.nth(at).locator('.reply, .problem').first()
    await reply.waitFor({ timeout: 60_000 })
    return reply.innerText()
  }
  return {
    page,
    turns,
    ask: text =>
      next(async () => {
        await page.locator('#question').fill(text)
        await page.keyboard.press('Enter')
      }),
    press: name => next(() => turns.getByRole('button', { name, exact: true }).last().click()),
  }
}
