// Names and titles joined, split, inflected and shortened as people write them: the meeting is found, and no other is told.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Meeting } from '../../../src/model/meeting.js'
import { Programme } from '../../../src/model/programme.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { november } from '../../support/asking.js'
import { at, nordlund, who } from '../../support/programme.js'

function meeting(id: string, title: string, day: string): Meeting {
  return Meeting.parse({
    id,
    title,
    kind: 'other',
    startLocal: `${day}T13:00`,
    endLocal: `${day}T15:00`,
    audience: { everyone: true },
    openToAll: true,
    status: 'planned',
  })
}

const programme = Programme.parse({
  ...nordlund,
  meetings: [
    meeting('sang', 'Syng Med-dag', '2027-05-12'),
    meeting('tur', 'Studietur til Hamborg', '2027-04-23'),
    meeting('raad', 'Børnerådsmøde', '2027-03-17'),
    meeting('cafe', 'FGU-café', '2027-02-08'),
    meeting('bh', 'Træf for bh.klasseledere', '2026-12-01'),
    meeting('dag1', 'Mellemtrinsdag', '2027-01-20'),
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(november))

function sources(question: string): string[] {
  const viewer = viewerOf(who('Sofie Bruun', programme), november.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(november) }).sources.map(
    ({ id }) => id,
  )
}

describe('a title', () => {
  it.each([
    ['syngmed dag hvornår??', 'sang'],
    ['hvornår er syngmeddagen', 'sang'],
    ['hvornår er hamborgturen', 'tur'],
    ['hvornår er børnerådet', 'raad'],
    ['hvornår er næste fgucafe', 'cafe'],
    ['er der noget for bh klasselederne snart, hvornår', 'bh'],
    ['hvornår er mellemtrins dag', 'dag1'],
    ['when is the next fgu cafe pls', 'cafe'],
  ])('is found joined, split and inflected: %s', (question, id) => {
    expect(sources(question)).toEqual([id])
  })

  it.each(['hvornår er paristuren', 'hvornår er forældrerådet', 'hvornår er forældrecafeen'])(
    'is not taken for another: %s',
    question => expect(sources(question)).toEqual([]),
  )
})
