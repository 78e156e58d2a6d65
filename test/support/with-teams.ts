// The demonstration with Microsoft's Agents Playground let in, as scenarios meet it: Karin of the sample network in Teams, everybody else on the
// page, and a program that is started again where time is to pass.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Locator, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { openPlayground, startPlayground } from './playground.js'
import { startProgram } from './program.js'
import { startServer } from './redis-topology.js'

const soon = { timeout: 60_000 }

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** The demonstration with the playground let in, on a Redis of its own; Karin has been greeted. */
export async function startWithTeams(now: number, env: Record<string, string> = {}) {
  const redis = await startServer({ args: [] })
  onTestFinished(() => redis.stop())
  const port = await freePort()
  const startAt = (at: number) =>
    startProgram({
      ...{ PORT: String(port), REDIS_URL: `redis://${redis.host}:${redis.port}` },
      ...{ PEJLING_DEV: '1', PEJLING_CLOCK: new Date(at).toISOString() },
      ...env,
    })
  let at = now
  let since = Date.now()
  let program = await startAt(at)
  const page = await openPlayground(await startPlayground(`http://127.0.0.1:${port}/api/messages`))
  await page.getByText('Hi Karin! I am Pejling').waitFor(soon)
  const cards = page.locator('.ac-adaptiveCard')
  const card = (words: string | RegExp): Locator => cards.filter({ hasText: words }).last()
  return {
    page,
    /** Where it stands now: another process after each `later`. */
    url: () => program.url,
    cards,
    card,
    /** Writes in the chat, and gives the words of the card that comes. */
    async says(text: string, words: string): Promise<string> {
      const answer = cards.nth(await cards.count())
      await page.getByRole('textbox').first().click()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await answer.filter({ hasText: words }).waitFor(soon)
      return answer.innerText()
    },
    press: (name: string, within: Locator = page.locator('body')) =>
      within.getByRole('button', { name, exact: true }).last().click(soon),
    picture: (name: string) => page.screenshot({ path: `.pejling/teams-${name}.png` }),
    /** The program is stopped and started again, so much later on its own clock. */
    async later(minutes: number): Promise<void> {
      await program.stop()
      at += Date.now() - since + minutes * 60_000
      since = Date.now()
      program = await startAt(at)
    },
    /** Somebody else's own chat, on the demonstration's page. */
    async sit(as: string): Promise<Page> {
      const context = await page.context().browser()?.newContext()
      if (!context) throw new Error('no browser')
      const other = await context.newPage()
      await other.goto(`${program.url}/?as=${as}@havrelund.example&lang=da`)
      return other
    },
  }
}
