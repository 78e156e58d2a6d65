// A round in a meeting, from the first press to the yes: the form, the preview as its receiver sees it, what is refused and why, and what
// becomes of it before and after it has opened.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MeetingId, PersonId } from '../../../src/core/ids.js'
import type { Reply } from '../../../src/core/reply.js'
import { MeetingAnswer } from '../../../src/model/answer.js'
import type { Round } from '../../../src/model/round.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn, labelsIn } from '../../support/chatting.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { openRedis } from '../../support/redis.js'
import type { Reminding } from '../../support/reminding.js'
import { forgetMade, maker, maths, openMaking, townWith, valuesOf, who } from './making.js'

let connection: RedisConnection
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forgetMade()
  await connection.close()
})

const meeting = { id: 'round', does: 'meeting', meeting: maths } as const

async function drafted(world: Reminding, values: Record<string, string | readonly string[]> = {}) {
  const karen = maker(world, who.karen)
  const form = formIn(await karen.press(meeting))
  const outcome = await karen.send(form, { ...valuesOf(form), ready: ['take-away'], ...values })
  return { karen, form, preview: replyIn(outcome) }
}

async function roundOf(world: Reminding, reply: Reply, label = 'Ret'): Promise<Round> {
  const { action } = buttonIn(reply, label)
  const id = action.id === 'round' || action.id === 'checkin' ? action.round : undefined
  const round = id && (await world.deps.rounds.load(world.tenant, id))
  if (!round) throw new Error('no round')
  return round
}

describe('the form', () => {
  it('has ready questions for meetings first, and the hours of the last ten minutes and the evening', async () => {
    const world = await openMaking(connection)
    const { form } = await drafted(world)
    const ready = fieldIn(form, 'ready')
    expect(ready.kind === 'choices' && ready.choices[0]?.label).toBe(
      'Hvor meget kan du bruge fra mødet i dag?',
    )
    expect(fieldIn(form, 'opens').value).toBe('15:50')
    expect(fieldIn(form, 'closes').value).toBe('20:00')
    expect(fieldIn(form, 'sendsTo').value).toBe('nobody')
    expect(fieldIn(form, 'addressees').value).toEqual([who.karen])
    for (const field of form.fields)
      if ('choices' in field)
        for (const { label } of field.choices) expect(label.length).toBeLessThanOrEqual(75)
    expect(form.title.length).toBeLessThanOrEqual(24)
    expect(form.submit.length).toBeLessThanOrEqual(24)
  })

  it('comes back with what was typed where something is wrong with it', async () => {
    const world = await openMaking(connection)
    const karen = maker(world, who.karen)
    const form = formIn(await karen.press(meeting))
    const own = 'x'.repeat(91)
    const again = formIn(
      await karen.send(form, { ...valuesOf(form), own, scale: 'time', closes: '15:00' }),
    )
    expect(fieldIn(again, 'own')).toMatchObject({
      value: own,
      problem: 'Det er 91 tegn. Skriv højst 90.',
    })
    expect(fieldIn(again, 'scale').value).toBe('time')
    expect(fieldIn(again, 'closes').problem).toContain('mindst en time efter mødet')
  })

  it('gives a text with a CPR number back without the number, and keeps nothing', async () => {
    const world = await openMaking(connection)
    const karen = maker(world, who.karen)
    const form = formIn(await karen.press(meeting))
    const own = 'Hvordan går det med 010190-1234 i dag?'
    const again = formIn(await karen.send(form, { ...valuesOf(form), own }))
    expect(fieldIn(again, 'own').value).toBe('Hvordan går det med ••••••-•••• i dag?')
    expect(fieldIn(again, 'own').problem).toContain('CPR')
    expect(JSON.stringify(again)).not.toContain('010190')
  })

  it.each([
    [{ ready: [], own: '' }, 'ready', 'Vælg et spørgsmål'],
    [
      { ready: ['take-away', 'ready-to-try', 'meeting-mood', 'next-step', 'heard'] },
      'ready',
      'Vælg højst 4',
    ],
    [{ own: 'Hvad synes du om din løn?' }, 'own', 'MUS eller løn'],
    [{ own: 'Er du klar til MUS?' }, 'own', 'MUS eller løn'],
    [{ opens: '21:00' }, 'opens', 'før det lukker'],
  ] as const)('says what is wrong with %j', async (values, field, problem) => {
    const world = await openMaking(connection)
    const karen = maker(world, who.karen)
    const form = formIn(await karen.press(meeting))
    const again = formIn(
      await karen.send(form, { ...valuesOf(form), ready: ['take-away'], ...values }),
    )
    expect(fieldIn(again, field).problem).toContain(problem)
  })

  it('sent twice makes one draft', async () => {
    const world = await openMaking(connection)
    const karen = maker(world, who.karen)
    const form = formIn(await karen.press(meeting))
    const values = { ...valuesOf(form), ready: ['take-away'] }
    await karen.send(form, values, 'same')
    await karen.send(form, values, 'same')
    const by = { author: PersonId.parse(who.karen) }
    expect(await world.deps.rounds.list(world.tenant, by, 10)).toHaveLength(1)
  })
})

