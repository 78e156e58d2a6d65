// Teams that answer together: asked by whoever coordinates a network or leads a school, with their name on it, changed by any of the team until it
// closes, read by those it was said to be read by. Real Redis, real rows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTeamOrder } from '../../../src/checkin/team/say.js'
import type { TenantId } from '../../../src/core/ids.js'
import { Programme } from '../../../src/model/programme.js'
import { createReportPages } from '../../../src/report-pages.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { people } from '../../support/broadcasting.js'
import { labelsIn } from '../../support/chatting.js'
import { checkinSpeaker, valuesIn } from '../../support/checkin-speaker.js'
import { formIn } from '../../support/desk.js'
import { nordlund, person } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding } from '../../support/reminding.js'

const at = (school: string) => ({
  posts: [{ school, functions: ['lærer'] }],
  networks: [{ network: 'matematik' }],
})
const programme = Programme.parse({
  ...nordlund,
  people: [
    ...nordlund.people,
    person('Ida Falk', { ...at('engbaek-skole'), team: 'Team 4. årgang' }),
    person('Bo Lynge', { ...at('engbaek-skole'), team: 'team 4. årgang' }),
    person('Ann Holm', { ...at('engbaek-skole'), team: 'Team udskoling' }),
  ],
})
const [ida, bo, ann] = ['ida.falk', 'bo.lynge', 'ann.holm'].map(name => `${name}@nordlund.example`)
const jonas = 'jonas.lind@nordlund.example'

let connection: RedisConnection
const tenants: TenantId[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...tenants)
  await connection.close()
})

async function world() {
  const made = await openReminding(connection, { programme, now: '2026-11-23T10:00' })
  tenants.push(made.tenant)
  await made.send()
  return made
}
const by = (here: Reminding, as: string | undefined) => checkinSpeaker(here, as ?? '')
const sentence = 'spørg skolerne i matematiknetværket: Hvad har I prøvet?'

/** Karen has asked the schools of the mathematics network, and they have got it. */
async function asked(question = sentence) {
  const here = await world()
  const karen = by(here, people.karen)
  const preview = await karen.says(question)
  const sent = await karen.press(preview, 'Send')
  here.now += 31_000
  const got = await here.send()
  const [round] = await here.deps.teamRounds.sent(here.tenant)
  return { here, karen, preview, sent, got, id: round?.id ?? '' }
}

async function answerForm(
  here: Reminding,
  id: string,
  as: string | undefined,
  team = 'Engbæk Skole',
) {
  const action = { id: 'team-round', does: 'answer', teamRound: id, team } as const
  return formIn(await by(here, as).act(action))
}

