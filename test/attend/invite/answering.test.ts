// People answer: by a button, for a whole term at once, in words, with a note, and with a colleague who goes instead. What is told, what
// stands there, and what is refused. Real Redis.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn, labelsIn } from '../../support/chatting.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'
import type { Reminding } from '../../support/reminding.js'
import {
  answerNow,
  having,
  idOf,
  mails,
  mat2,
  openForAnswers,
  openWorld,
  replyOf,
  rowsOf,
  somebody,
  type Who,
  wordsOf,
} from './at-desk.js'

const opened: Reminding[] = []
let connection: RedisConnection
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})
async function open(options: Parameters<typeof openWorld>[1] = {}) {
  const programme = having({ [mat2]: openForAnswers })
  const world = await openWorld(connection, { programme, ...options })
  opened.push(world)
  return world
}

/** Karen opens these, and what Sofie is sent. */
async function invited(world: Reminding, ...meetings: string[]) {
  await world.write(programme =>
    having(Object.fromEntries(meetings.map(id => [id, { openForAnswers: undefined }])), programme),
  )
  const karen = somebody(world, 'karen')
  const form = formIn(await karen.act({ id: 'invitation', does: 'open' }))
  const field = fieldIn(form, 'meetings')
  if (field.kind !== 'choices') throw new Error(field.kind)
  const chosen = field.choices.flatMap(({ value, label }) =>
    meetings.some(id => label.includes(`${id.slice(3, 4)} i matematik`)) ? value : [],
  )
  const preview = replyIn(await karen.send(form, { meetings: chosen }))
  await karen.press(preview, 'Ja, spørg')
  const [row] = await rowsOf(world, 'invitation', 'sofie')
  if (!row) throw new Error('nobody was asked')
  return replyOf(world, row)
}

describe('the invitation to one meeting', () => {
  it('asks warmly, says by when, and has the three answers', async () => {
    const card = await invited(await open(), mat2)
    expect(card.text.split('\n').slice(0, 2)).toEqual([
      'Kommer du til netværksmøde 2 i matematik, torsdag d. 3. december kl. 13-16 på Engbæk Skole?',
      'Svar gerne senest torsdag d. 26. november.',
    ])
    expect(card.text).toContain('Forberedelse: Tag et elevprodukt med')
    expect(labelsIn(card)).toEqual(['Deltager', 'Kan ikke', 'En kollega deltager i stedet'])
  })

  it.each([
    ['Deltager', 'yes', 'Tak, så regner vi med dig til netværksmøde 2 i matematik'],
    ['Kan ikke', 'no', 'Tak for beskeden. Du er meldt fra netværksmøde 2 i matematik'],
  ])(
    '%s is taken, thanked for, and takes the place of the question',
    async (label, said, thanks) => {
      const world = await open()
      const sofie = somebody(world, 'sofie')
      const outcome = await sofie.act(buttonIn(await invited(world, mat2), label).action)
      expect(outcome).toHaveProperty('instead', true)
      expect(replyIn(outcome).text).toContain(thanks)
      expect(await answerNow(world, 'sofie')).toEqual({
        ...{ about: mat2, person: idOf('sofie'), answerRevision: 0, said, at: world.now },
      })
    },
  )

  it('pressed in a room of many answers for the presser alone, and leaves the message as it is', async () => {
    const world = await open()
    const { action } = buttonIn(await invited(world, mat2), 'Deltager')
    const said = await somebody(world, 'amira').act(action, { shared: true })
    expect(said).not.toHaveProperty('instead')
    expect((await answerNow(world, 'amira'))?.said).toBe('yes')
    expect(await answerNow(world, 'sofie')).toBeUndefined()
  })

  it('can be answered otherwise until the meeting, and the same twice changes nothing', async () => {
    const world = await open()
    const sofie = somebody(world, 'sofie')
    const yes = await sofie.press(await invited(world, mat2), 'Deltager')
    const first = await answerNow(world, 'sofie')
    world.now += 60_000
    await sofie.press(await invited(await open(), mat2), 'Deltager')
    expect(await answerNow(world, 'sofie')).toEqual(first)
    const no = await sofie.press(yes, 'Jeg kan ikke alligevel')
    expect(no.text).toContain('Du er meldt fra')
    await sofie.press(no, 'Jeg kommer alligevel')
    expect((await answerNow(world, 'sofie'))?.said).toBe('yes')
  })
})

