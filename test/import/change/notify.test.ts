// The command line tells nobody of what it moves or cancels, unless it is asked to with --notify, and then the running tenant does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { undoCommand } from '../../../src/cli/import/undo.js'
import { importFiles } from '../../../src/cli/import.js'
import type { Stored } from '../../../src/import/preview/weigh.js'
import type { PendingChange } from '../../../src/model/change.js'
import { memoryTarget, runImport } from '../../support/importing.js'
import { type WrittenEvent, writeIcs } from '../write-ics.js'

const dir = mkdtempSync(join(tmpdir(), 'pejling-notify-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const now = Date.parse('2026-11-22T09:00:00Z')
const lab: WrittenEvent = {
  uid: 'lab',
  title: 'Læringslab 1 – Hold 1',
  start: '20261201T090000',
  end: '20261201T150000',
  zone: 'Europe/Copenhagen',
  place: 'Medborgerhuset',
}
const moved = { ...lab, start: '20261203T090000', end: '20261203T150000' }
const people = `Skole;Hold
Nordskolen;1

Navn;E-mail;Skole
Anne Brogaard;anne@havrelund.example;Nordskolen
Bo Ry;bo@havrelund.example;Nordskolen
`
function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}

let known: Stored
beforeEach(async () => {
  const files = [put('plan.ics', writeIcs([lab])), put('folk.csv', people)]
  known = (await runImport({ files, yes: true })).stored
})

/** A place that keeps what was to be told, too. */
function telling(from: Stored) {
  const held = memoryTarget(from)
  const told: PendingChange[] = []
  const target: typeof held.target = {
    ...held.target,
    save: (next, version) => {
      told.push(...(next.changes ?? []))
      return held.target.save(next, version)
    },
  }
  return { target, told, stored: held.stored }
}

async function moves(notify: boolean) {
  const held = telling(known)
  const files = [put('plan.ics', writeIcs([moved]))]
  const { out } = await runImport({ files, yes: true, notify, target: held.target })
  return { ...held, out }
}

describe('an import on the command line', () => {
  it('tells nobody by itself', async () => {
    const { told, out } = await moves(false)
    expect(out).toContain('Ingen får besked herfra.')
    expect(told).toEqual([])
  })

  it('tells those whom it concerns with --notify, after the pause', async () => {
    const { told, out, stored } = await moves(true)
    expect(out).toContain('2 personer får besked fem minutter efter')
    expect(out).toContain('2 personer får besked om lidt.')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      about: 'lab',
      before: { startLocal: '2026-12-01T09:00' },
      receivers: ['anne@havrelund.example', 'bo@havrelund.example'],
      dueAt: now + 5 * 60_000,
    })
    expect(stored().imports?.log[0]?.told).toBe(now)
  })

  it.each([
    [true, 1],
    [false, 0],
  ])('and its undo tells likewise: --notify %s', async (notify, count) => {
    const { stored } = await moves(true)
    const held = telling(stored())
    const out: string[] = []
    const said = { out: (line: string) => void out.push(line), err: () => undefined }
    const options = {
      target: held.target,
      lang: 'da',
      yes: true,
      json: false,
      notify,
      now,
    } as const
    expect(await undoCommand({ ...options, ...said })).toBe(0)
    expect(held.told).toHaveLength(count)
    expect(out.join('\n').includes('2 personer får besked')).toBe(notify)
  })

  it('has nobody to tell through where it is for a folder', async () => {
    const args = [put('plan.ics', writeIcs([moved])), '--programme', join(dir, 'x'), '--notify']
    const config = () => {
      throw new Error('no settings are read')
    }
    await expect(importFiles(args, 'da', { config, now: () => now })).rejects.toThrow(
      '--notify giver besked gennem den Pejling, der kører',
    )
  })
})
