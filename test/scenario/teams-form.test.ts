// Forms, votes and first words in Teams, in Microsoft's Agents Playground with authentication on: really signed requests, our token
// on every call back. The bot behind it is a small one with a form, so that nothing but Teams is tried here.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { openTeams } from '../../adapters/teams/teams.js'
import { TenantId } from '../../src/core/ids.js'
import type { Inbound, InboundForm } from '../../src/core/message.js'
import type { Handled } from '../../src/core/ports.js'
import { type Form, type Reply, textReply } from '../../src/core/reply.js'
import { wording } from '../../src/wording/wording.js'
import { openPlayground, startPlayground, startTeamsStandIn } from '../support/playground.js'
import { createTestLog } from '../support/redis.js'
import { registration } from '../support/teams-microsoft.js'

const { standIn } = createRequire(import.meta.url)('../support/teams-stand-in.cjs')

const asked = 'Hvordan kommer man i gang med regnehistorier?'
const reply: Reply = {
  lang: 'da',
  text: 'Det ved jeg ikke.',
  blocks: [
    { type: 'text', text: 'Det ved jeg ikke.' },
    {
      type: 'actions',
      buttons: [
        { label: 'Spørg koordinatoren', action: { id: 'ask-coordinator', q: asked } },
        {
          label: '👎',
          title: 'Svaret hjalp ikke',
          action: { id: 'vote', q: asked, helped: false },
        },
      ],
    },
  ],
}

const problem = 'Skriv lidt mere om, hvad du gerne vil vide.'

/** As it is first shown, or with what was typed in it and what is wrong with that. */
function formOf(typed?: InboundForm['values']): Form {
  const base = { required: true, ...(typed ? { problem } : {}) }
  return {
    action: { id: 'ask-coordinator' },
    lang: 'da',
    title: 'Spørg koordinatoren',
    text: 'Jeg sender dit spørgsmål videre og skriver her, når der er svar. Koordinatoren kan se, at det er dig, der spørger.',
    submit: 'Send spørgsmålet',
    fields: [
      {
        ...{ ...base, id: 'question', label: 'Dit spørgsmål', kind: 'text', maxLength: 500 },
        value: String(typed?.question ?? asked),
      },
      {
        ...{ id: 'network', label: 'Hvilket netværk handler det om?', required: true },
        ...{ kind: 'choice', value: String(typed?.network ?? 'matematik') },
        hint: 'Så ved jeg, hvem der kan svare.',
        choices: [
          { value: 'matematik', label: 'Matematiknetværket' },
          { value: 'dansk', label: 'Dansknetværket' },
        ],
      },
      {
        ...{ id: 'before', label: 'Svar helst inden', kind: 'date', required: false },
        ...(typed?.before ? { value: String(typed.before) } : {}),
      },
    ],
  }
}

function answer(inbound: Inbound): Handled {
  if (inbound.type === 'press') {
    if (inbound.action.id === 'ask-coordinator') return { outcome: 'form', form: formOf() }
    const thanks = textReply('da', 'Tak, det giver jeg videre.')
    return { outcome: 'replied', quiet: true, reply: thanks }
  }
  if (inbound.type !== 'form') return { outcome: 'replied', reply }
  const isShort = String(inbound.values.question).length < 20
  if (isShort) return { outcome: 'form', form: formOf(inbound.values) }
  return { outcome: 'replied', reply: textReply('da', 'Sendt. Jeg skriver, når der er svar.') }
}

/** Pejling's side of Teams, with every request checked and every call signed. */
async function start() {
  const teams = await startTeamsStandIn()
  onTestFinished(standIn(teams.port))
  const inbounds: Inbound[] = []
  const log = createTestLog()
  const { handle, chat, close } = openTeams({
    tenant: TenantId.parse('havrelund'),
    login: registration,
    bot: {
      handle: async inbound => {
        const isRepeat = inbounds.some(({ eventId }) => eventId === inbound.eventId)
        inbounds.push(inbound)
        return isRepeat ? { outcome: 'repeat' } : answer(inbound)
      },
    },
    texts: { da: wording('da').teams, en: wording('en').teams },
    log,
    now: Date.now,
  })
  onTestFinished(close)
  const server = createServer(handle).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  teams.pejling = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const page = await openPlayground(await startPlayground(teams.url))
  return { teams, inbounds, log, chat, page }
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').first().click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

it('fills in a form, gets it back with its problem, sends it, votes, and is written to first', async () => {
  const { teams, inbounds, log, chat, page } = await start()
  const cards = page.locator('.ac-adaptiveCard')
  const picture = (name: string) => page.screenshot({ path: `.pejling/teams-${name}.png` })
  await cards.first().waitFor({ timeout: 60_000 })
  await say(page, asked)
  const answered = cards.nth(1)
  await answered.getByRole('button', { name: 'Spørg koordinatoren' }).click({ timeout: 60_000 })
  const form = cards.nth(2)
  const send = form.getByRole('button', { name: 'Send spørgsmålet' })
  await send.waitFor({ timeout: 60_000 })
  await picture('form')
  const text = form.getByRole('textbox', { name: 'Dit spørgsmål' })
  await text.fill('')
  await send.click()
  await form.getByText(wording('da').teams.form.write).waitFor({ timeout: 60_000 })
  await picture('form-empty')
  await text.fill('Regnehistorier?')
  await form.getByRole('combobox', { name: 'Hvilket netværk' }).click()
  await page.getByRole('option', { name: 'Dansknetværket' }).click()
  const date = form.getByRole('combobox', { name: 'Svar helst inden' })
  await date.click()
  await page
    .getByRole('gridcell', { name: /\b15\b/ })
    .first()
    .click()
  const chosen = await date.inputValue()
  await send.click()
  await form.getByText(problem).waitFor({ timeout: 60_000 })
  await picture('form-problem')
  expect(await text.inputValue()).toBe('Regnehistorier?')
  expect(await date.inputValue()).toBe(chosen)
  await text.fill('Hvordan kommer vi i gang?')
  await send.click()
  await form.getByText('Sendt. Jeg skriver, når der er svar.').waitFor({ timeout: 60_000 })
  await picture('form-sent')
  expect(await form.innerText()).toMatch(/Hvordan kommer vi i gang\?[\s\S]*Dansknetværket/)
  expect(await form.locator('input, textarea, select, button').count()).toBe(0)
  const sent = inbounds.filter(each => each.type === 'form').at(-1)
  expect(sent).toMatchObject({
    action: { id: 'ask-coordinator' },
    values: {
      question: 'Hvordan kommer vi i gang?',
      network: 'dansk',
      before: expect.stringMatching(/^\d{4}-\d\d-15$/),
    },
  })
  const vote = answered.getByRole('button', { name: '👎' })
  expect(await vote.getAttribute('title')).toBe('Svaret hjalp ikke')
  await vote.click()
  await page.getByText('Tak, det giver jeg videre.').waitFor({ timeout: 60_000 })
  await picture('voted')
  const address = inbounds.find(each => each.address.ref)?.address
  const first = address && (await chat.send(address, textReply('da', 'Der er svar til dig.'), 'k'))
  expect(first).toMatchObject({ outcome: 'accepted' })
  await page.getByText('Der er svar til dig.').first().waitFor({ timeout: 60_000 })
  await picture('first')
  expect(teams.unsigned).toEqual([])
  expect(teams.asked.join('\n')).toMatch(
    /login\.microsoftonline\.com[\s\S]*smba\.trafficmanager\.net POST/,
  )
  expect(log.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([])
}, 240_000)
