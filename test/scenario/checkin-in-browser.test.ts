// A round at the end of a meeting, in a real Chromium with the program as a process: it is made, opened by the code on the board, answered,
// changed, taken back and commented, counted in the evening, and what is done about it comes to everybody. No answer ever stands in a chat.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.js'
import { type Running, startProgram, temporaryFolder } from '../support/program.js'
import { type Sitter, sit } from '../support/sitter.js'

const soon = { timeout: 60_000 }
const mail = (name: string) => `${name}@havrelund.example`
const lone = mail('lone.holt')
const mads = mail('mads.iversen')
const oskar = mail('oskar.damm')
const birgitte = mail('birgitte.dahl')
const soeren = mail('soeren.lyngbjerg')
const henrik = mail('henrik.aaberg')
/** The words that the two questions are answered with. */
const steps = /Rigtig skidt|Ikke så godt|Nogenlunde|Rigtig godt|Kun lidt|En hel del|Rigtig meget/
const sentinel = 'Regnehistorier, som jeg kan bruge'
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The program on the same data, at any time of the day of the lab, or after it. */
function openDay() {
  const PEJLING_DATA = temporaryFolder()
  const logs: string[] = []
  let program: Running | undefined
  return {
    logs,
    /** Stops it, and starts it again with the clock at that time. */
    async at(time: string, date = '2026-12-09'): Promise<(as: string) => Promise<Sitter>> {
      await program?.stop()
      if (program) logs.push(program.output().err)
      const PEJLING_CLOCK = `${date}T${time}:00+01:00`
      const running = await startProgram({ PEJLING_CLOCK, PEJLING_DATA, LOG_LEVEL: 'debug' })
      program = running
      return as => sit(browser, running.url, as)
    },
    async stop() {
      await program?.stop()
      logs.push(program?.output().err ?? '')
    },
  }
}

/** Presses the last button whose name begins so, in its card. */
function tap({ page }: Sitter, name: string): Promise<void> {
  const exact = new RegExp(`^${name.replace(/[?]/g, '\\?')}(?: \\(\\d af 5\\))?$`)
  return page.getByRole('button', { name: exact }).last().click(soon)
}

/** Waits for the words in the last turn that has them, and gives that turn's. */
async function sees({ turns }: Sitter, words: string | RegExp): Promise<string> {
  const turn = turns.filter({ hasText: words }).last()
  await turn.waitFor(soon)
  return turn.innerText()
}

/** Everything that stands in the chat, as it comes back. */
async function afterReload({ page, turns }: Sitter): Promise<string> {
  await page.reload()
  await page.locator('#log:not([aria-busy])').waitFor(soon)
  return (await turns.allInnerTexts()).join('\n')
}

/** The code, as it is shown to who asks for it. */
async function codeFor(coordinator: Sitter): Promise<string> {
  const told = await coordinator.ask('vis en kode til læringslab 2')
  return /Koden er ([A-Z2-9]{4})/.exec(told)?.[1] ?? ''
}

async function makeRound(coordinator: Sitter): Promise<void> {
  const preview = await coordinator.ask(
    'lav et check-in til læringslab 2 d. 9. december: hvad tager du med?',
  )
  expect(preview).toMatch(/\d+ kan svare; de, der har lavet det eller koordinerer, tæller ikke med/)
  expect(preview).toContain('[ Ikke noget ] [ Kun lidt ] [ Noget ] [ En hel del ] [ Rigtig meget ]')
  expect(preview).toContain('Uden navn. Vises kun samlet, når mindst 5 har svaret')
}

async function start(coordinator: Sitter): Promise<void> {
  await tap(coordinator, 'Ja, spørg')
  await sees(coordinator, 'Der åbnes onsdag d. 9. december kl. 14.50')
}

/** Answers by the code, and to each question with that word. */
async function answers(person: Sitter, code: string, words: readonly string[]): Promise<void> {
  expect(await person.ask(code.toLowerCase())).toContain('Hvordan har mødet været for dig?')
  for (const word of words) {
    await tap(person, word)
    await sees(person, 'Gemt.')
  }
}