describe('the preview', () => {
  it('shows the very card that its receiver gets, with no button of it to press', async () => {
    const world = await openMaking(connection)
    const { preview } = await drafted(world)
    expect(preview.text).toContain('Hvor meget kan du bruge fra mødet i dag?')
    expect(preview.text).toContain(
      'Svar: Ikke noget · Kun lidt · Noget · En hel del · Rigtig meget',
    )
    expect(preview.text).toContain(
      'Uden navn. Vises kun samlet, når mindst 5 har svaret, efter torsdag d. 3. december kl. 20.',
    )
    expect(JSON.stringify(preview.blocks)).toContain('[ Rigtig meget ]')
    expect(JSON.stringify(preview.blocks)).not.toContain('"does":"answer"')
  })

  it('shows every question, each as it will come', async () => {
    const world = await openMaking(connection)
    const { preview } = await drafted(world, { own: 'Hvad tager du med?', scale: 'useful' })
    for (const nth of [1, 2]) expect(preview.text).toContain(`spørgsmål ${nth} af 2`)
    const headings = preview.blocks.flatMap(block =>
      block.type === 'text' && block.style === 'heading' ? [block.text] : [],
    )
    expect(headings.slice(1)).toEqual([
      'Hvor meget kan du bruge fra mødet i dag?',
      'Hvad tager du med?',
    ])
  })

  it('says when, to whom, who sees it, and how likely a picture is', async () => {
    const world = await openMaking(connection)
    const { preview } = await drafted(world)
    expect(preview.text).toContain('Åbner: torsdag d. 3. december kl. 15.50')
    expect(preview.text).toContain('Lukker: torsdag d. 3. december kl. 20')
    expect(preview.text).toContain('Får billedet: Dem, der er spurgt, og Karen Toft')
    expect(preview.text).toContain('9 kan svare')
    expect(preview.text).toContain('Svarer 8 af 10, kommer der efter alt at dømme et billede.')
  })

  it('goes by who has said that they come, where people were asked that', async () => {
    const world = await openMaking(connection)
    const { tenant, deps } = world
    await world.write(programme => ({
      ...programme,
      meetings: programme.meetings.map(one =>
        one.id === maths ? { ...one, openForAnswers: true } : one,
      ),
    }))
    const about = MeetingId.parse(maths)
    const { answerRevision = 0 } = townWith(7).meetings.find(({ id }) => id === maths) ?? {}
    const extra = townWith(7).people.filter(({ name }) => name.startsWith('Extra'))
    const answers = extra.map(({ id: person }, nth) =>
      MeetingAnswer.parse({
        ...{ about, person, answerRevision, at: 1, said: nth < 5 ? 'yes' : 'no' },
      }),
    )
    const over = Number.MAX_SAFE_INTEGER
    await deps.answers.write(tenant, about, answers, { now: world.now, over })
    const { preview, form } = await drafted(world, { sendsTo: 'coming' })
    expect(fieldIn(form, 'sendsTo').value).toBe('coming')
    expect(preview.text).toContain('5 har sagt, at de kommer, af 7 der kan tælle med.')
    expect(preview.text).toContain('5 kan svare')
    expect(preview.text).toContain('Så få giver næsten kun et billede')
    expect(preview.text).toContain('Dem, der har sagt, at de kommer, når der åbnes (lige nu 5')
  })

  it('A3: says that a split by school will hardly ever be shown', async () => {
    const world = await openMaking(connection)
    const { preview } = await drafted(world, { split: 'school' })
    expect(preview.text).toContain('En skoleopdeling vil næsten aldrig kunne vises her')
    const plain = await drafted(world)
    expect(plain.preview.text).not.toContain('skoleopdeling')
  })

  it('A12: refuses a group of fewer than five, says why, and offers a team’s answer instead', async () => {
    const world = await openMaking(connection, { programme: townWith(2) })
    const { preview, karen } = await drafted(world)
    expect(preview.text).toContain('kræver, at mindst 5 kan svare')
    expect(preview.text).toContain('nabonetværk')
    expect(labelsIn(preview)).not.toContain('Ja, spørg')
    expect(buttonIn(preview, 'Lad teamet').action).toEqual({ id: 'team-round', does: 'new' })
    // Nor can it be forced.
    const round = await roundOf(world, preview)
    const { id, revision } = round
    await karen.press({ id: 'round', does: 'start', round: id, revision })
    expect((await world.deps.rounds.load(world.tenant, id))?.state).toBe('draft')
  })

  it('A12: advises against a group of fewer than seven, and lets it be', async () => {
    const world = await openMaking(connection, { programme: townWith(3) })
    const { preview } = await drafted(world)
    expect(preview.text).toContain('5 kan svare')
    expect(preview.text).toContain('Så få giver næsten kun et billede, hvis alle svarer')
    expect(labelsIn(preview)).toContain('Ja, spørg')
  })

  it('A12: a member is given the same reason as the coordinator', async () => {
    const world = await openMaking(connection, { programme: townWith(2) })
    const said = await maker(world, who.sofie).told('lav et check-in')
    expect(said.text).toContain('Det er netværkets koordinator, der laver check-ins.')
    expect(said.text).toContain(
      'Matematiknetværket: 4 kan svare; de, der har lavet det eller koordinerer, tæller ikke med. Et check-in uden navn kræver',
    )
  })

  it('A13: warns of a serious subject and points to AMR and TR', async () => {
    const world = await openMaking(connection)
    const { preview } = await drafted(world, { ready: [], own: 'Er du blevet mobbet i år?' })
    expect(preview.text).toContain('Tal med AMR eller TR først')
  })

  it('has who can see what, from the settings as they are', async () => {
    const world = await openMaking(connection)
    const { preview, karen } = await drafted(world, { comments: 'no' })
    const said = await karen.click(preview, 'Hvem kan se hvad?')
    expect(said.text).toContain('Du svarer uden navn')
    expect(said.text).toContain('af dem, der er spurgt, og af Karen Toft')
    expect(said.text).toContain('Der er ingen kommentarer')
    expect(said.text).toContain('hvis mindst 5 har svaret')
    expect(said.text).not.toMatch(/anonym/iu)
    expect(said.text).not.toContain('kan ikke længere findes')
  })
})

