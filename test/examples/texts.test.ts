// What the sample says of its tools and pages is what the importer reads from the files, habit by habit, with no problem; and
// the whole folder, taken by the command line, gives a programme with everything in it.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { pages, type SamplePassage } from '../../examples/facts/pages.js'
import { addressOf, tools } from '../../examples/facts/tools.js'
import { sampleFiles, sampleProgramme } from '../../examples/generate.js'
import { findCpr } from '../../src/core/cpr.js'
import { slug } from '../../src/core/ids.js'
import type { Stored } from '../../src/import/preview/weigh.js'
import { readBytes } from '../../src/import/read-files.js'

import { runImport } from '../support/importing.js'

const known = sampleProgramme(2026)
const files = sampleFiles(2026).filter(file => file.name.endsWith('.md'))
const drafts = files.map(file => readBytes(file.bytes, file.name, known))

function textOf({ text, items = [] }: SamplePassage): string {
  return [text ?? '', items.map(item => `- ${item}`).join('\n')].filter(Boolean).join('\n\n')
}

describe('the tools and pages of the sample', () => {
  it('are 25 tools, one of them in a file of seven, and 15 pages', () => {
    expect([tools.length, pages.length]).toEqual([25, 15])
    expect(drafts.map(draft => draft.tools.length).filter(count => count > 1)).toEqual([7])
  })

  it('are read without a problem', () => {
    expect(drafts.flatMap(draft => draft.problems)).toEqual([])
  })

  it.each(tools.map(tool => [tool.name, tool] as const))(
    'say of «%s» what was meant',
    (_, tool) => {
      const { path, ...facts } = tool
      const found = drafts.flatMap(draft => draft.tools).find(one => one.id === slug(tool.name))
      const { source, ...read } = found ?? {}
      expect(read).toEqual({
        ...facts,
        id: slug(tool.name),
        ...(path && { link: addressOf(path) }),
      })
      expect(source?.file).toMatch(/^vaerktoejer\//)
    },
  )

  it.each(pages.map(page => [page.title, page] as const))(
    'say on «%s» what was meant',
    (_, page) => {
      const found = drafts.flatMap(draft => draft.pages).find(one => one.title === page.title)
      expect(found).toEqual({
        id: `sider-${page.file}`,
        source: { file: `sider/${page.file}.md` },
        title: page.title,
        aliases: page.aliases,
        passages: page.passages.map(passage => ({
          heading: passage.heading ?? '',
          text: textOf(passage),
        })),
        link: addressOf(page.path),
      })
    },
  )

  it('name nobody, since guests read them too', () => {
    const text = files.map(file => new TextDecoder().decode(file.bytes)).join('\n')
    for (const person of known.people) expect(text).not.toContain(person.name)
    expect(findCpr(text)).toEqual([])
  })

  it('have names of their own', () => {
    const names = [...tools.map(tool => tool.name), ...pages.map(page => page.title)].map(slug)
    expect(new Set(names).size).toBe(40)
  })
})

describe('the folder of the sample, imported', () => {
  const folder = fileURLToPath(new URL('../../examples/havrelund', import.meta.url))

  async function importFolder(stored: Stored) {
    const { code, out, stored: after } = await runImport({ files: [folder], stored, yes: true })
    return { code, out, after }
  }

  it('gives every meeting, tool and page, and changes nothing the second time', async () => {
    const first = await importFolder({ version: 1, programme: known })
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/ møder, 19 frister, .*25 værktøjer, 15 sider/)
    expect(first.out).toContain('Søbakkeskoln')
    expect(first.after.programme.tools).toHaveLength(25)
    expect(first.after.programme.pages).toHaveLength(15)
    const again = await importFolder(first.after)
    expect(again.after).toBe(first.after)
    expect(again.out).toContain('Intet er nyt eller ændret.')
  })
})
