// The sample network, read from its own Outlook calendar: what people there would ask first. Expected meetings are found in the
// programme by title and day, not by the code under test.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/ask/answer.js'
import { guest, viewerOf } from '../../src/people/rights.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { loadSample } from '../../src/sample.js'
import { dayAndMonth } from '../support/asking.js'
import { at } from '../support/programme.js'

const now = at('2026-11-22T10:00')
const stored = loadSample(now)
const snapshot = createSnapshot(stored, now)

function ask(as: string, question: string) {
  const person = stored.programme.people.find(each => each.name === as)
  return answerQuestion(question, {
    snapshot,
    viewer: as === 'guest' ? guest : viewerOf(person, '2026-11-22'),
    now,
  })
}

describe('the sample network', () => {
  it.each([
    ['Anne Brogaard', 'hvornår er næste læringslab?', /^Læringslab 2 . Hold 2$/],
    ['Anne Brogaard', 'hvor er næste læringslab for hold 3', /^Læringslab 2 . Hold 3$/],
    ['Anne Brogaard', 'hvornår skal Tjørnevejens Skole på lab', /^Læringslab 2 . Hold 1$/],
    ['Anne Brogaard', 'hvornår er læringslab 3', /^Læringslab 3 . Hold 2$/],
    [
      'Anne Brogaard',
      'hvornår er netværksmøde 5 i matematik',
      /^Matematiknetværket: netværksmøde 5$/,
    ],
    [
      'Anne Brogaard',
      'hvornår er næste møde i mat-netværket',
      /^Matematiknetværket: netværksmøde 3$/,
    ],
    ['Anne Brogaard', 'hvornaar moedes laesevejlederne', /^Læsenetværket, netværksmøde 3/],
    ['Anne Brogaard', 'hvornår er vidensdag 3', /^Vidensdag 3/],
    ['Anne Brogaard', 'hvornår er næste kursusdag?', /^Kursusdag 3/],
    [
      'Anne Brogaard',
      'hvornår er næste træf for bevægelsesvejledere',
      /^Bevægelsesnetværket mødes$/,
    ],
    ['Mette Sandager', 'hvornår er næste skoleledermøde', /^Skoleledermøde$/],
    ['Mette Sandager', 'hvornår er næste ledelsesspor', /^Ledelsesspor 3/],
    ['Kirsten Løvenborg', 'hvornår er vores næste lab', /^Læringslab 2 . Hold 3$/],
    ['guest', 'hvornår er næste læringslab for hold 1', /^Læringslab 2 . Hold 1$/],
    ['Anne Brogaard', 'when is the next movement network meeting?', /^Bevægelsesnetværket mødes$/],
  ])('%s: %s', (as, question, title) => {
    const answer = ask(as, question)
    const found = snapshot.occurrences.find(
      each =>
        each.start > now && title.test(each.meeting.title) && each.meeting.status === 'planned',
    )
    expect(answer.sources.map(source => source.id)).toEqual([found?.id])
    expect(answer.reply.text).toContain(
      dayAndMonth((found?.startLocal ?? '').slice(0, 10), answer.reply.lang),
    )
  })

  it('closes what is closed', () => {
    expect(ask('Anne Brogaard', 'hvornår er næste skoleledermøde').kind).toBe('refused')
    expect(ask('guest', 'hvornår er næste styregruppemøde').kind).toBe('refused')
  })
})
