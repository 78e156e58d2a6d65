// What a draft comes to at a moment: who gets it, when each of them does, what is still needed and what stands in the way. The preview shows
// it, the yes makes it anew and does it only where it is the same (`token`), so what was shown is what happens. Called by preview.ts and
// confirm.ts; it only reads.
import { createHash } from 'node:crypto'
import type { NetworkId, PersonId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { type Broadcast, undoMs } from '../../model/broadcast.js'
import type { Delivery } from '../../model/delivery.js'
import { membersOf } from '../../programme/audience.js'
import { toldOf } from '../../programme/change.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { broadcastExpiry, broadcastMoment } from '../../remind/plan/work-days.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import type { Standing } from '../asking.js'
import { resolveAudience } from './audience.js'
import { authorOf, mayKnowAnswers, mayWriteSome, type Needed, neededFor } from './rights.js'

/** Letters of a text, and bytes of the whole message as UTF-16: below every platform's limit. */
export const mostText = 2500
const mostBytes = 25 * 1024
/** How long a preview can be said yes to. */
const tokenMs = 15 * 60 * 1000

/** Why it cannot be sent as it is. */
export type PlanProblem =
  | 'no-right'
  | 'empty'
  | 'too-long'
  | 'too-big'
  | 'nobody'
  | 'past'
  | 'outside'
  | 'answers'
  | 'meeting-gone'

/** One message: to a person, or to the room. `isNow`: as soon as it cannot be undone any more. */
export interface Sending {
  readonly to: PersonId | 'room'
  readonly at: Instant
  readonly isNow: boolean
}

export interface Plan {
  readonly broadcast: Broadcast
  /** Who gets it themselves, in the programme's order. */
  readonly receivers: readonly PersonId[]
  readonly sendings: readonly Sending[]
  readonly occurrence: Occurrence | undefined
  readonly needed: Needed
  readonly problems: readonly PlanProblem[]
  /** The moment that was wanted is outside the hours in which anybody is written to. */
  readonly isOdd: boolean
  readonly networks: readonly NetworkId[]
  /** Of all that is shown: what a yes is to. Carries when it was made. */
  readonly token: string
}

export async function planBroadcast(standing: Standing, broadcast: Broadcast): Promise<Plan> {
  const { snapshot, now } = standing
  const people = await audienceNow(standing, broadcast)
  const receivers = broadcast.room && !broadcast.alsoPeople ? [] : people
  const occurrence = broadcast.about && snapshot.byId.get(broadcast.about)
  const wanted = broadcast.sendAt ?? now + undoMs
  const facts = {
    broadcast,
    receivers,
    occurrence,
    sendings: sendingsOf(standing, broadcast, receivers),
  }
  const needed = neededFor(standing, broadcast, people)
  return {
    ...facts,
    needed,
    problems: problemsOf(standing, { ...facts, needed }),
    isOdd: broadcastMoment(snapshot, undefined, wanted) !== wanted,
    networks: networksReached(standing, broadcast, people),
    token: tokenOf(facts, now),
  }
}

/** The same plan, kept as what was shown: one revision on. */
export function withShown(plan: Plan, now: Instant): Plan {
  const { broadcast, receivers } = plan
  const { revision } = broadcast
  const next = {
    ...plan,
    broadcast: { ...broadcast, revision: revision + 1, receivers: [...receivers] },
  }
  return { ...next, token: tokenOf(next, now) }
}

/** Whether a yes to the token is a yes to the plan as it is now; `late`: it was shown too long ago. */
export function isStill({ token }: Plan, seen: string, now: Instant): 'same' | 'late' | 'other' {
  const [made = '', digest] = seen.split('.')
  const age = now - Number.parseInt(made, 36)
  if (digest !== token.split('.')[1]) return 'other'
  return age >= 0 && age < tokenMs ? 'same' : 'late'
}

/** The rows that a yes becomes. */
export function deliveriesOf(
  { snapshot, now }: Standing,
  { broadcast, sendings }: Plan,
): Delivery[] {
  const { id, room } = broadcast
  return sendings.flatMap(({ to, at }): Delivery[] => {
    const person = to === 'room' ? undefined : snapshot.people.get(to)
    const base = {
      source: { kind: 'broadcast' as const, id },
      // What was to go within the next seconds can be undone too.
      notBefore: Math.max(at, now + undoMs),
      expiresAt: broadcastExpiry(snapshot, person, at),
      unless: { is: 'stopped' as const, id, field: 'all' },
    }
    if (to !== 'room') return [{ ...base, receiver: { kind: 'person', id: to } }]
    if (!room) return []
    const { name: _, ...channel } = room
    return [{ ...base, receiver: { kind: 'channel', ...channel } }]
  })
}

/** The author need not be told what they write, unless it is to nobody else. */
async function audienceNow(
  standing: Standing,
  { audience, author }: Broadcast,
): Promise<readonly PersonId[]> {
  const { snapshot, today, deps, tenant } = standing
  const abouts = [...audience.anyOf, ...audience.except].flatMap(
    ({ meeting }) => meeting?.about ?? [],
  )
  const answers = await deps.answers.ofMany(tenant, [...new Set(abouts)])
  const of: ReadonlyMap<string, MeetingAnswers> = answers
  const none: MeetingAnswers = { answers: [], choices: [] }
  const answersOf = (about: string) => of.get(about) ?? none
  const all = resolveAudience(audience, { snapshot, day: today, answersOf })
  const others = all.filter(id => id !== author)
  return others.length > 0 ? others : all
}

function sendingsOf(
  { snapshot, now }: Standing,
  { sendAt, room }: Broadcast,
  receivers: readonly PersonId[],
): Sending[] {
  const wanted = sendAt ?? now + undoMs
  const sending = (to: Sending['to']): Sending => {
    const person = to === 'room' ? undefined : snapshot.people.get(to)
    const at = broadcastMoment(snapshot, person, wanted)
    return { to, at, isNow: sendAt === undefined && at === wanted }
  }
  return [...(room ? [sending('room')] : []), ...receivers.map(sending)]
}

type Facts = Pick<Plan, 'broadcast' | 'receivers' | 'occurrence' | 'sendings'>

function problemsOf(
  standing: Standing,
  { broadcast, occurrence, sendings, needed }: Facts & Pick<Plan, 'needed'>,
): PlanProblem[] {
  const { text, about, sendAt, author } = broadcast
  const viewer = authorOf(standing, author)
  const found: readonly (readonly [PlanProblem, boolean])[] = [
    ['no-right', !mayWriteSome(viewer)],
    ['empty', text.trim() === ''],
    ['too-long', text.length > mostText],
    ['too-big', text.length <= mostText && bytesOf(text, occurrence) > mostBytes],
    ['meeting-gone', about !== undefined && occurrence === undefined],
    ['past', sendAt !== undefined && sendAt <= standing.now],
    ['answers', !mayKnowAnswers(standing, broadcast, viewer)],
    ['nobody', sendings.length === 0],
    ['outside', needed.outside.length > 0],
  ]
  return found.filter(([, is]) => is).map(([problem]) => problem)
}

/** What the message says of its meeting under the text. */
function factsOf(occurrence: Occurrence | undefined) {
  if (!occurrence) return ''
  const { agenda = '', preparation = '', materials } = occurrence.meeting
  return { ...toldOf(occurrence), agenda, preparation, materials }
}

/** As UTF-16, twice: a message has its words as text and as blocks. */
function bytesOf(text: string, occurrence: Occurrence | undefined): number {
  return 2 * 2 * (JSON.stringify(text).length + JSON.stringify(factsOf(occurrence)).length)
}

function tokenOf(facts: Facts, now: Instant): string {
  return `${now.toString(36)}.${digestOf(facts)}`
}

/** Everything that the preview shows and a yes does; what goes now, goes now whenever that is. */
function digestOf({ broadcast, occurrence, sendings }: Facts): string {
  const { id, revision, author, text, room, alsoPeople, sendAt, follows } = broadcast
  const when = sendings.map(({ to, at, isNow }) => [to, isNow ? 'now' : at])
  const what = [id, revision, author, text, room ?? '', alsoPeople, sendAt ?? 'now', follows ?? '']
  const said = JSON.stringify([...what, factsOf(occurrence), when])
  return createHash('sha256').update(said).digest('hex').slice(0, 32)
}

/** Those that are named, or where none is any, of whose members half get it, or more. */
function networksReached(
  { programme, snapshot, today }: Standing,
  { audience }: Broadcast,
  people: readonly PersonId[],
): NetworkId[] {
  const reached = new Set(people)
  const named = audience.anyOf.flatMap(({ networks = [] }) => networks)
  return programme.networks
    .map(({ id }) => id)
    .filter(id => named.length === 0 || named.includes(id))
    .filter(id => {
      const members = membersOf(snapshot, id, today)
      const among = members.filter(member => reached.has(member.id)).length
      return among > 0 && among * 2 >= members.length
    })
}
