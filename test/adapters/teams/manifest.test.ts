// The package for Teams: what an administrator uploads is whole, within Teams' lengths, and in both languages.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const read = (name: string) => readFileSync(`manifest/teams/${name}`)
const Command = z.strictObject({ title: z.string().max(32), description: z.string().max(128) })
const Manifest = z.object({
  manifestVersion: z.string(),
  $schema: z.string(),
  name: z.strictObject({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.strictObject({ short: z.string().max(80), full: z.string().max(4000) }),
  bots: z.tuple([
    z.object({
      scopes: z.array(z.enum(['personal', 'team', 'groupChat'])),
      commandLists: z.array(z.object({ commands: z.array(Command).min(1).max(10) })).max(3),
    }),
  ]),
})
const manifest = Manifest.parse(JSON.parse(read('manifest.json').toString()))
const english = z.record(z.string(), z.string()).parse(JSON.parse(read('en.json').toString()))

describe('The manifest for Teams', () => {
  it('names the schema of its version', () => {
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`)
  })

  it('says everything in English too', () => {
    const commands = manifest.bots[0].commandLists.flatMap((list, at) =>
      list.commands.flatMap((_, nr) =>
        ['title', 'description'].map(part => `bots[0].commandLists[${at}].commands[${nr}].${part}`),
      ),
    )
    const names = ['name.short', 'name.full', 'description.short', 'description.full']
    expect(Object.keys(english).sort()).toEqual(['$schema', ...names, ...commands].sort())
    for (const [key, text] of Object.entries(english)) {
      if (key.endsWith('.title')) expect(text.length).toBeLessThanOrEqual(32)
    }
  })

  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('has the icon %s of %i pixels', (name, size) => {
    const png = read(name)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  })
})
