// Private forms in Teams: a dialog that opens by its button, comes back with its problems, and closes; and nothing of what is typed or
// chosen in one is ever put in a chat, a notification or the log.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { renderReply } from '../../../adapters/teams/card/render.js'
import type { Handled } from '../../../src/core/ports.js'
import { type Form, type Reply, textReply } from '../../../src/core/reply.js'
import { activity, impatient, type Site, startSite, texts } from './site.js'

const secret = 'Hemmeligheden om stemningen'
const form: Form = {
  action: { id: 'ask-coordinator' },
  lang: 'da',
  title: 'Dit svar',
  text: 'Kun du kan se det.',
  submit: 'Gem',
  private: true,
  fields: [
    {
      id: 'comment',
      label: 'Kommentar',
      kind: 'text',
      required: false,
      maxLength: 500,
      value: secret,
    },
  ],
}
const asForm: Handled = { outcome: 'form', form }
const saved = textReply('da', 'Gemt.')
const open = { action: { id: 'ask', q: 'mit svar' }, lang: 'da', msteams: { type: 'task/fetch' } }

function invoke(name: string, data: unknown, more: object = {}): Record<string, unknown> {
  const value = { data, context: { theme: 'dark' } }
  return activity({ type: 'invoke', name, replyToId: 'card-1', value, text: undefined, ...more })
}

const Task = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({
      title: z.string(),
      card: z.object({ content: z.object({ body: z.array(z.looseObject({ type: z.string() })) }) }),
    }),
  }),
})

/** What the dialog's button sends, with what was typed beside it. */
function submitted(body: unknown, typed: object): object {
  const { body: elements } = Task.parse(body).task.value.card.content
  const set = elements.find(({ type }) => type === 'ActionSet')
  const [button] = z
    .array(z.object({ type: z.literal('Action.Submit'), data: z.looseObject({}) }))
    .parse(set?.actions)
  return { ...button?.data, ...typed }
}

async function siteThatSays(...answers: Handled[]): Promise<Site> {
  const site = await startSite()
  site.answer = () => answers.shift() ?? { outcome: 'replied', reply: saved }
  return site
}

/** A dialog that has been opened on a site, ready to be sent with that comment in it. */
async function opened(site: Site, comment = secret): Promise<object> {
  const { body } = await site.send(invoke('task/fetch', open))
  return submitted(body, { text_comment: comment })
}

function expectSecret(site: Site): void {
  expect(site.called.join('\n')).not.toContain(secret)
  expect(JSON.stringify(site.log.lines)).not.toContain(secret)
}

