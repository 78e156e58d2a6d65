// A round at the end of a lab as its people meet it in Slack: the program as a process, really signed requests, and a Web API of others (emulate)
// that keeps what lies in each one's chat. The card comes as a message, is answered with a press and a dialog, and no answer ever lies there.
import { describe, expect, it } from 'vitest'
import { type SlackPerson, startPeople } from '../support/slack-people.js'

const mail = (name: string) => `${name}@havrelund.example`
const lone = mail('lone.holt')
const soeren = mail('soeren.lyngbjerg')
const five = [
  'mads.iversen',
  'fatima.el-amrani',
  'peter.brunsgaard',
  'helle.oemark',
  'amina.warsame',
]
/** What the question can be answered with. */
const steps = /Ikke noget|Kun lidt|En hel del|Rigtig meget/
const sentinel = 'Regnehistorier, som jeg kan bruge'

/** Pejling's words alone: what somebody typed is theirs. */
async function stands(person: SlackPerson): Promise<string> {
  return (await person.reads()).join('\n\n')
}

describe('A round at the end of a lab', { timeout: 300_000 }, () => {
  it('comes as a card, is answered with a press and a dialog, and its result comes to everybody', async () => {
    const slack = await startPeople([lone, ...five.map(mail)], '2026-12-09T14:40:00+01:00')
    const [coordinator, ...members] = await Promise.all(
      [lone, ...five.map(mail)].map(slack.personOf),
    )
    const [first, second, third] = members
    if (!coordinator || !first || !second || !third) throw new Error('nobody')
    await coordinator.says('lav et check-in til læringslab 2 d. 9. december: hvad tager du med?')
    await coordinator.fill('Ret', { sendsTo: 'Alle' })
    const preview = await coordinator.sees('Alle')
    expect(preview).toContain('Uden navn. Vises kun samlet, når mindst 5 har svaret')
    await coordinator.press('Ja, spørg')
    await coordinator.sees('Der åbnes onsdag d. 9. december kl. 14.50')
    await slack.later(11)

    for (const member of members) {
      expect(await member.sees('Hvad tager du med?')).toContain('Læringslab 2')
      await member.press('En hel del')
      await member.sees('Gemt. Du kan rette til')
    }
    await first.fill('Se eller ret mit svar', { q0: 'Rigtig meget' })
    await second.fill('Skriv en kommentar', { text: sentinel })
    await second.sees('Din kommentar er gemt')
    const old = await third.button('Fortryd')
    await third.press(old)
    await third.sees('Fortrudt. Dit svar er taget tilbage')
    await third.press('En hel del')
    await third.sees('Gemt. Du kan rette til')
    for (const member of members) {
      expect(await stands(member)).not.toMatch(steps)
      expect(await stands(member)).not.toContain(sentinel)
    }

    // It closes in the evening; what comes of it waits for the morning.
    await slack.later(5 * 60 + 15)
    await slack.later(13 * 60)
    for (const member of members) {
      const told = await member.sees('Det kom der ud af jeres check-in')
      expect(told).toContain('5-9 svarede')
      expect(told).toContain('de fleste')
    }
    await third.press(old)
    await third.sees('Runden er lukket, og koblingen mellem dig og dit svar er slettet')
    await coordinator.fill('Skriv, hvad I gør nu', { doing: 'Vi deler tre opgaver på fredag' })
    await coordinator.sees('Det gør vi nu: Vi deler tre opgaver på fredag')
    await slack.later(1)
    for (const member of members) await member.sees('Vi deler tre opgaver på fredag')
    for (const { args } of slack.api.calls) expect(JSON.stringify(args)).not.toContain(sentinel)
  })
})

describe('A series', { timeout: 240_000 }, () => {
  it('comes to the network’s members by itself, and not to who coordinates', async () => {
    const slack = await startPeople([soeren, mail('mads.iversen')], '2026-11-23T09:00:00+01:00')
    const [coordinator, member] = await Promise.all(
      [soeren, mail('mads.iversen')].map(slack.personOf),
    )
    if (!coordinator || !member) throw new Error('nobody')
    const preview = await coordinator.says(
      'spørg matematiknetværket hver anden torsdag kl. 14: hvordan går det?',
    )
    expect(preview).toContain('26. november')
    await coordinator.press(/^Ja/)
    await coordinator.sees('Fortryd')
    await slack.later(3 * 24 * 60 + 5 * 60 + 1)
    expect(await member.sees('Hvordan går det?')).toContain('Uden navn')
    await member.press('Godt')
    await member.sees('Gemt.')
    expect(await stands(member)).not.toMatch(/Rigtig godt|Nogenlunde/)
    expect(await stands(coordinator)).not.toContain('Spring over')
  })
})