describe('the yes', () => {
  it('opens it at its moment, and is to what was seen alone', async () => {
    const world = await openMaking(connection)
    const { preview, karen } = await drafted(world)
    const round = await roundOf(world, preview)
    const form = await karen.open(preview, 'Ret')
    const mended = await karen.send(form, { ...valuesOf(form), comments: 'no' })
    const old = await karen.click(preview, 'Ja, spørg')
    expect(old.text).toContain('Udkastet er ændret, siden du så det')
    expect((await world.deps.rounds.load(world.tenant, round.id))?.state).toBe('draft')
    const started = await karen.click(replyIn(mended), 'Ja, spørg')
    expect(started.text).toContain('Der åbnes torsdag d. 3. december kl. 15.50')
    expect(await world.deps.rounds.load(world.tenant, round.id)).toMatchObject({
      ...{ state: 'open', takesComments: false, about: maths, network: 'matematik' },
    })
  })

  it('pressed twice opens it once', async () => {
    const world = await openMaking(connection)
    const { preview, karen } = await drafted(world)
    await karen.click(preview, 'Ja, spørg')
    const again = await karen.click(preview, 'Ja, spørg')
    expect(again.text).toContain('Der er åbnet, og så kan det ikke ændres')
  })

  it('can be taken back until it has opened', async () => {
    const world = await openMaking(connection)
    const { preview, karen } = await drafted(world)
    const started = await karen.click(preview, 'Ja, spørg')
    const round = await roundOf(world, started, 'Vis koden')
    const undone = await karen.click(started, 'Fortryd')
    expect(undone.text).toBe('Fortrudt. Der er ikke spurgt nogen.')
    expect((await world.deps.rounds.load(world.tenant, round.id))?.state).toBe('stopped')
    expect((await karen.click(started, 'Fortryd')).text).toContain('Fortrudt')
  })

  it('of a meeting that is ending leaves half a minute in which it can be taken back', async () => {
    const world = await openMaking(connection, { now: '2026-12-03T15:55' })
    const { preview, karen } = await drafted(world)
    const started = await karen.click(preview, 'Ja, spørg')
    const round = await roundOf(world, started, 'Vis koden')
    expect(round.opensAt).toBe(world.now + 30_000)
    world.now += 31_000
    expect((await karen.click(started, 'Fortryd')).text).toContain('så det kan ikke fortrydes')
  })

  it('A11: once it is open nothing of it can be changed', async () => {
    const world = await openMaking(connection)
    const { preview, karen, form } = await drafted(world)
    const round = await roundOf(world, preview)
    await karen.click(preview, 'Ja, spørg')
    const open = await world.deps.rounds.load(world.tenant, round.id)
    const change = await karen.press({ id: 'round', does: 'change', round: round.id })
    expect(replyIn(change).text).toContain('Der er åbnet, og så kan det ikke ændres')
    const action = { id: 'make-round', round: round.id, meeting: maths } as const
    const values = { ...valuesOf(form), ready: ['heard'], addressees: [who.peter], split: 'hold' }
    expect(replyIn(await karen.sendAs(action, values)).text).toContain('kan det ikke ændres')
    await karen.press({ id: 'round', does: 'discard', round: round.id })
    expect(await world.deps.rounds.load(world.tenant, round.id)).toEqual(open)
  })

  it('is refused where the meeting was cancelled meanwhile', async () => {
    const world = await openMaking(connection)
    const { preview, karen } = await drafted(world)
    await world.write(programme => ({
      ...programme,
      meetings: programme.meetings.map(one =>
        one.id === maths ? { ...one, status: 'cancelled' as const } : one,
      ),
    }))
    const said = await karen.click(preview, 'Ja, spørg')
    expect(said.text).toContain('for sent at spørge')
    expect(labelsIn(said)).not.toContain('Ja, spørg')
  })
})

