// Where a message goes: where the person last wrote from, among what the tenant has and what has not refused it; else where their
// work e-mail is found.
import { describe, expect, it } from 'vitest'
import { PersonId, TenantId } from '../../src/core/ids.js'
import type { Chat } from '../../src/core/ports.js'
import { chooseAccount, toAddress } from '../../src/deliver/choose-account.js'
import type { Receiver } from '../../src/model/delivery.js'
import { DeliveryHistory, type DeliveryRow } from '../../src/model/delivery-row.js'
import type { Account } from '../../src/model/question.js'
import { createFakeChat } from '../support/fake-chat.js'

const tenant = TenantId.parse('havrelund')
const ida = PersonId.parse('ida@havrelund.example')
const slack: Account = { platform: 'slack', userId: 'U0IDA', ref: 'D0IDA' }
const teams: Account = { platform: 'teams', userId: '29:ida', ref: '{}' }
const web: Account = { platform: 'web', userId: 'ida' }
const both = ['slack', 'teams']

function row(receiver: Receiver, closed: string[]): DeliveryRow {
  const delivery = {
    source: { kind: 'reply', id: '1' },
    receiver,
    notBefore: 0,
    expiresAt: 1,
  } as const
  const history = DeliveryHistory.parse({ closed })
  return { key: '', delivery, state: 'sending', version: 1, attempt: 1, startedAt: 0, history }
}

interface Case {
  readonly known?: readonly Account[]
  readonly has?: readonly string[]
  readonly closed?: string[]
  /** Where the e-mail is found. */
  readonly found?: readonly Account[]
  readonly receiver?: Receiver
  readonly email?: string | undefined
}

function choose({ known = [], has = both, closed = [], found = [], ...rest }: Case) {
  const { receiver = { kind: 'person', id: ida } } = rest
  const chats = new Map<string, Chat>(
    has.map(platform => {
      const account = found.find(each => each.platform === platform)
      return [platform, createFakeChat({ addresses: account ? { [ida]: toAddress(account) } : {} })]
    }),
  )
  const directory = {
    reach: { of: async () => known },
    chatOf: (_: TenantId, platform: string) => chats.get(platform),
    ...('email' in rest ? { emailOf: () => rest.email } : {}),
  }
  return chooseAccount(directory, tenant, row(receiver, closed))
}

describe('the account', () => {
  it.each<[string, Case, Account | undefined]>([
    ['is the one last written from', { known: [slack, teams] }, slack],
    [
      'is the other where the tenant has it no more',
      { known: [slack, teams], has: ['teams'] },
      teams,
    ],
    ['is the other where it has refused', { known: [slack, teams], closed: ['slack'] }, teams],
    ['is none where all have refused', { known: [slack, teams], closed: both }, undefined],
    ['of one who never wrote is that of their e-mail', { found: [slack] }, slack],
    ['found on both is that on Teams', { found: [slack, teams] }, teams],
    ['is not looked for where it has refused', { found: [slack, teams], closed: ['teams'] }, slack],
    [
      'is looked for where the known one has refused',
      { known: [slack], closed: ['slack'], found: [teams] },
      teams,
    ],
    ['is looked for only where there is none', { known: [slack], found: [teams] }, slack],
    ['is nobody’s without an e-mail', { found: [slack], email: undefined }, undefined],
    ['is nobody’s where nobody is found', {}, undefined],
    ['may be the page', { known: [web], has: ['web'] }, web],
    [
      'of a guest is the one they wrote from',
      { receiver: { kind: 'account', ...slack }, known: [teams] },
      slack,
    ],
    [
      'of a guest is none where it has refused',
      { receiver: { kind: 'account', ...slack }, closed: ['slack'], known: [teams] },
      undefined,
    ],
  ])('%s', async (_, given, expected) => {
    expect(await choose(given)).toEqual(expected)
  })
})
