// What can be wrong in a Markdown file, each with the row it stands in and a sentence in both languages.
import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/import/draft.js'
import { sayProblem } from '../../../src/import/problems.js'
import { importing as danish } from '../../../src/wording/da/import/importing.js'
import { importing as english } from '../../../src/wording/en/import/importing.js'
import { read, wrong } from './read.js'

describe('what is wrong', () => {
  it.each<[string, string, string, [string, number | undefined][]]>([
    ['no title', 'Kun tekst.', 'sider/hvem-betaler.md', [['page-no-title', 1]]],
    ['headings, but none above the others', '## A\nx\n\n## B\ny', 's.md', [['page-no-title', 1]]],
    ['a link without https', '# A\nLink: http://x.example\n\nx', 's.md', [['bad-link', 2]]],
    ['a link to nowhere', '# A\nLink: på nettet\n\nx', 's.md', [['bad-link', 2]]],
    ['a relative link of its own', '---\ntitel: A\nlink: a.pdf\n---\nx', 's.md', [['bad-link', 3]]],
    ['a script as a link', '# A\n\n[x](ftp://x.example)', 's.md', [['bad-link', 3]]],
    ['nothing under its title', '\n# A\n', 's.md', [['page-empty', 2]]],
    ['an unknown field', '---\ntitel: A\nfarve: rød\n---\nx', 's.md', [['unknown-key', 3]]],
    [
      'fields that are none',
      '---\ntitel: "A\n---\n# A\n\nx',
      's.md',
      [['front-matter-unreadable', 2]],
    ],
    ['a CPR number', '# A\n\n## B\nHan er 010190-1234.\n\n## C\nx', 's.md', [['cpr', 4]]],
    ['a CPR number in a title', '# 010190-1234\n\nx', 's.md', [['cpr', 1]]],
    [
      'one name twice',
      '# V\n## A\nTema: x\n## B\nTema: y\n## a\nTema: z',
      'tools/v.md',
      [['duplicate-name', 6]],
    ],
    [
      'a tool with nothing to say',
      '# V\n## A\nTema: x\n## B\nTema: y\n## C\n',
      'tools/v.md',
      [['page-empty', 6]],
    ],
    ['a long text', `# A\n\n${'ord '.repeat(3000)}`, 's.md', [['text-too-long', 3]]],
    ['many steps', `# A\n\n${'1. x\n'.repeat(101)}`, 'tools/a.md', [['too-many-parts', 3]]],
  ])('%s is told with its row', (_, text, file, expected) => {
    expect(wrong(text, file)).toEqual(expected)
  })

  it.each<[string, string, string, [string, string | undefined][]]>([
    ['a key', '---\ntitel: A\nlink: a.pdf\n---\nx', 's.md', [['bad-link', 'link']]],
    ['an unknown key', '---\ntitel: A\nfarve: rød\n---\nx', 's.md', [['unknown-key', 'farve']]],
    ['a label', '# A\nLink: http://x.example\n\nx', 's.md', [['bad-link', 'Link']]],
    ['a label of a tool', '# A\nVarighed: 010190-1234', 'tools/a.md', [['cpr', 'Varighed']]],
    [
      'a heading',
      '# A\n\n## Sådan gør du\n1. 010190-1234',
      'tools/a.md',
      [['cpr', 'Sådan gør du']],
    ],
    ['no label', '# A\n\nHan er 010190-1234.\n\n## B\nx', 's.md', [['cpr', undefined]]],
  ])('under %s is told with it', (_, text, file, expected) => {
    const { problems } = read(text, file)
    const told = problems.filter(({ code }) => code !== 'page-empty')
    expect(told.map(({ code, column }) => [code, column])).toEqual(expected)
  })

  it('keeps everything else of the file', () => {
    const cpr = read('# A\n\n## B\nHan er 010190-1234.\n\n## C\nx', 's.md')
    expect(cpr.pages[0]?.passages).toEqual([{ heading: 'C', text: 'x' }])
    expect(JSON.stringify(cpr)).not.toContain('010190')
    expect(read('Kun tekst.', 'sider/hvem-betaler.md').pages[0]?.title).toBe('Hvem betaler')
    const bad = read('---\ntitel: "A\n---\n# A\n\nx', 's.md')
    expect(bad.pages).toMatchObject([{ title: 'A', passages: [{ text: 'x' }] }])
  })

  it.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.from(' \n\ufeff'), 'page-empty'],
    ['a workbook', Buffer.from('PK\u0003\u0004', 'latin1'), 'not-a-page'],
    ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), 'not-a-page'],
    ['other bytes', Buffer.from('abc\0def'), 'not-a-page'],
    ['a web page', Buffer.from('<!DOCTYPE html><p>x'), 'not-a-page'],
    ['too much', new Uint8Array(limits.pageBytes + 1), 'page-too-big'],
  ])('a file of %s cannot be read at all', (_, bytes, code) => {
    const draft = read(bytes)
    expect(draft.unreadable).toBe(true)
    expect(draft.problems.map(problem => problem.code)).toEqual([code])
  })

  it('never repeats a CPR number, wherever it stands', () => {
    const cpr = '010190-1234'
    const text = `---\n${cpr}: x\ntema: ${cpr}, b\nlink: "${cpr}"\n---\n# A ${cpr}\n\nTrin:\n1. ${cpr}\n\n[${cpr}](a.pdf) [x](ftp://${cpr})`
    for (const file of ['a.md', 'tools/a.md', `${cpr}.md`]) {
      expect(JSON.stringify(read(text, file).tools)).not.toContain(cpr)
      expect(JSON.stringify(read(text, file).problems)).not.toContain(cpr)
    }
  })

  it('has a sentence in Danish and one in English', () => {
    const { problems } = read('---\nfarve: rød\n---\nLink: x.pdf\n\nTekst', 'sider/a.md')
    expect(problems.map(problem => sayProblem(danish, problem).problem)).toEqual([
      'Filen har ingen overskrift. Pejling kalder den "A" efter filens navn.',
      'Pejling kender ikke "farve" øverst i filen og bruger det ikke.',
      'Et link i "A" er ikke en hel adresse. Det er ikke taget med.',
    ])
    expect(problems.map(problem => sayProblem(english, problem).problem)).toEqual([
      'The file has no heading. Pejling calls it "A" after the file\'s name.',
      'Pejling does not know "farve" at the top of the file and does not use it.',
      'A link in "A" is not a whole address. It was left out.',
    ])
  })
})
