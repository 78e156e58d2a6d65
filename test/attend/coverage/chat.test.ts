// The card a coordinator reads on a phone the evening before, what stands behind its buttons, and who may see what of it.
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createReportPages } from '../../../src/report-pages.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { forget, openRedis } from '../../support/redis.js'
import { answer, choice, lab2, mail, mat2 } from './answers.js'
import { labels, openWorld, programme, type World } from './world.js'

let connection: RedisConnection
let world: World
const worlds: World[] = []

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  world = await openWorld(connection)
  worlds.push(world)
})
afterAll(async () => {
  await connection.close()
  await forget(...worlds.map(({ tenant }) => tenant))
})

const lines = (text: string | undefined) => text?.split('\n')

describe('the card', () => {
  it('says in one glance how many schools come, who is missing, how many heads, and a line per school', async () => {
    await world.answer(
      answer('sofie.bruun', 'yes'),
      answer('bo.dam', 'no'),
      answer('ida.holm', 'maybe'),
      answer('karen.toft', 'yes'),
    )
    const card = await world.press('karen.toft', { does: 'show', meeting: mat2 })
    expect(lines(card.text)).toEqual([
      'Netværksmøde 2 i matematik, torsdag d. 3. december kl. 13-16',
      '1 af 3 skoler har meldt deltagere; Engbæk Skole og Sct. Annæ Skole mangler.',
      '2 kommer, 1 måske, 1 kan ikke, 1 mangler at svare',
      'Engbæk Skole: 1 måske',
      'Sct. Annæ Skole: mangler at svare',
      'Åbrinkskolen: 1 kommer, 1 kan ikke',
      'Andre: 1 kommer',
      'Svarfrist: torsdag d. 26. november.',
    ])
    expect(labels(card)).toEqual([
      ...['Følg med', 'Vis navne', 'Hvem mangler?', 'Send en rykker', 'Hent deltagerliste'],
    ])
  })

  it('says of a lab which schools have not chosen, and which send nobody', async () => {
    await world.choose(choice('aabrinkskolen', ['sofie.bruun', 'bo.dam']))
    const half = await world.press('ole.berg', { does: 'show', meeting: lab2 })
    expect(lines(half.text)?.slice(1, 5)).toEqual([
      '1 af 2 skoler har meldt deltagere; Engbæk Skole mangler.',
      '2 kommer',
      'Engbæk Skole: mangler at vælge deltagere',
      'Åbrinkskolen: 2 kommer',
    ])
    await world.choose(choice('engbaek-skole', []))
    const whole = await world.press('ole.berg', { does: 'show', meeting: lab2 })
    expect(lines(whole.text)?.slice(1, 3)).toEqual([
      '1 af 2 skoler har meldt deltagere. Engbæk Skole sender ingen.',
      '2 kommer',
    ])
    await world.answer(
      answer('sofie.bruun', 'yes', { about: lab2 }),
      answer('bo.dam', 'yes', { about: lab2 }),
    )
    const all = await world.press('ole.berg', { does: 'show', meeting: lab2 })
    expect(labels(whole)).toContain('Send en rykker')
    expect(labels(all)).not.toContain('Send en rykker')
  })

  it('tells of seats, of a meeting that is not open, and of one that is cancelled', async () => {
    const edit = (more: object) =>
      world.write(one => ({
        ...one,
        meetings: one.meetings.map(each => (each.id === mat2 ? { ...each, ...more } : each)),
      }))
    await world.answer(answer('sofie.bruun', 'yes'), answer('bo.dam', 'yes'))
    await edit({ seats: 2 })
    const full = await world.press('karen.toft', { does: 'show', meeting: mat2 })
    expect(full.text).toContain('Alle 2 pladser er taget.')
    await edit({ seats: undefined, openForAnswers: undefined })
    const closed = await world.press('karen.toft', { does: 'show', meeting: mat2 })
    expect(closed.text).toContain('Mødet er ikke åbnet for tilmelding')
    expect(labels(closed)).toContain('Åbn for tilmelding')
    await edit({ status: 'cancelled' })
    const off = await world.press('karen.toft', { does: 'show', meeting: mat2 })
    expect(lines(off.text)?.[1]).toBe('Mødet er aflyst.')
    expect(labels(off)).not.toContain('Følg med')
  })
})

