// A meeting whose day is known and whose hours are not, as it is said from the plan to the answer, in both languages: never "hele
// dagen", never an end or a length.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/ask/answer.js'
import { applyChange } from '../../src/import/apply.js'
import { diffProgramme } from '../../src/import/diff.js'
import { readSheet } from '../../src/import/read-sheet.js'
import { emptyProgramme, Programme } from '../../src/model/programme.js'
import { viewerOf } from '../../src/people/rights.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { sayWhen } from '../../src/wording/dates.js'
import { at, who } from '../support/programme.js'

const now = '2027-02-08T09:00'
const before = Programme.parse({
  ...emptyProgramme('Havrelund Kommune'),
  networks: [{ id: 'natur', name: 'Naturfagsnetværket', subject: 'Naturfag' }],
  people: [{ id: 'bo@havrelund.example', name: 'Bo Ry', networks: [{ network: 'natur' }] }],
})
const plan =
  'Møde;Dato;Kl.;Netværk;Sted;Bemærkninger\nFeltarbejde;8/12-2026;9-12;Naturfagsnetværket;Åen;\nTest;2/2-2027;13-15;Naturfagsnetværket;Åen;\nPrøver;8/3-2027;;Naturfagsnetværket;Hallen;Tidspunkt følger\n'
const draft = readSheet(new TextEncoder().encode(plan), 'plan-2026-27.csv', before)
const programme = applyChange(before, diffProgramme(before, [draft]), { gone: false })
const snapshot = createSnapshot({ version: 1, programme }, at(now))

function ask(question: string): string {
  const viewer = viewerOf(who('Bo Ry', programme), now.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(now) }).reply.text
}

describe('the hours that nobody knows', () => {
  it('are said so beside the day', () => {
    const span = { startLocal: '2027-03-08', endLocal: '2027-03-09', allDay: true } as const
    const when = (lang: 'da' | 'en') => sayWhen(lang, { ...span, timeUnknown: true }, '2027-02-08')
    expect(when('da')).toBe('mandag d. 8. marts (tidspunktet står der ikke noget om)')
    expect(when('en')).toBe('Monday 8 March (the time is not given)')
  })

  it.each([
    ['hvornår er naturfag i marts', 'tidspunktet står der ikke noget om'],
    ['hvad tid er mødet d. 8/3', 'tidspunktet står der ikke noget om'],
    ['hvornår slutter mødet d. 8/3?', 'Hvornår det slutter, står der ikke noget om.'],
    ['hvor længe varer prøver d. 8/3?', 'Hvor længe det varer, står der ikke noget om.'],
    ['hvad skal jeg i marts?', 'tidspunktet står der ikke noget om'],
    ['varer mødet d. 8/3 hele dagen?', 'tidspunktet står der ikke noget om'],
    ['what time is the science meeting on 8 March?', 'the time is not given'],
    ['when does the meeting on 8 March end?', 'It does not say when it ends.'],
    ['how long is the meeting on 8 March?', 'It does not say how long it lasts.'],
  ])('are what an answer says of “%s”', (question, said) => {
    const answer = ask(question)
    expect(answer).toContain(said)
    expect(answer).not.toMatch(/hele dagen|all day|1 dag|1 day|^Ja/)
  })

  it('are not told of a meeting that has them', () => {
    expect(ask('hvornår er det næste efter 1. marts')).not.toContain('kl. 0')
    expect(ask('hvornår var mødet d. 2/2?')).toContain('kl. 13-15')
  })
})