describe('A button that opens a private form in Teams', () => {
  it('is of the one kind that Teams opens a dialog for, and says what it does', () => {
    const button = { label: 'Skriv', title: 'Skriv en kommentar', opensDialog: true } as const
    const actions = [{ ...button, action: { id: 'ask', q: 'x' } as const }]
    const reply: Reply = { ...saved, blocks: [{ type: 'actions', buttons: actions }] }
    const sets = renderReply(reply).flatMap(({ card }) => card.body)
    expect(sets).toMatchObject([
      {
        actions: [
          {
            ...{ type: 'Action.Submit', title: 'Skriv', tooltip: 'Skriv en kommentar' },
            data: { action: { id: 'ask', q: 'x' }, lang: 'da', msteams: { type: 'task/fetch' } },
          },
        ],
      },
    ])
  })

  it('opens a dialog with everything in it, and nothing comes in the chat', async () => {
    const site = await siteThatSays(asForm)
    const { body, text } = await site.send(invoke('task/fetch', open))
    expect(body).toMatchObject({ task: { type: 'continue', value: { title: 'Dit svar' } } })
    for (const fact of ['Kun du kan se det.', 'Kommentar', secret, 'Gem'])
      expect(text).toContain(fact)
    expect(text).not.toContain('Action.Execute')
    expect(site.inbounds).toMatchObject([
      { type: 'press', action: { id: 'ask', q: 'mit svar' }, messageRef: 'card-1' },
    ])
    await site.seen(1)
    expect(site.called.filter(line => !line.startsWith('member'))).toEqual([])
  })

  it('opens it where others read along as well, for the presser alone', async () => {
    const site = await siteThatSays(asForm)
    const room = { conversation: { id: '19:room', conversationType: 'channel' } }
    const { body } = await site.send(invoke('task/fetch', open, room))
    const { status } = await site.send(
      invoke('task/submit', submitted(body, { text_comment: secret }), room),
    )
    expect(status).toBe(200)
    expect(site.inbounds[1]).toMatchObject({ type: 'form', values: { comment: secret } })
    expectSecret(site)
    expect(site.called.filter(line => line.startsWith('post'))).toEqual([])
  })

  it('by a client without dialogs gives a form in the chat, without what stands in it', async () => {
    const site = await siteThatSays(asForm)
    await site.send(activity({ text: undefined, value: open }))
    const posted = (await site.seen(2))[1] ?? ''
    expect(posted).toMatch(/^post a:personal .*Kommentar/)
    expect(posted).not.toContain(secret)
  })

  it('says in the dialog what was answered where that is no form, and changes the card that is to be changed', async () => {
    const closed = textReply('da', 'Runden er lukket.')
    const site = await siteThatSays({ outcome: 'replied', reply: closed, instead: true })
    const { body } = await site.send(invoke('task/fetch', open))
    expect(body).toEqual({ task: { type: 'message', value: 'Runden er lukket.' } })
    expect((await site.seen(2))[1]).toMatch(/^update a:personal card-1 .*Runden er lukket/)
  })

  it('shows what is only said in passing in the dialog alone', async () => {
    const quiet = { outcome: 'replied', quiet: true, unkept: true } as const
    const site = await siteThatSays({ ...quiet, reply: textReply('da', secret) })
    const { body } = await site.send(invoke('task/fetch', open))
    expect(body).toEqual({ task: { type: 'message', value: secret } })
    expectSecret(site)
  })

  it.each<[string, Handled]>([
    ['failed', { outcome: 'failed', reply: textReply('da', 'Prøv igen') }],
    ['was taken before', { outcome: 'repeat' }],
    ['is being taken', { outcome: 'busy' }],
  ])('says so where it %s', async (_what, handled) => {
    const site = await siteThatSays(handled)
    const { body } = await site.send(invoke('task/fetch', open))
    expect(body).toMatchObject({ task: { type: 'message', value: expect.stringMatching(/\S/) } })
  })

  it('of a version that is gone says so in the dialog', async () => {
    const site = await startSite()
    const { body } = await site.send(invoke('task/fetch', { action: { id: 'gone' }, lang: 'da' }))
    expect(body).toEqual({ task: { type: 'message', value: texts.da.oldButton } })
  })
})

