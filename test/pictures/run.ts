// `npm run pictures`: the README's pictures, taken of the running program with the sample network on a fixed day.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser.js'
import { says, withCheck } from '../support/model-characters.js'
import { openModelServer } from '../support/model-server.js'

const folder = 'docs/pictures'
mkdirSync(folder, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'pejling-pictures-'))
const browser = await launchBrowser()
const program = await start('2026-11-23T08:00')
try {
  const { url } = program
  const wide = await open(browser, url, { width: 1180, height: 1400 })
  await chooseFirst(wide)
  await ask(wide, 'Hvornår er mit næste læringslab?')
  await wide.screenshot({ path: `${folder}/chat.png` })
  await ask(wide, 'hvor mødes matematik-netværket resten af skoleåret')
  await wide.screenshot({ path: `${folder}/list.png` })
  const wheel = await open(browser, url, { width: 1180, height: 1100 })
  await ask(wheel, 'vis mit årshjul')
  await wheel
    .locator('figure')
    .last()
    .screenshot({ path: `${folder}/year-wheel.png` })
  const phone = await open(browser, url, { width: 390, height: 844, dark: true })
  await ask(phone, 'hvornaar er laeringslab 2 for hold 3')
  await phone.screenshot({ path: `${folder}/phone-dark.png` })
  const english = await open(browser, `${url}/?lang=en`, { width: 1180, height: 1000 })
  await ask(english, 'when does the reading network meet next?')
  await ask(english, 'when is læringslab 4?')
  await english.screenshot({ path: `${folder}/english.png` })
  await showChange(browser, url)
  await showWhoComes(browser, url)
  await showQuestion(browser, url)
  await showImport(browser)
  await showCheckin(browser)
  await showModel(browser)
} finally {
  await browser.close()
  await program.stop()
  rmSync(data, { recursive: true, force: true })
}

/** A question that Pejling cannot answer, sent on by one person and answered by another. */
async function showQuestion(from: Browser, url: string): Promise<void> {
  const size = { width: 1180, height: 1000 }
  const asker = await open(from, `${url}/?as=mads.iversen@havrelund.example`, size)
  await ask(asker, 'Hvad koster parkering ved Kulturhuset?')
  await press(asker, 'Spørg koordinatoren')
  await press(asker, 'Send spørgsmålet')
  const coordinator = await open(from, `${url}/?as=soeren.lyngbjerg@havrelund.example`, size)
  await press(coordinator, 'Svar')
  await coordinator.getByLabel('Dit svar').fill('Det er gratis i to timer. Husk P-skiven.')
  await press(coordinator, 'Send svaret')
  await asker.getByText('Husk P-skiven').waitFor()
  await asker.screenshot({ path: `${folder}/question.png` })
}

/** A network's reminders said yes to, and its next meeting about to be moved. */
async function showChange(from: Browser, url: string): Promise<void> {
  const size = { width: 1180, height: 1240 }
  const coordinator = await open(from, `${url}/?as=soeren.lyngbjerg@havrelund.example`, size)
  await ask(coordinator, 'start påmindelser for matematiknetværket')
  await press(coordinator, 'Start påmindelserne')
  await ask(coordinator, 'flyt næste netværksmøde i matematik til en uge senere')
  await coordinator.screenshot({ path: `${folder}/move.png` })
  // What comes to him from now on is for the next page that is his.
  await coordinator.close()
}

/** A meeting opened for answers, who has answered, and a message about it that waits for a yes. */
async function showWhoComes(from: Browser, url: string): Promise<void> {
  const size = { width: 1180, height: 1180 }
  const coordinator = await open(from, `${url}/?as=soeren.lyngbjerg@havrelund.example`, size)
  await ask(coordinator, 'åbn næste netværksmøde i matematik for svar')
  await press(coordinator, 'Ja, spørg dem')
  const member = await open(from, `${url}/?as=mads.iversen@havrelund.example`, size)
  await ask(member, 'jeg kommer til næste netværksmøde i matematik')
  await member.close()
  await ask(coordinator, 'hvem kommer til næste netværksmøde i matematik?')
  await ask(coordinator, 'mind matematiknetværket om næste møde')
  await coordinator.screenshot({ path: `${folder}/message.png` })
  await coordinator.close()
}

/** A round in the last minutes of a læringslab, as one of them is asked, and what came out of it in the evening. */
async function showCheckin(from: Browser): Promise<void> {
  const own = join(data, 'checkin')
  mkdirSync(own)
  const size = { width: 1180, height: 1060 }
  const sit = (at: { url: string }, who: string) =>
    open(from, `${at.url}/?as=${who}@havrelund.example`, size)
  const morning = await start('2026-12-09T08:30', own)
  const maker = await sit(morning, 'lone.holt')
  await ask(maker, 'lav et check-in til læringslab 2 d. 9. december: hvad tager du med?')
  await press(maker, 'Ja, spørg')
  await maker.waitForTimeout(2000)
  await morning.stop()
  const lab = await start('2026-12-09T14:55', own)
  const coordinator = await sit(lab, 'lone.holt')
  await ask(coordinator, 'vis en kode til læringslab 2')
  const told = await coordinator.locator('.turn .reply').last().innerText()
  const code = /Koden er ([A-Z2-9]{4})/.exec(told)?.[1] ?? ''
  const people = [
    'oskar.damm',
    'birgitte.dahl',
    'soeren.lyngbjerg',
    'henrik.aaberg',
    'mads.iversen',
  ]
  for (const who of people) {
    const person = await sit(lab, who)
    await ask(person, code)
    if (who === 'mads.iversen') await person.screenshot({ path: `${folder}/checkin.png` })
    await person
      .getByRole('button', { name: /^En hel del/ })
      .last()
      .click()
    await person.getByText('Gemt.').last().waitFor()
  }
  await lab.stop()
  const evening = await start('2026-12-09T20:01', own)
  const reader = await sit(evening, 'lone.holt')
  await ask(reader, 'vis resultatet')
  await press(reader, 'Skriv, hvad I gør nu')
  await reader.getByLabel('Hvad gør I nu?').fill('Vi deler tre opgaver på fredag')
  await press(reader, 'Gem og send')
  await ask(reader, 'vis resultatet')
  await reader.screenshot({ path: `${folder}/result.png` })
  await evening.stop()
}

