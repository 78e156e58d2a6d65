// Prompts are files with a head: every input is filled in once, none is forgotten, and what is filled in is never read as a place itself.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createPrompts, parsePrompt, promptsFolder } from '../../src/llm/prompts.js'

const folder = mkdtempSync(join(tmpdir(), 'pejling-prompts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const head = '---\ninputs: [today, question]\nversion: 1\nmodels: sonja-1\n---\n'
writeFileSync(
  join(folder, 'answer.da.md'),
  `${head}\nI dag er {{today}}. Spørgsmål: {{ question }} ({{today}})\n`,
)
const prompts = createPrompts(pathToFileURL(`${folder}/`))

describe('A prompt', () => {
  it('has its inputs filled in wherever they stand', () => {
    const text = prompts.fill('answer', 'da', { today: '3. december', question: 'hvor?' })
    expect(text).toBe('I dag er 3. december. Spørgsmål: hvor? (3. december)')
  })

  it('takes what is filled in as it is', () => {
    const text = prompts.fill('answer', 'da', {
      today: '{{question}}',
      question: '$& $1 {{today}}',
    })
    expect(text).toBe('I dag er {{question}}. Spørgsmål: $& $1 {{today}} ({{question}})')
  })

  it.each([
    ['an input is missing', { today: 'x' }],
    ['an input is unknown', { today: 'x', question: 'y', name: 'z' }],
  ])('is a fault where %s', (_, inputs: Record<string, string>) => {
    expect(() => prompts.fill('answer', 'da', inputs)).toThrow('llm.prompt')
  })

  it('is a fault where there is no such file', () => {
    expect(() => prompts.fill('answer', 'en', {})).toThrow('llm.prompt')
  })

  it.each([
    ['has no head', 'I dag er {{today}}.'],
    ['has a head without a version', '---\ninputs: []\nmodels: x\n---\nHej'],
    [
      'has something in its head that nobody knows',
      '---\ninputs: []\nversion: 1\nmodels: x\nmood: y\n---\nHej',
    ],
    ['has a head that is no YAML', '---\ninputs: [\n---\nHej'],
    ['has a place for what it does not name', `${head}{{today}} {{question}} {{nam}}`],
    ['has a place with no name', `${head}{{today}} {{question}} {{}}`],
    ['names what it has no place for', `${head}{{today}}`],
  ])('is a fault where it %s', (_, file) => {
    expect(() => parsePrompt(file, 'x.da.md')).toThrow('llm.prompt')
  })
})

describe('The prompts of Pejling', () => {
  const files = readdirSync(promptsFolder()).filter(name => name !== 'README.md')
  it('are well made, each in both languages with the same inputs and the same version', () => {
    const read = files.map(name => {
      const [task = '', lang = ''] = name.split('.')
      const { inputs, version } = parsePrompt(
        readFileSync(new URL(name, promptsFolder()), 'utf8'),
        name,
      )
      return { task, lang, of: JSON.stringify([[...inputs].sort(), version]) }
    })
    const of = (lang: string) =>
      read
        .filter(one => one.lang === lang)
        .map(({ task, of }) => `${task} ${of}`)
        .sort()
    expect(of('da')).toEqual(of('en'))
    expect(read).toHaveLength(of('da').length * 2)
  })
})
