// An answer that takes the place of the card whose button was pressed: for good, and from a form that the button opened as well.
import { describe, expect, it } from 'vitest'
import type { Handled } from '../../../src/core/ports.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import { activity, impatient, startSite } from './site.js'

const reply: Reply = {
  lang: 'da',
  text: 'Du deltager.',
  blocks: [
    { type: 'text', text: 'Du deltager.' },
    { type: 'actions', buttons: [{ label: 'Skift svar', action: { id: 'ask', q: 'x' } }] },
  ],
}
const instead: Handled = { outcome: 'replied', reply, instead: true }
const form: Form = {
  action: { id: 'ask-coordinator' },
  lang: 'da',
  title: 'Din note',
  submit: 'Gem',
  fields: [{ id: 'note', label: 'Note', kind: 'line', required: true, maxLength: 200 }],
}
const open = { action: { id: 'ask', q: 'Note' }, lang: 'da' }

function invoke(data: unknown, card: string): Record<string, unknown> {
  const value = { action: { type: 'Action.Execute', verb: 'pejling', data } }
  return activity({ type: 'invoke', name: 'adaptiveCard/action', replyToId: card, value })
}

/** What the button of the form that was posted carries, with what is typed beside it. */
function filledFrom(posted: string | undefined): object {
  const [, data = '{}'] = /"verb":"pejling","data":(\{.*?\]\})/.exec(posted ?? '') ?? []
  return { ...JSON.parse(data), text_note: 'Kommer 10 minutter senere' }
}

describe('An answer that takes the place of the card that was pressed in', () => {
  it('stands there at once, and for whoever opens the chat again', async () => {
    const site = await startSite()
    site.answer = () => instead
    const { text } = await site.send(invoke(open, 'card-1'))
    expect(text).toContain('Du deltager.')
    const [, kept] = await site.seen(2)
    expect(kept).toMatch(/^update a:personal card-1 .*Du deltager\..*Skift svar/)
  })

  it('leaves a card that others read as it is, and comes in the presser’s own chat', async () => {
    const site = await startSite()
    site.answer = () => instead
    const conversation = { id: '19:room;messageid=1', conversationType: 'channel' }
    await site.send({ ...invoke(open, 'card-1'), conversation })
    const all = await site.seen(3)
    expect(all.find(line => line.includes('Du deltager.'))).toMatch(/^post a:own /)
    expect(all.filter(line => line.startsWith('update'))).toEqual([])
  })

  it('comes from a form too: on the card that opened it, and below what was sent without its buttons', async () => {
    const site = await startSite()
    site.answer = () => ({ outcome: 'form', form })
    await site.send(invoke(open, 'card-1'))
    const posted = (await site.seen(2))[1]
    site.answer = () => instead
    const { text } = await site.send(invoke(filledFrom(posted), 'form-1'))
    expect(text).toMatch(/Kommer 10 minutter senere.*Du deltager\./)
    expect(text).not.toContain('Skift svar')
    const updates = (await site.seen(4)).filter(line => line.startsWith('update'))
    expect(updates).toEqual([
      expect.stringMatching(/^update a:personal card-1 .*Du deltager\..*Skift svar/),
      expect.stringMatching(/^update a:personal form-1 .*10 minutter senere.*Du deltager\./),
    ])
  })

  it('comes so from a form that came back with a problem in it as well', async () => {
    const site = await startSite()
    site.answer = () => ({ outcome: 'form', form })
    await site.send(invoke(open, 'card-1'))
    const again = await site.send(invoke(filledFrom((await site.seen(2))[1]), 'form-1'))
    site.answer = () => instead
    await site.send(invoke(filledFrom(again.text), 'form-1'))
    expect((await site.seen(4)).join('\n')).toMatch(/update a:personal card-1 .*Du deltager\./)
  })

  it('keeps its buttons on the form where Teams will not change the card that opened it', async () => {
    const site = await startSite()
    site.answer = () => ({ outcome: 'form', form })
    await site.send(invoke(open, 'card-1'))
    const posted = (await site.seen(2))[1]
    site.updated = { outcome: 'refused', why: '404' }
    site.answer = () => instead
    expect((await site.send(invoke(filledFrom(posted), 'form-1'))).text).toContain('Skift svar')
  })

  it('comes afterwards where it takes long', async () => {
    const site = await startSite({ times: impatient })
    let finish = () => {}
    site.answer = () =>
      new Promise(resolve => {
        finish = () => resolve(instead)
      })
    await site.send(invoke(open, 'card-1'))
    finish()
    expect((await site.seen(2))[1]).toMatch(/^update a:personal card-1 .*Du deltager\./)
  })
})
