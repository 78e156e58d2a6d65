// A coordinator lets a language model draft in a real Chromium, with the program as a process and an endpoint on loopback: a message, a question
// for a check-in and a page; each marked, mended and said yes to by a person, and no name in anything that left.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.js'
import { type ModelServer, openModelServer } from '../support/model-server.js'
import { startProgram, temporaryFolder } from '../support/program.js'
import { sit } from '../support/sitter.js'

const member = 'mads.iversen@havrelund.example'
const coordinator = 'soeren.lyngbjerg@havrelund.example'
const question = 'Hvad koster parkering ved Kulturhuset?'
const note = 'Udkast skrevet af en sprogmodel.'
const drafts: Readonly<Record<string, object>> = {
  draft_broadcast: { text: 'Kære alle. I må meget gerne huske opgaverne på torsdag. Tak!' },
  draft_checkin: { question: 'Hvordan havde du det med sidste lab?' },
  draft_page: { title: 'Parkering ved Kulturhuset', text: 'Det er gratis i to timer.' },
}

let browser: Browser
let server: ModelServer
beforeAll(async () => {
  browser = await launchBrowser()
  server = await openModelServer(request => {
    const [tool] = request.tools ?? []
    if (tool) return { calls: [{ name: tool.function.name, input: {} }] }
    const format = JSON.stringify(request.response_format ?? {})
    const found = Object.entries(drafts).find(([name]) => format.includes(name))
    return { text: JSON.stringify(found?.[1] ?? {}) }
  })
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

function program() {
  return startProgram({
    ...{ PEJLING_CLOCK: '2026-11-23T09:00:00Z', PEJLING_DATA: temporaryFolder() },
    ...{ OPENAI_BASE_URL: server.url, OPENAI_MODEL: 'udkast-1' },
  })
}

describe('a draft on the page', { timeout: 180_000 }, () => {
  it('of a message is marked until it is edited, and of a question waits in the form that is chosen', async () => {
    const { url } = await program()
    const soeren = await sit(browser, url, coordinator)
    const preview = await soeren.ask(
      'kan du skrive til dem i matematik at de skal huske opgaverne på torsdag, lidt venligt. Mads Iversen må gerne tage kage med',
    )
    expect(preview).toContain('I må meget gerne huske opgaverne på torsdag.')
    expect(preview).toContain(note)
    await soeren.turns.getByRole('button', { name: 'Ret', exact: true }).first().click()
    const form = soeren.turns.last()
    await form.getByLabel('Besked').fill('Husk opgaverne på torsdag.')
    await form.getByRole('button', { name: 'Se, hvem der får den' }).click()
    await soeren.turns
      .getByText('Husk opgaverne på torsdag.', { exact: true })
      .first()
      .waitFor({ timeout: 60_000 })
    expect(await soeren.turns.getByText(note).count()).toBe(0)
    await soeren.turns
      .getByRole('button', { name: 'Lad sprogmodellen foreslå en tekst' })
      .last()
      .click()
    await soeren.turns.getByText(note).last().waitFor({ timeout: 60_000 })
    await soeren.turns
      .getByRole('button', { name: /^Send til \d+$/ })
      .last()
      .click()
    await soeren.turns.getByText('Sendes om lidt.').first().waitFor({ timeout: 60_000 })
    const left = server.sent.map(({ body }) => body).join('\n')
    expect(left).toContain('huske opgaverne')
    for (const name of ['Mads', 'Iversen', 'Søren', 'Lyngbjerg', '@havrelund'])
      expect(left).not.toContain(name)

    const card = await soeren.ask('jeg vil gerne vide hvordan de havde det med sidste lab')
    expect(card).toContain('“Hvordan havde du det med sidste lab?”')
    await soeren.turns.getByRole('button', { name: 'Igen og igen' }).last().click()
    const series = soeren.turns.last()
    const own = series.getByLabel(/^Dit eget spørgsmål/)
    await own.waitFor({ timeout: 60_000 })
    expect(await own.inputValue()).toBe('Hvordan havde du det med sidste lab?')
    expect(await series.innerText()).toContain(note)
  })

  it('of a page is mended in its form, and answers the next who asks', async () => {
    const { url } = await program()
    const mads = await sit(browser, url, member)
    await mads.ask(question)
    await mads.press('Spørg koordinatoren')
    await mads.turns.last().getByRole('button', { name: 'Send spørgsmålet' }).click()
    await mads.turns.last().getByText('på vej til Søren').waitFor({ timeout: 60_000 })
    const soeren = await sit(browser, url, coordinator)
    await soeren.page.getByText('Mads Tved Iversen, matematikvejleder').waitFor({ timeout: 60_000 })
    await soeren.press('Svar')
    await soeren.turns.last().getByLabel('Dit svar').fill('Ja, det er gratis i to timer.')
    await soeren.turns.last().getByRole('button', { name: 'Send svaret' }).click()
    await soeren.turns.last().getByText('på vej til Mads').waitFor({ timeout: 60_000 })
    const draft = await soeren.press('Lad sprogmodellen foreslå siden')
    expect(draft).toContain(note)
    expect(draft).toContain('Parkering ved Kulturhuset')
    await soeren.turns.getByRole('button', { name: 'Ret og gem' }).last().click()
    const form = soeren.turns.last()
    await form.getByLabel('Tekst').fill('Man kan parkere gratis i to timer.')
    await form.getByRole('button', { name: 'Gem siden' }).click()
    await soeren.turns.getByText('Nu er der en side').waitFor({ timeout: 60_000 })
    expect(await mads.ask('hvad koster det at parkere ved kulturhuset')).toContain(
      'Man kan parkere gratis i to timer.',
    )
  })
})
