// Deadlines: by title, the next, of a period, for me, a hold, a network; with the rights of the plan. A date in an answer is the
// deadline's own; one that nobody knows gets none.
import { describe, expect, it } from 'vitest'
import { datesIn, dayAndMonth } from '../support/asking.js'
import { askedOf, sourcesOf } from '../support/asking-library.js'
import { nordlundDeadlines } from '../support/library.js'

function expectDates(text: string, ids: readonly string[], lang: 'da' | 'en' = 'da'): void {
  for (const id of ids) {
    const due = nordlundDeadlines.find(each => each.id === id)?.due ?? ''
    expect(text).toContain(dayAndMonth(due.slice(0, 10), lang))
  }
}

describe('a deadline', () => {
  it.each([
    ['Sofie Bruun', 'hvornår er fristen for modul 2?', ['modul2']],
    ['Sofie Bruun', 'hvornår skal modul 2 være færdigt?', ['modul2']],
    ['Sofie Bruun', 'hvornår skal indsatsteorien sendes ind', ['indsatsteori-h2']],
    ['Mette Kjær', 'hvornår skal indsatsteorien sendes ind', ['indsatsteori-h3']],
    [
      'Sofie Bruun',
      'hvornår er tilmeldingen til vidensdagen om mellemformer?',
      ['tilmelding-viden'],
    ],
    ['Sofie Bruun', 'hvornår er næste frist?', ['opgaver-mat']],
    ['Lone Vad', 'hvornår er næste frist?', ['boglister']],
    ['Sofie Bruun', 'hvornår var fristen for modul 1', ['modul1']],
    ['Sofie Bruun', 'hvilke frister har jeg i december', ['modul2', 'indsatsteori-h2']],
    [
      'Sofie Bruun',
      'hvad skal vi aflevere inden jul?',
      ['opgaver-mat', 'modul2', 'indsatsteori-h2'],
    ],
    ['Sofie Bruun', 'hvilke frister har hold 1 i december', ['indsatsteori-h1', 'modul2']],
    ['Sofie Bruun', 'hvilke frister er der i læsenetværket', ['boglister']],
    ['Sofie Bruun', 'hvilke frister er overskredet', ['modul1']],
    ['Else Krog', 'hvornår er fristen for budget til styregruppen', ['budget']],
    ['Sofie Bruun', 'frist modul 3', ['modul3']],
    ['Sofie Bruun', 'hvad er fristen i læsenetværket', ['boglister']],
    ['Sofie Bruun', 'skal vi aflevere noget i læsenetværket? hvornår', ['boglister']],
  ])('%s: %s', (as, question, ids) => {
    const answer = askedOf(as, [question])
    expect(sourcesOf(answer)).toEqual(ids.map(id => `deadline ${id}`))
    expectDates(answer.reply.text, ids)
  })

  it.each([
    ['when is the next deadline?', ['opgaver-mat']],
    ['which deadlines do I have in December?', ['modul2', 'indsatsteori-h2']],
  ])('in English: %s', (question, ids) => {
    const answer = askedOf('Sofie Bruun', [question])
    expect(sourcesOf(answer)).toEqual(ids.map(id => `deadline ${id}`))
    expectDates(answer.reply.text, ids, 'en')
  })

  it('comes with its note and its link', () => {
    const { text } = askedOf('Sofie Bruun', ['hvornår skal indsatsteorien sendes ind']).reply
    expect(text).toContain('højst to sider')
    expect(text).toContain('https://nordlund.example/aflever')
    expect(text).toContain('kl. 12')
  })

  it('of others is said to be theirs', () => {
    const { text } = askedOf('Sofie Bruun', ['hvornår er fristen for boglister']).reply
    expect(text).toContain('ikke dig')
    expectDates(text, ['boglister'])
  })
})

describe('what is no deadline', () => {
  it.each([
    'hvornår er fristen for modul 7?',
    'frist for svømmeprøven',
    'deadline for the swimming test',
  ])('%s', question => {
    const answer = askedOf('Sofie Bruun', [question])
    expect(answer.kind).toBe('unknown')
    expect(answer.sources).toEqual([])
    expect(datesIn(answer.reply.text)).toEqual([])
  })
  it('is said of a period without any', () => {
    const answer = askedOf('Sofie Bruun', ['hvilke frister har jeg i maj'])
    expect(answer.kind).toBe('answer')
    expect(answer.sources).toEqual([])
  })
})

describe('rights', () => {
  it('show a guest none', () => {
    for (const question of ['hvilke frister er der?', 'hvornår er fristen for modul 2']) {
      const answer = askedOf('guest', [question])
      expect(answer.kind).toBe('refused')
      expect(datesIn(answer.reply.text)).toEqual([])
    }
  })
  it('keep a deadline for named people to them', () => {
    const answer = askedOf('Sofie Bruun', ['hvornår er fristen for budget til styregruppen'])
    expect(sourcesOf(answer)).not.toContain('deadline budget')
    expect(datesIn(answer.reply.text)).toEqual([])
  })
})

describe('beside meetings', () => {
  it('a time is told with its deadlines', () => {
    const answer = askedOf('Sofie Bruun', ['hvad sker der i uge 50'])
    expect(sourcesOf(answer)).toEqual(['deadline modul2'])
    const all = askedOf('Sofie Bruun', ['hvad skal jeg huske i december'])
    expect(sourcesOf(all)).toEqual([
      'meeting lab2-hold2@nordlund',
      'meeting mat2@nordlund',
      'deadline modul2',
      'deadline indsatsteori-h2',
    ])
  })
  it('a question for one kind of meeting is not', () => {
    const answer = askedOf('Sofie Bruun', ['hvilke netværksmøder er der i december'])
    expect(sourcesOf(answer)).toEqual(['meeting mat2@nordlund'])
  })
})

describe('questions that lean on the deadline before', () => {
  it.each([
    [['hvornår er næste frist?', 'og den næste?'], ['modul2']],
    [['hvilke frister har jeg i december', 'og i november?'], ['opgaver-mat']],
    [['hvornår skal indsatsteorien sendes ind', 'og for hold 3?'], ['indsatsteori-h3']],
    [['hvornår skal indsatsteorien sendes ind', 'har du linket?'], ['indsatsteori-h2']],
  ])('%j', (questions, ids) => {
    expect(sourcesOf(askedOf('Sofie Bruun', questions))).toEqual(ids.map(id => `deadline ${id}`))
  })
})
