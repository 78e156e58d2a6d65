// Who is behind a platform account: an e-mail that the platform vouches for tells, or an account that somebody has linked.
import { describe, expect, it } from 'vitest'
import { Person } from '../../src/model/person.js'
import { identify, withAccount, withoutAccount } from '../../src/people/identify.js'

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

  const linked = Person.parse({ ...mette, slackId: 'U1', teamsId: 'a-b-c' })
  const other = Person.parse({ id: 'ea.lund@havrelund.example', name: 'Ea Lund', slackId: 'U2' })

  it.each([
    ['slack', 'U1', 'Mette Dahl'],
    ['teams', 'a-b-c', 'Mette Dahl'],
    ['slack', 'U2', 'Ea Lund'],
    ['teams', 'U1', undefined],
    ['slack', 'u1', undefined],
    ['slack', '', undefined],
    ['web', 'U1', undefined],
    ['constructor', 'U1', undefined],
  ])('knows the linked account %s %s: %s', (platform, userId, name) => {
    const found = identify({ people: [linked, other] }, { platform, userId })
    expect(found?.name).toBe(name)
  })

  it('takes an account that fits two people for a guest', () => {
    const people = [linked, other]
    const address = { platform: 'slack', userId: 'U2', verifiedEmail: mette.id }
    expect(identify({ people }, address)).toBeUndefined()
    const twins = [linked, Person.parse({ ...other, slackId: 'U1' })]
    expect(identify({ people: twins }, { platform: 'slack', userId: 'U1' })).toBeUndefined()
  })

  it('links and unlinks the account of one platform, and of none that has no place', () => {
    const account = { platform: 'slack', userId: 'U9' }
    expect(withAccount(linked, account)).toEqual({ ...linked, slackId: 'U9' })
    expect(withoutAccount(linked, 'slack')).toEqual({ ...mette, teamsId: 'a-b-c' })
    expect(withAccount(mette, { platform: 'web', userId: 'x' })).toEqual(mette)
    expect(withoutAccount(linked, 'web')).toEqual(linked)
  })
})
