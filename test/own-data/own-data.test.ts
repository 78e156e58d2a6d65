// "Vis hvad I har om mig" and "slet mine data": everything that the product has stored about somebody is shown to them and to nobody else;
// what is theirs is gone afterwards, from every key and from the file on the disk, and what stays is said with the reason.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OwnDataAction } from '../../src/core/actions/own-data.js'
import { PersonId } from '../../src/core/ids.js'
import type { Lang } from '../../src/core/message.js'
import type { Reply } from '../../src/core/reply.js'
import { Broadcast } from '../../src/model/broadcast.js'
import { Contact } from '../../src/model/contact.js'
import { Reflection } from '../../src/model/reflection.js'
import { Round } from '../../src/model/round.js'
import type { OwnDataDeps } from '../../src/own-data/asking.js'
import { createOwnDataDesk, type OwnDataDesk } from '../../src/own-data/desk.js'
import { parts } from '../../src/own-data/parts.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { wording } from '../../src/wording/wording.js'
import { labelsIn } from '../support/chatting.js'
import { everythingIn } from '../support/everything.js'
import { at } from '../support/programme.js'
import { forget, openRedis } from '../support/redis.js'
import { openReminding, type Reminding } from '../support/reminding.js'

const now = '2026-11-23T10:00'
const me = PersonId.parse('sofie.bruun@nordlund.example')
const other = PersonId.parse('jonas.lind@nordlund.example')
/** Stands in everything that is theirs. */
const mark = 'kvadratrodskage'

let connection: RedisConnection
let world: Reminding
let deps: OwnDataDeps
let desk: OwnDataDesk

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  world = await openReminding(connection, { now })
  deps = world.deps
  desk = createOwnDataDesk(deps)
})
afterAll(async () => {
  await connection.close()
  await forget(...[world.tenant])
})

function inbound(as: PersonId | '', lang: Lang = 'da') {
  const address = { platform: 'web', userId: as || 'guest', ...(as ? { verifiedEmail: as } : {}) }
  return { tenant: world.tenant, address, conversation: 'own', eventId: randomUUID(), lang }
}
const atNow = async () => ({ now: world.now, version: await deps.programmes.version(world.tenant) })

