// The fields between two lines of `---` at the top of a file, in YAML as people write it. Called by read-page alone.
// Everything in it is text: no dates, numbers or yes/no are made of it, and no reference is followed.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'

export interface FrontMatter {
  /** One for each key, in order. */
  readonly entries: readonly FrontEntry[]
  /** The text after it. */
  readonly body: string
  /** How many lines of the file stand before the body. */
  readonly linesBefore: number
  /** The first line of fields that cannot be read; then `entries` is empty. */
  readonly badRow?: number
}

export interface FrontEntry {
  readonly key: string
  readonly values: readonly string[]
  /** Written as a list, so that a comma in a value is part of it. */
  readonly isList: boolean
  readonly row: number
}

const fence = /^\s*---[ \t]*\n([\s\S]*?)\n?^(?:---|\.\.\.)[ \t]*(?:\n|$)/m
/** Longer ones are no front matter but a page between two rules. */
const longest = 20_000

/** Without fields: no entries, and all of the text as the body. */
export function readFrontMatter(text: string): FrontMatter {
  const none = { entries: [], body: text, linesBefore: 0 }
  if (!/^\s*---[ \t]*\n/.test(text)) return none
  const found = fence.exec(text.slice(0, longest))
  const yaml = found?.[1] ?? ''
  // Two rules around a paragraph are no fields.
  if (found?.index !== 0 || !/^(?:\s*(?:#.*)?\n)*[^\s:#][^:\n]*:/.test(yaml)) return none
  const firstRow = lineBreaks(text.slice(0, text.indexOf('---'))) + 2
  const rest = { body: text.slice(found[0].length), linesBefore: lineBreaks(found[0]) }
  const entries = readYaml(yaml, firstRow) ?? readYaml(quoteColons(yaml), firstRow)
  return entries ? { ...rest, entries } : { ...rest, entries: [], badRow: firstRow }
}

function readYaml(yaml: string, firstRow: number): FrontEntry[] | undefined {
  const lines = new LineCounter()
  const contents = parseMap(yaml, lines)
  return contents?.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return []
    const row = firstRow + lines.linePos(key.range[0]).line - 1
    const nodes = isSeq(value) ? value.items : [value]
    const values = nodes.flatMap(node => {
      const text = isScalar(node) ? String(node.value ?? '').trim() : ''
      return text === '' ? [] : [text]
    })
    return [{ key: String(key.value), values, isList: isSeq(value), row }]
  })
}

/** The parser runs out of stack on a thousand brackets: to a reader that is one more thing that cannot be read. */
function parseMap(yaml: string, lineCounter: LineCounter): YAMLMap | undefined {
  try {
    const options = { schema: 'failsafe', uniqueKeys: false, lineCounter } as const
    const { contents, errors } = parseDocument(yaml, options)
    return errors.length === 0 && isMap(contents) ? contents : undefined
  } catch {
    return undefined
  }
}

/** `titel: Lab 1: sådan gør I` is two keys to YAML and one to everybody else. */
function quoteColons(yaml: string): string {
  return yaml.replace(
    /^([^\s:#-][^:\n]*:[ \t]+)([^\s"'[{|>].*)$/gm,
    (_, key: string, value: string) => `${key}${JSON.stringify(value.trimEnd())}`,
  )
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1
}
