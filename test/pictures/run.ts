// `npm run pictures`: the README's pictures, taken of the running program with the sample network on a fixed day.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser.js'

const folder = 'docs/pictures'
mkdirSync(folder, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'pejling-pictures-'))
const program = spawn(process.execPath, ['scripts/pejling.mjs', 'start'], {
  env: {
    ...process.env,
    PORT: '0',
    PEJLING_DATA: data,
    PEJLING_CLOCK: '2026-11-23T08:00:00+01:00',
    LANG: 'da_DK.UTF-8',
    LOG_LEVEL: 'error',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await launchBrowser()
try {
  const url = await addressOf()
  const wide = await open(browser, url, { width: 1180, height: 1330 })
  await chooseFirst(wide)
  await ask(wide, 'Hvornår er mit næste læringslab?')
  await wide.screenshot({ path: `${folder}/chat.png` })
  await ask(wide, 'hvor mødes matematik-netværket resten af skoleåret')
  await wide.screenshot({ path: `${folder}/list.png` })
  const phone = await open(browser, url, { width: 390, height: 844, dark: true })
  await ask(phone, 'hvornaar er laeringslab 2 for hold 3')
  await phone.screenshot({ path: `${folder}/phone-dark.png` })
  const english = await open(browser, `${url}/?lang=en`, { width: 1180, height: 1000 })
  await ask(english, 'when does the reading network meet next?')
  await ask(english, 'when is læringslab 4?')
  await english.screenshot({ path: `${folder}/english.png` })
} finally {
  await browser.close()
  program.kill('SIGTERM')
  await once(program, 'exit')
  rmSync(data, { recursive: true, force: true })
}

async function addressOf(): Promise<string> {
  let said = ''
  for await (const chunk of program.stdout) {
    said += String(chunk)
    const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
    if (url) return url
  }
  throw new Error('the program did not start')
}

async function open(
  from: Browser,
  url: string,
  { width, height, dark = false }: { width: number; height: number; dark?: boolean },
): Promise<Page> {
  const context = await from.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'da-DK',
    deviceScaleFactor: 1.5,
  })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** The maths counsellor, who stands first. */
async function chooseFirst(page: Page): Promise<void> {
  await page.locator('[name="as"]').first().check({ force: true })
}

async function ask(page: Page, question: string): Promise<void> {
  const answers = page.locator('.turn .reply')
  const before = await answers.count()
  await page.locator('textarea').fill(question)
  await page.keyboard.press('Enter')
  while ((await answers.count()) <= before) await page.waitForTimeout(50)
  await page.waitForTimeout(300)
}
