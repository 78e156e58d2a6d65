// Makes the people of the sample network out of people-table.ts: e-mails, posts, networks and roles with their dates.
// The sample counts as approved, so every role here is in force at once.
import { AreaId, HoldId, PersonId, slug } from '../../src/core/ids.js'
import { Person, type RoleGrant } from '../../src/model/person.js'
import { uidOf } from '../outlook/uid.js'
import { type PersonRow, personRows } from './people-table.js'
import { domain, municipality, networkOf, schoolId } from './places.js'

/** The sixty people in a school year, whose middle (31 December) is when a school or a network is changed. */
export function samplePeople(schoolYear: number): Person[] {
  return personRows.map(row => toPerson(row, schoolYear))
}

/** The e-mail of someone in the table by full name; throws when there is nobody of that name. */
export function personId(name: string): PersonId {
  const row = personRows.find(person => person.name === name)
  if (!row) throw new RangeError(`nobody is called ${name}`)
  return emailOf(row)
}

function toPerson(row: PersonRow, schoolYear: number): Person {
  const newYear = `${schoolYear + 1}-01-01`
  const halves = { autumn: { to: `${schoolYear}-12-31` }, spring: { from: newYear } }
  return Person.parse({
    id: emailOf(row),
    name: row.name,
    nicknames: row.nicknames ?? [],
    posts: (row.posts ?? []).map(post => ({
      school: schoolId(post.school),
      functions: post.functions,
      ...(post.half && halves[post.half]),
    })),
    networks: [
      ...(row.networks ?? []).map(subject => ({ network: networkOf(subject).id })),
      ...(row.joinsInJanuary
        ? [{ network: networkOf(row.joinsInJanuary).id, ...halves.spring }]
        : []),
    ],
    holds: row.lab2With ? [borrowedHold(row.lab2With, schoolYear)] : [],
    roles: rolesOf(row),
    team: row.team,
    municipality: row.email ? undefined : municipality,
    staffGroup: row.group ?? 'skole',
    daysOff: row.daysOff ?? [],
  })
}

function borrowedHold(number: number, schoolYear: number): Person['holds'][number] {
  return {
    hold: HoldId.parse(`hold-${number}`),
    meeting: uidOf(schoolYear, `laeringslab-2-hold-${number}`),
  }
}

function rolesOf(row: PersonRow): RoleGrant[] {
  const grants: Omit<RoleGrant, 'approved'>[] = []
  for (const name of row.leads ?? [])
    grants.push({ role: 'leader', scope: { kind: 'school', id: schoolId(name) } })
  if (row.delegateOf)
    grants.push({ role: 'delegate', scope: { kind: 'school', id: schoolId(row.delegateOf) } })
  for (const subject of row.coordinates ?? [])
    grants.push({ role: 'coordinator', scope: { kind: 'network', id: networkOf(subject).id } })
  if (row.deputyOf)
    grants.push({ role: 'deputy', scope: { kind: 'network', id: networkOf(row.deputyOf).id } })
  if (row.oversees === 'tenant') grants.push({ role: 'overseer', scope: { kind: 'tenant' } })
  else if (row.oversees)
    grants.push({ role: 'overseer', scope: { kind: 'area', id: AreaId.parse(row.oversees) } })
  if (row.coordinatesAll) grants.push({ role: 'coordinator', scope: { kind: 'tenant' } })
  if (row.admin) grants.push({ role: 'admin', scope: { kind: 'tenant' } })
  return grants.map(grant => ({ ...grant, approved: true }))
}

/** First and last name as the municipality's mail system writes them: `Anne Kathrine Bøgh` is anne.boegh@…. */
function emailOf(row: PersonRow): PersonId {
  const names = row.name.split(' ')
  return PersonId.parse(
    row.email ?? `${slug(names[0] ?? '')}.${slug(names.at(-1) ?? '')}@${domain}`,
  )
}
