// A coordinator writes to the network in a real Chromium, with the program as a process: the sentence, the preview, the form, who gets it, and
// the yes that goes once; and a member who wants the same is shown the way.
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

describe('a message to the network on the page', { timeout: 180_000 }, () => {
  it('is said, mended in the form, looked over and sent', async () => {
    const { url } = await startProgram({ ...clock, PEJLING_DATA: temporaryFolder() })
    const soeren = await sit(browser, url, coordinator)
    const preview = await soeren.ask('Mind matematiknetværket om mødet d. 2. december')
    expect(preview).toContain('Husk ')
    expect(preview).toContain('onsdag d. 2. december kl. 13.30-15.30')
    expect(await soeren.press('Hvem får den?')).toContain('kun i webchatten')

    await soeren.turns.getByRole('button', { name: 'Ret', exact: true }).first().click()
    const form = soeren.turns.last()
    await form.getByLabel('Besked').fill('Husk et elevprodukt. <!channel> =1+1')
    await form.getByRole('button', { name: 'Se, hvem der får den' }).click()
    // The form goes, and the preview has the new words in its place.
    await soeren.turns.getByText('<!channel> =1+1').first().waitFor({ timeout: 60_000 })

    const sent = soeren.turns.getByRole('button', { name: /^Send til \d+$/ })
    await sent.last().click()
    await soeren.turns.getByText('Sendes om lidt.').first().waitFor({ timeout: 60_000 })
    expect(await sent.count()).toBe(0)
  })

  it('is asked for by a member', async () => {
    const { url } = await startProgram({ ...clock, PEJLING_DATA: temporaryFolder() })
    const mads = await sit(browser, url, member)
    const said = await mads.ask('Skriv til matematiknetværket: Jeg har kage med')
    expect(said).toContain('bede koordinatoren om at sende')
    await mads.turns.getByRole('button', { name: 'Bed koordinatoren om at sende' }).click()
    const typed = mads.turns.last().getByLabel('Dit spørgsmål')
    expect(await typed.inputValue()).toContain('Jeg har kage med')
  })
})
