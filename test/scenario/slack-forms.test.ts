// Forms and first words in Slack against a Web API of others (emulate), behind really signed requests: a press opens a dialog there, what
// is sent in it is answered, and a message to somebody who did not write is found again.
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Handled } from '../../src/core/ports.js'
import { type Form, textReply } from '../../src/core/reply.js'
import { startSite, texts } from '../adapters/slack/site.js'
import { interaction, press } from '../adapters/slack/workspace.js'
import { emulatedTeam, startWorkspace, token } from '../support/slack-emulator.js'

const email = 'mette.krogh@havrelund.example'
const form: Form = {
  action: { id: 'ask-coordinator' },
  lang: 'da',
  title: 'Spørg koordinatoren',
  submit: 'Send',
  fields: [{ id: 'text', label: 'Spørgsmål', kind: 'text', required: true, maxLength: 500 }],
}
const View = z.looseObject({
  id: z.string(),
  private_metadata: z.string(),
  blocks: z.array(z.unknown()),
})

/** Pejling's side of Slack on the workspace of others, with a bot that asks for a question of ten letters. */
async function start() {
  const workspace = await startWorkspace(email)
  const { api, ask, mette, direct } = workspace
  const site = await startSite({ apiUrl: api.url, botToken: token, team: emulatedTeam })
  site.answer = (inbound): Handled => {
    if (inbound.type !== 'form') return { outcome: 'form', form }
    const { text } = inbound.values
    if (typeof text === 'string' && text.length >= 10) {
      return { outcome: 'replied', reply: textReply('da', 'Dit spørgsmål er sendt.') }
    }
    const fields = form.fields.map(field => ({ ...field, problem: 'Skriv lidt mere.' }))
    return { outcome: 'form', form: { ...form, fields } }
  }
  const who = { user: { id: mette, team_id: emulatedTeam }, team: { id: emulatedTeam } }
  async function triggerOf(): Promise<string> {
    const made = await ask('views.generateTriggerId', { user_id: mette })
    return z.object({ trigger_id: z.string() }).parse(made).trigger_id
  }
  return {
    ...workspace,
    site,
    triggerOf,
    /** In the direct chat, on a message of it where its time is told. */
    press: (trigger_id: string, message_ts?: string) => {
      const container = { type: 'message', is_ephemeral: false, message_ts }
      const at = message_ts === undefined ? {} : { container }
      return site.send(press('x', { ...who, channel: { id: direct }, trigger_id, ...at }), {
        form: true,
      })
    },
    submit: (view: object, value: string) =>
      site.submit(
        interaction({
          ...{ ...who, type: 'view_submission' },
          view: { ...view, state: { values: { text: { text: { value } } } } },
        }),
      ),
    async said(method: string, count = 1) {
      for (let tries = 0; api.of(method).length < count && tries < 1500; tries++) await sleep(20)
      return api.of(method)
    },
    async history(): Promise<string> {
      return JSON.stringify(await ask('conversations.history', { channel: direct }))
    },
  }
}

