// Drafts that are packed and unpacked are the same drafts to everything that reads them, and nothing else is taken for drafts.
import { serialize } from 'node:v8'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/import/draft.js'
import { packDrafts, unpackDrafts } from '../../../src/import/preview/pack.js'
import { weigh } from '../../../src/import/preview/weigh.js'
import { readAll } from '../../../src/import/read-all.js'
import { findFiles } from '../../../src/import/read-files.js'
import { noImports } from '../../../src/model/imports.js'
import { loadSample } from '../../../src/sample.js'

const now = Date.parse('2026-11-22T09:00:00Z')

describe('packed drafts', () => {
  it('of the whole sample network have the same effect, and take little room', async () => {
    const { programme } = loadSample(now)
    const { files } = await findFiles(['examples/havrelund'])
    const sheets = { today: '2026-11-22', takesFixes: true } as const
    // Half of it is known, so that there is new, changed and the same.
    const known = { ...programme, meetings: programme.meetings.slice(0, 40), people: [] }
    const drafts = await readAll({ files, known, sheets, onFile: () => undefined })
    const packed = packDrafts(drafts)
    expect(packed.length).toBeLessThan(200_000)
    const effect = (read: readonly Draft[]) => {
      const stored = { version: 1, programme: known, imports: noImports(known) }
      const choices = { takesFixes: true, prefersFiles: false }
      const { own, roles, notices } = weigh(read, { stored, viewer: undefined, now, ...choices })
      return { own, roles, notices }
    }
    const [before, after] = [drafts, unpackDrafts(packed) ?? []].map(effect)
    expect(after).toEqual(before)
    expect(before?.own.meetings.added.length).toBeGreaterThan(40)
  })

  it.each([
    ['nothing', ''],
    ['noise', 'bm90aGluZw=='],
    ['another format', gzipSync(serialize({ format: 0, drafts: [] })).toString('base64')],
    ['no list', gzipSync(serialize({ format: 1, drafts: {} })).toString('base64')],
  ])('%s is none', (_, packed) => {
    expect(unpackDrafts(packed)).toBeUndefined()
  })
})
