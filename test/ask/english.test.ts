// The same in English: the answer is in the language of the question, with the same facts.
import { describe, expect, it } from 'vitest'
import { asked, expectFacts, expectNoOtherDate, idsOf, planned } from '../support/asking.js'

const today = '2026-11-22'
const next = (wanted: Parameters<typeof planned>[0]) =>
  planned({ from: today, ...wanted }).slice(0, 1)
const lab2 = next({ kind: 'lab', hold: 2 })
const math = next({ network: 'matematik' })

describe('questions about meetings', () => {
  it.each([
    ['when is the next learning lab?', lab2],
    ['When is our next lab', lab2],
    ['when is my next learning lab?', lab2],
    ['next lab?', lab2],
    ['where is the next learning lab', lab2],
    ['what day is the next lab', lab2],
    ['what time does learning lab 2 start?', lab2],
    ['when does lab 2 end', lab2],
    ['how long is learning lab 2?', lab2],
    ['could you tell me when the next learning lab is?', lab2],
    ['I would like to know when the next lab is', lab2],
    ['wehn is the next learnng lab', lab2],
    ['when is the next lab for hold 3?', next({ kind: 'lab', hold: 3 })],
    ['when is the next lab for cohort 1', next({ kind: 'lab', hold: 1 })],
    ['where is the next learning lab for Klintholmskolen', next({ kind: 'lab', hold: 3 })],
    ['when is Klintholmskolen’s next lab', next({ kind: 'lab', hold: 3 })],
    ['when is the next math meeting?', math],
    ['when is the next meeting of the maths network', math],
    ['when is the next meeting in Matematiknetværket', math],
    ['where is the next mathematics network meeting', math],
    ['when is my next network meeting', math],
    ['when does the reading network meet?', next({ network: 'laesning' })],
    ['when is the next IT network meeting', next({ network: 'it' })],
    ['when is my next meeting?', lab2],
    ['where do I have to go next time', lab2],
    ['when was the last learning lab?', ['lab1-hold2@nordlund']],
    ['when was the previous math meeting', ['mat1@nordlund']],
    ['when is the knowledge day', ['viden@nordlund']],
    ['when was the kick-on?', ['kickon@nordlund']],
    ['is the January math meeting cancelled?', ['mat3@nordlund']],
    [
      'show all meetings in the math network',
      planned({ network: 'matematik', from: today, cancelled: true }),
    ],
    ['what are the next two math meetings', ['mat2@nordlund', 'mat4@nordlund']],
    ['list all learning labs for hold 3', planned({ kind: 'lab', hold: 3, from: today })],
    ['what happens in December?', ['lab2-hold2@nordlund', 'mat2@nordlund']],
    ['what do I have in week 49', ['lab2-hold2@nordlund', 'mat2@nordlund']],
    ['are there any meetings for me in week 49?', ['lab2-hold2@nordlund', 'mat2@nordlund']],
    ['how many math meetings are there this spring?', ['mat4@nordlund', 'mat5@nordlund']],
    ['do I have to go to lab 2?', lab2],
  ])('%s', (question, ids) => {
    const answer = asked('Sofie Bruun', question)
    expect(answer.kind).toBe('answer')
    expect(answer.reply.lang).toBe('en')
    expect(idsOf(answer)).toEqual(ids)
    expectFacts(answer, ids)
    expectNoOtherDate(answer, ['2026-11-30', '2026-12-06'])
  })

  it.each([
    ['is there anything in week 50?', /^No, in week 50 .*you have no meetings/],
    ['are there any math meetings in May?', /^No, in May there are no meetings/],
    ['who coordinates the math network?', /Karen Toft/],
    ['which cohort is my school in?', /Åbrinkskolen is in Hold 2 together with Engbæk Skole/],
    ['which schools are in hold 3', /Klintholmskolen and Sct\. Annæ Skole/],
    ['who is Karen Toft', /karen\.toft@nordlund\.example/],
  ])('%s', (question, text) => {
    const answer = asked('Sofie Bruun', question)
    expect(answer.kind).toBe('answer')
    expect(answer.reply.lang).toBe('en')
    expect(answer.reply.text).toMatch(text)
  })
})

describe('the language of the answer', () => {
  it.each([
    ['hvornår er næste møde', 'da'],
    ['when is the next meeting', 'en'],
    ['hvornår er next meeting', 'da'],
    ['when is næste læringslab', 'en'],
    ['læringslab', 'da'],
    ['learning lab', 'en'],
    ['Matematiknetværket', 'da'],
  ])('%s: %s', (question, lang) => {
    expect(asked('Sofie Bruun', question).reply.lang).toBe(lang)
  })
})
