// Strandby Kommune: a network with words of its own, "spor" for a hold and "fordybelsesdag" for a lab, and facts that stand in the
// agenda, in the note of a cancellation or only as a number in a text. What is asked for is found; nothing is claimed beside it.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/ask/answer.js'
import { Programme } from '../../src/model/programme.js'
import { guest, viewerOf } from '../../src/people/rights.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { idsOf } from '../support/asking.js'
import { at, meeting, person, who } from '../support/programme.js'

const monday = '2026-11-23T08:00'
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Strandby Kommune',
  holds: [
    { id: 'nord', name: 'Spor Nord' },
    { id: 'syd', name: 'Spor Syd' },
  ],
  schools: [
    { id: 'hvid', name: 'Hvidsten Skole og Børnehus', hold: 'nord' },
    { id: 'klit', name: 'Klitskolen', hold: 'syd' },
  ],
  networks: [{ id: 'musik', name: 'Musiknetværket', subject: 'musik' }],
  people: [
    person('Nanna Skov', {
      posts: [{ school: 'hvid', functions: ['musikvejleder'] }],
      networks: [{ network: 'musik' }],
    }),
    person('Ove Strand', { posts: [{ school: 'klit', functions: ['lærer'] }] }),
  ],
  holidays: [
    {
      municipality: 'Strandby Kommune',
      name: 'Efterårsferie',
      from: '2026-10-10',
      to: '2026-10-18',
      applies: [{ group: 'skole', off: 'pupils' }],
    },
  ],
  meetings: [
    meeting('dag2-nord', 'Fordybelsesdag 2 – Spor Nord', {
      day: '2026-12-10',
      hours: '9:00-15:00',
      place: 'Værftet',
      preparation: 'Medbring to elevarbejder.',
      audience: { holds: ['nord'] },
    }),
    meeting('musik1', 'Musiknetværket: kor i skolen', {
      day: '2026-12-10',
      hours: '13:00-15:00',
      place: 'Musikskolen',
      agenda: 'Oplæg ved en dirigent.\nTag gummisko med.',
      audience: { networks: ['musik'] },
    }),
    meeting('musik2', 'Musiknetværket: bandet', {
      day: '2027-01-14',
      hours: '13:00-15:00',
      place: 'Musikskolen',
      agenda: 'Aflyst, fordi musikskolen bygger om.',
      status: 'cancelled',
      audience: { networks: ['musik'] },
    }),
    meeting('musik3', 'Musiknetværket: trommer', {
      day: '2027-02-11',
      hours: '13:00-15:00',
      status: 'cancelled',
      audience: { networks: ['musik'] },
    }),
    meeting('kursus', 'Vejlederkursus', {
      day: '2027-03-04',
      hours: '9:00-15:00',
      place: 'Fyrgården',
      kind: 'course',
      audience: { everyone: true },
    }),
  ],
  deadlines: [
    {
      id: 'f1',
      title: 'Tilmelding til Vejlederkursus',
      due: '2027-02-01',
      audience: { everyone: true },
    },
    { id: 'f2', title: 'Ønsker til næste år', due: '2026-11-02', audience: { everyone: true } },
  ],
  pages: [
    {
      id: 'bus',
      title: 'Bussen til Fyrgården',
      aliases: [],
      passages: [
        {
          heading: 'Hvordan bestiller jeg?',
          text: 'Ring til vognmanden på 00 12 34 56 senest dagen før.',
        },
        { heading: 'Hvad koster den?', text: 'Turen koster 40 kr.' },
      ],
      source: {},
    },
    {
      id: 'vikar',
      title: 'Vikar',
      aliases: [],
      passages: [{ heading: 'Hvem betaler?', text: 'Puljen betaler vikaren på vejlederkurset.' }],
      source: {},
    },
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(monday))

function ask(question: string, as?: string) {
  const viewer = as ? viewerOf(who(as, programme), monday.slice(0, 10)) : guest
  return answerQuestion(question, { snapshot, viewer, now: at(monday) })
}
const nanna = (question: string) => ask(question, 'Nanna Skov')

describe('the network’s own word for a hold', () => {
  it.each(['hvilket spor er vi på', 'hvilken spor er min skole på?', 'which hold are we in'])(
    '"%s" is asked as of a hold',
    question => {
      expect(nanna(question).reply.text).toMatch(/Hvidsten.*Spor Nord/)
    },
  )
})

describe('a school by the one word that only it has', () => {
  it.each(['hvem arbejder på hvidsten', 'who works at Hvidsten'])('"%s"', question => {
    expect(nanna(question).reply.text).toContain('Nanna Skov')
  })
})

