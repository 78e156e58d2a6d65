// Reflections: whoever writes one keeps it alone until their yes to a preview that names its readers; readers may answer; the writer may change it and
// take it away. Real Redis, real rows.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readReflectionOrder } from '../../../src/checkin/reflect/say.js'
import { PersonId, type TenantId } from '../../../src/core/ids.js'
import { Programme } from '../../../src/model/programme.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { people } from '../../support/broadcasting.js'
import { labelsIn } from '../../support/chatting.js'
import { checkinSpeaker, valuesIn } from '../../support/checkin-speaker.js'
import { formIn } from '../../support/desk.js'
import { nordlund, person } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding } from '../../support/reminding.js'

const team = { posts: [{ school: 'engbaek-skole', functions: ['lærer'] }], team: 'Team mellemtrin' }
const programme = Programme.parse({
  ...nordlund,
  people: [
    ...nordlund.people,
    person('Ida Falk', { ...team, networks: [{ network: 'matematik' }] }),
    person('Bo Lynge', team),
    person('Ann Holm', { ...team, posts: [{ school: 'birkelundskolen', functions: ['lærer'] }] }),
  ],
})
const ida = 'ida.falk@nordlund.example'
const bo = 'bo.lynge@nordlund.example'
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

async function shareWith(reader: string, text = 'Vi nåede for lidt') {
  const here = await world()
  const writer = checkinSpeaker(here, ida)
  const form = formIn(await writer.act({ id: 'reflection', does: 'new' }))
  const preview = await writer.sends(form, { ...valuesIn(form), text, reader })
  return { here, writer, form, preview }
}

describe('a reflection that is typed', () => {
  it('is kept for its writer alone, and the reply says that the words stand in the chat', async () => {
    const here = await world()
    const writer = checkinSpeaker(here, ida)
    const reply = await writer.says('refleksion: Gruppearbejdet virkede i dag')
    expect(reply.text).toContain('Kun du kan læse den hos mig')
    expect(reply.text).not.toContain('Gruppearbejdet')
    const list = await writer.says('mine refleksioner')
    expect(list.text).toContain('Gruppearbejdet virkede i dag')
    expect(list.text).toContain('Kun mig')
    expect(await here.send()).toEqual([])
  })

  it('is one, however often the same event comes', async () => {
    const here = await world()
    const writer = checkinSpeaker(here, ida)
    await writer.outcome('refleksion: En gang', { eventId: 'same' })
    await writer.outcome('refleksion: En gang', { eventId: 'same' })
    expect((await writer.says('mine refleksioner')).text.match(/En gang/g)).toHaveLength(1)
  })

  it('is not kept where others read along, nor shown there', async () => {
    const here = await world()
    const writer = checkinSpeaker(here, ida)
    await writer.outcome('refleksion: En hemmelighed')
    for (const text of ['refleksion: En anden', 'mine refleksioner']) {
      const said = await writer.outcome(text, { shared: true })
      expect(JSON.stringify(said)).toContain('vores egen chat')
      expect(JSON.stringify(said)).not.toContain('hemmelighed')
    }
    expect((await writer.says('mine refleksioner')).text).not.toContain('En anden')
  })

  it('is not a guest’s to write', async () => {
    const here = await world()
    expect((await checkinSpeaker(here, '').says('refleksion: Hej')).text).toContain(
      'med i programmet',
    )
  })

  it.each([
    ['refleksion: godt', 'keep', 'da'],
    ['Refleksjon - vi nåede det', 'keep', 'da'],
    ['reflection: it went well', 'keep', 'en'],
    ['skriv en refleksion', 'new', 'da'],
    ['Jeg vil gerne skrive en refleksion', 'new', 'da'],
    ['ny refleksion', 'new', 'da'],
    ['write a reflection', 'new', 'en'],
    ['mine refleksioner', 'list', 'da'],
    ['vis mine reflektioner tak', 'list', 'da'],
    ['my reflections', 'list', 'en'],
    ['delte refleksioner', 'shared', 'da'],
    ['vis refleksioner der er delt med mig', 'shared', 'da'],
    ['shared reflections', 'shared', 'en'],
  ])('“%s” is an order to %s', (text, does, lang) => {
    expect(readReflectionOrder(text)).toMatchObject({ does, lang })
  })

  it.each([
    'hvad er en refleksion?',
    'refleksion',
    'hvilke værktøjer er gode til refleksion?',
    'skriv til netværket: husk jeres refleksion',
    'hvad skal jeg skrive i min refleksion inden mødet?',
    'hvor er mine refleksioner gemt',
  ])('“%s” is none', text => {
    expect(readReflectionOrder(text)).toBeUndefined()
  })
})

