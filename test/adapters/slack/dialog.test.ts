// Forms in Slack: a press opens a dialog, what is sent in it is answered where it was asked for, and nothing that was typed is lost.
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Handled } from '../../../src/core/ports.js'
import { type Form, textReply } from '../../../src/core/reply.js'
import { echo, type Site, startSite, texts } from './site.js'
import { interaction, mette, note, press, submission } from './workspace.js'

const form: Form = {
  action: { id: 'ask-coordinator' },
  lang: 'da',
  title: 'Spørg koordinatoren',
  text: 'Dit navn står ved spørgsmålet.',
  submit: 'Send',
  fields: [
    {
      id: 'text',
      label: 'Spørgsmål',
      kind: 'text',
      required: true,
      value: 'Hvor?',
      maxLength: 500,
    },
    {
      id: 'to',
      label: 'Netværk',
      kind: 'choice',
      required: false,
      choices: [{ value: 'm', label: 'Matematik' }],
    },
  ],
}
const asForm: Handled = { outcome: 'form', form }
const filled = {
  text: { type: 'plain_text_input', value: 'Hvor holder vi møde?' },
  to: { type: 'static_select', selected_option: { value: 'm', text: { text: 'Matematik' } } },
}

function withProblems(problems: Readonly<Record<string, string>>): Handled {
  const fields = form.fields.map(field => {
    const problem = problems[field.id]
    return problem === undefined ? field : { ...field, problem }
  })
  return { outcome: 'form', form: { ...form, fields } }
}

/** The view that was opened, and what it carries along. */
async function opened(site: Site) {
  const [call] = await site.seen('views.open')
  const view = JSON.parse(call?.view ?? '{}')
  return { call, view, carried: JSON.parse(view.private_metadata) }
}

describe('A press that asks for a form', () => {
  it('opens a dialog by the press’s own trigger, with everything in it', async () => {
    const site = await startSite()
    site.answer = () => asForm
    expect(await site.send(press('x', { trigger_id: 'trigger.1' }), { form: true })).toBe(200)
    const { call, view, carried } = await opened(site)
    expect(call?.trigger_id).toBe('trigger.1')
    expect(view).toMatchObject({
      ...{ type: 'modal', title: { text: 'Spørg koordinatoren' }, submit: { text: 'Send' } },
      close: { text: texts.da.dialog.close },
    })
    const shown = JSON.stringify(view.blocks)
    for (const text of ['Dit navn står', 'Spørgsmål', 'Hvor?', 'Matematik'])
      expect(shown).toContain(text)
    const message = '1700000003.000400'
    expect(carried).toEqual({ ...note, place: { type: 'direct', channel: 'D0METTE', message } })
    expect(site.api.of('chat.postMessage')).toEqual([])
  })

  it.each([
    [
      'in a thread of a room',
      { channel: { id: 'C0X' }, message: { thread_ts: '1700000000.000100' } },
      { type: 'whisper', channel: 'C0X', thread: '1700000000.000100' },
    ],
    [
      'under words for one alone',
      {
        channel: { id: 'C0X' },
        container: { type: 'message', is_ephemeral: true },
        response_url: 'https://hooks.slack.com/x',
      },
      { type: 'hook', url: 'https://hooks.slack.com/x' },
    ],
    [
      'on the App Home',
      { channel: undefined, container: { type: 'view' } },
      { type: 'direct', channel: mette },
    ],
  ])('%s keeps the place in mind', async (_, where, place) => {
    const site = await startSite()
    site.answer = () => asForm
    await site.send(press('x', where), { form: true })
    expect((await opened(site)).carried.place).toEqual(place)
  })

  it.each([
    ['comes too late for Slack', { ok: false, error: 'expired_trigger_id' }, {}],
    ['is not taken by Slack', { ok: false, error: 'invalid_arguments' }, {}],
    ['has no trigger', undefined, { trigger_id: undefined }],
  ])('asks for another press when it %s', async (_, answer, more) => {
    const site = await startSite({}, ({ method }) => (method === 'views.open' ? answer : undefined))
    site.answer = () => asForm
    await site.send(press('x', more), { form: true })
    const [said] = await site.seen('chat.postEphemeral')
    expect(said).toMatchObject({ channel: 'D0METTE', user: mette, text: texts.da.dialog.late })
  })

  it('is told to Slack in time however long the bot takes, and opened even then', async () => {
    const site = await startSite()
    site.answer = async () => {
      await sleep(600)
      return asForm
    }
    expect(await site.send(press('x'), { form: true })).toBe(200)
    expect(site.api.of('views.open')).toEqual([])
    await site.seen('views.open')
  })
})

