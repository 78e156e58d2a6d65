// A municipality's own numbered days that are held once for each hold: the asker's own is meant, whatever is asked of it, and another
// hold's is never told as theirs. Parts of a day, what was moved by the calendar's own words, and days that have been.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import type { Turn } from '../../../src/model/turn.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { datesIn, idsOf } from '../../support/asking.js'
import { at, meeting, person, who } from '../../support/programme.js'

const day = (number: number, hold: string, date: string, more: object = {}) => ({
  ...meeting(`t${number}-${hold}@engholm`, `Temadag ${number} – Klynge ${names[hold]}`, {
    day: date,
    hours: '9:00-14:00',
    place: 'Forsamlingshuset',
    audience: { holds: [hold] },
  }),
  ...more,
})
const names: Record<string, string> = { mose: 'Mose', hede: 'Hede' }

const engholm = Programme.parse({
  schemaVersion: 1,
  name: 'Engholm Kommune',
  holds: [
    { id: 'mose', name: 'Klynge Mose' },
    { id: 'hede', name: 'Klynge Hede' },
  ],
  schools: [
    { id: 'kaer', name: 'Kærskolen', hold: 'mose' },
    { id: 'lyng', name: 'Lyngskolen', hold: 'hede' },
  ],
  networks: [{ id: 'sprog', name: 'Sprognetværket', subject: 'sprog' }],
  people: [
    person('Vita Holt', {
      posts: [{ school: 'lyng', functions: ['lærer'] }],
      networks: [{ network: 'sprog' }],
    }),
    person('Otto Krag', { posts: [{ school: 'kaer', functions: ['lærer'] }] }),
  ],
  meetings: [
    day(1, 'mose', '2026-09-08'),
    day(1, 'hede', '2026-09-15'),
    day(2, 'mose', '2027-01-12'),
    day(2, 'hede', '2027-02-03', {
      agenda:
        'Flyttet fra 20. januar, fordi salen er lejet ud.\n\nTema: Fravær. Frokosten er kl. 12.',
    }),
    day(3, 'mose', '2027-04-20', {
      status: 'cancelled',
      agenda: 'Aflyst, da oplægsholderen er syg.',
    }),
    day(3, 'hede', '2027-04-27'),
    meeting('sprog1@engholm', 'Netværksmøde', {
      day: '2026-12-02',
      hours: '13:30-15:00',
      place: 'Biblioteket',
      kind: 'network',
      audience: { networks: ['sprog'] },
    }),
    meeting('sprog2@engholm', 'Netværksmøde', {
      day: '2027-05-12',
      hours: '9:00-15:00',
      kind: 'network',
      link: 'https://moede.example/sprog',
      audience: { networks: ['sprog'] },
    }),
  ],
})

function ask(as: string, question: string, now = '2026-11-23T08:00', previous?: Turn) {
  const snapshot = createSnapshot({ version: 1, programme: engholm }, at(now))
  const viewer = viewerOf(who(as, engholm), now.slice(0, 10))
  return answerQuestion(question, {
    snapshot,
    viewer,
    now: at(now),
    ...(previous ? { previous } : {}),
  })
}

describe('a numbered day that each hold has for itself', () => {
  it.each([
    ['hvornår er temadag 2?', ['t2-hede@engholm']],
    ['hvor er næste temadag', ['t2-hede@engholm']],
    ['hvor mange uger er der til temadagen', ['t2-hede@engholm']],
    ['hvor længe varer en temadag', []],
    ['hvornår var den første temadag', ['t1-hede@engholm']],
    ['hvornår er tema dag 3', ['t3-hede@engholm']],
    ['when is the next temadag', ['t2-hede@engholm']],
    ['hvornår er temadag 2 for Klynge Mose', ['t2-mose@engholm']],
    ['hvornår er temadag 2 for de andre klynger', ['t2-mose@engholm']],
    ['hvornår skal Kærskolen på temadag', ['t2-mose@engholm']],
    ['hvor mange temadage er der', ['t1-hede@engholm', 't2-hede@engholm', 't3-hede@engholm']],
  ])('%s', (question, ids) => {
    expect(idsOf(ask('Vita Holt', question))).toEqual(ids)
  })

  it('is called what the calendar calls it, with the hold and the school that give it', () => {
    const { text } = ask('Vita Holt', 'hvornår er næste temadag').reply
    expect(text).toContain('Næste temadag for')
    expect(text).toContain('som Lyngskolen er på')
    expect(ask('Vita Holt', 'hvornår er min næste temadag').reply.text).toContain(
      'Din næste temadag',
    )
    expect(ask('Vita Holt', 'hvor mange temadage er der').reply.text).toContain('Der er 3 temadage')
  })

  it('is told as cancelled before anything of another hold', () => {
    const next = ask('Otto Krag', 'hvornår er næste temadag', '2027-02-01T08:00')
    expect(idsOf(next)).toEqual(['t3-mose@engholm'])
    expect(next.reply.text).toContain('er aflyst')
    expect(next.reply.text).toContain('ikke planlagt flere temadage')
    expect(ask('Otto Krag', 'er temadag 3 aflyst').reply.text).toMatch(/^Ja,/)
  })

  it('is told to have been, for all holds at once, to one who is on none', () => {
    const everybodys = ask('Vita Holt', 'hvornår var temadag 1 for alle').reply.text
    expect(everybodys).toContain('Temadag 1 blev holdt 2 gange')
  })
})

