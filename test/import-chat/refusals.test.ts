// Who may import in the chat, and everything that is not taken: what is said, in which language, and that nothing has changed and
// nothing is kept.
import { readFileSync } from 'node:fs'
import { deflateRawSync, gunzipSync } from 'node:zlib'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { PersonId, type TenantId } from '../../src/core/ids.js'
import type { Lang } from '../../src/core/message.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { TenantStore } from '../../src/store/tenant-store.js'
import { botAt, file, labelsIn, talker } from '../support/chatting.js'
import { chatNow, planOf, storeNetwork, who } from '../support/chatting-network.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const plan = planOf('Netværksmøde 1;2/12-2026;13-15;Matematik;Nordskolen')
const tenants: TenantId[] = []
let tenant: TenantId
let connection: RedisConnection
let client: Redis

beforeAll(async () => {
  connection = await openRedis()
  client = new Redis({ path: inject('redisSocket') })
})
beforeEach(async () => {
  tenant = randomTenant()
  tenants.push(tenant)
  await storeNetwork(connection, tenant)
})
afterEach(async () => {
  expect(await new ProgrammeStore(connection).version(tenant)).toBe(1)
})
afterAll(async () => {
  await connection.close()
  await client.quit()
  await forget(...tenants)
})

function talk(as: string, lang: Lang = 'da') {
  return talker(botAt(connection, chatNow), { tenant, as, lang })
}
const previews = () => client.keys(`*{t:${tenant}}*preview*`)

describe('who may import in the chat', () => {
  it.each([
    ['a coordinator', who.soeren, true],
    ['a deputy', who.deputy, true],
    ['an administrator', who.admin, true],
    ['a member', who.member, false],
    ['a school leader', who.leader, false],
    ['a coordinator whom only a sheet names', who.unapproved, false],
    ['somebody unknown', 'fremmed@havrelund.example', false],
    ['a guest', who.guest, false],
  ])('%s: %s, %s', async (_, as, isAllowed) => {
    const reply = await talk(as).drop(file('plan.csv', plan))
    expect(labelsIn(reply).length > 0).toBe(isAllowed)
    expect(reply.text.includes('Netværksmøde 1')).toBe(isAllowed)
  })

  it('is known of the tenant’s first administrator without a sheet', async () => {
    const other = randomTenant()
    await new TenantStore(connection).add({
      id: other,
      name: 'Havrelund',
      admin: PersonId.parse('hanne@havrelund.example'),
      createdAt: 0,
    })
    await storeNetwork(connection, other)
    const hanne = talker(botAt(connection, chatNow), {
      tenant: other,
      as: 'hanne@havrelund.example',
    })
    const saved = await hanne.press(await hanne.drop(file('plan.csv', plan)), 'OK')
    expect(saved.text).toContain('Det er gemt: 1 ny.')
    await forget(other)
  })

  it('a member is told who coordinates the own network', async () => {
    const { text } = await talk(who.member).drop(file('plan.csv', plan))
    expect(text).toContain('Matematiknetværket: Søren Lyngbjerg (soeren@havrelund.example)')
    expect(text).not.toContain('Karin')
  })

  it('a guest sees no name, and neither does somebody unknown', async () => {
    for (const as of [who.guest, 'fremmed@havrelund.example']) {
      const { text } = await talk(as).drop(file('plan.csv', plan))
      expect(text).toContain('Send den til din koordinator')
      expect(text).not.toMatch(/Søren|Karin|Bo |@/)
    }
  })

  it.each(['take', 'all', 'cancel'] as const)('nobody else can press %s', async does => {
    const preview = '6f1e0a52-7a4e-4a52-9a8d-0f6d5f3d3a10'
    for (const as of [who.member, who.guest]) {
      const { text } = await talk(as).act({ id: 'import', preview, does })
      expect(text).toMatch(/kun koordinatorer|fra dem, der koordinerer/)
    }
  })
})

