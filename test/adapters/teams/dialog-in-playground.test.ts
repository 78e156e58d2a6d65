// A private form in Microsoft's Agents Playground, which opens no dialogs and does nothing at all when a button asks for one: it comes in
// the chat, without what stood in it, and is answered without what was typed. The dialog that Teams itself opens is shown there as a card, to be read, filled in and looked at.
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { Ref } from '../../../adapters/teams/schema.js'
import { openTeams } from '../../../adapters/teams/teams.js'
import { TenantId } from '../../../src/core/ids.js'
import type { Inbound } from '../../../src/core/message.js'
import { type Form, type Reply, textReply } from '../../../src/core/reply.js'
import { openPlayground, startPlayground } from '../../support/playground.js'
import { createTestLog } from '../../support/redis.js'
import { serve, texts } from './site.js'

const asking: Reply = {
  ...textReply('da', 'Hvordan går det?'),
  blocks: [
    { type: 'text', text: 'Hvordan går det?' },
    {
      type: 'actions',
      buttons: [
        { label: 'Godt', title: 'Godt, 4 af 5', action: { id: 'ask', q: 'godt' }, private: true },
        { label: 'Skriv en kommentar', action: { id: 'ask', q: 'kommentar' }, opensDialog: true },
      ],
    },
  ],
}
const written = 'Det var en hemmelig uge'
const form: Form = {
  action: { id: 'ask-coordinator' },
  lang: 'da',
  title: 'Din kommentar',
  text: 'Kun du kan se den. Den vises uden navn, når mindst tre har skrevet.',
  submit: 'Gem',
  private: true,
  fields: [
    {
      ...{ id: 'comment', label: 'Kommentar', kind: 'text', required: true, maxLength: 500 },
      value: written,
    },
    {
      ...{ id: 'mood', label: 'Hvordan går det?', kind: 'choice', required: true, value: '4' },
      choices: ['Rigtig skidt', 'Ikke så godt', 'Nogenlunde', 'Godt', 'Rigtig godt'].map(
        (label, at) => ({ value: String(at + 1), label }),
      ),
    },
  ],
}
const Fetched = z.object({
  task: z.object({ value: z.object({ title: z.string(), card: z.looseObject({}) }) }),
})

it('a private form comes without its words where there are no dialogs, and what is typed is not repeated', async () => {
  const inbounds: Inbound[] = []
  const teams = openTeams({
    tenant: TenantId.parse('havrelund'),
    login: undefined,
    isPlayground: () => true,
    bot: {
      handle: async inbound => {
        inbounds.push(inbound)
        if (inbound.type === 'form')
          return { outcome: 'replied', reply: textReply('da', 'Kommentaren er gemt'), unkept: true }
        if (inbound.type !== 'press') return { outcome: 'replied', reply: textReply('da', 'Hej') }
        const isAsking = 'q' in inbound.action && inbound.action.q === 'kommentar'
        if (isAsking) return { outcome: 'form', form }
        return { outcome: 'replied', reply: textReply('da', 'Gemt'), instead: true, unkept: true }
      },
    },
    texts,
    log: createTestLog(),
    now: Date.now,
  })
  onTestFinished(() => teams.close())
  const url = await serve((req, res) => void teams.handle(req, res))
  const page = await openPlayground(await startPlayground(`${url}/api/messages`))
  await expect
    .poll(() => inbounds.some(({ address }) => address.ref), { timeout: 60_000 })
    .toBe(true)
  const address = inbounds.find(each => each.address.ref)?.address
  if (!address?.ref) throw new Error('nobody')
  await teams.chat.send(address, asking, 'k')
  await page.getByRole('button', { name: 'Skriv en kommentar' }).click({ timeout: 60_000 })
  const field = page.getByRole('textbox', { name: /^Kommentar/ })
  await field.waitFor({ timeout: 60_000 })
  expect(await field.inputValue()).toBe('')
  await field.fill(written)
  await page.getByRole('combobox', { name: 'Hvordan går det?' }).click()
  await page.getByRole('option', { name: 'Nogenlunde' }).click()
  await page.screenshot({ path: '.pejling/teams-private-form.png' })
  await page.getByRole('button', { name: 'Gem' }).click()
  await page.getByText('Kommentaren er gemt').first().waitFor({ timeout: 60_000 })
  expect(inbounds.at(-1)).toMatchObject({ values: { comment: written, mood: '3' } })
  await expect.poll(() => field.count(), { timeout: 60_000 }).toBe(0)
  expect(await page.getByText(written).count()).toBe(0)
  await page.screenshot({ path: '.pejling/teams-private-sent.png' })

  await page.getByRole('button', { name: 'Godt' }).click()
  await page.getByText('Gemt', { exact: true }).first().waitFor({ timeout: 60_000 })
  expect(await page.getByText('Godt', { exact: true }).count()).toBe(0)

  // As Teams asks for it: the dialog's own card, shown here where there is a renderer for it.
  const { serviceUrl, conversation, bot } = Ref.parse(JSON.parse(address.ref))
  const fetched = await invoke(url, { serviceUrl, conversation, bot })
  const card = { type: 'message', from: { id: bot }, attachments: [fetched.card] }
  await fetch(`${serviceUrl.replace(/\/$/, '')}/v3/conversations/${conversation}/activities`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...card, conversation: { id: conversation } }),
  })
  await field.waitFor({ timeout: 60_000 })
  expect(await field.inputValue()).toBe(written)
  expect(fetched.title).toBe('Din kommentar')
  await page.screenshot({ path: '.pejling/teams-dialog-card.png' })
}, 180_000)

/** A dialog's card, as Teams gets it when its button is pressed. */
async function invoke(
  url: string,
  { serviceUrl, conversation, bot }: { serviceUrl: string; conversation: string; bot: string },
) {
  const data = {
    action: { id: 'ask', q: 'kommentar' },
    lang: 'da',
    msteams: { type: 'task/fetch' },
  }
  const activity = {
    ...{ type: 'invoke', name: 'task/fetch', id: 'a1', channelId: 'msteams', serviceUrl },
    ...{ from: { id: 'user-id-0' }, recipient: { id: bot }, value: { data } },
    conversation: { id: conversation, conversationType: 'personal' },
  }
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  })
  return Fetched.parse(await response.json()).task.value
}
