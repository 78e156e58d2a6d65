// A tool as people write it: fields at the top, labels under a heading, headings alone, many in one file, in Danish and English.
import { describe, expect, it } from 'vitest'
import { emptyProgramme } from '../../../src/model/programme.js'
import { read } from './read.js'

const circle = {
  id: 'laeringscirklen',
  source: { file: 'laeringscirklen.md' },
  name: 'Læringscirklen',
  aliases: ['cirklen', 'læringscirkel'],
  themes: ['PLF', 'teamsamarbejde'],
  audience: 'team og ressourcepersoner',
  length: '45-60 min',
  when: 'Når teamet er kørt fast.',
  summary: 'Cirklen fører jer rundt.',
  steps: ['Find et spørgsmål.', 'Prøv noget af.', 'Se på tegn.'],
  link: 'https://havrelund.example/cirklen',
}

const habits: Readonly<Record<string, string>> = {
  'fields at the top': `---
navn: Læringscirklen
også kaldt: [cirklen, læringscirkel]
tema: PLF, teamsamarbejde
målgruppe: team og ressourcepersoner
varighed: 45-60 min
hvornår: Når teamet er kørt fast.
link: https://havrelund.example/cirklen
trin:
  - Find et spørgsmål.
  - Prøv noget af.
  - Se på tegn.
---
Cirklen fører jer rundt.
`,
  'fields at the top, the steps below': `---
title: "Læringscirklen"
aliases:
- cirklen
- læringscirkel
tags: [PLF, teamsamarbejde]
audience: team og ressourcepersoner
duration: 45-60 min
when: >
  Når teamet
  er kørt fast.
url: <https://havrelund.example/cirklen>
...

Cirklen fører jer rundt.

Sådan gør du
------------

1) Find et spørgsmål.
2) Prøv noget af.
3) Se på tegn.
`,
  'labels under a heading': `# Læringscirklen

**Også kaldt:** cirklen, læringscirkel
**Tema**: PLF; teamsamarbejde
Maalgruppe: team og ressourcepersoner
VARIGHED: 45-60 min
Link: [Cirklen som ark](https://havrelund.example/cirklen)

Cirklen fører jer rundt.

Hvornår:

Når teamet er kørt fast.

Sådan gør du:
* Find et spørgsmål.
* Prøv noget af.
* Se på tegn.
`,
  'headings alone': `Læringscirklen
==============

Cirklen fører
jer rundt.

## Også kaldt
- cirklen
- læringscirkel

## Tema
PLF, teamsamarbejde

## Målgruppe
team og ressourcepersoner

## Hvor lang tid tager det?
45-60 min

## Hvornår bruges det?
Når teamet er kørt fast.

## Sådan gør I
- [ ] Find et spørgsmål.
- [x] Prøv noget af.
- [ ] Se på tegn.

## Link
https://havrelund.example/cirklen
`,
  'a list of labels, and numbered steps without one': `# Læringscirklen

- **Også kaldt:** cirklen, læringscirkel
- **Tema:** PLF, teamsamarbejde
- **Målgruppe:** team og ressourcepersoner
- **Varighed:** 45-60 min
- **Hvornår:** Når teamet er kørt fast.

Cirklen fører jer rundt.

1. Find et spørgsmål.
2. Prøv noget af.
3. Se på tegn.

[Hent arket](https://havrelund.example/cirklen)
`,
  'a table of labels': `# Læringscirklen

| Tema | PLF, teamsamarbejde |
| --- | --- |
| Også kaldt | cirklen, læringscirkel |
| Målgruppe | team og *ressourcepersoner* |
| Varighed | 45-60 min |
| Hvornår | Når teamet er kørt fast. |
| Link | [ark](https://havrelund.example/cirklen) |

Cirklen fører jer rundt.

Trin for trin:

1. Find et spørgsmål.
2. Prøv noget af.
3. Se på tegn.
`,
  English: `# Læringscirklen

Also known as: cirklen, læringscirkel
Topics: PLF, teamsamarbejde
For whom: team og ressourcepersoner
Time needed: 45-60 min
When to use: Når teamet er kørt fast.
Read more: <https://havrelund.example/cirklen>

Cirklen fører jer rundt.

### How to use it

1. Find et spørgsmål.
2. Prøv noget af.
3. Se på tegn.
`,
}