describe('asking', () => {
  it('shows the question as its receivers see it, every team by name, and who reads the answers', async () => {
    const { preview } = await asked()
    expect(preview.text).toContain('3 teams og 5 personer får den')
    expect(preview.text).toContain('Med navn · Karen Toft spørger jer, som svarer sammen:')
    expect(preview.text).toContain('Engbæk Skole: Ida Falk, Bo Lynge og Ann Holm')
    expect(preview.text).toContain('Kan læses af: Karen Toft og jer selv')
    expect(preview.text).toContain('kan hverken spørgsmål, teams eller læsere ændres')
  })

  it('reaches each member of each team once, and nobody before the pause is over', async () => {
    const here = await world()
    const karen = by(here, people.karen)
    await karen.press(await karen.says(sentence), 'Send')
    expect(await here.send()).toEqual([])
    here.now += 31_000
    const got = await here.send()
    const names = got.map(text => text.split(':')[0]).sort()
    expect(names).toEqual(['amira.haddad', 'ann.holm', 'bo.lynge', 'ida.falk', 'sofie.bruun'])
    expect(got.join('\n')).toContain('Svaret står som Engbæk Skole, med navn')
  })

  it('can be taken back within the pause, and sent again later, once', async () => {
    const here = await world()
    const karen = by(here, people.karen)
    const sent = await karen.press(await karen.says(sentence), 'Send')
    const again = await karen.press(sent, 'Fortryd')
    here.now += 31_000
    expect(await here.send()).toEqual([])
    await karen.press(again, 'Send')
    await karen.press(again, 'Send')
    here.now += 31_000
    expect(await here.send()).toHaveLength(5)
    expect((await karen.press(sent, 'Fortryd')).text).toContain('Den er sendt')
  })

  it('A11: cannot be changed once it is sent, by its own old buttons and forms either', async () => {
    const here = await world()
    const karen = by(here, people.karen)
    const preview = await karen.says(sentence)
    const form = await karen.open(preview, 'Ret')
    await karen.press(preview, 'Send')
    here.now += 31_000
    const before = await here.deps.teamRounds.sent(here.tenant)
    for (const label of ['Ret', 'Kassér', 'Send']) await karen.press(preview, label)
    await karen.sends(form, { ...valuesIn(form), question1: 'Noget andet' })
    expect(before).toHaveLength(1)
    expect(await here.deps.teamRounds.sent(here.tenant)).toEqual(before)
  })

  it('shows the teams anew where somebody has come since', async () => {
    const here = await world()
    const karen = by(here, people.karen)
    const preview = await karen.says(sentence)
    await here.write(old =>
      Programme.parse({ ...old, people: [...old.people, person('Ny Lærer', at('aabrinkskolen'))] }),
    )
    const again = await karen.press(preview, 'Send')
    expect(again.text).toContain('Se den igennem igen')
    expect(again.text).toContain('Ny Lærer')
    here.now += 31_000
    expect(await here.send()).toEqual([])
  })

  it('is for those who coordinate or lead, of what is theirs', async () => {
    const here = await world()
    for (const as of [ida, people.else, ''])
      expect((await by(here, as).says(sentence)).text).toMatch(/koordinerer|med i programmet/)
    const form = formIn(await by(here, jonas).act({ id: 'team-round', does: 'new' }))
    expect(form.fields[0]).toMatchObject({
      value: 'school:engbaek-skole',
      choices: [{ value: 'school:engbaek-skole', label: 'Teams på Engbæk Skole' }],
    })
    const again = formIn(
      await by(here, jonas).submit(form, {
        ...valuesIn(form),
        group: 'network:matematik',
        question1: 'Hvad?',
      }),
    )
    expect(again.fields[0]?.problem).toContain('Vælg')
  })

  it('of a school are its teams, however their names are written', async () => {
    const here = await world()
    const leader = by(here, jonas)
    const preview = await leader.says('spørg teamene: Hvad lykkes hos jer?')
    expect(preview.text).toContain('Team 4. årgang: Ida Falk og Bo Lynge')
    expect(preview.text).toContain('Team udskoling: Ann Holm')
    expect(preview.text).toContain('Kan læses af: Jonas Lind')
  })

  it('gives back what was typed with what is wrong, without a CPR number', async () => {
    const here = await world()
    const karen = by(here, people.karen)
    const form = formIn(await karen.act({ id: 'team-round', does: 'new' }))
    const bad = { group: 'network:matematik', question1: 'Om 010203-1234', closes: '2026-11-23' }
    const again = formIn(await karen.submit(form, bad))
    expect(again.fields[1]).toMatchObject({ value: 'Om ••••••-••••' })
    expect(again.fields[1]?.problem).toContain('CPR')
    expect(again.fields[4]?.problem).toContain('90 dage')
    const pupil = { ...bad, question1: 'Hvad virker for Emma fra 3.b?', closes: '2026-12-01' }
    const reminded = formIn(await karen.submit(form, pupil))
    expect(reminded.fields[1]?.problem).toContain('Nævner du en elev?')
    expect((await karen.sends(reminded, pupil)).text).toContain('Sådan kommer den til at se ud')
  })
})