async function say(text: string, as: PersonId | '' = me): Promise<Reply> {
  const said = await desk.say({ ...inbound(as), type: 'text', text }, await atNow())
  if (!said || 'form' in said) throw new Error('nothing was said')
  return said.reply
}
async function press(does: OwnDataAction['does'], as: PersonId | '' = me, lang: Lang = 'da') {
  const action = { id: 'own-data', does } as const
  const said = await desk.press({ ...inbound(as, lang), type: 'press', action }, await atNow())
  if ('form' in said) throw new Error('a form')
  return said
}
async function fileOf(as: PersonId): Promise<string> {
  const { reply } = await press('file', as)
  const url = JSON.stringify(reply.blocks).match(/\/reports\/([^/"]+)\//)?.[1] ?? ''
  const found = await desk.report(url, world.now)
  return (found?.table.rows ?? []).map(row => row.join(' | ')).join('\n')
}

/** One of everything that can be stored about `me`, each with the mark in it. */
async function plant(): Promise<void> {
  const { tenant } = world
  const answering = { now: world.now, over: at('2026-12-03T16:00') }
  const about = [...(await deps.snapshots.get(tenant, 1)).byId.values()].find(
    ({ meeting }) => meeting.title === 'Netværksmøde 2 i matematik',
  )?.id
  if (!about) throw new Error('no meeting')
  await deps.answers.write(
    tenant,
    about,
    [{ about, person: me, answerRevision: 0, said: 'no', note: mark, at: world.now }],
    answering,
  )
  const asker = { person: me, account: { platform: 'web', userId: me } }
  const question = { id: randomUUID(), revision: 1, text: mark, lang: 'da', at: world.now } as const
  await deps.questions.ask(tenant, { ...question, asker, to: [other], passed: [] }, [])
  const draft = Broadcast.parse({
    ...{ id: randomUUID(), revision: 1, author: me, lang: 'da', createdAt: world.now, text: mark },
    ...{ audience: { anyOf: [] }, state: 'draft' },
  })
  await deps.broadcasts.save(tenant, draft, [])
  await deps.reactions.add(tenant, draft.id, me)
  const reflection = Reflection.parse({
    ...{ id: randomUUID(), revision: 1, author: me, lang: 'da', text: mark, reader: 'me' },
    ...{ readers: [], createdAt: world.now, touchedAt: world.now },
  })
  await deps.reflections.save(tenant, reflection, { deliveries: [], now: world.now })
  await deps.calendars.tokenOf(tenant, me)
  await deps.conversations.save(tenant, `web:${me}:own`, { said: mark }, 3_600_000)
  const source = { kind: 'reminder', id: `${mark}@-1d` } as const
  const receiver = { kind: 'person', id: me } as const
  const past = {
    source,
    receiver,
    notBefore: at('2026-11-02T09:00'),
    expiresAt: at('2026-11-03T09:00'),
  }
  await deps.deliveries.add(tenant, [past])
  await world.send()
  const contact = { id: randomUUID(), from: me, to: other, text: mark, at: world.now, lang: 'da' }
  await deps.contacts.ask(tenant, Contact.parse({ revision: 1, ...contact }), [])
  await openRound()
}

async function openRound(): Promise<void> {
  const round = Round.parse({
    ...{ id: randomUUID(), revision: 1, author: other, lang: 'da', createdAt: world.now },
    ...{ kind: 'meeting', state: 'draft', takesComments: true, addressees: [other] },
    ...{ questions: [{ text: 'Hvad tager du med?', scale: 'useful' }] },
    ...{ opensAt: world.now, closesAt: world.now + 3_600_000 },
  })
  await deps.rounds.save(world.tenant, round)
  const opened = { ...round, revision: 2, state: 'open' } as const
  const roster = [{ person: me, isCounted: true }]
  await deps.rounds.open(world.tenant, opened, { roster, deliveries: () => [], now: world.now })
  const own = { person: me, now: world.now }
  await deps.rounds.answer(world.tenant, round.id, { ...own, steps: { 0: 4 } })
  await deps.rounds.comment(world.tenant, round.id, {
    ...own,
    comment: { text: mark, keeps: false },
  })
}

/** Every value of the tenant, whatever its type. */
async function everything(): Promise<string> {
  const send: Parameters<typeof everythingIn>[0] = (command, ...args) =>
    connection.send(command, ...args)
  return (await everythingIn(send, `pejling:{t:${world.tenant}}:*`)).sort().join('\n')
}

describe('What is stored about somebody', () => {
  it('is shown to them, part by part, with the way to a file and to have it deleted', async () => {
    await plant()
    const reply = await say('vis hvad I har om mig')
    for (const part of [
      'person',
      'answers',
      'questions',
      'reflections',
      'rounds',
      'drafts',
    ] as const)
      expect(reply.text).toContain(wording('da').ownData.parts[part].title)
    expect(reply.text).toContain('Sofie Bruun')
    expect(reply.text.split(mark).length).toBeGreaterThanOrEqual(6)
    expect(labelsIn(reply)).toEqual(['Få det som fil', 'Slet mine data'])
  })

  it('stands whole in the file, which opens for them alone', async () => {
    await plant()
    const own = await fileOf(me)
    expect(own.split(mark).length).toBeGreaterThanOrEqual(6)
    expect(own).toContain('Hvad tager du med?')
    expect(await fileOf(other)).not.toContain(mark)
  })

  it('is nothing of anybody else', async () => {
    await plant()
    expect((await say('mine data', other)).text).not.toContain(mark)
  })

  it('is not shown where others read along, and a guest hears what there is', async () => {
    const shared = { ...inbound(me), type: 'text', text: 'mine data', shared: true } as const
    const said = await desk.say(shared, await atNow())
    expect(said && 'reply' in said && said.reply.text).toBe(wording('da').ownData.shared)
    expect((await say('mine data', '')).text).toBe(wording('da').ownData.guest)
  })

  it('is said in English too', async () => {
    const { reply } = await press('show', me, 'en')
    expect(reply.text).toContain('This is what I have about you')
  })
})

describe('Deleting it', () => {
  it('says first what goes, what stays and why, and deletes nothing', async () => {
    await plant()
    const before = await everything()
    const reply = await say('slet mine data')
    expect(reply.text).toContain(wording('da').ownData.goesTitle)
    expect(reply.text).toContain('Dig i programmet: kommer fra kommunens ark')
    expect(labelsIn(reply)).toEqual(['Vis det først', 'Ja, slet det'])
    expect(await everything()).toBe(before)
  })

  it('leaves nothing of what was theirs in any key', async () => {
    await plant()
    expect(await everything()).toContain(mark)
    const said = await press('sure')
    expect(said.reply.text).toMatch(/^Slettet: \d+ ting om dig\./)
    expect('forgets' in said && said.forgets).toBe(true)
    expect(await everything()).not.toContain(mark)
  })

  it('says afterwards that there is nothing, and bears being pressed twice', async () => {
    await plant()
    await press('sure')
    expect((await press('sure')).reply.text).toBe(wording('da').ownData.nothing)
    expect((await say('mine data')).text).not.toContain(mark)
  })

  it('leaves what is on its way to them, and everything of everybody else', async () => {
    await plant()
    const theirs = { now: world.now, deliveries: [] }
    const kept = Reflection.parse({
      ...{ id: randomUUID(), revision: 1, author: other, lang: 'da', text: 'tærtefyld' },
      ...{ reader: 'me', readers: [], createdAt: world.now, touchedAt: world.now },
    })
    await deps.reflections.save(world.tenant, kept, theirs)
    await press('sure')
    expect(await everything()).toContain('tærtefyld')
  })
})

describe('Every part', () => {
  it.each(Object.entries(parts))('%s either goes, or says why it stays', (name, part) => {
    for (const lang of ['da', 'en'] as const) {
      const { stays } = wording(lang).ownData.parts[name as keyof typeof parts]
      expect(stays === undefined).toBe(part.erase !== undefined)
    }
  })
})
