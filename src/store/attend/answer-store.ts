// What people have answered to meetings and whom schools have chosen, by meeting: a hash of field → record. src/attend writes it, src/remind
// reads it. An answer is written with the deliveries that tell of it, in one Lua call, and only if it is newer than what stands there. What
// people noted to theirs is forgotten when the meeting is over, the answers three months later, by business time.
import { z } from 'zod'
import { MeetingId, type PersonId, type TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { answerField, choiceField, MeetingAnswer, SchoolChoice } from '../../model/answer.js'
import type { Delivery } from '../../model/delivery.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { deliveryRows, forgetReply, netMs } from '../sending/delivery-rows.js'
import {
  answersKey,
  dueCardsKey,
  keptAnswersKey,
  notedAnswersKey,
} from '../sending/sending-keys.js'

/** What a meeting has got. `answers` and `choices` of all revisions: those of an older one are to the time before a move. */
export interface MeetingAnswers {
  readonly answers: readonly MeetingAnswer[]
  readonly choices: readonly SchoolChoice[]
}

export interface Answering {
  readonly now: Instant
  /** When the meeting is over: kept three months longer. */
  readonly over: Instant
  /** Written only where an answer is. */
  readonly deliveries?: readonly Delivery[]
}

const Written = z.enum(['written', 'same', 'older'])
export type Written = z.infer<typeof Written>
const WriteReply = z
  .tuple([z.enum(['written', 'nothing']), z.array(Written)])
  .transform(([, outcomes]) => outcomes)
const Removed = z.tuple([z.enum(['removed', 'other'])]).transform(([outcome]) => outcome)
const Ids = z.array(z.string())
const Records = z.record(z.string(), z.string())
const keptMs = 92 * 24 * 60 * 60 * 1000
/** How many are forgotten at a time; the next sweep takes the next. */
const mostForgotten = 100

export class AnswerStore {
  readonly #connection: RedisConnection
  readonly #write = loadScript('write-answers-9n', WriteReply)
  readonly #remove = loadScript('remove-answer-2', Removed)
  readonly #forget = loadScript('forget-records-7n', forgetReply)
  readonly #forgetNotes = loadScript('forget-notes-1n', forgetReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** All of one meeting. `older`: what stands there is newer; `same`: the very same answer again. Nothing of it was written then. */
  write(
    tenant: TenantId,
    about: MeetingId,
    answers: readonly MeetingAnswer[],
    how: Answering,
  ): Promise<readonly Written[]> {
    const fields = answers.map(one => [answerField(one.person, one.answerRevision), one] as const)
    return this.#save(tenant, about, { fields, how })
  }

  /** As `write`. Takes the place of what the school had chosen before. */
  async choose(tenant: TenantId, choice: SchoolChoice, how: Answering): Promise<Written> {
    const field = choiceField(choice.school, choice.answerRevision)
    const [outcome] = await this.#save(tenant, choice.about, { fields: [[field, choice]], how })
    return outcome ?? 'same'
  }

  /** The person has not answered any more, unless they have answered otherwise since that one. */
  async remove(tenant: TenantId, answer: MeetingAnswer): Promise<'removed' | 'other'> {
    const { about, person, answerRevision, at } = answer
    const keys = [answersKey(tenant, about), dueCardsKey(tenant)]
    const args = [about, answerField(person, answerRevision), at]
    return this.#remove.run(this.#connection, keys, args)
  }

  async of(tenant: TenantId, about: MeetingId): Promise<MeetingAnswers> {
    const rows = await this.#connection.send('hgetall', answersKey(tenant, about))
    return toAnswers(parseStored(Records, rows))
  }

  async ofMany(
    tenant: TenantId,
    abouts: readonly MeetingId[],
  ): Promise<ReadonlyMap<MeetingId, MeetingAnswers>> {
    const all = abouts.map(async about => [about, await this.of(tenant, about)] as const)
    return new Map(await Promise.all(all))
  }

  /** What this person has answered to meetings, of all that are kept. */
  async ofPerson(tenant: TenantId, person: PersonId): Promise<readonly MeetingAnswer[]> {
    const kept = await this.#connection.send('zrange', keptAnswersKey(tenant), 0, -1)
    const all = await this.ofMany(tenant, parseStored(z.array(MeetingId), kept))
    return [...all.values()].flatMap(({ answers }) => answers.filter(one => one.person === person))
  }

  /** Forgets the notes of meetings that are over, and answers three months later, a hundred meetings of each at most; how many of either. */
  async forget(tenant: TenantId, now: Instant): Promise<number> {
    const [noted, kept] = [notedAnswersKey(tenant), keptAnswersKey(tenant)]
    const range = ['-inf', now, 'LIMIT', 0, mostForgotten] as const
    const [over, old] = await Promise.all(
      [noted, kept].map(async key =>
        parseStored(Ids, await this.#connection.send('zrangebyscore', key, ...range)),
      ),
    )
    const rowsOf = (ids: readonly string[] = []) => ids.map(id => answersKey(tenant, id))
    const notes = over?.length
      ? await this.#forgetNotes.run(this.#connection, [noted, ...rowsOf(over)], [now, ...over])
      : 0
    if (!old?.length) return notes
    const sets = [dueCardsKey(tenant), ...Array.from({ length: 5 }, () => noted)]
    const keys = [kept, ...sets, ...rowsOf(old)]
    return notes + (await this.#forget.run(this.#connection, keys, [now, ...old]))
  }

  #save(
    tenant: TenantId,
    about: MeetingId,
    {
      fields,
      how,
    }: { fields: readonly (readonly [string, { readonly at: number }])[]; how: Answering },
  ): Promise<readonly Written[]> {
    const { now, over, deliveries = [] } = how
    const rows = deliveryRows(tenant, deliveries)
    const forgetAt = over + keptMs
    const ttl = Math.max(0, forgetAt - now) + netMs
    const head = [about, forgetAt, ttl, now, over, fields.length]
    const records = fields.flatMap(([name, one]) => [name, JSON.stringify(one), one.at])
    const own = [
      ...[answersKey(tenant, about), keptAnswersKey(tenant), dueCardsKey(tenant)],
      notedAnswersKey(tenant),
    ]
    return this.#write.run(
      this.#connection,
      [...own, ...rows.keys],
      [...head, ...records, ...rows.args],
    )
  }
}

function toAnswers(records: z.infer<typeof Records>): MeetingAnswers {
  const [answers, choices]: [MeetingAnswer[], SchoolChoice[]] = [[], []]
  for (const [field, body] of Object.entries(records)) {
    if (/^\d+:school:/.test(field)) choices.push(parseStored(SchoolChoice, parseJson(body)))
    else answers.push(parseStored(MeetingAnswer, parseJson(body)))
  }
  return { answers, choices }
}