describe('what is not taken', () => {
  const answer = {
    id: 'invitation',
    does: 'answer',
    meeting: mat2,
    said: 'yes',
    revision: 0,
  } as const

  it.each<[string, Who, string]>([
    ['of a guest', 'guest', 'kender dig ikke'],
    ['of who is not in the network', 'lone', 'ikke spurgt'],
  ])('an answer %s', async (_, who, why) => {
    const world = await open()
    expect(replyIn(await somebody(world, who).act(answer)).text).toContain(why)
    expect(await answerNow(world, who)).toBeUndefined()
  })

  it.each([
    ['that was closed', { openForAnswers: undefined }, 'lukket for svar'],
    ['that is cancelled', { status: 'cancelled' as const }, 'aflyst'],
    ['that is over', { startLocal: '2026-11-20T13:00', endLocal: '2026-11-20T16:00' }, 'slut'],
  ])('an answer to a meeting %s', async (_, change, why) => {
    const world = await open({ programme: having({ [mat2]: { ...openForAnswers, ...change } }) })
    expect(replyIn(await somebody(world, 'sofie').act(answer)).text).toContain(why)
    expect(await answerNow(world, 'sofie')).toBeUndefined()
  })

  it('an answer to the old time: it says so, with the new time and new buttons', async () => {
    const programme = having({ [mat2]: { ...openForAnswers, answerRevision: 1 } })
    const world = await open({ programme })
    const said = replyIn(await somebody(world, 'sofie').act(answer))
    expect(said.text).toContain('Mødet er flyttet, så det svar gælder ikke længere')
    await somebody(world, 'sofie').press(said, 'Deltager')
    expect(await answerNow(world, 'sofie')).toMatchObject({ said: 'yes', answerRevision: 1 })
  })

  it('maybe, where the coordinator has not allowed it', async () => {
    const world = await open()
    const said = replyIn(await somebody(world, 'sofie').act({ ...answer, said: 'maybe' }))
    expect(said.text).toContain('et ja eller et nej')
    expect(await answerNow(world, 'sofie')).toBeUndefined()
  })

  it('a yes where the seats are taken, also when two take the last one at once', async () => {
    const world = await open({ programme: having({ [mat2]: { ...openForAnswers, seats: 1 } }) })
    const all: Who[] = ['sofie', 'amira', 'karen']
    await Promise.all(all.map(who => somebody(world, who).act(answer)))
    const { answers } = await world.deps.answers.of(world.tenant, mat2)
    expect(answers.filter(({ said }) => said === 'yes')).toHaveLength(1)
    const late = all.find(who => !answers.some(({ person }) => person === mails[who]))
    if (!late) throw new Error('all came')
    expect(replyIn(await somebody(world, late).act(answer)).text).toContain('ikke flere pladser')
  })

  it('for a lab: the leader chooses, but who is chosen can say no, and the leader hears of it', async () => {
    const lab = 'lab2-hold2@nordlund'
    const programme = having({ [lab]: { openForAnswers: true, answerBy: '2026-11-24' } })
    const world = await open({ programme })
    const sofie = somebody(world, 'sofie')
    const no = { ...answer, meeting: lab, said: 'no' } as const
    expect(replyIn(await sofie.act(no)).text).toContain('din skoleleder')
    const about = mat2.replace(mat2, lab) as typeof mat2
    await world.deps.answers.choose(
      world.tenant,
      {
        ...{ about, school: 'engbaek-skole' as never, answerRevision: 0, at: 1, isTold: true },
        ...{ people: [idOf('sofie')], by: idOf('jonas') },
      },
      { now: world.now, over: world.now + 1e9 },
    )
    expect(replyIn(await sofie.act(no)).text).toContain('Du er meldt fra')
    expect(await rowsOf(world, 'declined', 'jonas')).toHaveLength(1)
  })
})

