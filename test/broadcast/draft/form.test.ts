// “Skriv til netværket” as a form: what can be chosen, what comes of it, and that nothing that was typed is lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyOfMeeting } from '../../../src/broadcast/draft/form/fields.js'
import { PersonId } from '../../../src/core/ids.js'
import type { FormValues } from '../../../src/core/message.js'
import type { Form } from '../../../src/core/reply.js'
import { localOf } from '../../../src/core/time.js'
import { ReminderSettings } from '../../../src/model/reminder.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { labelsIn } from '../../support/chatting.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding } from '../../support/reminding.js'
import { monday, rowsOf, who, writer } from './writing.js'

const channel = { platform: 'slack', id: 'C1', name: '#matematik' }
let connection: RedisConnection
let world: Reminding
beforeAll(async () => {
  connection = await openRedis()
  const settings = ReminderSettings.parse({ networks: { matematik: { channel } } })
  world = await openReminding(connection, { now: monday, settings })
})
afterAll(async () => {
  await forget(world.tenant)
  await connection.close()
})

const write = { id: 'broadcast', does: 'write' } as const
const action = { id: 'write-broadcast' } as const
const mat2 = keyOfMeeting('mat2@nordlund')
const open = async (as: string) => formIn(await writer(world, as).press(write))
const sent = (values: FormValues, as: string = who.karen) => writer(world, as).send(action, values)

async function made(values: FormValues, as: string = who.karen) {
  world.now += 1
  const reply = replyIn(await sent({ message: 'Hej', ...values }, as))
  const [draft] = await world.deps.broadcasts.mine(world.tenant, PersonId.parse(as), 1)
  if (!draft) throw new Error('no draft')
  return { draft, reply }
}
const problemIn = (form: Form, id: string) => fieldIn(form, id).problem

