// What somebody deletes is gone from the file on the disk too, from a dump and from the log, on a Redis of its own whose files are read.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PersonId } from '../../src/core/ids.js'
import { Contact } from '../../src/model/contact.js'
import { Reflection } from '../../src/model/reflection.js'
import { createOwnDataDesk } from '../../src/own-data/desk.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { wording } from '../../src/wording/wording.js'
import { everythingIn, filesIn } from '../support/everything.js'
import { createTestLog, openRedis } from '../support/redis.js'
import { command, startServer, type TestServer, until } from '../support/redis-topology.js'
import { openReminding } from '../support/reminding.js'

const mark = 'kanelsneglemandag'
const me = PersonId.parse('sofie.bruun@nordlund.example')
const log = createTestLog()
let server: TestServer
let connection: RedisConnection
beforeAll(async () => {
  const args = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '']
  server = await startServer({ args })
  const { host, port } = server
  connection = await openRedis({ kind: 'single', host, port }, { log })
})
afterAll(async () => {
  await connection.close()
  await server.stop()
})

const onDisk = async () => filesIn((await command(server.port, 'config', 'get', 'dir'))[1] ?? '')

describe('What somebody has deleted', () => {
  it('stands in no key, no append-only file, no dump and no log, and is called gone only then', async () => {
    const world = await openReminding(connection, { now: '2026-11-23T10:00' })
    const { deps, tenant } = world
    const whole = { id: randomUUID(), revision: 1, lang: 'da', text: mark }
    const made = { createdAt: world.now, touchedAt: world.now, readers: [], reader: 'me' }
    const reflection = Reflection.parse({ ...whole, ...made, author: me })
    await deps.reflections.save(tenant, reflection, { deliveries: [], now: world.now })
    const asked = { from: me, to: PersonId.parse('karen.toft@nordlund.example'), at: world.now }
    await deps.contacts.ask(tenant, Contact.parse({ ...whole, ...asked }), [])
    expect(await onDisk()).toContain(mark)

    const desk = createOwnDataDesk(deps)
    const address = { platform: 'web', userId: me, verifiedEmail: me }
    const base = { tenant, address, conversation: 'own', lang: 'da' } as const
    const press = async (does: 'sure' | 'gone', ticket?: number) => {
      const action = { id: 'own-data', does, ...(ticket ? { ticket } : {}) } as const
      const at = { now: world.now, version: await deps.programmes.version(tenant) }
      const said = await desk.press({ ...base, eventId: randomUUID(), type: 'press', action }, at)
      if ('form' in said) throw new Error('a form')
      return said.reply
    }
    const { erased, gone } = wording('da').ownData
    const reply = await press('sure')
    expect(reply.text).toContain(erased(2))
    // It was the first for ten minutes, so the file was written anew at once.
    expect(reply.text).toContain(gone)
    await until(async () => !(await onDisk()).includes(mark))
    const keys = await everythingIn((name, ...args) => connection.send(name, ...args))
    expect(keys.filter(one => one.includes(mark))).toEqual([])
    await connection.send('bgsave')
    await until(async () =>
      String(await connection.send('info', 'persistence')).includes('rdb_bgsave_in_progress:0'),
    )
    expect(await onDisk()).not.toContain(mark)
    expect(JSON.stringify(log.lines)).not.toContain(mark)
  })
})