describe('a note', () => {
  it('is for the coordinator, kept beside the same answer, and gone by an empty one', async () => {
    const world = await open()
    const sofie = somebody(world, 'sofie')
    const yes = await sofie.press(await invited(world, mat2), 'Deltager')
    const form = await sofie.open(yes, 'Skriv en kommentar')
    const noted = replyIn(await sofie.send(form, { note: '  Jeg går\n kl. 15 <!channel> ' }))
    expect(noted.text).toContain('“Jeg går kl. 15 <!channel>”')
    expect(await answerNow(world, 'sofie')).toMatchObject({
      said: 'yes',
      note: 'Jeg går kl. 15 <!channel>',
    })
    await sofie.send(form, { note: '' })
    expect(await answerNow(world, 'sofie')).not.toHaveProperty('note')
  })

  it.each([
    ['a CPR number', 'Barn 010203-1234', 'CPR'],
    ['too much', 'x'.repeat(201), '201'],
  ])('with %s comes back, with what is wrong', async (_, note, why) => {
    const world = await open()
    const sofie = somebody(world, 'sofie')
    const yes = await sofie.press(await invited(world, mat2), 'Deltager')
    const again = formIn(await sofie.send(await sofie.open(yes, 'Skriv en'), { note }))
    expect(fieldIn(again, 'note').problem).toContain(why)
    expect(JSON.stringify(again)).not.toContain('010203-1234')
    expect(await answerNow(world, 'sofie')).not.toHaveProperty('note')
  })
})

describe('a whole term in one message', () => {
  const term = [mat2, 'mat4@nordlund', 'mat5@nordlund']

  it('is a list with a yes to all, and a form with a choice for each', async () => {
    const world = await open()
    const card = await invited(world, ...term)
    expect(card.text.split('\n')).toEqual([
      'Kommer du til de her 3 møder?',
      'Netværksmøde 2 i matematik: torsdag d. 3. december kl. 13-16 på Engbæk Skole. Svar gerne senest torsdag d. 26. november.',
      'Netværksmøde 4 i matematik: torsdag d. 4. februar kl. 13-16 på Åbrinkskolen. Svar gerne senest torsdag d. 28. januar.',
      'Netværksmøde 5 i matematik: torsdag d. 15. april kl. 13-16 på Rådhuset. Svar gerne senest torsdag d. 8. april.',
    ])
    expect(labelsIn(card)).toEqual(['Jeg kommer til dem alle', 'Svar på hvert møde'])
    const sofie = somebody(world, 'sofie')
    const form = await sofie.open(card, 'Svar på hvert')
    const [first, second] = form.fields
    if (!first || !second) throw new Error('no fields')
    const said = replyIn(await sofie.send(form, { [first.id]: 'no', [second.id]: 'substitute' }))
    expect(said.text).toContain('Du kommer ikke.')
    expect(labelsIn(said)).toContain('Vælg en kollega til netværksmøde 4 i matematik')
    expect((await answerNow(world, 'sofie', mat2))?.said).toBe('no')
    await sofie.press(said, 'Jeg kommer til dem alle')
    const again = await sofie.open(card, 'Svar på hvert')
    expect(again.fields.map(({ value }) => value)).toEqual(['no', 'substitute', 'yes'])
  })

  it('says which of them had no seat left, and takes the others', async () => {
    const seats = { 'mat4@nordlund': { seats: 1 } }
    const world = await open({ programme: having({ [mat2]: openForAnswers, ...seats }) })
    const card = await invited(world, ...term)
    await somebody(world, 'amira').told('jeg kommer til netværksmøde 4')
    const said = await somebody(world, 'sofie').press(card, 'Jeg kommer til dem alle')
    expect(said.text).toContain('ikke flere pladser til Netværksmøde 4 i matematik.')
    expect((await answerNow(world, 'sofie', mat2))?.said).toBe('yes')
  })

  it('tells only of those that are not answered, and of none where all are', async () => {
    const world = await open()
    await invited(world, ...term)
    const [row] = await rowsOf(world, 'invitation', 'sofie')
    if (!row) throw new Error('nobody was asked')
    await somebody(world, 'sofie').told('jeg kommer til netværksmøde 2')
    expect((await replyOf(world, row)).text).toContain('de her 2 møder')
    for (const number of [4, 5])
      await somebody(world, 'sofie').told(`jeg kommer til netværksmøde ${number}`)
    expect(await wordsOf(world, row)).toBe('answered')
  })
})

