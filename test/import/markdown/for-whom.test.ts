// Whom a tool is for is told under many labels, and wherever the label stands it is no part of what stands before it.
import { describe, expect, it } from 'vitest'
import { read } from './read.js'

describe('whom a tool is for', () => {
  it.each(['For', 'Målgruppe', 'Til hvem', 'For hvem'])(
    'is told by «%s» between other labels',
    label => {
      const { tools, problems } = read(
        `# Lygten\n\nEt lys i mørket.\n\n**Bruges når:** det er mørkt\n**${label}:** nattevagter\n**Tid:** 5 minutter\n`,
        'vaerktoejer/lygten.md',
      )
      expect(tools).toMatchObject([
        { when: 'det er mørkt', audience: 'nattevagter', length: '5 minutter' },
      ])
      expect(problems).toEqual([])
    },
  )

  it('is not told by the word in a sentence', () => {
    const { tools } = read(
      '# Lygten\n\nFor dem, der går sent hjem.\n\n**Tid:** 5 minutter\n',
      'vaerktoejer/a.md',
    )
    expect(tools[0]?.audience).toBeUndefined()
  })
})
