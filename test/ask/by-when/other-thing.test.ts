// A time or a place of something that no meeting is: what is eaten, paid or left at a meeting has no date because the meeting has one.
// And other questions around a meeting that its date is no answer to.
import { describe, expect, it } from 'vitest'
import { datesIn, daysIn } from '../../support/asking.js'
import { askSolkaer } from './solkaer.js'

describe('a time of something else than the meeting', () => {
  it.each([
    'hvornår spiser vi på lab 2',
    'hvornår er der frokost på lab 2',
    'hvor lang er pausen på lab 2',
    'hvornår skal regningen for vidensdagen betales',
    'hvornår skal vi betale for vidensdagen',
    'hvornår skal jeg framelde mig vidensdagen',
    'hvornår kører bussen til lab 2',
    'when do we eat at the lab',
    'when do I have to pay for the vidensdag',
    'hvornår skal ordblindetesten tages',
    'må jeg komme for sent til lab 2',
    'må man gå før tid fra lab 2',
    'may I leave early from lab 2',
    'må jeg tage en elev med til lab 2',
    'can I bring my colleague all day',
    'hvor lang tid tager det at køre til Kornkammeret',
    'hvornår kommer referatet fra sidste møde',
  ])('has no date: %s', question => {
    const { kind, reply } = askSolkaer(question)
    expect(kind).toBe('unknown')
    expect(datesIn(reply.text)).toEqual([])
  })

  it.each([
    ['hvornår skal jeg cykle til lab 2', '9-12'],
    ['hvornår går det løs på lab 2', '9-12'],
    ['hvornår skal vi troppe op til lab 2', '9-12'],
    ['hvornår er næste netværskmøde', '26-11'],
    ['hvad laver jeg d. 9. december', '9-12'],
    ['hvornår er der møde i Naturvejledernetværket', '26-11'],
  ])('is no other thing: %s', (question, day) => {
    expect([...new Set(daysIn(askSolkaer(question).reply.text))]).toEqual([day])
  })
})

describe('what is asked around a meeting', () => {
  it('answers what one must bring, not whether one is to come', () => {
    const { text } = askSolkaer('skal vi tage computer med til lab 2').reply
    expect(text).toContain('Medbring jeres trivselsdata')
    expect(text).not.toMatch(/^Ja/)
  })

  it.each(['vicetovholder', 'næstformand', 'suppleant'])('knows a deputy as %s', title => {
    expect(askSolkaer(`hvem er ${title} i naturnetværket`).reply.text).toContain('Ea Bruun')
  })

  it('says who has a function at a school, where one asks whether it has one', () => {
    const { text } = askSolkaer('har Broage en naturvejleder').reply
    expect(text).toMatch(/^Ja, Ea Bruun/)
  })

  it.each(['hvornår har vi ferie', 'hvornår er næste ferie', 'when is the next holiday'])(
    'tells the next holiday, where none is named: %s',
    question => {
      const { kind, reply } = askSolkaer(question)
      expect(kind).toBe('answer')
      expect(reply.text).toMatch(/^Juleferie/)
    },
  )
})
