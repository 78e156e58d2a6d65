// What comes back is read whatever it is: nothing throws, and however a reply is cut into pieces it is the same reply.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReading } from '../../src/llm/openai/reading.js'

function chunk(delta: unknown, finish_reason: string | null = null): unknown {
  return { choices: [{ delta, finish_reason }] }
}

/** The text in as many pieces as there are cuts. */
function pieces(text: string, cuts: readonly number[]): string[] {
  const at = [...new Set(cuts.map(cut => cut % (text.length + 1)))].sort((a, b) => a - b)
  return [0, ...at].map((from, index) => text.slice(from, at[index] ?? text.length))
}

/** Half a character is no text: streams are cut between them. */
const plain = fc.stringMatching(/^[a-zæøåA-ZÆØÅ0-9 .,:]{0,60}$/)
const cuts = fc.array(fc.nat(), { maxLength: 8 })

describe('Reading', () => {
  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), chunks => {
        const reading = createReading()
        for (const one of chunks) reading.take(one)
        expect(['said', 'failed']).toContain(reading.end().outcome)
      }),
    )
  })

  it('gives the same text and the same call, however they are cut', () => {
    fc.assert(
      fc.property(plain, plain, cuts, (text, value, at) => {
        const input = JSON.stringify({ value })
        const reading = createReading()
        for (const content of pieces(text, at)) reading.take(chunk({ content }))
        for (const [index, part] of pieces(input, at).entries()) {
          const name = index === 0 ? { name: 'meeting' } : {}
          const call = { index: 0, id: 'c1', function: { ...name, arguments: part } }
          reading.take(chunk({ tool_calls: [call] }))
        }
        reading.take(chunk({}, 'tool_calls'))
        expect(reading.end()).toEqual({
          outcome: 'said',
          text: text.trim(),
          calls: [{ id: 'c1', name: 'meeting', input }],
          tokens: undefined,
        })
      }),
    )
  })

  it('shows nothing of a thought, at no moment', () => {
    fc.assert(
      fc.property(cuts, at => {
        const reading = createReading()
        const shown = pieces('<think>Hemmeligt.</think>\nTorsdag.', at).map(content => {
          reading.take(chunk({ content }))
          return reading.text()
        })
        expect(shown.join('')).not.toMatch(/Hemm|<|think/)
        expect(shown.at(-1)).toBe('Torsdag.')
      }),
    )
  })
})
