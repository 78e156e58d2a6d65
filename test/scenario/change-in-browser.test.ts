// A coordinator moves a meeting in a real Chromium, with the program as a process: the words, the preview, the form, the yes and the way
// back; and a member who asks sees what stands.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.js'
import { startProgram, temporaryFolder } from '../support/program.js'
import { sit } from '../support/sitter.js'

const member = 'mads.iversen@havrelund.example'
const coordinator = 'soeren.lyngbjerg@havrelund.example'
const clock = { PEJLING_CLOCK: '2026-11-23T09:00:00Z' }
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe('a meeting that is moved on the page', { timeout: 180_000 }, () => {
  it('is shown, mended in the form, moved, seen by a member, and back', async () => {
    const { url } = await startProgram({ ...clock, PEJLING_DATA: temporaryFolder() })
    const soeren = await sit(browser, url, coordinator)
    const answer = await soeren.ask('hvornår er næste møde i matematiknetværket?')
    expect(answer).toContain('onsdag d. 2. december kl. 13.30-15.30')
    expect(await soeren.press('Flyt eller aflys')).toContain('Hvad skal der ske?')

    const order = 'flyt næste møde i matematiknetværket til d. 16. december kl. 13'
    const preview = await soeren.ask(order)
    expect(preview).toContain(
      'onsdag d. 2. december kl. 13.30-15.30 → onsdag d. 16. december kl. 13-15',
    )
    await soeren.press('Ret')
    const form = soeren.turns.last()
    await form.getByLabel('Begynder').fill('14:00')
    await form.getByLabel('Sted').fill('Multisalen')
    await form.getByRole('button', { name: 'Se, hvad der sker' }).click()
    await soeren.turns.last().getByText('kl. 14-16').first().waitFor({ timeout: 60_000 })

    const taken = await soeren.press('Flyt mødet')
    expect(taken).toMatch(/^Flyttet\. 7 personer får besked kl\. 10\.05\./)
    const question = 'hvornår er næste møde i matematiknetværket?'
    const seen = await (await sit(browser, url, member)).ask(question)
    expect(seen).toContain('onsdag d. 16. december kl. 14-16')
    expect(seen).toContain('Multisalen')
    expect(await soeren.press('Fortryd')).toContain('ingen har fået besked')
    expect(await (await sit(browser, url, member)).ask(question)).toContain('onsdag d. 2. december')
  })
})