describe('answering', () => {
  it('is one answer of the team, that any of them may change', async () => {
    const { here, id } = await asked()
    const first = await answerForm(here, id, ida)
    expect(first.text).toContain('Svaret står som Engbæk Skole')
    expect((await by(here, ida).sends(first, { answer1: 'Makkerpar' })).text).toContain(
      'Gemt for Engbæk Skole',
    )
    const second = await answerForm(here, id, bo)
    expect(second.fields[0]).toMatchObject({ value: 'Makkerpar' })
    expect(second.text).toContain('Sidst skrevet af Ida Falk')
    await by(here, bo).sends(second, { answer1: 'Makkerpar og korte opgaver' })
    const round = await here.deps.teamRounds.load(here.tenant, id)
    expect(Object.keys(round?.answers ?? {})).toEqual(['Engbæk Skole'])
    expect(round?.answers['Engbæk Skole']).toMatchObject({
      texts: ['Makkerpar og korte opgaver'],
      by: bo,
    })
  })

  it('never writes over a colleague’s words unseen', async () => {
    const { here, id } = await asked()
    const [mine, theirs] = [await answerForm(here, id, ida), await answerForm(here, id, bo)]
    await by(here, ida).sends(mine, { answer1: 'Makkerpar' })
    const again = formIn(await by(here, bo).submit(theirs, { answer1: 'Stationer' }))
    expect(again.fields[0]?.problem).toContain('Ida Falk har skrevet imens: “Makkerpar”')
    expect(again.fields[0]).toMatchObject({ value: 'Stationer' })
    await by(here, bo).sends(again, { answer1: 'Stationer og makkerpar' })
    const round = await here.deps.teamRounds.load(here.tenant, id)
    expect(round?.answers['Engbæk Skole']?.texts).toEqual(['Stationer og makkerpar'])
  })

  it('keeps all teams’ answers that come at the same moment', async () => {
    const { here, id } = await asked()
    const teams = [
      [people.sofie, 'Åbrinkskolen'],
      [people.amira, 'Sct. Annæ Skole'],
      [ida, 'Engbæk Skole'],
    ] as const
    const forms = await Promise.all(teams.map(([as, team]) => answerForm(here, id, as, team)))
    await Promise.all(
      teams.map(async ([as, team], nth) => {
        const form = forms[nth]
        if (form) await by(here, as).sends(form, { answer1: team })
      }),
    )
    const round = await here.deps.teamRounds.load(here.tenant, id)
    expect(Object.keys(round?.answers ?? {})).toHaveLength(3)
  })

  it('is not for others than the team', async () => {
    const { here, id } = await asked()
    const action = {
      id: 'team-round',
      does: 'answer',
      teamRound: id,
      team: 'Engbæk Skole',
    } as const
    for (const as of [people.sofie, people.mette])
      expect(JSON.stringify(await by(here, as).act(action))).toContain('Kun teamet selv')
    const form = await answerForm(here, id, ida)
    const said = await by(here, people.sofie).sends(form, { answer1: 'Snyd' })
    expect(said.text).toContain('Kun teamet selv')
  })

  it('stops CPR numbers, and reminds once of a pupil', async () => {
    const { here, id } = await asked()
    const form = await answerForm(here, id, ida)
    const stopped = formIn(await by(here, ida).submit(form, { answer1: 'Om 010203-1234' }))
    expect(stopped.fields[0]).toMatchObject({ value: 'Om ••••••-••••' })
    const values = { answer1: 'Det hjalp Emma fra 3.b' }
    const reminded = formIn(await by(here, ida).submit(form, values))
    expect(reminded.fields[0]?.problem).toContain('Nævner du en elev?')
    expect((await by(here, ida).sends(reminded, values)).text).toContain('Gemt')
  })

  it('is over when it closes: what is typed too late comes back and is not kept', async () => {
    const { here, karen, id } = await asked()
    const form = await answerForm(here, id, ida)
    here.setTo('2026-11-30T20:00')
    const late = await by(here, ida).sends(form, { answer1: 'For sent' })
    expect(late.text).toContain('lukket for svar')
    expect(late.text).toContain('For sent')
    const told = await here.send()
    expect(told.join('\n')).toContain(
      'karen.toft: Der er lukket for svar på “Hvad har I prøvet?”. 0 af 3',
    )
    expect(await here.send()).toEqual([])
    expect((await karen.says('teamsvar')).text).toContain('lukket')
  })
})

