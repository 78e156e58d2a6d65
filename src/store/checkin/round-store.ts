// Rounds, who is asked in them and what was answered, while they are open. src/checkin writes them. Every write is one Lua call that can be
// repeated; when a round is over, everything that tied people to answers is destroyed in the step that writes what came out.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { NetworkId, PersonId, TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { Delivery } from '../../model/delivery.js'
import { Reflection } from '../../model/reflection.js'
import type { Result } from '../../model/result.js'
import { type OwnAnswer, type RosterEntry, Round, type Series } from '../../model/round.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { forgetReply, netMs } from '../sending/delivery-rows.js'
import { aboutDeliveriesKey } from '../sending/sending-keys.js'
import {
  answerArgs,
  commentArgs,
  toMap,
  toOwnAnswer,
  toOwnAnswers,
  toRoster,
} from './answer-fields.js'
import {
  dueRoundsKey,
  keptNotesKey,
  keptRoundsKey,
  openRoundsKey,
  placeOf,
  roundAnswersKey,
  roundDoneKey,
  roundKey,
  roundRosterKey,
  roundSecretKey,
  roundsOfKey,
} from './checkin-keys.js'
import { endCall, saveCall } from './round-calls.js'
import { RoundOutbox } from './round-outbox.js'

/** `closed`: the round is over, or not open yet, by `now`; `not-asked`: they are not on its roster. Nothing was written then. */
export type Answered = 'saved' | 'closed' | 'not-asked'

interface Who {
  readonly person: PersonId
  readonly now: Instant
}

export interface Opening {
  readonly roster: readonly RosterEntry[]
  /** The rows that go with it; `place` is where a person's answer stands, as `Unless` names it. */
  readonly deliveries: (place: (person: PersonId) => string) => readonly Delivery[]
  readonly now: Instant
}

/** What is written in the step that destroys the link between people and answers. */
export interface Closing {
  readonly result: Result
  /** What their writers keep for themselves. */
  readonly kept: readonly Reflection[]
  /** The series it belongs to, as it is from now on. */
  readonly series?: Series
  readonly deliveries: readonly Delivery[]
  readonly now: Instant
  /** Of `whole`, which the result was counted from: where an answer has come since, it is counted anew. */
  readonly seal?: string
}

/** All that a result is counted from, as it stood in one moment. */
export interface Whole {
  readonly roster: readonly RosterEntry[]
  readonly answers: ReadonlyMap<PersonId, OwnAnswer>
  readonly seal: string
}

const SaveReply = z.tuple([z.enum(['saved', 'stale'])]).transform(([outcome]) => outcome)
const JoinReply = z.tuple([z.enum(['joined', 'known', 'closed'])]).transform(([outcome]) => outcome)
const AnswerReply = z
  .tuple([z.enum(['saved', 'closed', 'not-asked'])])
  .transform(([outcome]) => outcome)
const EndReply = z.tuple([z.enum(['ended', 'stale', 'more'])]).transform(([outcome]) => outcome)
const Pairs = z.array(z.string())
const ReadReply = z.tuple([z.literal('read'), z.string(), Pairs, Pairs, Pairs, z.string()])
const Ids = z.array(z.string())
const Bodies = z.array(z.string().nullable())
const Secret = z.string().nullable()
/** How many are forgotten at a time; the next sweep takes the next. */
const mostForgotten = 100
/** How often a round's messages are read anew because more have come meanwhile. */
const tries = 5

