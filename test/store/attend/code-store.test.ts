// The codes of meetings, and who has written one. Real Redis.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MeetingId, PersonId } from '../../../src/core/ids.js'
import { codeLetters } from '../../../src/core/meeting-code.js'
import { CodeStore } from '../../../src/store/attend/code-store.js'
import { arrivalsKey, codeOfMeetingKey, meetingCodeKey } from '../../../src/store/keys.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'

const tenant = randomTenant()
const other = randomTenant()
const about = MeetingId.parse('mat1')
const person = PersonId.parse('anne@havrelund.example')
const hour = 60 * 60 * 1000
const now = 1_800_000_000_000
let connection: RedisConnection
let codes: CodeStore
beforeAll(async () => {
  connection = await openRedis()
  codes = new CodeStore(connection)
})
afterAll(async () => {
  await forget(tenant, other)
  await connection.close()
})

async function open(meeting = about, at = now): Promise<string> {
  const made = await codes.open(tenant, { about: meeting, until: at + hour, now: at })
  if (!made) throw new Error('no code')
  return made.code
}

describe('The code of a meeting', () => {
  it('has four letters that nobody mistakes, is the same each time, and another meeting has another', async () => {
    const code = await open()
    expect(code).toMatch(new RegExp(`^[${codeLetters}]{4}$`))
    expect(await open()).toBe(code)
    expect(await open(MeetingId.parse('mat2'))).not.toBe(code)
  })

  it('tells its meeting, in whatever letters, to its own tenant, until its time is over', async () => {
    const code = await open()
    expect(await codes.find(tenant, code.toLowerCase(), now)).toMatchObject({ about })
    expect(await codes.find(other, code, now)).toBeUndefined()
    expect(await codes.find(tenant, code, now + hour)).toBeUndefined()
    expect(await codes.find(tenant, 'XXXX', now)).toBeUndefined()
  })

  it('is another one when that has run out', async () => {
    const meeting = MeetingId.parse('late')
    const code = await open(meeting)
    await codes.open(tenant, { about: meeting, until: now + 3 * hour, now: now + 2 * hour })
    const again = await codes.open(tenant, {
      about: meeting,
      until: now + 3 * hour,
      now: now + 2 * hour,
    })
    expect(again?.code).not.toBe(code)
    expect(again?.until).toBe(now + 3 * hour)
  })

  it('is gone after some hours; who has written it some days later, when it was noted long ago', async () => {
    const code = await open()
    await codes.arrive(tenant, { about, person, now })
    const spans = [
      [meetingCodeKey(tenant, code), 12 * hour],
      [codeOfMeetingKey(tenant, about), 12 * hour],
      [arrivalsKey(tenant, about), 15 * 24 * hour],
    ] as const
    for (const [key, most] of spans) {
      const ms = Number(await connection.send('pttl', key))
      expect(ms).toBeGreaterThan(0)
      expect(ms).toBeLessThanOrEqual(most)
    }
  })
})

describe('Whoever writes it', () => {
  it('is noted once, with the first time, until somebody has noted who came', async () => {
    const meeting = MeetingId.parse('came')
    expect(await codes.arrive(tenant, { about: meeting, person, now })).toBe(true)
    expect(await codes.arrive(tenant, { about: meeting, person, now: now + hour })).toBe(false)
    expect(await codes.arrivals(tenant, meeting)).toEqual(new Map([[person, now]]))
    await codes.forgetArrivals(tenant, meeting)
    expect(await codes.arrivals(tenant, meeting)).toEqual(new Map())
  })
})
