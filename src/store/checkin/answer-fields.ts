// How who is asked and what they answer stands in a round's hashes: of an answer a field for each question and one for the comment, named by
// their place. Of RoundStore.
import { z } from 'zod'
import type { PersonId } from '../../core/ids.js'
import { OwnAnswer, RosterEntry } from '../../model/round.js'
import type { RedisKey } from '../keys.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { placeOf } from './checkin-keys.js'

const Values = z.array(z.string().nullable())
/** As many as a card can ask. */
const questions = Array.from({ length: 10 }, (_, nth) => String(nth))
const done = { skipped: 'skipped' }

export function answerArgs(steps: OwnAnswer['steps']): (string | number)[] {
  return Object.entries(steps).flat()
}

export function commentArgs(comment: OwnAnswer['comment']): string[] {
  return comment ? [JSON.stringify(comment)] : []
}

/** By person: as they came is an order that tells something. */
export function toRoster(bodies: readonly string[]): RosterEntry[] {
  const roster = bodies.map(body => parseStored(RosterEntry, parseJson(body)))
  return roster.sort((one, other) => (one.person < other.person ? -1 : 1))
}

/** Pairs of field and value, as a script gives them. */
export function toMap(pairs: readonly string[]): ReadonlyMap<string, string> {
  const entries = pairs.flatMap((field, nth) =>
    nth % 2 === 0 ? [[field, pairs[nth + 1] ?? ''] as const] : [],
  )
  return new Map(entries)
}

/** One person's, read field by field; undefined where there is nothing. */
export async function toOwnAnswer(
  connection: RedisConnection,
  at: { readonly place: string; readonly answers: RedisKey; readonly done: RedisKey },
): Promise<OwnAnswer | undefined> {
  const { place } = at
  const fields = [...questions, 'c'].map(name => `${place}:${name}`)
  const [values, state] = await Promise.all([
    connection.send('hmget', at.answers, ...fields),
    connection.send('hget', at.done, place),
  ])
  const read = parseStored(Values, values)
  const own = new Map(fields.map((field, nth) => [field, read[nth] ?? undefined]))
  return toAnswer(place, field => own.get(field), state === done.skipped)
}

/** Everybody's of these who has answered or skipped. */
export function toOwnAnswers(
  people: readonly PersonId[],
  secret: string,
  { answers, done: states }: Readonly<Record<'answers' | 'done', ReadonlyMap<string, string>>>,
): ReadonlyMap<PersonId, OwnAnswer> {
  const all = people.flatMap(person => {
    const place = placeOf(secret, person)
    const isSkipped = states.get(place) === done.skipped
    const own = toAnswer(place, field => answers.get(field), isSkipped)
    return own ? [[person, own] as const] : []
  })
  return new Map(all)
}

function toAnswer(
  place: string,
  fieldOf: (field: string) => string | undefined,
  hasSkipped: boolean,
): OwnAnswer | undefined {
  const steps = questions.flatMap(nth => {
    const step = fieldOf(`${place}:${nth}`)
    return step === undefined ? [] : [[nth, Number(step)] as const]
  })
  const comment = fieldOf(`${place}:c`)
  if (steps.length === 0 && comment === undefined && !hasSkipped) return undefined
  return parseStored(OwnAnswer, {
    steps: Object.fromEntries(steps),
    ...(comment === undefined ? {} : { comment: parseJson(comment) }),
    ...(hasSkipped ? { hasSkipped } : {}),
  })
}
