// What is kept of an answer that is nobody's to read: over real HTTP and a real Redis, searched key by key and in its append-only file,
// where what was written for a moment stays to be read.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  vi,
} from 'vitest'
import { type Listening, listen } from '../listen.js'
import { sendChat } from '../send.js'
import { type Site, startSite, tenant, texts } from '../site.js'
import { answer, problem, saved, secrets } from './bot.js'

vi.setConfig({ testTimeout: 90_000 })

const as = 'mette.krogh@havrelund.example'
let site: Site
let conversation: string
const streams: Listening[] = []
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())
beforeEach(() => {
  conversation = randomUUID()
  site.answer = answer
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})

async function hear(): Promise<Listening> {
  const stream = await listen(site.port, { conversation, as })
  streams.push(stream)
  return stream
}
async function post(more: object, id: string = randomUUID()) {
  const { status, body } = await sendChat(site.port, { id, conversation, as, lang: 'da', ...more })
  return { id, status, ...JSON.parse(body) }
}
const pressed = (q: string, turn: string) =>
  post({ action: { id: 'ask', q }, label: '', turn, private: true })
const formIn = (html: string): string => /data-submission="([^"]+)"/.exec(html)?.[1] ?? ''
const sent = (comment: string, id: string, turn: string) =>
  post({ form: { id: 'ask-coordinator' }, values: { comment }, turn, private: true }, id)

/** What is sent to the page that is loaded anew. */
async function reloaded(): Promise<string> {
  const stream = await hear()
  await expect.poll(() => stream.typing().length, { timeout: 30_000 }).toBeGreaterThan(0)
  return stream.text()
}
/** The words, wherever they stand in the folder of this run's Redis: its append-only file has all that was ever written since it began. */
function onDisk(words: string): boolean {
  try {
    execFileSync('grep', ['-rlF', words, dirname(inject('redisSocket'))])
    return true
  } catch {
    return false
  }
}
async function expectNowhere(words: string): Promise<void> {
  const kept = await site.chat.history.readAfter(tenant, `web:${as}:${conversation}`, 0)
  expect(JSON.stringify(kept)).not.toContain(words)
  expect(onDisk(words)).toBe(false)
  expect(JSON.stringify(site.logged)).not.toContain(words)
}
/** An answer of ours with the buttons, and the event whose answer it is. */
const asked = async (): Promise<string> => (await post({ text: 'Hej' })).id

describe('The page’s markup', () => {
  it('says of a button that it is private, and what it does in words', async () => {
    const { html } = await post({ text: 'Hej' })
    expect(html).toMatch(/aria-label="Rigtig skidt hemmelig, 1 af 5"[^>]* data-private="press"/)
    expect(html).toMatch(/data-private="form"[^>]*>Skriv en kommentar/)
    expect(html).toMatch(/class="button button-secondary" data-action="[^"]*">Umærket/)
  })
})

describe('A press of a private button', () => {
  // The question itself has the labels of all five; which one was pressed must not be there once more.
  const value = 'nyt svar'

  it('that is answered in its own place leaves no trace but that answer', async () => {
    const turn = await asked()
    const stream = await hear()
    await stream.until(2)
    const { id, instead, html } = await pressed(secrets.value, turn)
    expect(instead).toBe(turn)
    await stream.until(3)
    expect(stream.entries().at(-1)).toMatchObject({ kind: 'edited', event: turn, by: id, html })
    expect(stream.typing().flat()).not.toContain(secrets.value)
    expect((await reloaded()).match(/Rigtig skidt hemmelig/g)).toEqual(
      // Only in the question, as its label and what it says and carries, as it was before anything was pressed.
      JSON.stringify((await post({ text: 'Hej' })).html).match(/Rigtig skidt hemmelig/g) ?? [],
    )
  })

  it('that gets an answer of its own stands without its words, and is not asked again', async () => {
    const turn = await asked()
    const stream = await hear()
    const { id, unkept } = await pressed(value, turn)
    expect(unkept).toBe(true)
    await stream.until(4)
    expect(stream.entries().slice(2)).toMatchObject([
      { kind: 'question', event: id, turn, isPrivate: true },
      { kind: 'answer', event: id, text: 'Noteret.' },
    ])
    expect(stream.entries()[2]).not.toHaveProperty('action')
    expect(stream.entries()[2]).not.toHaveProperty('shown')
  })

  it('that is answered in passing leaves no trace at all', async () => {
    const turn = await asked()
    const stream = await hear()
    await stream.until(2)
    expect(await pressed('se', turn)).toMatchObject({ quiet: true, text: 'Kun til dig.' })
    expect((await reloaded()).match(/event: entry/g)).toHaveLength(2)
    await expectNowhere('Kun til dig.')
  })

  it('is worked on without anybody hearing which one it was', async () => {
    const turn = await asked()
    const stream = await hear()
    await stream.until(2)
    let finish = (): void => {}
    site.answer = inbound =>
      new Promise(resolve => {
        finish = () => resolve(answer(inbound))
      })
    const pressing = pressed(value, turn)
    await expect.poll(() => stream.typing().at(-1)?.length, { timeout: 30_000 }).toBe(1)
    expect(await reloaded()).not.toContain('event: asked')
    finish()
    await pressing
  })

  it('of a button that nobody marked is taken out of the log again', async () => {
    const turn = await asked()
    await post({ action: { id: 'ask', q: 'umærket' }, label: 'Umærket tryk', turn })
    expect(await reloaded()).not.toContain('Umærket tryk')
  })
})

