// Rounds, series and results for the tests of this folder: of the mathematics network of Havrelund, on a Tuesday in November.
import { randomUUID } from 'node:crypto'
import { MeetingId, NetworkId, PersonId } from '../../../src/core/ids.js'
import type { Delivery } from '../../../src/model/delivery.js'
import type { Result } from '../../../src/model/result.js'
import { type RosterEntry, Round, Series } from '../../../src/model/round.js'

export const hour = 60 * 60 * 1000
export const day = 24 * hour
/** Tuesday 24 November 2026, 14.15. */
export const opensAt = Date.UTC(2026, 10, 24, 13, 15)
export const closesAt = opensAt + 7 * day
export const karin = PersonId.parse('karin@havrelund.example')
export const network = NetworkId.parse('matematik')

export function people(count: number): PersonId[] {
  return Array.from({ length: count }, (_, nth) => PersonId.parse(`p${nth}@havrelund.example`))
}

export function rosterFor(all: readonly PersonId[]): RosterEntry[] {
  return [...all.map(person => ({ person, isCounted: true })), { person: karin, isCounted: false }]
}

export function draft(fields: Partial<Round> = {}): Round {
  return Round.parse({
    ...{ id: randomUUID(), revision: 1, kind: 'series', state: 'draft', author: karin, lang: 'da' },
    ...{ createdAt: opensAt - day, network, takesComments: true, addressees: [karin] },
    questions: [{ text: 'Hvordan går det?', scale: 'mood' }],
    ...{ opensAt, closesAt, ...fields },
  })
}

export function seriesOf(fields: Partial<Series> = {}): Series {
  return Series.parse({
    ...{ id: randomUUID(), revision: 1, state: 'running', author: karin, lang: 'da', network },
    ...{ createdAt: opensAt - day, takesComments: true, addressees: [karin] },
    questions: [{ text: 'Hvordan går det?', scale: 'mood' }],
    ...{ rule: 'FREQ=WEEKLY;BYDAY=TU', time: '14:15', from: '2026-11-24', nextAt: opensAt },
    ...fields,
  })
}

export function resultOf(round: Round, readers: readonly PersonId[]): Result {
  const { id, kind, lang, author, questions, series } = round
  return {
    ...{ id, revision: 1, kind, lang, author, network, opened: '2026-11-24', closed: '2026-12-01' },
    ...(series ? { series } : {}),
    ...{
      outcome: 'too-few',
      questions: [...questions],
      readers: [...readers],
      addressees: [karin],
    },
  }
}

/** A message about a round to one who is asked, not sent any more once they have answered. */
export function askedOf(round: Round, person: PersonId, field: string, at = opensAt): Delivery {
  return {
    source: { kind: 'checkin', id: round.id },
    receiver: { kind: 'person', id: person },
    ...{ notBefore: at, expiresAt: closesAt },
    about: MeetingId.parse(round.id),
    unless: { is: 'checked-in', id: round.id, field },
  }
}
