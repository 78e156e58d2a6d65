// A round at the end of a lab as somebody meets it in Teams: Microsoft's Agents Playground in Chromium, with the program as a process. It has one
// user, Karin, who answers; the others are on the demonstration's page.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PersonId } from '../../src/core/ids.js'
import { actionIn, talker } from '../support/demonstration-talk.js'
import { startWithTeams } from '../support/with-teams.js'

const soon = { timeout: 60_000 }
const mail = (name: string) => PersonId.parse(`${name}@havrelund.example`)
const lone = talker(mail('lone.holt'))
const others = ['mads.iversen', 'oskar.damm', 'birgitte.dahl', 'soeren.lyngbjerg'].map(mail)
const sentinel = 'Regnehistorier, som jeg kan bruge'

describe('A round at the end of a lab', { timeout: 300_000 }, () => {
  it('opens by the code, is answered with a press and a form, and no answer stands in the chat', async () => {
    const teams = await startWithTeams(Date.parse('2026-12-09T14:40:00+01:00'))
    const { card, cards, page, picture, press, says, url } = teams
    const text = 'lav et check-in til læringslab 2 d. 9. december: hvad tager du med?'
    const yes = actionIn(await lone(url(), { text }), '"does":"start"')
    await lone(url(), { action: yes, label: 'Ja, spørg' })
    await teams.later(11)
    const shown = await lone(url(), { text: 'vis en kode til læringslab 2' })
    const code = z.string().parse(/Koden er ([A-Z2-9]{4})/.exec(shown.text)?.[1])
    for (const as of others) {
      const person = talker(as)
      const action = actionIn(await person(url(), { text: code }), '"step":4')
      expect((await person(url(), { action, label: 'x', private: true })).text).toContain('Gemt')
    }

    const asked = await says(code, 'Hvad tager du med?')
    expect(asked).toContain('Uden navn. Vises kun samlet, når mindst 5 har svaret')
    await picture('checkin-card')
    const before = await cards.count()
    await press('En hel del')
    await card('Gemt. Du kan rette til').waitFor(soon)
    expect(await cards.count()).toBe(before)
    await press('Skriv en kommentar')
    await page.getByRole('textbox', { name: 'Kommentar' }).fill(sentinel, soon)
    await picture('checkin-comment')
    await press('Gem kommentaren')
    await card('Din kommentar er gemt').waitFor(soon)
    await picture('checkin-saved')
    const stands = (await cards.allInnerTexts()).join('\n')
    expect(stands).not.toMatch(/En hel del|Rigtig meget/)
    expect(stands).not.toContain(sentinel)

    await teams.later(5 * 60 + 15)
    const told = await says('vis resultatet', 'Det kom der ud af jeres check-in')
    expect(told).toContain('5-9 svarede')
    expect(told).toContain('de fleste')
    expect(told).not.toContain(sentinel)
    await picture('checkin-result')
    await press('Fortryd')
    await card('koblingen mellem dig og dit svar er slettet').waitFor(soon)
  })
})