describe('rights are those of the moment', () => {
  it.each([
    ['a coordinator of another network', who.peter],
    ['a member', who.sofie],
    ['a guest', ''],
  ])('%s may neither make one nor touch one', async (_, as) => {
    const world = await openMaking(connection)
    const { preview } = await drafted(world)
    const round = await roundOf(world, preview)
    const other = maker(world, as)
    const made = await other.press(meeting)
    expect('form' in made).toBe(false)
    for (const does of ['start', 'change', 'discard', 'close', 'stop', 'code', 'facts'] as const)
      await other.press({ id: 'round', does, round: round.id, revision: 1 })
    expect(await world.deps.rounds.load(world.tenant, round.id)).toEqual(round)
  })

  it('an administrator may', async () => {
    const world = await openMaking(connection)
    const made = await maker(world, who.admin).press(meeting)
    expect(formIn(made).title).toBe('Spørg i mødet')
  })
})

describe('while it is open', () => {
  async function opened(world: Reminding) {
    const { preview, karen } = await drafted(world)
    const round = await roundOf(world, preview)
    await karen.click(preview, 'Ja, spørg')
    world.setTo('2026-12-03T15:51')
    await world.checkin.run(world.tenant, world.now)
    return { karen, round }
  }

  it('shows the code for the board, which is the meeting’s own', async () => {
    const world = await openMaking(connection)
    const { karen, round } = await opened(world)
    const said = replyIn(await karen.press({ id: 'round', does: 'code', round: round.id }))
    const [, code = ''] = /Koden er (\w{4})/.exec(said.text) ?? []
    expect(await world.deps.codes.find(world.tenant, code, world.now)).toMatchObject({
      about: maths,
    })
    world.setTo('2026-12-03T19:59')
    expect(await world.deps.codes.find(world.tenant, code, world.now)).toBeDefined()
    world.setTo('2026-12-03T20:00')
    expect(await world.deps.codes.find(world.tenant, code, world.now)).toBeUndefined()
  })

  it('A1: its list says until when, and never how many have answered', async () => {
    const world = await openMaking(connection)
    const { karen, round } = await opened(world)
    const before = await karen.told('mine check-ins')
    expect(before.text).toContain('Åbent til torsdag d. 3. december kl. 20.')
    const { rounds } = world.deps
    for (const person of townWith(7).people.filter(({ id }) => id !== who.karen)) {
      const entry = { person: person.id, isCounted: true }
      await rounds.join(world.tenant, round.id, { entry, now: world.now })
      const answer = { person: person.id, steps: { 0: 4 }, now: world.now }
      await rounds.answer(world.tenant, round.id, answer)
    }
    expect(await karen.told('mine check-ins')).toEqual(before)
  })

  it('is closed early only after one more question', async () => {
    const world = await openMaking(connection)
    const { karen, round } = await opened(world)
    const asked = await karen.told('luk runden')
    expect(asked.text).toContain('Så tælles svarene')
    expect((await world.deps.rounds.load(world.tenant, round.id))?.state).toBe('open')
    await karen.click(asked, 'Lad det være åbent')
    expect((await world.deps.rounds.load(world.tenant, round.id))?.state).toBe('open')
    await karen.click(asked, 'Luk nu')
    expect((await world.deps.rounds.load(world.tenant, round.id))?.state).toBe('closed')
    expect((await karen.click(asked, 'Luk nu')).text).toContain('Der er lukket')
  })

  it('is stopped only after one more question, and everything in it is destroyed', async () => {
    const world = await openMaking(connection)
    const { karen, round } = await opened(world)
    const asked = await karen.told('stop runden')
    expect(asked.text).toContain('Alle svar bliver slettet')
    const said = await karen.click(asked, 'Ja, stop og slet')
    expect(said.text).toContain('Stoppet')
    expect((await world.deps.rounds.load(world.tenant, round.id))?.state).toBe('stopped')
    expect(await world.deps.rounds.roster(world.tenant, round.id)).toEqual([])
  })
})

