// There and back in Markdown: tools and pages with the names people give them → front matter, labels or headings, in any encoding
// and with any line ends → the same facts. robust.test.ts of the Markdown tests has the free texts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../../src/import/read-page.js'
import { emptyProgramme } from '../../../src/model/programme.js'
import { encode } from './made/write-csv.js'

const empty = emptyProgramme('Havrelund Kommune')
const names = [
  'Læringscirklen',
  'Læringscirklen 2',
  'EVA 2018: God undervisning set med elevernes øjne',
  'Taksonomi – PLF',
  'The big WHY',
  'Åben skole & Ærøs café',
  'Mindset for inklusion (kort)',
  'It-understøttet inklusion, 2. udgave',
  'Müllers "analyseramme"',
  'D’Hondts metode',
]
const words = fc
  .array(
    fc.constantFrom('tegn', 'på', 'læring', 'skolens', 'data', 'é', 'øve', 'få', 'ærligt', 'uge'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map(list => list.join(' '))
const sentence = words.map(text => `Vi ser ${text}.`)

const tool = fc.record({
  name: fc.constantFrom(...names),
  aliases: fc.uniqueArray(words, { minLength: 1, maxLength: 2 }),
  themes: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
  audience: words,
  length: fc.integer({ min: 5, max: 90 }).map(minutes => `${minutes} min`),
  when: sentence,
  summary: sentence,
  steps: fc.array(sentence, { minLength: 1, maxLength: 4 }),
})
type ToolFacts = typeof tool extends fc.Arbitrary<infer T> ? T : never

const forms = ['front matter', 'labels', 'bold labels', 'headings'] as const

function writeTool(facts: ToolFacts, form: (typeof forms)[number]): string {
  const { name, aliases, themes, audience, length, when, summary, steps } = facts
  const fields = [
    ['Andre navne', aliases.join(', ')],
    ['Tema', themes.join(', ')],
    ['Målgruppe', audience],
    ['Varighed', length],
    ['Hvornår', when],
  ] as const
  const list = steps.map((step, at) => `${at + 1}. ${step}`).join('\n')
  switch (form) {
    case 'front matter': {
      const keys = ['andre navne', 'tema', 'målgruppe', 'varighed', 'hvornår']
      const rows = fields.map(([, value], at) => `${keys[at]}: ${JSON.stringify(value)}`)
      const front = ['---', `navn: ${JSON.stringify(name)}`, ...rows, '---'].join('\n')
      return `${front}\n\n${summary}\n\n## Trin\n\n${list}\n`
    }
    case 'labels':
      return `# ${name}\n\n${fields.map(([label, value]) => `${label}: ${value}`).join('\n')}\n\n${summary}\n\nTrin:\n\n${list}\n`
    case 'bold labels':
      return `# ${name}\n\n${fields.map(([label, value]) => `- **${label}:** ${value}`).join('\n')}\n\n${summary}\n\n**Trin:**\n\n${list}\n`
    case 'headings':
      return `# ${name}\n\n${summary}\n\n${fields.map(([label, value]) => `## ${label}\n\n${value}\n`).join('\n')}\n## Trin\n\n${list}\n`
    default:
      return form satisfies never
  }
}

const saved = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-8 with bom', 'windows-1252', 'utf-16'),
  eol: fc.constantFrom('\n', '\r\n'),
})
type Saved = typeof saved extends fc.Arbitrary<infer T> ? T : never

function save(text: string, { encoding, eol }: Saved): Uint8Array {
  return encode(text.replaceAll('\n', eol), encoding)
}

describe('a tool that was written', () => {
  it('is read to the same facts in every form, encoding and line end', () => {
    fc.assert(
      fc.property(tool, fc.constantFrom(...forms), saved, (facts, form, how) => {
        const bytes = save(writeTool(facts, form), how)
        const { tools, problems } = readPage(bytes, 'vaerktoejer/et.md', empty)
        expect(problems).toEqual([])
        expect(tools).toMatchObject([facts])
      }),
      { seed: 20261122, numRuns: 400 },
    )
  })
})

describe('a page that was written', () => {
  it('is read to the same title and passages', () => {
    const passage = fc.record({ heading: fc.constantFrom(...names), text: sentence })
    const page = fc.record({
      title: fc.constantFrom(...names).map(name => `Om ${name}`),
      passages: fc.uniqueArray(passage, {
        selector: one => one.heading,
        minLength: 1,
        maxLength: 5,
      }),
      isFront: fc.boolean(),
    })
    fc.assert(
      fc.property(page, saved, ({ title, passages, isFront }, how) => {
        const head = isFront ? `---\ntitel: ${JSON.stringify(title)}\n---\n` : `# ${title}\n`
        const body = passages.map(({ heading, text }) => `## ${heading}\n\n${text}\n`)
        const bytes = save(`${[head, ...body].join('\n')}`, how)
        const { pages, problems } = readPage(bytes, 'sider/en.md', empty)
        expect(problems).toEqual([])
        expect(pages).toMatchObject([{ title, passages }])
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })
})
