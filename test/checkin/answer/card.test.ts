// The card as its receiver sees it: every fact in its text, five words to press, the promise made of the real settings, and nothing of what
// somebody answered, whatever is pressed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CardFacts,
  type CardRound,
  cardOf,
  lookCard,
  savedCard,
  waitingCard,
} from '../../../src/checkin/answer/card.js'
import { CheckinAction } from '../../../src/core/actions/checkin.js'
import type { Block, Button, Reply } from '../../../src/core/reply.js'
import { ScaleId } from '../../../src/model/round.js'
import { wording } from '../../../src/wording/wording.js'
import { at } from '../../support/programme.js'

const round: CardRound = {
  id: '11111111-1111-4111-8111-111111111111',
  questions: [
    { text: 'Hvordan går det med matematikken?', scale: 'mood' },
    { text: 'Er der tid nok?', scale: 'time' },
  ],
  closesAt: at('2026-12-03T20:00'),
  takesComments: true,
}
const facts: CardFacts = {
  ...{ lang: 'da', zone: 'Europe/Copenhagen', today: '2026-12-03' },
  meeting: 'Netværksmøde 2 i matematik',
}

function buttonsOf({ blocks }: Reply): Button[] {
  return blocks
    .flatMap((block: Block) => (block.type === 'actions' ? block.buttons : []))
    .filter(button => 'action' in button)
}

describe('The card of a check-in', () => {
  it('says what it is about, asks, and promises what its settings hold', () => {
    expect(cardOf(round, facts).text.split('\n')).toEqual([
      'Check-in til Netværksmøde 2 i matematik (spørgsmål 1 af 2)',
      'Hvordan går det med matematikken?',
      'Svar: Rigtig skidt · Ikke så godt · Nogenlunde · Godt · Rigtig godt',
      'Uden navn. Vises kun samlet, når mindst 5 har svaret, efter torsdag d. 3. december kl. 20. Du kan rette til da.',
    ])
  })

  it('says the same in English, with the words of the scale', () => {
    const { text } = cardOf(round, { ...facts, lang: 'en', nth: 1, meeting: undefined })
    expect(text).toContain('Check-in (question 2 of 2)')
    expect(text).toContain('after Thursday 3 December, 20:00. You can change it until then.')
    for (const word of wording('en').scales.time.steps) expect(text).toContain(word)
  })

  it('opens with what was done about the round before', () => {
    const { text } = cardOf(round, { ...facts, doing: 'Vi holder kortere møder.' })
    expect(text).toMatch(/^Siden sidst\. Det gør vi nu: Vi holder kortere møder\.\n/)
  })

  it('has five steps from heavy to good, then skip, later and who can see what', () => {
    expect(buttonsOf(cardOf(round, facts)).map(({ label }) => label)).toEqual([
      ...['Rigtig skidt', 'Ikke så godt', 'Nogenlunde', 'Godt', 'Rigtig godt'],
      ...['Spring over', 'Senere', 'Hvem kan se hvad?'],
    ])
  })

  it.each(
    ScaleId.options.flatMap(scale => [
      { scale, lang: 'da' as const },
      { scale, lang: 'en' as const },
    ]),
  )(
    'A14: leaves no trace of which step of $scale was pressed, and reads it aloud in at most 75 characters ($lang)',
    ({ scale, lang }) => {
      const asked = { ...round, questions: [{ text: '?', scale }] }
      const steps = buttonsOf(cardOf(asked, { ...facts, lang })).slice(0, 5)
      steps.forEach((button, nth) => {
        expect(button).toMatchObject({ private: true, action: { step: nth + 1, nth: 0 } })
        expect(button.title?.length).toBeLessThanOrEqual(75)
        expect(button.title).toContain(button.label)
        expect(CheckinAction.safeParse(button.action).success).toBe(true)
      })
    },
  )

  it('A14: once saved holds nothing that depends on what was answered', () => {
    const saved = savedCard(round, facts)
    expect(saved.text).toBe('Gemt. Du kan rette til torsdag d. 3. december kl. 20.')
    const words = ScaleId.options.flatMap(scale => wording('da').scales[scale].steps)
    expect(words.filter(word => JSON.stringify(saved).includes(word))).toEqual([])
    expect(buttonsOf(saved).map(({ label }) => label)).toEqual([
      ...['Se eller ret mit svar', 'Fortryd', 'Skriv en kommentar', 'Jeg vil gerne kontaktes'],
    ])
    expect(buttonsOf(saved).every(button => button.private)).toBe(true)
  })

  it('offers no comment where the round takes none', () => {
    const labels = buttonsOf(savedCard({ ...round, takesComments: false }, facts))
    expect(labels.map(({ label }) => label)).not.toContain('Skriv en kommentar')
  })

  it('knows before it is pressed which buttons open a private form', () => {
    const opening = buttonsOf(savedCard(round, facts)).filter(one => one.opensDialog)
    expect(opening.map(({ action }) => 'does' in action && action.does)).toEqual([
      ...['see', 'comment', 'contact'],
    ])
  })

  it('A6: tells newcomers why they are not counted yet, and gives them nothing to answer with', () => {
    const card = waitingCard(round, { ...facts, meeting: undefined, network: 'Matematik' })
    expect(card.text).toContain('Der er check-in i netværket Matematik.')
    expect(card.text).toContain('kan ikke tælle med endnu')
    expect(card.text).toContain('Hvordan går det med matematikken?')
    expect(buttonsOf(card).map(({ label }) => label)).toEqual([
      'Skriv med navn',
      'Hvem kan se hvad?',
    ])
  })

  it.each(['author', 'coordinator'] as const)(
    'shows the %s what it looks like and why they do not answer',
    why => {
      const card = lookCard(round, facts, why)
      expect(card.text).toMatch(/så du svarer ikke selv/)
      expect(card.text).toContain('Svar: Rigtig skidt')
      expect(buttonsOf(card).map(({ label }) => label)).toEqual(['Hvem kan se hvad?'])
    },
  )

  it('carries every fact of its blocks in its text', () => {
    const anyRound = fc.record({
      questions: fc.array(
        fc.record({
          text: fc.stringMatching(/^[a-zæøå ?]{1,90}$/),
          scale: fc.constantFrom(...ScaleId.options),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      closesAt: fc.integer({ min: at('2026-08-01'), max: at('2027-07-01') }),
    })
    fc.assert(
      fc.property(anyRound, fc.constantFrom('da' as const, 'en' as const), (more, lang) => {
        const card = cardOf({ ...round, ...more }, { ...facts, lang })
        const said = card.blocks.flatMap(block => (block.type === 'text' ? [block.text] : []))
        for (const text of said) expect(card.text).toContain(text)
        expect(buttonsOf(card)).toHaveLength(8)
      }),
      { seed: 9 },
    )
  })
})