describe('its author is told', () => {
  it('when the meeting is cancelled, and nobody is asked', async () => {
    const world = await openMaking(connection)
    const { preview, karen } = await drafted(world)
    const round = await roundOf(world, preview)
    await karen.click(preview, 'Ja, spørg')
    await world.write(programme => ({
      ...programme,
      meetings: programme.meetings.map(one =>
        one.id === maths ? { ...one, status: 'cancelled' as const } : one,
      ),
    }))
    world.setTo('2026-12-03T15:51')
    const told = (await world.send()).filter(one => one.includes('Mødet er aflyst'))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(
      /^karen\.toft: Mødet er aflyst, så der bliver ikke spurgt: Netværksmøde 2/,
    )
    expect((await world.deps.rounds.load(world.tenant, round.id))?.state).toBe('stopped')
  })
})

describe('the page for unions and safety people', () => {
  it('is made of the settings as they stand, for whoever has its link', async () => {
    const world = await openMaking(connection)
    const { preview, karen } = await drafted(world)
    const said = await karen.click(preview, 'Til MED, TR og AMR')
    const [, token = ''] =
      /\/reports\/([\w-]+)\/til-med-tr-og-amr\.html/.exec(JSON.stringify(said)) ?? []
    const page = await world.checkin.page(token, world.now)
    expect(page?.text).toContain('Hvad bruges det aldrig til?')
    expect(page?.text).toContain('til MUS eller til løn')
    expect(page?.text).toContain('Hvor meget kan du bruge fra mødet i dag? (Ikke noget ·')
    expect(page?.text).toContain('Ingen kan se det i Pejling, heller ikke Karen Toft')
    expect(await world.checkin.page(`${token.slice(0, -1)}0`, world.now)).toBeUndefined()
    expect(await world.desk.page(token, world.now)).toBeUndefined()
  })
})