/** A question that the rules do not understand, answered with the help of a language model (a scripted one), which says so. */
async function showModel(from: Browser): Promise<void> {
  const own = join(data, 'model')
  mkdirSync(own)
  const server = await openModelServer(
    withCheck(
      says(
        'Velkommen til! Det næste er netværksmøde 3 i matematiknetværket, onsdag d. 2. december kl. 13.30-15.30, og det er online. ' +
          'Derefter er det Læringslab 2 for hold 2, onsdag d. 9. december kl. 9-15 på Havrelund Kulturhus, Sal B.\n' +
          'Skriv til [1] om opgaverne, for [1] koordinerer matematiknetværket.',
        'Hvornår er næste møde i matematiknetværket?',
        'Hvornår er mit næste læringslab?',
        'Hvem koordinerer matematiknetværket?',
      ),
    ),
  )
  const endpoint = { OPENAI_MODEL: 'scripted', OPENAI_BASE_URL: server.url }
  const program = await start('2026-11-23T08:00', own, endpoint)
  const size = { width: 1180, height: 900 }
  const newcomer = await open(from, `${program.url}/?as=mads.iversen@havrelund.example`, size)
  await ask(
    newcomer,
    'Hej! Jeg er lige blevet matematikvejleder og har svært ved at få overblik: hvad er det næste, jeg skal til, og hvem spørger jeg om opgaverne?',
  )
  await newcomer.screenshot({ path: `${folder}/model.png` })
  await program.stop()
  await server.close()
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().click()
  await page.waitForTimeout(1000)
}

/** What a coordinator sees before saying yes: a calendar with a moved lab, and a list with the mistakes people make. */
async function showImport(from: Browser): Promise<void> {
  const [programme, files] = [join(data, 'programme'), join(data, 'filer')]
  mkdirSync(files)
  pejling('import', 'examples/havrelund', '--programme', programme, '--yes', '--name', 'Havrelund')
  const calendar = readFileSync('examples/havrelund/laeringslabs-og-vidensdage.ics', 'utf8')
  const before = calendar.slice(0, calendar.indexOf('Læringslab 3 – Hold 2'))
  const labDay = /.*DTSTART[^:]*:(\d{8})/s.exec(before)?.[1] ?? ''
  const moved = String(Number(labDay) + 1)
  writeFileSync(join(files, 'laeringslabs-og-vidensdage.ics'), calendar.replaceAll(labDay, moved))
  copyFileSync('examples/havrelund/personer.xlsx', join(files, 'personer.xlsx'))
  const command = 'npx pejling import filer --programme mit-netvaerk'
  const preview = pejling('import', files, '--programme', programme)
  const page = await (await from.newContext({ deviceScaleFactor: 1.5 })).newPage()
  await page.setContent(
    '<pre style="font:14px/1.5 monospace;background:#12211f;color:#e6f2ee;padding:24px;margin:0;width:max-content"></pre>',
  )
  const terminal = page.locator('pre')
  await terminal.evaluate((node, text) => {
    node.textContent = text
  }, `$ ${command}\n${preview.trimEnd()}`)
  await terminal.screenshot({ path: `${folder}/import.png` })
}

/** What a command prints. */
function pejling(...args: string[]): string {
  const env = { ...process.env, LANG: 'da_DK.UTF-8' }
  const run = spawnSync(process.execPath, ['scripts/pejling.mjs', ...args], {
    env,
    encoding: 'utf8',
  })
  return run.stdout
}

/** The program on data in that folder, with its clock at that local time. */
async function start(time: string, folderOfData = data, more: Record<string, string> = {}) {
  const program = spawn(process.execPath, ['scripts/pejling.mjs', 'start'], {
    env: {
      ...process.env,
      ...more,
      PORT: '0',
      PEJLING_DATA: folderOfData,
      PEJLING_CLOCK: `${time}:00+01:00`,
      LANG: 'da_DK.UTF-8',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = { url: '' }
  for await (const chunk of program.stdout.iterator({ destroyOnReturn: false })) {
    said.url = /http:\/\/localhost:\d+/.exec(String(chunk))?.[0] ?? ''
    if (said.url) break
  }
  if (!said.url) throw new Error('the program did not start')
  return {
    url: said.url,
    async stop() {
      program.kill('SIGTERM')
      await once(program, 'exit')
    },
  }
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
