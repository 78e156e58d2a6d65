// The package for Teams: what an administrator uploads is whole, says everything in both languages, asks for no more than it
// needs, and has the icons that Teams wants.
import { readdirSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { teamsCommands, teamsPermissions } from '../../manifest/app.js'
import { colourIcon, outlineIcon } from '../../manifest/icons.js'
import { sampleFacts } from '../../manifest/sample.js'
import { teamsFiles, teamsManifest, teamsTexts } from '../../manifest/teams.js'
import { toPng } from '../../src/insight/picture.js'
import { asked } from '../support/asking.js'

const manifest = teamsManifest(sampleFacts)

/** The pixels of a PNG as resvg writes it, 8 bits RGBA: one array of four for each. */
function pixelsOf(png: Uint8Array): { width: number; height: number; pixels: number[][] } {
  const bytes = Buffer.from(png)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const packed: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(data)
  }
  const lines = inflateSync(Buffer.concat(packed))
  const stride = width * 4
  const out = Buffer.alloc(height * stride)
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : (out[y * stride + x - 4] ?? 0)
      const up = y === 0 ? 0 : (out[(y - 1) * stride + x] ?? 0)
      const corner = x < 4 || y === 0 ? 0 : (out[(y - 1) * stride + x - 4] ?? 0)
      const nearest = [left, up, corner].sort(
        (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
      )
      const guess = [0, left, up, (left + up) >> 1, nearest[0] ?? 0][filter ?? 0] ?? 0
      out[y * stride + x] = (lines[y * (stride + 1) + 1 + x] ?? 0) + guess
    }
  }
  const pixels = Array.from({ length: width * height }, (_, at) => [
    ...out.subarray(at * 4, at * 4 + 4),
  ])
  return { width, height, pixels }
}

describe('The package for Teams', () => {
  it('is committed as `node scripts/manifest.mjs` makes it, with every file that the manifest names', async () => {
    const files = await teamsFiles(sampleFacts, toPng)
    expect(readdirSync('manifest/teams').sort()).toEqual(files.map(({ name }) => name).sort())
    const named = /"([\w.]+\.(?:json|png))"/g
    const texts = files.filter(({ name }) => name.endsWith('.json'))
    for (const { name, bytes } of texts) {
      expect(readFileSync(`manifest/teams/${name}`, 'utf8')).toBe(Buffer.from(bytes).toString())
    }
    const [first] = texts
    const asks = [
      ...Buffer.from(first?.bytes ?? [])
        .toString()
        .matchAll(named),
    ].map(([, n]) => n)
    expect(asks.sort()).toEqual(['color.png', 'da.json', 'en.json', 'outline.png'])
  })

  it('is the bot of the given registration, at the given address, and its operator’s', () => {
    const appId = '99999999-8888-7777-6666-555555555555'
    const made = teamsManifest({ appId, url: 'https://bot.example:8443', operator: 'Bakkeby' })
    expect([made.id, made.bots[0]?.botId]).toEqual([appId, appId])
    expect(made.validDomains).toEqual(['bot.example:8443'])
    expect(made.developer).toEqual({
      name: 'Bakkeby',
      websiteUrl: 'https://bot.example:8443',
      privacyUrl: 'https://bot.example:8443',
      termsOfUseUrl: 'https://bot.example:8443',
    })
  })

  it('has a bot for one’s own chat, teams and group chats, that takes files', () => {
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat'])
    expect(manifest.bots[0]?.supportsFiles).toBe(true)
  })

  it('asks for nothing without a reason in both languages, and for no consent to read a team', () => {
    expect(manifest.permissions).toEqual(['identity', 'messageTeamMembers'])
    for (const { why } of teamsPermissions) {
      expect(why.da).toMatch(/\.$/)
      expect(why.en).toMatch(/\.$/)
    }
    const docs = readFileSync('docs/teams.md', 'utf8')
    for (const { name } of teamsPermissions) expect(docs).toContain(`| \`${name}\` |`)
    expect(manifest).not.toHaveProperty('authorization')
    expect(manifest).not.toHaveProperty('webApplicationInfo')
  })

  it('says the same in Danish as the manifest itself, and everything in English too', () => {
    const danish = teamsTexts('da')
    const english = teamsTexts('en')
    expect(danish['name.full']).toBe(manifest.name.full)
    expect(danish['description.full']).toBe(manifest.description.full)
    const commands = manifest.bots[0]?.commandLists.flatMap(list => list.commands) ?? []
    const titles = Object.entries(danish).filter(([key]) => key.endsWith('.title'))
    expect(titles.map(([, title]) => title)).toEqual(commands.map(({ title }) => title))
    expect(Object.keys(english)).toEqual(Object.keys(danish))
    const same = ['$schema', 'name.short']
    for (const [key, text] of Object.entries(danish)) {
      if (!same.includes(key)) expect(english[key]).not.toBe(text)
    }
  })

  it('keeps to the lengths of older Teams programs, which the newest schema allows to pass', () => {
    for (const lang of ['da', 'en'] as const) {
      for (const [key, text] of Object.entries(teamsTexts(lang))) {
        if (key.endsWith('.title')) expect(text.length).toBeLessThanOrEqual(32)
        if (key.endsWith('].description')) expect(text.length).toBeLessThanOrEqual(128)
      }
    }
  })
})

describe('A command of Teams’ menu', () => {
  const all = [...teamsCommands.personal, ...teamsCommands.shared]
  const titles = all.flatMap(({ title }) => [title.da, title.en])
  it.each(titles.filter(title => !/^(?:Hjælp|Help)$/.test(title)))('%s is answered', title => {
    expect(asked('Mette Dahl', title).kind).toBe('answer')
  })
})

describe('An icon for Teams', () => {
  it('in colour is 192 pixels square and covers all of it', async () => {
    const { width, height, pixels } = pixelsOf(await toPng(colourIcon.svg, colourIcon.size))
    expect([width, height]).toEqual([192, 192])
    expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true)
    expect(new Set(pixels.map(String)).size).toBeGreaterThan(3)
  })

  it('as an outline is 32 pixels square, of nothing but white on transparent', async () => {
    const { width, height, pixels } = pixelsOf(await toPng(outlineIcon.svg, outlineIcon.size))
    expect([width, height]).toEqual([32, 32])
    const drawn = pixels.filter(([, , , alpha]) => alpha !== 0)
    expect(drawn.length).toBeGreaterThan(100)
    expect(drawn.length).toBeLessThan(700)
    for (const [red, green, blue] of drawn) expect([red, green, blue]).toEqual([255, 255, 255])
  })
})
