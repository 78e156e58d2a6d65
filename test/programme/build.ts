// Small programmes for the tests of src/programme: meetings, people and places with everything but what matters left out.

import { instantOf } from '../../src/core/time.js'
import { Meeting } from '../../src/model/meeting.js'
import { Person } from '../../src/model/person.js'
import { Programme } from '../../src/model/programme.js'
import { guest, type Viewer, viewerOf } from '../../src/people/rights.js'
import { createSnapshot, type Snapshot } from '../../src/programme/snapshot.js'

export const zone = 'Europe/Copenhagen'
export const today = '2026-11-21'
export const now = instantOf(`${today}T10:00`, zone)

/** Fields as they stand in a stored record, before zod fills in the rest. */
type Raw = Readonly<Record<string, unknown>>

/** A meeting of an hour, open to all; `audience` may name only what matters. */
export function meeting(id: string, startLocal: string, more: Raw = {}): Meeting {
  const allDay = startLocal.length === 10
  const endLocal = allDay ? startLocal : `${startLocal.slice(0, 11)}${later(startLocal)}`
  return Meeting.parse({
    id,
    title: `Møde ${id}`,
    kind: 'network',
    audience: {},
    openToAll: true,
    startLocal,
    endLocal,
    status: 'planned',
    ...more,
  })
}

function later(startLocal: string): string {
  const hour = Number(startLocal.slice(11, 13))
  return hour === 23 ? '23:59' : `${String(hour + 1).padStart(2, '0')}:${startLocal.slice(14)}`
}

export function person(name: string, more: Raw = {}): Person {
  return Person.parse({ id: `${name}@havrelund.example`, name, ...more })
}

export function snapshotOf(raw: Raw, at = now): Snapshot {
  const programme = Programme.parse({ schemaVersion: 1, name: 'Havrelund', ...raw })
  return createSnapshot({ version: 7, programme }, at)
}

export function series(id: string, startLocal: string, recurrence: Raw, more: Raw = {}): Meeting {
  return meeting(id, startLocal, { recurrence, ...more })
}

/** A viewer that sees everything: the tests of time do not ask about rights. */
export const admin: Viewer = viewerOf(
  person('admin', { roles: [{ role: 'admin', scope: { kind: 'tenant' }, approved: true }] }),
  today,
)
export const stranger = guest
