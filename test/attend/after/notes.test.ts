// After a meeting, told as conversations: the coordinator notes minutes and agreements by words and by form, and everybody whom the meeting
// was for can see what was agreed.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mostAgreements } from '../../../src/attend/after/agreed/note.js'
import type { TenantId } from '../../../src/core/ids.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { labelsIn } from '../../support/chatting.js'
import { storeNetwork } from '../../support/chatting-network.js'
import { formIn, replyIn } from '../../support/desk.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'
import { type At, ahead, held, moment, person, standing, storeMeetings, who } from './at-desk.js'

let connection: RedisConnection
let at: At
const used: TenantId[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...used)
  await connection.close()
})
beforeEach(async () => {
  at = { connection, tenant: randomTenant() }
  used.push(at.tenant)
  await storeMeetings(connection, at.tenant)
})
const soeren = (lang: 'da' | 'en' = 'da') => person(at, who.soeren, lang)
const agreed = async () => (await standing(at)).agreements

describe('An agreement that the coordinator says', () => {
  const said = 'vi aftalte, at Anne laver et skema til d. 5. januar'

  it('is shown with who and when before it is noted, and then stands on the card', async () => {
    const preview = await soeren().told(said)
    expect(preview.text).toMatch(/Netværksmøde 1 i matematik, fredag d\. 20\. november/)
    expect(preview.text).toMatch(/Anne laver et skema til d\. 5\. januar \(Anne Brogaard, senest /)
    expect(await agreed()).toBeUndefined()
    const card = await soeren().press(preview, 'Ja, notér')
    expect(card.text).toMatch(/^Noteret\.\n.*Anne laver et skema/s)
    expect(await agreed()).toEqual([
      { what: 'Anne laver et skema til d. 5. januar', who: [who.member], by: '2027-01-05' },
    ])
  })

  it('is noted once, however often the button is pressed, and by two at once', async () => {
    const preview = await soeren().told(said)
    await Promise.all([
      soeren().press(preview, 'Ja, notér'),
      person(at, who.deputy).press(preview, 'Ja, notér'),
    ])
    expect((await soeren().press(preview, 'Ja, notér')).text).toContain('i forvejen')
    expect(await agreed()).toHaveLength(1)
  })

  it('can be mended in a form that has it in it', async () => {
    const preview = await soeren().told(said)
    const form = await soeren().open(preview, 'Ret')
    expect(form.fields.map(({ value }) => value)).toEqual([
      'Anne laver et skema til d. 5. januar',
      [who.member],
      '2027-01-05',
    ])
    await soeren().send(form, { what: 'Anne laver to skemaer', who: [who.member], by: '' })
    expect(await agreed()).toEqual([{ what: 'Anne laver to skemaer', who: [who.member] }])
  })

  it('can be of another meeting that was held lately', async () => {
    const preview = await soeren().told(said)
    const choice = await soeren().press(preview, 'Et andet møde')
    expect(labelsIn(choice)).toEqual([
      expect.stringMatching(/^Netværksmøde 1 i matematik, fredag/),
      expect.stringMatching(/^Regneklubben, tirsdag d\. 17\. november/),
      expect.stringMatching(/^Regneklubben, tirsdag d\. 10\. november/),
    ])
    await soeren().press(choice, 'Regneklubben, tirsdag d. 17.')
    expect((await standing(at, 'regning#2026-11-17T14:00')).agreements).toHaveLength(1)
    expect((await standing(at, 'regning#2026-11-10T14:00')).agreements).toBeUndefined()
    expect(await agreed()).toBeUndefined()
  })

  it('is of the meeting that is named', async () => {
    const preview = await soeren().told('i regneklubben aftalte vi, at Anne køber terninger')
    expect(preview.text).toMatch(/Regneklubben, tirsdag d\. 17\. november/)
  })

  it('is of the network that is named, though another of one’s own met later', async () => {
    const said = 'på mødet i læsenetværket aftalte vi, at Anne laver et skema'
    const preview = await person(at, who.admin).told(said)
    expect(preview.text).toMatch(/Temamøde om ordblindhed, torsdag d\. 19\. november/)
    expect((await soeren().told(said)).text).toMatch(/^Jeg kan ikke finde et møde/)
  })

  it('is a question where nothing has been held lately, or for somebody who coordinates nothing', async () => {
    expect(await person(at, who.member).says(said)).toBeUndefined()
    expect(await person(at, '').says(said)).toBeUndefined()
    at = { ...at, now: moment('2027-03-08T08:00') }
    expect(await soeren().says(said)).toBeUndefined()
  })

  it('is heard in English', async () => {
    const preview = await soeren('en').told('we agreed that Anne sends the form by 5 January')
    expect(preview.text).toContain('Anne sends the form by 5 January (Anne Brogaard, by ')
  })
})

describe('An agreement that stands there', () => {
  async function noted(...all: string[]) {
    let card = await soeren().shown()
    for (const what of all) {
      const form = await soeren().open(card, 'Skriv en aftale')
      card = replyIn(await soeren().send(form, { what }))
    }
    return card
  }

  it('is done, is not, and goes, by its own buttons, in the place of the card', async () => {
    await noted('Et', 'To')
    const press = (does: 'done' | 'reopen' | 'remove') =>
      soeren().act({ does, meeting: held, nth: 1, what: 'To' })
    expect(await press('done')).toMatchObject({ instead: true })
    expect(await agreed()).toEqual([
      { what: 'Et', who: [] },
      { what: 'To', who: [], done: true },
    ])
    await press('reopen')
    expect(await agreed()).toHaveLength(2)
    expect(JSON.stringify(await agreed())).not.toContain('done')
    await press('remove')
    expect(await agreed()).toEqual([{ what: 'Et', who: [] }])
  })

  it('is never another one than the button meant', async () => {
    const old = await noted('Et', 'To')
    await soeren().press(old, 'Fjern')
    const again = await soeren().press(old, 'Fjern')
    expect(again.text).toContain('ændret, siden du så den')
    expect(await agreed()).toEqual([{ what: 'To', who: [] }])
  })

  it('is mended where it stands, and stays done', async () => {
    const card = await noted('Et', 'To')
    await soeren().press(card, 'Gjort')
    const form = await soeren().open(card, 'Ret')
    await soeren().send(form, { what: 'Et og et halvt', who: [], by: '2026-12-01' })
    expect(await agreed()).toEqual([
      { what: 'Et og et halvt', who: [], by: '2026-12-01', done: true },
      { what: 'To', who: [] },
    ])
  })

  it('is seen by whoever the meeting was for, without buttons, and without who came', async () => {
    await noted('Anne sender skemaet')
    const card = await person(at, who.member).shown()
    expect(card.text).toContain('Anne sender skemaet')
    expect(card.text).not.toContain('Hvem kom')
    expect(labelsIn(card)).toEqual([])
    for (const other of ['', who.leader]) {
      const said = await person(at, other).shown()
      expect(said.text).not.toContain('skemaet')
    }
  })

  it('is not changed by whoever may not, or may no longer', async () => {
    const card = await noted('Et')
    for (const other of [who.member, who.karin, who.unapproved, '']) {
      const said = await person(at, other).press(card, 'Fjern')
      expect(said.text).toBe('Det er mødets koordinator, der noterer det.')
    }
    const form = await soeren().open(card, 'Skriv en aftale')
    await storeNetwork(connection, at.tenant, programme => ({
      ...programme,
      people: programme.people.map(one => ({ ...one, roles: [] })),
    }))
    expect(replyIn(await soeren().send(form, { what: 'To' })).text).toContain('koordinator')
    expect(await agreed()).toEqual([{ what: 'Et', who: [] }])
  })

  it.each([
    ['nothing', { what: ' ' }, 'Skriv, hvad I aftalte.'],
    ['a CPR number', { what: 'Ring til 010190-1234' }, 'CPR-nummer'],
    ['far too much', { what: 'ord '.repeat(100) }, 'højst 300 tegn'],
    ['a day that is none', { what: 'Et', by: 'i morgen' }, 'Vælg en dag.'],
  ])('with %s comes back with what is wrong and what was typed', async (_what, values, problem) => {
    const form = await soeren().open(await soeren().shown(), 'Skriv en aftale')
    const again = formIn(await soeren().send(form, values))
    expect(JSON.stringify(again.fields)).toContain(problem)
    expect(JSON.stringify(again)).not.toContain('010190')
    expect(await agreed()).toBeUndefined()
  })

  it.each(['<!channel> læs', '=HYPERLINK("x")', '\u202etxet'])(
    'with %j in it is text',
    async what => {
      await noted(what)
      expect((await agreed())?.[0]?.what).toBe(what.replace('\u202e', ''))
    },
  )

  it('is one of thirty at most', async () => {
    const agreements = Array.from({ length: mostAgreements }, (_, nth) => ({
      what: `Aftale ${nth}`,
      who: [],
    }))
    await storeNetwork(connection, at.tenant, programme => ({
      ...programme,
      meetings: programme.meetings.map(one => (one.id === held ? { ...one, agreements } : one)),
    }))
    const card = await soeren().shown()
    expect(card.text).toContain('… og 20 mere')
    expect((await soeren().press(card, 'Skriv en aftale')).text).toContain('30 aftaler')
    expect((await soeren().told('aftale: en til')).text).toContain('En til')
    const over = await soeren().press(await soeren().told('aftale: en til'), 'Ja')
    expect(over.text).toContain('30 aftaler')
    expect(await agreed()).toHaveLength(mostAgreements)
  })

  it('changes nothing that anybody is told: the meeting has its revision, and no notice waits', async () => {
    const before = await standing(at)
    await noted('Et')
    const { agreements: _, ...rest } = await standing(at)
    expect(rest).toEqual(before)
  })
})

describe('Minutes', () => {
  it('are set by a link in a message, once it has been looked at', async () => {
    const preview = await soeren().told('Referatet ligger på https://havrelund.example/r-1.')
    expect((await standing(at)).minutes).toBeUndefined()
    const card = await soeren().press(preview, 'Ja, notér')
    expect(card.text).toContain('Referat: https://havrelund.example/r-1')
    expect((await standing(at)).minutes).toBe('https://havrelund.example/r-1')
  })

  it('are set, changed and taken away in a form', async () => {
    const form = await soeren().open(await soeren().shown(), 'Sæt referat på')
    const card = replyIn(await soeren().send(form, { link: 'https://havrelund.example/r' }))
    const again = await soeren().open(card, 'Skift referat')
    expect(again.fields[0]?.value).toBe('https://havrelund.example/r')
    await soeren().send(again, { link: '' })
    expect((await standing(at)).minutes).toBeUndefined()
  })

  it('are found again by whoever the meeting was for, and by nobody else', async () => {
    const asked = ['Hvor ligger referatet?', 'kan jeg se referatet fra sidste møde']
    expect(await person(at, who.member).says(asked[0] ?? '')).toBeUndefined()
    const form = await soeren().open(await soeren().shown(), 'Sæt referat på')
    await soeren().send(form, { link: 'https://havrelund.example/r' })
    for (const text of asked) {
      const { text: said } = await person(at, who.member).told(text)
      expect(said).toContain('https://havrelund.example/r')
      for (const other of ['', who.leader])
        expect(await person(at, other).says(text)).toBeUndefined()
    }
  })

  it.each(['http://a.example', 'javascript:alert(1)', 'referatet', 'https://'])(
    'are no %s',
    async link => {
      const form = await soeren().open(await soeren().shown(), 'Sæt referat på')
      const again = formIn(await soeren().send(form, { link }))
      expect(again.fields[0]?.problem).toContain('https://')
      expect(
        replyIn(await soeren().act({ does: 'link', meeting: held, minutes: link })).text,
      ).toContain('https://')
    },
  )
})

describe('A meeting ahead, or one that is gone', () => {
  it('has agreements already, but nobody who came', async () => {
    const card = await soeren().shown(ahead)
    expect(labelsIn(card)).toEqual(['Spørg i mødet', 'Skriv en aftale', 'Sæt referat på'])
    const said = replyIn(await soeren().act({ does: 'who', meeting: ahead }))
    expect(said.text).toContain('er først')
  })

  it('that is gone is said to be', async () => {
    expect((await soeren().shown('x')).text).toBe('Det møde står ikke i planen mere.')
    expect(replyIn(await soeren().act({ does: 'minutes', meeting: 'x' })).text).toContain('planen')
  })
})