describe('an answer in words', () => {
  it.each([
    ['jeg kommer til netværksmøde 2', 'yes'],
    ['jeg kommer til mødet d. 3. december', 'yes'],
    ['jeg kan desværre ikke d. 3. december', 'no'],
    ['jeg kan ikke komme til næste netværksmøde', 'no'],
    ['jeg kommer desværre ikke', 'no'],
    ["I can't make it on 3 December", 'no'],
  ])('%s', async (text, said) => {
    const world = await open()
    await somebody(world, 'sofie').told(text)
    expect((await answerNow(world, 'sofie'))?.said).toBe(said)
  })

  it('from who is ill is a no to the day’s meetings, and no reason is kept', async () => {
    const world = await open({ now: '2026-12-03T07:30' })
    const said = await somebody(world, 'sofie').told('Jeg er desværre syg i dag')
    expect(said.text).toContain('Du er meldt fra netværksmøde 2 i matematik')
    expect(JSON.stringify(await answerNow(world, 'sofie'))).not.toMatch(/syg/i)
  })

  it('tell what one has answered, and ask where nothing is answered yet', async () => {
    const world = await open()
    const sofie = somebody(world, 'sofie')
    expect((await sofie.told('hvad har jeg svaret?')).text).toContain('Kommer du til')
    await sofie.told('jeg kommer ikke til netværksmøde 2')
    expect((await sofie.told('har jeg meldt afbud til netværksmøde 2?')).text).toContain(
      'Du har meldt afbud til netværksmøde 2',
    )
    await sofie.told('jeg kommer alligevel til netværksmøde 2')
    const own = await sofie.told('kommer jeg på torsdag d. 3?')
    expect(own.text).toContain('Du har svaret, at du kommer til netværksmøde 2')
    expect(own.text).not.toContain('Tak')
    expect(await sofie.says('kommer jeg på fredag d. 4?')).toBeUndefined()
    expect(await somebody(world, 'guest').says('hvad har jeg svaret?')).toBeUndefined()
  })

  it('that fits several asks which, and a button answers', async () => {
    const programme = having({
      [mat2]: openForAnswers,
      'mat4@nordlund': { openForAnswers: true, answerBy: '2027-01-28' },
    })
    const world = await open({ programme })
    const sofie = somebody(world, 'sofie')
    const all = await sofie.told('jeg kommer til alle møderne')
    expect(all.text).toContain('Kommer du til de her 2 møder?')
    expect(all.text).toContain('Netværksmøde 4')
    const which = await sofie.told('jeg kommer ikke')
    expect(which.text).toContain('Hvilket møde mener du?')
    await sofie.press(which, 'Netværksmøde 4')
    expect((await answerNow(world, 'sofie'))?.said).toBeUndefined()
    const { answers } = await world.deps.answers.of(world.tenant, 'mat4@nordlund' as typeof mat2)
    expect(answers.map(({ said }) => said)).toEqual(['no'])
  })

  it.each([
    'jeg kan ikke finde lokalet på torsdag',
    'jeg kan ikke huske, hvad vi skal have med til netværksmøde 2',
    'jeg kan ikke vente til netværksmøde 2',
    'jeg kan ikke åbne materialet til netværksmøde 2',
    'jeg kan ikke huske',
    'jeg kan ikke finde netværksmøde 2 i kalenderen',
    'jeg kan ikke d. 9. december',
    'jeg kommer til læringslab 2',
    'jeg er med i matematiknetværket',
    'jeg deltager i matematiknetværket',
    'jeg kommer fra Engbæk Skole',
    'jeg kommer med kage d. 3. december',
    'jeg kommer til at tænke på netværksmøde 2',
    'jeg er syg i dag',
    'jeg kommer til festen på lørdag',
  ])('is left to be a question: %s', async text => {
    const world = await open()
    expect(await somebody(world, 'sofie').says(text)).toBeUndefined()
    expect(await answerNow(world, 'sofie')).toBeUndefined()
  })
})

