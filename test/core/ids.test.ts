// Ids: what a tenant and a person may be called, and how a name becomes an id.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NetworkId, PersonId, slug, TenantId } from '../../src/core/ids.js'

describe('slug', () => {
  it.each([
    ['Læringslab 1 – Hold 2', 'laeringslab-1-hold-2'],
    ['Åløkkeskolen', 'aaloekkeskolen'],
    ['A\u030aløkkeskolen', 'aaloekkeskolen'],
    ['IT & digitalisering', 'it-digitalisering'],
    ['  ', 'x'],
    ['Café Müller', 'cafe-muller'],
  ])('makes "%s" into %s', (name, id) => {
    expect(slug(name)).toBe(id)
  })

  it('always makes a valid id', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        name => NetworkId.safeParse(slug(name)).success,
      ),
    )
  })
})

describe('TenantId', () => {
  it.each(['havrelund', 'a', 'plf-2026', '7'])('takes %s', id =>
    expect(TenantId.safeParse(id).success).toBe(true),
  )
  it.each(['', 'Havrelund', 'a:b', '{a}', 'hav relund', '-a', 'x'.repeat(41), 'å'])(
    'refuses "%s"',
    id => expect(TenantId.safeParse(id).success).toBe(false),
  )
})

describe('PersonId', () => {
  it('is the e-mail in lower case', () => {
    expect(PersonId.parse(' Anne.Holm@Havrelund.Example ')).toBe('anne.holm@havrelund.example')
  })

  it.each(['', 'anne', '@havrelund.example', 'anne@', 'anne holm@havrelund.example', 'a@b@c'])(
    'is never "%s"',
    text => expect(PersonId.safeParse(text).success).toBe(false),
  )
})