describe('a part of a day', () => {
  it.each([
    ['har jeg noget i eftermiddag', '2026-12-02T08:00', ['sprog1@engholm']],
    ['hvor skal jeg hen i eftermiddag', '2026-12-02T08:00', ['sprog1@engholm']],
    ['skal jeg noget i morgen eftermiddag', '2026-12-01T08:00', ['sprog1@engholm']],
    ['anything this afternoon?', '2026-12-02T08:00', ['sprog1@engholm']],
    ['hvad skal jeg i formiddag', '2027-05-12T07:00', ['sprog2@engholm']],
    ['hvad skal jeg i eftermiddag', '2027-05-12T07:00', ['sprog2@engholm']],
    ['har jeg noget i aften', '2026-12-02T08:00', []],
    ['har jeg noget i formiddag', '2026-12-02T08:00', []],
  ])('%s', (question, now, ids) => {
    expect(idsOf(ask('Vita Holt', question, now))).toEqual(ids)
  })
})

describe('what was moved or cancelled', () => {
  it.each([
    ['Vita Holt', 'hvorfor er temadag 2 flyttet', 'fordi salen er lejet ud'],
    [
      'Vita Holt',
      'er det rigtigt at temadagen i januar er rykket?',
      'flyttet fra onsdag d. 20. januar',
    ],
    ['Vita Holt', 'hvornår var temadag 2 oprindeligt', 'onsdag d. 20. januar'],
    ['Vita Holt', 'er temadag 2 flyttet', 'Ja,'],
    ['Vita Holt', 'er der ændringer i foråret', 'Ja,'],
    ['Vita Holt', 'er der aflysninger i marts', 'Nej, i marts er ingen'],
    ['Otto Krag', 'hvorfor er temadag 3 aflyst', 'Da oplægsholderen er syg'],
    ['Otto Krag', 'why is temadag 3 cancelled', 'oplægsholderen er syg'],
  ])('%s: %s', (as, question, said) => {
    expect(ask(as, question).reply.text).toContain(said)
  })

  it('is known of the answer before, too', () => {
    const before = ask('Otto Krag', 'er temadag 3 aflyst')
    expect(ask('Otto Krag', 'hvorfor', '2026-11-23T08:00', before.turn).reply.text).toContain(
      'er syg',
    )
  })

  it('is not guessed at: of any other why it stands nowhere, and no date is shown', () => {
    const answer = ask('Vita Holt', 'hvorfor er vi på Klynge Hede')
    expect(answer.kind).toBe('unknown')
    expect(answer.reply.text).toBe('Hvorfor, står der ikke.')
  })
})

describe('one meeting', () => {
  it('is told with what its own text says of the thing asked about', () => {
    const { text } = ask('Vita Holt', 'hvad tid er der frokost på temadag 2').reply
    expect(text).toContain('I kalenderen står: Frokosten er kl. 12.')
  })

  it.each([
    ['hvad er telefonnummeret til Kærskolen', 'no meeting has it'],
    ['telefonnr til Kærskolen?', 'the same, as one writes it'],
    ['ean nr for Kærskolen', 'another number'],
    ['hvem er formand for temadagen', 'who is no day'],
    ['hvornår er biblioteket på temadagen', 'no meeting has both words'],
  ])('is no answer to “%s”: %s', question => {
    const answer = ask('Vita Holt', question)
    expect(answer.kind).toBe('unknown')
    expect(datesIn(answer.reply.text)).toEqual([])
  })

  it('takes its article and its network where its title is a bare noun', () => {
    const { text } = ask('Vita Holt', 'er netværksmødet d. 2. december på biblioteket').reply
    expect(text).toContain('Ja, netværksmødet i sprognetværket er')
  })

  it.each([
    ['er næste sprogmøde fysisk', 'Ja,', '2026-11-23T08:00'],
    ['er næste sprogmøde fysisk', 'Nej,', '2027-05-01T08:00'],
    ['er næste sprogmøde online', 'Ja,', '2027-05-01T08:00'],
  ])('%s: %s', (question, said, now) => {
    expect(ask('Vita Holt', question, now).reply.text.startsWith(said)).toBe(true)
  })

  it('is among those one has had only when it has been', () => {
    const held = ask('Vita Holt', 'hvilke møder har jeg haft', '2027-02-10T08:00')
    expect(idsOf(held)).toEqual(['t1-hede@engholm', 'sprog1@engholm', 't2-hede@engholm'])
    expect(held.reply.text).toContain('Du har haft 3 møder')
    expect(idsOf(ask('Vita Holt', 'har jeg været til møde i januar', '2027-02-10T08:00'))).toEqual(
      [],
    )
  })
})

describe('a hold that there is not', () => {
  it.each([
    'hvornår er der temadag for klynge skov',
    'næste møde for klynge skov',
    'hvornår mødes klynge skov',
    'hvornår er temadag 2 for hold skov',
  ])('is not known, and no other is told instead: %s', question => {
    const answer = ask('Vita Holt', question)
    expect(answer.kind).toBe('unknown')
    expect(datesIn(answer.reply.text)).toEqual([])
  })
})
