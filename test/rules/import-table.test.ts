// The import table of the README, enforced: which room may open which door. Reads the files as text, type imports apart.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Import {
  readonly file: string
  readonly from: string
  readonly typeOnly: boolean
}

const capabilities = [
  ...[
    'ask',
    'remind',
    'attend',
    'broadcast',
    'deliver',
    'checkin',
    'own-data',
    'insight',
    'import',
    'questions',
  ],
]
const base = ['core', 'model', 'wording']
const below = [...base, 'people', 'programme']
const stores = ['store (type)']

/** Room → the rooms it may import; `(type)` = by `import type` alone. A room may always import itself. */
const table: Record<string, readonly string[]> = {
  core: [],
  model: ['core'],
  wording: ['core', 'model'],
  store: ['core', 'model'],
  llm: ['core', 'model'],
  jobs: ['core', 'model'],
  people: [...base, ...stores],
  programme: [...base, 'people', ...stores],
  ask: [...below, 'deliver', ...stores],
  remind: [...below, 'ask', 'deliver', ...stores],
  attend: [...below, 'ask', 'remind', 'deliver', ...stores],
  broadcast: [...below, 'ask', 'remind', 'attend', 'deliver', ...stores],
  deliver: [...below, ...stores],
  checkin: [...below, 'ask', 'remind', 'attend', 'deliver', 'insight', ...stores],
  insight: [...below, ...stores],
  'own-data': [...below, 'remind', 'checkin', ...stores],
  import: [...below, 'remind', ...stores],
  questions: [...below, 'ask', ...stores],
  'bot.ts': [
    ...below,
    ...capabilities,
    ...stores,
    'bot-desks.ts',
    'answer-reply.ts',
    'calendar-reply.ts',
    'year-reply.ts',
    'import-chat',
    'reach-notes.ts',
  ],
  'bot-desks.ts': [...below, ...capabilities],
  'import-chat': [...below, 'import', ...stores],
  'answer-reply.ts': [...below, ...capabilities, ...stores, 'calendar-reply.ts', 'year-reply.ts'],
  'calendar-reply.ts': [...below, ...capabilities, ...stores],
  'year-reply.ts': ['core', 'wording', ...capabilities],
  'reach-notes.ts': ['core', ...stores],
  'report-pages.ts': ['core', 'wording', ...capabilities],
  'tick.ts': [...below, ...capabilities, ...stores],
  'log.ts': ['core'],
  'metrics.ts': ['core'],
  'config.ts': [
    ...['core', 'tenants-file.ts', 'model-variables.ts'],
    ...['log.ts (type)', 'llm (type)', ...stores],
  ],
  'tenants-file.ts': ['core', 'model-variables.ts', 'llm (type)'],
  'model-variables.ts': ['llm', 'config.ts (type)'],
  'ready.ts': ['core', ...stores],
  'demonstration-people.ts': below,
  'sample.ts': [...below, 'import', 'examples'],
  'built-sample.ts': ['core', 'model', 'sample.ts'],
}
const rooms = Object.keys(table)
/** Whoever wires may import everything, and nobody imports them. */
const wiring = [
  'main.ts',
  'outgoing.ts',
  'outgoing-desks.ts',
  'outgoing-due.ts',
  'outgoing-ways.ts',
  'outgoing-words.ts',
  'demonstration.ts',
  'open-model.ts',
  'platforms.ts',
  'import-thread.ts',
  'import-worker.ts',
  'cli.ts',
  'cli',
]

/** Package → the only files that may import it. */
const owners: Record<string, RegExp> = {
  '@slack/': /^adapters\/slack\//,
  botbuilder: /^adapters\/teams\/connector\.ts$/,
  ioredis: /^src\/store\//,
  bullmq: /^src\/jobs\//,
  'node-cron': /^src\/jobs\//,
  openai: /^src\/llm\/openai\/(client|body)\.ts$/,
  express: /^adapters\/web\//,
  pino: /^src\/log\.ts$/,
  'prom-client': /^src\/metrics\.ts$/,
  yaml: /^src\/(tenants-file\.ts$|llm\/prompts\.ts$|import\/markdown\/)/,
  'markdown-it': /^src\/import\/markdown\//,
  '@e965/xlsx': /^src\/(import\/sheet\/file\/workbook|insight\/export)\.ts$/,
  'ical.js': /^src\/(import\/|programme\/calendar\/calendar-feed\.ts)/,
  'windows-iana': /^src\/import\//,
  'rrule-temporal': /^src\/programme\//,
  'temporal-polyfill': /^src\/core\/(time|holidays)\.ts$/,
  '@resvg/': /^src\/insight\/picture\.ts$/,
  'date-holidays': /^src\/core\/holidays\.ts$/,
  zod: /^(src|adapters)\//,
}

const files = ['src', 'adapters', 'examples'].flatMap(top =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(top, name)),
)
const statement =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(statement)].map(found => {
    const from = found[2] ?? found[3] ?? ''
    return { file, from, typeOnly: found[1] !== undefined || isTypeList(found[0]) }
  })
}

