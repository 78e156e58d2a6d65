// What a question names: a network by its subject, though another's title has the word; a school as the place that is claimed; a theme
// by its title. Fjelsted's networks are called "forum", "kreds" and "gruppe". Today is Monday 30 November.
import { describe, expect, it } from 'vitest'
import { datesIn, idsOf } from '../../support/asking.js'
import { ask } from './fjelsted.js'

describe('the subject of a network', () => {
  it.each([
    ['hvornår er fysik', 'lys'],
    ['hvad skal vi forberede til fysik', 'lys'],
    ['hvornår er musik', 'kor'],
    ['when is the next physics meeting in fysik', 'lys'],
  ])('"%s" is the network and its next meeting', (question, id) => {
    expect(idsOf(ask(question))).toEqual([id])
  })

  it.each([
    ['hvornår er fagord i musik', 'fagord'],
    ['hvornår er sproget i fysik', 'ord'],
    ['hvor er mødet om fagord i musik', 'fagord'],
  ])('"%s" is the meeting that is called so', (question, id) => {
    expect(idsOf(ask(question))).toEqual([id])
  })

  it.each(['hvornår er der møde i biologinetværket', 'hvornår er mødet i biologigruppen'])(
    '"%s": a network that there is not gets no date of a title with its subject',
    question => {
      const answer = ask(question)
      expect(answer.kind).toBe('unknown')
      expect(datesIn(answer.reply.text)).toEqual([])
    },
  )
})

describe('a guest', () => {
  it.each(['hvornår er mødet', 'hvor er mødet henne', 'when is the meeting'])(
    '"%s" is asked which one, as it may be any',
    question => {
      const answer = ask(question, 'guest')
      expect(answer.kind).toBe('clarify')
      expect(datesIn(answer.reply.text)).toEqual([])
    },
  )

  it('is told the next one of all where that is asked', () => {
    expect(idsOf(ask('hvornår er næste møde', 'guest'))).toEqual(['lys'])
  })
})

describe('a school', () => {
  it.each([
    ['er mødet på onsdag stadig på vangskolen', 'Ja'],
    ['er mødet på onsdag på åsbakkeskolen', 'Nej'],
    ['is the meeting on Wednesday still at Vangskolen?', 'Yes'],
  ])('"%s": is the place that is claimed', (question, verdict) => {
    const answer = ask(question)
    expect(answer.reply.text.startsWith(verdict)).toBe(true)
    expect(idsOf(answer)).toEqual(['lys'])
  })

  it('is where others meet, though nothing is for the school', () => {
    expect(idsOf(ask('er der noget på vangskolen på onsdag', 'Carl Enemark'))).toEqual(['lys'])
  })
})

describe('what was asked for', () => {
  it('“årets” is the year, and no word of a title', () => {
    const ids = idsOf(ask('giv mig hele årets plan for musik', 'Bo Tinghøj'))
    expect(ids).toEqual(['kor', 'sange'])
  })

  it.each(['hvad er temaet på næste fysikmøde', 'hvad handler næste møde i fysikforum om'])(
    '"%s": the title is the theme, and that there is no agenda is not said',
    question => {
      const { text } = ask(question).reply
      expect(text).toMatch(/^Temaet er “Forsøg med lys”/)
      expect(text).not.toMatch(/dagsorden/i)
    },
  )

  it('one who is in two networks is told which of them meets', () => {
    expect(ask('hvornår er mit næste møde').reply.text).toContain('Forsøg med lys (Fysikforum)')
    expect(ask('hvornår er mit næste møde', 'Bo Tinghøj').reply.text).not.toContain('(Musik')
  })

  it('a link stands once, and no line of the agenda is only a link', () => {
    const where = ask('hvor er musikmødet i januar', 'Bo Tinghøj').reply.text
    expect(where.match(/https:/g)).toHaveLength(1)
    const agenda = ask('hvad er dagsordenen til musikmødet i januar', 'Bo Tinghøj').reply.text
    expect(agenda).toContain('Sange til foråret')
    expect(agenda).not.toContain('Deltag')
  })

  it('of a læringslab it is told who picks those who come along', () => {
    expect(ask('hvem skal med til læringslab 2').reply.text).toMatch(
      /skolelederen, hvem der tager med/,
    )
  })

  it('how long a læringslab lasts comes first', () => {
    expect(ask('hvor lang tid varer læringslab').reply.text).toMatch(
      /^\S+ læringslab varer 6 timer/,
    )
  })

  it('“hvem er det” is whoever coordinates the network just asked about', () => {
    const { reply } = ask(['hvem koordinerer fysikforum', 'hvem er det'])
    expect(reply.text).toContain('Dea Lindskov')
    expect(reply.text).not.toMatch(/hvilket møde/i)
  })

  it.each(['hvem fra vores skole er ressourcepersoner', 'hvilke ressourcepersoner har vi på vang'])(
    '"%s": its head is none of them',
    question => {
      const { text } = ask(question, 'Carl Enemark').reply
      expect(text).toContain('Ane Rubæk')
      expect(text).toContain('Bo Tinghøj')
      expect(text).not.toContain('Carl Enemark')
    },
  )
})
