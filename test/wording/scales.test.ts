// The words of the scales and the questions that are ready: short enough for every button, told apart when typed, and nothing that A13 forbids.
import { describe, expect, it } from 'vitest'
import { checkinLimits, Question, ScaleId } from '../../src/model/round.js'
import { wording } from '../../src/wording/wording.js'

const langs = ['da', 'en'] as const
const all = langs.flatMap(lang => ScaleId.options.map(scale => ({ lang, scale })))

describe('the words of a scale', () => {
  it.each(all)('are short and all different: $lang $scale', ({ lang, scale }) => {
    const { steps, bands, name } = wording(lang).scales[scale]
    expect(new Set(steps.map(step => step.toLowerCase())).size).toBe(5)
    expect(new Set(bands).size).toBe(3)
    for (const step of steps) expect(step.length).toBeLessThanOrEqual(24)
    for (const band of bands) expect(band.length).toBeLessThanOrEqual(34)
    expect(name.length).toBeLessThanOrEqual(24)
  })

  it.each(all)('give the middle band the middle step: $lang $scale', ({ lang, scale }) => {
    const { steps, bands } = wording(lang).scales[scale]
    expect(bands[1]).toBe(steps[2])
  })

  it('A5: never say "all" or "none" of people', () => {
    const said = langs.flatMap(lang =>
      ScaleId.options.flatMap(scale => wording(lang).scales[scale].bands),
    )
    expect(said.filter(band => /\b(alle|ingen|everybody|nobody)\b/i.test(band))).toEqual([])
  })
})

describe('the questions that are ready', () => {
  it.each(langs)('are at least twelve, each within the limit: %s', lang => {
    const { ready } = wording(lang).rounds
    expect(ready.length).toBeGreaterThanOrEqual(12)
    for (const { text, scale } of ready) {
      expect(Question.safeParse({ text, scale }).success).toBe(true)
      expect(text.length).toBeLessThanOrEqual(checkinLimits.question)
    }
  })

  it('are the same in both languages, in the same order, with the same scales', () => {
    const [da, en] = langs.map(lang =>
      wording(lang).rounds.ready.map(({ id, scale, fits }) => ({ id, scale, fits })),
    )
    expect(da).toEqual(en)
    expect(new Set(da?.map(({ id }) => id)).size).toBe(da?.length)
  })

  it('use every scale, and are there for meetings and for series', () => {
    const { ready } = wording('da').rounds
    expect(new Set(ready.map(({ scale }) => scale))).toEqual(new Set(ScaleId.options))
    for (const fits of ['meeting', 'series'] as const)
      expect(ready.filter(one => one.fits === fits).length).toBeGreaterThanOrEqual(5)
  })
})
