// How long before: what is read as an offset, and whose word holds.
import { describe, expect, it } from 'vitest'
import { ReminderSettings } from '../../../src/model/reminder.js'
import {
  formatOffset,
  groupOf,
  offsetsOf,
  parseOffset,
  remindedKindOf,
} from '../../../src/remind/plan/offsets.js'

describe('an offset', () => {
  it.each([
    ['-5sd@09:00', { unit: 'schoolDays', count: 5, at: '09:00' }, '-5sd@09:00'],
    ['-7d@08:30', { unit: 'days', count: 7, at: '08:30' }, '-7d@08:30'],
    ['-0d@07:00', { unit: 'days', count: 0, at: '07:00' }, '-0d@07:00'],
    ['-60m', { unit: 'minutes', count: 60 }, '-60m'],
    ['-2h', { unit: 'minutes', count: 120 }, '-120m'],
  ])('reads %s as %j and writes it as %s', (text, offset, written) => {
    const read = parseOffset(text)
    expect(read).toEqual(offset)
    expect(read && formatOffset(read)).toBe(written)
  })

  it.each(['', '5sd@09:00', '-5sd', '-5sd@9:00', '-1d@25:00', '-1d@12:75', '-m', '-5w@09:00'])(
    'is not %j',
    text => {
      expect(parseOffset(text)).toBeUndefined()
    },
  )
})

describe('the offsets of a meeting', () => {
  const none = ReminderSettings.parse({}).others
  const own = ReminderSettings.parse({ others: { offsets: { lab: ['-1sd@08:00'], network: [] } } })

  it.each([
    ['network', ['-5sd@09:00', '-0d@07:00']],
    ['lab', ['-10sd@09:00', '-2sd@09:00', '-0d@07:00']],
    ['other', ['-5sd@09:00', '-0d@07:00']],
    ['deadline', ['-5sd@09:00']],
  ] as const)('of the kind %s are %j where nobody has said anything', (kind, offsets) => {
    expect(offsetsOf({ kind }, none)).toEqual(offsets)
  })

  it('are those of the network where it has said something of the kind, even that it wants none', () => {
    expect(offsetsOf({ kind: 'lab' }, own.others)).toEqual(['-1sd@08:00'])
    expect(offsetsOf({ kind: 'network' }, own.others)).toEqual([])
    expect(offsetsOf({ kind: 'other' }, own.others)).toEqual(['-5sd@09:00', '-0d@07:00'])
  })

  it('are its own before all others, and none where it has said none', () => {
    const reminders = ['-60m', '-60m', '-1d@99:00', '-0m']
    expect(offsetsOf({ kind: 'lab', reminders }, own.others)).toEqual(['-60m'])
    expect(offsetsOf({ kind: 'lab', reminders: [] }, own.others)).toEqual([])
  })

  it.each([
    ['lab', 'lab'],
    ['network', 'network'],
    ['seminar', 'other'],
    ['steering-group', 'other'],
  ] as const)('of a meeting of the kind %s are those of %s', (kind, reminded) => {
    expect(remindedKindOf({ kind })).toBe(reminded)
  })

  it('are the plain ones of a network that has said nothing', () => {
    expect(groupOf(own, undefined)).toBe(own.others)
    expect(Object.values(groupOf(own, undefined).offsets)).toHaveLength(2)
  })
})
