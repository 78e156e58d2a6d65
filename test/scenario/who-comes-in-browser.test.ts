// A coordinator sees who comes in a real Chromium, with the program as a process: the card in words, the one that follows along while people
// answer, the names, the list as a file, and the nudge that is taken back; and a member who asks the same sees none of it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { TenantId } from '../../src/core/ids.js'
import { AnswerStore } from '../../src/store/attend/answer-store.js'
import { answer, mat2 } from '../attend/coverage/answers.js'
import { programme } from '../attend/coverage/world.js'
import { launchBrowser } from '../support/browser.js'
import { startProgram, temporaryFolder } from '../support/program.js'
import { at } from '../support/programme.js'
import { openRedis } from '../support/redis.js'
import { startServer } from '../support/redis-topology.js'

const now = '2026-11-23T09:00'
const soon = { timeout: 60_000 }
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The program with Nordlund's programme, and its Redis beside it. */
async function start() {
  const redis = await startServer({ args: ['--appendonly', 'yes', '--appendfsync', 'always'] })
  const connection = await openRedis({ kind: 'single', host: redis.host, port: redis.port })
  onTestFinished(async () => {
    await connection.close()
    await redis.stop()
  })
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'programme.json'), JSON.stringify({ version: 1, programme }))
  const { url } = await startProgram({
    PEJLING_CLOCK: new Date(at(now)).toISOString(),
    PEJLING_PROGRAMME: folder,
    REDIS_URL: `redis://${redis.host}:${redis.port}`,
  })
  const answers = new AnswerStore(connection)
  const tenant = TenantId.parse('demonstration')
  return {
    url,
    /** As somebody's phone would have it written. */
    says: (who: string, said: string) =>
      answers.write(tenant, mat2, [answer(who, said, { at: at(now) })], {
        now: at(now),
        over: at('2026-12-03T16:00'),
      }),
  }
}

/** The page as one person sees it, on a phone; fails at the end if a script did. */
async function sit(url: string, as: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  onTestFinished(async () => {
    await context.close()
    expect(wrong).toEqual([])
  })
  await page.goto(`${url}/?as=${as}@nordlund.example&lang=da`)
  return page
}

async function ask(page: Page, text: string): Promise<void> {
  await page.locator('#question').fill(text)
  await page.keyboard.press('Enter')
}

describe('who comes, on the page', { timeout: 240_000 }, () => {
  it('is asked for, followed, and read by name; and a nudge is sent and taken back', async () => {
    const { url, says } = await start()
    const page = await sit(url, 'karen.toft')
    const turn = (text: string | RegExp) =>
      page.getByRole('article').filter({ hasText: text }).last()
    const press = (name: string) =>
      page.getByRole('button', { name, exact: true }).last().click(soon)

    await says('sofie.bruun', 'yes')
    await ask(page, 'hvem kommer til mødet d. 3. december?')
    await turn('1 af 3 skoler har meldt deltagere').waitFor(soon)
    await press('Følg med')
    const card = turn('Følger med af sig selv')
    await card.waitFor(soon)
    await says('ida.holm', 'yes')
    await says('bo.dam', 'no')
    await card.filter({ hasText: '2 kommer, 1 kan ikke, 2 mangler at svare' }).waitFor(soon)

    await press('Vis navne')
    await turn('Kommer (2)').waitFor(soon)
    await press('Hent deltagerliste')
    const [list] = await Promise.all([
      page.waitForEvent('download', soon),
      page.getByRole('link', { name: 'Excel' }).last().click(soon),
    ])
    expect(list.suggestedFilename()).toBe('deltagere.xlsx')

    await ask(page, 'send en rykker til dem der ikke har svaret')
    await press('Send til de 2')
    await turn('Rykkeren sendes om lidt til 2').waitFor(soon)
    await press('Fortryd')
    await turn('Fortrudt. Ingen får rykkeren.').waitFor(soon)

    const member = await sit(url, 'sofie.bruun')
    await ask(member, 'hvem kommer til mødet d. 3. december?')
    const told = member.getByRole('article').last().locator('.reply')
    await told.waitFor(soon)
    expect(await told.innerText()).not.toMatch(/skoler har meldt|mangler at svare|kan ikke/)
  })
})
