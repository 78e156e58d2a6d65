// Who may write to whom, asked again when each message goes: rights are those of the moment.
import { describe, expect, it } from 'vitest'
import { mayStillWrite, neededFor } from '../../../src/broadcast/draft/rights.js'
import { PersonId } from '../../../src/core/ids.js'
import { Broadcast } from '../../../src/model/broadcast.js'
import { Programme } from '../../../src/model/programme.js'
import { type Standing, standingAt } from '../../../src/programme/asking.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, nordlund } from '../../support/programme.js'
import { randomTenant } from '../../support/redis.js'
import { monday, who } from './writing.js'

/** Nothing here asks a store. */
function standing(programme: Programme = nordlund, admin?: string): Standing {
  const snapshot = createSnapshot({ version: 1, programme }, at(monday))
  const by = admin === undefined ? undefined : PersonId.parse(admin)
  return standingAt(randomTenant(), { snapshot, admin: by, now: at(monday) })
}

function by(author: string, networks: readonly string[], more: object = {}): Broadcast {
  const fixed = { id: '6f1c1c2e-3f6b-4b6e-9a0e-2b7c0f6a9d11', revision: 1, lang: 'da' }
  const audience = { anyOf: [{ networks }] }
  return Broadcast.parse({
    ...{ ...fixed, author, createdAt: 0, text: 'Hej', audience, state: 'confirmed' },
    ...more,
  })
}
const person = (id: string) => PersonId.parse(id)

describe('a message may go', () => {
  it.each([
    ['to a member of one’s own network', who.karen, who.sofie, true],
    ['not to a member of another', who.karen, who.lone, false],
    ['not to somebody in no network', who.karen, who.jonas, false],
    ['by a deputy as by a coordinator', who.lone, who.peter, true],
    ['by a member to nobody', who.sofie, who.amira, false],
    ['by an administrator to everybody', who.admin, who.jonas, true],
    ['by nobody that the programme knows to nobody', 'x@nordlund.example', who.sofie, false],
  ])('%s', (_, author, receiver, may) => {
    expect(mayStillWrite(standing(), by(author, ['matematik']), person(receiver))).toBe(may)
  })

  it('by the tenant’s first administrator, whom no sheet names', () => {
    const first = 'first@nordlund.example'
    const message = by(first, ['matematik'])
    expect(mayStillWrite(standing(nordlund, first), message, person(who.jonas))).toBe(true)
    expect(mayStillWrite(standing(), message, person(who.jonas))).toBe(false)
  })

  it('no longer once the role is gone, or is not approved', () => {
    for (const roles of [[], [{ ...nordlund.people[2]?.roles[0], approved: false }]]) {
      const people = nordlund.people.map(one => (one.id === who.karen ? { ...one, roles } : one))
      const now = standing(Programme.parse({ ...nordlund, people }))
      expect(mayStillWrite(now, by(who.karen, ['matematik']), person(who.sofie))).toBe(false)
    }
  })

  it('to another network once its coordinator has said yes, and to no third', () => {
    const decided = { outcome: 'approved', by: who.peter, at: 1 }
    const approvals = [{ network: 'laesning', to: [who.peter], decided }]
    const message = by(who.karen, ['matematik', 'laesning', 'inklusion'], { approvals })
    expect(mayStillWrite(standing(), message, person(who.lone))).toBe(true)
    expect(mayStillWrite(standing(), message, person('mette.kjaer@nordlund.example'))).toBe(false)
  })
})

describe('what is needed', () => {
  it('is a yes for each network that is not one’s own, by those who can give it', () => {
    const receivers = [who.sofie, who.lone, 'mette.dahl@nordlund.example', who.jonas].map(person)
    const needed = neededFor(standing(), by(who.karen, ['matematik', 'laesning']), receivers)
    expect(needed).toEqual({
      approvals: [
        {
          network: 'laesning',
          people: [who.lone, 'mette.dahl@nordlund.example'],
          to: [who.peter, who.lone],
        },
      ],
      outside: [who.jonas],
    })
  })
})
