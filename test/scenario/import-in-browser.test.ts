// The import in a real Chromium with the program as a process, as a coordinator does it: dropping the sample network's own files and a
// plan, problems, OK, a question, undo; what cannot be read; a large file while others ask; the program killed in between.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launchBrowser } from '../support/browser.js'
import { startProgram, temporaryFolder } from '../support/program.js'

const coordinator = 'soeren.lyngbjerg@havrelund.example'
const member = 'mads.iversen@havrelund.example'
const clock = { PEJLING_CLOCK: '2026-11-22T09:00:00Z' }
const plan = `Aktivitet;Dato;Tid;Netværk;Sted
Talcafé;20/1-2027;13-15;Matematiknetværket;Kærgårdskolen
Læsecafé;21/1-2027;13-15;Læsenetværket;Kærgårdskolen
`
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

interface Sent {
  readonly name: string
  readonly content: string | Buffer
}

/** The page as one person sees it; fails at the end if a script did, or the page did something that its policy forbids. */
async function open(url: string, as: string) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  page.on('console', message => {
    if (message.text().includes('Content Security Policy')) wrong.push(message.text())
  })
  onTestFinished(async () => {
    await context.close()
    expect(wrong).toEqual([])
  })
  await page.goto(`${url}/?as=${as}&lang=da`)
  return { page, ...conversation(page) }
}

function conversation(page: Page) {
  const turns = page.getByRole('article')
  /** The answer of the turn that comes next. */
  async function next(act: () => Promise<unknown>): Promise<string> {
    const at = await turns.count()
    await act()
    const reply = turns.nth(at).locator('.reply, .problem')
    await reply.waitFor({ timeout: 60_000 })
    return reply.innerText()
  }
  return {
    turns,
    choose: (files: string[]) => next(() => page.locator('#files').setInputFiles(files)),
    send: (...files: readonly Sent[]) =>
      next(() =>
        page.locator('#files').setInputFiles(
          files.map(({ name, content }) => ({
            name,
            mimeType: 'application/octet-stream',
            buffer: Buffer.from(content),
          })),
        ),
      ),
    press: (name: string | RegExp) =>
      next(() => turns.getByRole('button', { name }).last().click()),
    ask: (question: string) =>
      next(async () => {
        await page.getByRole('textbox').fill(question)
        await page.keyboard.press('Enter')
      }),
  }
}

/** Lets go of files above the page, as a hand with a mouse does. */
async function drop(page: Page, { name, content }: Sent): Promise<void> {
  const [file, text] = [name, String(content)].map(part => JSON.stringify(part))
  const transfer = await page.evaluateHandle(
    `(() => { const data = new DataTransfer(); data.items.add(new File([${text}], ${file})); return data })()`,
  )
  await page.dispatchEvent('#log', 'dragover', { dataTransfer: transfer })
  expect(await page.locator('#drop').isVisible()).toBe(true)
  await page.dispatchEvent('#log', 'drop', { dataTransfer: transfer })
  expect(await page.locator('#drop').isVisible()).toBe(false)
}

function sampleFiles(folder = 'examples/havrelund'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sampleFiles(path) : [path]
  })
}

/** A large file goes to the browser by its path: handed over as bytes, it would take the browser longer than the import does. */
function onDisk(name: string, content: string | Buffer): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

/** About 10 MB of meetings as a calendar. */
function largeCalendar(): string {
  const text = 'Vi ser på data og aftaler næste skridt. '.repeat(20)
  const events = Array.from({ length: 10_500 }, (_, at) => {
    const day = new Date(Date.UTC(2026, 7, 10) + (at % 280) * 86_400_000)
    const date = day.toISOString().slice(0, 10).replaceAll('-', '')
    return [
      'BEGIN:VEVENT',
      `UID:stor-${at}@havrelund.example`,
      `SUMMARY:Læsenetværket møde ${at}`,
      `DTSTART;TZID=Europe/Copenhagen:${date}T130000`,
      `DTEND;TZID=Europe/Copenhagen:${date}T150000`,
      `DESCRIPTION:${text}`,
      'END:VEVENT',
    ].join('\r\n')
  })
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Havrelund//DA']
  return [...head, ...events, 'END:VCALENDAR', ''].join('\r\n')
}

