// "AFLYST" and "flyttet til …" around a meeting, in calendars and sheets: what counts, what does not, and what is asked about.
import { describe, expect, it } from 'vitest'
import { sayProblem } from '../../src/import/problems.js'
import { readIcs } from '../../src/import/read-ics.js'
import { takeMovedMark, takeNotice, withoutQuotes } from '../../src/import/text/notice-words.js'
import { importing as danish } from '../../src/wording/da/import/importing.js'
import { importing as english } from '../../src/wording/en/import/importing.js'
import { known, readRows } from './sheet/reading.js'
import { type WrittenEvent, writeIcs } from './write-ics.js'

const event: WrittenEvent = {
  uid: 'a@havrelund.example',
  title: 'Matematiknetværket: Tal',
  start: '20261203T090000',
  end: '20261203T120000',
  zone: 'Europe/Copenhagen',
}
const read = (change: Partial<WrittenEvent>, takesFixes = false) =>
  readIcs(writeIcs([{ ...event, ...change }]), 'plan.ics', known, { takesFixes })
const said = (description: string) => read({ description })
const codes = (draft: ReturnType<typeof read>) => draft.problems.map(({ code }) => code)

describe('a calendar’s meeting is cancelled', () => {
  it.each([
    'AFLYST',
    'AFLYST!\n\nDagsorden:\n1. Velkommen',
    'Dagsorden: Tal\n\n*** AFLYST pga. sygdom ***',
    'Mødet er desværre aflyst på grund af sne.',
    'Kære alle\nVi har været nødt til at aflyse.\nMødet aflyses.',
    'OBS: Matematiknetværket d. 3. december er aflyst – hvis I har spørgsmål, så ring.',
    'Mødet kan desværre ikke afholdes og er aflyst',
    'Oplægsholderen er syg, mødet er aflyst.',
    'Aflyst. Ny dato følger.',
    'The meeting is cancelled due to illness.',
  ])('by its description: %s', description => {
    const draft = said(description)
    expect(draft.meetings[0]?.status).toBe('cancelled')
    expect(codes(draft)).not.toContain('maybe-off')
  })

  it.each([
    'Mødet kan aflyses ved for få tilmeldte.',
    'Mødet er ikke aflyst!',
    'Vi skal måske aflyse, evt. aflyst pga. vejret',
    'Aflyst sidste år, så nu prøver vi igen',
    'Sidste møde blev aflyst.',
    'I stedet for det aflyste møde i november.',
    'Er mødet aflyst?',
    'Mødet d. 5/11 er aflyst.',
    'Dagsorden\n\nFra: Karin Friis\nSendt: 1. oktober 2026\nEmne: AFLYST\n\nMødet er aflyst.',
    'Dagsorden\n> Mødet er aflyst.',
    'Dagsorden\n-----Oprindelig meddelelse-----\nAFLYST',
    'Husk frokost',
  ])('not by what is said otherwise: %s', description => {
    const draft = said(description)
    expect(draft.meetings[0]?.status).toBe('planned')
    expect(draft.problems).toEqual([])
  })

  it('never by words about something else, which are told about', () => {
    const draft = said('Frokosten er aflyst')
    expect(draft.meetings[0]?.status).toBe('planned')
    expect(draft.problems).toMatchObject([
      { code: 'maybe-off', column: 'DESCRIPTION', args: { value: 'Frokosten er aflyst' } },
    ])
  })
})

describe('a calendar’s meeting that its text moves', () => {
  const moved = 'Mødet er flyttet til torsdag d. 10/12 kl. 13'

  it('to another time than its own stands as cancelled, and both are named', () => {
    const draft = said(moved)
    expect(draft.meetings).toMatchObject([{ status: 'cancelled', startLocal: '2026-12-03T09:00' }])
    expect(draft.problems).toMatchObject([
      {
        code: 'moved-in-text',
        fix: 'offered',
        args: { start: '2026-12-03T09:00', moved: '2026-12-10T13:00' },
      },
    ])
    const [problem] = draft.problems
    expect(problem && sayProblem(danish, problem)).toEqual({
      problem:
        '"Matematiknetværket: Tal" ligger to 03.12.2026 09.00 i kalenderen, men teksten siger, at det er flyttet til to 10.12.2026 13.00. Det står som aflyst, til det er afklaret, så ingen møder forgæves.',
      fix: 'Skal det være to 10.12.2026 13.00? Sig ja til forslaget, eller ret det i kalenderen.',
    })
  })

  it('is there, as long as it was, where fixes are taken', () => {
    const draft = read({ description: moved }, true)
    expect(draft.meetings).toMatchObject([
      { status: 'planned', startLocal: '2026-12-10T13:00', endLocal: '2026-12-10T16:00' },
    ])
    expect(draft.problems).toMatchObject([{ code: 'moved-in-text', fix: 'taken' }])
    const [problem] = draft.problems
    expect(problem && sayProblem(english, problem).problem).toMatch(/Read as Thu 10 Dec 2026 13:00/)
  })

  it.each([
    'Mødet er flyttet til d. 3/12 kl. 9',
    'Flyttet fra 26/11 til 3/12',
    'Flyttet fra 26/11',
    'Mødet er flyttet',
    'Flyttet til torsdag, fordi lokalet er optaget onsdag',
    'Flyttet til lokale 3',
    'Materialerne er flyttet til SharePoint d. 10/12',
    'Frokosten er flyttet til kl. 12',
    'Mødet kan flyttes til 10/12',
    'Er mødet flyttet til 10/12?',
  ])('and says nothing against its own time keeps it: %s', description => {
    const draft = said(description)
    expect(draft.meetings).toMatchObject([{ status: 'planned', startLocal: '2026-12-03T09:00' }])
    expect(draft.problems).toEqual([])
  })

  it.each(['Mødet er udskudt', 'Udskudt på ubestemt tid', 'Mødet er flyttet til en ny dato'])(
    'to no time yet stands as cancelled: %s',
    description => {
      const draft = said(description)
      expect(draft.meetings[0]?.status).toBe('cancelled')
      expect(codes(draft)).toEqual(['moved-unclear'])
    },
  )

  it('may be said in the title, which does not keep it', () => {
    const draft = read({ title: 'Matematiknetværket: Tal (flyttet til 10/12 kl. 13)' })
    expect(draft.meetings).toMatchObject([{ title: 'Matematiknetværket: Tal' }])
    expect(draft.problems).toMatchObject([{ code: 'moved-in-text', column: 'SUMMARY' }])
    expect(read({ title: 'FLYTTET: Matematiknetværket' }).meetings).toMatchObject([
      { title: 'Matematiknetværket', status: 'planned' },
    ])
  })

  it('of a series is left alone: it may be one of its times', () => {
    const lines = ['RRULE:FREQ=WEEKLY;COUNT=3']
    const draft = read({ description: moved, lines })
    expect(draft.meetings).toMatchObject([{ status: 'planned', startLocal: '2026-12-03T09:00' }])
  })
})