describe('who may see it', () => {
  it.each([
    ['a member of the network', 'sofie.bruun'],
    ['another network’s coordinator', 'peter.hauge'],
    ['a stranger', 'nobody.at.all'],
  ])('not %s', async (_, who) => {
    for (const does of [
      'show',
      'names',
      'silent',
      'file',
      'follow',
      'nudge',
      'nudge-sure',
    ] as const) {
      const reply = await world.press(who, { does, meeting: mat2 })
      expect(reply.text).toBe('Det er mødets koordinator, der kan se, hvem der har svaret.')
    }
    expect(await world.say(who, 'hvem kommer til mødet d. 3. december?')).toBeUndefined()
    const missing = (await world.say(who, 'hvem mangler at svare?'))?.text
    expect([undefined, 'Ingen af dine kommende møder er åbnet for tilmelding.']).toContain(missing)
  })

  it('the leader sees their own school with names, and nothing of the others', async () => {
    await world.answer(answer('ida.holm', 'yes', { note: 'kommer senere' }), answer('bo.dam', 'no'))
    const card = await world.press('jonas.lind', { does: 'show', meeting: mat2 })
    expect(lines(card.text)?.slice(1)).toEqual([
      'Skolen har meldt deltagere.',
      '1 kommer',
      'Engbæk Skole: 1 kommer',
      'Svarfrist: torsdag d. 26. november.',
      'Du ser de skoler, du har ansvar for.',
    ])
    const names = await world.press('jonas.lind', { does: 'names', meeting: mat2 })
    expect(lines(names.text)?.slice(1)).toEqual(['Kommer (1)', 'Ida Holm, Engbæk Skole'])
    expect(names.text).not.toMatch(/Bo Dam|kommer senere/)
    const file = await world.press('jonas.lind', { does: 'file', meeting: mat2 })
    expect(file.text).toBe('Det er mødets koordinator, der kan se, hvem der har svaret.')
  })

  it('the area leader sees counts of the area’s schools, and never a name', async () => {
    await world.answer(answer('ida.holm', 'yes'), answer('sofie.bruun', 'yes'))
    const card = await world.press('tove.lund', { does: 'show', meeting: mat2 })
    expect(lines(card.text)?.slice(1, 5)).toEqual([
      '1 af 2 skoler har meldt deltagere; Sct. Annæ Skole mangler.',
      '1 kommer, 1 mangler at svare',
      'Sct. Annæ Skole: mangler at svare',
      'Engbæk Skole: 1 kommer',
    ])
    expect(labels(card)).toEqual([])
    for (const does of ['names', 'silent'] as const) {
      const reply = await world.press('tove.lund', { does, meeting: mat2 })
      expect(reply.text).toBe('Du kan se, hvilke skoler der kommer, men ikke navnene.')
    }
  })
})

describe('the names', () => {
  it('stand with their school, what they said, and the note for the coordinator', async () => {
    await world.answer(
      answer('sofie.bruun', 'no', { note: 'på kursus' }),
      answer('bo.dam', 'substitute', { substitute: mail('mette.dahl') }),
      answer('ida.holm', 'yes'),
    )
    const names = await world.press('karen.toft', { does: 'names', meeting: mat2 })
    expect(lines(names.text)?.slice(1)).toEqual([
      'Kommer (1)',
      'Ida Holm, Engbæk Skole',
      'En kollega deltager i stedet (1)',
      'Bo Dam, Åbrinkskolen – Mette Dahl deltager i stedet (ikke bekræftet endnu)',
      'Kan ikke (1)',
      'Sofie Bruun, Åbrinkskolen – “på kursus”',
      'Mangler at svare (2)',
      'Amira Haddad, Sct. Annæ Skole',
      'Karen Toft',
    ])
  })

  it('of more than thirty the rest are counted, and the file has them all', async () => {
    const many = Array.from({ length: 40 }, (_, nth) => ({
      ...programme.people.find(({ id }) => id === mail('bo.dam')),
      id: `nr.${nth}@nordlund.example`,
      name: `Nr. ${nth}`,
    }))
    await world.write(one => ({ ...one, people: [...one.people, ...many] }) as typeof one)
    await world.answer(...many.map((_, nth) => answer(`nr.${nth}`, 'yes')))
    const names = await world.press('karen.toft', { does: 'names', meeting: mat2 })
    expect(lines(names.text)).toHaveLength(33)
    expect(names.text).toContain('… og 15 mere. Filen har dem alle.')
  })

  it('of who is missing: people, and of a lab the leader who has not chosen', async () => {
    await world.answer(answer('sofie.bruun', 'yes'), answer('karen.toft', 'yes'))
    const people = await world.press('karen.toft', { does: 'silent', meeting: mat2 })
    expect(lines(people.text)).toEqual([
      '3 mangler at svare: Netværksmøde 2 i matematik, torsdag d. 3. december kl. 13-16',
      'Bo Dam, Åbrinkskolen',
      'Ida Holm, Engbæk Skole',
      'Amira Haddad, Sct. Annæ Skole',
    ])
    await world.choose(choice('aabrinkskolen', ['sofie.bruun']))
    const schools = await world.press('ole.berg', { does: 'silent', meeting: lab2 })
    expect(lines(schools.text)?.slice(1)).toEqual([
      'Engbæk Skole: Jonas Lind har ikke valgt deltagere',
      'Sofie Bruun, Åbrinkskolen – valgt, men har ikke selv svaret',
    ])
  })
})