describe('A dialog that is sent', () => {
  it('is a form with its values, in the language and the conversation in which it was opened', async () => {
    const site = await startSite()
    const values = {
      navn: { type: 'plain_text_input', value: 'Mette' },
      hold: { type: 'static_select', selected_option: { value: '2' } },
      dage: { type: 'checkboxes', selected_options: [{ value: 'ma' }, { value: 'ti' }] },
      dag: { type: 'datepicker', selected_date: '2026-12-01' },
      tid: { type: 'timepicker', selected_time: '13:30' },
      note: { type: 'plain_text_input', value: null },
    }
    const private_metadata = JSON.stringify({ ...note, lang: 'en', conversation: 'D0METTE:1.2' })
    expect(await site.submit(submission(values, { private_metadata }))).toBeUndefined()
    expect(site.inbounds).toMatchObject([
      {
        ...{
          type: 'form',
          action: { id: 'ask-coordinator' },
          lang: 'en',
          conversation: 'D0METTE:1.2',
        },
        values: {
          navn: 'Mette',
          hold: '2',
          dage: ['ma', 'ti'],
          dag: '2026-12-01',
          tid: '13:30',
          note: '',
        },
      },
    ])
  })

  it.each([
    [
      'in the direct chat',
      { type: 'direct', channel: 'D0METTE' },
      'chat.postMessage',
      { channel: 'D0METTE' },
    ],
    [
      'to the one who pressed in a room',
      { type: 'whisper', channel: 'C0X', thread: '1700000000.000100' },
      'chat.postEphemeral',
      { channel: 'C0X', user: mette, thread_ts: '1700000000.000100' },
    ],
  ])('closes when it is taken, and is answered %s', async (_, place, method, said) => {
    const site = await startSite()
    const private_metadata = JSON.stringify({ ...note, place })
    expect(await site.submit(submission(filled, { private_metadata }))).toBeUndefined()
    expect(await site.seen(method)).toMatchObject([{ ...said, text: 'Svar på: form' }])
  })

  it('stays open with each problem beside its field', async () => {
    const site = await startSite()
    site.answer = () => withProblems({ text: 'Skriv lidt mere.' })
    expect(await site.submit(submission(filled))).toEqual({
      ...{ response_action: 'errors', errors: { text: 'Skriv lidt mere.' } },
    })
    await sleep(50)
    expect(site.api.of('chat.postMessage')).toEqual([])
  })

  it('is shown anew when what is wrong belongs to no field, or to one that was not there', async () => {
    const site = await startSite()
    for (const problems of [{}, { to: 'Vælg et netværk.' }]) {
      site.answer = () => withProblems(problems)
      const told = await site.submit(submission({ text: { ...filled.text, value: 'Hej' } }))
      expect(told).toMatchObject({ response_action: 'update', view: { type: 'modal' } })
      const shown = JSON.stringify(told)
      for (const text of ['Dit navn står', ...Object.values(problems)])
        expect(shown).toContain(text)
    }
  })

  it('stays open with what was typed while nothing can be kept, and is sent again as the same event', async () => {
    const site = await startSite()
    const away = 'Lageret er væk'
    site.answer = () => ({ outcome: 'failed', reply: textReply('da', away) })
    const errors = { response_action: 'errors', errors: { text: away } }
    expect(await site.submit(submission(filled))).toEqual(errors)
    site.answer = echo
    expect(await site.submit(submission(filled))).toBeUndefined()
    expect(await site.submit(submission({ ...filled, text: { value: 'Andet' } }))).toBeUndefined()
    const [first, second, third] = site.inbounds.map(each => each.eventId)
    expect(first).toBe(second)
    expect(third).not.toBe(first)
  })

  it('with the same words as before gets the same problems, and is never closed over words that were not taken', async () => {
    const site = await startSite()
    site.answer = () => withProblems({ text: 'Skriv lidt mere.' })
    const told = await site.submit(submission(filled))
    site.answer = () => ({ outcome: 'repeat' })
    expect(await site.submit(submission(filled))).toEqual(told)
    const other = submission({ ...filled, text: { value: 'Noget andet' } })
    expect(await site.submit(other)).toMatchObject({ errors: { text: texts.da.dialog.repeated } })
    site.answer = () => {
      throw new Error('kanariefugl')
    }
    expect(await site.submit(other)).toMatchObject({ errors: { text: texts.da.dialog.again } })
  })

  it.each<[string, Handled, string]>([
    ['has a problem', withProblems({ text: 'Skriv lidt mere.' }), 'Skriv lidt mere.'],
    [
      'cannot be kept',
      { outcome: 'failed', reply: textReply('da', 'Lageret er væk') },
      'Lageret er væk',
    ],
  ])(
    'and takes long is closed; when it %s, what was typed comes back as a message',
    async (_, handled, why) => {
      const site = await startSite()
      site.answer = async () => {
        await sleep(600)
        return handled
      }
      expect(await site.submit(submission(filled))).toBeUndefined()
      const [said] = await site.seen('chat.postMessage')
      for (const text of [
        texts.da.dialog.closed,
        why,
        'Felt text: Hvor holder vi møde?',
        'Felt to: Matematik',
      ])
        expect(said?.text).toContain(text)
      expect(said?.blocks).toContain('Hvor holder vi møde?')
    },
  )

  it('and takes long is answered when the answer is there', async () => {
    const site = await startSite()
    site.answer = async inbound => {
      await sleep(600)
      return echo(inbound)
    }
    expect(await site.submit(submission(filled))).toBeUndefined()
    expect(await site.seen('chat.postMessage')).toMatchObject([{ text: 'Svar på: form' }])
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another app’s words', '{"action":"x"}'],
    ['an action that there is not', JSON.stringify({ ...note, action: { id: 'delete-all' } })],
    [
      'a place that is none',
      JSON.stringify({ ...note, place: { type: 'direct', channel: '../x' } }),
    ],
    ['`__proto__`', '{"__proto__":{"action":{"id":"ask-coordinator"}}}'],
  ])('and carries %s is nothing', async (_, private_metadata) => {
    const site = await startSite()
    expect(await site.submit(submission(filled, { private_metadata }))).toBeUndefined()
    expect(site.inbounds).toEqual([])
  })

  it('is answered to the one who sent it, whatever it carries', async () => {
    const site = await startSite()
    const place = { type: 'whisper', channel: 'C0X', user: 'U0VICTIM' }
    await site.submit(submission(filled, { private_metadata: JSON.stringify({ ...note, place }) }))
    expect(await site.seen('chat.postEphemeral')).toMatchObject([{ user: mette }])
  })

  it('in another workspace is nothing', async () => {
    const site = await startSite()
    const payload = JSON.parse(new URLSearchParams(submission(filled)).get('payload') ?? '')
    await site.submit(interaction({ ...payload, team: { id: 'T0OTHER' } }))
    expect(site.inbounds).toEqual([])
  })
})

describe('A word that only says that a press was taken', () => {
  const quiet: Handled = { outcome: 'replied', reply: textReply('da', 'Tak!'), quiet: true }

  it('is seen beside the button and in no history', async () => {
    const site = await startSite()
    site.answer = () => quiet
    await site.send(press('x'), { form: true })
    const thread = { thread_ts: '1700000000.000100' }
    await site.send(press('x', { message: thread }), { form: true })
    const [beside, inThread] = await site.seen('chat.postEphemeral', 2)
    expect(beside).toMatchObject({ channel: 'D0METTE', user: mette, text: 'Tak!' })
    expect(inThread).toMatchObject({ ...thread, text: 'Tak!' })
    expect(site.api.of('chat.postMessage')).toEqual([])
  })

  it('goes back by Slack’s own way where the button is seen by one alone', async () => {
    const site = await startSite()
    site.answer = () => quiet
    const container = { type: 'message', is_ephemeral: true }
    const more = { container, channel: { id: 'C0X' }, response_url: `${site.api.origin}/hook/2` }
    await site.send(press('x', more), { form: true })
    const [said] = await site.seen('hook')
    expect(JSON.parse(said?.body ?? '')).toMatchObject({ text: 'Tak!', replace_original: false })
  })
})