describe('A round at the end of a lab', { timeout: 300_000 }, () => {
  it('is made, answered by code, changed, commented, counted, and comes back with what is done about it', async () => {
    const day = openDay()
    const morning = await day.at('08:30')
    const maker = await morning(lone)
    await makeRound(maker)
    await tap(maker, 'Ret')
    await maker.page.getByLabel('Hvordan har mødet været for dig?').check(soon)
    await maker.page.screenshot({ path: '.pejling/checkin-form.png', fullPage: true })
    await tap(maker, 'Se, hvordan det bliver')
    const preview = await sees(maker, 'spørgsmål 2 af 2')
    expect(preview).toContain('Hvordan har mødet været for dig?')
    expect(preview).toContain('Hvad tager du med?')
    await start(maker)

    const lab = await day.at('14:55')
    const coordinator = await lab(lone)
    const code = await codeFor(coordinator)
    expect(await coordinator.ask(code)).toContain('Du har lavet runden, så du svarer ikke selv')
    // One who answers the first of two questions alone.
    const first = await lab(mads)
    await answers(first, code, ['Godt'])
    await sees(first, 'Her er det næste spørgsmål')
    for (const as of [birgitte, soeren]) await answers(await lab(as), code, ['Godt', 'En hel del'])

    const changing = await lab(oskar)
    await answers(changing, code, ['Rigtig skidt', 'Noget'])
    await tap(changing, 'Se eller ret mit svar')
    const own = changing.page.getByRole('form', { name: 'Dit svar' })
    expect(await own.getByRole('radio', { name: 'Rigtig skidt' }).isChecked(soon)).toBe(true)
    await own.getByRole('radio', { name: 'Godt', exact: true }).check(soon)
    await changing.page.screenshot({ path: '.pejling/checkin-own.png', fullPage: true })
    await own.getByRole('button', { name: 'Gem' }).click(soon)
    await own.waitFor({ state: 'detached', ...soon })
    await tap(changing, 'Skriv en kommentar')
    await changing.page.getByRole('textbox', { name: 'Kommentar' }).fill(sentinel)
    await changing.page.screenshot({ path: '.pejling/checkin-comment.png', fullPage: true })
    await tap(changing, 'Gem kommentaren')
    await sees(changing, 'Din kommentar er gemt')

    const waiting = await lab(henrik)
    await answers(waiting, code, [])
    await tap(waiting, 'Senere')
    await sees(waiting, 'Hvornår skal jeg spørge igen?')
    await tap(waiting, 'Om 30 minutter')
    await sees(waiting, 'Jeg spørger igen')
    await answers(waiting, code, ['Ikke så godt', 'Kun lidt'])
    await tap(waiting, 'Fortryd')
    await sees(waiting, 'Fortrudt. Dit svar er taget tilbage')
    await waiting.page.screenshot({ path: '.pejling/checkin-undone.png', fullPage: true })
    await answers(waiting, code, ['Godt', 'Noget'])
    // The card that the first left open has the words of its question for all of them.
    expect(await afterReload(first)).not.toContain('Godt')
    for (const person of [changing, waiting]) {
      const stands = await afterReload(person)
      expect(stands).not.toContain(sentinel)
      expect(stands.slice(stands.lastIndexOf('Gemt'))).not.toMatch(steps)
    }
    // While it is open nobody is told whether anybody has answered.
    expect(await coordinator.ask('mine check-ins')).not.toMatch(/svarede|har svaret|\d svar/)
    expect(await coordinator.ask('vis resultatet')).toContain('ingen resultater til dig endnu')

    const evening = await day.at('20:01')
    const reader = await evening(lone)
    const shown = await reader.ask('vis resultatet')
    expect(shown).toContain('5-9 svarede')
    expect(shown).toContain('Resten vises, fordi mindst 5 svarede.')
    expect(shown).toMatch(/de fleste/)
    expect(shown).toContain('For få svar på det her spørgsmål.')
    expect(shown).not.toContain(sentinel)
    await reader.page
      .getByRole('img', { name: /^Tegning af svarene/ })
      .last()
      .waitFor(soon)
    await reader.page.screenshot({ path: '.pejling/checkin-result.png', fullPage: true })
    await tap(reader, 'Skriv, hvad I gør nu')
    await reader.page.getByLabel('Hvad gør I nu?').fill('Vi deler tre opgaver på fredag')
    await tap(reader, 'Gem og send')
    await sees(reader, 'Det gør vi nu: Vi deler tre opgaver på fredag')

    // What was sent in the evening waits for the morning, and comes by itself.
    const next = await day.at('09:00', '2026-12-10')
    const member = await next(oskar)
    const told = await sees(member, 'Nyt om jeres check-in')
    expect(told).toContain('Vi deler tre opgaver på fredag')
    expect(await sees(member, '5-9 svarede')).toContain('de fleste')
    await member.page.screenshot({ path: '.pejling/checkin-member.png', fullPage: true })
    await day.stop()
    for (const log of day.logs) expect(log).not.toMatch(/Regnehistorier|"steps?":|Vi deler tre/)
  })

  it('shows nothing of four answers, and of nobody who gave them', async () => {
    const day = openDay()
    const morning = await day.at('08:30')
    const maker = await morning(lone)
    await makeRound(maker)
    await start(maker)
    const lab = await day.at('14:55')
    const code = await codeFor(await lab(lone))
    for (const as of [mads, birgitte, soeren, henrik]) {
      const person = await lab(as)
      expect(await person.ask(code)).toContain('Hvad tager du med?')
      await tap(person, 'En hel del')
      await sees(person, 'Gemt.')
    }
    const evening = await day.at('20:01')
    for (const as of [lone, mads]) {
      const person = await evening(as)
      const told = await person.ask('vis resultatet')
      expect(told).toContain('For få svar. Der skal være mindst 5')
      expect(told).not.toMatch(/\b4\b|En hel del/)
    }
    const person = await evening(mads)
    const stored = await person.ask('vis hvad I har om mig')
    expect(stored).toContain('Hvad tager du med? (onsdag d. 9. december)')
    expect(stored).toContain('Læringslab 2 – Hold 2 (onsdag d. 9. december kl. 9)')
    expect(stored).not.toMatch(/En hel del/)
    await person.page.screenshot({ path: '.pejling/checkin-mine.png', fullPage: true })
    expect(await person.ask('slet mine data')).toContain('Ingen kan se, om du har svaret.')
    await person.page.screenshot({ path: '.pejling/checkin-erase.png', fullPage: true })
  })
})