describe('A dialog that is sent in Teams', () => {
  it('closes, and its answer stands where its button stood, without a word of what was typed', async () => {
    const site = await siteThatSays(asForm, {
      ...{ outcome: 'replied', reply: saved, instead: true, unkept: true },
    })
    const { status, text } = await site.send(invoke('task/submit', await opened(site)))
    expect([status, text]).toEqual([200, ''])
    expect(site.inbounds[1]).toMatchObject({
      ...{ type: 'form', action: form.action, values: { comment: secret }, lang: 'da' },
    })
    expect((await site.seen(2)).at(-1)).toMatch(/^update a:personal card-1 .*Gemt/)
    expectSecret(site)
  })

  it('stays open with its problems and what was typed', async () => {
    const [field] = form.fields
    if (field?.kind !== 'text') throw new Error('no field')
    const wrong = { ...field, value: 'Mere end det', problem: 'Her står et navn.' }
    const site = await siteThatSays(asForm, {
      ...{ outcome: 'form', form: { ...form, fields: [wrong] } },
    })
    const { body, text } = await site.send(invoke('task/submit', await opened(site)))
    expect(text).toMatch(/Mere end det.*Her står et navn\./)
    const again = await site.send(
      invoke('task/submit', submitted(body, { text_comment: 'Nu uden' })),
    )
    expect(again.text).toBe('')
    expect(site.inbounds[2]).toMatchObject({ values: { comment: 'Nu uden' } })
    expect((await site.seen(2)).at(-1)).toMatch(/^post a:personal .*Gemt/)
    expect(site.called.join()).not.toMatch(/Mere end det|Nu uden/)
  })

  it('that could not be kept keeps what was typed in the dialog, and sends the same again', async () => {
    const site = await siteThatSays(asForm, {
      ...{ outcome: 'failed', reply: textReply('da', 'Ikke gemt. Prøv igen.') },
    })
    const { body, text } = await site.send(invoke('task/submit', await opened(site)))
    expect(text).toContain(secret)
    expect(text).toMatch(/Ikke gemt\. Prøv igen\..*Send igen/)
    await site.send(invoke('task/submit', submitted(body, {})))
    const [, first, second] = site.inbounds
    expect(second).toEqual(first)
    expect(second).toMatchObject({ values: { comment: secret } })
    expectSecret(site)
  })

  it('that takes long keeps what was typed, and is answered in the chat', async () => {
    const site = await startSite({ times: impatient })
    site.answer = () => asForm
    const sent = await opened(site)
    let finish = () => {}
    site.answer = () =>
      new Promise(resolve => {
        finish = () => resolve({ outcome: 'replied', reply: saved })
      })
    const { text } = await site.send(invoke('task/submit', sent))
    expect(text).toContain(secret)
    expect(text).toContain(texts.da.takesLonger)
    finish()
    expect((await site.seen(2)).at(-1)).toMatch(/^post a:personal .*Gemt/)
    expectSecret(site)
  })

  it('that turns out wrong after long tells the problem in the chat, and nothing of what was typed', async () => {
    const site = await startSite({ times: impatient })
    site.answer = () => asForm
    const sent = await opened(site)
    const fields = form.fields.map(field => ({ ...field, problem: 'Her står et navn.' }))
    let finish = () => {}
    site.answer = () =>
      new Promise(resolve => {
        finish = () => resolve({ outcome: 'form', form: { ...form, fields } })
      })
    await site.send(invoke('task/submit', sent))
    finish()
    expect((await site.seen(2)).at(-1)).toMatch(/^post a:personal .*Her står et navn/)
    expectSecret(site)
  })

  it('is an event whose name cannot be tried out against the choices that there are', async () => {
    const site = await siteThatSays(asForm, asForm)
    const [one, other] = [await opened(site, 'Godt'), await opened(site, 'Godt')]
    await site.send(invoke('task/submit', one))
    await site.send(invoke('task/submit', one))
    await site.send(invoke('task/submit', other))
    const events = site.inbounds.slice(2).map(({ eventId }) => eventId)
    expect(events[0]).toBe(events[1])
    expect(events[2]).not.toBe(events[0])
    for (const data of [one, other])
      expect(events.join()).not.toContain(z.object({ shown: z.string() }).parse(data).shown)
  })
})

describe('A private button in Teams', () => {
  it('is answered in its place without a word of which one it was', async () => {
    const reply = { outcome: 'replied', reply: saved, unkept: true } as const
    const site = await siteThatSays(reply, { ...reply, instead: true })
    const action = {
      type: 'Action.Execute',
      data: { action: { id: 'ask', q: secret }, lang: 'da' },
    }
    for (let times = 0; times < 2; times++) {
      const { text } = await site.send(invoke('adaptiveCard/action', {}, { value: { action } }))
      expect(text).toContain('Gemt.')
      expect(text).not.toContain(secret)
    }
    expect((await site.seen(2)).at(-1)).toMatch(/^update a:personal card-1 .*Gemt/)
    expectSecret(site)
  })
})

describe('A private form in the chat, of a client without dialogs', () => {
  it('becomes the reply alone when it is sent', async () => {
    const site = await siteThatSays(asForm)
    await site.send(activity({ text: undefined, value: open }))
    const posted = JSON.parse((await site.seen(2))[1]?.slice('post a:personal '.length) ?? '')
    const { body } = posted.attachments[0].content
    const button = body.at(-1).actions[0]
    const action = { type: 'Action.Execute', data: { ...button.data, text_comment: secret } }
    const more = { replyToId: 'card-2', value: { action } }
    const { text } = await site.send(invoke('adaptiveCard/action', {}, more))
    expect(text).toContain('Gemt.')
    expect(text).not.toContain(secret)
    await site.seen(3)
    expectSecret(site)
  })
})