/** A workbook of one part that says it is small and unpacks to 300 MB. */
function zipBomb(): Uint8Array {
  const name = Buffer.from('xl/workbook.xml')
  const packed = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, ' '), { level: 9 })
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(100, 8)
  const local = Buffer.concat([
    Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
    sizes,
    Buffer.from([name.length, 0, 0, 0]),
    name,
    packed,
  ])
  const central = Buffer.concat([
    Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
    sizes,
    Buffer.from([name.length, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    name,
  ])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

describe('what cannot be taken', () => {
  const calendar = readFileSync('test/recorded/ics/google.ics')

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'tom.csv', '', /Filen er tom/],
    ['a program', 'setup.exe', 'MZ\u0000\u0001\u0000', /\.exe-filer kan Pejling ikke læse/],
    ['an archive', 'alt.zip', zipBomb(), /\.zip-filer kan Pejling ikke læse/],
    ['a text of another program', 'plan.docx', 'PK\u0003\u0004', /\.docx/],
    ['a broken workbook', 'plan.xlsx', 'PK\u0003\u0004 og så ikke mere', /plan\.xlsx/],
    ['a workbook made to burst', 'plan.xlsx', zipBomb(), /plan\.xlsx/],
    ['a calendar cut off in the middle', 'kalender.ics', calendar.subarray(0, 40), /kalender\.ics/],
    ['bytes that are nothing', 'kalender.ics', new Uint8Array(5000).fill(255), /kalender\.ics/],
  ])('%s: is said, and nothing is kept', async (_, name, content, sentence) => {
    const reply = await talk(who.soeren).drop(file(name, content))
    expect(reply.text).toContain('Der var ikke noget i det, jeg kunne læse')
    expect(reply.text).toMatch(sentence)
    expect(labelsIn(reply)).toEqual([])
    expect(await previews()).toEqual([])
  })

  it.each<[string, readonly ReturnType<typeof file>[], Record<Lang, RegExp>]>([
    ['no files', [], { da: /Der var ingen filer med/, en: /There were no files/ }],
    [
      'too many files',
      Array.from({ length: 101 }, (_, at) => file(`${at}.md`, '')),
      { da: /^Det var 101 filer\. Jeg kan tage 100/, en: /^That was 101 files\. I can take 100/ },
    ],
    [
      'more than 25 MB',
      [file('a.csv', new Uint8Array(20 * 2 ** 20)), file('b.csv', new Uint8Array(6 * 2 ** 20))],
      { da: /^Det fylder 26 MB, og jeg kan tage 25/, en: /^That is 26 MB, and I can take 25/ },
    ],
  ])('%s is refused before anything is read', async (_, files, sentences) => {
    for (const lang of ['da', 'en'] as const) {
      const talking = talk(who.soeren, lang)
      expect((await talking.drop(...files)).text).toMatch(sentences[lang])
      expect(talking.progress).toEqual([])
    }
  })

  it('one bad file does not stop the good ones', async () => {
    const reply = await talk(who.soeren).drop(file('setup.exe', 'MZ'), file('plan.csv', plan))
    expect(reply.text).toContain('Læst: 2 filer, 1 møde')
    expect(labelsIn(reply)).toEqual(['OK, gem 1 ny', 'Fortryd'])
  })
})

describe('what is read all the same', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${plan}`)],
    ['Windows-1252, as Excel writes it', Buffer.from(plan, 'latin1')],
    ['UTF-16, as Excel calls "Unicode"', Buffer.from(`\ufeff${plan}`, 'utf16le')],
  ])('%s', async (_, bytes) => {
    const reply = await talk(who.soeren).drop(file('plan.csv', bytes))
    expect(reply.text).toContain('Læst: 1 fil, 1 møde')
    expect(reply.text).not.toContain('\ufffd')
  })

  it('is shown in English to one who reads English', async () => {
    const reply = await talk(who.soeren, 'en').drop(file('plan.csv', plan))
    expect(reply.text).toContain('This is what happens when you say OK')
    expect(labelsIn(reply)).toEqual(['OK, save 1 new', 'Cancel'])
  })

  it('a name from another machine is a name alone, and never a way into a folder', async () => {
    const reply = await talk(who.soeren).drop(file('../../etc/plan.csv', `${plan}\nUden dato;;;;`))
    expect(reply.text).toContain('plan.csv')
    expect(reply.text).not.toContain('..')
  })

  it('markup in a file stays text', async () => {
    const row = '<script>alert(1)</script>;2/12-2026;13-15;Matematik;Nordskolen'
    const reply = await talk(who.soeren).drop(file('plan.csv', planOf(row)))
    expect(reply.text).toContain('<script>alert(1)</script>')
  })
})

describe('a CPR number', () => {
  it('in a file or its name is told, and kept nowhere, also not packed in the preview', async () => {
    const secret = '010190-1234'
    const row = `Møde om ${secret};2/12-2026;13-15;Matematik;Nordskolen`
    const soeren = talk(who.soeren)
    const reply = await soeren.drop(
      file('plan.csv', planOf(row, 'Netværksmøde 1;3/12-2026;13-15;Matematik;Nordskolen')),
      file(`${secret}.csv`, plan),
    )
    expect(reply.text).toContain('CPR')
    expect(reply.text).not.toContain(secret)
    const kept = (await previews()).find(key => !key.includes('newest'))
    const stored = (await client.get(kept ?? '')) ?? ''
    const packed = gunzipSync(Buffer.from(JSON.parse(stored).drafts, 'base64'))
    expect(packed.includes(Buffer.from('Netværksmøde 1', 'latin1'))).toBe(true)
    for (const form of [secret, secret.replace('-', '')]) {
      expect(packed.includes(form) || stored.includes(form)).toBe(false)
    }
  })
})
