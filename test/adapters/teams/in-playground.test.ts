// Writing first and changing what was written, as somebody sees it in Microsoft's Agents Playground: in their own chat, and in a room.
import { expect, it, onTestFinished } from 'vitest'
import { Ref } from '../../../adapters/teams/schema.js'
import { openTeams } from '../../../adapters/teams/teams.js'
import { TenantId } from '../../../src/core/ids.js'
import type { Inbound } from '../../../src/core/message.js'
import { type Form, type Reply, textReply } from '../../../src/core/reply.js'
import { openPlayground, startPlayground } from '../../support/playground.js'
import { createTestLog } from '../../support/redis.js'
import { serve, texts } from './site.js'

const reminder: Reply = {
  ...textReply('da', 'Husk mødet på torsdag'),
  blocks: [
    { type: 'text', text: 'Husk mødet på torsdag' },
    { type: 'actions', buttons: [{ label: 'Deltager', action: { id: 'ask', q: 'x' } }] },
  ],
}
const coming = textReply('da', 'Du deltager på torsdag')
const noted: Reply = {
  ...textReply('da', 'Noten er gemt'),
  blocks: [
    { type: 'text', text: 'Noten er gemt' },
    { type: 'actions', buttons: [{ label: 'Ret noten', action: { id: 'ask', q: 'n' } }] },
  ],
}
const form: Form = {
  action: { id: 'ask-coordinator' },
  lang: 'da',
  title: 'Din note',
  submit: 'Gem',
  fields: [{ id: 'note', label: 'Note', kind: 'line', required: true, maxLength: 200 }],
}
const cancelled = textReply('da', 'Aflyst: mødet på torsdag')

it('a message is changed where it stands, in one’s own chat and in a channel, and its buttons are gone', async () => {
  const inbounds: Inbound[] = []
  const teams = openTeams({
    tenant: TenantId.parse('havrelund'),
    login: undefined,
    isPlayground: () => true,
    bot: {
      handle: async inbound => {
        inbounds.push(inbound)
        if (inbound.type === 'form') return { outcome: 'replied', reply: noted, instead: true }
        const isNote = inbound.type === 'press' && 'q' in inbound.action && inbound.action.q === 'n'
        if (isNote) return { outcome: 'form', form }
        if (inbound.type === 'press') return { outcome: 'replied', reply: coming, instead: true }
        return { outcome: 'replied', reply: textReply('da', 'Hej') }
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
  if (!address) throw new Error('nobody')
  const sent = await teams.chat.send(address, reminder, 'k')
  const button = page.getByRole('button', { name: 'Deltager' })
  await button.waitFor({ timeout: 60_000 })
  const ref = sent.outcome === 'accepted' ? sent.ref : ''
  const changed = await teams.chat.edit(address, ref, cancelled)
  expect(changed).toEqual(sent)
  await page.getByText('Aflyst: mødet på torsdag').first().waitFor({ timeout: 60_000 })
  await expect.poll(() => button.count(), { timeout: 60_000 }).toBe(0)
  expect(await page.getByText('Husk mødet på torsdag').count()).toBe(0)
  await page.screenshot({ path: '.pejling/teams-changed.png' })

  // The playground takes nothing away, and says so: then words stand there that tell it.
  expect(await teams.chat.remove(address, ref)).toEqual({ outcome: 'refused', why: '501' })
  await teams.chat.send(address, reminder, 'k3')
  await button.click({ timeout: 60_000 })
  await page.getByText('Du deltager på torsdag').first().waitFor({ timeout: 60_000 })
  await expect.poll(() => button.count(), { timeout: 60_000 }).toBe(0)
  await page.screenshot({ path: '.pejling/teams-instead.png' })

  // From a form: the card that opened it says so, and has the buttons; what was sent stands where it was written.
  const buttons = [{ label: 'Skriv en note', action: { id: 'ask', q: 'n' } as const }]
  const asked = { ...reminder, blocks: [{ type: 'actions' as const, buttons }] }
  await teams.chat.send(address, asked, 'k4')
  await page.getByRole('button', { name: 'Skriv en note' }).click({ timeout: 60_000 })
  await page.getByRole('textbox', { name: /^Note/ }).fill('Kommer ti minutter senere')
  await page.getByRole('button', { name: 'Gem' }).click({ timeout: 60_000 })
  await page.getByText('Kommer ti minutter senere').first().waitFor({ timeout: 60_000 })
  const mend = page.getByRole('button', { name: 'Ret noten' })
  await expect.poll(() => mend.count(), { timeout: 60_000 }).toBe(1)
  expect(await page.getByText('Noten er gemt').count()).toBeGreaterThanOrEqual(2)
  expect(await page.getByRole('button', { name: 'Skriv en note' }).count()).toBe(0)
  await page.screenshot({ path: '.pejling/teams-instead-form.png' })

  const room = channelOf(address.ref)
  const posted = await teams.chat.send(room, reminder, 'k2')
  // The list of channels is folded away.
  await page.getByText('Opslag').first().dispatchEvent('click')
  await button.waitFor({ timeout: 60_000 })
  const postedRef = posted.outcome === 'accepted' ? posted.ref : ''
  expect(await teams.chat.edit(room, postedRef, cancelled)).toEqual(posted)
  await page.getByText('Aflyst: mødet på torsdag').first().waitFor({ timeout: 60_000 })
  await expect.poll(() => button.count(), { timeout: 60_000 }).toBe(0)
  await page.screenshot({ path: '.pejling/teams-changed-room.png' })
}, 180_000)

/** The channel of the playground's team (playground.yml), as a mention there would give it. */
function channelOf(own = '') {
  const { serviceUrl, bot } = Ref.parse(JSON.parse(own))
  const conversation = 'channel-announcements-id'
  const ref = JSON.stringify({ serviceUrl, conversation, bot })
  return { platform: 'teams', room: conversation, ref }
}