describe('the form', () => {
  it('opens with a coordinator’s only network chosen, and fits every platform', async () => {
    const form = await open(who.karen)
    expect(fieldIn(form, 'networks')).toMatchObject({ value: ['matematik'] })
    expect(form.title.length).toBeLessThanOrEqual(24)
    expect(form.submit.length).toBeLessThanOrEqual(24)
    for (const field of form.fields) {
      if (field.kind !== 'choice' && field.kind !== 'choices') continue
      expect(field.choices.length).toBeLessThanOrEqual(98)
      for (const { label, value } of field.choices) {
        expect(label.length).toBeLessThanOrEqual(75)
        expect(value.length).toBeLessThanOrEqual(80)
      }
    }
  })

  it('is nobody’s who may write to nobody', async () => {
    expect(replyIn(await writer(world, who.sofie).press(write)).text).toContain('koordinatoren')
    expect(
      replyIn(await sent({ message: 'Hej', networks: ['matematik'] }, who.sofie)).text,
    ).toContain('koordinatoren')
    expect(replyIn(await writer(world, '').press(write)).text).toContain('koordinerer et netværk')
  })

  it.each<[string, FormValues, object]>([
    [
      'one network',
      { networks: ['matematik'] },
      { anyOf: [{ networks: ['matematik'] }], except: [] },
    ],
    [
      'several kinds at once, which all must fit',
      { networks: ['matematik'], schools: ['aabrinkskolen'], functions: ['matematikvejleder'] },
      {
        anyOf: [
          { networks: ['matematik'], schools: ['aabrinkskolen'], functions: ['matematikvejleder'] },
        ],
        except: [],
      },
    ],
    [
      'a role on a hold',
      { roles: ['leader'], holds: ['hold-2'] },
      { anyOf: [{ roles: ['leader'], holds: ['hold-2'] }], except: [] },
    ],
    [
      'those who have not answered a meeting',
      { meeting: mat2, among: 'silent' },
      { anyOf: [{ meeting: { about: 'mat2@nordlund', answered: 'silent' } }], except: [] },
    ],
    [
      'a meeting alone, which is those it is for',
      { meeting: mat2, among: 'all' },
      { anyOf: [{ meeting: { about: 'mat2@nordlund' } }], except: [] },
    ],
    [
      'a network about a meeting',
      { networks: ['matematik'], meeting: mat2, among: 'all' },
      { anyOf: [{ networks: ['matematik'] }], except: [] },
    ],
    [
      'exceptions by name',
      { networks: ['matematik'], except: 'Sofie Bruun, Klintholmskolen; hold 1' },
      {
        anyOf: [{ networks: ['matematik'] }],
        except: [{ people: [who.sofie] }, { schools: ['klintholmskolen'] }, { holds: ['hold-1'] }],
      },
    ],
  ])('makes a draft of %s', async (_, values, audience) => {
    const { draft } = await made(values)
    expect(draft).toMatchObject({ text: 'Hej', state: 'draft', audience })
    expect(draft.about).toBe(values.meeting ? 'mat2@nordlund' : undefined)
  })

  it('sends later, at the local time that was typed', async () => {
    const { draft, reply } = await made({
      networks: ['matematik'],
      date: '2026-12-01',
      time: '8.30',
    })
    expect(draft.sendAt && localOf(draft.sendAt, 'Europe/Copenhagen')).toBe('2026-12-01T08:30')
    expect(reply.text).toContain('Hvornår: tirsdag d. 1. december kl. 8.30')
    const said = await writer(world, who.karen).click(reply, 'Send til 2')
    expect(said.text).toBe('2 personer får beskeden tirsdag d. 1. december kl. 8.30.\nHej')
  })

  it('sends to the network’s channel, or to both', async () => {
    const { reply } = await made({ networks: ['laesning'], where: 'people' }, who.peter)
    expect(reply.text).not.toContain('Kanal')
    const room = await made({ networks: ['matematik'], where: 'room' }, who.admin)
    expect(room.reply.text).toContain('Kanal: #matematik')
    expect(room.draft).toMatchObject({ room: channel, alsoPeople: false })
    await writer(world, who.admin).click(room.reply, 'Send i kanalen')
    expect(await rowsOf(world, who.admin)).toEqual(['#channel 2026-11-23T10:00'])
    const both = await made({ networks: ['matematik'], where: 'both' }, who.admin)
    expect(both.reply.text).toContain('(3 personer)')
    expect(labelsIn(both.reply)).toContain('Send til 3')
  })
})

describe('the form comes back with what was typed', () => {
  it.each<[string, FormValues, string, string]>([
    ['without a text', { message: ' ', networks: ['matematik'] }, 'message', 'Skriv en besked.'],
    [
      'with a text that is too long',
      { message: 'æ'.repeat(2501), networks: ['matematik'] },
      'message',
      'Der står 2501 tegn, og der er plads til 2500.',
    ],
    ['for nobody', { message: 'Hej', networks: [] }, 'networks', 'Vælg, hvem der skal have den.'],
    [
      'with an unknown exception',
      { message: 'Hej', networks: ['matematik'], except: 'Gurli Gris' },
      'except',
      'Jeg kender ikke “Gurli Gris”.',
    ],
    [
      'with a time and no day',
      { message: 'Hej', networks: ['matematik'], time: '9' },
      'date',
      'Vælg en dato.',
    ],
    [
      'with a time that is none',
      { message: 'Hej', networks: ['matematik'], date: '2026-12-01', time: '25' },
      'time',
      'Skriv klokkeslæt som 13.30.',
    ],
    [
      'with a time that is over',
      { message: 'Hej', networks: ['matematik'], date: '2026-11-23', time: '8' },
      'date',
      'Den tid er allerede gået.',
    ],
    ['with answers and no meeting', { message: 'Hej', among: 'silent' }, 'meeting', 'Vælg mødet.'],
    [
      'with a room that is none',
      { message: 'Hej', networks: ['laesning'], where: 'room' },
      'where',
      'Vælg ét netværk, der har en kanal.',
    ],
  ])('%s', async (_, values, field, problem) => {
    const form = formIn(await sent(values, who.admin))
    expect(problemIn(form, field)).toBe(problem)
    for (const [id, value] of Object.entries(values)) {
      if (value === ' ' || value.length === 0 || id === 'time') continue
      expect(
        fieldIn(form, id).kind === 'choices'
          ? JSON.stringify(fieldIn(form, id))
          : fieldIn(form, id),
      ).toMatchObject(
        fieldIn(form, id).kind === 'choices'
          ? expect.stringContaining(String(value[0]))
          : { value },
      )
    }
  })

  it('but for a CPR number, which nobody sees again', async () => {
    const form = formIn(await sent({ message: 'Om 010190-1234', networks: ['matematik'] }))
    expect(problemIn(form, 'message')).toContain('CPR')
    expect(JSON.stringify(form)).not.toContain('010190')
  })
})