describe('the form', () => {
  it('offers only readers there are, by name, and none but the writer from the start', async () => {
    const here = await world()
    const form = formIn(await checkinSpeaker(here, ida).act({ id: 'reflection', does: 'new' }))
    const reader = form.fields.find(({ id }) => id === 'reader')
    expect(reader).toMatchObject({
      value: 'me',
      choices: [
        { value: 'me', label: 'Kun mig' },
        { value: 'team', label: 'Mit team (Bo Lynge)' },
        { value: 'leader', label: 'Min skoles ledelse (Jonas Lind)' },
        { value: 'coordinator', label: 'Koordinatoren (Karen Toft)' },
      ],
    })
    expect(form.private).toBe(true)
    const alone = formIn(
      await checkinSpeaker(here, people.else).act({ id: 'reflection', does: 'new' }),
    )
    expect(alone.fields.find(({ id }) => id === 'reader')).toMatchObject({
      choices: [{ value: 'me' }],
    })
  })

  it('gives back what was typed, without the CPR number, and keeps nothing', async () => {
    const here = await world()
    const writer = checkinSpeaker(here, ida)
    const form = formIn(await writer.act({ id: 'reflection', does: 'new' }))
    const again = formIn(
      await writer.submit(form, { text: 'Om 010203-1234 og mere', reader: 'me' }),
    )
    const [field] = again.fields
    expect(field).toMatchObject({ value: 'Om ••••••-•••• og mere' })
    expect(field?.problem).toContain('CPR')
    expect((await writer.says('mine refleksioner')).text).toContain('ingen refleksioner')
  })

  it('reminds once of a pupil who seems named, and takes the same the second time', async () => {
    const here = await world()
    const writer = checkinSpeaker(here, ida)
    const form = formIn(await writer.act({ id: 'reflection', does: 'new' }))
    const values = { text: 'Emma fra 3.b fandt ro i dag', reader: 'me' }
    const again = formIn(await writer.submit(form, values))
    expect(again.fields[0]?.problem).toContain('Nævner du en elev?')
    expect(again.fields[0]).toMatchObject({ value: values.text })
    expect((await writer.sends(again, values)).text).toContain('Kun du kan læse den')
  })
})

