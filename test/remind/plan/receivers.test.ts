// Who is reminded and by whose wish: members, hosts, those of other networks and schools, and the networks' rooms.
import { describe, expect, it } from 'vitest'
import { dateOf } from '../../../src/core/time.js'
import { receiverName } from '../../../src/model/delivery.js'
import { isInAudience } from '../../../src/programme/audience.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { audienceOf } from '../../../src/remind/plan/receivers.js'
import { loadSample } from '../../../src/sample.js'
import { at, linesOf, meeting, member, planOf, saidYes } from './planning.js'

const start = '2026-09-08T13:00'
const room = { platform: 'slack', id: 'C1', name: '#it' }
const people = [
  member('anna'),
  member('bo', { networks: [{ network: 'mat' }] }),
  member('carla', { networks: [{ network: 'it' }, { network: 'mat' }] }),
  member('dorte', { networks: [] }),
]

function reachedBy(more: object, settings: Parameters<typeof planOf>[0]['settings']): string[] {
  const meetings = [meeting('m', start, { reminders: ['-1d@09:00'], ...more })]
  const planned = planOf({ programme: { meetings, people }, ...(settings ? { settings } : {}) })
  return planned.map(({ receiver }) => receiverName(receiver).replace('@havrelund.example', ''))
}
const of = (...networks: string[]) => ({ audience: { networks } })
const hosted = { hosts: [{ person: 'dorte@havrelund.example', name: 'Dorte' }] }

describe('before a yes', () => {
  it('nobody is reminded of anything', () => {
    expect(reachedBy({ ...of('it'), ...hosted }, saidYes({}))).toEqual([])
  })

  it('those are reminded whom a network has said yes for, of a meeting of several', () => {
    expect(reachedBy(of('it', 'mat'), saidYes({ mat: {} }))).toEqual(['bo', 'carla'])
  })

  it('hosts are reminded as soon as any of its networks has', () => {
    expect(reachedBy({ ...of('it', 'mat'), ...hosted }, saidYes({ mat: {} }))).toEqual([
      'bo',
      'carla',
      'dorte',
    ])
  })

  it('meetings without a network follow the yes of the others', () => {
    const everyone = { audience: { everyone: true } }
    expect(reachedBy(everyone, saidYes({ it: {}, mat: {} }))).toEqual([])
    const others = { yes: { by: 'kim@havrelund.example', at: 0 } }
    expect(reachedBy(everyone, saidYes({}, { others }))).toEqual(['anna', 'bo', 'carla', 'dorte'])
  })
})

describe('a network’s room', () => {
  it('is written to instead of its members, and a host from elsewhere still personally', () => {
    const settings = saidYes({ it: { to: 'channel', channel: room } })
    expect(reachedBy({ ...of('it'), ...hosted }, settings)).toEqual(['channel:slack:C1', 'dorte'])
  })

  it('is written to beside its members where both are wanted', () => {
    const settings = saidYes({ it: { to: 'both', channel: room } })
    expect(reachedBy(of('it'), settings)).toEqual(['anna', 'carla', 'channel:slack:C1'])
  })

  it('is not there until it is named: then the members are written to', () => {
    expect(reachedBy(of('it'), saidYes({ it: { to: 'channel' } }))).toEqual(['anna', 'carla'])
  })

  it('spares those who are in another network of the meeting too: nobody is told twice', () => {
    const settings = saidYes({ it: { to: 'channel', channel: room }, mat: {} })
    expect(reachedBy(of('it', 'mat'), settings)).toEqual(['bo', 'channel:slack:C1'])
  })

  it('is written to once where two networks share it', () => {
    const both = { to: 'channel', channel: room }
    expect(reachedBy(of('it', 'mat'), saidYes({ it: both, mat: both }))).toEqual([
      'channel:slack:C1',
    ])
  })

  it('has no budget, but one message a minute', () => {
    const settings = saidYes({ it: { to: 'channel', channel: room } })
    const meetings = ['-5sd@09:00', '-5sd@10:00', '-5sd@10:00'].map((offset, nth) =>
      meeting(`m${nth}`, start, { ...of('it'), reminders: [offset] }),
    )
    expect(linesOf(planOf({ programme: { meetings, people }, settings }))).toEqual([
      '2026-09-01T09:00 channel:slack:C1 m0 -5sd@09:00',
      '2026-09-01T10:00 channel:slack:C1 m1 -5sd@10:00',
      '2026-09-01T10:00 channel:slack:C1 m2 -5sd@10:00 bundle same-minute',
    ])
  })
})

describe('a network’s own times', () => {
  it('hold for those whom it reaches, the first of the meeting’s networks for one of several', () => {
    const settings = saidYes({
      it: { offsets: { network: ['-2d@09:00'] } },
      mat: { offsets: { network: ['-1d@09:00'] } },
    })
    const meetings = [meeting('m', '2026-09-09T13:00', of('mat', 'it'))]
    expect(linesOf(planOf({ programme: { meetings, people }, settings }))).toEqual([
      '2026-09-07T09:00 anna m -2d@09:00',
      '2026-09-08T09:00 bo m -1d@09:00',
      '2026-09-08T09:00 carla m -1d@09:00',
    ])
  })
})

describe('the audience', () => {
  it('is, of every meeting of the sample network, exactly those whom it is for on its day', () => {
    const now = at('2026-09-01T10:00')
    const snapshot = createSnapshot(loadSample(now), now)
    for (const { meeting: one, startLocal } of snapshot.occurrences) {
      const day = dateOf(startLocal)
      const all = snapshot.programme.people.filter(person =>
        isInAudience(snapshot, person, { meeting: one, day }),
      )
      const found = audienceOf(snapshot, one, day)
      expect(found.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
    }
  })
})
