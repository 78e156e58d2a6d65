// Questions that lean on the one before: they change one slot and keep the rest, or ask more of what was shown.
import { describe, expect, it } from 'vitest'
import { Turn } from '../../src/model/turn.js'
import { asked, askedInTurn, expectFacts, expectNoOtherDate, idsOf } from '../support/asking.js'

const me = 'Sofie Bruun'

describe('asks more of the meeting that was shown', () => {
  it.each([
    [
      ['hvornår er næste læringslab?', 'hvor er det?'],
      ['lab2-hold2@nordlund'],
      /er på Medborgerhuset/,
    ],
    [
      ['hvornår er næste læringslab for hold 3?', 'hvor er det henne'],
      ['lab2-hold3@nordlund'],
      /er på Kulturværftet/,
    ],
    [
      ['hvornår er næste læringslab?', 'hvor længe varer det?'],
      ['lab2-hold2@nordlund'],
      /varer 6 timer/,
    ],
    [
      ['hvornår er næste læringslab?', 'og hvornår slutter det'],
      ['lab2-hold2@nordlund'],
      /slutter kl\. 15/,
    ],
    [
      ['hvornår er næste læringslab?', 'skal jeg med?'],
      ['lab2-hold2@nordlund'],
      /Ja, du er i målgruppen/,
    ],
    [
      ['hvornår er næste matematikmøde', 'hvad skal vi forberede?'],
      ['mat2@nordlund'],
      /elevprodukt/,
    ],
    [
      ['hvornår er næste matematikmøde', 'er der en dagsorden'],
      ['mat2@nordlund'],
      /Problemløsning/,
    ],
    [
      ['hvornår er næste matematikmøde', 'har du et link til det?'],
      ['mat2@nordlund'],
      /teams\.example/,
    ],
    [['hvornår er næste matematikmøde', 'hvor er mødet'], ['mat2@nordlund'], /Engbæk Skole/],
    [
      ['hvornår er læringslab 2 for hold 3', 'er det stadig d. 8. december?'],
      ['lab2-hold3@nordlund'],
      /^Ja, Læringslab 2/,
    ],
    [
      ['hvornår er læringslab 2 for hold 3', 'er det stadig d. 9. december?'],
      ['lab2-hold3@nordlund'],
      /^Nej, Læringslab 2/,
    ],
    [
      ['when is the next learning lab?', 'where is it?'],
      ['lab2-hold2@nordlund'],
      /is at Medborgerhuset/,
    ],
    [
      ['when is the next learning lab?', 'how long is it?'],
      ['lab2-hold2@nordlund'],
      /lasts 6 hours/,
    ],
  ])('%j', (questions, ids, text) => {
    const answer = askedInTurn(me, questions)
    expect(idsOf(answer)).toEqual(ids)
    expect(answer.reply.text).toMatch(text)
    expectFacts(answer, ids)
  })
})

describe('changes one slot', () => {
  it.each([
    [['hvornår er næste læringslab?', 'og for hold 3?'], ['lab2-hold3@nordlund']],
    [['hvornår er næste læringslab?', 'hold 1?'], ['lab2-hold1@nordlund']],
    [['hvornår er næste læringslab?', 'hvad med Klintholmskolen?'], ['lab2-hold3@nordlund']],
    [['hvornår er næste læringslab for hold 3', 'og for mit hold?'], ['lab2-hold2@nordlund']],
    [['hvornår er læringslab 2 for hold 1', 'og læringslab 3?'], ['lab3-hold1@nordlund']],
    [['hvornår er næste netværksmøde i matematik', 'og i læsning?'], ['laes2@nordlund']],
    [
      ['hvornår er næste netværksmøde i matematik', 'hvad med IT-netværket?'],
      ['it@nordlund#2026-12-02T14:00'],
    ],
    [['hvornår er næste læringslab', 'og næste netværksmøde?'], ['mat2@nordlund']],
    [['hvad sker der i december', 'hvad med marts?'], ['viden@nordlund']],
    [['hvilke møder er der i matematiknetværket i december', 'og i februar?'], ['mat4@nordlund']],
    [['hvornår er næste matematikmøde', 'og det næste derefter?'], ['mat4@nordlund']],
    [
      ['hvornår er næste læringslab for hold 1', 'hvornår er det næste efter det?'],
      ['lab3-hold1@nordlund'],
    ],
    [['hvornår er næste læringslab', 'og for hold 3?', 'hvor er det?'], ['lab2-hold3@nordlund']],
    [['when is the next learning lab?', 'and for hold 3?'], ['lab2-hold3@nordlund']],
    [['when is the next math meeting?', 'what about reading?'], ['laes2@nordlund']],
  ])('%j', (questions, ids) => {
    const answer = askedInTurn(me, questions)
    expect(answer.kind).toBe('answer')
    expect(idsOf(answer)).toEqual(ids)
    expectFacts(answer, ids)
    expectNoOtherDate(answer)
  })

  it('asks who coordinates the network that was shown', () => {
    expect(
      askedInTurn(me, ['hvornår er næste matematikmøde', 'hvem koordinerer?']).reply.text,
    ).toContain('Karen Toft')
  })
})