describe('Forms in a workspace of others', { timeout: 60_000 }, () => {
  it('open by a press, keep what has a problem, and are answered where they were asked for', async () => {
    const slack = await start()
    expect(await slack.press(await slack.triggerOf())).toBe(200)
    await slack.said('views.open')
    for (
      let tries = 0;
      slack.answers.every(each => each.method !== 'views.open') && tries < 500;
      tries++
    )
      await sleep(20)
    const opened = slack.answers.find(each => each.method === 'views.open')?.body
    const { view } = z.object({ ok: z.literal(true), view: View }).parse(opened)
    expect(JSON.stringify(view.blocks)).toContain('Spørgsmål')

    expect(await slack.submit(view, 'Hvor?')).toEqual({
      ...{ response_action: 'errors', errors: { text: 'Skriv lidt mere.' } },
    })
    expect(await slack.history()).not.toContain('Dit spørgsmål')
    expect(await slack.submit(view, 'Hvor holder vi møde i maj?')).toBeUndefined()
    await slack.said('chat.postMessage')
    expect(await slack.history()).toContain('Dit spørgsmål er sendt.')
    expect(slack.site.inbounds.at(-1)).toMatchObject({
      ...{ type: 'form', values: { text: 'Hvor holder vi møde i maj?' } },
      ...{ action: { id: 'ask-coordinator' }, address: { verifiedEmail: email } },
    })
  })

  it('that are private leave nothing of what stands in them, or was typed, in the chat', async () => {
    const slack = await start()
    const secret = 'Hemmeligheden om stemningen'
    const field = { label: 'Kommentar', kind: 'text', required: true, maxLength: 500 } as const
    const fields = [{ ...field, id: 'text', value: secret, problem: 'Et navn.' }]
    const asked: Form = { ...form, private: true, fields }
    slack.site.answer = inbound => {
      const isTyped = inbound.type === 'form' && inbound.values.text !== secret
      if (!isTyped) return { outcome: 'form', form: asked }
      return { outcome: 'replied', reply: textReply('da', 'Gemt.'), unkept: true }
    }
    await slack.press(await slack.triggerOf())
    const isOpened = ({ method }: { method: string }) => method === 'views.open'
    await expect.poll(() => slack.answers.some(isOpened), { timeout: 30_000 }).toBe(true)
    const { view } = z.object({ view: View }).parse(slack.answers.find(isOpened)?.body)
    expect(JSON.stringify(view.blocks)).toContain(secret)
    expect(await slack.submit(view, secret)).toMatchObject({ errors: { text: 'Et navn.' } })
    expect(await slack.submit(view, `${secret}, mendet`)).toBeUndefined()
    await expect.poll(() => slack.history(), { timeout: 30_000 }).toContain('Gemt.')
    expect(await slack.history()).not.toContain(secret)
    expect(JSON.stringify(slack.site.log.lines)).not.toContain(secret)
  })

  it('are asked for again when Slack has no use for the press any more', async () => {
    const slack = await start()
    const trigger = await slack.triggerOf()
    await slack.press(trigger)
    await slack.said('views.open')
    await slack.press(trigger)
    expect(await slack.said('chat.postEphemeral')).toMatchObject([
      { channel: slack.direct, user: slack.mette, text: texts.da.dialog.late },
    ])
  })
})

describe('An answer that takes the place of a message', { timeout: 60_000 }, () => {
  it('stands where that stood, by a press and by a dialog that was opened from it, and nothing comes below', async () => {
    const slack = await start()
    const { site, direct, mette } = slack
    const to = { platform: 'slack', userId: mette, ref: direct }
    const sent = await site.chat.send(to, textReply('da', 'Kommer du?'), 'invitation:1')
    const [, ts] = sent.outcome === 'accepted' ? sent.ref.split(':') : []
    const taken = (text: string): Handled => {
      return { outcome: 'replied', reply: textReply('da', text), instead: true }
    }
    site.answer = () => taken('Du deltager.')
    await slack.press(await slack.triggerOf(), ts)
    await slack.said('chat.update')
    await expect.poll(() => slack.history(), { timeout: 30_000 }).toContain('Du deltager.')
    expect(await slack.history()).not.toContain('Kommer du?')

    site.answer = ({ type }) =>
      type === 'form' ? taken('Din note er gemt.') : { outcome: 'form', form }
    await slack.press(await slack.triggerOf(), ts)
    const isOpened = ({ method }: { method: string }) => method === 'views.open'
    await expect.poll(() => slack.answers.some(isOpened), { timeout: 30_000 }).toBe(true)
    const { view } = z.object({ view: View }).parse(slack.answers.find(isOpened)?.body)
    expect(await slack.submit(view, 'Kommer ti minutter senere')).toBeUndefined()
    await expect.poll(() => slack.history(), { timeout: 30_000 }).toContain('Din note er gemt.')
    expect(await slack.history()).not.toContain('Du deltager.')
    expect(slack.api.of('chat.postMessage')).toHaveLength(1)
    // What it is found by is still with it.
    expect(await site.chat.lookup(to, 'invitation:1', Date.now() - 60_000)).toEqual({
      ...{ outcome: 'found', ref: `${direct}:${ts}` },
    })
  })
})

describe('A message to somebody who did not write', { timeout: 60_000 }, () => {
  it('finds them by their e-mail, is one post in their own room, and is found again by its key', async () => {
    const { site, mette, direct, history } = await start()
    const to = await site.chat.find(email)
    expect(to).toEqual({ platform: 'slack', userId: mette, verifiedEmail: email })
    if (!to) return
    const since = Date.now()
    const sent = await site.chat.send(to, textReply('da', 'Du har fået svar.'), 'reply:q1:x')
    if (sent.outcome !== 'accepted') throw new Error(sent.outcome)
    expect(sent.ref).toContain(`${direct}:`)
    expect(await history()).toContain('Du har fået svar.')
    expect(await site.chat.lookup(to, 'reply:q1:x', since)).toEqual({
      outcome: 'found',
      ref: sent.ref,
    })
    expect(await site.chat.lookup(to, 'reply:q2:x', since)).toEqual({ outcome: 'absent' })
    expect(await site.chat.find('nobody@havrelund.example')).toBeUndefined()
  })
})
