// The made-up network of the crash demonstration: so many people in one network with one meeting, a third on each platform, and the moment
// at which all of them are to be reminded of it.
import { PersonId } from '../../src/core/ids.js'
import { homeZone, type Instant, instantOf } from '../../src/core/time.js'
import { Programme } from '../../src/model/programme.js'
import type { Account } from '../../src/model/question.js'

export const platformNames = ['slack', 'teams', 'web'] as const

/** The reminder of the same day goes out at 7. */
export const remindAt: Instant = instantOf('2026-12-02T07:00', homeZone)
export const meetingId = 'netvaerksmoede-prikkoebing'

export interface Resident {
  readonly id: PersonId
  readonly platform: (typeof platformNames)[number]
}

export function residents(count: number): Resident[] {
  return Array.from({ length: count }, (_, at) => ({
    id: PersonId.parse(`person${at}@prikkoebing.example`),
    platform: platformNames[at % platformNames.length] ?? 'web',
  }))
}

export function town(count: number): Programme {
  const network = 'matematik'
  return Programme.parse({
    schemaVersion: 1,
    name: 'Prikkøbing Kommune',
    networks: [{ id: network, name: 'Matematiknetværket' }],
    people: residents(count).map(({ id }, at) => ({
      id,
      name: `Person ${at}`,
      networks: [{ network }],
    })),
    meetings: [
      {
        id: meetingId,
        title: 'Netværksmøde i matematik',
        kind: 'network',
        audience: { networks: [network] },
        openToAll: false,
        startLocal: '2026-12-02T13:00',
        endLocal: '2026-12-02T15:00',
        place: 'Medborgerhuset, lokale 2',
        status: 'planned',
      },
    ],
  })
}

/** Where a resident is written to; `teamsUrl` is where Teams is. */
export function accountOf({ id, platform }: Resident, teamsUrl: string): Account {
  const name = id.replace(/@.*/, '')
  if (platform === 'slack') return { platform, userId: `U${name}`, ref: `D${name}` }
  if (platform === 'web') return { platform, userId: id }
  const ref = { serviceUrl: teamsUrl, conversation: name, user: `29:${name}`, bot: '28:pejling' }
  return { platform, userId: name, ref: JSON.stringify(ref) }
}
