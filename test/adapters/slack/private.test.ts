// Private forms and presses in Slack: a dialog, and nothing of what stands in it or was typed in it in a message that stays, nor in the log.
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Handled } from '../../../src/core/ports.js'
import { type Form, textReply } from '../../../src/core/reply.js'
import { type Site, startSite, texts } from './site.js'
import { mette, note, press, submission } from './workspace.js'

const secret = 'Hemmeligheden om stemningen'
const form: Form = {
  action: { id: 'ask-coordinator' },
  lang: 'da',
  title: 'Dit svar',
  submit: 'Gem',
  private: true,
  fields: [
    {
      id: 'text',
      label: 'Kommentar',
      kind: 'text',
      required: false,
      value: secret,
      maxLength: 500,
    },
  ],
}
const filled = { text: { type: 'plain_text_input', value: secret } }
const carried = { ...note, private: '11111111-2222-4333-8444-555555555555' }
const dialog = (more: object = {}) =>
  submission(filled, { private_metadata: JSON.stringify({ ...carried, ...more }) })

/** All that Slack was told to show or keep, but for dialogs, which are the reader's own and gone when they close. */
function stays(site: Site): string {
  const methods = ['chat.postMessage', 'chat.update', 'views.publish']
  return JSON.stringify([methods.flatMap(site.api.of), site.log.lines])
}

/** What takes longer than Slack waits, so that the dialog is closed by then. */
async function startLate(handled: Handled): Promise<Site> {
  const site = await startSite()
  site.answer = async () => {
    await sleep(600)
    return handled
  }
  return site
}

describe('A private form in Slack', () => {
  it('is a dialog that knows that it is private', async () => {
    const site = await startSite()
    site.answer = () => ({ outcome: 'form', form })
    await site.send(press('mit svar'), { form: true })
    const [call] = await site.seen('views.open')
    expect(call?.view).toContain(secret)
    expect(JSON.parse(JSON.parse(call?.view ?? '').private_metadata)).toMatchObject({
      private: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(stays(site)).not.toContain(secret)
  })

  it('that is sent is answered without a word of what was typed', async () => {
    const site = await startSite()
    const reply = textReply('da', 'Gemt.')
    site.answer = () => ({ outcome: 'replied', reply, instead: true, unkept: true })
    expect(await site.submit(dialog())).toBeUndefined()
    await site.seen('chat.postMessage')
    expect(stays(site)).toContain('Gemt.')
    expect(stays(site)).not.toContain(secret)
  })

  it('is an event whose name nobody can try out, and the same one for the same words in the same dialog', async () => {
    const site = await startSite()
    const other = '99999999-2222-4333-8444-555555555555'
    for (const more of [{}, {}, { private: other }]) await site.submit(dialog(more))
    const [first, second, third] = site.inbounds.map(({ eventId }) => eventId)
    expect(first).toBe(second)
    expect(third).not.toBe(first)
  })

  it.each<[string, Handled]>([
    ['has a problem', { outcome: 'form', form }],
    ['cannot be kept', { outcome: 'failed', reply: textReply('da', 'Lageret er væk') }],
    ['meets somebody busy', { outcome: 'busy' }],
  ])('that takes long and %s comes back where its writer sees it once', async (_what, handled) => {
    const site = await startLate(handled)
    expect(await site.submit(dialog())).toBeUndefined()
    const [said] = await site.seen('chat.postEphemeral')
    expect(said).toMatchObject({ channel: 'D0METTE', user: mette })
    expect(said?.text).toContain(texts.da.dialog.closed)
    expect(said?.text).toContain(secret)
    expect(stays(site)).not.toContain(secret)
  })

  it('that Slack will not show once is not put in a message instead', async () => {
    const site = await startSite({}, ({ method }) =>
      method === 'chat.postEphemeral' ? { ok: false, error: 'user_not_in_channel' } : undefined,
    )
    site.answer = async () => {
      await sleep(600)
      return { outcome: 'busy' }
    }
    await site.submit(dialog())
    await site.seen('chat.postEphemeral')
    await expect.poll(() => site.log.lines.length, { timeout: 30_000 }).toBeGreaterThan(0)
    expect(stays(site)).not.toContain(secret)
    expect(site.api.of('chat.postMessage')).toEqual([])
  })

  it('of the App Home, where nothing is seen only once, says why without the words', async () => {
    const site = await startLate({ outcome: 'failed', reply: textReply('da', 'Lageret er væk') })
    await site.submit(dialog({ place: { type: 'direct', channel: mette } }))
    const [said] = await site.seen('chat.postMessage')
    expect(said?.text).toContain('Lageret er væk')
    expect(stays(site)).not.toContain(secret)
  })
})

describe('A private button in Slack', () => {
  it('is answered without a word of which one it was, in its place or below it', async () => {
    const site = await startSite()
    for (const instead of [{}, { instead: true }] as const) {
      site.answer = () => ({
        ...{ outcome: 'replied', reply: textReply('da', 'Gemt.'), unkept: true },
        ...instead,
      })
      await site.send(press(secret), { form: true })
    }
    await site.seen('chat.postMessage')
    await site.seen('chat.update')
    expect(stays(site)).toContain('Gemt.')
    expect(stays(site)).not.toContain(secret)
  })
})

describe('A word in passing about what is not kept', () => {
  it('takes no other way out when Slack will not show it once', async () => {
    const site = await startSite({}, ({ method }) =>
      method === 'chat.postEphemeral' ? { ok: false, error: 'user_not_in_channel' } : undefined,
    )
    const reply = textReply('da', secret)
    site.answer = () => ({ outcome: 'replied', reply, quiet: true, unkept: true })
    await site.send(press('mit svar'), { form: true })
    await site.seen('chat.postEphemeral')
    await expect.poll(() => site.log.lines.length, { timeout: 30_000 }).toBeGreaterThan(0)
    expect(site.api.of('chat.postMessage')).toEqual([])
  })
})