export class RoundStore {
  readonly #connection: RedisConnection
  readonly #outbox: RoundOutbox
  readonly #save = loadScript('save-round-7n', SaveReply)
  readonly #join = loadScript('join-round-2', JoinReply)
  readonly #answer = loadScript('answer-round-4', AnswerReply)
  readonly #end = loadScript('end-round-24n', EndReply)
  readonly #read = loadScript('read-round-4', ReadReply)
  readonly #forget = loadScript('forget-records-7n', forgetReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
    this.#outbox = new RoundOutbox(connection)
  }

  async load(tenant: TenantId, id: string): Promise<Round | undefined> {
    const body = await this.#connection.send('get', roundKey(tenant, id))
    return body === null ? undefined : toRound(parseStored(z.string(), body))
  }

  /** Writes a draft, one revision on (1 is new). `stale`: somebody else has written since it was read. */
  save(tenant: TenantId, round: Round): Promise<'saved' | 'stale'> {
    const { keys, args } = saveCall(tenant, round, {})
    return this.#save.run(this.#connection, keys, args)
  }

  /**
   * From `opensAt` on it can be answered: the roster is frozen, its secret made, its messages wait. Settings are locked. `round` is one
   * revision on, `open`. Before `opensAt` this is the yes to it: `due` tells of it then, and it is opened once more, one revision on, with
   * its messages; then only its moments can be others. Nobody has to be on the roster of a meeting's round: they join.
   */
  async open(tenant: TenantId, round: Round, opening: Opening): Promise<'opened' | 'stale'> {
    const { roster, deliveries, now } = opening
    const { id, revision, opensAt, closesAt } = round
    const standing = await this.load(tenant, id)
    // What it asks, of whom and for whom is locked.
    const again = standing?.state === 'open' && { ...standing, revision, opensAt, closesAt }
    const secret = (await this.#secret(tenant, id)) ?? randomBytes(32).toString('base64url')
    const rows = deliveries(person => placeOf(secret, person))
    const { keys, args } = saveCall(tenant, again || round, { secret, roster, rows, now })
    const saved = await this.#save.run(this.#connection, keys, args)
    if (saved === 'stale') return 'stale'
    if (rows.length > 0) await this.handOn(tenant, now)
    return 'opened'
  }

  /** Who opens a meeting's round is on its roster from then. `closed` also before `opensAt`. */
  join(
    tenant: TenantId,
    id: string,
    { entry, now }: { readonly entry: RosterEntry; readonly now: Instant },
  ): Promise<'joined' | 'known' | 'closed'> {
    const keys = [roundKey(tenant, id), roundRosterKey(tenant, id)]
    const args = [now, entry.person, JSON.stringify(entry), netMs]
    return this.#join.run(this.#connection, keys, args)
  }

  /** Who is asked, in no order of theirs; empty once it is closed. */
  async roster(tenant: TenantId, id: string): Promise<readonly RosterEntry[]> {
    const rows = await this.#connection.send('hvals', roundRosterKey(tenant, id))
    return toRoster(parseStored(Ids, rows))
  }

  /** How one person stands on it; undefined where they do not, or once it is closed. */
  async entry(tenant: TenantId, id: string, person: PersonId): Promise<RosterEntry | undefined> {
    const body = await this.#connection.send('hget', roundRosterKey(tenant, id), person)
    return body === null ? undefined : toRoster([parseStored(z.string(), body)])[0]
  }

  /** Where this person's answer stands, as `Unless` names it; undefined once it is closed. */
  async place(tenant: TenantId, id: string, person: PersonId): Promise<string | undefined> {
    const secret = await this.#secret(tenant, id)
    return secret === null ? undefined : placeOf(secret, person)
  }

  /** More messages about it (`about` the round), of who said later; `closed`: of a round that is over nothing new is written. */
  remind(
    tenant: TenantId,
    id: string,
    { deliveries, now }: { readonly deliveries: readonly Delivery[]; readonly now: Instant },
  ): Promise<'saved' | 'closed'> {
    return this.#outbox.add(tenant, id, { deliveries, now })
  }

  /** The last one stands; questions that are not named stay as they were answered. */
  answer(
    tenant: TenantId,
    id: string,
    { steps, ...who }: Who & { readonly steps: OwnAnswer['steps'] },
  ): Promise<Answered> {
    return this.#write(tenant, id, { ...who, does: ['answer', ...answerArgs(steps)] })
  }

  /** Without `comment` there is none any more. */
  comment(
    tenant: TenantId,
    id: string,
    { comment, ...who }: Who & { readonly comment?: OwnAnswer['comment'] },
  ): Promise<Answered> {
    return this.#write(tenant, id, { ...who, does: ['comment', ...commentArgs(comment)] })
  }

  /** No more messages about this round; an answer stays as it is. */
  skip(tenant: TenantId, id: string, who: Who): Promise<Answered> {
    return this.#write(tenant, id, { ...who, does: ['skip'] })
  }

  /** As if it had never been given: answers, comment and skip. */
  undo(tenant: TenantId, id: string, who: Who): Promise<Answered> {
    return this.#write(tenant, id, { ...who, does: ['undo'] })
  }

  /** What this person has answered; undefined where nothing, or once it is closed. */
  async own(tenant: TenantId, id: string, person: PersonId): Promise<OwnAnswer | undefined> {
    const place = await this.place(tenant, id, person)
    return place === undefined
      ? undefined
      : toOwnAnswer(this.#connection, {
          place,
          answers: roundAnswersKey(tenant, id),
          done: roundDoneKey(tenant, id),
        })
  }

  /** Everything that was answered, by person. For closing alone. */
  async answers(tenant: TenantId, id: string): Promise<ReadonlyMap<PersonId, OwnAnswer>> {
    return (await this.whole(tenant, id)).answers
  }

  /** The same with who is asked, and the seal that `close` asks for. */
  async whole(tenant: TenantId, id: string): Promise<Whole> {
    const keys = [
      ...[roundSecretKey(tenant, id), roundRosterKey(tenant, id)],
      ...[roundAnswersKey(tenant, id), roundDoneKey(tenant, id)],
    ]
    const reply = await this.#read.run(this.#connection, keys, [])
    const [, secret, asked, answers, done, seal] = reply
    const roster = toRoster([...toMap(asked).values()])
    const people = roster.map(({ person }) => person)
    const stored = { answers: toMap(answers), done: toMap(done) }
    return { roster, answers: toOwnAnswers(people, secret, stored), seal }
  }

  /** Counted, released once, and the link destroyed: one step. `round` as it was read. `stale`: somebody else has closed it. */
  async close(tenant: TenantId, round: Round, closing: Closing): Promise<'closed' | 'stale'> {
    const ended = await this.#over(tenant, { ...round, state: 'closed' }, closing)
    if (ended === 'stale') return 'stale'
    if (closing.deliveries.length > 0) await this.handOn(tenant, closing.now)
    return 'closed'
  }

  /** Called off while it was open: everything in it is destroyed, nothing is released. `round` as it was read. */
  async stop(tenant: TenantId, round: Round): Promise<'stopped' | 'stale'> {
    const ended = await this.#over(tenant, { ...round, state: 'stopped' })
    return ended === 'ended' ? 'stopped' : 'stale'
  }

  /** The open ones, of all, or those in which somebody is asked, or may write a meeting's code (`about`); soonest to close first. */
  async openOnes(
    tenant: TenantId,
    { person, about }: { readonly person?: PersonId; readonly about?: string },
  ): Promise<readonly Round[]> {
    const ids = await this.#connection.send('zrange', openRoundsKey(tenant), 0, -1)
    const rounds = await this.#loadAll(tenant, parseStored(Ids, ids))
    const here = rounds.filter(
      one => one.state === 'open' && (about === undefined || one.about === about),
    )
    if (person === undefined) return here
    const asked = await Promise.all(
      here.map(({ id }) => this.#connection.send('hexists', roundRosterKey(tenant, id), person)),
    )
    return here.filter((_, nth) => asked[nth] === 1)
  }

  /** Those that are to be opened or closed by now: what is `open` and has not closed is to be opened, with its messages. */
  async due(tenant: TenantId, now: Instant): Promise<readonly Round[]> {
    const ids = await this.#connection.send('zrangebyscore', dueRoundsKey(tenant), '-inf', now)
    return this.#loadAll(tenant, parseStored(Ids, ids))
  }

  /** Of an author, a network or a series, newest first. */
  async list(
    tenant: TenantId,
    of:
      | { readonly author: PersonId }
      | { readonly network: NetworkId }
      | { readonly series: string },
    most: number,
  ): Promise<readonly Round[]> {
    const ids = await this.#connection.send('zrevrange', roundsOfKey(tenant, of), 0, most - 1)
    return this.#loadAll(tenant, parseStored(Ids, ids))
  }

  /** Messages that were written with a round, or with its result, go to the outbox: at once, and by the next turn where that was not done. */
  handOn(tenant: TenantId, now: Instant): Promise<void> {
    return this.#outbox.handOn(tenant, now)
  }

  /** What was kept for its writers at close and waits for the reflections to have it. */
  async keptNotes(tenant: TenantId): Promise<readonly Reflection[]> {
    const rows = await this.#connection.send('hvals', keptNotesKey(tenant))
    return parseStored(Ids, rows).map(body => parseStored(Reflection, parseJson(body)))
  }

  async notesTaken(tenant: TenantId, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#connection.send('hdel', keptNotesKey(tenant), ...ids)
  }

  /** Forgets those whose time is over, a hundred at most; how many. */
  async forget(tenant: TenantId, now: Instant): Promise<number> {
    const kept = keptRoundsKey(tenant)
    const range = ['-inf', now, 'LIMIT', 0, mostForgotten] as const
    const old = parseStored(Ids, await this.#connection.send('zrangebyscore', kept, ...range))
    if (old.length === 0) return 0
    const sets = [dueRoundsKey(tenant), openRoundsKey(tenant), kept, kept, kept, kept]
    const keys = [kept, ...sets, ...old.map(id => roundKey(tenant, id))]
    return this.#forget.run(this.#connection, keys, [now, ...old])
  }

  async #over(tenant: TenantId, over: Round, closing?: Closing): Promise<'ended' | 'stale'> {
    for (let turn = 0; turn < tries; turn++) {
      const about = aboutDeliveriesKey(tenant, over.id)
      const messages = parseStored(Ids, await this.#connection.send('smembers', about))
      const { keys, args } = endCall(tenant, over, { messages, ...(closing ? { closing } : {}) })
      const ended = await this.#end.run(this.#connection, keys, args)
      if (ended !== 'more') return ended
    }
    return 'stale'
  }

  async #write(
    tenant: TenantId,
    id: string,
    { person, now, does }: Who & { readonly does: readonly (string | number)[] },
  ): Promise<Answered> {
    const place = await this.place(tenant, id, person)
    if (place === undefined) return 'closed'
    const keys = [
      ...[roundKey(tenant, id), roundRosterKey(tenant, id)],
      ...[roundAnswersKey(tenant, id), roundDoneKey(tenant, id)],
    ]
    return this.#answer.run(this.#connection, keys, [now, person, place, netMs, ...does])
  }

  async #secret(tenant: TenantId, id: string): Promise<string | null> {
    return parseStored(Secret, await this.#connection.send('get', roundSecretKey(tenant, id)))
  }

  async #loadAll(tenant: TenantId, ids: readonly string[]): Promise<readonly Round[]> {
    if (ids.length === 0) return []
    const keys = ids.map(id => roundKey(tenant, id))
    const bodies = parseStored(Bodies, await this.#connection.send('mget', ...keys))
    return bodies.flatMap(body => (body === null ? [] : [toRound(body)]))
  }
}

function toRound(body: string): Round {
  return parseStored(Round, parseJson(body))
}