describe('opening in words', () => {
  it('shows a network’s meetings with their deadlines, and opens them by a yes', async () => {
    const world = await open({ programme: having({}) })
    const karen = somebody(world, 'karen')
    const said = await karen.told('Åbn matematiknetværkets møder for tilmelding')
    expect(said.text).toContain('de her 3 møder')
    await karen.press(said, 'Ja, spørg')
    expect(await rowsOf(world, 'invitation')).toHaveLength(3)
  })

  it('takes the deadline that is said', async () => {
    const world = await open({ programme: having({}) })
    const said = await somebody(world, 'karen').told(
      'åbn mødet d. 3. december for svar, svarfrist 1. december',
    )
    expect(said.text).toContain('Svar senest tirsdag d. 1. december')
  })

  it('takes the usual deadline where the one that is said cannot be, and says so', async () => {
    const world = await open({ programme: having({}) })
    const said = await somebody(world, 'karen').told(
      'åbn netværksmøde 2 for svar, svarfrist d. 24. december',
    )
    expect(said.text).toContain('Den svarfrist ligger ikke mellem i dag og mødet')
    expect(said.text).toContain('Svar senest torsdag d. 26. november')
  })

  it('speaks English to whoever does', async () => {
    const world = await open({ programme: having({}) })
    const karen = somebody(world, 'karen', 'en')
    const said = await karen.told('open network meeting 2 for answers by 1 December')
    expect(said.text).toContain('Shall I ask who is coming to Netværksmøde 2 i matematik?')
    expect(said.text).toContain('Answer by Tuesday 1 December')
    await karen.press(said, 'Yes, ask them')
    const yes = await somebody(world, 'sofie', 'en').told("I'm coming to network meeting 2")
    expect(yes.text).toContain('Thank you, we are counting on you for Netværksmøde 2 i matematik')
    expect(labelsIn(yes)).toContain('I can’t after all')
  })

  it.each<[Who, string]>([
    ['sofie', 'koordin'],
    ['peter', 'Karen Toft'],
  ])('is refused to %s in a friendly way', async (who, why) => {
    const world = await open({ programme: having({}) })
    const said = await somebody(world, who).told('åbn netværksmøde 2 i matematik for svar')
    expect(labelsIn(said)).toEqual([])
    expect(said.text).toContain(why)
  })

  it('offers closing and pasting for what is open', async () => {
    const world = await open()
    const karen = somebody(world, 'karen')
    const close = await karen.told('luk for svar på netværksmøde 2')
    expect((await karen.press(close, 'Luk for svar')).text).toContain('Lukket')
    const paste = await karen.told('indsæt svar til netværksmøde 2')
    expect((await karen.open(paste, 'Indsæt svar')).action.id).toBe('paste-answers')
  })
})