describe('the list as a file', () => {
  const open = async (kind: 'xlsx' | 'csv') => {
    const reply = await world.press('karen.toft', { does: 'file', meeting: mat2 })
    const urls = reply.blocks.flatMap(block =>
      block.type === 'actions' ? block.buttons.flatMap(one => ('url' in one ? one.url : [])) : [],
    )
    const [, , token = '', file = ''] = urls.find(url => url.endsWith(kind))?.split('/') ?? []
    const pages = createReportPages({
      desks: [world.desk, world.attend],
      clock: { now: () => world.now },
    })
    return { file, bytes: () => pages.read(token, file) }
  }

  it('has everybody with school, function, e-mail and answer, substitutes too, and no formula', async () => {
    await world.answer(
      answer('sofie.bruun', 'yes', { note: '=HYPERLINK("x")' }),
      answer('bo.dam', 'substitute', { substitute: mail('mette.dahl') }),
      answer('mette.dahl', 'yes'),
    )
    const { file, bytes } = await open('xlsx')
    expect(file).toBe('deltagere.xlsx')
    const book = read(await bytes())
    expect(book.SheetNames).toEqual(['deltagere'])
    const sheet = book.Sheets.deltagere
    const rows = sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }) : []
    expect(rows.slice(0, 4)).toEqual([
      ['Skole', 'Navn', 'Funktion', 'E-mail', 'Svar', 'I stedet for', 'Bemærkning'],
      [
        'Åbrinkskolen',
        'Sofie Bruun',
        'matematikvejleder',
        'sofie.bruun@nordlund.example',
        'Kommer',
        '',
        '=HYPERLINK("x")',
      ],
      [
        'Åbrinkskolen',
        'Bo Dam',
        'matematikvejleder',
        'bo.dam@nordlund.example',
        'Mette Dahl deltager i stedet',
        '',
        '',
      ],
      ['Åbrinkskolen', 'Mette Dahl', '', 'mette.dahl@nordlund.example', 'Kommer', 'Bo Dam', ''],
    ])
    expect(Object.values(sheet ?? {}).every(cell => cell.f === undefined)).toBe(true)
    expect(new TextDecoder().decode(await (await open('csv')).bytes())).toContain(
      `"'=HYPERLINK(""x"")"`,
    )
  })

  it('is nobody’s any more who does not coordinate the meeting any more', async () => {
    const { bytes } = await open('csv')
    expect(await bytes()).toBeDefined()
    await world.write(one => ({
      ...one,
      people: one.people.map(each =>
        each.id === mail('karen.toft') ? { ...each, roles: [] } : each,
      ),
    }))
    expect(await bytes()).toBeUndefined()
  })
})

describe('in words', () => {
  it.each([
    ['hvem kommer til mødet d. 3. december?', 'Netværksmøde 2 i matematik, torsdag'],
    ['who is coming to the meeting on 3 December?', 'Netværksmøde 2 i matematik, Thursday'],
    ['Hvem mangler at svare?', '5 mangler at svare: Netværksmøde 2'],
    ['hvem har ikke svaret på matematiknetværkets møde', '5 mangler at svare: Netværksmøde 2'],
    ['deltagerliste til matematikmødet d. 3. december', 'Her er deltagerlisten'],
    ['send en rykker til dem der ikke har svaret', 'Skal jeg sende en rykker til de 5'],
  ])('%s', async (text, begins) => {
    expect((await world.say('karen.toft', text))?.text.slice(0, begins.length)).toBe(begins)
  })

  it('asks which where several fit', async () => {
    const reply = await world.say('ole.berg', 'hvem mangler at svare?')
    expect(reply?.text).toMatch(/^Hvilket møde\?/)
    expect(labels(reply ?? { lang: 'da', text: '', blocks: [] })).toEqual([
      'Læringslab 2 – Hold 2, tirsdag d. 1. december kl. 9-15',
      'Netværksmøde 2 i matematik, torsdag d. 3. december kl. 13-16',
    ])
  })

  it('leaves a meeting that nobody was asked about to be answered like any question', async () => {
    expect(await world.say('karen.toft', 'hvem kommer til mødet d. 4. februar?')).toBeUndefined()
  })

  it('says so where nothing of theirs is open', async () => {
    const reply = await world.say('peter.hauge', 'hvem mangler at svare?')
    expect(reply?.text).toBe('Ingen af dine kommende møder er åbnet for tilmelding.')
  })
})