describe('a row of a plan', () => {
  const row = (date: string, time: string, remark = '', title = 'Tal') =>
    readRows([
      ['Møde', 'Dato', 'Tid', 'Netværk', 'Bemærkning'],
      [title, date, time, 'Matematik', remark],
    ])

  it.each([
    ['3/12 AFLYST', '9-12', '', 'Tal', '2026-12-03T09:00', 'cancelled'],
    ['AFLYST 3/12', '9-12', '', 'Tal', '2026-12-03T09:00', 'cancelled'],
    ['3/12', 'aflyst', '', 'Tal', '2026-12-03', 'cancelled'],
    ['3/12 flyttet til 10/12', '9-12', '', 'Tal', '2026-12-10T09:00', 'planned'],
    ['3/12', '9-12', '', 'Tal – flyttet til 10/12 kl. 10', '2026-12-10T10:00', 'planned'],
    ['3/12', '9-12', 'Kan aflyses ved sygdom', 'Tal', '2026-12-03T09:00', 'planned'],
    ['3/12', '9-12', 'Frokost flyttet til kl. 12', 'Tal', '2026-12-03T09:00', 'planned'],
    ['3/12', '9-12', 'Flyttet til torsdag', 'Tal', '2026-12-03T09:00', 'planned'],
    ['3/12', '9-12', 'Flyttet til fredag', 'Tal', '2026-12-03T09:00', 'cancelled'],
  ])('%s | %s | %s | %s is on %s and %s', (date, time, remark, title, start, status) => {
    expect(row(date, time, remark, title).meetings).toMatchObject([
      { startLocal: start, status, title: 'Tal' },
    ])
  })

  it('with several days moves or cancels the one that is named', () => {
    const draft = row('27/8, 1/10 og 3/12', '9-12', '1/10 er aflyst. 3/12 er flyttet til 10/12')
    expect(
      draft.meetings.map(({ startLocal, status }) => [startLocal.slice(0, 10), status]),
    ).toEqual([
      ['2026-08-27', 'planned'],
      ['2026-10-01', 'cancelled'],
      ['2026-12-10', 'planned'],
    ])
    expect(draft.problems).toEqual([])
  })

  it('that says something is off, and not clearly the meeting, is told about', () => {
    const draft = row('3/12', '9-12', 'Oplægget om brøker er aflyst')
    expect(draft.meetings[0]?.status).toBe('planned')
    expect(draft.problems).toMatchObject([{ code: 'row-maybe-off', column: 'Bemærkning' }])
  })
})

describe('the words', () => {
  it('of older mails are no part of a text', () => {
    expect(withoutQuotes('Nyt\nDen 1. oktober 2026 kl. 9 skrev Karin Friis:\nGammelt')).toBe('Nyt')
    expect(withoutQuotes('Fra: 9 til 12\nTil: alle')).toBe('Fra: 9 til 12\nTil: alle')
  })

  it('in a cell or a title part from what they stand beside', () => {
    expect(takeNotice('3/12 – AFLYST pga. sne')).toEqual({ text: '3/12', said: 'AFLYST pga. sne' })
    expect(takeNotice('3/12')).toEqual({ text: '3/12', said: '' })
    expect(takeMovedMark('Den flyttede dag')).toEqual({ title: 'Den flyttede dag' })
  })
})

describe('a meeting that comes in the place of another', () => {
  it.each([
    'Erstatter mødet 26/11',
    'Erstatter dagen d. 26. november, hvor der var vand i kælderen',
    'I stedet for mødet torsdag d. 26/11.',
    'Mødet afholdes i stedet for det aflyste møde d. 26/11',
    'Replaces the meeting on 26 November',
  ])('knows when that was to be: %s', description => {
    const [meeting] = said(description).meetings
    expect(meeting).toMatchObject({
      status: 'planned',
      movedFrom: { startLocal: '2026-11-26T09:00', endLocal: '2026-11-26T12:00' },
    })
  })

  it('is no news of a thing that is no day', () => {
    const [meeting] = said('Erstatter de gamle testmaterialer').meetings
    expect(meeting).not.toHaveProperty('movedFrom')
  })
})
