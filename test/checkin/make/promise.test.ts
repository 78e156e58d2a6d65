// What is asked about check-ins in general gets the promise, at any time and by anybody; everything else is left alone.
import { describe, expect, it } from 'vitest'
import { asksForPromise, sayPromise } from '../../../src/checkin/make/promise.js'
import { readReflectionOrder } from '../../../src/checkin/reflect/say.js'
import { resultOrder } from '../../../src/checkin/result/recognise.js'
import { readTeamOrder } from '../../../src/checkin/team/say.js'

describe('Somebody who asks what becomes of answers', () => {
  it.each([
    ...[
      'er check-in anonymt?',
      'Er et check-in helt anonymt',
      'bliver svarene i check-in hemmelige?',
    ],
    ...[
      'hvem kan se mit svar i et check-in?',
      'hvad sker der med mit svar i et check-in',
      'kan min leder se mit svar på check-in',
    ],
    ...['hvem har svaret på check-in?', 'hvor mange har svaret i check-in', 'hvem kan se hvad?'],
    ...[
      'kan nogen se hvem der har svaret',
      'svaret på check-in kan min leder se det',
      'kan de se, hvad jeg har svaret på check-in?',
    ],
  ])('hears the promise: %s', text => expect(asksForPromise(text)).toBe('da'))

  it.each([
    ...[
      'is the check-in anonymous?',
      'are check-ins really anonymous',
      'who can see my answer to a check-in?',
    ],
    ...[
      'who has answered the check-in?',
      'can my boss see my answers in the check-in',
      'who can see what?',
    ],
  ])('hears it in English: %s', text => expect(asksForPromise(text)).toBe('en'))

  it.each([
    ...[
      'hvem har svaret?',
      'hvem kan se mødet',
      'lav et check-in',
      'er mødet anonymt',
      'hvad sker der i morgen',
    ],
    ...['hvem kommer', 'who can see the meeting', 'er svaret rigtigt', ''],
  ])('is something else: %s', text => expect(asksForPromise(text)).toBeUndefined())

  it('is told the least that is shown, and who could technically find an answer', () => {
    const said = sayPromise('er check-in anonymt?')
    expect(said && 'reply' in said && said.reply.text).toContain('mindst 5 har svaret')
    expect(said && 'reply' in said && said.reply.text).toContain('serveren')
  })
})

describe('Other words for it', () => {
  it.each([
    'kan jeg se resultatet fra sidst',
    'hvad svarede folk i sidste check-in',
    'hvad viste vores seneste check-in?',
  ])('ask for the result: %s', text => expect(resultOrder(text)?.does).toBe('show'))
  it.each(['lav et teamsvar', 'opret et team-spørgsmål', 'create a team question'])(
    'begin a question to teams: %s',
    text => expect(readTeamOrder(text)?.does).toBe('ask'),
  )
  it.each(['slet min refleksion', 'ret mine refleksioner', 'delete my reflection'])(
    'show one’s own reflections, each with its button: %s',
    text => expect(readReflectionOrder(text)?.does).toBe('list'),
  )
})