describe('a colleague instead', () => {
  /** Sofie asks Jonas; what he is sent. */
  async function askedJonas(world: Reminding) {
    const sofie = somebody(world, 'sofie')
    const form = await sofie.open(await invited(world, mat2), 'En kollega')
    const said = replyIn(await sofie.send(form, { colleague: mails.jonas }))
    const [row] = await rowsOf(world, 'substitute', 'jonas')
    if (!row) throw new Error('he was not asked')
    return { form, said, row, card: await replyOf(world, row) }
  }
  async function toldSofie(world: Reminding) {
    const rows = await rowsOf(world, 'substitute', 'sofie')
    return Promise.all(rows.map(row => wordsOf(world, row)))
  }

  it('is chosen among those who are not asked themselves, of the own school first', async () => {
    const world = await open({
      programme: {
        ...having({ [mat2]: openForAnswers }),
        people: having({}).people.map(one =>
          one.id === idOf('mette')
            ? { ...one, posts: [{ school: 'aabrinkskolen' as never, functions: [] }] }
            : one,
        ),
      },
    })
    const { form } = await askedJonas(world)
    const field = fieldIn(form, 'colleague')
    if (field.kind !== 'choice') throw new Error(field.kind)
    expect(field.choices.map(({ label }) => label)).toEqual([
      ...['Mette Dahl', 'Else Krog', 'Jonas Lind', 'Lone Vad', 'Mette Kjær', 'Peter Hauge'],
    ])
    expect(form.text).toContain('Hvem kan tage med til netværksmøde 2 i matematik')
  })

  it('is asked, and says yes, which the one who asked is told', async () => {
    const world = await open()
    const { said, card } = await askedJonas(world)
    expect(said.text).toContain('Jeg spørger Jonas Lind og giver dig besked.')
    expect(await answerNow(world, 'sofie')).toMatchObject({
      said: 'substitute',
      substitute: mails.jonas,
    })
    expect(card.text).toBe(
      'Sofie Bruun kan ikke komme til netværksmøde 2 i matematik, torsdag d. 3. december kl. 13-16 på Engbæk Skole. Kan du tage med i stedet?',
    )
    world.now += 60_000
    await somebody(world, 'jonas').press(card, 'Ja, jeg tager med')
    expect((await answerNow(world, 'jonas'))?.said).toBe('yes')
    const [told] = await toldSofie(world)
    expect(told).toMatchObject({
      text: expect.stringContaining('Jonas Lind tager med i stedet for dig'),
    })
  })

  it('says no, and the one who asked can choose another or come after all', async () => {
    const world = await open()
    const { card } = await askedJonas(world)
    world.now += 60_000
    await somebody(world, 'jonas').press(card, 'Nej, det kan jeg ikke')
    const [row] = await rowsOf(world, 'substitute', 'sofie')
    if (!row) throw new Error('she was not told')
    const told = await replyOf(world, row)
    expect(told.text).toContain('Vil du spørge en anden?')
    expect(labelsIn(told)).toEqual(['Vælg en anden kollega', 'Jeg kommer selv', 'Kan ikke'])
    await somebody(world, 'sofie').press(told, 'Jeg kommer selv')
    expect((await answerNow(world, 'sofie'))?.said).toBe('yes')
    expect(await wordsOf(world, row)).toBe('answered')
  })

  it('is told that nobody needs them where the asker comes after all', async () => {
    const world = await open()
    const { said, card, row } = await askedJonas(world)
    world.now += 60_000
    await somebody(world, 'jonas').press(card, 'Ja, jeg')
    world.now += 60_000
    await somebody(world, 'sofie').press(said, 'Jeg kommer selv')
    const rows = await rowsOf(world, 'substitute', 'jonas')
    expect(rows).toHaveLength(2)
    const last = rows.find(one => one.source.id !== row.source.id)
    if (!last) throw new Error('he was not told')
    expect((await replyOf(world, last)).text).toContain('så du behøver ikke tage med')
  })

  it('has to be one of those who can, and a guest or stranger cannot be named', async () => {
    const world = await open()
    const { form } = await askedJonas(world)
    const sofie = somebody(world, 'sofie')
    for (const colleague of ['', mails.amira, 'ukendt@nordlund.example']) {
      const again = formIn(await sofie.send(form, { colleague }))
      expect(fieldIn(again, 'colleague').problem).toBe('Vælg en kollega.')
    }
  })

  it('who was asked about the old time is not asked any more', async () => {
    const world = await open()
    const { row } = await askedJonas(world)
    await world.write(programme => having({ [mat2]: { answerRevision: 1 } }, programme))
    expect(await wordsOf(world, row)).toBe('revision')
  })
})