describe('reading', () => {
  it('is for those it was said to be, as the answers come, and a notification says nothing of the answer', async () => {
    const { here, karen, id } = await asked()
    const form = await answerForm(here, id, ida)
    await by(here, ida).sends(form, { answer1: 'Makkerpar' })
    const told = await here.send()
    expect(told).toEqual(['karen.toft: Engbæk Skole har svaret på “Hvad har I prøvet?”.'])
    const list = await karen.says('vis teamsvar')
    const shown = await karen.press(list, 'Se svarene')
    expect(shown.text).toContain('Engbæk Skole\nMakkerpar')
    expect(shown.text).toContain('Åbrinkskolen\nIntet svar endnu')
    const show = { id: 'team-round', does: 'show', teamRound: id } as const
    for (const as of [ida, people.peter, people.else, jonas])
      for (const does of ['show', 'file', 'close'] as const)
        expect(JSON.stringify(await by(here, as).act({ ...show, does }))).toContain('ikke længere')
  })

  it('says who sees what to those it concerns', async () => {
    const { here, id } = await asked()
    const action = { id: 'team-round', does: 'who-sees', teamRound: id } as const
    expect(JSON.stringify(await by(here, ida).act(action))).toContain(
      'Karen Toft ser, hvilket team',
    )
    expect(JSON.stringify(await by(here, people.mette).act(action))).toContain('ikke længere')
  })

  it('is possible as a file too, for as long as one may', async () => {
    const { here, karen, id } = await asked()
    await by(here, ida).sends(await answerForm(here, id, ida), { answer1: '=Makkerpar;2' })
    const shown = await karen.press(await karen.says('teamsvar'), 'Se svarene')
    const links = await karen.press(shown, 'Hent som fil')
    const url = JSON.stringify(links).match(/reports\/([^/"]+)\//)?.[1] ?? ''
    const pages = createReportPages({ desks: [here.checkin], clock: { now: () => here.now } })
    const csv = new TextDecoder().decode(await pages.read(url, 'teamsvar.csv'))
    expect(csv).toContain('Team;Hvad har I prøvet?;Skrevet af;Senest ændret')
    expect(csv).toContain(`Engbæk Skole;"'=Makkerpar;2";Ida Falk;2026-11-23`)
    await here.write(old => ({ ...old, people: old.people.filter(one => one.id !== people.karen) }))
    expect(await pages.read(url, 'teamsvar.csv')).toBeUndefined()
  })

  it('offers a member what they can answer, and a stranger nothing', async () => {
    const { here } = await asked()
    expect(labelsIn(await by(here, ann).says('teamsvar'))).toEqual([
      'Svar for teamet: Hvad har I prøvet?',
    ])
    expect((await by(here, people.mette).says('teamsvar')).text).toContain('ingen teamspørgsmål')
  })
})

describe('a sentence', () => {
  it.each([
    [
      sentence,
      { does: 'ask', whom: 'matematiknetværket', question: 'Hvad har I prøvet?', lang: 'da' },
    ],
    ['Spørg teams', { does: 'ask', whom: '', question: '', lang: 'da' }],
    ['spørg alle skoler: hvordan går det?', { does: 'ask', question: 'hvordan går det?' }],
    ['ask the schools in maths: what works?', { does: 'ask', whom: 'maths', lang: 'en' }],
    ['vis teamsvar', { does: 'list', lang: 'da' }],
    ['team answers', { does: 'list', lang: 'en' }],
  ])('“%s” is an order', (text, order) => {
    expect(readTeamOrder(text)).toMatchObject(order)
  })

  it.each([
    'spørg matematiknetværket: hvordan går det?',
    'hvilke skoler er med?',
    'spørg koordinatoren',
    'hvem skal jeg spørge på skolen?',
    'teams linket til mødet',
  ])('“%s” is none', text => {
    expect(readTeamOrder(text)).toBeUndefined()
  })
})
