// An answer that takes the place of the message whose button was pressed: where Slack lets it, and what is said where it does not.
import { describe, expect, it } from 'vitest'
import type { Handled } from '../../../src/core/ports.js'
import { type Block, textReply } from '../../../src/core/reply.js'
import { startSite } from './site.js'
import { note, press, submission } from './workspace.js'

const instead: Handled = {
  outcome: 'replied',
  reply: textReply('da', 'Du deltager.'),
  instead: true,
}
const pressed = '1700000003.000400'
const inChannel = {
  channel: { id: 'C0MATEMATIK' },
  container: { type: 'message', message_ts: pressed, is_ephemeral: false },
}
const typed = { text: { type: 'plain_text_input', value: 'Lokale 12' } }
const from = (place: object) => ({ private_metadata: JSON.stringify({ ...note, place }) })

describe('An answer that takes the place of the message that was pressed in', () => {
  it('changes that message, with no notice and no new one', async () => {
    const site = await startSite()
    site.answer = () => instead
    await site.send(press('x'), { form: true })
    const [changed] = await site.seen('chat.update')
    expect(changed).toMatchObject({ channel: 'D0METTE', ts: pressed, text: 'Du deltager.' })
    expect(changed).toMatchObject({ parse: 'none', link_names: 'false' })
    expect(site.api.of('chat.postMessage')).toEqual([])
  })

  it('goes on below where it is more than one message', async () => {
    const site = await startSite()
    const blocks = Array.from({ length: 60 }, (_, at): Block => ({ type: 'text', text: `${at}` }))
    site.answer = () => ({ ...instead, reply: { lang: 'da', text: 'Lang', blocks } })
    await site.send(press('x'), { form: true })
    await site.seen('chat.postMessage')
    expect(site.api.of('chat.update')).toHaveLength(1)
  })

  it('replaces what only the presser sees by the address that Slack gave with the press', async () => {
    const site = await startSite()
    site.answer = () => instead
    const container = { ...inChannel.container, is_ephemeral: true }
    const url = { response_url: `${site.api.origin}/hook/1` }
    await site.send(press('x', { ...inChannel, container, ...url }), { form: true })
    const [said] = await site.seen('hook')
    expect(JSON.parse(said?.body ?? '')).toMatchObject({
      ...{ replace_original: true, text: 'Du deltager.' },
    })
  })

  it('leaves a message that everybody in a channel reads, and is told to the presser alone', async () => {
    const site = await startSite()
    site.answer = () => instead
    await site.send(press('x', inChannel), { form: true })
    await site.seen('chat.postEphemeral')
    expect(site.api.of('chat.update')).toEqual([])
  })

  it('is a new message where the button stood on the App Home', async () => {
    const site = await startSite()
    site.answer = () => instead
    const home = { channel: undefined, container: { type: 'view' } }
    await site.send(press('x', home), { form: true })
    await site.seen('chat.postMessage')
    expect(site.api.of('chat.update')).toEqual([])
  })

  it.each([
    ['message_not_found', 1],
    ['edit_window_closed', 1],
    // It may have been changed: told again it would stand there twice.
    ['internal_error', 0],
  ])('that Slack answers with %s comes as a new message %i times', async (error, times) => {
    const site = await startSite()
    site.api.answer = ({ method }) => (method === 'chat.update' ? { ok: false, error } : undefined)
    site.answer = () => instead
    await site.send(press('x'), { form: true })
    await site.seen('chat.update')
    site.answer = () => ({ outcome: 'replied', reply: textReply('da', 'Bagefter') })
    await site.send(press('y'), { form: true })
    const posted = await site.seen('chat.postMessage', times + 1)
    expect(posted.filter(({ text }) => text === 'Du deltager.')).toHaveLength(times)
  })

  it('comes from a dialog too, where that was opened by a button in the message', async () => {
    const site = await startSite()
    site.answer = () => instead
    const place = { type: 'direct', channel: 'D0METTE', message: pressed }
    await site.submit(submission(typed, from(place)))
    expect(await site.seen('chat.update')).toMatchObject([{ channel: 'D0METTE', ts: pressed }])
    expect(site.inbounds).toMatchObject([{ type: 'form', messageRef: pressed }])
    expect(site.api.of('chat.postMessage')).toEqual([])
  })

  it('comes as a new message from a dialog that no message had opened', async () => {
    const site = await startSite()
    site.answer = () => instead
    await site.submit(submission(typed))
    await site.seen('chat.postMessage')
    expect(site.api.of('chat.update')).toEqual([])
  })
})
