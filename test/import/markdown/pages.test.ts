// A page is read to passages of plain text, one for each heading; and the bytes of a text to its letters.
import { describe, expect, it } from 'vitest'
import { read } from './read.js'

const passagesOf = (text: string) => read(text, 'sider/a.md').pages[0]?.passages

describe('a page', () => {
  it('has the same facts with fields at the top as with plain labels', () => {
    const page = {
      id: 'sider-vikar',
      source: { file: 'sider/vikar.md' },
      title: 'Vikardækning',
      aliases: ['vikar', 'frikøb'],
      passages: [
        { heading: '', text: 'Sådan får I vikar.' },
        { heading: 'Hvem betaler?', text: 'Forvaltningen.' },
      ],
      link: 'https://havrelund.example/vikar',
    }
    const body = 'Sådan får I vikar.\n\n## Hvem betaler?\n\nForvaltningen.\n'
    const link = 'https://havrelund.example/vikar'
    for (const text of [
      `---\ntitle: Vikardækning\naliases: [vikar, frikøb]\nlink: ${link}\n---\n${body}`,
      `# Vikardækning\nOgså kaldt: vikar, frikøb\nLink: ${link}\n\n${body}`,
      `---\ntitel: Vikardækning\n---\n# Vikardækning\n\nOgså kaldt: vikar, frikøb  \nAdresse: <${link}>\n\n${body}`,
    ]) {
      const draft = read(text, 'sider/vikar.md')
      expect(draft.problems).toEqual([])
      expect(draft.pages).toEqual([page])
    }
  })

  it('keeps labels below a heading as what they are: text', () => {
    const text = '# A\n\n## Lab\nHvornår: om morgenen\nLink: på Aula\n'
    expect(passagesOf(text)).toEqual([
      { heading: 'Lab', text: 'Hvornår: om morgenen\nLink: på Aula' },
    ])
  })

  it('joins lines that were only wrapped, and keeps those that were meant', () => {
    expect(passagesOf('# A\n\nEt par\nlinjer.  \nEn ny.\nTelefon: 12\n\nMere.')).toEqual([
      { heading: '', text: 'Et par linjer.\nEn ny.\nTelefon: 12\n\nMere.' },
    ])
  })

  it('has lists, tables, quotations, code and HTML as text', () => {
    const text = `# A

- en
- to
  1. under

3. tre

> citat
> <script>alert(1)</script>

| Skole | Hold | By |
|-------|------|----|
| Nord  | 1    | X  |

\`\`\`
kode
\`\`\`

<div onclick="x()">felt<br>linje</div>
`
    expect(passagesOf(text)).toEqual([
      {
        heading: '',
        text: '- en\n- to\n1. under\n\n1. tre\n\ncitat\n\nSkole: Nord; Hold: 1; By: X\n\nkode\n\nfelt\nlinje',
      },
    ])
  })

  it('says under which heading a smaller one stands', () => {
    expect(passagesOf('# A\n## Kørsel\n### Bus\nLinje 4\n### Bil\nBag huset\n## Mad\nJa')).toEqual([
      { heading: 'Kørsel – Bus', text: 'Linje 4' },
      { heading: 'Kørsel – Bil', text: 'Bag huset' },
      { heading: 'Mad', text: 'Ja' },
    ])
  })

  it('says where its links lead, and writes to a mail address plainly', () => {
    const text =
      '# A\nLink: https://havrelund.example/sider/a\n\nSe [planen](plan) på <https://x.example/b>, [https://x.example/c](https://x.example/c), [skriv](mailto:a@havrelund.example?subject=x), ![kort](kort.png), ![](pynt.png).'
    expect(passagesOf(text)?.[0]?.text).toBe(
      'Se planen (https://havrelund.example/sider/plan) på https://x.example/b, https://x.example/c, skriv (a@havrelund.example), 🖼 kort, .',
    )
  })

  it('may be a link and nothing more', () => {
    const { pages, problems } = read('# Video\nLink: https://havrelund.example/video')
    expect(pages).toMatchObject([{ title: 'Video', passages: [] }])
    expect(problems).toEqual([])
  })

  it('is called by its path, whatever its title', () => {
    const ids = ['Sider/Hvem betaler.md', 'vikar.markdown'].map(
      file => read('# Ny\n\nTekst', file).pages[0]?.id,
    )
    expect(ids).toEqual(['sider-hvem-betaler', 'vikar'])
  })

  it('is no front matter that begins with a rule', () => {
    expect(passagesOf('---\n\nTekst mellem streger.\n\n---\n\n# A\n')).toEqual([
      { heading: '', text: 'Tekst mellem streger.' },
    ])
  })
})

describe('the letters of a file', () => {
  const text = '---\r\ntitel: Kørsel – på tværs\r\n---\r\n\r\nÆbler, “øl” og å.\r\n'
  const windows = Uint8Array.from([...text].map(sign => windowsCode(sign)))

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a BOM', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', windows],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['decomposed letters', Buffer.from(text.normalize('NFD'))],
    ['old Mac line ends', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('are the same from %s', (_, bytes) => {
    const { pages, problems } = read(bytes, 'sider/a.md')
    expect(problems).toEqual([])
    expect(pages).toMatchObject([
      { title: 'Kørsel – på tværs', passages: [{ heading: '', text: 'Æbler, “øl” og å.' }] },
    ])
  })

  function windowsCode(sign: string): number {
    return { '–': 0x96, '“': 0x93, '”': 0x94 }[sign] ?? sign.charCodeAt(0)
  }
})