/** `import { type A, type B } from` is erased as well. */
function isTypeList(text: string): boolean {
  const names = /\{([^}]*)\}/.exec(text)?.[1]
  if (names === undefined || /import\s+\w+\s*,/.test(text)) return false
  return names
    .split(',')
    .filter(name => name.trim())
    .every(name => /^\s*type\s/.test(name))
}

/** `src/ask/answer.ts` → `ask`; `src/bot.ts` → `bot.ts`; `adapters/web/render.ts` → `adapters/web`. */
function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  if (top === 'src') return second
  return top === 'adapters' ? `adapters/${second}` : top
}

const imports = files.flatMap(importsOf)
const inside = imports
  .filter(({ from }) => from.startsWith('.'))
  .map(one => ({ ...one, target: normalize(join(dirname(one.file), one.from)) }))

function mayImport({ file, target, typeOnly }: Import & { target: string }): boolean {
  const [room, other] = [roomOf(file), roomOf(target.replace(/\.js$/, '.ts'))]
  if (room === other || wiring.includes(room)) return true
  if (room === 'examples') return other === 'core' || other === 'model'
  if (room.startsWith('adapters/')) return other === 'core' || other === 'adapters/http'
  const allowed = table[room] ?? []
  return allowed.includes(other) || (typeOnly && allowed.includes(`${other} (type)`))
}

describe('the import table', () => {
  it('knows every room there is', () => {
    const known = [...rooms, ...wiring, 'examples']
    expect(
      files.map(roomOf).filter(room => !known.includes(room) && !room.startsWith('adapters/')),
    ).toEqual([])
  })

  it('sees the imports at all', () => {
    expect(inside.length).toBeGreaterThan(50)
    expect(inside.some(one => one.typeOnly)).toBe(true)
  })

  it('lets each room open only its doors', () => {
    const wrong = inside
      .filter(one => !mayImport(one))
      .map(({ file, from }) => `${file} imports ${from}`)
    expect(wrong).toEqual([])
  })

  it('lets nobody import main or the command line', () => {
    const wrong = inside.filter(
      ({ file, target }) =>
        wiring.includes(roomOf(target.replace(/\.js$/, '.ts'))) && !wiring.includes(roomOf(file)),
    )
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  it.each(Object.entries(owners))('keeps the package %s in its own room', (name, owner) => {
    const wrong = imports.filter(
      ({ from }) => from === name || from.startsWith(name.endsWith('/') ? name : `${name}/`),
    )
    expect(wrong.filter(({ file }) => !owner.test(file)).map(({ file }) => file)).toEqual([])
  })

  it('has no circle among the files', () => {
    const graph = new Map<string, string[]>()
    for (const { file, target, typeOnly } of inside) {
      if (!typeOnly) graph.set(file, [...(graph.get(file) ?? []), target.replace(/\.js$/, '.ts')])
    }
    expect(circleIn(graph)).toEqual([])
  })
})

describe('what only one place may read', () => {
  const lines = files.map(file => ({
    file,
    text: readFileSync(file, 'utf8').replace(/\/\/.*$/gm, ''),
  }))

  it('reads the environment in config alone', () => {
    expect(lines.filter(({ text }) => /process\.env/.test(text)).map(({ file }) => file)).toEqual([
      'src/config.ts',
    ])
  })

  it('reads the system clock where the program begins alone', () => {
    const found = lines.filter(({ text }) => /\bDate\.now\(|new Date\(\)|Temporal\.Now/.test(text))
    expect(found.map(({ file }) => file).sort()).toEqual(['src/cli.ts', 'src/main.ts'])
  })

  it('loads what talks to a language model only when there is one', () => {
    const doors = ['src/llm/model.js', 'src/llm/openai/client.js', 'src/llm/endpoint.js']
    const outside = inside.filter(({ file }) => roomOf(file) !== 'llm')
    const found = outside.filter(({ target, typeOnly }) => doors.includes(target) && !typeOnly)
    expect(found.length).toBeGreaterThan(0)
    for (const { file, from } of found) {
      const text = readFileSync(file, 'utf8')
      expect(text).toContain(`await import('${from}')`)
      expect(text).not.toMatch(new RegExp(`^import (?!type)[^\n]*'${from}'`, 'm'))
    }
  })

  it('has no file that has outgrown its room, but tables of data', () => {
    const data = /\/(words|date-words|names|facts|people-table|data)[\w-]*\.ts$/
    const long = lines.filter(({ file, text }) => !data.test(file) && text.split('\n').length > 350)
    expect(long.map(({ file }) => file)).toEqual([])
  })
})

function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    done.add(file)
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...path, file])
      if (circle.length > 0) return circle
    }
    return []
  }
  return [...graph.keys()].map(file => visit(file, [])).find(circle => circle.length > 0) ?? []
}
