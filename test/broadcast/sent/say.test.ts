// What a coordinator asks for in words about messages that are out: which words are an order of this subject, and that everything else is
// left to be a question.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type SentOrder, sentOrder } from '../../../src/broadcast/sent/recognise.js'
import type { Lang } from '../../../src/core/message.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { type Broadcasting, openBroadcasting, people } from '../../support/broadcasting.js'
import { actionsIn, replyIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'

describe('an order', () => {
  it.each<[string, SentOrder, Lang]>([
    ['mine beskeder', 'mine', 'da'],
    ['Vis mine fællesbeskeder', 'mine', 'da'],
    ['hvad har jeg sendt?', 'mine', 'da'],
    ['hvad har jg sendt ud', 'mine', 'da'],
    ['show me my messages', 'mine', 'en'],
    ['What have I sent?', 'mine', 'en'],
    ['Hvem har fået min besked?', 'report', 'da'],
    ['hvor mange har læst min besked', 'report', 'da'],
    ['hvem har laest min besked', 'report', 'da'],
    ['er min besked sendt?', 'report', 'da'],
    ['has my message been sent?', 'report', 'en'],
    ['Stop beskeden!', 'cancel', 'da'],
    ['stop den sidste besked', 'cancel', 'da'],
    ['fortryd', 'undo', 'da'],
    ['ku du stoppe beskeden', 'cancel', 'da'],
    ['annullér beskeden', 'cancel', 'da'],
    ['please stop my message', 'cancel', 'en'],
    ['Træk beskeden tilbage', 'recall', 'da'],
    ['traek beskeden tilbage', 'recall', 'da'],
    ['træk den tilbage igen', 'recall', 'da'],
    ['kan du trække beskeden til netværket tilbage?', 'recall', 'da'],
    ['slet beskeden', 'recall', 'da'],
    ['recall the message', 'recall', 'en'],
    ['ret beskeden', 'edit', 'da'],
    ['ret teksten i beskeden', 'edit', 'da'],
    ['kan du rette min besked', 'edit', 'da'],
    ['edit my message', 'edit', 'en'],
    ['send en rettelse', 'correct', 'da'],
    ['send a correction', 'correct', 'en'],
    ['send den igen til dem, der ikke har svaret', 'repeat', 'da'],
    ['send beskeden igen til dem der ikke har set den', 'repeat', 'da'],
    ['gentag beskeden til dem, der ikke har reageret endnu', 'repeat', 'da'],
    ['send it again to those who have not reacted', 'repeat', 'en'],
    ['kopiér beskeden til Aula', 'copy', 'da'],
    ['kopier den til aula', 'copy', 'da'],
    ['copy the message to Aula', 'copy', 'en'],
  ])('“%s” is %s (%s)', (text, order, lang) => {
    expect(sentOrder(text)).toEqual({ order, lang })
  })

  it.each([
    'hvem har fået besked?',
    'har du en besked til mig?',
    'stop',
    'stop påmindelserne',
    'aflys mødet',
    'send mødet igen',
    'send en besked til matematiknetværket',
    'skriv til alle læsevejledere på hold 2: husk bøgerne',
    'ret mødet til kl. 14',
    'slet mine data',
    'slet mødet',
    'mind dem, der ikke har svaret, om mødet på torsdag',
    'hvad skriver man i en besked til forældrene?',
    'hvornår er næste læringslab?',
    'kopiér mødet',
    'træk lod om opgaverne',
    'x'.repeat(500),
  ])('“%s” is none of these', text => {
    expect(sentOrder(text)).toBeUndefined()
  })
})

let connection: RedisConnection
let world: Broadcasting
const worlds: Broadcasting[] = []

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  world = await openBroadcasting(connection, { now: '2026-11-30T10:00' })
  worlds.push(world)
})
afterAll(async () => {
  await connection.close()
  await forget(...worlds.map(({ tenant }) => tenant))
})

