// A small network to import into in the chat: two networks with a coordinator each, a member, a deputy, an administrator.
import { randomUUID } from 'node:crypto'
import type { TenantId } from '../../src/core/ids.js'
import { instantOf } from '../../src/core/time.js'
import { Programme } from '../../src/model/programme.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'

export const chatNow = instantOf('2026-11-23T08:00', 'Europe/Copenhagen')

export const who = {
  soeren: 'soeren@havrelund.example',
  karin: 'karin@havrelund.example',
  deputy: 'dorte@havrelund.example',
  member: 'anne@havrelund.example',
  leader: 'lars@havrelund.example',
  unapproved: 'ny@havrelund.example',
  admin: 'bo@havrelund.example',
  guest: '',
} as const

const grant = (role: string, network: string, approved = true) => [
  { role, scope: { kind: 'network', id: network }, approved },
]

export const chatProgramme = Programme.parse({
  schemaVersion: 1,
  name: 'Havrelund Kommune',
  schools: [{ id: 'nordskolen', name: 'Nordskolen' }],
  networks: [
    { id: 'matematik', name: 'Matematiknetværket', aliases: ['Matematik'] },
    { id: 'laesning', name: 'Læsenetværket', aliases: ['Læsning'] },
  ],
  people: [
    { id: who.soeren, name: 'Søren Lyngbjerg', roles: grant('coordinator', 'matematik') },
    { id: who.karin, name: 'Karin Friis', roles: grant('coordinator', 'laesning') },
    { id: who.deputy, name: 'Dorte Elm', roles: grant('deputy', 'matematik') },
    { id: who.member, name: 'Anne Brogaard', networks: [{ network: 'matematik' }] },
    {
      id: who.leader,
      name: 'Lars Holm',
      roles: [{ role: 'leader', scope: { kind: 'school', id: 'nordskolen' }, approved: true }],
    },
    { id: who.unapproved, name: 'Nynne Ny', roles: grant('coordinator', 'laesning', false) },
    {
      id: who.admin,
      name: 'Bo Hvidtfeldt',
      roles: [{ role: 'admin', scope: { kind: 'tenant' }, approved: true }],
    },
  ],
  holidays: [
    {
      municipality: 'Havrelund Kommune',
      name: 'Efterårsferie',
      from: '2026-10-10',
      to: '2026-10-18',
      applies: [{ group: 'skole', off: 'pupils' }],
    },
  ],
})

/** A plan of that network's meetings: `2/12-2026;13-15;Matematik` for each row. */
export function planOf(...rows: readonly string[]): string {
  return ['Aktivitet;Dato;Tid;Netværk;Sted', ...rows].join('\n')
}

/** Stores the network as the tenant's programme; `change` first. Gives the version. */
export async function storeNetwork(
  connection: RedisConnection,
  tenant: TenantId,
  change: (programme: Programme) => Programme = programme => programme,
): Promise<number> {
  const programmes = new ProgrammeStore(connection)
  const stored = await programmes.load(tenant)
  const saved = await programmes.save(tenant, change(stored?.programme ?? chatProgramme), {
    expectedVersion: stored?.version ?? 0,
    submission: randomUUID(),
  })
  return saved.version
}
