// Questions that were sent on to people, guests' wishes to be added, and what stays behind of questions that nobody sent on.
// src/questions writes and reads them. A record and the deliveries that tell of it are written in one Lua call, or not at all.
import type { PersonId, TenantId } from '../core/ids.js'
import type { Instant } from '../core/time.js'
import type { Delivery } from '../model/delivery.js'
import { type Account, MembershipRequest, type Miss, Question } from '../model/question.js'
import { type Missed, Misses } from './asked/misses.js'
import { AskedRecords, type Span } from './asked/records.js'
import type { RedisConnection } from './redis/redis.js'
import { yearMs } from './sending/delivery-rows.js'

/** RELIABILITY.md, section 10: until it is answered and 90 days. What nobody ever answers goes after a year. */
const answeredMs = 90 * 24 * 60 * 60 * 1000

export interface Whose {
  readonly person: PersonId
  readonly accounts: readonly Account[]
}
export interface OfPerson {
  readonly asked: readonly Question[]
  readonly answered: readonly Question[]
  readonly memberships: readonly MembershipRequest[]
}

export class QuestionStore {
  readonly #questions: AskedRecords<Question>
  readonly #memberships: AskedRecords<MembershipRequest>
  readonly #misses: Misses

  constructor(connection: RedisConnection) {
    this.#questions = new AskedRecords(connection, {
      kind: 'question',
      schema: Question,
      spanOf: ({ at, answer }) => spanOf(at, answer?.at),
    })
    this.#memberships = new AskedRecords(connection, {
      kind: 'membership',
      schema: MembershipRequest,
      spanOf: ({ at, decided }) => spanOf(at, decided?.at),
    })
    this.#misses = new Misses(connection)
  }

  /** Keeps the question with its deliveries. `repeat`: one with that id is there, and nothing was changed. */
  ask(
    tenant: TenantId,
    question: Question,
    deliveries: readonly Delivery[],
  ): Promise<'asked' | 'repeat'> {
    return this.#questions.ask(tenant, question, deliveries)
  }

  load(tenant: TenantId, id: string): Promise<Question | undefined> {
    return this.#questions.load(tenant, id)
  }

  /**
   * Writes the question, one revision on, and adds deliveries. `stale`: somebody else has changed it since it was read, or it is
   * forgotten; nothing was written. The very same change again is `changed`.
   */
  change(
    tenant: TenantId,
    question: Question,
    deliveries: readonly Delivery[] = [],
  ): Promise<'changed' | 'stale'> {
    return this.#questions.change(tenant, question, deliveries)
  }

  /** Those without an answer, oldest first. */
  open(tenant: TenantId): Promise<readonly Question[]> {
    return this.#questions.open(tenant)
  }

  /** As `ask`. */
  askMembership(
    tenant: TenantId,
    request: MembershipRequest,
    deliveries: readonly Delivery[],
  ): Promise<'asked' | 'repeat'> {
    return this.#memberships.ask(tenant, request, deliveries)
  }

  loadMembership(tenant: TenantId, id: string): Promise<MembershipRequest | undefined> {
    return this.#memberships.load(tenant, id)
  }

  /** As `change`. */
  changeMembership(
    tenant: TenantId,
    request: MembershipRequest,
    deliveries: readonly Delivery[] = [],
  ): Promise<'changed' | 'stale'> {
    return this.#memberships.change(tenant, request, deliveries)
  }

  /** Those that nobody has decided, oldest first. */
  openMemberships(tenant: TenantId): Promise<readonly MembershipRequest[]> {
    return this.#memberships.open(tenant)
  }

  /** Everything that this person, or an account of theirs, has asked for or answered. */
  async ofPerson(tenant: TenantId, whose: Whose): Promise<OfPerson> {
    const [questions, memberships] = await Promise.all([
      this.#questions.all(tenant),
      this.#memberships.all(tenant),
    ])
    const isMine = (account: Account) =>
      whose.accounts.some(
        ({ platform, userId }) => platform === account.platform && userId === account.userId,
      )
    return {
      asked: questions.filter(
        ({ asker }) => asker.person === whose.person || isMine(asker.account),
      ),
      answered: questions.filter(({ answer }) => answer?.by === whose.person),
      memberships: memberships.filter(({ account }) => isMine(account)),
    }
  }

  /** Takes questions and wishes to be added away, by their ids. */
  async erase(
    tenant: TenantId,
    ids: { readonly questions: readonly string[]; readonly memberships: readonly string[] },
  ): Promise<void> {
    await this.#questions.remove(tenant, ids.questions)
    await this.#memberships.remove(tenant, ids.memberships)
  }

  /** The question got no answer. The same text at the same instant counts once. */
  miss(tenant: TenantId, missed: Missed): Promise<void> {
    return this.#misses.count(tenant, missed)
  }

  /** Whether an answer helped. `voter` is any string that is theirs alone; of each text their last vote counts. */
  vote(
    tenant: TenantId,
    { voter, helped, ...said }: Missed & { readonly voter: string; readonly helped: boolean },
  ): Promise<void> {
    return this.#misses.count(tenant, said, { voter, helped })
  }

  /** What got no answer, or votes: newest first, at most 500, of the last 12 months. Texts that differ in case, spaces or signs alone are one. */
  misses(tenant: TenantId): Promise<readonly Miss[]> {
    return this.#misses.list(tenant)
  }

  /** Forgets what is older than it may be, a hundred of each kind at most; how many. For the tick. */
  async forget(tenant: TenantId, now: Instant): Promise<number> {
    const questions = await this.#questions.forget(tenant, now)
    return questions + (await this.#memberships.forget(tenant, now))
  }
}

function spanOf(at: Instant, endedAt: Instant | undefined): Span {
  if (endedAt === undefined) return { openSince: at, at, keptMs: yearMs }
  return { openSince: undefined, at: endedAt, keptMs: answeredMs }
}