describe('a reflection that is shared', () => {
  it('goes to nobody before the yes to a preview that names its readers', async () => {
    const { here, writer, preview } = await shareWith('coordinator')
    expect(preview.text).toContain('Vi nåede for lidt')
    expect(preview.text).toContain('Kan læses af: Karen Toft')
    expect(await here.send()).toEqual([])
    const karen = checkinSpeaker(here, people.karen)
    expect((await karen.says('delte refleksioner')).text).toContain('ikke delt')
    expect((await writer.press(preview, 'Del den')).text).toContain('Karen Toft får den')
    // A14: what a notification shows is who, never what.
    expect(await here.send()).toEqual(['karen.toft: Ida Falk deler en refleksion med dig:'])
    const [one] = await here.deps.reflections.list(here.tenant, { author: PersonId.parse(ida) }, 1)
    const delivery = {
      source: { kind: 'reflection', id: `${one?.id}:${one?.told}` },
      receiver: { kind: 'person', id: people.karen },
      ...{ notBefore: here.now, expiresAt: here.now + 1000 },
    } as const
    const { reply } = await here.checkin.compose(here.tenant, [delivery], here.now)
    expect(JSON.stringify(reply?.blocks)).toContain('Vi nåede for lidt')
    expect((await karen.says('delte refleksioner')).text).toContain('Vi nåede for lidt')
  })

  it('is shared once by a second press, and not at all by an old preview', async () => {
    const { here, writer, preview } = await shareWith('leader')
    await writer.press(preview, 'Del den')
    await writer.press(preview, 'Del den')
    expect(await here.send()).toHaveLength(1)
    const second = await shareWith('leader')
    const edit = await second.writer.open(second.preview, 'Ret')
    await second.writer.sends(edit, { ...valuesIn(edit), text: 'Noget andet' })
    const again = await second.writer.press(second.preview, 'Del den')
    expect(again.text).toContain('Noget andet')
    expect(await second.here.send()).toEqual([])
  })

  it('is not shared with others than the preview named', async () => {
    const { here, writer, preview } = await shareWith('coordinator')
    const grant = {
      role: 'coordinator',
      scope: { kind: 'network', id: 'matematik' },
      approved: true,
    }
    await here.write(old =>
      Programme.parse({ ...old, people: [...old.people, person('Ny Mand', { roles: [grant] })] }),
    )
    const again = await writer.press(preview, 'Del den')
    expect(again.text).toContain('har ændret sig')
    expect(again.text).toContain('Karen Toft og Ny Mand')
    expect(await here.send()).toEqual([])
    await writer.press(again, 'Del den')
    expect(await here.send()).toHaveLength(2)
  })

  it('stays the writer’s where they keep it to themselves', async () => {
    const { here, writer, preview } = await shareWith('team')
    expect(preview.text).toContain('Kan læses af: Bo Lynge.')
    await writer.press(preview, 'Behold den hos mig')
    expect(await here.send()).toEqual([])
    expect((await checkinSpeaker(here, bo).says('delte refleksioner')).text).toContain('ikke delt')
    expect((await writer.says('mine refleksioner')).text).toContain('Vi nåede for lidt')
  })

  it('is nobody else’s to read, change or delete', async () => {
    const { here, writer, preview } = await shareWith('team')
    await writer.press(preview, 'Del den')
    const [one] = await here.deps.reflections.list(here.tenant, { author: PersonId.parse(ida) }, 5)
    const reflection = one?.id ?? ''
    const reads = { id: 'reflection', reflection } as const
    for (const as of [people.karen, jonas, bo]) {
      const other = checkinSpeaker(here, as)
      for (const does of ['edit', 'delete', 'sure', 'show', 'keep', 'discard'] as const)
        expect(JSON.stringify(await other.act({ ...reads, does }))).toContain('ikke længere')
    }
    const karen = checkinSpeaker(here, people.karen)
    expect(JSON.stringify(await karen.act({ ...reads, does: 'reply' }))).toContain('ikke længere')
  })

  it('is read no more by who no longer leads the school', async () => {
    const { here, writer, preview } = await shareWith('leader')
    await writer.press(preview, 'Del den')
    await here.write(old => ({
      ...old,
      people: old.people.map(one => (one.id === jonas ? { ...one, roles: [] } : one)),
    }))
    expect(await here.send()).toEqual([])
    expect((await checkinSpeaker(here, jonas).says('delte refleksioner')).text).toContain(
      'ikke delt',
    )
  })

  it('is answered in chat, to and fro, with names, each answer once', async () => {
    const { here, writer, preview } = await shareWith('coordinator')
    await writer.press(preview, 'Del den')
    await here.send()
    const karen = checkinSpeaker(here, people.karen)
    const list = await karen.says('delte refleksioner')
    const form = await karen.open(list, 'Svar')
    expect(form.text).toContain('Ida Falk')
    await karen.sends(form, { text: 'Tag det med næste gang' })
    await karen.sends(form, { text: 'Tag det med næste gang' })
    expect(await here.send()).toEqual(['ida.falk: Karen Toft svarer på en refleksion:'])
    const own = await writer.says('mine refleksioner')
    expect(own.text).toContain('Karen Toft: Tag det med næste gang')
    const back = await writer.open(own, 'Svar')
    expect(back.text).toContain('Karen Toft')
    await writer.sends(back, { text: 'Det gør jeg' })
    expect((await here.send())[0]).toBe('karen.toft: Ida Falk svarer på en refleksion:')
  })

  it('is another for its readers once it is changed, and gone once it is deleted', async () => {
    const { here, writer, preview } = await shareWith('coordinator')
    const saved = await writer.press(preview, 'Del den')
    await here.send()
    const form = await writer.open(saved, 'Ret')
    const changed = await writer.sends(form, { ...valuesIn(form), text: 'Vi nåede det hele' })
    expect(changed.text).toContain('Kan læses af: Karen Toft')
    await here.send()
    const texts = () => here.chat.edits.map(({ text }) => text)
    expect(texts()).toEqual(['Ida Falk deler en refleksion med dig:'])
    const read = await checkinSpeaker(here, people.karen).says('delte refleksioner')
    expect(read.text).toContain('Vi nåede det hele')
    const ask = await writer.press(changed, 'Slet')
    expect(ask.text).toContain('Karen Toft har fået den')
    expect((await writer.press(ask, 'Ja, slet den')).text).toContain('Slettet')
    await here.send()
    expect(texts().join('\n')).toContain('trukket tilbage')
    expect((await writer.says('mine refleksioner')).text).toContain('ingen refleksioner')
    const karen = checkinSpeaker(here, people.karen)
    expect((await karen.says('delte refleksioner')).text).toContain('ikke delt')
  })

  it('offers only what can be done with it', async () => {
    const { writer, preview } = await shareWith('coordinator')
    expect(labelsIn(preview)).toEqual(['Del den', 'Ret', 'Behold den hos mig'])
    const saved = await writer.press(preview, 'Del den')
    expect(labelsIn(saved)).toEqual(['Ret', 'Slet', 'Mine refleksioner'])
  })
})

