// Who comes to a meeting, and a message to a network, as a coordinator meets them in Teams: Microsoft's Agents Playground in Chromium, with the
// program as a process. It has one user, Karin, who coordinates reading; whoever else there is sits on the demonstration's page.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { loadSample } from '../../src/sample.js'
import { temporaryFolder } from '../support/program.js'
import { startWithTeams } from '../support/with-teams.js'

const monday = Date.parse('2026-11-23T09:00:00+01:00')
const soon = { timeout: 60_000 }

/** The sample network, where Karin also is a deputy for mathematics: then there are people on the page whom she writes to. */
function withKarin(): Record<string, string> {
  const { programme } = loadSample(monday)
  const scope = { kind: 'network', id: 'matematik' }
  const people = programme.people.map(one =>
    one.id === 'karin.friis@havrelund.example'
      ? {
          ...one,
          networks: [...one.networks, { network: 'matematik' }],
          roles: [...one.roles, { role: 'deputy', scope, approved: true }],
        }
      : one,
  )
  const folder = temporaryFolder()
  const file = JSON.stringify({ version: 1, programme: { ...programme, people } })
  writeFileSync(join(folder, 'programme.json'), file)
  return { PEJLING_PROGRAMME: folder }
}

describe('Who comes to a meeting', { timeout: 240_000 }, () => {
  it('is asked in plain words, answered on the card, and asked again when the meeting has moved', async () => {
    const { says, press, later, card, cards, picture } = await startWithTeams(monday)
    const preview = await says(
      'Åbn mødet d. 14. januar for svar',
      'Skal jeg spørge, hvem der kommer',
    )
    expect(preview).toContain('torsdag d. 14. januar')
    await press('Ja, spørg dem')
    await card('Om 30 sekunder spørger jeg').waitFor(soon)
    await picture('opened')
    await later(1)

    const invitation = card('Kommer du til')
    await invitation.waitFor(soon)
    await picture('invited')
    const before = await cards.count()
    await press('Deltager', invitation)
    const answered = card('Tak, så regner vi med dig')
    await answered.waitFor(soon)
    expect(await cards.count()).toBe(before)
    await picture('answered')

    await says('Hvem kommer til mødet d. 14. januar?', '1 kommer')
    await press('Vis navne')
    await card('Kommer (1)').waitFor(soon)
    await picture('names')

    await says('Flyt mødet d. 14. januar til d. 21. januar kl. 13', '→')
    await press('Flyt mødet')
    await card('Flyttet.').waitFor(soon)
    await press('Jeg kan ikke alligevel', answered)
    await card('Mødet er flyttet, så det svar gælder ikke længere').waitFor(soon)
    await picture('moved')
    await press('Deltager', card('Mødet er flyttet, så det svar gælder ikke længere'))
    await card(/Tak, så regner vi med dig til .*21\. januar/).waitFor(soon)
  })
})

describe('A message to a network', { timeout: 240_000 }, () => {
  const text = 'Husk et elevprodukt. <!channel> =1+1'

  it('is looked over, mended and taken back; the next one lands once, and a second press changes nothing', async () => {
    const { says, press, later, card, cards, picture, page, sit } = await startWithTeams(
      monday,
      withKarin(),
    )
    /** The button of the preview; the card of the form has the same words, and none. */
    async function draft(words: string): Promise<Locator> {
      await says('Mind matematiknetværket om mødet d. 2. december', 'Sådan bliver beskeden')
      await press('Ret')
      await page.getByRole('textbox', { name: 'Besked' }).fill(words, soon)
      await picture('message-form')
      await press('Se, hvem der får den')
      const send = page.getByRole('button', { name: 'Send til 7', exact: true })
      const preview = cards.filter({ hasText: words }).filter({ has: send })
      await preview.waitFor(soon)
      await picture('message-preview')
      return preview.getByRole('button', { name: 'Send til 7', exact: true })
    }
    await (await draft('Tag kage med.')).click(soon)
    await card('Sendes om lidt.').waitFor(soon)
    await press('Fortryd')
    await card('Fortrudt. Ingen har fået beskeden.').waitFor(soon)

    const send = await draft(text)
    await send.evaluate((button: { click(): void }) => {
      button.click()
      button.click()
    })
    // Whichever of the two is answered last.
    await card(/Sendes om lidt|allerede sendt eller på vej/).waitFor(soon)
    await picture('message-sent')
    await later(1)
    const member = await sit('mads.iversen')
    const landed = (words: string) => member.getByRole('article').filter({ hasText: words })
    await landed(text).waitFor(soon)
    expect(await landed(text).innerText()).toContain('Besked fra Karin Østergren Friis')
    await later(1)
    await member.reload()
    await landed(text).waitFor(soon)
    expect(await landed(text).count()).toBe(1)
    expect(await landed('Tag kage med').count()).toBe(0)
  })

  it('lands once in Teams, as it was written, and says that it has been seen', async () => {
    const { card, cards, later, picture, press, sit } = await startWithTeams(monday, withKarin())
    const author = await sit('soeren.lyngbjerg')
    await author.locator('#question').fill(`Skriv til matematiknetværket: ${text}`)
    await author.keyboard.press('Enter')
    await author.getByRole('button', { name: 'Send til 7', exact: true }).click(soon)
    await author.getByText('Sendes om lidt. 7 personer får beskeden.').waitFor(soon)
    await later(1)
    await card(text).waitFor(soon)
    await picture('message-landed')
    expect(await card(text).innerText()).toContain('Besked fra Søren Lyngbjerg')
    await press('Set', card(text))
    await card('Du har trykket Set.').waitFor(soon)
    await picture('message-seen')
    expect(await cards.filter({ hasText: text }).count()).toBe(1)
  })
})
