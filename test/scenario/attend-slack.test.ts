// Who comes to a meeting, and a message to a network, as their people meet them in Slack: the program as a process, really signed requests,
// and a Web API of others (emulate) that keeps what lies in each one's chat. What waits half a minute is met by a program started later.
import { describe, expect, it } from 'vitest'
import { type SlackPerson, startPeople } from '../support/slack-people.js'

const monday = '2026-11-23T09:00:00+01:00'
const mail = (name: string) => `${name}@havrelund.example`
const soeren = mail('soeren.lyngbjerg')
const mads = mail('mads.iversen')
const anne = mail('anne.brogaard')
const lone = mail('lone.holt')
const leader = mail('mette.sandager')

function isBroadcast({ metadata }: Readonly<Record<string, string>>): boolean {
  return metadata?.includes('broadcast:') === true
}

async function countOf(person: SlackPerson, words: string): Promise<number> {
  return (await person.reads()).filter(each => each.includes(words)).length
}

describe('Who comes to a meeting', { timeout: 240_000 }, () => {
  it('is asked in plain words, answered on the card, read by name, and asked again when the meeting moves', async () => {
    const slack = await startPeople([soeren, mads, anne], monday)
    const [coordinator, member, other] = await Promise.all([soeren, mads, anne].map(slack.personOf))
    if (!coordinator || !member || !other) throw new Error('nobody')
    const preview = await coordinator.says(
      'Åbn mødet d. 2. december for svar, svarfrist 1. december',
    )
    expect(preview).toContain('netværksmøde 3 · onsdag d. 2. december kl. 13.30-15.30')
    expect(preview).toContain('spørger jeg 7 personer, om de kommer')
    await coordinator.press('Ja, spørg dem')
    await coordinator.sees('Om 30 sekunder spørger jeg 7 personer')
    await slack.later(1)

    expect(await member.sees('Kommer du til')).toContain('Svar gerne senest tirsdag d. 1. december')
    await member.press('Deltager')
    expect(await member.sees('Tak, så regner vi med dig')).toContain('2. december')
    expect(await member.reads()).toHaveLength(1)

    const covered = await coordinator.says('Hvem kommer til mødet d. 2. december?')
    expect(covered).toContain('1 kommer, 6 mangler at svare')
    await coordinator.press('Vis navne')
    expect(await coordinator.sees('Kommer (1)')).toContain('Mads Tved Iversen, Skovvangskolen')

    const old = await other.button('Deltager')
    await coordinator.says('Flyt mødet d. 2. december til d. 16. december kl. 13')
    await coordinator.press('Flyt mødet')
    await coordinator.sees('Flyttet.')
    await other.press(old)
    const again = await other.sees('Mødet er flyttet, så det svar gælder ikke længere')
    expect(again).toContain('onsdag d. 16. december kl. 13-15')
    await other.press('Deltager')
    expect(await other.sees('Tak, så regner vi med dig')).toContain('16. december')
    const moved = await coordinator.says('Hvem kommer til mødet d. 16. december?')
    expect(moved).toContain('1 kommer, 6 mangler at svare')
    expect(moved).toContain('Én sagde ja til det gamle tidspunkt')
  })

  it('is for the leader to choose at a lab; one who cannot says so, and the leader hears of it', async () => {
    const slack = await startPeople([lone, leader, mads], monday)
    const [coordinator, chooser, chosen] = await Promise.all(
      [lone, leader, mads].map(slack.personOf),
    )
    if (!coordinator || !chooser || !chosen) throw new Error('nobody')
    await coordinator.says('Åbn læringslab 2 d. 9. december for tilmelding')
    await coordinator.press('Ja, spørg dem')
    await coordinator.sees('Om 30 sekunder')
    await slack.later(1)

    await chooser.sees('Hvem skal med fra Skovvangskolen til Læringslab 2')
    await chooser.fill('Vælg deltagere', { people: 'Mads Tved Iversen', tell: 'Ja' })
    expect(await chooser.sees('Én fra Skovvangskolen skal med')).toContain('Mads Tved Iversen')
    await slack.later(1)

    await chosen.sees('Mette Sandager har valgt dig til at tage med fra Skovvangskolen')
    await chosen.press('Kan ikke')
    await chosen.sees('Tak for beskeden')
    await slack.later(1)
    await chooser.sees('Mads Tved Iversen kan ikke komme til Læringslab 2')
    await chooser.button('Vælg en anden')
  })
})

describe('A message to a network', { timeout: 240_000 }, () => {
  const text = 'Husk et elevprodukt. <!channel> =1+1'

  it('is said, looked over, mended and taken back; and the next one lands once with each, and calls nobody by itself', async () => {
    const slack = await startPeople([soeren, mads, anne], monday)
    const [author, ...members] = await Promise.all([soeren, mads, anne].map(slack.personOf))
    if (!author) throw new Error('nobody')
    async function draft(words: string) {
      const preview = await author?.says('Mind matematiknetværket om mødet d. 2. december')
      expect(preview).toContain('alle i matematiknetværket (6 personer)')
      await author?.fill('Ret', { message: words })
      await author?.sees(words)
    }
    await draft('Tag kage med.')
    await author.press('Send til 6')
    await author.sees('Sendes om lidt. 6 personer får beskeden.')
    await author.press('Fortryd')
    await author.sees('Fortrudt. Ingen har fået beskeden.')

    await draft(text)
    const yes = await author.button('Send til 6')
    await Promise.all([author.press(yes), author.press(yes)])
    // Whichever of the two is answered last.
    await author.sees(/Sendes om lidt\. 6 personer får beskeden\.|allerede sendt eller på vej/)
    await slack.later(1)
    for (const member of members) {
      expect(await member.sees(text)).toContain('Besked fra Søren Lyngbjerg')
    }
    await author.press(yes)
    await author.sees('allerede sendt eller på vej, så der er ikke sendt mere')
    await slack.later(1)
    for (const member of members) {
      await member.says('Hjælp')
      expect(await countOf(member, 'elevprodukt')).toBe(1)
      expect(await countOf(member, 'kage')).toBe(0)
    }
    const landed = slack.api.of('chat.postMessage').filter(isBroadcast)
    expect(landed).toHaveLength(members.length)
    for (const post of landed) {
      expect(post.text).toContain('&lt;!channel&gt;')
      expect(post.text).not.toContain('<!channel>')
      expect(post.blocks).toContain(JSON.stringify({ type: 'text', text }))
      expect(post).toMatchObject({ parse: 'none', link_names: 'false' })
    }
  })
})
