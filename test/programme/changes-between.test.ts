// What people are told when one programme takes another's place: each meeting once, nobody twice, and nothing of what is over.
import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../src/model/meeting.js'
import { changesBetween, peopleOf } from '../../src/programme/changes-between.js'
import { meeting, now, person, series, snapshotOf } from './build.js'

const audience = { audience: { networks: ['matematik'] } }
const single = meeting('mat', '2026-12-09T13:00', { ...audience, place: 'Rådhuset' })
const over = meeting('over', '2026-11-09T13:00', audience)
const club = series('klub', '2026-12-01T14:00', { rrule: 'FREQ=WEEKLY;COUNT=4' }, audience)

function between(before: readonly Meeting[], after: readonly Meeting[]) {
  const [one, other] = [before, after].map(meetings =>
    snapshotOf({
      networks: [{ id: 'matematik', name: 'Matematiknetværket' }],
      people: [person('ida', { networks: [{ network: 'matematik' }] }), person('ole')],
      meetings,
    }),
  )
  if (!one || !other) throw new Error('two are compared')
  return changesBetween(one, other, { now })
}
const aboutOf = (...args: Parameters<typeof between>) =>
  between(...args).map(({ pending }) => pending.about)

describe('a meeting', () => {
  it.each<[string, object]>([
    ['moved', { startLocal: '2026-12-10T13:00', endLocal: '2026-12-10T14:00' }],
    ['cancelled', { status: 'cancelled' }],
    ['with another place', { place: 'Multisalen' }],
    ['with a link', { link: 'https://a.example' }],
    ['that lasts longer', { endLocal: '2026-12-09T15:00' }],
  ])('%s is told once, to those whom it is for', (_, change) => {
    const tellings = between([single, over], [{ ...single, ...change }, over])
    expect(tellings).toHaveLength(1)
    expect(tellings[0]?.pending).toMatchObject({
      about: 'mat',
      before: { startLocal: '2026-12-09T13:00', place: 'Rådhuset' },
      dueAt: now + 5 * 60_000,
    })
    expect(peopleOf(tellings)).toEqual(['ida@havrelund.example'])
  })

  it('that is taken away is told as cancelled; one that was cancelled before is not', () => {
    expect(aboutOf([single], [])).toEqual(['mat'])
    expect(aboutOf([{ ...single, status: 'cancelled' }], [])).toEqual([])
  })

  it('that is over, new, or has another title only is told to nobody', () => {
    expect(aboutOf([over], [{ ...over, place: 'Multisalen' }])).toEqual([])
    expect(aboutOf([over], [])).toEqual([])
    expect(aboutOf([], [single])).toEqual([])
    expect(aboutOf([single], [{ ...single, title: 'Nyt navn' }])).toEqual([])
  })
})

describe('a series', () => {
  it('tells of each time that is left out, and of one that is moved', () => {
    const recurrence = {
      rrule: 'FREQ=WEEKLY;COUNT=4',
      rdates: [],
      exdates: ['2026-12-08T14:00', '2026-12-22T14:00'],
    }
    expect(aboutOf([club], [{ ...club, recurrence }])).toEqual([
      'klub#2026-12-08T14:00',
      'klub#2026-12-22T14:00',
    ])
    const { recurrence: _, ...rest } = club
    const moved = meeting('klub#2026-12-08T14:00', '2026-12-09T14:00', {
      audience: rest.audience,
      seriesId: 'klub',
      originalStart: '2026-12-08T14:00',
    })
    expect(aboutOf([club], [club, moved])).toEqual(['klub#2026-12-08T14:00'])
  })

  it('tells of its new place with the next time alone, and of each time where all of it is cancelled', () => {
    expect(aboutOf([club], [{ ...club, place: 'Multisalen' }])).toEqual(['klub#2026-12-01T14:00'])
    expect(aboutOf([club], [{ ...club, status: 'cancelled' }])).toHaveLength(4)
    expect(aboutOf([club], [])).toHaveLength(4)
  })

  it('with another rule has other times, and none of them is moved', () => {
    const hour = { startLocal: '2026-12-01T15:00', endLocal: '2026-12-01T16:00' }
    expect(aboutOf([club], [{ ...club, ...hour }])).toEqual([])
  })
})
