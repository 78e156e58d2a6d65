// Forms in Teams: how one comes up without the card it was asked for from being lost, what comes back of it, how its problems are
// shown, and how it ends; and that nothing forged or old gets through.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { renderForm } from '../../../adapters/teams/card/form.js'
import { type Form, type FormField, textReply } from '../../../src/core/reply.js'
import { activity, impatient, organisation, type Site, startSite, texts } from './site.js'

const question = '0b7cf5f4-9f0e-4d4b-8a6e-3f1a5be0c9d1'
const form: Form = {
  action: { id: 'answer-question', question },
  lang: 'da',
  title: 'Svar på spørgsmålet',
  text: 'Dit svar går til Anne.',
  submit: 'Send svaret',
  fields: [
    { id: 'answer', label: 'Dit svar', kind: 'text', required: true, maxLength: 3000 },
    {
      id: 'networks',
      label: 'Netværk',
      kind: 'choices',
      required: false,
      choices: [
        { value: 'matematik', label: 'Matematik' },
        { value: 'dansk, æøå', label: 'Dansk' },
      ],
    },
  ],
}
const shown = '11111111-2222-4333-8444-555555555555'
const done = { outcome: 'replied', reply: textReply('da', 'Sendt til Anne.') } as const
const channel = {
  conversation: { id: '19:room;messageid=1', conversationType: 'channel', tenantId: organisation },
}
const open = { action: { id: 'question', question, does: 'answer' }, lang: 'da' }

function invoke(data: unknown, more: object = {}): Record<string, unknown> {
  const value = { action: { type: 'Action.Execute', verb: 'pejling', data } }
  const base = { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'card-1', value }
  return activity({ ...base, ...more })
}

/** What the form's button carries, with what was typed beside it. */
function filled(typed: object, of: Form = form): Record<string, unknown> {
  const { body } = renderForm(of, texts.da, { shown }).card
  const button = body.flatMap(each => (each.type === 'ActionSet' ? each.actions : []))[0]
  if (button?.type !== 'Action.Execute') throw new Error('no button')
  return { ...button.data, ...typed }
}
const typed = {
  text_answer: 'Brug regnehistorier.',
  choices_networks: 'matematik,dansk%2C%20%C3%A6%C3%B8%C3%A5',
}

async function siteThatSays(...answers: Awaited<ReturnType<Site['answer']>>[]): Promise<Site> {
  const site = await startSite()
  site.answer = () => answers.shift() ?? done
  return site
}

describe('A form that is asked for in Teams', () => {
  it('comes as a new card in the chat, and the card with the button stays as it is', async () => {
    const site = await siteThatSays({ outcome: 'form', form })
    const { body } = await site.send(invoke(open))
    expect(body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: texts.da.form.below,
    })
    const [, posted] = await site.seen(2)
    expect(posted).toMatch(/^post a:personal .*Svar på spørgsmålet.*Input\.Text.*Send svaret/)
    expect(site.called.filter(line => line.startsWith('update'))).toEqual([])
  })

  it('in a channel comes in the presser’s own chat, and the channel sees nothing of it', async () => {
    const site = await siteThatSays({ outcome: 'form', form })
    const { body } = await site.send(invoke(open, channel))
    expect(body).toMatchObject({ value: texts.da.form.inYourChat })
    const posts = (await site.seen(3)).filter(line => line.startsWith('post'))
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatch(/^post a:own .*Input\.Text/)
  })

  it('in a channel by somebody who has not added Pejling says how to get it', async () => {
    const site = await siteThatSays({ outcome: 'form', form })
    site.opened = { outcome: 'refused', why: '403' }
    const { body } = await site.send(invoke(open, channel))
    expect(body).toMatchObject({ value: texts.da.form.askInYourChat })
    expect(site.called.filter(line => line.startsWith('post'))).toEqual([])
  })

  it('that takes long says so, and comes all the same', async () => {
    const site = await startSite({ times: impatient })
    let finish = () => {}
    site.answer = () =>
      new Promise(resolve => {
        finish = () => resolve({ outcome: 'form', form })
      })
    const { body } = await site.send(invoke(open))
    expect(body).toMatchObject({ value: texts.da.takesLonger })
    finish()
    expect((await site.seen(2))[1]).toMatch(/^post a:personal .*Input\.Text/)
  })
})