describe('a draft is mended', () => {
  it('with what it was in the form, and shown anew', async () => {
    const karen = writer(world, who.karen)
    const { reply } = await made({
      networks: ['matematik'],
      meeting: mat2,
      except: 'Sofie Bruun',
      date: '2026-12-01',
      time: '09:00',
    })
    const form = await karen.open(reply, 'Ret')
    expect(fieldIn(form, 'message')).toMatchObject({ value: 'Hej' })
    expect(fieldIn(form, 'networks')).toMatchObject({ value: ['matematik'] })
    expect(fieldIn(form, 'meeting')).toMatchObject({ value: mat2 })
    expect(fieldIn(form, 'except')).toMatchObject({ value: 'Sofie Bruun' })
    expect(fieldIn(form, 'date')).toMatchObject({ value: '2026-12-01' })
    const said = replyIn(
      await karen.send(form.action, { message: 'Hej igen', networks: ['matematik'] }),
    )
    expect(said.text).toContain('Hej igen')
    expect(said.text).toContain('Med det samme')
    expect(said.text).not.toContain('undtagen')
  })

  it('and keeps an audience that the form has no fields for, where none is chosen', async () => {
    const karen = writer(world, who.karen)
    const preview = await karen.preview('Skriv til matematiknetværket og Sofie Bruun: Hej')
    const form = await karen.open(preview, 'Ret')
    expect(form.text).toContain('går den fortsat til alle i matematiknetværket samt Sofie Bruun')
    const said = replyIn(await karen.send(form.action, { message: 'Nyt' }))
    expect(said.text).toContain('Til: alle i matematiknetværket samt Sofie Bruun (2 personer)')
  })

  it('by nobody else, and not once it is sent', async () => {
    const karen = writer(world, who.karen)
    world.setTo('2026-11-23T15:00')
    const { reply, draft } = await made({
      message: 'Ny besked',
      networks: ['matematik'],
      date: '2026-12-08',
      time: '9',
    })
    const mend = { id: 'write-broadcast', broadcast: draft.id } as const
    const values = { message: 'Overtaget', networks: ['laesning'] }
    expect(replyIn(await writer(world, who.peter).send(mend, values)).text).toContain('en andens')
    await karen.click(reply, 'Send til 2')
    expect(replyIn(await karen.send(mend, values)).text).toContain('ikke sendt mere')
  })
})

describe('a room', () => {
  it('is never kept for another network than its own', async () => {
    const admin = writer(world, who.admin)
    const { reply } = await made({ networks: ['matematik'], where: 'room' }, who.admin)
    const form = await admin.open(reply, 'Ret')
    const values = { message: 'Hej', networks: ['laesning'], where: 'room' }
    expect(problemIn(formIn(await admin.send(form.action, values)), 'where')).toContain('kanal')
  })
})

describe('who gets it', () => {
  it('is listed with when and whether they can be reached', async () => {
    const { reply } = await made({ networks: ['matematik'] })
    const said = await writer(world, who.karen).click(reply, 'Hvem får den?')
    expect(said.text).toContain('Sofie Bruun · nu · kun i webchatten')
    expect(said.text).toContain('Amira Haddad')
    expect(said.text).not.toContain('Karen Toft')
  })
})