describe('themes', () => {
  it('are words that three writers have used, never of fewer, never a name', async () => {
    const here = await world()
    const writers = [ida, people.sofie, people.amira] as const
    const texts = [
      'Gruppearbejde med Emma. Brøker, brøker, brøker',
      'Mere gruppearbejde med Emma',
      'Emma og gruppearbejde',
    ]
    const karen = checkinSpeaker(here, people.karen)
    for (const [nth, as] of writers.entries()) {
      const writer = checkinSpeaker(here, as)
      const form = formIn(await writer.act({ id: 'reflection', does: 'new' }))
      const text = texts[nth] ?? ''
      await writer.press(await writer.sends(form, { text, reader: 'coordinator' }), 'Del den')
      const said = await karen.press(await karen.says('delte refleksioner'), 'Temaer')
      expect(said.text.includes('bruger: gruppearbejde.')).toBe(nth === 2)
      expect(said.text).not.toMatch(/emma|brøker/iu)
    }
  })
})

describe('what somebody wrote who has left', () => {
  const without = (programme: Programme) => ({
    ...programme,
    people: programme.people.filter(({ id }) => id !== ida),
  })
  const countOf = async ({ deps, tenant }: Awaited<ReturnType<typeof world>>) =>
    (await deps.reflections.list(tenant, { author: PersonId.parse(ida) }, 10)).length

  it('is gone after 30 days, at its readers too', async () => {
    const { here, writer, preview } = await shareWith('coordinator')
    await writer.says('refleksion: Kun til mig')
    await writer.press(preview, 'Del den')
    await here.send()
    await here.write(without)
    here.setTo('2026-11-24T10:00')
    await here.send()
    here.setTo('2026-12-23T10:00')
    await here.send()
    expect(await countOf(here)).toBe(2)
    here.setTo('2026-12-24T10:00')
    await here.send()
    expect(await countOf(here)).toBe(0)
    expect(here.chat.edits.map(({ text }) => text).join()).toContain('trukket tilbage')
  })

  it('is theirs again where they come back before that', async () => {
    const { here, writer } = await shareWith('coordinator')
    const { programme } = (await here.deps.programmes.load(here.tenant)) ?? {}
    await here.write(without)
    here.setTo('2026-11-24T10:00')
    await here.send()
    await here.write(old => programme ?? old)
    here.setTo('2026-11-25T10:00')
    await here.send()
    here.setTo('2027-01-15T10:00')
    await here.send()
    expect((await writer.says('mine refleksioner')).text).toContain('Vi nåede for lidt')
  })
})

describe('A14: what somebody reflects on', () => {
  it('stands in its own record alone, and in no log', async () => {
    const here = await world()
    const writer = checkinSpeaker(here, ida)
    const form = formIn(await writer.act({ id: 'reflection', does: 'new' }))
    const preview = await writer.sends(form, { text: 'Sentinelglimmer', reader: 'coordinator' })
    await writer.press(preview, 'Del den')
    await here.send()
    const client = new Redis({ path: inject('redisSocket') })
    const holding: string[] = []
    for (const key of await client.keys(`*{t:${here.tenant}}*`)) {
      const type = await client.type(key)
      const read = { string: () => client.get(key), hash: () => client.hgetall(key) }
      const held =
        type === 'string' || type === 'hash' ? await read[type]() : await client.dump(key)
      if (`${key}${JSON.stringify(held)}`.includes('Sentinelglimmer')) holding.push(key)
    }
    await client.quit()
    expect(holding).toHaveLength(1)
    expect(holding[0]).toContain(':reflection:')
  })
})