describe('a tool', () => {
  it.each(Object.entries(habits))('written with %s is read to the same facts', (_, text) => {
    const draft = read(text, 'laeringscirklen.md')
    expect(draft.problems).toEqual([])
    expect(draft.tools).toEqual([circle])
    expect(draft.pages).toEqual([])
  })

  it('keeps what its writer said of time, and takes no colon for a field', () => {
    const [tool] = read('---\nnavn: Lab 1: sådan\ntema: lab\nvarighed: 30\n---\nTekst').tools
    expect(tool).toMatchObject({ name: 'Lab 1: sådan', length: '30' })
  })

  it('has the lists inside its steps, pictures as their words, and markup as text', () => {
    const [tool] = read(
      '# Træ\nTema: IT\n\nEt **træ** med `grene`, ![et stort træ](trae.png) og <b>blade</b>.\n\n1. Hent\n   mere\n   - nu\n2. Klik\n',
      'vaerktoejer/trae.md',
    ).tools
    expect(tool?.summary).toBe('Et træ med grene, 🖼 et stort træ og blade.')
    expect(tool?.steps).toEqual(['Hent mere\n- nu', 'Klik'])
  })

  it.each(['Også kaldet', 'Kaldes også', 'Også kendt som', 'Kaldet'])(
    'is asked for by what stands after "%s"',
    label => {
      const [tool] = read(
        `# Samtalehjulet\n\n${label}: hjulet\n\nEn snak om klassen.\n`,
        'tools/a.md',
      ).tools
      expect(tool?.aliases).toEqual(['hjulet'])
      expect(tool?.summary).toBe('En snak om klassen.')
    },
  )

  it('keeps the label of a fragment that says nothing without it', () => {
    const [tool] = read(
      '# Hjulet\n\nEn snak om klassen.\n\n- **Formål:** ro\n- **Tid:** 20 min\n',
      'tools/a.md',
    ).tools
    expect(tool?.summary).toBe('En snak om klassen.\n\nFormål: ro')
    const [only] = read('# Hjulet\n\n- **Formål:** ro\n- **Tid:** 20 min\n', 'tools/a.md').tools
    expect(only?.summary).toBe('ro')
  })

  it('has text of its own headings in its summary, and text before its steps too', () => {
    const [tool] = read(
      '# Cirklen\nTema: PLF\n\n## Baggrund\nGammel idé.\n\n## Sådan gør du\nSæt jer i en kreds.\n\n- Tal.\n- Lyt.\n',
      'tools/a.md',
    ).tools
    expect(tool?.summary).toBe('Baggrund:\nGammel idé.\n\nSæt jer i en kreds.')
    expect(tool?.steps).toEqual(['Tal.', 'Lyt.'])
  })

  it('sees a relative link from its own address, and keeps it as written where it has none', () => {
    const text = 'Brug [skemaet](../skemaer/a.pdf) og [punkt 2](#to).'
    const linked = `# A\nTema: x\nLink: https://havrelund.example/vaerktoejer/a\n\n${text}`
    const [own] = read(linked, 'vaerktoejer/a.md').tools
    expect(own?.summary).toBe('Brug skemaet (https://havrelund.example/skemaer/a.pdf) og punkt 2.')
    const [other] = read(`# A\nTema: x\n\n${text}`, 'vaerktoejer/a.md').tools
    expect(other?.summary).toBe('Brug skemaet (../skemaer/a.pdf) og punkt 2.')
  })
})

describe('a file with several tools', () => {
  const text = `# Værktøjer til teamet

Her er vores værktøjer.

## Boblediagram
Tema: data
Link: https://havrelund.example/bobler

Tegn bobler.

### Sådan gør du
1. Tegn.
2. Vælg.

## The big WHY
Varighed: 30 min

Spørg hvorfor.

## Uden felter
Kun en tekst.

# Til ledelsen

## Sparringssamtale
Målgruppe: ledere
`

  it('has one under each heading, with what stands below it', () => {
    const { tools, problems } = read(text, 'til-teamet.md')
    expect(problems).toEqual([])
    expect(tools.map(({ name, summary, steps }) => [name, summary, steps])).toEqual([
      ['Boblediagram', 'Tegn bobler.', ['Tegn.', 'Vælg.']],
      ['The big WHY', 'Spørg hvorfor.', []],
      ['Uden felter', 'Kun en tekst.', []],
      ['Sparringssamtale', '', []],
    ])
    expect(tools[0]?.link).toBe('https://havrelund.example/bobler')
  })

  it('passes over a heading without words', () => {
    const { tools } = read('# V\n## A\nTema: x\n##\nTema: y\n## B\nTema: z', 'tools/v.md')
    expect(tools.map(tool => tool.name)).toEqual(['A', 'B'])
  })

  it('gives them the theme and the audience that stand at the top of it', () => {
    const { tools } = read(`---\ntitel: Teamets\ntema: PLF\nvarighed: 5 min\n---\n${text}`)
    expect(tools.map(tool => tool.themes)).toEqual([['PLF', 'data'], ['PLF'], ['PLF'], ['PLF']])
    expect(tools.map(tool => tool.length)).toEqual([undefined, '30 min', undefined, undefined])
  })
})

describe('whether a file is a tool or a page', () => {
  const plain = '# Kørsel\n\nTag bussen.'
  const labelled = '# Kørsel\nTema: transport\nVarighed: 10 min\n\nTag bussen.'

  it.each([
    ['type: says', `---\ntype: værktøj\n---\n${plain}`, 'sider/a.md', 'tool'],
    ['the folder says', plain, 'skolen/Værktøjer/a.md', 'tool'],
    ['the folder says', labelled, 'sider/a.md', 'page'],
    ['the parts of a tool say', labelled, 'a.md', 'tool'],
    ['one part alone does not say', '# Kursus\nVarighed: 3 timer\n\nTekst', 'a.md', 'page'],
    ['nothing else says', plain, 'a.md', 'page'],
  ])('%s', (_, text, file, kind) => {
    const { tools, pages } = read(text, file)
    expect([tools.length, pages.length]).toEqual(kind === 'tool' ? [1, 0] : [0, 1])
  })

  it('stays what it was, when its labels are taken out', () => {
    const { tools } = read(labelled, 'a.md')
    const known = { ...emptyProgramme('Havrelund Kommune'), tools: [...tools] }
    expect(read(plain, 'a.md', known).tools).toHaveLength(1)
  })
})
