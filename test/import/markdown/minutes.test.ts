// Minutes that say whose they are on a line of their own, as people write them: they are found by that name, and nothing is lost.
import { describe, expect, it } from 'vitest'
import { readPage } from '../../../src/import/read-page.js'
import { emptyProgramme } from '../../../src/model/programme.js'

function page(text: string) {
  const bytes = new TextEncoder().encode(text)
  return readPage(bytes, 'sider/referat.md', emptyProgramme('Havrelund Kommune')).pages[0]
}

describe('minutes', () => {
  it.each([
    ['# Referat 6. oktober\nDato: 6/10 2026\nNetværk: Læseforum\n\n## Aftaler\n- Noget\n'],
    [
      '# Referat 6. oktober\n**Forum:** Læseforum\n\n**Til stede:** Bo og Ida\n\n## Aftaler\n- Noget\n',
    ],
    ['# Referat 6. oktober\n\nGruppe: Læseforum\nTil stede: Bo\n\nVi aftalte noget.\n'],
  ])('are found by the network that a line at the top names', text => {
    const read = page(text)
    expect(read?.aliases).toEqual(['Referat 6. oktober – Læseforum'])
    expect(read?.passages.map(one => one.text).join('\n')).toContain('Læseforum')
  })

  it.each([
    ['# Referat fra Læseforum\nNetværk: Læseforum\n\n## Aftaler\n- Noget\n', 'the title says it'],
    ['# Kørsel\nNetværk: Læseforum\n\nSådan kører I.\n', 'it is no minutes'],
    ['# Referat 6. oktober\n\n## Aftaler\nNetværk: Læseforum\n', 'it stands further down'],
  ])('have no other name where there is no need of one', text => {
    expect(page(text)?.aliases).toEqual([])
  })
})
