// Nordlund with meetings that are open for answers, on real Redis: for tests of nudges and of reminders that depend on who comes.

import type { AnswerSaid } from '../../../src/core/actions/invitation.js'
import { MeetingId, type PersonId, SchoolId } from '../../../src/core/ids.js'
import { Meeting } from '../../../src/model/meeting.js'
import type { Programme } from '../../../src/model/programme.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { nordlund, who } from '../../support/programme.js'
import { openReminding, type Reminding, rowLine } from '../../support/reminding.js'

/** Nordlund's mathematics network meets on Thursday 3 December at 13:00. */
export const mat2 = MeetingId.parse('mat2@nordlund')

/** Nordlund with the meetings of its mathematics network alone, so that few reminders stand beside what is asked. */
export const calm: Programme = {
  ...nordlund,
  meetings: nordlund.meetings.filter(({ id }) => id.startsWith('mat')),
}

/** The programme with that meeting as it is edited. */
export function withEdit(
  id: string,
  edit: Partial<Record<keyof Meeting, unknown>>,
  programme: Programme = calm,
): Programme {
  const meetings = programme.meetings.map((one): Meeting => {
    return one.id === id ? Meeting.parse({ ...one, ...edit }) : one
  })
  return { ...programme, meetings }
}

/** Open for answers until Tuesday 1 December: nudges go on Friday 27 November at 09:00. */
export const asked = { openForAnswers: true, answerBy: '2026-12-01' }

export async function openAnswering(
  connection: RedisConnection,
  now: string,
  { programme = withEdit(mat2, asked) }: { programme?: Programme } = {},
): Promise<Reminding> {
  return openReminding(connection, { now, programme })
}

export function idOf(name: string): PersonId {
  return who(name).id
}

export async function answer(
  world: Reminding,
  name: string,
  said: AnswerSaid,
  { about = mat2, revision = 0 }: { about?: MeetingId; revision?: number } = {},
): Promise<void> {
  const one = { about, person: idOf(name), answerRevision: revision, said, at: world.now }
  const how = { now: world.now, over: world.now + 86_400_000 }
  await world.deps.answers.write(world.tenant, about, [one], how)
}

export async function choose(
  world: Reminding,
  about: MeetingId,
  {
    school,
    people,
    isTold = true,
  }: { school: string; people: readonly string[]; isTold?: boolean },
): Promise<void> {
  const choice = {
    ...{ about, school: SchoolId.parse(school), answerRevision: 0, people: people.map(idOf) },
    ...{ by: idOf('Jonas Lind'), at: world.now, isTold },
  }
  const how = { now: world.now, over: world.now + 86_400_000 }
  await world.deps.answers.choose(world.tenant, choice, how)
}

/** What there is of that kind about a meeting, as `rowLine` says it. */
export async function lines(world: Reminding, kind: string, about: MeetingId = mat2) {
  const rows = (await world.rows(about)).map(rowLine)
  return rows.filter(line => line.startsWith(`${kind} `)).sort()
}

/** What is due becomes rows; nothing is sent. */
export async function runAll(world: Reminding): Promise<void> {
  await world.desk.run(world.tenant, world.now)
  await world.attend.run(world.tenant, world.now)
}
