// What is written is what is read, whatever the words; and no text, however broken, makes the reader throw or take long.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldTool, labelledTool } from '../../../examples/markdown/write-pages.js'
import { limits } from '../../../src/import/draft.js'
import { fieldOf } from '../../../src/import/markdown/words.js'
import { read } from './read.js'

const letters = fc.constantFrom(...'abcdefghijklmnoprstuvyæøåÆØÅé')
const word = fc.string({ unit: letters, minLength: 2, maxLength: 9 }).filter(text => !fieldOf(text))
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map(list => list.join(' '))
const sentence = fc
  .tuple(words, words, fc.constantFrom('. ', ', ', ': ', ' – ', ' (x) ', ' "y" ', '? '))
  .map(([first, second, between]) => `Når ${first}${between}${second}.`)
const tool = fc.record({
  name: words.map(text => `Om ${text}`),
  aliases: fc.uniqueArray(words, { maxLength: 3, minLength: 1 }),
  themes: fc.uniqueArray(words, { maxLength: 3, minLength: 1 }),
  audience: words,
  length: fc.integer({ min: 1, max: 90 }).map(minutes => `${minutes} min`),
  when: sentence,
  summary: sentence,
  steps: fc.array(sentence, { maxLength: 5 }),
  path: word.map(encodeURIComponent),
})

describe('a tool', () => {
  it('is read as it was written, with fields or with labels', () => {
    fc.assert(
      fc.property(tool, facts => {
        for (const text of [fieldTool(facts), labelledTool(facts, 1), labelledTool(facts, 2)]) {
          const { tools, problems } = read(text, 'vaerktoejer/x.md')
          const { path, ...rest } = facts
          expect(problems).toEqual([])
          expect(tools).toMatchObject([{ ...rest, link: `https://havrelund.example/${path}` }])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is read as it was written among others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(tool, {
          selector: one => one.name.toLowerCase(),
          minLength: 2,
          maxLength: 5,
        }),
        all => {
          const text = ['# Alle', ...all.map(one => labelledTool(one, 2))].join('\n\n')
          const { tools } = read(text, 'alle.md')
          expect(tools.map(({ name, steps }) => [name, steps])).toEqual(
            all.map(({ name, steps }) => [name, steps]),
          )
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('a broken file', () => {
  const size = limits.pageBytes
  it.each(
    [
      '#\n',
      '# a\n',
      '# a\nTema: x\n',
      '# a\n## Tema\n',
      '- ',
      '> ',
      '[',
      '[a](',
      '![',
      '*a _b ',
      '`',
      '<!--',
      '<a ',
      '|a|b|\n|-|-|\n',
      '[a](b) ',
      'a\n',
      'Link: x\n',
      '1. a\n',
      '&',
      '\\',
      '---\na: [',
      '---\n',
      '    ',
      '\n',
      'http://',
      '010190',
      '<b>',
      '- - ',
      '## a\nVarighed: 1\n',
    ].map(unit => [JSON.stringify(unit), unit] as const),
  )('of %s and nothing else is read in a moment', { timeout: 60_000 }, (_, unit) => {
    for (const start of ['# Titel\n\n', '---\na: ']) {
      const text = (start + unit.repeat(size / 4)).slice(0, size / 4)
      const before = performance.now()
      read(text, 'tools/a.md')
      read(text, 'a.md')
      expect(performance.now() - before).toBeLessThan(10_000)
    }
  })
})