describe('What is typed', () => {
  it('and is an answer that is nobody’s to read is never written anywhere', async () => {
    const stream = await hear()
    const { id, unkept } = await post({ text: secrets.typed })
    expect(unkept).toBe(true)
    await stream.until(2)
    expect(stream.entries()).toMatchObject([
      { kind: 'question', event: id, isPrivate: true },
      { kind: 'answer', event: id, text: 'Gemt. Tak.' },
    ])
    expect(await reloaded()).not.toContain(secrets.typed)
    await expectNowhere(secrets.typed)
  })

  it('while nobody can say whether it may be kept is kept nowhere either', async () => {
    const typed = `${secrets.typed} ${randomUUID()}`
    site.answer = () => {
      throw new Error('x')
    }
    expect((await post({ text: typed })).status).toBe(500)
    await expectNowhere(typed)
    site.answer = () => ({ outcome: 'failed', reply: saved })
    expect((await post({ text: typed })).status).toBe(503)
    await expectNowhere(typed)
    site.answer = () => ({ outcome: 'repeat' })
    expect((await post({ text: typed })).status).toBe(409)
    await expectNowhere(typed)
  })

  it('with a CPR number in it is never written anywhere, nor told to those who listen', async () => {
    const typed = `hvad med 020304-9876 ${randomUUID()}`
    const stream = await hear()
    let finish = (): void => {}
    site.answer = () =>
      new Promise(resolve => {
        finish = () => resolve({ outcome: 'replied', reply: saved })
      })
    const asking = post({ text: typed })
    await expect.poll(() => stream.text(), { timeout: 30_000 }).toContain('event: asked')
    finish()
    await asking
    expect(stream.text()).not.toContain(typed)
    await expectNowhere(typed)
  })

  it('and may be kept is there after a reload as before', async () => {
    const typed = `Hvornår er mødet ${randomUUID()}`
    await post({ text: typed })
    expect(await reloaded()).toContain(typed)
    // So the search of the disk would have found the others.
    expect(onDisk(typed)).toBe(true)
  })
})

describe('A private form', () => {
  it('is in no log, neither what stands in it nor what is sent, and is answered where its button stood', async () => {
    const turn = await asked()
    const stream = await hear()
    const opened = await pressed('kommentar', turn)
    expect(opened.html).toContain(secrets.comment)
    expect(opened.html).toContain(' data-private ')
    const { instead, html } = await sent(secrets.comment, formIn(opened.html), turn)
    expect(instead).toBe(turn)
    expect(html).not.toContain(secrets.comment)
    await stream.until(3)
    expect(stream.told().map(({ kind }) => kind)).toEqual(['question', 'answer', 'edited'])
    expect(await reloaded()).not.toContain(secrets.comment)
    await expectNowhere(secrets.comment)
  })

  it('comes back with its problems and what was typed, to its writer alone', async () => {
    const turn = await asked()
    const opened = await pressed('kommentar', turn)
    const wrong = await sent(`${secrets.comment}!`, formIn(opened.html), turn)
    expect(wrong.html).toMatch(new RegExp(`${problem}.*${secrets.comment}`, 's'))
    expect(formIn(wrong.html)).not.toBe(formIn(opened.html))
    await expectNowhere(secrets.comment)
  })

  it('that gets an answer of its own has it after a reload, without what was sent', async () => {
    const turn = await asked()
    const opened = await pressed('kommentar', turn)
    const done = await sent(`${secrets.comment}?`, formIn(opened.html), turn)
    expect(done).toMatchObject({ unkept: true })
    expect(done.html).not.toContain(texts.da.form.sent)
    const again = await reloaded()
    expect(again).toContain('Gemt.')
    expect(again).toContain('"isPrivate":true')
    await expectNowhere(secrets.comment)
  })
})
