// The messages of a result: what came out, what is done about it, and the question for that. Called by src/checkin/close at close and by
// doing.ts. They carry no `about`, so that they outlive the rows of their round; who gets one says nothing of who answered.
import type { PersonId } from '../../core/ids.js'
import type { Delivery, Source } from '../../model/delivery.js'
import type { Result } from '../../model/result.js'
import { broadcastMoment } from '../../remind/plan/work-days.js'
import type { Standing } from '../asking.js'
import { doersOf, readersOf } from './allowed.js'

const dayMs = 24 * 60 * 60 * 1000
/** A message that cannot be delivered in so long is old: the result is still there to ask for. */
const keptMs = 5 * dayMs
/** So long a coordinator may think before they are asked what they do. */
const thinkMs = 18 * 60 * 60 * 1000
/** What was just written can be put right before it goes. */
const pauseMs = 30_000

type Here = Pick<Standing, 'snapshot' | 'programme' | 'today' | 'now'>

/** What goes out when a round is closed: the result to everybody who may see it, and to who can do something the question what is done about it. */
export function resultRows(here: Here, result: Result): readonly Delivery[] {
  const { now } = here
  const atOnce = new Set(result.addressees)
  const row = rowTo(here, { kind: 'result', id: result.id })
  const rows = readersOf(result).map(person =>
    atOnce.has(person) ? { ...row(person, now), notBefore: now } : row(person, now),
  )
  if (result.outcome === 'too-few') return rows
  const asked = rowTo(here, { kind: 'doing-wanted', id: result.id })
  return [...rows, ...doersOf(here, result).map(person => asked(person, now + thinkMs))]
}

/** To everybody who may see it but who wrote it. A change goes out anew; the row of the words before finds them gone. */
export function doingRows(here: Here, result: Result): readonly Delivery[] {
  const row = rowTo(here, { kind: 'doing', id: `${result.id}:${result.revision}` })
  return readersOf(result)
    .filter(person => person !== result.doing?.by)
    .map(person => row(person, here.now + pauseMs))
}

function rowTo({ snapshot }: Here, source: Source) {
  return (person: PersonId, wanted: number): Delivery => {
    const notBefore = broadcastMoment(snapshot, snapshot.people.get(person), wanted)
    return {
      ...{ source, receiver: { kind: 'person', id: person } },
      ...{ notBefore, expiresAt: notBefore + keptMs },
    }
  }
}