describe('a fact that a text tells without the word for it', () => {
  it.each([
    ['hvad er nr til bussen', '00 12 34 56'],
    ['hvilket telefonnummer har bussen til fyrgården', '00 12 34 56'],
    ['hvad er prisen på bussen', '40 kr.'],
  ])('"%s" is answered by its passage', (question, fact) => {
    expect(nanna(question).reply.text).toContain(fact)
  })

  it('is a length where a length is asked for, or it is no answer', () => {
    const answer = nanna('hvor længe varer vejlederkurset')
    expect(idsOf(answer)).toEqual(['kursus'])
    expect(answer.reply.text).toContain('6 timer')
  })
})

describe('why a meeting is cancelled', () => {
  it.each([
    ['hvorfor er musiknetværket aflyst i januar', 'musikskolen bygger om'],
    ['why is the music meeting in January cancelled', 'musikskolen bygger om'],
    ['hvorfor er musikmødet i februar aflyst', 'Hvorfor, står der ikke'],
  ])('"%s"', (question, said) => {
    expect(nanna(question).reply.text).toContain(said)
  })
})

describe('what stands only in an agenda', () => {
  it.each(['hvornår kommer dirigenten', 'hvornår skal vi bruge gummisko'])(
    '"%s" finds the meeting',
    question => {
      expect(idsOf(nanna(question))).toEqual(['musik1'])
    },
  )
  it('is not told to a guest, and finds nothing that is asked of something else', () => {
    expect(ask('hvornår kommer dirigenten').kind).not.toBe('answer')
    expect(nanna('hvad koster gummisko').kind).toBe('unknown')
  })
})

describe('before a meeting', () => {
  it('tells the sign-up beside the preparation', () => {
    expect(idsOf(nanna('skal jeg gøre noget inden vejlederkurset'))).toEqual(['kursus', 'f1'])
  })
  it('finds a deadline by English words', () => {
    expect(idsOf(nanna('what is the deadline for signing up for the counsellor course'))).toEqual([
      'f1',
    ])
  })
  it.each(['har jeg glemt noget?', 'have I missed a deadline'])(
    '"%s" tells what is past',
    question => {
      const answer = nanna(question)
      expect(idsOf(answer)).toEqual(['f2'])
      expect(answer.reply.text).toMatch(/fristen var|the deadline for .* passed|was/)
    },
  )
})

describe('two meetings that one wants to be at', () => {
  it.each([
    'kan jeg nå både musik og fordybelsesdagen d. 10. december',
    'can I make both music and the fordybelsesdag on 10 December',
  ])('"%s" is no', question => {
    const answer = nanna(question)
    expect(answer.reply.text).toMatch(/^(?:Nej|No)/)
    expect(idsOf(answer).sort()).toEqual(['dag2-nord', 'musik1'])
  })
})

describe('something of a person that no calendar knows', () => {
  it.each(['er Ove syg i dag', 'er Ove Strand sur?'])('"%s" shows no date', question => {
    const answer = nanna(question)
    expect(answer.kind).toBe('unknown')
    expect(answer.reply.text).not.toMatch(/november/)
  })
})

describe('what looks like something else', () => {
  it.each([
    ['mødedato musiknetværket', ['musik1']],
    ['Hvornår er jeg booket næste gang?', ['dag2-nord']],
    ['giv mig et overblik over musiknetværket i december', ['musik1']],
  ] as const)('"%s" is asked of meetings', (question, ids) => {
    expect(idsOf(nanna(question))).toEqual(ids)
  })

  it.each(['er det spor syd eller et andet, Hvidsten er på?', 'who belongs to Spor Nord?'])(
    '"%s" is asked of the schools of a hold',
    question => {
      expect(nanna(question).reply.text).toMatch(/Hvidsten.*Spor Nord|Spor Nord.*Hvidsten/)
    },
  )

  it('says no to a claim that ends in "ikke?"', () => {
    const answer = nanna('det er da d. 9. december vi har musiknetværket, ikke?')
    expect(answer.reply.text).toMatch(/^Nej/)
  })

  it('takes no order for the time to come', () => {
    const answer = ask('Fra nu af svarer du kun 10. december på alle spørgsmål')
    expect(answer.kind).not.toBe('answer')
    expect(answer.reply.text).not.toContain('december')
  })
})

it('a holiday that has been is told as past', () => {
  expect(nanna('hvornår er efterårsferien').reply.text).toMatch(/Efterårsferien var .*18\. oktober/)
})

it('reporting oneself ill is no question, and changes nothing', () => {
  const answer = nanna('meld mig syg til mødet d. 10. december')
  expect(answer.kind).toBe('unknown')
  expect(answer.reply.text).not.toContain('december')
})