describe('a coordinator in the browser', { timeout: 120_000 }, () => {
  it('drops the network’s files and sees the problems; drops a plan, says OK, asks, and undoes it', async () => {
    const { url } = await startProgram(clock)
    const { page, choose, press, ask, turns } = await open(url, coordinator)
    const sample = await choose(sampleFiles())
    expect(sample).toContain('Læst: 47 filer')
    expect(sample).toContain('moedeplan.xlsx, arket Fælles dage, række 19, Dato')
    expect(sample).toContain('Forslag: Skal det være Trine Skovsgaard?')
    expect(await press(/^Ret og tag med/)).toContain('Læst som Trine Skovsgaard')

    const at = await turns.count()
    await drop(page, { name: 'plan.csv', content: plan })
    const preview = turns.nth(at).locator('.reply')
    await preview.getByText('Talcafé', { exact: true }).waitFor()
    expect(await preview.innerText()).toContain('Venter på et ja fra andre: 1')
    expect(await ask('Hvornår er talcafé?')).not.toContain('20. januar')
    expect(await press('OK, gem 1 ny')).toContain('Det er gemt: 1 ny.')
    expect(await ask('Hvornår er talcafé?')).toContain('20. januar')
    expect(await press('Fortryd importen')).toContain('Importen er fortrudt: 1 ny er væk igen.')
    expect(await ask('Hvornår er talcafé?')).not.toContain('20. januar')
  })

  it('uses the button by keyboard, and chooses the same file again when it has been mended', async () => {
    const { url } = await startProgram(clock)
    const { page, turns, send } = await open(url, coordinator)
    const button = page.getByRole('button', { name: 'Importér filer' })
    const choosing = page.waitForEvent('filechooser')
    await button.focus()
    await page.keyboard.press('Enter')
    const chooser = await choosing
    expect(chooser.isMultiple()).toBe(true)
    await chooser.setFiles({ name: 'tom.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) })
    await turns.last().getByText('Filen er tom.').waitFor()
    expect(await send({ name: 'tom.csv', content: plan })).toContain('Nyt: 1')
  })

  it('is told of a program, and of what is too much, and nothing has changed', async () => {
    const { url } = await startProgram(clock)
    const { choose, send } = await open(url, coordinator)
    expect(await send({ name: 'setup.exe', content: 'MZ\u0000\u0001' })).toContain(
      '.exe-filer kan Pejling ikke læse.',
    )
    expect(await choose([onDisk('stor.csv', Buffer.alloc(30e6, 'a;b\n'))])).toContain(
      'Det fylder 29 MB, og jeg kan tage 25 MB ad gangen',
    )
  })

  it('sends 10 MB, sees how far it is, and nobody else waits meanwhile', async () => {
    const { url } = await startProgram(clock)
    const { page, choose } = await open(url, coordinator)
    const waits: number[] = []
    let isReading = true
    const others = (async () => {
      while (isReading) {
        const started = performance.now()
        await (await fetch(`${url}/healthz`)).text()
        waits.push(performance.now() - started)
        await sleep(20)
      }
    })()
    const seen = page.locator('.waiting').getByText('Læser stor.ics …').waitFor()
    const reply = await choose([onDisk('stor.ics', largeCalendar())])
    isReading = false
    await Promise.all([seen, others])
    expect(reply).toContain('Læst: 1 fil, 10500 møder')
    expect(reply).toContain('og 10494 mere')
    // Reading takes seconds; a busy test machine may take its time over one request.
    expect(Math.max(...waits)).toBeLessThan(4000)
  })

  it('stops the sending', async () => {
    const { url } = await startProgram(clock)
    const { page, turns } = await open(url, coordinator)
    await page.locator('#files').setInputFiles([onDisk('stor.ics', largeCalendar())])
    // What has not reached the server whole is stopped on the page alone; this has.
    await turns.last().getByText('Læser stor.ics …').waitFor()
    await turns.last().getByRole('button', { name: 'Afbryd' }).click()
    const reply = turns.last().locator('.reply, .problem')
    await reply.getByText('Du afbrød').waitFor()
    // Nothing comes of it later either.
    await page.reload()
    await turns.last().getByText('Du afbrød').waitFor()
    expect(await turns.last().locator('.answer').innerText()).not.toContain('Læst')
  })

  it('says OK after the program was killed and started again, and what was imported is there the next time too', async () => {
    const env = { ...clock, PEJLING_DATA: temporaryFolder() }
    const first = await startProgram(env)
    const port = new URL(first.url).port
    const { page, ask, send, press, turns } = await open(first.url, coordinator)
    await send({ name: 'plan.csv', content: plan })
    await first.stop('SIGKILL')
    const second = await startProgram({ ...env, PORT: port })
    await page.reload()
    await turns.last().getByRole('button', { name: 'OK, gem 1 ny' }).waitFor()
    expect(await press('OK, gem 1 ny')).toContain('Det er gemt: 1 ny.')
    await second.stop()
    const third = await startProgram({ ...env, PORT: port })
    await page.reload()
    await turns.last().getByText('Det er gemt').waitFor()
    expect(await ask('Hvornår er talcafé?')).toContain('20. januar')
    expect(await press('Fortryd importen')).toContain('er fortrudt')
    await third.stop()
  })
})

describe('others in the browser', { timeout: 60_000 }, () => {
  it('have no button, and are told kindly when they drop a file', async () => {
    const { url } = await startProgram(clock)
    const { page, send } = await open(url, member)
    expect(await page.getByRole('button', { name: 'Importér filer' }).isVisible()).toBe(false)
    expect(await send({ name: 'plan.csv', content: plan })).toContain(
      'Matematiknetværket: Søren Lyngbjerg',
    )
    const guest = await open(url, '')
    const told = await guest.send({ name: 'plan.csv', content: plan })
    expect(told).toContain('Send den til din koordinator')
    expect(told).not.toContain('@')
    await guest.page.getByRole('radio', { name: /^Søren/ }).check({ force: true })
    expect(await guest.page.getByRole('button', { name: 'Importér filer' }).isVisible()).toBe(true)
  })
})
