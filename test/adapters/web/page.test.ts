// The page as HTML, and its files: what a browser is given before any script runs.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { webLimits } from '../../../adapters/web/limits.js'
import { renderPage, renderProblemPage } from '../../../adapters/web/markup/page.js'
import type { PageTexts } from '../../../adapters/web/texts.js'
import type { Lang } from '../../../src/core/message.js'
import { personas, texts } from './site.js'

const folder = new URL('../../../adapters/web/public/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
  /\.\w+$/.test(name),
)

function page(lang: Lang, as?: string, invented = true): string {
  const place = 'Havrelund Kommune'
  return renderPage({
    lang,
    texts: texts[lang],
    personas: personas[lang],
    as,
    place,
    invented,
    limits: webLimits,
  })
}

describe.each(['da', 'en'] as const)('The page in %s', lang => {
  const html = page(lang, 'mette.krogh@havrelund.example')

  it.each([true, false])('says that it is a demonstration, of a made-up place: %s', invented => {
    const { lead, rest } = texts[lang].demo('Havrelund Kommune', invented)
    expect(page(lang, undefined, invented)).toContain(`<strong>${lead}</strong> ${rest}`)
    expect(/findes ikke|does not exist/.test(rest)).toBe(invented)
  })

  it('lets one be each person and the guest, with a line on who that is', () => {
    for (const each of [...personas[lang], texts[lang].guest]) {
      expect(html).toContain(`value="${each.id}"`)
      expect(html).toContain(each.role)
      expect(html).toContain(each.about)
      for (const suggestion of each.suggestions) expect(html).toContain(suggestion)
    }
  })

  it('has chosen the person of the address, the first without one, and the guest where nobody has that name', () => {
    const chosen = (from: string): string | undefined =>
      /value="([^"]*)"[^>]* checked/.exec(from)?.[1]
    expect(chosen(html)).toBe('mette.krogh@havrelund.example')
    expect(chosen(page(lang))).toBe(personas[lang][0]?.id)
    expect(chosen(page(lang, ''))).toBe('')
    expect(chosen(page(lang, '"><script>'))).toBe('')
    expect(page(lang, '"><script>')).not.toContain('"><script>')
  })

  it('has no script, style or handler of its own in it', () => {
    expect(html.match(/<script[^>]*>[^<]*/g)).toEqual([
      '<script type="module" src="/assets/script/chat.js">',
    ])
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
  })

  it('has every sentence, and none twice in two meanings', () => {
    const { client, problem, ...rest } = texts[lang] satisfies PageTexts
    const said = [...Object.values(client), ...Object.values(problem), ...rest.greeting]
    expect(said.filter(each => each.trim() === '')).toEqual([])
    expect(new Set(said).size).toBe(said.length)
  })
})

describe('The small page for what went wrong', () => {
  it('escapes what it says and leads back', () => {
    const html = renderProblemPage('en', texts.en, '<b>no</b>')
    expect(html).toContain('&lt;b&gt;no&lt;/b&gt;')
    expect(html).toContain('<a href="/?lang=en">')
  })
})

describe('Sentences with numbers', () => {
  it('are said as the language writes them', () => {
    expect(texts.da.tooLong(5200, 4000)).toContain('5.200 tegn')
    expect(texts.en.tooLong(5200, 4000)).toContain('5,200 characters')
    expect(texts.da.listen.portTaken(65_535)).toContain('PORT=3978')
    expect(texts.en.listen.portTaken(3978)).toContain('PORT=3979')
  })
})

describe("The page's files", () => {
  it('are script that type-checks', () => {
    const options = '--noEmit --ignoreConfig --allowJs --checkJs --strict --skipLibCheck'
    const target = '--target es2023 --lib es2023,dom,dom.iterable --module esnext --types'
    const args = [
      ...options.split(' '),
      ...target.split(' '),
      '',
      new URL('script/chat.js', folder).pathname,
    ]
    execFileSync('node_modules/.bin/tsc', args, { stdio: 'pipe' })
  })

  it('fetch nothing from anywhere else', () => {
    for (const name of files) {
      const content = readFileSync(new URL(name, folder), 'utf8')
      const own = content
        .replaceAll('http://www.w3.org/2000/svg', '')
        .replace('@import url("../dkfds/css/dkfds.min.css") layer(dkfds);', '')
      expect(own, name).not.toMatch(/https?:|\/\/[a-z]+\.|@import|url\(/)
    }
  })

  it('in style use colours by name only, so that light and dark stay in one place', () => {
    for (const name of files) {
      if (!name.endsWith('.css') || /(?:colours|drawing).css$/.test(name)) continue
      const content = readFileSync(new URL(name, folder), 'utf8')
      expect(content, name).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/i)
    }
  })
})
