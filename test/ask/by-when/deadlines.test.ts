// Deadlines asked for in other words than their titles have: by the verb of a noun, by what their notes tell, by whether it is too
// late; and that none of them answers for another.
import { describe, expect, it } from 'vitest'
import { datesIn, daysIn } from '../../support/asking.js'
import { sourcesOf } from '../../support/asking-library.js'
import { askKobbersund } from './kobbersund.js'

const tove = (...questions: string[]) => askKobbersund('Tove Ring', ...questions)

describe('a deadline by what must be done', () => {
  it.each([
    ['hvornår skal man senest søge lyspuljen', 'deadline pulje', '20-1'],
    ['by when do we apply for lyspuljen', 'deadline pulje', '20-1'],
    ['hvornår skal vi melde sprogtal ind', 'deadline tal', '29-1'],
    ['hvornår skal sprogtallene være tastet ind', 'deadline tal', '29-1'],
    ['hvornår skal vi vælge folk til værksted 2', 'deadline lab2', '5-2'],
    ['when do i have to pick people for værksted 2', 'deadline lab2', '5-2'],
    ['hvad er fristen for at ønske sange til koret', 'deadline sange', '1-3'],
    ['hvornår skal vi foreslå noget til ungdomsrådet', 'deadline forslag', '12-2'],
    ['hvornår skal vi tilmelde os ungdomsråd for alle', 'meeting raad@kobbersund', '26-2'],
    ['hvornår skal jeg evaluere forløbet', 'deadline uden', '14-5'],
    ['frist for sangønsker', 'deadline sange', '1-3'],
    ['deadline for VAK exams', 'deadline vak', '9-4'],
    ['when do the VAK tests have to be graded?', 'deadline vak', '9-4'],
    ['hvornår skal VAK-prøverne være pointgivet', 'deadline vak', '9-4'],
    ['svarfrist til ungdomsråd for alle', 'meeting raad@kobbersund', '26-2'],
    ['hvornår skal jeg svare på ungdomsråd', 'meeting raad@kobbersund', '26-2'],
  ])('%s', (question, source, day) => {
    const answer = tove(question)
    expect(sourcesOf(answer)).toEqual([source])
    expect(daysIn(answer.reply.text)).toEqual([day])
  })

  it.each([
    'hvornår skal vi vælge deltagere til værksted 3',
    'frist for tilmelding til værksted 3',
    'hvad er fristen for at søge månepuljen',
    'hvornår er fristen for ferieønsker',
    'frist for tilmelding til skolekursus',
    'frist for sommertilmelding',
    'frist for trivselsmåling',
    'deadline for swimming tests',
    'when does lyspuljen have to be spent?',
    'when do the posters have to be printed?',
    'svarfrist for læsenetværksmødet',
    'hvad sker der hvis vi ikke når fristen for lyspuljen',
  ])('that nobody knows has no date: %s', question => {
    const answer = tove(question)
    expect(answer.kind).toBe('unknown')
    expect(datesIn(answer.reply.text)).toEqual([])
  })

  it('names what it does not know once', () => {
    const { text } = tove('frist for tilmelding til værksted 3').reply
    expect(text).toBe('Jeg kender ingen frist for “værksted 3”.')
  })
})

describe('whether it is too late', () => {
  it.each([
    ['er det for sent at søge lyspuljen?', /^Nej, fristen for “Ansøgning til Lyspuljen” er /],
    ['kan jeg stadig nå at søge lyspuljen?', /^Ja, fristen for “Ansøgning til Lyspuljen” er /],
    ['er fristen for status på læseplaner overskredet?', /^Ja, fristen for “Status på .* var /],
    [
      'is it too late to apply for lyspuljen',
      /^No, the deadline for “Ansøgning til Lyspuljen” is /,
    ],
  ])('%s', (question, text) => {
    expect(tove(question).reply.text).toMatch(text)
  })
})

describe('what its note tells', () => {
  it.each([
    ['hvor mange penge kan man få fra lyspuljen', 'Højst 8.000 kr. pr. skole.'],
    ['hvor mange må vi tilmelde til værksted 2', 'Højst 5 deltagere.'],
    ['hvor skal sprogtallene sendes hen', 'Sendes til Gry Holt.'],
  ])('%s', (question, note) => {
    expect(tove(question).reply.text.startsWith(note)).toBe(true)
  })
})

describe('after a deadline', () => {
  const first = 'hvornår er fristen for sprogtal'
  it.each([
    [['og hvem skal have det?'], 'Sendes til Gry Holt.'],
    [['hvor længe er der til?'], 'Der er 18 dage (godt 2 uger) til.'],
    [['er den overskredet?'], 'Nej, fristen for “Indberetning af sprogtal”'],
    [['og for lyspuljen?'], 'Ansøgning til Lyspuljen: fristen er'],
  ])('%s', (questions, text) => {
    expect(tove(first, ...questions).reply.text).toContain(text)
  })
  it('"og fristen?" after a meeting is that meeting’s own', () => {
    const answer = tove('hvornår er ungdomsråd for alle', 'og fristen?')
    expect(sourcesOf(answer)).toContain('meeting raad@kobbersund')
    expect(daysIn(answer.reply.text)).toContain('26-2')
  })
})

describe('whom it is for', () => {
  it('is told in words where it is for a role', () => {
    const { text } = tove('hvornår skal vi vælge folk til værksted 2').reply
    expect(text).toContain('Fristen gælder skoleledere, ikke dig.')
    const leader = askKobbersund('Aksel Winge', 'hvornår skal vi vælge folk til værksted 2')
    expect(leader.reply.text).not.toContain('ikke dig')
  })
  it('is not denied where nothing says it', () => {
    expect(tove('hvornår skal evalueringen af forløbet være færdig').reply.text).not.toContain(
      'ikke dig',
    )
    expect(tove('hvilke frister har jeg').reply.text).toContain('står der ikke, hvem de gælder')
  })
  it('the day to answer a meeting by is among one’s own deadlines, and not among what is handed in', () => {
    expect(sourcesOf(tove('hvilke frister har jeg'))).toContain('meeting raad@kobbersund')
    expect(sourcesOf(tove('hvad skal jeg aflevere'))).not.toContain('meeting raad@kobbersund')
  })
})
