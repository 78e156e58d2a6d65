// What Pejling cannot answer, in a real Chromium with the program as a process: sent on by one person, answered by another, back with
// the first, and known by the next who asks; with the program killed in between. And a guest who asks to be let in.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.js'
import { startProgram, temporaryFolder } from '../support/program.js'
import { type Sitter, sit } from '../support/sitter.js'

const asker = 'mads.iversen@havrelund.example'
const coordinator = 'soeren.lyngbjerg@havrelund.example'
const clock = { PEJLING_CLOCK: '2026-11-22T09:00:00Z' }
const question = 'Hvad koster parkering ved Kulturhuset?'
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Fills in what is given, sends the form that stands last, and waits until it says so. */
async function send({ turns }: Sitter, fields: Readonly<Record<string, string>>, told: string) {
  const form = turns.last()
  for (const [label, value] of Object.entries(fields)) {
    await form.getByLabel(label).fill(value)
  }
  await form.getByRole('button', { name: /^Send/ }).click()
  await turns.last().getByText(told).waitFor({ timeout: 60_000 })
}

describe('a question that Pejling cannot answer', { timeout: 180_000 }, () => {
  it('goes to who can, comes back with a name, and is known from then on, also when the program was killed', async () => {
    const env = { ...clock, PEJLING_DATA: temporaryFolder() }
    const first = await startProgram(env)
    const mads = await sit(browser, first.url, asker)
    expect(await mads.ask(question)).toContain('ikke noget om')
    expect(await mads.press('Spørg koordinatoren')).toContain('med dit navn')
    await send(mads, {}, 'på vej til Søren Lyngbjerg')

    const søren = await sit(browser, first.url, coordinator)
    const arrived = søren.page.getByText('Mads Tved Iversen, matematikvejleder')
    await arrived.waitFor({ timeout: 60_000 })
    await first.stop('SIGKILL')
    const port = new URL(first.url).port
    const { url } = await startProgram({ ...env, PORT: port })
    await søren.page.reload()
    await arrived.waitFor({ timeout: 60_000 })
    expect(await søren.press('Svar')).toContain(question)
    await send(søren, { 'Dit svar': 'Det er gratis i to timer.' }, 'på vej til Mads')
    expect(await søren.press('Gør svaret til en side')).toContain(question)

    const answer = mads.page.getByText(
      'Søren Lyngbjerg, koordinator for matematiknetværket, svarer',
    )
    await answer.waitFor({ timeout: 60_000 })
    expect(await mads.turns.last().innerText()).toContain('Det er gratis i to timer.')
    const guest = await sit(browser, url, '')
    const told = await guest.ask('hvad koster det at parkere ved kulturhuset')
    expect(told).toContain('Det er gratis i to timer.')
    expect(told).not.toContain('Lyngbjerg')
  })

  it('is counted for the coordinators when nobody sends it on, without a word about who asked', async () => {
    const { url } = await startProgram(clock)
    const mads = await sit(browser, url, asker)
    await mads.ask(question)
    const søren = await sit(browser, url, coordinator)
    const list = await søren.ask('Hvad er der ubesvaret?')
    expect(list).toContain(question)
    expect(list).not.toContain('Mads')
  })
})

describe('a guest who asks to be let in', { timeout: 180_000 }, () => {
  it('is a member when a coordinator has said yes', async () => {
    const { url } = await startProgram(clock)
    const guest = await sit(browser, url, '')
    await guest.ask('Hvornår er mit næste møde?')
    expect(await guest.press('Bed om at komme med')).toContain('Dit navn')
  })
})
