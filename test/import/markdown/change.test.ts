// Tools and pages against what is known: new, changed, the same and gone per file; the same file twice changes nothing.
import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../src/import/apply.js'
import { diffProgramme } from '../../../src/import/diff.js'
import type { Draft } from '../../../src/import/draft.js'
import { emptyProgramme, type Programme } from '../../../src/model/programme.js'
import { read } from './read.js'

const empty = emptyProgramme('Havrelund Kommune')
const two = '# Værktøjer\n## A\nTema: x\n\nOm a.\n## B\nTema: y\n'
const page = '# Mad\n\n## Hvornår?\nTil frokost.\n'

function take(known: Programme, ...drafts: Draft[]) {
  const change = diffProgramme(known, drafts)
  return { ...change, after: applyChange(known, change, { gone: false }) }
}
const counts = (change: ReturnType<typeof take>) =>
  [change.tools, change.pages].map(({ added, changed, same, gone }) => [
    added.length,
    changed.length,
    same.length,
    gone.length,
  ])
const known = take(empty, read(two, 'vaerktoejer/v.md'), read(page, 'sider/mad.md')).after

describe('a change', () => {
  it('has what is new', () => {
    expect(known.tools.map(tool => tool.id)).toEqual(['a', 'b'])
    expect(known.pages.map(({ id }) => id)).toEqual(['sider-mad'])
  })

  it('has nothing of the same files again', () => {
    const again = take(known, read(two, 'vaerktoejer/v.md'), read(page, 'sider/mad.md'))
    expect(counts(again)).toEqual([
      [0, 0, 2, 0],
      [0, 0, 1, 0],
    ])
    expect(again.after).toEqual(known)
  })

  it('names the fields that are others than before', () => {
    const tools = read(two.replace('Om a.', 'Om A, i dag.\n\n1. Et'), 'vaerktoejer/v.md')
    const pages = read('# Mad og drikke\n\n## Hvornår?\nHele dagen.', 'sider/mad.md')
    const change = take(known, tools, pages)
    expect(change.tools.changed.map(({ fields }) => fields)).toEqual([['summary', 'steps']])
    expect(change.pages.changed.map(({ fields }) => fields)).toEqual([['title', 'passages']])
    expect(change.after.tools[0]?.steps).toEqual(['Et'])
    expect(change.after.pages).toMatchObject([{ id: 'sider-mad', title: 'Mad og drikke' }])
  })

  it('proposes as gone what its own file no longer has, and takes it only when told', () => {
    const change = diffProgramme(known, [read('# B\nTema: y\nLængde: 5 min', 'vaerktoejer/v.md')])
    expect(change.tools.gone.map(tool => tool.id)).toEqual(['a'])
    expect(change.pages.gone).toEqual([])
    expect(applyChange(known, change, { gone: false }).tools).toHaveLength(2)
    expect(applyChange(known, change, { gone: true }).tools.map(tool => tool.id)).toEqual(['b'])
  })

  it('says nothing of files that were not given or could not be read', () => {
    const change = diffProgramme(known, [read('', 'vaerktoejer/v.md')])
    expect([change.tools.gone, change.pages.gone]).toEqual([[], []])
  })

  it('follows a tool to another file', () => {
    const moved = take(
      known,
      read('# A\nTema: x\n\nOm a.', 'vaerktoejer/a.md'),
      read('# B\nTema: y', 'vaerktoejer/v.md'),
    )
    expect(counts(moved)[0]).toEqual([0, 0, 2, 0])
    expect(moved.after.tools[0]?.source.file).toBe('vaerktoejer/a.md')
  })

  it('follows a page to another name and place, and knows it the next time as well', () => {
    const moved = take(known, read(page, 'mad-og-drikke.md'))
    expect(counts(moved)[1]).toEqual([0, 0, 1, 0])
    expect(moved.after.pages).toMatchObject([
      { id: 'sider-mad', source: { file: 'mad-og-drikke.md' } },
    ])
    const renamed = take(moved.after, read(page.replace('Mad', 'Frokost'), 'mad-og-drikke.md'))
    expect(renamed.after.pages).toMatchObject([{ id: 'sider-mad', title: 'Frokost' }])
  })

  it('keeps the first of two tools of one name in two files, and says so where they differ', () => {
    const one = read('# A\nTema: x', 'tools/1.md')
    const change = take(empty, one, read('# A\nTema: z', 'tools/2.md'))
    expect(change.tools.added).toMatchObject([{ themes: ['x'] }])
    expect(change.problems).toMatchObject([{ file: 'tools/2.md', code: 'duplicate-name' }])
    expect(take(empty, one, read('# A\nTema: x', 'tools/2.md')).problems).toEqual([])
  })
})
