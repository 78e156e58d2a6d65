// Imports a sample's files as a coordinator does: the whole folder at once, into a programme in which nothing is known yet.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { applyChange } from '../../src/import/apply.js'
import { diffProgramme } from '../../src/import/diff.js'
import type { ImportProblem } from '../../src/import/problems.js'
import { readAll } from '../../src/import/read-all.js'
import { findFiles } from '../../src/import/read-files.js'
import type { Programme } from '../../src/model/programme.js'

interface File {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The programme after the import, and the problems that were told about; with `takesFixes` as with --fix. */
export async function importFolder(files: readonly File[], known: Programme, takesFixes = false) {
  const folder = mkdtempSync(join(tmpdir(), 'pejling-sample-'))
  try {
    for (const { name, bytes } of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    const found = await findFiles([folder])
    const drafts = await readAll({
      files: found.files,
      known,
      sheets: { approvesRoles: true, takesFixes },
      onFile: () => undefined,
    })
    const change = diffProgramme(known, drafts)
    return { change, problems: change.problems, after: applyChange(known, change, { gone: false }) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Facts without the order of lists. Left out is where a fact was read: which fields of a meeting came from a sheet is no fact
 * of the meeting.
 */
export function factsOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const facts = value.map(factsOf).map(one => [JSON.stringify(one), one] as const)
    return facts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([key, one]) => one !== undefined && key !== 'sheetFields')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, factsOf(one)]))
}

/** Each problem in a line: file, sheet, code, and what it is about. */
export function linesOf(problems: readonly ImportProblem[]): string[] {
  return problems
    .map(({ file, sheet, code, args }) => {
      const about = 'name' in args ? args.name : 'title' in args ? args.title : ''
      return [sheet === undefined ? file : `${file}/${sheet}`, code, about].join(' · ')
    })
    .sort()
}
