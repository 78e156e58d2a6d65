// Tools and pages that were read against those that are known: new, changed, the same, gone. Called by diff.ts. Pure.
// A tool is its name and a page its file, so that the same file twice changes nothing, whatever was read before it.
import { slug } from '../../core/ids.js'
import type { Page, Tool } from '../../model/page.js'
import type { Programme } from '../../model/programme.js'
import type { PageField } from '../../wording/da/import/importing.js'
import type { KindChange } from '../diff.js'
import type { Draft } from '../draft.js'
import { short } from '../ics/report.js'
import type { ImportProblem } from '../problems.js'
import { compareKind } from './kind.js'
import { isEqual } from './three-way/equal.js'

const toolFields = [
  'name',
  'aliases',
  'themes',
  'audience',
  'length',
  'when',
  'summary',
  'steps',
  'link',
] as const satisfies readonly PageField[]
const pageFields = ['title', 'aliases', 'passages', 'link'] as const satisfies readonly PageField[]

interface Context {
  /** As the files had them last. */
  readonly base: Programme | undefined
  readonly prefersFiles: boolean
  readonly report: (problem: ImportProblem) => void
}

export function diffTools(
  { tools }: Programme,
  drafts: readonly Draft[],
  { base, report, prefersFiles }: Context,
): KindChange<Tool> {
  const drafted = onlyFirst(
    drafts.flatMap(draft => draft.tools),
    tool => tool.name,
    report,
  )
  const gone = goneFrom(tools, drafted, drafts)
  return compareKind<Tool>({
    known: tools,
    read: drafted,
    base: base?.tools,
    prefersFiles,
    fields: toolFields,
    gone,
  })
}

/** A page is known by its path; one that was moved or renamed by the file it was read from last, or by a title of its own. */
export function diffPages(
  { pages }: Programme,
  drafts: readonly Draft[],
  { base, report, prefersFiles }: Context,
): KindChange<Page> {
  const drafted = onlyFirst(
    drafts.flatMap(draft => draft.pages),
    page => page.title,
    report,
  )
  const taken = new Set(drafted.map(page => page.id))
  const free = pages.filter(page => !taken.has(page.id))
  const found = drafted.map(page => {
    if (pages.some(known => known.id === page.id)) return page
    const fromFile = free.filter(known => known.source.file === page.source.file)
    const namesakes = free.filter(known => slug(known.title) === slug(page.title))
    const twins = drafted.filter(other => slug(other.title) === slug(page.title))
    const [known, ...others] = fromFile.length > 0 ? fromFile : twins.length === 1 ? namesakes : []
    return known && others.length === 0 ? { ...page, id: known.id } : page
  })
  const gone = goneFrom(pages, found, drafts)
  return compareKind<Page>({
    known: pages,
    read: found,
    base: base?.pages,
    prefersFiles,
    fields: pageFields,
    gone,
  })
}

/** Two of one id in these files: the first stands, and of another that says something else it is told. */
function onlyFirst<Item extends Tool | Page>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  report: Context['report'],
): Item[] {
  const first = new Map<string, Item>()
  for (const item of items) {
    const other = first.get(item.id)
    if (!other) first.set(item.id, item)
    else if (!isEqual({ ...other, source: {} }, { ...item, source: {} })) {
      const args = { name: short(nameOf(item)) }
      report({ file: item.source.file ?? '', code: 'duplicate-name', args })
    }
  }
  return [...first.values()]
}

/** What came from one of these files and is in none of them now. */
function goneFrom<Item extends Tool | Page>(
  known: readonly Item[],
  read: readonly Item[],
  drafts: readonly Draft[],
): Item[] {
  const files = new Set(drafts.filter(draft => draft.whole).map(draft => draft.file))
  const present = new Set(read.map(item => item.id))
  return known.filter(
    ({ id, source }) => source.file !== undefined && files.has(source.file) && !present.has(id),
  )
}
