// A form over real HTTP: what the bot is handed, what comes back, what the log tells of it, and what it must never tell.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../listen.js'
import { type Received, sendChat } from '../send.js'
import { type Site, startSite, tenant, texts } from '../site.js'
import { fill, form, offering, problems } from './bot.js'

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
  site.answer = fill
  site.inbounds.length = 0
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})

async function hear(): Promise<Listening> {
  const stream = await listen(site.port, { conversation, as })
  streams.push(stream)
  return stream
}
function post(more: object, id: string = randomUUID()): Promise<Received> {
  return sendChat(site.port, { id, conversation, as, lang: 'da', ...more })
}
const submissionIn = (answer: Received): string =>
  /data-submission="([^"]+)"/.exec(JSON.parse(answer.body).html)?.[1] ?? ''
const open = (): Promise<Received> =>
  post({ action: { id: 'ask-coordinator', q: 'Hvem?' }, label: 'Spørg en koordinator' })
const submit = (values: object, id: string): Promise<Received> =>
  post({ form: { id: 'ask-coordinator' }, values }, id)
const good = { question: 'Hvem har nøglen?', network: 'matematik', means: ['chat'] }
async function kept(): Promise<string> {
  const entries = await site.chat.history.readAfter(tenant, `web:${as}:${conversation}`, 0)
  return JSON.stringify(entries)
}

describe('A form', () => {
  it('is the answer to a press, and stands in the log as it was given', async () => {
    const stream = await hear()
    const answer = await open()
    expect(JSON.parse(answer.body)).toMatchObject({ lang: 'da', text: form.title })
    await stream.until(2)
    const [asked, opened] = stream.told()
    expect(asked).toMatchObject({ kind: 'question', shown: 'Spørg en koordinator' })
    expect(opened).toMatchObject({ kind: 'form', html: JSON.parse(answer.body).html })
  })

  it('that is sent reaches the bot with its action, its values as typed, and the id that it came with', async () => {
    const id = submissionIn(await open())
    await submit({ ...good, question: 'a\r\n\u200bb' }, id)
    expect(site.inbounds.at(-1)).toEqual({
      type: 'form',
      tenant,
      address: { platform: 'web', userId: as, verifiedEmail: as },
      conversation,
      eventId: id,
      lang: 'da',
      action: { id: 'ask-coordinator' },
      values: { ...good, question: 'a\nb' },
    })
  })

  it('that was taken is one answer: what was sent, and the reply under it', async () => {
    const stream = await hear()
    const id = submissionIn(await open())
    const { html } = JSON.parse((await submit(good, id)).body)
    expect(html).toMatch(/Matematikvejledere.*Her i chatten.*Jeg har sendt det til Sofie Brandt\./)
    expect(html).not.toContain('<form')
    await stream.until(3)
    expect(stream.told().at(-1)).toMatchObject({ kind: 'answer', event: id, html })
  })

  it('with something wrong in it is there again, under a new id, and then it can be taken', async () => {
    const id = submissionIn(await open())
    const again = await submit({ ...good, network: '' }, id)
    expect(JSON.parse(again.body).html).toMatch(new RegExp(`Hvem har nøglen\\?.*${problems.empty}`))
    const next = submissionIn(again)
    expect(next).not.toBe(id)
    expect(JSON.parse((await submit(good, next)).body).html).toContain('Jeg har sendt det')
  })

  it('that is sent again gets the same answer, whatever it was', async () => {
    const id = submissionIn(await open())
    const wrong = await submit({}, id)
    site.answer = () => ({ outcome: 'repeat' })
    expect((await submit(good, id)).body).toBe(wrong.body)
    site.answer = fill
    const taken = await submit(good, submissionIn(wrong))
    site.answer = () => ({ outcome: 'repeat' })
    expect((await submit(good, submissionIn(wrong))).body).toBe(taken.body)
  })

  it('whose answer is gone says that it was sent before, and never that it may be sent anew', async () => {
    site.answer = () => ({ outcome: 'repeat' })
    const answer = await submit(good, randomUUID())
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      409,
      { error: 'sent-before', message: texts.da.problem['sent-before'], lang: 'da' },
    ])
  })

  it('is told as being worked on while it is sent', async () => {
    const id = submissionIn(await open())
    const stream = await hear()
    let finish = (): void => {}
    site.answer = inbound =>
      new Promise(resolve => {
        finish = () => resolve(fill(inbound))
      })
    const sending = submit(good, id)
    await expect.poll(() => stream.typing().at(-1)).toEqual([id])
    finish()
    await sending
    await expect.poll(() => stream.typing().at(-1)).toEqual([])
  })
})

