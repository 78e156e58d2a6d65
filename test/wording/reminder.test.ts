// What notices of changed meetings say, in Danish and English: one sentence that stands alone, with what was before.
import { describe, expect, it } from 'vitest'
import type { ChangeKind } from '../../src/model/change.js'
import type { ChangeSaid, Near, RemindedSaid } from '../../src/wording/da/send/reminder.js'
import { wording } from '../../src/wording/wording.js'

const da = wording('da').reminder
const en = wording('en').reminder

function change(kind: ChangeKind, more: Partial<ChangeSaid> = {}): ChangeSaid {
  return {
    ...{ kind, title: 'Læringslab 2 – Hold 2', networks: [] },
    ...{ when: 'tirsdag d. 1. december kl. 9-15', whenBefore: 'mandag d. 30. november kl. 9-15' },
    ...{ end: 'kl. 15', endBefore: 'kl. 14', hasLink: false },
    ...more,
  }
}
const english: Partial<ChangeSaid> = {
  ...{ when: 'Tuesday 1 December, 9:00–15:00', whenBefore: 'Monday 30 November, 9:00–15:00' },
  ...{ end: '15:00', endBefore: '14:00' },
}
const house = { place: 'Medborgerhuset', placeBefore: 'Medborgerhuset' }

describe('a change', () => {
  it.each<[ChangeSaid, string]>([
    [
      change('cancelled', house),
      'Aflyst: Læringslab 2 – Hold 2 tirsdag d. 1. december kl. 9-15 på Medborgerhuset.',
    ],
    [
      change('planned-again'),
      'Gennemføres alligevel: Læringslab 2 – Hold 2 tirsdag d. 1. december kl. 9-15.',
    ],
    [
      change('moved', house),
      'Flyttet: Læringslab 2 – Hold 2 er nu tirsdag d. 1. december kl. 9-15 på Medborgerhuset (før: mandag d. 30. november kl. 9-15).',
    ],
    [
      change('moved', { place: 'Rådhuset', placeBefore: 'Medborgerhuset' }),
      'Flyttet: Læringslab 2 – Hold 2 er nu tirsdag d. 1. december kl. 9-15 på Rådhuset (før: mandag d. 30. november kl. 9-15 på Medborgerhuset).',
    ],
    [
      change('slightly'),
      'Nyt tidspunkt: Læringslab 2 – Hold 2 er nu tirsdag d. 1. december kl. 9-15 (før: mandag d. 30. november kl. 9-15).',
    ],
    [
      change('place', { place: 'Rådhuset', placeBefore: 'Medborgerhuset' }),
      'Nyt sted: Læringslab 2 – Hold 2 tirsdag d. 1. december kl. 9-15 er nu på Rådhuset (før: Medborgerhuset).',
    ],
    [
      change('place', { placeBefore: 'Medborgerhuset', hasLink: true }),
      'Nyt sted: Læringslab 2 – Hold 2 tirsdag d. 1. december kl. 9-15 er nu online (før: Medborgerhuset).',
    ],
    [
      change('place', { placeBefore: 'Medborgerhuset' }),
      'Læringslab 2 – Hold 2 tirsdag d. 1. december kl. 9-15 er ikke længere på Medborgerhuset. Et nyt sted er ikke meldt ud endnu.',
    ],
    [
      change('link', { hasLink: true }),
      'Nyt link: Læringslab 2 – Hold 2 tirsdag d. 1. december kl. 9-15 har fået et nyt link.',
    ],
    [
      change('link'),
      'Læringslab 2 – Hold 2 tirsdag d. 1. december kl. 9-15 har ikke længere et link.',
    ],
    [
      change('length'),
      'Ny sluttid: Læringslab 2 – Hold 2 tirsdag d. 1. december kl. 9-15 slutter nu kl. 15 (før: kl. 14).',
    ],
    [
      change('moved', { title: 'Netværksmøde', networks: ['Matematiknetværket'] }),
      'Flyttet: Netværksmødet i matematiknetværket er nu tirsdag d. 1. december kl. 9-15 (før: mandag d. 30. november kl. 9-15).',
    ],
  ])('is told in Danish: %#', (said, sentence) => {
    expect(da.changed(said)).toBe(sentence)
  })

  it.each<[ChangeSaid, string]>([
    [
      change('cancelled', { ...english, ...house }),
      'Cancelled: Læringslab 2 – Hold 2, Tuesday 1 December, 9:00–15:00, Medborgerhuset.',
    ],
    [
      change('planned-again', english),
      'On again: Læringslab 2 – Hold 2, Tuesday 1 December, 9:00–15:00.',
    ],
    [
      change('moved', { ...english, ...house }),
      'Moved: Læringslab 2 – Hold 2 is now Tuesday 1 December, 9:00–15:00, Medborgerhuset (was: Monday 30 November, 9:00–15:00).',
    ],
    [
      change('place', { ...english, place: 'Rådhuset', placeBefore: 'Medborgerhuset' }),
      'New place: Læringslab 2 – Hold 2, Tuesday 1 December, 9:00–15:00, is now at Rådhuset (was: Medborgerhuset).',
    ],
    [
      change('place', { ...english, placeBefore: 'Medborgerhuset' }),
      'Læringslab 2 – Hold 2, Tuesday 1 December, 9:00–15:00, is no longer at Medborgerhuset. The new place is not known yet.',
    ],
    [
      change('link', { ...english, hasLink: true }),
      'New link: Læringslab 2 – Hold 2, Tuesday 1 December, 9:00–15:00, has a new link.',
    ],
    [
      change('length', english),
      'New end time: Læringslab 2 – Hold 2, Tuesday 1 December, 9:00–15:00, now ends at 15:00 (was: 14:00).',
    ],
  ])('is told in English: %#', (said, sentence) => {
    expect(en.changed(said)).toBe(sentence)
  })

  it('is what an older message becomes, with the new time first', () => {
    expect(da.old(change('moved'))).toBe(
      'Flyttet til tirsdag d. 1. december kl. 9-15: Læringslab 2 – Hold 2 (før: mandag d. 30. november kl. 9-15).',
    )
    expect(da.old(change('cancelled'))).toMatch(/^Aflyst: Læringslab 2/)
    expect(en.old(change('moved', english))).toBe(
      'Moved to Tuesday 1 December, 9:00–15:00: Læringslab 2 – Hold 2 (was: Monday 30 November, 9:00–15:00).',
    )
    const gone = { title: 'Netværksmøde', networks: [], when: 'i dag' }
    expect(da.old({ ...gone, isCancelled: true })).toBe('Aflyst: Netværksmødet i dag.')
  })
})

describe('a reminder in English', () => {
  const meeting: RemindedSaid = {
    ...{ title: 'Læringslab 2 – Hold 2', networks: [], near: { is: 'later' } },
    ...{ when: 'Tuesday 1 December, 9:00–15:00', hours: '9:00–15:00' },
    ...{ place: 'Medborgerhuset', isOnline: false },
  }
  it.each<[Near, string]>([
    [
      { is: 'later' },
      'Remember Læringslab 2 – Hold 2: Tuesday 1 December, 9:00–15:00, Medborgerhuset.',
    ],
    [
      { is: 'day', relative: 'tomorrow' },
      'Remember Læringslab 2 – Hold 2: tomorrow, Tuesday 1 December, 9:00–15:00, Medborgerhuset.',
    ],
    [
      { is: 'minutes', duration: '40 minutes' },
      'Læringslab 2 – Hold 2 begins in 40 minutes, 9:00–15:00, Medborgerhuset.',
    ],
    [{ is: 'now' }, 'Læringslab 2 – Hold 2 begins now, 9:00–15:00, Medborgerhuset.'],
  ])('says how near it is: %#', (near, sentence) => {
    expect(en.reminds({ ...meeting, near })).toBe(sentence)
  })
})