describe('A form that is sent in Teams', () => {
  it('is its action and what was typed, with the choices one by one', async () => {
    const site = await siteThatSays(done)
    await site.send(invoke(filled(typed)))
    expect(site.inbounds).toMatchObject([
      {
        type: 'form',
        action: form.action,
        values: { answer: 'Brug regnehistorier.', networks: ['matematik', 'dansk, æøå'] },
        lang: 'da',
        messageRef: 'card-1',
        address: { verifiedEmail: 'anne@havrelund.example' },
      },
    ])
  })

  it('becomes what was sent, locked, with the reply below; also for whoever opens the chat again', async () => {
    const site = await siteThatSays(done)
    const { text } = await site.send(invoke(filled(typed)))
    expect(text).toMatch(
      /Svar på spørgsmålet.*Brug regnehistorier.*Matematik, Dansk.*Sendt til Anne/,
    )
    expect(text).not.toMatch(/Input\.|Action\.Execute/)
    const kept = (await site.seen(2))[1]
    expect(kept).toMatch(/^update a:personal card-1 .*Brug regnehistorier.*Sendt til Anne/)
  })

  it('comes back in place with its problems and what was typed', async () => {
    const wrong: FormField = {
      ...{ id: 'answer', label: 'Dit svar', kind: 'text', required: true, maxLength: 3000 },
      ...{ value: 'Brug', problem: 'Det er for kort.' },
    }
    const again: Form = { ...form, fields: [wrong, ...form.fields.slice(1)] }
    const site = await siteThatSays({ outcome: 'form', form: again })
    const { body } = await site.send(invoke(filled({ text_answer: 'Brug' })))
    const { type, value } = z
      .object({ type: z.string(), value: z.object({ body: z.array(z.looseObject({})) }) })
      .parse(body)
    expect(type).toBe('application/vnd.microsoft.card.adaptive')
    expect(JSON.stringify(value)).toContain(texts.da.form.problems)
    expect(JSON.stringify(value)).toMatch(
      /"value":"Brug".*"text":"Det er for kort\.","color":"Attention"/,
    )
    await site.seen(1)
    expect(site.called).toEqual(['member a:personal 29:anne'])
  })

  it('is one event however often the same content is sent from the same card, and another with other content', async () => {
    const site = await siteThatSays(done, done, done, done)
    await site.send(invoke(filled(typed)))
    await site.send(invoke(filled(typed)))
    await site.send(invoke(filled({ ...typed, text_answer: 'Noget andet' })))
    await site.send(invoke({ ...filled(typed), shown: question }))
    const events = site.inbounds.map(({ eventId }) => eventId)
    expect(events[0]).toBe(events[1])
    expect(new Set(events).size).toBe(3)
    for (const event of events)
      expect(event.startsWith(`${organisation}:a:personal:form:`)).toBe(true)
  })

  it('that could not be kept says why, and stays as it is to be sent again', async () => {
    const site = await siteThatSays({ outcome: 'failed', reply: textReply('da', 'Prøv igen') })
    const { body } = await site.send(invoke(filled(typed)))
    expect(body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'Prøv igen',
    })
  })

  it('that takes long says so, and its card is replaced afterwards', async () => {
    const site = await startSite({ times: impatient })
    let finish = () => {}
    site.answer = () =>
      new Promise(resolve => {
        finish = () => resolve(done)
      })
    expect((await site.send(invoke(filled(typed)))).body).toMatchObject({
      value: texts.da.takesLonger,
    })
    finish()
    expect((await site.seen(2))[1]).toMatch(
      /^update a:personal card-1 .*Brug regnehistorier.*Sendt/,
    )
  })

  it('does not show a CPR number again', async () => {
    const site = await siteThatSays(done)
    const { text } = await site.send(invoke(filled({ text_answer: 'Han er 010190-1234' })))
    expect(text).not.toContain('010190')
  })

  it('by a client that has no Execute is taken as well', async () => {
    const site = await siteThatSays(done)
    await site.send(activity({ text: undefined, value: filled(typed) }))
    expect(site.inbounds).toMatchObject([{ type: 'form', action: form.action }])
    expect((await site.seen(2))[1]).toMatch(/^post a:personal .*Sendt til Anne/)
  })

  it.each<[string, object, object?]>([
    ['an action that nobody knows', { form: { id: 'delete-all' } }],
    ['an action with more in it', { form: { ...form.action, admin: true } }],
    ['no showing of it', { shown: undefined }],
    ['words that are none', { fields: 'x' }],
    ['a place where others read along', {}, channel],
  ])('with %s is too old, and nothing happens', async (_what, data, more) => {
    const site = await startSite()
    const { body } = await site.send(invoke({ ...filled(typed), ...data }, more))
    expect(body).toMatchObject({ value: texts.da.oldButton })
    expect([site.inbounds, site.called]).toEqual([[], []])
  })
})

describe('A reply in Teams that only says that a press was taken', () => {
  const thanks = { outcome: 'replied', quiet: true, reply: textReply('da', 'Tak!') } as const
  const vote = { action: { id: 'vote', q: 'Hvor?', helped: true }, lang: 'da' }

  it.each([
    ['in one’s own chat', {}],
    ['where others read along', channel],
  ])('is shown to the presser for a moment, and the card stays (%s)', async (_where, more) => {
    const site = await siteThatSays(thanks)
    const { body } = await site.send(invoke(vote, more))
    expect(body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'Tak!',
    })
    await site.seen(1)
    expect(site.called).toHaveLength(1)
  })
})
