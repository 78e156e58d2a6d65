// What is written is what is read, whatever the words; and no text, however broken, makes the reader throw or take long.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleFiles } from '../../../examples/generate.js'
import { fieldTool, labelledTool } from '../../../examples/markdown/write-pages.js'
import { limits } from '../../../src/import/draft.js'
import { fieldOf } from '../../../src/import/markdown/words.js'
import { Page, Tool } from '../../../src/model/page.js'
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

/** The same numbers in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

describe('a broken file', () => {
  const texts = sampleFiles(2026).filter(file => file.name.endsWith('.md'))
  const pieces = [
    '---\n',
    '# ',
    '\n\n',
    '[',
    '](',
    '**',
    '`',
    '|-|-|',
    '<',
    '>',
    '- ',
    '\0',
    '\ufffd',
  ]

  it('never throws, in two thousand of them, and gives nothing that the model would not take', {
    timeout: 120_000,
  }, () => {
    const random = createRandom(7)
    for (let at = 0; at < 2000; at++) {
      const file = texts[at % texts.length]
      const bytes = [...(file?.bytes ?? [])]
      for (let n = 0; n <= random(6); n++) {
        const place = random(bytes.length)
        const how = random(4)
        if (how === 0) bytes.splice(place, random(200))
        else if (how === 1) bytes[place] = random(256)
        else if (how === 2) bytes.splice(place, 0, ...Buffer.from(pieces[random(13)] ?? ''))
        else bytes.splice(place, 0, ...bytes.slice(random(bytes.length), random(bytes.length)))
      }
      const draft = read(Uint8Array.from(bytes), file?.name)
      for (const one of draft.tools) expect(Tool.parse(one)).toEqual(one)
      for (const one of draft.pages) expect(Page.parse(one)).toEqual(one)
    }
  })

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
