// A network in a test: its files are read one after the other, and people change the programme in between.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyChange } from '../../../src/import/apply.js'
import { afterImport, undoLast } from '../../../src/import/change/imports.js'
import { type DiffOptions, diffProgramme } from '../../../src/import/diff.js'
import type { Draft } from '../../../src/import/draft.js'
import { readAll } from '../../../src/import/read-all.js'
import { findFiles, readBytes } from '../../../src/import/read-files.js'
import { noImports } from '../../../src/model/imports.js'
import { emptyProgramme, type Programme } from '../../../src/model/programme.js'

/** A network of which the files are read one after the other, and that people change in between. */
export function startWith(name = 'Havrelund Kommune') {
  let programme = emptyProgramme(name)
  let imports = noImports(programme)
  const read = (file: string, content: string | Uint8Array, known = programme): Draft => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return readBytes(bytes, file, known, { today: '2026-08-20' })
  }
  const look = (file: string, content: string | Uint8Array, options: DiffOptions = {}) =>
    diffProgramme(programme, [read(file, content)], { imports, ...options })
  return {
    look,
    programme: () => programme,
    imports: () => imports,
    take(
      file: string,
      content: string | Uint8Array,
      { gone = false, ...options }: DiffOptions & { gone?: boolean } = {},
    ) {
      const drafts = [read(file, content)]
      const change = diffProgramme(programme, drafts, { imports, ...options })
      imports = afterImport(imports, { drafts, change, gone, id: crypto.randomUUID(), at: 0 })
      programme = applyChange(programme, change, { gone })
      return change
    },
    /** Several files in one import, each in the light of the others. */
    async takeAll(files: Readonly<Record<string, string | Uint8Array>>, options: DiffOptions = {}) {
      const dir = mkdtempSync(join(tmpdir(), 'pejling-network-'))
      for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content)
      const found = (await findFiles([dir])).files
      const sheets = { today: '2026-08-20' as const }
      const drafts = await readAll({
        files: found,
        known: programme,
        sheets,
        onFile: () => undefined,
      })
      rmSync(dir, { recursive: true, force: true })
      const change = diffProgramme(programme, drafts, { imports, ...options })
      imports = afterImport(imports, {
        drafts,
        change,
        gone: false,
        id: crypto.randomUUID(),
        at: 0,
      })
      programme = applyChange(programme, change, { gone: false })
      return change
    },
    undo(): readonly string[] {
      const undone = undoLast(programme, imports)
      if (!undone) throw new Error('there is nothing to undo')
      programme = undone.programme
      imports = undone.imports
      return undone.kept
    },
    edit(change: (programme: Programme) => Programme) {
      programme = change(programme)
    },
  }
}