describe('A CPR number in a form', () => {
  it.each([
    ['that is wrong for it', good],
    ['that the bot takes all the same', good],
  ])('is given back to the one who wrote it, and never kept, in one %s', async (name, values) => {
    const id = submissionIn(await open())
    if (name.startsWith('that the bot')) {
      site.answer = () => ({ outcome: 'replied', reply: { lang: 'da', text: 'Tak.', blocks: [] } })
    }
    const answer = await submit({ ...values, question: 'Hvad med 020304-9876?' }, id)
    const { html } = JSON.parse(answer.body)
    if (name.startsWith('that is wrong')) expect(html).toContain('Hvad med 020304-9876?')
    else expect(html).toContain(texts.da.form.withheld)
    expect(await kept()).not.toContain('9876')
    expect(await kept()).toContain(name.startsWith('that is wrong') ? problems.cpr : 'Tak.')
  })
})

describe('What is no form', () => {
  it.each<[string, object]>([
    ['an unknown one', { form: { id: 'x' }, values: {} }],
    ['one without values', { form: { id: 'ask-coordinator' } }],
    ['one with a number in it', { form: { id: 'ask-coordinator' }, values: { a: 1 } }],
    ['one with an object in it', { form: { id: 'ask-coordinator' }, values: { a: { b: 'c' } } }],
    ['one that is a question too', { form: { id: 'ask-coordinator' }, values: {}, text: 'x' }],
    [
      'one for a question that cannot be',
      { form: { id: 'answer-question', question: '1' }, values: {} },
    ],
  ])('%s is refused, and the bot hears nothing', async (_name, body) => {
    expect((await post(body)).status).toBe(400)
    expect(site.inbounds).toEqual([])
  })

  it('a prototype among the values is left out', async () => {
    const body = `{"id":"${randomUUID()}","conversation":"${conversation}","as":"","lang":"da","form":{"id":"ask-coordinator"},"values":{"__proto__":"x","question":"y"}}`
    await sendChat(site.port, body)
    expect(site.inbounds[0]).toHaveProperty('values', { question: 'y' })
    expect({}).not.toHaveProperty('question')
  })
})

describe('A vote', () => {
  const vote = (helped: boolean, turn: string): Promise<Received> =>
    post({ action: { id: 'vote', q: 'Hvem har nøglen?', helped }, label: 'Svaret hjalp', turn })

  it('is no turn: a word for the one who pressed, and a button that stays pressed for all windows', async () => {
    const stream = await hear()
    const turn = randomUUID()
    const answer = await vote(true, turn)
    expect(JSON.parse(answer.body)).toEqual({
      html: '',
      lang: 'da',
      text: 'Tak, det er noteret.',
      quiet: true,
    })
    await stream.until(1)
    expect(stream.told()[0]).toMatchObject({ kind: 'pressed', turn, action: { helped: true } })
  })

  it('that gets more than a word is a turn', async () => {
    site.answer = () => ({ outcome: 'replied', reply: offering })
    const stream = await hear()
    await vote(false, randomUUID())
    await stream.until(2)
    expect(stream.told().map(({ kind }) => kind)).toEqual(['question', 'answer'])
  })

  it('on a question with a CPR number in it is taken, and not kept', async () => {
    const action = { id: 'vote', q: '020304-9876?', helped: true }
    expect((await post({ action, label: 'x', turn: 'x' })).status).toBe(200)
    expect(await kept()).toBe('[]')
  })
})
