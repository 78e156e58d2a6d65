// The codes with which those present at a meeting say so themselves, for some hours, and who has written one. src/attend/after calls it;
// the programme is where it stays who came.
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { MeetingId, PersonId, type TenantId } from '../../core/ids.js'
import { codeLength, codeLetters } from '../../core/meeting-code.js'
import type { Instant } from '../../core/time.js'
import { arrivalsKey, codeOfMeetingKey, meetingCodeKey } from '../keys.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'

const MeetingCode = z.object({ code: z.string(), about: MeetingId, until: z.number() })
/** `until`: business time from which it opens nothing. */
export type MeetingCode = z.infer<typeof MeetingCode>

/** Few of all codes are in use. */
const tries = 5
/** So long after the last one came that the coordinator has had the time to note who did. */
const arrivalsMs = 15 * 24 * 60 * 60 * 1000

export class CodeStore {
  readonly #connection: RedisConnection
  readonly #arrive = loadScript('note-arrival-1', z.tuple([z.enum(['noted', 'known'])]))

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** The meeting's code, made where it has none that holds. Of two made at once both open it. Undefined where none was free. */
  async open(
    tenant: TenantId,
    { about, until, now }: { about: MeetingId; until: Instant; now: Instant },
  ): Promise<MeetingCode | undefined> {
    const key = codeOfMeetingKey(tenant, about)
    const known = await this.#connection.send('get', key)
    const standing = known === null ? undefined : await this.find(tenant, String(known), now)
    if (standing?.about === about) return standing
    for (let turn = 0; turn < tries; turn++) {
      const made = { code: newCode(), about, until }
      const body = JSON.stringify(made)
      const keptMs = Math.max(1, until - now)
      const codeKey = meetingCodeKey(tenant, made.code)
      const set = await this.#connection.send('set', codeKey, body, 'PX', keptMs, 'NX')
      if (set === null) continue
      await this.#connection.send('set', key, made.code, 'PX', keptMs)
      return made
    }
    return undefined
  }

  /** Undefined where it is no meeting's now. Capitals do not matter. */
  async find(tenant: TenantId, code: string, now: Instant): Promise<MeetingCode | undefined> {
    const body = await this.#connection.send('get', meetingCodeKey(tenant, code.toUpperCase()))
    if (body === null) return undefined
    const found = parseStored(MeetingCode, parseJson(parseStored(z.string(), body)))
    return found.until > now ? found : undefined
  }

  /** Whether it was said for the first time. */
  async arrive(
    tenant: TenantId,
    { about, person, now }: { about: MeetingId; person: PersonId; now: Instant },
  ): Promise<boolean> {
    const keys = [arrivalsKey(tenant, about)]
    const [outcome] = await this.#arrive.run(this.#connection, keys, [person, now, arrivalsMs])
    return outcome === 'noted'
  }

  /** Who has said so, and when. */
  async arrivals(tenant: TenantId, about: MeetingId): Promise<ReadonlyMap<PersonId, Instant>> {
    const key = arrivalsKey(tenant, about)
    const rows = parseStored(
      z.array(z.string()),
      await this.#connection.send('zrange', key, 0, -1, 'WITHSCORES'),
    )
    const pairs = rows.flatMap((person, at) =>
      at % 2 === 0 ? [[PersonId.parse(person), Number(rows[at + 1])] as const] : [],
    )
    return new Map(pairs)
  }

  /** As if this one had not written the code. */
  async leave(tenant: TenantId, about: MeetingId, person: PersonId): Promise<void> {
    await this.#connection.send('zrem', arrivalsKey(tenant, about), person)
  }

  /** Somebody has noted who came: from now on that stands. */
  async forgetArrivals(tenant: TenantId, about: MeetingId): Promise<void> {
    await this.#connection.send('del', arrivalsKey(tenant, about))
  }
}

function newCode(): string {
  const letter = () => codeLetters[randomInt(codeLetters.length)] ?? ''
  return Array.from({ length: codeLength }, letter).join('')
}
