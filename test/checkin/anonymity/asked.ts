// Rounds, rosters and answers for the tests of what comes out of a check-in: people without a programme, named by their numbers.
import { randomUUID } from 'node:crypto'
import { type Released, releaseOf } from '../../../src/checkin/anonymity/release.js'
import { NetworkId, PersonId } from '../../../src/core/ids.js'
import type { OwnAnswer, RosterEntry, Round, Series } from '../../../src/model/round.js'

export function numbered(nth: number): PersonId {
  return PersonId.parse(`p${String(nth).padStart(3, '0')}@nordlund.example`)
}

export const author = PersonId.parse('gerda@nordlund.example')

export function roundOf(more: Partial<Round> = {}): Round {
  return {
    ...{ id: randomUUID(), revision: 2, kind: 'series', state: 'open', lang: 'da', author },
    ...{ createdAt: 0, opensAt: 1, closesAt: 2, takesComments: true, sendsTo: 'coming' },
    network: NetworkId.parse('matematik'),
    questions: [{ text: 'Hvordan går det?', scale: 'mood' }],
    addressees: [author],
    ...more,
  }
}

export function seriesOf(more: Partial<Series> = {}): Series {
  return {
    ...{ id: randomUUID(), revision: 4, state: 'running', lang: 'da', author, createdAt: 0 },
    network: NetworkId.parse('matematik'),
    questions: [{ text: 'Hvordan går det?', scale: 'mood' }],
    ...{ takesComments: true, addressees: [author], rule: 'FREQ=WEEKLY;BYDAY=TH', time: '14:15' },
    ...{ from: '2026-08-10', counted: [], silentRounds: 0 },
    ...more,
  }
}

/** One who is asked: their steps question by question (null: not answered), their part, what they wrote. */
export interface Told {
  readonly steps?: readonly (number | null)[] | undefined
  readonly part?: string
  readonly text?: string | undefined
  readonly keeps?: boolean
  readonly isCounted?: boolean
  readonly isWaiting?: boolean
}

/** What comes out where these were asked, numbered from 0, and nobody is shuffled. */
export function released(
  told: readonly Told[],
  { round = {}, series }: { readonly round?: Partial<Round>; readonly series?: Series } = {},
): Released {
  return releaseOf({
    ...{ round: roundOf(round), roster: told.map(entryOf), answers: answersOf(told) },
    ...{ opened: '2026-11-12', closed: '2026-11-19', shuffle: of => of },
    ...(series ? { series } : {}),
  })
}

function entryOf({ part, isWaiting, isCounted = !isWaiting }: Told, nth: number): RosterEntry {
  return {
    ...{ person: numbered(nth), isCounted },
    ...(isWaiting ? { isWaiting } : {}),
    ...(part === undefined ? {} : { part }),
  }
}

function answersOf(told: readonly Told[]): ReadonlyMap<PersonId, OwnAnswer> {
  return new Map(
    told.flatMap(({ steps, text, keeps = true }, nth) => {
      if (!steps && text === undefined) return []
      const given = (steps ?? []).flatMap((step, question) =>
        step === null ? [] : [[String(question), step] as const],
      )
      const answer = {
        steps: Object.fromEntries(given),
        ...(text === undefined ? {} : { comment: { text, keeps } }),
      }
      return [[numbered(nth), answer] as const]
    }),
  )
}

/** So many who answered so. */
export function many(count: number, told: Told): Told[] {
  return Array.from({ length: count }, () => told)
}