describe('what does not lean', () => {
  it('a whole question is not mixed with the one before', () => {
    expect(
      idsOf(
        askedInTurn(me, ['hvornår er næste læringslab for hold 3', 'hvornår er mit næste møde?']),
      ),
    ).toEqual(['lab2-hold2@nordlund'])
    expect(
      idsOf(askedInTurn(me, ['hvad sker der i marts', 'hvornår er næste læringslab?'])),
    ).toEqual(['lab2-hold2@nordlund'])
  })
  it('after something unknown, "det" is not the meeting shown before', () => {
    const answer = askedInTurn(me, [
      'hvornår er næste læringslab?',
      'hvornår er læringslab 4?',
      'hvor er det?',
    ])
    expect(answer.kind).toBe('clarify')
    expectNoOtherDate(answer)
  })
  it('thanks in between changes nothing', () => {
    expect(idsOf(askedInTurn(me, ['hvornår er næste læringslab?', 'tak', 'hvor er det?']))).toEqual(
      ['lab2-hold2@nordlund'],
    )
  })
  it('a meeting shown to a member is not shown to a guest afterwards', () => {
    const { turn } = asked('Mette Kjær', 'hvornår er næste møde i inklusionsnetværket')
    expect(turn?.shown).toEqual(['ink1@nordlund'])
    const answer = asked('guest', 'hvor er det?', turn ? { previous: turn } : {})
    expect(answer.sources).toEqual([])
    expectNoOtherDate(answer)
  })
})

describe('the turn', () => {
  it('comes back the same after a way through JSON', () => {
    for (const question of [
      'hvornår er næste læringslab',
      'hvad sker der i uge 49?',
      'hvem koordinerer matematik',
      'hvornår er lab 9',
    ]) {
      const { turn } = asked(me, question)
      expect(Turn.parse(JSON.parse(JSON.stringify(turn)))).toEqual(turn)
    }
  })
  it('keeps nothing of the question’s text but names of days and words of titles', () => {
    const { turn } = asked(me, 'hej jeg hedder hemmelig og vil vide hvornår næste læringslab er')
    expect(JSON.stringify(turn)).not.toContain('hemmelig')
  })
})

describe('points at those of the answer before', () => {
  it.each([
    [['hvilke skoler er på hold 3?', 'hvornår skal de på læringslab?'], 'lab2-hold3@nordlund'],
    [
      ['which schools are in hold 3?', 'when do they meet for the next lab?'],
      'lab2-hold3@nordlund',
    ],
    [['hvem er med i matematiknetværket?', 'hvornår mødes de'], 'mat2@nordlund'],
    // An article points at nobody.
    [['hvilke skoler er på hold 3?', 'hvornår er de næste to læringslabs'], 'lab2-hold2@nordlund'],
  ])('%s', (questions, id) => {
    expect(idsOf(askedInTurn(me, questions))).toContain(id)
  })

  it('and goes on from it, however “the one after” is said', () => {
    const after = idsOf(askedInTurn(me, ['næste møde i matematik', 'og derefter?']))
    expect(after).toHaveLength(1)
    for (const question of ['og gangen efter det', 'gangen derefter?', 'and the time after?'])
      expect(idsOf(askedInTurn(me, ['næste møde i matematik', question]))).toEqual(after)
  })
})
