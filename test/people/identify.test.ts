// Who is behind a platform account: only an e-mail that the platform vouches for tells.
import { describe, expect, it } from 'vitest'
import { Person } from '../../src/model/person.js'
import { identify } from '../../src/people/identify.js'

const mette = Person.parse({ id: 'mette.dahl@havrelund.example', name: 'Mette Dahl' })
const programme = { people: [mette] }

describe('identify', () => {
  it('finds the person by the verified e-mail, however it is written', () => {
    const address = {
      platform: 'web',
      userId: 'x',
      verifiedEmail: ' Mette.Dahl@Havrelund.example ',
    }
    expect(identify(programme, address)).toBe(mette)
  })

  it.each([
    ['no e-mail', { platform: 'web', userId: 'mette.dahl@havrelund.example' }],
    [
      'an e-mail nobody has',
      { platform: 'web', userId: 'x', verifiedEmail: 'mette@havrelund.example' },
    ],
    ['an empty e-mail', { platform: 'web', userId: 'x', verifiedEmail: ' ' }],
  ])('takes an account with %s for a guest', (_, address) => {
    expect(identify(programme, address)).toBeUndefined()
  })
})