const { karen, sofie } = people

async function said(text: string, as: string = karen) {
  const outcome = await world.at(as).say(text)
  return outcome && replyIn(outcome)
}

describe('the words of a coordinator', () => {
  it('stop the message that goes out now', async () => {
    await world.confirm('Forkert.')
    expect((await said('stop beskeden'))?.text).toBe('Fortrudt. Ingen har fået beskeden.')
  })

  it('ask which, where several go out now', async () => {
    await world.confirm('Den ene.')
    await world.confirm('Den anden.', { createdAt: world.now + 1 })
    const reply = await said('stop beskeden')
    expect(reply?.text).toContain('Hvilken af dem?')
    expect(reply && actionsIn(reply)).toMatchObject([
      { label: 'Den anden.', action: { does: 'cancel' } },
      { label: 'Den ene.', action: { does: 'cancel' } },
    ])
  })

  it('stop nothing at once that was confirmed long ago, as they may mean something else', async () => {
    const sendAt = world.now + 86_400_000
    const broadcast = await world.confirm('God jul.', { sendAt, notBefore: sendAt })
    world.pass(31 * 60_000)
    expect(await said('fortryd')).toBeUndefined()
    const reply = await said('stop beskeden')
    expect(reply && actionsIn(reply)).toMatchObject([{ label: 'God jul.' }])
    expect(await world.stored(broadcast)).toMatchObject({ state: 'confirmed' })
  })

  it('show what became of the newest where nothing goes out any more', async () => {
    await world.confirm('Husk lommeregnere.')
    world.pass()
    await world.send()
    expect((await said('stop beskeden'))?.text).toContain('Status: sendt til 2')
    expect((await said('hvem har fået min besked?'))?.text).toContain('Status: sendt til 2')
    expect((await said('mine beskeder'))?.text).toContain('Dine beskeder')
    expect((await said('kopier beskeden til aula'))?.text).toContain('Husk lommeregnere.')
  })

  it('are about what has gone out, though another is written that goes later', async () => {
    await world.confirm('Husk lommeregnere.')
    world.pass()
    await world.send()
    const sendAt = world.now + 86_400_000
    await world.confirm('God jul.', { sendAt, notBefore: sendAt, createdAt: world.now })
    expect((await said('træk beskeden tilbage'))?.text).toContain('“Husk lommeregnere.”')
    expect((await said('hvem har fået min besked?'))?.text).toContain('Husk lommeregnere.')
  })

  it('change nothing that people have without a press', async () => {
    const broadcast = await world.confirm('Husk lommeregnere.')
    world.pass()
    await world.send()
    for (const [text, label, does] of [
      ['træk beskeden tilbage', 'Træk den tilbage hos 2', 'recall-sure'],
      ['ret beskeden', 'Ret teksten', 'edit'],
      ['send en rettelse', 'Send en rettelse', 'correct'],
      ['send den igen til dem, der ikke har svaret', 'Gentag til de 2, der mangler', 'repeat'],
    ] as const) {
      const reply = await said(text)
      expect(reply && actionsIn(reply)).toMatchObject([{ label, action: { does } }])
    }
    expect(await world.stored(broadcast)).toMatchObject({ revision: 1 })
  })

  it('are answered in the language they are said in', async () => {
    await world.confirm('Husk lommeregnere.')
    expect((await said('What have I sent?'))?.text).toContain('Your messages')
    expect((await said('undo'))?.text).toBe('Undone. Nobody has got the message.')
  })

  it('are a question where they have written to nobody, and of a member always', async () => {
    expect(await said('stop beskeden')).toBeUndefined()
    await world.confirm('Husk lommeregnere.')
    expect(await said('stop beskeden', sofie)).toBeUndefined()
    expect(await said('mine beskeder', sofie)).toBeUndefined()
    expect(await said('mine beskeder', '')).toBeUndefined()
  })
})
