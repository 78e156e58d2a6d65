// An answer that takes the place of what its button stands in, over real HTTP: what the presser's page gets, what the log tells to others,
// and when it is an answer like any other.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Handled } from '../../../../src/core/ports.js'
import { textReply } from '../../../../src/core/reply.js'
import { form } from '../form/bot.js'
import { type Listening, listen } from '../listen.js'
import { sendChat } from '../send.js'
import { type Site, startSite } from '../site.js'

const as = `${randomUUID()}@havrelund.example`
const to = { platform: 'web', userId: as }
let site: Site
let conversation: string
const streams: Listening[] = []
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())
beforeEach(() => {
  conversation = randomUUID()
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})

const says = (text: string): Handled => ({ outcome: 'replied', reply: textReply('da', text) })
const instead: Handled = {
  outcome: 'replied',
  reply: textReply('da', 'Du deltager.'),
  instead: true,
}
async function post(more: object, id: string = randomUUID()) {
  const { body } = await sendChat(site.port, { id, conversation, as, lang: 'da', ...more })
  return { id, answer: JSON.parse(body) }
}
const press = (turn: string | undefined, id?: string) =>
  post({ action: { id: 'ask', q: 'Deltager' }, label: 'Deltager', turn }, id)
async function hear(at = conversation): Promise<Listening> {
  const stream = await listen(site.port, { conversation: at, as })
  streams.push(stream)
  await expect.poll(() => stream.news().length, { timeout: 30_000 }).toBeGreaterThan(0)
  return stream
}
const kinds = (stream: Listening) => stream.told().map(({ kind, event }) => [kind, event])

describe('An answer that takes the place of what was pressed in', () => {
  it('stands where the earlier answer stood, and the press is no turn', async () => {
    site.answer = () => says('Kommer du?')
    const { id: asked } = await post({ text: 'Hvornår mødes vi?' })
    const other = await hear()
    site.answer = () => instead
    const { id: pressed, answer } = await press(asked)
    expect(answer).toMatchObject({ instead: asked, text: 'Du deltager.' })
    await expect
      .poll(() => kinds(other), { timeout: 30_000 })
      .toEqual(expect.arrayContaining([['removed', pressed]]))
    expect(kinds(other)).toContainEqual(['edited', asked])
    const later = await hear()
    expect(kinds(later)).toEqual([
      ['question', asked],
      ['answer', asked],
      ['edited', asked],
      ['removed', pressed],
    ])
  })

  it('stands where a message stood, in every conversation that it was read in', async () => {
    const key = `invitation:${randomUUID()}`
    const elsewhere = randomUUID()
    const pages = [await hear(), await hear(elsewhere)]
    await site.sender.send(to, textReply('da', 'Kommer du?'), key)
    for (const page of pages)
      await expect.poll(() => kinds(page), { timeout: 30_000 }).toContainEqual(['message', key])
    site.answer = () => instead
    expect((await press(key)).answer).toMatchObject({ instead: key })
    for (const page of pages)
      await expect.poll(() => kinds(page), { timeout: 30_000 }).toContainEqual(['edited', key])
    // What is written about it later stands there instead of that.
    await site.sender.edit(to, key, textReply('da', 'Aflyst'))
    await expect
      .poll(() => pages[1]?.told().at(-1), { timeout: 30_000 })
      .toMatchObject({ kind: 'edited', html: expect.stringContaining('Aflyst') })
  })

  it('comes from a form that a button there had opened, and the form goes', async () => {
    site.answer = () => says('Kommer du?')
    const { id: asked } = await post({ text: 'Hvornår mødes vi?' })
    site.answer = () => ({ outcome: 'form', form })
    const { id: opened, answer } = await press(asked)
    const submission = /data-submission="([^"]+)"/.exec(answer.html)?.[1] ?? ''
    site.answer = () => instead
    const sent = await post({ form: form.action, values: { question: 'x' } }, submission)
    expect(sent.answer).toMatchObject({ instead: asked })
    const told = kinds(await hear())
    expect(told).toContainEqual(['removed', opened])
    expect(told).not.toContainEqual(['form', opened])
  })

  it('can be pressed in again, and again stands in the same place', async () => {
    site.answer = () => says('Kommer du?')
    const { id: asked } = await post({ text: 'Hvornår mødes vi?' })
    site.answer = () => instead
    for (let times = 0; times < 3; times++)
      expect((await press(asked)).answer).toMatchObject({ instead: asked })
    expect(kinds(await hear()).filter(([kind]) => kind === 'edited')).toHaveLength(1)
  })

  it('is given again to a press that is sent again', async () => {
    site.answer = () => says('Kommer du?')
    const { id: asked } = await post({ text: 'Hvornår mødes vi?' })
    site.answer = () => instead
    const { id: pressed, answer } = await press(asked)
    site.answer = () => ({ outcome: 'repeat' })
    expect((await press(asked, pressed)).answer).toEqual(answer)
  })

  it.each([
    ['a button that stands in nothing', undefined],
    ['a turn that the log has forgotten', randomUUID()],
  ])('is an answer like any other for %s', async (_what, turn) => {
    site.answer = () => instead
    const { id, answer } = await press(turn)
    expect(answer).not.toHaveProperty('instead')
    expect(kinds(await hear())).toEqual([
      ['question', id],
      ['answer', id],
    ])
  })
})
